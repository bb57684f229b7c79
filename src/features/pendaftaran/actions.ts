import { moveIn, SCHEMA_NEEDED } from "../../data/agency/database.ts";
import { auditStatement } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { INVITATION_MS } from "../../data/agency/undangan.ts";
import { forgetAgencies } from "../../data/directory/database.ts";
import { type Holiday, holidayList } from "../../data/directory/libur.ts";
import {
  claimRoom,
  expireSignups,
  type FirstAdmin,
  freeCodes,
  letterFailed,
  letterSent,
  openSignups,
  publish,
  reserve,
  type Signup,
  type Taken,
  unsentLetters,
} from "../../data/directory/pendaftaran.ts";
import { base64url, newId, sha256Hex } from "../../data/ids.ts";
import { BATAS_UJI_COBA } from "../../domain/siklus.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { pendaftaranWords } from "../../i18n/pendaftaran.ts";
import type { SignupInput } from "./forms.ts";
import { usulanKode } from "./kode.ts";

type Token = { readonly id: string; readonly rahasia: string };
type Person = Pick<FirstAdmin, "nomor" | "jenis">;
export type Reserved =
  | { readonly ok: true; readonly signup: Signup }
  | { readonly ok: false; readonly taken: Taken };

/** Step 0: the row and with it the code. Sent again with the same id and secret it finds its own row. */
export async function beginSignup(
  env: Env,
  input: SignupInput & Token,
  person: Person,
  network: string,
  now: number,
): Promise<Reserved> {
  const rahasiaHash = await sha256Hex(input.rahasia);
  const code = input.kode || (await freeCodes(env, usulanKode(input.nama)))[0] || "";
  const admin: FirstAdmin = { ...person, nama: input.namaAdmin, email: input.email };
  const { id, nama, jenis, zona } = input;
  const [jaringan, surel] = [
    await keyed(env, `jaringan ${network}`),
    await keyed(env, `surel ${input.email}`),
  ];
  const made = { id, rahasiaHash, agency: newId(now), code, nama, jenis, zona, admin, jaringan, surel };
  const { signup, taken } = await reserve(env, made, now);
  return signup?.rahasiaHash === rahasiaHash ? { ok: true, signup } : { ok: false, taken };
}

/** The letter that proves the mailbox; what could not be sent is tried again by the timetable. */
export async function sendConfirmation(env: Env, s: Signup, now: number): Promise<void> {
  if (s.langkah !== 0 || s.suratPada === null || !s.admin) return;
  const t = pendaftaranWords.id.konfirmasi;
  const link = await confirmationLink(env, s);
  try {
    await env.EMAIL.send({
      from: { email: env.PENGIRIM, name: "Selaras" },
      to: s.admin.email,
      subject: t.subjek(s.nama).replace(/\s+/g, " ").trim(),
      text: t.isi(s.admin.nama, s.nama, link),
    });
  } catch (error) {
    console.warn(JSON.stringify({ job: "konfirmasi", id: s.id, error: String(error) }));
    return void (await letterFailed(env, s.id, now + RETRY_MS));
  }
  await letterSent(env, s.id);
}

/** For the timetable: forgets what nobody proved, sends what waits to be sent. */
export async function tidySignups(env: Env, now: number): Promise<void> {
  await expireSignups(env, now);
  for (const signup of await unsentLetters(env, now)) await sendConfirmation(env, signup, now);
}

const RETRY_MS = 5 * 60_000;

/** As the invitation the link is derived, not kept: only whoever reads that mailbox has it. */
export const confirmationLink = async (env: Env, s: Pick<Signup, "id">): Promise<string> =>
  `${env.ORIGIN}/daftar/konfirmasi/${s.id}.${await confirmationSecret(env, s.id)}`;
export const confirmationSecret = (env: Env, id: string) => keyed(env, `bukti surel pendaftaran ${id}`);

/**
 * Steps 2 to 4, as far as they go: 2 a database of the pool, 3 the agency's first content in it, 4 the agency
 * in the directory. Each finds what an earlier try has done, so a fault anywhere is repaired by doing it again.
 */
export async function continueSignup(env: Env, begun: Signup, now: number): Promise<Signup> {
  if (begun.langkah === 4 || begun.langkah === 0) return begun;
  const signup = begun.langkah === 1 ? await claimRoom(env, begun, now) : begun;
  if (!signup?.binding || !signup.admin) return signup ?? begun;
  const { agency, code, nama, jenis, zona } = signup;
  const link = await firstInvitation(env, signup);
  const content = await firstContent(signup, signup.admin, link, (await holidayList(env)).berlaku, now);
  const versi = await moveIn(env, signup.binding, { agency, code, nama, jenis, zona }, content);
  if (versi < SCHEMA_NEEDED) throw new Error(`${signup.binding} has ${versi} migrations of ${SCHEMA_NEEDED}`);
  const done = await publish(env, signup, versi, now);
  forgetAgencies(env);
  return done ?? signup;
}

