import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, castOf } from "../../support/cast.ts";
import { type Call, countingD1 } from "../../support/counting-d1.ts";
import { codeAt, jarOf, SANDI, withPassword, withTotp } from "../../support/faktor.ts";
import { house, NOW } from "../../support/house.ts";

/** What signing in costs: round trips to the agency's database, and no table read whole. */
const { d1, ledger } = countingD1(env.AGENCY_001);
const counted = (at = NOW) => house(at, { AGENCY_001: d1 } as unknown as Partial<Env>);
let cast: Cast;
let secret: string;
beforeAll(async () => {
  cast = await castOf();
  await withPassword(cast, cast.hadi);
  secret = await withTotp(cast, cast.ayu);
  await counted().get(`${cast.base}/masuk`);
});

async function costs(trips: number, step: () => Promise<{ readonly status: number }>, status: number) {
  ledger.forget();
  const answer = await step();
  expect([answer.status, ledger.trips]).toEqual([status, trips]);
  expect(await scans(ledger.calls)).toEqual([]);
}

/** Tables of a few rows are read as they are. */
const SMALL = new Set(["instansi", "aturan", "langkah_masuk", "sekali_pakai", "sso"]);

async function scans(calls: readonly Call[]): Promise<string[]> {
  const found = new Set<string>();
  for (const { sql, params } of calls.flatMap((call) => call.statements)) {
    const plan = await env.AGENCY_001.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...params)
      .all<{ detail: string }>();
    for (const { detail } of plan.results) {
      const read = /^SCAN (\w+)(?! USING)/.exec(detail)?.[1];
      if (read && !SMALL.has(read) && !/VIRTUAL|CONSTANT|json_each|SUBQUERY|\(/.test(detail))
        found.add(`${read}: ${sql}`);
    }
  }
  return [...found];
}

describe("signing in", () => {
  it("the page asks once, for the name of an identity provider; with a password two round trips, refused one more for the page", async () => {
    await costs(1, () => counted().get(`${cast.base}/masuk`), 200);
    const send = (sandi: string) => counted().post(`${cast.base}/masuk`, { pengenal: cast.hadi.nip, sandi });
    await costs(2, () => send(SANDI), 303);
    await costs(3, () => send("salah semua ini"), 422);
    await costs(3, () => counted().post(`${cast.base}/masuk`, { pengenal: "1", sandi: "x" }), 422);
  });

  it("with a second step two more, and one for its page", async () => {
    const half = {
      cookie: jarOf(await counted().post(`${cast.base}/masuk`, { pengenal: cast.ayu.nip, sandi: SANDI })),
    };
    const step = `${cast.base}/masuk/langkah-kedua`;
    await costs(1, () => counted().get(step, half), 200);
    await costs(2, () => counted().post(step, { kode: codeAt(secret, NOW) }, half), 303);
  });

  it("one's own account is one round trip, a change of it two; a forgotten password two, for nobody too", async () => {
    await costs(1, () => counted().get(`${cast.base}/akun`, cast.ayu), 200);
    await costs(1, () => counted().get(`${cast.base}/akun/totp`, cast.ayu), 200);
    await costs(2, () => counted().post(`${cast.base}/akun/sesi/pengakhiran`, {}, cast.ayu), 303);
    await costs(2, () => counted().post(`${cast.base}/lupa-sandi`, { pengenal: cast.hadi.nip }), 303);
    await costs(2, () => counted().post(`${cast.base}/lupa-sandi`, { pengenal: "199001012015031999" }), 303);
  });

  it("recovery: one a page, two a save", async () => {
    await costs(1, () => counted().get(`${cast.base}/pemulihan`, cast.citra), 200);
    const form = `${cast.base}/pemulihan/${cast.hadi.id}`;
    await costs(1, () => counted().get(form, cast.citra), 200);
    await costs(2, () => counted().post(form, { cara: "surel" }, cast.citra), 200);
  });
});
