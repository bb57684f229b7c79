import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { closesFor, opensFor, type Siapa } from "../../src/data/agency/jendela.ts";
import { change, rows } from "../../src/data/agency/statement.ts";
import { jendelaBagi } from "../../src/domain/kelompok.ts";
import { moveWindows } from "../../src/jobs/move-windows.ts";
import { recomputeClocks } from "../../src/jobs/recompute-clocks.ts";
import { remind } from "../../src/jobs/remind.ts";
import { type Cast, castOf, OWN_ROOM } from "../support/cast.ts";
import { evaluasiUji, kolom, type Ujian } from "../support/evaluasi.ts";
import { cutiUji, kelompokUji, perpanjanganUji } from "../support/kalender.ts";

/** Jobs of windows and clocks with the time given: default window of Triwulan III 2026 closes at the end of 31 October. */
const DAY = 86_400_000;
const wib = (day: string) => Date.parse(`${day}T00:00:00+07:00`);
const CLOSES = wib("2026-11-01");
const PERIODE = "2026-triwulan-3";
const at = (cast: Cast, now: number) => ({
  now,
  today: new Date(now + 7 * 3_600_000).toISOString().slice(0, 10),
  agency: cast.agency,
});
const reset = (cast: Cast) =>
  cast.db.batch([
    change`UPDATE jendela SET keadaan = 'buka', tutup_pada = ${CLOSES} WHERE periode = ${PERIODE} AND tahap = 'evaluasi'`,
    change`DELETE FROM riwayat WHERE jenis = 'periode'`,
  ]);
const clock = (cast: Cast, u: Ujian) =>
  kolom(
    cast,
    "SELECT mulai_tanggal || ' ' || batas_tanggal || ' ' || keadaan FROM jam WHERE kewajiban = 'EV-05' AND objek = ?1",
    u.id,
  );

describe("a takeover begins when the window closes for that person", () => {
  let cast: Cast;
  let ayu: Ujian;
  let hadi: Ujian;
  beforeAll(async () => {
    cast = await castOf(CLOSES, OWN_ROOM);
    ayu = await evaluasiUji(cast);
    hadi = await evaluasiUji(cast, { pegawai: cast.hadi });
    await reset(cast);
    await perpanjanganUji(cast, { pegawai: cast.ayu.id }, PERIODE, "evaluasi", wib("2026-11-14"));
    await cast.d1
      .prepare("INSERT INTO kalender_unit (unit, dari, hari_kerja, pada) VALUES (?1, '2026-07-01', 6, 0)")
      .bind(cast.unit.bidang)
      .run();
  });

  it("not one millisecond before; then for those without more time, counted with their unit's calendar", async () => {
    await moveWindows(cast.db, at(cast, CLOSES - 1));
    expect(await clock(cast, hadi)).toBeUndefined();
    await moveWindows(cast.db, at(cast, CLOSES));
    // 14 working days of six a week after Saturday 31 October.
    expect(await clock(cast, hadi)).toBe("2026-10-31 2026-11-17 berjalan");
    expect(await clock(cast, ayu)).toBeUndefined();
  });

  it("the clock set back or run again changes nothing", async () => {
    await moveWindows(cast.db, at(cast, CLOSES - 5 * DAY));
    await moveWindows(cast.db, at(cast, CLOSES));
    expect(await clock(cast, ayu)).toBeUndefined();
    expect(
      await kolom(cast, "SELECT count(*) FROM jam WHERE objek = ?1 AND kewajiban = 'EV-05'", hadi.id),
    ).toBe(1);
  });

  it("when the longer time ends, its takeover begins from that day", async () => {
    const end = wib("2026-11-14");
    await moveWindows(cast.db, at(cast, end - 1));
    expect(await clock(cast, ayu)).toBeUndefined();
    await moveWindows(cast.db, at(cast, end));
    expect(await clock(cast, ayu)).toBe("2026-11-13 2026-11-30 berjalan");
    expect(await kolom(cast, "SELECT keadaan FROM perpanjangan WHERE pegawai = ?1", cast.ayu.id)).toBe(
      "berakhir",
    );
  });

  it("more time after the takeover began: it begins anew, both days are kept, its holder is told", async () => {
    const now = wib("2026-11-16");
    await perpanjanganUji(cast, { pegawai: cast.hadi.id }, PERIODE, "evaluasi", wib("2026-11-21"));
    await recomputeClocks(cast.db, at(cast, now));
    expect(await clock(cast, hadi)).toBe("2026-11-20 2026-12-07 berjalan");
    const ubah =
      "SELECT lama || ' ' || baru || ' ' || sebab FROM jam_ubah u JOIN jam j ON j.id = u.jam WHERE j.objek = ?1";
    expect(await kolom(cast, ubah, hadi.id)).toBe("2026-11-17 2026-12-07 jendela");
    expect(
      await kolom(
        cast,
        "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'tenggat-bergeser'",
        cast.farida.id,
      ),
    ).toBe(1);
  });

  it("a takeover that was missed runs again when the window is open again", async () => {
    await cast.d1.prepare("UPDATE jam SET keadaan = 'lewat' WHERE objek = ?1").bind(ayu.id).run();
    await perpanjanganUji(cast, { unit: cast.unit.induk }, PERIODE, "evaluasi", wib("2026-12-11"));
    await recomputeClocks(cast.db, at(cast, wib("2026-12-07")));
    expect(await clock(cast, ayu)).toMatch(/^2026-12-10 2026-12-2\d berjalan$/);
  });

  it("what was done is not opened again, and a clock that ran out stays", async () => {
    const c = await castOf(CLOSES, OWN_ROOM);
    const u = await evaluasiUji(c, { keadaan: "disampaikan" });
    await c.d1
      .prepare("UPDATE jam SET keadaan = 'selesai' WHERE objek = ?1 AND kewajiban = 'EV-07'")
      .bind(u.id)
      .run();
    await c.d1
      .prepare("INSERT INTO kalender_unit (unit, dari, hari_kerja, pada) VALUES (?1, '2026-07-01', 6, 0)")
      .bind(c.unit.bidang)
      .run();
    await recomputeClocks(c.db, at(c, wib("2026-11-12")));
    const batas = await c.db.read(
      rows<{ b: string }>`SELECT batas_tanggal AS b FROM jam WHERE objek = ${u.id} ORDER BY kewajiban`,
    );
    expect(batas.map((x) => x.b)).toEqual(["2026-11-09", "2026-11-09"]);
  });
});

