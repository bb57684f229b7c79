-- An import is a job whose state is this row; the queue only moves it. What is decided by people stays in `keadaan`.
ALTER TABLE impor ADD COLUMN langkah TEXT NOT NULL DEFAULT 'siap' CHECK (langkah IN ('kolom', 'periksa', 'banding',
  'siap', 'terap', 'garis', 'selesai', 'urung', 'urung-garis', 'urung-hapus', 'batal', 'gagal'));
-- How far the step has come: the last row or person done (also the lock of the next bite), and how many of how many.
ALTER TABLE impor ADD COLUMN penanda TEXT NOT NULL DEFAULT '';
ALTER TABLE impor ADD COLUMN posisi INTEGER NOT NULL DEFAULT 0;
ALTER TABLE impor ADD COLUMN total INTEGER NOT NULL DEFAULT 0;
ALTER TABLE impor ADD COLUMN gerak_pada INTEGER NOT NULL DEFAULT 0;
ALTER TABLE impor ADD COLUMN percobaan INTEGER NOT NULL DEFAULT 0;
ALTER TABLE impor ADD COLUMN galat TEXT NOT NULL DEFAULT '';
-- The file in the store, under the agency's prefix; null once it is forgotten.
ALTER TABLE impor ADD COLUMN kunci TEXT;
ALTER TABLE impor ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE impor ADD COLUMN ukuran INTEGER NOT NULL DEFAULT 0;
ALTER TABLE impor ADD COLUMN pemetaan TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(pemetaan));
ALTER TABLE impor ADD COLUMN dibatalkan_pada INTEGER;
ALTER TABLE impor ADD COLUMN dibatalkan_oleh TEXT REFERENCES pegawai (id);
UPDATE impor SET langkah = CASE keadaan WHEN 'dibatalkan' THEN 'batal' WHEN 'pratinjau' THEN 'siap'
  ELSE CASE WHEN json_extract(ringkasan, '$.garis') = 1 THEN 'selesai' ELSE 'garis' END END;
CREATE INDEX impor_berjalan ON impor (gerak_pada)
  WHERE langkah IN ('periksa', 'banding', 'terap', 'garis', 'urung', 'urung-garis', 'urung-hapus');
CREATE INDEX impor_sha256 ON impor (sha256) WHERE sha256 <> '';

-- What became of a row when the import was undone: '' not asked, 'urung', or why it stays.
ALTER TABLE impor_baris ADD COLUMN urung TEXT NOT NULL DEFAULT '';

-- People as they were before a row changed them; who was new has none.
CREATE TABLE impor_sebelum (
  impor TEXT NOT NULL REFERENCES impor (id) ON DELETE CASCADE,
  nomor INTEGER NOT NULL,
  sebelum TEXT NOT NULL CHECK (json_valid(sebelum)),
  PRIMARY KEY (impor, nomor)
) STRICT;

-- What this agency's own lists call a column, as somebody once said; '' = nothing is taken from it.
CREATE TABLE impor_judul (
  judul TEXT PRIMARY KEY,
  kolom TEXT NOT NULL,
  dipakai_pada INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- … and a unit.
CREATE TABLE impor_padanan_unit (
  nama TEXT PRIMARY KEY,
  unit TEXT NOT NULL REFERENCES unit (id),
  dipakai_pada INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
