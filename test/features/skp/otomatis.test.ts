import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { pkUji, skpKepala } from "../../support/pk.ts";
import {
  type Cells,
  countOf,
  fieldsOf,
  isianBody,
  type Plan,
  sendForm,
  skpUji,
  stateOf,
} from "../../support/skp.ts";
import { errorsSaid } from "../../support/strict-console.ts";
import { tahunUji } from "../../support/tahun.ts";

type Said = {
  readonly teks: string;
  readonly revisi?: number;
  readonly baris?: readonly string[];
  readonly isi?: readonly { id: string; dari: string; teks: string }[];
  readonly salah?: readonly { id: string; teks: string }[];
  readonly bentrok?: true;
};

let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});
const MENIT = 60_000;
const row = (teks: string, indikator: string, more: Cells = {}): Cells => ({
  teks,
  indikator,
  aspek: "kuantitas",
  target: "90-95%",
  ...more,
});
const auto = async (plan: Plan, rows: readonly Cells[], fields: Cells = {}, who = cast.ayu, at = house()) => {
  const sent = await sendForm(
    at,
    `${plan.path}/isian`,
    isianBody(rows, { langkah: "otomatis", ...fields }),
    who,
  );
  return { status: sent.status, said: (sent.html.startsWith("{") ? JSON.parse(sent.html) : {}) as Said };
};
const stored = async (plan: Plan) =>
  (
    await cast.d1
      .prepare(
        "SELECT r.id || '.' || i.id AS key, r.teks, i.teks AS indikator, i.target, i.lintasan, i.pk FROM indikator i JOIN rhk r ON r.id = i.rhk WHERE i.skp = ?1 ORDER BY i.urut",
      )
      .bind(plan.id)
      .all<{
        key: string;
        teks: string;
        indikator: string;
        target: string;
        lintasan: string;
        pk: string | null;
      }>()
  ).results;

