import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { type Answer, house, NOW } from "../../support/house.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { fieldsOf, type Plan, sendForm, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
/** A post of a name of their own: other tests' colleagues are in the same room. */
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
  await tahunUji(cast, 2027);
  await cast.d1
    .prepare("UPDATE penempatan SET jabatan = ?1 WHERE id IN (?2, ?3)")
    .bind(`Analis ${cast.ayu.id} Ahli Muda`, cast.ayu.penempatan, cast.hadi.penempatan)
    .run();
});
const plan2027 = (wanted: Parameters<typeof skpUji>[1] = {}) =>
  skpUji(cast, { tahun: 2027, keadaan: "belum", ...wanted });
const press = (fields: Readonly<Record<string, string>>, pilih: readonly string[]) => {
  const body = new URLSearchParams({ perintah: newId(NOW), ...fields });
  for (const one of pilih) body.append("pilih", one);
  return body;
};
const ticked = (a: Answer) =>
  a.page.querySelectorAll("input[name=pilih]").filter((i) => i.hasAttribute("checked"));
const offered = (a: Answer) => a.page.querySelectorAll("input[name=pilih]");
const main = (a: Answer) => a.page.querySelector("main")?.text ?? "";
const rhkIn = async (id: string) =>
  (
    await cast.d1
      .prepare(
        `SELECT r.id, r.teks, r.jenis, r.asal, r.penugasan_dari AS penugasan, r.rhk_pimpinan AS pimpinan, r.rhk_pimpinan_teks AS pimpinanTeks,
          (SELECT json_group_array(json_array(i.aspek, i.teks, i.target, i.pk, i.lintasan)) FROM indikator i WHERE i.rhk = r.id) AS indikator
        FROM rhk r WHERE r.skp = ?1 ORDER BY r.urut`,
      )
      .bind(id)
      .all<Record<string, string | null>>()
  ).results;
const isiTetap = (skp: string, path: string, value: unknown) =>
  cast.d1
    .prepare("UPDATE skp_versi SET isi = json_set(isi, ?2, json(?3)) WHERE skp = ?1")
    .bind(skp, path, JSON.stringify(value))
    .run();

describe("from one's own plan of last year", () => {
  it("everything is ticked; one press puts it in with its targets, ids of its own and where it came from", async () => {
    const lama = await skpDitetapkan(cast);
    await isiTetap(lama.skp, "$.rhk[0].indikator[0].lintasan", { "triwulan-1": "20" });
    await isiTetap(lama.skp, "$.rhk[0].indikator[0].pk", newId(NOW));
    await isiTetap(lama.skp, "$.rhk[0].rhkPimpinanTeks", "Layanan unit membaik");
    const { get, ...h } = house();
    const plan = await plan2027();
    const page = await get(`${plan.path}/salin`, cast.ayu);
    expect(page.status).toBe(200);
    expect(ticked(page)).toHaveLength(2);
    const sent = await sendForm({ get, ...h }, `${plan.path}/salin`, fieldsOf(page, "form.stack"), cast.ayu);
    expect([sent.status, sent.to]).toEqual([
      303,
      `${plan.path}/salin?sumber=tahun-lalu&skp=${lama.skp}&selesai=2`,
    ]);
    const rows = await rhkIn(plan.id);
    expect(rows.map((r) => [r.teks, r.jenis, r.asal, r.pimpinan, r.pimpinanTeks])).toEqual([
      ["Permohonan diproses cepat dan akurat", "utama", "tahun-lalu", null, "Layanan unit membaik"],
      ["Arsip tertata", "tambahan", "tahun-lalu", null, ""],
    ]);
    expect(JSON.parse(rows[0]?.indikator ?? "")[0]).toEqual([
      "kuantitas",
      "Permohonan selesai",
      "80-90%",
      null,
      '{"triwulan-1":"20"}',
    ]);
    expect(rows.map((r) => r.id)).not.toContain(lama.rhk[0]);
    const after = await get(sent.to ?? "", cast.ayu);
    expect(main(after)).toContain("2 RHK ditambahkan");
    expect(offered(after)).toHaveLength(0);
    expect(main(after)).toContain("Sudah ada di rencana");
    expect(main(await get(`${plan.path}/isian`, cast.ayu))).toContain("periksa target");
  });

  it("what stood in the plan stays as it was, and the same press twice adds once", async () => {
    const lama = await skpDitetapkan(cast);
    const plan = await plan2027({ keadaan: "draf" });
    const before = await rhkIn(plan.id);
    const body = press({ sumber: "tahun-lalu", skp: lama.skp }, lama.rhk);
    const h = house();
    const [one, two] = [
      await sendForm(h, `${plan.path}/salin`, body, cast.ayu),
      await sendForm(h, `${plan.path}/salin`, body, cast.ayu),
    ];
    expect([one.status, two.status, two.to]).toEqual([303, 303, one.to]);
    const third = await sendForm(
      h,
      `${plan.path}/salin`,
      press({ sumber: "tahun-lalu", skp: lama.skp }, lama.rhk),
      cast.ayu,
    );
    expect(third.to).toContain("selesai=0");
    const after = await rhkIn(plan.id);
    expect(after).toHaveLength(4);
    for (const row of before) expect(after).toContainEqual(row);
  });

  it("nothing ticked → 422; more than a plan holds → 422 with the ticks kept; nothing is written", async () => {
    const lama = await skpDitetapkan(cast);
    const plan = await plan2027();
    const h = house();
    const empty = await sendForm(h, `${plan.path}/salin`, press({ sumber: "tahun-lalu" }, []), cast.ayu);
    expect(empty.status).toBe(422);
    expect(empty.page.querySelector(".error-summary")?.text).toContain("sedikitnya satu");
    const banyak = Array.from({ length: 201 }, (_, n) => ({
      id: newId(NOW),
      aspek: null,
      perspektif: null,
      teks: `I ${n}`,
      target: "1",
    }));
    await isiTetap(lama.skp, "$.rhk[0].indikator", banyak);
    const full = await sendForm(
      h,
      `${plan.path}/salin`,
      press({ sumber: "tahun-lalu" }, [lama.rhk[0]]),
      cast.ayu,
    );
    expect(full.status).toBe(422);
    expect(ticked(full).map((i) => i.getAttribute("value"))).toEqual([lama.rhk[0]]);
    expect(await rhkIn(plan.id)).toEqual([]);
  });
});

