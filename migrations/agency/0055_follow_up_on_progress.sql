-- When something was last done for a result: a note, evidence, a realisation. Kept by the writes themselves, so that a
-- supervisor's page never counts evidence.
CREATE TABLE denyut (
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  rhk TEXT NOT NULL,
  terakhir_pada INTEGER NOT NULL,
  n INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (skp, rhk)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER denyut_bukti AFTER INSERT ON bukti_kaitan BEGIN
  INSERT INTO denyut (skp, rhk, terakhir_pada)
  SELECT a.skp, a.rhk, b.dibuat_pada FROM rencana_aksi a JOIN bukti b ON b.id = NEW.bukti WHERE a.id = NEW.rencana_aksi
  ON CONFLICT DO UPDATE SET n = n + 1, terakhir_pada = max(terakhir_pada, excluded.terakhir_pada);
END;
CREATE TRIGGER denyut_progres AFTER INSERT ON progres WHEN NEW.rhk IS NOT NULL BEGIN
  INSERT INTO denyut (skp, rhk, terakhir_pada) VALUES (NEW.skp, NEW.rhk, NEW.dibuat_pada)
  ON CONFLICT DO UPDATE SET n = n + 1, terakhir_pada = max(terakhir_pada, excluded.terakhir_pada);
END;
CREATE TRIGGER denyut_progres_pindah AFTER UPDATE OF rhk ON progres
WHEN NEW.rhk IS NOT NULL AND NEW.rhk IS NOT OLD.rhk BEGIN
  INSERT INTO denyut (skp, rhk, terakhir_pada) VALUES (NEW.skp, NEW.rhk, NEW.diubah_pada)
  ON CONFLICT DO UPDATE SET n = n + 1, terakhir_pada = max(terakhir_pada, excluded.terakhir_pada);
END;
CREATE TRIGGER denyut_realisasi AFTER INSERT ON realisasi BEGIN
  INSERT INTO denyut (skp, rhk, terakhir_pada)
  SELECT NEW.skp, i.rhk, NEW.diubah_pada FROM indikator i WHERE i.id = NEW.indikator
  ON CONFLICT DO UPDATE SET n = n + 1, terakhir_pada = max(terakhir_pada, excluded.terakhir_pada);
END;
CREATE TRIGGER denyut_realisasi_ubah AFTER UPDATE OF teks ON realisasi WHEN NEW.teks <> OLD.teks BEGIN
  INSERT INTO denyut (skp, rhk, terakhir_pada)
  SELECT NEW.skp, i.rhk, NEW.diubah_pada FROM indikator i WHERE i.id = NEW.indikator
  ON CONFLICT DO UPDATE SET n = n + 1, terakhir_pada = max(terakhir_pada, excluded.terakhir_pada);
END;

INSERT INTO denyut (skp, rhk, terakhir_pada, n)
SELECT skp, rhk, max(pada), count(*) FROM (
  SELECT a.skp, a.rhk, b.dibuat_pada AS pada FROM bukti_kaitan k JOIN rencana_aksi a ON a.id = k.rencana_aksi
    JOIN bukti b ON b.id = k.bukti
  UNION ALL SELECT r.skp, i.rhk, r.diubah_pada FROM realisasi r JOIN indikator i ON i.id = r.indikator
  UNION ALL SELECT p.skp, p.rhk, p.dibuat_pada FROM progres p WHERE p.rhk IS NOT NULL)
GROUP BY skp, rhk;

-- How many of a unit and all below it have shown nothing for so many days: told once a night.
CREATE TABLE hitungan_diam (
  unit TEXT PRIMARY KEY REFERENCES unit (id),
  tanggal TEXT NOT NULL,
  hari INTEGER NOT NULL,
  pegawai INTEGER NOT NULL,
  diam INTEGER NOT NULL CHECK (diam <= pegawai)
) STRICT, WITHOUT ROWID;

-- What followed from feedback (Ps. 20): thanks, more support, and only after that a result taken over. Rows are added,
-- never changed; `teks` is the result as it read on that day.
CREATE TABLE tindak_lanjut (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id),
  rhk TEXT NOT NULL,
  teks TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('apresiasi', 'penugasan', 'ekspektasi', 'sumber-daya', 'pembinaan', 'ambil-alih',
    'kembalikan', 'tanggapan')),
  catatan TEXT NOT NULL CHECK (length(catatan) BETWEEN 1 AND 2000),
  tanggal TEXT NOT NULL,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL
) STRICT;
CREATE INDEX tindak_lanjut_skp ON tindak_lanjut (skp, rhk, pada);
CREATE INDEX tindak_lanjut_oleh ON tindak_lanjut (oleh);
