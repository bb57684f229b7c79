import { env } from "cloudflare:workers";
import { type Cast, castOf } from "../../support/cast.ts";
import { NOW } from "../../support/house.ts";

/** These tests fill an agency with odd things and people: they have a room of their own. */
export const RUANG = { code: "uji-keras", binding: "AGENCY_004" } as const;
export const RUANG_D1 = env.AGENCY_004;
export const castKeras = (at: number = NOW): Promise<Cast> => castOf(at, RUANG);
/** The same house with another handle on the room. */
export const ruang = (d1: D1Database): Partial<Env> => ({ [RUANG.binding]: d1 });
