import { type SQL, sql } from "drizzle-orm";
import { rowidMatches } from "../../data/agency/cari.ts";
import { namaUnit } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide, reaches, reachesPerson, servesIn } from "../../data/agency/visible.ts";
import type { JenisPeriode } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

/** Who reads the trail: admins and auditors, in their scope. */
export const READERS = ["admin", "admin-unit", "auditor"] as const;
export const A_PAGE = 50;
/** Rows one page looks through when a filter has no index of its own; then it says how far it came. */
export const SCAN = 1000;

export type Asker = { readonly me: string; readonly today: Tanggal };
/** Where the page before ended: rows of one instant have an order too. */
export type Sesudah = { readonly pada: number; readonly baris: number };
export type Saring = {
  /** Typed: a name or a number. */
  readonly orang: string;
  readonly arah: "oleh" | "tentang";
  readonly objek: string | null;
  readonly bab: string | null;
  readonly dariPada: number;
  /** Exclusive. */
  readonly sampaiPada: number;
};

export type OrangRow = { readonly id: string; readonly nama: string; readonly nomor: string | null };
/** The people the filter may mean; the first is taken. Outside of the scope there is nobody. */
export const orangStatement = (q: string, { me, today }: Asker) => rows<OrangRow>`
  SELECT p.id, p.nama, (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id ORDER BY dari DESC LIMIT 1) AS nomor
  FROM pegawai p WHERE ${orangCocok(q, { me, today })} ORDER BY p.nama, p.id LIMIT 6`;
const orangCocok = (q: string, { me, today }: Asker): SQL =>
  sql`${rowidMatches(q)} AND ${reachesPerson(me, today, READERS, sql`p.id`)}`;
const orangPertama = (q: string, asker: Asker): SQL =>
  sql`(SELECT p.id FROM pegawai p WHERE ${orangCocok(q, asker)} ORDER BY p.nama, p.id LIMIT 1)`;

export type JejakRow = {
  readonly baris: number;
  readonly pada: number;
  readonly oleh: string | null;
  readonly namaOleh: string | null;
  readonly tindakan: string;
  readonly objek: string;
  readonly rincian: string;
  readonly hash: string;
  readonly alasan: string | null;
  readonly namaPegawai: string | null;
  readonly namaSkp: string | null;
  readonly tahunSkp: number | null;
  readonly namaEvaluasi: string | null;
  readonly jenisPeriode: JenisPeriode | null;
  readonly nPeriode: number | null;
  readonly tahunPeriode: number | null;
  readonly evaluasiDokumen: string | null;
  readonly namaBukti: string | null;
  readonly namaUnit: string | null;
  readonly tahapJendela: string | null;
  readonly namaImpor: string | null;
};

/**
 * The rows a filter goes through, newest first, from one index: of the object, of whoever did it, of the chapter, or
 * of time. What the index does not know is asked of at most `limit` rows.
 */
function calon(s: Saring, sesudah: Sesudah | null, asker: Asker, limit: number): SQL {
  const { pada, baris } = sesudah ?? { pada: Number.MAX_SAFE_INTEGER, baris: 0 };
  const kunci = s.objek
    ? sql`objek = ${s.objek} AND`
    : s.orang
      ? sql`${s.arah === "oleh" ? sql`oleh` : sql`objek`} = ${orangPertama(s.orang, asker)} AND`
      : s.bab
        ? sql`bab = ${s.bab} AND`
        : sql``;
  const batas = Math.min(pada, s.sampaiPada - 1);
  return sql`SELECT rowid AS baris, pada, oleh, tindakan, bab, objek, rincian, hash FROM jejak
    WHERE ${kunci} pada >= ${s.dariPada} AND pada <= ${batas} AND (pada < ${pada} OR rowid < ${baris})
    ORDER BY pada DESC, rowid DESC LIMIT ${limit}`;
}

const cocok = (s: Saring, asker: Asker): SQL => {
  const { me } = asker;
  const bab = s.bab && (s.objek || s.orang) ? sql`AND c.bab = ${s.bab}` : sql``;
  const orang =
    s.objek && s.orang
      ? sql`AND ${s.arah === "oleh" ? sql`c.oleh` : sql`c.objek`} = ${orangPertama(s.orang, asker)}`
      : sql``;
  // Until delivery nobody learns of his own evaluation, not even an admin through the trail.
  return sql`NOT EXISTS (SELECT 1 FROM evaluasi x WHERE x.id = coalesce((SELECT evaluasi FROM kalibrasi_orang WHERE id = c.objek),
      (SELECT evaluasi FROM dokumen WHERE id = c.objek), c.objek) AND x.pegawai = ${me} AND x.disampaikan_pada IS NULL)
    ${bab} ${orang} AND ${inScope(asker)}`;
};

