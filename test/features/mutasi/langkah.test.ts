import { beforeAll, describe, expect, it } from "vitest";
import { recomputeGaris } from "../../../src/data/agency/garis.ts";
import { recount } from "../../../src/data/agency/hitungan.ts";
import { followLineStatements } from "../../../src/data/agency/ikut-garis.ts";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";
import { apply, dump, HARI, hiddenOf, letter, pindah, undo } from "./surat.ts";

let cast: Cast;
const h = house();
beforeAll(async () => {
  cast = await castOf();
  await tahunUji(cast);
});

describe("a letter that moves one person", () => {
  it("shows before and after, then does all of it at once", async () => {
    const c = await room();
    const plan = await skpUji(c, { keadaan: "ditetapkan" });
    const { preview, applied, id } = await apply(h, c, pindah(c));
    expect(preview.status).toBe(200);
    expect(preview.page.text).toContain("Bagas Prakoso");
    expect(preview.page.text).toContain("Farida Wulandari");
    expect(preview.page.text).toContain("SKP baru, perlu disusun");
    expect(applied.status).toBe(303);
    const skp = await c.d1
      .prepare("SELECT dari, sampai, keadaan, unit, penilai FROM skp WHERE pegawai = ?1 ORDER BY dari")
      .bind(c.ayu.id)
      .all();
    expect(skp.results).toEqual([
      {
        dari: "2026-01-01",
        sampai: "2026-11-21",
        keadaan: "ditetapkan",
        unit: c.unit.bidang,
        penilai: c.bagas.id,
      },
      { dari: HARI, sampai: "2026-12-31", keadaan: "belum", unit: c.unit.induk, penilai: c.farida.id },
    ]);
    expect(plan.id).toBeTruthy();
    const told = await c.d1
      .prepare("SELECT pegawai, jenis FROM pemberitahuan WHERE pegawai IN (?1, ?2, ?3) ORDER BY jenis")
      .bind(c.ayu.id, c.bagas.id, c.farida.id)
      .all();
    expect(told.results).toEqual([
      { pegawai: c.ayu.id, jenis: "mutasi-pegawai" },
      { pegawai: c.farida.id, jenis: "mutasi-penilai-baru" },
      { pegawai: c.bagas.id, jenis: "mutasi-penilai-lama" },
    ]);
    const page = await h.get(`${c.base}/mutasi/${id}`, c.citra);
    expect(page.status).toBe(200);
    expect(page.page.text).toContain("800/123/2026");
    expect((await h.get(`${c.base}/mutasi?cari=800/123`, c.citra)).page.text).toContain("Ayu Lestari");
    const trail = await c.d1.prepare("SELECT tindakan, oleh FROM jejak WHERE objek = ?1").bind(id).all();
    expect(trail.results).toEqual([{ tindakan: "mutasi.terapkan", oleh: c.citra.id }]);
  });

  it("lines, plans and counters are what the rules say anew: nothing is left to follow", async () => {
    const c = await room();
    await skpUji(c, { keadaan: "ditetapkan" });
    await skpUji(c, { pegawai: c.hadi, keadaan: "draf" });
    await apply(h, c, pindah(c));
    await settled(c);
  });

  it("is undone to the last byte, once; the second time says no", async () => {
    const c = await room();
    await skpUji(c, { keadaan: "ditetapkan" });
    const before = await dump(c.d1);
    const { id } = await apply(h, c, pindah(c));
    expect(await dump(c.d1)).not.toEqual(before);
    expect((await undo(h, c, id)).status).toBe(303);
    expect(await dump(c.d1)).toEqual(before);
    expect((await undo(h, c, id)).status).toBe(409);
    expect((await h.get(`${c.base}/mutasi/${id}`, c.citra)).page.text).toContain("Dibatalkan");
  });

  it("cannot be undone once somebody works on the new SKP, and says who and when", async () => {
    const c = await room();
    await skpUji(c, { keadaan: "ditetapkan" });
    const { id } = await apply(h, c, pindah(c));
    const baru = await c.d1
      .prepare("SELECT id FROM skp WHERE pegawai = ?1 AND keadaan = 'belum'")
      .bind(c.ayu.id)
      .first<{ id: string }>();
    await c.d1.batch([
      c.d1.prepare("UPDATE skp SET keadaan = 'draf', versi = 1, revisi = 1 WHERE id = ?1").bind(baru?.id),
      c.d1
        .prepare(
          "INSERT INTO jejak (id, pada, oleh, tindakan, objek, hash) VALUES (?1, ?2, ?3, 'skp.edit', ?4, 'x')",
        )
        .bind(newId(NOW), NOW + 1000, c.ayu.id, baru?.id),
    ]);
    const page = await h.get(`${c.base}/mutasi/${id}`, c.citra);
    expect(page.page.text).toContain("Tidak dapat dibatalkan lagi");
    expect(page.page.text).toContain("SKP sudah diubah Ayu Lestari");
    expect((await undo(h, c, id)).status).toBe(409);
  });

  it("a later letter over the same rows holds the earlier one", async () => {
    const c = await room();
    const first = await apply(h, c, pindah(c));
    const second = await apply(
      h,
      c,
      pindah(c, { unit: c.unit.bidang, dari: "2026-12-01", nomorSurat: "B-2" }),
    );
    expect(second.applied.status).toBe(303);
    expect((await undo(h, c, first.id)).status).toBe(409);
    expect((await undo(h, c, second.id)).status).toBe(303);
    expect((await undo(h, c, first.id)).status).toBe(303);
  });

  it("confirmed on what has moved since: 409, a fresh preview, nothing written", async () => {
    const c = await room();
    const preview = await h.post(`${c.base}/mutasi/pratinjau`, pindah(c), c.citra);
    await skpUji(c, { keadaan: "ditetapkan" });
    const before = await dump(c.d1);
    const stale = await h.post(`${c.base}/mutasi`, hiddenOf(preview), c.citra);
    expect(stale.status).toBe(409);
    expect(stale.page.text).toContain("Keadaan berubah sejak pratinjau");
    expect(await dump(c.d1)).toEqual(before);
    expect((await h.post(`${c.base}/mutasi`, hiddenOf(stale), c.citra)).status).toBe(303);
  });

  it("the same command twice is one letter", async () => {
    const c = await room();
    const preview = await h.post(`${c.base}/mutasi/pratinjau`, pindah(c), c.citra);
    const sent = hiddenOf(preview);
    const [a, b] = [
      await h.post(`${c.base}/mutasi`, sent, c.citra),
      await h.post(`${c.base}/mutasi`, sent, c.citra),
    ];
    expect([a.status, b.status]).toEqual([303, 303]);
    expect(b.to).toBe(a.to);
    const n = await c.d1
      .prepare("SELECT count(*) AS n FROM mutasi_orang WHERE pegawai = ?1")
      .bind(c.ayu.id)
      .first<{ n: number }>();
    expect(n?.n).toBe(1);
  });

  it("for a day to come leaves today as it is, and holds on the day", async () => {
    const c = await room();
    await skpUji(c, { keadaan: "ditetapkan" });
    const { applied } = await apply(h, c, pindah(c, { dari: "2026-12-07" }));
    expect(applied.status).toBe(303);
    const line = await c.d1
      .prepare("SELECT dari, sampai, penilai FROM garis_penilai WHERE pegawai = ?1 ORDER BY dari")
      .bind(c.ayu.id)
      .all();
    expect(line.results).toEqual([
      { dari: "2020-01-01", sampai: "2026-12-06", penilai: c.bagas.id },
      { dari: "2026-12-07", sampai: null, penilai: c.farida.id },
    ]);
    expect((await h.get(`${c.base}/mutasi?keadaan=terjadwal`, c.citra)).page.text).toContain("Terjadwal");
  });
});

