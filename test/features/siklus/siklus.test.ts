import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openAgency } from "../../../src/data/agency/database.ts";
import { openYearStatements } from "../../../src/data/agency/tahun.ts";
import { type Agency, findAgencyById } from "../../../src/data/directory/database.ts";
import { newId } from "../../../src/data/ids.ts";
import { wakeAgency } from "../../../src/jobs/wake-agency.ts";
import { castOf } from "../../support/cast.ts";
import { giveBack, type OwnPool, ownPool } from "../../support/empty-pool.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { bindingsOf, type InstansiBaru, instansiBaru, jadikan } from "../../support/instansi-baru.ts";
import { eka } from "../../support/operator.ts";
import { errorsSaid } from "../../support/strict-console.ts";

let pool: OwnPool;
let i: InstansiBaru;
beforeEach(async () => {
  pool = await ownPool(1);
  i = await instansiBaru(pool);
});
afterAll(giveBack);

const http = (at = NOW) => house(at, pool);
const keadaan = async () =>
  (
    await pool.DIRECTORY.prepare("SELECT keadaan FROM agency WHERE id = ?1")
      .bind(i.id)
      .first<{ keadaan: string }>()
  )?.keadaan;
const one = async (sql: string) => (await i.d1.prepare(sql).first<{ n: number }>())?.n;
const wake = async (at: number) => {
  const agency = await findAgencyById(pool, i.id);
  return agency ? wakeAgency(bindingsOf(pool), agency, at) : [];
};
const surat = {
  nama: "Surya Atmaja",
  jabatan: "Sekretaris Utama",
  nip: "196805051994031901",
  nomorSurat: "HK.01/2026",
  tanggal: "2026-11-20",
  pernyataan: "ya",
};
const kontak = { nama: "Rina Kusuma", jabatan: "Arsiparis", surel: "pdp@contoh.go.id", telepon: "" };

/** What the task list asks for and no form of this chapter gives. */
async function siapkan() {
  await i.d1.prepare("INSERT INTO hari_libur (tanggal, keterangan) VALUES ('2026-12-25', 'Natal')").run();
  const db = await openAgency(bindingsOf(pool), (await findAgencyById(pool, i.id)) as Agency);
  await db.batch(openYearStatements({ tahun: 2026, periodik: "triwulan", zona: "WIB", now: 0 }));
}

