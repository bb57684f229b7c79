import { gzipSync } from "node:zlib";
import { fieldsOf } from "./pages.mjs";
import { planOf, sameText } from "./plan.mjs";
import { SECRET, sessionOf } from "./seed.mjs";

/** One page or save in one agency, ready to be asked again and again; `missing` when it does not answer yet. */
export async function openCase({ spec, agency, ask, server }) {
  const base = `/a/${agency.code}`;
  const label = `${spec.name} @ ${agency.size}`;
  const one = { spec, agency, ask, server, base, label };
  if (spec.path) return openPage(one);
  return spec.once ? openOnce(one) : openSave(one);
}

/** What one request costs the database and the wire. The second of two: nothing is cold. */
export async function costOf(one) {
  await one.record();
  const answer = await one.record();
  const calls = answer.calls.filter(({ binding }) => binding !== "DIRECTORY");
  const directory = answer.calls.length - calls.length;
  const sum = (of) => calls.reduce((n, call) => n + call[of], 0);
  return {
    trips: calls.length,
    directory,
    rowsRead: sum("rowsRead"),
    rowsWritten: sum("rowsWritten"),
    raw: answer.body.length,
    gzip: gzipSync(answer.body).length,
    html: answer.html,
    statements: calls.flatMap((call) => call.statements),
  };
}

/** Uploads the plan and looks that the reference gives the same bytes. */
export async function prepareReference(one) {
  const [first, second] = [await one.record(), await one.record()];
  const contenders = [];
  for (const [kind, plan] of Object.entries(plansOf(one, first, second))) {
    const path = `/bench/reference/${encodeURIComponent(`${one.label} ${kind}`)}`;
    await one.ask({ method: "PUT", path, body: JSON.stringify(plan) });
    const next = () => ({ ...one.contender.next(), path });
    const { status, body } = await one.ask(next());
    if (status !== first.status || !sameText(first, second, body.toString())) {
      throw new Error(`the reference of ${one.label} answers ${status} with something else than the page`);
    }
    contenders.push({ ...one.contender, name: `${one.label} ${kind}`, next });
  }
  return { contenders };
}

function plansOf(one, first, second) {
  const plan = planOf(first, second);
  return one.spec.path
    ? { hand: plan }
    : { hand: plan, hand2: { ...plan, split: first.calls.at(-2)?.statements.length } };
}

function openPage(one) {
  const { spec, ask } = one;
  const request = { path: one.base + spec.path, headers: { cookie: cookieOf(one, spec.who) } };
  one.record = () => recorded(one, spec.who, request);
  one.contender = { name: one.label, expect: 200, next: () => request };
  return whetherThere(one, ask(request), 200);
}

async function openSave(one) {
  const { spec, ask } = one;
  const cookie = cookieOf(one, spec.who);
  const shown = await ask({ path: one.base + spec.page, headers: { cookie } });
  const form = shown.status === 200 ? fieldsOf(shown.body.toString(), spec.action) : null;
  if (!form) return { ...one, missing: shown.status === 200 ? "no form" : shown.status };
  let saved = Number(form.fields.find(([name]) => name === spec.lock)?.[1]);
  const post = () => {
    const request = postOf(one, cookie, form, saved);
    saved += 1;
    return request;
  };
  one.record = () => recorded(one, spec.who, post());
  one.contender = { name: one.label, expect: spec.expect ?? 303, next: post, at: 1, before: () => undo(one) };
  return whetherThere(one, ask(post()), spec.expect ?? 303);
}

/** Each of a few people does it once; then the database is put back, which costs nobody's time. */
async function openOnce(one) {
  const { spec, ask } = one;
  const forms = [];
  for (const who of spec.once) {
    const cookie = cookieOf(one, who);
    const shown = await ask({ path: one.base + spec.page(who), headers: { cookie } });
    const form = shown.status === 200 ? fieldsOf(shown.body.toString(), spec.action) : null;
    if (!form) return { ...one, missing: shown.status === 200 ? "no form" : shown.status };
    forms.push({ who, cookie, form });
  }
  let turn = 0;
  const before = async () => {
    turn = 0;
    await undo(one, JSON.stringify(spec.once));
  };
  const post = () => {
    const { cookie, form } = forms[turn++ % forms.length];
    return postOf(one, cookie, form, 0);
  };
  one.record = async () => {
    if (turn >= forms.length) await before();
    return recorded(one, forms[turn % forms.length].who, post());
  };
  one.contender = { name: one.label, expect: 303, next: post, at: 1, most: forms.length, before };
  return whetherThere(one, ask(post()), 303);
}

async function undo({ spec, server, agency }, ...params) {
  if (!spec.undo) return;
  const d1 = await server.d1(agency.binding);
  await d1.batch(spec.undo.map((sql) => d1.prepare(sql).bind(...(sql.includes("?1") ? params : []))));
}

async function whetherThere(one, asked, expected) {
  const { status, body } = await asked;
  if (status === expected) return one;
  const why = /<p class="error-summary[\s\S]*?<\/ul>|<h1[^>]*>[\s\S]*?<\/h1>/
    .exec(body.toString())?.[0]
    ?.replace(/<[^>]+>/g, " ")
    .trim();
  return { ...one, missing: status, why: status === 404 ? undefined : why?.slice(0, 200) };
}

let commands = 0;
function postOf({ spec, server }, cookie, form, saved) {
  commands += 1;
  const perintah = `01BENCHCXXXXXXXX${String(commands).padStart(10, "0")}`;
  const fields = spec.change(form.fields, saved).map(([name, value]) => {
    if (name === "perintah") return [name, perintah];
    return name === spec.lock ? [name, String(saved)] : [name, value];
  });
  return {
    method: "POST",
    path: form.action,
    headers: {
      cookie,
      origin: server.url,
      "sec-fetch-site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams(fields).toString(),
    fields,
  };
}

async function recorded({ ask }, who, request) {
  const { status, headers, body } = await ask({
    ...request,
    headers: { ...request.headers, "x-ledger": "1" },
  });
  const ledger = JSON.parse((await ask({ path: "/bench/ledger" })).body.toString());
  const html = body.toString();
  return {
    who,
    status,
    headers,
    body,
    html,
    fields: request.fields,
    nonce:
      /nonce="([\w-]{22})"/.exec(html)?.[1] ??
      /'nonce-([\w-]+)'/.exec(headers["content-security-policy"] ?? "")?.[1],
    calls: ledger.flatMap(({ binding, calls }) => calls.map((call) => ({ binding, ...call }))),
  };
}

export const cookieOf = ({ agency }, who) => `__Host-sesi-${agency.code}=${sessionOf(who)}.${who}.${SECRET}`;
