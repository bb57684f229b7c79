-- Results that may be taken over into a plan, kept by the agency for each jabatan. `jabatan_kunci`: the name in small
-- letters; "penyuluh agama" also serves "penyuluh agama ahli muda". isi: JSON list of indicators {aspek, perspektif,
-- teks, target}. An entry names nobody. `dipakai` is kept by the triggers below.
CREATE TABLE pustaka (
  id TEXT PRIMARY KEY,
  jabatan_kunci TEXT NOT NULL CHECK (jabatan_kunci <> ''),
  jabatan TEXT NOT NULL CHECK (length(jabatan) BETWEEN 1 AND 200),
  jenis_jabatan TEXT CHECK (jenis_jabatan IN ('pejabat-negara', 'jpt-utama', 'jpt-madya', 'jpt-pratama',
    'administrator', 'pengawas', 'pelaksana', 'jf')),
  jenis TEXT NOT NULL CHECK (jenis IN ('utama', 'tambahan')),
  pendekatan TEXT NOT NULL CHECK (pendekatan IN ('kualitatif', 'kuantitatif')),
  teks TEXT NOT NULL CHECK (teks <> ''),
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  keadaan TEXT NOT NULL CHECK (keadaan IN ('usulan', 'aktif', 'arsip')),
  alasan TEXT NOT NULL DEFAULT '',
  dipakai INTEGER NOT NULL DEFAULT 0,
  versi INTEGER NOT NULL DEFAULT 0,
  dibuat_oleh TEXT REFERENCES pegawai (id),
  dibuat_pada INTEGER NOT NULL,
  diubah_oleh TEXT REFERENCES pegawai (id),
  diubah_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX pustaka_jabatan ON pustaka (jabatan_kunci, keadaan, jenis DESC);
CREATE INDEX pustaka_usulan ON pustaka (dibuat_pada) WHERE keadaan = 'usulan';
CREATE INDEX pustaka_dibuat_oleh ON pustaka (dibuat_oleh, dibuat_pada);
CREATE INDEX pustaka_diubah_oleh ON pustaka (diubah_oleh);

-- Which row of a plan came from which entry; gone with the row.
CREATE TABLE pustaka_pakai (
  rhk TEXT PRIMARY KEY REFERENCES rhk (id) ON DELETE CASCADE,
  pustaka TEXT NOT NULL REFERENCES pustaka (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX pustaka_pakai_pustaka ON pustaka_pakai (pustaka);
CREATE TRIGGER pustaka_dipakai AFTER INSERT ON pustaka_pakai BEGIN
  UPDATE pustaka SET dipakai = dipakai + 1 WHERE id = NEW.pustaka;
END;
CREATE TRIGGER pustaka_dilepas AFTER DELETE ON pustaka_pakai BEGIN
  UPDATE pustaka SET dipakai = dipakai - 1 WHERE id = OLD.pustaka;
END;

-- By any word of jabatan or result, as units are found (0046). The index keeps no text: its rowid is the entry's.
CREATE VIRTUAL TABLE pustaka_cari USING fts5(
  nama, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER pustaka_cari_masuk AFTER INSERT ON pustaka BEGIN
  INSERT INTO pustaka_cari (rowid, nama) VALUES (NEW.rowid, NEW.jabatan || ' ' || NEW.teks);
END;
CREATE TRIGGER pustaka_cari_ubah AFTER UPDATE OF jabatan, teks ON pustaka
WHEN OLD.jabatan <> NEW.jabatan OR OLD.teks <> NEW.teks BEGIN
  DELETE FROM pustaka_cari WHERE rowid = NEW.rowid;
  INSERT INTO pustaka_cari (rowid, nama) VALUES (NEW.rowid, NEW.jabatan || ' ' || NEW.teks);
END;
CREATE TRIGGER pustaka_cari_keluar AFTER DELETE ON pustaka BEGIN
  DELETE FROM pustaka_cari WHERE rowid = OLD.rowid;
END;

-- Colleagues with the same jabatan, without reading every post.
CREATE INDEX penempatan_jabatan ON penempatan (lower(jabatan), pegawai);
