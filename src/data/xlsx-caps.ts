import { BadSheet } from "./bad-sheet.ts";

/** What all parts of a workbook may inflate to together: 5,000 rows of a staff list are a tenth of it. */
export const MAX_INFLATED = 32 * 1024 * 1024;
const MAX_PARTS = 200;

/**
 * Looks into an XLSX before the library does. Sizes in the headers are claims, so each part is inflated with a
 * counter that stops (a lying bomb costs what it inflates to before the cap). Says which sheet is the first and
 * which of its cells are formulas: the library's stream shows only what they last evaluated to.
 */
export async function inspectXlsx(
  bytes: Uint8Array,
): Promise<{ readonly sheet: number; readonly formulas: ReadonlySet<string> }> {
  const parts = partsOf(bytes);
  if (!parts.some((p) => p.name === "xl/workbook.xml")) throw new BadSheet("berkas-tidak-dikenal");
  const texts = new Map<string, string>();
  let left = MAX_INFLATED;
  for (const part of parts) {
    const keep = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(part.name);
    const { text, size } = await inflate(bytes, part, left, keep);
    left -= size;
    if (keep) texts.set(part.name, text);
  }
  const first = firstSheet(texts.get("xl/workbook.xml") ?? "", texts.get("xl/_rels/workbook.xml.rels") ?? "");
  const formulas = new Set<string>();
  for (const m of (texts.get(first.path) ?? "").matchAll(
    /<c\b[^<>]*?\br="([A-Z]{1,3}\d{1,7})"[^<>]*>\s*<f[\s>/]/g,
  ))
    formulas.add(m[1] as string);
  return { sheet: first.at, formulas };
}

type Part = {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
};

/** The central directory; anything that does not fit inside the file is a broken file. */
function partsOf(bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_PARTS) throw new BadSheet("berkas-mengembang");
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new BadSheet("berkas-rusak");
    const nameLength = view.getUint16(at + 28, true);
    const skip = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new BadSheet("berkas-terkunci");
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + skip;
  }
  return parts;
}

function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new BadSheet("berkas-rusak");
}

async function inflate(bytes: Uint8Array, part: Part, left: number, keep: boolean) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = part;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw new BadSheet("berkas-rusak");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const raw = bytes.subarray(start, start + part.compressed);
  if (raw.length !== part.compressed) throw new BadSheet("berkas-rusak");
  const source = new Blob([raw as Uint8Array<ArrayBuffer>]).stream();
  const stream = part.method === 0 ? source : source.pipeThrough(new DecompressionStream("deflate-raw"));
  const decoder = new TextDecoder();
  let [size, text] = [0, ""];
  try {
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > left) throw new BadSheet("berkas-mengembang");
      if (keep) text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw error instanceof BadSheet ? error : new BadSheet("berkas-rusak");
  }
  return { text, size };
}

/** The first sheet that is not hidden; its number for the library, its part for the formulas. */
function firstSheet(workbook: string, rels: string): { readonly at: number; readonly path: string } {
  const sheets = [...workbook.matchAll(/<sheet\b[^<>]*>/g)].map((m) => m[0]);
  const shown = sheets.findIndex((s) => !/\bstate="(hidden|veryHidden)"/.test(s));
  const at = Math.max(0, shown);
  const id = /\br:id="([^"]+)"/.exec(sheets[at] ?? "")?.[1] ?? "";
  const rel = [...rels.matchAll(/<Relationship\b[^<>]*>/g)]
    .map((m) => m[0])
    .find((r) => r.includes(`Id="${id}"`));
  const target = /\bTarget="([^"]+)"/.exec(rel ?? "")?.[1] ?? "worksheets/sheet1.xml";
  return { at, path: target.startsWith("/") ? target.slice(1) : `xl/${target}` };
}
