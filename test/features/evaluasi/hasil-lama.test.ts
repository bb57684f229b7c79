import { describe, expect, it } from "vitest";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { capaianUji, evaluasiUji, kolom, OKTOBER, type Ujian } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { pindahanUji } from "../../support/pindahan.ts";

const { get, post } = house(OKTOBER);
const ROW =
  "SELECT json_array(keadaan, rating_hasil, rating_perilaku, predikat, versi) FROM evaluasi WHERE id = ?1";

async function pindahan(): Promise<{ c: Cast; u: Ujian }> {
  const c = await castOf(OKTOBER);
  return { c, u: await pindahanUji(c) };
}
const usul = (u: Ujian, who: Person, isi: Record<string, string> = {}) =>
  post(`${u.path}/hasil-lama`, { versi: "0", pertimbangan: "Baru dua minggu di unit ini", ...isi }, who);
const jawab = (u: Ujian, who: Person, apa: string, versi = "0") =>
  post(`${u.path}/hasil-lama/jawaban`, { versi, jawab: apa }, who);

describe("last period's result after a mutasi (hlm. 91 A.13.a)", () => {
  it("Ayu proposes, Bagas agrees: rated by it, on the old unit's result; he signs, and the document says so", async () => {
    const { c, u } = await pindahan();
    const open = await get(u.path, c.ayu);
    expect(open.page.text).toContain("hasil Triwulan II 2026 di Kantor Wilayah Uji dapat dipakai");
    expect((await usul(u, c.ayu)).status).toBe(303);
    const seen = await get(u.path, c.bagas);
    expect(seen.page.text).toContain("Ayu Lestari mengusulkan memakai hasil Triwulan II 2026");
    expect(seen.page.text).toContain("Baru dua minggu di unit ini");
    expect((await jawab(u, c.bagas, "setuju")).status).toBe(303);
    expect(JSON.parse(String(await kolom(c, ROW, u.id)))).toEqual([
      "dinilai",
      "di-atas",
      "di-atas",
      "sangat-baik",
      1,
    ]);
    // Nobody rates anew what both agreed, until one of them takes it back.
    const rated = await post(
      `${u.path}/penilaian`,
      { versi: "1", hasil: "sesuai", perilaku: "sesuai", alasan: "", catatan: "" },
      c.bagas,
    );
    expect(rated.status).toBe(409);
    expect(rated.page.text).toContain("sudah disepakati");
    const signed = await post(`${u.path}/penandatanganan`, { versi: "1", setuju: "ya" }, c.bagas);
    expect(signed.status, signed.page.text.slice(0, 400)).toBe(303);
    const isi = JSON.parse(String(await kolom(c, "SELECT isi FROM dokumen WHERE evaluasi = ?1", u.id)));
    expect(isi).toMatchObject({
      predikat: "sangat-baik",
      capaian: { unit: "Kantor Wilayah Uji", nilai: "istimewa" },
      hasilDari: { jenis: "triwulan", n: 2, tahun: 2026, unit: "Kantor Wilayah Uji" },
    });
    expect(isi.catatan).toContain("hasil Triwulan II 2026 di Kantor Wilayah Uji");
  });

  it("either takes it back before the signature: as it was, and Bagas rates as usual", async () => {
    const { c, u } = await pindahan();
    await capaianUji(c, u.periode, "baik", c.unit.bidang);
    await usul(u, c.bagas);
    expect((await jawab(u, c.ayu, "setuju")).status).toBe(303);
    expect((await post(`${u.path}/hasil-lama/penarikan`, { versi: "1" }, c.ayu)).status).toBe(303);
    expect(JSON.parse(String(await kolom(c, ROW, u.id)))).toEqual(["pengisian", null, null, null, 2]);
    const form = {
      versi: "2",
      hasil: "sesuai",
      perilaku: "sesuai",
      alasan: "Tanpa umpan balik",
      catatan: "",
    };
    expect((await post(`${u.path}/penilaian`, form, c.bagas)).status).toBe(303);
  });

  it("declined: nothing changed, and both read so", async () => {
    const { c, u } = await pindahan();
    await usul(u, c.ayu);
    expect((await jawab(u, c.bagas, "tolak")).status).toBe(303);
    expect(JSON.parse(String(await kolom(c, ROW, u.id)))).toEqual(["pengisian", null, null, null, 0]);
    expect((await get(u.path, c.ayu)).page.text).toContain("Bagas Prakoso tidak setuju");
  });

  it("litany: strangers 404, others 403, one's own proposal 403, twice 409, too long 422 with the text kept", async () => {
    const { c, u } = await pindahan();
    expect((await usul(u, c.hadi)).status).toBe(404);
    for (const who of [c.citra, c.gita, c.farida]) expect((await usul(u, who)).status).toBe(403);
    const panjang = `Alasan ${"x".repeat(1000)}`;
    const long = await usul(u, c.ayu, { pertimbangan: panjang });
    expect(long.status).toBe(422);
    expect(long.page.querySelector("textarea[name=pertimbangan]")?.text).toContain("Alasan xxx");
    expect((await jawab(u, c.bagas, "setuju")).status).toBe(409);
    expect((await usul(u, c.ayu)).status).toBe(303);
    expect((await usul(u, c.bagas)).status).toBe(409);
    expect((await jawab(u, c.ayu, "setuju")).status).toBe(403);
    expect((await jawab(u, c.farida, "setuju")).status).toBe(403);
    expect((await jawab(u, c.bagas, "mungkin")).status).toBe(422);
    expect((await jawab(u, c.bagas, "setuju", "7")).status).toBe(409);
    expect((await jawab(u, c.bagas, "setuju")).status).toBe(303);
    expect((await jawab(u, c.bagas, "setuju", "1")).status).toBe(409);
    expect((await post(`${u.path}/hasil-lama/penarikan`, { versi: "1" }, c.farida)).status).toBe(403);
  });

  it("there is nothing to propose without a mutasi", async () => {
    const c = await castOf(OKTOBER);
    await evaluasiUji(c, { triwulan: 2, keadaan: "final" });
    const u = await evaluasiUji(c);
    expect((await usul(u, c.ayu)).status).toBe(409);
    expect((await get(u.path, c.ayu)).page.text).not.toContain("Pakai hasil periode sebelumnya");
  });
});

