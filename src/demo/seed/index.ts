import { kencana } from "../kencana/benih.ts";
import { kencanaStages } from "./kencana.ts";
import { isiLibur, siapkanRuang } from "./ruang.ts";
import { runStages } from "./tulis.ts";

/** One for everybody in the demo; hashed once, because a good hash is slow on purpose. */
export const SANDI_DEMO = "selaras demo 2026 kencana";

/** Fills what is missing of the two agencies. Done before, it changes nothing; cut off, it goes on. */
export async function isiDemo(env: Env, now: number): Promise<string[]> {
  await isiLibur(env);
  const room = await siapkanRuang(env, kencana, now);
  return runStages(room, now, kencanaStages(env, room, SANDI_DEMO, now));
}
