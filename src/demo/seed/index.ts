import { hashPassword } from "../../data/password.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { kencana } from "../kencana/benih.ts";
import { orangDari } from "./benih.ts";
import { orangStages } from "./orang.ts";
import { isiLibur, siapkanRuang } from "./ruang.ts";
import { skpDari } from "./skp.ts";
import { skpStatements } from "./skp-tulis.ts";
import { tahunStatements } from "./tahun.ts";
import { runStages } from "./tulis.ts";

/** One for everybody in the demo; hashed once, because a good hash is slow on purpose. */
export const SANDI_DEMO = "selaras demo 2026 kencana";

/** Fills what is missing of the two agencies. Done before, it changes nothing; cut off, it goes on. */
export async function isiDemo(env: Env, now: number): Promise<string[]> {
  await isiLibur(env);
  const room = await siapkanRuang(env, kencana, now);
  const orang = orangDari(kencana);
  const skp = skpDari(kencana, orang, tanggalPada(now, kencana.zona));
  const written = await runStages(room, now, [
    ...orangStages(room, kencana, orang, () => hashPassword(SANDI_DEMO, env.PEPPER)),
    { nama: "tahun", isi: () => tahunStatements(room, 2026, kencana.zona, now) },
    { nama: "skp", isi: () => skpStatements(room, kencana, orang, skp) },
  ]);
  return written;
}
