import type { Context } from "hono";
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import type { AgencyEnv } from "../env.ts";
import type { Kertas } from "./pdf-lembar.ts";

export const kertasDari = (c: Context<AgencyEnv>): Kertas => (c.req.query("kertas") === "f4" ? "f4" : "a4");

/** The printer is heavy and seldom needed: its code is loaded when the first PDF is asked for. */
export async function jawabPdf(c: Context<AgencyEnv>, definition: TDocumentDefinitions, nama: string) {
  const { printPdf } = await import("../pdf.ts");
  return c.body(await printPdf(definition), 200, {
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="${nama}.pdf"`,
    "content-security-policy": "default-src 'none'; sandbox",
  });
}
