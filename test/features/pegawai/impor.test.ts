import { writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { csvText } from "../../../src/data/sheet-write.ts";
import { firstRows } from "../../../src/data/spreadsheet.ts";
import { readRow } from "../../../src/features/pegawai/impor/baca-baris.ts";
import { findHeader } from "../../../src/features/pegawai/impor/kenali.ts";
import { contohBaris, letakDari } from "../../../src/features/pegawai/impor/kolom.ts";
import { type Cast, castOf, inventedNip } from "../../support/cast.ts";
import { type Answer, house, NOW } from "../../support/house.ts";
import { applied, previewed, sendFile } from "../../support/impor.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
  // Unit names are shared by all casts of the test agency: this one's are told by their codes.
  await cast.d1.batch([
    cast.d1.prepare("UPDATE unit SET kode = ?1 WHERE id = ?2").bind(kode("INDUK"), cast.unit.induk),
    cast.d1.prepare("UPDATE unit SET kode = ?1 WHERE id = ?2").bind(kode("BIDANG"), cast.unit.bidang),
  ]);
});

const { get, post, upload } = house();
const run = newId(NOW).slice(-6);
const kode = (name: string) => `${name} ${run}`;
const HEAD = [
  "NIP BARU",
  "NAMA",
  "GOL AKHIR",
  "JABATAN NAMA",
  "JENIS JABATAN",
  "TMT JABATAN",
  "UNOR NAMA",
  "UNOR INDUK NAMA",
  "EMAIL",
];
const row = (
  nip: string,
  nama: string,
  lain: Partial<Record<"gol" | "jabatan" | "jenis" | "tmt" | "unit" | "induk" | "email", string>> = {},
) => [
  nip,
  nama,
  lain.gol ?? "III/a",
  lain.jabatan ?? "Penelaah Teknis Kebijakan",
  lain.jenis ?? "Pelaksana",
  lain.tmt ?? "02-01-2026",
  lain.unit ?? kode("BIDANG"),
  lain.induk ?? "",
  lain.email ?? "",
];
const bytesOf = (rows: readonly (readonly string[])[]) => new TextEncoder().encode(csvText(rows));

const ready = (bytes: Uint8Array, unitBaru = false, name?: string) =>
  previewed(cast, bytes, unitBaru ? { unitBaru: "ya" } : {}, name);
const counts = (a: Answer) => a.page.querySelectorAll(".counts strong").map((s) => Number(s.text));
const apply = (to: string, who = cast.citra) => applied(cast, to, who);
const errors = async (to: string) =>
  (await get(`${to}?hasil=salah`, cast.citra)).page
    .querySelectorAll("tbody tr")
    .map((r) => r.text.replace(/\s+/g, " "));

