-- The running adjustment of an agreed SKP (Ps. 14 ayat (2), Ps. 20): `keadaan` stays 'ditetapkan' and the version in
-- force counts until the next one is agreed; this says where the text that is being changed stands.
ALTER TABLE skp ADD COLUMN penyesuaian TEXT CHECK (penyesuaian IN ('draf', 'diajukan', 'dikembalikan'));
-- What waits for a penilai, first plans and adjustments alike (data/agency/skp.ts: keadaanJalan).
CREATE INDEX skp_jalan ON skp (penilai, tahun, coalesce(penyesuaian, keadaan));

CREATE TABLE penyesuaian (
  skp TEXT NOT NULL REFERENCES skp (id),
  nomor INTEGER NOT NULL,
  sebab TEXT NOT NULL CHECK (sebab IN ('arahan-baru', 'strategi-berubah', 'sumber-daya', 'tidak-ada-kemajuan', 'bimbingan',
    'plt', 'tugas-belajar', 'penilai-berganti', 'lain')),
  alasan TEXT NOT NULL CHECK (length(alasan) > 0),
  berlaku_dari TEXT NOT NULL,
  dibuka_oleh TEXT NOT NULL REFERENCES pegawai (id),
  dibuka_pada INTEGER NOT NULL,
  ditutup_pada INTEGER,
  hasil TEXT CHECK (hasil IN ('ditetapkan', 'dibatalkan')),
  -- Number of the version it became.
  versi INTEGER,
  PRIMARY KEY (skp, nomor),
  CHECK ((ditutup_pada IS NULL) = (hasil IS NULL)),
  CHECK ((versi IS NOT NULL) = (hasil IS 'ditetapkan'))
) STRICT;
CREATE UNIQUE INDEX penyesuaian_berjalan ON penyesuaian (skp) WHERE ditutup_pada IS NULL;
CREATE INDEX penyesuaian_dibuka_oleh ON penyesuaian (dibuka_oleh);

-- The text as it was handed over, by the step of riwayat that did it: what changed since it was sent back.
CREATE TABLE skp_ajuan (
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  versi INTEGER NOT NULL,
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  pada INTEGER NOT NULL,
  PRIMARY KEY (skp, versi)
) STRICT;

-- An agreement that was taken back in time counts for nothing; it stays readable.
ALTER TABLE skp_versi ADD COLUMN dicabut_pada INTEGER;