describe("other letters", () => {
  it("a head goes, a Plt comes: subordinates follow, the Plt keeps his plan, which is to be adjusted", async () => {
    const c = await room();
    await skpUji(c, { pegawai: c.hadi, keadaan: "ditetapkan" });
    const { applied, preview } = await apply(
      h,
      c,
      letter({ jenis: "pergantian", pegawai: c.bagas.id, pengganti: c.hadi.id, sebagai: "plt", ke: "lepas" }),
    );
    expect(applied.status, preview.page.text.slice(0, 600)).toBe(303);
    const skp = await c.d1
      .prepare("SELECT count(*) AS n FROM skp WHERE pegawai = ?1")
      .bind(c.hadi.id)
      .first();
    expect(skp).toEqual({ n: 1 });
    const adjust = await c.d1
      .prepare("SELECT alasan FROM skp_penyesuaian y JOIN skp s ON s.id = y.skp WHERE s.pegawai = ?1")
      .bind(c.hadi.id)
      .all();
    expect(adjust.results).toEqual([{ alasan: "plt-mulai" }]);
    const line = await c.d1
      .prepare("SELECT penilai FROM garis_penilai WHERE pegawai = ?1 AND sampai IS NULL")
      .bind(c.ayu.id)
      .first();
    expect(line).toEqual({ penilai: c.hadi.id });
    await settled(c);
  });

  it("study makes no second SKP; unpaid leave cuts it and its return makes one", async () => {
    const c = await room();
    await skpUji(c, { keadaan: "ditetapkan" });
    await skpUji(c, { pegawai: c.hadi, keadaan: "ditetapkan" });
    const study = await apply(
      h,
      c,
      letter({ jenis: "status", pegawai: c.ayu.id, status: "tugas-belajar", arah: "mulai" }),
    );
    expect(study.applied.status).toBe(303);
    expect(await spans(c, c.ayu.id)).toEqual([["2026-01-01", "2026-12-31", "ditetapkan"]]);
    const leave = { jenis: "status", pegawai: c.hadi.id, status: "cltn" };
    expect((await apply(h, c, letter({ ...leave, arah: "mulai", dari: "2026-11-23" }))).applied.status).toBe(
      303,
    );
    expect(await spans(c, c.hadi.id)).toEqual([["2026-01-01", "2026-11-22", "ditetapkan"]]);
    const back = await apply(h, c, letter({ ...leave, arah: "selesai", dari: "2026-12-01" }));
    expect(back.applied.status, back.preview.page.text.slice(0, 500)).toBe(303);
    expect(await spans(c, c.hadi.id)).toEqual([
      ["2026-01-01", "2026-11-22", "ditetapkan"],
      ["2026-12-01", "2026-12-31", "belum"],
    ]);
  });

  it("retirement ends everything on the eve", async () => {
    const c = await room();
    await skpUji(c, { keadaan: "ditetapkan" });
    const { applied } = await apply(
      h,
      c,
      letter({ jenis: "akhir", pegawai: c.ayu.id, sebab: "pensiun", dari: "2026-12-01" }),
    );
    expect(applied.status).toBe(303);
    expect(await spans(c, c.ayu.id)).toEqual([["2026-01-01", "2026-11-30", "ditetapkan"]]);
    const post = await c.d1.prepare("SELECT sampai FROM penempatan WHERE pegawai = ?1").bind(c.ayu.id).all();
    expect(post.results).toEqual([{ sampai: "2026-11-30" }]);
  });

  it("the people of a unit go elsewhere, their head stays; a unit goes under another", async () => {
    const c = await room();
    await skpUji(c, { keadaan: "ditetapkan" });
    const people = await apply(
      h,
      c,
      letter({ jenis: "unit-orang", unitAsal: c.unit.bidang, unit: c.unit.induk }),
    );
    expect(people.applied.status, people.preview.page.text.slice(0, 500)).toBe(303);
    expect(people.preview.page.text).toContain("Pimpinan tidak ikut pindah: Bagas Prakoso");
    const units = await c.d1
      .prepare("SELECT DISTINCT unit FROM garis_penilai WHERE sampai IS NULL AND pegawai IN (?1, ?2, ?3)")
      .bind(c.ayu.id, c.hadi.id, c.citra.id)
      .all();
    expect(units.results).toEqual([{ unit: c.unit.induk }]);
    await settled(c);
    const before = await dump(c.d1);
    const other = await room();
    const moved = await apply(
      h,
      other,
      letter({ jenis: "unit-induk", unitAsal: other.unit.bidang, unit: c.unit.induk }),
    );
    expect(moved.applied.status, moved.preview.page.text.slice(0, 500)).toBe(303);
    expect(await recount(other.db, HARI)).toBe(0);
    expect((await undo(h, other, moved.id)).status).toBe(303);
    expect(await recount(other.db, HARI)).toBe(0);
    expect((await dump(c.d1)).skp).toEqual(before.skp);
  });

  it("two heads swap on one day", async () => {
    const [a, b] = [await room(), await room()];
    const before = await dump(a.d1);
    const { applied, preview, id } = await apply(
      h,
      a,
      letter({ jenis: "tukar", pegawai: a.bagas.id, lawan: b.bagas.id }),
    );
    expect(applied.status, preview.page.text.slice(0, 500)).toBe(303);
    const line = await a.d1
      .prepare(
        "SELECT pegawai, penilai FROM garis_penilai WHERE sampai IS NULL AND pegawai IN (?1, ?2) ORDER BY pegawai",
      )
      .bind(a.ayu.id, b.ayu.id)
      .all();
    expect(line.results).toEqual([
      { pegawai: a.ayu.id, penilai: b.bagas.id },
      { pegawai: b.ayu.id, penilai: a.bagas.id },
    ]);
    await settled(a);
    expect((await undo(h, a, id)).status).toBe(303);
    expect(await dump(a.d1)).toEqual(before);
  });

  it("a PPPK serves to the last day of the contract, and so does the SKP", async () => {
    const c = await room();
    await c.d1.prepare("UPDATE pegawai SET jenis = 'pppk' WHERE id = ?1").bind(c.ayu.id).run();
    await skpUji(c, { keadaan: "ditetapkan" });
    const same = {
      unit: c.unit.bidang,
      jabatan: "Analis Uji Ahli Muda",
      jenisJabatan: "jf",
      jenjang: "ahli-muda",
    };
    const { applied, preview } = await apply(
      h,
      c,
      letter({ jenis: "kontrak", pegawai: c.ayu.id, ...same, sampai: "2026-12-15" }),
    );
    expect(applied.status, preview.page.text.slice(0, 500)).toBe(303);
    expect(await spans(c, c.ayu.id)).toEqual([["2026-01-01", "2026-12-15", "ditetapkan"]]);
    const hadi = await h.post(
      `${c.base}/mutasi/pratinjau`,
      letter({ jenis: "kontrak", pegawai: c.hadi.id, ...same, sampai: "2027-12-15" }),
      c.citra,
    );
    expect(hadi.status).toBe(422);
    expect(hadi.page.text).toContain("Kontrak hanya untuk PPPK");
  });
});

