import { expect, it } from "vitest";
import { type Cast, castOf } from "./support/cast.ts";
import { OKTOBER } from "./support/evaluasi.ts";
import { type Answer, house } from "./support/house.ts";
import { objectsOf, QUERY, UPLOADS } from "./support/objects.ts";
import { eka } from "./support/operator.ts";
import { allRoutes, fill, type Route } from "./support/routes.ts";

/**
 * Every door of the app, tried by everybody. doors.md is the reviewed answer: a route without a row, or a row
 * that has changed, fails. After a look at the difference: npx vitest run --project features test/doors.test.ts -u
 */
let cast: Cast;
let operator: { readonly cookie: string };

/** Those who should be turned away first, so that nobody finds a room already changed. */
const actors = {
  anonim: () => ({}),
  Dimas: () => cast.dimas,
  Eka: () => operator,
  Hadi: () => cast.hadi,
  Gita: () => cast.gita,
  Citra: () => cast.citra,
  Farida: () => cast.farida,
  Bagas: () => cast.bagas,
  Ayu: () => cast.ayu,
} as const;

it("every route opens to whom doors.md says, and to nobody else", async () => {
  const rows: string[] = [];
  for (const route of allRoutes()) {
    // A step changes what it is taken on: each door has its own people and things.
    cast = await castOf(OKTOBER);
    operator = await eka(OKTOBER);
    rows.push(await row(route));
  }
  await expect([...HEAD, ...rows, ""].join("\n")).toMatchFileSnapshot("./doors.md");
}, 300_000);

async function row({ method, path: pattern }: Route): Promise<string> {
  const path = fill(pattern, await objectsOf(cast)) + (QUERY[pattern] ?? "");
  const { get, post, upload } = house(OKTOBER);
  const go = (who: { readonly cookie?: string }) =>
    method === "GET"
      ? get(path, who)
      : UPLOADS.has(pattern)
        ? upload(path, new FormData(), who)
        : post(path, {}, who);
  const cells: string[] = [];
  for (const who of Object.values(actors)) cells.push(said(await go(who())));
  return `| ${method} ${pattern} | ${cells.join(" | ")} |`;
}

function said({ status, to }: Answer): string {
  if (status === 303) return /\/masuk(\?|$)/.test(to ?? "") ? "masuk" : "ya";
  const words: Record<number, string> = { 200: "ya", 204: "ya", 403: "larang", 404: "–" };
  return words[status] ?? String(status);
}

const HEAD = [
  "# Doors",
  "",
  "Everything in the addresses is Ayu's: her agreed plan, her evaluation of Triwulan III, signed and delivered, its",
  "document, a file, her unit; the import is Citra's. On 20 October 2026, inside the window. Forms are sent empty.",
  "",
  "ya: opens, or the step is done · masuk: sign in first · larang: 403, may look and not act · –: 404, not there",
  "for this person · 409: not in this state · 422: may, and the empty form comes back · 503: closed.",
  "",
  "Ayu pegawai · Bagas her pejabat penilai · Farida his superior · Citra admin · Gita auditor · Hadi a colleague ·",
  "Dimas of another agency · Eka operator.",
  "",
  `| route | ${Object.keys(actors).join(" | ")} |`,
  `|---|${Object.keys(actors)
    .map(() => "---")
    .join("|")}|`,
];
