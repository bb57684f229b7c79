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

export const kegiatanRutin = sqliteTable("kegiatan_rutin", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  kegiatan: text("kegiatan").notNull(),
  mulai: text("mulai"),
  selesai: text("selesai"),
  jumlah: integer("jumlah"),
  satuan: text("satuan").notNull().default(""),
  rhk: text("rhk"),
  ulang: text("ulang", { enum: ["sewaktu", "harian", "mingguan", "bulanan"] }).notNull(),
  hari: integer("hari").notNull().default(0),
  tanggal: integer("tanggal"),
  dibuatPada: integer("dibuat_pada").notNull(),
  diubahPada: integer("diubah_pada").notNull(),
  dihapusPada: integer("dihapus_pada"),
});

export const progresImpor = sqliteTable("progres_impor", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  namaBerkas: text("nama_berkas").notNull(),
  jumlah: integer("jumlah").notNull(),
  dari: text("dari").notNull(),
  sampai: text("sampai").notNull(),
  pada: integer("pada").notNull(),
  dibatalkanPada: integer("dibatalkan_pada"),
});
