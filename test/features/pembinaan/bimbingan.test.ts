import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import {
  ambil,
  type Bimbingan,
  bagianPegawai,
  bimbinganUji,
  disepakati,
  jawaban,
  langkah,
  nilai,
  sesi,
  stateOf,
} from "../../support/bimbingan.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let skp: string;
let b: Bimbingan;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
  ({ skp } = await skpDitetapkan(cast));
  b = await bimbinganUji(cast, skp);
});

const get = (path: string, who: Person) => house().get(path, who);
const page = (who: Person, more = "") => get(`${b.path}${more}`, who);
const take = (apa: string, who: Person, f: Readonly<Record<string, string>> = {}) =>
  ambil(cast, b, apa, who, f);
const one = <Row>(sql: string, ...bind: (string | number)[]) =>
  cast.d1
    .prepare(sql)
    .bind(...bind)
    .first<Row>();
const salah = (a: { page: { querySelector: (s: string) => { text: string } | null } }) =>
  a.page.querySelector(".error-summary")?.text ?? "";
const notices = async (who: Person, jenis: string) =>
  (
    await one<{ n: number }>(
      "SELECT count(*) AS n FROM pemberitahuan WHERE pegawai = ?1 AND jenis = ?2",
      who.id,
      jenis,
    )
  )?.n;

describe("a coaching from asking to agreement", () => {
  it("Ayu asks, Bagas opens, both write and agree: version 1 is frozen with the people as they were", async () => {
    expect(await notices(cast.bagas, "bimbingan-diminta")).toBe(1);
    expect((await take("isian", cast.ayu, bagianPegawai)).status).toBe(303);
    expect((await take("mulai", cast.bagas)).status).toBe(303);
    expect((await take("isian", cast.bagas, langkah)).status).toBe(303);
    expect((await take("sesi", cast.bagas, sesi)).status).toBe(303);
    expect((await take("kesepakatan", cast.ayu, { pernyataan: "ya" })).status).toBe(303);
    expect((await stateOf(cast, b.id)).keadaan).toBe("berlangsung");
    expect((await take("kesepakatan", cast.bagas, { pernyataan: "ya" })).status).toBe(303);
    expect((await stateOf(cast, b.id)).keadaan).toBe("disepakati");
    const versi = await one<{ isi: string; nomor: number }>(
      "SELECT isi, nomor FROM pembinaan_versi WHERE pembinaan = ?1",
      b.id,
    );
    expect(versi?.nomor).toBe(1);
    const beku = JSON.parse(versi?.isi ?? "{}");
    expect([beku.isi.peluang, beku.isi.langkah[0].strategiLangkah, beku.pihak.pembimbing.nama]).toEqual([
      "meminta akses basis data",
      "jadwal unggah harian",
      cast.bagas.nama,
    ]);
    expect((await page(cast.ayu)).html).toContain("membuat peta as-is");
  });

  it("a change of the text takes both agreements back; the leader's hand leaves the pegawai's parts alone", async () => {
    await take("isian", cast.ayu, bagianPegawai);
    await take("mulai", cast.bagas);
    await take("isian", cast.ayu, { ...bagianPegawai, ...langkah });
    await take("kesepakatan", cast.ayu, { pernyataan: "ya" });
    expect((await stateOf(cast, b.id)).pegawaiPada).toBe(NOW);
    await take("isian", cast.bagas, {
      ...langkah,
      peluang: "diganti",
      strategiLangkah: "harian dan mingguan",
    });
    const now = await stateOf(cast, b.id);
    expect([now.pegawaiPada, JSON.parse(now.isi).peluang]).toEqual([null, "meminta akses basis data"]);
    expect(JSON.parse(now.isi).langkah[0].strategiLangkah).toBe("harian dan mingguan");
  });

  it("is taken up again with a reason, and agreed as version 2", async () => {
    await disepakati(cast, b, cast.bagas);
    const empty = await take("perbaikan", cast.bagas, { alasan: "" });
    expect([empty.status, salah(empty)]).toEqual([422, expect.stringContaining("Tulis alasannya")]);
    expect((await take("perbaikan", cast.bagas, { alasan: "Target berubah" })).status).toBe(303);
    await take("kesepakatan", cast.ayu, { pernyataan: "ya" });
    await take("kesepakatan", cast.bagas, { pernyataan: "ya" });
    expect(await one("SELECT max(nomor) AS n FROM pembinaan_versi WHERE pembinaan = ?1", b.id)).toEqual({
      n: 2,
    });
  });

  it("is led by another whom the penilai appointed by letter; the forms then go to the penilai", async () => {
    const letter = { nomor: cast.hadi.nip, surat: "ST-12/2026", suratTanggal: "2026-11-02" };
    expect((await take("penugasan", cast.ayu, letter)).status).toBe(403);
    const wrong = await take("penugasan", cast.bagas, { ...letter, nomor: "199001012020121999" });
    expect([wrong.status, wrong.page.querySelector("#surat")?.getAttribute("value")]).toEqual([
      422,
      "ST-12/2026",
    ]);
    expect((await take("penugasan", cast.bagas, { ...letter, nomor: cast.ayu.nip })).status).toBe(422);
    expect((await take("penugasan", cast.bagas, letter)).status).toBe(303);
    expect((await stateOf(cast, b.id)).pembimbing).toBe(cast.hadi.id);
    expect((await take("mulai", cast.bagas)).status).toBe(403);
    await disepakati(cast, b, cast.hadi);
    expect(await notices(cast.bagas, "bimbingan-formulir")).toBe(1);
    await take("kompetensi", cast.hadi, nilai);
    expect(await notices(cast.bagas, "bimbingan-formulir")).toBe(2);
    for (const who of [cast.ayu, cast.bagas, cast.farida, cast.hadi])
      expect((await page(who, "/kompetensi")).html).toContain("Alasan Integritas");
  });

  it("a mentoring wants its goal and its journal", async () => {
    b = await bimbinganUji(cast, skp, "mentoring", cast.bagas);
    await take("mulai", cast.bagas);
    const early = await take("kesepakatan", cast.ayu, { pernyataan: "ya" });
    expect([early.status, early.html.includes("sedikitnya satu pertemuan")]).toEqual([422, true]);
    await take("isian", cast.ayu, {
      keahlian: "Arsitektur",
      jangka: "2 bulan",
      perubahan: "memimpin",
      ukuran: "1 dokumen",
    });
    await take("sesi", cast.ayu, sesi);
    await take("kesepakatan", cast.ayu, { pernyataan: "ya" });
    await take("kesepakatan", cast.bagas, { pernyataan: "ya" });
    expect((await stateOf(cast, b.id)).keadaan).toBe("disepakati");
    const sheet = (await page(cast.ayu, "/formulir")).page.querySelector("article")?.text ?? "";
    expect(sheet).toContain("20 November 2026, Ruang Rapat II");
    expect(sheet).toContain("12 Desember 2026");
  });

  it("an adjusted target leads to the adjustment of the plan", async () => {
    await take("isian", cast.ayu, bagianPegawai);
    await take("mulai", cast.bagas);
    await take("isian", cast.ayu, { ...bagianPegawai, ...langkah, penyesuaian: "ya" });
    await take("kesepakatan", cast.ayu, { pernyataan: "ya" });
    await take("kesepakatan", cast.bagas, { pernyataan: "ya" });
    expect((await page(cast.ayu)).html).toContain(`/skp/${skp}/penyesuaian`);
  });
});

