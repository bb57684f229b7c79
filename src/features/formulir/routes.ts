import { Hono } from "hono";
import type { AgencyEnv } from "../../web/env.ts";
import { manual } from "./manual-routes.tsx";
import { strategi } from "./strategi-routes.tsx";

/** The documents of a leader's plan beside the SKP itself: manual of indicators (A.1.3), strategies (A.1.4). */
export const formulir = new Hono<AgencyEnv>().route("/", manual).route("/", strategi);
