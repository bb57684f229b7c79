import { capaianPeriodik, capaianTahunan, unitCapaian } from "../../../src/domain/capaian.ts";
import { periksaDistribusi } from "../../../src/domain/distribusi.ts";
import { formatBebas, formatEvaluasi, formatSkp, jamDokumen } from "../../../src/domain/dokumen.ts";
import {
  bentukUmpanBalik,
  capaian,
  instansi,
  jenisRhk,
  kelompok,
  kunci,
  pemberiUmpanBalik,
  pendekatan,
  rating,
} from "../../../src/domain/istilah.ts";
import { batasSkp, dasarSkpJpt, dialogDengan, penetapSkp } from "../../../src/domain/jadwal.ts";
import { hasilFinal, periksaKeberatan } from "../../../src/domain/keberatan.ts";
import { statusPegawai } from "../../../src/domain/kepegawaian.ts";
import { periksaNip } from "../../../src/domain/nip.ts";
import { pengecualian } from "../../../src/domain/pengecualian.ts";
import { sahPeriode } from "../../../src/domain/periode.ts";
import { predikatDari } from "../../../src/domain/predikat.ts";
import { polaDominan } from "../../../src/domain/regulasi/permenpanrb-6-2022.ts";
import { saranRatingHasil } from "../../../src/domain/saran.ts";
import { skpSetahun } from "../../../src/domain/skp-periode.ts";
import type { KalenderKerja } from "../../../src/domain/tanggal.ts";
import { targetMutlak } from "../../../src/domain/target-mutlak.ts";
import { tenggat } from "../../../src/domain/tenggat.ts";
import { aturanUmpanBalik } from "../../../src/domain/umpan-balik.ts";
import { lanjutan } from "./lanjutan.ts";
import { penilai } from "./penilai.ts";
import {
  code,
  codeOrNull,
  date,
  dateOrNull,
  flag,
  integer,
  type Json,
  record,
  records,
  string,
  strings,
  text,
  upper,
} from "./read.ts";
import { skpDari } from "./skp.ts";

/**
 * One entry per kind of cases_schema.md: the file's words in, the rule asked, the file's words out. A kind that
 * is not here is "not yet". Longer than other files because the schema is a list.
 */
