import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../../src/app.tsx";
import { newId } from "../../../src/data/ids.ts";
import { sheetRows } from "../../../src/data/spreadsheet.ts";
import { cleanText } from "../../../src/web/form.ts";
import { type Cast, castOf, inventedNip } from "../../support/cast.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { previewed } from "../../support/impor.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});
const { get, post } = house();

/** The bytes of the list, as a browser would save them. */
async function list(format: "csv" | "xlsx", unit: string, cookie = cast.citra.cookie): Promise<Uint8Array> {
  const app = createApp({ clock: () => NOW, demo: false });
  const request = new Request(`${env.ORIGIN}${cast.base}/pegawai/ekspor`, {
    method: "POST",
    headers: { ...fromOurPage(), cookie },
    body: new URLSearchParams({ format, unit }),
  });
  const context = { waitUntil() {}, passThroughOnException() {}, props: {} } as unknown as ExecutionContext;
  const answer = await app.fetch(request, env, context);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-disposition")).toContain(
    `pegawai-${cast.agency.code}-2026-11-22.${format}`,
  );
  return new Uint8Array(await answer.arrayBuffer());
}
async function cells(bytes: Uint8Array): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of sheetRows(bytes)) rows.push(row.sel.map((s) => s.teks));
  return rows;
}

const NASTY = [
  "=cmd|' /C calc'!A0",
  "'=1+1",
  "''@x",
  "+62 Orang",
  "-Strip",
  "@akun",
  "|pipa",
  "Titik; Koma",
  'Kutip "dalam"',
  "Baris <b>tebal</b>",
  "O'Neil",
  "'Apostrof",
  "_x0041_ Sandi",
  "Dua  Spasi",
  "Tab\tdi sini",
  "Baris\nbaru",
  "Ali, S.E., M.M.",
  "Dr. H. Ali",
  "名前",
  "Émile",
  "e\u0301 gabung",
  "👩‍🚀 Emoji",
  "199001012015031001",
  "TRUE",
  "1E5",
  "#N/A",
  "\u200bNol lebar",
  "NULL",
];

/** People of a unit with these names, straight into the tables, as forms would have let them in. */
async function people(names: readonly string[]): Promise<string> {
  const unit = newId(NOW);
  const rows = names.map((nama, n) => ({
    id: newId(NOW),
    nomor: inventedNip(),
    nama,
    penempatan: newId(NOW),
    jabatan: n % 3 === 0 ? nama.slice(0, 200) : "Analis Ahli Utama",
    jenis: n % 2 === 0 ? "jf" : "pelaksana",
    jenjang: n % 2 === 0 ? "ahli-muda" : null,
  }));
  const json = JSON.stringify(rows);
  const run = (sql: string, ...p: unknown[]) => cast.d1.prepare(sql).bind(...p);
  await cast.d1.batch([
    run("INSERT INTO unit (id) VALUES (?1)", unit),
    run(
      "INSERT INTO unit_versi (id, unit, dari, nama, induk) VALUES (?1, ?2, '2020-01-01', 'Bidang Uji', ?3)",
      newId(NOW),
      unit,
      cast.unit.induk,
    ),
    run(
      "INSERT INTO pegawai (id, nama, jenis, dibuat_pada) SELECT value->>'id', value->>'nama', 'pns', 0 FROM json_each(?1)",
      json,
    ),
    run(
      "INSERT INTO nomor_pegawai (nomor, pegawai, jenis, dari) SELECT value->>'nomor', value->>'id', 'nip', '2015-03-01' FROM json_each(?1)",
      json,
    ),
    run(
      "INSERT INTO golongan (pegawai, golongan, pangkat, dari) SELECT value->>'id', 'III/c', 'Penata', '2020-04-01' FROM json_each(?1)",
      json,
    ),
    run(
      "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, dari, nomor_surat) SELECT value->>'penempatan', value->>'id', ?2, value->>'jabatan', value->>'jenis', value->>'jenjang', 'definitif', '2021-02-03', '=SK/1' FROM json_each(?1)",
      json,
      unit,
    ),
  ]);
  return unit;
}

