import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { BadSheet } from "../../../src/data/bad-sheet.ts";
import { csvText, xlsxBytes } from "../../../src/data/sheet-write.ts";
import { type Baris, MAX_SHEET_BYTES, sheetRows } from "../../../src/data/spreadsheet.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
async function readSheet(b: Uint8Array): Promise<Baris[]> {
  const rows: Baris[] = [];
  for await (const row of sheetRows(b)) rows.push(row);
  return rows;
}
const texts = async (b: Uint8Array) =>
  (await readSheet(b)).map((r) => [r.nomor, ...r.sel.map((s) => s.teks)]);
const problem = async (b: Uint8Array) =>
  await readSheet(b).then(
    () => "dibaca",
    (e: unknown) => (e instanceof BadSheet ? e.code : String(e)),
  );

describe("a CSV", () => {
  it.each([
    ["semicolons and a BOM", '\ufeffNIP;NAMA\r\n\'19900101;"Ayu; Lestari"\r\n'],
    ["commas and quotes", 'NIP,NAMA\n\'19900101,"Ayu; Lestari"\n'],
    ["tabs and no last line end", "NIP\tNAMA\r'19900101\tAyu; Lestari"],
  ])("with %s is read alike", async (_kind, text) => {
    expect(await texts(bytes(text))).toEqual([
      [1, "NIP", "NAMA"],
      [2, "'19900101", "Ayu; Lestari"],
    ]);
  });

  it("keeps the numbers of rows across blank lines and line ends inside quotes, and what we write we read", async () => {
    expect(await texts(bytes('NIP;NAMA\n\n1;"dua\nbaris"\n'))).toEqual([
      [1, "NIP", "NAMA"],
      [3, "1", "dua baris"],
    ]);
    const rows = [
      ["NIP", "a;b"],
      ['"kutip"', "x"],
    ];
    expect((await texts(bytes(csvText(rows)))).map((r) => r.slice(1))).toEqual(rows);
  });

  it("in the old code page is read, and a formula is never written", async () => {
    expect(await texts(new Uint8Array([0x4e, 0x3b, 0xe9, 0x0a]))).toEqual([[1, "N", "é"]]);
    expect(csvText([["=1+1", "@x", "-2"]])).toContain("'=1+1;'@x;'-2");
  });
});

describe("an XLSX", () => {
  it("tells texts, numbers, dates and formulas apart, and takes the first sheet that is shown", async () => {
    const file = await writeXlsx({
      sheets: [
        { name: "Rahasia", hidden: true, rows: [["x"]] },
        {
          name: "Pegawai",
          rows: [
            ["NIP", "NAMA", "TMT", "GOL"],
            [199001012015031000, "Ayu", new Date(Date.UTC(2020, 3, 1)), null],
          ],
          cells: new Map([["1,3", { formula: 'CONCAT("III","/c")', formulaResult: "III/c" }]]),
        },
      ],
    });
    const rows = await readSheet(file);
    expect(rows[1]?.sel.map((s) => [s.jenis, s.teks])).toEqual([
      ["angka", "199001012015031000"],
      ["teks", "Ayu"],
      ["tanggal", "2020-04-01"],
      ["rumus", "III/c"],
    ]);
  });

  it("of our own template holds texts only", async () => {
    const file = await xlsxBytes("Pegawai", [["NIP"], ["199001012015031901"]], [24]);
    expect((await readSheet(file))[1]?.sel).toEqual([{ teks: "199001012015031901", jenis: "teks" }]);
  });
});

describe("a file that is not to be trusted", () => {
  it("bigger than 15 MiB, empty, a PDF, a zip of something else and a torn workbook are told apart", async () => {
    expect(await problem(new Uint8Array(MAX_SHEET_BYTES + 1))).toBe("berkas-terlalu-besar");
    expect(await problem(new Uint8Array(0))).toBe("berkas-kosong");
    expect(await problem(bytes("\n\n"))).toBe("berkas-kosong");
    expect(await problem(bytes("%PDF-1.7\n\u0000"))).toBe("berkas-tidak-dikenal");
    expect(await problem(zip([{ name: "word/document.xml", body: bytes("<w/>") }]))).toBe(
      "berkas-tidak-dikenal",
    );
    const whole = await xlsxBytes("P", [["NIP"]], [9]);
    for (const cut of [10, 100, Math.floor(whole.length / 2), whole.length - 5])
      expect(await problem(whole.slice(0, cut))).toBe("berkas-rusak");
  });

  it("a bomb is stopped by what it inflates to, whatever its headers say", async () => {
    const deflated = await deflate(200);
    expect(deflated.length).toBeLessThan(300_000);
    const sheet1 = (xml: string) => ({ name: "xl/worksheets/sheet1.xml", body: bytes(xml) });
    const big = (name: string) => ({ name, body: deflated, deflated: true, claims: 10 });
    const book = { name: "xl/workbook.xml", body: bytes("<workbook/>") };
    for (const name of ["xl/sharedStrings.xml", "xl/styles.xml"])
      expect(await problem(zip([book, sheet1("<x/>"), big(name)]))).toBe("berkas-mengembang");
    expect(await problem(zip([book, big("xl/worksheets/sheet1.xml")]))).toBe("berkas-mengembang");
    // What nothing is read from is not even inflated.
    const plain = "<sheetData><row><c t='str'><v>NIP</v></c></row></sheetData>";
    expect(await problem(zip([book, sheet1(plain), big("xl/media/image1.png")]))).toBe("dibaca");
    const many = Array.from({ length: 300 }, (_, n) => ({ name: `xl/${n}`, body: bytes("x") }));
    expect(await problem(zip(many))).toBe("berkas-mengembang");
  });

  it("more than 30,000 rows is refused", async () => {
    expect(await problem(bytes("NIP;NAMA\n".repeat(30_100)))).toBe("baris-terlalu-banyak");
  });
});

/** So many megabytes of blanks, never whole in memory. */
async function deflate(megabytes: number): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream("deflate-raw");
  const writer = writable.getWriter();
  const blanks = new Uint8Array(1024 * 1024).fill(32);
  const fed = (async () => {
    for (let n = 0; n < megabytes; n += 1) await writer.write(blanks);
    await writer.close();
  })();
  const bytes = new Uint8Array(await new Response(readable).arrayBuffer());
  await fed;
  return bytes;
}

type Entry = { name: string; body: Uint8Array; deflated?: boolean; claims?: number };
function zip(entries: readonly Entry[]): Uint8Array {
  const [files, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const e of entries) {
    const name = bytes(e.name);
    const head = new DataView(new ArrayBuffer(30));
    const entry = new DataView(new ArrayBuffer(46));
    for (const [view, at] of [
      [head, 8],
      [entry, 10],
    ] as const) {
      view.setUint16(at, e.deflated ? 8 : 0, true);
      view.setUint32(at + 10, e.body.length, true);
      view.setUint32(at + 14, e.claims ?? e.body.length, true);
      view.setUint16(at + 18, name.length, true);
    }
    head.setUint32(0, 0x04034b50, true);
    entry.setUint32(0, 0x02014b50, true);
    entry.setUint32(42, offset, true);
    files.push(new Uint8Array(head.buffer), name, e.body);
    directory.push(new Uint8Array(entry.buffer), name);
    offset += 30 + name.length + e.body.length;
  }
  const size = directory.reduce((n, d) => n + d.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  const all = [...files, ...directory, new Uint8Array(end.buffer)];
  const out = new Uint8Array(all.reduce((n, d) => n + d.length, 0));
  let at = 0;
  for (const part of all) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
