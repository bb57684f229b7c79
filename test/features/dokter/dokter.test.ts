import { beforeAll, describe, expect, it } from "vitest";
import { checkUp } from "../../../src/data/agency/dokter.ts";
import { newId } from "../../../src/data/ids.ts";
import { JENIS_TEMUAN, type JenisTemuan } from "../../../src/domain/temuan.ts";
import { dokterWords } from "../../../src/i18n/dokter.ts";
import { type Cast, castOf, inventedNip } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { onlyRole } from "../../support/peran.ts";

const { get, post } = house();
const TODAY = "2026-11-22";
let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

const run = (sql: string, ...values: (string | number | null)[]) =>
  cast.d1
    .prepare(sql)
    .bind(...values)
    .run();

const look = () => checkUp(cast.db, { today: TODAY, now: NOW, oleh: null });

async function found(jenis: JenisTemuan, objek: string): Promise<string | null> {
  const row = await cast.d1
    .prepare("SELECT rincian FROM temuan WHERE jenis = ?1 AND objek = ?2")
    .bind(jenis, objek)
    .first<{ rincian: string }>();
  return row?.rincian ?? null;
}

async function somebody(nama: string, nomor: string | null): Promise<string> {
  const id = newId(NOW);
  await run("INSERT INTO pegawai (id, nama, jenis, dibuat_pada) VALUES (?1, ?2, 'pns', 0)", id, nama);
  if (nomor)
    await run(
      "INSERT INTO nomor_pegawai (nomor, pegawai, jenis, dari) VALUES (?1, ?2, 'nip', '2020-01-01')",
      nomor,
      id,
    );
  return id;
}

const nomorBaru = (awal = "19880203") => awal + inventedNip().slice(8);

const serve = (pegawai: string, unit: string) =>
  run(
    `INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, dari)
     VALUES (?1, ?2, ?3, 'Pengolah Data', 'pelaksana', 'definitif', '2021-01-01')`,
    newId(NOW),
    pegawai,
    unit,
  );

