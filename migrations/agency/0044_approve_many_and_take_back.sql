-- One act by which a penilai approved several plans, and what became of each that stood on its list.
CREATE TABLE penetapan (
  id TEXT PRIMARY KEY,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  tahun INTEGER NOT NULL,
  pada INTEGER NOT NULL
) STRICT;
CREATE INDEX penetapan_oleh ON penetapan (oleh, pada);

-- `versi` is the lock that was looked at; `nomor` the version that was made of it. `sebab`: why it was left out.
CREATE TABLE penetapan_skp (
  penetapan TEXT NOT NULL REFERENCES penetapan (id),
  skp TEXT NOT NULL REFERENCES skp (id),
  versi INTEGER NOT NULL,
  hasil TEXT NOT NULL CHECK (hasil IN ('ditetapkan', 'berubah', 'dikecualikan')),
  sebab TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sebab)),
  nomor INTEGER,
  PRIMARY KEY (penetapan, skp)
) STRICT;
CREATE INDEX penetapan_skp_skp ON penetapan_skp (skp);
