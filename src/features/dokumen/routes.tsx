import { type Context, Hono } from "hono";
import { buatanUjiCoba } from "../../domain/siklus.ts";
import { dokumenWords } from "../../i18n/dokumen.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { found } from "../../web/stops.ts";
import { DokumenPage } from "./dokumen-page.tsx";
import { type Dokumen, dokumenDari, dokumenStatement } from "./queries.ts";

type C = Context<AgencyEnv>;

export const dokumen = new Hono<AgencyEnv>()
  .get("/dokumen/:id", idParam, async (c) => {
    const d = await load(c);
    const { agency } = c.var;
    const base = `/a/${agency.code}`;
    const t = dokumenWords[c.var.lang];
    const title = t.judul(namaPeriode(d.isi.periode, c.var.lang), d.isi.pegawai.nama);
    return c.render(<DokumenPage d={d} base={base} alamat={alamat(c, d)} />, {
      title,
      paper: "potret",
      breadcrumb: [{ href: `${base}/evaluasi/${d.evaluasi}`, label: t.evaluasi }, { label: t.lembarD }],
    });
  })
  .get("/dokumen/:id/pdf", idParam, async (c) => {
    const d = await load(c);
    // The printer is heavy and seldom needed: its code is loaded when the first PDF is asked for.
    const ujiCoba = buatanUjiCoba(c.var.agency, d.isi.ditandatangani.pada);
    const { renderPdf } = await import("./pdf.ts");
    const bytes = await renderPdf(d, alamat(c, d), c.req.query("kertas") === "f4" ? "f4" : "a4", ujiCoba);
    return c.body(bytes, 200, {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${namaBerkas(d)}"`,
      "content-security-policy": "default-src 'none'; sandbox",
    });
  });

async function load(c: At<"id">): Promise<Dokumen> {
  const { id } = c.req.valid("param");
  const { rows } = await page(c, (me) => [dokumenStatement(id, me, c.var.today)]);
  return dokumenDari(found(rows[0][0]));
}

const alamat = (c: C, d: Dokumen): string => `${c.var.origin}/v/${c.var.agency.code}/${d.token}`;

/** ASCII only, and nothing of the person but what the reader already has: no NIP, no rating. */
const namaBerkas = ({ isi }: Dokumen): string =>
  `evaluasi-${isi.periode.tahun}-${isi.periode.jenis}-${isi.periode.n}.pdf`;
