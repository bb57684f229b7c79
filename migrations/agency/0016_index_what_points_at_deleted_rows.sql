-- A row that goes takes what points at it along, or is kept by it: without an index that look reads every plan.
CREATE INDEX indikator_rhk ON indikator (rhk);
CREATE INDEX bukti_kaitan_rencana_aksi ON bukti_kaitan (rencana_aksi);
