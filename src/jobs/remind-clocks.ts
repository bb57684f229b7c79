import { sql } from "drizzle-orm";
import type { AgencyDb } from "../data/agency/database.ts";
import { jamTautan } from "../data/agency/jam.ts";
import { onLeave } from "../data/agency/kehadiran.ts";
import { lostRace } from "../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../data/agency/statement.ts";
import { pengingatJam } from "../domain/hari-jam.ts";
import type { IdJam } from "../domain/jam-hukum.ts";
import { awalHari, type Tanggal } from "../domain/tanggal.ts";
import type { At } from "./at.ts";
import { planClocks, TAK_ADA } from "./plan-clocks.ts";

type Due = {
  readonly id: string;
  readonly kewajiban: IdJam;
  readonly batas: Tanggal;
  readonly hari: string;
  readonly ingatPada: number;
  readonly pemegang: string | null;
  readonly nama: string | null;
  readonly tautan: string;
};
const AT_ONCE = 500;

/**
 * Half the time over, three days left, the last day: whoever holds clocks hears of all that are due in one line, not
 * in twelve. The mark is written with it; of two runners the second finds its rows moved on and writes nothing.
 */
export async function remindOfClocks(db: AgencyDb, at: At): Promise<string[]> {
  const [[fresh], now] = await db.batch([freshStatement, dueStatement(at.now)]);
  // Those without days get them first; nobody needs to be told of that.
  const due = fresh && (await planClocks(db, at)) > 0 ? await db.read(dueStatement(at.now)) : now;
  if (due.length === 0) return [];
  const next = due.map((d) => {
    const later = pengingatJam(JSON.parse(d.hari) as Tanggal[]).find((p) => p.tanggal > at.today);
    return { id: d.id, dari: d.ingatPada, ke: later ? awalHari(later.tanggal, at.agency.zona) : TAK_ADA };
  });
  const list = JSON.stringify(next);
  await db
    .batch([
      // Whoever runs at the same time was first when one of them has moved on.
      change`INSERT INTO penjaga (cocok) SELECT count(*) = ${due.length} FROM json_each(${list}) v CROSS JOIN jam b
        WHERE b.id = v.value->>'id' AND b.ingat_pada = v.value->>'dari' AND b.keadaan = 'berjalan'`,
      change`INSERT INTO jam_peristiwa (jam, apa, jatuh_pada, pada, kepada)
        SELECT b.id, 'ingat', b.ingat_pada, ${at.now}, b.pemegang FROM json_each(${list}) v CROSS JOIN jam b
        WHERE b.id = v.value->>'id' ON CONFLICT DO NOTHING`,
      change`UPDATE jam SET ingat_pada = v.value->>'ke' FROM json_each(${list}) v
        WHERE jam.id = v.value->>'id' AND jam.ingat_pada = v.value->>'dari'`,
      noticesStatement(perHolder(due, at.today), "pengingat-jam", at),
    ])
    .catch((error: unknown) => {
      if (!lostRace(error)) throw error;
    });
  return [`${due.length} pengingat tenggat`];
}

const freshStatement = rows<{
  id: string;
}>`SELECT id FROM jam WHERE keadaan = 'berjalan' AND ingat_pada IS NULL LIMIT 1`;

const dueStatement = (now: number) => rows<Due>`
  SELECT b.id, b.kewajiban, b.batas_tanggal AS batas, b.hari, b.ingat_pada AS ingatPada, b.pemegang, p.nama,
    ${jamTautan("b")} AS tautan
  FROM jam b LEFT JOIN evaluasi e ON b.jenis = 'evaluasi' AND e.id = b.objek
    LEFT JOIN skp s ON b.jenis = 'skp' AND s.id = b.objek
    LEFT JOIN pegawai p ON p.id = coalesce(b.pegawai, e.pegawai, s.pegawai) AND p.id IS NOT b.pemegang
  WHERE b.keadaan = 'berjalan' AND b.ingat_pada <= ${now} AND b.batas_pada > ${now} AND b.hari IS NOT NULL
  ORDER BY b.ingat_pada, b.batas_pada LIMIT ${AT_ONCE}`;

/** The clocks of one person in one line; the nearest day is named. */
const perHolder = (due: readonly Due[], today: Tanggal): Baris[] =>
  [...Map.groupBy(due, (d) => d.pemegang).entries()].flatMap(([pegawai, own]) => {
    const [first] = own.toSorted((a, b) => (a.batas < b.batas ? -1 : 1));
    if (!pegawai || !first) return [];
    const sisa = (JSON.parse(first.hari) as Tanggal[]).filter((h) => h >= today).length;
    return [
      {
        pegawai,
        data: { ...ringkas(own), batas: first.batas, sisa },
        tautan: own.length === 1 ? first.tautan : "/",
      },
    ];
  });

export type Baris = {
  readonly pegawai: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly tautan: string;
};

/** What several clocks have in common: what is owed, of whom when it is one, and how many of each. */
export const ringkas = (jam: readonly { readonly kewajiban: IdJam; readonly nama: string | null }[]) => ({
  kewajiban: jam[0]?.kewajiban ?? "",
  nama: jam.length === 1 ? (jam[0]?.nama ?? "") : "",
  jumlah: jam.length,
  butir: [...Map.groupBy(jam, (j) => j.kewajiban).entries()].map(([k, all]) => [k, all.length]),
});

/** Who is away is not reminded; a consequence he hears of all the same. */
export const noticesStatement = (baris: readonly Baris[], jenis: string, at: At): Statement<number> =>
  change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
    SELECT hex(randomblob(13)), v.value->>'pegawai', ${jenis}, v.value->>'data', v.value->>'tautan', ${at.now}
    FROM json_each(${JSON.stringify(baris)}) v
    WHERE ${jenis} <> 'pengingat-jam' OR NOT ${onLeave(sql`v.value->>'pegawai'`, at.today)}`;
