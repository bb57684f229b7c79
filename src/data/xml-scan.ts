import { BadSheet } from "./bad-sheet.ts";

/** One element may not be longer: the longest row of an honest list is a hundredth of it. */
const MAX_ELEMENT = 1_000_000;

/**
 * The elements of one name out of a stream of XML, whatever their prefix, one at a time: a sheet of 100 MB is never
 * held. They do not nest (rows, shared texts), which is all this needs to know.
 */
export async function* elements(
  pieces: AsyncIterable<string>,
  name: string,
): AsyncGenerator<{ readonly attributes: string; readonly inner: string }> {
  const opening = new RegExp(`<((?:\\w+:)?)${name}\\b([^>]*?)(/?)>`, "g");
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    let done = 0;
    for (;;) {
      opening.lastIndex = done;
      const open = opening.exec(text);
      if (!open) {
        // An opening may be cut in two by the end of the piece.
        const cut = text.lastIndexOf("<");
        done = Math.max(done, cut < 0 ? text.length : cut);
        break;
      }
      const from = open.index + open[0].length;
      if (open[3] === "/") {
        yield { attributes: open[2] ?? "", inner: "" };
        done = from;
        continue;
      }
      const closing = `</${open[1]}${name}>`;
      const to = text.indexOf(closing, from);
      if (to < 0) {
        done = open.index;
        break;
      }
      yield { attributes: open[2] ?? "", inner: text.slice(from, to) };
      done = to + closing.length;
    }
    text = text.slice(done);
    if (text.length > MAX_ELEMENT) throw new BadSheet("berkas-mengembang");
  }
}

export function attribute(attributes: string, name: string): string {
  const at = attributes.search(new RegExp(`(^|\\s)${name}\\s*=`));
  if (at < 0) return "";
  return (
    /=\s*(?:"([^"]*)"|'([^']*)')/
      .exec(attributes.slice(at))
      ?.slice(1)
      .find((v) => v !== undefined) ?? ""
  );
}

/** All text of an element, of one run or many; the reading aids of other scripts are none of it. */
export function textIn(xml: string): string {
  let text = "";
  const plain = xml.includes("rPh") ? xml.replace(/<(\w+:)?rPh\b[\s\S]*?<\/\1?rPh>/g, "") : xml;
  for (const [, run = ""] of plain.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)) text += run;
  return unescaped(text);
}

const unescaped = (text: string): string => {
  const plain = text.includes("&") ? text.replace(/&(#x?[0-9a-f]+|\w+);/gi, entity) : text;
  return plain.includes("_x")
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
};

const names: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
function entity(whole: string, name: string): string {
  if (!name.startsWith("#")) return names[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
