import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const unggahan = sqliteTable("unggahan", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  kunci: text("kunci").notNull(),
  nama: text("nama").notNull(),
  tipe: text("tipe").notNull(),
  ukuran: integer("ukuran").notNull(),
  sha256: text("sha256").notNull(),
  potongan: integer("potongan").notNull(),
  sifat: text("sifat").notNull().default("{}"),
  dibuatPada: integer("dibuat_pada").notNull(),
  sampaiPada: integer("sampai_pada").notNull(),
  bukti: text("bukti"),
  selesaiPada: integer("selesai_pada"),
});

export const unggahanPotongan = sqliteTable(
  "unggahan_potongan",
  { unggahan: text("unggahan").notNull(), n: integer("n").notNull(), sha256: text("sha256").notNull() },
  (t) => [primaryKey({ columns: [t.unggahan, t.n] })],
);

export const buktiBaca = sqliteTable(
  "bukti_baca",
  {
    bukti: text("bukti").notNull(),
    pegawai: text("pegawai").notNull(),
    tanggal: text("tanggal").notNull(),
    pada: integer("pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.bukti, t.pegawai, t.tanggal] })],
);
