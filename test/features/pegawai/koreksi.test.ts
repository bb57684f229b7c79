import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { type Fields, house, NOW } from "../../support/house.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

const { get, post } = house();
const versi = async (room: Cast, who: Person) =>
  String(await room.d1.prepare("SELECT versi FROM pegawai WHERE id = ?1").bind(who.id).first("versi"));
const fields = async (room: Cast, who: Person, lain: Fields = {}): Promise<Fields> => ({
  perintah: newId(NOW),
  versi: await versi(room, who),
  jenis: "definitif",
  jabatan: "Analis Kebijakan",
  unit: room.unit.induk,
  jenisJabatan: "jf",
  jenjang: "ahli-muda",
  dari: "2026-10-01",
  sampai: "",
  nomorSurat: "SK-7/2026",
  tanggalSurat: "2026-09-25",
  ...lain,
});
const angkat = async (room: Cast, who: Person, lain: Fields = {}) =>
  post(`${room.base}/pegawai/${who.id}/penempatan`, await fields(room, who, lain), room.citra);
const posts = async (room: Cast, who: Person) =>
  (
    await room.d1
      .prepare(
        "SELECT id, jabatan, unit, dari, sampai, tanggal_surat AS surat FROM penempatan WHERE pegawai = ?1 ORDER BY dari",
      )
      .bind(who.id)
      .all<{
        id: string;
        jabatan: string;
        unit: string;
        dari: string;
        sampai: string | null;
        surat: string | null;
      }>()
  ).results;
const last = async (room: Cast, who: Person) =>
  (await posts(room, who)).at(-1) as { id: string; dari: string };
const lines = async (room: Cast, who: Person) =>
  (
    await room.d1
      .prepare("SELECT dari, sampai, penilai FROM garis_penilai WHERE pegawai = ?1 ORDER BY dari")
      .bind(who.id)
      .all()
  ).results;
const skpOf = async (room: Cast, who: Person, keadaan: string) => {
  const id = newId(NOW);
  await room.d1
    .prepare(
      "INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan, keadaan, diubah_pada) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kualitatif', ?7, 0)",
    )
    .bind(id, who.id, who.penempatan, room.unit.bidang, room.bagas.id, room.farida.id, keadaan)
    .run();
  return id;
};
const plans = async (room: Cast, who: Person) =>
  (
    await room.d1
      .prepare("SELECT dari, sampai, unit, keadaan FROM skp WHERE pegawai = ?1 ORDER BY dari")
      .bind(who.id)
      .all()
  ).results;
const errorOf = (a: Awaited<ReturnType<typeof get>>) => a.page.querySelector(".error-summary")?.text ?? "";

