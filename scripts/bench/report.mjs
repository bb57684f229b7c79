import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "node-html-parser";
import { root } from "../wrangler.mjs";
import { median, ratio } from "./measure.mjs";

/** Prints the tables and the targets; → how many are missed. */
export function report({ cases, figures, sizes }) {
  const there = cases.filter((one) => one.missing === undefined);
  const names = [...new Set(cases.map((one) => one.spec.name))];
  const at = (name, size) => cases.find((one) => one.spec.name === name && one.agency.size === size);
  const row = (name, of) => [name, ...sizes.map((size) => of(at(name, size)))];
  const cost = (of) => (one) => (one.cost ? of(one.cost) : said(one));
  const heads = sizes.map((size) => size.toLocaleString("en"));
  table(
    "D1 round trips and rows read / written, by people in the agency",
    ["", ...heads],
    names.map((n) =>
      row(
        n,
        cost((c) => `${c.trips}  ${c.rowsRead} / ${c.rowsWritten}`),
      ),
    ),
  );
  table(
    "Bytes of the answer: raw → gzipped",
    ["", ...heads],
    names.map((n) =>
      row(
        n,
        cost((c) => `${c.raw} → ${c.gzip}`),
      ),
    ),
  );
  if (figures.size > 0) {
    const ms = (one) => (figures.has(one.label) ? median(figures.get(one.label)).toFixed(2) : said(one));
    const times = (one) =>
      figures.has(one.label) ? `× ${ratio(figures.get(one.label), figures.get("hello")).toFixed(0)}` : "";
    table(
      `CPU ms per request (hello, a bare Hono route: ${median(figures.get("hello")).toFixed(3)} ms) and how many hellos`,
      ["", ...heads],
      names.map((n) => row(n, (one) => `${ms(one)} ${times(one)}`)),
    );
    table(
      "CPU beside the handler written by hand: ms, and the app's cost in its terms",
      ["", ...heads],
      there
        .filter((one) => one.reference && one.agency.size === sizes[0])
        .flatMap(({ spec, reference }) =>
          reference.contenders.map(({ name }) => {
            const kind = name.split(" ").at(-1);
            const by = kind === "hand2" ? "by hand, two batches" : "by hand";
            return [
              `${spec.name}, ${by}`,
              ...sizes.map((size) => {
                const own = at(spec.name, size).label;
                return `${median(figures.get(`${own} ${kind}`)).toFixed(2)} → × ${ratio(figures.get(own), figures.get(`${own} ${kind}`)).toFixed(2)}`;
              }),
            ];
          }),
        ),
    );
  }
  return targets({ there, figures, sizes, at, names });
}

/** Which statement reads how many rows, where one reads differently from size to size. */
export function explain(cases) {
  for (const name of new Set(cases.filter((one) => one.cost).map((one) => one.spec.name))) {
    const some = cases.filter((one) => one.cost && one.spec.name === name);
    console.log(`\n${name}`);
    some[0].cost.statements.forEach(({ sql }, at) => {
      const read = some.map((one) => one.cost.statements[at]?.rowsRead);
      console.log(`  ${read.join(" / ").padEnd(24)} ${sql.replace(/\s+/g, " ").slice(0, 140)}`);
    });
  }
}

/** A search by index also reads the row behind its range, where there is one: in an agency of 100 there may be none. */
const BEHIND_RANGES = 8;

