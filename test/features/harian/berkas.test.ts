import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ProgresRow } from "../../../src/data/agency/progres.ts";
import { newId } from "../../../src/data/ids.ts";
import { csvText, xlsxBytes } from "../../../src/data/sheet-write.ts";
import { barisEkspor } from "../../../src/features/harian/ekspor.ts";
import { bacaBerkas } from "../../../src/features/harian/impor.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let kerja: Kerja;
beforeAll(async () => {
  cast = await castOf();
  await tahunUji(cast);
  kerja = await skpDitetapkan(cast);
});

const path = (rest = "") => `${cast.base}/harian${rest}`;
const upload = (text: string | Uint8Array, who: Person = cast.ayu, nama = "kerja.csv") => {
  const body = new FormData();
  body.set("berkas", new File([text as BlobPart], nama));
  return house().upload(path("/impor"), body, who);
};
const milik = async (who: Person) =>
  (
    await cast.d1
      .prepare("SELECT * FROM progres WHERE pegawai = ?1 AND dihapus_pada IS NULL ORDER BY tanggal, kegiatan")
      .bind(who.id)
      .all<Record<string, unknown>>()
  ).results;
const confirmed = async (shown: Awaited<ReturnType<typeof upload>>, who: Person = cast.ayu) => {
  const form = shown.page.querySelector("form[action$='/terapkan']");
  const of = (name: string) => form?.querySelector(`[name='${name}']`)?.getAttribute("value") ?? "";
  const fields = { nama: of("nama"), baris: of("baris"), perintah: newId(NOW) };
  return { fields, answer: await house().post(path("/impor/terapkan"), fields, who) };
};

const EKINERJA = [
  "Rencana Aksi;Tanggal;Jam mulai;Jam selesai;Kegiatan harian;Sumber data;Realisasi (bilangan bulat);Satuan;Bukti dukung (tautan)",
  "Permohonan diproses cepat dan akurat;16-11-2026;07.30;09.00;Memeriksa berkas;e-Kinerja;12;berkas;",
  ";2026-11-17;;;Rapat;;1.000;;https://contoh.go.id/x",
  'Entah apa;18/11/26;0800;0915;=HYPERLINK("x");;2;kali;',
].join("\r\n");

