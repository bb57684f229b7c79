import { sql } from "drizzle-orm";
import type { AgencyDb } from "../data/agency/database.ts";
import { change, rows, type Statement } from "../data/agency/statement.ts";
import type { Jangkau, Jangkauan } from "../data/jangkau.ts";
import { akhirHari } from "../domain/tanggal.ts";
import { MATI_SETELAH } from "../domain/tautan.ts";
import type { At } from "./at.ts";

const HOSTS = 8;
/** One host is asked one thing at a time, and so many in one go and in one day, however many links lead there. */
const PER_HOST = 3;
const PER_HOST_A_DAY = 200;
/** A host that did not answer twice is left alone for a while: its other links wait, nobody else's do. */
const SILENT = 2;
const REST_MS = 15 * 60_000;

type Due = { readonly asal: string; readonly bukti: string; readonly alamat: string };
type Seen = Jangkauan & { readonly bukti: string };
type Host = { readonly asal: string; readonly diperiksa: number; readonly istirahat: boolean };

/** Hosts whose turn it is, oldest first. */
const turn = (at: At) => sql`SELECT asal FROM tautan_asal WHERE giliran_pada <= ${at.now}
  AND (hari <> ${at.today} OR n < ${PER_HOST_A_DAY}) ORDER BY giliran_pada, asal LIMIT ${HOSTS}`;

/**
 * One bounded part of the nightly look at links: a few hosts at once, a few links of each. What was seen, when it is
 * looked at next and who is told is one batch: killed before it, the same part is done again and says the same.
 */
export async function checkLinks(db: AgencyDb, at: At, jangkau: Jangkau): Promise<"lagi" | "selesai"> {
  const [hosts, due] = await db.batch([
    rows<{ asal: string }>`${turn(at)}`,
    rows<Due>`SELECT t.asal, t.bukti, b.alamat FROM (${turn(at)}) h CROSS JOIN tautan t JOIN bukti b ON b.id = t.bukti
      WHERE t.bukti IN (SELECT x.bukti FROM tautan x WHERE x.asal = h.asal AND x.giliran_pada <= ${at.now}
        ORDER BY x.giliran_pada, x.bukti LIMIT ${PER_HOST})`,
  ]);
  if (hosts.length === 0) return "selesai";
  const looks = await Promise.all(hosts.map(({ asal }) => lookAt(asal, due, jangkau)));
  await db.batch(
    seenStatements(
      looks.flatMap((l) => l.seen),
      looks.map((l) => l.host),
      at,
    ),
  );
  const [more] = await db.read(rows<{ asal: string }>`SELECT asal FROM (${turn(at)}) LIMIT 1`);
  return more ? "lagi" : "selesai";
}

async function lookAt(asal: string, due: readonly Due[], jangkau: Jangkau) {
  const seen: Seen[] = [];
  let silent = 0;
  for (const link of due.filter((d) => d.asal === asal)) {
    if (silent >= SILENT) break;
    const found = await jangkau(link.alamat);
    if (found.keadaan === "tidak-menjawab") silent += 1;
    seen.push({ ...found, bukti: link.bukti });
  }
  const host: Host = { asal, diperiksa: seen.length, istirahat: silent >= SILENT };
  return { seen, host };
}

function seenStatements(seen: readonly Seen[], hosts: readonly Host[], at: At): Statement<unknown>[] {
  const { now, today } = at;
  const besok = akhirHari(today, at.agency.zona);
  const s = sql`(SELECT value->>'bukti' AS bukti, value->>'keadaan' AS keadaan, value->>'status' AS status,
    value->>'jenisIsi' AS jenis_isi, value->>'ukuran' AS ukuran, value->>'judul' AS judul
    FROM json_each(${JSON.stringify(seen)})) s`;
  const mati = sql`keadaan IN ('tidak-ditemukan', 'tidak-menjawab') AND gagal >= ${MATI_SETELAH}`;
  const mine = sql`bukti IN (SELECT value->>'bukti' FROM json_each(${JSON.stringify(seen)}))`;
  return [
    // Still due: of two runners at the same link one is first, and the other writes nothing.
    change`INSERT INTO tautan_riwayat (bukti, pada, keadaan, status, jenis_isi, ukuran, judul)
      SELECT t.bukti, ${now}, s.keadaan, s.status, s.jenis_isi, s.ukuran, s.judul FROM ${s} JOIN tautan t ON t.bukti = s.bukti
      WHERE t.giliran_pada <= ${now} AND (t.keadaan, t.status, t.jenis_isi, t.ukuran, t.judul)
        IS NOT (s.keadaan, s.status, s.jenis_isi, s.ukuran, s.judul) ON CONFLICT DO NOTHING`,
    change`UPDATE tautan SET sejak_pada = CASE WHEN tautan.keadaan = s.keadaan THEN sejak_pada ELSE ${now} END,
        keadaan = s.keadaan, status = s.status, jenis_isi = s.jenis_isi, ukuran = s.ukuran, judul = s.judul,
        diperiksa_pada = ${now}, giliran_pada = ${besok},
        gagal = CASE WHEN s.keadaan IN ('tidak-ditemukan', 'tidak-menjawab') THEN gagal + 1 ELSE 0 END
      FROM ${s} WHERE tautan.bukti = s.bukti AND tautan.giliran_pada <= ${now}`,
    // The owner hears of a death once; when the link lives again, its next death is another.
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT hex(randomblob(13)), b.pegawai, 'tautan-mati', json_object('nama', b.nama, 'keadaan', tautan.keadaan),
        '/bukti/tautan/' || b.id, ${now} FROM tautan JOIN bukti b ON b.id = tautan.bukti
      WHERE ${mine} AND diberitahu_pada IS NULL AND diperiksa_pada = ${now} AND tautan.${mati}`,
    change`UPDATE tautan SET diberitahu_pada = CASE WHEN ${mati} THEN coalesce(diberitahu_pada, ${now}) END WHERE ${mine}`,
    change`UPDATE tautan_asal SET n = CASE WHEN hari = ${today} THEN n ELSE 0 END + (h.value->>'diperiksa'), hari = ${today},
        giliran_pada = max(coalesce((SELECT min(x.giliran_pada) FROM tautan x WHERE x.asal = tautan_asal.asal
          AND x.giliran_pada IS NOT NULL), ${besok}), CASE h.value->>'istirahat' WHEN 1 THEN ${now + REST_MS} ELSE ${now} END)
      FROM json_each(${JSON.stringify(hosts)}) h WHERE tautan_asal.asal = h.value->>'asal'`,
  ];
}

/** When a host's turn comes next; null when nobody has links. */
export const linksDueStatement = (at: At) => rows<{ pada: number | null }>`
  SELECT min(CASE WHEN hari = ${at.today} AND n >= ${PER_HOST_A_DAY} THEN ${akhirHari(at.today, at.agency.zona)}
    ELSE giliran_pada END) AS pada FROM (SELECT hari, n, giliran_pada FROM tautan_asal ORDER BY giliran_pada LIMIT 50)`;
