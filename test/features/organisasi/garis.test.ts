import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { recomputeGaris } from "../../../src/data/agency/garis.ts";
import { rows } from "../../../src/data/agency/statement.ts";
import { newId } from "../../../src/data/ids.ts";
import {
  type AtasanKhusus,
  indeksGaris,
  type Penempatan,
  type UnitVersi,
} from "../../../src/domain/indeks-garis.ts";
import { lingkaranMulai } from "../../../src/domain/lingkaran-garis.ts";
import { tambahHari } from "../../../src/domain/tanggal.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { NOW } from "../../support/house.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

describe("the stored line", () => {
  it("says of Ayu what units and appointments say: Bagas assesses, Farida reviews", async () => {
    await cast.d1.prepare("DELETE FROM garis_penilai WHERE pegawai = ?1").bind(cast.ayu.id).run();
    await recomputeGaris(cast.db, { pegawai: [cast.ayu.id] }, { dari: "2020-01-01" });
    expect(await lineOf(cast.ayu.id)).toEqual([
      {
        dari: "2020-01-01",
        sampai: null,
        unit: cast.unit.bidang,
        penilai: cast.bagas.id,
        unitPenilai: cast.unit.bidang,
        atasan: cast.farida.id,
        masalah: null,
        penempatan: cast.ayu.penempatan,
      },
    ]);
  });

  it("run again changes nothing", async () => {
    const scope = { pegawai: [cast.ayu.id, cast.bagas.id, cast.hadi.id] };
    await recomputeGaris(cast.db, scope, { dari: "2020-01-01" });
    expect(await recomputeGaris(cast.db, scope, { dari: "2020-01-01" })).toBe(0);
  });

  it("when Bagas retires and Hadi becomes Plt, the past stays and the plan of this year follows", async () => {
    const room = await castOf();
    const { d1, db, bagas, ayu, hadi, farida, unit } = room;
    const skp = newId(NOW);
    await d1.batch([
      d1
        .prepare(
          "INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan, diubah_pada) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kualitatif', 0)",
        )
        .bind(skp, ayu.id, ayu.penempatan, unit.bidang, bagas.id, farida.id),
      d1.prepare("UPDATE penempatan SET sampai = '2026-10-31' WHERE id = ?1").bind(bagas.penempatan),
      d1
        .prepare(
          "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, memimpin, dari) VALUES (?1, ?2, ?3, 'Plt Kepala Bidang', 'administrator', 'plt', 1, '2026-11-01')",
        )
        .bind(newId(NOW), hadi.id, unit.bidang),
    ]);
    const now = { today: "2026-11-22", now: NOW };
    await recomputeGaris(db, { pegawai: [bagas.id, hadi.id] }, { dari: "2026-11-01", ...now });
    const line = await lineOf(ayu.id);
    expect(line.map((l) => [l.dari, l.sampai, l.penilai, l.atasan])).toEqual([
      ["2020-01-01", "2026-10-31", bagas.id, farida.id],
      ["2026-11-01", null, hadi.id, farida.id],
    ]);
    expect((await lineOf(hadi.id)).at(-1)).toMatchObject({ penilai: farida.id, atasan: null });
    const followed = await d1.prepare("SELECT penilai, diubah_pada FROM skp WHERE id = ?1").bind(skp).first();
    expect(followed).toEqual({ penilai: hadi.id, diubah_pada: NOW });
  });

  it("reaches everybody whom a change can reach: bite by bite equals all at once", {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(agencies, async ({ tree, people, steps }) => {
        const { d1, db } = cast;
        const units = tree.map(() => newId(NOW));
        const ids = people.map(() => newId(NOW));
        const at = (n: number) => units[n % units.length] as string;
        await d1.batch([
          ...units.flatMap((unit, n) => [
            d1.prepare("INSERT INTO unit (id) VALUES (?1)").bind(unit),
            d1
              .prepare(
                "INSERT INTO unit_versi (id, unit, dari, nama, induk, jenis) VALUES (?1, ?2, '2026-01-01', 'U', ?3, ?4)",
              )
              .bind(newId(NOW), unit, n === 0 ? null : units[(tree[n]?.induk ?? 0) % n], tree[n]?.jenis),
          ]),
          ...people.flatMap((p, n) => [
            d1
              .prepare("INSERT INTO pegawai (id, nama, jenis, dibuat_pada) VALUES (?1, 'P', 'pns', 0)")
              .bind(ids[n]),
            sit(ids[n] as string, at(p.unit), p.memimpin, "definitif", "2026-01-01"),
          ]),
        ]);
        await recomputeGaris(db, { pegawai: ids }, { dari: "2026-01-01" });
        for (const step of steps) {
          const who = ids[step.siapa % ids.length] as string;
          const dari = tambahHari("2026-02-01", step.hari);
          if (step.apa === "pindah") {
            const unit = at(step.siapa);
            await d1.batch(move(unit, at(step.unit), dari));
            if ((await circle(units, ids)) || (await below(unit))) await d1.batch(undo(unit, dari));
            await recomputeGaris(db, { unit: [unit] }, { dari });
            continue;
          }
          const id = newId(NOW);
          if (step.apa === "akhiri")
            await d1
              .prepare(
                "UPDATE penempatan SET sampai = ?1 WHERE pegawai = ?2 AND sampai IS NULL AND dari < ?1",
              )
              .bind(tambahHari(dari, -1), who)
              .run();
          else if (step.apa === "khusus")
            await d1
              .prepare(
                "INSERT OR IGNORE INTO atasan_khusus (pegawai, penilai, dari, alasan) SELECT ?1, ?2, ?3, ?4 WHERE ?1 <> ?2",
              )
              .bind(who, ids[step.unit % ids.length], dari, id)
              .run();
          else
            await sit(
              who,
              at(step.unit),
              step.apa !== "duduk",
              step.apa === "plt" ? "plt" : "definitif",
              dari,
              id,
            ).run();
          // The rules refuse what would make a circle; an end can make one too, and is followed here as it is.
          if (step.apa !== "akhiri" && (await circle(units, ids))) {
            await d1.batch([
              d1.prepare("DELETE FROM penempatan WHERE id = ?1").bind(id),
              d1.prepare("DELETE FROM atasan_khusus WHERE alasan = ?1").bind(id),
            ]);
            continue;
          }
          if (step.apa === "akhiri" && (await circle(units, ids))) return;
          await recomputeGaris(db, { pegawai: [who] }, { dari });
        }
        expect(await recomputeGaris(db, { pegawai: ids }, { dari: "2026-01-01" })).toBe(0);
      }),
      {
        numRuns: 25,
        // Found once in some forty runs: two below a head who has stopped leading kept him as their atasan.
        examples: [[stopped]],
      },
    );
  });
});

