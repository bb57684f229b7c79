import { createApp } from "../../src/app.tsx";
import { createJobs } from "../../src/jobs/index.ts";
import { countingD1 } from "../../test/support/counting-d1.ts";

/** The app and its queue as they are deployed, on a clock that stands still; what each message costs is logged. */
type BenchEnv = Env & { readonly BENCH_NOW: number };

const clock = (env: Env) => (env as BenchEnv).BENCH_NOW;
const app = createApp({ clock, demo: false });
const jobs = createJobs(clock);
const room = new WeakMap<D1Database, ReturnType<typeof countingD1>>();

export default {
  fetch: app.fetch,
  async queue(batch, env, ctx) {
    const real = env.AGENCY_001;
    const counted = room.get(real) ?? countingD1(real);
    room.set(real, counted);
    const { ledger, d1 } = counted;
    ledger.forget();
    const stands = () =>
      real
        .prepare("SELECT langkah, posisi, galat FROM impor ORDER BY id DESC LIMIT 1")
        .first<{ langkah: string }>();
    const before = await stands();
    const began = Date.now();
    await jobs.queue(batch, { ...env, AGENCY_001: d1 }, ctx);
    const { trips, rowsRead, rowsWritten } = ledger;
    const most = ledger.calls.flatMap((c) => c.statements).sort((a, b) => b.rowsRead - a.rowsRead)[0];
    const hungriest = `${most?.rowsRead} ${most?.sql.replace(/\s+/g, " ").slice(0, 90)}`;
    ledger.forget();
    const after = await stands();
    const ms = Date.now() - began;
    console.log(
      JSON.stringify({ bench: before?.langkah, ms, trips, rowsRead, rowsWritten, hungriest, after }),
    );
  },
} satisfies ExportedHandler<BenchEnv>;
