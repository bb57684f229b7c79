import { beforeAll, describe, expect, it } from "vitest";
import { countSilentStatements } from "../../../src/data/agency/pantau.ts";
import { newId } from "../../../src/data/ids.ts";
import { awalHari } from "../../../src/domain/tanggal.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

const HARI = 86_400_000;
let cast: Cast;
let ayu: Kerja;
let hadi: Kerja;
let tw: (n: number) => string;
beforeAll(async () => {
  cast = await castOf();
  tw = await tahunUji(cast);
  ayu = await skpDitetapkan(cast);
  hadi = await skpDitetapkan(cast, cast.hadi);
  await cast.d1
    .prepare("UPDATE skp SET ditetapkan_pada = ?1")
    .bind(NOW - 200 * HARI)
    .run();
});

const progres = (k: Kerja, rhk: string, hariLalu: number, pegawai = cast.ayu.id) =>
  cast.d1
    .prepare(
      `INSERT INTO progres (id, pegawai, tanggal, kegiatan, skp, rhk, periode, sumber, dibuat_pada, diubah_pada)
       VALUES (?1, ?2, '2026-11-01', 'Menata arsip', ?3, ?4, ?5, 'catat', ?6, ?6)`,
    )
    .bind(newId(NOW), pegawai, k.skp, rhk, tw(4), NOW - hariLalu * HARI)
    .run();
const isi = (s: string | undefined) => (s ?? "").replace(/\s+/g, " ").trim();
const rowsOf = async (query = "") =>
  (await house().get(`${cast.base}/tim/pantau${query}`, cast.bagas)).page
    .querySelectorAll("table.cards tbody tr")
    .map((r) => isi(r.text));

describe("the pulse of a result", () => {
  it("is what the rows say, whatever wrote them", async () => {
    await progres(ayu, ayu.rhk[0], 40);
    await progres(ayu, ayu.rhk[0], 3);
    await progres(ayu, ayu.rhk[0], 20);
    const { results } = await cast.d1
      .prepare("SELECT rhk, n, terakhir_pada AS pada FROM denyut WHERE skp = ?1")
      .bind(ayu.skp)
      .all();
    expect(results).toEqual([{ rhk: ayu.rhk[0], n: 3, pada: NOW - 3 * HARI }]);
  });
});

describe("monitoring the team", () => {
  it("shows each result in words, late before silent, and leads to the sheet and the follow-up", async () => {
    await cast.d1.batch(
      ayu.indikator.map((i) =>
        cast.d1
          .prepare(
            "INSERT INTO realisasi (skp, indikator, periode, teks, diubah_pada) VALUES (?1, ?2, ?3, 'ya', ?4)",
          )
          .bind(ayu.skp, i, tw(3), NOW - 60 * HARI),
      ),
    );
    const [a, h] = await rowsOf();
    expect(a).toMatch(/^Ayu Lestari .*Berjalan .*Diam \d+ hari/);
    expect(h).toContain("Belum diisi");
    const { html, page } = await house().get(`${cast.base}/tim/pantau`, cast.bagas);
    expect(isi(page.querySelector("[aria-labelledby=bantu]")?.text)).toMatch(
      /Hadi Susanto.*3 dari 3 realisasi.*Ayu/,
    );
    expect(html).toContain(`${cast.base}/pelaksanaan/${hadi.skp}/${tw(3)}`);
    expect(html).toContain(`${cast.base}/tindak-lanjut/${ayu.skp}`);
  });

  it("filters by state, and says so when nobody is in it", async () => {
    expect(await rowsOf("?saring=diam")).toHaveLength(1);
    expect(await rowsOf("?saring=diambil-alih")).toEqual([]);
  });

  it("whoever is on leave is not called silent", async () => {
    await cast.d1
      .prepare(
        `INSERT INTO ketidakhadiran (id, pegawai, jenis, dari, sampai, pada)
         VALUES (?1, ?2, 'cuti-tahunan', '2026-11-16', '2026-11-30', ?3)`,
      )
      .bind(newId(NOW), cast.ayu.id, NOW)
      .run();
    expect((await rowsOf())[0]).not.toContain("Diam");
    await cast.d1.prepare("UPDATE ketidakhadiran SET dicabut_pada = ?1").bind(NOW).run();
  });

  it("a result taken over is said to be", async () => {
    await cast.d1
      .prepare(
        `INSERT INTO tindak_lanjut (id, skp, rhk, teks, jenis, catatan, tanggal, oleh, pada)
         VALUES (?1, ?2, ?3, 'x', 'ambil-alih', 'x', '2026-11-20', ?4, ?5)`,
      )
      .bind(newId(NOW), hadi.skp, hadi.rhk[1], cast.bagas.id, NOW)
      .run();
    expect((await rowsOf())[1]).toContain("Diambil alih");
  });

  it("is of one's own people alone: nobody else's, and of nobody it says why", async () => {
    for (const who of [cast.ayu, cast.citra, cast.gita]) {
      const { html, status } = await house().get(`${cast.base}/tim/pantau`, who);
      expect([status, html.includes("Ayu Lestari</a>")]).toEqual([200, false]);
    }
    expect((await house().get(`${cast.base}/tim/pantau`, cast.dimas)).to).toContain("/masuk");
  });
});

describe("silence by unit", () => {
  it("is counted by the night up the tree, as a recount says", async () => {
    await cast.db.batch(countSilentStatements("2026-11-22", awalHari("2026-11-22", "WIB")));
    const { results } = await cast.d1.prepare("SELECT unit, pegawai, diam, hari FROM hitungan_diam").all<{
      unit: string;
      pegawai: number;
      diam: number;
      hari: number;
    }>();
    const bidang = results.find((r) => r.unit === cast.unit.bidang);
    expect(bidang).toMatchObject({ pegawai: 2, diam: 1, hari: 30 });
    expect(Math.max(...results.map((r) => r.pegawai))).toBe(2);
  });

  it("Citra sees it, with names; Gita reads; Ayu may not", async () => {
    const all = await house().get(`${cast.base}/kemajuan/pelaksanaan`, cast.citra);
    expect([all.status, all.html.includes("Dihitung setiap malam")]).toEqual([200, true]);
    const named = await house().get(
      `${cast.base}/kemajuan/pelaksanaan?unit=${cast.unit.bidang}&nama=ya`,
      cast.citra,
    );
    expect(named.html).toContain("Hadi Susanto");
    expect(named.html).not.toContain("Ayu Lestari");
    expect((await house().get(`${cast.base}/kemajuan/pelaksanaan`, cast.ayu)).status).toBe(403);
    const foreign = `${cast.base}/kemajuan/pelaksanaan?unit=${cast.unit.bidang}`;
    expect((await house().get(foreign, cast.ayu)).status).toBe(404);
  });
});
