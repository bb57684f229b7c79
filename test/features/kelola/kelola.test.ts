import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});
const { get, post } = house();

describe("the set-up list", () => {
  it("tells Citra what is missing, and the counters are what a count says", async () => {
    const seen = await get(`${cast.base}/kelola`, cast.citra);
    expect(seen.status).toBe(200);
    const tasks = seen.page.querySelectorAll(".task-list li").map((li) => li.text.replace(/\s+/g, " "));
    expect(tasks).toHaveLength(7);
    expect(tasks[1]).toContain("Unit kerja");
    // Whoever assesses from outside is nobody of the agency's own people.
    const n = await cast.d1
      .prepare("SELECT count(*) AS n FROM pegawai WHERE id NOT IN (SELECT pegawai FROM pejabat_luar)")
      .first("n");
    const counted = await cast.d1.prepare("SELECT n FROM jumlah WHERE apa = 'pegawai'").first("n");
    expect(counted).toBe(n);
    const sandi = await cast.d1
      .prepare("SELECT count(*) AS n FROM akun WHERE sandi_hash IS NOT NULL")
      .first("n");
    expect(await cast.d1.prepare("SELECT n FROM jumlah WHERE apa = 'bersandi'").first("n")).toBe(sandi);
  });

  it("is for the admin only: Ayu and Gita 403, Dimas in his own agency 403", async () => {
    for (const path of ["/kelola", "/kelola/instansi", "/kelola/undangan"]) {
      for (const who of [cast.ayu, cast.gita, cast.bagas])
        expect((await get(cast.base + path, who)).status).toBe(403);
      expect((await get(cast.other.base + path, cast.dimas)).status).toBe(403);
    }
    expect((await post(`${cast.base}/kelola/undangan`, {}, cast.gita)).status).toBe(403);
  });
});

describe("the agency's data", () => {
  const path = () => `${cast.base}/kelola/instansi`;
  const week = () =>
    cast.d1
      .prepare("SELECT nilai, dari FROM aturan WHERE kunci = 'kalender.hari-kerja' ORDER BY dari DESC")
      .first();

  it("prints the city and counts six days from the day Citra says so; saying it again adds nothing", async () => {
    const fields = { kota: "Kota Uji", hariKerja: "6" };
    expect((await post(path(), fields, cast.citra)).to).toBe(`${path()}?tersimpan=ya`);
    expect(await week()).toEqual({ nilai: "6", dari: "2026-11-22" });
    await post(path(), fields, cast.citra);
    const seen = await get(path(), cast.citra);
    expect(seen.page.querySelector("[name=kota]")?.getAttribute("value")).toBe("Kota Uji");
    expect(seen.page.querySelector("[name=hariKerja][checked]")?.getAttribute("value")).toBe("6");
    await post(path(), { ...fields, hariKerja: "5" }, cast.citra);
    expect(await week()).toEqual({ nilai: "5", dari: "2026-11-22" });
  });

  it("comes back empty with what was typed, and only an admin saves it", async () => {
    const refused = await post(path(), { kota: "x".repeat(81), hariKerja: "7" }, cast.citra);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("x".repeat(81));
    expect(refused.page.querySelectorAll(".error-summary li")).toHaveLength(2);
    for (const who of [cast.ayu, cast.bagas, cast.gita])
      expect((await post(path(), { kota: "Lain", hariKerja: "5" }, who)).status).toBe(403);
    expect(await cast.d1.prepare("SELECT kota FROM instansi").first("kota")).not.toBe("Lain");
  });
});

describe("inviting many", () => {
  it("makes one letter a person, once, and leaves out who holds a valid invitation or has a password", async () => {
    await cast.d1.prepare("UPDATE undangan SET kedaluwarsa_pada = 0").run();
    const open = async () =>
      await cast.d1
        .prepare("SELECT count(*) AS n FROM undangan WHERE pegawai = ?1 AND kedaluwarsa_pada > ?2")
        .bind(cast.hadi.id, NOW)
        .first("n");
    const fields = { perintah: newId(NOW) };
    const before = await cast.d1.prepare("SELECT count(*) AS n FROM surat_keluar").first<number>("n");
    const first = await post(`${cast.base}/kelola/undangan`, fields, cast.citra);
    expect(first.status).toBe(303);
    const many = Number(/terkirim=(\d+)/.exec(first.to ?? "")?.[1]);
    expect(many).toBeGreaterThan(0);
    expect(await cast.d1.prepare("SELECT count(*) AS n FROM surat_keluar").first<number>("n")).toBe(
      (before ?? 0) + many,
    );
    expect((await post(`${cast.base}/kelola/undangan`, fields, cast.citra)).to).toBe(first.to);
    for (let n = 0; n < 60 && (await open()) === 0; n += 1)
      await post(`${cast.base}/kelola/undangan`, { perintah: newId(NOW) }, cast.citra);
    expect(await open()).toBe(1);
    const again = await post(`${cast.base}/kelola/undangan`, { perintah: newId(NOW) }, cast.citra);
    expect(again.status).toBe(303);
    expect(await open()).toBe(1);
    const letter = await cast.d1
      .prepare("SELECT isi FROM surat_keluar WHERE kepada = ?1")
      .bind(`${cast.hadi.id.toLowerCase()}@contoh.example`)
      .first<string>("isi");
    const link = /\/a\/[a-z-]+\/undangan\/\S+/.exec(letter ?? "")?.[0] as string;
    expect((await get(link)).html).toContain("Hadi Susanto");
    const shown = await get(`${cast.base}/kelola/undangan?terkirim=3`, cast.citra);
    expect(shown.page.querySelector(".notice.success")?.text).toContain("3 undangan");
    expect(shown.html).not.toContain(link.split("/").at(-1));
  });
});
