import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const akun = sqliteTable("akun", {
  pegawai: text("pegawai").primaryKey(),
  sandiHash: text("sandi_hash"),
  sesiEpoch: integer("sesi_epoch").notNull().default(0),
  bahasa: text("bahasa", { enum: ["id", "en"] })
    .notNull()
    .default("id"),
  tema: text("tema", { enum: ["perangkat", "terang", "gelap"] })
    .notNull()
    .default("perangkat"),
  dibuatPada: integer("dibuat_pada").notNull(),
  terakhirMasukPada: integer("terakhir_masuk_pada"),
  totp: text("totp"),
  totpLangkah: integer("totp_langkah").notNull().default(0),
  peringatan: text("peringatan"),
  emailLama: text("email_lama"),
  nomorAsing: integer("nomor_asing").notNull().default(0),
});

export const sesi = sqliteTable("sesi", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  rahasiaHash: text("rahasia_hash").notNull(),
  epoch: integer("epoch").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
  dipakaiPada: integer("dipakai_pada").notNull(),
  diamMs: integer("diam_ms").notNull(),
  berakhirPada: integer("berakhir_pada").notNull(),
  perangkat: text("perangkat").notNull().default(""),
  bantuan: text("bantuan"),
  operator: text("operator"),
  cara: text("cara").notNull().default("sandi"),
  dibuktikanPada: integer("dibuktikan_pada"),
  delegasi: text("delegasi"),
  simulasi: text("simulasi"),
  simulasiSampaiPada: integer("simulasi_sampai_pada"),
});

export const undangan = sqliteTable("undangan", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  rahasiaHash: text("rahasia_hash").notNull(),
  dibuatOleh: text("dibuat_oleh"),
  dibuatPada: integer("dibuat_pada").notNull(),
  kedaluwarsaPada: integer("kedaluwarsa_pada").notNull(),
  dipakaiPada: integer("dipakai_pada"),
  jenis: text("jenis", { enum: ["undangan", "lupa", "pemulihan"] })
    .notNull()
    .default("undangan"),
  lepasFaktor: integer("lepas_faktor").notNull().default(0),
});

export const percobaanMasuk = sqliteTable("percobaan_masuk", {
  kunci: text("kunci").primaryKey(),
  gagal: integer("gagal").notNull(),
  bolehPada: integer("boleh_pada").notNull(),
  terakhirPada: integer("terakhir_pada").notNull(),
});

export const kodePemulihan = sqliteTable(
  "kode_pemulihan",
  {
    pegawai: text("pegawai").notNull(),
    hash: text("hash").notNull(),
    dipakaiPada: integer("dipakai_pada"),
  },
  (t) => [primaryKey({ columns: [t.pegawai, t.hash] })],
);

export const kunciSandi = sqliteTable("kunci_sandi", {
  id: text("id").primaryKey(),
  kredensial: text("kredensial").notNull(),
  pegawai: text("pegawai").notNull(),
  nama: text("nama").notNull(),
  kunciPublik: text("kunci_publik").notNull(),
  hitungan: integer("hitungan").notNull().default(0),
  transport: text("transport").notNull().default("[]"),
  dibuatPada: integer("dibuat_pada").notNull(),
  dipakaiPada: integer("dipakai_pada"),
});

export const langkahMasuk = sqliteTable("langkah_masuk", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  rahasiaHash: text("rahasia_hash").notNull(),
  epoch: integer("epoch").notNull(),
  cara: text("cara").notNull(),
  kembali: text("kembali").notNull().default(""),
  kedaluwarsaPada: integer("kedaluwarsa_pada").notNull(),
});

export const sekaliPakai = sqliteTable("sekali_pakai", {
  hash: text("hash").primaryKey(),
  kedaluwarsaPada: integer("kedaluwarsa_pada").notNull(),
});

export const pemulihan = sqliteTable("pemulihan", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  keadaan: text("keadaan", { enum: ["diminta", "menunggu-persetujuan", "disetujui", "ditolak"] }).notNull(),
  cara: text("cara", { enum: ["surel", "cetak"] }),
  lepasFaktor: integer("lepas_faktor").notNull().default(0),
  catatan: text("catatan").notNull().default(""),
  dimintaOleh: text("diminta_oleh"),
  dibuatPada: integer("dibuat_pada").notNull(),
  kedaluwarsaPada: integer("kedaluwarsa_pada").notNull(),
  diputusOleh: text("diputus_oleh"),
  diputusPada: integer("diputus_pada"),
});
