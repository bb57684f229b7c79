import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { recomputeGaris } from "../../../src/data/agency/garis.ts";
import { recount } from "../../../src/data/agency/hitungan.ts";
import { followLineStatements } from "../../../src/data/agency/ikut-garis.ts";
import { newId } from "../../../src/data/ids.ts";
import { tambahHari } from "../../../src/domain/tanggal.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { type Fields, house, NOW } from "../../support/house.ts";
import { tahunUji } from "../../support/tahun.ts";
import { apply, dump, HARI, letter, undo } from "./surat.ts";

let cast: Cast;
let periode: (n: number) => string;
const h = house();
beforeAll(async () => {
  cast = await castOf();
  periode = await tahunUji(cast);
});

const langkah = fc.record({
  jenis: fc.constantFrom(
    "pindah",
    "pindah",
    "pergantian",
    "tukar",
    "unit-orang",
    "unit-induk",
    "akhir",
    "status",
  ),
  siapa: fc.nat(9),
  lain: fc.nat(9),
  unit: fc.nat(5),
  hari: fc.integer({ min: -70, max: 30 }),
  ya: fc.boolean(),
});
const instansi = fc.record({
  induk: fc.array(fc.nat(5), { minLength: 3, maxLength: 5 }),
  orang: fc.array(
    fc.record({
      unit: fc.nat(5),
      memimpin: fc.boolean(),
      skp: fc.constantFrom("belum", "draf", "ditetapkan", "ditetapkan"),
      evaluasi: fc.constantFrom("", "pengisian", "dinilai"),
    }),
    { minLength: 4, maxLength: 8 },
  ),
  surat: fc.array(langkah, { minLength: 1, maxLength: 4 }),
});

/**
 * Letters in any order, then undone from the last to the first: each state comes back, and after each letter lines,
 * plans, evaluations and counters are what the rules derive anew.
 */
it("any letters, undone in reverse, leave every table as it was; lines equal a recompute after each", {
  timeout: 120_000,
}, async () => {
  let diterapkan = 0;
  await fc.assert(
    fc.asyncProperty(instansi, async (i) => {
      const { unit, orang } = await bangun(i);
      await selaras(orang, "2026-01-01");
      const keadaan = [await dump(cast.d1)];
      const surat: string[] = [];
      for (const l of i.surat) {
        const f = isi(l, unit, orang);
        const { applied, id, preview } = await apply(h, cast, f);
        expect([200, 422], preview.page.text.slice(0, 300)).toContain(preview.status);
        expect([303, 422]).toContain(applied.status);
        if (applied.status !== 303) continue;
        diterapkan += 1;
        surat.push(id);
        await tetap(orang, f.dari as string);
        keadaan.push(await dump(cast.d1));
      }
      for (const id of surat.reverse()) {
        expect(await dump(cast.d1)).toEqual(keadaan.pop());
        const undone = await undo(h, cast, id);
        expect(undone.status, undone.page.text.slice(0, 400)).toBe(303);
      }
      expect(await dump(cast.d1)).toEqual(keadaan.pop());
    }),
    { numRuns: 25 },
  );
  // Refused letters prove nothing: a good part of them must have been done.
  expect(diterapkan).toBeGreaterThan(12);
});

