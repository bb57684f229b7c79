-- The sheet of one plan in one period (B.1.1, B.1.2): the lock of what is written in it, and where its agreement stands.
-- `revisi` counts saves; `langkah` counts the steps of the agreement; `diajukan` is the text that was handed over,
-- `versi` the newest that was agreed. Whatever its state: rows, realisasi and evidence stay open (hlm. 67).
CREATE TABLE lembar_kerja (
  skp TEXT NOT NULL REFERENCES skp (id),
  periode TEXT NOT NULL REFERENCES periode (id),
  revisi INTEGER NOT NULL DEFAULT 0 CHECK (revisi >= 0),
  disimpan_pada INTEGER NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'draf' CHECK (keadaan IN ('draf', 'diajukan', 'dikembalikan', 'disepakati')),
  langkah INTEGER NOT NULL DEFAULT 0,
  versi INTEGER NOT NULL DEFAULT 0,
  diajukan TEXT CHECK (diajukan IS NULL OR json_valid(diajukan)),
  diajukan_pada INTEGER,
  catatan TEXT NOT NULL DEFAULT '' CHECK (length(catatan) <= 2000),
  PRIMARY KEY (skp, periode),
  CHECK (keadaan <> 'diajukan' OR (diajukan IS NOT NULL AND diajukan_pada IS NOT NULL)),
  CHECK (keadaan <> 'dikembalikan' OR catatan <> ''),
  CHECK (keadaan <> 'disepakati' OR versi > 0)
) STRICT;
CREATE INDEX lembar_kerja_periode ON lembar_kerja (periode);
CREATE INDEX lembar_kerja_diajukan ON lembar_kerja (skp) WHERE keadaan = 'diajukan';
INSERT INTO lembar_kerja (skp, periode, revisi, disimpan_pada)
  SELECT substr(r.objek, 1, instr(r.objek, '/') - 1), substr(r.objek, instr(r.objek, '/') + 1), max(r.versi), max(r.pada)
  FROM riwayat r WHERE r.jenis = 'pelaksanaan'
    AND EXISTS (SELECT 1 FROM skp WHERE skp.id = substr(r.objek, 1, instr(r.objek, '/') - 1))
    AND EXISTS (SELECT 1 FROM periode WHERE periode.id = substr(r.objek, instr(r.objek, '/') + 1))
  GROUP BY r.objek;

-- What was agreed, word for word. A change is the next version from its day on.
CREATE TABLE lembar_versi (
  skp TEXT NOT NULL REFERENCES skp (id),
  periode TEXT NOT NULL REFERENCES periode (id),
  nomor INTEGER NOT NULL CHECK (nomor > 0),
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  hash TEXT NOT NULL,
  berlaku_dari TEXT NOT NULL,
  disepakati_oleh TEXT NOT NULL REFERENCES pegawai (id),
  disepakati_pada INTEGER NOT NULL,
  PRIMARY KEY (skp, periode, nomor)
) STRICT;
CREATE INDEX lembar_versi_periode ON lembar_versi (periode);
CREATE INDEX lembar_versi_disepakati_oleh ON lembar_versi (disepakati_oleh);
CREATE TRIGGER lembar_versi_tetap BEFORE UPDATE OF isi, hash, berlaku_dari, disepakati_pada ON lembar_versi BEGIN
  SELECT RAISE(ABORT, 'lembar_versi tidak diubah');
END;

-- The figure beside the words, as it was typed; `tegas`: saved by its button, so the text is kept when it is replaced.
ALTER TABLE realisasi ADD COLUMN angka TEXT NOT NULL DEFAULT '';
ALTER TABLE realisasi ADD COLUMN tegas INTEGER NOT NULL DEFAULT 1 CHECK (tegas IN (0, 1));
-- The correction by which it came, if it came after the window.
ALTER TABLE realisasi ADD COLUMN susulan TEXT;

-- Is more of it better, or less? Where the target does not say; either side may set it, and it is seen who did.
CREATE TABLE indikator_arah (
  skp TEXT NOT NULL REFERENCES skp (id),
  indikator TEXT NOT NULL,
  arah TEXT NOT NULL CHECK (arah IN ('naik', 'turun')),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL,
  PRIMARY KEY (skp, indikator)
) STRICT;
CREATE INDEX indikator_arah_oleh ON indikator_arah (oleh);

-- Texts of realisasi that stood there before, until when.
CREATE TABLE realisasi_lama (
  skp TEXT NOT NULL REFERENCES skp (id),
  periode TEXT NOT NULL REFERENCES periode (id),
  indikator TEXT NOT NULL,
  nomor INTEGER NOT NULL,
  teks TEXT NOT NULL,
  sumber TEXT NOT NULL,
  angka TEXT NOT NULL,
  susulan TEXT,
  pada INTEGER NOT NULL,
  sampai_pada INTEGER NOT NULL,
  PRIMARY KEY (skp, periode, indikator, nomor)
) STRICT;
CREATE INDEX realisasi_lama_periode ON realisasi_lama (periode);

-- Handed in after the window, while no signature stands under the evaluation: the penilai decides, nothing is
-- overwritten before.
CREATE TABLE realisasi_susulan (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id),
  periode TEXT NOT NULL REFERENCES periode (id),
  indikator TEXT NOT NULL,
  teks TEXT NOT NULL CHECK (length(teks) BETWEEN 1 AND 2000),
  sumber TEXT NOT NULL DEFAULT '',
  angka TEXT NOT NULL DEFAULT '',
  alasan TEXT NOT NULL CHECK (length(alasan) BETWEEN 1 AND 2000),
  keadaan TEXT NOT NULL DEFAULT 'menunggu' CHECK (keadaan IN ('menunggu', 'diterima', 'ditolak', 'ditarik')),
  diajukan_pada INTEGER NOT NULL,
  diputus_pada INTEGER,
  diputus_oleh TEXT REFERENCES pegawai (id),
  catatan TEXT NOT NULL DEFAULT '' CHECK (length(catatan) <= 2000),
  CHECK ((keadaan = 'menunggu') = (diputus_pada IS NULL)),
  CHECK (keadaan <> 'ditolak' OR catatan <> '')
) STRICT;
CREATE INDEX realisasi_susulan_skp ON realisasi_susulan (skp, periode);
CREATE INDEX realisasi_susulan_periode ON realisasi_susulan (periode);
CREATE INDEX realisasi_susulan_diputus_oleh ON realisasi_susulan (diputus_oleh);
CREATE UNIQUE INDEX realisasi_susulan_menunggu ON realisasi_susulan (skp, periode, indikator) WHERE keadaan = 'menunggu';
