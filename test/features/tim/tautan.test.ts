import { beforeEach, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { evaluasiUji, OKTOBER, type Ujian } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { get } = house(OKTOBER);
let c: Cast;
let u: Ujian;
beforeEach(async () => {
  c = await castOf(OKTOBER);
  u = await evaluasiUji(c);
});
const links = async (path: string, who = c.bagas) =>
  (await get(path, who)).page.querySelectorAll("main a").map((a) => a.getAttribute("href") ?? "");
const catat = () =>
  c.d1
    .prepare(
      `INSERT INTO progres (id, pegawai, tanggal, kegiatan, skp, periode, sumber, dibuat_pada, diubah_pada)
       VALUES (?1, ?2, '2026-09-02', 'Rapat', ?3, ?4, 'harian', 0, 0)`,
    )
    .bind(newId(OKTOBER), c.ayu.id, u.skp, u.periode)
    .run();

it("a row of the team leads to the daily notes once there are some, or the agency asks for them", async () => {
  const tim = `${c.base}/tim?periode=${u.periode}`;
  const harian = `${c.base}/harian/${c.ayu.id}?minggu=2026-09-30`;
  expect((await links(tim)).filter((h) => h.includes("/harian/"))).toEqual([]);
  await catat();
  expect(await links(tim)).toContain(harian);
  expect((await get(harian, c.bagas)).status).toBe(200);
  await c.d1.prepare("DELETE FROM progres").run();
  expect(await links(tim)).not.toContain(harian);
  await c.d1
    .prepare(
      "INSERT INTO aturan (kunci, nilai, dari, dasar) VALUES ('progres.aktif', 'ya', '2026-01-01', 'uji')",
    )
    .run();
  expect(await links(tim)).toContain(harian);
});

it("an evaluation leads to the notes of its period, for him and for whoever rates him", async () => {
  const harian = `${c.base}/harian/${c.ayu.id}?minggu=2026-09-30`;
  expect(await links(u.path)).not.toContain(harian);
  await catat();
  for (const who of [c.bagas, c.ayu]) expect(await links(u.path, who)).toContain(harian);
  expect((await get(u.path, c.bagas)).page.text).toContain("1 catatan harian");
  expect((await get(harian, c.ayu)).status).toBe(303);
});

it("the team's page leads to private notes, and to sheets that wait only while some do", async () => {
  const tim = `${c.base}/tim`;
  const before = await links(tim);
  expect(before).toContain(`${c.base}/catatan`);
  expect(before).not.toContain(`${c.base}/pelaksanaan/bawahan`);
  await c.d1
    .prepare(
      "INSERT INTO lembar_kerja (skp, periode, disimpan_pada, keadaan, diajukan, diajukan_pada) VALUES (?1, ?2, 1, 'diajukan', '{}', 1)",
    )
    .bind(u.skp, u.periode)
    .run();
  const { page } = await get(tim, c.bagas);
  expect(page.querySelector(`a[href="${c.base}/pelaksanaan/bawahan"]`)?.text).toContain(
    "1 lembar kerja menunggu Anda",
  );
  expect(await links(`${c.base}/tim`, c.hadi)).not.toContain(`${c.base}/pelaksanaan/bawahan`);
});

it("what rests on results is reached from the pages above it, by whom it is for", async () => {
  const halaman = `${c.base}/tim?periode=${u.periode}`;
  const tim = await links(halaman);
  for (const path of [`/evaluasi/tidak-dapat?periode=${u.periode}`, "/pelaporan", "/angka-kredit"])
    expect(tim).toContain(c.base + path);
  const jenis = (apa: string) => c.d1.prepare("UPDATE pegawai SET jenis = ?1").bind(apa).run();
  await jenis("pppk");
  expect(await links(halaman)).not.toContain(`${c.base}/angka-kredit`);
  await jenis("pns");
  const kredit = `${c.base}/angka-kredit/${c.ayu.id}`;
  for (const who of [c.bagas, c.ayu]) {
    expect(await links(u.path, who)).toContain(`${kredit}/2026`);
    expect(await links(`${c.base}/hasil/${c.ayu.id}`, who)).toContain(kredit);
    expect((await get(kredit, who)).status).toBe(200);
    expect((await get(`${kredit}/2026`, who)).status).toBe(200);
  }
  expect(await links(u.path, c.ayu)).toContain(`${c.base}/hasil`);
  expect(await links(`${c.base}/`, c.ayu)).toContain(`${c.base}/hasil`);
  expect(await links(`${c.base}/kelola`, c.citra)).toContain(`${c.base}/evaluasi/tidak-dapat`);
  const lapor = `${c.base}/pelaporan?periode=${u.periode}`;
  expect(await links(lapor, c.bagas)).toContain(`${c.base}/evaluasi/tidak-dapat?periode=${u.periode}`);
  for (const [path, who] of [
    [`${c.base}/evaluasi/tidak-dapat?periode=${u.periode}`, c.bagas],
    [`${c.base}/angka-kredit`, c.bagas],
    [lapor, c.bagas],
    [`${c.base}/hasil`, c.ayu],
  ] as const)
    expect((await get(path, who)).status, path).toBe(200);
});
