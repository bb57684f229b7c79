import { type SQL, sql } from "drizzle-orm";
import { rowidMatches } from "../../data/agency/cari.ts";
import { jamTautan } from "../../data/agency/jam.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide } from "../../data/agency/visible.ts";
import { ID_PATTERN } from "../../data/ids.ts";
import type { IdJam } from "../../domain/jam-hukum.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export const PAGE = 50;
export const MOST_LINES = 5000;
export const KEADAAN = ["berjalan", "lewat", "selesai"] as const;
export type Keadaan = (typeof KEADAAN)[number];

export type JamRow = {
  readonly id: string;
  readonly kewajiban: IdJam;
  readonly mulai: Tanggal;
  readonly batas: Tanggal;
  readonly batasPada: number;
  readonly hari: string | null;
  readonly keadaan: Keadaan;
  readonly pemegang: string | null;
  readonly nama: string | null;
  readonly unit: string | null;
  readonly tautan: string;
  readonly lama: Tanggal | null;
  readonly sebab: "kalender" | "jendela" | null;
};
export type Tempat = { readonly pada: number; readonly id: string };

/** What an address says of where a page of the list begins; nonsense: at the beginning. */
export function tempatDari(teks: string | undefined): Tempat | null {
  const [pada, id] = (teks ?? "").split("_");
  return pada && id && /^\d{1,15}$/.test(pada) && ID_PATTERN.test(id) ? { pada: Number(pada), id } : null;
}

/** Running ones by the nearest day, the others newest first; read page by page along one index. */
export function jamStatement(
  me: string,
  today: Tanggal,
  keadaan: Keadaan,
  cari: string,
  sesudah: Tempat | null,
  most = PAGE + 1,
) {
  const naik = keadaan === "berjalan";
  const after = sesudah
    ? naik
      ? sql`AND (b.batas_pada, b.id) > (${sesudah.pada}, ${sesudah.id})`
      : sql`AND (b.batas_pada, b.id) < (${sesudah.pada}, ${sesudah.id})`
    : sql``;
  return rows<JamRow>`${kolom(sql`NULL`, sql`NULL`)} FROM jam b ${tabel}
    WHERE b.keadaan = ${keadaan} ${after} ${named(cari)} AND ${boleh(me, today)}
    ORDER BY b.batas_pada ${naik ? sql`ASC` : sql`DESC`}, b.id ${naik ? sql`ASC` : sql`DESC`} LIMIT ${most}`;
}

/** Deadlines that say another day than they once did, the newest moves first. */
export const geserStatement = (me: string, today: Tanggal, most = PAGE) => rows<JamRow>`
  ${kolom(sql`u.lama`, sql`u.sebab`)} FROM (SELECT * FROM jam_ubah ORDER BY pada DESC LIMIT ${most}) u
    CROSS JOIN jam b ON b.id = u.jam ${tabel} WHERE ${boleh(me, today)} ORDER BY u.pada DESC`;

const kolom = (lama: SQL, sebab: SQL) => sql`
  SELECT b.id, b.kewajiban, b.mulai_tanggal AS mulai, b.batas_tanggal AS batas, b.batas_pada AS batasPada, b.hari, b.keadaan,
    h.nama AS pemegang, p.nama, v.nama AS unit, ${jamTautan("b")} AS tautan, ${lama} AS lama, ${sebab} AS sebab`;
const tabel = sql`LEFT JOIN evaluasi e ON b.jenis = 'evaluasi' AND e.id = b.objek
  LEFT JOIN skp s ON b.jenis = 'skp' AND s.id = b.objek LEFT JOIN pegawai h ON h.id = b.pemegang
  LEFT JOIN pegawai p ON p.id = coalesce(b.pegawai, e.pegawai, s.pegawai)
  LEFT JOIN unit_versi v ON b.jenis = 'laporan' AND v.unit = b.unit AND v.sampai IS NULL`;

/** Of somebody: clocks he holds, and those about him. */
const named = (cari: string): SQL =>
  cari === ""
    ? sql``
    : sql`AND b.id IN (WITH orang AS MATERIALIZED (SELECT p.id FROM pegawai p WHERE ${rowidMatches(cari)} LIMIT 50)
        SELECT x.id FROM orang o CROSS JOIN jam x WHERE x.pemegang = o.id
        UNION SELECT x.id FROM orang o CROSS JOIN jam x WHERE x.pegawai = o.id
        UNION SELECT x.id FROM orang o CROSS JOIN evaluasi y CROSS JOIN jam x WHERE y.pegawai = o.id AND x.objek = y.id
        UNION SELECT x.id FROM orang o CROSS JOIN skp y CROSS JOIN jam x WHERE y.pegawai = o.id AND x.objek = y.id)`;

/** Admins of the whole agency; of his own evaluation nobody learns before delivery that it was signed. */
const boleh = (me: string, today: Tanggal): SQL => sql`${holdsWide(me, today, ["admin"])}
  AND NOT (b.kewajiban IN ('EV-04', 'EV-05', 'EV-06') AND e.pegawai IS ${me} AND e.disampaikan_pada IS NULL)`;