describe("from the predecessor in the post", () => {
  /** Hadi held the post until the end of 2026; then it became hers. */
  async function succession(): Promise<Kerja> {
    const { d1, ayu, hadi } = cast;
    const lama = await skpDitetapkan(cast, hadi);
    await d1.batch([
      d1.prepare("UPDATE penempatan SET sampai = '2026-12-31' WHERE id = ?1").bind(hadi.penempatan),
      d1.prepare("UPDATE penempatan SET dari = '2027-01-01' WHERE id = ?1").bind(ayu.penempatan),
    ]);
    return lama;
  }
  it("organisasi stays with the post and is ticked; individu and what was agreed with him alone are not told", async () => {
    const lama = await succession();
    await isiTetap(lama.skp, "$.rhk[1].klasifikasi", "individu");
    await isiTetap(lama.skp, "$.perilaku", { akuntabel: "Rahasia Hadi" });
    const plan = await plan2027();
    const h = house();
    const page = await h.get(`${plan.path}/salin?sumber=pendahulu`, cast.ayu);
    expect(ticked(page).map((i) => i.getAttribute("value"))).toEqual([lama.rhk[0]]);
    expect(page.html).not.toContain("Arsip tertata");
    expect(page.html).not.toContain("Rahasia Hadi");
    const sent = await sendForm(h, `${plan.path}/salin`, press({ sumber: "pendahulu" }, lama.rhk), cast.ayu);
    expect(sent.to).toContain("selesai=1");
    expect((await rhkIn(plan.id)).map((r) => r.asal)).toEqual(["pendahulu"]);
  });
  it("whoever still holds such a post is a colleague, not a predecessor", async () => {
    await skpDitetapkan(cast, cast.hadi);
    const plan = await plan2027();
    const page = await house().get(`${plan.path}/salin?sumber=pendahulu`, cast.ayu);
    expect(offered(page)).toHaveLength(0);
    expect(main(page)).toContain("Tidak ada SKP pendahulu");
  });
});

