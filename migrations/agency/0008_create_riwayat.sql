-- History and lock of each thing that has states: the second writer of one version fails the whole batch.
CREATE TABLE riwayat (
  objek TEXT NOT NULL,
  versi INTEGER NOT NULL,
  jenis TEXT NOT NULL,
  langkah TEXT NOT NULL,
  dari TEXT NOT NULL,
  ke TEXT NOT NULL,
  oleh TEXT,
  alasan TEXT NOT NULL DEFAULT '',
  pada INTEGER NOT NULL,
  PRIMARY KEY (objek, versi)
) STRICT;
CREATE INDEX riwayat_oleh ON riwayat (oleh, pada);

-- Idempotency: a command that was acknowledged or not is done once.
CREATE TABLE perintah (
  kunci TEXT PRIMARY KEY,
  hasil TEXT NOT NULL,
  pada INTEGER NOT NULL
) STRICT;

-- A CHECK that aborts the batch when a guarded update matched nothing. Always empty.
CREATE TABLE penjaga (
  cocok INTEGER NOT NULL CHECK (cocok = 1)
) STRICT;
CREATE TRIGGER penjaga_selalu_kosong AFTER INSERT ON penjaga BEGIN
  DELETE FROM penjaga;
END;

-- Append-only audit. Three triggers: an INSERT OR REPLACE on an existing key is an update in disguise.
CREATE TABLE jejak (
  id TEXT PRIMARY KEY,
  pada INTEGER NOT NULL,
  oleh TEXT,
  tindakan TEXT NOT NULL,
  objek TEXT NOT NULL,
  rincian TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(rincian)),
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX jejak_objek ON jejak (objek, pada);
CREATE TRIGGER jejak_tidak_diubah BEFORE UPDATE ON jejak BEGIN
  SELECT RAISE(ABORT, 'jejak hanya dapat ditambah');
END;
CREATE TRIGGER jejak_tidak_dihapus BEFORE DELETE ON jejak BEGIN
  SELECT RAISE(ABORT, 'jejak hanya dapat ditambah');
END;
CREATE TRIGGER jejak_tidak_ditimpa BEFORE INSERT ON jejak
WHEN EXISTS (SELECT 1 FROM jejak lama WHERE lama.id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'jejak hanya dapat ditambah');
END;

CREATE TABLE surat_keluar (
  id TEXT PRIMARY KEY,
  kepada TEXT NOT NULL,
  subjek TEXT NOT NULL,
  isi TEXT NOT NULL,
  html TEXT NOT NULL DEFAULT '',
  keadaan TEXT NOT NULL DEFAULT 'menunggu' CHECK (keadaan IN ('menunggu', 'terkirim', 'gagal')),
  percobaan INTEGER NOT NULL DEFAULT 0,
  kirim_pada INTEGER NOT NULL,
  dibuat_pada INTEGER NOT NULL,
  terkirim_pada INTEGER
) STRICT;
CREATE INDEX surat_keluar_menunggu ON surat_keluar (kirim_pada) WHERE keadaan = 'menunggu';

CREATE TABLE pemberitahuan (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  jenis TEXT NOT NULL,
  data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data)),
  tautan TEXT NOT NULL DEFAULT '',
  dibuat_pada INTEGER NOT NULL,
  dibaca_pada INTEGER
) STRICT;
CREATE INDEX pemberitahuan_pegawai ON pemberitahuan (pegawai, dibuat_pada);
CREATE INDEX pemberitahuan_belum ON pemberitahuan (pegawai) WHERE dibaca_pada IS NULL;

-- Effect and mark of a job in one batch: a second run of the same slot does nothing.
CREATE TABLE tugas_selesai (
  slot TEXT PRIMARY KEY,
  pada INTEGER NOT NULL,
  hasil TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE impor (
  id TEXT PRIMARY KEY,
  jenis TEXT NOT NULL CHECK (jenis IN ('pegawai', 'unit')),
  nama_berkas TEXT NOT NULL,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  keadaan TEXT NOT NULL DEFAULT 'pratinjau' CHECK (keadaan IN ('pratinjau', 'diterapkan', 'dibatalkan')),
  ringkasan TEXT NOT NULL CHECK (json_valid(ringkasan)),
  versi INTEGER NOT NULL DEFAULT 0,
  dibuat_pada INTEGER NOT NULL,
  diterapkan_pada INTEGER
) STRICT;

CREATE TABLE impor_baris (
  impor TEXT NOT NULL REFERENCES impor (id) ON DELETE CASCADE,
  nomor INTEGER NOT NULL,
  hasil TEXT NOT NULL CHECK (hasil IN ('baru', 'berubah', 'sama', 'salah')),
  data TEXT NOT NULL CHECK (json_valid(data)),
  pesan TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(pesan)),
  PRIMARY KEY (impor, nomor)
) STRICT;
CREATE INDEX impor_baris_hasil ON impor_baris (impor, hasil);