describe("the data doctor finds", () => {
  it("nothing of its own making twice: a second look writes no row", async () => {
    await look();
    const all = async () =>
      (
        await cast.d1
          .prepare("SELECT * FROM temuan UNION ALL SELECT unit, jenis, n, 0, 0 FROM temuan_jumlah")
          .all()
      ).results;
    const before = await all();
    await checkUp(cast.db, { today: TODAY, now: NOW + 60_000, oleh: null });
    expect(await all()).toEqual(before);
  });

  it("people without a post, without a number, with an impossible one, who never signed in", async () => {
    const tanpa = await somebody("Wahyu Tanpajabatan", nomorBaru());
    const kosong = await somebody("Sri Tanpanomor", null);
    const aneh = await somebody("Joko Anehnomor", nomorBaru("19880230"));
    await serve(aneh, cast.unit.bidang);
    await look();
    expect(await found("celah-penempatan", tanpa)).toBe('{"sejak":null}');
    expect(await found("nomor-kosong", kosong)).toBe("{}");
    expect(await found("nomor-mustahil", aneh)).toBe('{"kode":"tanggal-lahir-tidak-valid"}');
    expect(await found("belum-pernah-masuk", aneh)).toBe('{"akun":0,"surel":0}');
    await serve(tanpa, cast.unit.bidang);
    await look();
    expect(await found("celah-penempatan", tanpa)).toBeNull();
  });

  it("the same person twice", async () => {
    const [a, b] = [
      await somebody("Lina Kembar", "199004042015031901"),
      await somebody("lina kembar", "199004042021212955"),
    ].sort() as [string, string];
    await look();
    expect(await found("nomor-ganda", a)).toBe('{"orang":2,"alasan":["nama-lahir"]}');
    expect(await found("nomor-ganda", b)).toBeNull();
    const page = await get(`${cast.base}/kelola/dokter/nomor-ganda`, cast.citra);
    expect(page.html).toContain("2 catatan: nama dan tanggal lahir sama");
    expect(page.page.querySelector("td.action a")?.getAttribute("href")).toBe(`${cast.base}/pegawai/ganda`);
  });

  it("doubles as the merge tool does: what an admin says are two is no finding, three alike are one", async () => {
    const ids = [
      await somebody("Mira Kembartiga", "199105052015031901"),
      await somebody("Mira Kembartiga, S.E.", "199105052015031910"),
      await somebody("mira kembartiga", "199105052021212955"),
    ].sort() as [string, string, string];
    const [a, b, c] = ids;
    await look();
    const mine = async () => Promise.all(ids.map((id) => found("nomor-ganda", id)));
    expect(await mine()).toEqual(['{"orang":3,"alasan":["nama-lahir","nomor"]}', null, null]);
    const apart = (x: string, y: string) =>
      post(`${cast.base}/pegawai/ganda/${x}/${y}/beda`, { perintah: newId(NOW) }, cast.citra);
    expect((await apart(a, b)).status).toBe(303);
    await post(`${cast.base}/kelola/dokter/pemeriksaan`, { perintah: newId(NOW) }, cast.citra);
    // The pairs that are left: each is told, by the one of it that comes first.
    const left = await mine();
    expect(left.map((r) => r && JSON.parse(r).orang)).toEqual([2, 2, null]);
    await apart(a, c);
    await apart(c, b);
    await look();
    expect(await mine()).toEqual([null, null, null]);
  });

  it("doubles for the admin who can merge them: a unit admin reads of them and is led nowhere", async () => {
    for (const nomor of ["199206062015031901", "199206062015031910"])
      await serve(await somebody("Nani Kembar", nomor), cast.unit.bidang);
    await look();
    await onlyRole(cast, cast.hadi, "admin-unit", cast.unit.bidang);
    const page = await get(`${cast.base}/kelola/dokter/nomor-ganda`, cast.hadi);
    expect(page.html).toContain("Nani Kembar");
    expect(page.html).not.toContain('/pegawai/ganda"');
    expect(page.page.querySelector("td.action a")).toBeNull();
    const other = await get(`${cast.base}/kelola/dokter/belum-pernah-masuk`, cast.hadi);
    expect(other.page.querySelector("td.action a")).not.toBeNull();
    await run("DELETE FROM peran WHERE pegawai = ?1", cast.hadi.id);
  });

  it("lines that end nowhere or in a circle, and a penilai who is away", async () => {
    const yatim = await somebody("Budi Tanpapenilai", nomorBaru());
    const bulat = await somebody("Ani Melingkar", nomorBaru());
    for (const [pegawai, masalah] of [
      [yatim, "tanpa-penilai"],
      [bulat, "penilai-melingkar"],
    ] as const) {
      const id = newId(NOW);
      await run(
        `INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, dari)
         VALUES (?1, ?2, ?3, 'Pengolah Data', 'pelaksana', 'definitif', '2021-01-01')`,
        id,
        pegawai,
        cast.unit.bidang,
      );
      await run(
        "INSERT INTO garis_penilai (pegawai, dari, penempatan, unit, masalah) VALUES (?1, '2021-01-01', ?2, ?3, ?4)",
        pegawai,
        id,
        cast.unit.bidang,
        masalah,
      );
    }
    await run(
      "INSERT INTO status_pegawai (pegawai, status, dari) VALUES (?1, 'cltn', '2026-11-01')",
      cast.bagas.id,
    );
    await look();
    expect(await found("tanpa-penilai", yatim)).toBe('{"masalah":"tanpa-penilai"}');
    expect(await found("melingkar", bulat)).toBe('{"masalah":"penilai-melingkar"}');
    expect(await found("tanpa-penilai", bulat)).toBeNull();
    expect(JSON.parse((await found("penilai-tidak-aktif", cast.bagas.id)) ?? "{}")).toMatchObject({
      status: "cltn",
    });
    await run("DELETE FROM status_pegawai WHERE pegawai = ?1", cast.bagas.id);
    await look();
    expect(await found("penilai-tidak-aktif", cast.bagas.id)).toBeNull();
  });

  it("units without a head or below one that is closed, and pensioners who can still sign in", async () => {
    const [tutup, anak] = [newId(NOW), newId(NOW)];
    await run("INSERT INTO unit (id) VALUES (?1), (?2)", tutup, anak);
    const versi =
      "INSERT INTO unit_versi (id, unit, dari, sampai, nama, induk) VALUES (?1, ?2, '2020-01-01', ?3, ?4, ?5)";
    await run(versi, newId(NOW), tutup, "2025-12-31", "Seksi Lama", cast.unit.induk);
    await run(versi, newId(NOW), anak, null, "Subseksi Yatim", tutup);
    const tua = await somebody("Karto Pensiunan", nomorBaru("19600101"));
    await run("INSERT INTO status_pegawai (pegawai, status, dari) VALUES (?1, 'pensiun', '2026-02-01')", tua);
    await run("INSERT INTO akun (pegawai, sandi_hash, dibuat_pada) VALUES (?1, 'x', 0)", tua);
    await look();
    expect(await found("unit-tanpa-pimpinan", anak)).toBe('{"orang":0}');
    expect(await found("unit-yatim", anak)).toBe("{}");
    expect(await found("unit-tanpa-pimpinan", tutup)).toBeNull();
    expect(await found("akun-tertinggal", tua)).toBe('{"status":"pensiun"}');
    expect(await found("celah-penempatan", tua)).toBeNull();
  });

  it("and counts every unit with all below it", async () => {
    await look();
    const { results } = await cast.d1
      .prepare(`SELECT j.unit, j.jenis, j.n, (SELECT count(*) FROM temuan t JOIN unit_leluhur l ON l.unit = t.unit
        WHERE t.jenis = j.jenis AND l.leluhur = j.unit) AS lagi FROM temuan_jumlah j WHERE j.unit <> ''`)
      .all<{ n: number; lagi: number }>();
    expect(results.length).toBeGreaterThan(3);
    expect(results.filter((r) => r.n !== r.lagi)).toEqual([]);
  });
});