function targets({ there, figures, sizes, at, names }) {
  const big = Math.max(...sizes);
  const lines = [];
  const say = (holds, text) => lines.push([holds, text]);
  const pages = there.filter((one) => one.spec.path);
  const saves = there.filter((one) => !one.spec.path);
  for (const [list, most, what] of [
    [pages, 1, "one D1 round trip a page"],
    [saves, 2, "at most two a save"],
  ]) {
    const over = list.filter((one) => one.cost.trips > most);
    say(
      over.length === 0,
      `${what}, session included${over.length ? `: ${over.map((o) => `${o.label} ${o.cost.trips}`).join(", ")}` : ""}`,
    );
  }
  for (const name of names) {
    const some = sizes.map((size) => at(name, size)).filter((one) => one.cost);
    if (!some[0]?.spec.personal || some.length < 2) continue;
    const read = some.map((one) => one.cost.rowsRead);
    const { most } = some[0].spec;
    if (most ? Math.max(...read) > most : Math.max(...read) - Math.min(...read) > BEHIND_RANGES)
      say(false, `rows read do not depend on the agency's size: ${name} ${read.join(", ")}`);
  }
  if (sizes.length > 1 && !lines.some(([, text]) => text.startsWith("rows read")))
    say(true, "rows read do not depend on the agency's size on any personal page");
  for (const one of pages.filter(({ spec, agency }) => spec.progress && agency.size === 100_000)) {
    const small = at(one.spec.name, 10_000);
    if (!small?.cost) continue;
    const rows = one.cost.rowsRead / small.cost.rowsRead;
    say(rows <= 1.2, `progress of 100,000 people ≤ 1.2 × of 10,000, rows: × ${rows.toFixed(2)}`);
    if (figures.has(one.label)) {
      const cpu = ratio(figures.get(one.label), figures.get(small.label));
      say(cpu <= 1.2, `progress of 100,000 people ≤ 1.2 × of 10,000, CPU: × ${cpu.toFixed(2)}`);
    }
  }
  const biggest = pages.filter((one) => one.agency.size === big);
  for (const one of biggest.filter(({ spec }) => spec.path === "/").slice(0, 1)) {
    const { bytes, requests } = firstView(one.cost);
    say(
      bytes <= 45 * 1024 && requests <= 6,
      `first view (${one.spec.name}) ≤ 45 KB and ≤ 6 requests: ${kb(bytes)} KB, ${requests} requests`,
    );
  }
  const heavy = biggest.filter((one) => one.cost.gzip > (one.spec.kb ?? 10) * 1024 && !one.spec.file);
  say(
    heavy.length === 0,
    `later views ≤ 10 KB (80 × 12: 20)${heavy.length ? `: ${heavy.map((o) => `${o.spec.name} ${kb(o.cost.gzip)}`).join(", ")}` : ""}`,
  );
  for (const one of there.filter((o) => o.spec.reference === "target" && o.agency.size === big)) {
    for (const { name } of one.reference.contenders.filter(
      (c) => figures.has(c.name) && c.name.endsWith(" hand"),
    )) {
      const times = ratio(figures.get(one.label), figures.get(name));
      say(times <= 1.6, `CPU ≤ 1.6 × the handler written by hand, ${one.spec.name}: × ${times.toFixed(2)}`);
    }
  }
  console.log("\nTargets");
  for (const [holds, text] of lines) console.log(`  ${holds ? "holds " : "MISSED"}  ${text}`);
  const gone = names.filter((name) => sizes.some((size) => at(name, size).missing !== undefined));
  for (const name of gone)
    console.log(`  not yet  ${name}: ${said(at(name, sizes[0]))} ${at(name, sizes[0]).why ?? ""}`);
  return lines.filter(([holds]) => !holds).length;
}

/** The page and all that its head asks for, as the wire carries it. */
function firstView({ html, gzip }) {
  const page = parse(html);
  const links = page.querySelectorAll("link[href]").map((link) => link.getAttribute("href"));
  const sources = page.querySelectorAll("script[src], img[src]").map((one) => one.getAttribute("src"));
  const files = [
    ...new Set([...links, ...sources].filter((url) => url.startsWith("/") && !url.startsWith("/a/"))),
  ];
  return { requests: 1 + files.length, bytes: gzip + files.reduce((sum, file) => sum + sizeOf(file), 0) };
}

function sizeOf(url) {
  const bytes = readFileSync(path.join(root, "public", url.split("?")[0]));
  return url.includes(".woff2") ? bytes.length : gzipSync(bytes).length;
}

const said = (one) => (one.missing === undefined ? "" : `(${one.missing})`);
const kb = (bytes) => (bytes / 1024).toFixed(1);

function table(title, heads, rows) {
  const width = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i].length)));
  const line = (cells) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(width[i]) : cell.padStart(width[i]))).join("   ");
  console.log(`\n${title}`);
  for (const row of [heads, ...rows]) console.log(`  ${line(row)}`);
}
