import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
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

let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});
const row = (teks: string, indikator: string, more: Cells = {}): Cells => ({
  teks,
  indikator,
  aspek: "kuantitas",
  target: "90-95%",
  ...more,
});
const save = (plan: Plan, rows: readonly Cells[], fields: Cells = {}, who = cast.ayu) =>
  sendForm(house(), `${plan.path}/isian`, isianBody(rows, fields), who);
const page = (plan: Plan, who = cast.ayu) => house().get(`${plan.path}/isian`, who);
const cells = (html: Awaited<ReturnType<typeof page>>, name: string) =>
  html.page
    .querySelectorAll(`tabel-isian tbody [name=${name}]`)
    .map((f) =>
      f.tagName === "SELECT"
        ? (f.querySelector("option[selected]")?.getAttribute("value") ?? "")
        : f.text.trim(),
    );

/** Six RHK with three indicators each. */
const whole = Array.from({ length: 18 }, (_, n) =>
  row(n % 3 === 0 ? `Hasil ${n / 3 + 1} tercapai` : "", `Indikator ${n + 1}`, {
    jenis: n === 0 ? "utama" : n === 12 ? "tambahan" : "",
    rhkPimpinan: n % 3 === 0 ? "Layanan unit membaik" : "",
    aspek: ["kuantitas", "kualitas", "waktu"][n % 3] as string,
  }),
);

