import { Hono } from "hono";
import { penandaDari } from "../../data/penanda.ts";
import { buatanUjiCoba } from "../../domain/siklus.ts";
import { verifikasiWords } from "../../i18n/dokumen.ts";
import type { AgencyEnv, AppEnv } from "../../web/env.ts";
import { networkOf } from "../../web/network.ts";
import { dikenal, tokenStatement } from "./queries.ts";
import { VerifikasiPage } from "./verifikasi-page.tsx";

/** Public, without a session: says whether a document is known, and shows as little of it as possible. */
export const verifikasi = new Hono<AgencyEnv>().get("/:token", async (c) => {
  const { lang, db, agency, origin } = c.var;
  const t = verifikasiWords[lang];
  c.header("x-robots-tag", "noindex, nofollow");
  if (!(await c.var.mayTry(`keaslian ${agency.code} ${networkOf(c)}`))) {
    c.status(429);
    return c.render(<VerifikasiPage pelan asal={origin} />, { title: t.title });
  }
  // Found or not, the same one question is asked; a token of another form is simply not found.
  const token = c.req.param("token") ?? "";
  const [row] = await db.read(tokenStatement(TOKEN.test(token) ? token : "-"));
  if (!row) c.status(404);
  const d = row && dikenal(row);
  // Genuine, and still no official document: that comes before everything else.
  const uji = d !== undefined && buatanUjiCoba(agency, d.ditandatangani.pada);
  const jawab = uji ? "uji-coba" : (row?.keadaan ?? "tidak-ditemukan");
  return c.render(<VerifikasiPage jawab={jawab} asal={origin} d={d} />, { title: t.jawab[jawab] });
});

/** Public and the same for ever: which keys seals are checked with (RFC 7517, RFC 8037). */
export const kunciPublik = new Hono<AppEnv>().get("/v/kunci.json", async (c) => {
  const { kunci } = await penandaDari(c.env.SEGEL);
  const keys = [kunci, ...LAMA].map((x) => ({
    kty: "OKP",
    crv: "Ed25519",
    use: "sig",
    alg: "EdDSA",
    kid: x,
    x,
  }));
  c.header("cache-control", "no-store");
  return c.json({ keys });
});

/** Public halves of keys that sealed before and seal no more: a new SEGEL puts its predecessor here. */
const LAMA: readonly string[] = [];

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