export const kinds: Readonly<Record<string, (input: Json) => unknown>> = {
  predikat_quadrant: (i) => ({
    predikat: upper(
      predikatDari(
        code(i, "rating_hasil_kerja", kunci(rating)),
        code(i, "rating_perilaku_kerja", kunci(rating)),
      ).predikat,
    ),
  }),
  saran_rating_hasil: (i) => {
    const rhk = records(i, "rhk").map((r) => ({
      jenis: code(r, "jenis", kunci(jenisRhk)),
      penilaian: code(r, "penilaian", kunci(rating)),
    }));
    const { saran, catatan, mengikat } = saranRatingHasil(rhk, {
      positif: integer(i, "umpan_balik_positif"),
      total: integer(i, "umpan_balik_total"),
    });
    return { saran: upper(saran), catatan: catatan.map(upper), mengikat };
  },
  distribution_check: (i) => {
    const jumlah = record(i.jumlah_pegawai, "jumlah_pegawai");
    const hasil = periksaDistribusi(
      code(i, "aturan", ["se-3-2023", "pola-6-2022"]),
      code(i, "capaian_organisasi", kunci(capaian)),
      {
        "sangat-baik": integer(jumlah, "SANGAT_BAIK"),
        baik: integer(jumlah, "BAIK"),
        "butuh-perbaikan": integer(jumlah, "BUTUH_PERBAIKAN"),
        "kurang-misconduct": integer(jumlah, "KURANG_MISCONDUCT"),
        "sangat-kurang": integer(jumlah, "SANGAT_KURANG"),
      },
    );
    return { ...hasil, pelanggaran: hasil.pelanggaran.map(upper), catatan: hasil.catatan.map(upper) };
  },
  pola_organisasi: (i) => ({
    predikat_dominan: upper(polaDominan[code(i, "capaian_organisasi", kunci(capaian))]),
    predikat_lain_dimungkinkan: true,
    kuota: false,
  }),
  capaian_organisasi: (i) => {
    const jenis = code(i, "jenis", ["tahunan", "periodik", "unit"]);
    if (jenis === "unit") {
      string(i, "unit_pegawai");
      return { unit: unitCapaian(string(i, "unit_dipimpin_penilai")) };
    }
    const nama = jenis === "tahunan" ? "tahun" : "periode";
    const { dipakai, sumber } = (jenis === "tahunan" ? capaianTahunan : capaianPeriodik)({
      tahun: integer(i, "tahun"),
      terbit: dateOrNull(i, "tanggal_terbit"),
      kini: codeOrNull(i, `predikat_${nama}_ini`, kunci(capaian)),
      lalu: codeOrNull(i, `predikat_${nama}_lalu`, kunci(capaian)),
      penetapan: date(i, "tanggal_penetapan"),
    });
    return { dipakai: dipakai === null ? null : upper(dipakai), sumber: upper(sumber) };
  },
  deadline: (i) => ({
    batas_akhir: tenggat(
      date(i, "tanggal_peristiwa"),
      integer(i, "jumlah"),
      code(i, "mode", ["hari-kerja", "hari-kalender"]),
      kalender(i, i.hari_kerja_per_minggu === undefined ? 5 : integer(i, "hari_kerja_per_minggu")),
    ),
  }),
  jam_dokumen: (i) => {
    const jam = jamDokumen(
      {
        jalur: code(i, "jalur", ["biasa", "ambil-alih"]),
        jendelaTutup: date(i, "jendela_tutup"),
        ditandatangani: dateOrNull(i, "ditandatangani"),
        diterima: dateOrNull(i, "diterima"),
        keberatanDiterima: dateOrNull(i, "keberatan_diterima"),
      },
      kalender(i),
    );
    return {
      batas_tanda_tangan_penilai: jam.tandaTanganPenilai,
      batas_tanda_tangan_atasan: jam.tandaTanganAtasan,
      batas_sampaikan: jam.sampaikan,
      batas_kembali: jam.kembali,
      batas_keberatan: jam.keberatan,
      batas_putusan_keberatan: jam.putusanKeberatan,
      batas_lapor_pyb: jam.laporPyb,
      putusan_dapat_melewati_lapor: jam.putusanDapatMelewatiLapor,
    };
  },
  keberatan: (i) => {
    const final = hasilFinal(
      code(i, "jalur", ["biasa", "ambil-alih"]),
      code(i, "jabatan", jabatan),
      code(i, "instansi", kunci(instansi)),
      code(i, "dievaluasi_oleh", evaluator),
    );
    const putusan = periksaKeberatan(
      {
        diterima: dateOrNull(i, "diterima"),
        diajukan: date(i, "diajukan"),
        mode: code(i, "mode", ["hari-kerja", "hari-kalender"]),
        final,
        alasan: text(i, "alasan") ?? "",
      },
      kalender(i),
    );
    if (putusan.boleh) return { boleh: true, alasan_tolak: null, batas: putusan.batas };
    const tolak = { boleh: false, alasan_tolak: upper(putusan.alasanTolak) };
    return putusan.alasanTolak === "lewat-batas" ? { ...tolak, batas: putusan.batas } : tolak;
  },
  jadwal_perencanaan: (i) => {
    const tahun = integer(i, "tahun");
    const peristiwa = code(i, "peristiwa", ["skp-awal", "dasar-skp-jpt", "dialog-ekspektasi"]);
    if (peristiwa === "skp-awal") return { batas: batasSkp(tahun) };
    return peristiwa === "dasar-skp-jpt"
      ? { dasar: upper(dasarSkpJpt(tahun, dateOrNull(i, "pk_ditetapkan"), date(i, "tanggal"))) }
      : { dialog_dengan: upper(dialogDengan(tahun, date(i, "tanggal"), flag(i, "penilai_sudah_dialog"))) };
  },
  periode_evaluasi: (i) => ({
    sah: sahPeriode(
      code(i, "untuk", ["evaluasi-periodik", "dokumentasi", "pelaporan-indikator"]),
      code(i, "periode", ["harian", "mingguan", "bulanan", "triwulanan", "semesteran", "tahunan"]),
    ),
  }),
  penilai,
  penetap_skp: (i) => ({
    penetap: penetapSkp[code(i, "instansi", kunci(instansi))][code(i, "jabatan", jabatan)].map(upper),
  }),
  pengecualian: (i) => {
    const lain = ["pppk", "plt", "cpns"] as const;
    const status = code(i, "status", [...kunci(statusPegawai), ...lain]);
    const { wajibSkp, rentang } = pengecualian(
      status === "pppk" || status === "plt" || status === "cpns" ? "aktif" : status,
      date(i, "mulai"),
      date(i, "akhir"),
      integer(i, "tahun"),
    );
    return { wajib_skp: wajibSkp, rentang_dikecualikan: rentang };
  },
  skp_periode: (i) => {
    const skp = skpSetahun(
      integer(i, "tahun"),
      records(i, "peristiwa").map((p) => ({
        jenis: code(p, "jenis", peristiwaSkp),
        tanggal: date(p, "tanggal"),
      })),
    );
    const versi = Math.max(1, ...skp.map((s) => s.versi));
    const rentang = skp.map(({ mulai, akhir }) => ({ mulai, akhir }));
    return versi > 1 ? { skp: rentang, versi } : { skp: rentang };
  },
  skp_lengkap: (i) => skpDari(record(i.skp, "skp")),
  target_mutlak: (i) => {
    const kata = targetMutlak(
      code(i, "kelompok", kunci(kelompok)),
      string(i, "target"),
      flag(i, "risiko_tinggi"),
    );
    return { peringatan: kata.length > 0, kata };
  },
  format: (i) => {
    const dokumen = code(i, "dokumen", [...dokumenBebas, ...dokumenSkp, "dokumen-evaluasi"]);
    if (dokumen === "dokumen-evaluasi") return { format: formatEvaluasi(code(i, "jalur", jalur)) };
    const skp = dokumenSkp.find((d) => d === dokumen);
    const bebas = dokumenBebas.find((d) => d === dokumen);
    if (bebas) return { format: formatBebas(bebas) };
    if (!skp) return {};
    const cara = code(i, "pendekatan", kunci(pendekatan));
    // Null where the form does not depend on it: a kualitatif record or result is one form for both.
    const satuBagiSemua = skp !== "skp" && cara === "kualitatif" && i.kelompok === null;
    return { format: formatSkp(skp, satuBagiSemua ? "ja-jf" : code(i, "kelompok", kunci(kelompok)), cara) };
  },
  umpan_balik: (i) => {
    const aturan = aturanUmpanBalik(
      code(i, "pemberi", kunci(pemberiUmpanBalik)),
      code(i, "bentuk", kunci(bentukUmpanBalik)),
    );
    return { boleh: aturan.boleh, wajib: aturan.wajib, masuk_rekaman: aturan.masukRekaman };
  },
  nip_validation: (i) => {
    const nomor = string(i, "nomor");
    const hasil = periksaNip(
      nomor,
      code(i, "jenis", ["pns", "pppk"]),
      dateOrNull(i, "tanggal_acuan") ?? undefined,
    );
    if (!hasil.sah) return { valid: false, alasan: upper(hasil.kode) };
    const { isi } = hasil;
    const fields = {
      ...(nomor === isi.normal ? {} : { normal: isi.normal }),
      tanggal_lahir: isi.tanggalLahir,
      jenis_kelamin: isi.jenisKelamin,
      nomor_urut: isi.nomorUrut,
      ...(isi.jenis === "pns"
        ? { tmt_cpns: isi.tmtCpns }
        : { tahun_pengangkatan: isi.tahunPengangkatan, kode_perjanjian: isi.kodePerjanjian }),
    };
    return { valid: true, alasan: null, fields };
  },
  ...lanjutan,
};

