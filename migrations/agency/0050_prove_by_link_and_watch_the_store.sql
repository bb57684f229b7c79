-- Evidence may be an address: `alamat` and nothing in the store; `sebab` says why a file is not possible.
ALTER TABLE bukti ADD COLUMN alamat TEXT CHECK ((jenis = 'tautan') = (alamat IS NOT NULL));
ALTER TABLE bukti ADD COLUMN sebab TEXT NOT NULL DEFAULT '' CHECK (length(sebab) <= 1000);
-- When the scanner looked, and how often it could not.
ALTER TABLE bukti ADD COLUMN pindai_pada INTEGER;
ALTER TABLE bukti ADD COLUMN pindai_gagal INTEGER NOT NULL DEFAULT 0;
CREATE INDEX bukti_belum_dipindai ON bukti (pindai_gagal, id)
  WHERE pindai = 'tidak-dipindai' AND keadaan = 'tersimpan' AND alamat IS NULL;
CREATE INDEX bukti_berbahaya ON bukti (pindai_pada) WHERE pindai = 'berbahaya';

-- What the nightly look at an address found last. `giliran_pada`: when it is looked at again.
CREATE TABLE tautan (
  bukti TEXT PRIMARY KEY REFERENCES bukti (id),
  asal TEXT NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'belum'
    CHECK (keadaan IN ('belum', 'dijangkau', 'butuh-izin', 'tidak-ditemukan', 'tidak-menjawab')),
  sejak_pada INTEGER,
  diperiksa_pada INTEGER,
  giliran_pada INTEGER,
  status INTEGER,
  jenis_isi TEXT,
  ukuran INTEGER,
  judul TEXT,
  gagal INTEGER NOT NULL DEFAULT 0,
  diberitahu_pada INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX tautan_giliran ON tautan (asal, giliran_pada) WHERE giliran_pada IS NOT NULL;
CREATE INDEX tautan_mati ON tautan (diberitahu_pada) WHERE diberitahu_pada IS NOT NULL;
-- Kept as changes only.
CREATE TABLE tautan_riwayat (
  bukti TEXT NOT NULL REFERENCES tautan (bukti),
  pada INTEGER NOT NULL,
  keadaan TEXT NOT NULL,
  status INTEGER,
  jenis_isi TEXT,
  ukuran INTEGER,
  judul TEXT,
  PRIMARY KEY (bukti, pada)
) STRICT, WITHOUT ROWID;
-- One row a host: whose turn it is, and how often it was asked on a day. A slow host waits for itself alone.
CREATE TABLE tautan_asal (
  asal TEXT PRIMARY KEY,
  giliran_pada INTEGER NOT NULL,
  hari TEXT NOT NULL DEFAULT '',
  n INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX tautan_asal_giliran ON tautan_asal (giliran_pada);
CREATE TRIGGER tautan_dihapus AFTER UPDATE OF keadaan ON bukti WHEN NEW.alamat IS NOT NULL AND NEW.keadaan <> 'tersimpan' BEGIN
  UPDATE tautan SET giliran_pada = NULL, diberitahu_pada = NULL WHERE bukti = NEW.id;
END;

-- Files against rows, step by step: `kursor` is the last key compared, `revisi` the lock of two runners.
CREATE TABLE gudang_periksa (
  id TEXT PRIMARY KEY,
  pemicu TEXT NOT NULL CHECK (pemicu IN ('malam', 'admin')),
  oleh TEXT REFERENCES pegawai (id),
  penuh INTEGER NOT NULL CHECK (penuh IN (0, 1)),
  langkah TEXT NOT NULL DEFAULT 'menunggu' CHECK (langkah IN ('menunggu', 'banding', 'contoh', 'hitung', 'selesai')),
  kursor TEXT NOT NULL DEFAULT '',
  contoh TEXT NOT NULL DEFAULT '',
  revisi INTEGER NOT NULL DEFAULT 0,
  dimulai_pada INTEGER NOT NULL,
  gerak_pada INTEGER NOT NULL,
  selesai_pada INTEGER,
  tersimpan INTEGER NOT NULL DEFAULT 0,
  gugur INTEGER NOT NULL DEFAULT 0,
  berkas INTEGER NOT NULL DEFAULT 0,
  dibuang INTEGER NOT NULL DEFAULT 0,
  dicontoh INTEGER NOT NULL DEFAULT 0,
  selisih INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX gudang_periksa_satu ON gudang_periksa ((1)) WHERE selesai_pada IS NULL;
CREATE INDEX gudang_periksa_oleh ON gudang_periksa (oleh);

CREATE TABLE gudang_temuan (
  id TEXT PRIMARY KEY,
  jenis TEXT NOT NULL CHECK (jenis IN ('tanpa-berkas', 'tanpa-baris', 'ukuran-beda', 'isi-beda')),
  kunci TEXT NOT NULL,
  bukti TEXT REFERENCES bukti (id),
  ukuran INTEGER,
  periksa TEXT NOT NULL REFERENCES gudang_periksa (id),
  ditemukan_pada INTEGER NOT NULL,
  selesai_pada INTEGER,
  cara TEXT CHECK (cara IN ('kembali', 'dibuang', 'terhapus')),
  CHECK ((selesai_pada IS NULL) = (cara IS NULL))
) STRICT;
CREATE UNIQUE INDEX gudang_temuan_buka ON gudang_temuan (kunci, jenis) WHERE selesai_pada IS NULL;
CREATE INDEX gudang_temuan_bukti ON gudang_temuan (bukti);
CREATE INDEX gudang_temuan_periksa ON gudang_temuan (periksa);
CREATE INDEX gudang_temuan_selesai ON gudang_temuan (selesai_pada);

-- How much evidence each person has, kept by writes and recounted every night; by unit each night.
CREATE TABLE isi_pegawai (
  pegawai TEXT PRIMARY KEY,
  n INTEGER NOT NULL,
  byte INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX isi_pegawai_byte ON isi_pegawai (byte);
CREATE TABLE isi_unit (
  unit TEXT PRIMARY KEY,
  n INTEGER NOT NULL,
  byte INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX isi_unit_byte ON isi_unit (byte);
INSERT INTO isi_pegawai (pegawai, n, byte)
  SELECT pegawai, count(*), coalesce(sum(ukuran), 0) FROM bukti WHERE keadaan IN ('menunggu', 'tersimpan') GROUP BY pegawai;
CREATE TRIGGER bukti_milik_masuk AFTER INSERT ON bukti WHEN NEW.keadaan IN ('menunggu', 'tersimpan') BEGIN
  INSERT INTO isi_pegawai (pegawai, n, byte) VALUES (NEW.pegawai, 1, NEW.ukuran)
    ON CONFLICT (pegawai) DO UPDATE SET n = n + 1, byte = byte + excluded.byte;
END;
CREATE TRIGGER bukti_milik_lepas AFTER UPDATE OF keadaan, ukuran, pegawai ON bukti
WHEN OLD.keadaan IN ('menunggu', 'tersimpan') BEGIN
  UPDATE isi_pegawai SET n = n - 1, byte = byte - OLD.ukuran WHERE pegawai = OLD.pegawai;
END;
CREATE TRIGGER bukti_milik_pindah AFTER UPDATE OF keadaan, ukuran, pegawai ON bukti
WHEN NEW.keadaan IN ('menunggu', 'tersimpan') BEGIN
  INSERT INTO isi_pegawai (pegawai, n, byte) VALUES (NEW.pegawai, 1, NEW.ukuran)
    ON CONFLICT (pegawai) DO UPDATE SET n = n + 1, byte = byte + excluded.byte;
END;
CREATE TRIGGER bukti_milik_keluar AFTER DELETE ON bukti WHEN OLD.keadaan IN ('menunggu', 'tersimpan') BEGIN
  UPDATE isi_pegawai SET n = n - 1, byte = byte - OLD.ukuran WHERE pegawai = OLD.pegawai;
END;
