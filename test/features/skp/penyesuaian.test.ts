import { beforeEach, describe, expect, it } from "vitest";
import type { SkpFrozen } from "../../../src/data/agency/skp.ts";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { countOf, isianBody, sendForm, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});
type Plan = Awaited<ReturnType<typeof agreed>>;
const key = () => newId(NOW);

/** Agreed by the steps themselves: version 1 with everything it freezes. */
async function agreed(who = cast.ayu) {
  const plan = await skpUji(cast, { pegawai: who, keadaan: "diajukan" });
  const form = { versi: "2", pernyataan: "ya", perintah: key() };
  expect((await house().post(`${plan.path}/persetujuan`, form, cast.bagas)).status).toBe(303);
  return { ...plan, versi: 3 };
}
const wish = (versi: number, lain: Record<string, string> = {}) => ({
  versi: String(versi),
  sebab: "arahan-baru",
  alasan: "Ada penugasan baru dari Kepala Kantor",
  berlakuDari: "2026-12-01",
  perintah: key(),
  ...lain,
});
const open = (plan: Plan, who = cast.ayu, lain: Record<string, string> = {}) =>
  house().post(`${plan.path}/penyesuaian`, wish(plan.versi, lain), who);
const now = (id: string) =>
  cast.d1
    .prepare("SELECT keadaan, penyesuaian, versi, revisi, ditetapkan_pada AS tetap FROM skp WHERE id = ?1")
    .bind(id)
    .first<{ keadaan: string; penyesuaian: string | null; versi: number; revisi: number; tetap: number }>();
const texts = async (id: string) =>
  (
    await cast.d1
      .prepare("SELECT id, teks FROM rhk WHERE skp = ?1 ORDER BY urut")
      .bind(id)
      .all<{ id: string; teks: string }>()
  ).results;
const versions = async (id: string) =>
  (
    await cast.d1
      .prepare("SELECT nomor, berlaku_dari AS dari, isi FROM skp_versi WHERE skp = ?1 ORDER BY nomor")
      .bind(id)
      .all<{ nomor: number; dari: string; isi: string }>()
  ).results;
/** Ayu changes the first result and drops the second; what is not in the grid goes. */
async function rewrite(plan: Plan, teks = "Hasil kerja 1 tercapai lebih cepat") {
  const indikator = await cast.d1
    .prepare("SELECT id FROM indikator WHERE rhk = ?1")
    .bind(plan.rhk[0])
    .first<{ id: string }>();
  const row = {
    key: `${plan.rhk[0]}.${indikator?.id}`,
    jenis: "utama",
    rhkPimpinan: "Layanan unit membaik",
    teks,
    aspek: "kuantitas",
    indikator: "Persentase selesai 1",
    target: "95-98%",
  };
  const revisi = String((await now(plan.id))?.revisi);
  return sendForm(house(), `${plan.path}/isian`, isianBody([row], { revisi }), cast.ayu);
}
const step = async (plan: Plan, name: string, who: { cookie: string }, f: Record<string, string> = {}) => {
  const { versi, revisi } = (await now(plan.id)) as { versi: number; revisi: number };
  const common = { versi: String(versi), revisi: String(revisi), pernyataan: "ya", perintah: key() };
  return house().post(`${plan.path}/${name}`, { ...common, ...f }, who);
};
const main = async (path: string, who: { cookie: string }) =>
  (await house().get(path, who)).page.querySelector("main")?.text.replace(/\s+/g, " ") ?? "";

