import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { JENIS_JAM } from "../../../domain/jam-hukum.ts";

export const capaianUnit = sqliteTable(
  "capaian_unit",
  {
    unit: text("unit").notNull(),
    periode: text("periode").notNull(),
    capaian: text("capaian", {
      enum: ["istimewa", "baik", "butuh-perbaikan", "kurang", "sangat-kurang"],
    }).notNull(),
    sumber: text("sumber").notNull(),
    oleh: text("oleh").notNull(),
    ditetapkanPada: integer("ditetapkan_pada").notNull(),
    versi: integer("versi").notNull().default(1),
    terbitTanggal: text("terbit_tanggal"),
    berkas: text("berkas"),
    keputusan: text("keputusan", { enum: ["hasil-terlambat", "unit-atas", "unit-asal", "lain"] }),
    sebagai: text("sebagai", { enum: ["pimpinan-atas", "admin"] })
      .notNull()
      .default("pimpinan-atas"),
    alasan: text("alasan").notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.unit, t.periode] })],
);

export const evaluasi = sqliteTable("evaluasi", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  skpVersi: integer("skp_versi").notNull(),
  periode: text("periode").notNull(),
  pegawai: text("pegawai").notNull(),
  unit: text("unit").notNull(),
  penilai: text("penilai"),
  unitPenilai: text("unit_penilai"),
  atasan: text("atasan"),
  jalur: text("jalur", { enum: ["biasa", "ambil-alih"] })
    .notNull()
    .default("biasa"),
  keadaan: text("keadaan", {
    enum: ["pengisian", "dinilai", "ditandatangani", "disampaikan", "diterima", "keberatan", "final"],
  })
    .notNull()
    .default("pengisian"),
  versi: integer("versi").notNull().default(0),
  ratingHasil: text("rating_hasil", { enum: ["di-atas", "sesuai", "di-bawah"] }),
  ratingPerilaku: text("rating_perilaku", { enum: ["di-atas", "sesuai", "di-bawah"] }),
  predikat: text("predikat", {
    enum: ["sangat-baik", "baik", "butuh-perbaikan", "kurang-misconduct", "sangat-kurang"],
  }),
  alasan: text("alasan").notNull().default(""),
  catatan: text("catatan").notNull().default(""),
  dinilaiPada: integer("dinilai_pada"),
  ditandatanganiPada: integer("ditandatangani_pada"),
  disampaikanPada: integer("disampaikan_pada"),
  diterimaPada: integer("diterima_pada"),
  kelompokPeriode: text("kelompok_periode"),
  sebab: text("sebab").notNull().default("[]"),
  tidakDikembalikanPada: integer("tidak_dikembalikan_pada"),
});

export const penilaianRhk = sqliteTable(
  "penilaian_rhk",
  {
    evaluasi: text("evaluasi").notNull(),
    rhk: text("rhk").notNull(),
    penilaian: text("penilaian", { enum: ["di-atas", "sesuai", "di-bawah"] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.evaluasi, t.rhk] })],
);

export const dokumen = sqliteTable("dokumen", {
  id: text("id").primaryKey(),
  evaluasi: text("evaluasi").notNull(),
  format: text("format").notNull(),
  isi: text("isi").notNull(),
  hash: text("hash").notNull(),
  token: text("token").notNull(),
  keadaan: text("keadaan", { enum: ["berlaku", "diganti", "dicabut"] })
    .notNull()
    .default("berlaku"),
  menggantikan: text("menggantikan"),
  dibuatPada: integer("dibuat_pada").notNull(),
  kunci: text("kunci"),
  tanda: text("tanda"),
  disegelPada: integer("disegel_pada"),
  disampaikanPada: integer("disampaikan_pada"),
  diterimaPada: integer("diterima_pada"),
});

export const jam = sqliteTable("jam", {
  id: text("id").primaryKey(),
  kewajiban: text("kewajiban").notNull(),
  objek: text("objek").notNull(),
  pemegang: text("pemegang"),
  mulaiTanggal: text("mulai_tanggal").notNull(),
  batasTanggal: text("batas_tanggal").notNull(),
  batasPada: integer("batas_pada").notNull(),
  keadaan: text("keadaan", { enum: ["berjalan", "selesai", "lewat"] })
    .notNull()
    .default("berjalan"),
  selesaiPada: integer("selesai_pada"),
  jenis: text("jenis", { enum: JENIS_JAM }).notNull().default("evaluasi"),
  pegawai: text("pegawai"),
  unit: text("unit"),
  tautan: text("tautan").notNull().default(""),
  hari: text("hari"),
  ingatPada: integer("ingat_pada"),
  lewatPada: integer("lewat_pada"),
});

export const jamPeristiwa = sqliteTable(
  "jam_peristiwa",
  {
    jam: text("jam").notNull(),
    apa: text("apa", { enum: ["ingat", "lewat", "akibat"] }).notNull(),
    jatuhPada: integer("jatuh_pada").notNull(),
    pada: integer("pada").notNull(),
    akibat: text("akibat").notNull().default(""),
    kepada: text("kepada"),
  },
  (t) => [primaryKey({ columns: [t.jam, t.jatuhPada, t.apa] })],
);
