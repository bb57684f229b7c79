-- An evaluation may be objected to again: after the first was withdrawn in time, or against a new document. Rebuilt
-- because UNIQUE and CHECK cannot be changed; nothing points at the table, every row is taken along.
ALTER TABLE keberatan RENAME TO keberatan_lama;
CREATE TABLE keberatan (
  id TEXT PRIMARY KEY,
  evaluasi TEXT NOT NULL REFERENCES evaluasi (id),
  dokumen TEXT NOT NULL REFERENCES dokumen (id),
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  kepada TEXT REFERENCES pegawai (id),
  alasan TEXT NOT NULL CHECK (length(alasan) BETWEEN 1 AND 8000),
  diajukan_pada INTEGER NOT NULL,
  batas_ajukan_tanggal TEXT NOT NULL,
  batas_putusan_tanggal TEXT NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'diajukan' CHECK (keadaan IN ('diajukan', 'diputus', 'ditarik')),
  -- Of objections decided before the hearing had rows of its own.
  penjelasan TEXT NOT NULL DEFAULT '',
  putusan TEXT CHECK (putusan IN ('menguatkan', 'mengubah')),
  -- The atasan's reasons, and his recommendation (block 8 of D.1.3).
  pertimbangan TEXT NOT NULL DEFAULT '',
  rekomendasi TEXT NOT NULL DEFAULT '',
  diputus_oleh TEXT REFERENCES pegawai (id),
  diputus_pada INTEGER,
  dokumen_baru TEXT REFERENCES dokumen (id),
  alasan_tarik TEXT NOT NULL DEFAULT '',
  ditarik_pada INTEGER,
  CHECK ((keadaan = 'diputus') = (putusan IS NOT NULL) AND (keadaan = 'diputus') = (diputus_pada IS NOT NULL)),
  CHECK ((keadaan = 'ditarik') = (ditarik_pada IS NOT NULL)),
  CHECK (diputus_oleh IS NULL OR diputus_oleh <> pegawai)
) STRICT;
INSERT INTO keberatan (id, evaluasi, dokumen, pegawai, kepada, alasan, diajukan_pada, batas_ajukan_tanggal,
    batas_putusan_tanggal, keadaan, penjelasan, putusan, diputus_oleh, diputus_pada)
  SELECT id, evaluasi, dokumen, pegawai, kepada, alasan, diajukan_pada, batas_ajukan_tanggal, batas_putusan_tanggal,
    keadaan, penjelasan, putusan, CASE WHEN keadaan = 'diputus' THEN kepada END, diputus_pada FROM keberatan_lama;
DROP TABLE keberatan_lama;
CREATE INDEX keberatan_evaluasi ON keberatan (evaluasi, diajukan_pada);
CREATE UNIQUE INDEX keberatan_terbuka ON keberatan (evaluasi) WHERE keadaan = 'diajukan';
CREATE INDEX keberatan_dokumen ON keberatan (dokumen);
CREATE INDEX keberatan_dokumen_baru ON keberatan (dokumen_baru) WHERE dokumen_baru IS NOT NULL;
CREATE INDEX keberatan_pegawai ON keberatan (pegawai);
CREATE INDEX keberatan_kepada ON keberatan (kepada, keadaan);
CREATE INDEX keberatan_diputus_oleh ON keberatan (diputus_oleh) WHERE diputus_oleh IS NOT NULL;
-- What was written in it stays, and a decision is the last word.
CREATE TRIGGER keberatan_tetap BEFORE UPDATE ON keberatan
WHEN OLD.keadaan <> 'diajukan' AND (NEW.keadaan IS NOT OLD.keadaan OR NEW.putusan IS NOT OLD.putusan
    OR NEW.pertimbangan IS NOT OLD.pertimbangan OR NEW.rekomendasi IS NOT OLD.rekomendasi)
  OR NEW.alasan IS NOT OLD.alasan OR NEW.dokumen IS NOT OLD.dokumen OR NEW.evaluasi IS NOT OLD.evaluasi
  OR NEW.diajukan_pada IS NOT OLD.diajukan_pada BEGIN
  SELECT RAISE(ABORT, 'keberatan yang sudah ditulis tidak dapat diubah');
END;

-- The hearing (hlm. 117 B.4-5): what each side said in writing, minutes of a meeting, or that he was asked and kept silent.
CREATE TABLE keberatan_keterangan (
  id TEXT PRIMARY KEY,
  keberatan TEXT NOT NULL REFERENCES keberatan (id),
  pihak TEXT NOT NULL CHECK (pihak IN ('pegawai', 'penilai', 'keduanya')),
  cara TEXT NOT NULL CHECK (cara IN ('tertulis', 'pertemuan', 'tidak-memberi')),
  tanggal TEXT NOT NULL,
  tempat TEXT NOT NULL DEFAULT '' CHECK (length(tempat) <= 300),
  isi TEXT NOT NULL CHECK (length(isi) BETWEEN 1 AND 8000),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL,
  CHECK (pihak <> 'keduanya' OR cara <> 'tertulis')
) STRICT;
CREATE INDEX keberatan_keterangan_urut ON keberatan_keterangan (keberatan, pada);
CREATE INDEX keberatan_keterangan_oleh ON keberatan_keterangan (oleh);
CREATE TRIGGER keberatan_keterangan_tetap BEFORE UPDATE OF keberatan, pihak, cara, tanggal, tempat, isi, pada
  ON keberatan_keterangan BEGIN
  SELECT RAISE(ABORT, 'keterangan hanya dapat ditambah');
