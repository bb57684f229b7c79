import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const progres = sqliteTable("progres", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  tanggal: text("tanggal").notNull(),
  mulai: text("mulai"),
  selesai: text("selesai"),
  kegiatan: text("kegiatan").notNull(),
  jumlah: integer("jumlah"),
  satuan: text("satuan").notNull().default(""),
  skp: text("skp"),
  rhk: text("rhk"),
  periode: text("periode"),
  rencanaAksi: text("rencana_aksi"),
  sumber: text("sumber", { enum: ["catat", "harian", "impor", "rutin"] }).notNull(),
  klien: text("klien"),
  dibuatPada: integer("dibuat_pada").notNull(),
  diubahPada: integer("diubah_pada").notNull(),
  revisi: integer("revisi").notNull().default(1),
  dihapusPada: integer("dihapus_pada"),
});

export const buktiProgres = sqliteTable(
  "bukti_progres",
  { bukti: text("bukti").notNull(), progres: text("progres").notNull() },
  (t) => [primaryKey({ columns: [t.bukti, t.progres] })],
);
