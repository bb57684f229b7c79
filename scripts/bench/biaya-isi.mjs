import { parse } from "node-html-parser";
import { cookieOf } from "./cases.mjs";
import { INDIKATOR, lembar, RHK, SASARAN, tulisan } from "./isi.mjs";
import { fieldsOf, unapprove } from "./pages.mjs";
import { menunggu, PLANNED, rencanaOf } from "./rencana.mjs";
import { people } from "./seed.mjs";

/** What a plan and forty approvals cost a person, by doing it over ordinary forms as the pages show them. */
export async function measureEntry({ agency, ask, server }) {
  const d1 = await server.d1(agency.binding);
  const here = { agency, ask, server, d1 };
  return [await byPaste(here), await byHand(here), await approvals(here), await judging(here)];
}

/** → how many targets are missed. */
export function reportEntry(lines) {
  console.log("\nBiaya mengisi (ordinary forms, no scripts)");
  for (const { what, n, most, unit, also } of lines)
    console.log(
      `  ${n <= most ? "holds " : "MISSED"}  ${what}: ${n} ${unit}, target <= ${most}${also ? ` (${also})` : ""}`,
    );
  return lines.filter(({ n, most }) => n > most).length;
}

/** The form, the table into its one field, save. */
async function byPaste(here) {
  const [pegawai] = people.pengisi;
  const visit = visitor(here, pegawai);
  const path = `/skp/${rencanaOf(pegawai)}/isian`;
  await visit.open(path);
  const pimpinan = visit.page().querySelector(".leader li strong")?.text ?? "";
  await visit.send(/\/isian$/, (fields) =>
    set(fields, { tempelan: lembar(RHK, INDIKATOR, pimpinan), langkah: "tempel" }),
  );
  await visit.send(/\/isian$/, (fields) => set(fields, { langkah: "simpan" }), 303);
  await whole(here, pegawai);
  return {
    what: `${RHK} RHK, ${RHK * INDIKATOR} indicators by paste`,
    n: visit.requests,
    most: SASARAN.tempel,
    unit: "requests",
    also: "1 paste and 2 buttons",
  };
}

/** Field by field, more rows when the page has no more; an aspect takes its turn as the script of the page gives it. */
async function byHand(here) {
  const [, pegawai] = people.pengisi;
  const visit = visitor(here, pegawai);
  await visit.open(`/skp/${rencanaOf(pegawai)}/isian`);
  let buttons = 0;
  const press = (langkah, expect) => {
    buttons += 1;
    const write = (fields) =>
      [...tulisan, ...turns].reduce((all, [name, row, text]) => nth(all, name, row, text), fields);
    return visit.send(/\/isian$/, (fields) => set(write(fields), { langkah }), expect);
  };
  while (visit.page().querySelectorAll("tbody [name=indikator]").length < RHK * INDIKATOR && buttons < 9)
    await press("tambah");
  await press("simpan", 303);
  await whole(here, pegawai);
  return {
    what: `${RHK} RHK, ${RHK * INDIKATOR} indicators by hand`,
    n: tulisan.length,
    most: SASARAN.tangan,
    unit: "fields",
    also: `${visit.requests} requests, ${buttons} buttons; without scripts ${turns.length} aspects are chosen too`,
  };
}
const turns = Array.from({ length: RHK * INDIKATOR }, (_, n) => [
  "aspek",
  n + 1,
  ["kuantitas", "kualitas", "waktu"][n % INDIKATOR],
]);

/** Each of forty plans is opened and looked at, then all are approved: test/features/skp/empat-puluh.test.ts. */
async function approvals(here) {
  const { d1 } = here;
  await d1.batch(unapprove.map((sql) => d1.prepare(sql)));
  await d1
    .prepare("UPDATE skp SET dibaca_pada = NULL WHERE penilai = ?1 AND tahun = ?2")
    .bind(people.penyetuju, PLANNED)
    .run();
  const visit = visitor(here, people.penyetuju);
  await visit.open(`/skp/bawahan?tahun=${PLANNED}`);
  let interactions = 1;
  await visit.follow(/Tinjau satu per satu \(40\)/);
  while (/\/persetujuan$/.test(visit.at()) && interactions < 99) {
    interactions += 1;
    await visit.send(/\/tinjauan$/, (fields) => fields, 303);
    await visit.arrive();
  }
  interactions += 2; // the tick and the button
  await visit.send(/persetujuan-massal$/, (fields) => set(fields, { pernyataan: "ya" }), 303);
  const agreed = await d1
    .prepare("SELECT count(*) AS n FROM skp WHERE penilai = ?1 AND tahun = ?2 AND keadaan = 'ditetapkan'")
    .bind(people.penyetuju, PLANNED)
    .first("n");
  if (agreed !== menunggu.length) throw new Error(`${agreed} of ${menunggu.length} plans were approved`);
  return {
    what: "40 plans opened and approved",
    n: interactions,
    most: SASARAN.setujui,
    unit: "interactions",
  };
}

