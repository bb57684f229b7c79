-- Angka kredit of before the service (Peraturan BKN 3/2023): entered by an admin with its document. In hundredths of a
-- point. `tahun`: the last year it includes. A rise in rank or level begins anew with such a row.
CREATE TABLE angka_kredit_awal (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  tahun INTEGER NOT NULL CHECK (tahun BETWEEN 2000 AND 2100),
  nilai INTEGER NOT NULL CHECK (nilai BETWEEN 0 AND 200000),
  sumber TEXT NOT NULL CHECK (length(sumber) BETWEEN 1 AND 500),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL,
  dicabut_oleh TEXT REFERENCES pegawai (id),
  dicabut_pada INTEGER,
  alasan TEXT NOT NULL DEFAULT '',
  CHECK ((dicabut_pada IS NULL) = (dicabut_oleh IS NULL))
) STRICT;
CREATE UNIQUE INDEX angka_kredit_awal_satu ON angka_kredit_awal (pegawai, tahun) WHERE dicabut_pada IS NULL;
CREATE INDEX angka_kredit_awal_pegawai ON angka_kredit_awal (pegawai);
CREATE INDEX angka_kredit_awal_oleh ON angka_kredit_awal (oleh);
CREATE INDEX angka_kredit_awal_pencabut ON angka_kredit_awal (dicabut_oleh) WHERE dicabut_oleh IS NOT NULL;

-- Konversi, akumulasi and PAK of a year, frozen as set. Once set the year is locked: a correction is a new version.
CREATE TABLE angka_kredit (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  tahun INTEGER NOT NULL,
  versi INTEGER NOT NULL CHECK (versi >= 1),
  dasar TEXT NOT NULL CHECK (dasar IN ('tahunan', 'periodik')),
  unit TEXT NOT NULL REFERENCES unit (id),
  lama INTEGER NOT NULL,
  baru INTEGER NOT NULL,
  jumlah INTEGER NOT NULL,
  nomor TEXT NOT NULL DEFAULT '',
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  hash TEXT NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'berlaku' CHECK (keadaan IN ('berlaku', 'diganti')),
  menggantikan TEXT REFERENCES angka_kredit (id),
  alasan TEXT NOT NULL DEFAULT '',
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL,
  UNIQUE (pegawai, tahun, versi),
  CHECK (jumlah = lama + baru)
) STRICT;
CREATE UNIQUE INDEX angka_kredit_berlaku ON angka_kredit (pegawai, tahun) WHERE keadaan = 'berlaku';
CREATE INDEX angka_kredit_tahun ON angka_kredit (tahun, keadaan, id);
CREATE INDEX angka_kredit_unit ON angka_kredit (unit);
CREATE INDEX angka_kredit_menggantikan ON angka_kredit (menggantikan) WHERE menggantikan IS NOT NULL;
CREATE INDEX angka_kredit_oleh ON angka_kredit (oleh);
CREATE TRIGGER angka_kredit_tetap BEFORE UPDATE OF id, tahun, versi, dasar, lama, baru, jumlah, nomor, isi, hash,
  menggantikan, alasan, pada ON angka_kredit BEGIN
  SELECT RAISE(ABORT, 'penetapan angka kredit tidak dapat diubah');
END;
CREATE TRIGGER angka_kredit_maju BEFORE UPDATE OF keadaan ON angka_kredit WHEN OLD.keadaan = 'diganti' BEGIN
  SELECT RAISE(ABORT, 'penetapan angka kredit tidak dapat mundur');
END;
CREATE TRIGGER angka_kredit_tinggal BEFORE DELETE ON angka_kredit BEGIN
  SELECT RAISE(ABORT, 'penetapan angka kredit tidak dapat dihapus');
END;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER angka_kredit_tidak_ditimpa BEFORE INSERT ON angka_kredit
WHEN EXISTS (SELECT 1 FROM angka_kredit l WHERE l.id = NEW.id
  OR (l.pegawai = NEW.pegawai AND l.tahun = NEW.tahun AND l.versi = NEW.versi)) BEGIN
  SELECT RAISE(ABORT, 'penetapan angka kredit tidak dapat ditimpa');
END;

-- The report of a unit to the pejabat yang berwenang (hlm. 115-119), step by step: what is sent up holds its own people
-- and names, by their hashes, the reports of the units below. 'susulan': what was still open when the first went up.
CREATE TABLE pelaporan (
  id TEXT PRIMARY KEY,
  periode TEXT NOT NULL REFERENCES periode (id),
  unit TEXT NOT NULL REFERENCES unit (id),
  nomor INTEGER NOT NULL CHECK (nomor >= 1),
  jenis TEXT NOT NULL CHECK (jenis IN ('utama', 'susulan')),
  induk TEXT REFERENCES unit (id),
  otomatis INTEGER NOT NULL DEFAULT 0 CHECK (otomatis IN (0, 1)),
  oleh TEXT REFERENCES pegawai (id),
  dikirim_pada INTEGER NOT NULL,
  dilaporkan INTEGER NOT NULL,
  keberatan INTEGER NOT NULL,
  kurang INTEGER NOT NULL,
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  hash TEXT NOT NULL,
  diterima_oleh TEXT REFERENCES pegawai (id),
  diterima_pada INTEGER,
  UNIQUE (periode, unit, nomor),
  CHECK ((jenis = 'utama') = (nomor = 1)),
  CHECK ((otomatis = 1) = (oleh IS NULL)),
  CHECK ((diterima_pada IS NULL) = (diterima_oleh IS NULL))
) STRICT;
CREATE INDEX pelaporan_unit ON pelaporan (unit);
CREATE INDEX pelaporan_induk ON pelaporan (induk, periode) WHERE induk IS NOT NULL;
CREATE INDEX pelaporan_oleh ON pelaporan (oleh) WHERE oleh IS NOT NULL;
CREATE INDEX pelaporan_penerima ON pelaporan (diterima_oleh) WHERE diterima_oleh IS NOT NULL;
CREATE INDEX pelaporan_menunggu ON pelaporan (dikirim_pada) WHERE induk IS NULL AND diterima_pada IS NULL;
CREATE TRIGGER pelaporan_tetap BEFORE UPDATE OF id, periode, unit, nomor, jenis, induk, otomatis, dikirim_pada, dilaporkan,
  keberatan, kurang, isi, hash ON pelaporan BEGIN
  SELECT RAISE(ABORT, 'laporan yang terkirim tidak dapat diubah');
END;
CREATE TRIGGER pelaporan_terima_sekali BEFORE UPDATE OF diterima_pada ON pelaporan WHEN OLD.diterima_pada IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'laporan sudah diterima');
END;
CREATE TRIGGER pelaporan_tinggal BEFORE DELETE ON pelaporan BEGIN
  SELECT RAISE(ABORT, 'laporan yang terkirim tidak dapat dihapus');
END;
CREATE TRIGGER pelaporan_tidak_ditimpa BEFORE INSERT ON pelaporan
WHEN EXISTS (SELECT 1 FROM pelaporan l WHERE l.id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'laporan yang terkirim tidak dapat ditimpa');
END;
-- Who is PyB is asked of every unit on the way up.
CREATE INDEX peran_pyb ON peran (peran, lingkup) WHERE peran = 'pyb';
