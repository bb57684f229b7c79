import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { bekukan, dokumenStatements } from "../../../src/data/agency/dokumen.ts";
import type { DokumenIsi, KeberatanTercetak } from "../../../src/data/agency/dokumen-isi.ts";
import { sealDocuments } from "../../../src/data/agency/segel-dokumen.ts";
import { penandaDari } from "../../../src/data/penanda.ts";
import { documentSealText } from "../../../src/data/segel-dokumen.ts";
import { sealSigned } from "../../../src/jobs/seal-documents.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { evaluasiUji, kolom, OKTOBER, type Ujian, type Wanted } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { get, post } = house(OKTOBER);
type Row = {
  id: string;
  isi: string;
  hash: string;
  format: string;
  keadaan: string;
  kunci: string;
  tanda: string;
  dibuat_pada: number;
  diterima_pada: number | null;
};

async function signed(wanted: Wanted = {}): Promise<{ c: Cast; u: Ujian; d: Row }> {
  const c = await castOf(OKTOBER);
  const u = await evaluasiUji(c, { keadaan: "dinilai", hasil: "di-bawah", ...wanted });
  await post(`${u.path}/penandatanganan`, { versi: String(u.versi), setuju: "ya" }, c.bagas);
  return { c, u, d: await only(c, u.id) };
}
const only = async (c: Cast, evaluasi: string): Promise<Row> => {
  const d = await c.d1
    .prepare("SELECT * FROM dokumen WHERE evaluasi = ?1 AND keadaan = 'berlaku'")
    .bind(evaluasi)
    .first<Row>();
  if (!d) throw new Error("no document");
  return d;
};

const bytes = (b64: string) =>
  Uint8Array.from(atob(b64.replaceAll("-", "+").replaceAll("_", "/")), (ch) => ch.charCodeAt(0));
const holds = async (agency: string, d: Row): Promise<boolean> =>
  crypto.subtle.verify(
    { name: "Ed25519" },
    await crypto.subtle.importKey(
      "jwk",
      { kty: "OKP", crv: "Ed25519", x: d.kunci },
      { name: "Ed25519" },
      false,
      ["verify"],
    ),
    bytes(d.tanda),
    new TextEncoder().encode(documentSealText(agency, { ...d, dibuatPada: d.dibuat_pada })),
  );

describe("the seal of a document", () => {
  it("is put on by the job, checked with the public key alone, and fits no other hash, document or agency", async () => {
    const { c, u } = await signed();
    await sealSigned(env, c.db, { now: OKTOBER + 30_000, today: "2026-10-20", agency: c.agency });
    const d = await only(c, u.id);
    expect(await holds(c.agency.id, d)).toBe(true);
    expect(await holds(c.other.agency.id, d)).toBe(false);
    expect(await holds(c.agency.id, { ...d, hash: "0".repeat(64) })).toBe(false);
    expect(await holds(c.agency.id, { ...d, id: "lain" })).toBe(false);
    expect(await sealDocuments(c.db, c.agency.id, await penandaDari(env.SEGEL), OKTOBER + 1)).toBe(0);
  });

  it("is the same whoever is first, and stands: five at once, then another key", async () => {
    const { c, u } = await signed();
    const penanda = await penandaDari(env.SEGEL);
    await Promise.all(
      Array.from({ length: 5 }, (_, n) => sealDocuments(c.db, c.agency.id, penanda, OKTOBER + n)),
    );
    const d = await only(c, u.id);
    await sealDocuments(c.db, c.agency.id, await penandaDari("another"), OKTOBER + 9);
    expect(await only(c, u.id)).toEqual(d);
  });
});

describe("what was signed", () => {
  it.each([
    "UPDATE dokumen SET isi = '{}' WHERE id = ?1",
    "UPDATE dokumen SET hash = 'x' WHERE id = ?1",
    "UPDATE dokumen SET token = 'x' WHERE id = ?1",
    "UPDATE dokumen SET format = 'D.1.2' WHERE id = ?1",
    "UPDATE dokumen SET dibuat_pada = 0 WHERE id = ?1",
    "UPDATE dokumen SET tanda = 'x' WHERE id = ?1",
    "UPDATE dokumen SET kunci = NULL, tanda = NULL, disegel_pada = NULL WHERE id = ?1",
    "DELETE FROM dokumen WHERE id = ?1",
    "INSERT OR REPLACE INTO dokumen (id, evaluasi, format, isi, hash, token, dibuat_pada) SELECT id, evaluasi, format, '{}', hash, token, dibuat_pada FROM dokumen WHERE id = ?1",
    "INSERT OR REPLACE INTO dokumen (id, evaluasi, format, isi, hash, token, dibuat_pada) SELECT id || 'x', evaluasi, format, '{}', hash, token, dibuat_pada FROM dokumen WHERE id = ?1",
    "INSERT OR REPLACE INTO dokumen (rowid, id, evaluasi, format, isi, hash, token, dibuat_pada) SELECT rowid, id || 'x', evaluasi, format, '{}', hash, token || 'x', dibuat_pada FROM dokumen WHERE id = ?1",
  ])("is not touched by hand: %s", async (sql) => {
    const { c, u } = await signed();
    await sealSigned(env, c.db, { now: OKTOBER + 30_000, today: "2026-10-20", agency: c.agency });
    const d = await only(c, u.id);
    await expect(c.d1.prepare(sql).bind(d.id).run()).rejects.toThrow(/dokumen/);
    expect(await only(c, u.id)).toEqual(d);
  });

  it("goes only forward: what was replaced or revoked does not hold again", async () => {
    const { c, d } = await signed();
    const set = (k: string) =>
      c.d1.prepare("UPDATE dokumen SET keadaan = ?1 WHERE id = ?2").bind(k, d.id).run();
    await set("diganti");
    await expect(set("berlaku")).rejects.toThrow(/mundur/);
    await set("dicabut");
    for (const k of ["berlaku", "diganti"]) await expect(set(k)).rejects.toThrow(/mundur/);
  });
});