/** A team rated, signed and delivered from its grid, as the page's own script sends it: a row is asked for and answered. */
async function judging(here) {
  const { ask, agency, server, d1 } = here;
  const visit = visitor(here, people.penilai);
  await visit.open("/tim/nilai");
  const rows = visit.page().querySelectorAll("nilai-tim tbody");
  const headers = {
    cookie: cookieOf({ agency }, people.penilai),
    origin: server.url,
    "sec-fetch-site": "same-origin",
    "content-type": "application/x-www-form-urlencoded",
    "hx-request": "true",
    "hx-request-type": "partial",
  };
  const given = { hasil: "sesuai", perilaku: "sesuai" };
  let most = 0;
  for (const row of rows) {
    let [html, n] = [row.outerHTML, 0];
    for (
      let form = fieldsOf(html, /\/tim\/nilai\//);
      form && n < 9;
      form = fieldsOf(html, /\/tim\/nilai\//)
    ) {
      const sign = parse(html).querySelector("button[formaction]")?.getAttribute("formaction");
      const fields = set(
        form.fields,
        sign ? { setuju: "ya" } : form.action.endsWith("penilaian") ? given : {},
      );
      const path = sign ?? form.action;
      const answer = await ask({
        method: "POST",
        path,
        headers,
        body: new URLSearchParams(fields).toString(),
      });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      html = answer.body.toString();
      n += 1;
      visit.requests += 1;
    }
    most = Math.max(most, n);
  }
  const left = await d1
    .prepare(
      "SELECT count(*) AS n FROM evaluasi WHERE penilai = ?1 AND keadaan NOT IN ('disampaikan', 'diterima', 'final')",
    )
    .bind(people.penilai)
    .first("n");
  if (left !== 0) throw new Error(`${left} people of the grid were not delivered`);
  return {
    what: `${rows.length} people rated, signed and delivered from the grid`,
    n: most,
    most: SASARAN.nilai,
    unit: "requests a person",
    also: `1 page and ${visit.requests - 1} requests in all`,
  };
}

/** Somebody with a browser that knows forms and links. */
function visitor({ agency, ask, server }, who) {
  const headers = { cookie: cookieOf({ agency }, who) };
  let [html, at, to] = ["", "", null];
  const visit = {
    requests: 0,
    at: () => at,
    page: () => parse(html),
    async open(path) {
      at = path.startsWith("/a/") ? path : `/a/${agency.code}${path}`;
      await step({ path: at, headers }, 200);
    },
    follow: (words) =>
      visit.open(
        visit
          .page()
          .querySelectorAll("main a")
          .find((a) => words.test(a.text))
          ?.getAttribute("href") ?? "",
      ),
    /** Where the last answer led. */
    arrive: () => visit.open(to),
    async send(action, change, expect = 200) {
      const form = fieldsOf(html, action);
      if (!form) throw new Error(`no form ${action} on ${at}`);
      await step(
        {
          method: "POST",
          path: form.action.startsWith("?") ? at + form.action : form.action,
          headers: {
            ...headers,
            origin: server.url,
            "sec-fetch-site": "same-origin",
            "content-type": "application/x-www-form-urlencoded",
          },
          body: new URLSearchParams(change(form.fields)).toString(),
        },
        expect,
      );
    },
  };
  async function step(request, expect) {
    visit.requests += 1;
    const answer = await ask(request);
    if (answer.status !== expect)
      throw new Error(`${request.method ?? "GET"} ${request.path} answered ${answer.status}`);
    html = answer.body.toString();
    to = answer.headers.location ?? null;
  }
  return visit;
}

const set = (fields, values) => [...fields.filter(([name]) => !(name in values)), ...Object.entries(values)];

/** The field of that name in the nth row. */
function nth(fields, name, row, text) {
  let seen = 0;
  return fields.map(([own, value]) => {
    if (own !== name) return [own, value];
    seen += 1;
    return [own, seen === row ? text : value];
  });
}

async function whole({ d1 }, pegawai) {
  const { rhk, indikator, aspek } = await d1
    .prepare(
      `SELECT (SELECT count(*) FROM rhk WHERE skp = ?1) AS rhk, count(*) AS indikator, count(DISTINCT aspek) AS aspek
      FROM indikator WHERE skp = ?1`,
    )
    .bind(rencanaOf(pegawai))
    .first();
  if (rhk !== RHK || indikator !== RHK * INDIKATOR || aspek !== INDIKATOR)
    throw new Error(`stored: ${rhk} RHK, ${indikator} indicators, ${aspek} aspects`);
}
