import { expect } from "vitest";
import type { Person, Sent } from "../support/person.ts";

/** Whoever is called sits at a screen of his own, and stays there from step to step. */
export type Stage = { readonly origin: string; as(name: string): Promise<Person> };
export type Step = readonly [sentence: string, tell: (stage: Stage) => Promise<void>];

const base = "/a/dispus-arunika";
const layanan = "Tersedianya layanan baca keliling";

const foto: Sent = {
  name: "titik-layanan.jpg",
  type: "image/jpeg",
  bytes: Buffer.from(
    "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AR//Z",
    "base64",
  ),
};
const daftar: Sent = {
  name: "pegawai.csv",
  type: "text/csv",
  bytes: Buffer.from(
    [
      "NIP,NAMA,SUREL,GOLONGAN,JABATAN,UNIT,TMT JABATAN",
      '199403012019031915,"Fajar Nugroho, A.Md.",fajar@arunika.example,II/d,Arsiparis Terampil,Bidang Layanan Perpustakaan,2024-01-01',
      '199505102023212916,"Gita Permata, S.Hum.",gita@arunika.example,IX,Pustakawan Ahli Pertama,Bidang Layanan Perpustakaan,2024-01-01',
      "199002282015031000,Harun Al Rasyid,harun@arunika.example,II/c,Pengadministrasi,Bidang Layanan Perpustakaan,2024-01-01",
    ].join("\r\n"),
  ),
};
const laporan: Sent = {
  name: "laporan-oktober.pdf",
  type: "application/pdf",
  bytes: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
};

async function until(person: Person, wanted: RegExp): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end && !wanted.test(await person.reads()); )
    await person.go(await person.at());
  expect(await person.reads()).toMatch(wanted);
}