describe("from a colleague in the same jabatan", () => {
  it("is found near and by name, shows results without who gave them, and is ticked one by one", async () => {
    const lama = await skpDitetapkan(cast, cast.hadi);
    await isiTetap(lama.skp, "$.rhk[0].penugasanDari", "Kepala Rahasia");
    await isiTetap(lama.skp, "$.lampiran.sumberDaya", ["Lampiran Hadi"]);
    const plan = await plan2027();
    const h = house();
    for (const q of ["", "&q=hadi"]) {
      const list = await h.get(`${plan.path}/salin?sumber=rekan${q}`, cast.ayu);
      expect(main(list)).toContain("Hadi Susanto");
      expect(list.html).toContain(`skp=${lama.skp}`);
    }
    expect(main(await h.get(`${plan.path}/salin?sumber=rekan&q=zulkarnaen`, cast.ayu))).not.toContain("Hadi");
    const page = await h.get(`${plan.path}/salin?sumber=rekan&skp=${lama.skp}`, cast.ayu);
    expect([offered(page).length, ticked(page).length]).toEqual([2, 0]);
    expect(page.html).not.toMatch(/Kepala Rahasia|Lampiran Hadi/);
    await sendForm(
      h,
      `${plan.path}/salin`,
      press({ sumber: "rekan", skp: lama.skp }, [lama.rhk[1]]),
      cast.ayu,
    );
    expect(await rhkIn(plan.id)).toMatchObject([{ teks: "Arsip tertata", asal: "rekan", penugasan: "" }]);
  });

  it("another jenjang is the same jabatan; a name that only begins so is another", async () => {
    const lama = await skpDitetapkan(cast, cast.hadi);
    const plan = await plan2027();
    const seen = async (jabatan: string, jenjang: string | null) => {
      await cast.d1
        .prepare("UPDATE penempatan SET jabatan = ?1, jenjang = ?2 WHERE id = ?3")
        .bind(jabatan, jenjang, cast.hadi.penempatan)
        .run();
      const page = await house().get(`${plan.path}/salin?sumber=rekan&q=hadi`, cast.ayu);
      return page.html.includes(lama.skp);
    };
    expect(await seen(`Analis ${cast.ayu.id} Ahli Pertama`, "ahli-pertama")).toBe(true);
    expect(await seen(`Analis ${cast.ayu.id} Mahir`, "mahir")).toBe(true);
    expect(await seen(`Analis ${cast.ayu.id} Kebijakan Ahli Muda`, "ahli-muda")).toBe(false);
    expect(await seen(`Analis ${cast.ayu.id} Muda`, null)).toBe(false);
  });

  it("of another jabatan, in a draft, or where the agency closed it, there is nothing to see or take", async () => {
    const lama = await skpDitetapkan(cast, cast.hadi);
    const plan = await plan2027();
    const h = house();
    const seen = async () => {
      const page = await h.get(`${plan.path}/salin?sumber=rekan&skp=${lama.skp}`, cast.ayu);
      const sent = await sendForm(
        h,
        `${plan.path}/salin`,
        press({ sumber: "rekan", skp: lama.skp }, lama.rhk),
        cast.ayu,
      );
      return [offered(page).length, sent.status];
    };
    await cast.d1
      .prepare("UPDATE penempatan SET jabatan = 'Lain' WHERE id = ?1")
      .bind(cast.hadi.penempatan)
      .run();
    expect(await seen()).toEqual([0, 422]);
    await cast.d1
      .prepare("UPDATE penempatan SET jabatan = (SELECT jabatan FROM penempatan WHERE id = ?2) WHERE id = ?1")
      .bind(cast.hadi.penempatan, cast.ayu.penempatan)
      .run();
    await cast.d1.prepare("UPDATE skp SET keadaan = 'draf' WHERE id = ?1").bind(lama.skp).run();
    expect(await seen()).toEqual([0, 422]);
    await cast.d1.prepare("UPDATE skp SET keadaan = 'ditetapkan' WHERE id = ?1").bind(lama.skp).run();
    await cast.d1
      .prepare("INSERT INTO aturan (kunci, nilai, dari) VALUES ('salin.rekan', 'tidak', '2026-01-01')")
      .run();
    try {
      expect(await seen()).toEqual([0, 422]);
    } finally {
      await cast.d1.prepare("DELETE FROM aturan WHERE kunci = 'salin.rekan'").run();
    }
    expect((await seen())[1]).toBe(303);
  });
});

