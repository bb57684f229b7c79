-- Matriks pembagian peran dan hasil (format A.1.5): the columns are the leader's own rows, the people those he leads
-- and whoever he added; a cell holds results, the words TIDAK ADA PERAN, or nothing yet. `revisi` is the lock.
CREATE TABLE matriks (
  skp TEXT PRIMARY KEY REFERENCES skp (id) ON DELETE CASCADE,
  revisi INTEGER NOT NULL,
  diubah_pada INTEGER NOT NULL
) STRICT;

-- What a column said when the matrix was saved last: it outlives the row of the plan it came from.
CREATE TABLE matriks_kolom (
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  teks TEXT NOT NULL,
  urut INTEGER NOT NULL,
  PRIMARY KEY (skp, id)
) STRICT;

-- People of other units whom the leader gives a part (hlm. 47).
CREATE TABLE matriks_orang (
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  PRIMARY KEY (skp, pegawai)
) STRICT;
CREATE INDEX matriks_orang_pegawai ON matriks_orang (pegawai);

-- A result asked of one person; rhk.matriks points here. `ubah`: made when its text was changed, later than what
-- was taken over before.
CREATE TABLE matriks_peran (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  kolom TEXT NOT NULL,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  urut INTEGER NOT NULL,
  teks TEXT NOT NULL CHECK (teks <> ''),
  ubah TEXT
) STRICT;
CREATE INDEX matriks_peran_skp ON matriks_peran (skp, kolom, pegawai, urut);
CREATE INDEX matriks_peran_pegawai ON matriks_peran (pegawai);

-- TIDAK ADA PERAN, said on purpose.
CREATE TABLE matriks_tanpa (
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  kolom TEXT NOT NULL,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  PRIMARY KEY (skp, kolom, pegawai)
) STRICT;
CREATE INDEX matriks_tanpa_pegawai ON matriks_tanpa (pegawai);
