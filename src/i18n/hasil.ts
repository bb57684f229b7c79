import type { AlasanTidakDapat } from "../domain/tidak-dapat.ts";
import type { Tren } from "../domain/tren.ts";
import { words } from "./words.ts";

export const hasilWords = words({
  id: {
    judul: "Hasil kinerja saya",
    judulOrang: (nama: string) => `Hasil kinerja ${nama}`,
    lead: "Semua periode, bahan tiap hasil, dan bagaimana hasil itu terjadi. Hanya hasil yang sudah disampaikan yang tampil.",
    kosong: "Belum ada hasil yang disampaikan",
    kosongMengapa: "Hasil tampil di sini setelah dokumen evaluasinya disampaikan kepada pegawai.",
    kosongSiapa: "Pejabat penilai menyampaikan dokumen itu setelah menandatanganinya.",
    tren: {
      judul: "Arah hasil periodik",
      gambar: "Predikat periodik dari yang terlama ke yang terbaru",
      naik: "naik",
      tetap: "tetap",
      turun: "turun",
      kalimat: (kini: string, predikat: string, arah: string, lalu: string) =>
        `${kini}: ${predikat.toLowerCase()}, ${arah} dibanding ${lalu}.`,
      satu: (kini: string, predikat: string) =>
        `${kini}: ${predikat.toLowerCase()}. Belum ada periode lain untuk dibandingkan.`,
      bukanRata:
        "Perbandingan dengan periode sebelumnya saja; predikat tidak dijumlah dan tidak dirata-rata.",
    },
    cerita: {
      judul: (periode: string) => `Bagaimana hasil ${periode} terjadi`,
      dariDokumen: "Disusun dari dokumen yang ditandatangani, bukan dari data hari ini.",
      siapa: (nama: string, jabatan: string) => `Yang menilai: ${nama}, ${jabatan}.`,
      capaian: (unit: string, capaian: string) =>
        `Capaian kinerja organisasi ${unit}: ${capaian.toLowerCase()}. Capaian ini pertimbangan pola predikat, bukan jatah.`,
      sumber: (sumber: string) => `Sumber: ${sumber}`,
      tahunLalu: "Sumber: hasil tahun sebelumnya, karena hasil tahun ini terbit setelah Januari (hlm. 94).",
      hasilKerja: (n: string, utama: string, isi: string, dari: string, bukti: string) =>
        `Hasil kerja: ${n} RHK (${utama} utama), realisasi ${isi} dari ${dari} indikator, ${bukti} bukti dukung.`,
      rhk: (atas: string, sesuai: string, bawah: string) =>
        `Menurut pejabat penilai: ${atas} RHK di atas, ${sesuai} sesuai, ${bawah} di bawah ekspektasi.`,
      umpan: (positif: string, netral: string, perbaikan: string) =>
        `Umpan balik hasil kerja: ${positif} positif, ${netral} netral, ${perbaikan} perlu perbaikan.`,
      tanpaUmpan: "Tidak ada umpan balik tertulis tentang hasil kerja.",
      jadiHasil: (rating: string) => `Rating hasil kerja: ${rating.toLowerCase()}.`,
      perilaku: (n: string) => `Perilaku kerja: ${n} umpan balik tentang nilai-nilai BerAKHLAK.`,
      jadiPerilaku: (rating: string) => `Rating perilaku kerja: ${rating.toLowerCase()}.`,
      kuadran: (predikat: string) =>
        `Kedua rating bertemu di kuadran (hlm. 99): predikat ${predikat.toLowerCase()}.`,
      studi: (predikat: string) =>
        `Studi berakhir tanpa lulus: predikat ${predikat.toLowerCase()} menurut perilaku kerja, bukan menurut kuadran (hlm. 100, 103).`,
      alasan: "Alasan pejabat penilai",
      catatan: "Catatan dan rekomendasi",
      tanda: (nama: string, tanggal: string) => `Ditandatangani ${nama} pada ${tanggal}.`,
      ambil:
        "Jendela evaluasi ditutup tanpa tanda tangan pejabat penilai, sehingga atasannya yang menilai; hasilnya final (hlm. 90).",
      sampai: (tanggal: string) => `Disampaikan ${tanggal}.`,
      terima: (tanggal: string) => `Diterima dengan tanda terima ${tanggal}.`,
      keberatan: {
        diajukan: "Keberatan diajukan dan sedang diperiksa atasan pejabat penilai.",
        ditarik: "Keberatan pernah diajukan lalu ditarik.",
        menguatkan: "Keberatan diputus: hasil dikuatkan.",
        mengubah: "Keberatan diputus: hasil diubah dengan dokumen baru yang menggantikan dokumen lama.",
      },
      lengkap: "Semua bahan, dokumen, dan langkah berikutnya",
      kepala: "Penjelasan",
      lihat: "Bagaimana terjadi",
    },
    tabel: {
      periodik: (tahun: string) => `Tahun ${tahun}`,
      periode: "Periode",
      predikat: "Predikat",
      arah: "Arah",
      hasil: "Hasil kerja",
      perilaku: "Perilaku",
      capaian: "Organisasi",
      penilai: "Pejabat penilai",
      dokumen: "Dokumen",
      buka: "Baca",
      tahunan: "Tahunan: penilaian tersendiri atas satu tahun, tidak dirata-rata dari periodik.",
      lama: "hasil periode sebelumnya, atas kesepakatan",
      ambil: "diambil alih atasan",
    },
    tidakDapat: {
      judul: "Periode yang tidak dapat dievaluasi",
      daftar: "Tidak dapat dievaluasi",
      daftarLead: (periode: string) =>
        `${periode}: pegawai tanpa SKP yang ditetapkan. Tidak ada yang dapat dinilai pada periode ini (TIDAK_DAPAT_DIEVALUASI).`,
      akibat:
        "Akibatnya: periode itu tidak berpredikat, angka kredit dan tunjangan yang memakai predikat tidak mempunyai dasar, dan namanya masuk daftar yang belum lengkap kepada PyB. Peraturan tidak mengatur akibat lain.",
      masih: (tanggal: string) =>
        `Masih dapat: evaluasi dibuat sendiri begitu SKP ditetapkan, sampai ${tanggal}.`,
      lewat: "Jendela evaluasi sudah ditutup.",
      nama: "Pegawai",
      unit: "Unit",
      mengapa: "Sebab",
      dengan: "Menunggu",
      kosong: "Tidak ada: setiap SKP pada periode ini sudah ditetapkan.",
      kosongMengapa: "Pegawai yang dikecualikan (misalnya CLTN atau MPP) tidak termasuk.",
      kosongSiapa: "Daftar ini dihitung lagi setiap kali dibuka.",
      unduh: "Unduh CSV",
      lain: "Periode lain",
      alasan: {
        dikecualikan: "Dikecualikan dari kewajiban SKP (hlm. 65-66)",
        "tanpa-skp": "Belum mempunyai SKP untuk periode ini",
        "skp-belum": "SKP belum diajukan pegawai",
        "skp-diajukan": "SKP belum ditetapkan pejabat penilai",
        "skp-dikembalikan": "SKP dikembalikan dan belum diajukan lagi",
        "skp-terlambat": "SKP ditetapkan setelah jendela evaluasi ditutup",
      } satisfies Record<AlasanTidakDapat, string>,
    },
    warisan: {
      judul: "Tahun-tahun PP 30/2019",
      teks: "Nilai angka menurut peraturan lama, ditampilkan sebagaimana aslinya. Tidak dibandingkan dengan predikat sejak 2022.",
      tahun: "Tahun",
      nilai: "Nilai",
      predikat: "Sebutan",
      penilai: "Pejabat penilai",
      sumber: "Sumber",
    },
    angkaKredit: "Angka kredit",
    evaluasi: "Evaluasi",
    kePegawai: "Data pegawai",
    arah: { naik: "naik", tetap: "tetap", turun: "turun" } satisfies Record<Tren, string>,
  },
  en: {
    judul: "My results",
    judulOrang: (nama) => `Results of ${nama}`,
    lead: "All periods, what each result rests on and how it came about. Only delivered results are shown.",
    kosong: "No result has been delivered yet",
    kosongMengapa: "A result appears here once its evaluation document is delivered to the employee.",
    kosongSiapa: "The assessor delivers that document after signing it.",
    tren: {
      judul: "Trend of the periodic results",
      gambar: "Periodic predicates from the oldest to the newest",
      naik: "up",
      tetap: "same",
      turun: "down",
      kalimat: (kini, predikat, arah, lalu) =>
        `${kini}: ${predikat.toLowerCase()}, ${arah} compared with ${lalu}.`,
      satu: (kini, predikat) =>
        `${kini}: ${predikat.toLowerCase()}. There is no other period to compare with yet.`,
      bukanRata: "Compared with the period before only; predicates are neither added up nor averaged.",
    },
    cerita: {
      judul: (periode) => `How the result of ${periode} came about`,
      dariDokumen: "Told from the signed document, not from today's data.",
      siapa: (nama, jabatan) => `Assessor: ${nama}, ${jabatan}.`,
      capaian: (unit, capaian) =>
        `Organisational result of ${unit}: ${capaian.toLowerCase()}. It is considered for the pattern of predicates and is no quota.`,
      sumber: (sumber) => `Source: ${sumber}`,
      tahunLalu: "Source: last year's result, because this year's came after January (p. 94).",
      hasilKerja: (n, utama, isi, dari, bukti) =>
        `Work results: ${n} planned (${utama} main), actuals for ${isi} of ${dari} indicators, ${bukti} pieces of evidence.`,
      rhk: (atas, sesuai, bawah) =>
        `In the assessor's view: ${atas} above, ${sesuai} as expected, ${bawah} below expectations.`,
      umpan: (positif, netral, perbaikan) =>
        `Feedback on work results: ${positif} positive, ${netral} neutral, ${perbaikan} asking for improvement.`,
      tanpaUmpan: "There is no written feedback on work results.",
      jadiHasil: (rating) => `Rating of work results: ${rating.toLowerCase()}.`,
      perilaku: (n) => `Behaviour: ${n} pieces of feedback on the BerAKHLAK values.`,
      jadiPerilaku: (rating) => `Rating of behaviour: ${rating.toLowerCase()}.`,
      kuadran: (predikat) =>
        `Both ratings meet in the quadrant (p. 99): predicate ${predikat.toLowerCase()}.`,
      studi: (predikat) =>
        `The study ended without graduation: predicate ${predikat.toLowerCase()} by behaviour, not by the quadrant (p. 100, 103).`,
      alasan: "The assessor's reason",
      catatan: "Notes and recommendations",
      tanda: (nama, tanggal) => `Signed by ${nama} on ${tanggal}.`,
      ambil:
        "The window closed without the assessor's signature, so the superior evaluated; the result is final (p. 90).",
      sampai: (tanggal) => `Delivered ${tanggal}.`,
      terima: (tanggal) => `Received and signed for ${tanggal}.`,
      keberatan: {
        diajukan: "An objection was filed and is being examined by the superior of the assessor.",
        ditarik: "An objection was filed and withdrawn.",
        menguatkan: "The objection was decided: the result stands.",
        mengubah:
          "The objection was decided: the result was changed by a new document that replaces the old one.",
      },
      lengkap: "All that it rests on, documents and next steps",
      kepala: "Explanation",
      lihat: "How it came about",
    },
    tabel: {
      periodik: (tahun) => `Year ${tahun}`,
      periode: "Period",
      predikat: "Predicate",
      arah: "Trend",
      hasil: "Work results",
      perilaku: "Behaviour",
      capaian: "Organisation",
      penilai: "Assessor",
      dokumen: "Document",
      buka: "Read",
      tahunan: "Annual: an evaluation of its own over the year, never an average of the periodic ones.",
      lama: "last period's result, by agreement",
      ambil: "taken over by the superior",
    },
    tidakDapat: {
      judul: "Periods that cannot be evaluated",
      daftar: "Cannot be evaluated",
      daftarLead: (periode) =>
        `${periode}: employees without an agreed plan. There is nothing to evaluate in this period (TIDAK_DAPAT_DIEVALUASI).`,
      akibat:
        "Consequence: the period has no predicate, credit points and allowances that use it have no basis, and the name goes on the list of the missing to PyB. The regulation names no other consequence.",
      masih: (tanggal) => `Still possible: the evaluation is made once the plan is agreed, until ${tanggal}.`,
      lewat: "The evaluation window has closed.",
      nama: "Employee",
      unit: "Unit",
      mengapa: "Reason",
      dengan: "Waiting for",
      kosong: "Nobody: every plan of this period is agreed.",
      kosongMengapa: "Exempt employees (such as on unpaid leave or before retirement) are not among them.",
      kosongSiapa: "The list is made anew whenever it is opened.",
      unduh: "Download CSV",
      lain: "Other periods",
      alasan: {
        dikecualikan: "Exempt from planning (p. 65-66)",
        "tanpa-skp": "Has no plan for this period yet",
        "skp-belum": "The employee has not submitted the plan",
        "skp-diajukan": "The assessor has not agreed the plan",
        "skp-dikembalikan": "The plan was sent back and not submitted again",
        "skp-terlambat": "The plan was agreed after the window closed",
      },
    },
    warisan: {
      judul: "Years of PP 30/2019",
      teks: "Numbers under the old rule, shown as they were. They are not compared with the predicates since 2022.",
      tahun: "Year",
      nilai: "Value",
      predikat: "Wording",
      penilai: "Assessor",
      sumber: "Source",
    },
    angkaKredit: "Credit points",
    evaluasi: "Evaluations",
    kePegawai: "Employee data",
    arah: { naik: "up", tetap: "same", turun: "down" },
  },
});
