import { sql } from "drizzle-orm";
import type { AgencyDb } from "../data/agency/database.ts";
import { jamTautan } from "../data/agency/jam.ts";
import { auditRow, lostRace } from "../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../data/agency/statement.ts";
import { type AkibatJam, hukumOf, type IdJam } from "../domain/jam-hukum.ts";
import type { Tanggal } from "../domain/tanggal.ts";
import type { At } from "./at.ts";
import { type Baris, noticesStatement, ringkas } from "./remind-clocks.ts";

type Past = {
  readonly id: string;
  readonly kewajiban: IdJam;
  readonly objek: string;
  readonly batas: Tanggal;
  readonly batasPada: number;
  readonly pemegang: string | null;
  readonly namaPemegang: string | null;
  readonly pegawai: string | null;
  readonly nama: string | null;
  readonly tautan: string;
  /** Who signed and who stands above him, of an evaluation; who stands above the holder himself. */
  readonly penandatangan: string | null;
  readonly atasan: string | null;
  readonly atasanPemegang: string | null;
  /** JSON: in whose hands the agency is (PyB), as far as they reach this unit. */
  readonly pyb: string;
};
const AT_ONCE = 500;

/**
 * Legal clocks that ran out until an instant: marked late, what the calendar says happens, whoever let them pass and
 * whoever has to know hears of it in one line, and clock and trail keep it: one batch, or nothing. OB-01 is a right, not
 * a duty: it ends without a word.
 */
export async function runClocks(db: AgencyDb, at: At, sampai = at.now): Promise<string[]> {
  const past = await db.read(pastStatement(sampai, at.today));
  if (past.length === 0) return [];
  const ids = JSON.stringify(past.map((p) => p.id));
  const mine = sql`jam.id IN (SELECT value FROM json_each(${ids}))`;
  const duties = past.filter((p) => p.kewajiban !== "OB-01");
  try {
    await db.batch([
      // Whoever runs at the same time was first when one of them runs no more.
      change`INSERT INTO penjaga (cocok) SELECT count(*) = ${past.length} FROM jam WHERE ${mine} AND keadaan = 'berjalan'`,
      change`INSERT INTO jam_peristiwa (jam, apa, jatuh_pada, pada, akibat, kepada)
        SELECT jam.id, 'lewat', batas_pada, ${at.now}, '', pemegang FROM jam WHERE ${mine} ON CONFLICT DO NOTHING`,
      change`INSERT INTO jam_peristiwa (jam, apa, jatuh_pada, pada, akibat, kepada)
        SELECT v.value->>'jam', 'akibat', v.value->>'jatuh', ${at.now}, v.value->>'akibat', v.value->>'kepada'
        FROM json_each(${JSON.stringify(past.flatMap(consequence))}) v WHERE true ON CONFLICT DO NOTHING`,
      change`UPDATE evaluasi SET tidak_dikembalikan_pada = ${at.now} FROM jam
        WHERE ${mine} AND jam.kewajiban IN ('EV-07', 'EV-08') AND evaluasi.id = jam.objek
          AND evaluasi.diterima_pada IS NULL AND evaluasi.disampaikan_pada IS NOT NULL AND evaluasi.tidak_dikembalikan_pada IS NULL`,
      change`UPDATE jam SET keadaan = 'lewat', lewat_pada = batas_pada WHERE ${mine} AND keadaan = 'berjalan'`,
      noticesStatement(perHolder(duties), "jam-lewat", at),
      noticesStatement(perSuperior(duties), "jam-eskalasi", at),
      await trail(past, at),
    ]);
  } catch (error) {
    if (!lostRace(error)) throw error;
    return [];
  }
  return [`${past.length} tenggat lewat`];
}