describe("a group's window", () => {
  it("closes later for its people only: the takeover of everybody else does not touch them", async () => {
    const cast = await castOf(CLOSES, OWN_ROOM);
    const windows = [
      { periode: PERIODE, tahap: "evaluasi", buka: wib("2026-09-21"), tutup: wib("2026-11-20") },
    ];
    await kelompokUji(cast, windows);
    const u = await evaluasiUji(cast);
    await reset(cast);
    await cast.d1
      .prepare(
        "UPDATE evaluasi SET kelompok_periode = (SELECT id FROM kelompok_periode WHERE unit = ?1) WHERE id = ?2",
      )
      .bind(cast.unit.bidang, u.id)
      .run();
    await moveWindows(cast.db, at(cast, CLOSES));
    expect(await clock(cast, u)).toBeUndefined();
    await moveWindows(cast.db, at(cast, wib("2026-11-20")));
    expect(await clock(cast, u)).toBe("2026-11-19 2026-12-09 berjalan");
  });
});

describe("the one place that resolves a window", () => {
  it("says in SQL what the rule says: extension before group before everybody, for plan and evaluation alike", async () => {
    const cast = await castOf(CLOSES, OWN_ROOM);
    const u = await evaluasiUji(cast);
    await reset(cast);
    const umum = { buka: wib("2026-09-21"), tutup: CLOSES };
    const ask = async (siapa: Siapa) =>
      (
        await cast.db.read(rows<{ buka: number; tutup: number }>`
          SELECT ${opensFor(siapa)} AS buka, ${closesFor(siapa)} AS tutup FROM jendela j
            JOIN ${siapa === "e" ? sql`evaluasi e ON e.id = ${u.id}` : sql`skp s ON s.id = ${u.skp}`}
          WHERE j.periode = ${PERIODE} AND j.tahap = 'evaluasi'`)
      )[0];
    const both = async (wanted: { buka: number; tutup: number }) => {
      expect(await ask("e")).toEqual(wanted);
      expect(await ask("s")).toEqual(wanted);
    };
    await both(jendelaBagi(umum, null, []));
    const grup = { buka: wib("2026-10-01"), tutup: wib("2026-10-20") };
    await kelompokUji(cast, [{ periode: PERIODE, tahap: "evaluasi", ...grup }]);
    await cast.d1
      .prepare(
        "UPDATE evaluasi SET kelompok_periode = (SELECT kelompok_periode FROM skp WHERE id = ?1) WHERE id = ?2",
      )
      .bind(u.skp, u.id)
      .run();
    await both(jendelaBagi(umum, grup, []));
    const panjang: number[] = [];
    for (const [siapa, tutup] of [
      [{ unit: cast.unit.induk }, wib("2026-10-15")],
      [{ unit: cast.unit.induk }, wib("2026-11-05")],
      [{ pegawai: cast.ayu.id }, wib("2026-11-25")],
      [{ unit: cast.unit.bidang }, wib("2026-11-10")],
    ] as const) {
      await perpanjanganUji(cast, siapa, PERIODE, "evaluasi", tutup);
      panjang.push(tutup);
      await both(jendelaBagi(umum, grup, panjang));
    }
    await perpanjanganUji(cast, { pegawai: cast.hadi.id }, PERIODE, "evaluasi", wib("2027-01-01"));
    await perpanjanganUji(cast, { pegawai: cast.ayu.id }, PERIODE, "pengisian", wib("2027-01-01"));
    await both(jendelaBagi(umum, grup, panjang));
  });
});

describe("reminders", () => {
  it("go to whom the window closes for, not to who is on leave; dinas luar is no leave", async () => {
    const cast = await castOf(CLOSES, OWN_ROOM);
    await evaluasiUji(cast);
    await reset(cast);
    const told = async () =>
      kolom(
        cast,
        "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'pengingat-evaluasi'",
        cast.bagas.id,
      );
    await cutiUji(cast, cast.bagas.id, "2026-10-23", "2026-10-27");
    await remind(cast.db, at(cast, wib("2026-10-25")));
    expect(await told()).toBe(0);
    await remind(cast.db, at(cast, wib("2026-10-29")));
    expect(await told()).toBe(1);
    await cutiUji(cast, cast.bagas.id, "2026-10-30", "2026-10-31", "dinas-luar");
    // H-1 is a Saturday: it comes on Friday.
    await remind(cast.db, at(cast, wib("2026-10-30")));
    expect(await told()).toBe(2);
  });
});