describe("a save that comes by itself", () => {
  it("answers a line, the new revision and the keys of the rows: two round trips, and no row is made twice", async () => {
    const plan = await skpUji(cast, { keadaan: "belum" });
    const { d1, ledger } = countingD1(cast.d1);
    const counted = house(NOW, { AGENCY_001: d1 });
    await counted.get(`${plan.path}/isian`, cast.ayu);
    ledger.forget();
    const rows = [row("Satu", "I1"), row("", "I2"), {}, row("Dua", "I3")];
    const first = await auto(plan, rows, {}, cast.ayu, counted);
    expect([first.status, first.said.teks, ledger.trips]).toEqual([200, "Tersimpan 09.00 WIB. Revisi 1.", 2]);
    const keys = first.said.baris ?? [];
    const kept = await stored(plan);
    expect(keys).toHaveLength(4);
    expect(keys[2]).toBe("");
    expect([keys[0], keys[3]]).toEqual([kept[0]?.key, kept[2]?.key]);
    expect(keys[1]).toBe(`.${kept[1]?.key.split(".")[1]}`);

    const again: Cells[] = rows.map((r, at) => ({ ...r, key: keys[at] ?? "" }));
    again[1] = { ...again[1], indikator: "I2 diubah" };
    const second = await auto(plan, again, { revisi: "1" });
    expect(second.said).toMatchObject({ revisi: 2, baris: keys });
    expect((await stored(plan)).map((r) => [r.key, r.indikator])).toEqual([
      [kept[0]?.key, "I1"],
      [kept[1]?.key, "I2 diubah"],
      [kept[2]?.key, "I3"],
    ]);
  });

  it("writes nothing when nothing has changed", async () => {
    const plan = await skpUji(cast);
    const body = fieldsOf(await house().get(`${plan.path}/isian`, cast.ayu));
    body.set("langkah", "otomatis");
    body.delete("perintah");
    const same = await sendForm(house(), `${plan.path}/isian`, body, cast.ayu);
    expect(same.status).toBe(200);
    expect(JSON.parse(same.html)).toMatchObject({ revisi: 1 });
    expect((await stateOf(cast, plan.id)).revisi).toBe(1);
  });

  it("tells the text behind a number, and marks cells at the places they were sent from", async () => {
    const leader = await skpUji(cast, { pegawai: cast.bagas, penilai: cast.farida, keadaan: "diajukan" });
    const form = { versi: "2", pernyataan: "ya", perintah: newId(NOW) };
    expect((await house().post(`${leader.path}/persetujuan`, form, cast.farida)).status).toBe(303);
    const plan = await skpUji(cast, { keadaan: "belum" });
    const ok = await auto(plan, [{}, row("Hasil", "I", { rhkPimpinan: "1" })]);
    expect(ok.said.isi).toEqual([{ id: "rhk-rhkPimpinan-2", dari: "1", teks: "Hasil kerja 1 tercapai" }]);
    const bad = await auto(plan, [{}, row("Hasil", "x".repeat(4001), { aspek: "ngawur" })], { revisi: "1" });
    expect(bad.status).toBe(422);
    expect(bad.said.salah?.map((s) => s.id).sort()).toEqual(["rhk-aspek-2", "rhk-indikator-2"]);
    expect(bad.said.teks).toBe("Belum tersimpan: 2 isian perlu diperbaiki.");
    expect((await stateOf(cast, plan.id)).revisi).toBe(1);
  });

  it("another tab was first: 409 and nothing overwritten; the same words twice are no conflict", async () => {
    const plan = await skpUji(cast, { keadaan: "belum" });
    const words = [row("Satu", "I1"), row("", "I2")];
    const first = await auto(plan, words);
    const repeat = await auto(plan, words);
    expect(repeat).toMatchObject({ status: 200, said: { revisi: 1, baris: first.said.baris } });
    const late = await auto(plan, [row("Lain", "I1")]);
    expect([late.status, late.said.bentrok]).toEqual([409, true]);
    expect((await stored(plan)).map((r) => r.teks)).toEqual(["Satu", "Satu"]);
  });

  it("two at once: one is written, the other is told", async () => {
    const plan = await skpUji(cast);
    const both = await Promise.all(["A", "B"].map((t) => auto(plan, [row(t, "I")], { revisi: "1" })));
    expect(both.map((b) => b.status).sort()).toEqual([200, 409]);
    expect((await stateOf(cast, plan.id)).revisi).toBe(2);
  });

  it("the trail hears of it once in ten minutes and person; a save by the button is always told", async () => {
    const plan = await skpUji(cast);
    const from = house(NOW);
    for (const [at, revisi] of [1, 2, 3].entries())
      expect(
        (await auto(plan, [row(`T${at}`, "I")], { revisi: String(revisi) }, cast.ayu, from)).status,
      ).toBe(200);
    expect(await countOf(cast, "jejak", plan.id)).toBe(1);
    await sendForm(from, `${plan.path}/isian`, isianBody([row("Tombol", "I")], { revisi: "4" }), cast.ayu);
    expect(await countOf(cast, "jejak", plan.id)).toBe(2);
    const later = house(NOW + 11 * MENIT);
    expect((await auto(plan, [row("Nanti", "I")], { revisi: "5" }, cast.ayu, later)).status).toBe(200);
    expect(await countOf(cast, "jejak", plan.id)).toBe(3);
    expect((await stateOf(cast, plan.id)).revisi).toBe(6);
  });

  it("a session that is over answers 401 with the way to sign in, a stranger 404, the penilai 403, a wrong state 409", async () => {
    const plan = await skpUji(cast);
    const body = isianBody([row("A", "I")], { langkah: "otomatis", revisi: "1" });
    const out = await house().send(
      `${plan.path}/isian`,
      { method: "POST", body, headers: { ...fromOurPage(), "hx-request": "true" } },
      {},
    );
    expect([out.status, out.headers.get("hx-redirect")]).toEqual([401, `${cast.base}/masuk`]);
    expect((await auto(plan, [row("A", "I")], { revisi: "1" }, cast.hadi)).status).toBe(404);
    const penilai = await auto(plan, [row("A", "I")], { revisi: "1" }, cast.bagas);
    expect([penilai.status, penilai.said.teks === ""]).toEqual([403, false]);
    const handed = await skpUji(cast, { keadaan: "diajukan", tahun: 2027 });
    await tahunUji(cast, 2027);
    expect((await auto(handed, [row("A", "I")], { revisi: "1" })).status).toBe(409);
    expect((await stateOf(cast, plan.id)).revisi).toBe(1);
  });

  it("a form without its revision is answered, not stored", async () => {
    const plan = await skpUji(cast);
    expect((await auto(plan, [row("A", "I")], { revisi: "x" })).status).toBe(422);
    expect((await stateOf(cast, plan.id)).revisi).toBe(1);
  });

  for (const when of ["before", "after"] as const)
    it(`the database fails ${when} the write: the same text again gives one result`, async () => {
      const plan = await skpUji(cast, { keadaan: "belum" });
      const { d1 } = faultyD1(cast.d1, { at: 3, when });
      const rows = [row("Satu", "I1"), row("Dua", "I2")];
      const broken = await auto(plan, rows, {}, cast.ayu, house(NOW, { AGENCY_001: d1 }));
      expect(broken.status).toBe(500);
      errorsSaid();
      const retry = await auto(plan, rows);
      expect(retry).toMatchObject({ status: 200, said: { revisi: 1 } });
      expect(await stored(plan)).toHaveLength(2);
      expect(retry.said.baris).toEqual((await stored(plan)).map((r) => r.key));
    });
});

