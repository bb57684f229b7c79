import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../../src/data/ids.ts";
import { kiriman, pdf } from "../../support/berkas.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { evaluasiUji, kolom, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { bytes, get, post, upload } = house(OKTOBER);
const PINDAIAN = pdf("pindaian");
const versi = (n: number) => ({ versi: String(n) });

async function siap(sampai: "ditandatangani" | "disampaikan" | "final" = "disampaikan") {
  const c = await castOf(OKTOBER);
  const u = await evaluasiUji(c, { keadaan: "dinilai" });
  await post(`${u.path}/penandatanganan`, { ...versi(u.versi), setuju: "ya" }, c.bagas);
  if (sampai !== "ditandatangani") await post(`${u.path}/penyampaian`, versi(u.versi + 1), c.bagas);
  if (sampai === "final")
    await c.d1.prepare("UPDATE evaluasi SET keadaan = 'final' WHERE id = ?1").bind(u.id).run();
  const id = String(await kolom(c, "SELECT id FROM dokumen WHERE evaluasi = ?1", u.id));
  return { c, u, id, path: `${c.base}/dokumen/${id}` };
}

const kirim = (
  path: string,
  who: Person,
  isian: Record<string, string> = {},
  berkas: [string, Uint8Array] | null = ["pindaian.pdf", PINDAIAN],
) => {
  const form = kiriman(berkas ? [berkas] : []);
  const fields = { bertanda: "semua", tanggal: "2026-10-20", ...isian };
  for (const [k, v] of Object.entries(fields)) form.append(k, v);
  return upload(`${path}/pindaian`, form, who);
};
const jam = (c: Cast, evaluasi: string) =>
  kolom(c, "SELECT keadaan FROM jam WHERE kewajiban = 'EV-07' AND objek = ?1", evaluasi);
const pindaian = (c: Cast, id: string) =>
  kolom(c, "SELECT count(*) FROM dokumen_pindai WHERE dokumen = ?1", id);

