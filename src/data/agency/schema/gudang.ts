import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const tautan = sqliteTable("tautan", {
  bukti: text("bukti").primaryKey(),
  asal: text("asal").notNull(),
  keadaan: text("keadaan", {
    enum: ["belum", "dijangkau", "butuh-izin", "tidak-ditemukan", "tidak-menjawab"],
  })
    .notNull()
    .default("belum"),
  sejakPada: integer("sejak_pada"),
  diperiksaPada: integer("diperiksa_pada"),
  giliranPada: integer("giliran_pada"),
  status: integer("status"),
  jenisIsi: text("jenis_isi"),
  ukuran: integer("ukuran"),
  judul: text("judul"),
  gagal: integer("gagal").notNull().default(0),
  diberitahuPada: integer("diberitahu_pada"),
});

export const tautanRiwayat = sqliteTable(
  "tautan_riwayat",
  {
    bukti: text("bukti").notNull(),
    pada: integer("pada").notNull(),
    keadaan: text("keadaan").notNull(),
    status: integer("status"),
    jenisIsi: text("jenis_isi"),
    ukuran: integer("ukuran"),
    judul: text("judul"),
  },
  (t) => [primaryKey({ columns: [t.bukti, t.pada] })],
);

export const tautanAsal = sqliteTable("tautan_asal", {
  asal: text("asal").primaryKey(),
  giliranPada: integer("giliran_pada").notNull(),
  hari: text("hari").notNull().default(""),
  n: integer("n").notNull().default(0),
});

export const gudangPeriksa = sqliteTable("gudang_periksa", {
  id: text("id").primaryKey(),
  pemicu: text("pemicu", { enum: ["malam", "admin"] }).notNull(),
  oleh: text("oleh"),
  penuh: integer("penuh").notNull(),
  langkah: text("langkah", { enum: ["menunggu", "banding", "contoh", "hitung", "selesai"] })
    .notNull()
    .default("menunggu"),
  kursor: text("kursor").notNull().default(""),
  contoh: text("contoh").notNull().default(""),
  revisi: integer("revisi").notNull().default(0),
  dimulaiPada: integer("dimulai_pada").notNull(),
  gerakPada: integer("gerak_pada").notNull(),
  selesaiPada: integer("selesai_pada"),
  tersimpan: integer("tersimpan").notNull().default(0),
  gugur: integer("gugur").notNull().default(0),
  berkas: integer("berkas").notNull().default(0),
  dibuang: integer("dibuang").notNull().default(0),
  dicontoh: integer("dicontoh").notNull().default(0),
  selisih: integer("selisih").notNull().default(0),
});

export const gudangTemuan = sqliteTable("gudang_temuan", {
  id: text("id").primaryKey(),
  jenis: text("jenis", { enum: ["tanpa-berkas", "tanpa-baris", "ukuran-beda", "isi-beda"] }).notNull(),
  kunci: text("kunci").notNull(),
  bukti: text("bukti"),
  ukuran: integer("ukuran"),
  periksa: text("periksa").notNull(),
  ditemukanPada: integer("ditemukan_pada").notNull(),
  selesaiPada: integer("selesai_pada"),
  cara: text("cara", { enum: ["kembali", "dibuang", "terhapus"] }),
});

export const isiPegawai = sqliteTable("isi_pegawai", {
  pegawai: text("pegawai").primaryKey(),
  n: integer("n").notNull(),
  byte: integer("byte").notNull(),
});

export const isiUnit = sqliteTable("isi_unit", {
  unit: text("unit").primaryKey(),
  n: integer("n").notNull(),
  byte: integer("byte").notNull(),
});
