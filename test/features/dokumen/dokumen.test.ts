import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { canonical } from "../../../src/data/canonical.ts";
import { sha256Hex } from "../../../src/data/ids.ts";
import { renderPdf } from "../../../src/features/dokumen/pdf.ts";
import { dokumenDari } from "../../../src/features/dokumen/queries.ts";
import { samarkan } from "../../../src/features/verifikasi/verifikasi-page.tsx";
import { type Cast, castOf } from "../../support/cast.ts";
import { salinan } from "../../support/dokumen.ts";
import { evaluasiUji, OKTOBER, type Ujian, type Wanted } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { sampelUji } from "../../support/periksa.ts";

const { get, post } = house(OKTOBER);
type Baris = { id: string; format: string; isi: string; hash: string; token: string; keadaan: "berlaku" };

/** Signed by Bagas as he would do it. */
async function ditandatangani(wanted: Wanted = {}): Promise<{ c: Cast; u: Ujian; d: Baris }> {
  const c = await castOf(OKTOBER);
  const u = await evaluasiUji(c, { keadaan: "dinilai", ...wanted });
  await post(`${u.path}/penandatanganan`, { versi: String(u.versi), setuju: "ya" }, c.bagas);
  const d = await c.d1.prepare("SELECT * FROM dokumen WHERE evaluasi = ?1").bind(u.id).first<Baris>();
  if (!d) throw new Error("no document");
  return { c, u, d };
}

describe("the document", () => {
  it("is canonical JSON whose hash anybody can recompute", async () => {
    const { d } = await ditandatangani();
    expect(await sha256Hex(d.isi)).toBe(d.hash);
    expect(canonical(JSON.parse(d.isi))).toBe(d.isi);
    const shuffled = Object.fromEntries(Object.entries(JSON.parse(d.isi)).reverse());
    expect(canonical(shuffled)).toBe(d.isi);
  });

  it("keeps the names of its day when a person is renamed and moved", async () => {
    const { c, d } = await ditandatangani();
    await c.d1.prepare("UPDATE pegawai SET nama = 'Nama Baru' WHERE id = ?1").bind(c.ayu.id).run();
    await c.d1
      .prepare("UPDATE penempatan SET jabatan = 'Jabatan Baru' WHERE id = ?1")
      .bind(c.ayu.penempatan)
      .run();
    const page = await get(`${c.base}/dokumen/${d.id}`, c.bagas);
    expect(page.html).toContain("Ayu Lestari");
    expect(page.html).toContain("Analis Uji Ahli Muda");
    expect(page.html).not.toContain("Jabatan Baru");
  });

  it("prints D.1.1 and C.1.3 in the words of the regulation, options not chosen struck through", async () => {
    const { c, d } = await ditandatangani();
    const { page } = await get(`${c.base}/dokumen/${d.id}`, c.bagas);
    const sheets = page.querySelectorAll(".lembar");
    expect(sheets.map((s) => s.classNames)).toEqual(["lembar lembar-potret", "lembar lembar-lanskap"]);
    const [satu, dua] = sheets.map((s) => s.text.replace(/\s+/g, " "));
    for (const kata of [
      "DOKUMEN EVALUASI KINERJA PEGAWAI",
      "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026",
      "ATASAN PEJABAT PENILAI KINERJA",
      "7. Pegawai yang Dinilai",
      "6. Pejabat Penilai Kinerja",
      "** pilih salah satu",
    ])
      expect(satu).toContain(kata);
    for (const kata of [
      "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
      "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI",
      "(8)",
      "93% selesai berdasarkan arsip layanan",
      "Pimpinan: sudah baik, pertahankan",
      "KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI BAIK",
      "Memahami dan memenuhi kebutuhan masyarakat",
    ])
      expect(dua).toContain(kata);
    const struck = page.querySelectorAll(".lembar-lanskap s").map((s) => s.text);
    expect(struck).toContain("ISTIMEWA/");
    expect(struck).toContain("DIATAS EKSPEKTASI/");
    expect(struck).not.toContain("BAIK/");
    expect(page.querySelector("svg.qr")).not.toBeNull();
  });

  it("says beside the forms what was frozen besides, as it was at the signature; an older one says nothing", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "dinilai" });
    await sampelUji(c, u.skp, u.periode, OKTOBER - 60_000);
    await post(`${u.path}/penandatanganan`, { versi: String(u.versi), setuju: "ya" }, c.bagas);
    const d = await c.d1
      .prepare("SELECT id FROM dokumen WHERE evaluasi = ?1")
      .bind(u.id)
      .first<{ id: string }>();
    // What is verified later changes nothing of it.
    await c.d1.prepare("UPDATE sampel SET sesuai = 3 WHERE skp = ?1").bind(u.skp).run();
    const { page } = await get(`${c.base}/dokumen/${d?.id}`, c.bagas);
    const [satu, dua] = page.querySelectorAll(".lembar").map((s) => s.text);
    expect(page.text).toContain("Dasar penilaian lainnya");
    expect(page.text.replace(/\s+/g, " ")).toContain(
      "1 dari 3 bukti diperiksa (sampel, benih benih-uj…): 0 sesuai, 1 kurang",
    );
    expect(`${satu}${dua}`).not.toContain("diperiksa (sampel");
    const tanpa = await salinan(c, String(d?.id), ({ lain: _, ...isi }) => isi);
    expect((await get(`${c.base}/dokumen/${tanpa}`, c.bagas)).html).not.toContain("Dasar penilaian lainnya");
  });

  it("has the form of the SKP: C.1.1 and C.1.2", async () => {
    for (const [kelompok, pendekatan, kata] of [
      ["ja-jf", "kualitatif", "PENDEKATAN HASIL KERJA KUALITATIF"],
      ["jpt-unit-mandiri", "kuantitatif", "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"],
      ["jpt-unit-mandiri", "kualitatif", "(Perspektif Anggaran)"],
    ] as const) {
      const { c, d } = await ditandatangani({ kelompok, pendekatan });
      expect((await get(`${c.base}/dokumen/${d.id}`, c.bagas)).html).toContain(kata);
      const bytes = await renderPdf(
        dokumenDari({ ...baris(d), diterimaPada: null }, "instansi"),
        "https://x.example/v/a/b",
        "a4",
        false,
      );
      expect(new TextDecoder("latin1").decode(bytes).startsWith("%PDF-1.7")).toBe(true);
    }
  });

  it("is not there for strangers, nor for Ayu before delivery", async () => {
    const { c, u, d } = await ditandatangani();
    for (const path of [`${c.base}/dokumen/${d.id}`, `${c.base}/dokumen/${d.id}/pdf`]) {
      for (const who of [c.ayu, c.hadi]) expect((await get(path, who)).status).toBe(404);
      for (const who of [c.bagas, c.farida, c.citra, c.gita]) expect((await get(path, who)).status).toBe(200);
      expect((await get(path.replace(c.base, c.other.base), c.dimas)).status).toBe(404);
    }
    await post(`${u.path}/penyampaian`, { versi: String(u.versi + 1) }, c.bagas);
    expect((await get(`${c.base}/dokumen/${d.id}`, c.ayu)).status).toBe(200);
  });
});

