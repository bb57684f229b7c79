import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const unit = sqliteTable("unit", {
  id: text("id").primaryKey(),
  kode: text("kode"),
});

export const unitVersi = sqliteTable("unit_versi", {
  id: text("id").primaryKey(),
  unit: text("unit").notNull(),
  dari: text("dari").notNull(),
  sampai: text("sampai"),
  nama: text("nama").notNull(),
  induk: text("induk"),
  jenis: text("jenis", { enum: ["unit-kerja", "unit-mandiri", "tim-kerja"] })
    .notNull()
    .default("unit-kerja"),
  urut: integer("urut").notNull().default(0),
});

export const unitAkhir = sqliteTable("unit_akhir", {
  unit: text("unit").primaryKey(),
  sampai: text("sampai").notNull(),
  ke: text("ke"),
  alasan: text("alasan").notNull(),
  nomorSurat: text("nomor_surat").notNull().default(""),
});

export const pegawai = sqliteTable("pegawai", {
  id: text("id").primaryKey(),
  nama: text("nama").notNull(),
  email: text("email"),
  jenis: text("jenis", { enum: ["pns", "cpns", "pppk", "pppk-paruh-waktu", "pejabat-negara"] }).notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
  versi: integer("versi").notNull().default(1),
});

export const nomorPegawai = sqliteTable("nomor_pegawai", {
  nomor: text("nomor").primaryKey(),
  pegawai: text("pegawai").notNull(),
  jenis: text("jenis", { enum: ["nip", "ni-pppk"] }).notNull(),
  dari: text("dari").notNull(),
  sampai: text("sampai"),
});

export const golongan = sqliteTable(
  "golongan",
  {
    pegawai: text("pegawai").notNull(),
    golongan: text("golongan").notNull(),
    pangkat: text("pangkat"),
    dari: text("dari").notNull(),
  },
  (t) => [primaryKey({ columns: [t.pegawai, t.dari] })],
);

export const penempatan = sqliteTable("penempatan", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  unit: text("unit").notNull(),
  jabatan: text("jabatan").notNull(),
  jenisJabatan: text("jenis_jabatan", {
    enum: [
      "pejabat-negara",
      "jpt-utama",
      "jpt-madya",
      "jpt-pratama",
      "administrator",
      "pengawas",
      "pelaksana",
      "jf",
    ],
  }).notNull(),
  jenjang: text("jenjang"),
  jenis: text("jenis", { enum: ["definitif", "plt", "plh", "tim"] }).notNull(),
  memimpin: integer("memimpin").notNull().default(0),
  delegasiPenilai: integer("delegasi_penilai").notNull().default(0),
  dari: text("dari").notNull(),
  sampai: text("sampai"),
  nomorSurat: text("nomor_surat").notNull().default(""),
  tanggalSurat: text("tanggal_surat"),
  mengakhiri: text("mengakhiri"),
  akhirSemula: text("akhir_semula"),
});

export const pejabatLuar = sqliteTable("pejabat_luar", {
  pegawai: text("pegawai").primaryKey(),
  jabatan: text("jabatan").notNull(),
  instansi: text("instansi").notNull(),
  jenisJabatan: text("jenis_jabatan", {
    enum: ["pejabat-negara", "jpt-utama", "jpt-madya", "jpt-pratama", "administrator", "pengawas"],
  })
    .notNull()
    .default("pejabat-negara"),
});

export const atasanKhusus = sqliteTable(
  "atasan_khusus",
  {
    pegawai: text("pegawai").notNull(),
    penilai: text("penilai").notNull(),
    dari: text("dari").notNull(),
    sampai: text("sampai"),
    alasan: text("alasan").notNull(),
  },
  (t) => [primaryKey({ columns: [t.pegawai, t.dari] })],
);

export const statusPegawai = sqliteTable(
  "status_pegawai",
  {
    pegawai: text("pegawai").notNull(),
    status: text("status", {
      enum: [
        "aktif",
        "cuti-besar",
        "cuti-sakit",
        "cuti-melahirkan",
        "tugas-belajar",
        "diperbantukan",
        "pejabat-negara",
        "pimpinan-lembaga-nonstruktural",
        "anggota-lembaga-nonstruktural",
        "diberhentikan-sementara",
        "cltn",
        "mpp",
        "pensiun",
      ],
    }).notNull(),
    dari: text("dari").notNull(),
    sampai: text("sampai"),
  },
  (t) => [primaryKey({ columns: [t.pegawai, t.dari] })],
);

export const garisPenilai = sqliteTable(
  "garis_penilai",
  {
    pegawai: text("pegawai").notNull(),
    dari: text("dari").notNull(),
    sampai: text("sampai"),
    penempatan: text("penempatan").notNull(),
    unit: text("unit").notNull(),
    penilai: text("penilai"),
    unitPenilai: text("unit_penilai"),
    atasan: text("atasan"),
    masalah: text("masalah"),
  },
  (t) => [primaryKey({ columns: [t.pegawai, t.dari] })],
);

export const peran = sqliteTable("peran", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  peran: text("peran", { enum: ["admin", "admin-unit", "auditor", "pyb"] }).notNull(),
  lingkup: text("lingkup"),
  dari: text("dari").notNull(),
  sampai: text("sampai"),
  diberiOleh: text("diberi_oleh"),
  diberiPada: integer("diberi_pada"),
  dasar: text("dasar").notNull().default(""),
  diakhiriOleh: text("diakhiri_oleh"),
  diakhiriPada: integer("diakhiri_pada"),
});

export const jumlah = sqliteTable("jumlah", {
  apa: text("apa", { enum: ["pegawai", "bersandi"] }).primaryKey(),
  n: integer("n").notNull().default(0),
});
