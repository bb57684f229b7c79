-- The letter has a date beside its number; what an appointment ended when it was entered, so that a wrong one can
-- be taken back to the day.
ALTER TABLE penempatan ADD COLUMN tanggal_surat TEXT;
ALTER TABLE penempatan ADD COLUMN mengakhiri TEXT;
ALTER TABLE penempatan ADD COLUMN akhir_semula TEXT;
-- An appointment that is taken back is looked for by what rests on it.
CREATE INDEX skp_penempatan ON skp (penempatan);
CREATE INDEX garis_penilai_penempatan ON garis_penilai (penempatan);

-- Who assesses from outside the agency: a minister, the head of the body somebody is lent to. No number, no post
-- and no unit here; jabatan and instansi are what the forms print of him.
CREATE TABLE pejabat_luar (
  pegawai TEXT PRIMARY KEY REFERENCES pegawai (id),
  jabatan TEXT NOT NULL CHECK (length(jabatan) BETWEEN 1 AND 200),
  instansi TEXT NOT NULL CHECK (length(instansi) BETWEEN 1 AND 200)
) STRICT;
-- He is nobody of the agency's own people.
CREATE TRIGGER pejabat_luar_tidak_dihitung AFTER INSERT ON pejabat_luar BEGIN
  UPDATE jumlah SET n = n - 1 WHERE apa = 'pegawai';
END;

-- Why a unit holds no longer: its last day stands in unit_versi; dissolved into another, or closed.
CREATE TABLE unit_akhir (
  unit TEXT PRIMARY KEY REFERENCES unit (id),
  sampai TEXT NOT NULL,
  ke TEXT REFERENCES unit (id),
  alasan TEXT NOT NULL,
  nomor_surat TEXT NOT NULL DEFAULT '',
  CHECK (ke IS NULL OR ke <> unit)
) STRICT;
CREATE INDEX unit_akhir_sampai ON unit_akhir (sampai, unit);
CREATE INDEX unit_akhir_ke ON unit_akhir (ke);
