-- The seal of a document (security.md 6): put on once, after its signature, by the service; and when the pegawai was
-- handed this document and signed for it, which the next document of the same evaluation has of its own.
ALTER TABLE dokumen ADD COLUMN kunci TEXT;
ALTER TABLE dokumen ADD COLUMN tanda TEXT;
ALTER TABLE dokumen ADD COLUMN disegel_pada INTEGER;
ALTER TABLE dokumen ADD COLUMN disampaikan_pada INTEGER;
ALTER TABLE dokumen ADD COLUMN diterima_pada INTEGER;
CREATE INDEX dokumen_belum_disegel ON dokumen (dibuat_pada) WHERE tanda IS NULL;
CREATE INDEX dokumen_menggantikan ON dokumen (menggantikan) WHERE menggantikan IS NOT NULL;

UPDATE dokumen SET
  disampaikan_pada = (SELECT e.disampaikan_pada FROM evaluasi e WHERE e.id = dokumen.evaluasi
    AND e.disampaikan_pada >= dokumen.dibuat_pada),
  diterima_pada = (SELECT e.diterima_pada FROM evaluasi e WHERE e.id = dokumen.evaluasi
    AND e.diterima_pada >= dokumen.dibuat_pada)
WHERE keadaan = 'berlaku';

CREATE TRIGGER dokumen_disampaikan AFTER UPDATE OF disampaikan_pada, diterima_pada ON evaluasi BEGIN
  UPDATE dokumen SET disampaikan_pada = NEW.disampaikan_pada WHERE evaluasi = NEW.id AND keadaan = 'berlaku'
    AND disampaikan_pada IS NULL AND NEW.disampaikan_pada >= dibuat_pada;
  UPDATE dokumen SET diterima_pada = NEW.diterima_pada WHERE evaluasi = NEW.id AND keadaan = 'berlaku'
    AND diterima_pada IS NULL AND NEW.diterima_pada >= dibuat_pada;
END;

-- What was signed stays as it was signed; a state goes only forward; a seal and a receipt are written once.
CREATE TRIGGER dokumen_isi_tetap BEFORE UPDATE ON dokumen
WHEN NEW.id IS NOT OLD.id OR NEW.evaluasi IS NOT OLD.evaluasi OR NEW.format IS NOT OLD.format OR NEW.isi IS NOT OLD.isi
  OR NEW.hash IS NOT OLD.hash OR NEW.token IS NOT OLD.token OR NEW.menggantikan IS NOT OLD.menggantikan
  OR NEW.dibuat_pada IS NOT OLD.dibuat_pada OR NEW.rowid IS NOT OLD.rowid BEGIN
  SELECT RAISE(ABORT, 'isi dokumen tidak dapat diubah');
END;
CREATE TRIGGER dokumen_keadaan_maju BEFORE UPDATE ON dokumen
WHEN NEW.keadaan IS NOT OLD.keadaan AND NOT (OLD.keadaan = 'berlaku' OR (OLD.keadaan = 'diganti' AND NEW.keadaan = 'dicabut')) BEGIN
  SELECT RAISE(ABORT, 'keadaan dokumen tidak dapat mundur');
END;
CREATE TRIGGER dokumen_sekali BEFORE UPDATE ON dokumen
WHEN (OLD.tanda IS NOT NULL
    AND (NEW.tanda IS NOT OLD.tanda OR NEW.kunci IS NOT OLD.kunci OR NEW.disegel_pada IS NOT OLD.disegel_pada))
  OR (OLD.disampaikan_pada IS NOT NULL AND NEW.disampaikan_pada IS NOT OLD.disampaikan_pada)
  OR (OLD.diterima_pada IS NOT NULL AND NEW.diterima_pada IS NOT OLD.diterima_pada)
  OR (NEW.tanda IS NULL) <> (NEW.kunci IS NULL) OR (NEW.tanda IS NULL) <> (NEW.disegel_pada IS NULL) BEGIN
  SELECT RAISE(ABORT, 'segel dan tanda terima dokumen hanya ditulis sekali');
END;
CREATE TRIGGER dokumen_tidak_dihapus BEFORE DELETE ON dokumen BEGIN
  SELECT RAISE(ABORT, 'dokumen tidak dapat dihapus');
END;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER dokumen_tidak_ditimpa BEFORE INSERT ON dokumen
WHEN EXISTS (SELECT 1 FROM dokumen lama WHERE lama.id = NEW.id OR lama.token = NEW.token OR lama.rowid = NEW.rowid) BEGIN
  SELECT RAISE(ABORT, 'dokumen tidak dapat ditimpa');
