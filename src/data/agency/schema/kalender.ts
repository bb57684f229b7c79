import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const kalenderUnit = sqliteTable(
  "kalender_unit",
  {
    unit: text("unit").notNull(),
    dari: text("dari").notNull(),
    hariKerja: integer("hari_kerja"),
    liburUmum: integer("libur_umum").notNull().default(1),
    dasar: text("dasar").notNull().default(""),
    oleh: text("oleh"),
    pada: integer("pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.unit, t.dari] })],
);

export const hariKhusus = sqliteTable("hari_khusus", {
  id: text("id").primaryKey(),
  unit: text("unit").notNull(),
  dari: text("dari").notNull(),
  sampai: text("sampai").notNull(),
  jenis: text("jenis", { enum: ["libur", "masuk"] }).notNull(),
  keterangan: text("keterangan").notNull(),
  oleh: text("oleh"),
  pada: integer("pada").notNull(),
  dicabutPada: integer("dicabut_pada"),
});

export const ketidakhadiran = sqliteTable("ketidakhadiran", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  jenis: text("jenis", {
    enum: [
      "cuti-tahunan",
      "cuti-besar",
      "cuti-sakit",
      "cuti-melahirkan",
      "cuti-alasan-penting",
      "dinas-luar",
    ],
  }).notNull(),
  dari: text("dari").notNull(),
  sampai: text("sampai").notNull(),
  nomorSurat: text("nomor_surat").notNull().default(""),
  keterangan: text("keterangan").notNull().default(""),
  oleh: text("oleh"),
  pada: integer("pada").notNull(),
  dicabutPada: integer("dicabut_pada"),
});

export const kelompokPeriode = sqliteTable("kelompok_periode", {
  id: text("id").primaryKey(),
  nama: text("nama").notNull(),
  urut: integer("urut").notNull(),
  jenisPegawai: text("jenis_pegawai").notNull().default("[]"),
  jenisJabatan: text("jenis_jabatan").notNull().default("[]"),
  unit: text("unit"),
  ritme: text("ritme", { enum: ["triwulan", "bulan"] }),
  dari: text("dari").notNull(),
  sampai: text("sampai"),
  versi: integer("versi").notNull().default(1),
});

export const jendelaKelompok = sqliteTable("jendela_kelompok", {
  id: text("id").primaryKey(),
  kelompok: text("kelompok").notNull(),
  periode: text("periode").notNull(),
  tahap: text("tahap", { enum: ["perencanaan", "pengisian", "evaluasi"] }).notNull(),
  bukaPada: integer("buka_pada").notNull(),
  tutupPada: integer("tutup_pada").notNull(),
  keadaan: text("keadaan", { enum: ["belum", "buka", "tutup"] })
    .notNull()
    .default("belum"),
  versi: integer("versi").notNull().default(1),
});

export const perpanjangan = sqliteTable("perpanjangan", {
  id: text("id").primaryKey(),
  periode: text("periode").notNull(),
  tahap: text("tahap", { enum: ["perencanaan", "pengisian", "evaluasi"] }).notNull(),
  pegawai: text("pegawai"),
  unit: text("unit"),
  sampaiPada: integer("sampai_pada").notNull(),
  sampaiSemulaPada: integer("sampai_semula_pada").notNull(),
  alasan: text("alasan").notNull(),
  oleh: text("oleh"),
  pada: integer("pada").notNull(),
  dicabutPada: integer("dicabut_pada"),
  dicabutOleh: text("dicabut_oleh"),
  alasanCabut: text("alasan_cabut").notNull().default(""),
  keadaan: text("keadaan", { enum: ["berlaku", "berakhir"] })
    .notNull()
    .default("berlaku"),
  versi: integer("versi").notNull().default(1),
});

export const jamUbah = sqliteTable(
  "jam_ubah",
  {
    jam: text("jam").notNull(),
    pada: integer("pada").notNull(),
    lama: text("lama").notNull(),
    baru: text("baru").notNull(),
    sebab: text("sebab", { enum: ["kalender", "jendela"] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.jam, t.pada] })],
);

export const hitungUlang = sqliteTable("hitung_ulang", {
  apa: text("apa", { enum: ["jam", "kelompok"] }).primaryKey(),
  berubah: integer("berubah").notNull().default(0),
  dihitung: integer("dihitung").notNull().default(0),
  hari: text("hari").notNull().default(""),
});