describe("a file of people", () => {
  it("is previewed, applied, and read again it changes nothing", async () => {
    const [baru, kepala] = [inventedNip(), inventedNip()];
    const seksi = `Seksi Baru ${newId(NOW).slice(-8)}`;
    const file = bytesOf([
      HEAD,
      row(`'${baru}`, "Wening Sekarsari", { email: `${baru}@contoh.example` }),
      row(kepala.replace(/^(.{8})(.{6})/, "$1 $2 "), "Yudha Pranata", {
        jabatan: "Kepala Seksi",
        jenis: "Pengawas",
        unit: seksi,
        induk: kode("BIDANG"),
      }),
      row(cast.hadi.nip, "Hadi Susanto", {
        gol: "III/d",
        jabatan: "Analis Uji Ahli Muda",
        jenis: "JF",
        tmt: "01-01-2020",
      }),
    ]);
    const to = await ready(file, true);
    const preview = await get(to, cast.citra);
    expect(await errors(to)).toEqual([]);
    expect(counts(preview)).toEqual([2, 1, 0, 0]);
    expect((await get(`${to}?hasil=berubah`, cast.citra)).page.querySelector("tbody")?.text).toMatch(
      /III\/c.*III\/d/,
    );
    expect(preview.html).toContain(seksi);
    expect(
      await cast.d1.prepare("SELECT 1 AS x FROM nomor_pegawai WHERE nomor = ?1").bind(baru).first(),
    ).toBeNull();

    expect((await apply(to)).status).toBe(303);
    const after = await get(to, cast.citra);
    expect(after.page.querySelector(".notice.success")?.text).toContain("Sudah diterapkan");
    const line = await cast.d1
      .prepare(
        "SELECT g.penilai, g.unit, g.dari FROM garis_penilai g JOIN nomor_pegawai m ON m.pegawai = g.pegawai WHERE m.nomor = ?1",
      )
      .bind(baru)
      .first();
    expect(line).toEqual({ penilai: cast.bagas.id, unit: cast.unit.bidang, dari: "2026-01-02" });
    const head = await cast.d1
      .prepare(
        "SELECT g.penilai, v.nama, v.induk FROM garis_penilai g JOIN nomor_pegawai m ON m.pegawai = g.pegawai JOIN unit_versi v ON v.unit = g.unit WHERE m.nomor = ?1",
      )
      .bind(kepala)
      .first();
    expect(head).toEqual({ penilai: cast.bagas.id, nama: seksi, induk: cast.unit.bidang });

    const again = await ready(file, true);
    expect(counts(await get(again, cast.citra))).toEqual([0, 0, 3, 0]);
    expect((await get(`${cast.base}/pegawai/impor`, cast.citra)).page.querySelector("table")?.text).toContain(
      "Diterapkan",
    );
  });

  it("moves somebody from a day on: the old post ends on the eve", async () => {
    const nip = inventedNip();
    await apply(await ready(bytesOf([HEAD, row(nip, "Pindah Tugas")])));
    const moved = await ready(
      bytesOf([HEAD, row(nip, "Pindah Tugas", { unit: kode("INDUK"), tmt: "2026-12-01" })]),
    );
    await apply(moved);
    const { results } = await cast.d1
      .prepare(
        "SELECT n.unit, n.dari, n.sampai FROM penempatan n JOIN nomor_pegawai m ON m.pegawai = n.pegawai WHERE m.nomor = ?1 ORDER BY n.dari",
      )
      .bind(nip)
      .all();
    expect(results).toEqual([
      { unit: cast.unit.bidang, dari: "2026-01-02", sampai: "2026-11-30" },
      { unit: cast.unit.induk, dari: "2026-12-01", sampai: null },
    ]);
    const lines = await cast.d1
      .prepare(
        "SELECT g.penilai, g.dari FROM garis_penilai g JOIN nomor_pegawai m ON m.pegawai = g.pegawai WHERE m.nomor = ?1 ORDER BY g.dari",
      )
      .bind(nip)
      .all();
    expect(lines.results).toEqual([
      { penilai: cast.bagas.id, dari: "2026-01-02" },
      { penilai: cast.farida.id, dari: "2026-12-01" },
    ]);
  });

  it("says row by row what is wrong and what to do; the right rows go in all the same", async () => {
    const [good, plt] = [inventedNip(), inventedNip()];
    const to = await ready(
      bytesOf([
        HEAD,
        row(good, "Baik Saja"),
        row(good, "Baik Lagi"),
        row("1.99001E+17", "Angka Ilmiah"),
        row("199001012015031000", "Nol di Akhir"),
        row("12345", "Terlalu Pendek"),
        row(plt, "Pelaksana Tugas", { jabatan: "Plt. Kepala Bidang" }),
        row(inventedNip(), "Unit Salah", { unit: kode("BIDANK") }),
        row(inventedNip(), "Golongan Salah", { gol: "V/z" }),
        row(inventedNip(), "Tanggal Salah", { tmt: "31-02-2026" }),
        row(inventedNip(), "Surel Orang", { email: `${cast.ayu.id.toLowerCase()}@contoh.example` }),
        row(inventedNip(), "Dua Kepala", { jabatan: "Kepala", jenis: "Administrator" }),
        row(inventedNip(), "Struktural Saja", { jenis: "Struktural" }),
        row(cast.ayu.nip, "Ayu Lestari", { jabatan: "Lain", tmt: "01-01-2019" }),
      ]),
    );
    const preview = await get(to, cast.citra);
    expect(counts(preview)).toEqual([1, 0, 0, 12]);
    const said = await errors(to);
    const words = [
      "Baris 2",
      "sudah hilang",
      "kemungkinan rusak",
      "tepat 18 angka",
      "Baris Plt",
      "tidak dikenal",
      "Golongan tidak dikenal",
      "Tanggal tidak dikenal",
      "dipakai pegawai lain",
      "dipimpin orang lain",
      "Struktural saja belum cukup",
      "lebih awal",
    ];
    words.forEach((w, at) => {
      expect(said[at]).toContain(w);
    });
    expect(said.map((s) => Number(/\d+/.exec(s)?.[0]))).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect((await apply(to)).status).toBe(303);
    expect(
      (await get(`${cast.base}/pegawai?cari=${good}`, cast.citra)).page.querySelector("table")?.text,
    ).toContain("Baik Saja");
  });

  it("in XLSX: a NIP kept as a number and a formula are refused with the reason, merged headings are understood (K15)", async () => {
    const nip = inventedNip();
    const file = await writeXlsx({
      sheets: [
        {
          name: "Rekap",
          rows: [
            ["01 – Kementerian Contoh"],
            [],
            ["PEGAWAI", null, "JABATAN", null, "UNOR NAMA"],
            ["NIP", "NAMA", "NAMA", "TMT", null],
            [nip, "Teks Benar", "Penelaah", new Date(Date.UTC(2026, 0, 2)), kode("BIDANG")],
            [Number("199001012015031901"), "Angka", "Penelaah", 46024, kode("BIDANG")],
            [inventedNip(), "Rumus", "x", null, kode("BIDANG")],
          ],
          merges: [
            { startRow: 2, startCol: 0, endRow: 2, endCol: 1 },
            { startRow: 2, startCol: 2, endRow: 2, endCol: 3 },
          ],
          cells: new Map([["6,2", { formula: 'CONCAT("Pene","laah")', formulaResult: "Penelaah" }]]),
        },
      ],
    });
    const to = await ready(file, false, "rekap.xlsx");
    expect(counts(await get(to, cast.citra))).toEqual([1, 0, 0, 2]);
    const said = await errors(to);
    expect(said[0]).toMatch(/^\s*6\D.*sudah hilang/);
    expect(said[1]).toMatch(/^\s*7\D.*rumus/);
  });

  it("that cannot be read, or lacks a column, is answered on the same page", async () => {
    const cases: [Uint8Array, string][] = [
      [new Uint8Array(0), "Pilih berkas"],
      [new TextEncoder().encode("%PDF-1.7\u0000"), "bukan CSV atau XLSX"],
      [
        bytesOf([
          ["a", "b"],
          ["1", "2"],
        ]),
        "Judul kolom tidak ditemukan",
      ],
      [new Uint8Array(15 * 1024 * 1024 + 100_000), "lebih besar dari 15 MiB"],
    ];
    for (const [bytes, words] of cases) {
      const answer = await sendFile(cast, bytes);
      expect(answer.status).toBe(422);
      expect(answer.page.querySelector("#berkas-kesalahan")?.text).toContain(words);
    }
    expect((await upload(`${cast.base}/pegawai/impor`, new FormData(), cast.citra)).status).toBe(422);
  });
});

