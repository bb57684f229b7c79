/** Sunday 22 November 2026, 09.00 WIB: the first moment of a fresh demo (demo.md, state of section 9). */
export const DEMO_START = Date.UTC(2026, 10, 22, 2, 0);

type Kept = { readonly mulaiNyata: number; readonly mulaiDemo: number };

/**
 * The demo's own time: it begins at DEMO_START, runs on with the real one and only ever moves forward. Kept in
 * the directory, so that nothing rots with the calendar; one read an isolate, and the mover is its only writer.
 */
export function createDemoClock(real: () => number) {
  const offsets = new WeakMap<D1Database, number>();

  async function offset(d1: D1Database): Promise<number> {
    const known = offsets.get(d1);
    if (known !== undefined) return known;
    const begin = JSON.stringify({ mulaiNyata: real(), mulaiDemo: DEMO_START } satisfies Kept);
    const [, kept] = await d1.batch<{ nilai: string }>([
      d1.prepare("INSERT OR IGNORE INTO pengaturan (kunci, nilai) VALUES ('jam-demo', ?1)").bind(begin),
      d1.prepare("SELECT nilai FROM pengaturan WHERE kunci = 'jam-demo'"),
    ]);
    const { mulaiNyata, mulaiDemo } = JSON.parse(kept?.results[0]?.nilai ?? begin) as Kept;
    offsets.set(d1, mulaiDemo - mulaiNyata);
    return mulaiDemo - mulaiNyata;
  }

  return {
    now: async (env: Env): Promise<number> => real() + (await offset(env.DIRECTORY)),

    /** From now on it is `instant`; an instant that has passed changes nothing. */
    async moveTo(env: Env, instant: number): Promise<void> {
      const d1 = env.DIRECTORY;
      const started = real();
      if (instant <= started + (await offset(d1))) return;
      const kept = JSON.stringify({ mulaiNyata: started, mulaiDemo: instant } satisfies Kept);
      await d1.prepare("UPDATE pengaturan SET nilai = ?1 WHERE kunci = 'jam-demo'").bind(kept).run();
      offsets.set(d1, instant - started);
    },
  };
}
export type DemoClock = ReturnType<typeof createDemoClock>;
