import { expect, it } from "vitest";
import { type Cast, castOf } from "./support/cast.ts";
import { OKTOBER } from "./support/evaluasi.ts";
import { type Answer, house } from "./support/house.ts";
import { objectsOf, QUERY, UPLOADS } from "./support/objects.ts";
import { eka } from "./support/operator.ts";
import { allRoutes, fill, type Ids, type Route } from "./support/routes.ts";

/**
 * Every door of the app, tried by everybody. doors.md is the reviewed answer: a route without a row, or a row
 * that has changed, fails. After a look at the difference: npx vitest run --project features test/doors.test.ts -u
 */
/** Those who should be turned away first, so that nobody finds a room already changed. */
const actors = {
  anonim: () => ({}),
  Dimas: ({ cast }) => cast.dimas,
  Eka: ({ operator }) => operator,
  Hadi: ({ cast }) => cast.hadi,
  Gita: ({ cast }) => cast.gita,
  Citra: ({ cast }) => cast.citra,
  Farida: ({ cast }) => cast.farida,
  Bagas: ({ cast }) => cast.bagas,
  Ayu: ({ cast }) => cast.ayu,
} as const satisfies Record<string, (w: World) => { readonly cookie?: string }>;

it("every route opens to whom doors.md says, and to nobody else", async () => {
  const rows: string[] = [];
  const look = await world(true);
  for (const route of allRoutes()) {
    // Looking changes nothing; a step changes what it is taken on: each has its own people and things.
    const named = /:(?!agency)/.test(route.path);
    rows.push(await row(route, route.method === "GET" ? look : await world(named)));
  }
  await expect([...HEAD, ...rows, ""].join("\n")).toMatchFileSnapshot("./doors.md");
}, 300_000);

type World = { readonly cast: Cast; readonly operator: { readonly cookie: string }; readonly ids: Ids };

/** Things are only made for an address that names one. */
async function world(things: boolean): Promise<World> {
  const cast = await castOf(OKTOBER);
  const operator = await eka(OKTOBER);
  return { cast, operator, ids: things ? await objectsOf(cast) : { agency: cast.agency.code } };
}

async function row({ method, path: pattern }: Route, w: World): Promise<string> {
  const path = fill(pattern, w.ids) + (QUERY[pattern] ?? "");
  const { get, post, upload } = house(OKTOBER);
  const go = (who: { readonly cookie?: string }) =>
    method === "GET"
      ? get(path, who)
      : UPLOADS.has(pattern)
        ? upload(path, new FormData(), who)
        : post(path, {}, who);
  const cells: string[] = [];
  for (const who of Object.values(actors)) cells.push(said(await go(who(w))));
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
