-- Two records that may be one person, found by the nightly look or on demand; 'beda' = somebody says they are two.
CREATE TABLE dugaan_ganda (
  satu TEXT NOT NULL REFERENCES pegawai (id) ON DELETE CASCADE,
  dua TEXT NOT NULL REFERENCES pegawai (id) ON DELETE CASCADE,
  alasan TEXT NOT NULL CHECK (alasan IN ('nomor', 'nama-lahir', 'surel')),
  keadaan TEXT NOT NULL DEFAULT 'terbuka' CHECK (keadaan IN ('terbuka', 'beda')),
  ditemukan_pada INTEGER NOT NULL,
  PRIMARY KEY (satu, dua),
  CHECK (satu < dua)
) STRICT, WITHOUT ROWID;
CREATE INDEX dugaan_ganda_dua ON dugaan_ganda (dua);
CREATE INDEX dugaan_ganda_terbuka ON dugaan_ganda (ditemukan_pada) WHERE keadaan = 'terbuka';

-- Two records made one. `hilang` is nobody's row any more, so it points at nothing; `sebelum` is both as they were.
CREATE TABLE penggabungan (
  id TEXT PRIMARY KEY,
  tetap TEXT NOT NULL REFERENCES pegawai (id),
  hilang TEXT NOT NULL,
  versi_tetap INTEGER NOT NULL,
  sebelum TEXT NOT NULL CHECK (json_valid(sebelum)),
  keadaan TEXT NOT NULL DEFAULT 'berlaku' CHECK (keadaan IN ('berlaku', 'dipisah')),
  garis_selesai INTEGER NOT NULL DEFAULT 0 CHECK (garis_selesai IN (0, 1)),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL,
  dipisah_oleh TEXT REFERENCES pegawai (id),
  dipisah_pada INTEGER
) STRICT;
CREATE INDEX penggabungan_pada ON penggabungan (pada);
CREATE INDEX penggabungan_belum ON penggabungan (id) WHERE garis_selesai = 0;

-- What moved from one to the other: the row by what is left of its key, whole where it was changed or dropped.
CREATE TABLE penggabungan_baris (
  penggabungan TEXT NOT NULL REFERENCES penggabungan (id),
  tabel TEXT NOT NULL,
  kolom TEXT NOT NULL,
  kunci TEXT NOT NULL,
  isi TEXT CHECK (isi IS NULL OR json_valid(isi)),
  PRIMARY KEY (penggabungan, tabel, kolom, kunci)
) STRICT, WITHOUT ROWID;