describe("penyusunan", () => {
  it("Ayu writes 6 RHK with 18 indicators in one save: one page, two round trips", async () => {
    const plan = await skpUji(cast, { keadaan: "belum" });
    const { d1, ledger } = countingD1(cast.d1);
    const counted = house(NOW, { AGENCY_001: d1 });
    await counted.get(`${plan.path}/isian`, cast.ayu);
    ledger.forget();
    const empty = await counted.get(`${plan.path}/isian`, cast.ayu);
    expect([empty.status, ledger.trips]).toEqual([200, 1]);
    ledger.forget();
    const fields = {
      "perilaku.akuntabel": "Menjadi teladan",
      "lampiran.sumberDaya": "Laptop\nPendampingan pimpinan",
      "lampiran.skema": "Dilaporkan tiap bulan",
    };
    const saved = await sendForm(counted, `${plan.path}/isian`, isianBody(whole, fields), cast.ayu);
    expect([saved.status, saved.to, ledger.trips]).toEqual([303, `${plan.path}/isian?selesai=simpan`, 2]);
    const again = await page(plan);
    expect(cells(again, "indikator").slice(0, 18)).toEqual(whole.map((w) => w.indikator));
    expect(cells(again, "teks").slice(0, 18)).toEqual(whole.map((w) => w.teks));
    expect(cells(again, "jenis")[12]).toBe("tambahan");
    expect(cells(again, "jenis")[15]).toBe("tambahan");
    expect(again.page.querySelector("#tersimpan")?.text).toBe("Tersimpan 09.00 WIB. Revisi 1.");
    expect(await stateOf(cast, plan.id)).toMatchObject({ keadaan: "draf", versi: 1, revisi: 1 });
    const form = await house().get(plan.path, cast.ayu);
    expect(form.page.querySelectorAll("#rhk-6 tr")).toHaveLength(3);
    expect(form.page.querySelector("main")?.text).toContain("Pendampingan pimpinan");
  });

  it("saved again without a change, nothing of the text is written and every row keeps its id", async () => {
    const plan = await skpUji(cast);
    const ids = async () =>
      (await cast.d1.prepare("SELECT id FROM indikator WHERE skp = ?1 ORDER BY urut").bind(plan.id).all())
        .results;
    const before = await ids();
    const same = fieldsOf(await page(plan));
    expect((await sendForm(house(), `${plan.path}/isian`, same, cast.ayu)).status).toBe(303);
    expect(await ids()).toEqual(before);
    expect((await stateOf(cast, plan.id)).revisi).toBe(2);
  });

  it("writes a number of the leader's RHK and gets its text, linked; a JPT's comes with its indicator", async () => {
    const leader = await skpUji(cast, {
      pegawai: cast.bagas,
      penilai: cast.farida,
      keadaan: "diajukan",
      kelompok: "jpt-unit-mandiri",
    });
    const form = { versi: "2", pernyataan: "ya", perintah: newId(NOW) };
    expect((await house().post(`${leader.path}/persetujuan`, form, cast.farida)).status).toBe(303);
    const plan = await skpUji(cast, { keadaan: "belum" });
    const before = await page(plan);
    expect(before.page.querySelector(".leader")?.text).toContain("Hasil kerja 1 tercapai");
    await save(plan, [
      row("Hasil saya", "Indikator", { rhkPimpinan: "2" }),
      row("Lain", "I", { rhkPimpinan: "9" }),
    ]);
    const stored = await cast.d1
      .prepare("SELECT rhk_pimpinan AS id, rhk_pimpinan_teks AS teks FROM rhk WHERE skp = ?1 ORDER BY urut")
      .bind(plan.id)
      .all();
    expect(stored.results).toEqual([
      {
        id: leader.rhk[1],
        teks: "Hasil kerja 2 tercapai. Indikator Kinerja Individu: Persentase selesai 2",
      },
      { id: null, teks: "9" },
    ]);
  });

  it("changes the approach: the columns follow, and what the new ones do not show is kept", async () => {
    const plan = await skpUji(cast);
    const body = fieldsOf(await page(plan));
    body.set("pendekatan", "kualitatif");
    expect((await sendForm(house(), `${plan.path}/isian`, body, cast.ayu)).status).toBe(303);
    const after = await page(plan);
    expect(after.page.querySelector("tabel-isian [name=target]")).toBeNull();
    expect(after.page.querySelector("tabel-isian [name=penugasanDari]")).not.toBeNull();
    const back = fieldsOf(after);
    back.set("pendekatan", "kuantitatif");
    await sendForm(house(), `${plan.path}/isian`, back, cast.ayu);
    expect(cells(await page(plan), "target").slice(0, 2)).toEqual(["90-95%", "90-95%"]);
  });

  it("without scripts the button adds rows, saves nothing and keeps every word", async () => {
    const plan = await skpUji(cast);
    const body = fieldsOf(await page(plan));
    body.append("rhk-baris", "");
    for (const name of ["jenis", "rhkPimpinan", "aspek", "target", "klasifikasi"]) body.append(name, "");
    body.append("teks", "Belum disimpan");
    body.append("indikator", "Juga belum");
    body.set("perilaku.loyal", "Menjaga rahasia");
    body.set("langkah", "tambah");
    const more = await sendForm(house(), `${plan.path}/isian`, body, cast.ayu);
    expect(more.status).toBe(200);
    // What does not hang on a script: the words are there, and five empty rows below them.
    expect(more.html).toContain("Menjaga rahasia");
    expect(cells(more, "teks").filter(Boolean)).toContain("Belum disimpan");
    expect(cells(more, "teks").slice(-5)).toEqual(["", "", "", "", ""]);
    expect((await stateOf(cast, plan.id)).revisi).toBe(1);
  });

  it("a row never takes over a row of somebody else's SKP", async () => {
    const mine = await skpUji(cast);
    const foreign = await skpUji(cast, { pegawai: cast.hadi });
    const theirs = await cast.d1
      .prepare("SELECT id FROM indikator WHERE skp = ?1")
      .bind(foreign.id)
      .first<{ id: string }>();
    const key = `${foreign.rhk[0]}.${theirs?.id}`;
    await save(mine, [row("Curian", "Curian", { key, rhkPimpinan: "x" })], { revisi: "1" });
    const kept = await cast.d1
      .prepare("SELECT teks FROM rhk WHERE skp = ?1 ORDER BY urut")
      .bind(foreign.id)
      .all<{ teks: string }>();
    expect(kept.results.map((r) => r.teks)).toEqual(["Hasil kerja 1 tercapai", "Hasil kerja 2 tercapai"]);
    const own = await cast.d1.prepare("SELECT id, teks FROM rhk WHERE skp = ?1").bind(mine.id).all();
    expect(own.results).toHaveLength(1);
    expect(own.results[0]?.id).not.toBe(foreign.rhk[0]);
  });
});

