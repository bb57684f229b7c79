import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { OKTOBER } from "../../support/evaluasi.ts";
import { type Answer, fromOurPage, house } from "../../support/house.ts";
import { QUERY } from "../../support/objects.ts";
import { eka } from "../../support/operator.ts";
import { type Penuh, penuh } from "../../support/penuh.ts";
import { allRoutes, fill } from "../../support/routes.ts";
import { castKeras } from "./ruang.ts";

const http = house(OKTOBER);
let world: Penuh;
let operator: { readonly cookie: string };
beforeAll(async () => {
  world = await penuh(await castKeras(OKTOBER));
  operator = await eka(OKTOBER);
}, 60_000);

/** What stands behind a question mark somewhere in the product. */
const ASKED = [
  "akar",
  "bandingkan",
  "berkas",
  "cari",
  "dibuka",
  "hal",
  "halaman",
  "hasil",
  "induk",
  "keadaan",
  "kembali",
  "kertas",
  "kode",
  "lingkup",
  "pada",
  "periode",
  "pratinjau",
  "saring",
  "selesai",
  "tahap",
  "tahun",
  "tampil",
  "terkirim",
  "tersimpan",
  "ubah",
  "unit",
  "untuk",
];
const JUNK = [
  "",
  "0",
  "-1",
  "1e9",
  "99999999999999999999",
  "NaN",
  "null",
  "__proto__",
  "constructor",
  "toString",
  "%00",
  "%0d%0aSet-Cookie:%20x=1",
  "%ff%fe",
  "%E0%A4%A",
  "..%2f..%2f",
  "'%20OR%201=1--",
  "%3Cimg%20src=x%20onerror=1%3E",
  "2026-02-30",
  "2026-triwulan-9",
  "9999-tahunan-99",
  "01M80FPM80B4TGTSFTA8SEDWMM",
  "%F0%9F%98%80",
  "a".repeat(3000),
];