/** The person an act was about, or the unit; whoever has the whole agency is asked once a statement. */
const inScope = ({ me, today }: Asker): SQL => {
  const pegawai = sql`coalesce((SELECT id FROM pegawai WHERE id = c.objek), (SELECT pegawai FROM skp WHERE id = c.objek),
    (SELECT pegawai FROM evaluasi WHERE id = c.objek), (SELECT pegawai FROM bukti WHERE id = c.objek),
    (SELECT e.pegawai FROM dokumen d JOIN evaluasi e ON e.id = d.evaluasi WHERE d.id = c.objek))`;
  const unit = sql`coalesce(${servesIn(pegawai, today)}, (SELECT id FROM unit WHERE id = substr(c.objek, 1, 26)))`;
  return reaches(me, today, READERS, unit);
};

/** Only where more is asked than the index knows: a second condition, or a scope. */
const mayStop = (s: Saring, { me, today }: Asker): SQL =>
  s.bab && (s.objek || s.orang)
    ? sql`1`
    : s.objek && s.orang
      ? sql`1`
      : sql`NOT ${holdsWide(me, today, READERS)}`;

export const trailStatements = (s: Saring, sesudah: Sesudah | null, asker: Asker, size = A_PAGE) => {
  // Whether the reader has the whole agency is not known yet: the bound is taken for both, and costs only who has not.
  const scan = Math.max(SCAN, size + 1);
  return [
    rows<JejakRow>`WITH kena AS (
        SELECT c.* FROM (${calon(s, sesudah, asker, scan)}) c WHERE ${cocok(s, asker)} LIMIT ${size + 1})
      SELECT k.baris, k.pada, k.oleh, o.nama AS namaOleh, k.tindakan, k.objek, k.rincian, k.hash,
        (SELECT r.alasan FROM riwayat r WHERE r.objek = k.objek AND r.versi = k.rincian ->> 'versi'
          AND k.bab NOT IN ('evaluasi', 'keberatan')) AS alasan,
        p.nama AS namaPegawai, sp.nama AS namaSkp, s.tahun AS tahunSkp, ep.nama AS namaEvaluasi, t.jenis AS jenisPeriode,
        t.n AS nPeriode, t.tahun AS tahunPeriode, d.evaluasi AS evaluasiDokumen, b.nama AS namaBukti,
        ${namaUnit(sql`substr(k.objek, 1, 26)`, asker.today)} AS namaUnit, j.tahap AS tahapJendela, i.nama_berkas AS namaImpor
      FROM kena k LEFT JOIN pegawai o ON o.id = k.oleh LEFT JOIN pegawai p ON p.id = k.objek
        LEFT JOIN skp s ON s.id = k.objek LEFT JOIN pegawai sp ON sp.id = s.pegawai
        LEFT JOIN dokumen d ON d.id = k.objek LEFT JOIN evaluasi e ON e.id = coalesce(d.evaluasi, k.objek)
        LEFT JOIN pegawai ep ON ep.id = e.pegawai LEFT JOIN jendela j ON j.id = k.objek
        LEFT JOIN periode t ON t.id = coalesce(e.periode, j.periode, substr(k.objek, 28))
        LEFT JOIN bukti b ON b.id = k.objek LEFT JOIN impor i ON i.id = k.objek
      ORDER BY k.pada DESC, k.baris DESC`,
    // How far the look went when it did not fill the page: the last row of the bound, or none when there are no more.
    rows<Sesudah>`SELECT pada, baris FROM (SELECT pada, baris, row_number() OVER (ORDER BY pada DESC, baris DESC) AS ke
      FROM (${calon(s, sesudah, asker, scan)}) WHERE ${mayStop(s, asker)}) WHERE ke = ${scan}`,
  ] as const;
};

export type SegelRow = {
  readonly nomor: number | null;
  readonly pada: number | null;
  readonly menunggu: number;
  readonly luas: 0 | 1;
};
/** The last seal, what came after it, and whether the reader has the whole agency. */
export const sealStatement = ({ me, today }: Asker) => rows<SegelRow>`
  SELECT g.nomor, (SELECT pada FROM jejak WHERE rowid = g.sampai_baris) AS pada,
    max(0, coalesce((SELECT max(rowid) FROM jejak), 0) - coalesce(g.sampai_baris, 0)) AS menunggu,
    ${holdsWide(me, today, READERS)} AS luas
  FROM (SELECT 1) LEFT JOIN segel g ON g.nomor = (SELECT max(nomor) FROM segel)`;
