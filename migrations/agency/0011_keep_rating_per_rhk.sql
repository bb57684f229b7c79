-- What the penilai thought of each RHK. Only the ground of the advice on the rating hasil kerja; never summed up.
CREATE TABLE penilaian_rhk (
  evaluasi TEXT NOT NULL REFERENCES evaluasi (id) ON DELETE CASCADE,
  rhk TEXT NOT NULL,
  penilaian TEXT NOT NULL CHECK (penilaian IN ('di-atas', 'sesuai', 'di-bawah')),
  PRIMARY KEY (evaluasi, rhk)
) STRICT, WITHOUT ROWID;
