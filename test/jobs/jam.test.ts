import { beforeAll, describe, expect, it } from "vitest";
import { startClock } from "../../src/data/agency/jam.ts";
import { change, rows } from "../../src/data/agency/statement.ts";
import { newId } from "../../src/data/ids.ts";
import { batasHukum, hukumOf, ID_JAM } from "../../src/domain/jam-hukum.ts";
import { akhirHari, awalHari, tambahHari, tanggalPada, type Zona } from "../../src/domain/tanggal.ts";
import { catchUp } from "../../src/jobs/catch-up.ts";
import { planClocks } from "../../src/jobs/plan-clocks.ts";
import { recomputeClocks } from "../../src/jobs/recompute-clocks.ts";
import { remindOfClocks } from "../../src/jobs/remind-clocks.ts";
import { runClocks } from "../../src/jobs/run-clocks.ts";
import { startClocks } from "../../src/jobs/start-clocks.ts";
import { type Cast, castOf, OWN_ROOM } from "../support/cast.ts";
import { evaluasiUji, kolom, NOVEMBER, OKTOBER, type Ujian } from "../support/evaluasi.ts";

const DAY = 86_400_000;
const wib = (day: string) => Date.parse(`${day}T00:00:00+07:00`);
const at = (cast: Cast, now: number) => ({
  now,
  today: tanggalPada(now, cast.agency.zona),
  agency: cast.agency,
});
const clock = (cast: Cast, objek: string, kewajiban: string) =>
  kolom(
    cast,
    "SELECT batas_tanggal || ' ' || keadaan FROM jam WHERE kewajiban = ?1 AND objek = ?2",
    kewajiban,
    objek,
  );
const log = async (cast: Cast, objek: string) =>
  (
    await cast.db.read(rows<{ x: string }>`SELECT b.kewajiban || ' ' || w.apa || ' ' || w.akibat AS x
    FROM jam b JOIN jam_peristiwa w ON w.jam = b.id WHERE b.objek = ${objek} ORDER BY w.jatuh_pada, w.apa DESC, b.kewajiban`)
  ).map((r) => r.x.trim());
const told = async (cast: Cast, who: { readonly id: string }, jenis: string) =>
  (
    await cast.db.read(rows<{ data: string }>`SELECT data FROM pemberitahuan
    WHERE pegawai = ${who.id} AND jenis = ${jenis} ORDER BY dibuat_pada`)
  ).map((r) => JSON.parse(r.data) as Record<string, unknown>);
/** Windows of other tests of the room stay shut: only clocks move here. */
const quiet = (cast: Cast) =>
  cast.db.batch([
    change`UPDATE jendela SET keadaan = 'tutup'`,
    change`UPDATE jendela_kelompok SET keadaan = 'tutup'`,
    change`UPDATE jam SET keadaan = 'selesai', selesai_pada = 0 WHERE keadaan <> 'selesai'`,
  ]);
const signed = async (cast: Cast, batas = "2026-11-09"): Promise<Ujian> => {
  const u = await evaluasiUji(cast, { keadaan: "ditandatangani" });
  await cast.db.apply(
    startClock(
      { kewajiban: "EV-04", objek: u.id, pemegang: cast.bagas.id, mulai: "2026-10-20", batas },
      "WIB",
      OKTOBER,
    ),
  );
  return u;
};
const DUE = wib("2026-11-10");