describe("steps that bring the page back and save nothing", () => {
  const send = (plan: Plan, rows: readonly Cells[], fields: Cells) =>
    sendForm(house(), `${plan.path}/isian`, isianBody(rows, { revisi: "1", ...fields }), cast.ayu);
  const texts = (a: Awaited<ReturnType<typeof send>>, name: string) =>
    a.page.querySelectorAll(`tbody [name="${name}"]`).map((f) => f.text.trim());

  it("a table pasted into the field for it stands in the grid, without scripts", async () => {
    const plan = await skpUji(cast);
    const tempelan = [
      "NO.\tRENCANA HASIL KERJA\tASPEK\tINDIKATOR KINERJA INDIVIDU\tTARGET",
      "(1)\t(2)\t(3)\t(4)\t(5)",
      "A. UTAMA\t\t\t\t",
      '1\t"Dua\nbaris ""kutip"""\tKUANTITAS\tJumlah\t3-5',
      "\t\tmutu\tKepuasan\t80-85%",
    ].join("\n");
    const pasted = await send(plan, [row("Sudah ada", "I")], { langkah: "tempel", tempelan });
    expect(pasted.status).toBe(200);
    expect(texts(pasted, "teks").slice(0, 2)).toEqual(["Sudah ada", 'Dua\nbaris "kutip"']);
    expect(texts(pasted, "indikator").slice(0, 3)).toEqual(["I", "Jumlah", "Kepuasan"]);
    const aspek = pasted.page.querySelectorAll('tbody [name="aspek"] option[selected]');
    // What is no choice is kept as it was written, and refused when saved.
    expect(aspek.map((o) => o.getAttribute("value"))).toEqual(
      ["kuantitas", "kuantitas", "mutu", ""].slice(0, aspek.length),
    );
    expect((await stateOf(cast, plan.id)).revisi).toBe(1);
    const saved = await sendForm(house(), `${plan.path}/isian`, fieldsOf(pasted), cast.ayu);
    expect(saved.status).toBe(422);
    expect(saved.page.querySelector(".error-summary")?.text).toContain("Aspek");
    expect(saved.html).toContain("mutu");
  });

  it("more than 200 rows: 422 with the table still in its field, nothing half put in", async () => {
    const plan = await skpUji(cast);
    const tempelan = Array.from({ length: 201 }, (_, n) => `utama\t\tHasil ${n}\tkuantitas\tI\t1\t`).join(
      "\n",
    );
    const refused = await send(plan, [row("Ada", "I")], { langkah: "tempel", tempelan });
    expect(refused.status).toBe(422);
    expect(refused.page.querySelector("[name=tempelan]")?.text).toContain("Hasil 200");
    expect(texts(refused, "teks").filter(Boolean)).toEqual(["Ada"]);
  });

  it("the browser's own copy comes back under its own revision, so an old one is a conflict and not a loss", async () => {
    const plan = await skpUji(cast);
    const back = await send(plan, [row("Dari salinan", "I")], { langkah: "pulih", revisi: "0" });
    expect([back.status, texts(back, "teks")[0]]).toEqual([200, "Dari salinan"]);
    expect(back.page.querySelector("isian-skp")?.getAttribute("data-kotor")).toBe("ya");
    const saved = await sendForm(house(), `${plan.path}/isian`, fieldsOf(back), cast.ayu);
    expect(saved.status).toBe(409);
    expect(saved.page.querySelector("main")?.text).toContain("Dari salinan");
  });

  it("targets on the way: columns when asked for, kept when not shown, taken away when emptied", async () => {
    const plan = await skpUji(cast);
    const shown = await house().get(`${plan.path}/isian?lintasan=ya`, cast.ayu);
    const body = fieldsOf(shown);
    const names = [...body.keys()].filter((k) => k.startsWith("lintasan."));
    expect(new Set(names)).toEqual(new Set([1, 2, 3, 4].map((n) => `lintasan.triwulan-${n}`)));
    const set = (b: URLSearchParams, name: string, value: string) => {
      const all = b.getAll(name);
      b.delete(name);
      for (const [at, one] of all.entries()) b.append(name, at === 0 ? value : one);
    };
    set(body, "lintasan.triwulan-1", "20%");
    set(body, "lintasan.triwulan-2", "45%");
    expect((await sendForm(house(), `${plan.path}/isian`, body, cast.ayu)).status).toBe(303);
    expect(JSON.parse((await stored(plan))[0]?.lintasan ?? "")).toEqual({
      "triwulan-1": "20%",
      "triwulan-2": "45%",
    });
    const plain = fieldsOf(await house().get(`${plan.path}/isian`, cast.ayu));
    expect([...plain.keys()].some((k) => k.startsWith("lintasan."))).toBe(false);
    set(plain, "target", "99%");
    await sendForm(house(), `${plan.path}/isian`, plain, cast.ayu);
    expect(JSON.parse((await stored(plan))[0]?.lintasan ?? "")).toEqual({
      "triwulan-1": "20%",
      "triwulan-2": "45%",
    });
    const again = fieldsOf(await house().get(`${plan.path}/isian?lintasan=ya`, cast.ayu));
    set(again, "lintasan.triwulan-1", "");
    await sendForm(house(), `${plan.path}/isian`, again, cast.ayu);
    expect(JSON.parse((await stored(plan))[0]?.lintasan ?? "")).toEqual({ "triwulan-2": "45%" });
    const toggled = await send(plan, [row("Ditulis", "I")], { langkah: "lintasan", revisi: "4" });
    expect(texts(toggled, "teks")[0]).toBe("Ditulis");
    expect(toggled.page.querySelector('[name="lintasan.triwulan-3"]')).not.toBeNull();
    expect((await house().get(plan.path, cast.ayu)).page.querySelector("#lintasan")?.text).toContain("45%");
  });
});