const PUTUSAN: Omit<KeberatanTercetak, "semula"> = {
  diajukanPada: OKTOBER,
  alasan: "Realisasi RHK 1 bulan September belum diperhitungkan",
  penjelasan: { oleh: "x", teks: "Berkas baru diunggah 29 September", pada: OKTOBER + 1000 },
  putusan: "mengubah",
  keputusan: "Unggah bukti tepat waktu pada triwulan berikutnya",
};

describe("D.1.3", () => {
  it("supersedes the first document: three blocks, three signers, the atasan answers for C", async () => {
    const { c, u, d } = await signed();
    await post(`${u.path}/penyampaian`, { versi: String(u.versi + 1) }, c.bagas);
    await post(`${u.path}/penerimaan`, { versi: String(u.versi + 2) }, c.ayu);
    const lama = JSON.parse(d.isi) as DokumenIsi;
    const { ratingHasil, ratingPerilaku, predikat } = lama;
    const isi: DokumenIsi = {
      ...lama,
      format: "D.1.3",
      ratingHasil: "sesuai",
      predikat: "baik",
      keberatan: {
        ...PUTUSAN,
        semula: { dokumen: d.id, hash: d.hash, ratingHasil, ratingPerilaku, predikat },
      },
      ditandatangani: { oleh: c.farida.id, pada: OKTOBER + 5000, tanggal: "2026-10-20" },
    };
    await c.db.batch([...(await dokumenStatements(u.id, isi, OKTOBER + 5000))]);
    const baru = await only(c, u.id);
    expect([baru.format, baru.diterima_pada]).toEqual(["D.1.3", null]);
    const { page } = await get(`${c.base}/dokumen/${baru.id}`, c.bagas);
    const [satu, dua] = page.querySelectorAll(".lembar").map((s) => s.text.replace(/\s+/g, " "));
    for (const kata of [
      "KEBERATAN",
      "Realisasi RHK 1 bulan September belum diperhitungkan",
      "PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN",
      "Berkas baru diunggah 29 September",
      "KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA",
      "Rating hasil kerja: diubah dari DIBAWAH EKSPEKTASI menjadi SESUAI EKSPEKTASI",
      "Rating perilaku kerja: tetap SESUAI EKSPEKTASI",
      "menjadi BAIK",
      "10. Pegawai yang Dinilai",
      "9. Pejabat Penilai Kinerja",
      "11. Atasan Pejabat Penilai Kinerja",
    ])
      expect(satu).toContain(kata);
    expect(satu).not.toContain("7. Pegawai yang Dinilai");
    expect(satu).not.toContain("Diterima secara elektronik");
    expect(dua).toContain("Atasan Pejabat Penilai Kinerja");
    // The first keeps the receipt it was signed with, and says that it is replaced.
    const dulu = await get(`${c.base}/dokumen/${d.id}`, c.bagas);
    expect(dulu.html).toContain("Diterima secara elektronik");
    expect(dulu.html).toContain("sudah diganti");
    expect(await kolom(c, "SELECT menggantikan FROM dokumen WHERE id = ?1", baru.id)).toBe(d.id);
    const pdf = await get(`${c.base}/dokumen/${baru.id}/pdf`, c.bagas);
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  });

  it("is the form only of a decision that changes; a confirmed result keeps D.1.1", () => {
    const bahan = {
      evaluasi: { kelompok: "ja-jf", pendekatan: "kuantitatif" },
      jalur: "biasa",
      rating: {},
      skp: { rhk: [], perilaku: {} },
      bukti: [],
      umpanBalik: [],
      orang: [],
    } as unknown as Parameters<typeof bekukan>[0];
    const putus = (putusan: "mengubah" | "menguatkan") =>
      bekukan({ ...bahan, keberatan: { ...PUTUSAN, putusan } as KeberatanTercetak }).format;
    expect([putus("mengubah"), putus("menguatkan"), bekukan(bahan).format]).toEqual([
      "D.1.3",
      "D.1.1",
      "D.1.1",
    ]);
    expect("keberatan" in bekukan(bahan)).toBe(false);
  });
});
