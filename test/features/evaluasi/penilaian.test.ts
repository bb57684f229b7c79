import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { kunci, rating } from "../../../src/domain/istilah.ts";
import { kuadran } from "../../../src/domain/predikat.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { evaluasiUji, kolom, NOVEMBER, OKTOBER, pada, type Ujian } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf(OKTOBER);
});
const { get, post } = house(OKTOBER);
const sesuai = (u: Ujian, lain: Record<string, string> = {}) => ({
  hasil: "sesuai",
  perilaku: "sesuai",
  alasan: "",
  catatan: "Pertahankan",
  versi: String(u.versi),
  ...lain,
});
const baru = async (wanted: Parameters<typeof evaluasiUji>[1] = {}) => {
  const sendiri = await castOf(OKTOBER);
  return { c: sendiri, u: await evaluasiUji(sendiri, wanted) };
};

describe("rating", () => {
  it("Bagas sees evidence beside the form, rates both axes, and the predikat follows from the quadrant", async () => {
    const u = await evaluasiUji(cast);
    const page = await get(u.path, cast.bagas);
    expect(page.status).toBe(200);
    for (const shown of [
      "93% selesai",
      "sudah baik, pertahankan",
      "90-95%",
      "Laporan uji",
      "Laporan tepat waktu",
    ])
      expect(page.html).toContain(shown);
    expect(page.page.querySelector("table.quadrant")).toBeNull();
    const saved = await post(`${u.path}/penilaian`, sesuai(u), cast.bagas);
    expect([saved.status, saved.to]).toEqual([303, u.path]);
    expect(await kolom(cast, "SELECT predikat FROM evaluasi WHERE id = ?1", u.id)).toBe("baik");
    expect((await get(u.path, cast.bagas)).page.querySelector("td.current")?.text).toContain("Baik");
  });

  it("shows each of the nine cells, live as a fragment and as a page without scripts", async () => {
    const { c, u } = await baru();
    for (const hasil of kunci(rating))
      for (const perilaku of kunci(rating)) {
        const answer = await house(OKTOBER).send(
          `${u.path}/pratinjau`,
          {
            method: "POST",
            body: new URLSearchParams({ hasil, perilaku }),
            headers: {
              origin: "https://selaras.example",
              "sec-fetch-site": "same-origin",
              "hx-request-type": "partial",
            },
          },
          c.bagas,
        );
        expect(answer.status).toBe(200);
        expect(answer.page.querySelectorAll("table.quadrant td").length).toBe(9);
        expect(answer.page.querySelector("html")).toBeNull();
        const { predikat } = kuadran[hasil][perilaku];
        expect(answer.page.querySelector("td.current")?.classNames).toContain(
          `p-${predikat === "kurang-misconduct" ? "kurang" : predikat}`,
        );
      }
    const whole = await post(
      `${u.path}/pratinjau`,
      { hasil: "di-atas", perilaku: "sesuai", alasan: "karena" },
      c.bagas,
    );
    expect(whole.page.querySelector("#isi")).not.toBeNull();
    expect(whole.page.querySelector("#alasan")?.text.trim()).toBe("karena");
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("pengisian");
  });

  it("asks for a reason at the ends of the scale and away from the suggestion, and keeps what was typed", async () => {
    const { c, u } = await baru();
    const top = await post(`${u.path}/penilaian`, sesuai(u, { hasil: "di-atas" }), c.bagas);
    expect(top.status).toBe(422);
    expect(top.page.querySelector("#catatan")?.text.trim()).toBe("Pertahankan");
    expect(top.page.querySelector(".error-summary")?.text).toContain("alasan");
    const away = Object.fromEntries(u.rhk.map((id) => [`rhk-${id}`, "di-atas"]));
    expect((await post(`${u.path}/penilaian`, sesuai(u, away), c.bagas)).status).toBe(422);
    const explained = await post(
      `${u.path}/penilaian`,
      sesuai(u, { ...away, alasan: "Bukti belum kuat" }),
      c.bagas,
    );
    expect(explained.status).toBe(303);
    expect(await kolom(c, "SELECT count(*) FROM penilaian_rhk WHERE evaluasi = ?1", u.id)).toBe(2);
  });

  it("asks twice before a low rating that nobody heard of, and once where there was feedback", async () => {
    const { c, u } = await baru();
    const low = { hasil: "di-bawah", alasan: "Target jauh dari tercapai" };
    const stopped = await post(`${u.path}/penilaian`, sesuai(u, low), c.bagas);
    expect(stopped.status).toBe(422);
    expect(stopped.page.querySelector("input[name=dipastikan]")).not.toBeNull();
    const sure = await post(`${u.path}/penilaian`, sesuai(u, { ...low, dipastikan: "ya" }), c.bagas);
    expect(sure.status).toBe(303);
    const heard = await baru({ umpanBalik: ["perbaikan"] });
    expect((await post(`${heard.u.path}/penilaian`, sesuai(heard.u, low), heard.c.bagas)).status).toBe(303);
  });

  it("leads to the next one of the team who waits, then back to the list", async () => {
    const { c, u } = await baru();
    const hadi = await evaluasiUji(c, { pegawai: c.hadi });
    expect((await get(u.path, c.bagas)).html).toContain("1 dari 2");
    const first = await post(`${u.path}/penilaian`, sesuai(u, { lanjut: "ya" }), c.bagas);
    expect(first.to).toBe(hadi.path);
    const last = await post(`${hadi.path}/penilaian`, sesuai(hadi, { lanjut: "ya" }), c.bagas);
    expect(last.to).toBe(`${c.base}/tim?periode=${u.periode}`);
  });

  it("shows Ayu nothing of a rating before it is delivered, on no page", async () => {
    for (const keadaan of ["dinilai", "ditandatangani"] as const) {
      const { c, u } = await baru({ keadaan, hasil: "di-bawah", perilaku: "di-atas" });
      for (const path of [u.path, `${c.base}/evaluasi`, `${u.path}/keberatan`]) {
        const page = await get(path, c.ayu);
        expect(page.html).not.toContain("RAHASIA");
        expect(page.html).not.toContain("Butuh perbaikan");
        expect(page.html).not.toContain('td class="p-');
        expect(page.html).not.toMatch(/Dinilai, belum|Ditandatangani, belum/);
      }
      const dokumen = await kolom(c, "SELECT id FROM dokumen WHERE evaluasi = ?1", u.id);
      if (dokumen) expect((await get(`${c.base}/dokumen/${dokumen}`, c.ayu)).status).toBe(404);
      expect((await get(u.path, c.bagas)).html).toContain("RAHASIA");
    }
  });

  it("tells what a unit's own result would mean for its head, without binding", async () => {
    const { c, u } = await baru();
    const bagas = await evaluasiUji(c, { pegawai: c.bagas, penilai: c.farida, atasan: null });
    await c.d1
      .prepare(
        "INSERT OR REPLACE INTO capaian_unit (unit, periode, capaian, sumber, oleh, ditetapkan_pada) VALUES (?1, ?2, 'istimewa', 's', ?3, 0)",
      )
      .bind(c.unit.bidang, u.periode, c.farida.id)
      .run();
    expect((await get(bagas.path, c.farida)).html).toContain("SE MenPANRB 3/2023");
  });
});

