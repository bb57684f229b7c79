-- The mailbox that the first admin proved at sign-up: mail of a trial goes there, and to nobody outside its domain.
ALTER TABLE instansi ADD COLUMN surel_terbukti TEXT;

-- What a trial may have at most. No row: no limit.
CREATE TABLE batas (
  apa TEXT PRIMARY KEY CHECK (apa IN ('pegawai', 'bukti-byte')),
  n INTEGER NOT NULL CHECK (n >= 0)
) STRICT, WITHOUT ROWID;

-- How much evidence there is, kept by writes: nobody sums an agency's files on a page.
CREATE TABLE isi_ruang (
  apa TEXT PRIMARY KEY CHECK (apa = 'bukti'),
  n INTEGER NOT NULL DEFAULT 0,
  byte INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO isi_ruang (apa, n, byte)
  SELECT 'bukti', count(*), coalesce(sum(ukuran), 0) FROM bukti WHERE keadaan IN ('menunggu', 'tersimpan');
CREATE TRIGGER bukti_dihitung_masuk AFTER INSERT ON bukti WHEN NEW.keadaan IN ('menunggu', 'tersimpan') BEGIN
  UPDATE isi_ruang SET n = n + 1, byte = byte + NEW.ukuran WHERE apa = 'bukti';
END;
CREATE TRIGGER bukti_dihitung_pindah AFTER UPDATE OF keadaan, ukuran ON bukti BEGIN
  UPDATE isi_ruang SET
    n = n + (NEW.keadaan IN ('menunggu', 'tersimpan')) - (OLD.keadaan IN ('menunggu', 'tersimpan')),
    byte = byte + NEW.ukuran * (NEW.keadaan IN ('menunggu', 'tersimpan'))
      - OLD.ukuran * (OLD.keadaan IN ('menunggu', 'tersimpan'))
  WHERE apa = 'bukti';
END;
CREATE TRIGGER bukti_dihitung_keluar AFTER DELETE ON bukti WHEN OLD.keadaan IN ('menunggu', 'tersimpan') BEGIN
  UPDATE isi_ruang SET n = n - 1, byte = byte - OLD.ukuran WHERE apa = 'bukti';
END;

-- Whatever adds people or files, form or import, meets the same fence.
CREATE TRIGGER pegawai_sampai_batas BEFORE INSERT ON pegawai
WHEN (SELECT n FROM batas WHERE apa = 'pegawai') <= (SELECT n FROM jumlah WHERE apa = 'pegawai') BEGIN
  SELECT RAISE(ABORT, 'batas uji coba: pegawai');
END;
CREATE TRIGGER bukti_sampai_batas BEFORE INSERT ON bukti
WHEN (SELECT n FROM batas WHERE apa = 'bukti-byte') < NEW.ukuran + (SELECT byte FROM isi_ruang WHERE apa = 'bukti') BEGIN
  SELECT RAISE(ABORT, 'batas uji coba: bukti');
END;

-- Steps of the agency's life, with the ids they have in the directory, which decides. A step of an admin is written
-- here first (berlaku_pada null), then taken in the directory, then confirmed; the job finishes what was cut off.
CREATE TABLE siklus (
  id TEXT PRIMARY KEY,
  versi INTEGER NOT NULL,
  langkah TEXT NOT NULL,
  dari TEXT NOT NULL,
  ke TEXT NOT NULL,
  sebagai TEXT NOT NULL CHECK (sebagai IN ('admin', 'operator', 'jam')),
  oleh TEXT REFERENCES pegawai (id),
  alasan TEXT NOT NULL DEFAULT '',
  sampai_pada INTEGER,
  pada INTEGER NOT NULL,
  berlaku_pada INTEGER
) STRICT;
CREATE UNIQUE INDEX siklus_versi ON siklus (versi) WHERE berlaku_pada IS NOT NULL;

-- Who accepted which text of the agreement, by which letter. Never edited: a new acceptance is a new row.
CREATE TABLE perjanjian (
  id TEXT PRIMARY KEY,
  versi_teks TEXT NOT NULL,
  hash TEXT NOT NULL,
  nama TEXT NOT NULL,
  jabatan TEXT NOT NULL,
  nip TEXT NOT NULL,
  nomor_surat TEXT NOT NULL,
  tanggal TEXT NOT NULL,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL
) STRICT;

-- Whom to ask about personal data (UU 27/2022); the newest row is in force.
CREATE TABLE kontak_pdp (
  id TEXT PRIMARY KEY,
  nama TEXT NOT NULL,
  jabatan TEXT NOT NULL,
  surel TEXT NOT NULL,
  telepon TEXT NOT NULL DEFAULT '',
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL
) STRICT;

-- Why so many people may be without penilai when the agency goes live.
CREATE TABLE penjelasan_siap (
  id TEXT PRIMARY KEY,
  n INTEGER NOT NULL,
  alasan TEXT NOT NULL,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL
) STRICT;

-- Closing takes two admins: one asks, another agrees.
CREATE TABLE permintaan_tutup (
  id TEXT PRIMARY KEY,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  alasan TEXT NOT NULL,
  pada INTEGER NOT NULL,
  selesai_pada INTEGER,
  selesai TEXT CHECK (selesai IN ('disetujui', 'dibatalkan')),
  selesai_oleh TEXT REFERENCES pegawai (id)
) STRICT;
CREATE UNIQUE INDEX permintaan_tutup_satu ON permintaan_tutup ((1)) WHERE selesai_pada IS NULL;

-- The operator reads here only while such a row is in force; its session is a row of sesi that names it.
CREATE TABLE izin_bantuan (
  id TEXT PRIMARY KEY,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  alasan TEXT NOT NULL,
  jam INTEGER NOT NULL CHECK (jam BETWEEN 1 AND 72),
  dari_pada INTEGER NOT NULL,
  sampai_pada INTEGER NOT NULL,
  dicabut_pada INTEGER,
  dicabut_oleh TEXT REFERENCES pegawai (id)
) STRICT;
CREATE INDEX izin_bantuan_sampai ON izin_bantuan (sampai_pada);
ALTER TABLE sesi ADD COLUMN bantuan TEXT;
ALTER TABLE sesi ADD COLUMN operator TEXT;

-- The whole agency in ZIP files, part by part, for what is too much for one answer.
CREATE TABLE ekspor_penuh (
  id TEXT PRIMARY KEY,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'menunggu' CHECK (keadaan IN ('menunggu', 'siap', 'dihapus')),
  tanda TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(tanda)),
  siap_pada INTEGER,
  hapus_pada INTEGER
) STRICT;
CREATE UNIQUE INDEX ekspor_penuh_satu ON ekspor_penuh ((1)) WHERE keadaan = 'menunggu';
CREATE TABLE ekspor_bagian (
  ekspor TEXT NOT NULL REFERENCES ekspor_penuh (id),
  nomor INTEGER NOT NULL,
  kunci TEXT NOT NULL,
  ukuran INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  pada INTEGER NOT NULL,
  PRIMARY KEY (ekspor, nomor)
) STRICT;
