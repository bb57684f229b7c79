/** What a reader of our PDFs sees: the size of each page and its text in the order in which it was drawn. */
export type Halaman = { readonly lebar: number; readonly tinggi: number; readonly teks: string };

/** Enough of a reader for what the printer writes: objects in plain sight, streams deflated, glyphs by ToUnicode. */
export async function bacaPdf(bytes: ArrayBuffer): Promise<readonly Halaman[]> {
  const raw = letters(new Uint8Array(bytes));
  const objects = new Map<string, string>();
  for (const m of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) objects.set(m[1] ?? "", m[2] ?? "");
  const ref = (text: string, name: string) =>
    objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1] ?? "") ?? "";
  const fonts = new Map<string, Map<string, string>>();
  const pages: Halaman[] = [];
  for (const id of kidsOf(objects)) {
    const page = objects.get(id) ?? "";
    const [, lebar = "0", tinggi = "0"] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
    const resources = page.includes("/Resources <<") ? page : ref(page, "Resources");
    const names = [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)];
    for (const [, , font = ""] of names)
      if (!fonts.has(font))
        fonts.set(font, glyphs(await inflated(ref(objects.get(font) ?? "", "ToUnicode"))));
    const byName = new Map(names.map(([, name = "", font = ""]) => [name, fonts.get(font)]));
    const teks = drawn(await inflated(ref(page, "Contents")), byName);
    pages.push({ lebar: Number(lebar), tinggi: Number(tinggi), teks });
  }
  return pages;
}

/** Pages in their order. */
function kidsOf(objects: ReadonlyMap<string, string>): string[] {
  const tree = [...objects.values()].find((o) => /\/Type \/Pages\b/.test(o)) ?? "";
  return [...(/\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map((m) => m[1] ?? "");
}

async function inflated(object: string): Promise<string> {
  const start = object.indexOf("stream\n");
  if (start < 0) return "";
  const body = object.slice(start + 7, object.lastIndexOf("\nendstream"));
  if (!object.slice(0, start).includes("FlateDecode")) return body;
  const bytes = Uint8Array.from(body, (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return letters(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** One letter a byte; what browsers call latin1 is another table. */
function letters(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** Glyph → letters, from the ranges of a CMap. */
function glyphs(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, from = "", , list = ""] of cmap.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g))
    [...list.matchAll(/<([\w ]*)>/g)].forEach(([, code = ""], at) => {
      const key = (Number.parseInt(from, 16) + at).toString(16).padStart(4, "0");
      map.set(key, utf16(code.replaceAll(" ", "")));
    });
  return map;
}
const utf16 = (hex: string) =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((h) => Number.parseInt(h, 16)));

function drawn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string> | undefined>): string {
  let font: ReadonlyMap<string, string> | undefined;
  const parts: string[] = [];
  for (const [, name, array] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-fA-F]*>|[-\d.\s]+)*)\] TJ/g,
  )) {
    if (name !== undefined) font = fonts.get(name);
    else
      parts.push(
        [...(array ?? "").matchAll(/<([0-9a-fA-F]*)>/g)]
          .flatMap(([, hex = ""]) => hex.toLowerCase().match(/.{4}/g) ?? [])
          .map((g) => font?.get(g) ?? "\u{fffd}")
          .join(""),
      );
  }
  return parts.join(" ");
}