describe("a spreadsheet of daily notes", () => {
  it("is checked first: nothing is written, each row says what it will be", async () => {
    const shown = await upload(EKINERJA);
    expect(shown.status).toBe(200);
    const rows = shown.page.querySelectorAll("tbody tr").map((r) => r.text);
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain("Tautan bukti tidak ikut");
    expect(rows[2]).toContain("tidak dikenali dalam SKP");
    expect(await milik(cast.ayu)).toEqual([]);
  });

  it("is taken in at one press, once, and taken back at one press", async () => {
    const { fields, answer } = await confirmed(await upload(EKINERJA));
    expect(answer.to).toBe(`${path()}?minggu=2026-11-16&tersimpan=3`);
    expect((await house().post(path("/impor/terapkan"), fields, cast.ayu)).status).toBe(303);
    expect(await milik(cast.ayu)).toMatchObject([
      {
        tanggal: "2026-11-16",
        mulai: "07:30",
        selesai: "09:00",
        jumlah: 12,
        satuan: "berkas",
        rhk: kerja.rhk[0],
        sumber: "impor",
      },
      { tanggal: "2026-11-17", kegiatan: "Rapat", jumlah: 1000, rhk: null, skp: kerja.skp },
      { tanggal: "2026-11-18", kegiatan: '=HYPERLINK("x")', mulai: "08:00" },
    ]);
    const again = await upload(EKINERJA);
    expect(again.page.querySelectorAll("tbody tr").map((r) => r.text.includes("Sudah ada"))).toEqual([
      true,
      true,
      true,
    ]);
    const list = await house().get(path("/impor"), cast.ayu);
    const batal = list.page.querySelector("form[action$='/batal']")?.getAttribute("action") ?? "";
    expect((await house().post(batal, { perintah: newId(NOW) }, cast.hadi)).status).toBe(404);
    expect((await house().post(batal, { perintah: newId(NOW) }, cast.ayu)).to).toContain("batal=3");
    expect(await milik(cast.ayu)).toEqual([]);
    expect((await house().post(batal, { perintah: newId(NOW) }, cast.ayu)).status).toBe(409);
  });

  it("with columns of its own, under a title, in any order: what is wrong is told row by row, the rest is taken", async () => {
    const text = [
      "Laporan kerja;;;",
      "Uraian;Waktu;Tgl;Volume",
      "Apel;07.30 - 08.00;16 November 2026;1 kali",
      "Lembur;08.00 s.d. 07.00;17-11-2026;",
      "Besok;;25-11-2026;",
      "Lama;;01-01-2026;",
      "Hari apa;;31-02-2026;",
      ";;18-11-2026;4",
      "Separuh;;19-11-2026;2,5",
    ].join("\n");
    const shown = await upload(text, cast.hadi);
    const rows = shown.page.querySelectorAll("tbody tr").map((r) => r.text);
    const says = [
      "Siap",
      "setelah jam mulai",
      "belum tiba",
      "14 hari",
      "tidak ada di kalender",
      "Tulis kegiatannya",
      "bilangan bulat",
    ];
    expect(rows.map((r, at) => r.includes(says[at] ?? "?"))).toEqual(says.map(() => true));
    expect((await confirmed(shown, cast.hadi)).answer.status).toBe(303);
    expect(await milik(cast.hadi)).toMatchObject([
      { kegiatan: "Apel", mulai: "07:30", selesai: "08:00", jumlah: 1, satuan: "kali" },
    ]);
  });

  it.each([
    ["no file", "", "berkasnya kosong"],
    ["no heading", "a;b\n1;2", "Judul kolom tidak ditemukan"],
    ["a picture", new Uint8Array([0x89, 0x50, 0, 0, 1]), "bukan XLSX atau CSV"],
    ["a torn archive", new Uint8Array([0x50, 0x4b, 3, 4, 1]), "rusak"],
    ["a heading alone", "Tanggal;Kegiatan", "belum ada baris"],
    ["too many", `Tanggal;Kegiatan\n${"16-11-2026;x\n".repeat(600)}`, "lebih dari 500"],
  ])("%s: 422 that says what to do", async (_what, bytes, words) => {
    const shown = await upload(bytes);
    expect([shown.status, shown.page.querySelector(".error-summary")?.text]).toEqual([
      422,
      expect.stringContaining(words),
    ]);
  });

  it("what the preview carries is looked at anew, whoever wrote it", async () => {
    for (const baris of [
      "",
      "{",
      "[]",
      '[{"nomor":1}]',
      '[{"nomor":1,"ketikan":{"tanggal":"2030-01-01","kegiatan":"x"}}]',
    ]) {
      const answer = await house().post(
        path("/impor/terapkan"),
        { perintah: newId(NOW), nama: "x", baris },
        cast.ayu,
      );
      expect(answer.status).toBe(422);
    }
    expect(await milik(cast.ayu)).toEqual([]);
  });
});

