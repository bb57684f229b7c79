CREATE TABLE capaian_unit (
  unit TEXT NOT NULL REFERENCES unit (id),
  periode TEXT NOT NULL REFERENCES periode (id),
  capaian TEXT NOT NULL CHECK (capaian IN ('istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
  sumber TEXT NOT NULL,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  ditetapkan_pada INTEGER NOT NULL,
  versi INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (unit, periode)
) STRICT;

CREATE TABLE evaluasi (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id),
  skp_versi INTEGER NOT NULL,
  periode TEXT NOT NULL REFERENCES periode (id),
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  unit TEXT NOT NULL REFERENCES unit (id),
  penilai TEXT REFERENCES pegawai (id),
  unit_penilai TEXT REFERENCES unit (id),
  atasan TEXT REFERENCES pegawai (id),
  jalur TEXT NOT NULL DEFAULT 'biasa' CHECK (jalur IN ('biasa', 'ambil-alih')),
  keadaan TEXT NOT NULL DEFAULT 'pengisian'
    CHECK (keadaan IN ('pengisian', 'dinilai', 'ditandatangani', 'disampaikan', 'diterima', 'keberatan', 'final')),
  versi INTEGER NOT NULL DEFAULT 0,
  rating_hasil TEXT CHECK (rating_hasil IN ('di-atas', 'sesuai', 'di-bawah')),
  rating_perilaku TEXT CHECK (rating_perilaku IN ('di-atas', 'sesuai', 'di-bawah')),
  predikat TEXT CHECK (predikat IN ('sangat-baik', 'baik', 'butuh-perbaikan', 'kurang-misconduct', 'sangat-kurang')),
  alasan TEXT NOT NULL DEFAULT '',
  catatan TEXT NOT NULL DEFAULT '',
  dinilai_pada INTEGER,
  ditandatangani_pada INTEGER,
  disampaikan_pada INTEGER,
  diterima_pada INTEGER,
  UNIQUE (skp, periode),
  CHECK ((predikat IS NULL) = (rating_hasil IS NULL)),
  CHECK ((predikat IS NULL) = (rating_perilaku IS NULL)),
  CHECK (penilai IS NULL OR penilai <> pegawai)
) STRICT;
CREATE INDEX evaluasi_penilai ON evaluasi (penilai, periode, keadaan);
CREATE INDEX evaluasi_atasan ON evaluasi (atasan, periode);
CREATE INDEX evaluasi_pegawai ON evaluasi (pegawai, periode);
CREATE INDEX evaluasi_unit ON evaluasi (unit, periode, keadaan);

-- Everything printed is frozen inside isi: names, jabatan, golongan of that day.
CREATE TABLE dokumen (
  id TEXT PRIMARY KEY,
  evaluasi TEXT NOT NULL REFERENCES evaluasi (id),
  format TEXT NOT NULL,
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  hash TEXT NOT NULL,
  token TEXT NOT NULL UNIQUE,
  keadaan TEXT NOT NULL DEFAULT 'berlaku' CHECK (keadaan IN ('berlaku', 'diganti', 'dicabut')),
  menggantikan TEXT REFERENCES dokumen (id),
  dibuat_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX dokumen_evaluasi ON dokumen (evaluasi);

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
  keadaan TEXT NOT NULL DEFAULT 'diajukan' CHECK (keadaan IN ('diajukan', 'diputus')),
  penjelasan TEXT NOT NULL DEFAULT '',
  putusan TEXT CHECK (putusan IN ('menguatkan', 'mengubah')),
  diputus_pada INTEGER,
  UNIQUE (evaluasi)
) STRICT;

-- One row per running legal clock (calendar.md section 3).
CREATE TABLE jam (
  id TEXT PRIMARY KEY,
  kewajiban TEXT NOT NULL,
  objek TEXT NOT NULL,
  pemegang TEXT REFERENCES pegawai (id),
  mulai_tanggal TEXT NOT NULL,
  batas_tanggal TEXT NOT NULL,
  batas_pada INTEGER NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'berjalan' CHECK (keadaan IN ('berjalan', 'selesai', 'lewat')),
  selesai_pada INTEGER,
  UNIQUE (kewajiban, objek)
) STRICT;
CREATE INDEX jam_berjalan ON jam (batas_pada) WHERE keadaan = 'berjalan';
CREATE INDEX jam_pemegang ON jam (pemegang, keadaan);
