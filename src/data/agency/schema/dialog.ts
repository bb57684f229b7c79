import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const dialogUtas = sqliteTable("dialog_utas", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  bagian: text("bagian", {
    enum: ["umum", "rhk", "indikator", "target", "perilaku", "lampiran"],
  }).notNull(),
  rujukan: text("rujukan").notNull().default(""),
  kutipan: text("kutipan").notNull().default(""),
  keadaan: text("keadaan", { enum: ["terbuka", "selesai"] })
    .notNull()
    .default("terbuka"),
  usulan: text("usulan"),
  versi: integer("versi").notNull().default(1),
  diubahPada: integer("diubah_pada").notNull(),
});

export const dialogPesan = sqliteTable("dialog_pesan", {
  id: text("id").primaryKey(),
  utas: text("utas").notNull(),
  skp: text("skp").notNull(),
  langkah: text("langkah", { enum: ["komentar", "usulan", "terima", "tolak", "selesai"] }).notNull(),
  oleh: text("oleh").notNull(),
  teks: text("teks").notNull().default(""),
  usulan: text("usulan"),
  pada: integer("pada").notNull(),
});

export const dialogKinerja = sqliteTable("dialog_kinerja", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  tanggal: text("tanggal").notNull(),
  cara: text("cara", { enum: ["tatap-muka", "video", "telepon", "surat"] }).notNull(),
  tempat: text("tempat").notNull(),
  ringkasan: text("ringkasan").notNull(),
  penilai: text("penilai").notNull(),
  dicatatOleh: text("dicatat_oleh").notNull(),
  dicatatPada: integer("dicatat_pada").notNull(),
  disiapkanOleh: text("disiapkan_oleh"),
  pegawaiPada: integer("pegawai_pada"),
  penilaiPada: integer("penilai_pada"),
  dihapusPada: integer("dihapus_pada"),
  versi: integer("versi").notNull().default(1),
});

export const dialogBaca = sqliteTable(
  "dialog_baca",
  {
    skp: text("skp").notNull(),
    pegawai: text("pegawai").notNull(),
    pada: integer("pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.skp, t.pegawai] })],
);
