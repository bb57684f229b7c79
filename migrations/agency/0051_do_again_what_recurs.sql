-- An activity somebody pins: one press notes it again, and a week is filled with what recurs in it. `hari`: the days of
-- the week as bits, Senin = 1 … Minggu = 64; `tanggal`: the day of the month, in a shorter month its last.
CREATE TABLE kegiatan_rutin (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  kegiatan TEXT NOT NULL CHECK (length(kegiatan) BETWEEN 1 AND 2000),
  mulai TEXT,
  selesai TEXT,
  jumlah INTEGER CHECK (jumlah >= 0),
  satuan TEXT NOT NULL DEFAULT '',
  rhk TEXT,
  ulang TEXT NOT NULL CHECK (ulang IN ('sewaktu', 'harian', 'mingguan', 'bulanan')),
  hari INTEGER NOT NULL DEFAULT 0 CHECK (hari BETWEEN 0 AND 127),
  tanggal INTEGER CHECK (tanggal BETWEEN 1 AND 31),
  dibuat_pada INTEGER NOT NULL,
  diubah_pada INTEGER NOT NULL,
  dihapus_pada INTEGER,
  CHECK ((mulai IS NULL) = (selesai IS NULL) AND (mulai IS NULL OR mulai < selesai)),
  CHECK ((ulang = 'mingguan') = (hari > 0) AND (ulang = 'bulanan') = (tanggal IS NOT NULL))
) STRICT;
CREATE INDEX kegiatan_rutin_pegawai ON kegiatan_rutin (pegawai, dibuat_pada);

-- A spreadsheet taken in at one press, so that it is taken back at one press. Its lines are progres.klien 'impor:<id>:<row>'.
CREATE TABLE progres_impor (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  nama_berkas TEXT NOT NULL CHECK (length(nama_berkas) <= 300),
  jumlah INTEGER NOT NULL CHECK (jumlah > 0),
  dari TEXT NOT NULL,
  sampai TEXT NOT NULL,
  pada INTEGER NOT NULL,
  dibatalkan_pada INTEGER
) STRICT;
CREATE INDEX progres_impor_pegawai ON progres_impor (pegawai, pada);
