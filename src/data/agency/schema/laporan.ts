import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const temuan = sqliteTable(
  "temuan",
  {
    jenis: text("jenis").notNull(),
    objek: text("objek").notNull(),
    unit: text("unit"),
    rincian: text("rincian").notNull().default("{}"),
    sejakPada: integer("sejak_pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.jenis, t.objek] })],
);

export const temuanJumlah = sqliteTable(
  "temuan_jumlah",
  { unit: text("unit").notNull(), jenis: text("jenis").notNull(), n: integer("n").notNull() },
  (t) => [primaryKey({ columns: [t.unit, t.jenis] })],
);

export const pemeriksaanData = sqliteTable("pemeriksaan_data", {
  id: integer("id").primaryKey(),
  pada: integer("pada").notNull(),
  oleh: text("oleh"),
  sebelumnya: text("sebelumnya").notNull().default("{}"),
});

export const laporan = sqliteTable("laporan", {
  id: text("id").primaryKey(),
  pelapor: text("pelapor").notNull(),
  tentang: text("tentang").notNull(),
  jenis: text("jenis").notNull(),
  isi: text("isi").notNull().default(""),
  fakta: text("fakta").notNull(),
  unit: text("unit"),
  keadaan: text("keadaan", { enum: ["baru", "dikerjakan", "selesai", "ditolak", "ditarik"] })
    .notNull()
    .default("baru"),
  versi: integer("versi").notNull().default(0),
  penangan: text("penangan"),
  jawaban: text("jawaban").notNull().default(""),
  dibuatPada: integer("dibuat_pada").notNull(),
  batasPada: integer("batas_pada").notNull(),
  ditegurPada: integer("ditegur_pada"),
  selesaiPada: integer("selesai_pada"),
});
