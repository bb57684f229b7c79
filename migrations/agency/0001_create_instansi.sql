-- Whose database this is. Checked once per isolate, by migrate and by every job.
CREATE TABLE instansi (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  agency TEXT NOT NULL,
  code TEXT NOT NULL,
  nama TEXT NOT NULL,
  jenis TEXT NOT NULL,
  zona TEXT NOT NULL CHECK (zona IN ('WIB', 'WITA', 'WIT')),
  kota TEXT NOT NULL DEFAULT ''
) STRICT;

-- Settings of the agency, dated: the value in force on a day is the newest with dari <= day.
CREATE TABLE aturan (
  kunci TEXT NOT NULL,
  nilai TEXT NOT NULL,
  dari TEXT NOT NULL,
  dasar TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (kunci, dari)
) STRICT;

-- The decree's holidays as this agency's working calendar knows them.
CREATE TABLE hari_libur (
  tanggal TEXT PRIMARY KEY,
  keterangan TEXT NOT NULL
) STRICT;
