import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const riwayat = sqliteTable(
  "riwayat",
  {
    objek: text("objek").notNull(),
    versi: integer("versi").notNull(),
    jenis: text("jenis").notNull(),
    langkah: text("langkah").notNull(),
    dari: text("dari").notNull(),
    ke: text("ke").notNull(),
    oleh: text("oleh"),
    alasan: text("alasan").notNull().default(""),
    pada: integer("pada").notNull(),
    atasNama: text("atas_nama"),
  },
  (t) => [primaryKey({ columns: [t.objek, t.versi] })],
);

export const perintah = sqliteTable("perintah", {
  kunci: text("kunci").primaryKey(),
  hasil: text("hasil").notNull(),
  pada: integer("pada").notNull(),
});

export const penjaga = sqliteTable("penjaga", {
  cocok: integer("cocok").notNull(),
});

export const jejak = sqliteTable("jejak", {
  id: text("id").primaryKey(),
  pada: integer("pada").notNull(),
  oleh: text("oleh"),
  tindakan: text("tindakan").notNull(),
  objek: text("objek").notNull(),
  rincian: text("rincian").notNull().default("{}"),
  hash: text("hash").notNull(),
});

export const suratKeluar = sqliteTable("surat_keluar", {
  id: text("id").primaryKey(),
  kepada: text("kepada").notNull(),
  subjek: text("subjek").notNull(),
  isi: text("isi").notNull(),
  html: text("html").notNull().default(""),
  keadaan: text("keadaan", { enum: ["menunggu", "terkirim", "gagal"] })
    .notNull()
    .default("menunggu"),
  percobaan: integer("percobaan").notNull().default(0),
  kirimPada: integer("kirim_pada").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
  terkirimPada: integer("terkirim_pada"),
  galat: text("galat").notNull().default(""),
});

export const pemberitahuan = sqliteTable("pemberitahuan", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  jenis: text("jenis").notNull(),
  data: text("data").notNull().default("{}"),
  tautan: text("tautan").notNull().default(""),
  dibuatPada: integer("dibuat_pada").notNull(),
  dibacaPada: integer("dibaca_pada"),
  surat: text("surat", { enum: ["menunggu", "harian", "mingguan"] }).default("menunggu"),
});

export const tugasSelesai = sqliteTable("tugas_selesai", {
  slot: text("slot").primaryKey(),
  pada: integer("pada").notNull(),
  hasil: text("hasil").notNull().default(""),
});

export const hitungan = sqliteTable(
  "hitungan",
  {
    unit: text("unit").notNull(),
    lingkup: text("lingkup").notNull(),
    tahap: text("tahap", { enum: ["skp", "evaluasi"] }).notNull(),
    keadaan: text("keadaan").notNull(),
    n: integer("n").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.tahap, t.lingkup, t.unit, t.keadaan] })],
);

export const unitLeluhur = sqliteTable(
  "unit_leluhur",
  {
    unit: text("unit").notNull(),
    leluhur: text("leluhur").notNull(),
    jarak: integer("jarak").notNull(),
  },
  (t) => [primaryKey({ columns: [t.unit, t.leluhur] })],
);
