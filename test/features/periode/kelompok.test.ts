import { beforeAll, describe, expect, it } from "vitest";
import { regroup } from "../../../src/jobs/regroup.ts";
import { type Cast, castOf, OWN_ROOM } from "../../support/cast.ts";
import { evaluasiUji, kolom, NOVEMBER, OKTOBER, pada } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
const { get, post } = house(OKTOBER);
const path = () => `${cast.base}/periode/kelompok`;
const guru = () => `Guru ${cast.ayu.id}`;
const wanted = () => ({
  nama: guru(),
  urut: "5",
  unit: cast.unit.bidang,
  "jabatan-jf": "ya",
  dari: "2026-01-01",
});
beforeAll(async () => {
  cast = await castOf(OKTOBER);
  await tahunUji(cast);
});
const groupId = () => kolom(cast, "SELECT id FROM kelompok_periode WHERE unit = ?1", cast.unit.bidang);
const at = () => ({ now: OKTOBER, today: "2026-10-20", agency: cast.agency });

describe("a group", () => {
  it("Citra makes it; the plans that fit join it, others do not; a new plan joins at once", async () => {
    const plan = await skpUji(cast);
    const boss = await skpUji(cast, { pegawai: cast.bagas, penilai: cast.farida });
    const answer = await post(path(), wanted(), cast.citra);
    expect([answer.status, answer.to]).toEqual([303, path()]);
    await regroup(cast.db, at());
    const of = (id: string) => kolom(cast, "SELECT kelompok_periode FROM skp WHERE id = ?1", id);
    expect(await of(plan.id)).toBe(await groupId());
    expect(await of(boss.id)).toBeNull();
    const hadi = await skpUji(cast, { pegawai: cast.hadi });
    expect(await of(hadi.id)).toBe(await groupId());
    expect((await get(path(), cast.citra)).html).toContain("2 SKP");
  });

  it("the smaller number has the person: a second group that fits too takes over from its day on", async () => {
    await post(
      path(),
      { ...wanted(), nama: `Dulu ${cast.ayu.id}`, urut: "1", "jabatan-jf": "", dari: "2026-10-21" },
      cast.citra,
    );
    await regroup(cast.db, at());
    const nama =
      "SELECT k.nama FROM skp s JOIN kelompok_periode k ON k.id = s.kelompok_periode WHERE s.pegawai = ?1";
    expect(await kolom(cast, nama, cast.ayu.id)).toBe(guru());
    await regroup(cast.db, { ...at(), now: OKTOBER + 86_400_000, today: "2026-10-21" });
    expect(await kolom(cast, nama, cast.ayu.id)).toBe(`Dulu ${cast.ayu.id}`);
    await cast.d1
      .prepare("UPDATE kelompok_periode SET sampai = '2026-10-21' WHERE nama LIKE 'Dulu %' AND unit = ?1")
      .bind(cast.unit.bidang)
      .run();
    await regroup(cast.db, { ...at(), now: OKTOBER + 2 * 86_400_000, today: "2026-10-22" });
    expect(await kolom(cast, nama, cast.ayu.id)).toBe(guru());
  });

  it("its own window holds for its people in every guard: open longer than everybody's", async () => {
    const c = await castOf(OKTOBER);
    const before = { ...wanted(), nama: `Guru ${c.ayu.id}`, unit: c.unit.bidang };
    await post(`${c.base}/periode/kelompok`, before, c.citra);
    const id = await kolom(c, "SELECT id FROM kelompok_periode WHERE unit = ?1", c.unit.bidang);
    const u = await evaluasiUji(c);
    const answer = await post(
      `${c.base}/periode/kelompok/${id}/jendela`,
      {
        jendela: "2026-triwulan-3:evaluasi",
        buka: "2026-09-21",
        tutup: "2026-11-15",
        alasan: "Ujian",
        versi: "1",
      },
      c.citra,
    );
    expect([answer.status, answer.to]).toEqual([303, `${c.base}/periode/kelompok/${id}?jendela=ya`]);
    const rate = { hasil: "sesuai", perilaku: "sesuai", alasan: "", catatan: "Baik", versi: "0" };
    const rated = await house(NOVEMBER).post(`${u.path}/penilaian`, rate, await pada(c, c.bagas, NOVEMBER));
    expect(rated.status).toBe(303);
    expect((await get(`${c.base}/periode/kelompok/${id}`, c.citra)).html).toContain("15 Nov 2026");
  });

  it("another rhythm: its periods are made, past ones open nothing, and its people have months instead of quarters", async () => {
    const c = await castOf(OKTOBER, OWN_ROOM);
    await tahunUji(c);
    const plan = await skpUji(c, { keadaan: "ditetapkan", tahun: 2026 });
    const made = await post(
      `${c.base}/periode/kelompok`,
      { ...wanted(), nama: `Guru ${c.ayu.id}`, unit: c.unit.bidang, ritme: "bulan" },
      c.citra,
    );
    expect(made.status).toBe(303);
    await regroup(c.db, { now: OKTOBER, today: "2026-10-20", agency: c.agency });
    const months =
      "SELECT group_concat(keadaan, ' ') FROM (SELECT j.keadaan FROM jendela j JOIN periode t ON t.id = j.periode WHERE t.tahun = 2026 AND t.jenis = 'bulan' AND tahap = 'evaluasi' ORDER BY n)";
    expect(await kolom(c, months)).toMatch(
      /^tutup tutup tutup tutup tutup tutup tutup tutup tutup belum belum belum$/,
    );
    expect(
      await kolom(
        c,
        "SELECT count(*) FROM evaluasi WHERE pegawai = ?1 AND periode LIKE '2026-bulan-%'",
        c.ayu.id,
      ),
    ).toBe(0);
    await c.d1
      .prepare(
        "INSERT INTO skp_versi (skp, nomor, isi, hash, berlaku_dari, ditetapkan_pada, ditetapkan_oleh) VALUES (?1, 1, '{\"rhk\":[],\"perilaku\":{},\"lampiran\":{}}', 'x', '2026-01-01', 0, ?2)",
      )
      .bind(plan.id, c.bagas.id)
      .run();
    const page = await get(`${c.base}/pelaksanaan/${plan.id}/2026-bulan-10`, c.ayu);
    expect(page.status).toBe(200);
    expect(page.html).toContain("Okt");
    expect((await get(`${c.base}/pelaksanaan/${plan.id}/2026-triwulan-3`, c.ayu)).status).toBe(404);
    const hadi = await skpUji(cast, { pegawai: cast.citra, keadaan: "ditetapkan" });
    expect((await get(`${cast.base}/pelaksanaan/${hadi.id}/2026-bulan-10`, cast.citra)).status).toBe(404);
  });
});