describe("an export of people", () => {
  it.each(["csv", "xlsx"] as const)(
    "in %s, sent back as it is, changes nothing, whatever people are called",
    async (format) => {
      const generated = fc
        .sample(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), 300)
        .map((s) => cleanText(s).slice(0, 200).toWellFormed())
        .filter((s) => s !== "" && !/^(plt|plh)\b/i.test(s));
      // The unit has the name of another one, under the same parent's name: only where they are tells them apart.
      const unit = await people([...NASTY.map(cleanText), ...generated]);
      const to = await previewed(cast, await list(format, unit), {}, `daftar.${format}`);
      const page = await get(to, cast.citra);
      const counts = page.page.querySelectorAll(".counts strong").map((s) => Number(s.text));
      const said = page.page.querySelector("tbody")?.text.replace(/\s+/g, " ").slice(0, 400);
      expect([counts, counts[3] ? said : ""]).toEqual([[0, 0, NASTY.length + generated.length, 0], ""]);
    },
  );

  it("keeps a NIP as text, begins no cell of a CSV with a formula (K16), and is streamed in bites", async () => {
    const unit = await people([
      ...NASTY.map(cleanText),
      ...Array.from({ length: 1200 }, (_, n) => `Orang ${n}`),
    ]);
    const csv = new TextDecoder().decode(await list("csv", unit));
    const rows = csv.split("\r\n").slice(1).filter(Boolean);
    expect(rows.length).toBeGreaterThanOrEqual(1200);
    expect(rows.filter((r) => /(^|;)"?[=+\-@|]/.test(r))).toEqual([]);
    expect(rows.every((r) => /^'\d{18};/.test(r) || !/^'?\d/.test(r))).toBe(true);
    const xlsx = await cells(await list("xlsx", unit));
    expect(xlsx.length).toBe(1 + NASTY.length + 1200);
    expect(xlsx[1]?.[0]).toMatch(/^\d{18}$/);
  });

  it("has the asker's people only, and stands in the trail", async () => {
    const before = await cast.d1
      .prepare("SELECT count(*) AS n FROM jejak WHERE tindakan = 'pegawai.ekspor'")
      .first<number>("n");
    const own = await cells(await list("csv", cast.unit.bidang));
    expect(own.some((r) => r.includes("Ayu Lestari"))).toBe(true);
    expect(own.some((r) => r.includes("Farida Wulandari"))).toBe(false);
    const after = await cast.d1
      .prepare("SELECT count(*) AS n FROM jejak WHERE tindakan = 'pegawai.ekspor'")
      .first<number>("n");
    expect(Number(after) - Number(before)).toBe(1);
    const fields = { format: "csv", unit: "" };
    for (const who of [cast.ayu, cast.gita, cast.bagas]) {
      expect((await post(`${cast.base}/pegawai/ekspor`, fields, who)).status).toBe(403);
      expect((await get(`${cast.base}/pegawai/ekspor`, who)).status).toBe(403);
    }
    // Somebody keeps the unit below only.
    await cast.d1
      .prepare(
        "INSERT INTO peran (id, pegawai, peran, lingkup, dari) VALUES (?1, ?2, 'admin-unit', ?3, '2020-01-01')",
      )
      .bind(newId(NOW), cast.hadi.id, cast.unit.bidang)
      .run();
    const his = await cells(await list("csv", "", cast.hadi.cookie));
    expect(his.some((r) => r.includes("Ayu Lestari"))).toBe(true);
    expect(his.some((r) => r.includes("Farida Wulandari"))).toBe(false);
    expect(
      (await post(`${cast.base}/pegawai/ekspor`, { format: "csv", unit: cast.unit.induk }, cast.hadi)).status,
    ).toBe(404);
  });
});
