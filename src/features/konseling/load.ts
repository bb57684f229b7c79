import { sql } from "drizzle-orm";
import { type Identitas, identitasStatement } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import type { PihakKonseling } from "../../domain/konseling.ts";
import { readSessionCookie } from "../../web/cookie.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { found } from "../../web/stops.ts";
import * as q from "./queries.ts";

export type Loaded = Awaited<ReturnType<typeof load>>;

/** One case, and in the same round trip the note that it was opened. A step names the page it shows again. */
export async function load(c: At<"id">, apa: "berkas" | "formulir" | "akses" = "berkas", nomor = "") {
  const { id } = c.req.valid("param");
  const { today, now, agency } = c.var;
  const key = await readSessionCookie(c, agency.code);
  const { me, rows: hasil } = await page(c, (me) => [
    q.kasusStatement(id, me, today),
    q.catatanStatement(id, me, today),
    q.nomorStatement(nomor),
    q.aksesStatement(id, apa, key, me, today, now),
  ]);
  const k = found(hasil[0][0]);
  const saya = me.viewer.pegawai;
  const pihak = new Set<PihakKonseling>();
  if (k.pelapor === saya) pihak.add("pelapor");
  if (k.konselor === saya) pihak.add("konselor");
  if (k.pegawai === saya) pihak.add("pegawai");
  if (k.pengelola === 1) pihak.add("pengelola");
  return { me, k, catatan: hasil[1], calon: hasil[2][0] ?? null, pihak };
}

/** The people of the form on the day it is signed. */
export const pihakStatements = (skp: string, today: string) =>
  [
    identitasStatement(
      sql`SELECT pegawai FROM skp WHERE id = ${skp} UNION SELECT penilai FROM skp WHERE id = ${skp}`,
      today,
    ),
    rows<{ readonly kota: string }>`SELECT kota FROM instansi WHERE id = 1`,
  ] as const;

export type PihakBeku = { readonly pegawai?: Identitas; readonly penilai?: Identitas; readonly kota: string };