describe("EV-04: signed and not delivered", () => {
  let cast: Cast;
  let u: Ujian;
  beforeAll(async () => {
    cast = await castOf(NOVEMBER, OWN_ROOM);
    await quiet(cast);
    u = await signed(cast);
  });
  const keadaan = () => kolom(cast, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id);

  it("not one millisecond before its last day is over; then the clock delivers it, and the trail says who did not", async () => {
    await catchUp(cast.db, at(cast, DUE - 1));
    expect([await keadaan(), await clock(cast, u.id, "EV-04")]).toEqual([
      "ditandatangani",
      "2026-11-09 berjalan",
    ]);
    await catchUp(cast.db, at(cast, DUE));
    expect([await keadaan(), await clock(cast, u.id, "EV-04")]).toEqual([
      "disampaikan",
      "2026-11-09 selesai",
    ]);
    expect(await log(cast, u.id)).toEqual(["EV-04 lewat", "EV-04 akibat serahkan"]);
    expect(
      await kolom(cast, "SELECT lewat_pada FROM jam WHERE objek = ?1 AND kewajiban = 'EV-04'", u.id),
    ).toBe(DUE);
    expect(
      await kolom(cast, "SELECT oleh IS NULL FROM riwayat WHERE objek = ?1 AND langkah = 'deliver'", u.id),
    ).toBe(1);
    expect(
      await kolom(
        cast,
        "SELECT count(*) FROM jejak WHERE objek = ?1 AND tindakan IN ('jam.lewat', 'evaluasi.deliver')",
        u.id,
      ),
    ).toBe(2);
  });

  it("whose own time begins with the day he has it in hand", async () => {
    expect(await clock(cast, u.id, "EV-07")).toBe("2026-11-30 berjalan");
    expect(await clock(cast, u.id, "OB-01")).toBe("2026-11-30 berjalan");
    expect(await told(cast, cast.ayu, "evaluasi-disampaikan")).toHaveLength(1);
  });

  it("holder and superior hear of it once each", async () => {
    expect(await told(cast, cast.bagas, "jam-lewat")).toMatchObject([
      { kewajiban: "EV-04", nama: cast.ayu.nama },
    ]);
    expect(await told(cast, cast.farida, "jam-eskalasi")).toMatchObject([
      { kewajiban: "EV-04", oleh: cast.bagas.nama, jumlah: 1 },
    ]);
  });

  it("not signed for and not objected to: marked, final, and the objection's end is logged", async () => {
    await catchUp(cast.db, at(cast, wib("2026-12-01")));
    expect(await keadaan()).toBe("final");
    expect(await kolom(cast, "SELECT tidak_dikembalikan_pada FROM evaluasi WHERE id = ?1", u.id)).toBe(
      wib("2026-12-01"),
    );
    expect((await log(cast, u.id)).slice(2).sort()).toEqual(
      ["EV-07 lewat", "EV-07 akibat tidak-dikembalikan", "OB-01 akibat tutup-keberatan"].sort(),
    );
    expect(await told(cast, cast.bagas, "jam-eskalasi")).toMatchObject([{ kewajiban: "EV-07" }]);
  });

  it("the log of a clock is only added to", async () => {
    for (const sql of ["UPDATE jam_peristiwa SET pada = 1", "DELETE FROM jam_peristiwa"])
      await expect(cast.d1.prepare(sql).run()).rejects.toThrow("hanya dapat ditambah");
  });

  it("an agency whose rule of that day says so only marks it late", async () => {
    const c = await castOf(NOVEMBER, OWN_ROOM);
    await quiet(c);
    const e = await signed(c);
    await c.d1
      .prepare("INSERT INTO aturan (kunci, nilai, dari) VALUES ('jam.serah-otomatis', 'tidak', '2026-11-01')")
      .run();
    await catchUp(c.db, at(c, DUE));
    await c.d1.prepare("DELETE FROM aturan WHERE kunci = 'jam.serah-otomatis'").run();
    expect(await clock(c, e.id, "EV-04")).toBe("2026-11-09 lewat");
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", e.id)).toBe("ditandatangani");
  });
});

