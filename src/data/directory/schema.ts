import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const pool = sqliteTable("pool", {
  binding: text("binding").primaryKey(),
  keadaan: text("keadaan", { enum: ["kosong", "terpakai"] })
    .notNull()
    .default("kosong"),
  agency: text("agency"),
  diklaimPada: integer("diklaim_pada"),
  karantinaPada: integer("karantina_pada"),
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
  versi: integer("versi").notNull().default(0),
  keadaanPada: integer("keadaan_pada"),
  sampaiPada: integer("sampai_pada"),
  alasan: text("alasan").notNull().default(""),
  oleh: text("oleh"),
  tutupDari: text("tutup_dari"),
  aktifPada: integer("aktif_pada"),
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
  terbuktiPada: integer("terbukti_pada"),
  kedaluwarsaPada: integer("kedaluwarsa_pada"),
  suratPada: integer("surat_pada"),
  suratN: integer("surat_n").notNull().default(0),
  jaringan: text("jaringan"),
  surel: text("surel"),
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
  totp: text("totp"),
  totpLangkah: integer("totp_langkah").notNull().default(0),
});

export const operatorSesi = sqliteTable("operator_sesi", {
  id: text("id").primaryKey(),
  operator: text("operator").notNull(),
  rahasiaHash: text("rahasia_hash").notNull(),
  epoch: integer("epoch").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
  dipakaiPada: integer("dipakai_pada").notNull(),
  berakhirPada: integer("berakhir_pada").notNull(),
  tahap: text("tahap", { enum: ["kedua", "penuh"] })
    .notNull()
    .default("penuh"),
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

export const jangkar = sqliteTable(
  "jangkar",
  {
    agency: text("agency").notNull(),
    tanggal: text("tanggal").notNull(),
    nomor: integer("nomor").notNull(),
    sampaiBaris: integer("sampai_baris").notNull(),
    rantai: text("rantai").notNull(),
    tanda: text("tanda").notNull(),
    pada: integer("pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.agency, t.tanggal] })],
);

export const agencyRiwayat = sqliteTable("agency_riwayat", {
  id: text("id").primaryKey(),
  agency: text("agency").notNull(),
  versi: integer("versi").notNull(),
  langkah: text("langkah").notNull(),
  dari: text("dari").notNull(),
  ke: text("ke").notNull(),
  sebagai: text("sebagai").notNull(),
  oleh: text("oleh"),
  alasan: text("alasan").notNull().default(""),
  sampaiPada: integer("sampai_pada"),
  pada: integer("pada").notNull(),
});

export const angkaInstansi = sqliteTable("angka_instansi", {
  agency: text("agency").primaryKey(),
  pegawai: integer("pegawai").notNull(),
  akun: integer("akun").notNull(),
  kegiatanPada: integer("kegiatan_pada"),
  suratMenunggu: integer("surat_menunggu").notNull(),
  suratGagal: integer("surat_gagal").notNull(),
  bukti: integer("bukti").notNull(),
  buktiByte: integer("bukti_byte").notNull(),
  d1Byte: integer("d1_byte").notNull(),
  dihitungPada: integer("dihitung_pada").notNull(),
});

export const pesanMati = sqliteTable("pesan_mati", {
  id: text("id").primaryKey(),
  agency: text("agency"),
  isi: text("isi").notNull(),
  percobaan: integer("percobaan").notNull(),
  diterimaPada: integer("diterima_pada").notNull(),
  selesaiPada: integer("selesai_pada"),
  tindakan: text("tindakan"),
  oleh: text("oleh"),
});

export const gangguan = sqliteTable("gangguan", {
  id: text("id").primaryKey(),
  tingkat: text("tingkat").notNull(),
  judul: text("judul").notNull(),
  isi: text("isi").notNull(),
  mulaiPada: integer("mulai_pada").notNull(),
  selesaiPada: integer("selesai_pada"),
  penutup: text("penutup").notNull().default(""),
  oleh: text("oleh").notNull(),
});

export const penghapusan = sqliteTable("penghapusan", {
  agency: text("agency").primaryKey(),
  code: text("code").notNull(),
  nama: text("nama").notNull(),
  binding: text("binding").notNull(),
  langkah: integer("langkah").notNull(),
  terdaftarPada: integer("terdaftar_pada").notNull(),
  dimintaPada: integer("diminta_pada").notNull(),
  mulaiPada: integer("mulai_pada").notNull(),
  selesaiPada: integer("selesai_pada"),
  objek: integer("objek").notNull().default(0),
  baris: integer("baris").notNull().default(0),
  tabel: integer("tabel").notNull().default(0),
  token: text("token").notNull(),
  hash: text("hash"),
  dilepasPada: integer("dilepas_pada"),
});
