-- Assessors of a unit and all below compare before they sign. What comes of it is a proposal; evaluasi is not touched.
CREATE TABLE kalibrasi (
  id TEXT PRIMARY KEY,
  periode TEXT NOT NULL REFERENCES periode (id),
  unit TEXT NOT NULL REFERENCES unit (id),
  ketua TEXT NOT NULL REFERENCES pegawai (id),
  -- The admin who opened it; null: the chair himself.
  sekretaris TEXT REFERENCES pegawai (id),
  -- The rule set of the pattern as it was chosen when the session was opened.
  aturan TEXT NOT NULL CHECK (aturan IN ('se-3-2023', 'pola-6-2022')),
  keadaan TEXT NOT NULL DEFAULT 'pra-suara' CHECK (keadaan IN ('pra-suara', 'papan', 'terkunci', 'batal')),
  versi INTEGER NOT NULL DEFAULT 0,
  dibuka_pada INTEGER NOT NULL,
  papan_pada INTEGER,
  dikunci_pada INTEGER,
  -- Canonical JSON of everything that was decided and by whom; a random salt in it keeps its hash from telling.
  notulen TEXT CHECK (json_valid(notulen)),
  notulen_hash TEXT,
  CHECK ((notulen IS NULL) = (notulen_hash IS NULL)),
  CHECK ((notulen IS NULL) = (keadaan <> 'terkunci')),
  CHECK ((dikunci_pada IS NULL) = (keadaan <> 'terkunci')),
  CHECK (sekretaris IS NULL OR sekretaris <> ketua)
) STRICT;
CREATE INDEX kalibrasi_periode ON kalibrasi (periode, unit);
CREATE INDEX kalibrasi_unit ON kalibrasi (unit);
CREATE INDEX kalibrasi_ketua ON kalibrasi (ketua);
CREATE INDEX kalibrasi_sekretaris ON kalibrasi (sekretaris);
CREATE UNIQUE INDEX kalibrasi_satu ON kalibrasi (unit, periode) WHERE keadaan <> 'batal';
CREATE TRIGGER kalibrasi_beku BEFORE UPDATE ON kalibrasi WHEN OLD.keadaan IN ('terkunci', 'batal')
  AND (NEW.keadaan <> OLD.keadaan OR NEW.notulen IS NOT OLD.notulen OR NEW.notulen_hash IS NOT OLD.notulen_hash
    OR NEW.dikunci_pada IS NOT OLD.dikunci_pada OR NEW.aturan <> OLD.aturan OR NEW.periode <> OLD.periode OR NEW.unit <> OLD.unit)
BEGIN
  SELECT RAISE(ABORT, 'kalibrasi-beku');
END;
CREATE TRIGGER kalibrasi_tidak_ditimpa BEFORE INSERT ON kalibrasi WHEN EXISTS (SELECT 1 FROM kalibrasi lama WHERE lama.id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'kalibrasi-beku');
END;
CREATE TRIGGER kalibrasi_tetap BEFORE DELETE ON kalibrasi BEGIN
  SELECT RAISE(ABORT, 'kalibrasi-beku');
END;

CREATE TABLE kalibrasi_anggota (
  kalibrasi TEXT NOT NULL REFERENCES kalibrasi (id),
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  -- Has given his first voices.
  selesai_pada INTEGER,
  PRIMARY KEY (kalibrasi, pegawai)
) STRICT, WITHOUT ROWID;
CREATE INDEX kalibrasi_anggota_pegawai ON kalibrasi_anggota (pegawai);

-- Each person of the group as it was when the session was opened.
CREATE TABLE kalibrasi_orang (
  id TEXT PRIMARY KEY,
  kalibrasi TEXT NOT NULL REFERENCES kalibrasi (id),
  evaluasi TEXT NOT NULL REFERENCES evaluasi (id),
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  penilai TEXT NOT NULL REFERENCES pegawai (id),
  unit_penilai TEXT NOT NULL REFERENCES unit (id),
  versi INTEGER NOT NULL DEFAULT 0,
  -- The rating of the penilai when the board was opened, and what the panel proposes instead.
  awal_hasil TEXT CHECK (awal_hasil IN ('di-atas', 'sesuai', 'di-bawah')),
  awal_perilaku TEXT CHECK (awal_perilaku IN ('di-atas', 'sesuai', 'di-bawah')),
  usul_hasil TEXT CHECK (usul_hasil IN ('di-atas', 'sesuai', 'di-bawah')),
  usul_perilaku TEXT CHECK (usul_perilaku IN ('di-atas', 'sesuai', 'di-bawah')),
  jawaban TEXT CHECK (jawaban IN ('setuju', 'tidak')),
  jawaban_alasan TEXT NOT NULL DEFAULT '',
  dijawab_oleh TEXT REFERENCES pegawai (id),
  dijawab_pada INTEGER,
  -- Of a cancelled session: the evaluation may be calibrated again.
  batal INTEGER NOT NULL DEFAULT 0 CHECK (batal IN (0, 1)),
  UNIQUE (kalibrasi, pegawai, evaluasi),
  CHECK (penilai <> pegawai),
  CHECK ((awal_hasil IS NULL) = (awal_perilaku IS NULL)),
  CHECK ((usul_hasil IS NULL) = (usul_perilaku IS NULL)),
  CHECK ((jawaban IS NULL) = (dijawab_pada IS NULL)),
  CHECK ((jawaban IS NULL) = (dijawab_oleh IS NULL)),
  CHECK (jawaban IS NULL OR jawaban = 'setuju' OR length(trim(jawaban_alasan)) > 0)
) STRICT;
CREATE UNIQUE INDEX kalibrasi_orang_evaluasi ON kalibrasi_orang (evaluasi) WHERE batal = 0;
CREATE INDEX kalibrasi_orang_semua ON kalibrasi_orang (evaluasi);
CREATE INDEX kalibrasi_orang_pegawai ON kalibrasi_orang (pegawai);
CREATE INDEX kalibrasi_orang_penilai ON kalibrasi_orang (penilai);
CREATE INDEX kalibrasi_orang_unit ON kalibrasi_orang (unit_penilai);
CREATE INDEX kalibrasi_orang_dijawab ON kalibrasi_orang (dijawab_oleh);
CREATE TRIGGER kalibrasi_orang_beku BEFORE UPDATE OF awal_hasil, awal_perilaku, usul_hasil, usul_perilaku ON kalibrasi_orang
WHEN (SELECT keadaan FROM kalibrasi WHERE id = OLD.kalibrasi) = 'terkunci' BEGIN
  SELECT RAISE(ABORT, 'kalibrasi-beku');
