-- Two records of one assessor from outside become one: the entry that goes was not counted, and the person who goes
-- with it takes nobody from the agency's own people.
CREATE TRIGGER pejabat_luar_tidak_lagi AFTER DELETE ON pejabat_luar BEGIN
  UPDATE jumlah SET n = n + 1 WHERE apa = 'pegawai';
END;
UPDATE jumlah SET n = (SELECT count(*) FROM pegawai) - (SELECT count(*) FROM pejabat_luar) WHERE apa = 'pegawai';