describe("penyusunan, what was typed is never lost", () => {
  it("bad cells → 422 with the row numbers, and every word is still there", async () => {
    const plan = await skpUji(cast);
    const long = "x".repeat(4001);
    const rows = [
      row("", "Tanpa RHK"),
      row("Ada RHK", long, { aspek: "ngawur" }),
      row("Ketiga", "Baik", { rhkPimpinan: "Y" }),
    ];
    const refused = await save(plan, rows, { revisi: "1", "lampiran.skema": "Dilaporkan" });
    expect(refused.status).toBe(422);
    const said = refused.page.querySelector(".error-summary")?.text ?? "";
    expect(said).toContain("Baris 1, Rencana hasil kerja");
    expect(said).toContain("Baris 2, Indikator");
    expect(said).toContain("Baris 2, Aspek");
    for (const link of refused.page.querySelectorAll(".error-summary a"))
      expect(refused.page.querySelector(`[id="${link.getAttribute("href")?.slice(1)}"]`)).not.toBeNull();
    expect(cells(refused, "indikator")).toEqual(["Tanpa RHK", long, "Baik", ""]);
    expect(refused.html).toContain("Dilaporkan");
    expect((await stateOf(cast, plan.id)).revisi).toBe(1);
  });

  it("saved elsewhere meanwhile → 409 with both texts, and only what she chooses is kept", async () => {
    const plan = await skpUji(cast);
    const first = fieldsOf(await page(plan));
    const second = fieldsOf(await page(plan));
    const change = (body: URLSearchParams, name: string, at: number, text: string) => {
      const all = body.getAll(name);
      all[at] = text;
      body.delete(name);
      for (const one of all) body.append(name, one);
    };
    change(first, "target", 0, "80-85%");
    change(first, "teks", 1, "Diubah di jendela pertama");
    first.set("perilaku.loyal", "Dari jendela pertama");
    change(second, "target", 0, "70-75%");
    change(second, "indikator", 2, "Baris baru");
    second.set("lampiran.skema", "Dari jendela kedua");
    expect((await sendForm(house(), `${plan.path}/isian`, first, cast.ayu)).status).toBe(303);
    const lost = await sendForm(house(), `${plan.path}/isian`, second, cast.ayu);
    expect(lost.status).toBe(409);
    const text = lost.page.querySelector("main")?.text ?? "";
    for (const both of [
      "80-85%",
      "70-75%",
      "Diubah di jendela pertama",
      "Dari jendela pertama",
      "Dari jendela kedua",
    ])
      expect(text).toContain(both);
    expect((await stateOf(cast, plan.id)).revisi).toBe(2);

    const undecided = fieldsOf(lost, "main form");
    const asked = await sendForm(house(), `${plan.path}/isian`, undecided, cast.ayu);
    expect(asked.status).toBe(422);
    expect((await stateOf(cast, plan.id)).revisi).toBe(2);

    const names = [
      ...new Set(lost.page.querySelectorAll("input[type=radio]").map((r) => r.getAttribute("name") ?? "")),
    ];
    const decided = fieldsOf(asked, "main form");
    for (const name of names)
      decided.set(name, name.endsWith("target") || name.includes("perilaku") ? "tersimpan" : "anda");
    expect((await sendForm(house(), `${plan.path}/isian`, decided, cast.ayu)).status).toBe(303);
    const after = await page(plan);
    expect(cells(after, "target")[0]).toBe("80-85%");
    expect(cells(after, "teks")[1]).toBe("Hasil kerja 2 tercapai");
    expect(cells(after, "indikator")[2]).toBe("Baris baru");
    expect(after.html).toContain("Dari jendela pertama");
    expect(after.html).toContain("Dari jendela kedua");
  });

  for (const keadaan of ["belum", "draf"] as const)
    it(`two saves at once from ${keadaan}: one is kept, the other sees both texts`, async () => {
      const plan = await skpUji(cast, { keadaan });
      const { revisi } = await stateOf(cast, plan.id);
      const seen = { revisi: String(revisi) };
      const both = await Promise.all(["Satu", "Dua"].map((teks) => save(plan, [row(teks, "I")], seen)));
      expect(both.map((b) => b.status).sort()).toEqual([303, 409]);
      const lost = both.find((b) => b.status === 409)?.page.querySelector("main")?.text;
      expect(lost).toContain("Satu");
      expect(lost).toContain("Dua");
      expect((await stateOf(cast, plan.id)).revisi).toBe(revisi + 1);
    });

  it("submitted meanwhile → 409, and the words stand in the form", async () => {
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    const refused = await save(plan, [row("Kalimat panjang saya", "Indikator")], { revisi: "1" });
    expect(refused.status).toBe(409);
    expect(cells(refused, "teks")).toContain("Kalimat panjang saya");
  });

  for (const at of [2, 3])
    for (const when of ["before", "after"] as const)
      it(`K5: the database fails ${when} round trip ${at} → all or nothing, and a retry gives one result`, async () => {
        const plan = await skpUji(cast, { keadaan: "belum" });
        const body = isianBody(whole, { perintah: newId(NOW) });
        const { d1 } = faultyD1(cast.d1, { at, when });
        const broken = await sendForm(house(NOW, { AGENCY_001: d1 }), `${plan.path}/isian`, body, cast.ayu);
        expect(broken.status).toBe(500);
        errorsSaid();
        const written = at === 3 && when === "after" ? 1 : 0;
        expect((await stateOf(cast, plan.id)).revisi).toBe(written);
        const retry = await sendForm(house(), `${plan.path}/isian`, body, cast.ayu);
        expect(retry.status).toBe(303);
        expect((await stateOf(cast, plan.id)).revisi).toBe(1);
        expect(await countOf(cast, "jejak", plan.id)).toBe(1);
      });
});