describe("the task list of going live", () => {
  it("is computed: an agency that has just begun lacks all but its domain; a request is refused with the list", async () => {
    const page = await http().get(`${i.base}/kelola/siklus`, i.eko);
    expect(page.status).toBe(200);
    const rows = page.page.querySelectorAll(".task-list li").map((li) => li.text.replace(/\s+/g, " ").trim());
    expect(rows).toHaveLength(7);
    expect(rows.at(-1)).toContain("contoh.go.id");
    expect(page.html).toContain("UJI COBA – bukan dokumen dinas");
    const refused = await http().post(`${i.base}/kelola/siklus/pengajuan`, { perintah: newId(NOW) }, i.eko);
    expect([refused.status, await keadaan()]).toEqual([409, "uji-coba"]);
    expect(refused.page.querySelector(".error-summary")?.text).toContain("Belum semua tugas selesai");
  });

  it("agreement: of a named official, on exactly this text; what is missing comes back as typed", async () => {
    const at = `${i.base}/kelola/siklus/perjanjian`;
    const bad = await http().post(at, { ...surat, nip: "123", tanggal: "2027-01-01", pernyataan: "" }, i.eko);
    expect(bad.status).toBe(422);
    expect(bad.page.querySelector("#nama")?.getAttribute("value")).toBe(surat.nama);
    expect((await http().post(at, { ...surat, tanggal: "2026-11-23" }, i.eko)).status).toBe(422);
    expect((await http().post(at, surat, i.eko)).status).toBe(303);
    const row = await i.d1
      .prepare("SELECT nama, jabatan, nip, versi_teks, length(hash) AS n FROM perjanjian")
      .first();
    expect(row).toMatchObject({ nama: surat.nama, nip: surat.nip, n: 64 });
    const page = await http().get(at, i.eko);
    expect(page.html).toContain("Sekretaris Utama");
    expect(page.page.querySelector("form[novalidate]")).toBeNull();
  });

  it("from trial to live: requested, returned with a reason, requested again, approved; all of it in both trails", async () => {
    await http().post(`${i.base}/kelola/siklus/perjanjian`, surat, i.eko);
    await http().post(`${i.base}/kelola/siklus/kontak`, kontak, i.eko);
    await siapkan();
    await i.d1.prepare("UPDATE instansi SET surel_terbukti = 'eko@contoh.go.id'").run();
    const open = (await http().get(`${i.base}/kelola/siklus`, i.eko)).page.querySelectorAll(
      ".task-list .perlu-anda",
    );
    expect(open.map((o) => o.parentNode?.text.replace(/\s+/g, " ").trim())).toEqual([]);
    const op = await eka(NOW, pool.DIRECTORY);
    const send = (path: string, fields = {}) =>
      http().post(`${i.base}/kelola/siklus/${path}`, { perintah: newId(NOW), ...fields }, i.eko);
    const operator = (path: string, fields = {}) =>
      http().post(`/operator/instansi/${i.id}/${path}`, fields, op);

    expect((await send("pengajuan")).to).toBe(`${i.base}/kelola/siklus`);
    expect(await keadaan()).toBe("tinjau");
    expect((await send("pengajuan")).status).toBe(409);
    expect((await operator("pengembalian", { alasan: "" })).status).toBe(422);
    expect((await operator("pengembalian", { alasan: "Nomor surat keliru" })).status).toBe(303);
    expect((await operator("persetujuan")).status).toBe(409);
    await wake(NOW + 1000);
    const told = await http().get(`${i.base}/kelola/siklus`, i.sari);
    expect(told.html).toContain("Nomor surat keliru");
    expect(await one("SELECT count(*) AS n FROM pemberitahuan WHERE jenis = 'siklus-kembalikan'")).toBe(2);

    expect((await send("pengajuan")).status).toBe(303);
    expect((await send("penarikan")).status).toBe(303);
    expect((await send("pengajuan")).status).toBe(303);
    expect((await operator("persetujuan", { alasan: "Lengkap" })).status).toBe(303);
    expect((await operator("persetujuan")).status).toBe(409);
    await wake(NOW + 2000);
    expect(await keadaan()).toBe("aktif");
    expect(await one("SELECT count(*) AS n FROM batas")).toBe(0);
    expect((await http().get(`${i.base}/kelola/siklus`, i.eko)).html).not.toContain("bukan dokumen dinas");
    const steps = await i.d1
      .prepare("SELECT langkah FROM siklus WHERE berlaku_pada IS NOT NULL ORDER BY versi")
      .raw();
    expect(steps.flat()).toEqual(["ajukan", "kembalikan", "ajukan", "tarik", "ajukan", "setujui"]);
    expect(
      await one(
        "SELECT count(*) AS n FROM jejak WHERE tindakan LIKE 'siklus.%' AND objek = 'instansi' AND tindakan NOT IN ('siklus.perjanjian', 'siklus.kontak')",
      ),
    ).toBe(6);
    const known = await pool.DIRECTORY.prepare(
      "SELECT group_concat(coalesce(oleh, '-')) AS n FROM agency_riwayat",
    ).first<{ n: string }>();
    expect(known?.n).toBe("-,Eka Permata,-,-,-,Eka Permata");
    for (const person of [i.eko, i.sari]) expect(JSON.stringify(known)).not.toContain(person.nama);
  });

  it("K5: cut off at every round trip a step is taken once or not at all, and the job ends what was begun", async () => {
    await jadikan(i, "aktif");
    const freeze = { alasan: "Pindah kantor", sampai: "" };
    for (const binding of ["DIRECTORY", "AGENCY_006"] as const)
      for (let at = 1; at <= 5; at += 1)
        for (const when of ["before", "after"] as const) {
          await jadikan(i, "aktif");
          const perintah = newId(NOW);
          const broken = faultyD1(pool[binding] as D1Database, { at, when });
          const first = await house(NOW, { ...pool, [binding]: broken.d1 }).post(
            `${i.base}/kelola/siklus/pembekuan`,
            { ...freeze, perintah },
            i.eko,
          );
          errorsSaid();
          expect([binding, at, when, [303, 500].includes(first.status)]).toEqual([binding, at, when, true]);
          await wake(NOW + at * 1000 + (when === "after" ? 7 : 0) + (binding === "DIRECTORY" ? 13 : 0));
          const again = await http().post(
            `${i.base}/kelola/siklus/pembekuan`,
            { ...freeze, perintah },
            i.eko,
          );
          expect([binding, at, when, again.status]).toEqual([binding, at, when, 303]);
          expect([binding, at, when, await keadaan()]).toEqual([binding, at, when, "baca-saja"]);
          const rows = await i.d1
            .prepare(
              "SELECT (SELECT count(*) FROM siklus WHERE id = ?1 AND berlaku_pada IS NOT NULL) AS s, (SELECT count(*) FROM siklus WHERE berlaku_pada IS NULL) AS p",
            )
            .bind(perintah)
            .first();
          expect([binding, at, when, rows]).toEqual([binding, at, when, { s: 1, p: 0 }]);
        }
    const n = await one("SELECT count(*) AS n FROM siklus");
    expect(await one("SELECT count(*) AS n FROM jejak WHERE tindakan = 'siklus.bekukan'")).toBe(n);
  }, 60_000);
});