const pastStatement = (sampai: number, today: Tanggal) => rows<Past>`
  SELECT b.id, b.kewajiban, b.objek, b.batas_tanggal AS batas, b.batas_pada AS batasPada, b.pemegang,
    h.nama AS namaPemegang, coalesce(b.pegawai, e.pegawai, s.pegawai) AS pegawai, p.nama, ${jamTautan("b")} AS tautan,
    CASE e.jalur WHEN 'ambil-alih' THEN e.atasan WHEN 'biasa' THEN e.penilai ELSE s.penilai END AS penandatangan,
    coalesce(e.atasan, s.atasan) AS atasan,
    (SELECT g.penilai FROM garis_penilai g WHERE g.pegawai = b.pemegang AND g.dari <= ${today}
      AND (g.sampai IS NULL OR g.sampai >= ${today}) ORDER BY g.dari DESC LIMIT 1) AS atasanPemegang,
    (SELECT json_group_array(r.pegawai) FROM peran r WHERE b.kewajiban IN ('EV-05', 'OB-02') AND r.peran = 'pyb' AND r.dari <= ${today}
      AND (r.sampai IS NULL OR r.sampai >= ${today}) AND (r.lingkup IS NULL OR EXISTS (SELECT 1 FROM unit_leluhur l
        WHERE l.unit = coalesce(e.unit, s.unit, b.unit) AND l.leluhur = r.lingkup))) AS pyb
  FROM jam b LEFT JOIN evaluasi e ON b.jenis = 'evaluasi' AND e.id = b.objek
    LEFT JOIN skp s ON b.jenis = 'skp' AND s.id = b.objek LEFT JOIN pegawai h ON h.id = b.pemegang
    LEFT JOIN pegawai p ON p.id = coalesce(b.pegawai, e.pegawai, s.pegawai) AND p.id IS NOT b.pemegang
  WHERE b.keadaan = 'berjalan' AND b.batas_pada <= ${sampai} ORDER BY b.batas_pada, b.id LIMIT ${AT_ONCE}`;

/** What is written beside the clock now; what needs a step of its own (delivery, closing, report) writes it itself. */
const consequence = (p: Past) => {
  const { akibat } = hukumOf(p.kewajiban);
  return SENDIRI.has(akibat)
    ? []
    : [{ jam: p.id, jatuh: p.batasPada, akibat, kepada: superiorsOf(p)[0] ?? null }];
};
const SENDIRI: ReadonlySet<AkibatJam> = new Set(["serahkan", "tutup-keberatan", "laporkan", "tanpa"]);

/** calendar.md 3: the next superior, and of what nobody did in time whoever has the agency's people in hand. */
function superiorsOf(p: Past): string[] {
  const up: readonly (string | null)[] =
    p.kewajiban === "EV-04"
      ? [p.atasan]
      : p.kewajiban === "EV-07" || p.kewajiban === "EV-08" || p.kewajiban === "PL-05"
        ? [p.penandatangan]
        : p.kewajiban === "EV-06"
          ? [p.atasanPemegang]
          : p.kewajiban === "EV-05" || p.kewajiban === "OB-02"
            ? [p.atasanPemegang, ...(JSON.parse(p.pyb) as string[])]
            : [];
  return [...new Set(up)].filter((o): o is string => o !== null && o !== p.pemegang && o !== p.pegawai);
}

const perHolder = (past: readonly Past[]): Baris[] =>
  [...Map.groupBy(past, (p) => p.pemegang).entries()].flatMap(([pegawai, own]) => lineOf(pegawai, own, ""));

/** One line for each superior and kind, however many of his people and clocks it is about. */
const perSuperior = (past: readonly Past[]): Baris[] => {
  const told = past.flatMap((p) => superiorsOf(p).map((kepada) => ({ ...p, kepada })));
  return [...Map.groupBy(told, (t) => t.kepada).entries()].flatMap(([kepada, own]) =>
    lineOf(kepada, own, new Set(own.map((o) => o.pemegang)).size === 1 ? (own[0]?.namaPemegang ?? "") : ""),
  );
};

function lineOf(pegawai: string | null, own: readonly Past[], oleh: string): Baris[] {
  const [first] = own;
  if (!pegawai || !first) return [];
  const one = own.length === 1;
  return [{ pegawai, data: { ...ringkas(own), batas: first.batas, oleh }, tautan: one ? first.tautan : "/" }];
}

async function trail(past: readonly Past[], at: At): Promise<Statement<number>> {
  const made = await Promise.all(
    past.map(async (p) => {
      const { kewajiban, batas } = p;
      const audit = { pada: at.now, oleh: null, tindakan: "jam.lewat", objek: p.objek };
      const row = await auditRow({
        ...audit,
        rincian: { kewajiban, batas, akibat: hukumOf(kewajiban).akibat },
      });
      return { ...row, objek: p.objek };
    }),
  );
  return change`INSERT INTO jejak (id, pada, oleh, tindakan, objek, rincian, hash)
    SELECT value->>'id', ${at.now}, NULL, 'jam.lewat', value->>'objek', value->>'rincian', value->>'hash'
    FROM json_each(${JSON.stringify(made)})`;
}
