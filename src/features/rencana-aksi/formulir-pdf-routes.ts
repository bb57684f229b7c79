import { Hono } from "hono";
import { buatanUjiCoba } from "../../domain/siklus.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { jawabPdf, kertasDari } from "../../web/formulir/pdf-jawab.ts";
import { skpPeriodeParam } from "../../web/params.ts";
import { found } from "../../web/stops.ts";
import { open } from "./load.ts";

/** B.1.1 and B.1.2 as the page has them, for the printer. */
export const formulirKerja = new Hono<AgencyEnv>().get(
  "/pelaksanaan/:skp/:periode/formulir/pdf",
  skpPeriodeParam,
  async (c) => {
    const opened = await open(c, true);
    const work = found(opened.work);
    const { agency, now } = c.var;
    const { head } = work;
    const orang = (id: string | null) => opened.orang.find((o) => o.id === id);
    const { pdfKerja } = await import("./formulir-pdf.ts");
    const definition = pdfKerja({
      work,
      instansi: agency.nama,
      kota: opened.kota,
      pegawai: orang(head.pegawai),
      penilai: orang(head.penilai),
      kertas: kertasDari(c),
      tanda: buatanUjiCoba(agency, work.periode.disimpanPada ?? now) ? siklusWords.id.ujiCoba.tanda : "",
      kaki: agency.code.toUpperCase(),
    });
    return jawabPdf(c, definition, `rencana-aksi-${work.periode.id}-b.1.1-b.1.2`);
  },
);
