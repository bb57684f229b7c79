import { beforeAll, describe, expect, it } from "vitest";
import { recount } from "../../../src/data/agency/hitungan.ts";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { type Fields, house, NOW } from "../../support/house.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

const { get, post } = house();
const idOf = (to: string | null) => /unit\/([0-9A-Z]{26})/.exec(to ?? "")?.[1] as string;
const unitBaru = async (room: Cast, nama: string, induk: string) =>
  idOf(
    (
      await post(
        `${room.base}/unit/baru`,
        { perintah: newId(NOW), nama, jenis: "unit-kerja", induk, dari: "2026-01-01", urut: "1" },
        room.citra,
      )
    ).to,
  );
const kunci = async (room: Cast, unit: string) =>
  (await room.d1
    .prepare("SELECT max(id) AS id FROM unit_versi WHERE unit = ?1")
    .bind(unit)
    .first("id")) as string;
const lebur = async (room: Cast, unit: string, lain: Fields = {}) =>
  post(
    `${room.base}/unit/${unit}/lebur`,
    {
      perintah: newId(NOW),
      kunci: await kunci(room, unit),
      dari: "2026-11-22",
      alasan: "Penataan organisasi",
      nomorSurat: "PMA 12/2026",
      ...lain,
    },
    room.citra,
  );
const tutup = async (room: Cast, unit: string, lain: Fields = {}, who = room.citra) =>
  post(
    `${room.base}/unit/${unit}/tutup`,
    {
      perintah: newId(NOW),
      kunci: await kunci(room, unit),
      sampai: "2026-11-21",
      alasan: "Tidak dipakai lagi",
      ...lain,
    },
    who,
  );
const lines = async (room: Cast, pegawai: string) =>
  (
    await room.d1
      .prepare(
        "SELECT dari, sampai, unit, penilai, atasan FROM garis_penilai WHERE pegawai = ?1 ORDER BY dari",
      )
      .bind(pegawai)
      .all()
  ).results;
const errorOf = (a: Awaited<ReturnType<typeof get>>) => a.page.querySelector(".error-summary")?.text ?? "";

