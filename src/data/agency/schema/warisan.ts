import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const berkasCapaian = sqliteTable("berkas_capaian", {
  id: text("id").primaryKey(),
  unit: text("unit").notNull(),
  periode: text("periode").notNull(),
  nama: text("nama").notNull(),
  jenis: text("jenis").notNull(),
  ukuran: integer("ukuran").notNull(),
  sha256: text("sha256").notNull(),
  kunci: text("kunci").notNull(),
  keadaan: text("keadaan", { enum: ["menunggu", "tersimpan"] })
    .notNull()
    .default("menunggu"),
  oleh: text("oleh").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
});

export const capaianVersi = sqliteTable(
  "capaian_versi",
  {
    unit: text("unit").notNull(),
    periode: text("periode").notNull(),
    versi: integer("versi").notNull(),
    capaian: text("capaian").notNull(),
    sumber: text("sumber").notNull(),
    terbitTanggal: text("terbit_tanggal"),
    berkas: text("berkas"),
    keputusan: text("keputusan"),
    sebagai: text("sebagai").notNull(),
    alasan: text("alasan").notNull(),
    oleh: text("oleh").notNull(),
    pada: integer("pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.unit, t.periode, t.versi] })],
);

export const warisanImpor = sqliteTable("warisan_impor", {
  id: text("id").primaryKey(),
  namaBerkas: text("nama_berkas").notNull(),
  sumber: text("sumber").notNull(),
  jumlah: integer("jumlah").notNull(),
  oleh: text("oleh").notNull(),
  pada: integer("pada").notNull(),
  dibatalkanOleh: text("dibatalkan_oleh"),
  dibatalkanPada: integer("dibatalkan_pada"),
  alasan: text("alasan").notNull().default(""),
});

export const warisanNilai = sqliteTable("warisan_nilai", {
  id: text("id").primaryKey(),
  impor: text("impor").notNull(),
  pegawai: text("pegawai").notNull(),
  tahun: integer("tahun").notNull(),
  bagian: text("bagian", { enum: ["setahun", "semester-1", "semester-2"] }).notNull(),
  nilaiSkp: text("nilai_skp"),
  nilaiPerilaku: text("nilai_perilaku"),
  nilai: text("nilai").notNull(),
  ideBaru: integer("ide_baru").notNull().default(0),
  predikat: text("predikat", { enum: ["sangat-baik", "baik", "cukup", "kurang", "sangat-kurang"] }).notNull(),
  jabatan: text("jabatan").notNull().default(""),
  unit: text("unit").notNull().default(""),
  penilai: text("penilai").notNull().default(""),
  berbeda: text("berbeda").notNull().default(""),
  dibatalkanPada: integer("dibatalkan_pada"),
});
