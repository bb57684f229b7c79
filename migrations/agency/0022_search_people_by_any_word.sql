-- People by any word of the name and by the beginning of any number they have or had. The index keeps no text:
-- its rowid is the person's. `d1 export` refuses databases with FTS5: a restored one fills it with the last statement.
CREATE VIRTUAL TABLE pegawai_cari USING fts5(
  nama, nomor, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER pegawai_cari_masuk AFTER INSERT ON pegawai BEGIN
  INSERT INTO pegawai_cari (rowid, nama, nomor) VALUES (NEW.rowid, NEW.nama, '');
END;
CREATE TRIGGER pegawai_cari_nama AFTER UPDATE OF nama ON pegawai WHEN OLD.nama <> NEW.nama BEGIN
  DELETE FROM pegawai_cari WHERE rowid = NEW.rowid;
  INSERT INTO pegawai_cari (rowid, nama, nomor)
  SELECT NEW.rowid, NEW.nama, coalesce(group_concat(nomor, ' '), '') FROM nomor_pegawai WHERE pegawai = NEW.id;
END;
CREATE TRIGGER pegawai_cari_keluar AFTER DELETE ON pegawai BEGIN
  DELETE FROM pegawai_cari WHERE rowid = OLD.rowid;
END;

CREATE TRIGGER pegawai_cari_nomor_masuk AFTER INSERT ON nomor_pegawai BEGIN
  DELETE FROM pegawai_cari WHERE rowid = (SELECT rowid FROM pegawai WHERE id = NEW.pegawai);
  INSERT INTO pegawai_cari (rowid, nama, nomor)
  SELECT p.rowid, p.nama, group_concat(n.nomor, ' ') FROM pegawai p JOIN nomor_pegawai n ON n.pegawai = p.id
  WHERE p.id = NEW.pegawai;
END;
CREATE TRIGGER pegawai_cari_nomor_ubah AFTER UPDATE OF nomor, pegawai ON nomor_pegawai BEGIN
  DELETE FROM pegawai_cari WHERE rowid IN (SELECT rowid FROM pegawai WHERE id IN (OLD.pegawai, NEW.pegawai));
  INSERT INTO pegawai_cari (rowid, nama, nomor)
  SELECT p.rowid, p.nama, coalesce((SELECT group_concat(n.nomor, ' ') FROM nomor_pegawai n WHERE n.pegawai = p.id), '')
  FROM pegawai p WHERE p.id IN (OLD.pegawai, NEW.pegawai);
END;
CREATE TRIGGER pegawai_cari_nomor_keluar AFTER DELETE ON nomor_pegawai BEGIN
  DELETE FROM pegawai_cari WHERE rowid = (SELECT rowid FROM pegawai WHERE id = OLD.pegawai);
  INSERT INTO pegawai_cari (rowid, nama, nomor)
  SELECT p.rowid, p.nama, coalesce((SELECT group_concat(n.nomor, ' ') FROM nomor_pegawai n WHERE n.pegawai = p.id), '')
  FROM pegawai p WHERE p.id = OLD.pegawai;
END;

INSERT INTO pegawai_cari (rowid, nama, nomor)
SELECT p.rowid, p.nama, coalesce((SELECT group_concat(n.nomor, ' ') FROM nomor_pegawai n WHERE n.pegawai = p.id), '')
FROM pegawai p;
