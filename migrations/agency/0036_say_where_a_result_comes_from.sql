-- Which indicator of the superior a result serves (hlm. 59 prints it), where its text was taken from, and the cell of
-- the matriks peran hasil that asked for it.
ALTER TABLE rhk ADD COLUMN indikator_pimpinan TEXT;
ALTER TABLE rhk ADD COLUMN matriks TEXT;
ALTER TABLE rhk ADD COLUMN asal TEXT NOT NULL DEFAULT ''
  CHECK (asal IN ('', 'tahun-lalu', 'pendahulu', 'rekan', 'pustaka', 'matriks'));
CREATE INDEX rhk_rhk_pimpinan ON rhk (rhk_pimpinan) WHERE rhk_pimpinan IS NOT NULL;
CREATE INDEX rhk_matriks ON rhk (matriks) WHERE matriks IS NOT NULL;

-- The PK indicator it carries, and its targets on the way: {"triwulan-1": "78", …} or {"bulan-1": …}.
ALTER TABLE indikator ADD COLUMN pk TEXT;
ALTER TABLE indikator ADD COLUMN lintasan TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(lintasan));
CREATE INDEX indikator_pk_dibawa ON indikator (pk) WHERE pk IS NOT NULL;