describe("from the library", () => {
  it("an entry for the first words of the jabatan serves it, is searched, copied and counted", async () => {
    const [id, lain, arsip] = [newId(NOW), newId(NOW), newId(NOW)];
    const entry = (one: string, jabatan: string, teks: string, keadaan = "aktif") =>
      cast.d1
        .prepare(
          `INSERT INTO pustaka (id, jabatan_kunci, jabatan, jenis, pendekatan, teks, isi, keadaan, dibuat_pada, diubah_pada)
           VALUES (?1, lower(?2), ?2, 'utama', 'kuantitatif', ?3, '[{"aspek":"kualitas","perspektif":null,"teks":"Persentase puas","target":"90%"}]', ?4, 0, 0)`,
        )
        .bind(one, jabatan, teks, keadaan);
    await cast.d1.batch([
      entry(id, `Analis ${cast.ayu.id}`, "Data siap pakai"),
      entry(lain, `Guru ${cast.ayu.id}`, "Murid naik kelas"),
      entry(arsip, `Analis ${cast.ayu.id}`, "Sudah usang", "arsip"),
    ]);
    const plan = await plan2027();
    const h = house();
    const page = await h.get(`${plan.path}/salin?sumber=pustaka`, cast.ayu);
    expect(offered(page).map((i) => i.getAttribute("value"))).toEqual([id]);
    expect(offered(await h.get(`${plan.path}/salin?sumber=pustaka&q=SIAP`, cast.ayu))).toHaveLength(1);
    expect(offered(await h.get(`${plan.path}/salin?sumber=pustaka&q=zzz`, cast.ayu))).toHaveLength(0);
    const sent = await sendForm(
      h,
      `${plan.path}/salin`,
      press({ sumber: "pustaka" }, [id, lain, arsip]),
      cast.ayu,
    );
    expect(sent.to).toContain("selesai=1");
    expect(await rhkIn(plan.id)).toMatchObject([{ teks: "Data siap pakai", asal: "pustaka" }]);
    const used = () => cast.d1.prepare("SELECT dipakai FROM pustaka WHERE id = ?1").bind(id).first("dipakai");
    expect(await used()).toBe(1);
    await cast.d1.prepare("DELETE FROM rhk WHERE skp = ?1").bind(plan.id).run();
    expect(await used()).toBe(0);
  });
});

describe("an empty plan", () => {
  it("shows its owner where it may begin, with what is behind each; nobody else, and no longer when it has rows", async () => {
    const lama = await skpDitetapkan(cast);
    const plan = await plan2027();
    const { get } = house();
    for (const path of [plan.path, `${plan.path}/isian`]) {
      const page = await get(path, cast.ayu);
      expect(main(page)).toContain("Salin dari SKP 2026 (2 RHK)");
      expect(main(page)).toContain("Salin dari rekan sejabatan");
    }
    expect(main(await get(plan.path, cast.bagas))).not.toContain("Cara tercepat");
    await cast.d1
      .prepare("UPDATE penempatan SET sampai = '2026-06-30' WHERE id = ?1")
      .bind(cast.hadi.penempatan)
      .run();
    expect(main(await get(plan.path, cast.ayu))).not.toContain("rekan sejabatan");
    await sendForm(house(), `${plan.path}/salin`, press({ sumber: "tahun-lalu" }, lama.rhk), cast.ayu);
    for (const path of [plan.path, `${plan.path}/isian`])
      expect(main(await get(path, cast.ayu))).not.toContain("Cara tercepat");
  });
});

describe("salin, the litany", () => {
  const send = (plan: Plan, who: Person, base = plan.path) =>
    sendForm(house(), `${base}/salin`, press({ sumber: "tahun-lalu" }, [newId(NOW)]), who);
  it("Dimas of another agency → 404 in his, sign-in in ours; Hadi, a stranger → 404; readers → 403 and see no source", async () => {
    await skpDitetapkan(cast);
    const plan = await plan2027();
    expect((await send(plan, cast.dimas)).to).toContain("/masuk");
    expect((await send(plan, cast.dimas, `${cast.other.base}/skp/${plan.id}`)).status).toBe(404);
    expect((await send(plan, cast.hadi)).status).toBe(404);
    for (const who of [cast.bagas, cast.citra, cast.farida]) {
      expect((await send(plan, who)).status).toBe(403);
      const page = await house().get(`${plan.path}/salin`, who);
      expect([page.status, page.html.includes("Permohonan diproses")]).toEqual([403, false]);
    }
  });
  it("a plan that is not being written → 409", async () => {
    const plan = await plan2027({ keadaan: "diajukan" });
    expect((await send(plan, cast.ayu)).status).toBe(409);
    expect((await house().get(`${plan.path}/salin`, cast.ayu)).status).toBe(409);
  });
  it.each(["../..", "x".repeat(5000), "\u0000\ud800", "<b>"])(
    "an unreadable question %j is answered all the same",
    async (q) => {
      const plan = await plan2027();
      for (const sumber of ["rekan", "pustaka", "lain"])
        expect(
          (
            await house().get(
              `${plan.path}/salin?sumber=${sumber}&halaman=-3&skp=${encodeURIComponent(q.toWellFormed())}&q=${encodeURIComponent(q.toWellFormed())}`,
              cast.ayu,
            )
          ).status,
        ).toBe(200);
    },
  );
});
