import { beforeAll, describe, expect, it } from "vitest";
import { recomputeGaris } from "../../../src/data/agency/garis.ts";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { tahunUji } from "../../support/tahun.ts";
import { apply, hiddenOf, letter, pindah, undo } from "./surat.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
  await tahunUji(cast);
});

describe("what a letter costs", () => {
  it("one round trip a page and a preview, two a confirm; D1's bounds are kept with 200 people", async () => {
    const { d1, ledger } = countingD1(cast.d1);
    const h = house(NOW, { AGENCY_001: d1 } as Partial<Env>);
    await h.get(`${cast.base}/unit`, cast.citra);
    const trips = async (work: () => Promise<{ status: number }>, status: number) => {
      ledger.forget();
      expect((await work()).status).toBe(status);
      return ledger.trips;
    };
    for (const path of ["/mutasi", "/mutasi/baru", `/mutasi/baru?jenis=pindah&pegawai=${cast.ayu.id}`])
      expect(await trips(() => h.get(cast.base + path, cast.citra), 200), path).toBe(1);
    const unit = await crowd(200);
    const f = letter({ jenis: "unit-orang", unitAsal: unit, unit: cast.unit.induk });
    let sent = {};
    const preview = async () => {
      const answer = await h.post(`${cast.base}/mutasi/pratinjau`, f, cast.citra);
      sent = hiddenOf(answer);
      expect(answer.html.length).toBeLessThan(90_000);
      return answer;
    };
    expect(await trips(preview, 200)).toBe(1);
    let id = "";
    const confirm = async () => {
      const answer = await h.post(`${cast.base}/mutasi`, sent, cast.citra);
      id = /\/mutasi\/([0-9A-Z]{26})/.exec(answer.to ?? "")?.[1] ?? "";
      return answer;
    };
    expect(await trips(confirm, 303)).toBe(2);
    const calls = ledger.calls.at(-1);
    const params = calls?.statements.flatMap((s) => s.params) ?? [];
    expect(Math.max(...(calls?.statements ?? []).map((s) => s.params.length))).toBeLessThanOrEqual(100);
    expect(Math.max(...params.map((p) => String(p).length))).toBeLessThan(1_000_000);
    expect(ledger.rowsWritten).toBeLessThan(20_000);
    expect(await trips(() => h.get(`${cast.base}/mutasi/${id}`, cast.citra), 200)).toBe(1);
    expect((await undo(h, cast, id)).status).toBe(303);
  });

  it("201 people are refused with what to do", async () => {
    const unit = await crowd(201);
    const h = house();
    const f = letter({ jenis: "unit-orang", unitAsal: unit, unit: cast.unit.induk });
    const answer = await h.post(`${cast.base}/mutasi/pratinjau`, f, cast.citra);
    expect(answer.status).toBe(422);
    expect(answer.page.text).toContain("paling banyak 200 orang");
  });

  it("moving one person reads what concerns him, not the agency", async () => {
    const { d1, ledger } = countingD1(cast.d1);
    const h = house(NOW, { AGENCY_001: d1 } as Partial<Env>);
    await h.get(`${cast.base}/unit`, cast.citra);
    const read = async () => {
      ledger.forget();
      expect((await h.post(`${cast.base}/mutasi/pratinjau`, pindah(cast), cast.citra)).status).toBe(200);
      return ledger.rowsRead;
    };
    const before = await read();
    await crowd(400);
    expect((await read()) - before).toBeLessThan(40);
    await apply(h, cast, pindah(cast));
  });
});

async function crowd(n: number): Promise<string> {
  const { d1, unit } = cast;
  const id = newId(NOW);
  await d1.batch([
    d1.prepare("INSERT INTO unit (id) VALUES (?1)").bind(id),
    d1
      .prepare(
        "INSERT INTO unit_versi (id, unit, dari, nama, induk) VALUES (?1, ?2, '2020-01-01', 'Unit Besar', ?3)",
      )
      .bind(newId(NOW), id, unit.bidang),
  ]);
  const people = Array.from({ length: n }, (_, at) => ({
    id: newId(NOW),
    n: newId(NOW),
    s: newId(NOW),
    nama: `Orang ${at}`,
  }));
  const list = JSON.stringify(people);
  await d1.batch([
    d1
      .prepare(
        "INSERT INTO pegawai (id, nama, jenis, dibuat_pada) SELECT value ->> 'id', value ->> 'nama', 'pns', 0 FROM json_each(?1)",
      )
      .bind(list),
    d1
      .prepare(
        "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, dari) SELECT value ->> 'n', value ->> 'id', ?2, 'Pengadministrasi', 'pelaksana', 'definitif', '2020-01-01' FROM json_each(?1)",
      )
      .bind(list, id),
    d1
      .prepare(
        "INSERT INTO skp (id, pegawai, penempatan, unit, tahun, dari, sampai, kelompok, pendekatan, keadaan, diubah_pada) SELECT value ->> 's', value ->> 'id', value ->> 'n', ?2, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kualitatif', 'ditetapkan', 0 FROM json_each(?1)",
      )
      .bind(list, id),
  ]);
  await recomputeGaris(
    cast.db,
    { pegawai: people.map((p) => p.id) },
    { dari: "2020-01-01", today: "2026-11-22", now: NOW },
  );
  return id;
}
