import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const umpanPermintaan = sqliteTable("umpan_permintaan", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  oleh: text("oleh").notNull(),
  kepada: text("kepada"),
  namaLuar: text("nama_luar").notNull().default(""),
  alamatLuar: text("alamat_luar").notNull().default(""),
  sebutan: text("sebutan").notNull().default(""),
  pertanyaan: text("pertanyaan").notNull(),
  sasaran: text("sasaran").notNull(),
  batasTanggal: text("batas_tanggal").notNull(),
  keadaan: text("keadaan", { enum: ["terbuka", "dijawab", "ditolak", "dicabut"] })
    .notNull()
    .default("terbuka"),
  dibuatPada: integer("dibuat_pada").notNull(),
  selesaiPada: integer("selesai_pada"),
  diingatkanPada: integer("diingatkan_pada"),
  rahasiaHash: text("rahasia_hash"),
  kedaluwarsaPada: integer("kedaluwarsa_pada"),
});

export const umpanBalikLama = sqliteTable("umpan_balik_lama", {
  id: text("id").primaryKey(),
  umpanBalik: text("umpan_balik").notNull(),
  skp: text("skp").notNull(),
  untuk: text("untuk").notNull(),
  dari: text("dari").notNull(),
  langkah: text("langkah", { enum: ["dikoreksi", "dicabut"] }).notNull(),
  nada: text("nada").notNull(),
  rhk: text("rhk"),
  nilai: text("nilai"),
  isi: text("isi").notNull(),
  tanggal: text("tanggal").notNull(),
  alasan: text("alasan").notNull().default(""),
  pada: integer("pada").notNull(),
});

export const umpanBerkala = sqliteTable("umpan_berkala", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  ritme: text("ritme", { enum: ["bulanan", "triwulanan"] }).notNull(),
  oleh: text("oleh").notNull(),
  keadaan: text("keadaan", { enum: ["menunggu", "disepakati", "ditolak", "dicabut"] })
    .notNull()
    .default("menunggu"),
  dijawabOleh: text("dijawab_oleh"),
  dibuatPada: integer("dibuat_pada").notNull(),
  dijawabPada: integer("dijawab_pada"),
});

export const umpanDraf = sqliteTable(
  "umpan_draf",
  {
    oleh: text("oleh").notNull(),
    skp: text("skp").notNull(),
    sasaran: text("sasaran").notNull().default(""),
    nada: text("nada", { enum: ["positif", "netral", "perbaikan"] })
      .notNull()
      .default("netral"),
    isi: text("isi").notNull(),
    diubahPada: integer("diubah_pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.oleh, t.skp] })],
);

export const umpanTemplat = sqliteTable("umpan_templat", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  teks: text("teks").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
});

export const catatanPribadi = sqliteTable("catatan_pribadi", {
  id: text("id").primaryKey(),
  oleh: text("oleh").notNull(),
  tentang: text("tentang").notNull(),
  isi: text("isi").notNull(),
  tanggal: text("tanggal").notNull(),
  terbit: text("terbit"),
  dibuatPada: integer("dibuat_pada").notNull(),
  diubahPada: integer("diubah_pada").notNull(),
});
