import { expect, test } from "vitest";
import { takeoverStatements } from "../../../src/jobs/take-over.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { evaluasiUji, NOVEMBER, OKTOBER, pada } from "../../support/evaluasi.ts";
import { house, NOW } from "../../support/house.ts";

const tugas = async (cast: Cast, siapa: Person, at: number): Promise<string> => {
  const answer = await house(at).get(`${cast.base}/`, await pada(cast, siapa, at));
  const rows = answer.page.querySelectorAll(".task-list li");
  return rows.map((li) => li.text.replace(/\s+/g, " ").trim()).join("\n");
};
const tutup = async (cast: Cast, periode: string) => {
  const at = { now: NOVEMBER, today: "2026-11-04", agency: cast.agency };
  await cast.db.batch(await takeoverStatements(cast.db, periode, at));
};

test("while the window is open Bagas is asked to rate; after it Farida is, also when she is late", async () => {
  const cast = await castOf(OKTOBER);
  const { periode } = await evaluasiUji(cast);
  expect(await tugas(cast, cast.bagas, OKTOBER)).toContain("1 pegawai belum dinilai untuk Triwulan III 2026");
  await tutup(cast, periode);
  expect(await tugas(cast, cast.bagas, NOVEMBER)).not.toContain("belum dinilai");
  const farida = await tugas(cast, cast.farida, NOVEMBER);
  expect(farida).toContain(
    "Ambil alih penilaian Ayu Lestari, Triwulan III 2026Paling lambat 19 November 2026",
  );
  await cast.d1.prepare("UPDATE jam SET keadaan = 'lewat' WHERE pemegang = ?1").bind(cast.farida.id).run();
  const late = await tugas(cast, cast.farida, NOW);
  expect(late).toContain("Batasnya 19 November 2026 sudah lewat");
  expect(late).toMatch(/^Ambil alih/);
});

test("whoever leads the unit above is asked for the result that the ratings wait for", async () => {
  const cast = await castOf(OKTOBER);
  await evaluasiUji(cast, { capaian: null });
  expect(await tugas(cast, cast.farida, OKTOBER)).toMatch(/Tetapkan capaian .+, Triwulan III 2026/);
  expect(await tugas(cast, cast.bagas, OKTOBER)).not.toContain("Tetapkan capaian");
});

test("an objection is asked of the atasan in words, and Ayu is told who has it and until when", async () => {
  const cast = await castOf(OKTOBER);
  const { id } = await evaluasiUji(cast, { keadaan: "keberatan" });
  const [dokumen] = (await cast.d1.prepare("SELECT id FROM dokumen WHERE evaluasi = ?1").bind(id).all())
    .results;
  await cast.d1.batch([
    cast.d1
      .prepare(
        `INSERT INTO keberatan (id, evaluasi, dokumen, pegawai, kepada, alasan, diajukan_pada, batas_ajukan_tanggal,
          batas_putusan_tanggal) VALUES (?1, ?1, ?2, ?3, ?4, 'Alasan', ?5, '2026-11-09', '2026-10-29')`,
      )
      .bind(id, dokumen?.id, cast.ayu.id, cast.farida.id, OKTOBER),
    cast.d1
      .prepare(
        `INSERT INTO jam (id, kewajiban, objek, pemegang, mulai_tanggal, batas_tanggal, batas_pada)
          VALUES (?1, 'OB-02', ?1, ?2, '2026-10-20', '2026-10-29', ?3)`,
      )
      .bind(id, cast.farida.id, OKTOBER + 9 * 86_400_000),
  ]);
  expect(await tugas(cast, cast.ayu, OKTOBER)).toMatch(
    /Keberatan Anda atas hasil Triwulan III 2026 ?Ada pada Farida .+, diputus paling lambat 29 Oktober 2026 ?Menunggu orang lain/,
  );
  expect(await tugas(cast, cast.farida, OKTOBER)).toContain(
    "Keberatan Ayu Lestari atas Triwulan III 2026 menunggu putusan Anda",
  );
});
