-- What each agency's own night counted: the operator's pages never open an agency's database. No person, no content.
CREATE TABLE angka_instansi (
  agency TEXT PRIMARY KEY,
  pegawai INTEGER NOT NULL,
  akun INTEGER NOT NULL,
  kegiatan_pada INTEGER,
  surat_menunggu INTEGER NOT NULL,
  surat_gagal INTEGER NOT NULL,
  bukti INTEGER NOT NULL,
  bukti_byte INTEGER NOT NULL,
  d1_byte INTEGER NOT NULL,
  dihitung_pada INTEGER NOT NULL
) STRICT;

-- Messages the queue gave up on: kept until somebody has looked.
CREATE TABLE pesan_mati (
  id TEXT PRIMARY KEY,
  agency TEXT,
  isi TEXT NOT NULL,
  percobaan INTEGER NOT NULL,
  diterima_pada INTEGER NOT NULL,
  selesai_pada INTEGER,
  tindakan TEXT CHECK (tindakan IN ('diulang', 'diabaikan')),
  oleh TEXT
) STRICT;
CREATE INDEX pesan_mati_terbuka ON pesan_mati (diterima_pada) WHERE selesai_pada IS NULL;

-- Incidents as the public page tells them.
CREATE TABLE gangguan (
  id TEXT PRIMARY KEY,
  tingkat TEXT NOT NULL CHECK (tingkat IN ('gangguan', 'sebagian', 'pemeliharaan')),
  judul TEXT NOT NULL,
  isi TEXT NOT NULL,
  mulai_pada INTEGER NOT NULL,
  selesai_pada INTEGER,
  penutup TEXT NOT NULL DEFAULT '',
  oleh TEXT NOT NULL
) STRICT;
CREATE INDEX gangguan_mulai ON gangguan (mulai_pada);

-- The end of an agency in numbered steps, and what is left of it for ever: that it was, and that it is gone.
-- 1 pages shut · 2 files erased · 3 database erased · 4 seen empty · 5 certified
CREATE TABLE penghapusan (
  agency TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  nama TEXT NOT NULL,
  binding TEXT NOT NULL,
  langkah INTEGER NOT NULL CHECK (langkah BETWEEN 1 AND 5),
  terdaftar_pada INTEGER NOT NULL,
  diminta_pada INTEGER NOT NULL,
  mulai_pada INTEGER NOT NULL,
  selesai_pada INTEGER,
  objek INTEGER NOT NULL DEFAULT 0,
  baris INTEGER NOT NULL DEFAULT 0,
  tabel INTEGER NOT NULL DEFAULT 0,
  token TEXT NOT NULL UNIQUE,
  hash TEXT,
  dilepas_pada INTEGER
) STRICT;

-- Claimed by an agency that is gone: not free before it was seen empty and migrated again.
ALTER TABLE pool ADD COLUMN karantina_pada INTEGER;