describe("read-only", () => {
  beforeEach(() => jadikan(i, "aktif"));

  it("refuses every write with why and until when; reading, signing in and exporting go on; opens by itself", async () => {
    const freeze = { alasan: "Migrasi data", sampai: "2026-12-01", perintah: newId(NOW) };
    expect(
      (await http().post(`${i.base}/kelola/siklus/pembekuan`, { ...freeze, sampai: "2026-11-22" }, i.eko))
        .status,
    ).toBe(422);
    expect((await http().post(`${i.base}/kelola/siklus/pembekuan`, freeze, i.eko)).status).toBe(303);
    const refused = await http().post(`${i.base}/unit/baru`, { nama: "X" }, i.eko);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain("Migrasi data");
    expect(refused.html).toContain("1 Desember 2026");
    expect((await http().get(`${i.base}/kelola`, i.eko)).html).toContain("Hanya baca");
    expect((await http().post(`${i.base}/masuk`, { pengenal: "x", sandi: "y" })).status).toBe(422);
    expect((await http().post(`${i.base}/kelola/siklus/ekspor/zip`, {}, i.eko)).status).toBe(200);
    // Shutting a provider out is never put off: here there is none, and that is what it says.
    const provider = await http().post(`${i.base}/kelola/sso/penghentian`, {}, i.eko);
    const title = (a: typeof refused) => a.page.querySelector("h1")?.text;
    expect(title(provider)).not.toBe(title(refused));
    const before = await one("SELECT count(*) AS n FROM tugas_selesai");
    await wake(NOW + 5000);
    expect(await one("SELECT count(*) AS n FROM tugas_selesai")).toBe(before);
    const until = Date.parse("2026-12-01T00:00:00+07:00");
    await wake(until - 1);
    expect(await keadaan()).toBe("baca-saja");
    await wake(until);
    expect(await keadaan()).toBe("aktif");
    expect(await one("SELECT count(*) AS n FROM jejak WHERE tindakan = 'siklus.buka'")).toBe(1);
  });

  it("what the operator froze its admins do not open; their own they do", async () => {
    const op = await eka(NOW, pool.DIRECTORY);
    const operator = (path: string, fields = {}) =>
      http().post(`/operator/instansi/${i.id}/${path}`, fields, op);
    const admin = (path: string) =>
      http().post(`${i.base}/kelola/siklus/${path}`, { perintah: newId(NOW), alasan: "x" }, i.eko);
    expect((await operator("pembekuan", { alasan: "Pemeriksaan" })).status).toBe(303);
    expect((await admin("pembukaan")).status).toBe(403);
    expect((await operator("pembukaan")).status).toBe(303);
    expect((await admin("pembekuan")).status).toBe(303);
    expect((await admin("pembukaan")).status).toBe(303);
    expect(await keadaan()).toBe("aktif");
  });
});

