import { type Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import * as z from "zod";
import { findAgency } from "../../data/directory/database.ts";
import { mukaWords } from "../../i18n/muka.ts";
import type { AppEnv } from "../../web/env.ts";
import { cleanText, readForm } from "../../web/form.ts";
import { anyLocalPath } from "../../web/paths.ts";
import { LandingPage } from "./landing-page.tsx";

/** What everybody may see: the front page, the switches of a visitor without an account. */
export const muka = new Hono<AppEnv>()
  .get("/", (c) => landing(c))
  .get("/masuk", toAgency)
  .post("/tampilan", display);

/** Typed or pasted: the code alone, or any address inside the agency. */
async function toAgency(c: Context<AppEnv>) {
  const typed = cleanText(c.req.query("kode") ?? "").slice(0, 300);
  if (typed === "") return landing(c, { typed, error: "kodeKosong" });
  const code = (/\/a\/([^/?#]+)/.exec(typed)?.[1] ?? typed).toLowerCase();
  const known = /^[a-z][a-z0-9-]{2,39}$/.test(code) && (await findAgency(c.env, code, c.var.now));
  return known ? c.redirect(`/a/${code}/masuk`, 303) : landing(c, { typed, error: "kodeSalah" });
}

const displayForm = z.object({
  bahasa: z.enum(["id", "en"]).optional(),
  tema: z.enum(["perangkat", "terang", "gelap"]).optional(),
});

async function display(c: Context<AppEnv>): Promise<Response> {
  const form = await readForm(c, displayForm);
  for (const [name, value] of Object.entries(form.ok ? form.data : {}))
    if (value !== undefined)
      setCookie(c, name, value, { path: "/", sameSite: "Lax", secure: true, maxAge: 31_536_000 });
  return c.redirect(anyLocalPath(form.typed.kembali ?? ""), 303);
}

function landing(c: Context<AppEnv>, asked?: { typed: string; error: "kodeKosong" | "kodeSalah" }) {
  const t = mukaWords[c.var.lang];
  if (asked) c.status(422);
  return c.render(<LandingPage demo={c.var.demo} typed={asked?.typed} error={asked && t[asked.error]} />, {
    title: t.judul,
    failed: asked !== undefined,
  });
}
