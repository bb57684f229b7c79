import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { evaluasiUji, OKTOBER, pada } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

/** Tuesday 20 October 2026. */
const { get, post } = house(OKTOBER);
const HARI = 86_400_000;
const kirim = (pesan = "") => ({ pesan, perintah: newId(OKTOBER) });

async function menunggu(keadaan: "draf" | "diajukan" = "diajukan") {
  const c = await castOf(OKTOBER);
  await tahunUji(c);
  const plan = await skpUji(c, { keadaan });
  return { c, plan, path: `${c.base}/colek/skp/${plan.id}` };
}
const told = async (c: Cast, who: { id: string }) =>
  (
    await c.d1
      .prepare("SELECT jenis, data, tautan FROM pemberitahuan WHERE pegawai = ?1 AND jenis LIKE 'colek-%'")
      .bind(who.id)
      .all<{ jenis: string; data: string; tautan: string }>()
  ).results;

describe("a reminder of one thing", () => {
  it("goes from Ayu to Bagas who has her plan: polite, signed, with her one line, in the audit; and then it says so", async () => {
    const { c, plan, path } = await menunggu();
    const seen = await get(path, c.ayu);
    expect(seen.status).toBe(200);
    expect(seen.page.querySelector("h1")?.text).toBe("Ingatkan Bagas Prakoso");
    expect(seen.page.querySelector("blockquote")?.text).toContain("Pengingat dari Ayu Lestari.");
    const sent = await post(path, kirim("Mohon sebelum rapat Jumat."), c.ayu);
    expect([sent.status, sent.to]).toEqual([303, `${path}?terkirim=ya`]);
    const [notice, ...more] = await told(c, c.bagas);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ jenis: "colek-skp", tautan: `/skp/${plan.id}` });
    expect((await get(`${c.base}/pemberitahuan`, c.bagas)).html).toContain("Mohon sebelum rapat Jumat.");
    const after = await get(sent.to ?? "", c.ayu);
    expect(after.page.querySelector(".notice.success")?.text).toContain("Bagas Prakoso sudah Anda ingatkan");
    const trail = await c.d1
      .prepare("SELECT tindakan, oleh FROM jejak WHERE objek = ?1 AND tindakan LIKE 'colek.%'")
      .bind(plan.id)
      .all();
    expect(trail.results).toEqual([{ tindakan: "colek.kirim", oleh: c.ayu.id }]);
    const tomorrow = house(OKTOBER + HARI / 2);
    const again = await tomorrow.get(path, await pada(c, c.farida, OKTOBER + HARI / 2));
    expect(again.html).toContain("Sudah diingatkan hari ini oleh Ayu Lestari");
  });

  it("is taken once in two working days, by whomever; two at once are one", async () => {
    const { c, path } = await menunggu();
    const [a, b] = await Promise.all([post(path, kirim(), c.ayu), post(path, kirim(), c.farida)]);
    expect([a.status, b.status].sort()).toEqual([303, 409]);
    expect((await post(path, kirim(), c.citra)).status).toBe(409);
    expect(await told(c, c.bagas)).toHaveLength(1);
    const later = OKTOBER + 2 * HARI;
    const citra = await pada(c, c.citra, later);
    expect((await house(later).post(path, kirim(), citra)).status).toBe(303);
    expect(await told(c, c.bagas)).toHaveLength(2);
  });

  it("the same command twice is one; Dimas and Hadi do not see it; Gita may look and not remind; Bagas not himself", async () => {
    const { c, path } = await menunggu();
    const form = kirim();
    for (let n = 0; n < 2; n += 1) expect((await post(path, form, c.ayu)).status).toBe(303);
    expect(await told(c, c.bagas)).toHaveLength(1);
    expect((await get(path, c.hadi)).status).toBe(404);
    expect((await post(path, kirim(), c.hadi)).status).toBe(404);
    expect((await post(path, kirim(), c.gita)).status).toBe(403);
    expect((await get(path, c.gita)).status).toBe(403);
    expect((await post(path, kirim(), c.bagas)).status).toBe(409);
    expect((await post(path, kirim(), c.dimas)).to).toContain("/masuk");
    expect((await get(`${c.base}/colek/skp/${newId(0)}`, c.ayu)).status).toBe(404);
    expect((await get(`${c.base}/colek/skp/x`, c.ayu)).status).toBe(404);
  });

  it("not on a Sunday, not to somebody on leave, not of what is agreed", async () => {
    const { c, plan, path } = await menunggu();
    const minggu = OKTOBER + 5 * HARI;
    expect((await house(minggu).post(path, kirim(), await pada(c, c.ayu, minggu))).html).toContain(
      "bukan hari kerja",
    );
    await c.d1
      .prepare(
        "INSERT INTO status_pegawai (pegawai, status, dari, sampai) VALUES (?1, 'cuti-sakit', '2026-10-01', '2026-10-31')",
      )
      .bind(c.bagas.id)
      .run();
    const cuti = await post(path, kirim("Halo"), c.ayu);
    expect(cuti.status).toBe(409);
    expect(cuti.html).toContain("sedang cuti");
    await c.d1.prepare("DELETE FROM status_pegawai WHERE pegawai = ?1").bind(c.bagas.id).run();
    await c.d1.prepare("UPDATE skp SET keadaan = 'ditetapkan' WHERE id = ?1").bind(plan.id).run();
    expect((await post(path, kirim(), c.ayu)).status).toBe(409);
    expect(await told(c, c.bagas)).toEqual([]);
  });

  it("one line and no more: what is too long or broken comes back as it was; odd text is text", async () => {
    const { c, path } = await menunggu();
    for (const pesan of ["a".repeat(201), "dua\nbaris"]) {
      const refused = await post(path, kirim(pesan), c.ayu);
      expect(refused.status).toBe(422);
      expect(refused.page.querySelector("[name=pesan]")?.getAttribute("value")).toBe(pesan);
    }
    const odd = "<script>alert(1)</script>'; DROP TABLE jejak; -- \ud800\u0000é";
    expect((await post(path, kirim(odd), c.ayu)).status).toBe(303);
    const inbox = await get(`${c.base}/pemberitahuan`, c.bagas);
    expect(inbox.page.querySelector(".timeline script")).toBeNull();
    expect(inbox.page.querySelector(".timeline")?.text).toContain("DROP TABLE jejak");
  });

  it("a draft waits for Ayu: Bagas and Citra remind her, an evaluation waits for Bagas, its document for Ayu", async () => {
    const { c, path } = await menunggu("draf");
    expect((await get(path, c.ayu)).html).toContain("menunggu Anda sendiri");
    expect((await post(path, kirim(), c.bagas)).status).toBe(303);
    expect((await told(c, c.ayu)).map((k) => k.jenis)).toEqual(["colek-skp-susun"]);
    const d = await castOf(OKTOBER);
    const rated = await evaluasiUji(d, { keadaan: "dinilai" });
    expect((await post(`${d.base}/colek/evaluasi/${rated.id}`, kirim(), d.ayu)).status).toBe(303);
    expect((await told(d, d.bagas)).map((k) => k.jenis)).toEqual(["colek-evaluasi"]);
    const sent = await evaluasiUji(d, { keadaan: "disampaikan", pegawai: d.hadi });
    expect((await post(`${d.base}/colek/evaluasi/${sent.id}`, kirim(), d.bagas)).status).toBe(303);
    expect((await told(d, d.hadi)).map((k) => k.jenis)).toEqual(["colek-tanda-terima"]);
  });

  it("a missing result of a unit waits for the head above; its own head reminds, whoever is nobody there sees nothing", async () => {
    const c = await castOf(OKTOBER);
    const tw = await tahunUji(c);
    const path = `${c.base}/colek/capaian/${tw(3)}/${c.unit.bidang}`;
    expect((await get(path, c.ayu)).status).toBe(404);
    expect((await post(path, kirim(), c.bagas)).status).toBe(303);
    expect((await told(c, c.farida)).map((k) => [k.jenis, k.tautan])).toEqual([
      ["colek-capaian", `/capaian/${tw(3)}`],
    ]);
  });
});

