-- A second factor: the sealed secret of an authenticator (key id.iv.ciphertext) with the last step it was used in.
ALTER TABLE akun ADD COLUMN totp TEXT;
ALTER TABLE akun ADD COLUMN totp_langkah INTEGER NOT NULL DEFAULT 0;
-- What the person is told on every page until he says that he has read it.
ALTER TABLE akun ADD COLUMN peringatan TEXT;
-- Where letters go that open the account, when somebody else has given it another address meanwhile.
ALTER TABLE akun ADD COLUMN email_lama TEXT;
-- What proved who it was.
ALTER TABLE sesi ADD COLUMN cara TEXT NOT NULL DEFAULT 'sandi';

-- One-time links of all kinds: the first invitation, a forgotten password, a recovery an admin has started.
ALTER TABLE undangan ADD COLUMN jenis TEXT NOT NULL DEFAULT 'undangan'
  CHECK (jenis IN ('undangan', 'lupa', 'pemulihan'));
ALTER TABLE undangan ADD COLUMN lepas_faktor INTEGER NOT NULL DEFAULT 0 CHECK (lepas_faktor IN (0, 1));

-- Whoever may change an address shall not thereby get at the account behind it.
CREATE TRIGGER akun_ingat_email AFTER UPDATE OF email ON pegawai
WHEN OLD.email IS NOT NEW.email AND OLD.email IS NOT NULL BEGIN
  UPDATE akun SET email_lama = coalesce(email_lama, OLD.email), peringatan = coalesce(peringatan, 'surel')
    WHERE pegawai = NEW.id AND sandi_hash IS NOT NULL;
END;

CREATE TABLE kode_pemulihan (
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  hash TEXT NOT NULL,
  dipakai_pada INTEGER,
  PRIMARY KEY (pegawai, hash)
) STRICT;

CREATE TABLE kunci_sandi (
  id TEXT PRIMARY KEY,
  kredensial TEXT NOT NULL UNIQUE,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  nama TEXT NOT NULL CHECK (length(nama) BETWEEN 1 AND 60),
  kunci_publik TEXT NOT NULL,
  hitungan INTEGER NOT NULL DEFAULT 0,
  transport TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(transport)),
  dibuat_pada INTEGER NOT NULL,
  dipakai_pada INTEGER
) STRICT;
CREATE INDEX kunci_sandi_pegawai ON kunci_sandi (pegawai);

-- Proved once, not yet signed in: opens the second step and nothing else.
CREATE TABLE langkah_masuk (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  rahasia_hash TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  cara TEXT NOT NULL,
  kembali TEXT NOT NULL DEFAULT '',
  kedaluwarsa_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX langkah_masuk_pegawai ON langkah_masuk (pegawai);
CREATE INDEX langkah_masuk_kedaluwarsa ON langkah_masuk (kedaluwarsa_pada);

-- Challenges that have been answered: none is answered twice.
CREATE TABLE sekali_pakai (
  hash TEXT PRIMARY KEY,
  kedaluwarsa_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX sekali_pakai_kedaluwarsa ON sekali_pakai (kedaluwarsa_pada);

-- An account to be recovered: asked for by its owner, who has no e-mail, or begun by an admin.
CREATE TABLE pemulihan (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  keadaan TEXT NOT NULL CHECK (keadaan IN ('diminta', 'menunggu-persetujuan', 'disetujui', 'ditolak')),
  cara TEXT CHECK (cara IN ('surel', 'cetak')),
  lepas_faktor INTEGER NOT NULL DEFAULT 0 CHECK (lepas_faktor IN (0, 1)),
  catatan TEXT NOT NULL DEFAULT '',
  diminta_oleh TEXT REFERENCES pegawai (id),
  dibuat_pada INTEGER NOT NULL,
  kedaluwarsa_pada INTEGER NOT NULL,
  diputus_oleh TEXT REFERENCES pegawai (id),
  diputus_pada INTEGER,
  CHECK ((keadaan = 'diminta') = (cara IS NULL))
) STRICT;
CREATE INDEX pemulihan_pegawai ON pemulihan (pegawai, dibuat_pada);
CREATE UNIQUE INDEX pemulihan_terbuka ON pemulihan (pegawai) WHERE keadaan IN ('diminta', 'menunggu-persetujuan');
CREATE INDEX pemulihan_antrean ON pemulihan (dibuat_pada) WHERE keadaan IN ('diminta', 'menunggu-persetujuan');
