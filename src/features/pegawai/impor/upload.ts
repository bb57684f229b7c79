import { MAX_SHEET_BYTES } from "../../../data/spreadsheet.ts";
import { cappedForm } from "../../../web/body.ts";
import { cleanText } from "../../../web/form.ts";
import { TooLarge } from "../../../web/stops.ts";
import type { C } from "../common.ts";

/** One file; more than the limit is not even buffered. */
export async function readUpload(
  c: C,
): Promise<{ readonly nama: string; readonly bytes: Uint8Array<ArrayBuffer> } | "berkas-terlalu-besar"> {
  const form = await cappedForm(c.req.raw, MAX_SHEET_BYTES + 65_536).catch((stop: unknown) => {
    if (stop instanceof TooLarge) return null;
    throw stop;
  });
  if (form === null) return "berkas-terlalu-besar";
  const file = form.get("berkas");
  const isFile = file !== null && typeof file !== "string";
  const bytes = isFile ? new Uint8Array(await (file as File).arrayBuffer()) : new Uint8Array(0);
  const nama = isFile
    ? cleanText((file as File).name)
        .replace(/[\\/]/g, "-")
        .slice(0, 120)
    : "";
  return { nama, bytes };
}
