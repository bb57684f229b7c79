import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { delegasiUji, lentCookie } from "../../support/delegasi.ts";
import { house, NOW } from "../../support/house.ts";
import { countOf, type Plan, skpUji, stateOf } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let plan: Plan;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
  plan = await skpUji(cast);
});

type Fields = Readonly<Record<string, string>>;
const room = (who: Person, query = "", p = plan) => house().get(`${p.path}/dialog${query}`, who);
const send = (path: string, fields: Fields, who: Person, at = NOW) =>
  house(at).post(`${plan.path}/dialog${path}`, { perintah: newId(at), ...fields }, who);
const say = (fields: Fields, who: Person) =>
  send("", { tempat: `rhk.${plan.rhk[0]}`, utas: "", versi: "0", teks: "", ...fields }, who);
const SEMULA = "Hasil kerja 1 tercapai";
const propose = (usulan: string, who: Person, more: Fields = {}) =>
  say({ semula: SEMULA, usulan, ...more }, who);
const one = <Row>(sql: string, ...bind: (string | number)[]) =>
  cast.d1
    .prepare(sql)
    .bind(...bind)
    .first<Row>();
const thread = async () =>
  (await one<{ id: string; versi: number; keadaan: string; usulan: string | null }>(
    "SELECT id, versi, keadaan, usulan FROM dialog_utas WHERE skp = ?1 ORDER BY id DESC LIMIT 1",
    plan.id,
  )) as { id: string; versi: number; keadaan: string; usulan: string | null };
const answerTo = async (langkah: string, who: Person, more: Fields = {}) => {
  const { id, versi } = await thread();
  const { revisi } = await stateOf(cast, plan.id);
  return send("/jawaban", { utas: id, versi: String(versi), revisi: String(revisi), langkah, ...more }, who);
};
const text = async () =>
  (await one<{ teks: string }>("SELECT teks FROM rhk WHERE id = ?1", plan.rhk[0] ?? ""))?.teks;
const notices = async (who: Person, jenis: string) =>
  (
    await one<{ n: number }>(
      "SELECT count(*) AS n FROM pemberitahuan WHERE pegawai = ?1 AND jenis = ?2",
      who.id,
      jenis,
    )
  )?.n;
const errors = (a: { page: { querySelector: (s: string) => { text: string } | null } }) =>
  a.page.querySelector(".error-summary")?.text ?? "";

describe("what is said about a row", () => {
  it("Bagas comments, Ayu answers, both read it at its row; one notice until it is read", async () => {
    expect((await say({ teks: "Apa ukurannya?" }, cast.bagas)).status).toBe(303);
    const { id, versi } = await thread();
    await say({ utas: id, versi: String(versi), teks: "Persentase berkas" }, cast.ayu);
    await say({ tempat: "umum", teks: "Secara umum baik" }, cast.bagas);
    const page = await room(cast.ayu);
    const place = page.page.querySelector(`[id="di-rhk.${plan.rhk[0]}"]`)?.text ?? "";
    expect(place).toContain("Apa ukurannya?");
    expect(place).toContain("Persentase berkas");
    expect(page.page.querySelector("#di-umum")?.text).toContain("Secara umum baik");
    expect([
      await notices(cast.ayu, "skp-dialog-pesan"),
      await notices(cast.bagas, "skp-dialog-pesan"),
    ]).toEqual([1, 1]);
  });

  it("hostile text is kept as typed and shown as text", async () => {
    const teks = "<script>alert(1)</script> '; DROP TABLE skp; -- 😀\nbaris dua";
    await say({ teks }, cast.ayu);
    const page = await room(cast.bagas);
    expect(page.page.querySelector(`[id="di-rhk.${plan.rhk[0]}"] .timeline .pre`)?.textContent).toBe(teks);
    expect(page.html).not.toContain("<script>alert");
  });

  it("notes of a return stand at their row, read where they were written", async () => {
    await cast.d1.batch([
      cast.d1
        .prepare("INSERT INTO catatan_rhk (skp, versi, rhk, teks) VALUES (?1, 1, ?2, 'Perjelas sasarannya')")
        .bind(plan.id, plan.rhk[1] ?? ""),
      cast.d1
        .prepare("INSERT INTO catatan_rhk (skp, versi, rhk, teks) VALUES (?1, 1, '', 'Bagus')")
        .bind(plan.id),
    ]);
    const { page } = await room(cast.ayu);
    expect(page.querySelector(`[id="di-rhk.${plan.rhk[1]}"]`)?.text).toContain("Perjelas sasarannya");
    expect(page.querySelector("#di-umum")?.text).toContain("Bagus");
    expect(await one("SELECT count(*) AS n FROM dialog_pesan WHERE skp = ?1", plan.id)).toEqual({ n: 0 });
  });

  it("a look leaves nothing behind; the press says how far somebody has read", async () => {
    await say({ teks: "Baca ini" }, cast.bagas);
    expect((await room(cast.ayu)).html).toContain("Tandai sudah saya baca (1 baru)");
    expect((await room(cast.bagas)).html).toContain("Ayu Lestari belum menandai");
    await send("/dibaca", {}, cast.ayu, NOW + 60_000);
    expect((await room(cast.ayu)).html).not.toContain("1 baru");
    expect((await room(cast.bagas)).html).toContain("Ayu Lestari terakhir membaca dialog ini");
  });
});

