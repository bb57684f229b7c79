-- One letter, one row: what was asked, in force until it is undone.
CREATE TABLE mutasi (
  id TEXT PRIMARY KEY,
  jenis TEXT NOT NULL
    CHECK (jenis IN ('pindah', 'unit-induk', 'unit-orang', 'tukar', 'pergantian', 'akhir', 'kontrak', 'status')),
  keadaan TEXT NOT NULL DEFAULT 'berlaku' CHECK (keadaan IN ('berlaku', 'dibatalkan')),
  versi INTEGER NOT NULL DEFAULT 1,
  berlaku_tanggal TEXT NOT NULL,
  nomor_surat TEXT NOT NULL CHECK (length(nomor_surat) BETWEEN 1 AND 100),
  surat_tanggal TEXT NOT NULL,
  alasan TEXT NOT NULL DEFAULT '',
  permintaan TEXT NOT NULL CHECK (json_valid(permintaan)),
  -- What it did, with the names of that day: the page shows it long after the rows have moved on.
  dampak TEXT NOT NULL CHECK (json_valid(dampak)),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  dibuat_pada INTEGER NOT NULL,
  dibatalkan_oleh TEXT REFERENCES pegawai (id),
  dibatalkan_pada INTEGER
) STRICT;
CREATE INDEX mutasi_tanggal ON mutasi (berlaku_tanggal, id);
CREATE INDEX mutasi_surat ON mutasi (nomor_surat);

-- Whom it moves (urut 0 is the person or the first of them), from where to where.
CREATE TABLE mutasi_orang (
  mutasi TEXT NOT NULL REFERENCES mutasi (id),
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  unit_lama TEXT REFERENCES unit (id),
  unit_baru TEXT REFERENCES unit (id),
  urut INTEGER NOT NULL,
  PRIMARY KEY (mutasi, pegawai)
) STRICT, WITHOUT ROWID;
CREATE INDEX mutasi_orang_pegawai ON mutasi_orang (pegawai, mutasi);

-- Every row it touched, whole, before and after: undo writes the left side where the right side still stands.
CREATE TABLE mutasi_baris (
  mutasi TEXT NOT NULL REFERENCES mutasi (id),
  tabel TEXT NOT NULL
    CHECK (tabel IN ('unit_versi', 'status_pegawai', 'penempatan', 'garis_penilai', 'skp', 'evaluasi', 'jam')),
  kunci TEXT NOT NULL,
  sebelum TEXT CHECK (sebelum IS NULL OR json_valid(sebelum)),
  sesudah TEXT CHECK (sesudah IS NULL OR json_valid(sesudah)),
  PRIMARY KEY (mutasi, tabel, kunci)
) STRICT, WITHOUT ROWID;
CREATE INDEX mutasi_baris_kunci ON mutasi_baris (kunci);

-- Study and Plt make no new SKP (hlm. 50, 64-65): the running one is to be adjusted, in a new version of it.
CREATE TABLE skp_penyesuaian (
  skp TEXT NOT NULL REFERENCES skp (id),
  mutasi TEXT NOT NULL REFERENCES mutasi (id),
  alasan TEXT NOT NULL
    CHECK (alasan IN ('tugas-belajar-mulai', 'tugas-belajar-selesai', 'plt-mulai', 'plt-selesai')),
  dibuat_pada INTEGER NOT NULL,
  PRIMARY KEY (skp, mutasi)
) STRICT, WITHOUT ROWID;
CREATE INDEX skp_penyesuaian_mutasi ON skp_penyesuaian (mutasi);