describe("a follow-up", () => {
  it("stands on the page until the other side has confirmed it", async () => {
    await disepakati(cast, b, cast.bagas);
    const row = await one<{ id: string }>("SELECT id FROM tindak_lanjut_bina WHERE pembinaan = ?1", b.id);
    const say = (langkah: string, who: Person) =>
      take("tindak-lanjut", who, { tindak: row?.id ?? "", langkah });
    expect((await say("selesai", cast.bagas)).status).toBe(403);
    expect((await say("konfirmasi", cast.bagas)).status).toBe(409);
    expect((await say("selesai", cast.ayu)).status).toBe(303);
    expect((await say("selesai", cast.ayu)).status).toBe(409);
    expect((await say("kembalikan", cast.bagas)).status).toBe(303);
    expect((await say("selesai", cast.ayu)).status).toBe(303);
    expect((await say("konfirmasi", cast.farida)).status).toBe(403);
    expect((await say("konfirmasi", cast.bagas)).status).toBe(303);
    expect((await say("kembalikan", cast.bagas)).status).toBe(409);
    expect((await say("lain", cast.bagas)).status).toBe(422);
  });

  it("is added by either while it runs, with a day and whose it is", async () => {
    await take("mulai", cast.bagas);
    const bad = await take("tindak-lanjut", cast.bagas, {
      apa: "Akses basis data",
      siapa: "",
      batas: "kapan-kapan",
    });
    expect([bad.status, bad.page.querySelector("textarea[name=apa]")?.text]).toEqual([
      422,
      "Akses basis data",
    ]);
    const good = { apa: "Akses basis data", siapa: "pembimbing", batas: "2026-12-01" };
    expect((await take("tindak-lanjut", cast.farida, good)).status).toBe(403);
    expect((await take("tindak-lanjut", cast.bagas, good)).status).toBe(303);
    expect((await page(cast.ayu)).page.querySelector("#tindak-lanjut")?.text).toContain("Akses basis data");
  });
});

