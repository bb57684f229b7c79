-- The directory knows agencies, never their people. No personal data of employees here.
CREATE TABLE pool (
  binding TEXT PRIMARY KEY CHECK (binding GLOB 'AGENCY_[0-9][0-9][0-9]'),
  keadaan TEXT NOT NULL DEFAULT 'kosong' CHECK (keadaan IN ('kosong', 'terpakai')),
  agency TEXT UNIQUE,
  diklaim_pada INTEGER,
  CHECK ((keadaan = 'kosong') = (agency IS NULL))
) STRICT;

CREATE TABLE agency (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code GLOB '[a-z]*' AND length(code) BETWEEN 3 AND 40),
  nama TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('pusat', 'daerah')),
  zona TEXT NOT NULL CHECK (zona IN ('WIB', 'WITA', 'WIT')),
  binding TEXT NOT NULL UNIQUE REFERENCES pool (binding),
  keadaan TEXT NOT NULL DEFAULT 'uji-coba'
    CHECK (keadaan IN ('uji-coba', 'tinjau', 'aktif', 'baca-saja', 'ditangguhkan', 'menutup', 'ditutup')),
  versi_skema INTEGER NOT NULL DEFAULT 0,
  bangun_pada INTEGER,
  dibuat_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX agency_bangun ON agency (bangun_pada) WHERE bangun_pada IS NOT NULL;

-- A sign-up in steps that can be resumed. The first admin's data is erased when the last step is done.
CREATE TABLE pendaftaran (
  id TEXT PRIMARY KEY,
  langkah INTEGER NOT NULL DEFAULT 0 CHECK (langkah BETWEEN 0 AND 4),
  agency TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  nama TEXT NOT NULL,
  jenis TEXT NOT NULL,
  zona TEXT NOT NULL,
  binding TEXT,
  admin TEXT,
  rahasia_hash TEXT NOT NULL,
  dibuat_pada INTEGER NOT NULL,
  selesai_pada INTEGER
) STRICT;

-- National holidays and cuti bersama by decree: dated, revoked, never edited.
CREATE TABLE libur (
  tanggal TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('nasional', 'cuti-bersama')),
  dasar TEXT NOT NULL,
  ditetapkan_pada INTEGER NOT NULL,
  dicabut_pada INTEGER,
  PRIMARY KEY (tanggal, jenis, ditetapkan_pada)
) STRICT;

CREATE TABLE operator (
  id TEXT PRIMARY KEY,
  nama TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  sandi_hash TEXT,
  sesi_epoch INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE operator_sesi (
  id TEXT PRIMARY KEY,
  operator TEXT NOT NULL REFERENCES operator (id),
  rahasia_hash TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  dibuat_pada INTEGER NOT NULL,
  dipakai_pada INTEGER NOT NULL,
  berakhir_pada INTEGER NOT NULL
) STRICT;

-- What the operator has to know (empty pool, failed job), newest first.
CREATE TABLE kabar_operator (
  id TEXT PRIMARY KEY,
  jenis TEXT NOT NULL,
  isi TEXT NOT NULL,
  dibuat_pada INTEGER NOT NULL
) STRICT;

-- One row a job run: the slot names what and for when, the lease keeps two runners apart.
CREATE TABLE tugas (
  slot TEXT PRIMARY KEY,
  nama TEXT NOT NULL,
  agency TEXT,
  sewa_sampai INTEGER NOT NULL,
  mulai_pada INTEGER NOT NULL,
  selesai_pada INTEGER,
  hasil TEXT
) STRICT;
CREATE INDEX tugas_mulai ON tugas (mulai_pada);

-- Settings of the service itself; the demo keeps its clock here.
CREATE TABLE pengaturan (
  kunci TEXT PRIMARY KEY,
  nilai TEXT NOT NULL
) STRICT;
