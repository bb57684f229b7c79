import { Hono } from "hono";
import { createApp } from "../../src/app.tsx";
import { countingD1, type Ledger } from "../../test/support/counting-d1.ts";
import { type Plan, replay } from "./reference.ts";

/** The app as it is deployed, on a clock that stands still, beside the two references it is compared with. */
type BenchEnv = Env & { readonly BENCH_NOW: number };

const app = createApp({ clock: (env) => (env as BenchEnv).BENCH_NOW, demo: false });
const hello = new Hono().get("/bench/hello", (c) => c.text("hello"));
const plans = new Map<string, Plan>();

export default {
  async fetch(request, env, ctx) {
    const path = new URL(request.url).pathname;
    if (!path.startsWith("/bench/")) {
      return app.fetch(request, request.headers.has("x-ledger") ? countedOf(env) : env, ctx);
    }
    if (path === "/bench/hello") return hello.fetch(request, env, ctx);
    if (path === "/bench/ledger") return Response.json(takeLedger());
    const name = path.slice("/bench/reference/".length);
    if (request.method === "PUT") {
      plans.set(name, await request.json<Plan>());
      return new Response(null, { status: 204 });
    }
    const plan = plans.get(name);
    return plan ? replay(request, env, plan) : new Response(null, { status: 404 });
  },
} satisfies ExportedHandler<BenchEnv>;

/** Wrapped once: the app's caches are kept per binding. Asked for by a header, so that measured requests have none. */
const ledgers = new Map<string, Ledger>();
let counted: BenchEnv | undefined;

function countedOf(env: BenchEnv): BenchEnv {
  counted ??= Object.fromEntries(
    Object.entries(env).map(([name, binding]) => {
      if (!/^(DIRECTORY|AGENCY_\d{3})$/.test(name)) return [name, binding];
      const { d1, ledger } = countingD1(binding as unknown as D1Database);
      ledgers.set(name, ledger);
      return [name, d1];
    }),
  ) as unknown as BenchEnv;
  return counted;
}

function takeLedger() {
  const taken = [...ledgers].map(([binding, { calls }]) => ({ binding, calls }));
  for (const ledger of ledgers.values()) ledger.forget();
  return taken.filter(({ calls }) => calls.length > 0);
}