describe("K9", () => {
  it("twice at once, again, and with the clock set back: everything happened once", async () => {
    const c = await castOf(NOVEMBER, OWN_ROOM);
    await quiet(c);
    const semua = [await signed(c)];
    const seen = async () => [
      await log(c, semua[0]?.id ?? ""),
      (await told(c, c.bagas, "jam-lewat")).length,
      (await told(c, c.farida, "jam-eskalasi")).length,
      (await told(c, c.ayu, "evaluasi-disampaikan")).length,
    ];
    await Promise.all([
      catchUp(c.db, at(c, DUE + 5)),
      catchUp(c.db, at(c, DUE + 5)),
      catchUp(c.db, at(c, DUE + 6)),
    ]);
    const once = [["EV-04 lewat", "EV-04 akibat serahkan"], 1, 1, 1];
    expect(await seen()).toEqual(once);
    await catchUp(c.db, at(c, DUE + 7));
    await catchUp(c.db, at(c, DUE - 20 * DAY));
    expect(await seen()).toEqual(once);
    expect(await clock(c, semua[0]?.id ?? "", "EV-07")).toBe("2026-11-30 berjalan");
  });

  it("killed between the mark and the delivery: the next waking delivers", async () => {
    const c = await castOf(NOVEMBER, OWN_ROOM);
    await quiet(c);
    const u = await signed(c);
    await runClocks(c.db, at(c, DUE));
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("ditandatangani");
    await catchUp(c.db, at(c, DUE + 60_000));
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("disampaikan");
    expect(await told(c, c.bagas, "jam-lewat")).toHaveLength(1);
  });

  it("after an outage what was due first happens first, and the log keeps when it was due and when it was done", async () => {
    const c = await castOf(NOVEMBER, OWN_ROOM);
    await quiet(c);
    const days = ["2026-11-12", "2026-11-03", "2026-11-09", "2026-11-06", "2026-11-04"];
    const evaluasi: Ujian[] = [];
    for (const [i, batas] of days.entries()) {
      const u = await evaluasiUji(c, {
        pegawai: i % 2 ? c.hadi : c.ayu,
        triwulan: 1 + (i % 4),
        keadaan: "pengisian",
      }).catch(() => null);
      if (!u) continue;
      evaluasi.push(u);
      await c.db.apply(
        startClock(
          { kewajiban: "EV-05", objek: u.id, pemegang: c.farida.id, mulai: "2026-10-20", batas },
          "WIB",
          i,
        ),
      );
    }
    expect(evaluasi.length).toBeGreaterThanOrEqual(4);
    const now = wib("2026-11-20") + 12345;
    await catchUp(c.db, at(c, now));
    const ids = JSON.stringify(evaluasi.map((e) => e.id));
    const order = await c.db.read(rows<{ batas: string }>`SELECT rincian->>'batas' AS batas FROM jejak
      WHERE tindakan = 'jam.lewat' AND objek IN (SELECT value FROM json_each(${ids})) ORDER BY rowid`);
    expect(order.map((o) => o.batas)).toEqual(order.map((o) => o.batas).toSorted());
    expect(order).toHaveLength(evaluasi.length);
    const late = await c.db.read(rows<{ jatuh: number; batas: number; pada: number }>`
      SELECT w.jatuh_pada AS jatuh, b.batas_pada AS batas, w.pada FROM jam_peristiwa w JOIN jam b ON b.id = w.jam
      WHERE w.apa = 'lewat' AND b.objek IN (SELECT value FROM json_each(${ids}))`);
    for (const l of late) expect(l).toEqual({ jatuh: l.batas, batas: l.batas, pada: now });
  });

  it("EV-05 that nobody used goes to the next superior and to the PyB", async () => {
    const c = await castOf(NOVEMBER, OWN_ROOM);
    await quiet(c);
    await c.d1.batch([
      c.d1
        .prepare("INSERT INTO peran (pegawai, peran, dari) VALUES (?1, 'pyb', '2026-01-01')")
        .bind(c.gita.id),
    ]);
    const u = await evaluasiUji(c);
    await c.db.apply(
      startClock(
        { kewajiban: "EV-05", objek: u.id, pemegang: c.bagas.id, mulai: "2026-10-20", batas: "2026-11-09" },
        "WIB",
        1,
      ),
    );
    await catchUp(c.db, at(c, DUE));
    expect(await told(c, c.farida, "jam-eskalasi")).toMatchObject([
      { kewajiban: "EV-05", oleh: c.bagas.nama },
    ]);
    expect(await told(c, c.gita, "jam-eskalasi")).toHaveLength(1);
    await c.d1.prepare("DELETE FROM peran WHERE pegawai = ?1 AND peran = 'pyb'").bind(c.gita.id).run();
  });
});

describe("reminders", () => {
  it("half time, three days, the last day; all clocks of a superior in one line; none while he is on leave", async () => {
    const c = await castOf(NOVEMBER, OWN_ROOM);
    await quiet(c);
    for (let i = 0; i < 12; i += 1)
      await c.db.apply(
        startClock(
          {
            kewajiban: "AK-01",
            objek: newId(0),
            pemegang: c.bagas.id,
            mulai: "2026-10-31",
            batas: "2026-11-19",
            jenis: "angka-kredit",
            pegawai: c.ayu.id,
            unit: c.unit.bidang,
            tautan: "/angka-kredit",
          },
          "WIB",
          i,
        ),
      );
    await planClocks(c.db, at(c, wib("2026-11-01")));
    const per: number[] = [];
    for (let day = wib("2026-11-01"); day < wib("2026-11-21"); day += DAY) {
      const before = (await told(c, c.bagas, "pengingat-jam")).length;
      await remindOfClocks(c.db, at(c, day));
      await remindOfClocks(c.db, at(c, day + 1));
      if ((await told(c, c.bagas, "pengingat-jam")).length > before)
        per.push((day - wib("2026-11-01")) / DAY + 1);
    }
    expect(per).toEqual([11, 17, 19]);
    const [first] = await told(c, c.bagas, "pengingat-jam");
    expect(first).toMatchObject({ jumlah: 12, sisa: 7, batas: "2026-11-19", butir: [["AK-01", 12]] });
  });
});

