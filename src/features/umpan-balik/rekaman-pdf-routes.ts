import { Hono } from "hono";
import { buatanUjiCoba } from "../../domain/siklus.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { jawabPdf, kertasDari } from "../../web/formulir/pdf-jawab.ts";
import { skpPeriodeParam } from "../../web/params.ts";
import { openRekaman } from "./rekaman.tsx";

/** B.1.3, B.1.4 or B.1.5 as the page has it, for the printer. */
export const rekamanPdf = new Hono<AgencyEnv>().get(
  "/umpan-balik/:skp/rekaman/:periode/pdf",
  skpPeriodeParam,
  async (c) => {
    const isi = await openRekaman(c);
    const { agency, now } = c.var;
    const { bentukRekaman, pdfRekaman } = await import("./rekaman-pdf.ts");
    // The instant of the newest word that stands in it: same record, same bytes.
    const dibuat = Math.max(isi.periode.disimpanPada ?? 0, isi.head.diubahPada);
    const definition = pdfRekaman({
      ...isi,
      dibuat,
      kertas: kertasDari(c),
      tanda: buatanUjiCoba(agency, now) ? siklusWords.id.ujiCoba.tanda : "",
      kaki: agency.code.toUpperCase(),
    });
    return jawabPdf(c, definition, `rekaman-${isi.periode.id}-${bentukRekaman(isi).toLowerCase()}`);
  },
);
