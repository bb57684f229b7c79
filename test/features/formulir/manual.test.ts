import { beforeEach, describe, expect, it } from "vitest";
import type { SkpFrozen } from "../../../src/data/agency/skp.ts";
import { newId } from "../../../src/data/ids.ts";
import { bentukDari, huruf, hurufLembar } from "../../support/bentuk-lembar.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { formatA } from "../../support/format-a.ts";
import { house, NOW } from "../../support/house.ts";
import { pkUji, skpKepala } from "../../support/pk.ts";
import { countOf, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";
import { bacaPdf } from "../../support/teks-pdf.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});

const isi = {
  dipahamiSemua: "tidak",
  tujuan: "Mengetahui mutu layanan",
  definisi: "Kepuasan pemakai layanan\nyang dijawab sendiri",
  formula: "Jumlah nilai dibagi jumlah jawaban",
  satuan: "Indeks",
  kualitas: "outcome-antara",
  sumberData: "Survei layanan",
  periodePelaporan: "semesteran",
};
const form = (lain: Record<string, string> = {}) => ({ revisi: "0", perintah: newId(NOW), ...isi, ...lain });

async function rencana(lain: Parameters<typeof skpUji>[1] = {}) {
  const plan = await skpUji(cast, { kelompok: "jpt-unit-mandiri", ...lain });
  const { results } = await cast.d1
    .prepare("SELECT id FROM indikator WHERE skp = ?1 ORDER BY urut")
    .bind(plan.id)
    .all<{ id: string }>();
  const [satu = "", dua = ""] = results.map((r) => r.id);
  return { ...plan, satu, dua, at: `${plan.path}/manual/${satu}` };
}
const main = (a: { page: import("node-html-parser").HTMLElement }) =>
  a.page.querySelector("main")?.text ?? "";

describe("the manual of an indicator", () => {
  it("Ayu says it is not understood by all: her plan waits for its manual, and goes on when it is there", async () => {
    const { get, post } = house();
    const plan = await rencana();
    const only = { revisi: "0", dipahamiSemua: "tidak", perintah: newId(NOW) };
    expect((await post(plan.at, only, cast.ayu)).status).toBe(303);
    expect(main(await get(`${plan.path}/manual`, cast.ayu))).toContain("Wajib, belum ada");
    expect(main(await get(plan.path, cast.ayu))).toContain("manual");
    const submit = () =>
      post(
        `${plan.path}/pengajuan`,
        { versi: "1", revisi: "1", pernyataan: "ya", perintah: newId(NOW) },
        cast.ayu,
      );
    expect((await submit()).status).toBe(422);
    const part = form({ revisi: "1", formula: "" });
    expect((await post(plan.at, part, cast.ayu)).to).toBe(`${plan.path}/manual?selesai=simpan`);
    expect(main(await get(`${plan.path}/manual`, cast.ayu))).toContain("Belum diisi: formula");
    expect((await post(plan.at, form({ revisi: "2" }), cast.ayu)).status).toBe(303);
    expect((await submit()).status).toBe(303);
  });

  it("asked for by the PK it is compulsory before anybody has said so, and the form opens with that answer", async () => {
    const { get } = house();
    const plan = await rencana();
    const { unit, farida } = cast;
    const { butir } = await pkUji(cast, { unit: unit.induk });
    await skpKepala(cast, farida, unit.induk, plan.id);
    await cast.d1.batch([
      cast.d1.prepare("UPDATE indikator_pk SET dipahami_semua = 0 WHERE id = ?1").bind(butir[0]),
      cast.d1.prepare("UPDATE indikator SET pk = ?2 WHERE id = ?1").bind(plan.satu, butir[0]),
    ]);
    expect(main(await get(`${plan.path}/manual`, farida)).match(/Wajib, belum ada/g)).toHaveLength(1);
    const ticked = async (at: string) =>
      (await get(at, farida)).page.querySelector("[name=dipahamiSemua][checked]")?.getAttribute("value");
    expect(await ticked(plan.at)).toBe("tidak");
    expect(await ticked(`${plan.path}/manual/${plan.dua}`)).toBe("ya");
  });

  it("in the qualitative approach formula and unit may stay empty", async () => {
    const { get, post } = house();
    const plan = await rencana({ pendekatan: "kualitatif" });
    await post(plan.at, form({ formula: "", satuan: "" }), cast.ayu);
    expect(main(await get(`${plan.path}/manual`, cast.ayu))).not.toContain("Belum diisi");
  });

  it("is frozen with what Bagas agrees, and may be mended afterwards without changing that", async () => {
    const { post } = house();
    const plan = await rencana();
    await post(plan.at, form(), cast.ayu);
    await post(
      `${plan.path}/pengajuan`,
      { versi: "1", revisi: "1", pernyataan: "ya", perintah: newId(NOW) },
      cast.ayu,
    );
    expect((await post(plan.at, form({ revisi: "1" }), cast.ayu)).status).toBe(409);
    await post(
      `${plan.path}/persetujuan`,
      { versi: "2", pernyataan: "ya", perintah: newId(NOW) },
      cast.bagas,
    );
    expect((await post(plan.at, form({ revisi: "1", tujuan: "Lain" }), cast.ayu)).status).toBe(303);
    const row = await cast.d1
      .prepare("SELECT isi FROM skp_versi WHERE skp = ?1")
      .bind(plan.id)
      .first<{ isi: string }>();
    const frozen = JSON.parse(row?.isi ?? "") as SkpFrozen;
    expect(frozen.rhk[0]?.indikator[0]?.manual).toEqual({ ...isi, dipahamiSemua: false });
  });

  it("is Format A.1.3 on the page, and the same letters in the PDF, one page an indicator", async () => {
    const { get, post, bytes } = house();
    const plan = await rencana();
    await post(plan.at, form(), cast.ayu);
    await post(`${plan.path}/manual/${plan.dua}`, form(), cast.ayu);
    const { page } = await get(`${plan.path}/manual`, cast.ayu);
    const sheets = page.querySelectorAll(".lembar");
    expect(sheets).toHaveLength(2);
    const [sheet] = sheets;
    if (!sheet) throw new Error("no sheet");
    const filled = [
      ...Object.values(isi).map((t) => t.replace("\n", " ")),
      "Hasil kerja 1 tercapai",
      "Persentase selesai 1",
    ];
    expect(bentukDari(sheet, filled)).toEqual({
      ...formatA["A.1.3"],
      blok: formatA["A.1.3"].blok.map((b) =>
        "baris" in b ? { baris: [cast.agency.nama.toUpperCase(), b.baris[1]] } : b,
      ),
    });
    const pages = await bacaPdf((await bytes(`${plan.path}/manual/pdf`, cast.ayu)).body);
    expect(pages.map((p) => p.lebar > p.tinggi)).toEqual([true, true]);
    const kaki = `${cast.agency.code.toUpperCase()}·`;
    const text = huruf(pages[0]?.teks ?? "");
    expect(text.slice(0, text.lastIndexOf(kaki))).toBe(hurufLembar(sheet));
    const one = await bacaPdf((await bytes(`${plan.path}/manual/pdf?indikator=${plan.dua}`, cast.ayu)).body);
    expect(one).toHaveLength(1);
    expect((await get(`${plan.path}/manual/pdf?indikator=${newId(NOW)}`, cast.ayu)).status).toBe(404);
  });

  it("is filled from a manual of last year without saving anything", async () => {
    const { get, post } = house();
    const lama = await rencana({ tahun: 2025 });
    await post(lama.at, form({ tujuan: "Tujuan tahun lalu" }), cast.ayu);
    const plan = await rencana();
    const asked = await get(`${plan.at}?salin=${lama.satu}`, cast.ayu);
    expect(asked.page.querySelector("textarea[name=tujuan]")?.text.trim()).toBe("Tujuan tahun lalu");
    expect(
      await cast.d1.prepare("SELECT 1 FROM manual_indikator WHERE skp = ?1").bind(plan.id).first(),
    ).toBeNull();
  });

  it("costs one round trip to read and two to save", async () => {
    const plan = await rencana();
    const { d1, ledger } = countingD1(cast.d1);
    const { get, post } = house(NOW, { AGENCY_001: d1 });
    await get(plan.path, cast.ayu);
    for (const path of [`${plan.path}/manual`, plan.at]) {
      ledger.forget();
      expect((await get(path, cast.ayu)).status).toBe(200);
      expect([path, ledger.trips]).toEqual([path, 1]);
    }
    ledger.forget();
    expect((await post(plan.at, form(), cast.ayu)).status).toBe(303);
    expect(ledger.trips).toBe(2);
  });
});

describe("the manual, the litany", () => {
  it("Dimas and Hadi → 404; who may look but not write → 403; a plan of JA/JF has none → 404", async () => {
    const { get, post } = house();
    const plan = await rencana();
    const away = `${cast.other.base}/skp/${plan.id}/manual/${plan.satu}`;
    expect((await post(away, form(), cast.dimas)).status).toBe(404);
    expect((await post(plan.at, form(), cast.hadi)).status).toBe(404);
    for (const who of [cast.bagas, cast.citra, cast.gita, cast.farida]) {
      expect((await get(`${plan.path}/manual`, who)).status).toBe(200);
      expect((await post(plan.at, form(), who)).status).toBe(403);
    }
    expect((await post(`${plan.path}/manual/${newId(NOW)}`, form(), cast.ayu)).status).toBe(404);
    const staf = await skpUji(await castOf());
    expect((await get(`${staf.path}/manual`, cast.citra)).status).toBe(404);
  });

  it("another revision than the one read → 409 with both texts; saved once more it is kept", async () => {
    const { post } = house();
    const plan = await rencana();
    await post(plan.at, form({ tujuan: "Tujuan dari jendela lain" }), cast.ayu);
    const late = await post(plan.at, form({ tujuan: "Tujuan saya" }), cast.ayu);
    expect(late.status).toBe(409);
    expect(late.html).toContain("Tujuan saya");
    expect(late.html).toContain("Tujuan dari jendela lain");
    expect(late.page.querySelector("input[name=revisi]")?.getAttribute("value")).toBe("1");
    expect((await post(plan.at, form({ revisi: "1", tujuan: "Tujuan saya" }), cast.ayu)).status).toBe(303);
    const both = await Promise.all([0, 1].map(() => post(plan.at, form({ revisi: "2" }), cast.ayu)));
    expect(both.map((b) => b.status).sort()).toEqual([303, 409]);
    expect(await countOf(cast, "jejak", plan.id)).toBe(3);
  });

  it("a bad form → 422 with what was typed; bad text is stored as it is shown", async () => {
    const { get, post } = house();
    const plan = await rencana();
    expect((await post(plan.at, {}, cast.ayu)).status).toBe(422);
    const long = await post(plan.at, form({ tujuan: "x".repeat(4001), definisi: "Tulisan saya" }), cast.ayu);
    expect(long.status).toBe(422);
    expect(long.html).toContain("Tulisan saya");
    for (const bad of [
      { kualitas: "emas" },
      { periodePelaporan: "abad" },
      { dipahamiSemua: "mungkin" },
      { revisi: "-1" },
    ])
      expect((await post(plan.at, form(bad), cast.ayu)).status).toBe(422);
    const nasty = "<script>alert(1)</script>'; DROP TABLE skp; -- \u0000 😀";
    expect((await post(plan.at, form({ tujuan: nasty }), cast.ayu)).status).toBe(303);
    const seen = await get(`${plan.path}/manual`, cast.ayu);
    expect(seen.page.querySelectorAll("main .lembar script")).toHaveLength(0);
    expect(main(seen)).toContain("DROP TABLE skp");
    expect((await house().bytes(`${plan.path}/manual/pdf`, cast.ayu)).status).toBe(200);
  });
});