describe("the litany", () => {
  it("Ayu → 403, Gita looks and may not, Dimas elsewhere, no condition and empty → 422, old version → 409", async () => {
    const id = await groupId();
    expect((await get(path(), cast.ayu)).status).toBe(403);
    expect((await get(`${path()}/${id}`, cast.ayu)).status).toBe(404);
    expect((await get(`${path()}/${id}`, cast.gita)).status).toBe(200);
    for (const who of [cast.gita, cast.ayu]) expect((await post(path(), wanted(), who)).status).toBe(403);
    expect((await post(`${path()}/${id}`, { ...wanted(), versi: "1" }, cast.gita)).status).toBe(403);
    expect((await post(`${path()}/${id}/jendela`, { versi: "1" }, cast.gita)).status).toBe(403);
    expect(
      (await post(`${path()}/${id}`.replace(cast.base, cast.other.base), wanted(), cast.dimas)).status,
    ).toBe(404);
    expect((await post(path(), {}, cast.citra)).status).toBe(422);
    const all = await post(path(), { nama: "Semua orang", urut: "5", dari: "2026-01-01" }, cast.citra);
    expect([all.status, all.page.querySelector("#nama")?.getAttribute("value")]).toEqual([
      422,
      "Semua orang",
    ]);
    for (const f of [
      { unit: cast.other.unit },
      { urut: "0" },
      { urut: "x" },
      { sampai: "2025-01-01" },
      { dari: "2026-02-30" },
      { ritme: "semester" },
    ])
      expect([f, (await post(path(), { ...wanted(), ...f }, cast.citra)).status]).toEqual([f, 422]);
    const old = await post(`${path()}/${id}`, { ...wanted(), nama: "Kedua", versi: "99" }, cast.citra);
    expect([old.status, old.page.querySelector("input[name=nama]")?.getAttribute("value")]).toEqual([
      409,
      "Kedua",
    ]);
    const window = {
      jendela: "2026-triwulan-4:evaluasi",
      buka: "2026-12-01",
      tutup: "2027-02-15",
      alasan: "Ujian",
    };
    expect((await post(`${path()}/${id}/jendela`, { ...window, versi: "99" }, cast.citra)).status).toBe(409);
    for (const f of [{ alasan: "" }, { tutup: "2026-11-01" }, { jendela: "x" }, { buka: "" }])
      expect([
        f,
        (await post(`${path()}/${id}/jendela`, { ...window, versi: "1", ...f }, cast.citra)).status,
      ]).toEqual([f, 422]);
  });
});
