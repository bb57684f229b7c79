import { describe, expect, it } from "vitest";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { evaluasiUji, OKTOBER, type Ujian } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { get, post } = house(OKTOBER);
const teks = async (path: string, who: Person) => {
  const answer = await get(path, who);
  return { status: answer.status, text: answer.page.text };
};
/** Signed through the page, so that there is a real document; and delivered when asked. */
async function tandatangani(c: Cast, u: Ujian, sampaikan: boolean) {
  const signed = await post(`${u.path}/penandatanganan`, { versi: "1", setuju: "ya" }, c.bagas);
  expect(signed.status, signed.page.text.slice(0, 300)).toBe(303);
  if (sampaikan) expect((await post(`${u.path}/penyampaian`, { versi: "2" }, c.bagas)).status).toBe(303);
}
const hasilTampil = /Sangat baik|Di atas ekspektasi|RAHASIA/;

describe("the result page", () => {
  it("says nothing of a rating before delivery, and after it how the result came about", async () => {
    const c = await castOf(OKTOBER);
    await evaluasiUji(c, { triwulan: 2, keadaan: "final" });
    const u = await evaluasiUji(c, {
      triwulan: 3,
      keadaan: "dinilai",
      hasil: "di-atas",
      perilaku: "di-atas",
    });
    for (const who of [c.ayu, c.bagas, c.farida, c.citra, c.gita]) {
      const before = await teks(`${c.base}/hasil/${c.ayu.id}`, who);
      expect(before.status).toBe(200);
      expect(before.text).not.toMatch(/Triwulan III 2026/);
      expect(before.text).not.toMatch(hasilTampil);
    }
    await tandatangani(c, u, false);
    expect((await teks(`${c.base}/hasil`, c.ayu)).text).not.toMatch(hasilTampil);
    expect((await post(`${u.path}/penyampaian`, { versi: "2" }, c.bagas)).status).toBe(303);
    const after = await teks(`${c.base}/hasil`, c.ayu);
    expect(after.text).toContain("Triwulan III 2026: sangat baik, naik dibanding Triwulan II 2026");
    expect(after.text).toContain("Bagaimana hasil Triwulan III 2026 terjadi");
    expect(after.text).toContain("Capaian kinerja organisasi Bidang Uji: baik");
    expect(after.text).toContain("Rating hasil kerja: di atas ekspektasi");
    expect(after.text).toContain("Hasil kerja dan perilaku kerja sama-sama di atas ekspektasi");
    expect(after.text).toContain("Ditandatangani Bagas Prakoso pada 20 Oktober 2026");
  });

  it("is there for who assesses or stands above today, for a role that reaches; for nobody else", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "dinilai" });
    await tandatangani(c, u, true);
    const path = `${c.base}/hasil/${c.ayu.id}`;
    for (const who of [c.ayu, c.bagas, c.farida, c.citra, c.gita])
      expect((await teks(path, who)).text).toContain("Triwulan III 2026");
    expect((await get(path, c.hadi)).status).toBe(404);
    expect((await get(path, c.dimas)).status).not.toBe(200);
    expect((await get(`${c.other.base}/hasil/${c.ayu.id}`, c.dimas)).status).toBe(404);
    expect((await get(`${c.base}/hasil/tidak-ada`, c.ayu)).status).toBe(404);
    // A result that is another person's is not told under this name.
    const lain = await evaluasiUji(c, { pegawai: c.hadi, keadaan: "dinilai" });
    expect((await teks(`${path}?evaluasi=${lain.id}`, c.bagas)).text).not.toContain("Bagaimana hasil");
  });

  it("shows a penilai of the past what he evaluated and nothing that came later", async () => {
    const c = await castOf(OKTOBER);
    await evaluasiUji(c, { triwulan: 1, keadaan: "final", penilai: c.hadi, atasan: null });
    await evaluasiUji(c, { triwulan: 2, keadaan: "final", hasil: "di-bawah" });
    const seen = await teks(`${c.base}/hasil/${c.ayu.id}`, c.hadi);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain("Triwulan I 2026");
    expect(seen.text).not.toMatch(/Triwulan II 2026|Butuh perbaikan|naik|turun/);
    expect(seen.text).not.toContain("tidak dapat dievaluasi");
  });

  it("says which periods cannot be evaluated and why", async () => {
    const c = await castOf(OKTOBER);
    await evaluasiUji(c, { triwulan: 4 });
    await c.d1.prepare("DELETE FROM evaluasi WHERE pegawai = ?1").bind(c.ayu.id).run();
    await c.d1
      .prepare("UPDATE skp SET keadaan = 'diajukan', ditetapkan_pada = NULL WHERE pegawai = ?1")
      .bind(c.ayu.id)
      .run();
    const page = await teks(`${c.base}/hasil`, c.ayu);
    expect(page.text).toContain("Triwulan III 2026: SKP belum ditetapkan pejabat penilai");
    expect(page.text).toContain(
      "Masih dapat: evaluasi dibuat sendiri begitu SKP ditetapkan, sampai 31 Oktober 2026",
    );
    expect(page.text).toContain("Jendela evaluasi sudah ditutup");
  });
});

describe("the list of what cannot be evaluated", () => {
  it("names to a penilai his people, to a role its scope, to nobody else; with reason and consequence, also as CSV", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c, { pegawai: c.hadi });
    await c.d1.batch([
      c.d1.prepare("DELETE FROM evaluasi WHERE id = ?1").bind(u.id),
      c.d1.prepare("UPDATE skp SET keadaan = 'diajukan', ditetapkan_pada = NULL WHERE id = ?1").bind(u.skp),
    ]);
    const path = `${c.base}/evaluasi/tidak-dapat?periode=${u.periode}`;
    for (const who of [c.bagas, c.farida, c.citra, c.gita]) {
      const page = await teks(path, who);
      expect(page.status).toBe(200);
      expect(page.text).toContain("Hadi Susanto");
      expect(page.text).toContain("SKP belum ditetapkan pejabat penilai");
    }
    expect((await teks(path, c.ayu)).text).not.toContain("Hadi Susanto");
    expect((await teks(path, c.ayu)).text).toContain("setiap SKP pada periode ini sudah ditetapkan");
    expect((await teks(path, c.hadi)).text).toContain("Hadi Susanto");
    const csv = await get(`${c.base}/evaluasi/tidak-dapat/ekspor?periode=${u.periode}`, c.bagas);
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(csv.html).toContain("Hadi Susanto");
    // Exempt at the end of the period: he owes nothing.
    await c.d1
      .prepare("INSERT INTO status_pegawai (pegawai, status, dari) VALUES (?1, 'cltn', '2026-09-01')")
      .bind(c.hadi.id)
      .run();
    expect((await teks(path, c.bagas)).text).not.toContain("Hadi Susanto");
  });
});
