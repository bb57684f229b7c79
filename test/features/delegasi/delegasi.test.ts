import { beforeEach, describe, expect, it, test } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { delegasiUji, lentCookie } from "../../support/delegasi.ts";
import { evaluasiUji } from "../../support/evaluasi.ts";
import { type Answer, type Fields, fromOurPage, house, NOW } from "../../support/house.ts";
import { isianBody, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

const { get, post, send } = house();
let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  const akun = "UPDATE akun SET sandi_hash = 'x' WHERE pegawai = ?1";
  for (const who of [cast.hadi, cast.farida]) await cast.d1.prepare(akun).bind(who.id).run();
});

const usul = (over: Fields = {}): Fields => ({
  nomor: cast.hadi.nip,
  dari: "2026-11-22",
  sampai: "2026-12-04",
  alasan: "Cuti tahunan",
  nomorSurat: "",
  perintah: newId(NOW),
  ...over,
});
const beri = (over: Fields = {}, who = cast.bagas) => post(`${cast.base}/delegasi/baru`, usul(over), who);
const salah = (a: Answer) => a.page.querySelector(".error-summary")?.text ?? "";
const kabar = async (who: { id: string }) =>
  (
    await cast.d1
      .prepare("SELECT jenis FROM pemberitahuan WHERE pegawai = ?1 ORDER BY rowid")
      .bind(who.id)
      .all<{ jenis: string }>()
  ).results.map((r) => r.jenis);
const idDelegasi = async () =>
  (await cast.d1
    .prepare("SELECT id FROM delegasi WHERE kepada = ?1")
    .bind(cast.hadi.id)
    .first<string>("id")) ?? "";
const mulai = async (id: string, who = cast.hadi) => {
  const a = await post(`${cast.base}/delegasi/${id}/mulai`, {}, who);
  return { a, lent: lentCookie(who, a.headers) };
};

describe("asking a colleague", () => {
  it("is done by the official; the colleague is told, goes there and comes back in one press", async () => {
    const { base, bagas, hadi } = cast;
    expect((await beri()).to).toBe(`${base}/delegasi?tersimpan=ya`);
    expect(await kabar(hadi)).toEqual(["delegasi-diberi"]);
    expect((await get(`${base}/delegasi`, hadi)).html).toContain(bagas.nama);
    const { a, lent } = await mulai(await idDelegasi());
    expect(a.to).toBe(`${base}/`);
    const home = await get(`${base}/`, lent);
    expect(home.page.querySelector(".banner")?.text).toContain(`menyiapkan atas nama ${bagas.nama}`);
    const back = await post(`${base}/delegasi/berhenti`, {}, lent);
    expect(back.to).toBe(`${base}/delegasi`);
    expect(back.headers.getSetCookie().join()).toContain("Max-Age=0");
    expect((await get(`${base}/`, lent)).to).toContain("/delegasi?berakhir=ya");
    expect((await get(`${base}/`, hadi)).html).toContain(hadi.nama);
  });

  test("by an admin for him needs a letter, and tells both", async () => {
    const { citra, bagas, hadi } = cast;
    const untuk = { untuk: bagas.id };
    const tanpa = await beri(untuk, citra);
    expect([tanpa.status, salah(tanpa)]).toEqual([422, expect.stringContaining("nomor surat")]);
    expect((await beri({ ...untuk, nomorSurat: "S-12/2026" }, citra)).status).toBe(303);
    expect([await kabar(bagas), await kabar(hadi)]).toEqual([["delegasi-diberi"], ["delegasi-diberi"]]);
  });

  test.each<[string, () => Fields, string]>([
    ["nobody with that number", () => ({ nomor: "1" }), "Tidak ada pegawai"],
    ["his own superior", () => ({ nomor: cast.farida.nip }), "tidak menyiapkan yang nanti mereka putuskan"],
    ["himself", () => ({ nomor: cast.bagas.nip }), "bukan pejabat itu sendiri"],
    ["somebody without a password", () => ({ nomor: cast.ayu.nip }), "belum punya kata sandi"],
    ["no reason", () => ({ alasan: "" }), "Isi alasannya"],
    ["a year", () => ({ sampai: "2027-11-21" }), "92 hari"],
  ])("%s is refused, and what was typed is still there", async (_name, over, text) => {
    const answer = await beri(over());
    expect([answer.status, salah(answer)]).toEqual([422, expect.stringContaining(text)]);
    if (!("alasan" in over())) expect(answer.html).toContain("Cuti tahunan");
  });

  test("is not for whoever leads nobody, nor for somebody else's official", async () => {
    const { base, ayu, hadi, bagas, dimas } = cast;
    expect((await get(`${base}/delegasi/baru`, ayu)).status).toBe(403);
    expect((await beri({}, ayu)).status).toBe(403);
    expect((await beri({ untuk: bagas.id, nomorSurat: "x" }, hadi)).status).toBe(404);
    expect((await get(`${base}/delegasi`, dimas)).to).toContain("/masuk");
  });

  test("twice is refused; withdrawn it can be given again", async () => {
    expect((await beri()).status).toBe(303);
    expect((await beri()).status).toBe(422);
    const cabut = `${cast.base}/delegasi/${await idDelegasi()}/pencabutan`;
    expect((await post(cabut, {}, cast.ayu)).status).toBe(404);
    expect((await post(cabut, {}, cast.bagas)).status).toBe(303);
    expect((await post(cabut, {}, cast.bagas)).status).toBe(404);
    expect(await kabar(cast.hadi)).toEqual(["delegasi-diberi", "delegasi-dicabut"]);
    expect((await beri()).status).toBe(303);
  });
});

