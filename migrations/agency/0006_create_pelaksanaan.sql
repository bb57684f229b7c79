CREATE TABLE rencana_aksi (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id),
  rhk TEXT NOT NULL,
  periode TEXT NOT NULL REFERENCES periode (id),
  teks TEXT NOT NULL,
  target TEXT NOT NULL DEFAULT '',
  urut INTEGER NOT NULL
) STRICT;
CREATE INDEX rencana_aksi_skp ON rencana_aksi (skp, periode, urut);

CREATE TABLE realisasi (
  skp TEXT NOT NULL REFERENCES skp (id),
  indikator TEXT NOT NULL,
  periode TEXT NOT NULL REFERENCES periode (id),
  teks TEXT NOT NULL,
  sumber TEXT NOT NULL DEFAULT '',
  diubah_pada INTEGER NOT NULL,
  revisi INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (indikator, periode)
) STRICT;
CREATE INDEX realisasi_skp ON realisasi (skp, periode);

-- menunggu → R2 put → tersimpan. Nothing updates a stored object.
CREATE TABLE bukti (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  kunci TEXT NOT NULL UNIQUE,
  nama TEXT NOT NULL,
  jenis TEXT NOT NULL,
  ukuran INTEGER NOT NULL CHECK (ukuran >= 0),
  sha256 TEXT NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'menunggu' CHECK (keadaan IN ('menunggu', 'tersimpan', 'gugur', 'dihapus')),
  pindai TEXT NOT NULL DEFAULT 'tidak-dipindai',
  dibuat_pada INTEGER NOT NULL,
  tersimpan_pada INTEGER
) STRICT;
CREATE INDEX bukti_pegawai ON bukti (pegawai, dibuat_pada);
CREATE INDEX bukti_menunggu ON bukti (dibuat_pada) WHERE keadaan = 'menunggu';

CREATE TABLE bukti_kaitan (
  bukti TEXT NOT NULL REFERENCES bukti (id),
  rencana_aksi TEXT NOT NULL REFERENCES rencana_aksi (id),
  skp TEXT NOT NULL REFERENCES skp (id),
  periode TEXT NOT NULL REFERENCES periode (id),
  PRIMARY KEY (bukti, rencana_aksi)
) STRICT;
CREATE INDEX bukti_kaitan_skp ON bukti_kaitan (skp, periode);

CREATE TABLE umpan_balik (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id),
  untuk TEXT NOT NULL REFERENCES pegawai (id),
  dari TEXT REFERENCES pegawai (id),
  pemberi TEXT NOT NULL CHECK (pemberi IN ('pimpinan', 'rekan-setingkat', 'bawahan', 'pihak-lain')),
  nama_pemberi TEXT NOT NULL,
  bentuk TEXT NOT NULL CHECK (bentuk IN ('berkala', 'insidentil')),
  cara TEXT NOT NULL CHECK (cara IN ('langsung', 'tidak-langsung')),
  nada TEXT NOT NULL DEFAULT 'netral' CHECK (nada IN ('positif', 'netral', 'perbaikan')),
  rhk TEXT,
  nilai TEXT,
  isi TEXT NOT NULL CHECK (length(isi) BETWEEN 1 AND 4000),
  tanggal TEXT NOT NULL,
  dibuat_pada INTEGER NOT NULL,
  CHECK ((rhk IS NULL) <> (nilai IS NULL))
) STRICT;
CREATE INDEX umpan_balik_skp ON umpan_balik (skp, tanggal);
CREATE INDEX umpan_balik_dari ON umpan_balik (dari, tanggal);