describe("a print that was signed by hand", () => {
  it("is kept beside the document with its hash, who and when; with Ayu's hand on it the clock of its return stops", async () => {
    const { c, u, id, path } = await siap();
    expect(await jam(c, u.id)).toBe("berjalan");
    const isi = await kolom(c, "SELECT isi FROM dokumen WHERE id = ?1", id);
    expect((await kirim(path, c.bagas, { bertanda: "penanda-tangan" })).status).toBe(303);
    expect(await jam(c, u.id)).toBe("berjalan");
    const answer = await kirim(path, c.bagas);
    expect([answer.status, answer.to]).toEqual([303, `${path}/pindaian`]);
    expect(await jam(c, u.id)).toBe("selesai");
    const { page } = await get(`${path}/pindaian`, c.ayu);
    expect(page.text).toContain("Keduanya, 20 Oktober 2026");
    expect(page.text).toContain(await sha256Hex(PINDAIAN));
    const unduh = page.querySelector("a[href*='/dokumen/pindaian/']")?.getAttribute("href") ?? "";
    const berkas = await bytes(unduh, c.ayu);
    expect(await sha256Hex(berkas.body)).toBe(await sha256Hex(PINDAIAN));
    expect(berkas.headers.get("content-disposition")).toContain("attachment");
    // It changed nothing of the document; the page says it came back on paper, the public page knows the scan.
    expect(await kolom(c, "SELECT isi FROM dokumen WHERE id = ?1", id)).toBe(isi);
    expect((await get(path, c.bagas)).page.text).toContain("Dikembalikan di atas kertas");
    const token = await kolom(c, "SELECT token FROM dokumen WHERE id = ?1", id);
    const cocok = (await get(`/v/${c.agency.code}/${token}`)).page.querySelector("cocokkan-berkas");
    expect(cocok?.getAttribute("data-pindai")).toContain(await sha256Hex(PINDAIAN));
    expect(
      await kolom(
        c,
        "SELECT count(*) FROM pemberitahuan WHERE jenis = 'dokumen-dipindai' AND pegawai = ?1",
        c.ayu.id,
      ),
    ).toBe(2);
    for (const sql of ["UPDATE dokumen_pindai SET sha256 = 'x'", "DELETE FROM dokumen_pindai"])
      await expect(c.d1.prepare(sql).run()).rejects.toThrow(/hanya dapat ditambah/);
  });

  it("is nobody else's: stranger and other agency 404, who may look 403, Ayu before delivery 404", async () => {
    const { c, path, id } = await siap("ditandatangani");
    for (const who of [c.ayu, c.hadi]) {
      expect((await get(`${path}/pindaian`, who)).status).toBe(404);
      expect((await kirim(path, who)).status).toBe(404);
    }
    expect((await kirim(path.replace(c.base, c.other.base), c.dimas)).status).toBe(404);
    const gita = await kirim(path, c.gita);
    expect([gita.status, gita.html.includes("Pindaian disimpan oleh")]).toEqual([403, true]);
    expect((await get(`${path}/pindaian`, c.gita)).html).not.toContain('type="file"');
    expect(await pindaian(c, id)).toBe(0);
  });

  it("of a document that holds no more is refused; sent twice it is there once", async () => {
    const { c, path, id } = await siap();
    const perintah = "01M823KFC0S7Z28KWKNY9ASE6K";
    expect((await kirim(path, c.bagas, { perintah })).status).toBe(303);
    expect((await kirim(path, c.bagas, { perintah })).status).toBe(303);
    expect(await pindaian(c, id)).toBe(1);
    await c.d1.prepare("UPDATE dokumen SET keadaan = 'diganti' WHERE id = ?1").bind(id).run();
    expect((await kirim(path, c.bagas)).status).toBe(409);
  });

  it.each<[string, Record<string, string>, [string, Uint8Array] | null | undefined, string]>([
    ["no day", { tanggal: "" }, undefined, "Isi tanggal."],
    ["a day before the signature", { tanggal: "2026-10-01" }, undefined, "20 Oktober 2026"],
    ["nobody's hand", { bertanda: "siapa" }, undefined, "Pilih salah satu."],
    ["a web page as PDF", {}, ["surat.pdf", new TextEncoder().encode("<html>")], "surat.pdf"],
    ["nothing", {}, null, "Pilih satu berkas."],
  ])("with %s: 422, and what was typed is still there", async (_, isian, berkas, kata) => {
    const { c, path, id } = await siap();
    const answer = await kirim(path, c.bagas, { tanggal: "2026-10-20", ...isian }, berkas);
    expect([answer.status, answer.html.includes(kata)]).toEqual([422, true]);
    if (isian.tanggal !== "")
      expect(answer.page.querySelector("[name=tanggal]")?.getAttribute("value")).toBe(
        isian.tanggal ?? "2026-10-20",
      );
    expect(await pindaian(c, id)).toBe(0);
  });
});

const USUL = {
  alasan: "Putusan pengadilan membatalkan penetapan.",
  dasar: "12/G/2026/PTUN tanggal 1 Oktober 2026",
};
/** A second admin, as far as the rule goes. */
const jadiAdmin = (c: Cast, siapa: Person) =>
  c.d1
    .prepare("INSERT INTO peran (id, pegawai, peran, dari) VALUES (?1, ?2, 'admin', '2026-01-01')")
    .bind(`${siapa.id.slice(0, 24)}ZZ`, siapa.id)
    .run();

