-- The document that says what a unit reached. Sent before the result is saved, so that a refused form keeps it.
CREATE TABLE berkas_capaian (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL REFERENCES unit (id),
  periode TEXT NOT NULL REFERENCES periode (id),
  nama TEXT NOT NULL,
  jenis TEXT NOT NULL,
  ukuran INTEGER NOT NULL CHECK (ukuran > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  kunci TEXT NOT NULL UNIQUE,
  keadaan TEXT NOT NULL DEFAULT 'menunggu' CHECK (keadaan IN ('menunggu', 'tersimpan')),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  dibuat_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX berkas_capaian_tempat ON berkas_capaian (unit, periode);
CREATE INDEX berkas_capaian_periode ON berkas_capaian (periode);
CREATE INDEX berkas_capaian_oleh ON berkas_capaian (oleh);

-- terbit_tanggal: the day the result was issued, which p. 94 f asks about; null of what was recorded before: the day of
-- recording. keputusan: the admin's grounds where neither this year's nor last year's result counts (handbook 4.2).
ALTER TABLE capaian_unit ADD COLUMN terbit_tanggal TEXT;
ALTER TABLE capaian_unit ADD COLUMN berkas TEXT REFERENCES berkas_capaian (id);
ALTER TABLE capaian_unit ADD COLUMN keputusan TEXT
  CHECK (keputusan IN ('hasil-terlambat', 'unit-atas', 'unit-asal', 'lain'));
ALTER TABLE capaian_unit ADD COLUMN sebagai TEXT NOT NULL DEFAULT 'pimpinan-atas'
  CHECK (sebagai IN ('pimpinan-atas', 'admin'));
ALTER TABLE capaian_unit ADD COLUMN alasan TEXT NOT NULL DEFAULT '';
CREATE INDEX capaian_unit_berkas ON capaian_unit (berkas);

-- Every value a unit ever had, whoever wrote it and however: kept by the table itself, never changed.
CREATE TABLE capaian_versi (
  unit TEXT NOT NULL REFERENCES unit (id),
  periode TEXT NOT NULL REFERENCES periode (id),
  versi INTEGER NOT NULL,
  capaian TEXT NOT NULL,
  sumber TEXT NOT NULL,
  terbit_tanggal TEXT,
  berkas TEXT REFERENCES berkas_capaian (id),
  keputusan TEXT,
  sebagai TEXT NOT NULL,
  alasan TEXT NOT NULL,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL,
  PRIMARY KEY (unit, periode, versi)
) STRICT, WITHOUT ROWID;
CREATE INDEX capaian_versi_periode ON capaian_versi (periode);
CREATE INDEX capaian_versi_berkas ON capaian_versi (berkas);
CREATE INDEX capaian_versi_oleh ON capaian_versi (oleh);
INSERT INTO capaian_versi SELECT unit, periode, versi, capaian, sumber, terbit_tanggal, berkas, keputusan, sebagai, alasan,
  oleh, ditetapkan_pada FROM capaian_unit;
CREATE TRIGGER capaian_unit_masuk AFTER INSERT ON capaian_unit BEGIN
  INSERT INTO capaian_versi SELECT NEW.unit, NEW.periode, NEW.versi, NEW.capaian, NEW.sumber, NEW.terbit_tanggal, NEW.berkas,
    NEW.keputusan, NEW.sebagai, NEW.alasan, NEW.oleh, NEW.ditetapkan_pada
  WHERE NOT EXISTS (SELECT 1 FROM capaian_versi v WHERE v.unit = NEW.unit AND v.periode = NEW.periode AND v.versi = NEW.versi);
END;
CREATE TRIGGER capaian_unit_ubah AFTER UPDATE ON capaian_unit WHEN NEW.versi <> OLD.versi BEGIN
  INSERT INTO capaian_versi VALUES (NEW.unit, NEW.periode, NEW.versi, NEW.capaian, NEW.sumber, NEW.terbit_tanggal, NEW.berkas,
    NEW.keputusan, NEW.sebagai, NEW.alasan, NEW.oleh, NEW.ditetapkan_pada);
END;
-- Who wrote it may become another record of the same person; nothing else of it changes.
CREATE TRIGGER capaian_versi_tetap BEFORE UPDATE OF unit, periode, versi, capaian, sumber, terbit_tanggal, berkas, keputusan,
  sebagai, alasan, pada ON capaian_versi BEGIN
  SELECT RAISE(ABORT, 'capaian_versi is append-only');
END;
CREATE TRIGGER capaian_versi_tinggal BEFORE DELETE ON capaian_versi BEGIN
  SELECT RAISE(ABORT, 'capaian_versi is append-only');
END;

-- Numeric results of PP 30/2019 (Ps. 41), as they stand in the old document: never worked out anew, never renamed,
-- never beside a predikat of the quadrant. One import is one list, and is taken back as one.
CREATE TABLE warisan_impor (
  id TEXT PRIMARY KEY,
  nama_berkas TEXT NOT NULL,
  sumber TEXT NOT NULL,
  jumlah INTEGER NOT NULL,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL,
  dibatalkan_oleh TEXT REFERENCES pegawai (id),
  dibatalkan_pada INTEGER,
  alasan TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX warisan_impor_oleh ON warisan_impor (oleh);
CREATE INDEX warisan_impor_dibatalkan ON warisan_impor (dibatalkan_oleh);
CREATE INDEX warisan_impor_pada ON warisan_impor (pada);

-- Numbers are texts of decimal digits, so that 87,45 stays 87,45.
CREATE TABLE warisan_nilai (
  id TEXT PRIMARY KEY,
  impor TEXT NOT NULL REFERENCES warisan_impor (id),
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  tahun INTEGER NOT NULL CHECK (tahun IN (2021, 2022)),
  bagian TEXT NOT NULL CHECK (bagian IN ('setahun', 'semester-1', 'semester-2')),
  nilai_skp TEXT,
  nilai_perilaku TEXT,
  nilai TEXT NOT NULL,
  ide_baru INTEGER NOT NULL DEFAULT 0 CHECK (ide_baru IN (0, 1)),
  predikat TEXT NOT NULL CHECK (predikat IN ('sangat-baik', 'baik', 'cukup', 'kurang', 'sangat-kurang')),
  jabatan TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  penilai TEXT NOT NULL DEFAULT '',
  berbeda TEXT NOT NULL DEFAULT '' CHECK (berbeda IN ('', 'nilai', 'predikat', 'nilai predikat')),
  dibatalkan_pada INTEGER
) STRICT;
CREATE INDEX warisan_nilai_impor ON warisan_nilai (impor);
CREATE INDEX warisan_nilai_pegawai ON warisan_nilai (pegawai, tahun);
