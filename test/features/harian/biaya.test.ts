import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { tambahHari } from "../../../src/domain/tanggal.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

const ROOM = "AGENCY_001";
const { d1, ledger } = countingD1((env as unknown as Record<string, D1Database>)[ROOM] as D1Database);
const { get, post } = house(NOW, { [ROOM]: d1 } as unknown as Partial<Env>);
let cast: Cast;
let skp: string;
beforeAll(async () => {
  cast = await castOf();
  await tahunUji(cast);
  skp = (await skpDitetapkan(cast)).skp;
  await get(`${cast.base}/masuk`);
});

/** Three lines a day, so many days back: Ayu's, and as many of a colleague's. */
async function notes(days: number) {
  const rows = [cast.ayu, cast.hadi].flatMap((who) =>
    Array.from({ length: days * 3 }, (_, n) => ({
      id: newId(NOW),
      pegawai: who.id,
      tanggal: tambahHari("2026-10-31", -Math.floor(n / 3)),
    })),
  );
  await cast.d1
    .prepare(
      `INSERT INTO progres (id, pegawai, tanggal, kegiatan, sumber, dibuat_pada, diubah_pada)
       SELECT value ->> 'id', value ->> 'pegawai', value ->> 'tanggal', 'Rapat', 'harian', 0, 0 FROM json_each(?1)`,
    )
    .bind(JSON.stringify(rows))
    .run();
}
async function read(path: string, who = cast.ayu): Promise<number> {
  ledger.forget();
  const answer = await get(`${cast.base}/harian${path}`, who);
  expect([answer.status, ledger.trips]).toEqual([200, 1]);
  return ledger.rowsRead;
}

describe("daily notes", () => {
  it("of a week cost one round trip, and no more after three years of them", async () => {
    const pages = async () => [
      await read("?minggu=2026-11-18"),
      await read("/tabel?minggu=2026-11-18"),
      await read("/rutin/minggu?minggu=2026-11-18"),
      await read("/impor"),
      await read(`/${cast.ayu.id}?minggu=2026-11-18`, cast.bagas),
    ];
    await notes(70);
    const few = await pages();
    await notes(1000);
    const many = await pages();
    // The last sixty days are looked through for what is noted often: three hundred lines and no more.
    for (const [at, n] of few.entries()) expect((many[at] ?? 0) - n).toBeLessThanOrEqual(at < 3 ? 340 : 5);
    expect(few[4]).toBeLessThan(400);
  });

  it("are saved in two", async () => {
    const baris = {
      tanggal: "2026-11-18",
      kegiatan: "Rapat",
      mulai: "",
      selesai: "",
      jumlah: "",
      satuan: "",
      hasil: "",
    };
    for (const rest of ["", "/tabel?minggu=2026-11-16"]) {
      ledger.forget();
      const fields = { perintah: newId(NOW), ...baris, "harian-baris": "" };
      expect((await post(`${cast.base}/harian${rest}`, fields, cast.ayu)).status).toBe(303);
      expect(ledger.trips).toBe(2);
    }
    expect(skp).not.toBe("");
  });

  it("are read by indexes", async () => {
    ledger.forget();
    await get(`${cast.base}/harian?minggu=2026-11-18`, cast.ayu);
    await post(
      `${cast.base}/harian`,
      {
        perintah: newId(NOW),
        tanggal: "2026-11-18",
        kegiatan: "Piket",
        mulai: "",
        selesai: "",
        jumlah: "",
        satuan: "",
        hasil: "",
      },
      cast.ayu,
    );
    await get(`${cast.base}/harian/${cast.ayu.id}?minggu=2026-11-18`, cast.bagas);
    const scanned = new Set<string>();
    for (const { sql, params } of ledger.calls.flatMap((call) => call.statements)) {
      const plan = await cast.d1
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...params)
        .all<{ detail: string }>();
      for (const { detail } of plan.results) {
        const table = /^SCAN (\w+)$/.exec(detail)?.[1];
        if (table) scanned.add(table);
      }
    }
    for (const table of [
      "g",
      "progres",
      "kegiatan_rutin",
      "skp",
      "s",
      "evaluasi",
      "e",
      "ketidakhadiran",
      "rencana_aksi",
      "ra",
      "b",
      "bp",
    ])
      expect([...scanned]).not.toContain(table);
  });
});