describe("a holiday after the fact", () => {
  it("moves what runs, visibly, gives it new days and reminders, and leaves what is over (rule 6)", async () => {
    const c = await castOf(NOVEMBER, OWN_ROOM);
    await quiet(c);
    const u = await evaluasiUji(c);
    await c.db.apply(
      startClock(
        { kewajiban: "EV-05", objek: u.id, pemegang: c.farida.id, mulai: "2026-10-31", batas: "2026-11-19" },
        "WIB",
        1,
      ),
    );
    await planClocks(c.db, at(c, wib("2026-11-02")));
    const hari = async () =>
      JSON.parse(String(await kolom(c, "SELECT hari FROM jam WHERE objek = ?1", u.id))) as string[];
    expect(await hari()).toHaveLength(14);
    await c.d1
      .prepare("INSERT INTO hari_libur (tanggal, keterangan) VALUES ('2026-11-12', 'Libur uji')")
      .run();
    await recomputeClocks(c.db, at(c, wib("2026-11-05")));
    await planClocks(c.db, at(c, wib("2026-11-05")));
    expect(await clock(c, u.id, "EV-05")).toBe("2026-11-20 berjalan");
    expect(await hari()).toHaveLength(14);
    expect((await hari()).includes("2026-11-12")).toBe(false);
    expect(
      await kolom(
        c,
        "SELECT lama || ' ' || baru || ' ' || sebab FROM jam_ubah u JOIN jam b ON b.id = u.jam WHERE b.objek = ?1",
        u.id,
      ),
    ).toBe("2026-11-19 2026-11-20 kalender");
    await catchUp(c.db, at(c, wib("2026-11-21")));
    await c.d1.prepare("DELETE FROM hari_libur WHERE tanggal = '2026-11-12'").run();
    await recomputeClocks(c.db, at(c, wib("2026-11-23")));
    expect(await clock(c, u.id, "EV-05")).toBe("2026-11-20 lewat");
  });
});

describe("clocks whose event is a row of another chapter", () => {
  it("a plan begun in mid-year has 14 working days; agreed, it is done as of then; a second look starts nothing", async () => {
    const c = await castOf(NOVEMBER, OWN_ROOM);
    await quiet(c);
    await c.d1.prepare("DELETE FROM tugas_selesai WHERE slot LIKE 'jam-hari:%'").run();
    const id = newId(0);
    await c.d1
      .prepare(
        `INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan, diubah_pada)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, 2026, '2026-11-02', '2026-12-31', 'ja-jf', 'kuantitatif', 0)`,
      )
      .bind(id, c.hadi.id, c.hadi.penempatan, c.unit.bidang, c.bagas.id, c.farida.id)
      .run();
    await startClocks(c.db, at(c, wib("2026-11-03")));
    expect(await clock(c, id, "PL-05")).toBe("2026-11-20 berjalan");
    await startClocks(c.db, at(c, wib("2026-11-03") + 5));
    await startClocks(c.db, at(c, wib("2026-11-04")));
    expect(await kolom(c, "SELECT count(*) FROM jam WHERE objek = ?1", id)).toBe(1);
    const done = wib("2026-11-19") + 99;
    await c.d1
      .prepare("UPDATE skp SET keadaan = 'ditetapkan', ditetapkan_pada = ?2 WHERE id = ?1")
      .bind(id, done)
      .run();
    await startClocks(c.db, at(c, wib("2026-11-21")));
    await catchUp(c.db, at(c, wib("2026-11-21")));
    expect(await clock(c, id, "PL-05")).toBe("2026-11-20 selesai");
    expect(await kolom(c, "SELECT selesai_pada FROM jam WHERE objek = ?1", id)).toBe(done);
  });
});

