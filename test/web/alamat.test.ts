import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/app.tsx";
import { forgetAgencies } from "../../src/data/directory/database.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { house, NOW } from "../support/house.ts";
import { allRoutes } from "../support/routes.ts";
import { errorsSaid } from "../support/strict-console.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

describe("K20: the name a request comes under", () => {
  const app = createApp({ clock: () => NOW, demo: false });
  const ask = (url: string, headers: Record<string, string> = {}) =>
    app.fetch(new Request(url, { headers, redirect: "manual" }), env);

  it("never reaches a page, a redirect or a cookie", async () => {
    const paths = [
      "/",
      "/daftar",
      "/bantuan",
      "/operator",
      "/operator/masuk",
      `${cast.base}/`,
      `${cast.base}/masuk`,
      "/tidak/ada",
    ];
    for (const path of paths)
      for (const headers of [{}, { "x-forwarded-host": "jahat.example", forwarded: "host=jahat.example" }]) {
        const answer = await ask(`https://jahat.example${path}`, headers);
        const said = (await answer.text()) + [...answer.headers.values()].join();
        expect([path, said.includes("jahat.example")]).toEqual([path, false]);
      }
  });

  it("no way back leads to another site", async () => {
    for (const kembali of [
      "https://jahat.example",
      "//jahat.example",
      "/\\jahat.example",
      "/a/kanwil-uji/../../x",
      "javascript:alert(1)",
    ]) {
      const page = await house().get(`${cast.base}/masuk?kembali=${encodeURIComponent(kembali)}`);
      const links = page.page
        .querySelectorAll("a, form")
        .map((e) => e.getAttribute("href") ?? e.getAttribute("action"));
      expect(links.filter((l) => l?.includes("jahat") || l?.startsWith("javascript"))).toEqual([]);
      expect((await house().post(`${cast.base}/tampilan`, { tema: "gelap", kembali }, cast.ayu)).to).toBe(
        `${cast.base}/`,
      );
    }
  });
});

describe("the room behind an address", () => {
  const row = (sql: string, ...params: unknown[]) =>
    env.DIRECTORY.prepare(sql)
      .bind(...params)
      .run();

  it("an agency that is not there is not there, whatever is asked of it", async () => {
    const { get, post } = house();
    for (const code of ["tidak-ada", "KANWIL-UJI", "kanwil-uji'--", "%00"]) {
      expect([code, (await get(`/a/${code}/masuk`)).status]).toEqual([code, 404]);
      expect([code, (await post(`/a/${code}/masuk`, { pengenal: "x", sandi: "y" })).status]).toEqual([
        code,
        404,
      ]);
    }
  });

  it("a binding that leads to another agency's room opens nothing (K25)", async () => {
    const swapped = { AGENCY_001: env.AGENCY_002, AGENCY_002: env.AGENCY_001 };
    for (const [base, who] of [
      [cast.base, cast.ayu],
      [cast.other.base, cast.dimas],
    ] as const) {
      // As in an isolate that has just started: nothing is known about any binding yet.
      const fresh = Object.fromEntries(
        Object.entries(swapped).map(([name, d1]) => [name, new Proxy(d1, { get: (t, k) => bindTo(t, k) })]),
      );
      const answer = await house(NOW, fresh).get(`${base}/`, who);
      expect(answer.status).toBe(500);
      expect(answer.html).not.toContain(who.nama);
      expect(errorsSaid().join()).toContain("is not the room of");
    }
  });

  it("a binding that is missing opens nothing either", async () => {
    const none = { AGENCY_001: undefined } as unknown as Partial<Env>;
    expect((await house(NOW, none).get(`${cast.base}/`, cast.ayu)).status).toBe(500);
    expect(errorsSaid().join()).toContain("no database is bound as AGENCY_001");
  });

  it("an agency that is behind answers that it is being looked after, and comes back by itself", async () => {
    await row("UPDATE agency SET versi_skema = 1 WHERE id = ?1", cast.other.agency.id);
    forgetAgencies(env);
    const behind = await house().get(`${cast.other.base}/`, cast.dimas);
    expect([behind.status, behind.headers.get("retry-after")]).toEqual([503, "120"]);
    expect((await house().get(`${cast.base}/`, cast.ayu)).status).toBe(200);
    await row(
      "UPDATE agency SET versi_skema = ?1 WHERE id = ?2",
      cast.other.agency.versiSkema,
      cast.other.agency.id,
    );
    forgetAgencies(env);
    expect((await house().get(`${cast.other.base}/`, cast.dimas)).status).toBe(200);
  });

  it("every route of the app stands under a known first word", () => {
    const words = new Set(allRoutes().map(({ path }) => path.split("/")[1]));
    expect([...words].sort()).toEqual([
      "",
      "a",
      "bantuan",
      "daftar",
      "masuk",
      "operator",
      "sertifikat",
      "status",
      "tampilan",
      "u",
      "v",
    ]);
  });
});

function bindTo(target: D1Database, key: string | symbol): unknown {
  const value = Reflect.get(target, key) as unknown;
  return typeof value === "function" ? value.bind(target) : value;
}
