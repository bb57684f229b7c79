import { parse } from "node-html-parser";
import { beforeAll, expect, test } from "vitest";
import { DEMO_START } from "../../../src/demo/clock.ts";
import { isiDemo } from "../../../src/demo/seed/index.ts";
import { NOW } from "../../support/house.ts";
import { baca, bangunPanggung, buka, clock, kirim, panggung } from "./panggung.ts";

beforeAll(async () => {
  await bangunPanggung();
  await isiDemo(panggung, NOW);
}, 60_000);

const sekarang = () => clock.now(panggung);

test("the demo page lists the cast of both agencies, and one click signs in with an ordinary session", async () => {
  const page = parse(await (await buka("/demo")).text());
  expect(page.querySelectorAll("h2").map((h) => h.text)).toContain("Kementerian Contoh");
  const form = page.querySelector("form[action='/demo/masuk']");
  const fields = Object.fromEntries(
    form
      ?.querySelectorAll("input")
      .map((i) => [i.getAttribute("name") ?? "", i.getAttribute("value") ?? ""]) ?? [],
  );
  const answer = await kirim("/demo/masuk", fields);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/a/kanwil-kencana/");
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  expect(cookie).toMatch(/^__Host-sesi-kanwil-kencana=/);
  const home = await buka("/a/kanwil-kencana/", cookie);
  expect(home.status).toBe(200);
  expect(await home.text()).toContain("Fitria Ramadhanti");
});

test("the operator is one click away too", async () => {
  const answer = await kirim("/demo/operator");
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  expect((await buka(answer.headers.get("location") ?? "", cookie)).status).toBe(200);
});

test("nobody is signed in who is not of the demo", async () => {
  expect((await kirim("/demo/masuk", { agency: "kanwil-uji", pegawai: "x" })).status).toBe(404);
  expect((await kirim("/demo/masuk", { agency: "kanwil-kencana", pegawai: "x" })).status).toBe(404);
});

test("the clock moves forward only, and a date that is past or far is refused with what was typed", async () => {
  expect(await sekarang()).toBeGreaterThanOrEqual(DEMO_START);
  const before = await sekarang();
  await clock.moveTo(panggung, before - 1000);
  expect(await sekarang()).toBe(before);
  for (const tanggal of ["2026-01-01", "2031-01-01", "besok", ""]) {
    const answer = await kirim("/demo/waktu", { maju: "tanggal", tanggal });
    expect(answer.status).toBe(422);
    const field = parse(await answer.text()).querySelector("#tanggal");
    expect(field?.getAttribute("value")).toBe(tanggal);
  }
  expect(await sekarang()).toBe(before);
});

test("moved to the window of quarter IV, it runs the days between in order and keeps people signed in", async () => {
  const [orang] = await baca<{ id: string }>(
    "AGENCY_001",
    "SELECT id FROM pegawai WHERE nama LIKE 'Fitria%'",
  );
  const masuk = await kirim("/demo/masuk", { agency: "kanwil-kencana", pegawai: orang?.id ?? "" });
  const cookie = (masuk.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const answer = await kirim("/demo/waktu", { maju: "jendela" });
  expect(answer.status).toBe(303);
  expect(await sekarang()).toBe(Date.UTC(2026, 11, 21, 2));
  const page = await (await buka("/demo?maju=ya")).text();
  expect(page).toContain("21 Desember 2026, 09.00 WIB");
  expect(page).toContain("Jendela evaluasi Triwulan IV 2026 dibuka");
  const [tw4] = await baca<{ n: number }>(
    "AGENCY_001",
    "SELECT count(*) AS n FROM evaluasi WHERE periode = '2026-triwulan-4'",
  );
  expect(tw4?.n).toBeGreaterThan(50);
  expect((await buka("/a/kanwil-kencana/", cookie)).status).toBe(200);
}, 60_000);
