-- How many records one SKP has in one period, kept by the writes themselves: the list of forty people reads forty rows
-- and not four thousand. `bukti` counts each file or link once, however many results it proves.
CREATE TABLE rekam_periode (
  skp TEXT NOT NULL REFERENCES skp (id),
  periode TEXT NOT NULL REFERENCES periode (id),
  bukti INTEGER NOT NULL DEFAULT 0,
  progres INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (skp, periode)
) STRICT;
CREATE INDEX rekam_periode_periode ON rekam_periode (periode);

CREATE TRIGGER rekam_kaitan_masuk AFTER INSERT ON bukti_kaitan
WHEN NOT EXISTS (SELECT 1 FROM bukti_kaitan k WHERE k.bukti = NEW.bukti AND k.skp = NEW.skp AND k.periode = NEW.periode
  AND k.rencana_aksi <> NEW.rencana_aksi)
BEGIN
  INSERT INTO rekam_periode (skp, periode, bukti) VALUES (NEW.skp, NEW.periode, 1)
  ON CONFLICT (skp, periode) DO UPDATE SET bukti = bukti + 1;
END;
CREATE TRIGGER rekam_kaitan_lepas AFTER DELETE ON bukti_kaitan
WHEN NOT EXISTS (SELECT 1 FROM bukti_kaitan k WHERE k.bukti = OLD.bukti AND k.skp = OLD.skp AND k.periode = OLD.periode)
BEGIN
  UPDATE rekam_periode SET bukti = bukti - 1 WHERE skp = OLD.skp AND periode = OLD.periode;
END;
CREATE TRIGGER rekam_progres_masuk AFTER INSERT ON progres WHEN NEW.skp IS NOT NULL AND NEW.dihapus_pada IS NULL
BEGIN
  INSERT INTO rekam_periode (skp, periode, progres) VALUES (NEW.skp, NEW.periode, 1)
  ON CONFLICT (skp, periode) DO UPDATE SET progres = progres + 1;
END;
CREATE TRIGGER rekam_progres_pindah AFTER UPDATE OF skp, periode, dihapus_pada ON progres
WHEN OLD.skp IS NOT NEW.skp OR OLD.periode IS NOT NEW.periode OR (OLD.dihapus_pada IS NULL) <> (NEW.dihapus_pada IS NULL)
BEGIN
  UPDATE rekam_periode SET progres = progres - 1
  WHERE skp = OLD.skp AND periode = OLD.periode AND OLD.dihapus_pada IS NULL;
  INSERT INTO rekam_periode (skp, periode, progres)
  SELECT NEW.skp, NEW.periode, 1 WHERE NEW.skp IS NOT NULL AND NEW.dihapus_pada IS NULL
  ON CONFLICT (skp, periode) DO UPDATE SET progres = progres + 1;
END;
CREATE TRIGGER rekam_progres_hapus AFTER DELETE ON progres WHEN OLD.skp IS NOT NULL AND OLD.dihapus_pada IS NULL
BEGIN
  UPDATE rekam_periode SET progres = progres - 1 WHERE skp = OLD.skp AND periode = OLD.periode;
END;

INSERT INTO rekam_periode (skp, periode, bukti)
  SELECT skp, periode, count(DISTINCT bukti) FROM bukti_kaitan GROUP BY skp, periode;
INSERT INTO rekam_periode (skp, periode, progres)
  SELECT skp, periode, count(*) FROM progres WHERE skp IS NOT NULL AND dihapus_pada IS NULL GROUP BY skp, periode
  ON CONFLICT (skp, periode) DO UPDATE SET progres = excluded.progres;

-- A few of one person's records of one period, drawn from a seed that is written down. What came after the draw is
-- drawn from in the next round (putaran); a sample once drawn stays as it is.
CREATE TABLE sampel (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id),
  periode TEXT NOT NULL REFERENCES periode (id),
  putaran INTEGER NOT NULL CHECK (putaran >= 1),
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  penilai TEXT NOT NULL REFERENCES pegawai (id),
  benih TEXT NOT NULL CHECK (length(benih) >= 16),
  aturan TEXT NOT NULL CHECK (json_valid(aturan)),
  populasi INTEGER NOT NULL CHECK (populasi > 0),
  -- How many of these were files, links and daily notes: what the counters say later is more by what came since.
  rekam INTEGER NOT NULL CHECK (rekam BETWEEN 0 AND populasi),
  populasi_hash TEXT NOT NULL,
  butir INTEGER NOT NULL CHECK (butir BETWEEN 1 AND populasi),
  dibuat_pada INTEGER NOT NULL,
  -- The penilai is through with it: from now on the pegawai reads the marks.
  selesai_pada INTEGER,
  diperiksa INTEGER NOT NULL DEFAULT 0,
  sesuai INTEGER NOT NULL DEFAULT 0,
  kurang INTEGER NOT NULL DEFAULT 0,
  tidak_sesuai INTEGER NOT NULL DEFAULT 0,
  luar INTEGER NOT NULL DEFAULT 0,
  UNIQUE (skp, periode, putaran)
) STRICT;
CREATE INDEX sampel_periode ON sampel (periode);
CREATE INDEX sampel_pegawai ON sampel (pegawai, dibuat_pada);
CREATE INDEX sampel_penilai ON sampel (penilai, periode);

