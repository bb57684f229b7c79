import { env } from "cloudflare:workers";
import { afterAll, describe, expect, it } from "vitest";
import { continueSignups } from "../../../src/features/pendaftaran/actions.ts";
import { giveBack, type OwnPool, ownPool, roomOf } from "../../support/empty-pool.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { errorsSaid } from "../../support/strict-console.ts";

/** K5, K28: every round trip of a sign-up fails once, before and after it reached the database. */
const isian = {
  id: "01M80G0000000000000000000A",
  rahasia: "A".repeat(43),
  nama: "Badan Uji Gangguan",
  jenis: "pusat",
  zona: "WIT",
  kode: "badan-uji",
  namaAdmin: "Eko Prasetyo",
  nomor: "199001012015031901",
  email: "eko@contoh.go.id",
};
afterAll(giveBack);

const trips = { DIRECTORY: 4, AGENCY_006: 2 } as const;
const cases = (["DIRECTORY", "AGENCY_006"] as const).flatMap((binding) =>
  Array.from({ length: trips[binding] }, (_, n) => n + 1).flatMap((at) =>
    (["before", "after"] as const).map((when) => ({ binding, at, when })),
  ),
);

describe.each(["the visitor sends the form again", "the job goes on with it"])("a fault, then %s", (how) => {
  it.each(cases)("$binding breaks $when round trip $at: exactly one agency and one admin", async (fault) => {
    const pool = await ownPool(1);
    const broken = faultyD1(pool[fault.binding] as D1Database, fault);
    const first = await house(NOW, { ...pool, [fault.binding]: broken.d1 }).post("/daftar", isian);
    expect([303, 503]).toContain(first.status);
    if (first.status === 503)
      expect(first.page.querySelector("#nama")?.getAttribute("value")).toBe(isian.nama);
    errorsSaid();

    const whole = house(NOW + 60_000, pool);
    if (how === "the job goes on with it" && first.status === 303)
      await continueSignups({ ...env, ...pool }, NOW + 60_000);
    else await whole.post("/daftar", isian);
    await expectOne(pool);
    const page = await whole.get(`/daftar/${isian.id}.${isian.rahasia}`);
    expect(page.page.querySelector("h1")?.text).toBe("Instansi Anda siap");
    const link = new URL(page.page.querySelector("a.primary")?.getAttribute("href") ?? "");
    expect((await whole.get(link.pathname)).html).toContain("Eko Prasetyo");
  });
});

it("a sign-up makes these round trips and no more, so the table above is complete", async () => {
  const pool = await ownPool(1);
  const directory = faultyD1(pool.DIRECTORY, { at: 0, when: "before" });
  const room = faultyD1(pool.AGENCY_006 as D1Database, { at: 0, when: "before" });
  await house(NOW, { ...pool, DIRECTORY: directory.d1, AGENCY_006: room.d1 }).post("/daftar", isian);
  expect({ DIRECTORY: directory.trips(), AGENCY_006: room.trips() }).toEqual(trips);
});

it("a room that is somebody else's is never moved into", async () => {
  const pool = await ownPool(1);
  await roomOf("AGENCY_006")
    .prepare(
      "INSERT INTO instansi (id, agency, code, nama, jenis, zona) VALUES (1, 'lain', 'lain', 'Lain', 'pusat', 'WIB')",
    )
    .run();
  const sent = await house(NOW, pool).post("/daftar", isian);
  expect(errorsSaid().join()).toContain("is not the room of badan-uji");
  expect((await house(NOW, pool).get(sent.to ?? "")).page.querySelector("h1")?.text).toBe("Belum selesai");
  expect(await roomOf("AGENCY_006").prepare("SELECT count(*) AS n FROM pegawai").first()).toEqual({ n: 0 });
  expect(await pool.DIRECTORY.prepare("SELECT count(*) AS n FROM agency").first()).toEqual({ n: 0 });
});

async function expectOne(pool: OwnPool) {
  const room = roomOf("AGENCY_006");
  const n = async (d1: D1Database, from: string) =>
    (await d1.prepare(`SELECT count(*) AS n FROM ${from}`).first<{ n: number }>())?.n;
  expect(await n(pool.DIRECTORY, "agency")).toBe(1);
  expect(await n(pool.DIRECTORY, "pendaftaran WHERE langkah = 4 AND admin IS NULL")).toBe(1);
  expect(await n(pool.DIRECTORY, "pool WHERE keadaan = 'terpakai'")).toBe(1);
  for (const table of ["pegawai", "akun", "undangan", "unit", "unit_versi", "surat_keluar", "jejak", "peran"])
    expect([table, await n(room, table)]).toEqual([table, 1]);
}
