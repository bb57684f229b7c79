import { describe, expect, it } from "vitest";
import { openEvaluationsStatements } from "../../../src/data/agency/buka-evaluasi.ts";
import { recomputeGaris } from "../../../src/data/agency/garis.ts";
import { newId } from "../../../src/data/ids.ts";
import type { AlasanPenilai } from "../../../src/domain/alasan-penilai.ts";
import { type Cast, castOf, type Person, signedIn } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

const at = (hari: string) => Date.parse(`${hari}T09:00:00+07:00`);

/** Facts before the window opens on 21 September, and after: who evaluates Ayu's quarter III, and by which rule. */
type Kisah = readonly [
  string,
  Partial<Record<"awal" | "nanti", (c: Cast) => Promise<unknown>>>,
  AlasanPenilai,
  keyof Cast,
];
const kisah: readonly Kisah[] = [
  ["nothing happened: the direct superior", {}, "garis", "bagas"],
  [
    "the superior's post is vacant: step by step upward",
    { awal: (c) => leaves(c, c.bagas, "2026-06-30") },
    "berjenjang",
    "farida",
  ],
  [
    "the superior left in the quarter, before the window: the one above",
    { awal: (c) => leaves(c, c.bagas, "2026-08-24") },
    "penilai-pindah-luar",
    "farida",
  ],
  [
    "a Plt leads the unit: he assesses as Plt",
    {
      awal: async (c) => {
        await leaves(c, c.bagas, "2026-06-30");
        await post(c, c.hadi, c.unit.bidang, { jenis: "plt", dari: "2026-07-01", memimpin: 1 });
      },
    },
    "penilai-plt",
    "hadi",
  ],
  [
    "a JF leads the unit by written delegation",
    {
      awal: (c) =>
        run(
          c,
          "UPDATE penempatan SET jenis_jabatan = 'jf', delegasi_penilai = 1 WHERE pegawai = ?1",
          c.bagas.id,
        ),
    },
    "penilai-jf",
    "bagas",
  ],
  [
    "she is on study assignment: her home agency",
    { awal: (c) => status(c, "tugas-belajar") },
    "tugas-belajar",
    "bagas",
  ],
  ["she is seconded: her home agency", { awal: (c) => status(c, "diperbantukan") }, "diperbantukan", "bagas"],
  [
    "another official was designated",
    {
      awal: (c) =>
        run(
          c,
          "INSERT INTO atasan_khusus (pegawai, penilai, dari, alasan) VALUES (?1, ?2, '2026-01-01', 'surat')",
          c.ayu.id,
          c.hadi.id,
        ),
    },
    "khusus",
    "hadi",
  ],
  [
    "she became Plt inside the window: whom she reports to as Plt",
    {
      nanti: async (c) => {
        await leaves(c, c.bagas, "2026-09-24");
        await post(c, c.ayu, c.unit.bidang, { jenis: "plt", dari: "2026-09-25", memimpin: 1 });
      },
    },
    "plt",
    "farida",
  ],
  [
    "she moved inside the window: the new penilai",
    {
      nanti: async (c) => {
        await leaves(c, c.ayu, "2026-09-24");
        await post(c, c.ayu, c.unit.induk, { jenis: "definitif", dari: "2026-09-25", memimpin: 0 });
      },
    },
    "mutasi-pegawai",
    "farida",
  ],
  [
    "the penilai moved inside the window: he still evaluates his old unit",
    {
      nanti: async (c) => {
        await leaves(c, c.bagas, "2026-09-24");
        await post(c, c.bagas, c.unit.induk, { jenis: "definitif", dari: "2026-09-25", memimpin: 0 });
      },
    },
    "penilai-pindah-dalam",
    "bagas",
  ],
  [
    "the penilai is gone for good inside the window: the superior",
    { nanti: (c) => leaves(c, c.bagas, "2026-09-24") },
    "penilai-berhalangan",
    "farida",
  ],
];

