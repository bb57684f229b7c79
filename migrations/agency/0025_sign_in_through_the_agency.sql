-- The agency's own identity provider (OpenID Connect). Who sets it up could let himself in as anybody: so it works
-- only once a second admin has agreed to exactly this version of it.
CREATE TABLE sso (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  nama TEXT NOT NULL CHECK (length(nama) BETWEEN 1 AND 60),
  penerbit TEXT NOT NULL,
  client_id TEXT NOT NULL,
  -- Sealed under GEMBOK (data/rahasia.ts).
  rahasia TEXT NOT NULL,
  klaim TEXT NOT NULL DEFAULT 'nip' CHECK (length(klaim) BETWEEN 1 AND 60),
  -- The provider asked for two factors itself: ours is not asked again when it says so (amr).
  percaya_faktor INTEGER NOT NULL DEFAULT 0 CHECK (percaya_faktor IN (0, 1)),
  keadaan TEXT NOT NULL DEFAULT 'menunggu' CHECK (keadaan IN ('menunggu', 'aktif', 'mati')),
  versi INTEGER NOT NULL DEFAULT 0,
  diubah_oleh TEXT NOT NULL REFERENCES pegawai (id),
  diubah_pada INTEGER NOT NULL,
  disetujui_oleh TEXT REFERENCES pegawai (id),
  disetujui_pada INTEGER,
  CHECK (disetujui_oleh IS NULL OR disetujui_oleh <> diubah_oleh),
  CHECK (keadaan <> 'aktif' OR disetujui_oleh IS NOT NULL)
) STRICT;

-- Who somebody is at a provider: issuer and subject, never an e-mail. One each way.
CREATE TABLE sso_identitas (
  penerbit TEXT NOT NULL,
  sub TEXT NOT NULL,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  dibuat_pada INTEGER NOT NULL,
  terakhir_pada INTEGER NOT NULL,
  PRIMARY KEY (penerbit, sub),
  UNIQUE (pegawai, penerbit)
) STRICT;

-- A way to the provider that was begun and not finished: its answer is taken once.
CREATE TABLE sso_permintaan (
  state_hash TEXT PRIMARY KEY,
  kedaluwarsa_pada INTEGER NOT NULL,
  dipakai_pada INTEGER
) STRICT;
CREATE INDEX sso_permintaan_kedaluwarsa ON sso_permintaan (kedaluwarsa_pada);
