import type { Context } from "hono";
import { change, rows } from "../data/agency/statement.ts";
import { directoryBatch } from "../data/directory/database.ts";
import { startOperatorSession } from "../data/directory/operator.ts";
import { hashPassword } from "../data/password.ts";
import { setOperatorCookie } from "../features/operator/session.ts";
import type { AppEnv } from "../web/env.ts";
import { DIBUAT } from "./seed/benih.ts";
import { idOf } from "./seed/id.ts";

/** Eka, who runs the service and sees nothing inside an agency. */
export const eka = {
  id: idOf(DIBUAT, "operator eka"),
  nama: "Eka Saraswati",
  email: "eka@selaras.example",
} as const;

/** What the public status page tells of the weeks before the demo's day. */
const gangguanDemo = [
  {
    tingkat: "sebagian",
    judul: "Unggah bukti lambat",
    isi: "Unggah bukti berjalan lebih lambat dari biasanya. Yang sudah tersimpan tidak terpengaruh.",
    mulai: Date.UTC(2026, 10, 3, 1, 20),
    selesai: Date.UTC(2026, 10, 3, 2, 5),
    penutup:
      "Penyimpanan berkas penyedia melambat 45 menit. Unggahan yang terputus diselesaikan sendiri oleh rekonsiliasi malam.",
  },
  {
    tingkat: "pemeliharaan",
    judul: "Pembaruan basis data",
    isi: "Basis data tiap instansi diperbarui bergiliran; masing-masing tidak dapat dibuka sekitar satu menit.",
    mulai: Date.UTC(2026, 10, 14, 14, 0),
    selesai: Date.UTC(2026, 10, 14, 14, 40),
    penutup: "Semua instansi selesai diperbarui.",
  },
] as const;

export async function isiOperator(env: Env, sandi: string): Promise<void> {
  const [known] = await directoryBatch(env, [
    rows<{ id: string }>`SELECT id FROM operator WHERE id = ${eka.id}`,
  ]);
  if (known.length > 0) return;
  const hash = await hashPassword(sandi, env.PEPPER);
  await directoryBatch(env, [
    change`INSERT OR IGNORE INTO operator (id, nama, email, sandi_hash) VALUES (${eka.id}, ${eka.nama}, ${eka.email}, ${hash})`,
    ...gangguanDemo.map(
      (
        g,
      ) => change`INSERT OR IGNORE INTO gangguan (id, tingkat, judul, isi, mulai_pada, selesai_pada, penutup, oleh)
        VALUES (${idOf(DIBUAT, g.judul)}, ${g.tingkat}, ${g.judul}, ${g.isi}, ${g.mulai}, ${g.selesai}, ${g.penutup}, ${eka.nama})`,
    ),
  ]);
}

export async function masukOperator(c: Context<AppEnv>): Promise<Response> {
  const epochs = rows<{ epoch: number }>`SELECT sesi_epoch AS epoch FROM operator WHERE id = ${eka.id}`;
  const [[row]] = await directoryBatch(c.env, [epochs]);
  const who = { id: eka.id, epoch: row?.epoch ?? 0 };
  setOperatorCookie(c, await startOperatorSession(c.env, who, c.var.now, "demo"));
  return c.redirect("/operator", 303);
}
