-- Feedback from everybody, asked for or not (Ps. 17-19, p. 69-70). A result somebody names in his own words has no id
-- until it is put with a result of the plan: then `rhk` is '' and `tentang` says what was meant.
CREATE TABLE umpan_permintaan (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  kepada TEXT REFERENCES pegawai (id),
  nama_luar TEXT NOT NULL DEFAULT '',
  alamat_luar TEXT NOT NULL DEFAULT '',
  sebutan TEXT NOT NULL DEFAULT '',
  pertanyaan TEXT NOT NULL CHECK (length(pertanyaan) BETWEEN 1 AND 2000),
  sasaran TEXT NOT NULL CHECK (json_valid(sasaran)),
  batas_tanggal TEXT NOT NULL,
  keadaan TEXT NOT NULL DEFAULT 'terbuka' CHECK (keadaan IN ('terbuka', 'dijawab', 'ditolak', 'dicabut')),
  dibuat_pada INTEGER NOT NULL,
  selesai_pada INTEGER,
  diingatkan_pada INTEGER,
  rahasia_hash TEXT UNIQUE,
  kedaluwarsa_pada INTEGER,
  CHECK ((kepada IS NULL) = (rahasia_hash IS NOT NULL) AND (kepada IS NULL) = (kedaluwarsa_pada IS NOT NULL)),
  CHECK ((kepada IS NULL) = (nama_luar <> '') AND (keadaan = 'terbuka') = (selesai_pada IS NULL))
) STRICT;
CREATE INDEX umpan_permintaan_oleh ON umpan_permintaan (oleh, dibuat_pada);
CREATE INDEX umpan_permintaan_kepada ON umpan_permintaan (kepada, keadaan, dibuat_pada);
CREATE INDEX umpan_permintaan_skp ON umpan_permintaan (skp);
CREATE INDEX umpan_permintaan_terbuka ON umpan_permintaan (batas_tanggal) WHERE keadaan = 'terbuka';

ALTER TABLE umpan_balik ADD COLUMN sebutan TEXT NOT NULL DEFAULT '';
ALTER TABLE umpan_balik ADD COLUMN jabatan_pemberi TEXT NOT NULL DEFAULT '';
ALTER TABLE umpan_balik ADD COLUMN tentang TEXT NOT NULL DEFAULT '' CHECK (length(tentang) <= 500);
ALTER TABLE umpan_balik ADD COLUMN tautan TEXT NOT NULL DEFAULT '' CHECK (length(tautan) <= 2000);
ALTER TABLE umpan_balik ADD COLUMN bukti TEXT REFERENCES bukti (id);
ALTER TABLE umpan_balik ADD COLUMN permintaan TEXT REFERENCES umpan_permintaan (id);
ALTER TABLE umpan_balik ADD COLUMN balasan TEXT NOT NULL DEFAULT '' CHECK (length(balasan) <= 4000);
ALTER TABLE umpan_balik ADD COLUMN dibalas_pada INTEGER;
ALTER TABLE umpan_balik ADD COLUMN dikoreksi_pada INTEGER;
CREATE INDEX umpan_balik_bukti ON umpan_balik (bukti);
CREATE INDEX umpan_balik_permintaan ON umpan_balik (permintaan);

-- What stood there before it was corrected or taken back, within a day. The row of the feedback itself may be gone.
CREATE TABLE umpan_balik_lama (
  id TEXT PRIMARY KEY,
  umpan_balik TEXT NOT NULL,
  skp TEXT NOT NULL REFERENCES skp (id),
  untuk TEXT NOT NULL REFERENCES pegawai (id),
  dari TEXT NOT NULL REFERENCES pegawai (id),
  langkah TEXT NOT NULL CHECK (langkah IN ('dikoreksi', 'dicabut')),
  nada TEXT NOT NULL,
  rhk TEXT,
  nilai TEXT,
  isi TEXT NOT NULL,
  tanggal TEXT NOT NULL,
  alasan TEXT NOT NULL DEFAULT '',
  pada INTEGER NOT NULL
) STRICT;
CREATE INDEX umpan_balik_lama_skp ON umpan_balik_lama (skp, pada);
CREATE INDEX umpan_balik_lama_dari ON umpan_balik_lama (dari, pada);
CREATE INDEX umpan_balik_lama_untuk ON umpan_balik_lama (untuk);

-- How often, as two people agree on it: one proposes, the other confirms. What holds is the row in `aturan`.
CREATE TABLE umpan_berkala (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id),
  ritme TEXT NOT NULL CHECK (ritme IN ('bulanan', 'triwulanan')),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  keadaan TEXT NOT NULL DEFAULT 'menunggu' CHECK (keadaan IN ('menunggu', 'disepakati', 'ditolak', 'dicabut')),
  dijawab_oleh TEXT REFERENCES pegawai (id),
  dibuat_pada INTEGER NOT NULL,
  dijawab_pada INTEGER,
  CHECK ((keadaan = 'menunggu') = (dijawab_pada IS NULL))
) STRICT;
CREATE INDEX umpan_berkala_skp ON umpan_berkala (skp, dibuat_pada);
CREATE UNIQUE INDEX umpan_berkala_menunggu ON umpan_berkala (skp) WHERE keadaan = 'menunggu';
CREATE INDEX umpan_berkala_oleh ON umpan_berkala (oleh);
CREATE INDEX umpan_berkala_dijawab ON umpan_berkala (dijawab_oleh);

-- A row of the sheet over the whole team that is not sent yet; and the words one uses again.
CREATE TABLE umpan_draf (
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  skp TEXT NOT NULL REFERENCES skp (id),
  sasaran TEXT NOT NULL DEFAULT '',
  nada TEXT NOT NULL DEFAULT 'netral' CHECK (nada IN ('positif', 'netral', 'perbaikan')),
  isi TEXT NOT NULL CHECK (length(isi) <= 4000),
  diubah_pada INTEGER NOT NULL,
  PRIMARY KEY (oleh, skp)
) STRICT;
CREATE INDEX umpan_draf_skp ON umpan_draf (skp);

CREATE TABLE umpan_templat (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  teks TEXT NOT NULL CHECK (length(teks) BETWEEN 1 AND 500),
  dibuat_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX umpan_templat_pegawai ON umpan_templat (pegawai, dibuat_pada);

-- What a supervisor notes for himself. Nobody else reads this table, no job, no export, no other chapter (a test looks).
CREATE TABLE catatan_pribadi (
  id TEXT PRIMARY KEY,
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  tentang TEXT NOT NULL REFERENCES pegawai (id),
  isi TEXT NOT NULL CHECK (length(isi) BETWEEN 1 AND 4000),
  tanggal TEXT NOT NULL,
  terbit TEXT,
  dibuat_pada INTEGER NOT NULL,
  diubah_pada INTEGER NOT NULL
) STRICT;
CREATE INDEX catatan_pribadi_oleh ON catatan_pribadi (oleh, tentang, tanggal);
CREATE INDEX catatan_pribadi_tentang ON catatan_pribadi (tentang);