describe("the steps of an import", () => {
  it("only the admin: Gita and Ayu 403, Dimas 404, and the templates too", async () => {
    const file = bytesOf([HEAD, row(inventedNip(), "Bukan Untuk Umum")]);
    const to = await ready(file);
    for (const who of [cast.gita, cast.ayu, cast.bagas]) {
      expect((await sendFile(cast, file, { who })).status).toBe(403);
      for (const page of ["", "/kolom", "/unit", "/salah.csv", "/salah.xlsx"])
        expect((await get(to + page, who)).status).toBe(403);
      expect((await get(`${cast.base}/pegawai/impor/contoh.csv`, who)).status).toBe(403);
      for (const step of ["kolom", "unit", "penerapan", "pembandingan", "lanjutan", "pembatalan"])
        expect((await post(`${to}/${step}`, { versi: "1" }, who)).status).toBe(403);
    }
    const away = to.replace(cast.base, cast.other.base);
    expect((await get(away, cast.dimas)).html).not.toContain("Bukan Untuk Umum");
    expect((await get(away, cast.dimas)).status).toBe(403);
    expect((await get(`${cast.base}/pegawai/impor/bukan-id`, cast.citra)).status).toBe(404);
    expect((await get(`${cast.base}/pegawai/impor/${newId(NOW)}`, cast.citra)).status).toBe(404);
  });

  it("applied twice is applied once; from an old preview nothing is applied (409)", async () => {
    const nip = inventedNip();
    const file = bytesOf([HEAD, row(nip, "Sekali Terap")]);
    const [one, two] = [await ready(file), await ready(file)];
    expect((await apply(one)).status).toBe(303);
    expect((await post(`${one}/penerapan`, { versi: "1", perintah: newId(NOW) }, cast.citra)).status).toBe(
      409,
    );
    const late = await apply(two);
    expect(late.status).toBe(409);
    expect(late.page.querySelector(".notice.error")?.text).toContain("Data berubah");
    const stale = await ready(bytesOf([HEAD, row(nip, "Sekali Terap", { gol: "III/b" })]));
    await cast.d1
      .prepare(
        "UPDATE pegawai SET versi = versi + 1 WHERE id = (SELECT pegawai FROM nomor_pegawai WHERE nomor = ?1)",
      )
      .bind(nip)
      .run();
    expect((await apply(stale)).status).toBe(409);
    const { results } = await cast.d1
      .prepare(
        "SELECT golongan FROM golongan WHERE pegawai = (SELECT pegawai FROM nomor_pegawai WHERE nomor = ?1)",
      )
      .bind(nip)
      .all();
    expect(results).toEqual([{ golongan: "III/a" }]);
  });

  it("our own templates come back without an error, save for the unit they invent", async () => {
    for (const kind of ["csv", "xlsx"]) {
      const file = await house().send(`${cast.base}/pegawai/impor/contoh.${kind}`, {}, cast.citra);
      expect(file.headers.get("content-disposition")).toContain(`contoh-pegawai.${kind}`);
    }
    const rows = await firstRows(bytesOf(contohBaris), 10);
    const kepala = findHeader(rows);
    expect(kepala?.kolom.filter((k) => k.kolom === "")).toEqual([]);
    expect(kepala?.tataLetak).toBe("selaras");
    const letak = letakDari(kepala?.kolom ?? []);
    expect(rows[1] && readRow(rows[1], letak, "2026-11-22").pesan).toEqual([]);
    expect(rows[1] && readRow(rows[1], letak, "2026-11-22").isian?.nama).toBe("Dr. Contoh Nama, S.E.");
  });

  it("5,000 rows go through in few round trips, and bad text stays text (K14)", {
    timeout: 60_000,
  }, async () => {
    const rows = Array.from({ length: 5000 }, (_, n) =>
      row(
        `1990${String(1 + (n % 12)).padStart(2, "0")}${String(1 + (n % 28)).padStart(2, "0")}2015${String(1 + (Math.floor(n / 336) % 12)).padStart(2, "0")}${1 + (n % 2)}${String(900 + (n % 100))}`,
        `<b>Orang</b> ${n}`,
      ),
    );
    const to = await ready(bytesOf([HEAD, ...rows]));
    const preview = await get(to, cast.citra);
    expect(preview.html).not.toContain("<b>Orang</b>");
    const [baru] = counts(preview);
    expect(baru).toBeGreaterThan(3000);
    const started = performance.now();
    expect((await apply(to)).status).toBe(303);
    expect(performance.now() - started).toBeLessThan(20_000);
    const one = await get(`${cast.base}/pegawai?unit=${cast.unit.bidang}`, cast.citra);
    expect(one.page.querySelectorAll("tbody tr")).toHaveLength(50);
    expect(one.html).toContain("Lebih dari 1.000");
  });
});

describe("the fence of a trial", () => {
  it("stops a list that brings more people than a trial may have, before its first row", async () => {
    const n = await cast.d1.prepare("SELECT n FROM jumlah WHERE apa = 'pegawai'").first<number>("n");
    const to = await ready(
      bytesOf([HEAD, row(inventedNip(), "Satu Lebih"), row(inventedNip(), "Dua Lebih")]),
    );
    await cast.d1
      .prepare("INSERT INTO batas (apa, n) VALUES ('pegawai', ?1)")
      .bind((n ?? 0) + 1)
      .run();
    const stopped = await apply(to);
    await cast.d1.prepare("DELETE FROM batas").run();
    expect(stopped.status).toBeGreaterThanOrEqual(400);
    expect(stopped.status).toBeLessThan(500);
    expect((await apply(to)).status).toBe(303);
  });
});