END;
CREATE TRIGGER kalibrasi_orang_dijawab_sekali BEFORE UPDATE OF jawaban, jawaban_alasan, dijawab_pada ON kalibrasi_orang
WHEN OLD.jawaban IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'kalibrasi-beku');
END;

-- First voices: nobody reads another's before the board is open, and none changes after it.
CREATE TABLE kalibrasi_suara (
  orang TEXT NOT NULL REFERENCES kalibrasi_orang (id),
  anggota TEXT NOT NULL REFERENCES pegawai (id),
  hasil TEXT NOT NULL CHECK (hasil IN ('di-atas', 'sesuai', 'di-bawah')),
  perilaku TEXT NOT NULL CHECK (perilaku IN ('di-atas', 'sesuai', 'di-bawah')),
  pada INTEGER NOT NULL,
  PRIMARY KEY (orang, anggota)
) STRICT, WITHOUT ROWID;
CREATE INDEX kalibrasi_suara_anggota ON kalibrasi_suara (anggota);
CREATE TRIGGER kalibrasi_suara_masuk BEFORE INSERT ON kalibrasi_suara
WHEN (SELECT k.keadaan FROM kalibrasi_orang o JOIN kalibrasi k ON k.id = o.kalibrasi WHERE o.id = NEW.orang) <> 'pra-suara'
  OR NEW.anggota IN (SELECT o.pegawai FROM kalibrasi_orang o WHERE o.id = NEW.orang) BEGIN
  SELECT RAISE(ABORT, 'kalibrasi-suara');
END;
CREATE TRIGGER kalibrasi_suara_hapus BEFORE DELETE ON kalibrasi_suara
WHEN (SELECT k.keadaan FROM kalibrasi_orang o JOIN kalibrasi k ON k.id = o.kalibrasi WHERE o.id = OLD.orang) <> 'pra-suara' BEGIN
  SELECT RAISE(ABORT, 'kalibrasi-suara');
END;

-- Who moved whom from where to where, and why. A move is not changed: it is taken back by another row.
CREATE TABLE kalibrasi_geser (
  id TEXT PRIMARY KEY,
  orang TEXT NOT NULL REFERENCES kalibrasi_orang (id),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  dari_hasil TEXT,
  dari_perilaku TEXT,
  ke_hasil TEXT CHECK (ke_hasil IN ('di-atas', 'sesuai', 'di-bawah')),
  ke_perilaku TEXT CHECK (ke_perilaku IN ('di-atas', 'sesuai', 'di-bawah')),
  alasan TEXT NOT NULL DEFAULT '',
  urung INTEGER NOT NULL DEFAULT 0 CHECK (urung IN (0, 1)),
  pada INTEGER NOT NULL,
  CHECK (urung = 1 OR (length(trim(alasan)) > 0 AND ke_hasil IS NOT NULL AND ke_perilaku IS NOT NULL))
) STRICT;
CREATE INDEX kalibrasi_geser_orang ON kalibrasi_geser (orang, id);
CREATE INDEX kalibrasi_geser_oleh ON kalibrasi_geser (oleh);
CREATE TRIGGER kalibrasi_geser_masuk BEFORE INSERT ON kalibrasi_geser
WHEN (SELECT k.keadaan FROM kalibrasi_orang o JOIN kalibrasi k ON k.id = o.kalibrasi WHERE o.id = NEW.orang) <> 'papan'
  OR NEW.oleh IN (SELECT o.pegawai FROM kalibrasi_orang o WHERE o.id = NEW.orang)
  OR EXISTS (SELECT 1 FROM kalibrasi_geser lama WHERE lama.id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'kalibrasi-beku');
END;
CREATE TRIGGER kalibrasi_geser_tetap BEFORE UPDATE OF orang, dari_hasil, dari_perilaku, ke_hasil, ke_perilaku, alasan, urung, pada
ON kalibrasi_geser BEGIN
  SELECT RAISE(ABORT, 'kalibrasi-beku');
END;
CREATE TRIGGER kalibrasi_geser_hapus BEFORE DELETE ON kalibrasi_geser BEGIN
  SELECT RAISE(ABORT, 'kalibrasi-beku');
END;
