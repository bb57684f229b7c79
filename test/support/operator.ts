import { env } from "cloudflare:workers";
import { newId, newSecret, sha256Hex } from "../../src/data/ids.ts";
import { hashPassword } from "../../src/data/password.ts";

/** Eka, operator of the service, signed in: metadata, no content. */
export async function eka(at: number, directory: D1Database = env.DIRECTORY) {
  const [operator, id, secret] = [newId(at), newId(at), newSecret()];
  const email = `${operator.toLowerCase()}@selaras.example`;
  await directory.batch([
    directory
      .prepare("INSERT INTO operator (id, nama, email) VALUES (?1, 'Eka Permata', ?2)")
      .bind(operator, email),
    directory
      .prepare(
        "INSERT INTO operator_sesi (id, operator, rahasia_hash, epoch, dibuat_pada, dipakai_pada, berakhir_pada) VALUES (?1, ?2, ?3, 0, ?4, ?4, ?5)",
      )
      .bind(id, operator, await sha256Hex(secret), at, at + 8 * 3_600_000),
  ]);
  return { id: operator, email, cookie: `__Host-sesi-operator=${id}.${operator}.${secret}` };
}

/** An operator who has a password, as the one-time link of `npm run operator:add` would have set it. */
export async function operatorWith(sandi: string, at: number): Promise<string> {
  const id = newId(at);
  const email = `${id.toLowerCase()}@selaras.example`;
  await env.DIRECTORY.prepare(
    "INSERT INTO operator (id, nama, email, sandi_hash) VALUES (?1, 'Eka Permata', ?2, ?3)",
  )
    .bind(id, email, await hashPassword(sandi, env.PEPPER))
    .run();
  return email;
}
