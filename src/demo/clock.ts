import { change, rows } from "../data/agency/statement.ts";
import { directoryBatch } from "../data/directory/database.ts";

/** Sunday 22 November 2026, 09.00 WIB: the first moment of a fresh demo (demo.md, state of section 9). */
export const DEMO_START = Date.UTC(2026, 10, 22, 2, 0);

type Kept = { readonly mulaiNyata: number; readonly mulaiDemo: number };

/**
 * The demo's own time: it begins at DEMO_START, runs on with the real one and only ever moves forward. Kept in
 * the directory, so that nothing rots with the calendar; one read an isolate, and the mover is its only writer.
 */
export function createDemoClock(real: () => number) {
  const offsets = new WeakMap<object, number>();

  async function offset(env: Env): Promise<number> {
    const known = offsets.get(env.DIRECTORY);
    if (known !== undefined) return known;
    const begin = JSON.stringify({ mulaiNyata: real(), mulaiDemo: DEMO_START } satisfies Kept);
    const [, [kept]] = await directoryBatch(env, [
      change`INSERT OR IGNORE INTO pengaturan (kunci, nilai) VALUES ('jam-demo', ${begin})`,
      rows<{ nilai: string }>`SELECT nilai FROM pengaturan WHERE kunci = 'jam-demo'`,
    ]);
    const { mulaiNyata, mulaiDemo } = JSON.parse(kept?.nilai ?? begin) as Kept;
    offsets.set(env.DIRECTORY, mulaiDemo - mulaiNyata);
    return mulaiDemo - mulaiNyata;
  }

  return {
    now: async (env: Env): Promise<number> => real() + (await offset(env)),

    /** From now on it is `instant`; an instant that has passed changes nothing. */
    async moveTo(env: Env, instant: number): Promise<void> {
      const started = real();
      if (instant <= started + (await offset(env))) return;
      const kept = JSON.stringify({ mulaiNyata: started, mulaiDemo: instant } satisfies Kept);
      await directoryBatch(env, [change`UPDATE pengaturan SET nilai = ${kept} WHERE kunci = 'jam-demo'`]);
      offsets.set(env.DIRECTORY, instant - started);
    },
  };
}
export type DemoClock = ReturnType<typeof createDemoClock>;
