import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ritmeDari, ritmeJson } from "../../src/data/agency/ritme.ts";
import { rows } from "../../src/data/agency/statement.ts";
import { newId } from "../../src/data/ids.ts";
import { type Tanggal, tambahHari, tanggalPada } from "../../src/domain/tanggal.ts";
import { rekapBerkala } from "../../src/domain/umpan-balik.ts";
import { remindOfFeedback } from "../../src/jobs/remind-feedback.ts";
import { type Cast, castOf, OWN_ROOM } from "../support/cast.ts";
import { skpDitetapkan } from "../support/kerja.ts";
import { tahunUji } from "../support/tahun.ts";

const wib = (day: Tanggal) => Date.parse(`${day}T09:00:00+07:00`);
let c: Cast;
let skp: string;
beforeAll(async () => {
  c = await castOf(wib("2026-11-01"), OWN_ROOM);
  await tahunUji(c);
  skp = (await skpDitetapkan(c)).skp;
});
beforeEach(async () => {
  for (const sql of [
    "DELETE FROM pemberitahuan",
    "DELETE FROM tugas_selesai",
    "DELETE FROM umpan_balik",
    "DELETE FROM umpan_permintaan",
    "DELETE FROM aturan WHERE kunci LIKE 'umpan-balik.%'",
    `UPDATE skp SET keadaan = 'draf' WHERE id <> '${skp}'`,
  ])
    await c.d1.prepare(sql).run();
});

const run = (day: Tanggal) =>
  remindOfFeedback(c.db, { now: wib(day), today: tanggalPada(wib(day), "WIB"), agency: c.agency });
const told = async () =>
  (
    await c.d1
      .prepare(
        "SELECT pegawai, jenis, data ->> 'jumlah' AS jumlah, data ->> 'sampai' AS sampai FROM pemberitahuan",
      )
      .all<{ pegawai: string; jenis: string; jumlah: number; sampai: string }>()
  ).results;
const agree = (ritme: string, dari: Tanggal) =>
  c.d1
    .prepare("INSERT OR REPLACE INTO aturan (kunci, nilai, dari) VALUES (?1, ?2, ?3)")
    .bind(`umpan-balik.berkala.${skp}`, ritme, dari)
    .run();
const give = (tanggal: Tanggal, sebutan = "") =>
  c.d1
    .prepare(
      `INSERT INTO umpan_balik (id, skp, untuk, dari, pemberi, sebutan, nama_pemberi, bentuk, cara, nilai, isi, tanggal, dibuat_pada)
       VALUES (?1, ?2, ?3, ?4, 'pimpinan', ?5, 'Bagas', 'berkala', 'langsung', 'adaptif', 'Isi', ?6, 0)`,
    )
    .bind(newId(wib("2026-11-01")), skp, c.ayu.id, c.bagas.id, sebutan, tanggal)
    .run();

describe("the pimpinan hears of a turn once before it ends and once when it was missed", () => {
  it("five days before the end of a quarter, not six, and not twice", async () => {
    await run("2026-12-25");
    expect(await told()).toEqual([]);
    await run("2026-12-26");
    await run("2026-12-26");
    await run("2026-12-27");
    expect(await told()).toEqual([
      { pegawai: c.bagas.id, jenis: "umpan-berkala-dekat", jumlah: 1, sampai: "2026-12-31" },
    ]);
  });

  it("in a month of an agreed monthly rhythm, and not of a quarterly one; whoever gave hears nothing", async () => {
    await run("2026-11-27");
    expect(await told()).toEqual([]);
    await agree("bulanan", "2026-01-01");
    await run("2026-11-28");
    expect((await told()).map((t) => t.jenis)).toEqual(["umpan-berkala-dekat"]);
    await give("2026-12-02");
    await run("2026-12-03");
    expect((await told()).map((t) => [t.jenis, t.sampai])).toEqual([
      ["umpan-berkala-dekat", "2026-11-30"],
      ["umpan-berkala-lewat", "2026-11-30"],
    ]);
    await run("2026-12-28");
    expect(await told()).toHaveLength(2);
  });

  it("feedback of a leader who does not assess fills no turn", async () => {
    await give("2026-12-10", "bukan-penilai");
    await run("2026-12-28");
    expect(await told()).toHaveLength(1);
  });

  it("says of each plan what a recount by the rule says", async () => {
    const hari = fc.integer({ min: 0, max: 333 }).map((n) => tambahHari("2026-01-01", n));
    await fc.assert(
      fc.asyncProperty(
        fc.array(hari, { maxLength: 6 }),
        fc.option(fc.record({ dari: hari, ritme: fc.constantFrom("bulanan", "triwulanan") }), { nil: null }),
        fc.constantFrom<Tanggal>("2026-03-28", "2026-05-29", "2026-06-30", "2026-10-31", "2026-11-27"),
        async (tanggal, sepakat, today) => {
          for (const sql of [
            "DELETE FROM pemberitahuan",
            "DELETE FROM tugas_selesai",
            "DELETE FROM umpan_balik",
          ])
            await c.d1.prepare(sql).run();
          await c.d1.prepare("DELETE FROM aturan WHERE kunci LIKE 'umpan-balik.%'").run();
          for (const t of tanggal) await give(t);
          if (sepakat) await agree(sepakat.ritme, sepakat.dari);
          await run(today);
          const akhir = tambahHari(
            `${today.slice(0, 5)}${String(Number(today.slice(5, 7)) + 1).padStart(2, "0")}-01`,
            -1,
          );
          const [json] = await c.db.read(
            rows<{ ritme: string }>`SELECT ${ritmeJson(akhir)} AS ritme FROM skp WHERE id = ${skp}`,
          );
          const giliran = rekapBerkala(
            ritmeDari(json?.ritme),
            { dari: "2026-01-01", sampai: "2026-12-31" },
            tanggal,
            akhir,
          ).find((g) => g.sampai === akhir);
          const expected = giliran !== undefined && giliran.keadaan !== "ada";
          const said = (await told()).some((t) => t.jenis === "umpan-berkala-dekat");
          expect([today, tanggal, sepakat, said]).toEqual([today, tanggal, sepakat, expected]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("whoever was asked hears once more", () => {
  it("two days before he is awaited, once", async () => {
    await c.d1
      .prepare(
        `INSERT INTO umpan_permintaan (id, skp, oleh, kepada, pertanyaan, sasaran, batas_tanggal, dibuat_pada)
         VALUES (?1, ?2, ?3, ?4, 'Apa?', '["nilai:adaptif"]', '2026-11-20', 1)`,
      )
      .bind(newId(wib("2026-11-01")), skp, c.ayu.id, c.hadi.id)
      .run();
    await run("2026-11-17");
    expect(await told()).toEqual([]);
    await run("2026-11-18");
    await run("2026-11-19");
    expect((await told()).map((t) => [t.pegawai, t.jenis])).toEqual([
      [c.hadi.id, "umpan-permintaan-pengingat"],
    ]);
  });
});
