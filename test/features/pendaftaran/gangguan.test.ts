import { env } from "cloudflare:workers";
import { afterAll, describe, expect, it } from "vitest";
import { continueSignups, tidySignups } from "../../../src/features/pendaftaran/actions.ts";
import { confirmationPath, giveBack, type OwnPool, ownPool, roomOf } from "../../support/empty-pool.ts";
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

/** The form, then the press of the button in the letter. */
const trips = {
  daftar: { DIRECTORY: 2, AGENCY_006: 0 },
  konfirmasi: { DIRECTORY: 6, AGENCY_006: 4 },
} as const;
type Binding = "DIRECTORY" | "AGENCY_006";
const cases = (["daftar", "konfirmasi"] as const).flatMap((step) =>
  (["DIRECTORY", "AGENCY_006"] as const).flatMap((binding) =>
    Array.from({ length: trips[step][binding] }, (_, n) => n + 1).flatMap((at) =>
      (["before", "after"] as const).map((when) => ({ step, binding, at, when })),
    ),
  ),
);
const broken = (pool: OwnPool, binding: Binding, fault: { at: number; when: "before" | "after" }) =>
  house(NOW, { ...pool, [binding]: faultyD1(pool[binding] as D1Database, fault).d1 });
const path = `/daftar/${isian.id}.${isian.rahasia}`;

describe.each(["the visitor does it again", "the job goes on with it"])("a fault, then %s", (how) => {
  it.each(cases)("$step: $binding breaks $when round trip $at: one agency and one admin", async (fault) => {
    const pool = await ownPool(1);
    const whole = house(NOW + 6 * 60_000, pool);
    const later = NOW + 6 * 60_000;
    const first = await (fault.step === "daftar"
      ? broken(pool, fault.binding, fault)
      : house(NOW, pool)
    ).post("/daftar", isian);
    expect([303, 503]).toContain(first.status);
    if (first.status === 503)
      expect(first.page.querySelector("#nama")?.getAttribute("value")).toBe(isian.nama);
    if (how === "the job goes on with it" && first.status === 303)
      await tidySignups({ ...env, ...pool }, later);
    else await whole.post("/daftar", isian);
    errorsSaid();
    // Nothing of the pool is taken whatever happened to the form.
    const claimed = "SELECT count(*) AS n FROM pool WHERE keadaan = 'terpakai'";
    expect(await pool.DIRECTORY.prepare(claimed).first()).toEqual({ n: 0 });

    const konfirmasi = confirmationPath(pool);
    if (fault.step === "konfirmasi") {
      const pressed = await broken(pool, fault.binding, fault).post(konfirmasi, {});
      expect([303, 500]).toContain(pressed.status);
      errorsSaid();
      if (how === "the job goes on with it") await continueSignups({ ...env, ...pool }, later);
    }
    if (how === "the visitor does it again" || (await langkah(pool)) === 0)
      expect((await whole.post(konfirmasi, {})).status).toBe(303);
    if (fault.step === "daftar") await continueSignups({ ...env, ...pool }, later);

    await expectOne(pool);
    expect((await whole.get(path)).page.querySelector("h1")?.text).toBe("Instansi Anda siap");
    const page = await whole.get(konfirmasi);
    const link = new URL(page.page.querySelector("a.primary")?.getAttribute("href") ?? "");
    expect((await whole.get(link.pathname)).html).toContain("Eko Prasetyo");
  });
});

const langkah = async (pool: OwnPool) =>
  (await pool.DIRECTORY.prepare("SELECT langkah FROM pendaftaran").first<{ langkah: number }>())?.langkah;

it("a sign-up makes these round trips and no more, so the table above is complete", async () => {
  const pool = await ownPool(1);
  const seen: Record<string, unknown> = {};
  for (const step of ["daftar", "konfirmasi"] as const) {
    const directory = faultyD1(pool.DIRECTORY, { at: 0, when: "before" });
    const room = faultyD1(pool.AGENCY_006 as D1Database, { at: 0, when: "before" });
    const { post } = house(NOW, { ...pool, DIRECTORY: directory.d1, AGENCY_006: room.d1 });
    await (step === "daftar" ? post("/daftar", isian) : post(confirmationPath(pool), {}));
    seen[step] = { DIRECTORY: directory.trips(), AGENCY_006: room.trips() };
  }
  expect(seen).toEqual(trips);
});

it("a room that is somebody else's is never moved into", async () => {
  const pool = await ownPool(1);
  await roomOf("AGENCY_006")
    .prepare(
      "INSERT INTO instansi (id, agency, code, nama, jenis, zona) VALUES (1, 'lain', 'lain', 'Lain', 'pusat', 'WIB')",
    )
    .run();
  const { post, get } = house(NOW, pool);
  const sent = await post("/daftar", isian);
  await post(confirmationPath(pool), {});
  expect(errorsSaid().join()).toContain("is not the room of badan-uji");
  expect((await get(sent.to ?? "")).page.querySelector("h1")?.text).toBe("Belum selesai");
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
