-- While an agreed plan is adjusted its rows are the draft of the next version (0057). What counts until then is the
-- frozen version; here it lies in rows, for as long as the adjustment runs, so that the cascade may be followed by
-- index in both directions. Kept by the triggers below and by nobody else.
CREATE TABLE rhk_tetap (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  jenis TEXT NOT NULL,
  teks TEXT NOT NULL,
  rhk_pimpinan TEXT,
  indikator_pimpinan TEXT,
  matriks TEXT,
  urut INTEGER NOT NULL
) STRICT;
CREATE INDEX rhk_tetap_skp ON rhk_tetap (skp, urut);
CREATE INDEX rhk_tetap_rhk_pimpinan ON rhk_tetap (rhk_pimpinan) WHERE rhk_pimpinan IS NOT NULL;
CREATE INDEX rhk_tetap_matriks ON rhk_tetap (matriks) WHERE matriks IS NOT NULL;
CREATE TABLE indikator_tetap (
  id TEXT PRIMARY KEY,
  rhk TEXT NOT NULL,
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  teks TEXT NOT NULL,
  target TEXT NOT NULL,
  pk TEXT,
  urut INTEGER NOT NULL
) STRICT;
CREATE INDEX indikator_tetap_rhk ON indikator_tetap (rhk, urut);
CREATE INDEX indikator_tetap_skp ON indikator_tetap (skp);
CREATE INDEX indikator_tetap_pk ON indikator_tetap (pk) WHERE pk IS NOT NULL;

CREATE TRIGGER skp_penyesuaian_mulai AFTER UPDATE OF penyesuaian ON skp
  WHEN OLD.penyesuaian IS NULL AND NEW.penyesuaian IS NOT NULL BEGIN
  INSERT OR REPLACE INTO rhk_tetap (id, skp, jenis, teks, rhk_pimpinan, indikator_pimpinan, matriks, urut)
    SELECT r.value ->> 'id', v.skp, r.value ->> 'jenis', r.value ->> 'teks', r.value ->> 'rhkPimpinan',
      r.value ->> 'indikatorPimpinan', r.value ->> 'matriks', r.key
    FROM skp_versi v, json_each(v.isi, '$.rhk') r WHERE v.skp = NEW.id
      AND v.nomor = (SELECT max(nomor) FROM skp_versi WHERE skp = NEW.id AND dicabut_pada IS NULL);
  INSERT OR REPLACE INTO indikator_tetap (id, rhk, skp, teks, target, pk, urut)
    SELECT i.value ->> 'id', r.value ->> 'id', v.skp, i.value ->> 'teks', i.value ->> 'target', i.value ->> 'pk',
      r.key * 1000 + i.key
    FROM skp_versi v, json_each(v.isi, '$.rhk') r, json_each(r.value, '$.indikator') i WHERE v.skp = NEW.id
      AND v.nomor = (SELECT max(nomor) FROM skp_versi WHERE skp = NEW.id AND dicabut_pada IS NULL);
END;
CREATE TRIGGER skp_penyesuaian_selesai AFTER UPDATE OF penyesuaian ON skp
  WHEN OLD.penyesuaian IS NOT NULL AND NEW.penyesuaian IS NULL BEGIN
  DELETE FROM indikator_tetap WHERE skp = NEW.id;
  DELETE FROM rhk_tetap WHERE skp = NEW.id;
END;

-- What runs already.
INSERT INTO rhk_tetap (id, skp, jenis, teks, rhk_pimpinan, indikator_pimpinan, matriks, urut)
  SELECT r.value ->> 'id', v.skp, r.value ->> 'jenis', r.value ->> 'teks', r.value ->> 'rhkPimpinan',
    r.value ->> 'indikatorPimpinan', r.value ->> 'matriks', r.key
  FROM skp s JOIN skp_versi v ON v.skp = s.id, json_each(v.isi, '$.rhk') r WHERE s.penyesuaian IS NOT NULL
    AND v.nomor = (SELECT max(nomor) FROM skp_versi WHERE skp = s.id AND dicabut_pada IS NULL);
INSERT INTO indikator_tetap (id, rhk, skp, teks, target, pk, urut)
  SELECT i.value ->> 'id', r.value ->> 'id', v.skp, i.value ->> 'teks', i.value ->> 'target', i.value ->> 'pk',
    r.key * 1000 + i.key
  FROM skp s JOIN skp_versi v ON v.skp = s.id, json_each(v.isi, '$.rhk') r, json_each(r.value, '$.indikator') i
  WHERE s.penyesuaian IS NOT NULL
    AND v.nomor = (SELECT max(nomor) FROM skp_versi WHERE skp = s.id AND dicabut_pada IS NULL);

-- The rows that count: the frozen ones of a plan being adjusted, of every other plan its own.
CREATE VIEW rhk_sah AS
  SELECT r.id, r.skp, r.jenis, r.teks, r.rhk_pimpinan, r.indikator_pimpinan, r.matriks, r.urut
  FROM rhk r JOIN skp s ON s.id = r.skp WHERE s.penyesuaian IS NULL
  UNION ALL
  SELECT id, skp, jenis, teks, rhk_pimpinan, indikator_pimpinan, matriks, urut FROM rhk_tetap;
CREATE VIEW indikator_sah AS
  SELECT i.id, i.rhk, i.skp, i.teks, i.target, i.pk, i.urut
  FROM indikator i JOIN skp s ON s.id = i.skp WHERE s.penyesuaian IS NULL
  UNION ALL
  SELECT id, rhk, skp, teks, target, pk, urut FROM indikator_tetap;