const jabatan = ["jpt-utama", "jpt-madya", "jpt-pratama", "unit-mandiri", "ja-jf"] as const;
const evaluator = [
  ...["pejabat-penilai", "menteri-yang-mengoordinasikan", "menteri", "pimpinan-instansi"],
  ...["jpt-madya", "kepala-daerah", "pimpinan-perangkat-daerah"],
] as readonly Parameters<typeof hasilFinal>[3][];
const peristiwaSkp = [
  ...["pengangkatan", "mutasi-pegawai", "kontrak-berakhir", "penilai-berganti"],
  ...["mulai-tugas-belajar", "selesai-tugas-belajar", "mulai-plt"],
] as readonly Parameters<typeof skpSetahun>[1][number]["jenis"][];
const jalur = ["biasa", "ambil-alih", "keberatan-diubah", "keberatan-dikuatkan"] as const;
const dokumenSkp = ["skp", "rekaman-umpan-balik", "hasil-evaluasi"] as const;
const dokumenBebas = [
  ...["manual-indikator", "workblock", "matriks-peran-hasil", "lampiran-skp", "rencana-aksi", "dokumentasi"],
  ...["coaching", "mentoring", "umpan-balik-bimbingan", "evaluasi-kompetensi", "laporan-perilaku"],
] as readonly Parameters<typeof formatBebas>[0][];

const kalender = (i: Json, hariKerja = 5): KalenderKerja => ({
  hariKerja: hariKerja === 6 ? 6 : 5,
  libur: new Set(strings(i, "hari_libur")),
});