describe("who may not, and what is wrong", () => {
  it("another agency, a stranger, an auditor, a second admin's letter", async () => {
    const c = await room();
    const { id } = await apply(h, c, pindah(c));
    for (const path of ["/mutasi", "/mutasi/baru", `/mutasi/${id}`]) {
      expect((await h.get(c.base + path, c.dimas)).status, path).toBe(303);
      expect((await h.get(c.base + path, c.hadi)).status, path).toBe(path.endsWith(id) ? 403 : 403);
    }
    expect((await h.get(`${c.base}/mutasi/${id}`, c.gita)).status).toBe(200);
    expect((await h.get(`${c.base}/mutasi/baru`, c.gita)).status).toBe(403);
    for (const who of [c.gita, c.hadi, c.bagas]) {
      expect((await h.post(`${c.base}/mutasi/pratinjau`, pindah(c), who)).status).toBe(403);
      expect((await h.post(`${c.base}/mutasi`, pindah(c), who)).status).toBe(403);
      expect((await undo(h, c, id, "1", who)).status).toBe(403);
    }
    expect((await h.get(`${c.base}/mutasi/${newId(NOW)}`, c.citra)).status).toBe(404);
    expect((await undo(h, c, id, "7")).status).toBe(409);
  });

  it("an empty or wrong letter comes back as it was typed", async () => {
    const c = cast;
    for (const jenis of [
      "pindah",
      "pergantian",
      "tukar",
      "unit-orang",
      "unit-induk",
      "akhir",
      "kontrak",
      "status",
    ])
      expect((await h.post(`${c.base}/mutasi/pratinjau`, { jenis }, c.citra)).status, jenis).toBe(422);
    expect((await h.post(`${c.base}/mutasi`, {}, c.citra)).status).toBe(422);
    const bad = await h.post(
      `${c.base}/mutasi/pratinjau`,
      pindah(c, { dari: "2026-02-30", jabatan: "Penelaah <b>data</b>", nomorSurat: "" }),
      c.citra,
    );
    expect(bad.status).toBe(422);
    expect(bad.page.querySelector("#jabatan")?.getAttribute("value")).toBe("Penelaah <b>data</b>");
    expect(bad.page.text).toContain("Tulis nomor suratnya.");
    const same = await h.post(
      `${c.base}/mutasi/pratinjau`,
      pindah(c, { unit: c.unit.bidang, jabatan: "Analis Uji Ahli Muda" }),
      c.citra,
    );
    expect(same.status).toBe(422);
    expect(same.page.text).toContain("tidak mengubah apa pun");
    const second = await h.post(
      `${c.base}/mutasi/pratinjau`,
      pindah(c, { memimpin: "ya", jenisJabatan: "administrator", jenjang: "" }),
      c.citra,
    );
    expect(second.status).toBe(422);
    expect(second.page.text).toContain("sudah punya pimpinan definitif");
    expect(
      (await h.post(`${c.base}/mutasi/pratinjau`, pindah(c, { pegawai: newId(NOW) }), c.citra)).status,
    ).toBe(404);
  });

  it("a unit admin: within his unit yes, across its edge the agency's admin", async () => {
    const c = await room();
    await c.d1.batch([
      c.d1
        .prepare(
          "INSERT INTO peran (pegawai, peran, lingkup, dari) VALUES (?1, 'admin-unit', ?2, '2026-01-01')",
        )
        .bind(c.hadi.id, c.unit.bidang),
    ]);
    const inside = await apply(h, c, pindah(c, { unit: c.unit.bidang, jabatan: "Penelaah" }), c.hadi);
    expect(inside.applied.status, inside.preview.page.text.slice(0, 400)).toBe(303);
    expect((await undo(h, c, inside.id, "1", c.hadi)).status).toBe(303);
    const across = await h.post(`${c.base}/mutasi/pratinjau`, pindah(c), c.hadi);
    expect(across.status).toBe(403);
    expect(across.page.text).toContain("Mutasi antarlingkup dicatat admin instansi");
    // He may see a letter that takes somebody out of his unit, and not undo it.
    const { id } = await apply(h, c, pindah(c));
    expect((await h.get(`${c.base}/mutasi/${id}`, c.hadi)).status).toBe(200);
    expect((await undo(h, c, id, "1", c.hadi)).status).toBe(403);
    // Farida is above him: not there. The unit he keeps does not move by his hand.
    const above = letter({ jenis: "akhir", pegawai: c.farida.id, sebab: "pensiun" });
    expect((await h.post(`${c.base}/mutasi/pratinjau`, above, c.hadi)).status).toBe(404);
    const own = letter({ jenis: "unit-induk", unitAsal: c.unit.bidang, unit: c.unit.induk });
    expect((await h.post(`${c.base}/mutasi/pratinjau`, own, c.hadi)).status).toBe(403);
    const other = await room();
    const theirs = await apply(h, other, pindah(other));
    expect((await h.get(`${c.base}/mutasi/${theirs.id}`, c.hadi)).status).toBe(404);
    expect((await h.get(`${c.base}/mutasi`, c.hadi)).html).not.toContain(theirs.id);
  });

  it("an undo needs its reason, and nothing typed is lost", async () => {
    const c = await room();
    const { id } = await apply(h, c, pindah(c));
    const empty = await h.post(`${c.base}/mutasi/${id}/pembatalan`, { versi: "1", alasan: "" }, c.citra);
    expect(empty.status).toBe(422);
    const long = await h.post(
      `${c.base}/mutasi/${id}/pembatalan`,
      { versi: "1", alasan: "x".repeat(600) },
      c.citra,
    );
    expect(long.status).toBe(422);
    expect(long.page.querySelector("textarea[name=alasan]")?.text.trim()).toBe("x".repeat(600));
  });
});