export const quarter: readonly Step[] = [
  [
    "Citra signs her agency up, shows that the mailbox is hers, and it is ready at once",
    async ({ as }) => {
      const citra = await as("Citra");
      await citra.go("/");
      await citra.follow("Daftarkan instansi");
      await citra.fill("Nama instansi", "Dinas Perpustakaan Kabupaten Arunika");
      await citra.tick("Instansi daerah");
      await citra.tick("WITA (UTC+8)");
      await citra.fill("Kode alamat", "dispus-arunika");
      await citra.fill("Nama lengkap", "Citra Maharani, S.Psi.");
      await citra.fill("NIP atau NI PPPK", "19880412 201203 2 911");
      await citra.fill("Surel kedinasan", "citra@arunika.example");
      await citra.press("Daftarkan");
      // Nothing is made before the mailbox has answered; the demo shows the letter's link.
      await citra.follow("Buka tautan konfirmasi");
      await citra.press("Konfirmasi");
      expect(await citra.reads()).toContain("Selamat datang, Citra Maharani");
    },
  ],
  [
    "Citra sets a password",
    async ({ as }) => {
      const citra = await as("Citra");
      await citra.fill("Kata sandi baru", "rak buku kelima");
      await citra.fill("Ketik sekali lagi", "rak buku kelima");
      await citra.press("Simpan dan masuk");
      expect(await citra.at()).toBe(`${base}/kelola`);
      expect(await citra.reads()).toContain("1 dari 7 langkah siap");
    },
  ],
  [
    "Citra says where the agency signs its documents",
    async ({ as }) => {
      const citra = await as("Citra");
      await citra.follow("Data instansi");
      await citra.fill("Kota", "Arunika");
      await citra.press("Simpan");
      expect(await citra.reads()).toContain("Data instansi tersimpan");
    },
  ],
  [
    "Citra builds the tree: the office and the division below it",
    async ({ as }) => {
      const citra = await as("Citra");
      await citra.go(`${base}/unit`);
      await citra.follow("Dinas Perpustakaan Kabupaten Arunika");
      await citra.follow("Tambah unit di bawahnya");
      await citra.fill("Nama unit", "Bidang Layanan Perpustakaan");
      await citra.tick("Unit kerja");
      await citra.fill("Berlaku sejak", "2020-01-01");
      await citra.press("Simpan unit");
      expect(await citra.reads()).toContain("Unit tersimpan");
      await citra.go(`${base}/unit`);
      await citra.follow("Dinas Perpustakaan Kabupaten Arunika");
      await citra.follow("Ubah unit");
      await citra.tick("Unit kerja mandiri");
      await citra.press("Simpan unit");
    },
  ],
  [
    "Citra enters Ratna, Bagas and Ayu one by one; each line of assessors follows",
    async ({ as }) => {
      const citra = await as("Citra");
      await person(citra, {
        nama: "Ratna Dewi Kusuma, M.Si.",
        nip: "19700115 199503 2 913",
        surel: "ratna@arunika.example",
        golongan: "IV/c",
        jabatan: "Kepala Dinas Perpustakaan",
        jenis: "JPT Pratama",
        unit: "Dinas",
        memimpin: true,
      });
      await person(citra, {
        nama: "Bagas Pratomo, S.Sos.",
        nip: "19790607 200501 1 912",
        surel: "bagas@arunika.example",
        golongan: "IV/a",
        jabatan: "Kepala Bidang Layanan Perpustakaan",
        jenis: "Administrator",
        unit: "Bidang",
        memimpin: true,
      });
      await person(citra, {
        nama: "Ayu Lestari, S.IP.",
        nip: "19900823 201503 2 914",
        surel: "ayu@arunika.example",
        golongan: "III/c",
        jabatan: "Pustakawan Ahli Muda",
        jenis: "Jabatan Fungsional",
        jenjang: "Ahli Muda",
        unit: "Bidang",
      });
      expect(await citra.reads()).toMatch(
        /Pejabat penilai kinerja Bagas Pratomo.*Atasan pejabat penilai Ratna/,
      );
    },
  ],
  [
    "Citra imports the rest from a CSV: the row with a number that Excel has ruined is told by its number, the others go in",
    async ({ as }) => {
      const citra = await as("Citra");
      await citra.go(`${base}/pegawai`);
      await citra.follow("Impor dari CSV atau XLSX");
      await citra.upload({ pick: "Berkas CSV atau XLSX", send: "Unggah dan cocokkan kolom" }, daftar);
      expect(await citra.reads()).toContain("Dibaca sebagai");
      await citra.press("Periksa semua baris");
      // The queue reads and writes behind the page; whoever waits loads it again.
      await until(citra, /2 baru.*1 salah/);
      await citra.press("Terapkan 2 baris");
      await until(citra, /Sudah diterapkan/);
      await citra.go(`${base}/pegawai?cari=Fajar`);
      expect(await citra.reads()).toMatch(/Fajar Nugroho.*Bagas Pratomo/);
    },
  ],
  [
    "Citra gives herself her own post as well, for an admin is an employee too",
    async ({ as }) => {
      const citra = await as("Citra");
      await citra.go(`${base}/pegawai?cari=Citra`);
      await citra.follow("Citra Maharani, S.Psi.");
      await citra.follow("Tambah jabatan");
      await citra.fill("Nama jabatan", "Analis SDM Aparatur Ahli Pertama");
      await citra.fill("Unit", "Dinas Perpustakaan");
      await citra.tick("Jabatan Fungsional", "Jenis jabatan");
      await citra.fill("Jenjang", "Ahli Pertama");
      await citra.fill("Mulai berlaku (TMT)", "2024-01-01");
      await citra.press("Simpan");
      expect(await citra.reads()).toMatch(/Pejabat penilai kinerja Ratna/);
    },
  ],
  [
    "Citra opens the year 2026 with quarterly evaluation",
    async ({ as }) => {
      const citra = await as("Citra");
      await citra.go(`${base}/periode`);
      await citra.fill("Tahun", "2026");
      await citra.tick("Triwulanan");
      await citra.press("Buka tahun");
      // Not everything is ready yet; she says why she opens it all the same.
      if ((await citra.reads()).includes("Alasan tetap membuka")) {
        await citra.fill("Alasan tetap membuka", "Uji coba penuh; data menyusul");
        await citra.press("Buka tahun");
      }
      expect(await citra.reads()).toContain("Tahun 2026 dibuka");
    },
  ],
  [
    "Citra invites Ratna, Bagas, Ayu and Fajar, each by a link of their own, and they come in by it",
    async ({ as, origin }) => {
      const citra = await as("Citra");
      for (const name of ["Ratna", "Bagas", "Ayu", "Fajar"]) {
        await citra.go(`${base}/pegawai?cari=${name}`);
        await citra.follow(name);
        await citra.press("Buat tautan undangan");
        const [link = ""] = /http\S+undangan\S+/.exec(await citra.reads()) ?? [];
        expect(link.startsWith(origin)).toBe(true);
        const one = await as(name);
        await one.go(link);
        await one.fill("Kata sandi baru", `rak buku milik ${name.toLowerCase()}`);
        await one.fill("Ketik sekali lagi", `rak buku milik ${name.toLowerCase()}`);
        await one.press("Simpan dan masuk");
        expect(await one.at()).toBe(`${base}/`);
      }
    },
  ],
  [
    "Ayu drafts her SKP in the grid",
    async ({ as }) => {
      const ayu = await as("Ayu");
      await ayu.follow("SKP", "Beranda");
      await ayu.follow("Buka SKP");
      await ayu.follow("Isi SKP");
      await row(ayu, 1, {
        Jenis: "Utama",
        "RHK pimpinan": "Meningkatnya kunjungan perpustakaan daerah",
        "Rencana hasil kerja": "Tersedianya layanan baca keliling di dua belas kecamatan",
        Aspek: "Kuantitas",
        Indikator: "Jumlah titik layanan yang dikunjungi tiap bulan",
        Target: "10 sampai 12 titik",
      });
      await row(ayu, 2, {
        Aspek: "Kualitas",
        Indikator: "Kepuasan pengunjung",
        Target: "Nilai 80 sampai 90",
      });
      await row(ayu, 3, {
        Jenis: "Utama",
        "RHK pimpinan": "Tertibnya koleksi daerah",
        "Rencana hasil kerja": "Terkatalognya koleksi lokal Arunika",
        Aspek: "Waktu",
        Indikator: "Waktu katalogisasi satu judul",
        Target: "2 sampai 3 hari kerja",
      });
      await ayu.fill("Akuntabel", "Laporan layanan terbit sebelum tanggal 5");
      await ayu.fill("Dukungan sumber daya", "Satu mobil keliling\nDua tenaga honorer");
      await ayu.fill("Skema pertanggungjawaban", "Laporan bulanan kepada kepala bidang");
      await ayu.fill("Konsekuensi", "Diusulkan mengikuti pelatihan pengolahan koleksi");
      await ayu.press("Simpan");
      expect(await ayu.reads()).toMatch(/Tersimpan/);
      await ayu.press("Simpan dan periksa");
    },
  ],
  [
    "Ayu checks her answers and submits",
    async ({ as }) => {
      const ayu = await as("Ayu");
      await ayu.follow("Ajukan SKP");
      await ayu.tick("Saya menyatakan rencana ini");
      await ayu.press("Ajukan SKP");
      expect(await ayu.title()).toMatch(/Diajukan/);
    },
  ],
  [
    "Bagas sends it back with a note at the second RHK",
    async ({ as }) => {
      const bagas = await as("Bagas");
      await bagas.go(`${base}/`);
      await bagas.follow("menunggu Anda tetapkan");
      await bagas.press("Tinjau", "Ayu Lestari");
      await bagas.follow("Kembalikan dengan catatan");
      await bagas.fill("Catatan untuk RHK 2", "Waktunya terlalu longgar; cukup satu hari kerja.");
      await bagas.press("Kembalikan SKP");
      expect(await bagas.title()).toMatch(/Dikembalikan/);
    },
  ],
  [
    "Ayu reads the note at that very row, mends it and submits again",
    async ({ as }) => {
      const ayu = await as("Ayu");
      await ayu.go(`${base}/`);
      await ayu.follow("Perbaiki SKP 2026");
      expect(await ayu.reads()).toContain("Waktunya terlalu longgar");
      await ayu.follow("Perbaiki SKP");
      await row(ayu, 3, { Target: "1 hari kerja" });
      await ayu.press("Simpan dan periksa");
      await ayu.follow("Ajukan SKP");
      await ayu.tick("Saya menyatakan rencana ini");
      await ayu.press("Ajukan SKP");
      expect(await ayu.title()).toMatch(/Diajukan/);
    },
  ],
  [
    "Bagas approves it",
    async ({ as }) => {
      const bagas = await as("Bagas");
      await bagas.go(`${base}/`);
      await bagas.follow("menunggu Anda tetapkan");
      await bagas.press("Tinjau", "Ayu Lestari");
      await bagas.follow("Setujui SKP");
      await bagas.tick("Saya menetapkan SKP ini");
      await bagas.press("Setujui SKP");
      expect(await bagas.title()).toMatch(/Ditetapkan/);
    },
  ],
  [
    "Ayu writes her rencana aksi for the fourth quarter",
    async ({ as }) => {
      const ayu = await as("Ayu");
      await ayu.go(`${base}/`);
      await ayu.follow("Pelaksanaan", "Beranda");
      await ayu.fill(/^1 Rencana aksi/, "Menyusun rute baca keliling bersama kecamatan", layanan);
      await ayu.fill(/^1 Target/, "12 kecamatan", layanan);
      await ayu.press("Simpan");
      expect(await ayu.reads()).toContain("Tersimpan");
    },
  ],
  [
    "Ayu sends a photograph and a report as evidence, attached to that rencana aksi",
    async ({ as }) => {
      const ayu = await as("Ayu");
      await ayu.fill("Bukti untuk rencana aksi", "Menyusun rute", layanan);
      await ayu.upload({ pick: "Pilih berkas", send: "Unggah", near: layanan }, foto, laporan);
      expect(await ayu.reads()).toMatch(
        /titik-layanan\.jpg.*laporan-oktober\.pdf|laporan-oktober\.pdf.*titik-layanan\.jpg/,
      );
      const back = await ayu.download("laporan-oktober.pdf");
      expect(Buffer.from(back.bytes)).toEqual(Buffer.from(laporan.bytes));
    },
  ],
  [
    "Ayu writes her realisasi with the source of each figure",
    async ({ as }) => {
      const ayu = await as("Ayu");
      for (const [indikator, isi, sumber] of [
        ["Jumlah titik layanan", "11 titik", "Log mobil keliling"],
        ["Kepuasan pengunjung", "Nilai 86", "Survei kepuasan"],
        ["Waktu katalogisasi", "1 hari kerja", "Aplikasi katalog"],
      ] as const) {
        await ayu.fill(new RegExp(`^${indikator}.*Realisasi$`), isi);
        await ayu.fill(new RegExp(`^${indikator}.*Sumber data$`), sumber);
      }
      await ayu.press("Simpan");
      expect(await ayu.reads()).toContain("3 dari 3 indikator sudah ada realisasi");
    },
  ],
  [
    "Bagas reads it and gives feedback on an RHK and on a behaviour",
    async ({ as }) => {
      const bagas = await as("Bagas");
      await bagas.go(`${base}/`);
      await bagas.follow("Tim saya", "Beranda");
      await bagas.follow("umpan balik untuk Ayu Lestari");
      await bagas.fill(
        "Umpan balik",
        "Rute baru menjangkau kecamatan terjauh. Teruskan.",
        /untuk 1\. Tersedianya/,
      );
      await bagas.tick("Baik, pertahankan", /untuk 1\. Tersedianya/);
      await bagas.fill(
        "Umpan balik",
        "Laporan terbit tepat waktu tiga bulan berturut-turut.",
        "untuk Akuntabel",
      );
      await bagas.tick("Baik, pertahankan", "untuk Akuntabel");
      await bagas.tick("Berkala");
      await bagas.tick("Langsung (tatap muka)");
      await bagas.press("Kirim umpan balik");
      expect(await bagas.reads()).toContain("2 umpan balik terkirim");
      const ayu = await as("Ayu");
      await ayu.go(`${base}/`);
      await ayu.follow("Lihat semua umpan balik");
      expect(await ayu.reads()).toMatch(/Rute baru menjangkau.*Laporan terbit tepat waktu/);
    },
  ],
  [
    "Fajar writes a qualitative SKP, is told what it still lacks, mends it, and Bagas approves it at once",
    async ({ as }) => {
      const [fajar, bagas] = [await as("Fajar"), await as("Bagas")];
      await fajar.go(`${base}/skp`);
      await fajar.follow("Buka SKP");
      await fajar.follow("Isi SKP");
      await fajar.tick("Kualitatif");
      await fajar.press("Simpan");
      await row(fajar, 1, {
        Jenis: "Utama",
        "Rencana hasil kerja": "Arsip kepegawaian tertata dan mudah ditemukan",
        Ukuran: "Berkas yang diminta ditemukan kembali dalam 10 sampai 15 menit",
      });
      await fajar.press("Simpan dan periksa");
      expect(await fajar.reads()).toContain("1 hal perlu diperbaiki sebelum diajukan");
      await fajar.follow("Ubah SKP");
      await row(fajar, 1, { "Penugasan dari": "Kepala Bidang Layanan Perpustakaan" });
      await fajar.press("Simpan dan periksa");
      await fajar.follow("Ajukan SKP");
      await fajar.tick("Saya menyatakan rencana ini");
      await fajar.press("Ajukan SKP");
      await bagas.go(`${base}/skp/bawahan`);
      await bagas.press("Tinjau", "Fajar Nugroho");
      await bagas.follow("Setujui SKP");
      await bagas.tick("Saya menetapkan SKP ini");
      await bagas.press("Setujui SKP");
      expect(await bagas.title()).toMatch(/Ditetapkan/);
    },
  ],
  [
    "the clock moves on to 21 December, 09.00: the evaluation of the fourth quarter opens by itself",
    async ({ as }) => {
      const visitor = await as("a visitor");
      await visitor.go("/demo");
      await visitor.fill("Maju ke tanggal", "2026-12-21");
      await visitor.press("Majukan");
      expect(await visitor.reads()).toMatch(/21 Desember 2026.*Jendela evaluasi Triwulan IV 2026 dibuka/i);
    },
  ],
  [
    "Ratna sets the results of Bagas's division",
    async ({ as }) => {
      const ratna = await as("Ratna");
      await ratna.go(`${base}/tim`);
      await ratna.follow("Capaian");
      await ratna.follow("Tetapkan", "Bidang Layanan");
      await ratna.tick("Baik");
      await ratna.fill("Sumber", "Laporan capaian rencana aksi triwulan IV nomor 9/2026");
      await ratna.press("Simpan capaian");
      expect(await ratna.reads()).toMatch(/Bidang Layanan Perpustakaan.*Baik/);
    },
  ],
  [
    "Bagas rates Ayu: without a reason for the top rating the form comes back, with it the predikat stands",
    async ({ as }) => {
      const bagas = await as("Bagas");
      await bagas.go(`${base}/tim`);
      await bagas.follow(/^Ayu Lestari/);
      expect(await bagas.reads()).toMatch(/11 titik.*Log mobil keliling/);
      await bagas.tick("Di atas ekspektasi", "Rating hasil kerja");
      await bagas.tick("Sesuai ekspektasi", "Rating perilaku kerja");
      await bagas.press("Lihat predikat");
      expect(await bagas.reads()).toMatch(/Predikat Baik/);
      await bagas.press("Simpan");
      expect(bagas.status()).toBe(422);
      await bagas.fill("Alasan rating", "Melampaui target titik layanan dengan mutu yang terjaga.");
      await bagas.press("Simpan");
      expect(await bagas.title()).toMatch(/Dinilai/);
    },
  ],
  [
    "Bagas signs and delivers it",
    async ({ as }) => {
      const bagas = await as("Bagas");
      await bagas.follow("Periksa dan tanda tangani");
      await bagas.tick("Saya menandatangani dokumen evaluasi ini");
      await bagas.press("Tanda tangani");
      expect(await bagas.title()).toMatch(/Ditandatangani/);
      await bagas.press("Sampaikan kepada pegawai");
      expect(await bagas.title()).toMatch(/Disampaikan/);
    },
  ],
  [
    "Bagas does the same for Fajar, whose rating is in the middle",
    async ({ as }) => {
      const bagas = await as("Bagas");
      await bagas.go(`${base}/tim`);
      await bagas.follow(/^Fajar Nugroho/);
      await bagas.tick("Sesuai ekspektasi", "Rating hasil kerja");
      await bagas.tick("Sesuai ekspektasi", "Rating perilaku kerja");
      await bagas.press("Simpan");
      await bagas.follow("Periksa dan tanda tangani");
      await bagas.tick("Saya menandatangani dokumen evaluasi ini");
      await bagas.press("Tanda tangani");
      await bagas.press("Sampaikan kepada pegawai");
      expect(await bagas.title()).toMatch(/Disampaikan/);
    },
  ],
  [
    "Ayu reads her result and says so",
    async ({ as }) => {
      const ayu = await as("Ayu");
      await ayu.go(`${base}/`);
      await ayu.follow("Evaluasi", "Beranda");
      await ayu.follow("Triwulan IV 2026");
      expect(await ayu.reads()).toMatch(/Baik.*Melampaui target titik layanan/);
      await ayu.press("Saya sudah membaca");
      expect(await ayu.title()).toMatch(/Diterima/);
    },
  ],
  [
    "Fajar reads his and files an objection, which carries both legal dates and goes to Ratna",
    async ({ as }) => {
      const fajar = await as("Fajar");
      await fajar.go(`${base}/evaluasi`);
      await fajar.follow("Triwulan IV 2026");
      await fajar.follow("Ajukan keberatan");
      await fajar.fill(
        "Alasan keberatan",
        "Arsip tiga bidang lain ikut saya tata; itu belum dipertimbangkan.",
      );
      await fajar.press("Ajukan keberatan");
      // From 21 December: 24, 25 December and 1 January are no working days.
      expect(await fajar.reads()).toMatch(/Ratna Dewi Kusuma.*13 Januari 2027 \(14 hari kerja/);
      expect(await fajar.reads()).toMatch(/Batas putusan \d+ \w+ \d{4}/);
      const ratna = await as("Ratna");
      await ratna.go(`${base}/tim`);
      expect(await ratna.reads()).toMatch(/keberatan.*Fajar Nugroho/i);
    },
  ],
  [
    "Ayu's document stands as a page and as a PDF, and whoever scans it hears that it is a trial's",
    async ({ as }) => {
      const ayu = await as("Ayu");
      await ayu.go(`${base}/evaluasi`);
      await ayu.follow("Baca dokumen");
      expect(await ayu.reads()).toMatch(/DOKUMEN EVALUASI KINERJA PEGAWAI.*Ayu Lestari.*BAIK/i);
      const pdf = await ayu.download("Unduh PDF");
      expect(pdf.type).toBe("application/pdf");
      expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString()).toBe("%PDF-");
      const [address = ""] = /http\S+\/v\/\S+/.exec(await ayu.reads()) ?? [];
      const passerBy = await as("a passer-by");
      await passerBy.go(address);
      // A trial's papers are known to the system and say that they are no official ones.
      expect(await passerBy.reads()).toContain(
        "Isinya dikenal sistem, tetapi tidak berlaku sebagai dokumen dinas",
      );
      expect(await passerBy.reads()).not.toMatch(/Lestari|19900823|Di atas/);
      await passerBy.go(`${address.slice(0, -3)}abc`);
      expect(passerBy.status()).toBe(404);
    },
  ],
  [
    "Citra sees it all in the progress of her agency, down to the names, and no rating",
    async ({ as }) => {
      const citra = await as("Citra");
      await citra.go(`${base}/`);
      await citra.follow("Kemajuan", "Beranda");
      expect(await citra.reads()).toMatch(/Ditetapkan 2/);
      await citra.follow("Triwulan IV 2026");
      await citra.follow(/Diterima/, "Bidang Layanan");
      expect(await citra.reads()).toContain("Ayu Lestari");
      expect(await citra.reads()).not.toContain("Fajar Nugroho");
      expect(await citra.reads()).not.toMatch(/ekspektasi|Baik/);
    },
  ],
];

