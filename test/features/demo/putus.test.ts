import { beforeAll, expect, test } from "vitest";
import { openAgency } from "../../../src/data/agency/database.ts";
import { recount } from "../../../src/data/agency/hitungan.ts";
import { type Agency, findAgency } from "../../../src/data/directory/database.ts";
import { isiDemo } from "../../../src/demo/seed/index.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { NOW } from "../../support/house.ts";
import { bangunPanggung, panggungRapuh } from "./panggung.ts";

beforeAll(() => bangunPanggung(panggungRapuh), 60_000);

test("a seed cut off again and again, before and after each write, ends as one that was not", async () => {
  let cuts = 0;
  for (let at = 1; at <= 14; at += 1) {
    for (const when of ["before", "after"] as const) {
      const { d1 } = faultyD1(panggungRapuh.AGENCY_001, { at, when });
      await isiDemo({ ...panggungRapuh, AGENCY_001: d1 }, NOW).catch(() => {
        cuts += 1;
      });
    }
  }
  // The agencies stand; now the directory, which has not heard of their steps yet.
  await panggungRapuh.DIRECTORY.batch([
    panggungRapuh.DIRECTORY.prepare("DELETE FROM agency_riwayat"),
    panggungRapuh.DIRECTORY.prepare("UPDATE agency SET versi = 0"),
  ]);
  for (let at = 1; at <= 14; at += 1) {
    for (const when of ["before", "after"] as const) {
      const { d1 } = faultyD1(panggungRapuh.DIRECTORY, { at, when });
      await isiDemo({ ...panggungRapuh, DIRECTORY: d1 }, NOW).catch(() => {
        cuts += 1;
      });
    }
  }
  expect(cuts).toBeGreaterThan(5);
  await isiDemo(panggungRapuh, NOW);
  expect(await isiDemo(panggungRapuh, NOW)).toEqual([]);
  const agency = (await findAgency(panggungRapuh, "kanwil-kencana", NOW)) as Agency;
  expect(await recount(await openAgency(panggungRapuh, agency), "2026-11-22")).toBe(0);
  const siklus = await panggungRapuh.DIRECTORY.prepare("SELECT versi, keadaan FROM agency").all();
  expect(siklus.results).toEqual([1, 2].map(() => ({ versi: 2, keadaan: "aktif" })));
  const { results } = await panggungRapuh.AGENCY_001.prepare(
    `SELECT (SELECT count(*) FROM pegawai) AS pegawai, (SELECT count(*) FROM evaluasi) AS evaluasi,
      (SELECT count(*) FROM dokumen) AS dokumen,
      (SELECT count(*) FROM pemeriksaan_data) AS diperiksa`,
  ).all();
  expect(results).toEqual([{ pegawai: 65, evaluasi: 175, dokumen: 172, diperiksa: 1 }]);
}, 60_000);
