import { describe, expect, it } from "vitest";
import { startClock } from "../../src/data/agency/jam.ts";
import { change } from "../../src/data/agency/statement.ts";
import { tanggalPada } from "../../src/domain/tanggal.ts";
import { catchUp } from "../../src/jobs/catch-up.ts";
import { recomputeClocks } from "../../src/jobs/recompute-clocks.ts";
import { remindOfClocks } from "../../src/jobs/remind-clocks.ts";
import { type Cast, castOf, OWN_ROOM } from "../support/cast.ts";
import { evaluasiUji, kolom, NOVEMBER, OKTOBER } from "../support/evaluasi.ts";

const DUE = Date.parse("2026-11-10T00:00:00+07:00");
const at = (cast: Cast, now: number) => ({
  now,
  today: tanggalPada(now, cast.agency.zona),
  agency: cast.agency,
});
const quiet = (cast: Cast) =>
  cast.db.batch([
    change`UPDATE jendela SET keadaan = 'tutup'`,
    change`UPDATE jendela_kelompok SET keadaan = 'tutup'`,
    change`UPDATE jam SET keadaan = 'selesai', selesai_pada = 0 WHERE keadaan <> 'selesai'`,
  ]);
const jam = (cast: Cast, objek: string, kewajiban: string, batas: string) =>
  cast.db.apply(
    startClock(
      { kewajiban: kewajiban as "EV-04", objek, pemegang: cast.bagas.id, mulai: "2026-10-20", batas },
      "WIB",
      OKTOBER,
    ),
  );
const keadaan = (cast: Cast, objek: string, k: string) =>
  kolom(cast, "SELECT keadaan FROM jam WHERE objek = ?1 AND kewajiban = ?2", objek, k);

describe("a broken row among the clocks", () => {
  it("of a duty nobody knows any more stalls nothing: the others are planned, moved, run out and are acted on", async () => {
    const cast = await castOf(NOVEMBER, OWN_ROOM);
    await quiet(cast);
    const u = await evaluasiUji(cast, { keadaan: "ditandatangani" });
    await jam(cast, u.id, "XX-99", "2026-11-05");
    await jam(cast, u.id, "EV-04", "2026-11-09");
    await remindOfClocks(cast.db, at(cast, NOVEMBER));
    await cast.db.apply(change`UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam'`);
    await recomputeClocks(cast.db, at(cast, NOVEMBER));
    await catchUp(cast.db, at(cast, DUE));
    expect(await keadaan(cast, u.id, "EV-04")).toBe("selesai");
    expect(await kolom(cast, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("disampaikan");
    await quiet(cast);
  });

  it("whose evaluation is not there: it ends without a consequence, and the others go on", async () => {
    const cast = await castOf(NOVEMBER, OWN_ROOM);
    await quiet(cast);
    const u = await evaluasiUji(cast, { keadaan: "ditandatangani" });
    for (const k of ["OB-01", "EV-05", "EV-06", "EV-07", "OB-02"]) await jam(cast, "hilang", k, "2026-11-05");
    await jam(cast, u.id, "EV-04", "2026-11-09");
    await remindOfClocks(cast.db, at(cast, NOVEMBER));
    await cast.db.apply(change`UPDATE hitung_ulang SET berubah = berubah + 1 WHERE apa = 'jam'`);
    await recomputeClocks(cast.db, at(cast, NOVEMBER));
    await catchUp(cast.db, at(cast, DUE));
    expect(await keadaan(cast, u.id, "EV-04")).toBe("selesai");
    expect(await keadaan(cast, "hilang", "EV-07")).toBe("lewat");
    await quiet(cast);
    await cast.db.apply(change`UPDATE jam SET objek = id WHERE objek = 'hilang'`);
  });

  it("an evaluation that cannot be settled or delivered keeps none of the others waiting", async () => {
    const cast = await castOf(NOVEMBER, OWN_ROOM);
    await quiet(cast);
    // A step of it that was written half: its next version is taken, whatever it tries.
    const rusak = await evaluasiUji(cast, { keadaan: "ditandatangani", pegawai: cast.hadi });
    const utuh = await evaluasiUji(cast, { keadaan: "ditandatangani" });
    await jam(cast, rusak.id, "EV-04", "2026-11-06");
    await jam(cast, utuh.id, "EV-04", "2026-11-09");
    await cast.d1.exec(
      `CREATE TRIGGER rusak_uji BEFORE UPDATE OF disampaikan_pada ON evaluasi WHEN OLD.id = '${rusak.id}' BEGIN SELECT RAISE(ABORT, 'rusak'); END`,
    );
    await expect(catchUp(cast.db, at(cast, DUE))).rejects.toThrow("rusak");
    await cast.d1.exec("DROP TRIGGER rusak_uji");
    expect(await kolom(cast, "SELECT keadaan FROM evaluasi WHERE id = ?1", utuh.id)).toBe("disampaikan");
    await catchUp(cast.db, at(cast, DUE + 1));
    expect(await kolom(cast, "SELECT keadaan FROM evaluasi WHERE id = ?1", rusak.id)).toBe("disampaikan");
    await quiet(cast);
  });
});

it("a window that cannot be moved keeps no later clock and no other window waiting", async () => {
  const cast = await castOf(NOVEMBER, OWN_ROOM);
  await quiet(cast);
  const u = await evaluasiUji(cast, { keadaan: "ditandatangani" });
  await quiet(cast);
  await cast.d1.exec(
    "UPDATE jendela SET keadaan = 'buka' WHERE tahap = 'evaluasi' AND periode IN ('2026-triwulan-1', '2026-triwulan-2')",
  );
  await cast.d1.exec(
    "CREATE TRIGGER rusak_uji BEFORE UPDATE OF keadaan ON jendela WHEN OLD.periode = '2026-triwulan-1' BEGIN SELECT RAISE(ABORT, 'rusak'); END",
  );
  await jam(cast, u.id, "EV-04", "2026-11-09");
  await expect(catchUp(cast.db, at(cast, DUE))).rejects.toThrow("rusak");
  await cast.d1.exec("DROP TRIGGER rusak_uji");
  expect(await kolom(cast, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("disampaikan");
  expect(
    await kolom(cast, "SELECT keadaan FROM jendela WHERE tahap = 'evaluasi' AND periode = '2026-triwulan-2'"),
  ).toBe("tutup");
  await quiet(cast);
});

describe("a result that is final by who gave it (hlm. 90 A.12)", () => {
  it("becomes final when its days to return it are over, also when nobody signed for it", async () => {
    const cast = await castOf(NOVEMBER, OWN_ROOM);
    await quiet(cast);
    const u = await evaluasiUji(cast, { keadaan: "ditandatangani" });
    await cast.d1.batch([
      cast.d1
        .prepare("UPDATE penempatan SET jenis_jabatan = 'jpt-madya' WHERE id = ?1")
        .bind(cast.ayu.penempatan),
      cast.d1
        .prepare("UPDATE penempatan SET jenis_jabatan = 'pejabat-negara' WHERE id = ?1")
        .bind(cast.bagas.penempatan),
    ]);
    await jam(cast, u.id, "EV-04", "2026-11-09");
    await catchUp(cast.db, at(cast, DUE));
    expect(await kolom(cast, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("disampaikan");
    expect(await keadaan(cast, u.id, "OB-01")).toBeUndefined();
    await catchUp(cast.db, at(cast, DUE + 60 * 86_400_000));
    expect(await kolom(cast, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("final");
    await quiet(cast);
  });
});