describe("a unit that goes up in another", () => {
  it("takes its people, units, plans and counters along on the day; the archive finds it", async () => {
    const room = await castOf();
    const { d1, db, ayu, bagas, farida, unit } = room;
    const tujuan = await unitBaru(room, "Bidang Gabungan", unit.induk);
    const anak = await unitBaru(room, "Seksi Ikut", unit.bidang);
    const skp = newId(NOW);
    await d1
      .prepare(
        "INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan, keadaan, diubah_pada) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kualitatif', 'draf', 0)",
      )
      .bind(skp, ayu.id, ayu.penempatan, unit.bidang, bagas.id, farida.id)
      .run();
    const form = await get(`${room.base}/unit/${unit.bidang}/lebur`, room.citra);
    expect(form.page.querySelector(".notice")?.text).toContain("5 penempatan berlanjut");
    expect(form.page.querySelector(".notice")?.text).toContain("Bagas Prakoso tidak lagi memimpin");
    const done = await lebur(room, unit.bidang, { ke: tujuan });
    expect(done.status).toBe(303);
    expect(await lines(room, ayu.id)).toEqual([
      { dari: "2020-01-01", sampai: "2026-11-21", unit: unit.bidang, penilai: bagas.id, atasan: farida.id },
      { dari: "2026-11-22", sampai: null, unit: tujuan, penilai: farida.id, atasan: null },
    ]);
    const plan = await d1
      .prepare("SELECT unit, penilai, dari, sampai FROM skp WHERE id = ?1")
      .bind(skp)
      .first();
    expect(plan).toEqual({ unit: tujuan, penilai: farida.id, dari: "2026-01-01", sampai: "2026-12-31" });
    const below = await d1
      .prepare("SELECT induk, dari FROM unit_versi WHERE unit = ?1 ORDER BY dari")
      .bind(anak)
      .all();
    expect(below.results).toEqual([
      { induk: unit.bidang, dari: "2026-01-01" },
      { induk: tujuan, dari: "2026-11-22" },
    ]);
    expect(await recount(db, "2026-11-22")).toBe(0);
    const old = await get(`${room.base}/unit/${unit.bidang}`, room.citra);
    expect(old.page.querySelector(".notice")?.text).toContain("Bidang Gabungan");
    expect((await get(`${room.base}/unit/arsip`, room.citra)).html).toContain("Penataan organisasi");
    const tree = await get(`${room.base}/unit?akar=${unit.induk}`, room.citra);
    expect(tree.page.querySelector(".tree")?.text).not.toContain("Bidang Uji");
    const then = await get(`${room.base}/unit?akar=${unit.induk}&pada=2026-11-21`, room.citra);
    expect(then.page.querySelector(".tree")?.text).toContain("Bidang Uji");
    expect(then.page.querySelector(".tree")?.text).toContain("Bagas Prakoso");
    const person = await get(`${room.base}/pegawai/${ayu.id}`, room.citra);
    expect(person.page.querySelector("#jabatan")?.text).toContain("PMA 12/2026");
  });

  it("is refused into itself, into its own grandchild, before its first day, and when the page is old", async () => {
    const room = await castOf();
    const bawah = await unitBaru(room, "Anak", room.unit.bidang);
    const cucu = await unitBaru(room, "Cucu", bawah);
    const said = async (lain: Fields, status: number, words: string) => {
      const answer = await lebur(room, room.unit.bidang, { alasan: "Tetap Di Sini", ...lain });
      expect(answer.status).toBe(status);
      expect(errorOf(answer)).toContain(words);
      expect(answer.page.querySelector("#alasan")?.text).toContain("Tetap Di Sini");
    };
    await said({ ke: room.unit.bidang }, 422, "unit lain");
    await said({ ke: cucu }, 422, "di bawah unit ini");
    await said({ ke: room.unit.induk, dari: "2020-01-01" }, 422, "baru mulai");
    await said({ ke: room.unit.induk, kunci: newId(NOW) }, 409, "diubah orang lain");
    await said({ ke: newId(NOW) }, 422, "Pilih unit tujuan");
    const empty = await post(`${room.base}/unit/${room.unit.bidang}/lebur`, {}, room.citra);
    expect(empty.status).toBe(422);
    expect(errorOf(empty)).toContain("Isi alasan");
  });

  it("sent twice is done once", async () => {
    const room = await castOf();
    const [dari, ke] = [
      await unitBaru(room, "Dua Kali", room.unit.induk),
      await unitBaru(room, "Ke", room.unit.induk),
    ];
    const once = { ke, perintah: newId(NOW) };
    const first = await lebur(room, dari, once);
    const second = await lebur(room, dari, once);
    expect([first.status, second.status, second.to]).toEqual([303, 303, first.to]);
    const again = await lebur(room, dari, { ke });
    expect(again.status).toBe(409);
    expect(errorOf(again)).toContain("tidak berlaku");
  });
});