describe("a proposal", () => {
  it("is shown beside the text; the other side's yes writes it, with both texts in the history", async () => {
    await propose("Berkas selesai tepat waktu", cast.bagas, { teks: "Lebih terukur" });
    expect(await text()).toBe(SEMULA);
    const shown = await room(cast.ayu);
    expect(shown.page.querySelector(".columns")?.text).toContain("Berkas selesai tepat waktu");
    expect((await answerTo("terima", cast.ayu)).status).toBe(303);
    expect(await text()).toBe("Berkas selesai tepat waktu");
    expect(await stateOf(cast, plan.id)).toMatchObject({ keadaan: "draf", versi: 2, revisi: 2 });
    const step = await one<{ alasan: string; oleh: string }>(
      "SELECT alasan, oleh FROM riwayat WHERE objek = ?1 AND langkah = 'usulan'",
      plan.id,
    );
    expect(step?.oleh).toBe(cast.ayu.id);
    expect(step?.alasan).toContain(SEMULA);
    expect(step?.alasan).toContain("Berkas selesai tepat waktu");
    expect(await thread()).toMatchObject({ keadaan: "selesai", usulan: null });
    expect(
      (await house().get(plan.path, cast.ayu)).page.querySelector("#riwayat")?.parentNode?.text,
    ).toContain("menerima usulan");
  });

  it("is answered with another, and that one is taken by Bagas while Ayu stays the author", async () => {
    await propose("Usul Bagas", cast.bagas);
    const { id, versi } = await thread();
    await say({ utas: id, versi: String(versi), semula: "Usul Bagas", usulan: "Usul Ayu" }, cast.ayu);
    expect((await answerTo("terima", cast.ayu)).status).toBe(403);
    expect((await answerTo("terima", cast.bagas)).status).toBe(303);
    expect(await text()).toBe("Usul Ayu");
  });

  it("is declined with a reason, and not without one", async () => {
    await propose("Usul Bagas", cast.bagas);
    const empty = await answerTo("tolak", cast.ayu, { alasan: " " });
    expect([empty.status, errors(empty)]).toEqual([422, expect.stringContaining("Tulis alasan menolak")]);
    expect((await answerTo("tolak", cast.ayu, { alasan: "Di luar kendali saya" })).status).toBe(303);
    expect(await text()).toBe(SEMULA);
    expect((await room(cast.bagas)).html).toContain("Di luar kendali saya");
    expect((await answerTo("selesai", cast.bagas)).status).toBe(303);
    expect((await room(cast.bagas)).page.querySelector("main details")?.text).toContain(
      "Di luar kendali saya",
    );
  });

  it.each([
    ["target", "target", "indikator", "98%"],
    ["indikator", "teks", "indikator", "Indikator baru"],
  ])("for %s goes into its place and nowhere else", async (bagian, column, table, usulan) => {
    const row = await one<{ id: string; teks: string; target: string }>(
      "SELECT id, teks, target FROM indikator WHERE rhk = ?1",
      plan.rhk[0] ?? "",
    );
    const semula = (bagian === "target" ? row?.target : row?.teks) ?? "";
    await say({ tempat: `${bagian}.${row?.id}`, semula, usulan }, cast.bagas);
    expect((await answerTo("terima", cast.ayu)).status).toBe(303);
    const after = await one(`SELECT id, teks, target FROM ${table} WHERE id = ?1`, row?.id ?? "");
    expect(after).toEqual({ ...row, [column]: usulan });
    expect(await text()).toBe(SEMULA);
  });

  it("for a value and for the lampiran: lines become items, empty takes it out", async () => {
    await say({ tempat: "lampiran.sumberDaya", semula: "", usulan: "Laptop\n\n Pendampingan " }, cast.ayu);
    await answerTo("terima", cast.bagas);
    await say({ tempat: "perilaku.akuntabel", semula: "", usulan: "Jadi teladan" }, cast.ayu);
    await answerTo("terima", cast.bagas);
    const { results } = await cast.d1
      .prepare("SELECT jenis, urut, teks FROM lampiran WHERE skp = ?1 ORDER BY urut")
      .bind(plan.id)
      .all();
    expect(results).toEqual([
      { jenis: "sumber-daya", urut: 0, teks: "Laptop" },
      { jenis: "sumber-daya", urut: 1, teks: "Pendampingan" },
    ]);
    await say({ tempat: "perilaku.akuntabel", semula: "Jadi teladan", usulan: "" }, cast.ayu);
    await answerTo("terima", cast.bagas);
    expect(await one("SELECT count(*) AS n FROM ekspektasi_perilaku WHERE skp = ?1", plan.id)).toEqual({
      n: 0,
    });
  });

  it("is not taken while the plan may not be edited: handed over, or agreed without an adjustment", async () => {
    plan = await skpUji(cast, { keadaan: "diajukan", tahun: 2026, pegawai: cast.hadi });
    await propose("Baru", cast.bagas);
    const late = await answerTo("terima", cast.hadi);
    expect([late.status, await text()]).toEqual([409, SEMULA]);
    expect(errors(late)).toContain("sudah diajukan");
  });

  it("is about a text that changed meanwhile: 409, nothing is written", async () => {
    await propose("Baru", cast.bagas);
    const { id, versi } = await thread();
    const old = { utas: id, versi: String(versi), revisi: "0", langkah: "terima" };
    expect((await send("/jawaban", old, cast.ayu)).status).toBe(409);
    expect(await text()).toBe(SEMULA);
  });

  it("of a row that is gone can be read and closed, not taken", async () => {
    await propose("Baru", cast.bagas);
    await cast.d1.batch([
      cast.d1.prepare("DELETE FROM indikator WHERE rhk = ?1").bind(plan.rhk[0] ?? ""),
      cast.d1.prepare("DELETE FROM rhk WHERE id = ?1").bind(plan.rhk[0] ?? ""),
    ]);
    expect((await room(cast.ayu)).page.querySelector("#baris-hilang")?.parentNode?.text).toContain(SEMULA);
    expect((await answerTo("terima", cast.ayu)).status).toBe(409);
    expect((await answerTo("selesai", cast.bagas)).status).toBe(303);
  });
});

