-- Each step of an agency's life raises the version: the row of history with that number is the lock.
ALTER TABLE agency ADD COLUMN versi INTEGER NOT NULL DEFAULT 0;
ALTER TABLE agency ADD COLUMN keadaan_pada INTEGER;
ALTER TABLE agency ADD COLUMN sampai_pada INTEGER;
ALTER TABLE agency ADD COLUMN alasan TEXT NOT NULL DEFAULT '';
ALTER TABLE agency ADD COLUMN oleh TEXT;
ALTER TABLE agency ADD COLUMN tutup_dari TEXT;
-- The first time it went live: what was signed earlier stays a trial's.
ALTER TABLE agency ADD COLUMN aktif_pada INTEGER;

-- oleh is the name of an operator; of an admin only that it was one: people stand in the agency's own database.
CREATE TABLE agency_riwayat (
  id TEXT PRIMARY KEY,
  agency TEXT NOT NULL,
  versi INTEGER NOT NULL,
  langkah TEXT NOT NULL,
  dari TEXT NOT NULL,
  ke TEXT NOT NULL,
  sebagai TEXT NOT NULL CHECK (sebagai IN ('admin', 'operator', 'jam')),
  oleh TEXT,
  alasan TEXT NOT NULL DEFAULT '',
  sampai_pada INTEGER,
  pada INTEGER NOT NULL,
  UNIQUE (agency, versi)
) STRICT;

-- Sign-up: no database is claimed before the mailbox is proved (step 0 is a letter). Networks and addresses are kept
-- as keyed hashes, only to count them.
ALTER TABLE pendaftaran ADD COLUMN terbukti_pada INTEGER;
ALTER TABLE pendaftaran ADD COLUMN kedaluwarsa_pada INTEGER;
ALTER TABLE pendaftaran ADD COLUMN surat_pada INTEGER;
ALTER TABLE pendaftaran ADD COLUMN surat_n INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pendaftaran ADD COLUMN jaringan TEXT;
ALTER TABLE pendaftaran ADD COLUMN surel TEXT;
CREATE INDEX pendaftaran_jaringan ON pendaftaran (jaringan, dibuat_pada);
CREATE INDEX pendaftaran_surel ON pendaftaran (surel, dibuat_pada);