describe("who evaluates, and why, is kept with the evaluation", () => {
  it.each(kisah)("%s", async (_, { awal, nanti }, alasan, siapa) => {
    const c = await castOf(at("2026-09-20"));
    const periode = (await tahunUji(c))(3);
    const { skp } = await skpDitetapkan(c);
    const semua = [c.ayu, c.bagas, c.citra, c.farida, c.gita, c.hadi].map((p) => p.id);
    await awal?.(c);
    await recomputeGaris(c.db, { pegawai: semua }, { dari: "2020-01-01" });
    await c.db.batch(openEvaluationsStatements(at("2026-09-21"), "WIB", skp));
    if (nanti) {
      await nanti(c);
      const kini = { today: "2026-09-25", now: at("2026-09-25") };
      await recomputeGaris(c.db, { pegawai: semua }, { dari: "2026-09-25", ...kini });
    }
    const choices = await chosen(c, periode);
    const last = choices.at(-1);
    expect({ alasan: last?.alasan, penilai: last?.penilai }).toEqual({
      alasan,
      penilai: (c[siapa] as Person).id,
    });
    // What is kept is what is: the row of the evaluation says the same.
    expect(last?.kini).toBe(last?.penilai);
    // Whom it concerns is told of another choice, and of nothing else.
    const told = await notices(c);
    const changed = choices.length === 2 && choices[0]?.penilai !== last?.penilai;
    expect(told).toBe(changed ? 3 : 0);
    // Said on the page to her who is evaluated, before anything is rated.
    const h = house(at("2026-09-26"));
    const ayu = { cookie: await signedIn(c.d1, c.agency.code, c.ayu.id, at("2026-09-26")) };
    const shown = await h.get(`${c.base}/evaluasi/${last?.id}`, ayu);
    expect(shown.page.text).toContain("Mengapa pejabat penilai ini");
    expect(shown.page.text).toContain((c[siapa] as Person).nama);
  });

  it("a mutasi after the window closed changes nothing: the task went to the atasan of that day", async () => {
    const c = await castOf(at("2026-09-20"));
    const periode = (await tahunUji(c))(3);
    const { skp } = await skpDitetapkan(c);
    await recomputeGaris(c.db, { pegawai: [c.ayu.id] }, { dari: "2020-01-01" });
    await c.db.batch(openEvaluationsStatements(at("2026-09-21"), "WIB", skp));
    await leaves(c, c.ayu, "2026-11-09");
    await post(c, c.ayu, c.unit.induk, { jenis: "definitif", dari: "2026-11-10", memimpin: 0 });
    const kini = { today: "2026-11-10", now: at("2026-11-10") };
    await recomputeGaris(c.db, { pegawai: [c.ayu.id] }, { dari: "2026-11-10", ...kini });
    expect((await chosen(c, periode)).map((p) => p.penilai)).toEqual([c.bagas.id]);
  });

  it("an atasan who serves no more hands his duties on; what was rated stays with who rated it", async () => {
    const c = await castOf(at("2026-09-20"));
    const periode = (await tahunUji(c))(3);
    const { skp } = await skpDitetapkan(c);
    const semua = [c.ayu, c.bagas, c.farida].map((p) => p.id);
    await recomputeGaris(c.db, { pegawai: semua }, { dari: "2020-01-01" });
    await c.db.batch(openEvaluationsStatements(at("2026-09-21"), "WIB", skp));
    await run(
      c,
      "UPDATE evaluasi SET keadaan = 'dinilai', rating_hasil = 'sesuai', rating_perilaku = 'sesuai', predikat = 'baik' WHERE skp = ?1",
      skp,
    );
    await leaves(c, c.farida, "2026-10-09");
    await post(c, c.gita, c.unit.induk, {
      jenis: "definitif",
      dari: "2026-10-10",
      memimpin: 1,
      jabatan: "jpt-pratama",
    });
    const kini = { today: "2026-10-10", now: at("2026-10-10") };
    await recomputeGaris(c.db, { pegawai: semua }, { dari: "2026-10-10", ...kini });
    const row = await c.d1
      .prepare("SELECT penilai, atasan FROM evaluasi WHERE skp = ?1 AND periode = ?2")
      .bind(skp, periode)
      .first();
    expect(row).toEqual({ penilai: c.bagas.id, atasan: c.gita.id });
  });
});

const run = (c: Cast, sql: string, ...values: string[]) =>
  c.d1
    .prepare(sql)
    .bind(...values)
    .run();
const leaves = (c: Cast, who: Person, sampai: string) =>
  run(c, "UPDATE penempatan SET sampai = ?2 WHERE pegawai = ?1 AND sampai IS NULL", who.id, sampai);
const post = (
  c: Cast,
  who: Person,
  unit: string,
  p: { jenis: string; dari: string; memimpin: number; jabatan?: string },
) =>
  c.d1
    .prepare(
      `INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, memimpin, dari)
       VALUES (?1, ?2, ?3, 'Jabatan Uji', ?4, ?5, ?6, ?7)`,
    )
    .bind(newId(NOW), who.id, unit, p.jabatan ?? "administrator", p.jenis, p.memimpin, p.dari)
    .run();
const status = (c: Cast, apa: string) =>
  run(c, "INSERT INTO status_pegawai (pegawai, status, dari) VALUES (?1, ?2, '2026-08-01')", c.ayu.id, apa);

const chosen = async (c: Cast, periode: string) =>
  (
    await c.d1
      .prepare(
        `SELECT e.id, w.penilai, w.alasan, e.penilai AS kini FROM evaluasi e JOIN penilai_evaluasi w ON w.evaluasi = e.id
         WHERE e.pegawai = ?1 AND e.periode = ?2 ORDER BY w.urut`,
      )
      .bind(c.ayu.id, periode)
      .all<{ id: string; penilai: string; alasan: string; kini: string }>()
  ).results;

const notices = async (c: Cast) =>
  (
    await c.d1
      .prepare(
        "SELECT count(*) AS n FROM pemberitahuan WHERE jenis = 'evaluasi-penilai-berganti' AND pegawai IN (?1, ?2, ?3)",
      )
      .bind(c.ayu.id, c.bagas.id, c.farida.id)
      .first<{ n: number }>()
  )?.n;
