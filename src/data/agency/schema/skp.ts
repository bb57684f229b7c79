import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const skp = sqliteTable("skp", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  penempatan: text("penempatan").notNull(),
  unit: text("unit").notNull(),
  penilai: text("penilai"),
  atasan: text("atasan"),
  tahun: integer("tahun").notNull(),
  dari: text("dari").notNull(),
  sampai: text("sampai").notNull(),
  kelompok: text("kelompok", { enum: ["jpt-unit-mandiri", "ja-jf"] }).notNull(),
  pendekatan: text("pendekatan", { enum: ["kualitatif", "kuantitatif"] }).notNull(),
  keadaan: text("keadaan", { enum: ["belum", "draf", "diajukan", "dikembalikan", "ditetapkan"] })
    .notNull()
    .default("belum"),
  versi: integer("versi").notNull().default(0),
  revisi: integer("revisi").notNull().default(0),
  diajukanPada: integer("diajukan_pada"),
  dibacaPada: integer("dibaca_pada"),
  ditetapkanPada: integer("ditetapkan_pada"),
  diubahPada: integer("diubah_pada").notNull(),
  kelompokPeriode: text("kelompok_periode"),
  penyesuaian: text("penyesuaian", { enum: ["draf", "diajukan", "dikembalikan"] }),
});

export const rhk = sqliteTable("rhk", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  jenis: text("jenis", { enum: ["utama", "tambahan"] }).notNull(),
  klasifikasi: text("klasifikasi", { enum: ["organisasi", "individu"] })
    .notNull()
    .default("organisasi"),
  teks: text("teks").notNull(),
  penugasanDari: text("penugasan_dari").notNull().default(""),
  rhkPimpinan: text("rhk_pimpinan"),
  rhkPimpinanTeks: text("rhk_pimpinan_teks").notNull().default(""),
  urut: integer("urut").notNull(),
  indikatorPimpinan: text("indikator_pimpinan"),
  matriks: text("matriks"),
  asal: text("asal", { enum: ["", "tahun-lalu", "pendahulu", "rekan", "pustaka", "matriks"] })
    .notNull()
    .default(""),
});

export const indikator = sqliteTable("indikator", {
  id: text("id").primaryKey(),
  rhk: text("rhk").notNull(),
  skp: text("skp").notNull(),
  aspek: text("aspek", { enum: ["kuantitas", "kualitas", "waktu", "biaya"] }),
  perspektif: text("perspektif", {
    enum: ["penerima-layanan", "proses-bisnis", "penguatan-internal", "anggaran"],
  }),
  teks: text("teks").notNull(),
  target: text("target").notNull().default(""),
  urut: integer("urut").notNull(),
  pk: text("pk"),
  lintasan: text("lintasan").notNull().default("{}"),
});

export const ekspektasiPerilaku = sqliteTable(
  "ekspektasi_perilaku",
  {
    skp: text("skp").notNull(),
    nilai: text("nilai").notNull(),
    teks: text("teks").notNull(),
  },
  (t) => [primaryKey({ columns: [t.skp, t.nilai] })],
);

export const lampiran = sqliteTable(
  "lampiran",
  {
    skp: text("skp").notNull(),
    jenis: text("jenis", { enum: ["sumber-daya", "skema", "konsekuensi"] }).notNull(),
    urut: integer("urut").notNull(),
    teks: text("teks").notNull(),
  },
  (t) => [primaryKey({ columns: [t.skp, t.jenis, t.urut] })],
);

export const catatanRhk = sqliteTable(
  "catatan_rhk",
  {
    skp: text("skp").notNull(),
    versi: integer("versi").notNull(),
    rhk: text("rhk").notNull().default(""),
    teks: text("teks").notNull(),
  },
  (t) => [primaryKey({ columns: [t.skp, t.versi, t.rhk] })],
);

/** What counts of a plan while it is adjusted; kept by triggers. Read it through the views rhk_sah and indikator_sah. */
export const rhkTetap = sqliteTable("rhk_tetap", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  jenis: text("jenis").notNull(),
  teks: text("teks").notNull(),
  rhkPimpinan: text("rhk_pimpinan"),
  indikatorPimpinan: text("indikator_pimpinan"),
  matriks: text("matriks"),
  urut: integer("urut").notNull(),
});

export const indikatorTetap = sqliteTable("indikator_tetap", {
  id: text("id").primaryKey(),
  rhk: text("rhk").notNull(),
  skp: text("skp").notNull(),
  teks: text("teks").notNull(),
  target: text("target").notNull(),
  pk: text("pk"),
  urut: integer("urut").notNull(),
});

export const skpVersi = sqliteTable(
  "skp_versi",
  {
    skp: text("skp").notNull(),
    nomor: integer("nomor").notNull(),
    isi: text("isi").notNull(),
    hash: text("hash").notNull(),
    berlakuDari: text("berlaku_dari").notNull(),
    ditetapkanPada: integer("ditetapkan_pada").notNull(),
    ditetapkanOleh: text("ditetapkan_oleh").notNull(),
    dicabutPada: integer("dicabut_pada"),
    instansi: text("instansi"),
  },
  (t) => [primaryKey({ columns: [t.skp, t.nomor] })],
);

export const penyesuaian = sqliteTable(
  "penyesuaian",
  {
    skp: text("skp").notNull(),
    nomor: integer("nomor").notNull(),
    sebab: text("sebab", {
      enum: [
        "arahan-baru",
        "strategi-berubah",
        "sumber-daya",
        "tidak-ada-kemajuan",
        "bimbingan",
        "plt",
        "tugas-belajar",
        "penilai-berganti",
        "lain",
      ],
    }).notNull(),
    alasan: text("alasan").notNull(),
    berlakuDari: text("berlaku_dari").notNull(),
    dibukaOleh: text("dibuka_oleh").notNull(),
    dibukaPada: integer("dibuka_pada").notNull(),
    ditutupPada: integer("ditutup_pada"),
    hasil: text("hasil", { enum: ["ditetapkan", "dibatalkan"] }),
    versi: integer("versi"),
  },
  (t) => [primaryKey({ columns: [t.skp, t.nomor] })],
);

export const skpAjuan = sqliteTable(
  "skp_ajuan",
  {
    skp: text("skp").notNull(),
    versi: integer("versi").notNull(),
    isi: text("isi").notNull(),
    pada: integer("pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.skp, t.versi] })],
);

export const skpTerlambat = sqliteTable("skp_terlambat", {
  skp: text("skp").primaryKey(),
  tahun: integer("tahun").notNull(),
  unit: text("unit").notNull(),
  alasan: text("alasan", {
    enum: [
      "",
      "penilai-belum-meninjau",
      "menunggu-pimpinan",
      "pk-terlambat",
      "perbaikan-berulang",
      "mutasi",
      "cuti",
      "data-belum-benar",
      "lain",
    ],
  })
    .notNull()
    .default(""),
  keterangan: text("keterangan").notNull().default(""),
  oleh: text("oleh"),
  pada: integer("pada").notNull(),
  ditetapkan: integer("ditetapkan").notNull().default(0),
});

export const hitunganTerlambat = sqliteTable(
  "hitungan_terlambat",
  {
    tahun: integer("tahun").notNull(),
    unit: text("unit").notNull(),
    alasan: text("alasan").notNull(),
    n: integer("n").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.tahun, t.unit, t.alasan] })],
);
