import { Hono } from "hono";
import { beranda } from "./features/beranda/routes.tsx";
import { bukti } from "./features/bukti/routes.tsx";
import { kemajuan } from "./features/kemajuan/routes.tsx";
import { bantuan, muka } from "./features/muka/routes.tsx";
import { organisasi } from "./features/organisasi/routes.tsx";
import { pemberitahuan } from "./features/pemberitahuan/routes.tsx";
import { pendaftaran } from "./features/pendaftaran/routes.tsx";
import { periode } from "./features/periode/routes.tsx";
import { rencanaAksi } from "./features/rencana-aksi/routes.tsx";
import { session } from "./features/session/routes.tsx";
import { skp } from "./features/skp/routes.tsx";
import { umpanBalik } from "./features/umpan-balik/routes.tsx";
import { type Entry, perRequest } from "./web/config.ts";
import { enterAgency } from "./web/enter-agency.ts";
import type { AppEnv } from "./web/env.ts";
import { onError, onNotFound } from "./web/errors.tsx";
import { securityHeaders } from "./web/headers.ts";
import { layout } from "./web/layout.tsx";
import { originGuard } from "./web/origin-guard.ts";

/** The map: middleware in order, one .route() per chapter, the error pages. */
export function createApp(entry: Entry, extra?: Hono<AppEnv>): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ strict: false });
  app.onError(onError);
  app.notFound(onNotFound);
  app.use(securityHeaders, perRequest(entry), layout, originGuard);
  if (extra) app.route("/", extra);

  for (const open of [muka, pendaftaran]) app.route("/", open);

  app.use("/a/:agency/*", enterAgency);
  for (const chapter of [
    session,
    bantuan,
    beranda,
    kemajuan,
    organisasi,
    periode,
    pemberitahuan,
    skp,
    rencanaAksi,
    bukti,
    umpanBalik,
  ])
    app.route("/a/:agency", chapter as unknown as Hono<AppEnv>);
  return app;
}
