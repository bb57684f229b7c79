import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const pool = sqliteTable("pool", {
  binding: text("binding").primaryKey(),
  keadaan: text("keadaan", { enum: ["kosong", "terpakai"] })
    .notNull()
    .default("kosong"),
  agency: text("agency"),
  diklaimPada: integer("diklaim_pada"),
});

export const agency = sqliteTable("agency", {
  id: text("id").primaryKey(),
  code: text("code").notNull(),
  nama: text("nama").notNull(),
  jenis: text("jenis", { enum: ["pusat", "daerah"] }).notNull(),
  zona: text("zona", { enum: ["WIB", "WITA", "WIT"] }).notNull(),
  binding: text("binding").notNull(),
  keadaan: text("keadaan", {
    enum: ["uji-coba", "tinjau", "aktif", "baca-saja", "ditangguhkan", "menutup", "ditutup"],
  })
    .notNull()
    .default("uji-coba"),
  versiSkema: integer("versi_skema").notNull().default(0),
  bangunPada: integer("bangun_pada"),
  dibuatPada: integer("dibuat_pada").notNull(),
  ditangguhkanDari: text("ditangguhkan_dari"),
});

export const pendaftaran = sqliteTable("pendaftaran", {
  id: text("id").primaryKey(),
  langkah: integer("langkah").notNull().default(0),
  agency: text("agency").notNull(),
  code: text("code").notNull(),
  nama: text("nama").notNull(),
  jenis: text("jenis").notNull(),
  zona: text("zona").notNull(),
  binding: text("binding"),
  admin: text("admin"),
  rahasiaHash: text("rahasia_hash").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
  selesaiPada: integer("selesai_pada"),
});

export const libur = sqliteTable(
  "libur",
  {
    tanggal: text("tanggal").notNull(),
    jenis: text("jenis", { enum: ["nasional", "cuti-bersama"] }).notNull(),
    dasar: text("dasar").notNull(),
    ditetapkanPada: integer("ditetapkan_pada").notNull(),
    dicabutPada: integer("dicabut_pada"),
    keterangan: text("keterangan").notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.tanggal, t.jenis, t.ditetapkanPada] })],
);

export const operator = sqliteTable("operator", {
  id: text("id").primaryKey(),
  nama: text("nama").notNull(),
  email: text("email").notNull(),
  sandiHash: text("sandi_hash"),
  sesiEpoch: integer("sesi_epoch").notNull().default(0),
  undanganHash: text("undangan_hash"),
  undanganSampai: integer("undangan_sampai"),
});

export const operatorSesi = sqliteTable("operator_sesi", {
  id: text("id").primaryKey(),
  operator: text("operator").notNull(),
  rahasiaHash: text("rahasia_hash").notNull(),
  epoch: integer("epoch").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
  dipakaiPada: integer("dipakai_pada").notNull(),
  berakhirPada: integer("berakhir_pada").notNull(),
});

export const kabarOperator = sqliteTable("kabar_operator", {
  id: text("id").primaryKey(),
  jenis: text("jenis").notNull(),
  isi: text("isi").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
});

export const tugas = sqliteTable("tugas", {
  slot: text("slot").primaryKey(),
  nama: text("nama").notNull(),
  agency: text("agency"),
  sewaSampai: integer("sewa_sampai").notNull(),
  mulaiPada: integer("mulai_pada").notNull(),
  selesaiPada: integer("selesai_pada"),
  hasil: text("hasil"),
});

export const pengaturan = sqliteTable("pengaturan", {
  kunci: text("kunci").primaryKey(),
  nilai: text("nilai").notNull(),
});

export const percobaanMasuk = sqliteTable("percobaan_masuk", {
  kunci: text("kunci").primaryKey(),
  gagal: integer("gagal").notNull(),
  bolehPada: integer("boleh_pada").notNull(),
  terakhirPada: integer("terakhir_pada").notNull(),
});
