import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const mutasi = sqliteTable("mutasi", {
  id: text("id").primaryKey(),
  jenis: text("jenis").notNull(),
  keadaan: text("keadaan", { enum: ["berlaku", "dibatalkan"] })
    .notNull()
    .default("berlaku"),
  versi: integer("versi").notNull().default(1),
  berlakuTanggal: text("berlaku_tanggal").notNull(),
  nomorSurat: text("nomor_surat").notNull(),
  suratTanggal: text("surat_tanggal").notNull(),
  alasan: text("alasan").notNull().default(""),
  permintaan: text("permintaan").notNull(),
  dampak: text("dampak").notNull(),
  oleh: text("oleh").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
  dibatalkanOleh: text("dibatalkan_oleh"),
  dibatalkanPada: integer("dibatalkan_pada"),
});

export const mutasiOrang = sqliteTable(
  "mutasi_orang",
  {
    mutasi: text("mutasi").notNull(),
    pegawai: text("pegawai").notNull(),
    unitLama: text("unit_lama"),
    unitBaru: text("unit_baru"),
    urut: integer("urut").notNull(),
  },
  (t) => [primaryKey({ columns: [t.mutasi, t.pegawai] })],
);

export const mutasiBaris = sqliteTable(
  "mutasi_baris",
  {
    mutasi: text("mutasi").notNull(),
    tabel: text("tabel").notNull(),
    kunci: text("kunci").notNull(),
    sebelum: text("sebelum"),
    sesudah: text("sesudah"),
  },
  (t) => [primaryKey({ columns: [t.mutasi, t.tabel, t.kunci] })],
);

export const skpPenyesuaian = sqliteTable(
  "skp_penyesuaian",
  {
    skp: text("skp").notNull(),
    mutasi: text("mutasi").notNull(),
    alasan: text("alasan").notNull(),
    dibuatPada: integer("dibuat_pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.skp, t.mutasi] })],
);
