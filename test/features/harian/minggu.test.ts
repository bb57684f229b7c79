import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { type Fields, house, NOW } from "../../support/house.ts";
import { evaluasiDalam, type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { sendForm } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

/** NOW is Sunday 22 November 2026; the week is 16 to 22 November. */
let cast: Cast;
let kerja: Kerja;
let periode: (n: number) => string;
beforeAll(async () => {
  cast = await castOf();
  periode = await tahunUji(cast);
  kerja = await skpDitetapkan(cast);
});

const path = (rest = "") => `${cast.base}/harian${rest}`;
const satu: Fields = {
  tanggal: "2026-11-18",
  kegiatan: "Memeriksa 12 berkas",
  mulai: "",
  selesai: "",
  jumlah: "",
  satuan: "",
  hasil: "",
};
const post = (fields: Fields, who: Person = cast.ayu, rest = "") =>
  house().post(path(rest), { perintah: newId(NOW), ...satu, ...fields }, who);
const milik = async (who: Person) =>
  (
    await cast.d1
      .prepare(
        "SELECT * FROM progres WHERE pegawai = ?1 AND dihapus_pada IS NULL ORDER BY tanggal, mulai, id",
      )
      .bind(who.id)
      .all<Record<string, unknown>>()
  ).results;
const ringkasan = (page: { querySelector: (s: string) => { text: string } | null }) =>
  page.querySelector(".error-summary")?.text ?? "";

describe("one line", () => {
  it("is written with what the plan of that day says of it, and stands in its week", async () => {
    const [rhk] = kerja.rhk;
    const answer = await post({
      hasil: rhk,
      mulai: "08:00",
      selesai: "09:30",
      jumlah: "12",
      satuan: "berkas",
    });
    expect([answer.status, answer.to]).toEqual([
      303,
      `${path()}?minggu=2026-11-18&tersimpan=1#hari-2026-11-18`,
    ]);
    expect(await milik(cast.ayu)).toMatchObject([
      {
        tanggal: "2026-11-18",
        mulai: "08:00",
        selesai: "09:30",
        jumlah: 12,
        satuan: "berkas",
        skp: kerja.skp,
        rhk,
        periode: periode(4),
        sumber: "harian",
        revisi: 1,
      },
    ]);
    const { page } = await house().get(`${path()}?minggu=2026-11-18&tersimpan=1`, cast.ayu);
    const day = page.querySelector("#hari-2026-11-18");
    expect(day?.text).toContain("Memeriksa 12 berkas");
    expect(day?.text).toContain("90 menit");
    expect(page.querySelector(".notice.success")?.text).toContain("1 baris tersimpan");
  });

  it("sent twice with one key is one line", async () => {
    const perintah = newId(NOW);
    for (let n = 0; n < 2; n += 1)
      expect((await post({ kegiatan: "Sekali saja", perintah })).status).toBe(303);
    expect((await milik(cast.ayu)).filter((g) => g.kegiatan === "Sekali saja")).toHaveLength(1);
  });

  it("overlaps: it is saved, and the page says what to look at", async () => {
    await post({ kegiatan: "Bertumpuk", mulai: "09:00", selesai: "10:00" });
    const { page } = await house().get(`${path()}?minggu=2026-11-18`, cast.ayu);
    expect(page.querySelector(".notice.warn")?.text).toContain("baris perlu dilihat lagi");
    expect(page.querySelector("#hari-2026-11-18")?.text).toContain("bertumpuk dengan baris 09:00–10:00");
  });

  it.each([
    ["nothing typed", { kegiatan: "" }, "kegiatan", "Tulis kegiatannya"],
    ["a day to come", { tanggal: "2026-11-23" }, "tanggal", "belum tiba"],
    ["too long ago", { tanggal: "2026-11-07" }, "tanggal", "14 hari ke belakang"],
    ["no such day", { tanggal: "2026-02-30" }, "tanggal", "tidak ada di kalender"],
    ["half a time", { mulai: "08:00" }, "mulai", "jam mulai dan jam selesai"],
    ["backwards", { mulai: "10:00", selesai: "09:00" }, "mulai", "setelah jam mulai"],
    ["no number", { jumlah: "dua" }, "jumlah", "bilangan bulat"],
    ["a result of nobody's", { hasil: newId(NOW) }, "hasil", "tidak ada pada SKP"],
    ["more than a day", { mulai: "00:00", selesai: "23:59" }, "selesai", "720 menit sehari"],
    ["a unit without end", { satuan: "x".repeat(61) }, "satuan", "60 huruf"],
  ])("%s: 422, with what was typed", async (_what, wrong: Fields, field, words) => {
    const before = await milik(cast.ayu);
    const answer = await post({ kegiatan: "Tetap ada", ...wrong });
    expect([answer.status, ringkasan(answer.page)]).toEqual([422, expect.stringContaining(words)]);
    for (const [name, typed] of Object.entries({ kegiatan: "Tetap ada", ...wrong })) {
      if (name === "hasil") continue;
      expect(answer.page.querySelector(`#catat [name='${name}']`)?.getAttribute("value")).toBe(typed);
    }
    expect(answer.page.querySelector(`#${field}-kesalahan`)?.text).toContain(words);
    expect(await milik(cast.ayu)).toEqual(before);
  });

  it("on a day under a signature: 409, and the day says so", async () => {
    await evaluasiDalam(cast, kerja.skp, periode(4), "ditandatangani");
    const answer = await post({ kegiatan: "Terlambat" });
    expect([answer.status, ringkasan(answer.page)]).toEqual([
      409,
      expect.stringContaining("sudah ditandatangani"),
    ]);
    await cast.d1.prepare("DELETE FROM evaluasi WHERE skp = ?1").bind(kerja.skp).run();
  });

  it("is another's: not there; a stranger of another agency too", async () => {
    const [g] = await milik(cast.ayu);
    for (const who of [cast.hadi, cast.bagas, cast.citra])
      for (const rest of ["", "/hapus"]) {
        const answer = await house().post(
          path(`/catatan/${g?.id}${rest}`),
          { ...satu, perintah: newId(NOW), revisi: "1" },
          who,
        );
        expect(answer.status).toBe(404);
      }
    expect((await house().get(`${path(`/catatan/${g?.id}`)}?hari=2026-11-18`, cast.hadi)).status).toBe(404);
    expect((await house().get(path(), cast.dimas)).to).toContain("/masuk");
  });

  it("is changed on its own page; on an older revision 409 with both texts", async () => {
    const g = (await milik(cast.ayu)).find((a) => a.kegiatan === "Memeriksa 12 berkas");
    const here = path(`/catatan/${g?.id}?hari=2026-11-18`);
    const { page } = await house().get(here, cast.ayu);
    expect(page.querySelector("[name='kegiatan']")?.text).toBe("Memeriksa 12 berkas");
    const fields = { ...satu, kegiatan: "Memeriksa 15 berkas", tanggal: "2026-11-19", revisi: "1" };
    expect((await house().post(here, { ...fields, perintah: newId(NOW) }, cast.ayu)).status).toBe(303);
    expect((await milik(cast.ayu)).find((a) => a.id === g?.id)).toMatchObject({
      kegiatan: "Memeriksa 15 berkas",
      tanggal: "2026-11-19",
      revisi: 2,
    });
    const late = await house().post(
      here,
      { ...fields, kegiatan: "Milik saya", perintah: newId(NOW) },
      cast.ayu,
    );
    expect(late.status).toBe(409);
    expect(late.page.querySelector("[name='kegiatan']")?.text).toBe("Milik saya");
    expect(late.page.querySelector(".notice.warn")?.text).toContain("Memeriksa 15 berkas");
  });

  it("is put aside and comes back", async () => {
    const [g] = await milik(cast.ayu);
    const gone = await house().post(
      path(`/catatan/${g?.id}/hapus?hari=${g?.tanggal}`),
      { perintah: newId(NOW) },
      cast.ayu,
    );
    expect(gone.to).toContain(`dihapus=${g?.id}`);
    expect((await milik(cast.ayu)).some((a) => a.id === g?.id)).toBe(false);
    const { page } = await house().get(gone.to ?? "", cast.ayu);
    const undo = page.querySelector(".notice.success form");
    expect(undo?.querySelector("[name='baris']")?.getAttribute("value")).toBe(g?.id);
    const back = { perintah: newId(NOW), baris: String(g?.id) };
    expect((await house().post(undo?.getAttribute("action") ?? "", back, cast.ayu)).status).toBe(303);
    expect((await milik(cast.ayu)).some((a) => a.id === g?.id)).toBe(true);
    expect((await house().post(path("/pulih"), { ...back, perintah: newId(NOW) }, cast.ayu)).status).toBe(
      409,
    );
  });
});

describe("a week as a table", () => {
  type Cells = Readonly<Record<string, string>>;
  const body = (rows: readonly Cells[], extra: Cells = {}) => {
    const form = new URLSearchParams({ perintah: newId(NOW), ...extra });
    for (const row of rows) {
      form.append("harian-baris", row.key ?? "");
      for (const k of Object.keys(satu)) form.append(k, row[k] ?? "");
    }
    return form;
  };
  const send = (rows: readonly Cells[], extra?: Cells, who = cast.hadi) =>
    sendForm(house(), path("/tabel?minggu=2026-11-16"), body(rows, extra), who);

  it("is written whole: dates and times as people write them", async () => {
    const answer = await send([
      {
        tanggal: "16-11-2026",
        mulai: "7.30",
        selesai: "0900",
        kegiatan: "Apel",
        jumlah: "1",
        satuan: "kali",
      },
      { tanggal: "Selasa", kegiatan: "Rapat", jumlah: "1.000" },
      { tanggal: "18", kegiatan: "" },
      { tanggal: "2026-11-19", kegiatan: "Menulis\nlaporan" },
    ]);
    expect(answer.to).toBe(`${path()}?minggu=2026-11-16&tersimpan=3`);
    expect(await milik(cast.hadi)).toMatchObject([
      { tanggal: "2026-11-16", mulai: "07:30", selesai: "09:00", kegiatan: "Apel", skp: null },
      { tanggal: "2026-11-17", kegiatan: "Rapat", jumlah: 1000 },
      { tanggal: "2026-11-19", kegiatan: "Menulis\nlaporan" },
    ]);
  });

  it("changes what changed, deletes what was emptied, leaves the rest alone", async () => {
    const { page } = await house().get(path("/tabel?minggu=2026-11-16"), cast.hadi);
    const keys = page
      .querySelectorAll("#harian tbody [name='harian-baris']")
      .map((k) => k.getAttribute("value"));
    const [a, b, c] = await milik(cast.hadi);
    expect(keys.slice(0, 3)).toEqual([a, b, c].map((g) => `${g?.id}:1`));
    const answer = await send([
      {
        key: `${a?.id}:1`,
        tanggal: "16-11-2026",
        mulai: "07:30",
        selesai: "09:00",
        kegiatan: "Apel pagi",
        jumlah: "1",
        satuan: "kali",
      },
      { key: `${b?.id}:1`, tanggal: "17-11-2026", kegiatan: "" },
      { key: `${c?.id}:1`, tanggal: "19-11-2026", kegiatan: "Menulis\nlaporan" },
    ]);
    expect(answer.to).toBe(`${path()}?minggu=2026-11-16&tersimpan=1&dihapus=${b?.id}`);
    expect(await milik(cast.hadi)).toMatchObject([
      { id: a?.id, kegiatan: "Apel pagi", revisi: 2 },
      { id: c?.id, revisi: 1 },
    ]);
  });

  it("with one wrong cell nothing is saved, and every row is still there", async () => {
    const before = await milik(cast.hadi);
    const answer = await send([
      { tanggal: "16-11", kegiatan: "Baik" },
      { tanggal: "kapan-kapan", kegiatan: "Salah tanggal" },
      { tanggal: "17-11", mulai: "25", selesai: "26", kegiatan: "Salah jam" },
    ]);
    expect(answer.status).toBe(422);
    expect(ringkasan(answer.page)).toContain("Baris 2: Tanggal ini tidak ada");
    expect(ringkasan(answer.page)).toContain("Baris 3: Tulis jam");
    const typed = answer.page.querySelectorAll("#harian tbody textarea[name='kegiatan']").map((x) => x.text);
    expect(typed.slice(0, 3)).toEqual(["Baik", "Salah tanggal", "Salah jam"]);
    expect(await milik(cast.hadi)).toEqual(before);
  });

  it("a row somebody changed since: 409 with what stands now; saving again is meant", async () => {
    const [a] = await milik(cast.hadi);
    const mine = { key: `${a?.id}:1`, tanggal: "16-11-2026", kegiatan: "Apel siang" };
    const answer = await send([mine]);
    expect(answer.status).toBe(409);
    expect(answer.page.querySelector(".cell-note")?.text).toContain("Apel pagi");
    const key = answer.page.querySelector("#harian tbody [name='harian-baris']")?.getAttribute("value") ?? "";
    expect((await send([{ ...mine, key }])).status).toBe(303);
    expect((await milik(cast.hadi))[0]).toMatchObject({ kegiatan: "Apel siang", revisi: 3 });
  });

  it("more empty rows without scripts: what was typed stays", async () => {
    const answer = await send([{ tanggal: "20-11", kegiatan: "Belum disimpan" }], { langkah: "baris" });
    expect(answer.status).toBe(200);
    const typed = answer.page.querySelectorAll("#harian tbody textarea[name='kegiatan']").map((x) => x.text);
    expect([typed[0], typed.length > 8]).toEqual(["Belum disimpan", true]);
  });
});
