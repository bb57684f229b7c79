import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const matriks = sqliteTable("matriks", {
  skp: text("skp").primaryKey(),
  revisi: integer("revisi").notNull(),
  diubahPada: integer("diubah_pada").notNull(),
});

export const matriksKolom = sqliteTable(
  "matriks_kolom",
  {
    skp: text("skp").notNull(),
    id: text("id").notNull(),
    teks: text("teks").notNull(),
    urut: integer("urut").notNull(),
  },
  (t) => [primaryKey({ columns: [t.skp, t.id] })],
);

export const matriksOrang = sqliteTable(
  "matriks_orang",
  { skp: text("skp").notNull(), pegawai: text("pegawai").notNull() },
  (t) => [primaryKey({ columns: [t.skp, t.pegawai] })],
);

export const matriksPeran = sqliteTable("matriks_peran", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  kolom: text("kolom").notNull(),
  pegawai: text("pegawai").notNull(),
  urut: integer("urut").notNull(),
  teks: text("teks").notNull(),
  ubah: text("ubah"),
});

export const matriksTanpa = sqliteTable(
  "matriks_tanpa",
  { skp: text("skp").notNull(), kolom: text("kolom").notNull(), pegawai: text("pegawai").notNull() },
  (t) => [primaryKey({ columns: [t.skp, t.kolom, t.pegawai] })],
);
