import { env } from "cloudflare:workers";
import { generateHOTP } from "@oslojs/otp";
import { totpPlace } from "../../src/data/agency/faktor.ts";
import { base64url, newId } from "../../src/data/ids.ts";
import { hashPassword } from "../../src/data/password.ts";
import { fromBase64url, seal } from "../../src/data/rahasia.ts";
import { newTotpSecret } from "../../src/data/totp.ts";
import type { Cast, Person } from "./cast.ts";
import type { Answer } from "./house.ts";

export const SANDI = "kuda hijau menari pelan";

/** What an authenticator app shows at an instant. */
export const codeAt = (secret: string, at: number): string =>
  generateHOTP(fromBase64url(secret), BigInt(Math.floor(at / 30_000)), 6);

export async function withPassword(cast: Cast, ...people: readonly Person[]): Promise<void> {
  const hash = await hashPassword(SANDI, env.PEPPER);
  for (const { id } of people)
    await cast.d1.prepare("UPDATE akun SET sandi_hash = ?1 WHERE pegawai = ?2").bind(hash, id).run();
}

/** An account with a password and an authenticator; gives the authenticator's secret. */
export async function withTotp(cast: Cast, person: Person): Promise<string> {
  await withPassword(cast, person);
  const secret = newTotpSecret();
  const sealed = await seal(secret, env.GEMBOK, totpPlace(cast.agency.id, person.id));
  await cast.d1.prepare("UPDATE akun SET totp = ?1 WHERE pegawai = ?2").bind(sealed, person.id).run();
  return secret;
}

/** Cookies of an answer as a browser would send them back: those that were put out are gone. */
export function jarOf(...answers: readonly Answer[]): string {
  const jar = new Map<string, string>();
  for (const answer of answers)
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0(;|$)/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

/** RFC 4648, as an authenticator app reads the key that is typed. */
export function decoded(manual: string): string {
  const bits = [...manual.replace(/\s/g, "")]
    .map((ch) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(ch).toString(2).padStart(5, "0"))
    .join("");
  return base64url(Uint8Array.from(bits.match(/.{8}/g) ?? [], (b) => Number.parseInt(b, 2)));
}

/** What an account has that stands in addresses, for test/support/objects.ts: a passkey, a session, a request. */
export async function akunObjects(cast: Cast, at: number): Promise<Record<string, string>> {
  const { d1, ayu, farida } = cast;
  const [kunci, permintaan] = [newId(at), newId(at)];
  await d1.batch([
    d1
      .prepare(
        "INSERT INTO kunci_sandi (id, kredensial, pegawai, nama, kunci_publik, dibuat_pada) VALUES (?1, ?1, ?2, 'Ponsel', 'AA', ?3)",
      )
      .bind(kunci, ayu.id, at),
    d1
      .prepare(
        "INSERT INTO pemulihan (id, pegawai, keadaan, cara, diminta_oleh, dibuat_pada, kedaluwarsa_pada) VALUES (?1, ?2, 'menunggu-persetujuan', 'surel', ?3, ?4, ?5)",
      )
      .bind(permintaan, ayu.id, farida.id, at, at + 86_400_000),
  ]);
  return {
    "id kunci-sandi": kunci,
    "id permintaan": permintaan,
    "id pemulihan": ayu.id,
    "id sesi": ayu.cookie.split("=")[1]?.split(".")[0] ?? "",
    "token lupa-sandi": `${newId(at)}.rahasia`,
  };
}
