CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  kode TEXT UNIQUE
) STRICT;

CREATE TABLE unit_versi (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL REFERENCES unit (id),
  dari TEXT NOT NULL,
  sampai TEXT,
  nama TEXT NOT NULL,
  induk TEXT REFERENCES unit (id),
  jenis TEXT NOT NULL DEFAULT 'unit-kerja' CHECK (jenis IN ('unit-kerja', 'unit-mandiri', 'tim-kerja')),
  urut INTEGER NOT NULL DEFAULT 0,
  CHECK (sampai IS NULL OR sampai >= dari),
  CHECK (induk IS NULL OR induk <> unit),
  UNIQUE (unit, dari)
) STRICT;
CREATE INDEX unit_versi_induk ON unit_versi (induk, dari);

CREATE TABLE pegawai (
  id TEXT PRIMARY KEY,
  nama TEXT NOT NULL CHECK (length(nama) BETWEEN 1 AND 200),
  email TEXT UNIQUE,
  jenis TEXT NOT NULL CHECK (jenis IN ('pns', 'cpns', 'pppk', 'pppk-paruh-waktu', 'pejabat-negara')),
  dibuat_pada INTEGER NOT NULL,
  versi INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX pegawai_nama ON pegawai (nama);

-- NIP and NI PPPK are text and can change; an assessor may have none.
CREATE TABLE nomor_pegawai (
  nomor TEXT NOT NULL CHECK (length(nomor) = 18 AND nomor NOT GLOB '*[^0-9]*'),
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  jenis TEXT NOT NULL CHECK (jenis IN ('nip', 'ni-pppk')),
  dari TEXT NOT NULL,
  sampai TEXT,
  PRIMARY KEY (nomor)
) STRICT;
CREATE INDEX nomor_pegawai_pegawai ON nomor_pegawai (pegawai);

CREATE TABLE golongan (
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  golongan TEXT NOT NULL,
  pangkat TEXT,
  dari TEXT NOT NULL,
  PRIMARY KEY (pegawai, dari)
) STRICT;

CREATE TABLE penempatan (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  unit TEXT NOT NULL REFERENCES unit (id),
  jabatan TEXT NOT NULL CHECK (length(jabatan) BETWEEN 1 AND 200),
  jenis_jabatan TEXT NOT NULL
    CHECK (jenis_jabatan IN ('pejabat-negara', 'jpt-utama', 'jpt-madya', 'jpt-pratama', 'administrator', 'pengawas', 'pelaksana', 'jf')),
  jenjang TEXT,
  jenis TEXT NOT NULL CHECK (jenis IN ('definitif', 'plt', 'plh', 'tim')),
  memimpin INTEGER NOT NULL DEFAULT 0 CHECK (memimpin IN (0, 1)),
  delegasi_penilai INTEGER NOT NULL DEFAULT 0 CHECK (delegasi_penilai IN (0, 1)),
  dari TEXT NOT NULL,
  sampai TEXT,
  nomor_surat TEXT NOT NULL DEFAULT '',
  CHECK (sampai IS NULL OR sampai >= dari)
) STRICT;
CREATE INDEX penempatan_pegawai ON penempatan (pegawai, dari);
CREATE INDEX penempatan_unit ON penempatan (unit, dari);

-- Exceptions to the line of the unit tree, as rows (model.md), never a column atasan_id.
CREATE TABLE atasan_khusus (
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  penilai TEXT NOT NULL REFERENCES pegawai (id),
  dari TEXT NOT NULL,
  sampai TEXT,
  alasan TEXT NOT NULL,
  PRIMARY KEY (pegawai, dari),
  CHECK (pegawai <> penilai)
) STRICT;

CREATE TABLE status_pegawai (
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  status TEXT NOT NULL CHECK (status IN ('aktif', 'cuti-besar', 'cuti-sakit', 'cuti-melahirkan', 'tugas-belajar',
    'diperbantukan', 'pejabat-negara', 'pimpinan-lembaga-nonstruktural', 'anggota-lembaga-nonstruktural',
    'diberhentikan-sementara', 'cltn', 'mpp', 'pensiun')),
  dari TEXT NOT NULL,
  sampai TEXT,
  PRIMARY KEY (pegawai, dari)
) STRICT;

-- Derived from penempatan by domain/garis.ts whenever an appointment changes; never edited by hand.
CREATE TABLE garis_penilai (
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  dari TEXT NOT NULL,
  sampai TEXT,
  penempatan TEXT NOT NULL REFERENCES penempatan (id),
  unit TEXT NOT NULL REFERENCES unit (id),
  penilai TEXT REFERENCES pegawai (id),
  unit_penilai TEXT REFERENCES unit (id),
  atasan TEXT REFERENCES pegawai (id),
  masalah TEXT,
  PRIMARY KEY (pegawai, dari),
  CHECK (penilai IS NULL OR penilai <> pegawai)
) STRICT;
CREATE INDEX garis_penilai_penilai ON garis_penilai (penilai, dari);
CREATE INDEX garis_penilai_unit ON garis_penilai (unit, dari);

CREATE TABLE peran (
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  peran TEXT NOT NULL CHECK (peran IN ('admin', 'auditor')),
  dari TEXT NOT NULL,
  sampai TEXT,
  PRIMARY KEY (pegawai, peran, dari)
) STRICT;
