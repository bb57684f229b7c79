import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { findAgencyById, forgetAgencies } from "../../../src/data/directory/database.ts";
import { newId } from "../../../src/data/ids.ts";
import { continueErasures } from "../../../src/jobs/erase-agency.ts";
import { wakeAgency } from "../../../src/jobs/wake-agency.ts";
import { giveBack, type OwnPool, ownPool, roomOf } from "../../support/empty-pool.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { bindingsOf, type InstansiBaru, instansiBaru } from "../../support/instansi-baru.ts";
import { eka } from "../../support/operator.ts";

let pool: OwnPool;
let i: InstansiBaru;
beforeEach(async () => {
  pool = await ownPool(2);
  i = await instansiBaru(pool);
  for (let n = 0; n < 3; n += 1) await env.EVIDENCE.put(`${i.id}/bukti/${n}`, "isi");
  await env.EVIDENCE.put("LAIN/bukti/1", "milik instansi lain");
  await house(NOW, pool).post(
    `${i.base}/kelola/siklus/penutupan`,
    { alasan: "Selesai mencoba", perintah: newId(NOW) },
    i.eko,
  );
});
afterAll(giveBack);

const AKHIR = NOW + 30 * 86_400_000;
const tables = async (d1: D1Database) =>
  (
    await d1
      .prepare(
        "SELECT count(*) AS n FROM sqlite_master WHERE name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
      )
      .first<{ n: number }>()
  )?.n;
const row = () =>
  pool.DIRECTORY.prepare(
    "SELECT langkah, objek, baris > 5 AS baris, tabel > 40 AS tabel FROM penghapusan",
  ).first();
const wake = async (at: number, bindings = bindingsOf(pool)) => {
  const agency = await findAgencyById(bindings, i.id);
  return agency ? wakeAgency(bindings, agency, at) : [];
};

describe("the end of an agency", () => {
  it("comes after thirty whole days, in steps; what is left is a certificate without a person, and a room in quarantine", async () => {
    await wake(AKHIR - 1);
    expect((await house(AKHIR - 1, pool).get(`${i.base}/masuk`)).status).toBe(200);
    await wake(AKHIR);
    forgetAgencies(pool);
    expect((await house(AKHIR, pool).get(`${i.base}/masuk`)).status).toBe(404);
    expect((await house(AKHIR, pool).get(`/sertifikat/${i.code}`)).status).toBe(404);
    for (let n = 0; n < 5; n += 1) await continueErasures(bindingsOf(pool), AKHIR + n * 1000);
    expect(await continueErasures(bindingsOf(pool), AKHIR + 9000)).toEqual([]);
    // Three files of evidence, and the anchor of the day's seal.
    expect(await row()).toEqual({ langkah: 5, objek: 4, baris: 1, tabel: 1 });
    expect(await tables(i.d1)).toBe(0);
    expect((await env.EVIDENCE.list({ prefix: `${i.id}/` })).objects).toEqual([]);
    expect((await env.EVIDENCE.list({ prefix: "LAIN/" })).objects).toHaveLength(1);

    const paper = await house(AKHIR + 9000, pool).get(`/sertifikat/${i.code}`);
    expect(paper.status).toBe(200);
    expect(paper.html).toContain("Badan Siklus Uji");
    const pdf = await house(AKHIR + 9000, pool).get(`/sertifikat/${i.code}/pdf`);
    expect([pdf.status, pdf.html.slice(0, 5)]).toEqual([200, "%PDF-"]);
    for (const table of ["penghapusan", "agency", "agency_riwayat", "pendaftaran", "pool"]) {
      const kept = JSON.stringify((await pool.DIRECTORY.prepare(`SELECT * FROM ${table}`).all()).results);
      for (const personal of ["Eko", "eko@", "Sari", "199001012015031901", "Selesai mencoba"])
        expect([table, kept.includes(personal)]).toEqual([table, false]);
    }
  });

  it("K10: stopped by a fault at any place it goes on, and ends as if nothing had been", async () => {
    await wake(AKHIR);
    for (let at = 1; at <= 14; at += 1) {
      const d1 = faultyD1(i.d1, { at: at * 3, when: at % 2 === 0 ? "before" : "after" }).d1;
      const directory = faultyD1(pool.DIRECTORY, { at: 2, when: at % 2 === 0 ? "after" : "before" }).d1;
      const broken = at % 3 === 0 ? { DIRECTORY: directory } : { [i.binding]: d1 };
      await continueErasures({ ...bindingsOf(pool), ...broken } as Env, AKHIR + at).catch(() => []);
    }
    for (let n = 0; n < 6; n += 1) await continueErasures(bindingsOf(pool), AKHIR + 1000 + n);
    expect(await row()).toMatchObject({ langkah: 5 });
    expect(await tables(i.d1)).toBe(0);
  });

  it("K25: a room that is somebody else's is not touched, whatever the directory says", async () => {
    await wake(AKHIR);
    await i.d1.prepare("UPDATE instansi SET agency = 'orang-lain'").run();
    for (let n = 0; n < 4; n += 1) await continueErasures(bindingsOf(pool), AKHIR + n);
    expect(await row()).toMatchObject({ langkah: 2 });
    expect(await i.d1.prepare("SELECT count(*) AS n FROM pegawai").first()).toEqual({ n: 2 });
  });

  it("the room goes back to the pool only when it was seen empty and is migrated again; its code never does", async () => {
    const op = await eka(AKHIR, pool.DIRECTORY);
    await wake(AKHIR);
    for (let n = 0; n < 5; n += 1) await continueErasures(bindingsOf(pool), AKHIR + n);
    const { post, get } = house(AKHIR + 60_000, pool);
    expect((await get("/operator/pool", op)).html).toContain("karantina");
    const free = async () =>
      await pool.DIRECTORY.prepare("SELECT keadaan, agency FROM pool WHERE binding = ?1")
        .bind(i.binding)
        .first();
    const back = `/operator/pool/${i.binding}/pelepasan`;
    expect((await post(back, {}, op)).status).toBe(409);
    await applyD1Migrations(roomOf(i.binding), env.AGENCY_MIGRATIONS);
    await env.EVIDENCE.put(`${i.id}/bukti/sisa`, "x");
    expect((await post(back, {}, op)).status).toBe(409);
    await env.EVIDENCE.delete(`${i.id}/bukti/sisa`);
    expect((await post(back, {}, op)).to).toBe("/operator/pool");
    expect(await free()).toEqual({ keadaan: "kosong", agency: null });
    expect((await post(back, {}, op)).status).toBe(404);
    expect((await get(`/sertifikat/${i.code}`)).status).toBe(200);
    const again = await post("/daftar", {
      nama: "Lain Sama Sekali",
      jenis: "pusat",
      zona: "WIB",
      kode: i.code,
      namaAdmin: "Budi",
      nomor: "199001012015031902",
      email: "budi@contoh.go.id",
    });
    expect([again.status, again.page.querySelector(".error-summary a")?.getAttribute("href")]).toEqual([
      422,
      "#kode",
    ]);
    const next = await instansiBaru(pool, AKHIR + 120_000, {
      nama: "Instansi Baru Uji",
      jenis: "pusat",
      zona: "WIB",
      kode: "baru-uji",
      namaAdmin: "Budi",
      nomor: "199001012015031902",
      email: "budi@contoh.go.id",
    });
    expect((await house(AKHIR + 120_000, pool).get(`${next.base}/kelola`, next.eko)).status).toBe(200);
  });
});
