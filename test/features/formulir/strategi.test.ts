import { beforeEach, describe, expect, it } from "vitest";
import { rows } from "../../../src/data/agency/statement.ts";
import { newId } from "../../../src/data/ids.ts";
import { bentukDari, huruf, hurufLembar } from "../../support/bentuk-lembar.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { formatA } from "../../support/format-a.ts";
import { house, NOW } from "../../support/house.ts";
import { countOf, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";
import { bacaPdf } from "../../support/teks-pdf.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});

const milestonesStatement = (skp: string) => rows<
  Record<"id" | "strategi" | "jenis" | "teks" | "indikator", string>
>`
  SELECT b.id, s.id AS strategi, b.jenis, b.teks,
    (SELECT json_group_array(indikator) FROM strategi_indikator WHERE strategi = s.id) AS indikator
  FROM strategi s JOIN strategi_butir b ON b.strategi = s.id AND b.bagian = 'keluaran'
  WHERE s.skp = ${skp} ORDER BY s.urut, b.urut`;

const isi = {
  cara: "layanan",
  judul: "Layanan daring lebih cepat",
  pemilik: "Kepala Bidang",
  waktu: "12 bulan",
  tujuan: "Pemakai tidak menunggu",
  pihak: "Tim data",
  penerima: "Masyarakat",
  anggaran: "Rp200 juta",
  "kegiatan.rutin": "Antrean dipantau",
  "kegiatan.transformatif": "Formulir disederhanakan\n\n Petugas dilatih ",
  "keluaran.rutin": "Waktu tunggu tercatat\nLaporan bulanan tersedia",
  "keluaran.transformatif": "Layanan daring dipakai",
};

async function rencana(lain: Parameters<typeof skpUji>[1] = {}) {
  const plan = await skpUji(cast, { kelompok: "jpt-unit-mandiri", ...lain });
  const { results } = await cast.d1
    .prepare("SELECT id FROM indikator WHERE skp = ?1 ORDER BY urut")
    .bind(plan.id)
    .all<{ id: string }>();
  const [satu = "", dua = ""] = results.map((r) => r.id);
  const form = (lain: Record<string, string> = {}) => ({
    revisi: "0",
    indikator: satu,
    perintah: newId(NOW),
    ...isi,
    ...lain,
  });
  return { ...plan, satu, dua, at: `${plan.path}/strategi`, form };
}
const idOf = async (skp: string) =>
  (
    await cast.d1
      .prepare("SELECT id FROM strategi WHERE skp = ?1 ORDER BY urut")
      .bind(skp)
      .first<{ id: string }>()
  )?.id ?? "";
const main = (a: { page: import("node-html-parser").HTMLElement }) =>
  a.page.querySelector("main")?.text ?? "";

describe("the strategies of a leader", () => {
  it("Ayu writes one: the page names the indicators that still have none", async () => {
    const { get, post } = house();
    const plan = await rencana();
    expect(main(await get(plan.at, cast.ayu))).toContain("2 indikator belum memiliki strategi");
    expect((await post(plan.at, plan.form(), cast.ayu)).to).toBe(`${plan.at}?selesai=simpan`);
    const seen = await get(plan.at, cast.ayu);
    expect(main(seen)).toContain("1 indikator belum memiliki strategi");
    expect(
      (await post(plan.at, plan.form({ judul: "Yang kedua", indikator: plan.dua }), cast.ayu)).status,
    ).toBe(303);
    expect(main(await get(plan.at, cast.ayu))).toContain("Semua indikator sudah memiliki strategi");
  });

  it("its milestones keep their ids as long as their words stay", async () => {
    const { post } = house();
    const plan = await rencana();
    await post(plan.at, plan.form(), cast.ayu);
    const before = await cast.db.read(milestonesStatement(plan.id));
    expect(before.map((m) => [m.jenis, m.teks])).toEqual([
      ["rutin", "Waktu tunggu tercatat"],
      ["rutin", "Laporan bulanan tersedia"],
      ["transformatif", "Layanan daring dipakai"],
    ]);
    expect(JSON.parse(before[0]?.indikator ?? "")).toEqual([plan.satu]);
    const next = plan.form({ revisi: "1", "keluaran.rutin": "Laporan bulanan tersedia\nWaktu tunggu turun" });
    await post(`${plan.at}/${before[0]?.strategi}`, next, cast.ayu);
    const after = await cast.db.read(milestonesStatement(plan.id));
    expect(after.map((m) => m.teks)).toEqual([
      "Laporan bulanan tersedia",
      "Waktu tunggu turun",
      "Layanan daring dipakai",
    ]);
    expect([after[0]?.id, after[2]?.id]).toEqual([before[1]?.id, before[2]?.id]);
  });

  it("outlives an indicator that is taken out, and says so", async () => {
    const { get, post } = house();
    const plan = await rencana();
    await post(plan.at, plan.form(), cast.ayu);
    await cast.d1.prepare("DELETE FROM indikator WHERE id = ?1").bind(plan.satu).run();
    expect(main(await get(plan.at, cast.ayu))).toContain("Indikatornya sudah tidak ada");
  });

  it("is Format A.1.4 on the page, and the same letters in the PDF", async () => {
    const { get, post, bytes } = house();
    const plan = await rencana();
    await post(plan.at, plan.form(), cast.ayu);
    const { page } = await get(plan.at, cast.ayu);
    const sheet = page.querySelector(".lembar");
    if (!sheet) throw new Error("no sheet");
    const filled = [
      ...Object.values(isi).flatMap((t) => t.split("\n").map((l) => l.trim())),
      "Persentase selesai 1: 90-95%",
    ];
    expect(bentukDari(sheet, filled)).toEqual(formatA["A.1.4"]);
    const pages = await bacaPdf((await bytes(`${plan.at}/pdf`, cast.ayu)).body);
    expect(pages.map((p) => p.tinggi > p.lebar)).toEqual([true]);
    const text = huruf(pages[0]?.teks ?? "");
    expect(text.slice(0, text.lastIndexOf(`${cast.agency.code.toUpperCase()}·`))).toBe(hurufLembar(sheet));
    expect((await get(`${plan.at}/pdf?strategi=${newId(NOW)}`, cast.ayu)).status).toBe(404);
  });

  it("is deleted by its owner, once; agreed or not, it is his own tool", async () => {
    const { post } = house();
    const plan = await rencana({ keadaan: "ditetapkan" });
    expect((await post(plan.at, plan.form(), cast.ayu)).status).toBe(303);
    const gone = `${plan.at}/${await idOf(plan.id)}/penghapusan`;
    expect((await post(gone, { revisi: "7" }, cast.ayu)).status).toBe(409);
    expect((await post(gone, { revisi: "1" }, cast.bagas)).status).toBe(403);
    expect((await post(gone, { revisi: "1" }, cast.ayu)).to).toBe(`${plan.at}?selesai=hapus`);
    expect((await post(gone, { revisi: "1" }, cast.ayu)).status).toBe(404);
    expect(await cast.db.read(milestonesStatement(plan.id))).toEqual([]);
  });

  it("costs one round trip to read and two to save", async () => {
    const plan = await rencana();
    await house().post(plan.at, plan.form(), cast.ayu);
    const id = await idOf(plan.id);
    const { d1, ledger } = countingD1(cast.d1);
    const { get, post } = house(NOW, { AGENCY_001: d1 });
    await get(plan.path, cast.ayu);
    for (const path of [plan.at, `${plan.at}/${id}`]) {
      ledger.forget();
      expect((await get(path, cast.ayu)).status).toBe(200);
      expect([path, ledger.trips]).toEqual([path, 1]);
    }
    ledger.forget();
    expect((await post(`${plan.at}/${id}`, plan.form({ revisi: "1" }), cast.ayu)).status).toBe(303);
    expect(ledger.trips).toBe(2);
  });
});

describe("the strategies, the litany", () => {
  it("Dimas and Hadi → 404; who may look but not write → 403; before the plan is begun → 409", async () => {
    const { get, post } = house();
    const plan = await rencana();
    expect((await post(`${cast.other.base}/skp/${plan.id}/strategi`, plan.form(), cast.dimas)).status).toBe(
      404,
    );
    expect((await post(plan.at, plan.form(), cast.hadi)).status).toBe(404);
    for (const who of [cast.bagas, cast.citra, cast.gita, cast.farida]) {
      expect((await get(plan.at, who)).status).toBe(200);
      expect((await post(plan.at, plan.form(), who)).status).toBe(403);
    }
    expect((await post(`${plan.at}/${newId(NOW)}`, plan.form(), cast.ayu)).status).toBe(404);
    const early = await skpUji(cast, { keadaan: "belum", tahun: 2027 });
    expect((await post(`${early.path}/strategi`, plan.form(), cast.ayu)).status).toBe(409);
  });

  it("another revision → 409 with both texts; two at once → one is kept", async () => {
    const { post } = house();
    const plan = await rencana();
    await post(plan.at, plan.form(), cast.ayu);
    const path = `${plan.at}/${await idOf(plan.id)}`;
    await post(path, plan.form({ revisi: "1", tujuan: "Dari jendela lain" }), cast.ayu);
    const late = await post(path, plan.form({ revisi: "1", tujuan: "Tujuan saya" }), cast.ayu);
    expect(late.status).toBe(409);
    expect(late.html).toContain("Tujuan saya");
    expect(late.html).toContain("Dari jendela lain");
    const both = await Promise.all([0, 1].map(() => post(path, plan.form({ revisi: "2" }), cast.ayu)));
    expect(both.map((b) => b.status).sort()).toEqual([303, 409]);
    expect(await countOf(cast, "jejak", plan.id)).toBe(3);
  });

  it("a bad form → 422 with what was typed; only indicators of this plan count", async () => {
    const { get, post } = house();
    const plan = await rencana();
    expect((await post(plan.at, {}, cast.ayu)).status).toBe(422);
    for (const bad of [
      { cara: "emas" },
      { judul: "" },
      { indikator: "x" },
      { tujuan: "x".repeat(4001) },
      { revisi: "-1" },
    ]) {
      const sent = await post(plan.at, plan.form({ pemilik: "Tulisan saya", ...bad }), cast.ayu);
      expect([bad, sent.status]).toEqual([bad, 422]);
      expect(sent.html).toContain("Tulisan saya");
    }
    const lain = await skpUji(cast, { pegawai: cast.hadi });
    const asing = await cast.d1
      .prepare("SELECT id FROM indikator WHERE skp = ?1")
      .bind(lain.id)
      .first<{ id: string }>();
    await post(plan.at, plan.form({ indikator: asing?.id ?? "" }), cast.ayu);
    expect(
      await cast.d1.prepare("SELECT 1 FROM strategi_indikator WHERE indikator = ?1").bind(asing?.id).first(),
    ).toBeNull();
    const nasty = "<script>alert(1)</script>'; DROP TABLE skp; -- \u0000 😀";
    expect((await post(plan.at, plan.form({ judul: nasty, "keluaran.rutin": nasty }), cast.ayu)).status).toBe(
      303,
    );
    const seen = await get(plan.at, cast.ayu);
    expect(seen.page.querySelectorAll("main .lembar script")).toHaveLength(0);
    expect(main(seen)).toContain("DROP TABLE skp");
    expect((await house().bytes(`${plan.at}/pdf`, cast.ayu)).status).toBe(200);
  });
});
