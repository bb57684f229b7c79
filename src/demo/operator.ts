import type { Context } from "hono";
import { startOperatorSession } from "../data/directory/operator.ts";
import { hashPassword } from "../data/password.ts";
import { setOperatorCookie } from "../features/operator/session.ts";
import type { AppEnv } from "../web/env.ts";
import { DIBUAT } from "./seed/benih.ts";
import { idOf } from "./seed/id.ts";

/** Eka, who runs the service and sees nothing inside an agency. */
const eka = {
  id: idOf(DIBUAT, "operator eka"),
  nama: "Eka Saraswati",
  email: "eka@selaras.example",
} as const;

export async function isiOperator(env: Env, sandi: string): Promise<void> {
  const known = await env.DIRECTORY.prepare("SELECT 1 FROM operator WHERE id = ?1").bind(eka.id).first();
  if (known) return;
  await env.DIRECTORY.prepare(
    "INSERT OR IGNORE INTO operator (id, nama, email, sandi_hash) VALUES (?1, ?2, ?3, ?4)",
  )
    .bind(eka.id, eka.nama, eka.email, await hashPassword(sandi, env.PEPPER))
    .run();
}

export async function masukOperator(c: Context<AppEnv>): Promise<Response> {
  const row = await c.env.DIRECTORY.prepare("SELECT sesi_epoch AS epoch FROM operator WHERE id = ?1")
    .bind(eka.id)
    .first<{ epoch: number }>();
  const who = { id: eka.id, epoch: row?.epoch ?? 0 };
  setOperatorCookie(c, await startOperatorSession(c.env, who, c.var.now, "demo"));
  return c.redirect("/operator", 303);
}
