import { describe, expect, it } from "vitest";
import { newId, sha256Hex } from "../../../src/data/ids.ts";
import { jpg, kiriman, pdf } from "../../support/berkas.ts";
import { castOf, type Person } from "../../support/cast.ts";
import { evaluasiUji, kolom, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { tahunUji } from "../../support/tahun.ts";

const { get, post, upload, bytes } = house(OKTOBER);
const baru = async () => {
  const c = await castOf(OKTOBER);
  const periode = (await tahunUji(c))(3);
  const path = `${c.base}/capaian/${periode}/${c.unit.bidang}`;
  const set = (who: Person, fields: Record<string, string> = {}) =>
    post(path, { capaian: "baik", sumber: "Laporan TW III", versi: "0", ...fields }, who);
  /** The form as a browser sends it, with its file. */
  const kirim = (who: Person, fields: Record<string, string> = {}, berkas = pdf(), nama = "lkj.pdf") => {
    const form = kiriman([[nama, berkas]]);
    for (const [k, v] of Object.entries({ capaian: "baik", sumber: "Laporan TW III", versi: "0", ...fields }))
      form.append(k, v);
    return upload(path, form, who);
  };
  const nilai = () =>
    kolom(
      c,
      "SELECT capaian || versi || sumber FROM capaian_unit WHERE unit = ?1 AND periode = ?2",
      c.unit.bidang,
      periode,
    );
  const rincian = `${c.base}/capaian/rincian/${periode}/${c.unit.bidang}`;
  return { c, periode, path, rincian, set, kirim, nilai };
};

describe("the organisation's result", () => {
  it("is set by the head of the unit above, with its source, and everybody concerned sees it", async () => {
    const { c, periode, path, set, nilai } = await baru();
    expect((await get(`${c.base}/capaian`, c.farida)).status).toBe(303);
    expect((await get(`${c.base}/capaian/${periode}`, c.farida)).html).toContain(path);
    expect((await get(path, c.farida)).status).toBe(200);
    expect((await set(c.farida)).status).toBe(303);
    expect(await nilai()).toBe("baik1Laporan TW III");
    expect((await get(`${c.base}/capaian/${periode}`, c.bagas)).html).toContain("Laporan TW III");
    expect((await get(`${c.base}/capaian/${periode}`, c.bagas)).html).not.toContain(path);
  });

  it("may be recorded by the admin with its source, on behalf of the unit above", async () => {
    const { c, path, set, kirim } = await baru();
    expect((await get(path, c.citra)).html).toContain("atas nama pimpinan unit di atasnya");
    expect((await kirim(c.citra, { sumber: "" })).status).toBe(422);
    const tanpa = await set(c.citra);
    expect([tanpa.status, tanpa.html.includes("Lampirkan berkas dokumen sumbernya")]).toEqual([422, true]);
    expect((await kirim(c.citra)).status).toBe(303);
    expect(
      await kolom(c, "SELECT rincian FROM jejak WHERE tindakan = 'capaian.set' ORDER BY id DESC LIMIT 1"),
    ).toContain('"sebagai":"admin"');
  });

  it("a later value needs the version it was read at, and a reason once somebody was rated on it", async () => {
    const { c, set, kirim, nilai } = await baru();
    await set(c.farida);
    const stale = await kirim(c.citra, { capaian: "istimewa" });
    expect(stale.status).toBe(409);
    expect(stale.page.querySelector("input[value=istimewa]")?.hasAttribute("checked")).toBe(true);
    expect((await set(c.farida, { versi: "1", capaian: "istimewa" })).status).toBe(303);
    await evaluasiUji(c, { keadaan: "dinilai", capaian: null });
    expect((await set(c.farida, { versi: "2", capaian: "kurang" })).status).toBe(422);
    expect((await set(c.farida, { versi: "2", capaian: "kurang", alasan: "Laporan dikoreksi" })).status).toBe(
      303,
    );
    expect(await nilai()).toBe("kurang3Laporan TW III");
  });

  it("litany: not by the unit's own head, not by strangers, not before the window, not empty, once of 50", async () => {
    const { c, set, path } = await baru();
    expect((await set(c.bagas)).status).toBe(403);
    expect((await set(c.hadi)).status).toBe(404);
    expect((await set(c.gita)).status).toBe(403);
    expect((await post(path.replace(c.base, c.other.base), { capaian: "baik" }, c.dimas)).status).toBe(404);
    const empty = await post(path, { sumber: "tetap ada" }, c.farida);
    expect([empty.status, empty.page.querySelector("#sumber")?.getAttribute("value")]).toEqual([
      422,
      "tetap ada",
    ]);
    expect((await get(`${c.base}/capaian/2026-triwulan-4/${c.unit.bidang}`, c.farida)).status).toBe(404);
    const all = await Promise.all(
      Array.from({ length: 50 }, () => set(c.farida, { perintah: newId(OKTOBER) })),
    );
    expect([all.filter((a) => a.status === 303).length, all.filter((a) => a.status === 409).length]).toEqual([
      1, 49,
    ]);
    for (const nasty of ["\ud800", "a\u0000b", "<b>x</b>", "'; --"])
      expect((await set(c.farida, { sumber: `s ${nasty}`, versi: "1" })).status).toBeLessThan(500);
    expect((await set(c.farida, { sumber: "x".repeat(10_000), versi: "1" })).status).toBe(422);
  });

  it("its source is a file that is found again after a refusal, read by whoever sees the result, and nobody else", async () => {
    const { c, rincian, kirim, set } = await baru();
    const isi = pdf();
    const refused = await kirim(c.farida, { sumber: "" }, isi);
    expect([refused.status, refused.html.includes("Sudah terlampir: lkj.pdf")]).toEqual([422, true]);
    const tersimpan = refused.page.querySelector("input[name=tersimpan]")?.getAttribute("value") ?? "";
    // Not yet a document of anything, and nobody else's to lend.
    expect((await get(`${c.base}/capaian/berkas/${tersimpan}`, c.farida)).status).toBe(404);
    expect((await set(c.farida, { tersimpan })).status).toBe(303);
    const unduh = await bytes(`${c.base}/capaian/berkas/${tersimpan}`, c.bagas);
    expect([unduh.status, new Uint8Array(unduh.body)]).toEqual([200, isi]);
    expect(unduh.headers.get("content-disposition")).toContain("attachment");
    expect((await get(`${c.base}/capaian/berkas/${tersimpan}`, c.hadi)).status).toBe(404);
    const seen = await get(rincian, c.bagas);
    expect(seen.html).toContain("lkj.pdf");
    // The evaluation says on which file it stands, and its document freezes the hash.
    const u = await evaluasiUji(c, { keadaan: "dinilai", capaian: null, pegawai: c.ayu });
    expect((await get(u.path, c.bagas)).html).toContain("lkj.pdf (SHA-256");
    await post(`${u.path}/penandatanganan`, { versi: String(u.versi), setuju: "ya" }, c.bagas);
    expect(
      await kolom(c, "SELECT isi ->> '$.lain.capaian[0].sha256' FROM dokumen WHERE evaluasi = ?1", u.id),
    ).toBe(await sha256Hex(isi));
    expect((await get(rincian, c.hadi)).status).toBe(404);
    expect((await get(rincian.replace(c.base, c.other.base), c.dimas)).status).toBe(404);
    // A change keeps the document that stands, unless another comes.
    expect(
      (await set(c.farida, { versi: "1", tersimpan, capaian: "kurang", alasan: "salah catat" })).status,
    ).toBe(303);
    expect(
      (await kirim(c.farida, { versi: "2", capaian: "baik", alasan: "foto" }, jpg(), "foto.jpg")).status,
    ).toBe(303);
    const akhir = await get(rincian, c.farida);
    for (const ada of ["lkj.pdf", "foto.jpg", "perubahan ke-2", "Kurang"]) expect(akhir.html).toContain(ada);
    const salah = await kirim(c.farida, { versi: "3" }, new TextEncoder().encode("<script>"), "x.pdf");
    expect([salah.status, salah.html.includes("x.pdf")]).toEqual([422, true]);
  });

  it("keeps every version for ever, whoever writes it", async () => {
    const { c, set } = await baru();
    await set(c.farida);
    await set(c.farida, { versi: "1", capaian: "kurang", alasan: "LKj dikoreksi" });
    expect(
      await kolom(
        c,
        "SELECT group_concat(versi || capaian || alasan) FROM (SELECT * FROM capaian_versi WHERE unit = ?1 ORDER BY versi)",
        c.unit.bidang,
      ),
    ).toBe("1baik,2kurangLKj dikoreksi");
    for (const sql of [
      "UPDATE capaian_versi SET capaian = 'istimewa' WHERE unit = ?1",
      "DELETE FROM capaian_versi WHERE unit = ?1",
    ])
      await expect(c.d1.prepare(sql).bind(c.unit.bidang).run()).rejects.toThrow("append-only");
  });

  it("tells the head of the unit, and shows who was rated on the value before", async () => {
    const { c, rincian, set } = await baru();
    await set(c.farida);
    const u = await evaluasiUji(c, { keadaan: "disampaikan", capaian: null });
    await set(c.farida, { versi: "1", capaian: "kurang", alasan: "LKj dikoreksi" });
    expect(
      await kolom(
        c,
        "SELECT group_concat(jenis) FROM pemberitahuan WHERE pegawai = ?1 AND jenis GLOB 'capaian-*'",
        c.bagas.id,
      ),
    ).toBe("capaian-ditetapkan,capaian-diubah");
    const seen = await get(rincian, c.farida);
    expect(seen.html).toContain("1 evaluasi dinilai sebelum nilai ini berubah");
    expect(seen.html).toContain(u.path);
    // Ayu sees on what she is rated, and nobody's evaluation but her own.
    const ayu = await get(rincian, c.ayu);
    expect([ayu.status, ayu.html.includes("LKj dikoreksi"), ayu.html.includes(u.path)]).toEqual([
      200,
      true,
      false,
    ]);
  });
});

describe("the pattern beside the people", () => {
  it("counts for the leader above and the penilai, and never tells anybody his own before he has it", async () => {
    const { c, rincian, set } = await baru();
    await set(c.farida);
    await evaluasiUji(c, { keadaan: "dinilai", capaian: null });
    await evaluasiUji(c, {
      keadaan: "dinilai",
      capaian: null,
      pegawai: c.citra,
      hasil: "di-bawah",
      perilaku: "di-bawah",
    });
    for (const who of [c.farida, c.bagas]) {
      const { html } = await get(rincian, who);
      expect(html).toContain("Sebaran predikat terhadap pola");
      expect(html).toContain("2 sudah dinilai, 0 belum.");
    }
    // Citra is admin, and one of the two.
    expect((await get(rincian, c.citra)).html).toContain("1 sudah dinilai, 0 belum.");
    expect((await get(rincian, c.ayu)).html).not.toContain("Sebaran predikat");
  });
});

describe("the year's result", () => {
  const FEBRUARI = Date.UTC(2027, 1, 10, 2);
  const tahunan = async () => {
    const c = await castOf(FEBRUARI);
    await tahunUji(c);
    const periode = "2026-tahunan-1";
    const path = `${c.base}/capaian/${periode}/${c.unit.bidang}`;
    const kelak = house(FEBRUARI);
    const kirim = (who: Person, fields: Record<string, string>) => {
      const form = kiriman([["lkj.pdf", pdf()]]);
      for (const [k, v] of Object.entries({ capaian: "kurang", sumber: "LKj", versi: "0", ...fields }))
        form.append(k, v);
      return kelak.upload(path, form, who);
    };
    const rincian = `${c.base}/capaian/rincian/${periode}/${c.unit.bidang}`;
    return { c, periode, path, rincian, kirim, get: kelak.get };
  };

  it("issued after January is recorded and not used; an admin decides for a unit without a year before", async () => {
    const { c, path, rincian, kirim, get } = await tahunan();
    expect((await kirim(c.farida, { terbit: "2027-02-09" })).status).toBe(303);
    const telat = await get(rincian, c.bagas);
    expect(telat.html).toContain("terbit sesudah 31 Januari 2027");
    expect(telat.html).toContain("admin instansi memutuskan");
    expect((await get(path, c.farida)).page.querySelector("#keputusan")).toBeNull();
    const putusan = { versi: "1", keputusan: "unit-atas", terbit: "2027-02-10", capaian: "baik" };
    expect((await kirim(c.farida, { ...putusan, alasan: "unit baru" })).status).toBe(403);
    expect((await kirim(c.citra, putusan)).status).toBe(422);
    expect((await kirim(c.citra, { ...putusan, alasan: "unit baru" })).status).toBe(303);
    expect((await get(rincian, c.bagas)).html).toContain("Dipakai: keputusan admin");
  });

  it("issued in January counts, and a later one does not take its place", async () => {
    const { c, rincian, kirim, get } = await tahunan();
    expect((await kirim(c.farida, { terbit: "2027-01-31" })).status).toBe(303);
    expect((await get(rincian, c.bagas)).html).toContain("Dipakai: hasil tahun ini");
    const nanti = await kirim(c.farida, { versi: "1", terbit: "2027-02-09", alasan: "revisi" });
    expect([nanti.status, nanti.html.includes("hlm. 94 f")]).toEqual([422, true]);
    expect(
      (await kirim(c.citra, { versi: "1", keputusan: "lain", alasan: "x", terbit: "2027-02-10" })).status,
    ).toBe(409);
    expect((await kirim(c.farida, { versi: "1", terbit: "2027-02-30" })).status).toBe(422);
  });
});
