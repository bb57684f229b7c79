-- The working week of a unit from a day on (Perpres 21/2023 Ps. 3 and 7). Units below have it too, unless they say
-- otherwise; hari_kerja null: from here on again like the unit above.
CREATE TABLE kalender_unit (
  unit TEXT NOT NULL REFERENCES unit (id),
  dari TEXT NOT NULL,
  hari_kerja INTEGER CHECK (hari_kerja IN (5, 6, 7)),
  libur_umum INTEGER NOT NULL DEFAULT 1 CHECK (libur_umum IN (0, 1)),
  dasar TEXT NOT NULL DEFAULT '' CHECK (length(dasar) <= 500),
  oleh TEXT,
  pada INTEGER NOT NULL,
  PRIMARY KEY (unit, dari)
) STRICT, WITHOUT ROWID;

-- Days a unit has for itself: a school holiday, or a day worked although others are off. Revoked, never deleted.
CREATE TABLE hari_khusus (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL REFERENCES unit (id),
  dari TEXT NOT NULL,
  sampai TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('libur', 'masuk')),
  keterangan TEXT NOT NULL CHECK (length(keterangan) BETWEEN 1 AND 200),
  oleh TEXT,
  pada INTEGER NOT NULL,
  dicabut_pada INTEGER,
  CHECK (sampai >= dari)
) STRICT;
CREATE INDEX hari_khusus_unit ON hari_khusus (unit, dari);

-- Leave and dinas luar: who is away, and until when. It moves no legal clock (decision: whose calendar counts).
CREATE TABLE ketidakhadiran (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  jenis TEXT NOT NULL CHECK (jenis IN ('cuti-tahunan', 'cuti-besar', 'cuti-sakit', 'cuti-melahirkan',
    'cuti-alasan-penting', 'dinas-luar')),
  dari TEXT NOT NULL,
  sampai TEXT NOT NULL,
  nomor_surat TEXT NOT NULL DEFAULT '' CHECK (length(nomor_surat) <= 100),
  keterangan TEXT NOT NULL DEFAULT '' CHECK (length(keterangan) <= 500),
  oleh TEXT,
  pada INTEGER NOT NULL,
  dicabut_pada INTEGER,
  CHECK (sampai >= dari)
) STRICT;
CREATE INDEX ketidakhadiran_pegawai ON ketidakhadiran (pegawai, dari);

-- People whose periods or windows differ. Of those that fit, the smallest urut has the person.
CREATE TABLE kelompok_periode (
  id TEXT PRIMARY KEY,
  nama TEXT NOT NULL CHECK (length(nama) BETWEEN 1 AND 120),
  urut INTEGER NOT NULL CHECK (urut BETWEEN 1 AND 999),
  jenis_pegawai TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(jenis_pegawai)), -- [] = everybody
  jenis_jabatan TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(jenis_jabatan)),
  unit TEXT REFERENCES unit (id), -- with all below; null = everywhere
  ritme TEXT CHECK (ritme IN ('triwulan', 'bulan')), -- null = as the agency's year
  dari TEXT NOT NULL,
  sampai TEXT,
  versi INTEGER NOT NULL DEFAULT 1,
  CHECK (sampai IS NULL OR sampai >= dari)
) STRICT;
CREATE INDEX kelompok_periode_unit ON kelompok_periode (unit);

-- Instead of the window of everybody. tutup_pada is exclusive, as there.
CREATE TABLE jendela_kelompok (
  id TEXT PRIMARY KEY,
  kelompok TEXT NOT NULL REFERENCES kelompok_periode (id),
  periode TEXT NOT NULL REFERENCES periode (id),
  tahap TEXT NOT NULL CHECK (tahap IN ('perencanaan', 'pengisian', 'evaluasi')),
  buka_pada INTEGER NOT NULL,
  tutup_pada INTEGER NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'belum' CHECK (keadaan IN ('belum', 'buka', 'tutup')),
  versi INTEGER NOT NULL DEFAULT 1,
  UNIQUE (kelompok, periode, tahap),
  CHECK (tutup_pada > buka_pada)
) STRICT;
CREATE INDEX jendela_kelompok_periode ON jendela_kelompok (periode, tahap);

