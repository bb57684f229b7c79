-- Who evaluates, chosen by which rule (handbook 1.2): the row with the highest urut is in force, the others were.
CREATE TABLE penilai_evaluasi (
  evaluasi TEXT NOT NULL REFERENCES evaluasi (id) ON DELETE CASCADE,
  urut INTEGER NOT NULL CHECK (urut >= 1),
  penilai TEXT REFERENCES pegawai (id),
  unit_penilai TEXT REFERENCES unit (id),
  atasan TEXT REFERENCES pegawai (id),
  alasan TEXT NOT NULL CHECK (alasan IN ('garis', 'berjenjang', 'penilai-plt', 'penilai-plh', 'penilai-jf', 'khusus',
    'plt', 'mutasi-pegawai', 'penilai-pindah-dalam', 'penilai-pindah-luar', 'penilai-berhalangan', 'diperbantukan',
    'tugas-belajar', 'tanpa')),
  -- Facts of that day as they were: what moved, when, from where. Shown, never computed with again.
  fakta TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(fakta)),
  pada INTEGER NOT NULL,
  PRIMARY KEY (evaluasi, urut)
) STRICT, WITHOUT ROWID;
CREATE INDEX penilai_evaluasi_penilai ON penilai_evaluasi (penilai) WHERE penilai IS NOT NULL;
CREATE INDEX penilai_evaluasi_unit ON penilai_evaluasi (unit_penilai) WHERE unit_penilai IS NOT NULL;
CREATE INDEX penilai_evaluasi_atasan ON penilai_evaluasi (atasan) WHERE atasan IS NOT NULL;

-- hlm. 91 A.13.a: after a mutasi of the pegawai the last period's result of the old unit, when both agree.
CREATE TABLE sepakat_hasil (
  evaluasi TEXT PRIMARY KEY REFERENCES evaluasi (id) ON DELETE CASCADE,
  dari TEXT NOT NULL REFERENCES evaluasi (id),
  keadaan TEXT NOT NULL CHECK (keadaan IN ('diusulkan', 'disepakati', 'ditolak', 'ditarik')),
  alasan TEXT NOT NULL DEFAULT '',
  diusulkan_oleh TEXT NOT NULL REFERENCES pegawai (id),
  diusulkan_pada INTEGER NOT NULL,
  dijawab_oleh TEXT REFERENCES pegawai (id),
  dijawab_pada INTEGER,
  CHECK (dari <> evaluasi),
  CHECK ((dijawab_oleh IS NULL) = (dijawab_pada IS NULL)),
  CHECK ((keadaan = 'diusulkan') = (dijawab_pada IS NULL))
) STRICT;
CREATE INDEX sepakat_hasil_dari ON sepakat_hasil (dari);
CREATE INDEX sepakat_hasil_pengusul ON sepakat_hasil (diusulkan_oleh);
CREATE INDEX sepakat_hasil_penjawab ON sepakat_hasil (dijawab_oleh) WHERE dijawab_oleh IS NOT NULL;

-- hlm. 100, 103: who leaves a study without graduating is Kurang or Sangat Kurang, whatever the quadrant says.
CREATE TABLE putus_studi (
  evaluasi TEXT PRIMARY KEY REFERENCES evaluasi (id) ON DELETE CASCADE,
  surat TEXT NOT NULL CHECK (length(surat) BETWEEN 1 AND 200),
  tanggal TEXT NOT NULL,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  dicatat_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX putus_studi_oleh ON putus_studi (oleh);
