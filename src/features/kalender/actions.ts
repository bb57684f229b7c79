import type * as z from "zod";
import type { AgencyDb } from "../../data/agency/database.ts";
import { guardStatement, type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { addSpecialDays } from "../../domain/kalender.ts";
import { addAbsence } from "../../domain/kehadiran.ts";
import { accept, type Result, refuse } from "../../domain/result.ts";
import type { absenceForm, specialForm, weekForm } from "./forms.ts";
import type { Absence, AbsenceHead, OwnDays, SpecialHead } from "./queries.ts";

/** From a day on; written twice for one day the second word holds. The clocks follow by themselves (hitung_ulang). */
export const setWeek = (
  db: AgencyDb,
  unit: string,
  w: z.output<typeof weekForm>,
  who: Who,
): Promise<Recorded> => {
  const hariKerja = w.pekan === "ikut" ? null : Number(w.pekan);
  const liburUmum = w.liburUmum === "ya" ? 0 : 1;
  return save(db, who, "kalender.pekan", unit, { ...w }, [
    change`INSERT INTO penjaga (cocok)
      SELECT coalesce((SELECT max(pada) FROM kalender_unit WHERE unit = ${unit}), 0) = ${w.versi}`,
    change`INSERT INTO kalender_unit (unit, dari, hari_kerja, libur_umum, dasar, oleh, pada)
      VALUES (${unit}, ${w.dari}, ${hariKerja}, ${liburUmum}, ${w.dasar}, ${who.viewer.pegawai}, ${who.now})
      ON CONFLICT (unit, dari) DO UPDATE SET hari_kerja = excluded.hari_kerja, libur_umum = excluded.libur_umum,
        dasar = excluded.dasar, oleh = excluded.oleh, pada = excluded.pada`,
  ]);
};

export async function addDays(
  db: AgencyDb,
  unit: string,
  h: z.output<typeof specialForm>,
  ada: readonly OwnDays[],
  who: Who,
): Promise<Result<Recorded>> {
  const boleh = addSpecialDays(h, ada);
  if (!boleh.ok) return boleh;
  const id = newId(who.now);
  return accept(
    await save(db, who, "kalender.hari-khusus", unit, { id, ...h }, [
      // Two at once: the second finds the first.
      change`INSERT INTO hari_khusus (id, unit, dari, sampai, jenis, keterangan, oleh, pada)
        SELECT ${id}, ${unit}, ${h.dari}, ${h.sampai}, ${h.jenis}, ${h.keterangan}, ${who.viewer.pegawai}, ${who.now}
        WHERE NOT EXISTS (SELECT 1 FROM hari_khusus WHERE unit = ${unit} AND dicabut_pada IS NULL
          AND dari <= ${h.sampai} AND sampai >= ${h.dari})`,
      guardStatement(),
    ]),
  );
}

export async function withdrawDays(db: AgencyDb, h: SpecialHead, who: Who): Promise<Result<Recorded>> {
  if (h.dicabutPada !== null) return refuse("keadaan", "sudah-dicabut");
  return accept(
    await save(
      db,
      who,
      "kalender.hari-khusus-dicabut",
      h.unit,
      { id: h.id, dari: h.dari, sampai: h.sampai },
      [
        change`UPDATE hari_khusus SET dicabut_pada = ${who.now} WHERE id = ${h.id} AND dicabut_pada IS NULL`,
        guardStatement(),
      ],
    ),
  );
}

export async function recordAbsence(
  db: AgencyDb,
  pegawai: string,
  a: z.output<typeof absenceForm>,
  ada: readonly Absence[],
  who: Who,
): Promise<Result<Recorded>> {
  const boleh = addAbsence(
    a,
    ada.filter((x) => x.dicabutPada === null),
  );
  if (!boleh.ok) return boleh;
  const id = newId(who.now);
  return accept(
    await save(db, who, "kehadiran.catat", pegawai, { id, jenis: a.jenis, dari: a.dari, sampai: a.sampai }, [
      change`INSERT INTO ketidakhadiran (id, pegawai, jenis, dari, sampai, nomor_surat, keterangan, oleh, pada)
        SELECT ${id}, ${pegawai}, ${a.jenis}, ${a.dari}, ${a.sampai}, ${a.nomorSurat}, ${a.keterangan},
          ${who.viewer.pegawai}, ${who.now}
        WHERE NOT EXISTS (SELECT 1 FROM ketidakhadiran WHERE pegawai = ${pegawai} AND dicabut_pada IS NULL
          AND dari <= ${a.sampai} AND sampai >= ${a.dari})`,
      guardStatement(),
    ]),
  );
}

export async function withdrawAbsence(db: AgencyDb, a: AbsenceHead, who: Who): Promise<Result<Recorded>> {
  if (a.dicabutPada !== null) return refuse("keadaan", "sudah-dicabut");
  return accept(
    await save(
      db,
      who,
      "kehadiran.cabut",
      a.pegawai,
      { id: a.id, jenis: a.jenis, dari: a.dari, sampai: a.sampai },
      [
        change`UPDATE ketidakhadiran SET dicabut_pada = ${who.now} WHERE id = ${a.id} AND dicabut_pada IS NULL`,
        guardStatement(),
      ],
    ),
  );
}

const save = (
  db: AgencyDb,
  who: Who,
  tindakan: string,
  objek: string,
  rincian: Readonly<Record<string, unknown>>,
  statements: readonly Statement<unknown>[],
): Promise<Recorded> =>
  write(db, { pada: who.now, oleh: who.viewer.pegawai, tindakan, objek, rincian }, statements, who.perintah);
