import { env } from "cloudflare:workers";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { createApp } from "../../../src/app.tsx";
import type { AppEnv, Me } from "../../../src/web/env.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { errorsSaid } from "../../support/strict-console.ts";
import { castKeras, RUANG_D1, ruang } from "./ruang.ts";

/** K7: whatever breaks, the answer is one clean page with a number, the whole policy, and nothing of what broke. */
const Broken = (): never => {
  throw new Error("RAHASIA dari komponen");
};
const broken = new Hono<AppEnv>()
  .get("/rusak/langsung", () => {
    throw new Error("RAHASIA dari rute");
  })
  .get("/rusak/nanti", async () => Promise.reject(new Error("RAHASIA dari rute")))
  .get("/rusak/gambar", (c) =>
    c.render(
      <p>
        separuh <Broken />
      </p>,
      { title: "x" },
    ),
  )
  .get("/rusak/kue", (c) => {
    c.header("set-cookie", "sesi=x");
    c.header("content-type", "application/pdf");
    c.status(201);
    throw new Error("RAHASIA dari rute");
  })
  // The frame itself breaks: who is signed in is nonsense, on the error page too.
  .get("/rusak/bingkai", (c) => {
    c.set("me" as "lang", { viewer: null } as unknown as Me as never);
    throw new Error("RAHASIA dari rute");
  });

describe("K7: when something throws", () => {
  const app = createApp({ clock: () => NOW, demo: false }, broken);
  for (const path of ["langsung", "nanti", "gambar", "kue", "bingkai"])
    it(`${path}: a page with a number, closed, nothing half`, async () => {
      const answer = await app.fetch(new Request(`${env.ORIGIN}/rusak/${path}`), env);
      const html = await answer.text();
      expect(answer.status).toBe(500);
      expect(html).toMatch(/[0-9A-HJKMNP-TV-Z]{26}/);
      expect(html).not.toMatch(/RAHASIA|separuh|at \w+ \(|\.tsx?/);
      expect(answer.headers.get("content-type")).toMatch(/text\/html/);
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      const said = errorsSaid();
      expect(said.length).toBeGreaterThan(0);
      expect(said[0]).toContain("RAHASIA");
    });

  it("the log keeps no one-time link", async () => {
    const c = await castKeras();
    for (const at of [
      `${c.base}/undangan/01M80FPM80B4TGTSFTA8SEDWMM.rahasia-sekali-pakai`,
      `/v/${c.agency.code}/rahasia-sekali-pakai-${"x".repeat(22)}`,
      `/daftar/01M80FPM80B4TGTSFTA8SEDWMM.rahasia-sekali-pakai`,
      `/operator/undangan/01M80FPM80B4TGTSFTA8SEDWMM.rahasia-sekali-pakai`,
    ]) {
      const away = () => faultyD1(RUANG_D1, { at: 1, when: "before" }).d1;
      const away2 = () => faultyD1(env.DIRECTORY, { at: 1, when: "before" }).d1;
      const inside = at.startsWith("/a/") || at.startsWith("/v/");
      const http = house(NOW, inside ? ruang(away()) : { DIRECTORY: away2() });
      expect([at, (await http.get(at)).status]).toEqual([at, 500]);
      const said = errorsSaid().join();
      expect(said).not.toBe("");
      expect(said).not.toContain("rahasia-sekali-pakai");
    }
  });
});
