import { beforeEach, describe, expect, it } from "vitest";
import { recount } from "../../../src/data/agency/hitungan.ts";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { pkUji, skpKepala } from "../../support/pk.ts";
import { countOf, type Plan, skpUji, stateOf } from "../../support/skp.ts";
import { errorsSaid } from "../../support/strict-console.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});
const path = () => `${cast.base}/skp/persetujuan-massal`;
const body = (plans: readonly Plan[], more: Record<string, string> = { pernyataan: "ya" }) => {
  const form = new URLSearchParams({ tahun: "2026", perintah: newId(NOW), ...more });
  for (const p of plans) form.append("skp", p.id);
  return form;
};
const send = (form: URLSearchParams, who = cast.bagas, h = house()) =>
  h.send(path(), { method: "POST", body: form, headers: fromOurPage() }, who);
/** Ayu, Hadi and Citra wait; the last was not opened. */
async function three() {
  const ayu = await skpUji(cast, { keadaan: "diajukan", dibaca: true, diajukanPada: NOW - 3000 });
  const hadi = await skpUji(cast, {
    pegawai: cast.hadi,
    keadaan: "diajukan",
    dibaca: true,
    diajukanPada: NOW - 2000,
  });
  const citra = await skpUji(cast, { pegawai: cast.citra, keadaan: "diajukan", diajukanPada: NOW - 1000 });
  return { ayu, hadi, citra };
}

