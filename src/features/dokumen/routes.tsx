import { type Context, Hono } from "hono";
import { sha256Hex } from "../../data/ids.ts";
import { buatanUjiCoba } from "../../domain/siklus.ts";
import { dokumenWords } from "../../i18n/dokumen.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { found } from "../../web/stops.ts";
import { pindaiStatement, versiStatement } from "./arsip-queries.ts";
import { DokumenPage } from "./dokumen-page.tsx";
import {
  cetakStatement,
  type Dokumen,
  dokumenDari,
  dokumenStatement,
  segelDari,
  tercetakStatement,
} from "./queries.ts";

type C = Context<AgencyEnv>;

export const dokumen = new Hono<AgencyEnv>()
  .get("/dokumen/:id", idParam, async (c) => {
    const { id } = c.req.valid("param");
    const { rows } = await page(c, (me) => [
      dokumenStatement(id, me, c.var.today),
      versiStatement(id, me, c.var.today),
      pindaiStatement(id, me, c.var.today),
    ]);
    const { agency } = c.var;
    const d = dokumenDari(found(rows[0][0]), agency.id);
    const base = `/a/${agency.code}`;
    const t = dokumenWords[c.var.lang];
    const title = t.judul(namaPeriode(d.isi.periode, c.var.lang), d.isi.pegawai.nama);
    return c.render(
      <DokumenPage d={d} base={base} alamat={alamat(c, d)} versi={rows[1]} pindaian={rows[2]} />,
      {
        title,
        paper: "potret",
        breadcrumb: [{ href: `${base}/evaluasi/${d.evaluasi}`, label: t.evaluasi }, { label: t.lembarD }],
      },
    );
  })
  .get("/dokumen/:id/pdf", idParam, async (c) => {
    const { id } = c.req.valid("param");
    const { rows } = await page(c, (me) => [
      dokumenStatement(id, me, c.var.today),
      tercetakStatement(id, me, c.var.today),
    ]);
    const d = dokumenDari(found(rows[0][0]), c.var.agency.id);
    // The printer is heavy and seldom needed: its code is loaded when the first PDF is asked for.
    const ujiCoba = buatanUjiCoba(c.var.agency, d.isi.ditandatangani.pada);
    const { renderPdf } = await import("./pdf.ts");
    const bytes = await renderPdf(d, alamat(c, d), c.req.query("kertas") === "f4" ? "f4" : "a4", ujiCoba);
    const sha256 = await sha256Hex(bytes);
    const dikenal = rows[1].some((t) => t.sha256 === sha256);
    if (!dikenal && !c.var.db.bacaSaja)
      await c.var.db.apply(cetakStatement(d.id, sha256, bytes.byteLength, c.var.now));
    return unduh(c, bytes, "application/pdf", namaBerkas(d, "pdf"));
  })
  .get("/dokumen/:id/json", idParam, async (c) => {
    const d = await load(c);
    return unduh(c, d.beku, "application/json", namaBerkas(d, "json"));
  })
  .get("/dokumen/:id/segel", idParam, async (c) => {
    const d = await load(c);
    return unduh(c, JSON.stringify(found(segelDari(d)), null, 2), "application/json", "segel.json");
  });

const unduh = (c: C, isi: string | ArrayBuffer, jenis: string, nama: string) =>
  c.body(isi, 200, {
    "content-type": jenis,
    "content-disposition": `attachment; filename="${nama}"`,
    "content-security-policy": "default-src 'none'; sandbox",
  });

async function load(c: At<"id">): Promise<Dokumen> {
  const { id } = c.req.valid("param");
  const { rows } = await page(c, (me) => [dokumenStatement(id, me, c.var.today)]);
  return dokumenDari(found(rows[0][0]), c.var.agency.id);
}

const alamat = (c: C, d: Dokumen): string => `${c.var.origin}/v/${c.var.agency.code}/${d.token}`;

/** ASCII only, and nothing of the person but what the reader already has: no NIP, no rating. */
const namaBerkas = ({ isi }: Dokumen, ekor: "pdf" | "json"): string =>
  `evaluasi-${isi.periode.tahun}-${isi.periode.jenis}-${isi.periode.n}.${ekor}`;
