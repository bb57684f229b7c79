import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../../src/data/ids.ts";
import { sealSigned } from "../../../src/jobs/seal-documents.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { salinan } from "../../support/dokumen.ts";
import { evaluasiUji, kolom, OKTOBER, type Wanted } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { bacaPdf, type Pdf } from "../../support/pdf.ts";

/**
 * What ISO 19005-3 (PDF/A-3b) asks of a file and this test looks at; it is no validator (veraPDF is not here): header and
 * trailer, one output intent with an RGB profile, XMP that says 3 B and is XML, every font embedded with its widths and
 * Unicode, no glyph that the font has not, no encryption, script, transparency without a colour space, outside file or
 * link, and of every file inside: its type, date, relation and its place in AF.
 */
const { bytes: file, get, post } = house(OKTOBER);
const teks = (b: Uint8Array) => new TextDecoder().decode(b);

async function berkas(wanted: Wanted, ubah?: (isi: Record<string, unknown>) => unknown, query = "") {
  const c = await castOf(OKTOBER);
  const u = await evaluasiUji(c, { keadaan: "dinilai", ...wanted });
  await post(`${u.path}/penandatanganan`, { versi: String(u.versi), setuju: "ya" }, c.bagas);
  let id = String(await kolom(c, "SELECT id FROM dokumen WHERE evaluasi = ?1", u.id));
  if (ubah) id = await salinan(c, id, ubah);
  await sealSigned(env, c.db, { now: OKTOBER + 1000, today: "2026-10-20", agency: c.agency });
  const bytes = await unduh(c, id, query);
  return { c, u, id, bytes, pdf: await bacaPdf(bytes) };
}
const unduh = async (c: Cast, id: string, query = ""): Promise<ArrayBuffer> =>
  (await file(`${c.base}/dokumen/${id}/pdf${query}`, c.bagas)).body;

const NAMA_BURUK = "Ayu & <Lestari> \u{1F600} \u4f60 \u0627";
const buruk = (isi: Record<string, unknown>) => ({
  ...isi,
  pegawai: { ...(isi.pegawai as object), nama: NAMA_BURUK },
  instansi: { ...(isi.instansi as object), nama: "Balai Uji & Tera <Jakarta>" },
});

describe.each<[string, Wanted, ((isi: Record<string, unknown>) => unknown) | undefined, string]>([
  ["D.1.1 with C.1.3", {}, undefined, ""],
  ["C.1.1 on folio", { pendekatan: "kualitatif" }, undefined, "?kertas=f4"],
  ["C.1.2, bad names", { kelompok: "jpt-unit-mandiri" }, buruk, ""],
])("the PDF of %s", (_nama, wanted, ubah, query) => {
  it("has what PDF/A-3b asks of a file", async () => {
    const { pdf } = await berkas(wanted, ubah, query);
    struktur(pdf);
    warna(pdf);
    metadata(pdf);
    huruf(pdf);
  });
});