describe("revoking a document", () => {
  it("takes two: Citra asks with reason and basis, another admin decides, Ayu hears of it, the public page says so", async () => {
    const { c, id, path } = await siap("final");
    expect((await post(`${path}/pencabutan`, USUL, c.citra)).status).toBe(303);
    const sendiri = await post(`${path}/pencabutan/putusan`, { putusan: "dicabut" }, c.citra);
    expect([sendiri.status, sendiri.html.includes("admin lain")]).toEqual([403, true]);
    await jadiAdmin(c, c.farida);
    const kosong = await post(`${path}/pencabutan/putusan`, { catatan: "tetap ada" }, c.farida);
    expect([kosong.status, kosong.html.includes("tetap ada")]).toEqual([422, true]);
    expect(await kolom(c, "SELECT keadaan FROM dokumen WHERE id = ?1", id)).toBe("berlaku");
    expect((await post(`${path}/pencabutan/putusan`, { putusan: "dicabut" }, c.farida)).status).toBe(303);
    expect(await kolom(c, "SELECT keadaan FROM dokumen WHERE id = ?1", id)).toBe("dicabut");
    const token = await kolom(c, "SELECT token FROM dokumen WHERE id = ?1", id);
    const umum = await get(`/v/${c.agency.code}/${token}`);
    expect(umum.page.querySelector("h1")?.text).toBe("Dicabut");
    expect(umum.page.querySelectorAll("dt").map((x) => x.text)).toContain("Dicabut");
    expect(umum.html).not.toContain("Putusan pengadilan");
    expect(
      await kolom(
        c,
        "SELECT count(*) FROM pemberitahuan WHERE jenis = 'dokumen-pencabutan-putus' AND pegawai = ?1",
        c.ayu.id,
      ),
    ).toBe(1);
    expect((await get(`${path}/pencabutan`, c.ayu)).html).toContain("12/G/2026/PTUN");
    expect((await post(`${path}/pencabutan/putusan`, { putusan: "dicabut" }, c.farida)).status).toBe(409);
    expect((await post(`${path}/pencabutan`, USUL, c.citra)).status).toBe(409);
  });

  it("may be refused: the document holds, the request is kept, and it may be asked for again", async () => {
    const { c, id, path } = await siap("final");
    await post(`${path}/pencabutan`, USUL, c.bagas);
    // A request is between who asked and the admins: Ayu hears what was decided, not what somebody wanted.
    expect((await get(`${path}/pencabutan`, c.ayu)).html).not.toContain("PTUN");
    expect((await post(`${path}/pencabutan`, USUL, c.citra)).status).toBe(409);
    expect(
      (await post(`${path}/pencabutan/putusan`, { putusan: "ditolak", catatan: "Tidak cukup." }, c.citra))
        .status,
    ).toBe(303);
    expect(await kolom(c, "SELECT keadaan FROM dokumen WHERE id = ?1", id)).toBe("berlaku");
    expect((await post(`${path}/pencabutan`, USUL, c.bagas)).status).toBe(303);
  });

  it("is not for strangers (404), not for whose document it is, the auditor or the atasan (403), nor before it is final (409)", async () => {
    const { c, u, path } = await siap("final");
    expect((await post(`${path}/pencabutan`, USUL, c.hadi)).status).toBe(404);
    expect((await get(`${path}/pencabutan`, c.hadi)).status).toBe(404);
    expect((await post(`${path.replace(c.base, c.other.base)}/pencabutan`, USUL, c.dimas)).status).toBe(404);
    for (const who of [c.ayu, c.gita, c.farida]) {
      const answer = await post(`${path}/pencabutan`, USUL, who);
      expect([answer.status, answer.html.includes(USUL.alasan)]).toEqual([403, false]);
    }
    const pendek = await post(`${path}/pencabutan`, { alasan: "Alasan ada", dasar: "" }, c.citra);
    expect([pendek.status, pendek.html.includes("Alasan ada")]).toEqual([422, true]);
    await c.d1.prepare("UPDATE evaluasi SET keadaan = 'diterima' WHERE id = ?1").bind(u.id).run();
    expect((await post(`${path}/pencabutan`, USUL, c.citra)).status).toBe(409);
  });
});

describe("after a reopening", () => {
  it("Ayu still reads the old document, and the new one only when it is delivered", async () => {
    const { c, u, id, path } = await siap();
    const baru = house(OKTOBER + 600_000);
    await c.d1.prepare("UPDATE evaluasi SET keadaan = 'dinilai' WHERE id = ?1").bind(u.id).run();
    expect((await get(path, c.ayu)).status).toBe(200);
    await baru.post(`${u.path}/penandatanganan`, { ...versi(u.versi + 2), setuju: "ya" }, c.bagas);
    const kedua = String(
      await kolom(c, "SELECT id FROM dokumen WHERE evaluasi = ?1 AND keadaan = 'berlaku'", u.id),
    );
    expect(kedua).not.toBe(id);
    expect((await get(path, c.ayu)).status).toBe(200);
    for (const p of ["", "/json", "/pdf", "/pindaian", "/pencabutan"])
      expect([p, (await get(`${c.base}/dokumen/${kedua}${p}`, c.ayu)).status]).toEqual([p, 404]);
    expect((await get(path, c.ayu)).html).not.toContain(kedua);
    await baru.post(`${u.path}/penyampaian`, versi(u.versi + 3), c.bagas);
    expect((await get(`${c.base}/dokumen/${kedua}`, c.ayu)).status).toBe(200);
    expect((await get(path, c.ayu)).html).toContain(kedua);
  });
});