describe("B.1.8", () => {
  const RAHASIA = "Jawaban butir 6";
  it("goes to the atasan of the pimpinan; the leader, the auditor and the admin find nothing of it", async () => {
    await disepakati(cast, b, cast.bagas);
    expect((await page(cast.ayu, "/umpan-balik")).html).toContain(
      "Pimpinan dan pembimbing tidak dapat membukanya",
    );
    const half = await take("umpan-balik", cast.ayu, { ...jawaban, k3: "" });
    expect([half.status, half.page.querySelector("#k6")?.text]).toEqual([422, RAHASIA]);
    expect((await take("umpan-balik", cast.ayu, jawaban)).status).toBe(303);
    expect(await notices(cast.farida, "bimbingan-formulir")).toBe(1);
    for (const who of [cast.ayu, cast.farida])
      expect((await page(who, "/umpan-balik")).html).toContain(RAHASIA);
    for (const who of [cast.bagas, cast.gita, cast.citra, cast.hadi])
      for (const more of ["", "/umpan-balik", "/formulir", "/kompetensi", "/umpan-balik/pdf"])
        expect((await page(who, more)).html).not.toContain(RAHASIA);
    expect((await page(cast.bagas, "/umpan-balik/pdf")).status).toBe(404);
    expect((await page(cast.farida, "/umpan-balik/pdf")).status).toBe(200);
    expect((await take("umpan-balik", cast.ayu, jawaban)).status).toBe(409);
    expect((await take("umpan-balik", cast.bagas, jawaban)).status).toBe(403);
  });

  it("is read by one who was only handed it, and nothing else is", async () => {
    await cast.d1.prepare("UPDATE skp SET atasan = NULL WHERE id = ?1").bind(skp).run();
    await disepakati(cast, b, cast.bagas);
    expect((await take("umpan-balik", cast.ayu, jawaban)).status).toBe(303);
    expect((await page(cast.farida, "/umpan-balik")).html).toContain(RAHASIA);
    for (const more of ["", "/isian", "/formulir", "/kompetensi", "/pdf"])
      expect((await page(cast.farida, more)).status).toBe(404);
    expect((await get(`${cast.base}/pembinaan/tim`, cast.farida)).html).toContain(`${b.id}/umpan-balik`);
  });
});

describe("B.1.9", () => {
  it("is signed once by whoever led, every row with a reason", async () => {
    await disepakati(cast, b, cast.bagas);
    const half = await take("kompetensi", cast.bagas, {
      ...nilai,
      "nilai-komunikasi": "6",
      "alasan-teknis1": "",
    });
    expect(half.status).toBe(422);
    expect(half.page.querySelector("#alasan-integritas")?.text).toBe("Alasan Integritas");
    expect(salah(half)).toContain("Pilih nilai 1 sampai 5");
    expect((await take("kompetensi", cast.ayu, nilai)).status).toBe(403);
    expect((await take("kompetensi", cast.bagas, nilai)).status).toBe(303);
    expect((await take("kompetensi", cast.bagas, nilai)).status).toBe(409);
    expect((await page(cast.citra, "/kompetensi")).status).toBe(404);
  });
});

