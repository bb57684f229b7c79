import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const kalibrasi = sqliteTable("kalibrasi", {
  id: text("id").primaryKey(),
  periode: text("periode").notNull(),
  unit: text("unit").notNull(),
  ketua: text("ketua").notNull(),
  sekretaris: text("sekretaris"),
  aturan: text("aturan", { enum: ["se-3-2023", "pola-6-2022"] }).notNull(),
  keadaan: text("keadaan", { enum: ["pra-suara", "papan", "terkunci", "batal"] })
    .notNull()
    .default("pra-suara"),
  versi: integer("versi").notNull().default(0),
  dibukaPada: integer("dibuka_pada").notNull(),
  papanPada: integer("papan_pada"),
  dikunciPada: integer("dikunci_pada"),
  notulen: text("notulen"),
  notulenHash: text("notulen_hash"),
});

export const kalibrasiAnggota = sqliteTable(
  "kalibrasi_anggota",
  {
    kalibrasi: text("kalibrasi").notNull(),
    pegawai: text("pegawai").notNull(),
    selesaiPada: integer("selesai_pada"),
  },
  (t) => [primaryKey({ columns: [t.kalibrasi, t.pegawai] })],
);

const rating = ["di-atas", "sesuai", "di-bawah"] as const;

export const kalibrasiOrang = sqliteTable("kalibrasi_orang", {
  id: text("id").primaryKey(),
  kalibrasi: text("kalibrasi").notNull(),
  evaluasi: text("evaluasi").notNull(),
  pegawai: text("pegawai").notNull(),
  penilai: text("penilai").notNull(),
  unitPenilai: text("unit_penilai").notNull(),
  versi: integer("versi").notNull().default(0),
  awalHasil: text("awal_hasil", { enum: rating }),
  awalPerilaku: text("awal_perilaku", { enum: rating }),
  usulHasil: text("usul_hasil", { enum: rating }),
  usulPerilaku: text("usul_perilaku", { enum: rating }),
  jawaban: text("jawaban", { enum: ["setuju", "tidak"] }),
  jawabanAlasan: text("jawaban_alasan").notNull().default(""),
  dijawabOleh: text("dijawab_oleh"),
  dijawabPada: integer("dijawab_pada"),
  batal: integer("batal").notNull().default(0),
});

export const kalibrasiSuara = sqliteTable(
  "kalibrasi_suara",
  {
    orang: text("orang").notNull(),
    anggota: text("anggota").notNull(),
    hasil: text("hasil", { enum: rating }).notNull(),
    perilaku: text("perilaku", { enum: rating }).notNull(),
    pada: integer("pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.orang, t.anggota] })],
);

export const kalibrasiGeser = sqliteTable("kalibrasi_geser", {
  id: text("id").primaryKey(),
  orang: text("orang").notNull(),
  oleh: text("oleh").notNull(),
  dariHasil: text("dari_hasil"),
  dariPerilaku: text("dari_perilaku"),
  keHasil: text("ke_hasil", { enum: rating }),
  kePerilaku: text("ke_perilaku", { enum: rating }),
  alasan: text("alasan").notNull().default(""),
  urung: integer("urung").notNull().default(0),
  pada: integer("pada").notNull(),
});
