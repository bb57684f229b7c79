import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createApp } from "../../../src/app.tsx";
import { createDemoClock } from "../../../src/demo/clock.ts";
import { demoRoutes } from "../../../src/demo/routes.tsx";
import { fromOurPage, NOW } from "../../support/house.ts";

const own = env as unknown as Record<"DEMO_DIRECTORY" | "DEMO_ROOM_1" | "DEMO_ROOM_2", D1Database>;

/** The demo as `npm start` serves it, on databases of its own: a directory and two free rooms. */
export const panggung = {
  ...env,
  DIRECTORY: own.DEMO_DIRECTORY,
  AGENCY_001: own.DEMO_ROOM_1,
  AGENCY_002: own.DEMO_ROOM_2,
} as Env;

/** Real time stands still here; only the demo's own moves. */
export const clock = createDemoClock(() => NOW);
const app = createApp({ clock: clock.now, demo: true }, demoRoutes(clock));

export async function bangunPanggung(): Promise<void> {
  await applyD1Migrations(own.DEMO_DIRECTORY, env.DIRECTORY_MIGRATIONS);
  for (const room of [own.DEMO_ROOM_1, own.DEMO_ROOM_2]) await applyD1Migrations(room, env.AGENCY_MIGRATIONS);
  await own.DEMO_DIRECTORY.prepare(
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

/** One reading of a demo agency's room. */
export const baca = async <R>(room: "AGENCY_001" | "AGENCY_002", sql: string): Promise<R[]> =>
  (await (panggung as unknown as Record<string, D1Database>)[room]?.prepare(sql).all<R>())?.results ?? [];
