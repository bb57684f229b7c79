/**
 * What somebody would write by hand who wants nothing but speed: no framework, no query builder, no components.
 * The cookie, one raw batch of the same SQL, and the same bytes put together from the rows by concatenation.
 * The pieces come from a recorded answer of the app (plan.mjs), so the reference never falls behind the pages;
 * it computes no date and no label, so it is cheaper than any real handler: a lower bound.
 */
export type Plan = {
  readonly binding: string;
  readonly statements: readonly { readonly sql: string; readonly params: readonly Param[] }[];
  /** A save as the app does it: this many statements to look, then the rest to write. Otherwise all in one. */
  readonly split?: number;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly html: readonly Piece[];
};
export type Param =
  | { readonly is: unknown }
  | { readonly from: "session" | "pegawai" | "secretHash" | "newId" }
  /** The form's idempotency key with what stands around it. */
  | { readonly around: readonly string[] }
  | { readonly field: string; readonly plus: number }
  | { readonly field: string; readonly even: unknown; readonly odd: unknown }
  | { readonly hashOf: string };
export type Piece =
  | string
  | { readonly row: readonly [statement: number, row: number, column: string] }
  | { readonly fresh: "nonce" | "id" };

export async function replay(request: Request, env: object, plan: Plan): Promise<Response> {
  const d1 = (env as Record<string, D1Database>)[plan.binding];
  if (!d1) return new Response(null, { status: 404 });
  const form = request.method === "POST" ? await request.formData() : null;
  const [session = "", pegawai = "", secret = ""] = cookieOf(request).split(".");
  const given = { session, pegawai, secretHash: await sha256(secret) };
  const perintah = String(form?.get("perintah"));
  const statements = [];
  for (const { sql, params } of plan.statements) {
    const values: unknown[] = [];
    for (const p of params) {
      if ("is" in p) values.push(p.is);
      else if ("around" in p) values.push(p.around.join(perintah));
      else if ("plus" in p) values.push(Number(form?.get(p.field)) + p.plus);
      else if ("even" in p) values.push(Number(form?.get(p.field)) % 2 === 0 ? p.even : p.odd);
      else if ("hashOf" in p) values.push(await sha256(p.hashOf));
      else values.push(p.from === "newId" ? newId() : given[p.from]);
    }
    statements.push(d1.prepare(sql).bind(...values));
  }
  const results = await d1.batch<Record<string, unknown>>(
    statements.slice(0, plan.split ?? statements.length),
  );
  if (results[0]?.results.length !== 1) return new Response(null, { status: 303 });
  if (plan.split) await d1.batch(statements.slice(plan.split));
  const nonce = base64url(crypto.getRandomValues(new Uint8Array(16)));
  let html = "";
  for (const piece of plan.html) {
    if (typeof piece === "string") html += piece;
    else if ("fresh" in piece) html += piece.fresh === "nonce" ? nonce : newId();
    else html += escapeHtml(String(results[piece.row[0]]?.results[piece.row[1]]?.[piece.row[2]]));
  }
  const headers = new Headers();
  for (const [name, value] of plan.headers) headers.set(name, value.replace("{nonce}", nonce));
  return new Response(plan.html.length === 0 ? null : html, { status: plan.status, headers });
}

const cookieOf = (request: Request) =>
  /__Host-sesi-[a-z0-9-]+=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? "";

const sha256 = async (text: string) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  let hex = "";
  for (const byte of digest) hex += byte.toString(16).padStart(2, "0");
  return hex;
};

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
let counter = 0;
const newId = () => {
  let id = "";
  for (let n = ++counter, i = 0; i < 10; i += 1, n = Math.floor(n / 32)) id = ALPHABET[n % 32] + id;
  return `01BENCHFRESHXXXX${id}`;
};

const escapeHtml = (text: string) =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (c) => ENTITIES[c as keyof typeof ENTITIES]) : text;
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" } as const;
