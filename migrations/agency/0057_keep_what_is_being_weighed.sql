-- What a penilai has chosen in the team grid and not given yet: his alone, and gone with the next step of the evaluation.
CREATE TABLE draf_nilai (
  evaluasi TEXT PRIMARY KEY REFERENCES evaluasi (id) ON DELETE CASCADE,
  penilai TEXT NOT NULL REFERENCES pegawai (id),
  hasil TEXT CHECK (hasil IN ('di-atas', 'sesuai', 'di-bawah')),
  perilaku TEXT CHECK (perilaku IN ('di-atas', 'sesuai', 'di-bawah')),
  alasan TEXT NOT NULL DEFAULT '' CHECK (length(alasan) <= 4000),
  catatan TEXT NOT NULL DEFAULT '' CHECK (length(catatan) <= 4000),
  diubah_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX draf_nilai_penilai ON draf_nilai (penilai);

CREATE TRIGGER draf_nilai_selesai AFTER UPDATE OF versi, penilai ON evaluasi
WHEN NEW.versi <> OLD.versi OR NEW.penilai IS NOT OLD.penilai BEGIN
  DELETE FROM draf_nilai WHERE evaluasi = NEW.id;
END;

-- By code, why the ratings had to be explained when they were given (domain/alasan-rating.ts).
ALTER TABLE evaluasi ADD COLUMN sebab TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sebab));
