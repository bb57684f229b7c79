import { beforeAll, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { BOLEH_DISIAPKAN, bolehDibuka, MILIK_SESI } from "../../../src/domain/pinjam.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { delegasiUji, lentCookie } from "../../support/delegasi.ts";
import { OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { objectsOf, QUERY, UPLOADS } from "../../support/objects.ts";
import { onlyRole } from "../../support/peran.ts";
import { allRoutes, fill, type Ids } from "../../support/routes.ts";

/**
 * Every door that takes something, tried by a delegate and in a simulation. A new one is refused by itself; who
 * wants it open for a delegate writes it into domain/pinjam.ts and into the list below.
 */
const DISIAPKAN = [
  "/bukti",
  "/bukti/:id/kaitan",
  "/bukti/kaitan",
  "/bukti/tautan",
  "/bukti/unggahan",
  "/bukti/unggahan/:id/potongan/:n",
  "/bukti/unggahan/:id/selesai",
  "/matriks/:skp",
  "/matriks/:skp/orang",
  "/matriks/peran/:skp",
  "/pelaksanaan/:skp/:periode",
  "/skp/:id/dialog/pertemuan",
  "/skp/:id/isian",
  "/skp/:id/isian/:rhk",
  "/skp/:id/manual/:indikator",
  "/skp/:id/pk",
  "/skp/:id/salin",
  "/skp/:id/selaras",
  "/skp/:id/strategi",
  "/skp/:id/strategi/:strategi",
];
const SESI = ["/delegasi/berhenti", "/keluar", "/simulasi/berhenti", "/tampilan"];

const { get, post, upload } = house(OKTOBER);
let cast: Cast;
let ids: Ids;
beforeAll(async () => {
  cast = await castOf(OKTOBER);
  ids = await objectsOf(cast);
});

const inside = () =>
  allRoutes()
    .filter((r) => r.path.startsWith("/a/:agency"))
    .map((r) => ({ ...r, own: r.path.slice("/a/:agency".length) || "/" }));
const whole: Ids = new Proxy({} as Record<string, string>, {
  // Which chapter a thing is of is only said where two have things of one name.
  get: (_all, kind) => Reflect.get(ids, kind) ?? (String(kind).includes("/") ? undefined : newId(OKTOBER)),
});
const at = (path: string) => fill(path, whole) + (QUERY[path] ?? "");

async function asDelegate(): Promise<Person> {
  // Of somebody with every power: as official, as admin. His delegate has none of them.
  await onlyRole(cast, cast.bagas, "admin");
  const id = await delegasiUji(cast, cast.bagas, cast.hadi);
  const begun = await post(`${cast.base}/delegasi/${id}/mulai`, {}, cast.hadi);
  return lentCookie(cast.hadi, begun.headers);
}
async function asLooker(): Promise<Person> {
  const begun = await post(
    `${cast.base}/simulasi`,
    { pegawai: cast.ayu.id, alasan: "Memeriksa" },
    cast.citra,
  );
  return lentCookie(cast.citra, begun.headers);
}

it("the list of what is prepared is the one that was decided", () => {
  expect([...BOLEH_DISIAPKAN].sort()).toEqual(DISIAPKAN);
  expect([...MILIK_SESI].sort()).toEqual(SESI);
});

it("a delegate is refused every other step there is: 403 and whose step it is", async () => {
  const who = await asDelegate();
  const open: string[] = [];
  for (const { path, own } of inside().filter((r) => r.method === "POST" && !SESI.includes(r.own))) {
    const a = await (UPLOADS.has(path) ? upload(at(path), new FormData(), who) : post(at(path), {}, who));
    if (a.status !== 403) open.push(own);
    else if (!a.html.includes(`Hanya ${cast.bagas.nama}`)) open.push(`${own} does not say why`);
  }
  expect(open.sort()).toEqual(DISIAPKAN);
}, 120_000);

it("a delegate opens no page of a role, of the team, of the account, and no page of anybody else", async () => {
  const who = await asDelegate();
  const wrong: string[] = [];
  for (const { path, own } of inside().filter((r) => r.method === "GET")) {
    const a = await get(at(path), who);
    const here = at(path).replace(/\?.*/, "").slice(cast.base.length) || "/";
    // What lies in the address is Ayu's; she is subordinate to whom he prepares for.
    const ayus =
      /\/(skp|matriks|matriks\/peran|evaluasi|dokumen|dokumen\/pindaian|capaian\/berkas|bukti|bukti\/tautan|pelaksanaan|umpan-balik)\/:/.test(
        own,
      ) || own.includes(":unit");
    const expected = !bolehDibuka("delegasi", here) ? [403] : ayus ? [404, 403] : [200, 303];
    if (!expected.includes(a.status)) wrong.push(`${own} ${a.status}`);
  }
  // These are open to everybody, signed in or not.
  expect(
    wrong.filter((w) => !/^\/(masuk|lupa-sandi|undangan|ics|luring|manifest\.webmanifest)[/ ]/.test(w)),
  ).toEqual([]);
}, 120_000);

it("in a simulation nothing at all is sent", async () => {
  const who = await asLooker();
  const open: string[] = [];
  for (const { path, own } of inside().filter((r) => r.method === "POST" && !SESI.includes(r.own))) {
    const a = await (UPLOADS.has(path) ? upload(at(path), new FormData(), who) : post(at(path), {}, who));
    if (a.status !== 403) open.push(`${own} ${a.status}`);
  }
  expect(open).toEqual([]);
}, 120_000);

it("in a simulation every page opens or is refused, and none of them writes", async () => {
  const who = await asLooker();
  const count = async () =>
    await cast.d1
      .prepare(
        "SELECT (SELECT count(*) FROM jejak) || ' ' || (SELECT count(*) FROM riwayat) || ' ' || (SELECT count(*) FROM pemberitahuan) AS n",
      )
      .first<string>("n");
  const before = await count();
  const wrong: string[] = [];
  for (const { path, own } of inside().filter((r) => r.method === "GET")) {
    const a = await get(at(path), who);
    if (a.status >= 500) wrong.push(`${own} ${a.status}`);
  }
  expect(wrong).toEqual([]);
  expect(await count()).toBe(before);
}, 120_000);