describe("approving together", () => {
  it("leaves out a head whose plan does not carry the PK of his unit", async () => {
    const { bagas, farida, unit } = cast;
    const plan = await skpUji(cast, { pegawai: bagas, penilai: farida, keadaan: "diajukan", dibaca: true });
    await skpKepala(cast, bagas, unit.bidang, plan.id);
    const ready = async () =>
      (await house().get(`${path()}?tahun=2026`, farida)).page.querySelectorAll("input[name=skp]").length;
    expect(await ready()).toBe(1);
    await pkUji(cast, { unit: unit.bidang });
    expect(await ready()).toBe(0);
  });

  it("names who goes along and who not and why; approves the chosen, each with his own version, step, trail and notice", async () => {
    const { get } = house();
    const { ayu, hadi, citra } = await three();
    const ask = await get(`${path()}?tahun=2026`, cast.bagas);
    expect(ask.page.querySelectorAll("input[name=skp]").map((i) => i.getAttribute("value"))).toEqual([
      ayu.id,
      hadi.id,
    ]);
    expect(ask.page.querySelector("main")?.text).toContain("Belum Anda tinjau");
    const sent = await send(body([ayu, hadi, citra]));
    expect(sent.status).toBe(303);
    for (const plan of [ayu, hadi]) {
      expect(await stateOf(cast, plan.id)).toMatchObject({ keadaan: "ditetapkan", versi: 3 });
      expect(await countOf(cast, "skp_versi", plan.id)).toBe(1);
      expect(await countOf(cast, "jejak", plan.id)).toBe(1);
    }
    expect(await stateOf(cast, citra.id)).toMatchObject({ keadaan: "diajukan", versi: 2 });
    const told = await cast.d1
      .prepare("SELECT pegawai FROM pemberitahuan WHERE jenis = 'skp-ditetapkan'")
      .all();
    expect(told.results.map((r) => r.pegawai).sort()).toEqual([cast.ayu.id, cast.hadi.id].sort());
    const result = await get(sent.to ?? "", cast.bagas);
    expect(result.page.querySelector("main")?.text).toContain("2 ditetapkan, 0 dilewati, 1 tidak ikut.");
    const frozen = await cast.d1
      .prepare("SELECT isi, hash FROM skp_versi WHERE skp = ?1")
      .bind(hadi.id)
      .first();
    expect(JSON.parse(String(frozen?.isi)).pihak).toMatchObject({
      pegawai: { nama: cast.hadi.nama },
      penilai: { nama: cast.bagas.nama },
    });
    expect(await recount(cast.db, "2026-11-22")).toBe(0);
  });

  it("who was changed or taken back between the look and the press is skipped and named; the others are done", async () => {
    const { ayu, hadi } = await three();
    const form = body([ayu, hadi]);
    const h = house();
    const { d1 } = countingD1(cast.d1);
    let first = true;
    const moved = new Proxy(d1, {
      get: (target, name) => {
        const value = Reflect.get(target, name);
        if (name !== "batch") return typeof value === "function" ? value.bind(target) : value;
        return async (statements: D1PreparedStatement[]) => {
          const answer = await target.batch(statements);
          if (first)
            await cast.d1.prepare("UPDATE skp SET revisi = revisi + 1 WHERE id = ?1").bind(hadi.id).run();
          first = false;
          return answer;
        };
      },
    });
    const sent = await send(form, cast.bagas, house(NOW, { AGENCY_001: moved }));
    expect(sent.status).toBe(303);
    expect((await stateOf(cast, ayu.id))?.keadaan).toBe("ditetapkan");
    expect((await stateOf(cast, hadi.id))?.keadaan).toBe("diajukan");
    expect(await countOf(cast, "skp_versi", hadi.id)).toBe(0);
    expect((await h.get(sent.to ?? "", cast.bagas)).page.querySelector("main")?.text).toContain("Dilewati");
  });

  it("a role of the matrix that is missing keeps a plan out; in the same words it goes along", async () => {
    const { ayu } = await three();
    const mine = await skpUji(cast, { pegawai: cast.bagas, penilai: cast.farida, keadaan: "draf" });
    const role = newId(NOW);
    await cast.d1.batch([
      cast.d1.prepare("INSERT INTO matriks (skp, revisi, diubah_pada) VALUES (?1, 1, ?2)").bind(mine.id, NOW),
      cast.d1
        .prepare(
          "INSERT INTO matriks_peran (id, skp, kolom, pegawai, urut, teks) VALUES (?1, ?2, ?3, ?4, 0, 'Hasil kerja 1 tercapai')",
        )
        .bind(role, mine.id, mine.rhk[0] ?? "", cast.ayu.id),
    ]);
    const page = async () => (await house().get(`${path()}?tahun=2026`, cast.bagas)).page;
    expect((await page()).querySelector("main")?.text).toContain("Berbeda dari matriks");
    const review = await house().get(`${ayu.path}/persetujuan`, cast.bagas);
    expect(review.page.querySelector("main")?.text).toContain("Belum ada di SKP");
    const queue = await house().get(`${cast.base}/skp/bawahan?tahun=2026&tanda=beda-matriks`, cast.bagas);
    expect(queue.page.querySelectorAll("tbody tr")).toHaveLength(1);
    await cast.d1
      .prepare("UPDATE rhk SET matriks = ?1 WHERE id = ?2")
      .bind(role, ayu.rhk[0] ?? "")
      .run();
    expect((await page()).querySelectorAll("input[name=skp]")).toHaveLength(2);
  });

  it("an unanswered proposal, and wording that the linter asks to look at, keep a plan out", async () => {
    const { ayu, hadi } = await three();
    await cast.d1.batch([
      cast.d1
        .prepare(
          "INSERT INTO dialog_utas (id, skp, bagian, usulan, diubah_pada) VALUES (?1, ?2, 'umum', ?3, ?4)",
        )
        .bind(newId(NOW), ayu.id, newId(NOW), NOW),
      cast.d1
        .prepare("UPDATE rhk SET teks = 'Menyusun laporan bulanan' WHERE id = ?1")
        .bind(hadi.rhk[0] ?? ""),
    ]);
    const { page } = await house().get(`${path()}?tahun=2026`, cast.bagas);
    expect(page.querySelectorAll("input[name=skp]")).toHaveLength(0);
    const said = page.querySelector("main")?.text ?? "";
    for (const why of ["usulan dialog yang belum dijawab", "catatan telaah"]) expect(said).toContain(why);
  });

  it("reviewing one after the other marks each as opened and ends at approving together", async () => {
    const first = await skpUji(cast, { keadaan: "diajukan", diajukanPada: NOW - 3000 });
    const second = await skpUji(cast, { pegawai: cast.hadi, keadaan: "diajukan", diajukanPada: NOW - 2000 });
    const { post } = house();
    const on = (p: Plan) => post(`${p.path}/tinjauan`, { lanjut: "ya" }, cast.bagas);
    expect((await on(first)).to).toBe(`${second.path}/persetujuan`);
    expect((await on(second)).to).toBe(`${path()}?tahun=2026`);
    const sent = await send(body([first, second]));
    expect(sent.status).toBe(303);
    expect((await stateOf(cast, second.id))?.keadaan).toBe("ditetapkan");
  });

  it("costs one round trip to look and two to do, however many", async () => {
    const { ayu, hadi } = await three();
    const { d1, ledger } = countingD1(cast.d1);
    const h = house(NOW, { AGENCY_001: d1 });
    await h.get(`${path()}?tahun=2026`, cast.bagas);
    ledger.forget();
    expect((await h.get(`${path()}?tahun=2026`, cast.bagas)).status).toBe(200);
    expect(ledger.trips).toBe(1);
    ledger.forget();
    const sent = await send(body([ayu, hadi]), cast.bagas, h);
    expect([sent.status, ledger.trips]).toEqual([303, 2]);
    ledger.forget();
    expect((await h.get(sent.to ?? "", cast.bagas)).status).toBe(200);
    expect(ledger.trips).toBe(1);
  });

  for (const when of ["before", "after"] as const)
    it(`K5: the database fails ${when} the write → all or nothing, and the same press again changes nothing more`, async () => {
      const { ayu, hadi } = await three();
      const form = body([ayu, hadi]);
      const { d1 } = faultyD1(cast.d1, { at: 3, when });
      const broken = await send(form, cast.bagas, house(NOW, { AGENCY_001: d1 }));
      expect(broken.status).toBe(500);
      errorsSaid();
      const made = async () =>
        (await countOf(cast, "skp_versi", ayu.id)) + (await countOf(cast, "skp_versi", hadi.id));
      expect(await made()).toBe(when === "after" ? 2 : 0);
      expect((await send(form)).status).toBe(303);
      expect(await made()).toBe(2);
      expect(await countOf(cast, "jejak", ayu.id)).toBe(1);
    });
});

