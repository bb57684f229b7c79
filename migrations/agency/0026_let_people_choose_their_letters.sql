-- What becomes of a notice outside the house: 'menunggu' until the job has looked, 'harian' and 'mingguan' until their
-- digest, nothing once it is settled. What was told before this is not told again.
ALTER TABLE pemberitahuan ADD COLUMN surat TEXT DEFAULT 'menunggu' CHECK (surat IN ('menunggu', 'harian', 'mingguan'));
UPDATE pemberitahuan SET surat = NULL;
CREATE INDEX pemberitahuan_surat ON pemberitahuan (surat, pegawai, dibuat_pada) WHERE surat IS NOT NULL;

-- Why a letter did not arrive: the code of the sender, never its text.
ALTER TABLE surat_keluar ADD COLUMN galat TEXT NOT NULL DEFAULT '';
CREATE INDEX surat_keluar_gagal ON surat_keluar (kepada, dibuat_pada) WHERE keadaan = 'gagal';

-- Only what differs from the usual way of a group of notices.
CREATE TABLE pilihan_kabar (
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  kelompok TEXT NOT NULL,
  cara TEXT NOT NULL CHECK (cara IN ('segera', 'harian', 'mingguan', 'aplikasi')),
  PRIMARY KEY (pegawai, kelompok)
) STRICT;

-- Hours of the agency's zone in which no letter leaves, and whether letters leave on days nobody works.
CREATE TABLE pilihan_surat (
  pegawai TEXT PRIMARY KEY REFERENCES pegawai (id),
  tenang_dari INTEGER NOT NULL CHECK (tenang_dari BETWEEN 0 AND 23),
  tenang_sampai INTEGER NOT NULL CHECK (tenang_sampai BETWEEN 0 AND 23),
  hari_libur INTEGER NOT NULL DEFAULT 0 CHECK (hari_libur IN (0, 1))
) STRICT;

-- A calendar that a program fetches without a session: one a person, only the hash of its secret is kept.
CREATE TABLE umpan_kalender (
  pegawai TEXT PRIMARY KEY REFERENCES pegawai (id),
  id TEXT NOT NULL UNIQUE,
  rahasia_hash TEXT NOT NULL,
  libur INTEGER NOT NULL DEFAULT 0 CHECK (libur IN (0, 1)),
  dibuat_pada INTEGER NOT NULL
) STRICT;

-- Who reminded whom of what. Never anonymous; one a day and object by the key, one in two working days by the rule.
CREATE TABLE colek (
  objek TEXT NOT NULL,
  tanggal TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('skp', 'evaluasi', 'capaian')),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  kepada TEXT NOT NULL REFERENCES pegawai (id),
  pesan TEXT NOT NULL DEFAULT '',
  pada INTEGER NOT NULL,
  PRIMARY KEY (objek, tanggal)
) STRICT;
CREATE INDEX colek_kepada ON colek (kepada, pada);
CREATE INDEX colek_oleh ON colek (oleh, pada);
