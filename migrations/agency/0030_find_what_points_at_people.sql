-- A person taken back (an import undone, two records made one) is looked for by what points at him.
CREATE INDEX garis_penilai_atasan ON garis_penilai (atasan) WHERE atasan IS NOT NULL;
CREATE INDEX skp_versi_ditetapkan_oleh ON skp_versi (ditetapkan_oleh);
CREATE INDEX umpan_balik_untuk ON umpan_balik (untuk);
