CREATE TABLE tahun_kinerja (
  tahun INTEGER PRIMARY KEY CHECK (tahun BETWEEN 2022 AND 2100),
  rule_set TEXT NOT NULL,
  periodik TEXT NOT NULL CHECK (periodik IN ('triwulan', 'bulan')),
  dibuat_pada INTEGER NOT NULL
) STRICT;

CREATE TABLE periode (
  id TEXT PRIMARY KEY,
  tahun INTEGER NOT NULL REFERENCES tahun_kinerja (tahun),
  jenis TEXT NOT NULL CHECK (jenis IN ('tahunan', 'triwulan', 'bulan')),
  n INTEGER NOT NULL,
  dari TEXT NOT NULL,
  sampai TEXT NOT NULL,
  UNIQUE (tahun, jenis, n)
) STRICT;

-- tutup_pada is exclusive. The job moves keadaan; the guard of every action is the instant itself.
CREATE TABLE jendela (
  id TEXT PRIMARY KEY,
  periode TEXT NOT NULL REFERENCES periode (id),
  tahap TEXT NOT NULL CHECK (tahap IN ('perencanaan', 'pengisian', 'evaluasi')),
  buka_pada INTEGER NOT NULL,
  tutup_pada INTEGER NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'belum' CHECK (keadaan IN ('belum', 'buka', 'tutup')),
  versi INTEGER NOT NULL DEFAULT 1,
  UNIQUE (periode, tahap),
  CHECK (tutup_pada > buka_pada)
) STRICT;
CREATE INDEX jendela_buka ON jendela (keadaan, buka_pada);