describe("rating, refused", () => {
  it("Dimas and Hadi do not find it, Citra and Ayu may not", async () => {
    const { c, u } = await baru();
    const as = async (who: { cookie: string }) => (await post(`${u.path}/penilaian`, sesuai(u), who)).status;
    expect(await as(c.dimas)).toBe(303);
    expect((await post(`${c.other.base}/evaluasi/${u.id}/penilaian`, sesuai(u), c.dimas)).status).toBe(404);
    expect(await as(c.hadi)).toBe(404);
    expect(await as(c.citra)).toBe(403);
    expect(await as(c.gita)).toBe(403);
    expect(await as(c.ayu)).toBe(403);
    expect(await as(c.farida)).toBe(403);
    expect((await get(`${c.base}/evaluasi/bukan-id`, c.bagas)).status).toBe(404);
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("pengisian");
  });

  it("waits for the organisation's result, the agreed SKP and the window", async () => {
    const tanpa = await baru({ capaian: null });
    const answer = await post(`${tanpa.u.path}/penilaian`, sesuai(tanpa.u), tanpa.c.bagas);
    expect(answer.status).toBe(409);
    expect(answer.page.querySelector("#catatan")?.text.trim()).toBe("Pertahankan");
    const { c, u } = await baru();
    const later = house(NOVEMBER);
    const bagas = await pada(c, c.bagas, NOVEMBER);
    expect((await later.post(`${u.path}/penilaian`, sesuai(u), bagas)).status).toBe(409);
    await c.d1.prepare("UPDATE skp SET keadaan = 'draf' WHERE id = ?1").bind(u.skp).run();
    expect((await post(`${u.path}/penilaian`, sesuai(u), c.bagas)).status).toBe(409);
  });

  it("a stale version comes back as 409 with both texts; an empty form as 422", async () => {
    const { c, u } = await baru();
    await post(`${u.path}/penilaian`, sesuai(u, { catatan: "Tulisan pertama" }), c.bagas);
    const stale = await post(`${u.path}/penilaian`, sesuai(u, { catatan: "Tulisan kedua" }), c.bagas);
    expect(stale.status).toBe(409);
    expect(stale.html).toContain("Tulisan pertama");
    expect(stale.page.querySelector("#catatan")?.text.trim()).toBe("Tulisan kedua");
    const empty = await post(`${u.path}/penilaian`, { catatan: "masih ada" }, c.bagas);
    expect(empty.status).toBe(422);
    expect(empty.page.querySelector("#catatan")?.text.trim()).toBe("masih ada");
    expect(empty.page.querySelectorAll(".error-summary li").length).toBe(2);
  });

  it("50 at once: one is written, 49 are told that it changed, one audit row", async () => {
    const { c, u } = await baru();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        post(`${u.path}/penilaian`, sesuai(u, { perintah: newId(OKTOBER) }), c.bagas),
      ),
    );
    expect(answers.filter((a) => a.status === 303).length).toBe(1);
    expect(answers.filter((a) => a.status === 409).length).toBe(49);
    expect(await kolom(c, "SELECT count(*) FROM jejak WHERE objek = ?1", u.id)).toBe(1);
    expect(await kolom(c, "SELECT count(*) FROM riwayat WHERE objek = ?1", u.id)).toBe(1);
  });

  it("bad text is stored as it is shown and never breaks anything", async () => {
    for (const nasty of [
      "\ud800 lonely",
      "nul\u0000nul",
      "<script>alert(1)</script>",
      "'; DROP TABLE skp; --",
      "x".repeat(10_000),
    ]) {
      const { c, u } = await baru();
      const answer = await post(`${u.path}/penilaian`, sesuai(u, { catatan: nasty, alasan: nasty }), c.bagas);
      expect(answer.status).toBe(nasty.length > 4000 ? 422 : 303);
      const page = await get(u.path, c.bagas);
      expect(page.status).toBe(200);
      expect(page.html).not.toContain("<script>alert(1)");
    }
  });
});