describe("a wrong appointment", () => {
  it("is taken back: post, line and plan are as they were, the trail keeps it with the reason", async () => {
    const room = await castOf();
    const { ayu } = room;
    await skpOf(room, ayu, "ditetapkan");
    const before = [await posts(room, ayu), await lines(room, ayu), await plans(room, ayu)];
    expect((await angkat(room, ayu)).status).toBe(303);
    expect(await plans(room, ayu)).toHaveLength(2);
    const wrong = await last(room, ayu);
    const path = `${room.base}/pegawai/${ayu.id}/penempatan/${wrong.id}/pembatalan`;
    const page = await get(path, room.citra);
    expect(page.page.querySelector(".notice")?.text).toContain("berlaku lagi");
    const body = {
      perintah: newId(NOW),
      versi: await versi(room, ayu),
      semula: wrong.dari,
      alasan: "Salah orang",
    };
    const done = await post(path, body, room.citra);
    expect(done.status).toBe(303);
    expect([await posts(room, ayu), await lines(room, ayu), await plans(room, ayu)]).toEqual(before);
    expect((await post(path, body, room.citra)).to).toBe(done.to);
    const trail = await room.d1
      .prepare("SELECT rincian FROM jejak WHERE objek = ?1 AND tindakan = 'penempatan.batalkan'")
      .bind(ayu.id)
      .first<{ rincian: string }>();
    expect(JSON.parse(trail?.rincian ?? "{}")).toMatchObject({
      alasan: "Salah orang",
      jabatan: "Analis Kebijakan",
    });
    expect((await get(path, room.citra)).status).toBe(404);
  });

  it("is corrected: another day and unit, as if it had been entered so at once", async () => {
    const room = await castOf();
    const { ayu } = room;
    await skpOf(room, ayu, "ditetapkan");
    await angkat(room, ayu);
    const wrong = await last(room, ayu);
    const path = `${room.base}/pegawai/${ayu.id}/penempatan/${wrong.id}/koreksi`;
    const form = await get(path, room.citra);
    expect(form.page.querySelector("#tanggalSurat")?.getAttribute("value")).toBe("2026-09-25");
    const right = await fields(room, ayu, { dari: "2026-11-01", semula: wrong.dari, alasan: "TMT salah" });
    expect((await post(path, right, room.citra)).status).toBe(303);
    expect(await posts(room, ayu)).toMatchObject([
      { sampai: "2026-10-31" },
      { id: wrong.id, dari: "2026-11-01", sampai: null, surat: "2026-09-25" },
    ]);
    expect(await plans(room, ayu)).toEqual([
      { dari: "2026-01-01", sampai: "2026-10-31", unit: room.unit.bidang, keadaan: "ditetapkan" },
      { dari: "2026-11-01", sampai: "2026-12-31", unit: room.unit.induk, keadaan: "belum" },
    ]);
    expect(await lines(room, ayu)).toEqual([
      { dari: "2020-01-01", sampai: "2026-10-31", penilai: room.bagas.id },
      { dari: "2026-11-01", sampai: null, penilai: room.farida.id },
    ]);
    // And back to where she was: no mutasi at all, so one plan again.
    const back = await fields(room, ayu, {
      dari: "2026-11-01",
      semula: "2026-11-01",
      unit: room.unit.bidang,
      alasan: "Unit salah",
    });
    expect((await post(path, back, room.citra)).status).toBe(303);
    expect(await plans(room, ayu)).toEqual([
      { dari: "2026-01-01", sampai: "2026-12-31", unit: room.unit.bidang, keadaan: "ditetapkan" },
    ]);
  });

  it("is neither once something was decided on it, of him or by him", async () => {
    const room = await castOf();
    await skpOf(room, room.hadi, "diajukan");
    for (const step of ["pembatalan", "koreksi"]) {
      const path = `${room.base}/pegawai/${room.hadi.id}/penempatan/${room.hadi.penempatan}/${step}`;
      expect((await get(path, room.citra)).page.querySelector(".notice")?.text).toContain(
        "Sudah ada keputusan",
      );
      const body = await fields(room, room.hadi, { semula: "2020-01-01", alasan: "x", dari: "2020-01-01" });
      const refused = await post(path, body, room.citra);
      expect(refused.status).toBe(409);
      expect(errorOf(refused)).toContain("Sudah ada keputusan");
    }
    const skp = await skpOf(room, room.ayu, "belum");
    await room.d1
      .prepare(
        "INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, oleh, pada) VALUES (?1, 1, 'skp', 'approve', 'diajukan', 'ditetapkan', ?2, ?3)",
      )
      .bind(skp, room.bagas.id, NOW)
      .run();
    const head = `${room.base}/pegawai/${room.bagas.id}/penempatan/${room.bagas.penempatan}/pembatalan`;
    const body = { versi: "1", semula: "2020-01-01", alasan: "x" };
    expect((await post(head, body, room.citra)).status).toBe(409);
  });

  it("a definitive head ends the Plt on the eve; a Plh stands beside him with an end; the admin does not act himself", async () => {
    const room = await castOf();
    const seksi = { unit: room.unit.bidang, jenisJabatan: "administrator", jenjang: "" };
    const plh = { ...seksi, jenis: "plh", dari: "2026-11-23", nomorSurat: "SPRIN-2" };
    expect(errorOf(await angkat(room, room.hadi, plh))).toContain("Isi hari terakhirnya");
    expect((await angkat(room, room.hadi, { ...plh, sampai: "2026-11-27" })).status).toBe(303);
    expect(await lines(room, room.hadi)).toHaveLength(1);
    const diri = await angkat(room, room.citra, { ...plh, jenis: "plt", sampai: "" });
    expect(diri.status).toBe(403);
    expect(errorOf(diri)).toContain("Minta admin lain");
    await post(
      `${room.base}/pegawai/${room.bagas.id}/penempatan/${room.bagas.penempatan}`,
      { perintah: newId(NOW), sampai: "2026-11-30", sebelum: "", versi: await versi(room, room.bagas) },
      room.citra,
    );
    expect(
      (await angkat(room, room.hadi, { ...seksi, jenis: "plt", dari: "2026-12-01", nomorSurat: "SPRIN-3" }))
        .status,
    ).toBe(303);
    const kepala = { ...seksi, memimpin: "ya", dari: "2027-01-10", jabatan: "Kepala Bidang" };
    expect((await angkat(room, room.gita, kepala)).status).toBe(303);
    expect(await last(room, room.hadi)).toMatchObject({ dari: "2026-12-01", sampai: "2027-01-09" });
    expect((await lines(room, room.ayu)).at(-1)).toMatchObject({ dari: "2027-01-10", penilai: room.gita.id });
  });
});