describe("the indicators of the PK", () => {
  it("a head chooses one and its words and targets come along; whoever leads no unit is not asked", async () => {
    const plan = await skpUji(cast, { pegawai: cast.farida, penilai: null, keadaan: "draf" });
    const { butir } = await pkUji(cast);
    await skpKepala(cast, cast.farida, cast.unit.induk, plan.id);
    const shown = await house().get(`${plan.path}/isian`, cast.farida);
    expect(shown.page.querySelectorAll("#rhk-pk-1 option").map((o) => o.text)).toContain(
      "PK-1 Indikator PK 1",
    );
    const rows = [row("Indeks naik", "", { target: "", perspektif: "penerima-layanan" })];
    const body = isianBody(rows, { langkah: "otomatis", revisi: "1" });
    body.append("pk", butir[0] ?? "");
    const saved = await sendForm(house(), `${plan.path}/isian`, body, cast.farida);
    expect(saved.status).toBe(200);
    expect(await stored(plan)).toMatchObject([
      { pk: butir[0], indikator: "Indikator PK 1", target: "80%", lintasan: '{"triwulan-1":"20"}' },
    ]);
    expect(JSON.parse(saved.html).isi).toEqual([
      { id: "rhk-indikator-1", dari: "", teks: "Indikator PK 1" },
      { id: "rhk-target-1", dari: "", teks: "80%" },
    ]);
    const foreign = isianBody(rows, { langkah: "otomatis", revisi: "2" });
    foreign.append("pk", newId(NOW));
    expect((await sendForm(house(), `${plan.path}/isian`, foreign, cast.farida)).status).toBe(422);
    const mine = await house().get(`${(await skpUji(cast)).path}/isian`, cast.ayu);
    expect(mine.page.querySelector("[name=pk]")).toBeNull();
  });
});

