-- Somebody lets a colleague prepare for him between two days: leave cover, staff who draft for a pimpinan. The
-- colleague never signs; what he wrote says so.
CREATE TABLE delegasi (
  id TEXT PRIMARY KEY,
  untuk TEXT NOT NULL REFERENCES pegawai (id),
  kepada TEXT NOT NULL REFERENCES pegawai (id),
  dari TEXT NOT NULL,
  sampai TEXT NOT NULL,
  alasan TEXT NOT NULL,
  nomor_surat TEXT NOT NULL DEFAULT '',
  dibuat_oleh TEXT NOT NULL REFERENCES pegawai (id),
  dibuat_pada INTEGER NOT NULL,
  dicabut_oleh TEXT REFERENCES pegawai (id),
  dicabut_pada INTEGER,
  CHECK (untuk <> kepada),
  CHECK (sampai >= dari)
) STRICT;
CREATE INDEX delegasi_untuk ON delegasi (untuk, sampai);
CREATE INDEX delegasi_kepada ON delegasi (kepada, sampai);

-- A session is at most one of the two: preparing for somebody, or an admin's look at the pages as somebody.
ALTER TABLE sesi ADD COLUMN delegasi TEXT REFERENCES delegasi (id);
ALTER TABLE sesi ADD COLUMN simulasi TEXT REFERENCES pegawai (id);
ALTER TABLE sesi ADD COLUMN simulasi_sampai_pada INTEGER;

-- Whose file it is when somebody else's hand wrote: "disiapkan oleh …".
ALTER TABLE riwayat ADD COLUMN atas_nama TEXT REFERENCES pegawai (id);
