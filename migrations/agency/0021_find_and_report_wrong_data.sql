-- What the data doctor found and nobody has repaired yet; a finding that is gone is deleted (data/agency/dokter.ts).
CREATE TABLE temuan (
  jenis TEXT NOT NULL,
  objek TEXT NOT NULL,
  unit TEXT REFERENCES unit (id),
  rincian TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(rincian)),
  sejak_pada INTEGER NOT NULL,
  PRIMARY KEY (jenis, objek)
) STRICT, WITHOUT ROWID;
CREATE INDEX temuan_unit ON temuan (unit, jenis);

-- How many of each kind lie in a unit and below it; '' is the whole agency. A page reads these, never the agency.
CREATE TABLE temuan_jumlah (
  unit TEXT NOT NULL,
  jenis TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (unit, jenis)
) STRICT, WITHOUT ROWID;

-- The last look of the doctor, and the one before for comparison.
CREATE TABLE pemeriksaan_data (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  pada INTEGER NOT NULL,
  oleh TEXT REFERENCES pegawai (id),
  sebelumnya TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(sebelumnya))
) STRICT;

-- "Ada yang salah": somebody says that what is recorded about him, or about his team, is wrong.
CREATE TABLE laporan (
  id TEXT PRIMARY KEY,
  pelapor TEXT NOT NULL REFERENCES pegawai (id),
  tentang TEXT NOT NULL REFERENCES pegawai (id),
  jenis TEXT NOT NULL CHECK (jenis IN ('penilai', 'unit', 'jabatan', 'golongan', 'nama', 'nomor', 'lain', 'bukan-bawahan')),
  isi TEXT NOT NULL DEFAULT '' CHECK (length(isi) <= 2000),
  fakta TEXT NOT NULL CHECK (json_valid(fakta)),
  -- Whose queue: the unit where the person serves; null once it was passed on to the agency's admins.
  unit TEXT REFERENCES unit (id),
  keadaan TEXT NOT NULL DEFAULT 'baru' CHECK (keadaan IN ('baru', 'dikerjakan', 'selesai', 'ditolak', 'ditarik')),
  versi INTEGER NOT NULL DEFAULT 0,
  penangan TEXT REFERENCES pegawai (id),
  jawaban TEXT NOT NULL DEFAULT '',
  dibuat_pada INTEGER NOT NULL,
  batas_pada INTEGER NOT NULL,
  ditegur_pada INTEGER,
  selesai_pada INTEGER
) STRICT;
CREATE UNIQUE INDEX laporan_satu_terbuka ON laporan (pelapor, tentang, jenis) WHERE keadaan IN ('baru', 'dikerjakan');
CREATE INDEX laporan_terbuka ON laporan (batas_pada) WHERE keadaan IN ('baru', 'dikerjakan');
CREATE INDEX laporan_selesai ON laporan (selesai_pada) WHERE selesai_pada IS NOT NULL;
CREATE INDEX laporan_pelapor ON laporan (pelapor, dibuat_pada);
CREATE INDEX laporan_tentang ON laporan (tentang);
