import { tambahHari } from "../domain/tanggal.ts";
import { attribute } from "./xml-scan.ts";

/** The path of the first sheet that is not hidden. */
export function firstSheet(workbook: string, rels: string): string {
  const sheets = tags(workbook, "sheet");
  const shown = sheets.find((s) => !/^(hidden|veryHidden)$/.test(attribute(s, "state"))) ?? sheets[0] ?? "";
  const id = attribute(shown, "r:id") || (/\s\w+:id="([^"]+)"/.exec(shown)?.[1] ?? "");
  const rel = tags(rels, "Relationship").find((r) => attribute(r, "Id") === id);
  const target = (rel && attribute(rel, "Target")) || "worksheets/sheet1.xml";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** Which styles of cells show a day: by number, as the format defines them, or by their own pattern. */
export function dateStyles(styles: string): ReadonlySet<number> {
  const own = new Map(
    tags(styles, "numFmt").map((f) => [Number(attribute(f, "numFmtId")), attribute(f, "formatCode")]),
  );
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? "";
  const found = new Set<number>();
  tags(cells, "xf").forEach((xf, at) => {
    const format = Number(attribute(xf, "numFmtId"));
    const pattern = own.get(format)?.replace(/&quot;[^&]*&quot;|"[^"]*"|\[[^\]]*\]|\\./g, "");
    const isDay =
      pattern === undefined ? DAY_FORMATS.has(format) : /[dy]/i.test(pattern) && !/general/i.test(pattern);
    if (isDay) found.add(at);
  });
  return found;
}

/** The day a count of days stands for; fractions are hours. Null where it cannot be a day. */
export function serialDay(serial: number, epoch: string): string | null {
  const days = Math.floor(serial);
  return days > 0 && days < 200_000 ? tambahHari(epoch, days) : null;
}

const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

const tags = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, "g"))].map((m) => m[1] ?? "");