describe("penyesuaian", () => {
  it("Ayu opens, changes, submits; Bagas sees what changed and approves: version 2 from its day, version 1 until then", async () => {
    const plan = await agreed();
    const sent = await open(plan);
    expect([sent.status, sent.to]).toEqual([303, `${plan.path}/isian`]);
    expect(await now(plan.id)).toMatchObject({ keadaan: "ditetapkan", penyesuaian: "draf", versi: 4 });
    expect((await texts(plan.id)).map((r) => r.id)).toEqual([...plan.rhk]);
    const told = await cast.d1
      .prepare("SELECT jenis FROM pemberitahuan WHERE pegawai = ?1 ORDER BY id DESC LIMIT 1")
      .bind(cast.bagas.id)
      .first();
    expect(told).toEqual({ jenis: "skp-penyesuaian-dibuka" });

    expect((await rewrite(plan)).status).toBe(303);
    // The page still prints what is in force.
    const seen = await house().get(plan.path, cast.ayu);
    expect(seen.page.querySelector(".lembar")?.text).toContain("Hasil kerja 2 tercapai");
    expect((await step(plan, "pengajuan", cast.ayu)).status).toBe(303);
    expect((await now(plan.id))?.penyesuaian).toBe("diajukan");
    const queue = await house().get(`${cast.base}/skp/bawahan`, cast.bagas);
    const row = queue.page.querySelectorAll("tbody tr").find((r) => r.text.includes("Ayu Lestari"));
    expect(row?.querySelectorAll(".status").map((t) => t.text)).toEqual(["Diajukan", "Penyesuaian"]);
    // Of his team: agreed, and the next version waits for him.
    const team = (await house().get(`${cast.base}/tim`, cast.bagas)).page;
    const mine = team.querySelectorAll("tbody tr").find((r) => r.text.includes("Ayu Lestari"));
    expect(mine?.text).toContain("Ditetapkan, penyesuaian diajukan");

    const ask = await house().get(`${plan.path}/persetujuan`, cast.bagas);
    expect(ask.page.querySelector("#perubahan")).not.toBeNull();
    const said = ask.page.querySelector("main")?.text ?? "";
    expect(said).toContain("2 berubah, 1 dihapus");
    expect(ask.page.querySelector("ins")?.text).toContain("lebih cepat");
    expect(ask.page.querySelectorAll("del").length).toBeGreaterThan(0);

    const before = (await now(plan.id))?.tetap;
    expect((await step(plan, "persetujuan", cast.bagas)).status).toBe(303);
    expect(await now(plan.id)).toMatchObject({ keadaan: "ditetapkan", penyesuaian: null, tetap: before });
    const all = await versions(plan.id);
    expect(all.map((v) => [v.nomor, v.dari])).toEqual([
      [1, "2026-01-01"],
      [2, "2026-12-01"],
    ]);
    expect((JSON.parse(all[1]?.isi ?? "") as SkpFrozen).rhk.map((r) => r.id)).toEqual([plan.rhk[0]]);
    expect((JSON.parse(all[0]?.isi ?? "") as SkpFrozen).rhk).toHaveLength(2);
    const closed = await cast.d1
      .prepare("SELECT hasil, versi FROM penyesuaian WHERE skp = ?1")
      .bind(plan.id)
      .first();
    expect(closed).toEqual({ hasil: "ditetapkan", versi: 2 });

    const two = await house().get(`${plan.path}/versi/2`, cast.ayu);
    expect(two.page.querySelector("main")?.text).toContain("Ada penugasan baru dari Kepala Kantor");
    expect(two.page.querySelector("ins")?.text).toContain("lebih cepat");
    const wide = await house().get(`${plan.path}/versi/2?banding=1&tampil=berdampingan`, cast.ayu);
    expect(wide.page.querySelector("table thead")?.text).toContain("Sebelum");
    const one = await house().get(`${plan.path}/versi/1`, cast.ayu);
    expect(one.page.querySelector(".lembar")?.text).toContain("Hasil kerja 2 tercapai");
    expect(await main(plan.path, cast.ayu)).toContain("Berlaku 1 Januari 2026 sampai 30 November 2026");
  });

  it("Bagas may begin it too; Ayu cannot cancel what he asked for, he can, and every word is as before", async () => {
    const plan = await agreed();
    const before = await texts(plan.id);
    const sent = await open(plan, cast.bagas, { sebab: "tidak-ada-kemajuan" });
    expect([sent.status, sent.to]).toEqual([303, `${plan.path}?selesai=penyesuaian`]);
    await rewrite(plan, "Teks lain");
    expect((await step(plan, "penyesuaian/pembatalan", cast.ayu)).status).toBe(403);
    const done = await step(plan, "penyesuaian/pembatalan", cast.bagas);
    expect([done.status, done.to]).toEqual([303, `${plan.path}?selesai=batal`]);
    expect(await now(plan.id)).toMatchObject({ keadaan: "ditetapkan", penyesuaian: null });
    expect(await texts(plan.id)).toEqual(before);
    expect(await versions(plan.id)).toHaveLength(1);
    expect((await step(plan, "penyesuaian/pembatalan", cast.bagas)).status).toBe(409);
  });

  it("a manual that went with its indicator is back when the adjustment is cancelled; one mended meanwhile stays", async () => {
    const plan = await skpUji(cast, { pegawai: cast.ayu, keadaan: "diajukan" });
    const write = (rhk: string | undefined, definisi: string) =>
      cast.d1
        .prepare(
          `INSERT INTO manual_indikator (indikator, skp, definisi, kualitas, dipahami_semua, diubah_pada)
            SELECT id, skp, ?2, 'outcome', 0, 0 FROM indikator WHERE rhk = ?1
            ON CONFLICT DO UPDATE SET definisi = excluded.definisi`,
        )
        .bind(rhk, definisi)
        .run();
    const manuals = async () =>
      (
        await cast.d1
          .prepare(
            `SELECT m.definisi, m.kualitas, m.dipahami_semua AS semua FROM manual_indikator m
              JOIN indikator i ON i.id = m.indikator WHERE m.skp = ?1 ORDER BY i.urut`,
          )
          .bind(plan.id)
          .all()
      ).results;
    await write(plan.rhk[0], "Cara mengukur 1");
    await write(plan.rhk[1], "Cara mengukur 2");
    await step({ ...plan, versi: 2 }, "persetujuan", cast.bagas);
    await open({ ...plan, versi: 3 });
    expect((await rewrite({ ...plan, versi: 4 })).status).toBe(303);
    expect(await manuals()).toHaveLength(1);
    await write(plan.rhk[0], "Diperbaiki sesudahnya");
    expect((await step({ ...plan, versi: 4 }, "penyesuaian/pembatalan", cast.ayu)).status).toBe(303);
    expect(await manuals()).toEqual([
      { definisi: "Diperbaiki sesudahnya", kualitas: "outcome", semua: 0 },
      { definisi: "Cara mengukur 2", kualitas: "outcome", semua: 0 },
    ]);
  });

  it("after a return both see what changed since; the notes of January are not shown again", async () => {
    const plan = await agreed();
    await open(plan);
    await rewrite(plan, "Usulan pertama");
    await step(plan, "pengajuan", cast.ayu);
    expect((await step(plan, "pengembalian", cast.bagas, { catatan: "Terlalu rendah" })).status).toBe(303);
    expect((await now(plan.id))?.penyesuaian).toBe("dikembalikan");
    expect(await main(plan.path, cast.ayu)).toContain("Terlalu rendah");
    await rewrite(plan, "Usulan kedua");
    expect(await main(`${plan.path}/pengajuan`, cast.ayu)).toContain("Sejak dikembalikan");
    await step(plan, "pengajuan", cast.ayu);
    const ask = await house().get(`${plan.path}/persetujuan`, cast.bagas);
    const marks = ask.page.querySelectorAll("#perubahan ~ div ins, section[aria-labelledby=perubahan] ins");
    expect(marks[0]?.text).toContain("kedua");
    expect(ask.page.querySelector("section[aria-labelledby=perubahan] details")?.text).toContain("versi 1");
    await step(plan, "persetujuan", cast.bagas);
    const again = { ...plan, versi: (await now(plan.id))?.versi ?? 0 };
    expect((await open(again, cast.ayu, { berlakuDari: "2026-12-15" })).status).toBe(303);
    expect(await main(`${plan.path}/pengajuan`, cast.ayu)).not.toContain("Terlalu rendah");
  });

  it("the reason can be told better while it is written; then it is as it was handed over", async () => {
    const plan = await agreed();
    await open(plan);
    const form = await house().get(`${plan.path}/penyesuaian`, cast.ayu);
    expect(form.page.querySelector("textarea[name=alasan]")?.text).toContain("Ada penugasan baru");
    const better = await step(plan, "penyesuaian", cast.ayu, {
      ...wish(0),
      versi: "4",
      alasan: "Lebih jelas",
    });
    expect([better.status, better.to]).toEqual([303, `${plan.path}?selesai=alasan`]);
    expect(await main(plan.path, cast.bagas)).toContain("Lebih jelas");
    await step(plan, "pengajuan", cast.ayu);
    const late = { ...wish(0), versi: String((await now(plan.id))?.versi) };
    expect((await step(plan, "penyesuaian", cast.ayu, late)).status).toBe(409);
  });

  it("an evaluation nobody has rated rests on the new version when it reaches into its period, and says so by its lock", async () => {
    const plan = await agreed();
    const tw = await tahunUji(cast);
    const id = newId(NOW);
    await cast.d1
      .prepare(
        "INSERT INTO evaluasi (id, skp, skp_versi, periode, pegawai, unit, penilai) VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6)",
      )
      .bind(id, plan.id, tw(4), cast.ayu.id, cast.unit.bidang, cast.bagas.id)
      .run();
    await open(plan);
    await rewrite(plan);
    await step(plan, "pengajuan", cast.ayu);
    const seen = () =>
      cast.d1.prepare("SELECT skp_versi AS v, versi FROM evaluasi WHERE id = ?1").bind(id).first();
    expect(await seen()).toEqual({ v: 1, versi: 0 });
    await step(plan, "persetujuan", cast.bagas);
    expect(await seen()).toEqual({ v: 2, versi: 1 });
  });

  it("the page and a version print the agency as it was called when they were agreed, a draft as it is today", async () => {
    const plan = await agreed();
    await cast.d1
      .prepare("UPDATE skp_versi SET instansi = ?2 WHERE skp = ?1")
      .bind(plan.id, JSON.stringify({ nama: "Dinas Bernama Lama", kota: "Kota Lama" }))
      .run();
    for (const path of [plan.path, `${plan.path}/versi/1`]) {
      const sheet = (await house().get(path, cast.ayu)).page.querySelector(".lembar")?.text ?? "";
      expect([path, sheet.toLowerCase().includes("dinas bernama lama"), sheet.includes("Kota Lama")]).toEqual(
        [path, true, true],
      );
    }
    const draft = await skpUji(cast, { pegawai: cast.hadi, keadaan: "draf" });
    expect((await house().get(draft.path, cast.hadi)).html).not.toContain("Bernama Lama");
  });

  it("costs one round trip to ask and two to do", async () => {
    const plan = await agreed();
    const { d1, ledger } = countingD1(cast.d1);
    const { get, post } = house(NOW, { AGENCY_001: d1 });
    await get(plan.path, cast.ayu);
    for (const path of ["penyesuaian", "versi/1"]) {
      ledger.forget();
      expect((await get(`${plan.path}/${path}`, cast.ayu)).status).toBe(200);
      expect([path, ledger.trips]).toEqual([path, 1]);
    }
    ledger.forget();
    expect((await post(`${plan.path}/penyesuaian`, wish(plan.versi), cast.ayu)).status).toBe(303);
    expect(ledger.trips).toBe(2);
  });
});

