import { type Context, Hono } from "hono";
import { directoryBatch } from "../../data/directory/database.ts";
import { cronStatement, type Gangguan, gangguanStatement } from "../../data/directory/gangguan.ts";
import { certificateStatement, type Penghapusan } from "../../data/directory/penghapusan.ts";
import { sertifikatWords, statusWords } from "../../i18n/status.ts";
import type { AppEnv } from "../../web/env.ts";
import { NotThere } from "../../web/stops.ts";
import { CertificatePage } from "./certificate-page.tsx";
import { StatusPage } from "./status-page.tsx";

type C = Context<AppEnv>;

/** For everybody, signed in or not: how the service is, and whether an agency's data is gone. */
export const status = new Hono<AppEnv>()
  .get("/status", statusPage)
  .get("/sertifikat/:code", async (c) => {
    const p = await certificate(c);
    c.header("x-robots-tag", "noindex, nofollow");
    if (!p) c.status(404);
    const t = sertifikatWords[c.var.lang];
    return c.render(<CertificatePage p={p} />, { title: p ? t.title : t.tidakAda });
  })
  .get("/sertifikat/:code/pdf", async (c) => {
    const p = await certificate(c);
    if (!p) throw new NotThere();
    const { certificatePdf } = await import("./certificate-pdf.ts");
    return c.body(await certificatePdf(p, `${c.env.ORIGIN}/sertifikat/${p.code}`), 200, {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="sertifikat-penghapusan-${p.code}.pdf"`,
      "content-security-policy": "default-src 'none'; sandbox",
    });
  });

export type Keadaan = {
  readonly gangguan: readonly Gangguan[];
  readonly cronPada: number | null;
  /** The directory did not answer: this is what was known before, if anything. */
  readonly bisu?: true;
};

/** Whoever reloads in a bad hour shall not make it worse: one read a half minute and isolate. */
async function statusPage(c: C) {
  const known = await read(c).catch((error: unknown) => silent(c, error));
  if (known.bisu) {
    c.status(503);
    c.header("retry-after", "30");
  } else {
    c.header("cache-control", "public, max-age=30");
    c.header("vary", "cookie");
  }
  return c.render(<StatusPage {...known} now={c.var.now} />, { title: statusWords[c.var.lang].title });
}

async function read(c: C): Promise<Keadaan> {
  const { now } = c.var;
  const last = kept.get(c.env.DIRECTORY);
  if (last && now >= last.at && now < last.at + FRESH_MS) return last.known;
  const [gangguan, [cron]] = await directoryBatch(c.env, [gangguanStatement(now), cronStatement()]);
  const known = { gangguan, cronPada: cron ? Number(cron.pada) : null };
  kept.set(c.env.DIRECTORY, { at: now, known });
  return known;
}

/** This page is asked for when things are broken: it says so instead of breaking too. */
function silent(c: C, error: unknown): Keadaan {
  console.warn(JSON.stringify({ status: String(error) }));
  return { ...(kept.get(c.env.DIRECTORY)?.known ?? { gangguan: [], cronPada: null }), bisu: true };
}

const FRESH_MS = 30_000;
const kept = new WeakMap<object, { readonly at: number; readonly known: Keadaan }>();

async function certificate(c: C): Promise<Penghapusan | null> {
  const code = c.req.param("code") ?? "";
  if (!/^[a-z][a-z0-9-]{2,39}$/.test(code)) return null;
  const [[found]] = await directoryBatch(c.env, [certificateStatement(code)]);
  return found ?? null;
}