describe("closing by two", () => {
  beforeEach(() => jadikan(i, "aktif"));
  const close = (path: string, who: { cookie: string }, fields = {}) =>
    http().post(`${i.base}/kelola/siklus/penutupan${path}`, { perintah: newId(NOW), ...fields }, who);

  it("one asks, the other agrees, thirty days; cancelled it is live again", async () => {
    expect((await close("", i.eko, { alasan: "" })).status).toBe(422);
    expect((await close("", i.eko, { alasan: "Bergabung" })).status).toBe(303);
    expect((await close("", i.sari, { alasan: "Lagi" })).status).toBe(409);
    expect((await close("/persetujuan", i.eko)).status).toBe(409);
    expect(await keadaan()).toBe("aktif");
    expect((await close("/persetujuan", i.sari)).status).toBe(303);
    expect(await keadaan()).toBe("menutup");
    expect((await close("/persetujuan", i.sari)).status).toBe(409);
    const page = await http(NOW + 10 * 86_400_000 - 60_000).get(`${i.base}/masuk`);
    expect(page.html).toContain("sedang ditutup");
    expect((await http().get(`${i.base}/kelola/siklus`, i.eko)).html).toContain("30 hari lagi");
    expect((await close("/pembatalan", i.eko)).status).toBe(303);
    expect(await keadaan()).toBe("aktif");
    expect((await close("/pembatalan", i.eko)).status).toBe(409);
  });

  it("a request can be taken back before anybody agrees", async () => {
    await close("", i.eko, { alasan: "Keliru" });
    expect((await close("/pembatalan", i.eko)).status).toBe(303);
    expect((await close("/persetujuan", i.sari)).status).toBe(409);
    expect(await keadaan()).toBe("aktif");
  });
});

describe("who may", () => {
  it("the chapter is the agency admins': a stranger 303, another agency's people 303, an employee and an auditor 403", async () => {
    const cast = await castOf();
    const whole = house();
    for (const path of [
      "/kelola/siklus",
      "/kelola/siklus/perjanjian",
      "/kelola/siklus/kontak",
      "/kelola/siklus/ekspor",
      "/kelola/bantuan-operator",
    ]) {
      const said = async (who: { cookie?: string }) => (await whole.get(cast.base + path, who)).status;
      expect([path, await said(cast.citra)]).toEqual([path, 200]);
      expect([path, await said(cast.hadi), await said(cast.gita), await said(cast.bagas)]).toEqual([
        path,
        403,
        403,
        403,
      ]);
      expect([path, await said(cast.dimas), await said({})]).toEqual([path, 303, 303]);
    }
    for (const path of [
      "pengajuan",
      "pembekuan",
      "penutupan",
      "perjanjian",
      "kontak",
      "penjelasan",
      "ekspor",
      "ekspor/zip",
    ])
      expect([
        path,
        (await whole.post(`${cast.base}/kelola/siklus/${path}`, { alasan: "x" }, cast.hadi)).status,
      ]).toEqual([path, expect.toBeOneOf([403, 422])]);
    expect(await cast.d1.prepare("SELECT count(*) AS n FROM permintaan_tutup").first()).toEqual({ n: 0 });
  });
});