describe("a mark left by a mutasi", () => {
  async function marked(alasan: string) {
    const plan = await agreed();
    const mutasi = newId(NOW);
    await cast.d1.batch([
      cast.d1
        .prepare(
          `INSERT INTO mutasi (id, jenis, berlaku_tanggal, nomor_surat, surat_tanggal, permintaan, dampak, oleh, dibuat_pada)
           VALUES (?1, 'status', '2026-09-01', 'ST-1', '2026-08-20', '{}', '{}', ?2, ?3)`,
        )
        .bind(mutasi, cast.citra.id, NOW),
      cast.d1
        .prepare("INSERT INTO skp_penyesuaian (skp, mutasi, alasan, dibuat_pada) VALUES (?1, ?2, ?3, ?4)")
        .bind(plan.id, mutasi, alasan, NOW),
    ]);
    return plan;
  }
  it("study: cause, day and rows are suggested with the guide; taken over they are main results with ids of their own", async () => {
    const plan = await marked("tugas-belajar-mulai");
    const form = await house().get(`${plan.path}/penyesuaian`, cast.ayu);
    expect(form.page.querySelector("option[selected]")?.getAttribute("value")).toBe("tugas-belajar");
    expect(form.page.querySelector("input[name=berlakuDari]")?.getAttribute("value")).toBe("2026-09-01");
    expect(form.page.querySelector("table")?.text).toContain("3,51-4,00");
    await open(plan, cast.ayu, { sebab: "tugas-belajar", berlakuDari: "2026-09-01", usulan: "ya" });
    const rows = await texts(plan.id);
    expect(rows.map((r) => r.teks)).toEqual([
      "Hasil kerja 1 tercapai",
      "Hasil evaluasi akademik tiap semester memuaskan",
      "Studi selesai tepat waktu",
      "Hasil kerja 2 tercapai",
    ]);
    expect((await step(plan, "pengajuan", cast.ayu)).status).toBe(303);
  });
  it("Bagas says with a reason that it needs nothing: the mark and the task are gone, a later mutasi asks anew", async () => {
    const plan = await marked("plt-mulai");
    const path = `${plan.path}/penyesuaian`;
    const no = (who: { cookie: string }, f: Record<string, string> = {}) =>
      house().post(
        `${path}/tidak-perlu`,
        { versi: "3", tidakPerlu: "Plt hanya sepekan", perintah: key(), ...f },
        who,
      );
    expect(await main(cast.base, cast.ayu)).toContain("Sesuaikan SKP");
    expect((await house().get(path, cast.ayu)).page.querySelector("[name=tidakPerlu]")).toBeNull();
    expect((await house().get(path, cast.bagas)).page.querySelector("[name=tidakPerlu]")).not.toBeNull();
    expect((await no(cast.hadi)).status).toBe(404);
    for (const who of [cast.ayu, cast.citra, cast.gita]) expect((await no(who)).status).toBe(403);
    const empty = await no(cast.bagas, { tidakPerlu: " " });
    expect([empty.status, empty.page.querySelector(".error-summary")?.text]).toEqual([
      422,
      expect.stringContaining("mengapa penyesuaian tidak perlu"),
    ]);
    const stale = await no(cast.bagas, { versi: "2" });
    expect([stale.status, stale.page.querySelector("[name=tidakPerlu]")?.text.trim()]).toEqual([
      409,
      "Plt hanya sepekan",
    ]);
    const done = await no(cast.bagas);
    expect([done.status, done.to]).toEqual([303, `${plan.path}?selesai=tidak-perlu`]);
    expect((await no(cast.bagas, { versi: "4" })).status).toBe(409);
    for (const who of [cast.ayu, cast.bagas]) {
      expect(await main(cast.base, who)).not.toContain("Sesuaikan SKP");
      const seen = await main(plan.path, who);
      expect(seen).not.toContain("Plt sejak");
      expect(seen).toContain("Plt hanya sepekan");
    }
    expect(await now(plan.id)).toMatchObject({ keadaan: "ditetapkan", penyesuaian: null, versi: 4 });
    await cast.d1
      .prepare("UPDATE skp_penyesuaian SET dibuat_pada = ?2 WHERE skp = ?1")
      .bind(plan.id, NOW + 1)
      .run();
    expect(await main(plan.path, cast.bagas)).toContain("Plt sejak");
  });
  it("the task on Beranda is gone when the adjustment was agreed", async () => {
    const plan = await marked("plt-mulai");
    expect(await main(cast.base, cast.bagas)).toContain("Sesuaikan SKP Ayu Lestari");
    await open(plan, cast.bagas, { sebab: "plt", usulan: "ya" });
    await step(plan, "pengajuan", cast.ayu);
    await cast.d1
      .prepare("UPDATE skp_penyesuaian SET dibuat_pada = dibuat_pada - 1 WHERE skp = ?1")
      .bind(plan.id)
      .run();
    await cast.d1
      .prepare("UPDATE skp_versi SET ditetapkan_pada = ditetapkan_pada - 9 WHERE skp = ?1")
      .bind(plan.id)
      .run();
    await step(plan, "persetujuan", cast.bagas);
    expect(await main(cast.base, cast.bagas)).not.toContain("Sesuaikan SKP Ayu Lestari");
  });
});