const catatan = {
  pertemuan: "",
  versi: "0",
  tanggal: "2026-01-12",
  cara: "tatap-muka",
  tempat: "Ruang rapat",
  ringkasan: "Ukuran disepakati",
};
const temu = async () =>
  (await one<{ id: string; versi: number; pegawai: number | null; penilai: number | null }>(
    "SELECT id, versi, pegawai_pada AS pegawai, penilai_pada AS penilai FROM dialog_kinerja WHERE skp = ?1 AND dihapus_pada IS NULL",
    plan.id,
  )) as { id: string; versi: number; pegawai: number | null; penilai: number | null };
const confirm = async (who: Person, more: Fields = {}) => {
  const { id, versi } = await temu();
  return send("/konfirmasi", { pertemuan: id, versi: String(versi), pernyataan: "ya", ...more }, who);
};

describe("that they met", () => {
  it("is recorded by one, confirmed by each, and the plan's page says so", async () => {
    expect((await send("/pertemuan", catatan, cast.ayu)).status).toBe(303);
    expect(await notices(cast.bagas, "skp-dialog-dicatat")).toBe(1);
    expect((await confirm(cast.ayu)).status).toBe(303);
    expect((await house().get(plan.path, cast.bagas)).html).not.toContain("dikonfirmasi keduanya</");
    expect((await confirm(cast.ayu)).status).toBe(409);
    expect((await confirm(cast.bagas)).status).toBe(303);
    expect(await notices(cast.ayu, "skp-dialog-lengkap")).toBe(1);
    expect((await house().get(plan.path, cast.bagas)).html).toContain(
      "Dialog 12 Januari 2026, tatap muka, dikonfirmasi keduanya",
    );
    expect((await house().get(plan.path, cast.citra)).html).toContain("dikonfirmasi keduanya");
  });

  it("mended before the second yes, the first is asked for again; afterwards it stands", async () => {
    await send("/pertemuan", catatan, cast.ayu);
    await confirm(cast.ayu);
    const { id, versi } = await temu();
    const mended = { ...catatan, pertemuan: id, versi: String(versi), ringkasan: "Lain" };
    expect((await send("/pertemuan", mended, cast.bagas)).status).toBe(303);
    expect((await temu()).pegawai).toBeNull();
    await confirm(cast.ayu);
    await confirm(cast.bagas);
    const again = await temu();
    const late = await send("/pertemuan", { ...mended, versi: String(again.versi) }, cast.bagas);
    expect(late.status).toBe(409);
    const drop = await send("/penghapusan", { pertemuan: id, versi: String(again.versi) }, cast.bagas);
    expect(drop.status).toBe(409);
  });

  it("may be dropped until both confirmed", async () => {
    await send("/pertemuan", catatan, cast.ayu);
    const { id, versi } = await temu();
    const drop = { pertemuan: id, versi: String(versi) };
    expect((await send("/penghapusan", drop, cast.ayu)).status).toBe(303);
    expect((await send("/penghapusan", drop, cast.ayu)).status).toBe(409);
  });

  it.each([
    ["after today", { tanggal: "2026-11-23" }, "sesudah hari ini"],
    ["before the preparation", { tanggal: "2025-09-30" }, "terlalu dini"],
    ["no day", { tanggal: "" }, "Isi tanggal"],
    ["no way", { cara: "mimpi" }, "Pilih cara"],
    ["no place", { tempat: "" }, "Isi tempat"],
    ["no summary", { ringkasan: "" }, "Tulis ringkasannya"],
  ])("%s: 422 and what was typed is there", async (_what, wrong, words) => {
    const answer = await send("/pertemuan", { ...catatan, tempat: "Kantin", ...wrong }, cast.ayu);
    expect([answer.status, errors(answer)]).toEqual([422, expect.stringContaining(words)]);
    const ringkasan = "ringkasan" in wrong ? wrong.ringkasan : catatan.ringkasan;
    expect(answer.page.querySelector("textarea[name=ringkasan]")?.text).toBe(ringkasan);
  });

  it("without the tick nothing is confirmed", async () => {
    await send("/pertemuan", catatan, cast.ayu);
    const answer = await confirm(cast.ayu, { pernyataan: "" });
    expect([answer.status, errors(answer)]).toEqual([422, expect.stringContaining("Centang")]);
    expect((await temu()).pegawai).toBeNull();
  });

  it("a delegate writes it down and does not confirm, comment or answer", async () => {
    const id = await delegasiUji(cast, cast.ayu, cast.hadi);
    const begun = await house().post(`${cast.base}/delegasi/${id}/mulai`, {}, cast.hadi);
    const lent = lentCookie(cast.hadi, begun.headers);
    expect((await send("/pertemuan", catatan, lent)).status).toBe(303);
    expect((await room(cast.ayu)).html).toContain("disiapkan Hadi Susanto");
    expect((await confirm(lent)).status).toBe(403);
    expect((await say({ teks: "Dari delegasi" }, lent)).status).toBe(403);
    expect((await temu()).pegawai).toBeNull();
  });
});