/** People whose lines are as the rule derives them from the start. */
async function room(): Promise<Cast> {
  const c = await castOf();
  const pegawai = [c.ayu, c.bagas, c.citra, c.farida, c.gita, c.hadi].map((p) => p.id);
  await recomputeGaris(c.db, { pegawai }, { dari: "2020-01-01" });
  return c;
}

const spans = async (c: Cast, pegawai: string) =>
  (
    await c.d1
      .prepare("SELECT dari, sampai, keadaan FROM skp WHERE pegawai = ?1 ORDER BY dari")
      .bind(pegawai)
      .all<{ dari: string; sampai: string; keadaan: string }>()
  ).results.map((s) => [s.dari, s.sampai, s.keadaan]);

/** A recompute from nothing changes no line; plans and evaluations have nothing left to follow; counters agree. */
async function settled(c: Cast) {
  const siapa = [c.ayu, c.bagas, c.citra, c.farida, c.gita, c.hadi].map((p) => p.id);
  expect(await recomputeGaris(c.db, { pegawai: siapa }, { dari: HARI })).toBe(0);
  expect((await c.db.batch(followLineStatements({ today: HARI, now: NOW, siapa }))).slice(0, 2)).toEqual([
    0, 0,
  ]);
  expect(await recount(c.db, HARI)).toBe(0);
}
