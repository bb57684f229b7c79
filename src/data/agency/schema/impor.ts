import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const impor = sqliteTable("impor", {
  id: text("id").primaryKey(),
  jenis: text("jenis", { enum: ["pegawai", "unit"] }).notNull(),
  namaBerkas: text("nama_berkas").notNull(),
  oleh: text("oleh").notNull(),
  keadaan: text("keadaan", { enum: ["pratinjau", "diterapkan", "dibatalkan"] })
    .notNull()
    .default("pratinjau"),
  ringkasan: text("ringkasan").notNull(),
  versi: integer("versi").notNull().default(0),
  dibuatPada: integer("dibuat_pada").notNull(),
  diterapkanPada: integer("diterapkan_pada"),
  langkah: text("langkah", {
    enum: [
      "kolom",
      "periksa",
      "banding",
      "siap",
      "terap",
      "garis",
      "selesai",
      "urung",
      "urung-garis",
      "urung-hapus",
      "batal",
      "gagal",
    ],
  })
    .notNull()
    .default("siap"),
  penanda: text("penanda").notNull().default(""),
  posisi: integer("posisi").notNull().default(0),
  total: integer("total").notNull().default(0),
  gerakPada: integer("gerak_pada").notNull().default(0),
  percobaan: integer("percobaan").notNull().default(0),
  galat: text("galat").notNull().default(""),
  kunci: text("kunci"),
  sha256: text("sha256").notNull().default(""),
  ukuran: integer("ukuran").notNull().default(0),
  pemetaan: text("pemetaan").notNull().default("{}"),
  dibatalkanPada: integer("dibatalkan_pada"),
  dibatalkanOleh: text("dibatalkan_oleh"),
});

export const imporBaris = sqliteTable(
  "impor_baris",
  {
    impor: text("impor").notNull(),
    nomor: integer("nomor").notNull(),
    hasil: text("hasil", { enum: ["baru", "berubah", "sama", "salah"] }).notNull(),
    data: text("data").notNull(),
    pesan: text("pesan").notNull().default("[]"),
    urung: text("urung").notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.impor, t.nomor] })],
);

export const imporSebelum = sqliteTable(
  "impor_sebelum",
  {
    impor: text("impor").notNull(),
    nomor: integer("nomor").notNull(),
    sebelum: text("sebelum").notNull(),
  },
  (t) => [primaryKey({ columns: [t.impor, t.nomor] })],
);

export const imporJudul = sqliteTable("impor_judul", {
  judul: text("judul").primaryKey(),
  kolom: text("kolom").notNull(),
  dipakaiPada: integer("dipakai_pada").notNull(),
});

export const imporPadananUnit = sqliteTable("impor_padanan_unit", {
  nama: text("nama").primaryKey(),
  unit: text("unit").notNull(),
  dipakaiPada: integer("dipakai_pada").notNull(),
});