describe("the litany", () => {
  const doors = async (): Promise<[string, Fields][]> => {
    await propose("Baru", cast.bagas);
    await send("/pertemuan", catatan, cast.ayu);
    const [u, t] = [await thread(), await temu()];
    return [
      ["", { tempat: "umum", utas: "", versi: "0", teks: "Halo" }],
      ["/jawaban", { utas: u.id, versi: String(u.versi), revisi: "1", langkah: "tolak", alasan: "x" }],
      ["/dibaca", {}],
      ["/pertemuan", catatan],
      ["/konfirmasi", { pertemuan: t.id, versi: String(t.versi), pernyataan: "ya" }],
      ["/penghapusan", { pertemuan: t.id, versi: String(t.versi) }],
    ];
  };

  it("Dimas 404, Hadi 404; Citra, Gita and Farida read and may not act: 403", async () => {
    for (const [path, fields] of await doors())
      expect([
        path,
        (await send(path, fields, cast.dimas)).status,
        (await send(path, fields, cast.hadi)).status,
        (await send(path, fields, cast.citra)).status,
        (await send(path, fields, cast.gita)).status,
        (await send(path, fields, cast.farida)).status,
      ]).toEqual([path, 303, 404, 403, 403, 403]);
    expect([(await room(cast.hadi)).status, (await room(cast.citra)).status]).toEqual([404, 200]);
    expect((await room(cast.citra)).page.querySelectorAll("main form")).toHaveLength(0);
  });

  it("before there is a draft nobody speaks: 409", async () => {
    const empty = await skpUji(cast, { pegawai: cast.hadi, keadaan: "belum" });
    plan = empty;
    expect((await say({ tempat: "umum", teks: "Halo" }, cast.bagas)).status).toBe(409);
    expect((await room(cast.bagas)).status).toBe(200);
  });

  it("twice the same command is once", async () => {
    const fields = { perintah: newId(NOW), tempat: "umum", teks: "Sekali" };
    await say(fields, cast.ayu);
    expect((await say(fields, cast.ayu)).status).toBe(303);
    expect(await one("SELECT count(*) AS n FROM dialog_pesan WHERE skp = ?1", plan.id)).toEqual({ n: 1 });
    await propose("Baru", cast.bagas);
    expect((await answerTo("terima", cast.ayu)).status).toBe(303);
    expect((await answerTo("terima", cast.ayu)).status).toBe(409);
    expect(await countOf(cast, "riwayat", plan.id)).toBe(2);
  });

  it.each<[string, Fields, string]>([
    ["empty", { teks: "" }, "Tulis komentar"],
    ["too long", { teks: "x".repeat(4001) }, "4.000"],
    ["an empty result", { teks: "tetap", semula: SEMULA, usulan: "" }, "tidak boleh kosong"],
  ])("%s: 422 and what was typed is there", async (_what, fields, words) => {
    const answer = await say(fields, cast.ayu);
    expect([answer.status, errors(answer)]).toEqual([422, expect.stringContaining(words)]);
    expect(answer.page.querySelector("textarea[name=teks]")?.text).toBe(fields.teks);
  });

  it("a proposal for the plan as a whole has no place to go: 422", async () => {
    const answer = await say({ tempat: "umum", teks: "a", semula: "", usulan: "b" }, cast.ayu);
    expect(answer.status).toBe(422);
  });

  it("one round trip a page, two a save", async () => {
    const { d1, ledger } = countingD1(cast.d1);
    const counted = house(NOW, { AGENCY_001: d1 });
    await counted.get(`${plan.path}/dialog`, cast.ayu);
    ledger.forget();
    await counted.get(`${plan.path}/dialog`, cast.ayu);
    expect(ledger.trips).toBe(1);
    ledger.forget();
    const fields = { perintah: newId(NOW), tempat: "umum", utas: "", versi: "0", teks: "Halo" };
    expect((await counted.post(`${plan.path}/dialog`, fields, cast.ayu)).status).toBe(303);
    expect(ledger.trips).toBe(2);
  });
});
