import type { Context } from "hono";
import { auditStatement } from "../data/agency/riwayat.ts";
import { type RoleHeld, type SessionRow, sessionStatement, touchStatement } from "../data/agency/session.ts";
import type { Results, Statement } from "../data/agency/statement.ts";
import { aturanFaktor, faktorKedua, harusMendaftar, type Peringatan } from "../domain/faktor-kedua.ts";
import { readSessionCookie } from "./cookie.ts";
import type { AgencyEnv, Me } from "./env.ts";
import { AlreadyDone, EnrolFirst, SignInFirst, SupportReadsOnly } from "./stops.ts";

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
  const key = await readSessionCookie(c, agency.code);
  if (!key) throw new SignInFirst();
  const results: unknown[] = await db.batch([
    sessionStatement(key, now, today, command?.kunci ?? null),
    touchStatement(key, now),
    ...load(key.pegawai),
  ]);
  const [session] = results[0] as SessionRow[];
  if (!session) throw new SignInFirst();
  if (session.hasilPerintah) throw new AlreadyDone(session.hasilPerintah);
  const me = meOf(session, agency.keadaan);
  c.set("me", me);
  c.set("lang", session.bahasa);
  c.set("tema", session.tema);
  if (session.izin !== null) await readAsSupport(c, session.izin, session.operator ?? "");
  // Support has its own second factor, at the operator's door.
  else if (harusMendaftar(me.faktor) && !OPEN_WITHOUT.test(c.req.path.slice(`/a/${agency.code}`.length)))
    throw new EnrolFirst();
  return { me, rows: results.slice(2) as unknown as Results<S> };
}

/** Where somebody who still has to set up a second factor may go. */
const OPEN_WITHOUT = /^\/(akun|sandi|keluar|tampilan|bantuan)(\/|$)/;

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
  /^\/(akun|sandi|pemberitahuan|ics|simulasi|kelola\/(sso|siklus|bantuan-operator))(\/|$)|\/(ekspor|pdf|contoh)(\/|\.|$)|^\/bukti\/|^\/pemulihan/;

function meOf(s: SessionRow, keadaan: string): Me {
  const peran = JSON.parse(s.peran) as RoleHeld[];
  const held = new Set(peran.map((r) => r.peran));
  return {
    viewer: { pegawai: s.pegawai, nama: s.nama, peran: held },
    faktor: faktorKedua(held, aturanFaktor(s.aturanFaktor, keadaan), s.berfaktor === 1),
    peringatan: s.peringatan as Peringatan | null,
    peran,
    email: s.email,
    jabatan: s.jabatan,
    belumDibaca: s.belumDibaca,
    punyaBawahan: s.punyaBawahan === 1,
    bantuan: s.operator,
    bantuanSampai: held.has("admin") ? s.bantuanSampai : null,
  };
}
