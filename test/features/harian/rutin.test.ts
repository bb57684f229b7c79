import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { cutiUji } from "../../support/kalender.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { sendForm } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let kerja: Kerja;
beforeAll(async () => {
  cast = await castOf();
  await tahunUji(cast);
  kerja = await skpDitetapkan(cast);
});

const path = (rest = "") => `${cast.base}/harian${rest}`;
const apel = {
  kegiatan: "Apel pagi",
  mulai: "07:30",
  selesai: "08:00",
  jumlah: "1",
  satuan: "kali",
  hasil: "",
  ulang: "harian",
  tanggalBulan: "",
};
const pin = (
  fields: Readonly<Record<string, string>> = {},
  hari: readonly string[] = [],
  who = cast.ayu,
  rest = "baru",
) => {
  const body = new URLSearchParams({ perintah: newId(NOW), ...apel, ...fields });
  for (const bit of hari) body.append("hari", bit);
  return sendForm(house(), path(`/rutin/${rest}`), body, who);
};
const milik = async (tabel: "kegiatan_rutin" | "progres") =>
  (
    await cast.d1
      .prepare(`SELECT * FROM ${tabel} WHERE pegawai = ?1 AND dihapus_pada IS NULL ORDER BY dibuat_pada, id`)
      .bind(cast.ayu.id)
      .all<Record<string, unknown>>()
  ).results;

describe("an activity that recurs", () => {
  it("is pinned with its result, unit and times, and offered with one press", async () => {
    expect((await pin({ hasil: kerja.rhk[0] })).to).toContain("tersimpan=ya");
    expect(await milik("kegiatan_rutin")).toMatchObject([
      { kegiatan: "Apel pagi", rhk: kerja.rhk[0], ulang: "harian", hari: 0, tanggal: null },
    ]);
    const [r] = await milik("kegiatan_rutin");
    const once = { perintah: newId(NOW), rutin: String(r?.id), tanggal: "2026-11-20" };
    expect((await house().post(path("/rutin/catat"), once, cast.ayu)).status).toBe(303);
    expect((await house().post(path("/rutin/catat"), once, cast.ayu)).status).toBe(303);
    expect(await milik("progres")).toMatchObject([
      { tanggal: "2026-11-20", kegiatan: "Apel pagi", sumber: "rutin", skp: kerja.skp, rhk: kerja.rhk[0] },
    ]);
    expect(
      (await house().post(path("/rutin/catat"), { ...once, perintah: newId(NOW) }, cast.hadi)).status,
    ).toBe(404);
    const future = { ...once, perintah: newId(NOW), tanggal: "2026-11-25" };
    expect((await house().post(path("/rutin/catat"), future, cast.ayu)).status).toBe(422);
  });

  it("fills the working days of a week that have none: no leave, nothing twice", async () => {
    await pin({ kegiatan: "Rekap", ulang: "mingguan" }, ["1", "16"]);
    await cutiUji(cast, cast.ayu.id, "2026-11-17", "2026-11-17");
    const shown = await house().get(path("/rutin/minggu?minggu=2026-11-16"), cast.ayu);
    const usul = shown.page.querySelectorAll("[name='usul']").map((u) => u.getAttribute("value") ?? "");
    // Senin and Jumat for the summary; Senin, Rabu, Kamis for the roll call: Selasa is leave, Jumat has it.
    expect(usul.map((u) => u.slice(27))).toEqual([
      "2026-11-16",
      "2026-11-16",
      "2026-11-18",
      "2026-11-19",
      "2026-11-20",
    ]);
    const body = new URLSearchParams({ perintah: newId(NOW) });
    for (const u of usul.slice(0, 4)) body.append("usul", u);
    const answer = await sendForm(house(), path("/rutin/minggu?minggu=2026-11-16"), body, cast.ayu);
    expect(answer.to).toBe(`${path()}?minggu=2026-11-16&tersimpan=4`);
    expect(await milik("progres")).toHaveLength(5);
    const again = await house().get(path("/rutin/minggu?minggu=2026-11-16"), cast.ayu);
    expect(again.page.querySelectorAll("[name='usul']")).toHaveLength(1);
  });

  it.each([
    ["without words", { kegiatan: "" }, "Tulis kegiatannya"],
    ["weekly without a day", { ulang: "mingguan" }, "satu hari"],
    ["monthly without one", { ulang: "bulanan" }, "1 sampai 31"],
    ["when", { ulang: "kadang" }, "Pilih kapan"],
    ["half a time", { selesai: "" }, "jam mulai dan jam selesai"],
  ])("%s: 422, with what was typed", async (_what, wrong, words) => {
    const answer = await pin({ satuan: "lembar", ...wrong });
    expect([answer.status, answer.page.querySelector(".error-summary")?.text]).toEqual([
      422,
      expect.stringContaining(words),
    ]);
    expect(answer.page.querySelector("[name='satuan']")?.getAttribute("value")).toBe("lembar");
  });

  it("is changed and let go by its owner alone; what was noted stays", async () => {
    const [r] = await milik("kegiatan_rutin");
    expect((await pin({ kegiatan: "Milik orang" }, [], cast.hadi, String(r?.id))).status).toBe(404);
    expect((await pin({ kegiatan: "Apel siang" }, [], cast.ayu, String(r?.id))).status).toBe(303);
    expect((await milik("kegiatan_rutin"))[0]).toMatchObject({ id: r?.id, kegiatan: "Apel siang" });
    const hapus = path(`/rutin/${r?.id}/hapus`);
    expect((await house().post(hapus, { perintah: newId(NOW) }, cast.hadi)).status).toBe(404);
    expect((await house().post(hapus, { perintah: newId(NOW) }, cast.ayu)).status).toBe(303);
    expect((await house().post(hapus, { perintah: newId(NOW) }, cast.ayu)).status).toBe(404);
    expect(await milik("progres")).toHaveLength(5);
  });
});
