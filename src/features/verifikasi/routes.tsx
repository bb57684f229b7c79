import { Hono } from "hono";
import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { rows } from "../../data/agency/statement.ts";
import { buatanUjiCoba } from "../../domain/siklus.ts";
import { verifikasiWords } from "../../i18n/dokumen.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { networkOf } from "../../web/network.ts";
import { VerifikasiPage } from "./verifikasi-page.tsx";

type Row = { readonly keadaan: "berlaku" | "diganti" | "dicabut"; readonly isi: string };

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
  const isi = row ? { isi: JSON.parse(row.isi) as DokumenIsi } : {};
  // Genuine, and still no official document: that comes before everything else.
  const uji = isi.isi !== undefined && buatanUjiCoba(agency, isi.isi.ditandatangani.pada);
  const jawab = uji ? "uji-coba" : (row?.keadaan ?? "tidak-ditemukan");
  return c.render(<VerifikasiPage jawab={jawab} asal={origin} {...isi} />, { title: t.jawab[jawab] });
});

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

const tokenStatement = (token: string) => rows<Row>`SELECT keadaan, isi FROM dokumen WHERE token = ${token}`;
