import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const denyut = sqliteTable(
  "denyut",
  {
    skp: text("skp").notNull(),
    rhk: text("rhk").notNull(),
    terakhirPada: integer("terakhir_pada").notNull(),
    n: integer("n").notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.skp, t.rhk] })],
);

export const hitunganDiam = sqliteTable("hitungan_diam", {
  unit: text("unit").primaryKey(),
  tanggal: text("tanggal").notNull(),
  hari: integer("hari").notNull(),
  pegawai: integer("pegawai").notNull(),
  diam: integer("diam").notNull(),
});

export const tindakLanjut = sqliteTable("tindak_lanjut", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  rhk: text("rhk").notNull(),
  teks: text("teks").notNull(),
  jenis: text("jenis", {
    enum: [
      "apresiasi",
      "penugasan",
      "ekspektasi",
      "sumber-daya",
      "pembinaan",
      "ambil-alih",
      "kembalikan",
      "tanggapan",
    ],
  }).notNull(),
  catatan: text("catatan").notNull(),
  tanggal: text("tanggal").notNull(),
  oleh: text("oleh").notNull(),
  pada: integer("pada").notNull(),
});