describe("the litany", () => {
  it("Dimas and Hadi → 404, Gita → 403, empty → 422 with what was typed, an old page → 409", async () => {
    for (const step of ["koreksi", "pembatalan"]) {
      const path = `${cast.base}/pegawai/${cast.ayu.id}/penempatan/${cast.ayu.penempatan}/${step}`;
      expect((await get(path.replace(cast.base, cast.other.base), cast.dimas)).status).toBe(404);
      expect((await post(path, {}, cast.hadi)).status).toBe(404);
      expect((await post(path, {}, cast.gita)).status).toBe(403);
      expect((await post(path, {}, cast.ayu)).status).toBe(403);
      const empty = await post(path, { semula: "2020-01-01", jabatan: "Tetap" }, cast.citra);
      expect(empty.status).toBe(422);
      expect(errorOf(empty)).toContain("Isi alasan");
      const old = await fields(cast, cast.ayu, {
        semula: "2020-01-01",
        dari: "2020-01-01",
        alasan: "Lama",
        versi: "99",
      });
      const late = await post(path, old, cast.citra);
      expect(late.status).toBe(409);
      expect(late.page.querySelector("#alasan")?.text).toContain("Lama");
      const moved = await post(path, { ...old, semula: "2019-01-01" }, cast.citra);
      expect(moved.status).toBe(409);
      expect((await get(path.replace(cast.ayu.penempatan, newId(NOW)), cast.citra)).status).toBe(404);
      expect((await get(path.replace(cast.ayu.penempatan, "bukan"), cast.citra)).status).toBe(404);
    }
  });

  it("outside assessors: only the agency's admin adds and changes them; bad text is text (K14)", async () => {
    const luar = { jabatan: "Menteri Contoh", instansi: "Kementerian", jenisJabatan: "pejabat-negara" };
    for (const who of [cast.ayu, cast.hadi, cast.gita])
      expect((await post(`${cast.base}/pegawai/luar/baru`, { ...luar, nama: "X" }, who)).status).toBe(403);
    expect((await get(`${cast.base}/pegawai/luar`, cast.hadi)).status).toBe(403);
    const empty = await post(`${cast.base}/pegawai/luar/baru`, { jabatan: "Tetap" }, cast.citra);
    expect(empty.status).toBe(422);
    expect(empty.page.querySelector("#jabatan")?.getAttribute("value")).toBe("Tetap");
    for (const nama of ["\ud800 lone", "<b>x</b>", "'; DROP TABLE pegawai; --", "é".repeat(200)])
      expect((await post(`${cast.base}/pegawai/luar/baru`, { ...luar, nama }, cast.citra)).status).toBe(303);
    expect(
      (await post(`${cast.base}/pegawai/luar/baru`, { ...luar, nama: "x".repeat(9999) }, cast.citra)).status,
    ).toBe(422);
    const list = await get(`${cast.base}/pegawai/luar`, cast.citra);
    expect(list.html).not.toContain("<b>x</b>");
    const one = (await cast.d1
      .prepare("SELECT pegawai AS id FROM pejabat_luar LIMIT 1")
      .first("id")) as string;
    const path = `${cast.base}/pegawai/luar/${one}`;
    expect((await get(path, cast.citra)).status).toBe(200);
    expect((await get(path, cast.hadi)).status).toBe(404);
    expect((await post(path, { ...luar, nama: "Baru", versi: "1" }, cast.citra)).status).toBe(303);
    const late = await post(path, { ...luar, nama: "Terlambat", versi: "1" }, cast.citra);
    expect(late.status).toBe(409);
    expect(late.page.querySelector("#nama")?.getAttribute("value")).toBe("Terlambat");
    expect((await get(`${cast.base}/pegawai/luar/${cast.ayu.id}`, cast.citra)).status).toBe(404);
  });
});