describe("penyusunan, bad text (K14, K17, K18)", () => {
  const nasty = [
    "'; DROP TABLE skp; --",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '"><svg/onload=alert(1)>',
    "</textarea><script>alert(1)</script>",
    "{{7*7}}<%= 7*7 %>",
    '=HYPERLINK("http://jahat")',
    "\u202Eterbalik\u202C 💥 e\u0301 ﷽",
    "baris satu\nbaris dua\ttab",
    "%_\\",
  ];
  it("stored = shown, in every field, and never as markup", async () => {
    const plan = await skpUji(cast, { keadaan: "belum" });
    const rows = nasty.map((text) => row(text, text, { rhkPimpinan: text, target: text }));
    const fields = Object.fromEntries(
      ["akuntabel", "kompeten", "harmonis", "loyal"].map((n, at) => [`perilaku.${n}`, nasty[at] ?? ""]),
    );
    expect((await save(plan, rows, { ...fields, "lampiran.skema": nasty.join("\n") })).status).toBe(303);
    const again = await page(plan);
    const clean = nasty.map((text) => text.normalize("NFC").trim());
    expect(cells(again, "teks").slice(0, nasty.length)).toEqual(clean);
    const stored = await cast.d1
      .prepare("SELECT teks FROM rhk WHERE skp = ?1 ORDER BY urut")
      .bind(plan.id)
      .all();
    expect(stored.results.map((r) => r.teks)).toEqual(clean);
    for (const path of ["", "/isian", "/pengajuan"]) {
      const shown = await house().get(plan.path + path, cast.ayu);
      expect(shown.status).toBe(200);
      expect(
        shown.page.querySelectorAll("main script:not([src]), main img, main [onload], main [onerror]"),
      ).toHaveLength(0);
    }
  });

  it("lone surrogates and NUL are taken out at the door; broken and huge forms are answered, never 5xx", async () => {
    const plan = await skpUji(cast, { keadaan: "belum" });
    const raw = (body: string, type = "application/x-www-form-urlencoded") =>
      house().send(
        `${plan.path}/isian`,
        { method: "POST", body, headers: { ...fromOurPage(), "content-type": type } },
        cast.ayu,
      );
    const sent = await raw(
      "revisi=0&kolom=kuantitatif&pendekatan=kuantitatif&langkah=simpan&rhk-baris=&jenis=&klasifikasi=&rhkPimpinan=&aspek=&target=&teks=A%ED%A0%80B%00C%08&indikator=I%00",
    );
    expect(sent.status).toBe(303);
    const stored = await cast.d1
      .prepare("SELECT teks FROM rhk WHERE skp = ?1")
      .bind(plan.id)
      .first<{ teks: string }>();
    expect(stored?.teks.isWellFormed()).toBe(true);
    expect(stored?.teks).not.toContain("\u0000");
    expect((await raw("--x\r\nbroken", "multipart/form-data; boundary=x")).status).toBe(400);
    expect((await raw(`teks=${"x".repeat(1_100_000)}`)).status).toBe(413);
    expect((await raw("")).status).toBe(422);
    const many = isianBody(
      Array.from({ length: 201 }, (_, n) => row(`R${n}`, `I${n}`)),
      { revisi: "1" },
    );
    expect((await sendForm(house(), `${plan.path}/isian`, many, cast.ayu)).status).toBe(422);
    const ten = await save(plan, [row("x".repeat(10_000), "I")], { revisi: "1" });
    expect(ten.status).toBe(422);
    expect(cells(ten, "teks")[0]).toHaveLength(10_000);
  });
});

describe("penyusunan, the litany", () => {
  it("Dimas and Hadi → 404; Citra, Gita, Bagas and Farida may look, not write → 403", async () => {
    const plan = await skpUji(cast);
    expect((await house().get(`${cast.other.base}/skp/${plan.id}/isian`, cast.dimas)).status).toBe(404);
    const away = isianBody([row("X", "Y")]);
    expect(
      (await sendForm(house(), `${cast.other.base}/skp/${plan.id}/isian`, away, cast.dimas)).status,
    ).toBe(404);
    expect((await page(plan, cast.hadi)).status).toBe(404);
    expect((await save(plan, [row("X", "Y")], { revisi: "1" }, cast.hadi)).status).toBe(404);
    for (const who of [cast.citra, cast.gita, cast.bagas, cast.farida]) {
      expect((await page(plan, who)).status).toBe(403);
      expect((await save(plan, [row("X", "Y")], { revisi: "1" }, who)).status).toBe(403);
    }
    expect((await stateOf(cast, plan.id)).revisi).toBe(1);
  });

  it("before planning opens nothing can be written", async () => {
    const plan = await skpUji(cast, { keadaan: "belum", tahun: 2028 });
    await tahunUji(cast, 2028);
    expect((await save(plan, [row("X", "Y")])).status).toBe(409);
  });
});
