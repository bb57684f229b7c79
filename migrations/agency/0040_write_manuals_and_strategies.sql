-- A.1.3, hlm. 37-38: how an indicator of a JPT or head of an autonomous unit is measured. A row may be a draft: it
-- exists as soon as somebody says whether all staff understand the indicator. The text goes into skp_versi.isi too.
CREATE TABLE manual_indikator (
  indikator TEXT PRIMARY KEY REFERENCES indikator (id) ON DELETE CASCADE,
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  tujuan TEXT NOT NULL DEFAULT '',
  definisi TEXT NOT NULL DEFAULT '',
  formula TEXT NOT NULL DEFAULT '',
  satuan TEXT NOT NULL DEFAULT '',
  kualitas TEXT CHECK (kualitas IN ('outcome', 'outcome-antara', 'output-kendali-rendah')),
  sumber_data TEXT NOT NULL DEFAULT '',
  periode_pelaporan TEXT CHECK (periode_pelaporan IN ('bulanan', 'triwulanan', 'semesteran', 'tahunan')),
  dipahami_semua INTEGER NOT NULL DEFAULT 1 CHECK (dipahami_semua IN (0, 1)),
  revisi INTEGER NOT NULL DEFAULT 1,
  diubah_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX manual_indikator_skp ON manual_indikator (skp);

-- A.1.4, hlm. 39-43: how a leader means to reach his indicators. The text outlives an indicator that is taken out.
CREATE TABLE strategi (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  cara TEXT NOT NULL CHECK (cara IN ('pembagian-aspek', 'wilayah', 'beban-target', 'layanan', 'output-antara')),
  judul TEXT NOT NULL,
  pemilik TEXT NOT NULL DEFAULT '',
  waktu TEXT NOT NULL DEFAULT '',
  tujuan TEXT NOT NULL DEFAULT '',
  pihak TEXT NOT NULL DEFAULT '',
  penerima TEXT NOT NULL DEFAULT '',
  anggaran TEXT NOT NULL DEFAULT '',
  urut INTEGER NOT NULL,
  revisi INTEGER NOT NULL DEFAULT 1,
  diubah_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX strategi_skp ON strategi (skp, urut);

CREATE TABLE strategi_indikator (
  strategi TEXT NOT NULL REFERENCES strategi (id) ON DELETE CASCADE,
  indikator TEXT NOT NULL REFERENCES indikator (id) ON DELETE CASCADE,
  PRIMARY KEY (strategi, indikator)
) STRICT;
CREATE INDEX strategi_indikator_indikator ON strategi_indikator (indikator);

-- Key activities and key milestones, each routine or transformative. A milestone keeps its id while its words stay:
-- the matriks peran hasil may point at it.
CREATE TABLE strategi_butir (
  id TEXT PRIMARY KEY,
  strategi TEXT NOT NULL REFERENCES strategi (id) ON DELETE CASCADE,
  bagian TEXT NOT NULL CHECK (bagian IN ('kegiatan', 'keluaran')),
  jenis TEXT NOT NULL CHECK (jenis IN ('rutin', 'transformatif')),
  teks TEXT NOT NULL,
  urut INTEGER NOT NULL
) STRICT;
CREATE INDEX strategi_butir_strategi ON strategi_butir (strategi, urut);

-- Name and place of the agency as they were when a version was agreed: a printed SKP stays the same paper.
ALTER TABLE skp_versi ADD COLUMN instansi TEXT CHECK (instansi IS NULL OR json_valid(instansi));
UPDATE skp_versi SET instansi = (SELECT json_object('nama', nama, 'kota', kota) FROM instansi WHERE id = 1);
CREATE TRIGGER skp_versi_instansi AFTER INSERT ON skp_versi WHEN NEW.instansi IS NULL BEGIN
  UPDATE skp_versi SET instansi = (SELECT json_object('nama', nama, 'kota', kota) FROM instansi WHERE id = 1)
    WHERE skp = NEW.skp AND nomor = NEW.nomor;
END;
