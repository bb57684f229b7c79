CREATE TABLE akun (
  pegawai TEXT PRIMARY KEY REFERENCES pegawai (id),
  sandi_hash TEXT,
  sesi_epoch INTEGER NOT NULL DEFAULT 0,
  bahasa TEXT NOT NULL DEFAULT 'id' CHECK (bahasa IN ('id', 'en')),
  tema TEXT NOT NULL DEFAULT 'perangkat' CHECK (tema IN ('perangkat', 'terang', 'gelap')),
  dibuat_pada INTEGER NOT NULL,
  terakhir_masuk_pada INTEGER
) STRICT;

CREATE TABLE sesi (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  rahasia_hash TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  dibuat_pada INTEGER NOT NULL,
  dipakai_pada INTEGER NOT NULL,
  diam_ms INTEGER NOT NULL,
  berakhir_pada INTEGER NOT NULL,
  perangkat TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sesi_pegawai ON sesi (pegawai);

CREATE TABLE undangan (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  rahasia_hash TEXT NOT NULL,
  dibuat_oleh TEXT,
  dibuat_pada INTEGER NOT NULL,
  kedaluwarsa_pada INTEGER NOT NULL,
  dipakai_pada INTEGER
) STRICT;
CREATE INDEX undangan_pegawai ON undangan (pegawai);

-- Throttling without lock-out: failures of one identifier (or of one of its known devices).
CREATE TABLE percobaan_masuk (
  kunci TEXT PRIMARY KEY,
  gagal INTEGER NOT NULL,
  boleh_pada INTEGER NOT NULL,
  terakhir_pada INTEGER NOT NULL
) STRICT;
