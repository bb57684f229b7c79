import { describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { alurEvaluasi } from "../../../src/domain/evaluasi.ts";
import { type KeadaanEvaluasi, keadaanEvaluasi, kunci } from "../../../src/domain/istilah.ts";
import { settleDue } from "../../../src/jobs/settle.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import {
  evaluasiUji,
  kolom,
  NOVEMBER,
  OKTOBER,
  pada,
  type Ujian,
  type Wanted,
} from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { get, post } = house(OKTOBER);
const baru = async (wanted: Wanted = {}, at = OKTOBER) => {
  const c = await castOf(at);
  return { c, u: await evaluasiUji(c, wanted) };
};
const versi = (u: Ujian) => ({ versi: String(u.versi) });
const jam = (c: Cast, u: Ujian, kewajiban: string) =>
  kolom(
    c,
    "SELECT batas_tanggal || ' ' || keadaan FROM jam WHERE objek = ?1 AND kewajiban = ?2",
    u.id,
    kewajiban,
  );

describe("signing", () => {
  it("Bagas checks, ticks and signs: the document is frozen and 14 working days to deliver it begin", async () => {
    const { c, u } = await baru({ keadaan: "dinilai" });
    const page = await get(`${u.path}/penandatanganan`, c.bagas);
    expect(page.page.querySelector("input[name=setuju]")).not.toBeNull();
    const signed = await post(`${u.path}/penandatanganan`, { ...versi(u), setuju: "ya" }, c.bagas);
    expect([signed.status, signed.to]).toEqual([303, u.path]);
    const isi = JSON.parse(String(await kolom(c, "SELECT isi FROM dokumen WHERE evaluasi = ?1", u.id)));
    expect(isi).toMatchObject({
      format: "D.1.1",
      formatHasil: "C.1.3",
      predikat: "baik",
      pegawai: { nama: "Ayu Lestari", nomor: c.ayu.nip, pangkat: "Penata (III/c)" },
      penilai: { nama: "Bagas Prakoso", jabatan: "Kepala Unit Uji" },
      capaian: { nilai: "baik", sumber: "Laporan uji" },
      instansi: { nama: "Kanwil Uji" },
    });
    expect(isi.rhk[0].indikator[0]).toMatchObject({ target: "90-95%", realisasi: "93% selesai" });
    expect(await jam(c, u, "EV-04")).toBe("2026-11-09 berjalan");
  });

  it("without the tick 422; by anybody else 403; before it is rated and twice 409; 50 at once: one", async () => {
    const { c, u } = await baru({ keadaan: "dinilai" });
    const sign = (who: Person, fields = {}) =>
      post(`${u.path}/penandatanganan`, { ...versi(u), setuju: "ya", ...fields }, who);
    expect((await sign(c.bagas, { setuju: "" })).status).toBe(422);
    expect((await sign(c.citra)).status).toBe(403);
    expect((await sign(c.hadi)).status).toBe(404);
    expect((await sign(c.farida)).status).toBe(403);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => sign(c.bagas, { perintah: newId(OKTOBER) })),
    );
    expect(answers.filter((a) => a.status === 303).length).toBe(1);
    expect(answers.filter((a) => a.status === 409).length).toBe(49);
    expect(await kolom(c, "SELECT count(*) FROM dokumen WHERE evaluasi = ?1", u.id)).toBe(1);
    expect((await sign(c.bagas)).status).toBe(409);
    const early = await baru();
    expect(
      (await post(`${early.u.path}/penandatanganan`, { ...versi(early.u), setuju: "ya" }, early.c.bagas))
        .status,
    ).toBe(409);
  });

  it("the same command sent twice is done once and leads to the same place", async () => {
    const { c, u } = await baru({ keadaan: "dinilai" });
    const perintah = newId(OKTOBER);
    const once = await post(`${u.path}/penandatanganan`, { ...versi(u), setuju: "ya", perintah }, c.bagas);
    const again = await post(`${u.path}/penandatanganan`, { ...versi(u), setuju: "ya", perintah }, c.bagas);
    expect([once.status, again.status, again.to]).toEqual([303, 303, once.to]);
    expect(await kolom(c, "SELECT versi FROM evaluasi WHERE id = ?1", u.id)).toBe(u.versi + 1);
  });
});

describe("delivery and receipt", () => {
  it("delivery starts Ayu's clocks, tells her, and only now she sees the result", async () => {
    const { c, u } = await baru({ keadaan: "ditandatangani" });
    expect((await post(`${u.path}/penyampaian`, versi(u), c.citra)).status).toBe(403);
    const sent = await post(`${u.path}/penyampaian`, versi(u), c.bagas);
    expect(sent.status).toBe(303);
    expect(await jam(c, u, "EV-07")).toBe("2026-11-09 berjalan");
    expect(await jam(c, u, "OB-01")).toBe("2026-11-09 berjalan");
    expect(await kolom(c, "SELECT jenis FROM pemberitahuan WHERE pegawai = ?1", c.ayu.id)).toBe(
      "evaluasi-disampaikan",
    );
    const page = await get(u.path, c.ayu);
    for (const shown of [
      "RAHASIA catatan",
      "9 November 2026",
      "3 November 2026",
      "Saya sudah membaca",
      "Ajukan keberatan",
    ])
      expect(page.html).toContain(shown);
    expect((await post(`${u.path}/penyampaian`, versi(u), c.bagas)).status).toBe(409);
  });

  it("holidays move the deadline", async () => {
    const { c, u } = await baru({ keadaan: "ditandatangani" });
    await c.d1
      .prepare("INSERT OR REPLACE INTO hari_libur (tanggal, keterangan) VALUES ('2026-11-05', 'Libur uji')")
      .run();
    await post(`${u.path}/penyampaian`, versi(u), c.bagas);
    expect(await jam(c, u, "OB-01")).toBe("2026-11-10 berjalan");
    await c.d1.prepare("DELETE FROM hari_libur WHERE tanggal = '2026-11-05'").run();
  });

  it("Ayu signs for receipt and may still object; nobody else can, and not twice", async () => {
    const { c, u } = await baru({ keadaan: "disampaikan" });
    for (const who of [c.bagas, c.citra, c.farida])
      expect((await post(`${u.path}/penerimaan`, versi(u), who)).status).toBe(403);
    expect((await post(`${u.path}/penerimaan`, versi(u), c.hadi)).status).toBe(404);
    expect((await post(`${u.path}/penerimaan`, versi(u), c.ayu)).status).toBe(303);
    expect(await jam(c, u, "EV-07")).toBe("2026-11-09 selesai");
    expect(await kolom(c, "SELECT jenis FROM pemberitahuan WHERE pegawai = ?1", c.bagas.id)).toBe(
      "evaluasi-diterima",
    );
    expect((await get(u.path, c.ayu)).html).toContain("Ajukan keberatan");
    expect((await post(`${u.path}/penerimaan`, versi(u), c.ayu)).status).toBe(409);
  });
});