describe("what lies in the file", () => {
  it("is the frozen content to the byte and the seal over its hash: enough to prove it without us", async () => {
    const { c, id, pdf } = await berkas({});
    const isi = String(await kolom(c, "SELECT isi FROM dokumen WHERE id = ?1", id));
    const [beku, segel] = lampiran(pdf);
    expect([beku?.nama, teks(beku?.isi ?? new Uint8Array())]).toEqual(["dokumen-evaluasi.json", isi]);
    expect(segel?.nama).toBe("segel.json");
    const s = JSON.parse(teks(segel?.isi ?? new Uint8Array())) as Record<string, string>;
    expect(JSON.parse(s.yangDitandatangani ?? "")[4]).toBe(await sha256Hex(isi));
    const kunci = await crypto.subtle.importKey(
      "jwk",
      { kty: "OKP", crv: "Ed25519", x: s.kunci ?? "" },
      { name: "Ed25519" },
      false,
      ["verify"],
    );
    const tanda = Uint8Array.from(
      atob((s.tanda ?? "").replaceAll("-", "+").replaceAll("_", "/")),
      (ch) => ch.codePointAt(0) ?? 0,
    );
    const benar = new TextEncoder().encode(s.yangDitandatangani);
    expect(await crypto.subtle.verify({ name: "Ed25519" }, kunci, tanda, benar)).toBe(true);
  });

  it("and the file itself are what /json and /segel give; every file given out is known by its hash, once", async () => {
    const { c, id, bytes } = await berkas({});
    const isi = String(await kolom(c, "SELECT isi FROM dokumen WHERE id = ?1", id));
    expect((await get(`${c.base}/dokumen/${id}/json`, c.bagas)).html).toBe(isi);
    const segel = await get(`${c.base}/dokumen/${id}/segel`, c.bagas);
    expect([segel.status, segel.html.includes("Ed25519")]).toEqual([200, true]);
    const hash = await sha256Hex(bytes);
    expect(await sha256Hex(await unduh(c, id))).toBe(hash);
    await unduh(c, id, "?kertas=f4");
    const dikenal = await c.d1
      .prepare("SELECT sha256, ukuran FROM dokumen_cetak WHERE dokumen = ?1")
      .bind(id)
      .all<{ sha256: string; ukuran: number }>();
    expect(dikenal.results.length).toBe(2);
    expect(dikenal.results).toContainEqual({ sha256: hash, ukuran: bytes.byteLength });
    for (const sql of ["UPDATE dokumen_cetak SET sha256 = 'x'", "DELETE FROM dokumen_cetak"])
      await expect(c.d1.prepare(sql).run()).rejects.toThrow(/hanya dapat ditambah/);
  });

  it("is not there for a stranger, nor for Ayu before delivery; a seal that is not there yet is not there", async () => {
    const { c, id } = await berkas({});
    for (const path of ["json", "segel"]) {
      for (const who of [c.ayu, c.hadi])
        expect((await get(`${c.base}/dokumen/${id}/${path}`, who)).status).toBe(404);
    }
    const baru = await salinan(c, id, (isi) => isi);
    expect((await get(`${c.base}/dokumen/${baru}/segel`, c.bagas)).status).toBe(404);
  });
});

