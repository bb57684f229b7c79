import { MAX_SHEET_BYTES } from "../../../data/spreadsheet.ts";
import { cleanText } from "../../../web/form.ts";
import { Unreadable } from "../../../web/stops.ts";
import type { C } from "../common.ts";

/** One file and one tick; more than the limit is not even buffered. */
export async function readUpload(
  c: C,
): Promise<
  { readonly nama: string; readonly bytes: Uint8Array; readonly unitBaru: boolean } | "berkas-terlalu-besar"
> {
  if (Number(c.req.header("content-length") ?? 0) > MAX_SHEET_BYTES + 65_536) return "berkas-terlalu-besar";
  const type = c.req.header("content-type") ?? "";
  let size = 0;
  const counted = c.req.raw.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, out) {
        size += chunk.length;
        if (size > MAX_SHEET_BYTES + 65_536) throw new RangeError("too large");
        out.enqueue(chunk);
      },
    }),
  );
  const form = await new Response(counted ?? null, { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  if (form === null) {
    if (size > MAX_SHEET_BYTES) return "berkas-terlalu-besar";
    throw new Unreadable();
  }
  const file = form.get("berkas");
  const isFile = file !== null && typeof file !== "string";
  const bytes = isFile ? new Uint8Array(await (file as File).arrayBuffer()) : new Uint8Array(0);
  const nama = isFile
    ? cleanText((file as File).name)
        .replace(/[\\/]/g, "-")
        .slice(0, 120)
    : "";
  return { nama, bytes, unitBaru: form.get("unitBaru") === "ya" };
}
