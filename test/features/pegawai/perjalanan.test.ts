import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { csvText } from "../../../src/data/sheet-write.ts";
import { type Cast, castOf, inventedNip } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { doWork, house, NOW } from "../../support/house.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

describe("round trips to the agency's database", () => {
  it("one a page, two a save with everybody's line, and a handful for an import of any size", async () => {
    const { d1, ledger } = countingD1(cast.d1);
    const { get, post, upload } = house(NOW, { AGENCY_001: d1 } as Partial<Env>);
    // The identity of a room is read once per isolate.
    await get(`${cast.base}/unit`, cast.citra);
    const trips = async (work: () => Promise<{ status: number }>, status: number) => {
      ledger.forget();
      expect((await work()).status).toBe(status);
      return ledger.trips;
    };
    for (const path of [
      "/unit",
      `/unit/${cast.unit.bidang}`,
      `/unit/${cast.unit.bidang}/ubah`,
      "/pegawai",
      "/pegawai?cari=ayu",
      "/pegawai/baru",
      `/pegawai/${cast.ayu.id}`,
      `/pegawai/${cast.ayu.id}/penempatan`,
      "/pegawai/impor",
      "/kelola",
    ])
      expect(await trips(() => get(cast.base + path, cast.citra), 200), path).toBe(1);

    const person = {
      nama: "Dua Perjalanan",
      jenis: "pns",
      nomor: inventedNip(),
      jabatan: "Penelaah",
      unit: cast.unit.bidang,
      jenisJabatan: "pelaksana",
      dari: "2026-01-02",
    };
    expect(await trips(() => post(`${cast.base}/pegawai/baru`, person, cast.citra), 303)).toBe(2);
    const plt = {
      ...person,
      jenis: "plh",
      memimpin: "ya",
      nomorSurat: "1",
      sampai: "2026-12-31",
      versi: "1",
      perintah: newId(NOW),
    };
    const path = `${cast.base}/pegawai/${cast.hadi.id}/penempatan`;
    expect(await trips(() => post(path, plt, cast.citra), 303)).toBe(2);

    for (const many of [1, 400]) {
      const rows = Array.from({ length: many }, () => [
        inventedNip(),
        "Impor",
        "Penelaah",
        "Bidang Uji",
        "Kantor Wilayah Uji",
      ]);
      const body = new FormData();
      const text = csvText([["NIP", "NAMA", "JABATAN", "UNIT", "UNIT INDUK"], ...rows]);
      body.set("berkas", new File([text], "p.csv"));
      let to = "";
      const sent = async () => {
        const answer = await upload(`${cast.base}/pegawai/impor`, body, cast.citra);
        to = answer.to as string;
        return answer;
      };
      expect(await trips(sent, 303)).toBe(2);
      const step = (versi: string) => ({ versi, perintah: newId(NOW) });
      const kolom = { ...step("0"), unitBaru: "ya" };
      expect(await trips(() => post(`${to}/kolom`, kolom, cast.citra), 303)).toBe(2);
      const room = { AGENCY_001: d1 } as Partial<Env>;
      // Of a small file each message is a handful: the row, the facts, the bite, the row again.
      ledger.forget();
      await doWork(NOW, room);
      expect(ledger.trips).toBeLessThanOrEqual(10);
      expect(await trips(() => get(to, cast.citra), 200)).toBe(1);
      expect(await trips(() => get(`${to}/kolom`, cast.citra), 200)).toBe(1);
      expect(await trips(() => get(`${to}/unit`, cast.citra), 200)).toBe(1);
      expect(await trips(() => post(`${to}/penerapan`, step("1"), cast.citra), 303)).toBe(2);
      ledger.forget();
      await doWork(NOW, room);
      expect(ledger.trips).toBeLessThanOrEqual(20);
      expect(await trips(() => get(`${to}/pembatalan`, cast.citra), 200)).toBe(1);
    }
  });

  it("a page of the list reads as much in an agency of any size, and a person's page too", async () => {
    const { d1, ledger } = countingD1(cast.d1);
    const { get } = house(NOW, { AGENCY_001: d1 } as Partial<Env>);
    await get(`${cast.base}/unit`, cast.citra);
    const read = async (path: string) => {
      ledger.forget();
      await get(cast.base + path, cast.citra);
      return ledger.rowsRead;
    };
    expect(await read(`/pegawai?cari=${cast.ayu.nip}`)).toBeLessThan(1500);
    expect(await read(`/pegawai/${cast.ayu.id}`)).toBeLessThan(150);
  });
});
