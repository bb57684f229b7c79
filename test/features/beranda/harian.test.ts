import { beforeEach, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

let c: Cast;
let kerja: Kerja;
beforeEach(async () => {
  c = await castOf();
  await tahunUji(c);
  kerja = await skpDitetapkan(c);
  await c.d1.prepare("DELETE FROM aturan WHERE kunci = 'progres.aktif'").run();
});
const aktif = (dari: string, nilai = "ya") =>
  c.d1
    .prepare("INSERT INTO aturan (kunci, nilai, dari, dasar) VALUES ('progres.aktif', ?1, ?2, 'uji')")
    .bind(nilai, dari)
    .run();
const catat = (tanggal: string, dihapus: number | null = null) =>
  c.d1
    .prepare(
      `INSERT INTO progres (id, pegawai, tanggal, kegiatan, sumber, dibuat_pada, diubah_pada, dihapus_pada)
       VALUES (?1, ?2, ?3, 'Rapat', 'harian', ?4, ?4, ?5)`,
    )
    .bind(newId(NOW), c.ayu.id, tanggal, NOW, dihapus)
    .run();
/** Sunday 22 November 2026. */
const tugas = async () =>
  (await house().get(`${c.base}/`, c.ayu)).page
    .querySelectorAll(".task-list li")
    .filter((li) => li.querySelector("a")?.getAttribute("href") === `${c.base}/harian`)
    .map((li) => li.text.replace(/\s+/g, " ").trim());

it("is silent where nobody asks for daily notes, and where they are no longer asked for", async () => {
  expect(await tugas()).toEqual([]);
  await aktif("2026-11-02");
  expect(await tugas()).toHaveLength(1);
  await aktif("2026-11-21", "tidak");
  expect(await tugas()).toEqual([]);
});

it("asks after three days of work without a note, not after two", async () => {
  await aktif("2026-11-02");
  await catat("2026-11-17");
  expect(await tugas()).toEqual([
    expect.stringMatching(/Catat progres harian ?3 hari kerja tanpa catatan, terakhir 17 Nov/),
  ]);
  // What was put aside is no note.
  await catat("2026-11-18", NOW);
  expect(await tugas()).toHaveLength(1);
  await catat("2026-11-18");
  expect(await tugas()).toEqual([]);
});

it("asks nobody who is on leave, for days before it was asked for, or without an agreed plan", async () => {
  await aktif("2026-11-19");
  expect(await tugas()).toEqual([]);
  await c.d1.prepare("UPDATE aturan SET dari = '2026-11-02' WHERE kunci = 'progres.aktif'").run();
  expect(await tugas()).toEqual([expect.stringContaining("15 hari kerja tanpa catatan")]);
  await c.d1
    .prepare(
      "INSERT INTO ketidakhadiran (id, pegawai, jenis, dari, sampai, pada) VALUES ('c1', ?1, 'cuti-tahunan', '2026-11-20', '2026-11-24', 0)",
    )
    .bind(c.ayu.id)
    .run();
  expect(await tugas()).toEqual([]);
  await c.d1.prepare("DELETE FROM ketidakhadiran").run();
  await c.d1.prepare("UPDATE skp SET keadaan = 'draf' WHERE id = ?1").bind(kerja.skp).run();
  expect(await tugas()).toEqual([]);
});
