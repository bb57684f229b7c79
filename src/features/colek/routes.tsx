import { type Context, Hono } from "hono";
import { kalenderDari } from "../../data/agency/kalender.ts";
import { newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { colekWords } from "../../i18n/colek.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { readTyped, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam, periodeUnitParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed } from "../../web/stops.ts";
import { type Hal, mayNudge, sendNudge } from "./hal.ts";
import { massal } from "./massal-routes.tsx";
import { NudgePage } from "./nudge-page.tsx";
import {
  type Asker,
  calendarOf,
  capaianStatement,
  evaluasiStatement,
  holders,
  skpStatement,
} from "./queries.ts";

type C = Context<AgencyEnv>;
type Loaded = { readonly me: Me; readonly hal: Hal };

export const colek = new Hono<AgencyEnv>()
  .get("/colek/skp/:id", idParam, async (c) => look(c, await loadSkp(c)))
  .post("/colek/skp/:id", idParam, async (c) => step(c, await readTyped(c), () => loadSkp(c)))
  .get("/colek/evaluasi/:id", idParam, async (c) => look(c, await loadEvaluasi(c)))
  .post("/colek/evaluasi/:id", idParam, async (c) => step(c, await readTyped(c), () => loadEvaluasi(c)))
  .get("/colek/capaian/:periode/:unit", periodeUnitParam, async (c) => look(c, await loadCapaian(c)))
  .post("/colek/capaian/:periode/:unit", periodeUnitParam, async (c) =>
    step(c, await readTyped(c), () => loadCapaian(c)),
  )
  .route("/", massal);

async function loadSkp(c: At<"id">): Promise<Loaded> {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    skpStatement(id, asker(c, who)),
    calendarOf(holders.skp(id), c.var.today),
  ]);
  const { kalender } = kalenderDari(rows[1]);
  return { me, hal: { jenis: "skp", row: found(rows[0][0]), tautan: `/skp/${id}`, kalender } };
}

async function loadEvaluasi(c: At<"id">): Promise<Loaded> {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    evaluasiStatement(id, asker(c, who)),
    calendarOf(holders.evaluasi(id, c.var.now), c.var.today),
  ]);
  const { kalender } = kalenderDari(rows[1]);
  return { me, hal: { jenis: "evaluasi", row: found(rows[0][0]), tautan: `/evaluasi/${id}`, kalender } };
}

async function loadCapaian(c: At<"periode" | "unit">): Promise<Loaded> {
  const { periode, unit } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    capaianStatement(periode, unit, asker(c, who)),
    calendarOf(holders.capaian(unit, c.var.today), c.var.today),
  ]);
  const { kalender } = kalenderDari(rows[1]);
  return { me, hal: { jenis: "capaian", row: found(rows[0][0]), tautan: `/capaian/${periode}`, kalender } };
}

const asker = (c: C, me: string): Asker => ({ me, today: c.var.today, now: c.var.now });

function look(c: C, loaded: Loaded) {
  const boleh = mayNudge(loaded.hal, loaded.me.viewer, c.var.today);
  if (!boleh.ok && boleh.kind === "hak") throw new NotAllowed();
  return show(c, loaded, {}, boleh.ok ? null : boleh);
}

async function step(c: C, typed: Typed, load: () => Promise<Loaded>) {
  const loaded = await load();
  const { me, hal } = loaded;
  const boleh = mayNudge(hal, me.viewer, c.var.today);
  const asked = { ...typed, perintah: typed.perintah ?? "" };
  if (!boleh.ok) return refused(c, loaded, asked, boleh);
  const pesan = typed.pesan ?? "";
  const error = pesan.length > 200 ? "pesan-panjang" : pesan.includes("\n") ? "pesan-baris" : undefined;
  if (error) return show(c, loaded, asked, null, error);
  const to = `${c.req.path}?terkirim=ya`;
  const result = await sendNudge(c.var.db, hal, pesan, whoOf(c, me, to));
  return result.ok ? c.redirect(to, 303) : refused(c, loaded, asked, result);
}

function refused(c: C, loaded: Loaded, typed: Typed, refusal: Refusal) {
  if (refusal.kind === "hak") throw new NotAllowed();
  c.status(statusOf(refusal));
  return show(c, loaded, typed, refusal);
}

function show(
  c: C,
  { me, hal }: Loaded,
  typed: Typed,
  refusal: Refusal | null,
  error?: "pesan-panjang" | "pesan-baris",
) {
  if (error) c.status(422);
  const { today, agency, now, lang } = c.var;
  return c.render(
    <NudgePage
      hal={hal}
      viewer={me.viewer}
      base={baseOf(c)}
      here={c.req.path}
      today={today}
      zona={agency.zona}
      refusal={refusal}
      typed={typed}
      error={error}
      terkirim={c.req.method === "GET" && c.req.query("terkirim") === "ya"}
      perintah={newId(now)}
    />,
    {
      title: colekWords[lang].title(hal.row.namaKepada ?? "–"),
      failed: error !== undefined || (refusal !== null && c.req.method === "POST"),
    },
  );
}
