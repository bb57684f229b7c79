import type { Context } from "hono";
import { auditStatement } from "../data/agency/riwayat.ts";
import {
  type Lent,
  type RoleHeld,
  type SessionRow,
  sessionStatement,
  touchStatement,
  whoseOf,
} from "../data/agency/session.ts";
import type { Results, Statement } from "../data/agency/statement.ts";
import { onlyHisOwn } from "../data/agency/visible.ts";
import { aturanFaktor, faktorKedua, harusMendaftar, type Peringatan } from "../domain/faktor-kedua.ts";
import { bolehDibuka, bolehDikirim } from "../domain/pinjam.ts";
import { readLentCookie, readSessionCookie } from "./cookie.ts";
import type { AgencyEnv, Me } from "./env.ts";
import { AlreadyDone, EnrolFirst, LoanOver, OnlyHimself, SignInFirst, SupportReadsOnly } from "./stops.ts";

/**
 * One D1 round trip a page: the session, the roles and the page's own statements in ONE batch.
 * The statements know only `me`, the pegawai id of the cookie, not yet proved, and restrict rows in SQL.
 * If the session row is missing every result is thrown away and the answer is 303.
 */
export async function page<const S extends readonly Statement<unknown>[]>(
  c: Context<AgencyEnv>,
  load: (me: string) => S,
): Promise<{ me: Me; rows: Results<S> }> {
  const { db, now, today, agency, command } = c.var;
  const own = await readSessionCookie(c, agency.code);
  if (!own) throw new SignInFirst();
  const key = { ...own, sebagai: readLentCookie(c, agency.code) };
  const results: unknown[] = await db.batch([
    sessionStatement(key, now, today, command?.kunci ?? null),
    touchStatement(key, now),
    ...(key.sebagai?.jenis === "delegasi" ? onlyHisOwn(() => load(whoseOf(key))) : load(whoseOf(key))),
  ]);
  const [session] = results[0] as SessionRow[];
  if (!session) throw new SignInFirst();
  if (key.sebagai && !session.pinjam) throw new LoanOver();
  if (session.hasilPerintah) throw new AlreadyDone(session.hasilPerintah);
  const me = meOf(session, agency.keadaan);
  c.set("me", me);
  c.set("lang", session.bahasa);
  c.set("tema", session.tema);
  if (me.pinjam) keepWithin(c, me, me.pinjam);
  if (session.izin !== null) await readAsSupport(c, session.izin, session.operator ?? "");
  // Support has its own second factor, at the operator's door.
  else if (harusMendaftar(me.faktor) && !OPEN_WITHOUT.test(c.req.path.slice(`/a/${agency.code}`.length)))
    throw new EnrolFirst();
  return { me, rows: results.slice(2) as unknown as Results<S> };
}

/** What is not open in a lent session ends here, before anything is done; what is written is marked by whose hand. */
function keepWithin(c: Context<AgencyEnv>, { viewer }: Me, { jenis, tangan }: Lent): void {
  const path = c.req.path.slice(`/a/${c.var.agency.code}`.length) || "/";
  const reads = ["GET", "HEAD"].includes(c.req.method);
  if (!(reads ? bolehDibuka : bolehDikirim)(jenis, path)) throw new OnlyHimself(jenis, viewer.nama);
  c.var.db.tangan = tangan;
  // What belongs to the session itself, such as the way back, is written by whoever sits there.
  c.var.db.bacaSaja = jenis === "simulasi" && reads;
}

/** Where somebody who still has to set up a second factor may go. */
const OPEN_WITHOUT = /^\/(catatan|umpan-balik|akun|sandi|keluar|tampilan|bantuan)(\/|$)/;

/** Reads pages and nothing else; and no page is read that is not in the agency's trail first. */
async function readAsSupport(c: Context<AgencyEnv>, izin: string, operator: string): Promise<void> {
  const path = c.req.path.slice(`/a/${c.var.agency.code}`.length) || "/";
  if (path === "/keluar") return;
  if (!["GET", "HEAD"].includes(c.req.method) || CLOSED_TO_SUPPORT.test(path)) throw new SupportReadsOnly();
  await c.var.db.apply(
    await auditStatement({
      pada: c.var.now,
      oleh: null,
      tindakan: "bantuan.baca",
      objek: izin,
      rincian: { operator, halaman: path.slice(0, 200) },
    }),
  );
}

/** Somebody's own account and inbox, addresses that open things, and everything that is carried away. */
const CLOSED_TO_SUPPORT =
  /^\/(kalibrasi|konseling|pembinaan|catatan|tim\/nilai|akun|sandi|pemberitahuan|ics|simulasi|kelola\/(sso|siklus|bantuan-operator))(\/|$)|\/(ekspor|pdf|contoh|json|segel)(\/|\.|$)|^\/(bukti|capaian\/berkas|dokumen\/pindaian)\/|^\/pemulihan/;

function meOf(s: SessionRow, keadaan: string): Me {
  const pinjam = s.pinjam === null ? null : (JSON.parse(s.pinjam) as Lent);
  // A delegate has none of the roles of whom he prepares for, and none of his people.
  const peran = pinjam?.jenis === "delegasi" ? [] : (JSON.parse(s.peran) as RoleHeld[]);
  const held = new Set(peran.map((r) => r.peran));
  return {
    viewer: { pegawai: s.pegawai, nama: s.nama, peran: held },
    // Who has a session lent to him had to have his factor before he came here.
    faktor: faktorKedua(pinjam ? new Set() : held, aturanFaktor(s.aturanFaktor, keadaan), s.berfaktor === 1),
    peringatan: pinjam ? null : (s.peringatan as Peringatan | null),
    peran,
    email: s.email,
    jabatan: s.jabatan,
    pinjam,
    belumDibaca: pinjam ? 0 : s.belumDibaca,
    punyaBawahan: s.punyaBawahan === 1 && pinjam?.jenis !== "delegasi",
    bantuan: s.operator,
    bantuanSampai: held.has("admin") ? s.bantuanSampai : null,
  };
}