type Langkah = typeof langkah extends fc.Arbitrary<infer T> ? T : never;
function isi(l: Langkah, unit: readonly string[], orang: readonly string[]): Fields {
  const [a, b] = [orang[l.siapa % orang.length] as string, orang[l.lain % orang.length] as string];
  const [u, v] = [unit[l.unit % unit.length] as string, unit[l.lain % unit.length] as string];
  const memimpin: Record<string, string> = l.ya
    ? { memimpin: "ya", jenisJabatan: "pengawas" }
    : { jenisJabatan: "pelaksana" };
  const f: Record<string, Fields> = {
    pindah: { pegawai: a, unit: u, jabatan: `Jabatan ${l.lain}`, ...memimpin },
    pergantian: l.ya
      ? { pegawai: a, pengganti: b, sebagai: "plt", ke: "lepas" }
      : {
          pegawai: a,
          pengganti: b,
          sebagai: "definitif",
          ke: "jabatan-lain",
          unit: u,
          jabatan: "Staf",
          jenisJabatan: "pelaksana",
        },
    tukar: { pegawai: a, lawan: b },
    "unit-orang": { unitAsal: u, unit: v },
    "unit-induk": { unitAsal: u, unit: v },
    akhir: { pegawai: a, sebab: l.ya ? "pensiun" : "mpp" },
    status: {
      pegawai: a,
      status: l.ya ? "cltn" : "tugas-belajar",
      arah: "mulai",
      sampai: l.lain > 5 ? "2026-12-20" : "",
    },
  };
  return letter({ jenis: l.jenis, dari: tambahHari(HARI, l.hari), ...f[l.jenis] });
}

async function bangun(i: {
  induk: number[];
  orang: { unit: number; memimpin: boolean; skp: string; evaluasi: string }[];
}) {
  const { d1 } = cast;
  const unit = i.induk.map(() => newId(NOW));
  const orang = i.orang.map(() => newId(NOW));
  const dipimpin = new Set<string>();
  const isi = i.orang.flatMap((p, n) => {
    const [id, di] = [orang[n] as string, unit[p.unit % unit.length] as string];
    const memimpin = p.memimpin && !dipimpin.has(di);
    if (memimpin) dipimpin.add(di);
    const [penempatan, skp] = [newId(NOW), newId(NOW)];
    return [
      d1
        .prepare("INSERT INTO pegawai (id, nama, jenis, dibuat_pada) VALUES (?1, ?2, 'pns', 0)")
        .bind(id, `Orang ${n}`),
      d1
        .prepare(
          "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, memimpin, dari) VALUES (?1, ?2, ?3, 'J', ?4, 'definitif', ?5, '2026-01-01')",
        )
        .bind(penempatan, id, di, memimpin ? "pengawas" : "pelaksana", memimpin ? 1 : 0),
      d1
        .prepare(
          "INSERT INTO skp (id, pegawai, penempatan, unit, tahun, dari, sampai, kelompok, pendekatan, keadaan, diubah_pada) VALUES (?1, ?2, ?3, ?4, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kualitatif', ?5, 0)",
        )
        .bind(skp, id, penempatan, di, p.skp),
      ...(p.evaluasi === ""
        ? []
        : [
            d1
              .prepare(
                "INSERT INTO evaluasi (id, skp, skp_versi, periode, pegawai, unit, keadaan) VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6)",
              )
              .bind(newId(NOW), skp, periode(3), id, di, p.evaluasi),
          ]),
    ];
  });
  await d1.batch([
    ...unit.flatMap((u, n) => [
      d1.prepare("INSERT INTO unit (id) VALUES (?1)").bind(u),
      d1
        .prepare("INSERT INTO unit_versi (id, unit, dari, nama, induk) VALUES (?1, ?2, '2026-01-01', ?3, ?4)")
        .bind(newId(NOW), u, `Unit ${n}`, n === 0 ? null : unit[(i.induk[n] ?? 0) % n]),
    ]),
    ...isi,
  ]);
  return { unit, orang };
}

async function selaras(orang: readonly string[], dari: string) {
  await recomputeGaris(cast.db, { pegawai: orang }, { dari });
  await cast.db.batch(followLineStatements({ today: HARI, now: NOW, siapa: orang }));
}

async function tetap(orang: readonly string[], dari: string) {
  expect(await recomputeGaris(cast.db, { pegawai: orang }, { dari })).toBe(0);
  const again = await cast.db.batch(followLineStatements({ today: HARI, now: NOW, siapa: orang }));
  expect(again.every((n) => n === 0)).toBe(true);
  expect(await recount(cast.db, HARI)).toBe(0);
}
