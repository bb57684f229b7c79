import { beforeAll, describe, expect, it } from "vitest";
import { openEvaluationsStatements } from "../../../src/data/agency/buka-evaluasi.ts";
import { recomputeGaris } from "../../../src/data/agency/garis.ts";
import { followLineStatements } from "../../../src/data/agency/ikut-garis.ts";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person, signedIn } from "../../support/cast.ts";
import { house } from "../../support/house.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { isianBody, sendForm } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";
import { apply, letter, pindah } from "./surat.ts";

const at = (hari: string, jam = 9) => Date.parse(`${hari}T${String(jam).padStart(2, "0")}:00:00+07:00`);

let c: Cast;
let tw: (n: number) => string;
let ayu: Kerja;
let hadi: Kerja;
beforeAll(async () => {
  c = await castOf(at("2026-08-24"));
  tw = await tahunUji(c);
  ayu = await skpDitetapkan(c);
  hadi = await skpDitetapkan(c, c.hadi);
  const pegawai = [c.ayu, c.bagas, c.citra, c.farida, c.gita, c.hadi].map((p) => p.id);
  await recomputeGaris(c.db, { pegawai }, { dari: "2020-01-01" });
});

/** A story in its order: each step stands on the one before. */
describe("mutasi mid-quarter", () => {
  it("24 August: Ayu has filled in quarter III; the letter says 25 August", async () => {
    const h = house(at("2026-08-24"));
    const saved = await h.post(
      `${c.base}/pelaksanaan/${ayu.skp}/${tw(3)}`,
      {
        perintah: newId(at("2026-08-24")),
        revisi: "0",
        [`ra-${ayu.rhk[0]}-baris`]: "",
        [`teks-${ayu.rhk[0]}`]: "Menyelesaikan permohonan",
        [`target-${ayu.rhk[0]}`]: "80%",
        [`realisasi-${ayu.indikator[0]}`]: "82%",
        [`sumber-${ayu.indikator[0]}`]: "buku register",
      },
      c.ayu,
    );
    expect(saved.status).toBe(303);
    const { preview, applied } = await apply(
      h,
      c,
      pindah(c, { dari: "2026-08-25", suratTanggal: "2026-08-18" }),
    );
    expect(preview.page.text).toContain("Farida Wulandari");
    expect(applied.status).toBe(303);
  });

  it("25 August: the old SKP has ended with its words and results, the new one waits under the new penilai", async () => {
    await c.db.batch(followLineStatements({ today: "2026-08-25", now: at("2026-08-25", 0) }));
    expect(await plans(c.ayu)).toEqual([
      { dari: "2026-01-01", sampai: "2026-08-24", keadaan: "ditetapkan", penilai: c.bagas.id },
      { dari: "2026-08-25", sampai: "2026-12-31", keadaan: "belum", penilai: c.farida.id },
    ]);
    const kept = await c.d1
      .prepare(
        "SELECT (SELECT count(*) FROM skp_versi WHERE skp = ?1) AS versi, (SELECT teks FROM realisasi WHERE skp = ?1) AS realisasi",
      )
      .bind(ayu.skp)
      .first();
    expect(kept).toEqual({ versi: 1, realisasi: "82%" });
    const farida = { cookie: await signedIn(c.d1, c.agency.code, c.farida.id, at("2026-08-25")) };
    const inbox = await house(at("2026-08-25")).get(`${c.base}/pemberitahuan`, farida);
    expect(inbox.page.text).toContain("Ayu Lestari Anda nilai mulai 25 Agustus 2026");
  });

  it("10 September: Ayu writes it, Farida agrees", async () => {
    const now = at("2026-09-10");
    const h = house(now);
    const [a, f] = [await who(c.ayu, now), await who(c.farida, now)];
    const baru = await newPlan();
    const path = `${c.base}/skp/${baru}`;
    const rows = [
      {
        teks: "Layanan kepegawaian cepat",
        jenis: "utama",
        aspek: "kuantitas",
        indikator: "Permohonan selesai",
        target: "80-90%",
        klasifikasi: "organisasi",
        rhkPimpinan: "",
        penugasanDari: "",
      },
    ];
    expect((await sendForm(h, `${path}/isian`, isianBody(rows), a)).status).toBe(303);
    await c.d1
      .prepare("UPDATE rhk SET rhk_pimpinan_teks = 'Layanan membaik' WHERE skp = ?1")
      .bind(baru)
      .run();
    const versi = async () =>
      String(
        (await c.d1.prepare("SELECT versi FROM skp WHERE id = ?1").bind(baru).first<{ versi: number }>())
          ?.versi,
      );
    const sent = await h.post(
      `${path}/pengajuan`,
      { versi: await versi(), revisi: "1", pernyataan: "ya" },
      a,
    );
    expect(sent.status, sent.page.text.slice(0, 500)).toBe(303);
    // The old penilai has nothing to do with it; the new one has.
    const b = await who(c.bagas, now);
    expect((await h.post(`${path}/persetujuan`, { versi: await versi(), pernyataan: "ya" }, b)).status).toBe(
      404,
    );
    await h.get(path, f);
    const agreed = await h.post(`${path}/persetujuan`, { versi: await versi(), pernyataan: "ya" }, f);
    expect(agreed.status, agreed.page.text.slice(0, 500)).toBe(303);
  });

  it("21 September: the window opens; only the new SKP is evaluated, by the new penilai on the new unit's result", async () => {
    const baru = await newPlan();
    for (const skp of [ayu.skp, baru, hadi.skp])
      await c.db.batch(openEvaluationsStatements(at("2026-09-21", 0), "WIB", skp));
    expect(await evaluations(c.ayu)).toEqual([
      { skp: baru, penilai: c.farida.id, hasil: c.unit.induk, keadaan: "pengisian" },
    ]);
    expect(await evaluations(c.hadi)).toEqual([
      { skp: hadi.skp, penilai: c.bagas.id, hasil: c.unit.bidang, keadaan: "pengisian" },
    ]);
  });

  it("25 September: Bagas moves inside the window and still evaluates Hadi", async () => {
    const now = at("2026-09-25");
    const h = house(now);
    const seksi = newId(now);
    await c.d1.batch([
      c.d1.prepare("INSERT INTO unit (id) VALUES (?1)").bind(seksi),
      c.d1
        .prepare(
          "INSERT INTO unit_versi (id, unit, dari, nama, induk) VALUES (?1, ?2, '2020-01-01', 'Bidang Lain', ?3)",
        )
        .bind(newId(now), seksi, c.unit.induk),
    ]);
    const citra = { cookie: await signedIn(c.d1, c.agency.code, c.citra.id, now, true) };
    const moved = await apply(
      h,
      c,
      letter({
        jenis: "pindah",
        pegawai: c.bagas.id,
        unit: seksi,
        jabatan: "Kepala Bidang Lain",
        jenisJabatan: "administrator",
        memimpin: "ya",
        dari: "2026-09-25",
        suratTanggal: "2026-09-21",
      }),
      citra,
    );
    expect(moved.preview.page.text).toContain("tetap dinilai pejabat penilai yang pindah");
    expect(moved.preview.page.text).toContain("Triwulan III");
    expect(moved.applied.status).toBe(303);
    expect((await plans(c.hadi))[0]?.penilai).toBe(c.farida.id);
    expect(await evaluations(c.hadi)).toEqual([
      { skp: hadi.skp, penilai: c.bagas.id, hasil: c.unit.bidang, keadaan: "pengisian" },
    ]);
  });

  it("20 October: each rates whom the rule says; nobody else can", async () => {
    const now = at("2026-10-20");
    const h = house(now);
    for (const unit of [c.unit.induk, c.unit.bidang])
      await c.d1
        .prepare(
          "INSERT INTO capaian_unit (unit, periode, capaian, sumber, oleh, ditetapkan_pada) VALUES (?1, ?2, 'baik', 'LKj', ?3, 0)",
        )
        .bind(unit, tw(3), c.farida.id)
        .run();
    const rate = async (pegawai: Person, by: Person) => {
      const row = await c.d1
        .prepare("SELECT id, versi FROM evaluasi WHERE pegawai = ?1 AND periode = ?2")
        .bind(pegawai.id, tw(3))
        .first<{ id: string; versi: number }>();
      const form = {
        versi: String(row?.versi),
        hasil: "sesuai",
        perilaku: "sesuai",
        alasan: "Tanpa umpan balik",
        catatan: "",
      };
      return (await h.post(`${c.base}/evaluasi/${row?.id}/penilaian`, form, await who(by, now))).status;
    };
    expect(await rate(c.ayu, c.bagas)).toBe(404);
    expect(await rate(c.ayu, c.farida)).toBe(303);
    expect(await rate(c.hadi, c.bagas)).toBe(303);
  });

  it("25 September again: Hadi and both penilai read why Bagas still evaluates him", async () => {
    const now = at("2026-09-26");
    const id = await idOf(c.hadi);
    for (const orang of [c.hadi, c.bagas, c.farida]) {
      const seen = await house(now).get(`${c.base}/evaluasi/${id}`, await who(orang, now));
      expect(seen.page.text).toContain("Pejabat penilai pindah 25 September 2026, di dalam jendela evaluasi");
    }
  });

  it("29 October: Farida signs and delivers; Ayu reads who judged her, why, and on which unit's result", async () => {
    const now = at("2026-10-29");
    const h = house(now);
    const id = await idOf(c.ayu);
    const path = `${c.base}/evaluasi/${id}`;
    const ayu = await who(c.ayu, now);
    const before = await h.get(`${c.base}/hasil`, ayu);
    expect(before.page.text).not.toMatch(/Predikat baik|Rating hasil kerja/);
    for (const [step, isi] of [
      ["penandatanganan", { setuju: "ya" }],
      ["penyampaian", {}],
    ] as const) {
      const { versi } = (await c.d1.prepare("SELECT versi FROM evaluasi WHERE id = ?1").bind(id).first()) as {
        versi: number;
      };
      const sent = await h.post(
        `${path}/${step}`,
        { versi: String(versi), ...isi },
        await who(c.farida, now),
      );
      expect(sent.status, sent.page.text.slice(0, 400)).toBe(303);
    }
    const read = await h.get(path, ayu);
    expect(read.page.text).toContain("Pegawai pindah dari Bidang Uji pada 25 Agustus 2026");
    expect(read.page.text).toContain("SKP lain pada tahun ini");
    const hasil = await h.get(`${c.base}/hasil`, ayu);
    expect(hasil.page.text).toContain("Bagaimana hasil Triwulan III 2026 terjadi");
    expect(hasil.page.text).toContain("Capaian kinerja organisasi Kantor Wilayah Uji: baik");
    expect(hasil.page.text).toContain(
      "yang menilai pejabat penilai yang baru, dengan capaian unit yang baru",
    );
    // Bagas evaluated nothing of her this year: her results are none of his.
    expect((await h.get(`${c.base}/hasil/${c.ayu.id}`, await who(c.bagas, now))).status).toBe(404);
    expect((await h.get(path, await who(c.bagas, now))).status).toBe(404);
  });
});

const who = async (p: Person, now: number) => ({ cookie: await signedIn(c.d1, c.agency.code, p.id, now) });

const plans = async (p: Person) =>
  (
    await c.d1
      .prepare("SELECT dari, sampai, keadaan, penilai FROM skp WHERE pegawai = ?1 ORDER BY dari")
      .bind(p.id)
      .all<{ dari: string; sampai: string; keadaan: string; penilai: string }>()
  ).results;

const newPlan = async () =>
  (
    await c.d1
      .prepare("SELECT id FROM skp WHERE pegawai = ?1 AND dari = '2026-08-25'")
      .bind(c.ayu.id)
      .first<{ id: string }>()
  )?.id as string;

const idOf = async (p: Person) =>
  (
    await c.d1
      .prepare("SELECT id FROM evaluasi WHERE pegawai = ?1 AND periode = ?2")
      .bind(p.id, tw(3))
      .first<{ id: string }>()
  )?.id as string;

const evaluations = async (p: Person) =>
  (
    await c.d1
      .prepare(
        "SELECT skp, penilai, unit_penilai AS hasil, keadaan FROM evaluasi WHERE pegawai = ?1 AND periode = ?2",
      )
      .bind(p.id, tw(3))
      .all()
  ).results;