-- What it was drawn from: without it nobody could draw it again.
CREATE TABLE sampel_populasi (
  sampel TEXT PRIMARY KEY REFERENCES sampel (id),
  isi TEXT NOT NULL CHECK (json_valid(isi))
) STRICT;

CREATE TABLE sampel_butir (
  sampel TEXT NOT NULL REFERENCES sampel (id),
  urut INTEGER NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('bukti', 'progres', 'realisasi')),
  objek TEXT NOT NULL,
  rhk TEXT,
  risiko TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(risiko)),
  alasan TEXT NOT NULL CHECK (alasan IN ('acak', 'risiko', 'rhk', 'semua')),
  PRIMARY KEY (sampel, urut),
  UNIQUE (sampel, jenis, objek)
) STRICT;

-- A mark is never changed: it is taken back, and another one is made. `dalam` = of the sample; 0: looked at besides.
CREATE TABLE pemeriksaan (
  id TEXT PRIMARY KEY,
  sampel TEXT NOT NULL REFERENCES sampel (id),
  jenis TEXT NOT NULL CHECK (jenis IN ('bukti', 'progres', 'realisasi')),
  objek TEXT NOT NULL,
  dalam INTEGER NOT NULL CHECK (dalam IN (0, 1)),
  hasil TEXT NOT NULL CHECK (hasil IN ('sesuai', 'kurang', 'tidak-sesuai')),
  catatan TEXT NOT NULL DEFAULT '',
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL,
  dicabut_pada INTEGER,
  CHECK (hasil = 'sesuai' OR length(trim(catatan)) > 0)
) STRICT;
CREATE INDEX pemeriksaan_sampel ON pemeriksaan (sampel, jenis, objek);
CREATE UNIQUE INDEX pemeriksaan_berlaku ON pemeriksaan (sampel, jenis, objek) WHERE dicabut_pada IS NULL;
CREATE INDEX pemeriksaan_oleh ON pemeriksaan (oleh, pada);

CREATE TRIGGER pemeriksaan_tetap BEFORE UPDATE OF sampel, jenis, objek, dalam, hasil, catatan, pada ON pemeriksaan
BEGIN
  SELECT RAISE(ABORT, 'pemeriksaan-tetap');
END;
CREATE TRIGGER pemeriksaan_masuk AFTER INSERT ON pemeriksaan BEGIN
  UPDATE sampel SET
    (diperiksa, sesuai, kurang, tidak_sesuai, luar) = (SELECT count(*) FILTER (WHERE m.dalam = 1),
      count(*) FILTER (WHERE m.dalam = 1 AND m.hasil = 'sesuai'), count(*) FILTER (WHERE m.dalam = 1 AND m.hasil = 'kurang'),
      count(*) FILTER (WHERE m.dalam = 1 AND m.hasil = 'tidak-sesuai'), count(*) FILTER (WHERE m.dalam = 0)
      FROM pemeriksaan m WHERE m.sampel = NEW.sampel AND m.dicabut_pada IS NULL)
  WHERE id = NEW.sampel;
END;
CREATE TRIGGER pemeriksaan_cabut AFTER UPDATE OF dicabut_pada ON pemeriksaan BEGIN
  UPDATE sampel SET
    (diperiksa, sesuai, kurang, tidak_sesuai, luar) = (SELECT count(*) FILTER (WHERE m.dalam = 1),
      count(*) FILTER (WHERE m.dalam = 1 AND m.hasil = 'sesuai'), count(*) FILTER (WHERE m.dalam = 1 AND m.hasil = 'kurang'),
      count(*) FILTER (WHERE m.dalam = 1 AND m.hasil = 'tidak-sesuai'), count(*) FILTER (WHERE m.dalam = 0)
      FROM pemeriksaan m WHERE m.sampel = NEW.sampel AND m.dicabut_pada IS NULL)
  WHERE id = NEW.sampel;
END;

-- What the pegawai says to a mark: text, and a file of his own if he has a better one.
CREATE TABLE tanggapan_periksa (
  id TEXT PRIMARY KEY,
  pemeriksaan TEXT NOT NULL REFERENCES pemeriksaan (id),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  isi TEXT NOT NULL CHECK (length(isi) BETWEEN 1 AND 2000),
  bukti TEXT REFERENCES bukti (id),
  pada INTEGER NOT NULL
) STRICT;
CREATE INDEX tanggapan_periksa_pemeriksaan ON tanggapan_periksa (pemeriksaan, pada);
CREATE INDEX tanggapan_periksa_oleh ON tanggapan_periksa (oleh);
CREATE INDEX tanggapan_periksa_bukti ON tanggapan_periksa (bukti);

-- The penilai was shown that his marks stand out and kept them: what was shown, and why he says so.
CREATE TABLE pola_periksa (
  id TEXT PRIMARY KEY,
  penilai TEXT NOT NULL REFERENCES pegawai (id),
  periode TEXT NOT NULL REFERENCES periode (id),
  sampel TEXT NOT NULL REFERENCES sampel (id),
  pola TEXT NOT NULL CHECK (json_valid(pola)),
  alasan TEXT NOT NULL CHECK (length(trim(alasan)) BETWEEN 1 AND 2000),
  pada INTEGER NOT NULL
) STRICT;
CREATE INDEX pola_periksa_penilai ON pola_periksa (penilai, pada);
CREATE INDEX pola_periksa_periode ON pola_periksa (periode, pada);
CREATE INDEX pola_periksa_sampel ON pola_periksa (sampel);
