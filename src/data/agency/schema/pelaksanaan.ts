import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const rencanaAksi = sqliteTable("rencana_aksi", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  rhk: text("rhk").notNull(),
  periode: text("periode").notNull(),
  teks: text("teks").notNull(),
  target: text("target").notNull().default(""),
  urut: integer("urut").notNull(),
});

export const realisasi = sqliteTable(
  "realisasi",
  {
    skp: text("skp").notNull(),
    indikator: text("indikator").notNull(),
    periode: text("periode").notNull(),
    teks: text("teks").notNull(),
    sumber: text("sumber").notNull().default(""),
    diubahPada: integer("diubah_pada").notNull(),
    revisi: integer("revisi").notNull().default(1),
    angka: text("angka").notNull().default(""),
    tegas: integer("tegas").notNull().default(1),
    susulan: text("susulan"),
  },
  (t) => [primaryKey({ columns: [t.indikator, t.periode] })],
);

export const bukti = sqliteTable("bukti", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  kunci: text("kunci").notNull(),
  nama: text("nama").notNull(),
  jenis: text("jenis").notNull(),
  ukuran: integer("ukuran").notNull(),
  sha256: text("sha256").notNull(),
  keadaan: text("keadaan", { enum: ["menunggu", "tersimpan", "gugur", "dihapus"] })
    .notNull()
    .default("menunggu"),
  pindai: text("pindai").notNull().default("tidak-dipindai"),
  dibuatPada: integer("dibuat_pada").notNull(),
  tersimpanPada: integer("tersimpan_pada"),
  alamat: text("alamat"),
  sebab: text("sebab").notNull().default(""),
  pindaiPada: integer("pindai_pada"),
  pindaiGagal: integer("pindai_gagal").notNull().default(0),
  asalSha256: text("asal_sha256"),
  asalUkuran: integer("asal_ukuran"),
  fotoTanggal: text("foto_tanggal"),
  lebar: integer("lebar"),
  tinggi: integer("tinggi"),
  seragam: integer("seragam").notNull().default(0),
  gambarDari: integer("gambar_dari"),
  gambarByte: integer("gambar_byte"),
  menggantikan: text("menggantikan"),
});

export const buktiKaitan = sqliteTable(
  "bukti_kaitan",
  {
    bukti: text("bukti").notNull(),
    rencanaAksi: text("rencana_aksi").notNull(),
    skp: text("skp").notNull(),
    periode: text("periode").notNull(),
  },
  (t) => [primaryKey({ columns: [t.bukti, t.rencanaAksi] })],
);

export const umpanBalik = sqliteTable("umpan_balik", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  untuk: text("untuk").notNull(),
  dari: text("dari"),
  pemberi: text("pemberi", { enum: ["pimpinan", "rekan-setingkat", "bawahan", "pihak-lain"] }).notNull(),
  namaPemberi: text("nama_pemberi").notNull(),
  bentuk: text("bentuk", { enum: ["berkala", "insidentil"] }).notNull(),
  cara: text("cara", { enum: ["langsung", "tidak-langsung"] }).notNull(),
  nada: text("nada", { enum: ["positif", "netral", "perbaikan"] })
    .notNull()
    .default("netral"),
  rhk: text("rhk"),
  nilai: text("nilai"),
  isi: text("isi").notNull(),
  tanggal: text("tanggal").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
  sebutan: text("sebutan").notNull().default(""),
  jabatanPemberi: text("jabatan_pemberi").notNull().default(""),
  tentang: text("tentang").notNull().default(""),
  tautan: text("tautan").notNull().default(""),
  bukti: text("bukti"),
  permintaan: text("permintaan"),
  balasan: text("balasan").notNull().default(""),
  dibalasPada: integer("dibalas_pada"),
  dikoreksiPada: integer("dikoreksi_pada"),
});