describe("the PDF", () => {
  it("is the same bytes for the same document, and its title names it", async () => {
    const { c, d } = await ditandatangani();
    const satu = await renderPdf(
      dokumenDari({ ...baris(d), diterimaPada: null }, "instansi"),
      "https://x.example/v/a/b",
      "a4",
      false,
    );
    const dua = await renderPdf(
      dokumenDari({ ...baris(d), diterimaPada: null }, "instansi"),
      "https://x.example/v/a/b",
      "a4",
      false,
    );
    expect(await sha256Hex(satu)).toBe(await sha256Hex(dua));
    expect(new TextDecoder("latin1").decode(satu)).toContain("pdfaid");
    const f4 = await renderPdf(
      dokumenDari({ ...baris(d), diterimaPada: null }, "instansi"),
      "https://x.example/v/a/b",
      "f4",
      false,
    );
    expect(await sha256Hex(f4)).not.toBe(await sha256Hex(satu));
    const uji = await renderPdf(
      dokumenDari({ ...baris(d), diterimaPada: null }, "instansi"),
      "https://x.example/v/a/b",
      "a4",
      true,
    );
    expect(await sha256Hex(uji)).not.toBe(await sha256Hex(satu));
    const answer = await get(`${c.base}/dokumen/${d.id}/pdf`, c.bagas);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toBe(
      'attachment; filename="evaluasi-2026-triwulan-3.pdf"',
    );
  });
});

describe("the public page", () => {
  it("says genuine, replaced, revoked or not found, and never the rating, the NIP or the whole name", async () => {
    const { c, d } = await ditandatangani();
    const path = `/v/${c.agency.code}/${d.token}`;
    for (const [keadaan, kata] of [
      ["berlaku", "Asli dan berlaku"],
      ["diganti", "Sudah diganti"],
      ["dicabut", "Dicabut"],
    ] as const) {
      await c.d1.prepare("UPDATE dokumen SET keadaan = ?1 WHERE id = ?2").bind(keadaan, d.id).run();
      const answer = await get(path);
      expect([answer.status, answer.page.querySelector("h1")?.text]).toEqual([200, kata]);
      expect(answer.html).toContain("A*** L***");
      expect(answer.html).toContain("bukan tanda tangan elektronik tersertifikasi");
      expect(answer.headers.get("x-robots-tag")).toContain("noindex");
      for (const secret of ["Ayu Lestari", c.ayu.nip, "Sesuai ekspektasi", "BAIK", ">Baik<", "RAHASIA"])
        expect(answer.html).not.toContain(secret);
    }
    for (const token of ["x", "A".repeat(43), `${d.token}x`, "%00", "'--"]) {
      const answer = await get(`/v/${c.agency.code}/${token}`);
      expect([answer.status, answer.html.includes("Tidak ditemukan")]).toEqual([404, true]);
    }
    expect((await get(`/v/${c.other.agency.code}/${d.token}`)).status).toBe(404);
    expect((await get(`/v/tidak-ada/${d.token}`)).status).toBe(404);
    expect(env.ORIGIN.length).toBeGreaterThan(0);
  });

  it("masks every word of a name", () => {
    expect(samarkan("Budi  Santoso")).toBe("B*** S***");
    expect(samarkan("I Gusti Ayu Ngurah")).toBe("I*** G*** A*** N***");
  });
});

const baris = (d: Baris) => ({
  ...d,
  evaluasi: "",
  keadaanEvaluasi: "ditandatangani" as const,
  dibuatPada: OKTOBER,
  disampaikanPada: null,
  kunci: null,
  tanda: null,
  disegelPada: null,
  pegawai: "",
  penilai: null,
  atasan: null,
  jamKembali: null,
  batasKembali: null,
});