describe("all at one press", () => {
  it("Bagas reminds everybody who is late, once; who was just reminded or is on leave is left out", async () => {
    const c = await castOf(OKTOBER);
    await tahunUji(c);
    for (const pegawai of [c.ayu, c.hadi, c.gita, c.citra]) await skpUji(c, { pegawai, keadaan: "draf" });
    await post(
      `${c.base}/colek/skp/${(await c.d1.prepare("SELECT id FROM skp WHERE pegawai = ?1").bind(c.ayu.id).first("id")) as string}`,
      kirim(),
      c.farida,
    );
    await c.d1
      .prepare("INSERT INTO status_pegawai (pegawai, status, dari) VALUES (?1, 'cuti-besar', '2026-10-01')")
      .bind(c.gita.id)
      .run();
    const seen = await get(`${c.base}/tim`, c.bagas);
    expect(seen.page.querySelector(`form[action="${c.base}/colek/tim"]`)).not.toBeNull();
    const sent = await post(`${c.base}/colek/tim`, { perintah: newId(OKTOBER) }, c.bagas);
    expect(sent.status).toBe(303);
    const said = await get(sent.to ?? "", c.bagas);
    expect(said.html).toContain("2 orang diingatkan");
    expect(said.html).toContain("2 dilewati");
    for (const [who, n] of [
      [c.ayu, 1],
      [c.hadi, 1],
      [c.citra, 1],
      [c.gita, 0],
    ] as const)
      expect(await told(c, who)).toHaveLength(n);
    await post(`${c.base}/colek/tim`, { perintah: newId(OKTOBER) }, c.bagas);
    for (const [who, n] of [
      [c.ayu, 1],
      [c.hadi, 1],
      [c.citra, 1],
      [c.gita, 0],
    ] as const)
      expect(await told(c, who)).toHaveLength(n);
    expect((await post(`${c.base}/colek/tim`, {}, c.ayu)).status).toBe(403);
    const minggu = OKTOBER + 5 * HARI;
    expect((await house(minggu).post(`${c.base}/colek/tim`, {}, await pada(c, c.bagas, minggu))).status).toBe(
      409,
    );
  });

  it("Citra reminds whoever has the plans of a unit: one notice a person however much waits, and only in her scope", async () => {
    const c = await castOf(OKTOBER);
    await tahunUji(c);
    for (const pegawai of [c.ayu, c.hadi]) await skpUji(c, { pegawai, keadaan: "diajukan" });
    const path = `${c.base}/colek/unit/${c.unit.induk}`;
    const form = { tahap: "skp", lingkup: "2026", keadaan: "diajukan" };
    for (const who of [c.ayu, c.gita, c.bagas]) expect((await post(path, form, who)).status).toBe(403);
    expect((await post(path, { ...form, keadaan: "lucu" }, c.citra)).status).toBe(404);
    expect((await post(path, {}, c.citra)).status).toBe(404);
    const names = await get(
      `${c.base}/kemajuan/${c.unit.induk}/pegawai?tahap=skp&lingkup=2026&keadaan=diajukan`,
      c.citra,
    );
    expect(names.page.querySelector(`form[action="${path}"]`)).not.toBeNull();
    const sent = await post(path, { ...form, perintah: newId(OKTOBER) }, c.citra);
    expect((await get(sent.to ?? "", c.citra)).html).toContain("1 orang diingatkan");
    const [notice, ...more] = await told(c, c.bagas);
    expect(more).toEqual([]);
    expect(JSON.parse(notice?.data ?? "{}")).toMatchObject({ jumlah: 2, oleh: "Citra Maharani" });
    expect(notice?.tautan).toBe("/skp/bawahan");
  });

  it("one round trip to look, two to send", async () => {
    const { c, path } = await menunggu();
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const h = house(OKTOBER, { AGENCY_001: d1 });
    await h.get(path, c.ayu);
    ledger.forget();
    await h.get(path, c.ayu);
    expect(ledger.trips).toBe(1);
    ledger.forget();
    expect((await h.post(path, kirim(), c.ayu)).status).toBe(303);
    expect(ledger.trips).toBe(2);
  });
});
