-- One person may have several SKP in a year (mutasi); they may not overlap: never UNIQUE (pegawai, tahun).
CREATE TABLE skp (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  penempatan TEXT NOT NULL REFERENCES penempatan (id),
  unit TEXT NOT NULL REFERENCES unit (id),
  penilai TEXT REFERENCES pegawai (id),
  atasan TEXT REFERENCES pegawai (id),
  tahun INTEGER NOT NULL,
  dari TEXT NOT NULL,
  sampai TEXT NOT NULL,
  kelompok TEXT NOT NULL CHECK (kelompok IN ('jpt-unit-mandiri', 'ja-jf')),
  pendekatan TEXT NOT NULL CHECK (pendekatan IN ('kualitatif', 'kuantitatif')),
  keadaan TEXT NOT NULL DEFAULT 'belum' CHECK (keadaan IN ('belum', 'draf', 'diajukan', 'dikembalikan', 'ditetapkan')),
  versi INTEGER NOT NULL DEFAULT 0,
  revisi INTEGER NOT NULL DEFAULT 0,
  diajukan_pada INTEGER,
  dibaca_pada INTEGER,
  ditetapkan_pada INTEGER,
  diubah_pada INTEGER NOT NULL,
  CHECK (sampai >= dari),
  CHECK (penilai IS NULL OR penilai <> pegawai)
) STRICT;
CREATE INDEX skp_pegawai ON skp (pegawai, tahun);
CREATE INDEX skp_penilai ON skp (penilai, tahun, keadaan);
CREATE INDEX skp_atasan ON skp (atasan, tahun);
CREATE INDEX skp_unit ON skp (unit, tahun, keadaan);

CREATE TRIGGER skp_tidak_tumpang_tindih BEFORE INSERT ON skp
WHEN EXISTS (SELECT 1 FROM skp lain WHERE lain.pegawai = NEW.pegawai AND lain.dari <= NEW.sampai AND lain.sampai >= NEW.dari)
BEGIN
  SELECT RAISE(ABORT, 'skp-tumpang-tindih');
END;

CREATE TABLE rhk (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  jenis TEXT NOT NULL CHECK (jenis IN ('utama', 'tambahan')),
  klasifikasi TEXT NOT NULL DEFAULT 'organisasi' CHECK (klasifikasi IN ('organisasi', 'individu')),
  teks TEXT NOT NULL,
  penugasan_dari TEXT NOT NULL DEFAULT '',
  rhk_pimpinan TEXT,
  rhk_pimpinan_teks TEXT NOT NULL DEFAULT '',
  urut INTEGER NOT NULL
) STRICT;
CREATE INDEX rhk_skp ON rhk (skp, urut);

CREATE TABLE indikator (
  id TEXT PRIMARY KEY,
  rhk TEXT NOT NULL REFERENCES rhk (id) ON DELETE CASCADE,
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  aspek TEXT CHECK (aspek IN ('kuantitas', 'kualitas', 'waktu', 'biaya')),
  perspektif TEXT CHECK (perspektif IN ('penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran')),
  teks TEXT NOT NULL,
  target TEXT NOT NULL DEFAULT '',
  urut INTEGER NOT NULL
) STRICT;
CREATE INDEX indikator_skp ON indikator (skp, urut);

CREATE TABLE ekspektasi_perilaku (
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  nilai TEXT NOT NULL,
  teks TEXT NOT NULL,
  PRIMARY KEY (skp, nilai)
) STRICT;

CREATE TABLE lampiran (
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  jenis TEXT NOT NULL CHECK (jenis IN ('sumber-daya', 'skema', 'konsekuensi')),
  urut INTEGER NOT NULL,
  teks TEXT NOT NULL,
  PRIMARY KEY (skp, jenis, urut)
) STRICT;

-- Notes of the pejabat penilai at a return; versi is the riwayat step that carried them.
CREATE TABLE catatan_rhk (
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  versi INTEGER NOT NULL,
  rhk TEXT NOT NULL DEFAULT '',
  teks TEXT NOT NULL,
  PRIMARY KEY (skp, versi, rhk)
) STRICT;

-- What was agreed, frozen. Evaluation reads this, never the working rows.
CREATE TABLE skp_versi (
  skp TEXT NOT NULL REFERENCES skp (id),
  nomor INTEGER NOT NULL,
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  hash TEXT NOT NULL,
  berlaku_dari TEXT NOT NULL,
  ditetapkan_pada INTEGER NOT NULL,
  ditetapkan_oleh TEXT NOT NULL REFERENCES pegawai (id),
  PRIMARY KEY (skp, nomor)
) STRICT;