describe("the litany", () => {
  const DOORS = [
    "",
    "/isian",
    "/formulir",
    "/pdf",
    "/kompetensi",
    "/kompetensi/pdf",
    "/umpan-balik",
    "/umpan-balik/pdf",
  ];
  const STEPS = [
    "isian",
    "mulai",
    "penugasan",
    "kesepakatan",
    "perbaikan",
    "pembatalan",
    "sesi",
    "tindak-lanjut",
    "umpan-balik",
    "kompetensi",
  ];

  it("another agency, a stranger and an admin find nothing; nothing is there at no id", async () => {
    await disepakati(cast, b, cast.bagas);
    for (const who of [cast.hadi, cast.citra, cast.dimas])
      for (const more of DOORS)
        expect([
          who.nama,
          more,
          (
            await get(
              who === cast.dimas ? b.path.replace(cast.base, cast.other.base) + more : b.path + more,
              who,
            )
          ).status,
        ]).toEqual([who.nama, more, 404]);
    for (const apa of STEPS)
      expect([
        apa,
        (await take(apa, cast.hadi, { pernyataan: "ya", alasan: "x", tindak: b.id, langkah: "selesai" }))
          .status,
      ]).toEqual([apa, 404]);
    expect((await get(`${cast.base}/pembinaan/${newId(NOW)}`, cast.ayu)).status).toBe(404);
    expect((await get(`${cast.base}/pembinaan/tidak-ada`, cast.ayu)).status).toBe(404);
  });

  it("the atasan reads and takes no step", async () => {
    expect((await page(cast.farida)).status).toBe(200);
    for (const apa of STEPS)
      expect([apa, (await take(apa, cast.farida, { tindak: b.id, langkah: "selesai" })).status]).toEqual([
        apa,
        403,
      ]);
  });

  it("in the wrong state 409; on an old version 409 with what was typed; the same command once", async () => {
    for (const [apa, f] of [
      ["kesepakatan", { pernyataan: "ya" }],
      ["perbaikan", { alasan: "x" }],
      ["sesi", sesi],
      ["umpan-balik", jawaban],
    ] as const)
      expect([apa, (await take(apa, cast.ayu, f)).status]).toEqual([apa, 409]);
    const old = await take("pembatalan", cast.ayu, { versi: "7", alasan: "Tidak jadi" });
    expect([old.status, old.page.querySelector("#alasan")?.text]).toEqual([409, "Tidak jadi"]);
    const late = await take("isian", cast.ayu, { ...bagianPegawai, revisi: "9" });
    expect([late.status, late.page.querySelector("#peluang")?.text]).toEqual([
      409,
      "meminta akses basis data",
    ]);
    const perintah = newId(NOW);
    expect((await take("mulai", cast.bagas, { perintah })).status).toBe(303);
    expect((await take("mulai", cast.bagas, { perintah, versi: "0" })).status).toBe(303);
    expect((await take("mulai", cast.bagas)).status).toBe(409);
    expect(await one("SELECT count(*) AS n FROM riwayat WHERE objek = ?1", b.id)).toEqual({ n: 1 });
  });

  it("a bad form comes back as typed, and hostile text is stored as shown", async () => {
    await take("mulai", cast.bagas);
    const bad = await take("sesi", cast.bagas, { ...sesi, tanggal: "besok", materi: "" });
    expect([bad.status, bad.page.querySelector("#tempat")?.getAttribute("value")]).toEqual([
      422,
      "Ruang Rapat II",
    ]);
    expect((await take("sesi", cast.bagas, { ...sesi, tanggal: "2026-11-23" })).status).toBe(422);
    const long = await take("isian", cast.ayu, { ...bagianPegawai, peluang: "x".repeat(4001) });
    expect([long.status, long.page.querySelector("#peluang")?.text.length]).toEqual([422, 4001]);
    const teks = "<script>alert(1)</script> '; DROP TABLE pembinaan; -- 😀\nbaris dua";
    expect((await take("isian", cast.ayu, { ...bagianPegawai, peluang: teks })).status).toBe(303);
    const shown = await page(cast.bagas);
    expect(shown.page.querySelectorAll("p.pre").map((p) => p.textContent)).toContain(teks);
    expect(shown.html).not.toContain("<script>alert");
  });

  it("begins only with an agreed plan, by one of the two", async () => {
    const asked = (f: Readonly<Record<string, string>>, who: Person) =>
      house().post(
        `${cast.base}/pembinaan/baru`,
        { skp, jenis: "coaching", topik: "Coba", perintah: newId(NOW), ...f },
        who,
      );
    expect((await asked({}, cast.bagas)).status).toBe(303);
    expect((await asked({}, cast.farida)).status).toBe(403);
    expect((await asked({}, cast.citra)).status).toBe(403);
    expect((await asked({}, cast.hadi)).status).toBe(404);
    const bad = await asked({ jenis: "" }, cast.ayu);
    expect([bad.status, bad.page.querySelector("#topik")?.getAttribute("value")]).toEqual([422, "Coba"]);
    await cast.d1.prepare("UPDATE skp SET keadaan = 'draf' WHERE id = ?1").bind(skp).run();
    expect((await asked({}, cast.ayu)).status).toBe(409);
  });

  it("lists hold what is one's own and no other's", async () => {
    expect((await get(`${cast.base}/pembinaan`, cast.ayu)).html).toContain(b.id);
    expect((await get(`${cast.base}/pembinaan/tim`, cast.bagas)).html).toContain(b.id);
    for (const who of [cast.hadi, cast.citra, cast.gita])
      for (const list of ["", "/tim"])
        expect((await get(`${cast.base}/pembinaan${list}`, who)).html).not.toContain(b.id);
  });
});
