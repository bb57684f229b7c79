import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { openPlansStatement } from "../../src/data/agency/buka-skp.ts";
import { recount } from "../../src/data/agency/hitungan.ts";
import { change, rows } from "../../src/data/agency/statement.ts";
import { openYearStatements } from "../../src/data/agency/tahun.ts";
import { newId } from "../../src/data/ids.ts";
import { runUntil } from "../../src/jobs/index.ts";
import { wakeAgency } from "../../src/jobs/wake-agency.ts";
import { type Cast, castOf, OWN_ROOM } from "../support/cast.ts";

/** A year of its own, so that no other file's windows are moved. */
const TAHUN = 2031;
const at = (day: string, hour = "00:00") => Date.parse(`${day}T${hour}:00+07:00`);
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(at("2030-10-01"), OWN_ROOM);
  await cast.db.batch(openYearStatements({ tahun: TAHUN, periodik: "triwulan", zona: "WIB", now: 0 }));
});

const window = async (periode: string, tahap: string) =>
  (
    await cast.db.read(rows<{ keadaan: string; versi: number }>`
    SELECT keadaan, versi FROM jendela WHERE periode = ${periode} AND tahap = ${tahap}`)
  )[0];
const plans = () =>
  cast.db.read(rows<{
    pegawai: string;
    keadaan: string;
  }>`SELECT pegawai, keadaan FROM skp WHERE tahun = ${TAHUN}
  AND pegawai IN (${cast.ayu.id}, ${cast.bagas.id}, ${cast.hadi.id})`);

describe("waking an agency", () => {
  it("opens planning one millisecond on time, not before, and gives everybody a SKP once", async () => {
    const opens = at("2030-11-01");
    await wakeAgency(env, cast.agency, opens - 1);
    expect((await window("2031-tahunan-1", "perencanaan"))?.keadaan).toBe("belum");
    expect(await plans()).toEqual([]);
    await wakeAgency(env, cast.agency, opens);
    expect((await window("2031-tahunan-1", "perencanaan"))?.keadaan).toBe("buka");
    expect((await plans()).map((p) => p.keadaan)).toEqual(["belum", "belum", "belum"]);
  });

  it("K9: twice, in parallel and late again changes nothing more", async () => {
    const later = at("2030-11-01", "00:05");
    await Promise.all([wakeAgency(env, cast.agency, later), wakeAgency(env, cast.agency, later + 1)]);
    await wakeAgency(env, cast.agency, later);
    expect(await plans()).toHaveLength(3);
    expect((await window("2031-tahunan-1", "perencanaan"))?.versi).toBe(2);
  });

  it("K9: killed before the slot was finished, the run is taken over when its lease is out", async () => {
    const moment = at("2030-11-02");
    const slot = `bangun:${cast.agency.id}:${moment}`;
    await env.DIRECTORY.prepare(
      "INSERT INTO tugas (slot, nama, agency, sewa_sampai, mulai_pada) VALUES (?1, 'bangun', ?2, ?3, ?4)",
    )
      .bind(slot, cast.agency.id, moment + 300_000, moment)
      .run();
    expect(await wakeAgency(env, cast.agency, moment)).toEqual([]);
    await env.DIRECTORY.prepare("UPDATE tugas SET sewa_sampai = ?2 WHERE slot = ?1").bind(slot, moment).run();
    await wakeAgency(env, cast.agency, moment);
    const done = await env.DIRECTORY.prepare("SELECT selesai_pada AS at FROM tugas WHERE slot = ?1")
      .bind(slot)
      .first<{ at: number }>();
    expect(done?.at).toBe(moment);
  });

  it("reminds whoever has it now, once for each of seven, three and one days", async () => {
    const closes = at("2031-02-01");
    const notices = async () =>
      (
        await cast.db.read(rows<{ n: number }>`SELECT count(*) AS n FROM pemberitahuan
      WHERE pegawai = ${cast.ayu.id} AND jenis = 'pengingat-perencanaan'`)
      )[0]?.n;
    for (const [days, expected] of [
      // H-7 is a Saturday: whoever works that week hears of it on the Friday before.
      [9, 0],
      [8, 1],
      [7, 1],
      [6, 1],
      [3, 2],
      [1, 3],
      [0.5, 3],
    ] as const) {
      await wakeAgency(env, cast.agency, closes - days * 86_400_000);
      await wakeAgency(env, cast.agency, closes - days * 86_400_000 + 1);
      expect(await notices()).toBe(expected);
    }
  });

  it("K9: a window that opened and closed while nobody was awake still brings its evaluations and takeover clocks", async () => {
    await cast.db.batch([
      ...openYearStatements({ tahun: 2030, periodik: "triwulan", zona: "WIB", now: 0 }),
      openPlansStatement(2030, "2030-02-01", 0, [cast.ayu.id]),
      change`UPDATE skp SET keadaan = 'ditetapkan' WHERE pegawai = ${cast.ayu.id} AND tahun = 2030`,
      change`INSERT INTO skp_versi (skp, nomor, isi, hash, berlaku_dari, ditetapkan_pada, ditetapkan_oleh)
        SELECT id, 1, '{}', 'x', dari, 0, penilai FROM skp WHERE pegawai = ${cast.ayu.id} AND tahun = 2030`,
    ]);
    await wakeAgency(env, cast.agency, at("2031-02-20"));
    expect((await window("2030-triwulan-2", "evaluasi"))?.keadaan).toBe("tutup");
    const found = await cast.db.read(rows<{ penilai: string; pemegang: string; batas: string }>`
      SELECT e.penilai, j.pemegang, j.batas_tanggal AS batas FROM evaluasi e JOIN jam j ON j.objek = e.id AND j.kewajiban = 'EV-05'
      WHERE e.pegawai = ${cast.ayu.id} AND e.periode = '2030-triwulan-2'`);
    expect(found).toEqual([{ penilai: cast.bagas.id, pemegang: cast.farida.id, batas: "2030-08-20" }]);
  });

  it("keeps the next instant in the directory, and a clock moved forward runs every skipped day in order", async () => {
    await env.DIRECTORY.prepare("UPDATE agency SET bangun_pada = NULL WHERE id <> ?1")
      .bind(cast.agency.id)
      .run();
    const log = await runUntil(env, at("2031-04-01"));
    expect(log.join("\n")).toContain("evaluasi Triwulan I 2031 buka");
    expect((await window("2031-tahunan-1", "perencanaan"))?.keadaan).toBe("tutup");
    expect((await window("2031-triwulan-1", "evaluasi"))?.keadaan).toBe("buka");
    const row = await env.DIRECTORY.prepare("SELECT bangun_pada AS next FROM agency WHERE id = ?1")
      .bind(cast.agency.id)
      .first<{ next: number }>();
    expect(row?.next).toBe(at("2031-04-02"));
  });

  it("sends a letter of the outbox once and marks it", async () => {
    const id = newId(0);
    const moment = at("2031-04-01", "10:00");
    await cast.db.apply(change`INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada)
      VALUES (${id}, 'ayu@contoh.example', 'Uji', 'Isi', ${moment}, ${moment})`);
    await wakeAgency(env, cast.agency, moment);
    const [letter] = await cast.db.read(rows<{ keadaan: string; pada: number }>`
      SELECT keadaan, terkirim_pada AS pada FROM surat_keluar WHERE id = ${id}`);
    expect(letter).toEqual({ keadaan: "terkirim", pada: moment });
  });

  it("finds the counters equal to a recount", async () => {
    expect(await recount(cast.db, "2031-04-01")).toBe(0);
  });
});