-- Longer for one person, or for a unit with all below. Revoked it ends with the day; it never did not exist.
CREATE TABLE perpanjangan (
  id TEXT PRIMARY KEY,
  periode TEXT NOT NULL REFERENCES periode (id),
  tahap TEXT NOT NULL CHECK (tahap IN ('perencanaan', 'pengisian', 'evaluasi')),
  pegawai TEXT REFERENCES pegawai (id),
  unit TEXT REFERENCES unit (id),
  sampai_pada INTEGER NOT NULL,
  sampai_semula_pada INTEGER NOT NULL,
  alasan TEXT NOT NULL CHECK (length(alasan) BETWEEN 1 AND 1000),
  oleh TEXT,
  pada INTEGER NOT NULL,
  dicabut_pada INTEGER,
  dicabut_oleh TEXT,
  alasan_cabut TEXT NOT NULL DEFAULT '',
  keadaan TEXT NOT NULL DEFAULT 'berlaku' CHECK (keadaan IN ('berlaku', 'berakhir')),
  versi INTEGER NOT NULL DEFAULT 1,
  CHECK ((pegawai IS NULL) <> (unit IS NULL))
) STRICT;
CREATE INDEX perpanjangan_pegawai ON perpanjangan (pegawai, periode, tahap);
CREATE INDEX perpanjangan_unit ON perpanjangan (unit, periode, tahap);
CREATE INDEX perpanjangan_periode ON perpanjangan (periode, tahap);
CREATE INDEX perpanjangan_berlaku ON perpanjangan (sampai_pada) WHERE keadaan = 'berlaku';

-- A deadline that moved: what it was and what it is (calendar.md 1, rule 6).
CREATE TABLE jam_ubah (
  jam TEXT NOT NULL REFERENCES jam (id),
  pada INTEGER NOT NULL,
  lama TEXT NOT NULL,
  baru TEXT NOT NULL,
  sebab TEXT NOT NULL CHECK (sebab IN ('kalender', 'jendela')),
  PRIMARY KEY (jam, pada)
) STRICT, WITHOUT ROWID;
CREATE INDEX jam_ubah_pada ON jam_ubah (pada);

