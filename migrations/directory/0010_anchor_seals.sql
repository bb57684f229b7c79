-- What the chain of an agency's trail was on a day, kept outside its database: a room that is rolled back or forked
-- no longer agrees with it (security.md 6).
CREATE TABLE jangkar (
  agency TEXT NOT NULL REFERENCES agency (id),
  tanggal TEXT NOT NULL,
  nomor INTEGER NOT NULL,
  sampai_baris INTEGER NOT NULL,
  rantai TEXT NOT NULL,
  tanda TEXT NOT NULL,
  pada INTEGER NOT NULL,
  PRIMARY KEY (agency, tanggal)
) STRICT;
CREATE TRIGGER jangkar_tidak_diubah BEFORE UPDATE ON jangkar BEGIN
  SELECT RAISE(ABORT, 'jangkar hanya dapat ditambah');
END;
