-- A photo that was made smaller in the browser: what it was before, and the day the camera wrote into it. `lebar` and
-- `tinggi` are read from the file; `seragam`: the browser saw one colour only. They advise, they refuse nothing.
ALTER TABLE bukti ADD COLUMN asal_sha256 TEXT CHECK (length(asal_sha256) = 64);
ALTER TABLE bukti ADD COLUMN asal_ukuran INTEGER CHECK (asal_ukuran > 0);
ALTER TABLE bukti ADD COLUMN foto_tanggal TEXT CHECK (foto_tanggal GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE bukti ADD COLUMN lebar INTEGER CHECK (lebar > 0);
ALTER TABLE bukti ADD COLUMN tinggi INTEGER CHECK (tinggi > 0);
ALTER TABLE bukti ADD COLUMN seragam INTEGER NOT NULL DEFAULT 0 CHECK (seragam IN (0, 1));
-- Where in the file a picture lies that can be shown of it (the scan inside a PDF).
ALTER TABLE bukti ADD COLUMN gambar_dari INTEGER CHECK (gambar_dari >= 0);
ALTER TABLE bukti ADD COLUMN gambar_byte INTEGER CHECK (gambar_byte > 0);
-- The version this file takes the place of; that one stays as it is.
ALTER TABLE bukti ADD COLUMN menggantikan TEXT REFERENCES bukti (id);
CREATE UNIQUE INDEX bukti_menggantikan_satu ON bukti (menggantikan)
  WHERE menggantikan IS NOT NULL AND keadaan IN ('menunggu', 'tersimpan');
CREATE INDEX bukti_menggantikan ON bukti (menggantikan);
CREATE INDEX bukti_sha256 ON bukti (sha256);
CREATE INDEX bukti_asal_sha256 ON bukti (asal_sha256) WHERE asal_sha256 IS NOT NULL;

-- Once the new version is safely kept, it alone proves what both proved, except where a signature stands already.
CREATE TRIGGER bukti_versi_baru AFTER UPDATE OF keadaan ON bukti
WHEN NEW.keadaan = 'tersimpan' AND OLD.keadaan = 'menunggu' AND NEW.menggantikan IS NOT NULL BEGIN
  DELETE FROM bukti_kaitan WHERE bukti = NEW.menggantikan
    AND rencana_aksi IN (SELECT k.rencana_aksi FROM bukti_kaitan k WHERE k.bukti = NEW.id)
    AND NOT EXISTS (SELECT 1 FROM evaluasi e WHERE e.skp = bukti_kaitan.skp AND e.periode = bukti_kaitan.periode
      AND e.keadaan NOT IN ('pengisian', 'dinilai'));
END;

-- A file on its way in parts. The parts lie in the store under `kunci`; a row is made when one has arrived.
CREATE TABLE unggahan (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  kunci TEXT NOT NULL UNIQUE,
  nama TEXT NOT NULL,
  tipe TEXT NOT NULL,
  ukuran INTEGER NOT NULL CHECK (ukuran > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  potongan INTEGER NOT NULL CHECK (potongan > 0),
  sifat TEXT NOT NULL DEFAULT '{}',
  dibuat_pada INTEGER NOT NULL,
  sampai_pada INTEGER NOT NULL CHECK (sampai_pada > dibuat_pada),
  bukti TEXT REFERENCES bukti (id),
  selesai_pada INTEGER,
  CHECK ((bukti IS NULL) = (selesai_pada IS NULL))
) STRICT;
CREATE INDEX unggahan_pegawai ON unggahan (pegawai, sampai_pada);
CREATE INDEX unggahan_sampai ON unggahan (sampai_pada);
CREATE INDEX unggahan_bukti ON unggahan (bukti);
CREATE UNIQUE INDEX unggahan_satu ON unggahan (pegawai, sha256) WHERE selesai_pada IS NULL;

CREATE TABLE unggahan_potongan (
  unggahan TEXT NOT NULL REFERENCES unggahan (id) ON DELETE CASCADE,
  n INTEGER NOT NULL CHECK (n >= 0),
  sha256 TEXT NOT NULL,
  PRIMARY KEY (unggahan, n)
) STRICT, WITHOUT ROWID;

-- Who opened the file on which day: once each.
CREATE TABLE bukti_baca (
  bukti TEXT NOT NULL REFERENCES bukti (id),
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  tanggal TEXT NOT NULL,
  pada INTEGER NOT NULL,
  PRIMARY KEY (bukti, pegawai, tanggal)
) STRICT, WITHOUT ROWID;
CREATE INDEX bukti_baca_pegawai ON bukti_baca (pegawai);