describe("K27: two years with the time given", () => {
  const seed = Number(`${Date.now()}`.slice(-6));
  it.each(["WIB", "WITA", "WIT"] as const)(
    `in %s, over 29 February, holidays moved, clocks set back (seed ${seed})`,
    async (zona) => {
      const c = await castOf(NOVEMBER, OWN_ROOM);
      await quiet(c);
      const acak = acakDari(seed + zona.length * 7);
      const agency = { ...c.agency, zona: zona as Zona };
      const saat = (now: number) => ({ now, today: tanggalPada(now, zona), agency });
      const kewajiban = ID_JAM.filter(
        (id) => hukumOf(id).satuan === "hari-kerja" && hukumOf(id).objek !== "evaluasi",
      );
      const kosong = { hariKerja: 5 as const, libur: new Set<string>() };
      const mine: string[] = [];
      let [now, jauh] = [awalHari("2027-02-20", zona), 0];
      const akhir = awalHari("2029-03-05", zona);
      for (let step = 0; now < akhir && step < 90; step += 1) {
        const jadi = tanggalPada(now, zona);
        const id = kewajiban[acak(kewajiban.length)];
        if (id && acak(2) === 0) {
          const objek = newId(0);
          mine.push(objek);
          const batas = batasHukum(id, jadi, "hari-kerja", kosong) ?? jadi;
          await c.db.apply(
            startClock(
              {
                kewajiban: id,
                objek,
                pemegang: c.bagas.id,
                mulai: jadi,
                batas,
                jenis: "penugasan",
                pegawai: c.ayu.id,
                unit: c.unit.bidang,
              },
              zona,
              now,
            ),
          );
        }
        if (acak(4) === 0)
          await c.d1
            .prepare("INSERT OR IGNORE INTO hari_libur (tanggal, keterangan) VALUES (?1, 'K27')")
            .bind(tambahHari(jadi, acak(20) - 5))
            .run();
        // Now and then to the very edge of the next deadline: a millisecond before, on it, after.
        const [next] = await c.db.read(
          rows<{
            pada: number | null;
          }>`SELECT min(batas_pada) AS pada FROM jam WHERE keadaan = 'berjalan' AND batas_pada > ${now}`,
        );
        const jump = acak(6);
        now =
          next?.pada && jump < 3
            ? next.pada + jump - 1
            : jump === 5
              ? now - acak(10) * DAY
              : now + acak(40) * DAY;
        jauh = Math.max(jauh, now);
        await recomputeClocks(c.db, saat(now));
        await catchUp(c.db, saat(now));
        await planClocks(c.db, saat(now));
        await remindOfClocks(c.db, saat(now));
      }
      await c.d1.prepare("DELETE FROM hari_libur WHERE keterangan = 'K27'").run();
      const ids = JSON.stringify(mine);
      const all = await c.db.read(rows<{
        batasPada: number;
        batas: string;
        keadaan: string;
        lewat: number;
        awal: number;
        salah: number;
        ingat: number;
      }>`
      SELECT b.batas_pada AS batasPada, b.batas_tanggal AS batas, b.keadaan,
        (SELECT count(*) FROM jam_peristiwa w WHERE w.jam = b.id AND w.apa = 'lewat') AS lewat,
        (SELECT count(*) FROM jam_peristiwa w WHERE w.jam = b.id AND w.pada < w.jatuh_pada) AS awal,
        (SELECT count(*) FROM jam_peristiwa w WHERE w.jam = b.id AND w.apa = 'lewat' AND w.jatuh_pada <> b.batas_pada) AS salah,
        (SELECT count(*) FROM jam_peristiwa w WHERE w.jam = b.id AND w.apa = 'ingat' AND w.jatuh_pada >= b.batas_pada) AS ingat
      FROM jam b WHERE b.objek IN (SELECT value FROM json_each(${ids}))`);
      expect(all.length).toBeGreaterThan(10);
      for (const b of all) {
        expect(b.batasPada).toBe(akhirHari(b.batas, zona));
        expect(b.keadaan).toBe(b.batasPada <= jauh ? "lewat" : "berjalan");
        expect([b.lewat, b.awal, b.salah, b.ingat]).toEqual([b.keadaan === "lewat" ? 1 : 0, 0, 0, 0]);
      }
    },
    120_000,
  );
});

/** A small generator of numbers below n, the same for the same seed. */
function acakDari(seed: number) {
  let s = seed >>> 0;
  return (n: number) => {
    s = (Math.imul(s, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((s / 2 ** 32) * n);
  };
}
