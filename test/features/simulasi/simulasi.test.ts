import { beforeEach, expect, it, test } from "vitest";
import { type Cast, castOf } from "../../support/cast.ts";
import { lentCookie } from "../../support/delegasi.ts";
import { type Fields, house, NOW } from "../../support/house.ts";
import { onlyRole } from "../../support/peran.ts";

const { get, post } = house();
let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
});
const lihat = (over: Fields = {}, who = cast.citra) =>
  post(
    `${cast.base}/simulasi`,
    { pegawai: cast.ayu.id, alasan: "Memeriksa sebelum periode dibuka", ...over },
    who,
  );

it("an admin sees the pages as somebody sees them; the person is told and the trail knows", async () => {
  const { base, ayu, citra, d1 } = cast;
  const begun = await lihat();
  expect(begun.to).toBe(`${base}/`);
  const lent = lentCookie(citra, begun.headers);
  const home = await get(`${base}/`, lent);
  expect(home.page.querySelector(".banner")?.text).toContain(`sebagai ${ayu.nama}`);
  expect((await get(`${base}/kelola`, lent)).status).toBe(403);
  const told = await d1
    .prepare(
      "SELECT data ->> 'alasan' AS alasan FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'simulasi-dilihat'",
    )
    .bind(ayu.id)
    .all();
  expect(told.results).toEqual([{ alasan: "Memeriksa sebelum periode dibuka" }]);
  const jejak = await d1
    .prepare("SELECT oleh FROM jejak WHERE tindakan = 'simulasi.mulai' AND objek = ?1")
    .bind(ayu.id)
    .all();
  expect(jejak.results).toEqual([{ oleh: citra.id }]);
  expect((await post(`${base}/simulasi/berhenti`, {}, lent)).to).toBe(`${base}/simulasi`);
  expect((await get(`${base}/kelola`, citra)).status).toBe(200);
});

test("nothing is sent, the account and the inbox stay closed, and it ends by itself", async () => {
  const { base, citra } = cast;
  const lent = lentCookie(citra, (await lihat()).headers);
  const no = await post(`${base}/lapor`, {}, lent);
  expect([no.status, no.page.querySelector("h1")?.text]).toEqual([403, "Anda hanya melihat"]);
  for (const path of ["/akun", "/sandi", "/pemberitahuan"])
    expect([path, (await get(base + path, lent)).status]).toEqual([path, 403]);
  const later = house(NOW + 31 * 60_000);
  await cast.d1.prepare("UPDATE sesi SET diam_ms = 7200000 WHERE pegawai = ?1").bind(citra.id).run();
  expect((await later.get(`${base}/skp`, lent)).to).toContain("berakhir=ya");
});

test("ends with the admin's role", async () => {
  const { base, citra } = cast;
  const lent = lentCookie(citra, (await lihat()).headers);
  await onlyRole(cast, citra, "pyb");
  expect((await get(`${base}/skp`, lent)).to).toContain("berakhir=ya");
});

test("needs a reason and somebody else; only for admins, each within his scope", async () => {
  const { base, citra, gita, hadi, bagas, farida, unit } = cast;
  expect((await lihat({ alasan: "" })).status).toBe(422);
  expect((await lihat({ pegawai: citra.id })).status).toBe(422);
  expect((await lihat({ pegawai: "", nomor: "123" })).status).toBe(422);
  expect((await lihat({}, gita)).status).toBe(403);
  expect((await get(`${base}/simulasi`, hadi)).status).toBe(403);
  await onlyRole(cast, hadi, "admin-unit", unit.bidang);
  expect((await lihat({}, hadi)).status).toBe(303);
  // Holders of a role, whoever is outside, and whoever assesses outside.
  expect((await lihat({ pegawai: citra.id }, hadi)).status).toBe(403);
  expect((await lihat({ pegawai: farida.id }, hadi)).status).toBe(422);
  expect((await lihat({ pegawai: bagas.id }, hadi)).status).toBe(303);
  const luar = await castOf();
  await cast.d1
    .prepare("UPDATE garis_penilai SET penilai = ?1 WHERE pegawai = ?2")
    .bind(bagas.id, luar.ayu.id)
    .run();
  expect((await lihat({ pegawai: bagas.id }, hadi)).status).toBe(403);
});