describe("the pages of the doctor", () => {
  it("show every kind with its count, and names with the way to repair", async () => {
    await post(`${cast.base}/kelola/dokter/pemeriksaan`, { perintah: newId(NOW) }, cast.citra);
    const overview = await get(`${cast.base}/kelola/dokter`, cast.citra);
    for (const jenis of JENIS_TEMUAN) expect(overview.html).toContain(dokterWords.id.jenis[jenis].nama);
    expect(overview.page.querySelectorAll("main .task-list li").length).toBeGreaterThan(3);
    for (const jenis of JENIS_TEMUAN) {
      const page = await get(`${cast.base}/kelola/dokter/${jenis}`, cast.citra);
      expect(page.status).toBe(200);
      expect(page.html).not.toContain("undefined");
    }
    const [first] = (
      await get(`${cast.base}/kelola/dokter/nomor-mustahil`, cast.citra)
    ).page.querySelectorAll("td.action a, td a");
    expect(first?.getAttribute("href")).toMatch(/\/pegawai\/[0-9A-Z]+\/ubah$/);
  });

  it("are for roles: 403 for a pegawai; the auditor reads and does not look anew; no other kind is there", async () => {
    expect((await get(`${cast.base}/kelola/dokter`, cast.ayu)).status).toBe(403);
    expect((await get(`${cast.base}/kelola/dokter`, cast.gita)).status).toBe(200);
    expect((await post(`${cast.base}/kelola/dokter/pemeriksaan`, {}, cast.gita)).status).toBe(403);
    expect((await get(`${cast.base}/kelola/dokter/lain`, cast.citra)).status).toBe(404);
    expect((await get(`${cast.base}/kelola/dokter`, cast.dimas)).status).toBe(303);
  });
});
