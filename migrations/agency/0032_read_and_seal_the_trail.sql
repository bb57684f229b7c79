-- The chapter of an act, so that a filter on it is an index and not a search.
ALTER TABLE jejak ADD COLUMN bab TEXT GENERATED ALWAYS AS (substr(tindakan, 1, instr(tindakan || '.', '.') - 1)) VIRTUAL;
CREATE INDEX jejak_pada ON jejak (pada);
CREATE INDEX jejak_oleh ON jejak (oleh, pada);
CREATE INDEX jejak_bab ON jejak (bab, pada);

-- An INSERT OR REPLACE with another id on an existing row number deletes the old row without asking its trigger; and
-- nothing is slid in below what has been written, where the seal has already passed.
CREATE TRIGGER jejak_baris_tidak_ditimpa BEFORE INSERT ON jejak
WHEN EXISTS (SELECT 1 FROM jejak lama WHERE lama.rowid = NEW.rowid) BEGIN
  SELECT RAISE(ABORT, 'jejak hanya dapat ditambah');
END;
CREATE TRIGGER jejak_tidak_disisipi AFTER INSERT ON jejak
WHEN NEW.rowid < 1 OR NEW.rowid < (SELECT max(rowid) FROM jejak) BEGIN
  SELECT RAISE(ABORT, 'jejak hanya dapat ditambah di ujung');
END;

-- The chain over the trail: each seal holds the one before it and every row since, and is signed (security.md 6).
CREATE TABLE segel (
  nomor INTEGER PRIMARY KEY,
  dari_baris INTEGER NOT NULL,
  sampai_baris INTEGER NOT NULL,
  rantai TEXT NOT NULL,
  kunci TEXT NOT NULL,
  tanda TEXT NOT NULL,
  pada INTEGER NOT NULL,
  CHECK (sampai_baris >= dari_baris)
) STRICT;
CREATE TRIGGER segel_tidak_diubah BEFORE UPDATE ON segel BEGIN
  SELECT RAISE(ABORT, 'segel hanya dapat ditambah');
END;
CREATE TRIGGER segel_tidak_dihapus BEFORE DELETE ON segel BEGIN
  SELECT RAISE(ABORT, 'segel hanya dapat ditambah');
END;
CREATE TRIGGER segel_tidak_ditimpa BEFORE INSERT ON segel
WHEN EXISTS (SELECT 1 FROM segel lama WHERE lama.nomor = NEW.nomor) BEGIN
  SELECT RAISE(ABORT, 'segel hanya dapat ditambah');
END;
