-- Units by any word of a name they have or had, as people are found (0022). The index keeps no text: its rowid is the
-- version's. `d1 export` refuses databases with FTS5: a restored one fills it with the last statement.
CREATE VIRTUAL TABLE unit_cari USING fts5(
  nama, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER unit_cari_masuk AFTER INSERT ON unit_versi BEGIN
  INSERT INTO unit_cari (rowid, nama) VALUES (NEW.rowid, NEW.nama);
END;
CREATE TRIGGER unit_cari_nama AFTER UPDATE OF nama ON unit_versi WHEN OLD.nama <> NEW.nama BEGIN
  DELETE FROM unit_cari WHERE rowid = NEW.rowid;
  INSERT INTO unit_cari (rowid, nama) VALUES (NEW.rowid, NEW.nama);
END;
CREATE TRIGGER unit_cari_keluar AFTER DELETE ON unit_versi BEGIN
  DELETE FROM unit_cari WHERE rowid = OLD.rowid;
END;

INSERT INTO unit_cari (rowid, nama) SELECT rowid, nama FROM unit_versi;