function struktur({ teks: t, trailer, objek, semua, ke }: Pdf): void {
  expect(t.slice(0, 9)).toBe("%PDF-1.7\n");
  expect([...t.slice(9, 14)].map((ch) => ch.charCodeAt(0) > 127)).toEqual([false, true, true, true, true]);
  expect(trailer).toMatch(/\/ID \[<([0-9a-f]{32})> <\1>\]/);
  expect(trailer).not.toContain("/Encrypt");
  const katalog = ke(trailer, "Root").kamus;
  expect(katalog).toContain("/Lang (id-ID)");
  for (const o of objek.values())
    expect(o.kamus).not.toMatch(
      /\/(JavaScript|JS|Launch|AA|OpenAction|LZWDecode|Crypt|XFA|OCProperties|Movie|Sound)\b/,
    );
  // No links and no other annotations: nothing that would have to say how it prints.
  expect(semua(/\/Annots \[\s*\d/)).toEqual([]);
  expect(semua(/\/Subtype \/(Image|Form|PS)\b/)).toEqual([]);
}

function warna({ trailer, ke, semua }: Pdf): void {
  const maksud = semua(/\/Type \/OutputIntent/);
  expect(maksud.length).toBe(1);
  expect(ke(trailer, "Root").kamus).toMatch(/\/OutputIntents \[\d+ 0 R\]/);
  expect(maksud[0]?.kamus).toContain("/S /GTS_PDFA1");
  const profil = ke(maksud[0]?.kamus ?? "", "DestOutputProfile");
  expect(profil.kamus).toContain("/N 3");
  const icc = new TextDecoder("latin1").decode(profil.isi);
  expect([icc.slice(12, 16), icc.slice(16, 20), icc.slice(36, 40)]).toEqual(["mntr", "RGB ", "acsp"]);
  expect(new DataView(profil.isi.buffer, profil.isi.byteOffset).getUint32(0)).toBe(profil.isi.length);
  // Colours are RGB, which the profile explains; no CMYK, no pattern, no blending but the ordinary.
  expect(semua(/\/(DeviceCMYK|Separation|DeviceN|BM|SMask)\b/)).toEqual([]);
}

function metadata({ trailer, ke, semua }: Pdf): void {
  const xmp = ke(ke(trailer, "Root").kamus, "Metadata");
  expect(xmp.kamus).not.toContain("/Filter");
  const xml = teks(xmp.isi);
  expect(xml).toContain("<pdfaid:part>3</pdfaid:part>");
  expect(xml).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
  expect(xml).toMatch(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/);
  expect(xml).toMatch(/<\?xpacket end="w"\?>$/);
  sahXml(xml);
  const [judul] = /<rdf:li xml:lang="x-default">(.*?)<\/rdf:li>/.exec(xml)?.slice(1) ?? [];
  expect(judul).toContain("Dokumen Evaluasi Kinerja Pegawai");
  // Every file inside: what it is, from when, what it is to the pages, and listed where PDF/A-3 wants it.
  const berkas = semua(/\/Type \/Filespec/);
  expect(berkas.length).toBe(2);
  for (const b of berkas) {
    expect(b.kamus).toMatch(/\/AFRelationship \/Source[\s\S]*\/F \([\w.-]+\)[\s\S]*\/UF \([\w.-]+\)/);
    const isi = ke(b.kamus.slice(b.kamus.indexOf("/EF")), "F");
    expect(isi.kamus).toContain("/Subtype /application#2Fjson");
    expect(isi.kamus).toMatch(/\/ModDate \(D:2026\d{10}Z\)/);
  }
  const katalog = ke(trailer, "Root").kamus;
  expect(katalog).toMatch(/\/AF \[\d+ 0 R \d+ 0 R\]/);
  expect(ke(katalog, "Names").kamus).toContain("/EmbeddedFiles");
}

function huruf(pdf: Pdf): void {
  const { semua, ke } = pdf;
  const luar = semua(/\/Subtype \/Type0/);
  expect(luar.length).toBeGreaterThan(0);
  expect(semua(/\/Type \/Font\b/).every((o) => /\/Subtype \/(Type0|CIDFontType2)/.test(o.kamus))).toBe(true);
  for (const f of luar) {
    expect(f.kamus).toMatch(/\/BaseFont \/[A-Z]{6}\+PlusJakartaSans/);
    expect(f.kamus).toContain("/Encoding /Identity-H");
    expect(teks(ke(f.kamus, "ToUnicode").isi)).toContain("beginbfrange");
    const dalam = ke(f.kamus, "DescendantFonts").kamus;
    expect(dalam).toMatch(/\/CIDToGIDMap \/Identity/);
    expect(dalam).toMatch(/\/W \[0 \[/);
    const ttf = ke(ke(dalam, "FontDescriptor").kamus, "FontFile2").isi;
    expect([0x00010000, 0x74727565]).toContain(new DataView(ttf.buffer, ttf.byteOffset).getUint32(0));
  }
  // 6.2.11.8: glyph 0 is the empty box, and it may not be shown.
  const halaman = semua(/\/Type \/Page\b/);
  expect(halaman.length).toBeGreaterThanOrEqual(2);
  for (const h of halaman) {
    const glif = [...teks(ke(h.kamus, "Contents").isi).matchAll(/<([0-9a-f]+)>/g)].flatMap(
      ([, hex]) => hex?.match(/.{4}/g) ?? [],
    );
    expect(glif.length).toBeGreaterThan(50);
    expect(glif).not.toContain("0000");
  }
}

const lampiran = (pdf: Pdf) =>
  pdf.semua(/\/Type \/Filespec/).map((b) => ({
    nama: /\/F \(([^)]*)\)/.exec(b.kamus)?.[1],
    isi: pdf.ke(b.kamus.slice(b.kamus.indexOf("/EF")), "F").isi,
  }));

/** Every tag that opens closes, in order, and an ampersand begins an entity. */
function sahXml(xml: string): void {
  const buka: string[] = [];
  for (const [, tutup, nama, sendiri] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (tutup) expect(buka.pop()).toBe(nama);
    else if (!sendiri) buka.push(nama ?? "");
  }
  expect(buka).toEqual([]);
  expect(xml.replace(/&(amp|lt|gt);/g, "")).not.toContain("&");
  expect(xml.replace(/<\?xpacket[^>]*>|<\/?[\w:]+(?:\s[^<>]*?)?\/?>/g, "")).not.toMatch(/[<>]/);
}
