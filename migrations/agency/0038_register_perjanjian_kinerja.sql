-- What a unit has promised for a year: its Perjanjian Kinerja, or the draft it rests on until then (hlm. 27).
CREATE TABLE perjanjian_kinerja (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL REFERENCES unit (id),
  tahun INTEGER NOT NULL CHECK (tahun BETWEEN 2022 AND 2100),
  sumber TEXT NOT NULL CHECK (sumber IN ('pk', 'iku', 'renstra', 'rkt')),
  keadaan TEXT NOT NULL DEFAULT 'konsep' CHECK (keadaan IN ('konsep', 'ditetapkan')),
  nomor TEXT NOT NULL DEFAULT '',
  tanggal TEXT,
  versi INTEGER NOT NULL DEFAULT 1,
  diubah_pada INTEGER NOT NULL,
  diubah_oleh TEXT REFERENCES pegawai (id),
  UNIQUE (unit, tahun),
  CHECK (keadaan = 'konsep' OR (nomor <> '' AND tanggal IS NOT NULL))
) STRICT;
CREATE INDEX perjanjian_kinerja_tahun ON perjanjian_kinerja (tahun, unit);
CREATE INDEX perjanjian_kinerja_diubah_oleh ON perjanjian_kinerja (diubah_oleh);

CREATE TABLE sasaran_pk (
  id TEXT PRIMARY KEY,
  pk TEXT NOT NULL REFERENCES perjanjian_kinerja (id) ON DELETE CASCADE,
  teks TEXT NOT NULL,
  urut INTEGER NOT NULL
) STRICT;
CREATE INDEX sasaran_pk_pk ON sasaran_pk (pk, urut);

-- dipahami_semua 0: not every member of the unit understands it, so the SKP that carries it needs A.1.3 (hlm. 37).
CREATE TABLE indikator_pk (
  id TEXT PRIMARY KEY,
  sasaran TEXT NOT NULL REFERENCES sasaran_pk (id) ON DELETE CASCADE,
  pk TEXT NOT NULL REFERENCES perjanjian_kinerja (id) ON DELETE CASCADE,
  kode TEXT NOT NULL,
  teks TEXT NOT NULL,
  target TEXT NOT NULL DEFAULT '',
  satuan TEXT NOT NULL DEFAULT '',
  lintasan TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(lintasan)),
  dipahami_semua INTEGER NOT NULL DEFAULT 1 CHECK (dipahami_semua IN (0, 1)),
  urut INTEGER NOT NULL
) STRICT;
CREATE INDEX indikator_pk_pk ON indikator_pk (pk, urut);
CREATE INDEX indikator_pk_sasaran ON indikator_pk (sasaran);

-- Who must have one: found without reading every post and every unit.
CREATE INDEX penempatan_jpt ON penempatan (dari, unit)
  WHERE memimpin = 1 AND jenis_jabatan IN ('jpt-utama', 'jpt-madya', 'jpt-pratama');
CREATE INDEX unit_versi_mandiri ON unit_versi (dari, unit) WHERE jenis = 'unit-mandiri';
