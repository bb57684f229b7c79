import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const dugaanGanda = sqliteTable(
  "dugaan_ganda",
  {
    satu: text("satu").notNull(),
    dua: text("dua").notNull(),
    alasan: text("alasan", { enum: ["nomor", "nama-lahir", "surel"] }).notNull(),
    keadaan: text("keadaan", { enum: ["terbuka", "beda"] })
      .notNull()
      .default("terbuka"),
    ditemukanPada: integer("ditemukan_pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.satu, t.dua] })],
);

export const penggabungan = sqliteTable("penggabungan", {
  id: text("id").primaryKey(),
  tetap: text("tetap").notNull(),
  hilang: text("hilang").notNull(),
  versiTetap: integer("versi_tetap").notNull(),
  sebelum: text("sebelum").notNull(),
  keadaan: text("keadaan", { enum: ["berlaku", "dipisah"] })
    .notNull()
    .default("berlaku"),
  garisSelesai: integer("garis_selesai").notNull().default(0),
  oleh: text("oleh").notNull(),
  pada: integer("pada").notNull(),
  dipisahOleh: text("dipisah_oleh"),
  dipisahPada: integer("dipisah_pada"),
});

export const penggabunganBaris = sqliteTable(
  "penggabungan_baris",
  {
    penggabungan: text("penggabungan").notNull(),
    tabel: text("tabel").notNull(),
    kolom: text("kolom").notNull(),
    kunci: text("kunci").notNull(),
    isi: text("isi"),
  },
  (t) => [primaryKey({ columns: [t.penggabungan, t.tabel, t.kolom, t.kunci] })],
);
