-- Bimbingan kinerja (hlm. 78-85): one coaching or mentoring of one plan, led by the penilai or by whom he appointed
-- by letter. `isi` is what both write (JSON of domain/pembinaan.ts); a tick of both makes a version.
CREATE TABLE pembinaan (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  pembimbing TEXT NOT NULL REFERENCES pegawai (id),
  jenis TEXT NOT NULL CHECK (jenis IN ('coaching', 'mentoring')),
  keadaan TEXT NOT NULL DEFAULT 'draf' CHECK (keadaan IN ('draf', 'berlangsung', 'disepakati', 'dibatalkan')),
  topik TEXT NOT NULL CHECK (length(topik) BETWEEN 1 AND 300),
  isi TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(isi)),
  penugasan_nomor TEXT NOT NULL DEFAULT '',
  penugasan_tanggal TEXT,
  pegawai_pada INTEGER,
  pembimbing_pada INTEGER,
  disepakati_pada INTEGER,
  dibuat_oleh TEXT NOT NULL REFERENCES pegawai (id),
  dibuat_pada INTEGER NOT NULL,
  diubah_pada INTEGER NOT NULL,
  versi INTEGER NOT NULL DEFAULT 0,
  revisi INTEGER NOT NULL DEFAULT 1,
  CHECK (pegawai <> pembimbing),
  CHECK ((penugasan_nomor = '') = (penugasan_tanggal IS NULL))
) STRICT;
CREATE INDEX pembinaan_skp ON pembinaan (skp, dibuat_pada);
CREATE INDEX pembinaan_pegawai ON pembinaan (pegawai, diubah_pada);
CREATE INDEX pembinaan_pembimbing ON pembinaan (pembimbing, diubah_pada);
CREATE INDEX pembinaan_pembuat ON pembinaan (dibuat_oleh);

-- What both signed, frozen with the people as they were: the paper is printed from here.
CREATE TABLE pembinaan_versi (
  pembinaan TEXT NOT NULL REFERENCES pembinaan (id) ON DELETE CASCADE,
  nomor INTEGER NOT NULL,
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  hash TEXT NOT NULL,
  disepakati_pada INTEGER NOT NULL,
  PRIMARY KEY (pembinaan, nomor)
) STRICT;

-- The journal: each time they met.
CREATE TABLE sesi_bina (
  id TEXT PRIMARY KEY,
  pembinaan TEXT NOT NULL REFERENCES pembinaan (id) ON DELETE CASCADE,
  tanggal TEXT NOT NULL,
  tempat TEXT NOT NULL CHECK (length(tempat) BETWEEN 1 AND 200),
  materi TEXT NOT NULL CHECK (length(materi) BETWEEN 1 AND 4000),
  rencana_aksi TEXT NOT NULL DEFAULT '',
  batas TEXT,
  dicatat_oleh TEXT NOT NULL REFERENCES pegawai (id),
  dicatat_pada INTEGER NOT NULL,
  CHECK (batas IS NULL OR rencana_aksi <> '')
) STRICT;
CREATE INDEX sesi_bina_pembinaan ON sesi_bina (pembinaan, tanggal);
CREATE INDEX sesi_bina_pencatat ON sesi_bina (dicatat_oleh);

-- Who does what by when. Whoever has to, says that it is done; the other side confirms. It stands on both Berandas
-- until then. pegawai and pembimbing are copied here so that each finds his own by index.
CREATE TABLE tindak_lanjut_bina (
  id TEXT PRIMARY KEY,
  pembinaan TEXT NOT NULL REFERENCES pembinaan (id) ON DELETE CASCADE,
  sesi TEXT REFERENCES sesi_bina (id) ON DELETE CASCADE,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  pembimbing TEXT NOT NULL REFERENCES pegawai (id),
  siapa TEXT NOT NULL CHECK (siapa IN ('pegawai', 'pembimbing')),
  apa TEXT NOT NULL CHECK (length(apa) BETWEEN 1 AND 1000),
  batas TEXT NOT NULL,
  selesai_pada INTEGER,
  dikonfirmasi_pada INTEGER,
  ditegur_tanggal TEXT,
  dibuat_pada INTEGER NOT NULL,
  CHECK (dikonfirmasi_pada IS NULL OR selesai_pada IS NOT NULL)
) STRICT;
CREATE INDEX tindak_lanjut_bina_pembinaan ON tindak_lanjut_bina (pembinaan, batas);
CREATE INDEX tindak_lanjut_bina_sesi ON tindak_lanjut_bina (sesi);
CREATE INDEX tindak_lanjut_bina_pegawai ON tindak_lanjut_bina (pegawai, dikonfirmasi_pada, batas);
CREATE INDEX tindak_lanjut_bina_pembimbing ON tindak_lanjut_bina (pembimbing, dikonfirmasi_pada, batas);
CREATE INDEX tindak_lanjut_bina_terbuka ON tindak_lanjut_bina (batas) WHERE selesai_pada IS NULL;

-- B.1.8, handed to the atasan of the pimpinan: nobody reads it but who wrote it and who got it.
CREATE TABLE umpan_balik_bimbingan (
  pembinaan TEXT PRIMARY KEY REFERENCES pembinaan (id) ON DELETE CASCADE,
  kepada TEXT NOT NULL REFERENCES pegawai (id),
  jawaban TEXT NOT NULL CHECK (json_valid(jawaban)),
  pihak TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(pihak)),
  dikirim_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX umpan_balik_bimbingan_kepada ON umpan_balik_bimbingan (kepada, dikirim_pada);

