import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createApp } from "../../../src/app.tsx";
import { createDemoClock } from "../../../src/demo/clock.ts";
import { demoRoutes } from "../../../src/demo/routes.tsx";
import { fromOurPage, NOW } from "../../support/house.ts";

type Ours =
  | "DEMO_DIRECTORY"
  | "DEMO_ROOM_1"
  | "DEMO_ROOM_2"
  | "DEMO_DIRECTORY_2"
  | "DEMO_ROOM_3"
  | "DEMO_ROOM_4"
  | "DEMO_DIRECTORY_3"
  | "DEMO_ROOM_5"
  | "DEMO_ROOM_6";
const own = env as unknown as Record<Ours, D1Database>;

/** The demo as `npm start` serves it, on databases of its own: a directory and two free rooms. */
export const panggung = {
  ...env,
  DIRECTORY: own.DEMO_DIRECTORY,
  AGENCY_001: own.DEMO_ROOM_1,
  AGENCY_002: own.DEMO_ROOM_2,
} as Env;

/** Real time stands still here; only the demo's own moves. */
export const clock = createDemoClock(() => NOW);
const app = createApp({ clock: clock.now, demo: "/demo" }, demoRoutes(clock));

/** A second one, for what breaks on purpose. */
export const panggungRapuh = {
  ...env,
  DIRECTORY: own.DEMO_DIRECTORY_2,
  AGENCY_001: own.DEMO_ROOM_3,
  AGENCY_002: own.DEMO_ROOM_4,
} as Env;

/** A third one, where time stands still: what 22 November looks like. */
export const panggungTetap = {
  ...env,
  DIRECTORY: own.DEMO_DIRECTORY_3,
  AGENCY_001: own.DEMO_ROOM_5,
  AGENCY_002: own.DEMO_ROOM_6,
} as Env;

export async function bangunPanggung(di: Env = panggung): Promise<void> {
  await applyD1Migrations(di.DIRECTORY, env.DIRECTORY_MIGRATIONS);
  for (const room of [di.AGENCY_001, di.AGENCY_002]) await applyD1Migrations(room, env.AGENCY_MIGRATIONS);
  await di.DIRECTORY.prepare(
    "INSERT OR IGNORE INTO pool (binding) VALUES ('AGENCY_001'), ('AGENCY_002'), ('AGENCY_003')",
  ).run();
}

export const kirim = (path: string, fields: Record<string, string> = {}, cookie = ""): Promise<Response> =>
  Promise.resolve(
    app.fetch(
      new Request(env.ORIGIN + path, {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { ...fromOurPage(), cookie },
        redirect: "manual",
      }),
      panggung,
    ),
  );

export const buka = (path: string, cookie = ""): Promise<Response> =>
  Promise.resolve(
    app.fetch(new Request(env.ORIGIN + path, { headers: { cookie }, redirect: "manual" }), panggung),
  );

/** One reading of a demo agency's room, where time moves and where it stands. */
export const baca = pembaca(panggung);
export const bacaTetap = pembaca(panggungTetap);

function pembaca(di: Env) {
  const rooms = di as unknown as Record<string, D1Database>;
  return async <R>(room: "AGENCY_001" | "AGENCY_002", sql: string): Promise<R[]> =>
    (await rooms[room]?.prepare(sql).all<R>())?.results ?? [];
}