describe("a study that ends without graduation (hlm. 100, 103)", () => {
  const catat = (u: Ujian, who: Person, isi: Record<string, string> = {}) =>
    post(`${u.path}/putus-studi`, { versi: "0", surat: "12/UN/2026", tanggal: "2026-09-10", ...isi }, who);
  const belajar = (c: Cast) =>
    c.d1
      .prepare(
        "INSERT INTO status_pegawai (pegawai, status, dari) VALUES (?1, 'tugas-belajar', '2026-01-01')",
      )
      .bind(c.ayu.id)
      .run();

  it("decides the predikat whatever the quadrant says", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c);
    await belajar(c);
    expect((await catat(u, c.bagas)).status).toBe(303);
    const form = { versi: "0", hasil: "sesuai", perilaku: "sesuai", alasan: "", catatan: "" };
    expect((await post(`${u.path}/penilaian`, form, c.bagas)).status).toBe(303);
    expect(await kolom(c, "SELECT predikat FROM evaluasi WHERE id = ?1", u.id)).toBe("kurang-misconduct");
    const page = await get(u.path, c.bagas);
    expect(page.page.text).toContain("Studi berakhir tanpa lulus: predikat menurut perilaku kerja");
    expect((await post(`${u.path}/penandatanganan`, { versi: "1", setuju: "ya" }, c.bagas)).status).toBe(303);
    const isi = JSON.parse(String(await kolom(c, "SELECT isi FROM dokumen WHERE evaluasi = ?1", u.id)));
    expect(isi).toMatchObject({ predikat: "kurang-misconduct", putusStudi: { surat: "12/UN/2026" } });
  });

  it("litany: only of who studies, by the penilai, before he rates, with the letter", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c);
    expect((await catat(u, c.bagas)).status).toBe(409);
    await belajar(c);
    expect((await catat(u, c.hadi)).status).toBe(404);
    for (const who of [c.ayu, c.citra, c.farida]) expect((await catat(u, who)).status).toBe(403);
    const empty = await catat(u, c.bagas, { surat: " ", tanggal: "2026-12-31" });
    expect(empty.status).toBe(422);
    expect(empty.page.querySelector("input[name=tanggal]")?.getAttribute("value")).toBe("2026-12-31");
    expect((await catat(u, c.bagas)).status).toBe(303);
    expect((await post(`${u.path}/putus-studi/penghapusan`, { versi: "0" }, c.ayu)).status).toBe(403);
    expect((await post(`${u.path}/putus-studi/penghapusan`, { versi: "0" }, c.bagas)).status).toBe(303);
    expect((await post(`${u.path}/putus-studi/penghapusan`, { versi: "0" }, c.bagas)).status).toBe(409);
  });
});