const agencies = fc.record({
  tree: fc.array(
    fc.record({ induk: fc.nat(6), jenis: fc.constantFrom("unit-kerja", "unit-kerja", "tim-kerja") }),
    { minLength: 4, maxLength: 8 },
  ),
  people: fc.array(fc.record({ unit: fc.nat(7), memimpin: fc.boolean() }), { minLength: 4, maxLength: 10 }),
  steps: fc.array(
    fc.record({
      apa: fc.constantFrom("akhiri", "pimpin", "duduk", "plt", "khusus", "pindah"),
      siapa: fc.nat(9),
      unit: fc.nat(9),
      hari: fc.nat(90),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

const sit = (
  pegawai: string,
  unit: string,
  memimpin: boolean,
  jenis: string,
  dari: string,
  id = newId(NOW),
) =>
  cast.d1
    .prepare(
      "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, memimpin, dari) VALUES (?1, ?2, ?3, 'J', ?4, ?5, ?6, ?7)",
    )
    .bind(id, pegawai, unit, memimpin ? "administrator" : "pelaksana", jenis, memimpin ? 1 : 0, dari);

/** A new version from a day on, under another unit; what is entered for later gives way. */
const move = (unit: string, induk: string, dari: string) => [
  cast.d1
    .prepare("DELETE FROM unit_versi WHERE unit = ?1 AND dari >= ?2 AND dari > '2026-01-01'")
    .bind(unit, dari),
  cast.d1
    .prepare("UPDATE unit_versi SET sampai = date(?2, '-1 day') WHERE unit = ?1 AND dari < ?2")
    .bind(unit, dari),
  cast.d1
    .prepare("INSERT INTO unit_versi (id, unit, dari, nama, induk) SELECT ?1, ?2, ?3, 'U', ?4 WHERE ?2 <> ?4")
    .bind(newId(NOW), unit, dari, induk),
  cast.d1
    .prepare(
      "UPDATE unit_versi SET sampai = NULL WHERE unit = ?1 AND dari = (SELECT max(dari) FROM unit_versi WHERE unit = ?1)",
    )
    .bind(unit),
];
const undo = (unit: string, dari: string) => [
  cast.d1.prepare("DELETE FROM unit_versi WHERE unit = ?1 AND dari = ?2").bind(unit, dari),
  cast.d1
    .prepare(
      "UPDATE unit_versi SET sampai = NULL WHERE unit = ?1 AND dari = (SELECT max(dari) FROM unit_versi WHERE unit = ?1)",
    )
    .bind(unit),
];
const factsOf = async (units: readonly string[], ids: readonly string[]) => {
  const [u, p, k] = await cast.db.batch([
    rows<UnitVersi>`SELECT unit, induk, jenis, dari, sampai FROM unit_versi WHERE unit IN ${units}`,
    rows<Penempatan>`SELECT pegawai, unit, jenis_jabatan AS jabatanJenis, jenis, memimpin,
      delegasi_penilai AS delegasiPenilai, dari, sampai FROM penempatan WHERE pegawai IN ${ids}`,
    rows<AtasanKhusus>`SELECT pegawai, penilai, dari, sampai FROM atasan_khusus WHERE pegawai IN ${ids}`,
  ]);
  return indeksGaris({ unit: u, penempatan: p, khusus: k });
};
const circle = async (units: readonly string[], ids: readonly string[]) =>
  lingkaranMulai(await factsOf(units, ids), ids, "2026-01-01") !== null;
const below = async (unit: string) => {
  const [row] = await cast.db.read(rows<{ n: number }>`
    WITH RECURSIVE hari (hari) AS (SELECT DISTINCT dari FROM unit_versi WHERE dari >= '2026-01-01'),
    naik (unit, hari, jarak) AS (SELECT ${unit}, hari, 0 FROM hari UNION
      SELECT v.induk, n.hari, n.jarak + 1 FROM naik n JOIN unit_versi v ON v.unit = n.unit AND v.induk IS NOT NULL
        AND v.dari <= n.hari AND (v.sampai IS NULL OR v.sampai >= n.hari) WHERE n.jarak < 12)
    SELECT count(*) AS n FROM naik WHERE unit = ${unit} AND jarak > 0`);
  return (row?.n ?? 0) > 0;
};

const lineOf = (pegawai: string) =>
  cast.db.read(rows<{
    dari: string;
    sampai: string | null;
    unit: string;
    penilai: string | null;
    unitPenilai: string | null;
    atasan: string | null;
    masalah: string | null;
    penempatan: string;
  }>`SELECT dari, sampai, unit, penilai, unit_penilai AS unitPenilai, atasan, masalah, penempatan
    FROM garis_penilai WHERE pegawai = ${pegawai} ORDER BY dari`);

const stopped = {
  tree: [0, 0, 1, 0].map((induk) => ({ induk, jenis: "unit-kerja" as const })),
  people: [
    { unit: 0, memimpin: false },
    { unit: 3, memimpin: false },
    { unit: 0, memimpin: true },
    { unit: 3, memimpin: true },
  ],
  steps: [{ apa: "akhiri" as const, siapa: 2, unit: 0, hari: 0 }],
};