describe("an export", () => {
  it("has the neighbour's layout, only one's own lines, and no formula", async () => {
    await cast.d1
      .prepare(
        "INSERT INTO progres (id, pegawai, tanggal, kegiatan, sumber, dibuat_pada, diubah_pada) VALUES (?1, ?2, '2026-11-18', '=1+1', 'harian', 0, 0)",
      )
      .bind(newId(NOW), cast.gita.id)
      .run();
    const body = { dari: "2026-11-01", sampai: "2026-11-22", format: "csv" };
    const { html, headers } = await house().post(path("/ekspor"), body, cast.gita);
    expect(headers.get("content-disposition")).toContain("progres-harian-2026-11-01");
    expect(html.split("\r\n")[0]).toBe(EKINERJA.split("\r\n")[0]);
    expect(html).toContain("18-11-2026;;;'=1+1;Selaras");
    expect((await house().post(path("/ekspor"), body, cast.hadi)).html).not.toContain("=1+1");
    expect((await house().post(path("/ekspor"), { ...body, sampai: "2026-10-01" }, cast.gita)).status).toBe(
      422,
    );
    expect((await house().get(path("/impor/contoh.xlsx"), cast.gita)).status).toBe(200);
  });

  it("taken in again is the same, in both forms", async () => {
    const teks = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .map((s) =>
        s
          .normalize("NFC")
          .replace(/[\p{C}\p{Z}\s]+/gu, " ")
          .trim(),
      )
      .filter((s) => s !== "" && !s.startsWith("'"));
    const baris = fc.record({
      kegiatan: fc.oneof(
        teks,
        teks.map((s) => `=${s}`),
        teks.map((s) => `@${s}`),
      ),
      jumlah: fc.option(fc.nat(1_000_000)),
      satuan: fc.constantFrom("", "berkas", "orang"),
      jam: fc.option(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 400 }))),
      hari: fc.integer({ min: 1, max: 28 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(baris, { minLength: 1, maxLength: 6 }), fc.boolean(), async (semua, csv) => {
        const rows = semua.map((b) => rowOf(b));
        const isi = [...barisEkspor(rows, { rencana: [] }, String)];
        const bytes = csv ? new TextEncoder().encode(csvText(isi)) : await xlsxBytes("x", isi, []);
        const dibaca = await bacaBerkas(bytes);
        expect(typeof dibaca === "string" ? dibaca : dibaca.map((d) => d.ketikan)).toEqual(
          rows.map((g) => ({
            tanggal: `${g.tanggal.slice(8)}-${g.tanggal.slice(5, 7)}-2026`,
            mulai: g.mulai ?? "",
            selesai: g.selesai ?? "",
            kegiatan: g.kegiatan,
            jumlah: g.jumlah === null ? "" : String(g.jumlah),
            satuan: g.satuan,
            hasil: "",
          })),
        );
      }),
      { numRuns: 60 },
    );
  });
});

const dua = (n: number) => String(n).padStart(2, "0");
const jam = (n: number) => `${dua(Math.floor(n / 60))}:${dua(n % 60)}`;
function rowOf(b: {
  kegiatan: string;
  jumlah: number | null;
  satuan: string;
  jam: [number, number] | null;
  hari: number;
}): ProgresRow {
  return {
    ...{
      id: newId(NOW),
      tanggal: `2026-11-${dua(b.hari)}`,
      kegiatan: b.kegiatan,
      jumlah: b.jumlah,
      satuan: b.satuan,
    },
    ...{
      mulai: b.jam && jam(b.jam[0]),
      selesai: b.jam && jam(b.jam[0] + b.jam[1]),
      rhk: null,
      skp: null,
      periode: null,
    },
    ...{ rencanaAksi: null, teksRencanaAksi: null, sumber: "harian", revisi: 1, dibuatPada: 0, bukti: "[]" },
  };
}

describe("the days of somebody else", () => {
  it("are for who may see his plan, to read; to all others they are not there", async () => {
    await cast.d1
      .prepare(
        "INSERT INTO progres (id, pegawai, tanggal, kegiatan, skp, periode, sumber, dibuat_pada, diubah_pada) VALUES (?1, ?2, '2026-11-18', 'Terlihat penilai', ?3, '2026-triwulan-4', 'harian', 0, 0)",
      )
      .bind(newId(NOW), cast.ayu.id, kerja.skp)
      .run();
    const week = `${path(`/${cast.ayu.id}`)}?minggu=2026-11-18`;
    for (const who of [cast.bagas, cast.farida, cast.citra, cast.gita]) {
      const { status, page } = await house().get(week, who);
      expect([status, page.querySelector("main")?.text]).toEqual([
        200,
        expect.stringContaining("Terlihat penilai"),
      ]);
      expect(page.querySelectorAll("main form")).toHaveLength(0);
    }
    expect((await house().get(week, cast.hadi)).status).toBe(404);
    expect((await house().get(week, cast.ayu)).to).toContain("/harian?minggu=");
    expect((await house().get(path(`/${newId(NOW)}`), cast.bagas)).status).toBe(404);
    expect((await house().get(path("/bukan-nomor"), cast.bagas)).status).toBe(404);
  });
});
