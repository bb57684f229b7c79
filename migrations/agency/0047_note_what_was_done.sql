-- What somebody did on a day: one line of the quick capture, of the week grid, of an import, or of a recurring activity
-- (documentation of Ps. 16). `rhk` is a result of the agreed plan by name: what was noted outlives the row. `klien`: the
-- key a device gave it while it had no network; sent twice it is one.
CREATE TABLE progres (
  id TEXT PRIMARY KEY,
  pegawai TEXT NOT NULL REFERENCES pegawai (id),
  tanggal TEXT NOT NULL,
  mulai TEXT,
  selesai TEXT,
  kegiatan TEXT NOT NULL CHECK (length(kegiatan) BETWEEN 1 AND 2000),
  jumlah INTEGER CHECK (jumlah >= 0),
  satuan TEXT NOT NULL DEFAULT '',
  skp TEXT REFERENCES skp (id),
  rhk TEXT,
  periode TEXT REFERENCES periode (id),
  rencana_aksi TEXT REFERENCES rencana_aksi (id) ON DELETE SET NULL,
  sumber TEXT NOT NULL CHECK (sumber IN ('catat', 'harian', 'impor', 'rutin')),
  klien TEXT,
  dibuat_pada INTEGER NOT NULL,
  diubah_pada INTEGER NOT NULL,
  revisi INTEGER NOT NULL DEFAULT 1,
  dihapus_pada INTEGER,
  CHECK ((mulai IS NULL) = (selesai IS NULL) AND (mulai IS NULL OR mulai < selesai)),
  CHECK ((skp IS NULL) = (periode IS NULL) AND (rhk IS NULL OR skp IS NOT NULL))
) STRICT;
CREATE INDEX progres_pegawai ON progres (pegawai, tanggal);
CREATE INDEX progres_skp ON progres (skp, periode, rhk);
CREATE INDEX progres_periode ON progres (periode);
CREATE INDEX progres_rencana_aksi ON progres (rencana_aksi);
CREATE UNIQUE INDEX progres_klien ON progres (pegawai, klien) WHERE klien IS NOT NULL;

-- The file or link that goes with such a line.
CREATE TABLE bukti_progres (
  bukti TEXT NOT NULL REFERENCES bukti (id),
  progres TEXT NOT NULL REFERENCES progres (id),
  PRIMARY KEY (bukti, progres)
) STRICT;
CREATE INDEX bukti_progres_progres ON bukti_progres (progres);
