-- A plan for the whole year that was agreed after its deadline (Ps. 14 ayat (1)), and why. The reason is asked of
-- whoever hands it over or agrees it and never demanded: '' stays possible. `ditetapkan` 0: late, but not agreed yet.
CREATE TABLE skp_terlambat (
  skp TEXT PRIMARY KEY REFERENCES skp (id) ON DELETE CASCADE,
  tahun INTEGER NOT NULL,
  unit TEXT NOT NULL REFERENCES unit (id),
  alasan TEXT NOT NULL DEFAULT '' CHECK (alasan IN ('', 'penilai-belum-meninjau', 'menunggu-pimpinan', 'pk-terlambat',
    'perbaikan-berulang', 'mutasi', 'cuti', 'data-belum-benar', 'lain')),
  keterangan TEXT NOT NULL DEFAULT '',
  oleh TEXT REFERENCES pegawai (id),
  pada INTEGER NOT NULL,
  ditetapkan INTEGER NOT NULL DEFAULT 0 CHECK (ditetapkan IN (0, 1))
) STRICT;
CREATE INDEX skp_terlambat_unit ON skp_terlambat (unit, tahun, alasan);
CREATE INDEX skp_terlambat_oleh ON skp_terlambat (oleh);

-- As hitungan: how many in a unit and all below it were agreed late, by reason.
CREATE TABLE hitungan_terlambat (
  tahun INTEGER NOT NULL,
  unit TEXT NOT NULL,
  alasan TEXT NOT NULL,
  n INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (tahun, unit, alasan)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER skp_terlambat_masuk AFTER INSERT ON skp_terlambat WHEN NEW.ditetapkan = 1 BEGIN
  INSERT INTO hitungan_terlambat (tahun, unit, alasan, n)
  SELECT NEW.tahun, leluhur, NEW.alasan, 1 FROM unit_leluhur WHERE unit = NEW.unit
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER skp_terlambat_pindah AFTER UPDATE ON skp_terlambat
WHEN (OLD.ditetapkan, OLD.alasan, OLD.unit) <> (NEW.ditetapkan, NEW.alasan, NEW.unit) BEGIN
  UPDATE hitungan_terlambat SET n = n - 1 WHERE OLD.ditetapkan = 1 AND tahun = OLD.tahun AND alasan = OLD.alasan
    AND unit IN (SELECT leluhur FROM unit_leluhur WHERE unit = OLD.unit);
  INSERT INTO hitungan_terlambat (tahun, unit, alasan, n)
  SELECT NEW.tahun, leluhur, NEW.alasan, 1 FROM unit_leluhur WHERE unit = NEW.unit AND NEW.ditetapkan = 1
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER skp_terlambat_keluar AFTER DELETE ON skp_terlambat WHEN OLD.ditetapkan = 1 BEGIN
  UPDATE hitungan_terlambat SET n = n - 1 WHERE tahun = OLD.tahun AND alasan = OLD.alasan
    AND unit IN (SELECT leluhur FROM unit_leluhur WHERE unit = OLD.unit);
END;

-- It goes where its plan goes, and an agreement that is taken back is none.
CREATE TRIGGER skp_terlambat_ikut AFTER UPDATE OF unit ON skp WHEN OLD.unit <> NEW.unit BEGIN
  UPDATE skp_terlambat SET unit = NEW.unit WHERE skp = NEW.id;
END;
CREATE TRIGGER skp_terlambat_dicabut AFTER UPDATE OF keadaan ON skp
WHEN OLD.keadaan = 'ditetapkan' AND NEW.keadaan <> 'ditetapkan' BEGIN
  UPDATE skp_terlambat SET ditetapkan = 0 WHERE skp = NEW.id;
END;
