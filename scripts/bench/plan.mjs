import { SECRET, sessionOf, sha256 } from "./seed.mjs";

/**
 * The hand-written reference of a page, taken from two recorded answers: its SQL with the parameters a handler
 * would fill in, and its HTML cut where a value of a row stands in it.
 */
export function planOf(first, second) {
  const fresh = idsOnlyIn(first.html, second.html);
  return {
    ...sqlOf(first, second),
    status: first.status,
    headers: headersOf(first),
    html: piecesOf(first, fresh),
  };
}

/** Two answers are the same but for what is new in every one of them. */
export const sameText = (first, second, answered) =>
  plain(first.html, idsOnlyIn(first.html, second.html)) === plain(answered, idsOnlyIn(answered, first.html));

const ID = /\b[0-9A-HJKMNP-TV-Z]{26}\b/g;
const NONCE = /(?<=nonce=")[\w-]{22}(?=")/g;
const idsOnlyIn = (a, b) => {
  const others = new Set(b.match(ID) ?? []);
  return new Set((a.match(ID) ?? []).filter((id) => !others.has(id)));
};
const plain = (html, fresh) => html.replace(NONCE, "N").replace(ID, (id) => (fresh.has(id) ? "I" : id));

function sqlOf(first, second) {
  const calls = first.calls.filter(({ binding }) => binding !== "DIRECTORY");
  const others = second.calls.filter(({ binding }) => binding !== "DIRECTORY");
  const statements = calls.flatMap((call) => call.statements);
  const again = others.flatMap((call) => call.statements);
  return {
    binding: calls[0].binding,
    statements: statements.map(({ sql, params }, at) => ({
      sql,
      params: params.map((value, n) => paramOf(value, again[at].params[n], first)),
    })),
  };
}

function paramOf(value, other, { who, fields }) {
  if (value === sessionOf(who)) return { from: "session" };
  if (value === who) return { from: "pegawai" };
  if (value === sha256(SECRET)) return { from: "secretHash" };
  const given = new Map(fields ?? []);
  const perintah = given.get("perintah");
  if (perintah && String(value).includes(perintah)) return { around: value.split(perintah) };
  if (value === other) return { is: value };
  const lock = ["revisi", "versi"].find((name) => given.has(name));
  if (typeof value === "number") return { field: lock, plus: value - Number(given.get(lock)) };
  if (/^[0-9A-HJKMNP-TV-Z]{26}$/.test(value)) return { from: "newId" };
  if (/^[0-9a-f]{64}$/.test(value)) return { hashOf: "x".repeat(220) };
  return {
    field: lock,
    even: Number(given.get(lock)) % 2 === 0 ? value : other,
    odd: Number(given.get(lock)) % 2 ? value : other,
  };
}

const headersOf = ({ headers, nonce }) =>
  Object.entries(headers)
    .filter(
      ([name]) => !["content-length", "transfer-encoding", "date", "connection", "keep-alive"].includes(name),
    )
    .map(([name, value]) => [name, nonce ? String(value).replace(nonce, "{nonce}") : String(value)]);

/** Longest values first, so that a name is not taken out of the sentence that holds it. */
function piecesOf({ html, calls, nonce }, fresh) {
  if (html === "") return [];
  const places = new Map();
  const results = calls.flatMap((call) => call.results);
  results.forEach((rows, statement) => {
    rows.forEach((row, at) => {
      for (const [column, value] of Object.entries(row)) {
        if (typeof value !== "string" || value.length < 4) continue;
        const text = escapeHtml(value);
        if (!places.has(text)) places.set(text, []);
        places.get(text).push([statement, at, column]);
      }
    });
  });
  const known = [...places.keys(), ...fresh, ...(nonce ? [nonce] : [])].sort((a, b) => b.length - a.length);
  const cut = new RegExp(`(${known.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`);
  return html.split(cut).flatMap((part, i) => {
    if (i % 2 === 0) return part === "" ? [] : [part];
    if (part === nonce) return [{ fresh: "nonce" }];
    return [fresh.has(part) ? { fresh: "id" } : { row: places.get(part)[0] }];
  });
}

const escapeHtml = (text) =>
  text.replace(
    /[&<>"']/g,
    (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c],
  );