describe("penyesuaian, the litany", () => {
  it("Dimas and Hadi → 404; who may only look → 403, with nothing written", async () => {
    const plan = await agreed();
    const elsewhere = `${cast.other.base}/skp/${plan.id}/penyesuaian`;
    expect((await house().post(elsewhere, wish(3), cast.dimas)).status).toBe(404);
    expect((await open(plan, cast.hadi)).status).toBe(404);
    for (const who of [cast.citra, cast.gita, cast.farida]) {
      expect((await open(plan, who)).status).toBe(403);
      expect((await step(plan, "penyesuaian/pembatalan", who)).status).toBe(403);
    }
    expect((await now(plan.id))?.penyesuaian).toBeNull();
  });
  it("nothing agreed → 409; another version than the one read → 409; twice at once → one 303, one 409", async () => {
    const draf = await skpUji(cast, { pegawai: cast.hadi });
    expect((await house().post(`${draf.path}/penyesuaian`, wish(1), cast.hadi)).status).toBe(409);
    const plan = await agreed();
    expect((await open({ ...plan, versi: 2 })).status).toBe(409);
    const both = await Promise.all([open(plan), open(plan, cast.bagas)]);
    expect(both.map((b) => b.status).sort()).toEqual([303, 409]);
    const count = await cast.d1
      .prepare("SELECT count(*) AS n FROM penyesuaian WHERE skp = ?1")
      .bind(plan.id)
      .first();
    expect(count).toEqual({ n: 1 });
  });
  it("the same command twice is done once", async () => {
    const plan = await agreed();
    const form = wish(plan.versi);
    expect((await house().post(`${plan.path}/penyesuaian`, form, cast.ayu)).status).toBe(303);
    expect((await house().post(`${plan.path}/penyesuaian`, form, cast.ayu)).status).toBe(303);
    expect(await countOf(cast, "riwayat", plan.id)).toBe(4);
  });
  it("a form without cause, reason or day → 422 and what was typed is still there, whatever it is", async () => {
    const plan = await agreed();
    const bad = ["<script>alert(1)</script>\n'); DROP TABLE skp;--", "x".repeat(4001), "👩‍💼 لا\nbaris"];
    for (const alasan of bad) {
      const answer = await open(plan, cast.ayu, { alasan, sebab: "" });
      expect(answer.status).toBe(422);
      expect(answer.page.querySelector("textarea[name=alasan]")?.textContent).toBe(alasan);
    }
    for (const berlakuDari of ["", "2026-02-30", "2026-01-01", "2027-01-01", "besok"])
      expect((await open(plan, cast.ayu, { berlakuDari })).status).toBe(422);
    expect((await open(plan, cast.ayu, { alasan: " " })).status).toBe(422);
    expect((await now(plan.id))?.penyesuaian).toBeNull();
    const kept = await open(plan, cast.ayu, { alasan: bad[0] ?? "" });
    expect(kept.status).toBe(303);
    const shown = (await house().get(plan.path, cast.bagas)).page.querySelector("#penyesuaian")?.parentNode;
    expect(shown?.querySelector("span.pre")?.text).toBe(bad[0]);
    expect(shown?.querySelector("script")).toBeNull();
  });
});