/** For the timetable: what stopped halfway or waits for a database, oldest first. */
export async function continueSignups(env: Env, now: number): Promise<string[]> {
  const done: string[] = [];
  for (const signup of await openSignups(env)) {
    try {
      const after = await continueSignup(env, signup, now);
      if (after.langkah < 2) break;
      done.push(after.code);
    } catch (error) {
      console.warn(JSON.stringify({ job: "pendaftaran", code: signup.code, error: String(error) }));
    }
  }
  return done;
}

/** The link is derived, not kept: whoever resumes the sign-up, visitor or job, makes the same one. */
export async function firstInvitation(env: Env, s: Pick<Signup, "id" | "code">): Promise<string> {
  const base = `/a/${s.code}`;
  const secret = await keyed(env, `undangan admin pertama ${s.id}`);
  return `${env.ORIGIN}${base}/undangan/${s.id}.${secret}?kembali=${base}/kelola`;
}

/** Settings, holidays, the first unit, the first admin with his invitation, and the letter that brings it. */
async function firstContent(s: Signup, a: FirstAdmin, link: string, days: readonly Holiday[], now: number) {
  const [unit, admin] = [newId(now), newId(now)];
  const secret = new URL(link).pathname.split(".").at(-1) ?? "";
  return [
    change`UPDATE instansi SET surel_terbukti = ${a.email} WHERE id = 1`,
    change`INSERT INTO batas (apa, n) VALUES ('pegawai', ${BATAS_UJI_COBA.pegawai}), ('bukti-byte', ${BATAS_UJI_COBA.buktiByte})`,
    change`INSERT INTO aturan (kunci, nilai, dari, dasar) VALUES
      ('kalender.hari-kerja', '5', ${SEJAK}, 'Perpres 21/2023 Ps. 3'),
      ('keberatan.mode', 'hari-kerja', ${SEJAK}, 'PermenPANRB 6/2022 hlm. 117')`,
    change`INSERT INTO hari_libur (tanggal, keterangan)
      SELECT value->>'tanggal', value->>'keterangan' FROM json_each(${JSON.stringify(days)})`,
    change`INSERT INTO unit (id) VALUES (${unit})`,
    change`INSERT INTO unit_versi (id, unit, dari, nama) VALUES (${newId(now)}, ${unit}, ${SEJAK}, ${s.nama})`,
    change`INSERT INTO pegawai (id, nama, email, jenis, dibuat_pada)
      VALUES (${admin}, ${a.nama}, ${a.email}, ${a.jenis}, ${now})`,
    change`INSERT INTO nomor_pegawai (nomor, pegawai, jenis, dari)
      VALUES (${a.nomor}, ${admin}, ${a.jenis === "pns" ? "nip" : "ni-pppk"}, ${SEJAK})`,
    change`INSERT INTO peran (pegawai, peran, dari) VALUES (${admin}, 'admin', ${tanggalPada(now, s.zona)})`,
    change`INSERT INTO akun (pegawai, dibuat_pada) VALUES (${admin}, ${now})`,
    change`INSERT INTO undangan (id, pegawai, rahasia_hash, dibuat_pada, kedaluwarsa_pada)
      VALUES (${s.id}, ${admin}, ${await sha256Hex(secret)}, ${now}, ${now + INVITATION_MS})`,
    invitationLetter(a.email, a.nama, s.nama, link, now),
    await auditStatement({ pada: now, oleh: null, tindakan: "instansi.terdaftar", objek: s.agency }),
  ];
}

export function invitationLetter(to: string, nama: string, instansi: string, link: string, now: number) {
  const t = pendaftaranWords.id.surat;
  return change`INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada)
    VALUES (${newId(now)}, ${to}, ${t.subjek(instansi)}, ${t.isi(nama, instansi, link)}, ${now}, ${now})`;
}

/** 32 bytes that only who knows the pepper can make again. */
async function keyed(env: Pick<Env, "PEPPER">, what: string): Promise<string> {
  const usage = { name: "HMAC", hash: "SHA-256" };
  const bytes = (s: string) => new TextEncoder().encode(s);
  const key = await crypto.subtle.importKey("raw", bytes(env.PEPPER), usage, false, ["sign"]);
  return base64url(new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes(what))));
}

/** Before every appointment that still runs: the agency is older than its account here. */
const SEJAK = "2000-01-01";
