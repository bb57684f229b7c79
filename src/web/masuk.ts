import type { Context } from "hono";
import { mailStatement, noticeStatement } from "../data/agency/kabar.ts";
import { type AkunMasuk, type Cara, HALF_MS, halfSession, newSession } from "../data/agency/masuk.ts";
import { write } from "../data/agency/riwayat.ts";
import type { Statement } from "../data/agency/statement.ts";
import { forgetFailuresStatement } from "../data/throttle.ts";
import { noticeText } from "../i18n/pemberitahuan.ts";
import { perangkatDari } from "../i18n/perangkat.ts";
import { setSessionCookie } from "./cookie.ts";
import type { AgencyEnv } from "./env.ts";
import { baseOf, localPath } from "./paths.ts";
import { knownDevice, rememberDevice, setHalfCookie, trustDevice, trustedDevice } from "./perangkat.ts";

/** What somebody has shown so far. */
export type Bukti = {
  readonly cara: Cara;
  /** Two factors by itself, or the second step has been taken: nothing more is asked. */
  readonly lengkap: boolean;
  /** "Simpan perangkat ini 30 hari". */
  readonly percaya?: boolean;
  /** Written in the very batch that makes the session: what uses the proof up. */
  readonly bersama?: readonly Statement<unknown>[];
  readonly tindakan?: string;
  readonly rincian?: Readonly<Record<string, unknown>>;
};

/**
 * The one place where a session begins, whatever proved who it is: password, passkey, link, identity provider. It
 * decides whether a second step is asked, makes a new token and tells the owner of a device not seen before.
 * Null: the proof was used by somebody else at the same moment.
 */
export async function beginSession(
  c: Context<AgencyEnv>,
  akun: AkunMasuk,
  bukti: Bukti,
  kembali: string,
): Promise<Response | null> {
  if (akun.berfaktor && !bukti.lengkap && !(await trustedDevice(c, akun)))
    return secondStep(c, akun, bukti, kembali);
  const { db, now, agency } = c.var;
  const perangkat = c.req.header("user-agent") ?? "";
  const { session, statements } = await newSession(akun, now, perangkat, bukti.cara);
  const baru = akun.pernahMasuk === 1 && !(await knownDevice(c, akun.pegawai));
  const recorded = await write(db, auditOf(c, akun, bukti, "sesi.masuk"), [
    ...(bukti.bersama ?? []),
    ...statements,
    ...[passwordKey(akun.pegawai), deviceKey(akun.pegawai), codeKey(akun.pegawai)].map(
      forgetFailuresStatement,
    ),
    ...(baru ? tellOwner(c, akun.pegawai, perangkat) : []),
  ]);
  if (recorded !== "done") return null;
  setSessionCookie(c, agency.code, session.cookie, session.maxAgeSeconds);
  setHalfCookie(c, "", 0);
  await rememberDevice(c, akun.pegawai);
  if (bukti.percaya) await trustDevice(c, akun);
  return c.redirect(localPath(kembali, agency.code), 303);
}

/** Keys of the throttle: of the account, of it on a device of its owner, of its second step. */
export const passwordKey = (pegawai: string) => `masuk ${pegawai}`;
export const deviceKey = (pegawai: string) => `masuk ${pegawai} perangkat`;
export const codeKey = (pegawai: string) => `kedua ${pegawai}`;

async function secondStep(
  c: Context<AgencyEnv>,
  akun: AkunMasuk,
  bukti: Bukti,
  kembali: string,
): Promise<Response | null> {
  const { cookie, statements } = await halfSession(akun, { cara: bukti.cara, kembali }, c.var.now);
  const recorded = await write(c.var.db, auditOf(c, akun, bukti, "sesi.langkah-pertama"), [
    ...(bukti.bersama ?? []),
    ...statements,
  ]);
  if (recorded !== "done") return null;
  setHalfCookie(c, cookie, HALF_MS / 1000);
  return c.redirect(`${baseOf(c)}/masuk/langkah-kedua`, 303);
}

const auditOf = (c: Context<AgencyEnv>, akun: AkunMasuk, bukti: Bukti, tindakan: string) => ({
  pada: c.var.now,
  oleh: akun.pegawai,
  tindakan: bukti.tindakan ?? tindakan,
  objek: akun.pegawai,
  rincian: { cara: bukti.cara, ...bukti.rincian },
});

/** "Was that you?": in the inbox and by letter. */
function tellOwner(c: Context<AgencyEnv>, pegawai: string, ua: string): Statement<unknown>[] {
  const { now, lang, agency, origin } = c.var;
  const data = { perangkat: perangkatDari(ua, lang), pada: now };
  const { judul, teks } = noticeText("akun-perangkat-baru", data, lang, agency.zona);
  const isi = `${teks}\n\n${origin}${baseOf(c)}/akun`;
  return [
    noticeStatement({ kepada: pegawai, jenis: "akun-perangkat-baru", data, tautan: "/akun" }, now),
    mailStatement({ kepada: pegawai, subjek: `${judul} - ${agency.nama}`, isi }, now),
  ];
}
