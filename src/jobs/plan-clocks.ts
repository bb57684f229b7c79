import type { AgencyDb } from "../data/agency/database.ts";
import { calendarReader, kalenderStatement } from "../data/agency/kalender.ts";
import { change, rows } from "../data/agency/statement.ts";
import { hariJam, pengingatJam } from "../domain/hari-jam.ts";
import { hukumOf, type IdJam } from "../domain/jam-hukum.ts";
import { berlaku } from "../domain/kalender.ts";
import { awalHari, type Tanggal } from "../domain/tanggal.ts";
import type { ModeHari } from "../domain/tenggat.ts";
import type { At } from "./at.ts";

/** No reminder any more. */
export const TAK_ADA = 9_000_000_000_000_000;
const AT_ONCE = 1000;

type Unplanned = {
  readonly id: string;
  readonly kewajiban: IdJam;
  readonly mulai: Tanggal;
  readonly batas: Tanggal;
  readonly unit: string;
};

/**
 * A clock that was started or moved gets its days by the calendar of the unit, and the next of its reminders. Those of
 * days that are over are not made up for.
 */
export async function planClocks(db: AgencyDb, at: At): Promise<number> {
  let planned = 0;
  for (;;) {
    const open = await db.read(unplannedStatement);
    if (open.length === 0) return planned;
    const first = open.reduce((a, b) => (b.mulai < a ? b.mulai : a), at.today);
    const [calendar, modes] = await db.batch([
      kalenderStatement(first),
      rows<{ dari: Tanggal; nilai: ModeHari }>`SELECT dari, nilai FROM aturan WHERE kunci = 'keberatan.mode'`,
    ]);
    const kalender = calendarReader(calendar);
    const plans = open.map((b) => {
      const objek = b.kewajiban === "OB-01" ? berlaku(modes, b.mulai)?.nilai : undefined;
      const mode = hukumOf(b.kewajiban).satuan === "hari-kerja" ? (objek ?? "hari-kerja") : "hari-kalender";
      const hari = hariJam(b.mulai, b.batas, mode, kalender(b.unit));
      const next = pengingatJam(hari).find((p) => p.tanggal >= at.today);
      return {
        id: b.id,
        batas: b.batas,
        hari,
        ingat: next ? awalHari(next.tanggal, at.agency.zona) : TAK_ADA,
      };
    });
    await db.apply(change`UPDATE jam SET hari = v.value->>'hari', ingat_pada = v.value->>'ingat'
      FROM json_each(${JSON.stringify(plans)}) v WHERE jam.id = v.value->>'id' AND jam.batas_tanggal = v.value->>'batas'`);
    planned += open.length;
    if (open.length < AT_ONCE) return planned;
  }
}

const unplannedStatement = rows<Unplanned>`
  SELECT b.id, b.kewajiban, b.mulai_tanggal AS mulai, b.batas_tanggal AS batas, coalesce(e.unit, s.unit, b.unit, '') AS unit
  FROM jam b LEFT JOIN evaluasi e ON b.jenis = 'evaluasi' AND e.id = b.objek
    LEFT JOIN skp s ON b.jenis = 'skp' AND s.id = b.objek
  WHERE b.keadaan = 'berjalan' AND b.ingat_pada IS NULL LIMIT ${AT_ONCE}`;
