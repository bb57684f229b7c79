-- The list of people is searched by the beginning of the name, however it is written.
CREATE INDEX pegawai_nama_kecil ON pegawai (lower(nama), id);

-- How many people and how many with a password: the set-up list reads two rows, not the agency.
CREATE TABLE jumlah (
  apa TEXT PRIMARY KEY CHECK (apa IN ('pegawai', 'bersandi')),
  n INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO jumlah (apa, n) SELECT 'pegawai', count(*) FROM pegawai;
INSERT INTO jumlah (apa, n) SELECT 'bersandi', count(*) FROM akun WHERE sandi_hash IS NOT NULL;

CREATE TRIGGER pegawai_dihitung_masuk AFTER INSERT ON pegawai BEGIN
  UPDATE jumlah SET n = n + 1 WHERE apa = 'pegawai';
END;
CREATE TRIGGER pegawai_dihitung_keluar AFTER DELETE ON pegawai BEGIN
  UPDATE jumlah SET n = n - 1 WHERE apa = 'pegawai';
END;
CREATE TRIGGER akun_dihitung_masuk AFTER INSERT ON akun WHEN NEW.sandi_hash IS NOT NULL BEGIN
  UPDATE jumlah SET n = n + 1 WHERE apa = 'bersandi';
END;
CREATE TRIGGER akun_dihitung_pindah AFTER UPDATE OF sandi_hash ON akun
WHEN (OLD.sandi_hash IS NULL) <> (NEW.sandi_hash IS NULL) BEGIN
  UPDATE jumlah SET n = n + CASE WHEN NEW.sandi_hash IS NULL THEN -1 ELSE 1 END WHERE apa = 'bersandi';
END;
CREATE TRIGGER akun_dihitung_keluar AFTER DELETE ON akun WHEN OLD.sandi_hash IS NOT NULL BEGIN
  UPDATE jumlah SET n = n - 1 WHERE apa = 'bersandi';
END;