describe("an address that nobody wrote", () => {
  it("has no page, names nobody and never fails, whatever stands in its places", async () => {
    const faults: string[] = [];
    for (const { method, path } of allRoutes().filter((r) => r.path.includes(":")))
      for (const place of path.match(/:[a-z]+/g) ?? [])
        for (const junk of JUNK.filter((_, at) => at % 2 === 1)) {
          if (junk === "") continue;
          const parts = path.split("/");
          const at = fill(path, world.ids)
            .split("/")
            .map((part, n) => (parts[n] === place ? junk : part))
            .join("/");
          const who = path.startsWith("/operator") ? operator : world.c.citra;
          const form = { method, headers: fromOurPage(), body: new URLSearchParams({ versi: "1" }) };
          // What is sent to a step may also be typed into the address bar.
          for (const init of method === "GET" ? [{}] : [form, {}]) {
            const answer = await http.send(at, init, who);
            note(faults, `${method} ${path} ${place}=${junk.slice(0, 30)}`, answer);
            if (answer.status === 404 && /Ayu Lestari|Bagas Prakoso|Hadi Susanto/.test(answer.html))
              faults.push(`${at} names somebody`);
          }
        }
    expect(faults).toEqual([]);
  }, 120_000);

  it("may ask anything behind the question mark", async () => {
    const faults: string[] = [];
    const pages = allRoutes().filter((r) => r.method === "GET" && !r.path.endsWith("/pdf"));
    for (const { path } of pages)
      for (const [k, junk] of JUNK.filter((_, at) => at % 2 === 0).entries()) {
        const asked = ASKED.map((name, at) => `${name}=${JUNK[(at + k) % JUNK.length]}`).join("&");
        const who = path.startsWith("/operator") ? operator : world.c.citra;
        note(
          faults,
          `${path}?*=${junk.slice(0, 30)}`,
          await http.get(`${fill(path, world.ids)}?${asked}`, who),
        );
      }
    expect(faults).toEqual([]);
  }, 120_000);

  it("written in another way is the same place or none", async () => {
    const { c } = world;
    const [code] = c.base.split("/").slice(-1);
    for (const at of [
      `/a//${code}/skp`,
      `/a/${code}//skp`,
      `/a/${code}/skp/`,
      `/A/${code}/skp`,
      `/a/${code}/SKP`,
      `//a/${code}/skp`,
      `/a/${code}/./skp`,
      `/a/${code}/x/../skp`,
      `/a/${code}/%2e%2e/dinas-uji/skp`,
      `/a/%6b${code?.slice(1)}/skp`,
      `/a/${code}%00/skp`,
      `/a/${code}%2fskp`,
      `/a/${code}\\skp`,
      `/a/${code};x=1/skp`,
      `/a/\u0430${code}/skp`,
      `/a/${code}/skp%20`,
      `/a/${code}/skp#x`,
      `/a/${code}?/skp`,
    ]) {
      const answer = await http.get(at, c.ayu);
      expect([at, [200, 303, 404].includes(answer.status), answer.html.includes("Dinas Uji")]).toEqual([
        at,
        true,
        false,
      ]);
      if (answer.status === 200)
        expect([
          at,
          answer.page.querySelector("link[rel=stylesheet]")?.getAttribute("href")?.startsWith("/"),
        ]).toEqual([at, true]);
      if (answer.to)
        expect([at, answer.to.startsWith("/") && !answer.to.startsWith("//")]).toEqual([at, true]);
    }
  });

  it("answers no other method, and none that is only pretended", async () => {
    const { c, ids } = world;
    const at = `${c.base}/evaluasi/${ids["id evaluasi"]}`;
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"]) {
      const answer = await http.send(at, { method, headers: fromOurPage() }, c.ayu);
      expect([method, answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([
        method,
        404,
        null,
      ]);
    }
    const head = await http.send(at, { method: "HEAD" }, c.ayu);
    expect([head.status, head.html]).toEqual([200, ""]);
    const before = await c.d1
      .prepare("SELECT versi, keadaan FROM evaluasi WHERE id = ?1")
      .bind(ids["id evaluasi"])
      .first();
    for (const how of [`${at}/penerimaan?_method=POST&versi=3`, `${at}/penerimaan`]) {
      const headers = {
        "x-http-method-override": "POST",
        "x-method-override": "POST",
        "x-original-url": `${at}/penerimaan`,
        "x-rewrite-url": `${at}/penerimaan`,
      };
      expect([303, 404]).toContain((await http.send(how, { headers }, c.ayu)).status);
    }
    const headOfStep = await http.send(`${c.base}/bukti/${ids["id bukti"]}`, { method: "HEAD" }, c.hadi);
    expect(headOfStep.status).toBe(404);
    expect(
      await c.d1
        .prepare("SELECT versi, keadaan FROM evaluasi WHERE id = ?1")
        .bind(ids["id evaluasi"])
        .first(),
    ).toEqual(before);
  });

  it("comes with cookies that nobody set", async () => {
    const { c } = world;
    for (const cookie of [
      "%E0%A4%A",
      "bahasa=%E0%A4%A; tema=%00",
      "__Host-sesi-uji-keras=%E0%A4%A",
      "__Host-sesi-uji-keras=..",
      "=;=;;",
      "__proto__=x; constructor=y",
      `__Host-sesi-uji-keras=${newId(OKTOBER)}.${c.ayu.id}.${"x".repeat(5000)}`,
      `bahasa=en${"; a=b".repeat(500)}`,
    ]) {
      const answer = await http.get(`${c.base}/`, { cookie });
      expect([cookie.slice(0, 40), answer.status]).toEqual([cookie.slice(0, 40), 303]);
      expect((await http.get("/", { cookie })).status).toBe(200);
    }
  });
});

describe("what an answer carries", () => {
  it("nothing of a signed-in page is kept by a browser or a proxy, whatever its kind", async () => {
    const kept: string[] = [];
    for (const { method, path } of allRoutes().filter((r) => r.method === "GET"))
      for (const who of [world.c.ayu, world.c.citra, operator]) {
        const { headers, status } = await http.send(
          fill(path, world.ids) + (QUERY[path] ?? ""),
          { method },
          who,
        );
        const cache = headers.get("cache-control") ?? "";
        // What a phone installs names the agency and nobody in it; it speaks the language of the device.
        const aplikasi = path === "/a/:agency/manifest.webmanifest" && cache === "private, max-age=3600";
        // Evidence is kept but asked for again; the public status page knows nobody and is the same for all of a language.
        const ok =
          cache === "no-store" ||
          aplikasi ||
          (path === "/a/:agency/bukti/:id" && cache === "private, no-cache") ||
          (path === "/status" && cache === "public, max-age=30" && /cookie/i.test(headers.get("vary") ?? ""));
        if (!ok) kept.push(`${path} ${status} ${cache}`);
        for (const name of [
          "content-security-policy",
          "x-content-type-options",
          "strict-transport-security",
          "referrer-policy",
          "cross-origin-resource-policy",
        ])
          if (!headers.has(name)) kept.push(`${path} ${status} without ${name}`);
        if (
          headers.has("access-control-allow-origin") ||
          headers.has("x-powered-by") ||
          headers.has("server")
        )
          kept.push(`${path} says too much`);
      }
    expect(kept).toEqual([]);
  });

  it("no page has a comment, an inline script or style, or an address of another site", async () => {
    const said: string[] = [];
    for (const { path } of allRoutes().filter((r) => r.method === "GET"))
      for (const who of [world.c.ayu, world.c.bagas, world.c.citra, operator, {}]) {
        const { html, headers } = await http.get(fill(path, world.ids) + (QUERY[path] ?? ""), who);
        if (!headers.get("content-type")?.includes("html")) continue;
        const found = /<!--|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|<style/i.exec(markupOf(html));
        if (found) said.push(`${path}: ${found[0]}`);
        // Evidence that is a link leads away: only when pressed, without a word about where from.
        const led = html.replaceAll(
          /<a href="https:[^"]*"(?: target="_blank")? rel="noopener noreferrer[^>]*>/g,
          "",
        );
        for (const [, address] of led.matchAll(/(?:href|src|action)="(https?:[^"]*)"/g))
          if (!address?.startsWith(env.ORIGIN)) said.push(`${path}: ${address}`);
      }
    expect([...new Set(said)]).toEqual([]);
  });
});

/** The tags alone, without what stands between them or in their quotes: hostile text shown as text is no markup. */
const markupOf = (html: string): string => (html.match(/<[^>]*>/g) ?? []).join("").replace(/"[^"]*"/g, '""');

function note(faults: string[], what: string, { status, html, headers }: Answer): void {
  if (status >= 500) faults.push(`${what}: ${status}`);
  // Another file types NaN into incidents, and the directory is everybody's.
  const told = what.startsWith("/operator") ? html.replaceAll(">NaN<", "><") : html;
  if (/\bat \S+ \(|SQLITE|D1_ERROR|\[object Object\]|>(?:undefined|NaN|null)</.test(told))
    faults.push(`${what}: talks about itself`);
  if (/<img src=x/i.test(html) || headers.get("set-cookie")?.includes("x=1")) faults.push(`${what}: let out`);
}