END;
CREATE TRIGGER keberatan_keterangan_tinggal BEFORE DELETE ON keberatan_keterangan BEGIN
  SELECT RAISE(ABORT, 'keterangan hanya dapat ditambah');
END;

-- Files of either side. Sent before the objection is filed they wait for it, so that a refused form keeps them.
CREATE TABLE keberatan_berkas (
  evaluasi TEXT NOT NULL REFERENCES evaluasi (id),
  bukti TEXT NOT NULL REFERENCES bukti (id),
  keberatan TEXT REFERENCES keberatan (id),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL,
  PRIMARY KEY (evaluasi, bukti)
) STRICT;
CREATE INDEX keberatan_berkas_bukti ON keberatan_berkas (bukti);
CREATE INDEX keberatan_berkas_keberatan ON keberatan_berkas (keberatan);
CREATE INDEX keberatan_berkas_oleh ON keberatan_berkas (oleh);
CREATE TRIGGER keberatan_berkas_tinggal BEFORE DELETE ON keberatan_berkas WHEN OLD.keberatan IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'berkas keberatan tidak dapat dihapus');
END;

-- What could not be taken, with its code in the order of the law (Ps. 29; handbook 5.2) and its words: who came late
-- can show what he came with.
CREATE TABLE keberatan_tolak (
  id TEXT PRIMARY KEY,
  evaluasi TEXT NOT NULL REFERENCES evaluasi (id),
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  alasan TEXT NOT NULL CHECK (length(alasan) <= 8000),
  kode TEXT NOT NULL CHECK (kode IN ('hasil-final', 'dokumen-belum-diterima', 'alasan-kosong', 'lewat-batas')),
  batas_tanggal TEXT,
  pada INTEGER NOT NULL
) STRICT;
CREATE INDEX keberatan_tolak_evaluasi ON keberatan_tolak (evaluasi, pada);
CREATE INDEX keberatan_tolak_pegawai ON keberatan_tolak (pegawai);

-- A signed result opened again for a few days: asked for by one, agreed by another. The result and its document hold
-- until a new one is signed; when the time is over nothing has changed.
CREATE TABLE pembukaan (
  id TEXT PRIMARY KEY,
  evaluasi TEXT NOT NULL REFERENCES evaluasi (id),
  dokumen TEXT NOT NULL REFERENCES dokumen (id),
  dari_keadaan TEXT NOT NULL,
  alasan TEXT NOT NULL CHECK (length(alasan) BETWEEN 10 AND 4000),
  hari INTEGER NOT NULL CHECK (hari BETWEEN 1 AND 14),
  diminta_oleh TEXT NOT NULL REFERENCES pegawai (id),
  diminta_admin INTEGER NOT NULL CHECK (diminta_admin IN (0, 1)),
  diminta_pada INTEGER NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'menunggu'
    CHECK (keadaan IN ('menunggu', 'ditolak', 'ditarik', 'terbuka', 'selesai', 'ditutup', 'lewat')),
  diputus_oleh TEXT REFERENCES pegawai (id),
  diputus_pada INTEGER,
  catatan TEXT NOT NULL DEFAULT '' CHECK (length(catatan) <= 4000),
  sampai_tanggal TEXT,
  sampai_pada INTEGER,
  dokumen_baru TEXT REFERENCES dokumen (id),
  selesai_pada INTEGER,
  CHECK (diputus_oleh IS NULL OR diputus_oleh <> diminta_oleh),
  CHECK ((keadaan IN ('terbuka', 'selesai', 'ditutup', 'lewat')) = (sampai_pada IS NOT NULL)),
  CHECK ((keadaan = 'selesai') = (dokumen_baru IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX pembukaan_berjalan ON pembukaan (evaluasi) WHERE keadaan IN ('menunggu', 'terbuka');
CREATE INDEX pembukaan_evaluasi ON pembukaan (evaluasi, diminta_pada);
CREATE INDEX pembukaan_jatuh ON pembukaan (sampai_pada) WHERE keadaan = 'terbuka';
CREATE INDEX pembukaan_daftar ON pembukaan (diminta_pada);
CREATE INDEX pembukaan_dokumen ON pembukaan (dokumen);
CREATE INDEX pembukaan_dokumen_baru ON pembukaan (dokumen_baru) WHERE dokumen_baru IS NOT NULL;
CREATE INDEX pembukaan_diminta_oleh ON pembukaan (diminta_oleh);
CREATE INDEX pembukaan_diputus_oleh ON pembukaan (diputus_oleh) WHERE diputus_oleh IS NOT NULL;
