-- Counters also for every unit above, so that a level of the tree reads only its own children's rows,
-- however many people and units lie below (decision: counters up the tree).
CREATE TABLE unit_leluhur (
  unit TEXT NOT NULL REFERENCES unit (id),
  leluhur TEXT NOT NULL REFERENCES unit (id),
  jarak INTEGER NOT NULL CHECK (jarak >= 0),
  PRIMARY KEY (unit, leluhur)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER unit_leluhur_diri AFTER INSERT ON unit BEGIN
  INSERT INTO unit_leluhur (unit, leluhur, jarak) VALUES (NEW.id, NEW.id, 0);
END;
-- A new unit below an existing one. A move is a second version: it rebuilds (data/agency/hitungan.ts).
CREATE TRIGGER unit_leluhur_induk AFTER INSERT ON unit_versi WHEN NEW.induk IS NOT NULL BEGIN
  INSERT INTO unit_leluhur (unit, leluhur, jarak)
  SELECT NEW.unit, a.leluhur, a.jarak + 1 FROM unit_leluhur a
  WHERE a.unit = NEW.induk AND NOT EXISTS (
    SELECT 1 FROM unit_versi v WHERE v.unit = NEW.unit AND v.id <> NEW.id)
  ON CONFLICT DO NOTHING;
END;

DROP TRIGGER skp_dihitung_masuk;
DROP TRIGGER skp_dihitung_pindah;
DROP TRIGGER skp_dihitung_keluar;
DROP TRIGGER evaluasi_dihitung_masuk;
DROP TRIGGER evaluasi_dihitung_pindah;
DROP TRIGGER evaluasi_dihitung_keluar;

CREATE TRIGGER skp_dihitung_masuk AFTER INSERT ON skp BEGIN
  INSERT INTO hitungan (unit, lingkup, tahap, keadaan, n)
  SELECT leluhur, CAST(NEW.tahun AS TEXT), 'skp', NEW.keadaan, 1 FROM unit_leluhur WHERE unit = NEW.unit
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER skp_dihitung_pindah AFTER UPDATE OF keadaan, unit ON skp
WHEN OLD.keadaan <> NEW.keadaan OR OLD.unit <> NEW.unit BEGIN
  UPDATE hitungan SET n = n - 1 WHERE tahap = 'skp' AND lingkup = CAST(OLD.tahun AS TEXT) AND keadaan = OLD.keadaan
    AND unit IN (SELECT leluhur FROM unit_leluhur WHERE unit = OLD.unit);
  INSERT INTO hitungan (unit, lingkup, tahap, keadaan, n)
  SELECT leluhur, CAST(NEW.tahun AS TEXT), 'skp', NEW.keadaan, 1 FROM unit_leluhur WHERE unit = NEW.unit
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER skp_dihitung_keluar AFTER DELETE ON skp BEGIN
  UPDATE hitungan SET n = n - 1 WHERE tahap = 'skp' AND lingkup = CAST(OLD.tahun AS TEXT) AND keadaan = OLD.keadaan
    AND unit IN (SELECT leluhur FROM unit_leluhur WHERE unit = OLD.unit);
END;

CREATE TRIGGER evaluasi_dihitung_masuk AFTER INSERT ON evaluasi BEGIN
  INSERT INTO hitungan (unit, lingkup, tahap, keadaan, n)
  SELECT leluhur, NEW.periode, 'evaluasi', NEW.keadaan, 1 FROM unit_leluhur WHERE unit = NEW.unit
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER evaluasi_dihitung_pindah AFTER UPDATE OF keadaan, unit ON evaluasi
WHEN OLD.keadaan <> NEW.keadaan OR OLD.unit <> NEW.unit BEGIN
  UPDATE hitungan SET n = n - 1 WHERE tahap = 'evaluasi' AND lingkup = OLD.periode AND keadaan = OLD.keadaan
    AND unit IN (SELECT leluhur FROM unit_leluhur WHERE unit = OLD.unit);
  INSERT INTO hitungan (unit, lingkup, tahap, keadaan, n)
  SELECT leluhur, NEW.periode, 'evaluasi', NEW.keadaan, 1 FROM unit_leluhur WHERE unit = NEW.unit
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER evaluasi_dihitung_keluar AFTER DELETE ON evaluasi BEGIN
  UPDATE hitungan SET n = n - 1 WHERE tahap = 'evaluasi' AND lingkup = OLD.periode AND keadaan = OLD.keadaan
    AND unit IN (SELECT leluhur FROM unit_leluhur WHERE unit = OLD.unit);
END;

-- A filled database: the tree as it stands, then every counter anew.
INSERT INTO unit_leluhur (unit, leluhur, jarak)
WITH RECURSIVE naik (unit, leluhur, jarak) AS (
  SELECT id, id, 0 FROM unit
  UNION
  SELECT naik.unit, v.induk, naik.jarak + 1 FROM naik
    JOIN unit_versi v ON v.unit = naik.leluhur AND v.sampai IS NULL AND v.induk IS NOT NULL
  WHERE naik.jarak < 30)
SELECT unit, leluhur, min(jarak) FROM naik GROUP BY unit, leluhur;

DELETE FROM hitungan;
INSERT INTO hitungan (unit, lingkup, tahap, keadaan, n)
SELECT a.leluhur, CAST(s.tahun AS TEXT), 'skp', s.keadaan, count(*) FROM skp s JOIN unit_leluhur a ON a.unit = s.unit GROUP BY 1, 2, 4
UNION ALL
SELECT a.leluhur, e.periode, 'evaluasi', e.keadaan, count(*) FROM evaluasi e JOIN unit_leluhur a ON a.unit = e.unit GROUP BY 1, 2, 4;
