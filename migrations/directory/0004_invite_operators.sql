-- An operator chooses the password in the Worker, which has the pepper; the terminal only makes a one-time link.
ALTER TABLE operator ADD COLUMN undangan_hash TEXT;
ALTER TABLE operator ADD COLUMN undangan_sampai INTEGER;

-- Throttling without lock-out, as in every agency's database.
CREATE TABLE percobaan_masuk (
  kunci TEXT PRIMARY KEY,
  gagal INTEGER NOT NULL,
  boleh_pada INTEGER NOT NULL,
  terakhir_pada INTEGER NOT NULL
) STRICT;