describe("takeover", () => {
  const isi = (u: Ujian) => ({
    ...versi(u),
    hasil: "sesuai",
    perilaku: "sesuai",
    alasan: "",
    catatan: "c",
    setuju: "ya",
  });
  it("Farida rates and signs after the window closed: D.1.2, final, no objection", async () => {
    const { c, u } = await baru({}, NOVEMBER);
    const later = house(NOVEMBER);
    expect((await later.get(`${c.base}/tim`, c.farida)).html).toContain("pengambilalihan");
    expect(
      (await later.get(`${u.path}/pengambilalihan`, c.farida)).page.querySelector("#hasil"),
    ).not.toBeNull();
    expect((await later.post(`${u.path}/pengambilalihan`, { ...isi(u), setuju: "" }, c.farida)).status).toBe(
      422,
    );
    expect((await later.post(`${u.path}/pengambilalihan`, isi(u), c.bagas)).status).toBe(403);
    expect((await later.post(`${u.path}/pengambilalihan`, isi(u), c.farida)).status).toBe(303);
    expect(await kolom(c, "SELECT format FROM dokumen WHERE evaluasi = ?1", u.id)).toBe("D.1.2");
    expect(await jam(c, u, "EV-06")).toBe("2026-11-13 berjalan");
    expect((await later.post(`${u.path}/penyampaian`, { versi: "1" }, c.bagas)).status).toBe(403);
    expect((await later.post(`${u.path}/penyampaian`, { versi: "1" }, c.farida)).status).toBe(303);
    expect(await jam(c, u, "OB-01")).toBeUndefined();
    expect((await later.post(`${u.path}/keberatan`, { versi: "2", alasan: "a" }, c.ayu)).status).toBe(409);
    expect((await later.post(`${u.path}/penerimaan`, { versi: "2" }, c.ayu)).status).toBe(303);
    expect(await kolom(c, "SELECT keadaan || versi FROM evaluasi WHERE id = ?1", u.id)).toBe("final4");
  });

  it("waits until the window has closed", async () => {
    const { c, u } = await baru();
    expect((await post(`${u.path}/pengambilalihan`, isi(u), c.farida)).status).toBe(409);
  });
});

describe("settling", () => {
  it("makes final what nobody objected to in time, once, and leaves the rest", async () => {
    const { c, u } = await baru({ keadaan: "disampaikan" });
    const hadi = await evaluasiUji(c, { pegawai: c.hadi, keadaan: "keberatan" });
    const at = (now: number, today: string) => settleDue(c.db, { now, today, zona: "WIB" });
    await at(Date.UTC(2026, 10, 9, 16, 59), "2026-11-09");
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("disampaikan");
    expect(await at(Date.UTC(2026, 10, 9, 17), "2026-11-10")).toBeGreaterThanOrEqual(1);
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("final");
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", hadi.id)).toBe("keberatan");
    expect(await at(Date.UTC(2026, 10, 9, 17), "2026-11-10")).toBe(0);
  });
});

describe("every step in every state (K2)", () => {
  const url = {
    rate: "penilaian",
    sign: "penandatanganan",
    takeOver: "pengambilalihan",
    deliver: "penyampaian",
    acknowledge: "penerimaan",
    object: "keberatan",
  } as const;
  const pelaku = {
    rate: "bagas",
    sign: "bagas",
    takeOver: "farida",
    deliver: "bagas",
    acknowledge: "ayu",
    object: "ayu",
  } as const;

  it.each(Object.keys(url) as (keyof typeof url)[])(
    "%s goes where the table says, and nowhere else",
    async (langkah) => {
      const at = langkah === "takeOver" ? NOVEMBER : OKTOBER;
      for (const keadaan of kunci(keadaanEvaluasi)) {
        const { c, u } = await baru({ keadaan });
        const siapa = await pada(c, c[pelaku[langkah]], at);
        const fields = {
          ...versi(u),
          hasil: "sesuai",
          perilaku: "sesuai",
          setuju: "ya",
          alasan: "Alasan keberatan",
        };
        const answer = await house(at).post(`${u.path}/${url[langkah]}`, fields, siapa);
        const ke = (alurEvaluasi[langkah].ke as Partial<Record<KeadaanEvaluasi, KeadaanEvaluasi>>)[keadaan];
        expect([langkah, keadaan, answer.status]).toEqual([langkah, keadaan, ke ? 303 : 409]);
        expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe(ke ?? keadaan);
      }
    },
    60_000,
  );
});