describe("whoever moves", () => {
  const move = (lain: Record<string, string> = {}) =>
    house().post(
      `${cast.base}/pegawai/${cast.hadi.id}/penempatan`,
      {
        ...{ versi: "1", jenis: "definitif", jabatan: "Analis", unit: cast.unit.induk, jenisJabatan: "jf" },
        ...{ jenjang: "ahli-muda", dari: "2026-11-23", sampai: "", perintah: key(), ...lain },
      },
      cast.citra,
    );
  const plans = async () =>
    (
      await cast.d1
        .prepare("SELECT dari, sampai, keadaan, unit, kelompok FROM skp WHERE pegawai = ?1 ORDER BY dari")
        .bind(cast.hadi.id)
        .all()
    ).results;
  it("with a draft takes it along", async () => {
    const draf = await skpUji(cast, { pegawai: cast.hadi, keadaan: "draf" });
    expect((await move()).status).toBe(303);
    expect(await plans()).toEqual([
      expect.objectContaining({ dari: "2026-01-01", sampai: "2026-12-31", keadaan: "draf" }),
    ]);
    expect((await texts(draf.id)).length).toBe(2);
  });
  it("with an agreed plan begins another for the rest of the year (hlm. 65 C.6)", async () => {
    await agreed(cast.hadi);
    expect((await move()).status).toBe(303);
    expect(await plans()).toEqual([
      expect.objectContaining({
        dari: "2026-01-01",
        sampai: "2026-11-22",
        keadaan: "ditetapkan",
        kelompok: "ja-jf",
      }),
      expect.objectContaining({ dari: "2026-11-23", sampai: "2026-12-31", keadaan: "belum" }),
    ]);
  });
});