type Entry = {
  readonly nama: string;
  readonly nip: string;
  readonly surel: string;
  readonly golongan: string;
  readonly jabatan: string;
  readonly jenis: string;
  readonly jenjang?: string;
  readonly unit: string;
  readonly memimpin?: boolean;
};

async function person(citra: Person, one: Entry): Promise<void> {
  await citra.go(`${base}/pegawai`);
  await citra.follow("Tambah pegawai");
  await citra.fill("Nama lengkap dengan gelar", one.nama);
  await citra.fill("Jenis pegawai", "PNS");
  await citra.fill("NIP atau NI PPPK", one.nip);
  await citra.fill("Surel", one.surel);
  await citra.fill("Golongan ruang", one.golongan);
  await citra.fill("Nama jabatan", one.jabatan);
  await citra.tick(one.jenis, "Jenis jabatan");
  if (one.jenjang) await citra.fill("Jenjang", one.jenjang);
  await citra.fill("Unit", one.unit);
  if (one.memimpin) await citra.tick("Memimpin unit ini");
  await citra.fill("Mulai berlaku (TMT)", "2024-01-01");
  await citra.press("Simpan pegawai");
}

/** One line of the grid: the head of a column, and what goes into it. */
async function row(who: Person, n: number, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [column, value] of Object.entries(cells)) await who.fill(new RegExp(`^${n} ${column}`), value);
}
