import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newId, newSecret } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { evaluasiUji, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { type Event, readIcs } from "../../support/ics.ts";

const { get, post, send } = house(OKTOBER);

async function feed(c: Cast, who: Person, fields: Record<string, string> = {}): Promise<string> {
  const made = await post(`${c.base}/pemberitahuan/kalender`, fields, who);
  expect(made.status).toBe(200);
  expect(made.headers.get("cache-control")).toBe("no-store");
  const link = made.page.querySelector("salin-teks")?.getAttribute("data-teks") ?? "";
  expect(link.startsWith(`${env.ORIGIN}${c.base}/ics/`)).toBe(true);
  return link.slice(env.ORIGIN.length);
}
const events = (html: string): Event[] => [...readIcs(html).events];
const said = (e: Event | undefined, name: string) => e?.get(name)?.value;
const find = (all: readonly Event[], uid: string) => all.find((e) => said(e, "UID")?.startsWith(uid));

describe("the calendar of deadlines", () => {
  it("tells a pegawai his windows and clocks, the same bytes each time, without names or ratings", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "disampaikan" });
    const path = await feed(c, c.ayu);
    const first = await get(path);
    expect([first.status, first.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    const all = events(first.html);
    const clock = find(all, `jam-EV-07-${u.periode}`);
    expect(said(clock, "DTSTART")).toBe("20261109");
    expect(said(clock, "STATUS")).toBe("CONFIRMED");
    expect(find(all, `jam-OB-01-${u.periode}`)).toBeDefined();
    expect(find(all, "jendela-pengisian")).toBeDefined();
    for (const secret of ["Bagas", "Ayu", "Farida", "RAHASIA", "baik", "ekspektasi"])
      expect(first.html).not.toContain(secret);
    expect((await house(OKTOBER + 60_000).get(path)).html).toBe(first.html);
    const unchanged = await send(path, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    expect([unchanged.status, unchanged.html]).toEqual([304, ""]);
  });

  it("what is done is cancelled with a higher number under the same name, and the address answers anew", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "disampaikan" });
    const path = await feed(c, c.ayu);
    const before = await get(path);
    await post(`${u.path}/penerimaan`, { versi: String(u.versi) }, c.ayu);
    const after = await send(path, { headers: { "if-none-match": before.headers.get("etag") ?? "" } });
    expect(after.status).toBe(200);
    const [a, b] = [before, after].map((x) => find(events(x.html), `jam-EV-07-${u.periode}`));
    expect([said(a, "STATUS"), said(b, "STATUS")]).toEqual(["CONFIRMED", "CANCELLED"]);
    expect(said(a, "UID")).toBe(said(b, "UID"));
    expect(Number(said(b, "SEQUENCE"))).toBeGreaterThan(Number(said(a, "SEQUENCE")));
  });

  it("tells a penilai how many wait, not who; as they are signed the number goes down and the event is a newer one", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "dinilai" });
    await evaluasiUji(c, { keadaan: "pengisian", pegawai: c.hadi });
    const path = await feed(c, c.bagas);
    const before = find(events((await get(path)).html), "nilai-");
    expect(said(before, "SUMMARY")).toBe("2 evaluasi menunggu Anda, Triwulan III 2026");
    expect(said(before, "DTSTART")).toBe("20261031");
    await post(`${u.path}/penandatanganan`, { versi: String(u.versi), setuju: "ya" }, c.bagas);
    const all = events((await get(path)).html);
    expect(said(find(all, "nilai-"), "SUMMARY")).toBe("1 evaluasi menunggu Anda, Triwulan III 2026");
    expect(Number(said(find(all, "nilai-"), "SEQUENCE"))).toBeGreaterThan(Number(said(before, "SEQUENCE")));
    expect(said(find(all, "jam-EV-04"), "SUMMARY")).toContain("1 dokumen evaluasi");
  });

  it("a window that moves is the same event on another day, with a higher number; holidays come when they are wanted", async () => {
    const c = await castOf(OKTOBER);
    await evaluasiUji(c, { keadaan: "disampaikan" });
    await c.d1
      .prepare(
        "INSERT OR IGNORE INTO hari_libur (tanggal, keterangan) VALUES ('2026-12-25', 'Hari Raya; Natal, ya')",
      )
      .run();
    const plain = await feed(c, c.ayu);
    expect(find(events((await get(plain)).html), "libur-")).toBeUndefined();
    const path = await feed(c, c.ayu, { hariLibur: "ya" });
    const all = events((await get(path)).html);
    expect(said(find(all, "libur-2026-12-25"), "SUMMARY")).toBeTruthy();
    const window = find(all, "jendela-pengisian");
    const id = said(window, "UID")?.replace("jendela-pengisian-", "").split("@")[0] ?? "";
    await c.d1
      .prepare("UPDATE jendela SET tutup_pada = tutup_pada + 86400000, versi = versi + 1 WHERE id = ?1")
      .bind(id)
      .run();
    const moved = events((await get(path)).html).find((e) => said(e, "UID") === said(window, "UID"));
    await c.d1
      .prepare("UPDATE jendela SET tutup_pada = tutup_pada - 86400000, versi = versi - 1 WHERE id = ?1")
      .bind(id)
      .run();
    expect(Number(said(moved, "DTSTART"))).toBeGreaterThan(Number(said(window, "DTSTART")));
    expect(Number(said(moved, "SEQUENCE"))).toBeGreaterThan(Number(said(window, "SEQUENCE")));
  });

  it("a new address or a revoked one ends the old; only its hash is in the room", async () => {
    const c = await castOf(OKTOBER);
    const old = await feed(c, c.ayu);
    const path = await feed(c, c.ayu);
    expect((await get(old)).status).toBe(404);
    expect((await get(path)).status).toBe(200);
    const secret = path.split(".").at(-1) ?? "";
    const row = await c.d1.prepare("SELECT * FROM umpan_kalender WHERE pegawai = ?1").bind(c.ayu.id).first();
    expect(JSON.stringify(row)).not.toContain(secret);
    const trail = await c.d1.prepare("SELECT * FROM jejak WHERE oleh = ?1").bind(c.ayu.id).all();
    expect(JSON.stringify(trail.results)).not.toContain(secret);
    expect((await post(`${c.base}/pemberitahuan/kalender/pencabutan`, {}, c.ayu)).status).toBe(303);
    expect((await get(path)).status).toBe(404);
    expect((await get(`${c.base}/pemberitahuan/pilihan`, c.ayu)).html).toContain(
      "belum membuat alamat kalender",
    );
  });

  it("a wrong address, another agency's, another person's secret and bad signs are 404 and cost what a right one does", async () => {
    const c = await castOf(OKTOBER);
    const path = await feed(c, c.ayu);
    const [mine = "", secret = ""] = path.split("/ics/")[1]?.split(".") ?? [];
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const h = house(OKTOBER, { AGENCY_001: d1 });
    await h.get(path);
    const right = ledger.calls.at(-1)?.statements.map((s) => s.sql);
    for (const token of [
      `${mine}.${newSecret()}`,
      `${newId(OKTOBER)}.${secret}`,
      `${mine}.`,
      mine,
      `${mine}.${secret}.x`,
      "%00%ff",
      "x".repeat(3000),
      "' OR 1=1 --",
    ]) {
      ledger.forget();
      expect((await h.get(`${c.base}/ics/${encodeURIComponent(token)}`)).status).toBe(404);
      expect(ledger.trips).toBe(1);
      expect(ledger.calls[0]?.statements.map((s) => s.sql)).toEqual(right);
    }
    expect((await get(`${c.other.base}/ics/${mine}.${secret}`)).status).toBe(404);
    expect((await post(path, {}, c.ayu)).status).toBe(404);
  });

  it("nobody makes an address for another: without a session none is made", async () => {
    const c = await castOf(OKTOBER);
    expect((await post(`${c.base}/pemberitahuan/kalender`, {}, c.dimas)).to).toContain("/masuk");
    expect((await post(`${c.base}/pemberitahuan/kalender/pencabutan`, {}, {})).to).toContain("/masuk");
  });
});
