import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanName, disposition } from "../../../src/data/bukti/nama.ts";
import { periksa } from "../../../src/data/bukti/periksa.ts";
import { jpg, office, officeParts, part, pdf, png, webp, zip } from "../../support/berkas.ts";

const text = (s: string) => new TextEncoder().encode(s);
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((p) => [...p]));
const said = async (nama: string, isi: Uint8Array, type = "") => {
  const answer = await periksa(nama, type, isi);
  return answer.ok ? answer.jenis : answer.alasan;
};
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe("what may be evidence (K12)", () => {
  it.each([
    ["laporan.pdf", pdf(), "application/pdf", "pdf"],
    ["LAPORAN.PDF", pdf(), "application/octet-stream", "pdf"],
    ["foto.jpeg", jpg(), "image/jpeg", "jpg"],
    ["foto.jpg", jpg(), "image/jpg", "jpg"],
    ["foto.png", png(), "", "png"],
    ["foto.webp", webp(), "image/webp", "webp"],
    ["naskah.docx", office("docx"), DOCX, "docx"],
    ["rekap.xlsx", office("xlsx"), "", "xlsx"],
    ["paparan.pptx", office("pptx"), "", "pptx"],
  ])("%s is taken", async (nama, isi, type, jenis) => {
    expect(await said(nama, isi, type)).toBe(jenis);
  });

  it.each([
    ["nothing at all", "a.pdf", new Uint8Array(), "", "berkas-nol"],
    ["more than 10 MiB", "a.pdf", new Uint8Array(10 * 1024 * 1024 + 1), "", "terlalu-besar"],
    [
      "a page under a PDF's name",
      "a.pdf",
      text("<html><script>alert(1)</script>"),
      "application/pdf",
      "jenis-tidak-cocok",
    ],
    ["a page", "a.html", text("<html>"), "text/html", "jenis-tidak-boleh"],
    ["SVG", "a.svg", text("<svg onload=alert(1)>"), "image/svg+xml", "jenis-tidak-boleh"],
    ["SVG under a picture's name", "a.png", text("<svg onload=alert(1)>"), "image/png", "jenis-tidak-cocok"],
    [
      "EICAR under a PDF's name",
      "a.pdf",
      text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"),
      "",
      "jenis-tidak-cocok",
    ],
    ["a program", "a.exe", text("MZ"), "", "jenis-tidak-boleh"],
    ["a name without an ending", "pdf", pdf(), "", "jenis-tidak-boleh"],
    ["a picture that says it is a page", "a.jpg", jpg(), "text/html", "jenis-tidak-cocok"],
    ["a PDF under a picture's name", "a.jpg", pdf(), "image/jpeg", "jenis-tidak-cocok"],
    ["a PDF that ends nowhere", "a.pdf", text("%PDF-1.7\n1 0 obj"), "", "berkas-rusak"],
    ["a PDF that is an archive too", "a.pdf", join(pdf(), office("docx")), "", "berkas-berbahaya"],
    ["a picture that is an archive too", "a.jpg", join(jpg(), zip([part("a.txt")])), "", "berkas-berbahaya"],
    [
      "a picture with a page in its comment",
      "a.jpg",
      join(jpg(), text("<script>alert(1)</script>")),
      "",
      "berkas-berbahaya",
    ],
    ["a PDF that is a page too", "a.pdf", join(text("%PDF-1.4 <html><body>"), pdf()), "", "berkas-berbahaya"],
    [
      "an old document, or one with a password",
      "a.docx",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      "",
      "berkas-bersandi",
    ],
  ])("%s", async (_what, nama, isi, type, alasan) => {
    expect(await said(nama, isi, type)).toBe(alasan);
  });

  it.each([
    ["an archive that is no document", [part("a.txt")], "jenis-tidak-cocok"],
    ["a table under a document's name", officeParts("xlsx"), "jenis-tidak-cocok"],
    [
      "a document that is a table too",
      [...officeParts("docx"), part("xl/workbook.xml")],
      "jenis-tidak-cocok",
    ],
    ["macros", [...officeParts("docx"), part("word/vbaProject.bin")], "berkas-makro"],
    ["macros of Excel 4", [...officeParts("docx"), part("xl/macrosheets/sheet1.xml")], "berkas-makro"],
    [
      "macros under another name",
      [...officeParts("docx", "application/vnd.ms-word.document.macroEnabled")],
      "berkas-makro",
    ],
    ["a path out of the archive", [...officeParts("docx"), part("../../etc/passwd")], "berkas-berbahaya"],
    ["a program inside", [...officeParts("docx"), part("word/embeddings/a.exe")], "berkas-berbahaya"],
    ["one name twice", [...officeParts("docx"), part("word/document.xml")], "berkas-berbahaya"],
    ["no word on what it is", [part("word/document.xml")], "berkas-rusak"],
    [
      "an entry with a password",
      [...officeParts("docx"), { ...part("word/a.xml"), flags: 1 }],
      "berkas-bersandi",
    ],
    [
      "two names for one entry",
      [...officeParts("docx"), { ...part("word/a.xml"), localName: "word/b.xml" }],
      "berkas-rusak",
    ],
    [
      "a bomb by its own account",
      [...officeParts("docx"), { ...part("word/a.xml"), full: 900_000_000 }],
      "berkas-berbahaya",
    ],
  ])("a document with %s is refused", async (_what, entries, alasan) => {
    expect(await said("a.docx", zip(entries))).toBe(alasan);
  });

  it("a type list that unpacks to far more than it may is refused without unpacking it", async () => {
    const types = part("[Content_Types].xml", new Uint8Array(4_000_000).fill(32));
    expect(await said("a.docx", zip([types, part("word/document.xml")]))).toBe("berkas-rusak");
  });

  it("bytes before or behind the archive are refused", async () => {
    const docx = officeParts("docx");
    expect(await said("a.docx", zip(docx, undefined, text("<html>")))).toBe("berkas-rusak");
    expect(await said("a.docx", zip(docx, text("PK\u0003\u0004")))).toBe("berkas-rusak");
  });

  it("whatever the bytes, it answers", async () => {
    const heads = [
      new Uint8Array(),
      pdf(),
      jpg(),
      png(),
      webp(),
      office("docx"),
      office("docx").slice(0, 90),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("a.pdf", "a.docx", "a.png"),
        async (head, tail, nama) => {
          expect(await said(nama, join(head, tail))).toMatch(/^[a-z-]+$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("names (K13)", () => {
  it.each([
    ["laporan akhir.pdf", "laporan akhir.pdf"],
    ["C:\\Users\\ayu\\laporan.pdf", "laporan.pdf"],
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["foto\u202Egpj.exe", "fotogpj.exe"],
    ["a\u0000b\u0007\n.pdf", "ab.pdf"],
    ["\u200bkosong\ufeff.pdf", "kosong.pdf"],
    ["CON.pdf", "_CON.pdf"],
    ["lpt1", "_lpt1"],
    ["...", "berkas"],
    ["", "berkas"],
    ["  .laporan.pdf. ", "laporan.pdf"],
    ['<b>"tebal"</b>.pdf', "b>.pdf"],
    ["e\u0301.pdf", "\u00e9.pdf"],
    ["\ud83d.pdf", ".pdf".slice(1)],
  ])("%j is shown as %j", (typed, shown) => {
    expect(cleanName(typed)).toBe(shown);
  });

  it("a name of 300 letters keeps its ending and is never cut inside a letter", () => {
    const name = cleanName(`${"\u{1f600}".repeat(300)}.docx`);
    expect(name.endsWith(".docx")).toBe(true);
    expect([...name].length).toBe(120);
    expect(name.isWellFormed()).toBe(true);
  });

  it("cleaning twice is cleaning once, and the header it goes into stays one line of ASCII", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (typed) => {
        const name = cleanName(typed);
        expect(name.length).toBeGreaterThan(0);
        expect(cleanName(name)).toBe(name);
        const header = disposition("attachment", name);
        expect(header).toMatch(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[!#$&+.^_`|~\w%-]*$/);
        expect(() => new Headers({ "content-disposition": header })).not.toThrow();
      }),
    );
  });
});