describe("one RHK on a page of its own", () => {
  const at = (plan: Plan, rhk: string) => `${plan.path}/isian/${rhk}`;

  it("is saved by the same rules, and leaves the others as they are", async () => {
    const plan = await skpUji(cast);
    const [first, second] = plan.rhk as [string, string];
    const before = await stored(plan);
    const shown = await house().get(at(plan, second), cast.ayu);
    expect(shown.page.querySelector("h1")?.text).toBe("RHK 2 dari 2");
    const body = fieldsOf(shown);
    body.set("teks", "Diubah di ponsel");
    body.set("indikator", "Indikator di ponsel");
    const saved = await sendForm(house(), at(plan, second), body, cast.ayu);
    expect([saved.status, saved.to]).toEqual([303, `${at(plan, second)}?selesai=simpan`]);
    const after = await stored(plan);
    expect(after.map((r) => r.key)).toEqual(before.map((r) => r.key));
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toMatchObject({ teks: "Diubah di ponsel", indikator: "Indikator di ponsel" });
    expect((await house().get(`${at(plan, first)}?selesai=simpan`, cast.ayu)).html).toContain(
      "Hasil kerja 1",
    );
  });

  it("a new one goes to the end; another indicator is asked for without losing a word; emptied it is gone", async () => {
    const plan = await skpUji(cast);
    const body = fieldsOf(await house().get(at(plan, "baru"), cast.ayu));
    body.set("teks", "Hasil baru");
    body.set("indikator", "Indikator baru");
    body.set("aspek", "waktu");
    body.set("langkah", "tambah");
    const more = await sendForm(house(), at(plan, "baru"), body, cast.ayu);
    expect(more.status).toBe(200);
    expect(more.page.querySelectorAll("isian-skp fieldset")).toHaveLength(2);
    expect(more.html).toContain("Hasil baru");
    expect((await stateOf(cast, plan.id)).revisi).toBe(1);
    const made = await sendForm(house(), at(plan, "baru"), fieldsOf(more), cast.ayu);
    expect(made.status).toBe(303);
    const third = (await stored(plan))[2];
    expect(third).toMatchObject({ teks: "Hasil baru", indikator: "Indikator baru" });
    expect(made.to).toBe(`${at(plan, third?.key.split(".")[0] ?? "")}?selesai=simpan`);
    const all = fieldsOf(await house().get(made.to ?? "", cast.ayu));
    for (const name of ["jenis", "rhkPimpinan", "teks", "klasifikasi", "aspek", "indikator", "target"])
      all.set(name, "");
    expect((await sendForm(house(), (made.to ?? "").split("?")[0] ?? "", all, cast.ayu)).status).toBe(303);
    expect(await stored(plan)).toHaveLength(2);
  });

  it("litany: its words missing 422, another tab 409 with both texts, a stranger 404, the penilai 403, handed in 409", async () => {
    const plan = await skpUji(cast);
    const rhk = plan.rhk[1] ?? "";
    const body = () =>
      house()
        .get(at(plan, rhk), cast.ayu)
        .then((a) => fieldsOf(a));
    const empty = await body();
    empty.set("teks", "");
    const refused = await sendForm(house(), at(plan, rhk), empty, cast.ayu);
    expect(refused.status).toBe(422);
    expect(refused.page.querySelector(".error-summary a")?.getAttribute("href")).toBe("#rhk-teks-1");
    expect(refused.html).toContain("Persentase selesai 2");
    const late = await body();
    late.set("teks", "Terlambat");
    await sendForm(house(), `${plan.path}/isian`, isianBody([row("Lain", "I")], { revisi: "1" }), cast.ayu);
    const both = await sendForm(house(), at(plan, rhk), late, cast.ayu);
    expect(both.status).toBe(409);
    expect(both.page.querySelector("main")?.text).toContain("Terlambat");
    expect(both.page.querySelector("main")?.text).toContain("Lain");
    expect((await house().get(at(plan, rhk), cast.hadi)).status).toBe(404);
    expect((await house().get(at(plan, newId(NOW)), cast.ayu)).status).toBe(404);
    const other = await skpUji(cast, { pegawai: cast.gita });
    expect((await house().get(at(other, other.rhk[0] ?? ""), cast.bagas)).status).toBe(403);
    const handed = await skpUji(cast, { pegawai: cast.hadi, keadaan: "diajukan" });
    expect((await house().get(at(handed, handed.rhk[0] ?? ""), cast.hadi)).status).toBe(409);
  });
});
