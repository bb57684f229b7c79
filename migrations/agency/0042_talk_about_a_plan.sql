-- Dialog kinerja (Ps. 7, 8, 14): what both sides say about a row of the plan. A thread hangs on its place in the working
-- text by name, not by reference: what was said outlives the row. `kutipan`: the place as it read when it was begun.
-- `usulan`: the message whose proposal waits for an answer. `versi` is the lock.
CREATE TABLE dialog_utas (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  bagian TEXT NOT NULL CHECK (bagian IN ('umum', 'rhk', 'indikator', 'target', 'perilaku', 'lampiran')),
  rujukan TEXT NOT NULL DEFAULT '',
  kutipan TEXT NOT NULL DEFAULT '',
  keadaan TEXT NOT NULL DEFAULT 'terbuka' CHECK (keadaan IN ('terbuka', 'selesai')),
  usulan TEXT,
  versi INTEGER NOT NULL DEFAULT 1,
  diubah_pada INTEGER NOT NULL,
  CHECK (keadaan = 'terbuka' OR usulan IS NULL)
) STRICT;
CREATE INDEX dialog_utas_skp ON dialog_utas (skp, diubah_pada);

-- `langkah` of what was said; `usulan` is the text proposed for the place, '' proposes to leave it empty.
CREATE TABLE dialog_pesan (
  id TEXT PRIMARY KEY,
  utas TEXT NOT NULL REFERENCES dialog_utas (id) ON DELETE CASCADE,
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  langkah TEXT NOT NULL CHECK (langkah IN ('komentar', 'usulan', 'terima', 'tolak', 'selesai')),
  oleh TEXT NOT NULL REFERENCES pegawai (id),
  teks TEXT NOT NULL DEFAULT '',
  usulan TEXT,
  pada INTEGER NOT NULL,
  CHECK ((langkah = 'usulan') = (usulan IS NOT NULL)),
  CHECK (langkah IN ('usulan', 'terima', 'selesai') OR teks <> '')
) STRICT;
CREATE INDEX dialog_pesan_utas ON dialog_pesan (utas, pada);
CREATE INDEX dialog_pesan_skp ON dialog_pesan (skp, pada);
CREATE INDEX dialog_pesan_oleh ON dialog_pesan (oleh);

-- That they met, and when each of them said so. `penilai`: who it was on that day.
CREATE TABLE dialog_kinerja (
  id TEXT PRIMARY KEY,
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  tanggal TEXT NOT NULL,
  cara TEXT NOT NULL CHECK (cara IN ('tatap-muka', 'video', 'telepon', 'surat')),
  tempat TEXT NOT NULL CHECK (tempat <> ''),
  ringkasan TEXT NOT NULL CHECK (ringkasan <> ''),
  penilai TEXT NOT NULL REFERENCES pegawai (id),
  dicatat_oleh TEXT NOT NULL REFERENCES pegawai (id),
  dicatat_pada INTEGER NOT NULL,
  -- A delegate's hand: he writes it down, the two themselves confirm it.
  disiapkan_oleh TEXT REFERENCES pegawai (id),
  pegawai_pada INTEGER,
  penilai_pada INTEGER,
  dihapus_pada INTEGER,
  versi INTEGER NOT NULL DEFAULT 1,
  CHECK (dihapus_pada IS NULL OR pegawai_pada IS NULL OR penilai_pada IS NULL)
) STRICT;
CREATE INDEX dialog_kinerja_skp ON dialog_kinerja (skp, tanggal);
CREATE INDEX dialog_kinerja_penilai ON dialog_kinerja (penilai);
CREATE INDEX dialog_kinerja_dicatat_oleh ON dialog_kinerja (dicatat_oleh);
CREATE INDEX dialog_kinerja_disiapkan_oleh ON dialog_kinerja (disiapkan_oleh);

-- How far somebody has read; written by a press, never by a look.
CREATE TABLE dialog_baca (
  skp TEXT NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  pada INTEGER NOT NULL,
  PRIMARY KEY (skp, pegawai)
) STRICT;
CREATE INDEX dialog_baca_pegawai ON dialog_baca (pegawai);
