-- A clock may hang on more than an evaluation, and knows by itself whom it is about, where it leads and its days: `hari`
-- is the JSON list of the working days it runs (hari kerja ke-9 dari 14 = how many of them have come). NULL: not yet
-- worked out, or moved; the job does it with the calendar of the unit. `ingat_pada`: the next reminder.
ALTER TABLE jam ADD COLUMN jenis TEXT NOT NULL DEFAULT 'evaluasi'
  CHECK (jenis IN ('evaluasi', 'skp', 'bimbingan', 'keberatan', 'angka-kredit', 'laporan', 'penugasan', 'data'));
ALTER TABLE jam ADD COLUMN pegawai TEXT REFERENCES pegawai (id);
ALTER TABLE jam ADD COLUMN unit TEXT REFERENCES unit (id);
ALTER TABLE jam ADD COLUMN tautan TEXT NOT NULL DEFAULT '';
ALTER TABLE jam ADD COLUMN hari TEXT CHECK (hari IS NULL OR json_valid(hari));
ALTER TABLE jam ADD COLUMN ingat_pada INTEGER;
ALTER TABLE jam ADD COLUMN lewat_pada INTEGER;
UPDATE jam SET lewat_pada = batas_pada WHERE keadaan = 'lewat';
CREATE INDEX jam_pegawai ON jam (pegawai) WHERE pegawai IS NOT NULL;
CREATE INDEX jam_unit ON jam (unit) WHERE unit IS NOT NULL;
CREATE INDEX jam_objek ON jam (objek);
CREATE INDEX jam_urut ON jam (keadaan, batas_pada, id);
-- NULLs first: what has no days yet is due at once.
CREATE INDEX jam_ingat ON jam (ingat_pada) WHERE keadaan = 'berjalan';

CREATE TRIGGER jam_pindah AFTER UPDATE OF mulai_tanggal, batas_tanggal ON jam
WHEN (NEW.mulai_tanggal <> OLD.mulai_tanggal OR NEW.batas_tanggal <> OLD.batas_tanggal) AND NEW.hari IS OLD.hari BEGIN
  UPDATE jam SET hari = NULL, ingat_pada = NULL WHERE id = NEW.id;
END;

-- What a clock did by itself. `jatuh_pada`: the instant it was due by the law; `pada`: when it was done, later after an
-- outage. The key makes a second run write nothing.
CREATE TABLE jam_peristiwa (
  jam TEXT NOT NULL REFERENCES jam (id),
  apa TEXT NOT NULL CHECK (apa IN ('ingat', 'lewat', 'akibat')),
  jatuh_pada INTEGER NOT NULL,
  pada INTEGER NOT NULL,
  akibat TEXT NOT NULL DEFAULT '',
  kepada TEXT REFERENCES pegawai (id),
  PRIMARY KEY (jam, jatuh_pada, apa)
) STRICT, WITHOUT ROWID;
CREATE INDEX jam_peristiwa_pada ON jam_peristiwa (pada);
CREATE INDEX jam_peristiwa_kepada ON jam_peristiwa (kepada) WHERE kepada IS NOT NULL;
CREATE TRIGGER jam_peristiwa_tetap BEFORE UPDATE OF jam, apa, jatuh_pada, pada, akibat ON jam_peristiwa BEGIN
  SELECT RAISE(ABORT, 'peristiwa jam hanya dapat ditambah');
END;
CREATE TRIGGER jam_peristiwa_tinggal BEFORE DELETE ON jam_peristiwa BEGIN
  SELECT RAISE(ABORT, 'peristiwa jam hanya dapat ditambah');
END;

-- EV-07, EV-08: the document was not signed for in time and goes up as delivered.
ALTER TABLE evaluasi ADD COLUMN tidak_dikembalikan_pada INTEGER;
