import { beforeEach, describe, expect, it } from "vitest";
import { recount } from "../../../src/data/agency/hitungan.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { delegasiUji, lentCookie } from "../../support/delegasi.ts";
import { house } from "../../support/house.ts";
import { skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

/** Friday 29 January 2027 and Monday 1 February 2027, 09.00 WIB. */
const SEBELUM = Date.UTC(2027, 0, 29, 2);
const SESUDAH = Date.UTC(2027, 1, 1, 2);

let cast: Cast;
/** The same hour, or a later one: whoever was signed in still is. */
const awake = (when: number) =>
  cast.d1.prepare("UPDATE sesi SET dipakai_pada = ?1, berakhir_pada = ?1 + 3600000").bind(when).run();
beforeEach(async () => {
  cast = await castOf(SEBELUM);
  await tahunUji(cast, 2027);
  await skpUji(cast, { tahun: 2027, keadaan: "diajukan" });
  await skpUji(cast, { tahun: 2027, keadaan: "draf", pegawai: cast.hadi });
  await skpUji(cast, { tahun: 2027, keadaan: "belum", pegawai: cast.gita });
});
const at = (unit = cast.unit.bidang) => `${cast.base}/kemajuan/skp?tahun=2027&unit=${unit}`;
const cells = (html: Awaited<ReturnType<ReturnType<typeof house>["get"]>>) =>
  html.page.querySelectorAll("tbody tr").map((tr) => tr.querySelectorAll("td, th").map((d) => d.text.trim()));

describe("plans missing", () => {
  it("counts by state, most missing on top, with the days and working days that are left", async () => {
    const top = await house(SEBELUM).get(at(), cast.citra);
    expect(top.status).toBe(200);
    expect(cells(top)[0]?.slice(1)).toEqual(["1", "1", "1", "0", "0", "0"]);
    const text = top.page.querySelector("main")?.text ?? "";
    // 29 to 31 January: two days more, this Friday the only working day; the 31st is a Sunday and stays.
    expect(text).toContain("Tersisa 2 hari, 1 di antaranya hari kerja");
    expect(text).toContain("batasnya tidak bergeser");
    expect(
      (await house(SEBELUM).get(at(cast.unit.induk), cast.gita)).page.querySelector("main")?.text,
    ).toContain("Bidang Uji");
  });

  it("after the deadline everything not agreed is late", async () => {
    await awake(SESUDAH);
    const late = await house(SESUDAH).get(at(), cast.citra);
    expect(cells(late)[0]?.at(-1)).toBe("3");
    expect(late.page.querySelector("main")?.text).toContain("Lewat 1 hari");
  });

  it("is for roles, and for a head about his own unit; nobody else, and never of another agency", async () => {
    expect((await house(SEBELUM).get(at(), cast.bagas)).status).toBe(200);
    expect((await house(SEBELUM).get(`${cast.base}/kemajuan/skp?tahun=2027`, cast.bagas)).status).toBe(200);
    expect((await house(SEBELUM).get(at(cast.unit.induk), cast.bagas)).status).toBe(404);
    expect((await house(SEBELUM).get(at(), cast.hadi)).status).toBe(403);
    expect((await house(SEBELUM).get(at(cast.other.unit), cast.citra)).status).toBe(404);
    expect((await house(SEBELUM).get(`${cast.other.base}/kemajuan/skp?tahun=2027`, cast.dimas)).status).toBe(
      403,
    );
    for (const bad of ["tahun=1", "tahun=2027&unit=x", "unit='"])
      expect((await house(SEBELUM).get(`${cast.base}/kemajuan/skp?${bad}`, cast.citra)).status).toBe(404);
    // His delegate prepares plans; the people are not his.
    const id = await delegasiUji(cast, cast.bagas, cast.hadi);
    const begun = await house(SEBELUM).post(`${cast.base}/delegasi/${id}/mulai`, {}, cast.hadi);
    expect((await house(SEBELUM).get(at(), lentCookie(cast.hadi, begun.headers))).status).toBe(403);
  });

  it("the names of a head's own people, opened only where he may read", async () => {
    const href = `${cast.base}/kemajuan/${cast.unit.bidang}/pegawai?tahap=skp&lingkup=2027&keadaan=draf`;
    expect((await house(SEBELUM).get(href, cast.bagas)).html).toContain("Hadi Susanto");
    expect((await house(SEBELUM).get(href, cast.hadi)).status).toBe(403);
    const wide = href.replace(cast.unit.bidang, cast.unit.induk);
    expect((await house(SEBELUM).get(wide, cast.farida)).status).toBe(200);
    expect((await house(SEBELUM).get(wide, cast.bagas)).status).not.toBe(200);
    expect(
      (
        await house(SEBELUM).get(
          href.replace("skp&lingkup=2027&keadaan=draf", "evaluasi&lingkup=2027-triwulan-1&keadaan=pengisian"),
          cast.bagas,
        )
      ).status,
    ).not.toBe(200);
  });

  it("one round trip, whatever is shown", async () => {
    const { d1, ledger } = countingD1(cast.d1);
    const counted = house(SEBELUM, { AGENCY_001: d1 });
    await counted.get(at(), cast.citra);
    ledger.forget();
    await counted.get(at(), cast.citra);
    expect(ledger.trips).toBe(1);
    ledger.forget();
    await counted.get(`${cast.base}/kemajuan/skp/ingatkan?tahun=2027&unit=${cast.unit.bidang}`, cast.citra);
    expect(ledger.trips).toBe(1);
  });
});

describe("reminding whoever has them", () => {
  const path = () => `${cast.base}/kemajuan/skp/ingatkan`;
  const fields = () => ({ tahun: "2027", unit: cast.unit.bidang });
  const told = async (who: { id: string }) =>
    (
      await cast.d1
        .prepare("SELECT count(*) AS n FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'colek-skp-tahun'")
        .bind(who.id)
        .first<{ n: number }>()
    )?.n;

  it("names first, then one notice a person, and not again the same day", async () => {
    await skpUji(cast, { tahun: 2027, keadaan: "diajukan", pegawai: cast.farida });
    const before = await house(SEBELUM).get(`${path()}?tahun=2027&unit=${cast.unit.bidang}`, cast.citra);
    expect(cells(before)).toEqual([
      ["Bagas Prakoso", "2"],
      ["Gita Ananda", "1"],
      ["Hadi Susanto", "1"],
    ]);
    expect(await told(cast.bagas)).toBe(0);
    const sent = await house(SEBELUM).post(path(), fields(), cast.citra);
    expect(sent.status).toBe(303);
    expect((await house(SEBELUM).get(sent.to ?? "", cast.citra)).html).toContain("3 orang diingatkan");
    expect([await told(cast.bagas), await told(cast.hadi), await told(cast.gita)]).toEqual([1, 1, 1]);
    expect(
      (await house(SEBELUM).get(`${path()}?tahun=2027&unit=${cast.unit.bidang}`, cast.citra)).html,
    ).toContain("Tidak ada yang dapat diingatkan");
    await house(SEBELUM).post(path(), fields(), cast.citra);
    expect(await told(cast.bagas)).toBe(1);
  });

  it("litany: auditor 403, stranger 403, another unit 404, bad form 404, no working day 409", async () => {
    const post = (who = cast.citra, f: Record<string, string> = fields(), when = SEBELUM) =>
      house(when).post(path(), f, who);
    expect((await post(cast.gita)).status).toBe(403);
    expect((await post(cast.hadi)).status).toBe(403);
    expect((await post(cast.bagas, { tahun: "2027", unit: cast.unit.induk })).status).toBe(404);
    expect((await post(cast.citra, { tahun: "x", unit: "y" })).status).toBe(404);
    expect((await post(cast.citra, {})).status).toBe(404);
    await awake(Date.UTC(2027, 0, 30, 2));
    expect((await post(cast.citra, fields(), Date.UTC(2027, 0, 30, 2))).status).toBe(409);
    await awake(SEBELUM);
    expect((await post(cast.bagas)).status).toBe(303);
  });
});

describe("what goes out and what came late", () => {
  it("a file of the names, told to the trail; nothing in it runs in a spreadsheet", async () => {
    await cast.d1.prepare("UPDATE pegawai SET nama = '=1+1' WHERE id = ?1").bind(cast.hadi.id).run();
    const path = `${cast.base}/kemajuan/skp/ekspor?tahun=2027&unit=${cast.unit.bidang}`;
    const file = await house(SEBELUM).post(path, {}, cast.citra);
    expect(file.status).toBe(200);
    expect(file.headers.get("content-type")).toContain("csv");
    expect(file.html.split("\r\n").filter(Boolean)).toHaveLength(4);
    expect(file.html).not.toMatch(/(^|[;,])=1/m);
    expect((await house(SEBELUM).post(path, {}, cast.hadi)).status).toBe(403);
    expect(
      (await house(SEBELUM).post(path.replace(cast.unit.bidang, cast.other.unit), {}, cast.citra)).status,
    ).toBe(404);
  });

  it("an agreement after the deadline asks why, takes silence for an answer, and counts it by reason up the tree", async () => {
    const { d1, bagas, ayu, hadi } = cast;
    const plan = await d1
      .prepare("SELECT id, versi FROM skp WHERE pegawai = ?1 AND tahun = 2027")
      .bind(ayu.id)
      .first<{ id: string; versi: number }>();
    const step = `${cast.base}/skp/${plan?.id}/persetujuan`;
    expect((await house(SEBELUM).get(step, bagas)).html).not.toContain('name="terlambat"');
    await awake(SESUDAH);
    expect((await house(SESUDAH).get(step, bagas)).html).toContain('name="terlambat"');
    const body = { versi: String(plan?.versi), pernyataan: "ya" };
    const wrong = await house(SESUDAH).post(
      step,
      { ...body, terlambat: "rusak", keterangan: "Karena <b>" },
      bagas,
    );
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("Karena &lt;b&gt;");
    const ok = await house(SESUDAH).post(
      step,
      { ...body, terlambat: "cuti", keterangan: "Karena <b>" },
      bagas,
    );
    expect(ok.status).toBe(303);
    const shown = (await house(SESUDAH).get(`${cast.base}/skp/${plan?.id}`, ayu)).page.querySelector(
      "main",
    )?.text;
    expect(shown).toContain("Ditetapkan setelah 31 Januari: Cuti, sakit, atau tugas luar. Karena <b>");

    const other = await skpUji(cast, { tahun: 2027, keadaan: "diajukan", pegawai: cast.citra });
    await house(SESUDAH).post(
      `${other.path}/persetujuan`,
      { versi: String(other.versi), pernyataan: "ya" },
      bagas,
    );
    const view = await house(SESUDAH).get(at(cast.unit.induk), cast.gita);
    const text = view.page.querySelector("main")?.text.replace(/\s+/g, " ") ?? "";
    expect(text).toContain("Cuti, sakit, atau tugas luar");
    expect(text).toContain("tanpa alasan");
    const names = `${cast.base}/kemajuan/${cast.unit.induk}/pegawai?tahap=skp&lingkup=2027&keadaan=terlambat`;
    const all = await house(SESUDAH).get(names, cast.citra);
    expect(all.html).toContain("Ayu Lestari");
    expect(all.html).toContain("Citra Maharani");
    expect(all.html).toContain("Karena &lt;b&gt;");
    expect(
      (await house(SESUDAH).get(`${names}&alasan=tanpa`, cast.citra)).page.querySelector("tbody")?.text,
    ).not.toContain("Ayu Lestari");
    expect((await house(SESUDAH).get(names, hadi)).status).toBe(403);
    expect(await recount(cast.db, "2027-02-01")).toBe(0);
  });

  it("a reason given when handing it over stays when the penilai gives none; an agreement taken back is not counted", async () => {
    const { d1, bagas, hadi } = cast;
    const draft = await d1
      .prepare("SELECT id, versi, revisi FROM skp WHERE pegawai = ?1 AND tahun = 2027")
      .bind(hadi.id)
      .first<{ id: string; versi: number; revisi: number }>();
    await awake(SESUDAH);
    const base = `${cast.base}/skp/${draft?.id}`;
    const sent = await house(SESUDAH).post(
      `${base}/pengajuan`,
      { versi: String(draft?.versi), revisi: String(draft?.revisi), pernyataan: "ya", terlambat: "mutasi" },
      hadi,
    );
    expect(sent.status).toBe(303);
    await house(SESUDAH).post(
      `${base}/persetujuan`,
      { versi: String((draft?.versi ?? 0) + 1), pernyataan: "ya" },
      bagas,
    );
    const row = () =>
      d1.prepare("SELECT alasan, ditetapkan FROM skp_terlambat WHERE skp = ?1").bind(draft?.id).first();
    expect(await row()).toEqual({ alasan: "mutasi", ditetapkan: 1 });
    await d1.prepare("UPDATE skp SET keadaan = 'diajukan' WHERE id = ?1").bind(draft?.id).run();
    expect(await row()).toEqual({ alasan: "mutasi", ditetapkan: 0 });
    expect(await recount(cast.db, "2027-02-01")).toBe(0);
  });

  it("a plan agreed in time, one that begins in mid-year, and an adjustment are not late", async () => {
    const plan = await d1Of("diajukan");
    await house(SEBELUM).post(
      `${plan.path}/persetujuan`,
      { versi: String(plan.versi), pernyataan: "ya" },
      cast.bagas,
    );
    expect(await lateCount(plan.id)).toBe(0);
    await awake(SESUDAH);
    const half = await skpUji(cast, { tahun: 2027, keadaan: "diajukan", pegawai: cast.citra });
    await cast.d1.prepare("UPDATE skp SET dari = '2027-01-05' WHERE id = ?1").bind(half.id).run();
    expect(
      (
        await house(SESUDAH).post(
          `${half.path}/persetujuan`,
          { versi: String(half.versi), pernyataan: "ya" },
          cast.bagas,
        )
      ).status,
    ).toBe(303);
    expect(await lateCount(half.id)).toBe(0);
  });
});

async function d1Of(keadaan: "diajukan") {
  return skpUji(cast, { tahun: 2027, keadaan, pegawai: cast.farida });
}
const lateCount = async (skp: string) =>
  (
    await cast.d1
      .prepare("SELECT count(*) AS n FROM skp_terlambat WHERE skp = ?1")
      .bind(skp)
      .first<{ n: number }>()
  )?.n;