END;

-- Every file the printer ever gave out of a document, by its hash: what the public page knows a PDF by.
CREATE TABLE dokumen_cetak (
  dokumen TEXT NOT NULL REFERENCES dokumen (id),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  ukuran INTEGER NOT NULL CHECK (ukuran > 0),
  pada INTEGER NOT NULL,
  PRIMARY KEY (dokumen, sha256)
) STRICT;
CREATE TRIGGER dokumen_cetak_tetap BEFORE UPDATE ON dokumen_cetak BEGIN
  SELECT RAISE(ABORT, 'catatan cetak hanya dapat ditambah');
END;
CREATE TRIGGER dokumen_cetak_tidak_dihapus BEFORE DELETE ON dokumen_cetak BEGIN
  SELECT RAISE(ABORT, 'catatan cetak hanya dapat ditambah');
END;

-- Printed, signed by hand, scanned: kept beside the document, which it neither changes nor replaces.
CREATE TABLE dokumen_pindai (
  id TEXT PRIMARY KEY,
  dokumen TEXT NOT NULL REFERENCES dokumen (id),
  bertanda TEXT NOT NULL CHECK (bertanda IN ('penanda-tangan', 'pegawai', 'semua')),
  tanda_tanggal TEXT NOT NULL,
  nama TEXT NOT NULL CHECK (length(nama) BETWEEN 1 AND 200),
  jenis TEXT NOT NULL CHECK (jenis IN ('pdf', 'jpg', 'png')),
  ukuran INTEGER NOT NULL CHECK (ukuran > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  kunci TEXT NOT NULL UNIQUE,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL
) STRICT;
CREATE INDEX dokumen_pindai_dokumen ON dokumen_pindai (dokumen, pada);
CREATE INDEX dokumen_pindai_oleh ON dokumen_pindai (oleh);
-- Who brought it may become another record of the same person; nothing else of it changes.
CREATE TRIGGER dokumen_pindai_tetap BEFORE UPDATE ON dokumen_pindai
WHEN NEW.id IS NOT OLD.id OR NEW.dokumen IS NOT OLD.dokumen OR NEW.bertanda IS NOT OLD.bertanda
  OR NEW.tanda_tanggal IS NOT OLD.tanda_tanggal OR NEW.nama IS NOT OLD.nama OR NEW.jenis IS NOT OLD.jenis
  OR NEW.ukuran IS NOT OLD.ukuran OR NEW.sha256 IS NOT OLD.sha256 OR NEW.kunci IS NOT OLD.kunci OR NEW.pada IS NOT OLD.pada BEGIN
  SELECT RAISE(ABORT, 'pindaian hanya dapat ditambah');
END;
CREATE TRIGGER dokumen_pindai_tidak_dihapus BEFORE DELETE ON dokumen_pindai BEGIN
  SELECT RAISE(ABORT, 'pindaian hanya dapat ditambah');
END;

-- To revoke a document takes two: who asks, with reason and basis, and another who agrees; never its pegawai.
CREATE TABLE dokumen_pencabutan (
  id TEXT PRIMARY KEY,
  dokumen TEXT NOT NULL REFERENCES dokumen (id),
  alasan TEXT NOT NULL CHECK (length(alasan) BETWEEN 1 AND 2000),
  dasar TEXT NOT NULL CHECK (length(dasar) BETWEEN 1 AND 300),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL,
  putusan TEXT CHECK (putusan IN ('dicabut', 'ditolak')),
  catatan TEXT NOT NULL DEFAULT '',
  diputus_oleh TEXT REFERENCES pegawai (id),
  diputus_pada INTEGER,
  CHECK ((putusan IS NULL) = (diputus_oleh IS NULL) AND (putusan IS NULL) = (diputus_pada IS NULL)),
  CHECK (diputus_oleh IS NULL OR diputus_oleh <> oleh)
) STRICT;
CREATE UNIQUE INDEX dokumen_pencabutan_terbuka ON dokumen_pencabutan (dokumen) WHERE putusan IS NULL;
CREATE INDEX dokumen_pencabutan_dokumen ON dokumen_pencabutan (dokumen, pada);
CREATE INDEX dokumen_pencabutan_oleh ON dokumen_pencabutan (oleh);
CREATE INDEX dokumen_pencabutan_diputus_oleh ON dokumen_pencabutan (diputus_oleh) WHERE diputus_oleh IS NOT NULL;
