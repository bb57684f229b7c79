import type { AgencyDb } from "../data/agency/database.ts";
import { jamTautan } from "../data/agency/jam.ts";
import { closesFor } from "../data/agency/jendela.ts";
import { calendarReader, kalenderStatement } from "../data/agency/kalender.ts";
import { ulangStatement } from "../data/agency/kelompok.ts";
import { change, rows, type Statement } from "../data/agency/statement.ts";
import { type JamBaru, recompute } from "../domain/hitung-ulang.ts";
import type { IdJam } from "../domain/jam-hukum.ts";
import { berlaku } from "../domain/kalender.ts";
import { akhirHari, type Tanggal, tanggalPada } from "../domain/tanggal.ts";
import type { ModeHari } from "../domain/tenggat.ts";
import type { At } from "./at.ts";

/**
 * A holiday, a unit's calendar or a window was changed: every clock that still runs says what a fresh one would say.
 * The old day is kept beside the new, and whoever holds the clock hears of it. Nothing changed = one small read.
 */
export async function recomputeClocks(db: AgencyDb, at: At): Promise<string[]> {
  const jam = (await db.read(ulangStatement)).find((u) => u.apa === "jam");
  if (!jam || jam.berubah === jam.dihitung) return [];
  const mark = change`UPDATE hitung_ulang SET dihitung = max(dihitung, ${jam.berubah}) WHERE apa = 'jam'`;
  let [after, moved] = ["", 0];
  for (;;) {
    const open = await db.read(openStatement(at, after));
    const changed = open.length > 0 ? await changes(db, open, at) : [];
    const last = open.length < AT_ONCE;
    await db.batch([...(changed.length > 0 ? moveStatements(changed, at) : []), ...(last ? [mark] : [])]);
    moved += changed.length;
    if (last) break;
    after = open.at(-1)?.id ?? "";
  }
  return moved > 0 ? [`${moved} tenggat dihitung ulang`] : [];
}

const AT_ONCE = 2000;

type Open = {
  readonly id: string;
  readonly kewajiban: IdJam;
  readonly mulai: Tanggal;
  readonly batas: Tanggal;
  readonly unit: string;
  /** Of an evaluation alone. */
  readonly tutupPada: number | null;
  readonly pemegang: string | null;
  readonly tautan: string;
  readonly nama: string | null;
};
type Changed = Open & { readonly jadi: JamBaru };

/** Those that run; and a takeover that was missed while the window is open again for the penilai. */
const openStatement = (at: At, after: string) => rows<Open>`
  SELECT b.id, b.kewajiban, b.mulai_tanggal AS mulai, b.batas_tanggal AS batas, coalesce(e.unit, s.unit, b.unit, '') AS unit,
    CASE WHEN e.id IS NOT NULL THEN ${closesFor("e")} END AS tutupPada, b.pemegang, ${jamTautan("b")} AS tautan, p.nama
  FROM jam b LEFT JOIN evaluasi e ON b.jenis = 'evaluasi' AND e.id = b.objek
    LEFT JOIN skp s ON b.jenis = 'skp' AND s.id = b.objek
    LEFT JOIN jendela j ON j.periode = e.periode AND j.tahap = 'evaluasi'
    LEFT JOIN pegawai p ON p.id = coalesce(b.pegawai, e.pegawai, s.pegawai)
  WHERE b.id > ${after} AND ((b.keadaan = 'berjalan' AND b.batas_pada > ${at.now})
    OR (b.kewajiban = 'EV-05' AND b.keadaan <> 'selesai' AND e.keadaan IN ('pengisian', 'dinilai')
      AND ${closesFor("e")} > ${at.now}))
  ORDER BY b.id LIMIT ${AT_ONCE}`;

async function changes(db: AgencyDb, open: readonly Open[], at: At): Promise<Changed[]> {
  const first = open.reduce((a, b) => (b.mulai < a ? b.mulai : a), at.today);
  const [calendar, modes] = await db.batch([
    kalenderStatement(first),
    rows<{ dari: Tanggal; nilai: ModeHari }>`SELECT dari, nilai FROM aturan WHERE kunci = 'keberatan.mode'`,
  ]);
  const kalender = calendarReader(calendar);
  return open.flatMap((b) => {
    const mode = berlaku(modes, b.mulai)?.nilai ?? "hari-kerja";
    const jendelaTutup = b.tutupPada === null ? null : tanggalPada(b.tutupPada - 1, at.agency.zona);
    const jadi = recompute({ ...b, jendelaTutup }, at.today, mode, kalender(b.unit));
    return jadi ? [{ ...b, jadi }] : [];
  });
}

function moveStatements(changed: readonly Changed[], at: At): Statement<unknown>[] {
  const list = JSON.stringify(
    changed.map(({ id, batas, jadi }) => ({
      ...{ id, lama: batas, mulai: jadi.mulai, baru: jadi.batas, sebab: jadi.sebab },
      pada: akhirHari(jadi.batas, at.agency.zona),
    })),
  );
  return [
    change`INSERT INTO jam_ubah (jam, pada, lama, baru, sebab)
      SELECT value->>'id', ${at.now}, value->>'lama', value->>'baru', value->>'sebab' FROM json_each(${list})
      WHERE value->>'lama' <> value->>'baru' ON CONFLICT DO NOTHING`,
    change`UPDATE jam SET mulai_tanggal = v.value->>'mulai', batas_tanggal = v.value->>'baru',
        batas_pada = v.value->>'pada', keadaan = 'berjalan', lewat_pada = NULL
      FROM json_each(${list}) v WHERE jam.id = v.value->>'id' AND jam.keadaan <> 'selesai'`,
    // The objection's own row carries the day of the decision as well.
    change`UPDATE keberatan SET batas_putusan_tanggal = b.batas_tanggal
      FROM jam b, json_each(${list}) v WHERE b.id = v.value->>'id' AND b.kewajiban = 'OB-02'
        AND keberatan.evaluasi = b.objek AND keberatan.keadaan = 'diajukan'`,
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT hex(randomblob(13)), value->>'pegawai', 'tenggat-bergeser', value->>'data', value->>'tautan', ${at.now}
      FROM json_each(${JSON.stringify(notices(changed))})`,
  ];
}

/** One line for all clocks of a person that went from one day to another, not forty. */
function notices(changed: readonly Changed[]) {
  const told = changed.filter((c) => c.pemegang !== null && c.batas !== c.jadi.batas);
  const key = (c: Changed) => [c.pemegang, c.kewajiban, c.batas, c.jadi.batas].join();
  return [...Map.groupBy(told, key).values()].flatMap((same) => {
    const [c] = same;
    if (!c) return [];
    const data = { kewajiban: c.kewajiban, lama: c.batas, baru: c.jadi.batas, sebab: c.jadi.sebab };
    const one = same.length === 1;
    return [
      {
        pegawai: c.pemegang,
        data: JSON.stringify({ ...data, jumlah: same.length, nama: one ? (c.nama ?? "") : "" }),
        tautan: one ? c.tautan : "/",
      },
    ];
  });
}
