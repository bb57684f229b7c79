-- Dashboards read these few rows. Triggers keep them in the very transaction of each transition,
-- so no writer can forget; the nightly recount must equal them.
CREATE TABLE hitungan (
  unit TEXT NOT NULL,
  lingkup TEXT NOT NULL, -- a year for SKP, a periode for evaluasi
  tahap TEXT NOT NULL CHECK (tahap IN ('skp', 'evaluasi')),
  keadaan TEXT NOT NULL,
  n INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (tahap, lingkup, unit, keadaan)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER skp_dihitung_masuk AFTER INSERT ON skp BEGIN
  INSERT INTO hitungan (unit, lingkup, tahap, keadaan, n) VALUES (NEW.unit, CAST(NEW.tahun AS TEXT), 'skp', NEW.keadaan, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER skp_dihitung_pindah AFTER UPDATE OF keadaan, unit ON skp
WHEN OLD.keadaan <> NEW.keadaan OR OLD.unit <> NEW.unit BEGIN
  UPDATE hitungan SET n = n - 1 WHERE tahap = 'skp' AND lingkup = CAST(OLD.tahun AS TEXT) AND unit = OLD.unit AND keadaan = OLD.keadaan;
  INSERT INTO hitungan (unit, lingkup, tahap, keadaan, n) VALUES (NEW.unit, CAST(NEW.tahun AS TEXT), 'skp', NEW.keadaan, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER skp_dihitung_keluar AFTER DELETE ON skp BEGIN
  UPDATE hitungan SET n = n - 1 WHERE tahap = 'skp' AND lingkup = CAST(OLD.tahun AS TEXT) AND unit = OLD.unit AND keadaan = OLD.keadaan;
END;

CREATE TRIGGER evaluasi_dihitung_masuk AFTER INSERT ON evaluasi BEGIN
  INSERT INTO hitungan (unit, lingkup, tahap, keadaan, n) VALUES (NEW.unit, NEW.periode, 'evaluasi', NEW.keadaan, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER evaluasi_dihitung_pindah AFTER UPDATE OF keadaan, unit ON evaluasi
WHEN OLD.keadaan <> NEW.keadaan OR OLD.unit <> NEW.unit BEGIN
  UPDATE hitungan SET n = n - 1 WHERE tahap = 'evaluasi' AND lingkup = OLD.periode AND unit = OLD.unit AND keadaan = OLD.keadaan;
  INSERT INTO hitungan (unit, lingkup, tahap, keadaan, n) VALUES (NEW.unit, NEW.periode, 'evaluasi', NEW.keadaan, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER evaluasi_dihitung_keluar AFTER DELETE ON evaluasi BEGIN
  UPDATE hitungan SET n = n - 1 WHERE tahap = 'evaluasi' AND lingkup = OLD.periode AND unit = OLD.unit AND keadaan = OLD.keadaan;
END;