describe("preparing", () => {
  test("a draft is written as his, marked with whose hand it was, and he is told once", async () => {
    const { base, bagas, hadi, d1 } = cast;
    await tahunUji(cast);
    const plan = await skpUji(cast, { pegawai: bagas, penilai: cast.farida, keadaan: "belum" });
    const { lent } = await mulai(await delegasiUji(cast, bagas, hadi));
    const rows = [
      {
        teks: "Hasil kerja baru",
        jenis: "utama",
        aspek: "kuantitas",
        indikator: "Jumlah",
        target: "10",
        klasifikasi: "organisasi",
      },
    ];
    const save = (revisi: string) =>
      send(
        `${plan.path}/isian`,
        { method: "POST", body: isianBody(rows, { revisi, perintah: newId(NOW) }), headers: fromOurPage() },
        lent,
      );
    expect((await save("0")).status).toBe(303);
    const oleh = (sql: string) => d1.prepare(sql).bind(plan.id).first<Record<string, string>>();
    expect(await oleh("SELECT oleh, atas_nama AS untuk FROM riwayat WHERE objek = ?1")).toEqual({
      oleh: hadi.id,
      untuk: bagas.id,
    });
    expect(await oleh("SELECT oleh, rincian ->> 'atasNama' AS untuk FROM jejak WHERE objek = ?1")).toEqual({
      oleh: hadi.id,
      untuk: bagas.id,
    });
    expect(await kabar(bagas)).toEqual(["delegasi-disiapkan"]);
    expect((await get(`${base}/delegasi`, bagas)).html).toContain(`disiapkan oleh ${hadi.nama}`);
    expect((await get(plan.path, bagas)).html).toContain(`${hadi.nama}, sebagai pengganti`);
    const no = await post(`${plan.path}/pengajuan`, { versi: "2", revisi: "2" }, lent);
    expect([no.status, no.page.querySelector("h1")?.text]).toEqual([
      403,
      `Hanya ${bagas.nama} sendiri yang dapat melakukan ini`,
    ]);
  });

  test("the team of whom he prepares for is nowhere to be seen: no names, no numbers, no ratings", async () => {
    const { base, bagas, hadi, ayu } = cast;
    await evaluasiUji(cast, { keadaan: "dinilai" });
    const { lent } = await mulai(await delegasiUji(cast, bagas, hadi));
    for (const path of ["/", "/skp", "/evaluasi", "/pelaksanaan", "/capaian", "/delegasi"]) {
      const { html } = await get(base + path, lent);
      expect([path, html.includes(ayu.nama), html.includes("/tim"), html.includes("/skp/bawahan")]).toEqual([
        path,
        false,
        false,
        false,
      ]);
    }
    expect((await get(`${base}/`, bagas)).html).toContain("/tim");
  });

  test("what belongs to the session is his own: language, and the door out", async () => {
    const { base, bagas, hadi, d1 } = cast;
    const { lent } = await mulai(await delegasiUji(cast, bagas, hadi));
    expect((await post(`${base}/tampilan`, { bahasa: "en" }, lent)).status).toBe(303);
    const bahasa = (who: { id: string }) =>
      d1.prepare("SELECT bahasa FROM akun WHERE pegawai = ?1").bind(who.id).first("bahasa");
    expect([await bahasa(hadi), await bahasa(bagas)]).toEqual(["en", "id"]);
    expect((await post(`${base}/keluar`, {}, lent)).to).toContain("/masuk");
    expect((await get(`${base}/`, hadi)).to).toContain("/masuk");
    expect((await get(`${base}/`, bagas)).status).toBe(200);
  });

  test("ends in the middle of a session when its last day is over, or when it is withdrawn", async () => {
    const { base, bagas, hadi, d1 } = cast;
    const { lent } = await mulai(await delegasiUji(cast, bagas, hadi, { sampai: "2026-11-22" }));
    expect((await get(`${base}/skp`, lent)).status).toBe(200);
    const besok = house(NOW);
    await d1.prepare("UPDATE delegasi SET sampai = '2026-11-21' WHERE kepada = ?1").bind(hadi.id).run();
    const over = await besok.get(`${base}/skp`, lent);
    expect([over.status, over.to]).toEqual([303, `${base}/delegasi?berakhir=ya`]);
    expect((await get(over.to ?? "", hadi)).html).toContain("sudah berakhir");
    // What was sent is not done, neither as him nor as oneself.
    expect((await post(`${base}/sandi`, { lama: "x", sandi: "y" }, lent)).to).toContain(
      "/delegasi?berakhir=ya",
    );
  });

  test("nobody goes where he was not asked, before the day, by another's row or with a cookie alone", async () => {
    const { base, bagas, hadi, ayu } = cast;
    const nanti = await delegasiUji(cast, bagas, hadi, { dari: "2026-12-01" });
    expect((await mulai(nanti)).a.status).toBe(403);
    expect((await mulai(nanti, ayu)).a.status).toBe(404);
    expect((await mulai(nanti, bagas)).a.status).toBe(403);
    for (const jenis of ["delegasi", "simulasi"]) {
      const forged = { cookie: `${ayu.cookie}; __Host-sebagai-${cast.agency.code}=${jenis}.${bagas.id}` };
      const answer = await get(`${base}/skp`, forged);
      expect([answer.status, answer.to]).toEqual([303, `${base}/delegasi?berakhir=ya`]);
    }
  });
});
