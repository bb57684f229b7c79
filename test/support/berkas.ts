import { deflateRawSync } from "node:zlib";
import { jenisBerkas } from "../../src/domain/berkas.ts";

const text = (s: string) => new TextEncoder().encode(s);
const join = (...parts: Uint8Array[]) => {
  const all = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
let serial = 0;

/** The smallest files each reader would open; `unik` makes their content differ. */
export const pdf = (unik = String(serial++)): Uint8Array =>
  text(`%PDF-1.4\n% ${unik}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
export const jpg = (unik = String(serial++)): Uint8Array =>
  join(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), text(`JFIF ${unik}`), Uint8Array.of(0xff, 0xd9));
export const webp = (unik = String(serial++)): Uint8Array =>
  join(text("RIFF"), Uint8Array.of(20, 0, 0, 0), text(`WEBPVP8 ${unik}`));
/** A real picture of one pixel. */
export const png = (): Uint8Array =>
  Uint8Array.from(
    atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
    (c) => c.charCodeAt(0),
  );

export type Entry = {
  readonly name: string;
  readonly body: Uint8Array;
  readonly localName?: string;
  readonly flags?: number;
  readonly full?: number;
};

/** A zip with deflated entries; `localName` writes another name at the entry's place than in the list. */
export function zip(
  entries: readonly Entry[],
  before = new Uint8Array(),
  after = new Uint8Array(),
): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let at = 0;
  for (const e of entries) {
    const packed = new Uint8Array(deflateRawSync(e.body));
    const [name, local] = [text(e.name), text(e.localName ?? e.name)];
    const head = new DataView(new ArrayBuffer(30));
    head.setUint32(0, 0x04034b50, true);
    head.setUint16(6, e.flags ?? 0, true);
    head.setUint16(8, 8, true);
    head.setUint32(18, packed.length, true);
    head.setUint32(22, e.body.length, true);
    head.setUint16(26, local.length, true);
    const central = new DataView(new ArrayBuffer(46));
    central.setUint32(0, 0x02014b50, true);
    central.setUint16(8, e.flags ?? 0, true);
    central.setUint16(10, 8, true);
    central.setUint32(20, packed.length, true);
    central.setUint32(24, e.full ?? e.body.length, true);
    central.setUint16(28, name.length, true);
    central.setUint32(42, at, true);
    const one = join(new Uint8Array(head.buffer), local, packed);
    locals.push(one);
    centrals.push(join(new Uint8Array(central.buffer), name));
    at += one.length;
  }
  const list = join(...centrals);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, list.length, true);
  end.setUint32(16, at, true);
  return join(before, ...locals, list, new Uint8Array(end.buffer), after);
}

export const part = (name: string, body: string | Uint8Array = "<x/>"): Entry => ({
  name,
  body: typeof body === "string" ? text(body) : body,
});

/** The parts of an Office file; `types` is what it says about itself. */
export const officeParts = (
  jenis: "docx" | "xlsx" | "pptx",
  types: string = jenisBerkas[jenis].mime,
  unik = String(serial++),
) => [
  part(
    "[Content_Types].xml",
    `<Types><Override PartName="/${jenisBerkas[jenis].zip}" ContentType="${types}.main+xml"/></Types>`,
  ),
  part(jenisBerkas[jenis].zip ?? "", `<x>${unik}</x>`),
];
export const office = (jenis: "docx" | "xlsx" | "pptx"): Uint8Array => zip(officeParts(jenis));

/** A multipart body of our own page. */
export function kiriman(
  files: readonly (readonly [nama: string, isi: Uint8Array, type?: string])[],
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [nama, isi, type] of files)
    form.append("berkas", new File([isi.slice().buffer as ArrayBuffer], nama, { type: type ?? "" }));
  return form;
}