describe("while an adjustment runs", () => {
  it("what is printed and evaluated is the version in force, its approach too; the reminder goes to whom it waits for", async () => {
    const plan = await agreed();
    await open(plan);
    await rewrite(plan, "Rancangan saja");
    await cast.d1.prepare("UPDATE skp SET pendekatan = 'kualitatif' WHERE id = ?1").bind(plan.id).run();
    const sheet = (await house().get(plan.path, cast.ayu)).page.querySelector(".lembar")?.text ?? "";
    expect(sheet).not.toContain("Rancangan saja");
    expect(sheet.toUpperCase()).toContain("PENDEKATAN HASIL KERJA KUANTITATIF");
    expect((await step(plan, "penyesuaian/pembatalan", cast.ayu)).status).toBe(303);
    const back = await cast.d1.prepare("SELECT pendekatan FROM skp WHERE id = ?1").bind(plan.id).first();
    expect(back).toEqual({ pendekatan: "kuantitatif" });
    await open({ ...plan, versi: (await now(plan.id))?.versi ?? 0 });
    const mine = await main(cast.base, cast.ayu);
    expect(mine).toContain("Selesaikan penyesuaian SKP 2026");
    await step(plan, "pengajuan", cast.ayu);
    expect(await main(cast.base, cast.ayu)).toContain("Penyesuaian SKP 2026 menunggu disetujui");
    expect(await main(cast.base, cast.bagas)).toContain("1 SKP 2026 menunggu Anda tetapkan");
    expect((await step(plan, "pembatalan", cast.ayu)).status).toBe(303);
    expect((await now(plan.id))?.penyesuaian).toBe("draf");
  });
});