describe("a unit that is closed", () => {
  it("while people or units are in it → 409 and why; empty → archived, and opened again from a later day", async () => {
    const full = await tutup(cast, cast.unit.bidang);
    expect(full.status).toBe(409);
    expect(errorOf(full)).toContain("Masih ada pegawai");
    const room = await castOf();
    const kosong = await unitBaru(room, "Unit Kosong", room.unit.induk);
    const anak = await unitBaru(room, "Di Bawahnya", kosong);
    expect(errorOf(await tutup(room, kosong))).toContain("Masih ada unit di bawahnya");
    expect((await tutup(room, anak)).status).toBe(303);
    expect((await tutup(room, kosong)).status).toBe(303);
    expect(errorOf(await tutup(room, kosong, { sampai: "2026-11-25" }))).toContain(
      "tidak berlaku pada tanggal itu",
    );
    expect(await recount(room.db, "2026-11-22")).toBe(0);
    const under = {
      perintah: newId(NOW),
      nama: "Terlambat",
      jenis: "unit-kerja",
      induk: kosong,
      dari: "2026-11-22",
      urut: "1",
    };
    expect((await post(`${room.base}/unit/baru`, under, room.citra)).status).toBe(422);
    const open = await post(
      `${room.base}/unit/${kosong}/ubah`,
      { ...under, nama: "Unit Kosong", induk: room.unit.induk, kunci: await kunci(room, kosong) },
      room.citra,
    );
    expect(open.status).toBe(303);
    expect((await get(`${room.base}/unit/${kosong}`, room.citra)).html).not.toContain("Tidak berlaku lagi");
  });

  it("ahead of its day: still in force, takes no people beyond it", async () => {
    const room = await castOf();
    const unit = await unitBaru(room, "Akan Tutup", room.unit.induk);
    expect((await tutup(room, unit, { sampai: "2026-12-31" })).status).toBe(303);
    expect(
      (await get(`${room.base}/unit/${unit}`, room.citra)).page.querySelector(".notice")?.text,
    ).toContain("Berlaku sampai 31 Desember 2026");
    const versi = await room.d1
      .prepare("SELECT versi FROM pegawai WHERE id = ?1")
      .bind(room.hadi.id)
      .first("versi");
    const angkat = (sampai: string) =>
      post(
        `${room.base}/pegawai/${room.hadi.id}/penempatan`,
        {
          perintah: newId(NOW),
          versi: String(versi),
          jenis: "definitif",
          jabatan: "Analis",
          unit,
          jenisJabatan: "jf",
          jenjang: "ahli-muda",
          dari: "2026-11-23",
          sampai,
        },
        room.citra,
      );
    const beyond = await angkat("");
    expect(beyond.status).toBe(422);
    expect(errorOf(beyond)).toContain("akan ditutup");
    expect((await angkat("2026-12-31")).status).toBe(303);
  });
});

describe("who may end units", () => {
  it("Dimas and Hadi find nothing, Gita looks and is refused, an empty form → 422", async () => {
    for (const step of ["lebur", "tutup"]) {
      const path = `${cast.base}/unit/${cast.unit.bidang}/${step}`;
      expect((await get(path.replace(cast.base, cast.other.base), cast.dimas)).status).toBe(404);
      for (const who of [cast.hadi, cast.bagas]) {
        expect((await get(path, who)).status).toBe(404);
        expect((await post(path, {}, who)).status).toBe(404);
      }
      expect((await get(path, cast.gita)).status).toBe(403);
      expect((await post(path, {}, cast.gita)).status).toBe(403);
      const empty = await post(path, {}, cast.citra);
      expect(empty.status).toBe(422);
      expect(empty.page.querySelector("title")?.text).toContain("Kesalahan: ");
    }
    expect((await get(`${cast.base}/unit/arsip`, cast.hadi)).status).toBe(403);
    expect((await get(`${cast.base}/unit/arsip`, cast.gita)).status).toBe(200);
    expect((await get(`${cast.base}/unit/arsip?halaman=-1`, cast.gita)).status).toBe(200);
    expect((await get(`${cast.base}/unit?pada=2026-99-99`, cast.gita)).status).toBe(200);
  });

  it("bad text never breaks a page and is stored as it is shown (K14)", async () => {
    const room = await castOf();
    for (const alasan of ["\ud800 lone", "nol\u0000tengah", "<script>x</script>", "'; DROP TABLE unit; --"]) {
      const unit = await unitBaru(room, "Teks Buruk", room.unit.induk);
      expect((await tutup(room, unit, { alasan })).status).toBe(303);
      const seen = await get(`${room.base}/unit/${unit}`, room.citra);
      expect(seen.status).toBe(200);
      expect(seen.html).not.toContain("<script>x</script>");
    }
    const unit = await unitBaru(room, "Panjang", room.unit.induk);
    expect((await tutup(room, unit, { alasan: "x".repeat(10_000) })).status).toBe(422);
    expect((await tutup(room, unit, { sampai: "9999-99-99" })).status).toBe(422);
  });
});