describe("approving together, the litany", () => {
  it("a stranger finds nothing of it; what is not his own to judge is never approved", async () => {
    const { ayu } = await three();
    for (const who of [cast.ayu, cast.citra, cast.gita, cast.farida, cast.hadi]) {
      expect((await house().get(path(), who)).page.querySelectorAll("input[name=skp]")).toHaveLength(0);
      expect((await send(body([ayu]), who)).status).toBe(422);
    }
    expect((await stateOf(cast, ayu.id))?.keadaan).toBe("diajukan");
    const sent = await send(body([ayu]));
    for (const who of [cast.ayu, cast.citra, cast.farida])
      expect((await house().get(sent.to ?? "", who)).status).toBe(404);
    const abroad = (sent.to ?? "").replace(cast.base, cast.other.base);
    expect((await house().get(abroad, cast.dimas)).status).toBe(404);
  });

  it("without the tick or a choice → 422, and what was chosen is still chosen", async () => {
    const { ayu, hadi } = await three();
    const noTick = await send(body([hadi], {}));
    expect(noTick.status).toBe(422);
    const ticked = noTick.page
      .querySelectorAll("input[name=skp][checked]")
      .map((i) => i.getAttribute("value"));
    expect(ticked).toEqual([hadi.id]);
    expect((await send(body([]))).status).toBe(422);
    expect((await send(new URLSearchParams())).status).toBe(422);
    expect((await send(new URLSearchParams({ skp: "';--", tahun: "x", pernyataan: "ya" }))).status).toBe(422);
    expect((await stateOf(cast, ayu.id))?.keadaan).toBe("diajukan");
  });

  it("twice by the same press → once; nothing here reaches an evaluation", async () => {
    const { ayu } = await three();
    const form = body([ayu]);
    const both = await Promise.all([send(form), send(form)]);
    expect(both.every((b) => b.status === 303 || b.status === 422)).toBe(true);
    expect(await countOf(cast, "skp_versi", ayu.id)).toBe(1);
    expect((await send(form)).status).not.toBe(500);
    expect(await countOf(cast, "skp_versi", ayu.id)).toBe(1);
  });
});
