import { env } from "cloudflare:workers";
import { base64url, newId, newSecret, sha256Hex } from "../../src/data/ids.ts";
import { hashPassword } from "../../src/data/password.ts";
import { seal } from "../../src/data/rahasia.ts";

/** Eka, operator of the service, signed in: metadata, no content. */
export async function eka(at: number, directory: D1Database = env.DIRECTORY) {
  const [operator, id, secret] = [newId(at), newId(at), newSecret()];
  const email = `${operator.toLowerCase()}@selaras.example`;
  await directory.batch([
    directory
      .prepare("INSERT INTO operator (id, nama, email, totp) VALUES (?1, 'Eka Permata', ?2, ?3)")
      .bind(operator, email, await sealedFor(operator)),
    directory
      .prepare(
        "INSERT INTO operator_sesi (id, operator, rahasia_hash, epoch, dibuat_pada, dipakai_pada, berakhir_pada) VALUES (?1, ?2, ?3, 0, ?4, ?4, ?5)",
      )
      .bind(id, operator, await sha256Hex(secret), at, at + 8 * 3_600_000),
  ]);
  return { id: operator, email, cookie: `__Host-sesi-operator=${id}.${operator}.${secret}` };
}

/** Every operator of the tests has the same authenticator. */
export const OPERATOR_TOTP = base64url(new TextEncoder().encode("operators of the tests"));
const sealedFor = (id: string) => seal(OPERATOR_TOTP, env.GEMBOK, `totp operator ${id}`);

/** An operator who has a password and an authenticator, as the one-time link of `npm run operator:add` would have set it. */
export async function operatorWith(sandi: string, at: number): Promise<string> {
  const id = newId(at);
  const email = `${id.toLowerCase()}@selaras.example`;
  await env.DIRECTORY.prepare(
    "INSERT INTO operator (id, nama, email, sandi_hash, totp) VALUES (?1, 'Eka Permata', ?2, ?3, ?4)",
  )
    .bind(id, email, await hashPassword(sandi, env.PEPPER), await sealedFor(id))
    .run();
  return email;
}
