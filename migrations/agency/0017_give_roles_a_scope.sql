-- A role holds in a unit with all below it (lingkup), or in the whole agency (NULL); with whoever gave it and on
-- what basis. Rebuilt because a CHECK cannot be changed; nothing points at the table, every row is taken along.
-- A row has a name of its own: one person may be admin of two units from the same day on.
CREATE TABLE peran_berlingkup (
  id TEXT PRIMARY KEY NOT NULL DEFAULT ('0' || substr(hex(randomblob(13)), 2)),
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  peran TEXT NOT NULL CHECK (peran IN ('admin', 'admin-unit', 'auditor', 'pyb')),
  lingkup TEXT REFERENCES unit (id),
  dari TEXT NOT NULL,
  sampai TEXT,
  diberi_oleh TEXT REFERENCES pegawai (id),
  diberi_pada INTEGER,
  dasar TEXT NOT NULL DEFAULT '',
  diakhiri_oleh TEXT REFERENCES pegawai (id),
  diakhiri_pada INTEGER,
  CHECK (peran <> 'admin' OR lingkup IS NULL),
  CHECK (peran <> 'admin-unit' OR lingkup IS NOT NULL)
) STRICT;
INSERT INTO peran_berlingkup (pegawai, peran, dari, sampai) SELECT pegawai, peran, dari, sampai FROM peran;
DROP TABLE peran;
ALTER TABLE peran_berlingkup RENAME TO peran;
CREATE UNIQUE INDEX peran_sekali ON peran (pegawai, peran, coalesce(lingkup, ''), dari);
CREATE INDEX peran_lingkup ON peran (lingkup) WHERE lingkup IS NOT NULL;