-- What has to be computed again. Triggers count what was written, so no writer can forget; the job says how far it came.
CREATE TABLE hitung_ulang (
  apa TEXT PRIMARY KEY CHECK (apa IN ('jam', 'kelompok')),
  berubah INTEGER NOT NULL DEFAULT 0,
  dihitung INTEGER NOT NULL DEFAULT 0,
  hari TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
INSERT INTO hitung_ulang (apa) VALUES ('jam'), ('kelompok');

CREATE TRIGGER hari_libur_masuk AFTER INSERT ON hari_libur BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
CREATE TRIGGER hari_libur_keluar AFTER DELETE ON hari_libur BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
CREATE TRIGGER aturan_kalender_masuk AFTER INSERT ON aturan WHEN NEW.kunci = 'kalender.hari-kerja' BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
CREATE TRIGGER aturan_kalender_ubah AFTER UPDATE ON aturan WHEN NEW.kunci = 'kalender.hari-kerja' BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
CREATE TRIGGER kalender_unit_masuk AFTER INSERT ON kalender_unit BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
CREATE TRIGGER kalender_unit_ubah AFTER UPDATE ON kalender_unit BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
CREATE TRIGGER hari_khusus_masuk AFTER INSERT ON hari_khusus BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
CREATE TRIGGER hari_khusus_ubah AFTER UPDATE ON hari_khusus BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
CREATE TRIGGER jendela_pindah AFTER UPDATE OF buka_pada, tutup_pada ON jendela
WHEN OLD.tutup_pada <> NEW.tutup_pada BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
CREATE TRIGGER jendela_kelompok_masuk AFTER INSERT ON jendela_kelompok BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
CREATE TRIGGER jendela_kelompok_pindah AFTER UPDATE OF buka_pada, tutup_pada ON jendela_kelompok
WHEN OLD.tutup_pada <> NEW.tutup_pada BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
CREATE TRIGGER perpanjangan_masuk AFTER INSERT ON perpanjangan BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
CREATE TRIGGER perpanjangan_ubah AFTER UPDATE OF sampai_pada ON perpanjangan BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
-- A unit that moves has its new place's calendar.
CREATE TRIGGER unit_pindah_kalender AFTER INSERT ON unit_versi
WHEN EXISTS (SELECT 1 FROM kalender_unit) OR EXISTS (SELECT 1 FROM hari_khusus) BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam';
END;
CREATE TRIGGER kelompok_periode_masuk AFTER INSERT ON kelompok_periode BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'kelompok';
END;
CREATE TRIGGER kelompok_periode_ubah AFTER UPDATE ON kelompok_periode BEGIN
  UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'kelompok';
END;

-- Each plan has its group, each evaluation the one its plan had when it opened. The job of the night puts plans right
-- when a rule, a person or a day has changed; the same look-up stands in data/agency/kelompok.ts.
ALTER TABLE skp ADD COLUMN kelompok_periode TEXT REFERENCES kelompok_periode (id);
ALTER TABLE evaluasi ADD COLUMN kelompok_periode TEXT REFERENCES kelompok_periode (id);
CREATE INDEX skp_kelompok_periode ON skp (kelompok_periode) WHERE kelompok_periode IS NOT NULL;

CREATE TRIGGER skp_berkelompok_masuk AFTER INSERT ON skp WHEN EXISTS (SELECT 1 FROM kelompok_periode) BEGIN
  UPDATE skp SET kelompok_periode = (
    SELECT k.id FROM kelompok_periode k JOIN hitung_ulang h ON h.apa = 'kelompok'
    WHERE k.dari <= min(max(NEW.dari, h.hari), NEW.sampai)
      AND (k.sampai IS NULL OR k.sampai >= min(max(NEW.dari, h.hari), NEW.sampai))
      AND (k.unit IS NULL OR EXISTS (SELECT 1 FROM unit_leluhur l WHERE l.unit = NEW.unit AND l.leluhur = k.unit))
      AND (k.jenis_pegawai = '[]' OR (SELECT p.jenis FROM pegawai p WHERE p.id = NEW.pegawai)
        IN (SELECT value FROM json_each(k.jenis_pegawai)))
      AND (k.jenis_jabatan = '[]' OR (SELECT n.jenis_jabatan FROM penempatan n WHERE n.id = NEW.penempatan)
        IN (SELECT value FROM json_each(k.jenis_jabatan)))
    ORDER BY k.urut, k.id LIMIT 1) WHERE id = NEW.id;
END;
CREATE TRIGGER skp_berkelompok_pindah AFTER UPDATE OF unit, penempatan ON skp
WHEN (OLD.unit <> NEW.unit OR OLD.penempatan <> NEW.penempatan) AND EXISTS (SELECT 1 FROM kelompok_periode) BEGIN
  UPDATE skp SET kelompok_periode = (
    SELECT k.id FROM kelompok_periode k JOIN hitung_ulang h ON h.apa = 'kelompok'
    WHERE k.dari <= min(max(NEW.dari, h.hari), NEW.sampai)
      AND (k.sampai IS NULL OR k.sampai >= min(max(NEW.dari, h.hari), NEW.sampai))
      AND (k.unit IS NULL OR EXISTS (SELECT 1 FROM unit_leluhur l WHERE l.unit = NEW.unit AND l.leluhur = k.unit))
      AND (k.jenis_pegawai = '[]' OR (SELECT p.jenis FROM pegawai p WHERE p.id = NEW.pegawai)
        IN (SELECT value FROM json_each(k.jenis_pegawai)))
      AND (k.jenis_jabatan = '[]' OR (SELECT n.jenis_jabatan FROM penempatan n WHERE n.id = NEW.penempatan)
        IN (SELECT value FROM json_each(k.jenis_jabatan)))
    ORDER BY k.urut, k.id LIMIT 1) WHERE id = NEW.id;
END;
CREATE TRIGGER evaluasi_berkelompok AFTER INSERT ON evaluasi WHEN EXISTS (SELECT 1 FROM kelompok_periode) BEGIN
  UPDATE evaluasi SET kelompok_periode = (SELECT kelompok_periode FROM skp WHERE id = NEW.skp) WHERE id = NEW.id;
END;