-- B.1.9, by whoever led.
CREATE TABLE evaluasi_kompetensi (
  pembinaan TEXT PRIMARY KEY REFERENCES pembinaan (id) ON DELETE CASCADE,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  nilai TEXT NOT NULL CHECK (json_valid(nilai)),
  rekomendasi TEXT NOT NULL CHECK (length(rekomendasi) BETWEEN 1 AND 4000),
  pihak TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(pihak)),
  ditandatangani_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX evaluasi_kompetensi_oleh ON evaluasi_kompetensi (oleh);

-- Which unit looks after personnel (Ps. 28, hlm. 86): its head gets the reports B.1.10.
CREATE TABLE unit_kepegawaian (
  unit TEXT NOT NULL REFERENCES unit (id),
  dari TEXT NOT NULL,
  sampai TEXT,
  oleh TEXT REFERENCES pegawai (id),
  PRIMARY KEY (unit, dari),
  CHECK (sampai IS NULL OR sampai >= dari)
) STRICT;
CREATE INDEX unit_kepegawaian_oleh ON unit_kepegawaian (oleh);

-- Konseling kinerja (hlm. 85-88), opened by B.1.10. Confidential: these tables are in no export, no search, no doctor.
CREATE TABLE konseling (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id),
  unit TEXT NOT NULL REFERENCES unit (id),
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  pelapor TEXT NOT NULL REFERENCES pegawai (id),
  konselor TEXT REFERENCES pegawai (id),
  keadaan TEXT NOT NULL DEFAULT 'dilaporkan' CHECK (keadaan IN ('dilaporkan', 'dipilih', 'ditunjuk', 'dijadwalkan',
    'dicatat', 'selesai', 'ditarik', 'tidak-dilanjutkan')),
  masalah TEXT NOT NULL CHECK (json_valid(masalah)),
  ekspektasi TEXT NOT NULL DEFAULT '',
  uraian TEXT NOT NULL CHECK (length(uraian) BETWEEN 1 AND 4000),
  lainnya INTEGER NOT NULL CHECK (lainnya IN (0, 1)),
  tindakan TEXT NOT NULL CHECK (length(tindakan) BETWEEN 1 AND 4000),
  diberitahu_tanggal TEXT NOT NULL,
  diberitahu_rujukan TEXT NOT NULL CHECK (length(diberitahu_rujukan) BETWEEN 1 AND 1000),
  bukti TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(bukti)),
  pihak TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(pihak)),
  putusan TEXT NOT NULL DEFAULT '',
  jadwal_tanggal TEXT,
  jadwal_jam TEXT,
  jadwal_tempat TEXT NOT NULL DEFAULT '',
  diundang_pada INTEGER,
  dilaporkan_pada INTEGER NOT NULL,
  diubah_pada INTEGER NOT NULL,
  versi INTEGER NOT NULL DEFAULT 1,
  CHECK (pegawai <> pelapor),
  CHECK (konselor IS NULL OR konselor NOT IN (pegawai, pelapor)),
  CHECK ((jadwal_tanggal IS NULL) = (diundang_pada IS NULL))
) STRICT;
CREATE INDEX konseling_skp ON konseling (skp);
CREATE INDEX konseling_unit ON konseling (unit);
CREATE INDEX konseling_pegawai ON konseling (pegawai, diubah_pada);
CREATE INDEX konseling_pelapor ON konseling (pelapor, diubah_pada);
CREATE INDEX konseling_konselor ON konseling (konselor, diubah_pada);
CREATE INDEX konseling_keadaan ON konseling (keadaan, diubah_pada);

-- "Rekaman informasi hasil konseling kinerja", signed by the counsellor. `pembahasan` is his own until he shares it.
CREATE TABLE konseling_catatan (
  id TEXT PRIMARY KEY,
  konseling TEXT NOT NULL REFERENCES konseling (id),
  konselor TEXT NOT NULL REFERENCES pegawai (id),
  tanggal TEXT NOT NULL,
  kesepakatan TEXT NOT NULL CHECK (length(kesepakatan) BETWEEN 1 AND 4000),
  tindak_lanjut TEXT NOT NULL DEFAULT '',
  pembahasan TEXT NOT NULL DEFAULT '',
  dibagikan INTEGER NOT NULL DEFAULT 0 CHECK (dibagikan IN (0, 1)),
  ditandatangani_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX konseling_catatan_konseling ON konseling_catatan (konseling, tanggal);
CREATE INDEX konseling_catatan_konselor ON konseling_catatan (konselor);

-- Who opened what when. Added to and never changed; whose id it is stays, also when two records become one.
CREATE TABLE konseling_akses (
  id TEXT PRIMARY KEY,
  konseling TEXT NOT NULL REFERENCES konseling (id),
  oleh TEXT NOT NULL,
  apa TEXT NOT NULL CHECK (apa IN ('berkas', 'formulir', 'akses')),
  pada INTEGER NOT NULL
) STRICT;
CREATE INDEX konseling_akses_konseling ON konseling_akses (konseling, pada);
CREATE TRIGGER konseling_akses_tidak_diubah BEFORE UPDATE ON konseling_akses BEGIN
  SELECT RAISE(ABORT, 'catatan akses hanya dapat ditambah');
END;
CREATE TRIGGER konseling_akses_tidak_dihapus BEFORE DELETE ON konseling_akses BEGIN
  SELECT RAISE(ABORT, 'catatan akses hanya dapat ditambah');
END;
CREATE TRIGGER konseling_akses_tidak_ditimpa BEFORE INSERT ON konseling_akses
WHEN EXISTS (SELECT 1 FROM konseling_akses lama WHERE lama.id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'catatan akses hanya dapat ditambah');
END;
