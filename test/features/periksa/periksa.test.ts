import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { evaluasiUji, OKTOBER, pada } from "../../support/evaluasi.ts";
import { type Answer, fromOurPage, house, NOW } from "../../support/house.ts";
import { evaluasiDalam } from "../../support/kerja.ts";
import { butirDi, type Catatan, catatanUji, notes } from "../../support/periksa.ts";

let c: Cast;

const one = async <T>(sql: string, ...params: unknown[]) =>
  c.d1
    .prepare(sql)
    .bind(...params)
    .first<T>();
const num = async (sql: string, ...params: unknown[]) => (await one<{ n: number }>(sql, ...params))?.n ?? -1;
const marks = (skp: string) =>
  num(
    "SELECT count(*) AS n FROM pemeriksaan m JOIN sampel x ON x.id = m.sampel WHERE x.skp = ?1 AND m.dicabut_pada IS NULL",
    skp,
  );
/** One radio pressed, as htmx sends it: with the key of the form it stands in, the same at every press. */
const kunciForm = newId(NOW);
const press = (u: Catatan, kunci: string, hasil: string, catatan = "", who: Person = c.bagas, at = NOW) =>
  house(at).send(
    `${u.path}/tanda?butir=${kunci}`,
    {
      method: "POST",
      body: new URLSearchParams({
        [`hasil.${kunci}`]: hasil,
        [`catatan.${kunci}`]: catatan,
        perintah: kunciForm,
      }),
      headers: { ...fromOurPage(), "hx-request": "true", "hx-request-type": "partial" },
    },
    who,
  );
const semua = (kunci: readonly string[], hasil: string, catatan = "") =>
  Object.fromEntries(
    kunci.flatMap((k) => [
      [`hasil.${k}`, hasil],
      [`catatan.${k}`, catatan],
    ]),
  );
const drawn = async (n = 30, who: Person = c.ayu) => {
  const u = await catatanUji(c, n, who);
  const { post, get } = house();
  expect((await post(`${u.path}/sampel`, { perintah: newId(NOW) }, c.bagas)).status).toBe(303);
  return { ...u, kunci: butirDi((await get(u.path, c.bagas)).page) };
};
const text = (a: Answer) => a.page.text.replace(/\s+/g, " ");

describe("a sample of one person", () => {
  beforeEach(async () => {
    c = await castOf();
  });

  it("is drawn once, eight of thirty, marked one by one, finished, and read by Ayu with its notes", async () => {
    const { get, post } = house();
    const u = await catatanUji(c, 30);
    const empty = await get(u.path, c.bagas);
    expect(text(empty)).toContain("Ada 30 bukti dan catatan harian");
    expect(text(await get(u.path, c.ayu))).toContain("Belum ada hasil pemeriksaan");
    await post(`${u.path}/sampel`, { perintah: newId(NOW) }, c.bagas);
    const shown = await get(u.path, c.bagas);
    const kunci = butirDi(shown.page);
    expect(kunci).toHaveLength(8);
    expect(text(shown)).toContain("0 dari 30 bukti diperiksa (sampel)");
    for (const k of kunci.slice(2)) expect((await press(u, k, "sesuai")).status).toBe(200);
    const [a = "", b = ""] = kunci;
    const bare = await press(u, a, "kurang");
    expect(bare.status).toBe(422);
    expect(text(bare)).toContain("Tulis catatan");
    expect(await marks(u.skp)).toBe(6);
    const said = await press(u, a, "kurang", "Foto tidak memuat tanggal");
    expect(text(said)).toContain("7 dari 30 bukti diperiksa (sampel): 6 sesuai, 1 kurang, 0 tidak sesuai");
    await press(u, b, "tidak-sesuai", "Bukan pekerjaan periode ini");
    // Not before he is through.
    expect(text(await get(u.path, c.ayu))).toContain("Belum ada hasil pemeriksaan");
    const done = await post(`${u.path}/selesai`, { perintah: newId(NOW) }, c.bagas);
    expect(done.status).toBe(303);
    const hers = await get(u.path, c.ayu);
    expect(text(hers)).toContain("8 dari 30 bukti diperiksa (sampel): 6 sesuai, 1 kurang, 1 tidak sesuai");
    expect(text(hers)).toContain("Foto tidak memuat tanggal");
    expect(hers.page.querySelectorAll("input[type=radio]")).toHaveLength(0);
    expect(
      await num(
        "SELECT count(*) AS n FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'periksa-selesai'",
        c.ayu.id,
      ),
    ).toBe(1);
    // She answers; nothing happens by itself.
    const tanda = hers.page.querySelector("input[name=tanda]")?.getAttribute("value") ?? "";
    const bare2 = await post(`${u.path}/tanggapan`, { tanda, isi: "" }, c.ayu);
    expect(bare2.status).toBe(422);
    expect(
      (await post(`${u.path}/tanggapan`, { tanda, isi: "Tanggal ada di pojok <b>kiri</b>" }, c.ayu)).status,
    ).toBe(303);
    expect(text(await get(u.path, c.bagas))).toContain("Tanggal ada di pojok <b>kiri</b>");
    expect(await marks(u.skp)).toBe(8);
  });

  it("is drawn again from its seed by anybody who may read it, and is the same", async () => {
    const u = await drawn(40);
    const { get, post } = house();
    await post(`${u.path}/selesai`, { ...semua(u.kunci, "sesuai"), perintah: newId(NOW) }, c.bagas);
    const id = (await one<{ id: string }>("SELECT id FROM sampel WHERE skp = ?1", u.skp))?.id;
    for (const who of [c.ayu, c.bagas, c.farida, c.gita]) {
      const again = await get(`${c.base}/periksa/${id}/ulang`, who);
      expect(again.status).toBe(200);
      expect(text(again)).toContain("Sama: sampel yang diundi ulang");
      expect(text(again)).toContain("Populasi utuh");
      expect(again.page.querySelectorAll("tbody tr")).toHaveLength(40);
    }
    expect((await get(`${c.base}/periksa/${id}/ulang`, c.hadi)).status).toBe(404);
    // A population that was tampered with shows.
    await c.d1
      .prepare("UPDATE sampel_populasi SET isi = replace(isi, '\"v\":1', '\"v\": 1') WHERE sampel = ?1")
      .bind(id)
      .run();
    expect(text(await get(`${c.base}/periksa/${id}/ulang`, c.gita))).toContain("hash tidak cocok");
  });

  it("stays as it was drawn when records come and go; what came is drawn from in a round of its own", async () => {
    const u = await drawn(30);
    const { get, post } = house();
    await notes(c, u.kerja, u.periode, c.ayu, 5, NOW + 60_000);
    await c.d1
      .prepare("UPDATE progres SET dihapus_pada = 1 WHERE skp = ?1 AND id = ?2")
      .bind(u.skp, u.kunci[0]?.split(".")[1])
      .run();
    const shown = await get(u.path, c.bagas);
    expect(butirDi(shown.page)).toEqual(u.kunci);
    expect(text(shown)).toContain("4 catatan masuk sesudah sampel ditarik");
    expect(text(shown)).toContain("sudah dihapus oleh pegawai");
    await post(`${u.path}/sampel`, { perintah: newId(NOW) }, c.bagas);
    const kunci = butirDi((await get(u.path, c.bagas)).page);
    expect(kunci).toHaveLength(13);
    expect(kunci.slice(0, 8)).toEqual(u.kunci);
    expect(await num("SELECT count(*) AS n FROM sampel WHERE skp = ?1", u.skp)).toBe(2);
    expect((await post(`${u.path}/sampel`, { perintah: newId(NOW) }, c.bagas)).status).toBe(409);
  });

  it("twice at once is one sample", async () => {
    const u = await catatanUji(c, 20);
    const { post } = house();
    await Promise.all([1, 2, 3].map(() => post(`${u.path}/sampel`, { perintah: newId(NOW) }, c.bagas)));
    expect(await num("SELECT count(*) AS n FROM sampel WHERE skp = ?1", u.skp)).toBe(1);
    expect(
      await num(
        "SELECT count(*) AS n FROM sampel_butir u JOIN sampel x ON x.id = u.sampel WHERE x.skp = ?1",
        u.skp,
      ),
    ).toBe(8);
  });

  it("without scripts is one form with one save, and keeps what it refuses", async () => {
    const u = await drawn(12);
    const { post, get } = house();
    const [a = "", ...rest] = u.kunci;
    const body = {
      ...semua(rest, "sesuai"),
      [`hasil.${a}`]: "tidak-sesuai",
      [`catatan.${a}`]: "x".repeat(2001),
    };
    const long = await post(`${u.path}/tanda`, body, c.bagas);
    expect(long.status).toBe(422);
    expect(long.html).toContain("x".repeat(2001));
    expect(await marks(u.skp)).toBe(7);
    const early = await post(`${u.path}/selesai`, {}, c.bagas);
    expect(early.status).toBe(422);
    expect(text(early)).toContain("Masih ada catatan yang belum ditandai");
    expect((await post(`${u.path}/tanda`, { ...body, [`catatan.${a}`]: "Beda orang" }, c.bagas)).status).toBe(
      303,
    );
    const kept = await get(u.path, c.bagas);
    expect(kept.page.querySelectorAll("input[type=radio][checked]")).toHaveLength(8);
    expect(kept.html).toContain("Beda orang");
    const n = await num("SELECT count(*) AS n FROM pemeriksaan");
    await post(`${u.path}/tanda`, { ...body, [`catatan.${a}`]: "Beda orang" }, c.bagas);
    expect(await num("SELECT count(*) AS n FROM pemeriksaan")).toBe(n);
  });

  it("a mark is taken back for a day, then only replaced; both stay to be read", async () => {
    const u = await drawn(12);
    const [a = "", b = ""] = u.kunci;
    await press(u, a, "sesuai");
    await press(u, b, "sesuai");
    const back = (at: number, who: Person, k = a) =>
      house(at).post(`${u.path}/tanda`, { urungkan: k, perintah: newId(at) }, who);
    expect((await back(NOW, c.bagas)).status).toBe(303);
    expect(await marks(u.skp)).toBe(1);
    const besok = NOW + 90_000_000;
    const bagas = await pada(c, c.bagas, besok);
    expect((await back(besok, bagas, b)).status).toBe(409);
    expect((await press(u, b, "kurang", "Ternyata belum ditandatangani", bagas, besok)).status).toBe(200);
    expect(
      await num(
        "SELECT count(*) AS n FROM pemeriksaan m JOIN sampel x ON x.id = m.sampel WHERE x.skp = ?1",
        u.skp,
      ),
    ).toBe(3);
    expect(await marks(u.skp)).toBe(1);
    await expect(
      c.d1
        .prepare("UPDATE pemeriksaan SET hasil = 'sesuai' WHERE catatan = 'Ternyata belum ditandatangani'")
        .run(),
    ).rejects.toThrow(/pemeriksaan-tetap/);
  });

  it("what the lot did not fall on may be marked too, and is counted apart", async () => {
    const u = await drawn(30);
    const { get, post } = house();
    const lain = await get(`${u.path}/lain`, c.bagas);
    const kunci = butirDi(lain.page);
    expect(kunci).toHaveLength(20);
    expect(kunci.filter((k) => u.kunci.includes(k))).toEqual([]);
    expect(butirDi((await get(`${u.path}/lain?halaman=2`, c.bagas)).page)).toHaveLength(2);
    const [a = ""] = kunci;
    const bare = await post(
      `${u.path}/lain?halaman=1`,
      { [`hasil.${a}`]: "kurang", [`catatan.${a}`]: "" },
      c.bagas,
    );
    expect(bare.status).toBe(422);
    expect((await post(`${u.path}/lain?halaman=1`, { [`hasil.${a}`]: "sesuai" }, c.bagas)).status).toBe(303);
    expect(text(await get(u.path, c.bagas))).toContain(
      "0 dari 30 bukti diperiksa (sampel): 0 sesuai, 0 kurang, 0 tidak sesuai. Di luar sampel: 1.",
    );
    // A crafted key is no record of hers.
    const asing = `progres.${newId(NOW)}`;
    await post(`${u.path}/tanda`, { [`hasil.${asing}`]: "sesuai" }, c.bagas);
    await post(`${u.path}/lain`, { [`hasil.${asing}`]: "sesuai" }, c.bagas);
    expect(await marks(u.skp)).toBe(1);
    expect((await get(`${u.path}/lain`, c.ayu)).status).toBe(403);
    expect((await post(`${u.path}/lain`, { [`hasil.${a}`]: "kurang" }, c.gita)).status).toBe(403);
  });
});

describe("the guard", () => {
  it("many no in one sitting are shown before anybody reads them; kept with a reason, or gone back to", async () => {
    c = await castOf();
    const { post, get } = house();
    const satu = await drawn(12, c.ayu);
    const dua = await drawn(12, c.hadi);
    const tidak = (u: typeof satu) =>
      Object.fromEntries(
        u.kunci.flatMap((k, i) => [
          [`hasil.${k}`, "tidak-sesuai"],
          [`catatan.${k}`, `Alasan ${i} ${u.skp}`],
        ]),
      );
    expect(
      (await post(`${satu.path}/selesai`, { ...tidak(satu), perintah: newId(NOW) }, c.bagas)).status,
    ).toBe(303);
    const stop = await post(`${dua.path}/selesai`, { ...tidak(dua), perintah: newId(NOW) }, c.bagas);
    expect(stop.status).toBe(409);
    expect(text(stop)).toContain("Anda menandai 16 dari 16 catatan tidak sesuai");
    // Marked and not lost, but nobody else reads it.
    expect(await marks(dua.skp)).toBe(8);
    expect(text(await get(dua.path, c.hadi))).toContain("Belum ada hasil pemeriksaan");
    const bare = await post(`${dua.path}/selesai`, { pastikan: "ya", alasan: " " }, c.bagas);
    expect(bare.status).toBe(422);
    const kept = await post(
      `${dua.path}/selesai`,
      { pastikan: "ya", alasan: "Satu berkas dipakai bersama", perintah: newId(NOW) },
      c.bagas,
    );
    expect(kept.status).toBe(303);
    expect(text(await get(dua.path, c.hadi))).toContain("8 tidak sesuai");
    const pola = await get(`${c.base}/periksa/pola?periode=${dua.periode}`, c.gita);
    expect(text(pola)).toContain("Anda menandai 16 dari 16");
    expect(text(pola)).toContain("Satu berkas dipakai bersama");
    expect(text(pola)).toContain("16 tidak sesuai dari 16");
    expect((await get(`${c.base}/periksa/pola?periode=${dua.periode}`, c.ayu)).status).toBe(403);
  });

  it("a whole sitting is undone within a day, all people at once", async () => {
    c = await castOf();
    const { post, get } = house();
    const satu = await drawn(12, c.ayu);
    const dua = await drawn(12, c.hadi);
    for (const u of [satu, dua])
      await post(`${u.path}/selesai`, { ...semua(u.kunci, "sesuai"), perintah: newId(NOW) }, c.bagas);
    expect(text(await get(`${c.base}/periksa/pengurungan?periode=${satu.periode}`, c.bagas))).toContain(
      "16 tanda",
    );
    const done = await post(
      `${c.base}/periksa/pengurungan`,
      { periode: satu.periode, perintah: newId(NOW) },
      c.bagas,
    );
    expect(done.status).toBe(303);
    expect([await marks(satu.skp), await marks(dua.skp)]).toEqual([0, 0]);
    expect(text(await get(satu.path, c.ayu))).toContain("Belum ada hasil pemeriksaan");
    expect(
      (await post(`${c.base}/periksa/pengurungan`, { periode: satu.periode, perintah: newId(NOW) }, c.bagas))
        .status,
    ).toBe(409);
  });
});

describe("nobody else", () => {
  let u: Catatan & { readonly kunci: string[] };
  beforeAll(async () => {
    c = await castOf();
    u = await drawn(12);
  });
  const steps = ["sampel", "tanda", "selesai", "tanggapan", "lain"] as const;

  it.each(steps)("Dimas and Hadi do not find /%s", async (step) => {
    const { post } = house();
    const body = { tanda: newId(NOW), isi: "x" };
    expect((await post(`${u.path}/${step}`, body, c.hadi)).status).toBe(404);
    const away = u.path.replace(c.base, c.other.base);
    expect((await post(`${away}/${step}`, body, c.dimas)).status).toBe(404);
    expect((await post(`${u.path}/${step}`, body, c.dimas)).status).toBe(303);
  });

  it.each(["sampel", "tanda", "selesai", "lain"] as const)(
    "Ayu, Farida, Citra and Gita look and do not act: /%s",
    async (step) => {
      const { post } = house();
      const [a = ""] = u.kunci;
      for (const who of [c.ayu, c.farida, c.citra, c.gita])
        expect((await post(`${u.path}/${step}`, { [`hasil.${a}`]: "sesuai" }, who)).status).toBe(403);
      expect(await marks(u.skp)).toBe(0);
    },
  );

  it("Bagas does not answer for Ayu", async () => {
    const { post } = house();
    expect((await post(`${u.path}/tanggapan`, { tanda: newId(NOW), isi: "x" }, c.bagas)).status).toBe(403);
    expect((await post(`${u.path}/tanggapan`, { tanda: newId(NOW), isi: "x" }, c.ayu)).status).toBe(409);
  });

  it("what is signed is no longer marked", async () => {
    const { post, get } = house();
    await evaluasiDalam(c, u.skp, u.periode, "ditandatangani");
    const no = await post(`${u.path}/tanda`, semua(u.kunci, "kurang", "Catatan saya"), c.bagas);
    expect(no.status).toBe(409);
    expect(await marks(u.skp)).toBe(0);
    expect((await post(`${u.path}/selesai`, semua(u.kunci, "sesuai"), c.bagas)).status).toBe(409);
    expect((await get(u.path, c.bagas)).status).toBe(200);
  });

  it("a period that is none, or of another year, is not there", async () => {
    const { get } = house();
    expect((await get(`${c.base}/periksa?periode=2031-bulan-3`, c.bagas)).status).toBe(404);
    expect((await get(`${c.base}/periksa/${u.skp}/2031-bulan-3`, c.bagas)).status).toBe(404);
    expect((await get(`${c.base}/periksa/pengurungan?periode=x`, c.bagas)).status).toBe(404);
    expect((await get(`${c.base}/periksa/${newId(NOW)}/ulang`, c.gita)).status).toBe(404);
  });
});

describe("in the evaluation", () => {
  it("stands how much was verified, by which seed, as soon as it is done", async () => {
    c = await castOf();
    const { post, get } = house(OKTOBER);
    const at = (who: Person) => pada(c, who, OKTOBER);
    const [ayu, bagas] = [await at(c.ayu), await at(c.bagas)];
    const e = await evaluasiUji(c, { keadaan: "pengisian" });
    const path = `${c.base}/periksa/${e.skp}/${e.periode}`;
    const list = Array.from({ length: 20 }, () => newId(OKTOBER));
    await c.d1
      .prepare(
        `INSERT INTO progres (id, pegawai, tanggal, kegiatan, skp, periode, sumber, dibuat_pada, diubah_pada)
         SELECT value, ?1, '2026-08-03', 'Berkas selesai', ?2, ?3, 'harian', ?4, ?4 FROM json_each(?5)`,
      )
      .bind(c.ayu.id, e.skp, e.periode, OKTOBER, JSON.stringify(list))
      .run();
    expect(text(await get(e.path, bagas))).toContain("Bukti periode ini belum diperiksa");
    await post(`${path}/sampel`, { perintah: newId(OKTOBER) }, bagas);
    const kunci = butirDi((await get(path, bagas)).page);
    expect(text(await get(e.path, bagas))).toContain("Bukti periode ini belum diperiksa");
    await post(`${path}/selesai`, { ...semua(kunci, "sesuai"), perintah: newId(OKTOBER) }, bagas);
    const drawn = await one<{ benih: string; populasi: number }>(
      "SELECT benih, populasi FROM sampel WHERE skp = ?1",
      e.skp,
    );
    const { benih = "", populasi = 0 } = drawn ?? {};
    for (const who of [bagas, ayu])
      expect(text(await get(e.path, who))).toContain(
        `8 dari ${populasi} bukti diperiksa (sampel, benih ${benih.slice(0, 8)}…): 8 sesuai, 0 kurang, 0 tidak sesuai.`,
      );
    // And what is signed freezes it.
    const rated = { versi: "0", hasil: "sesuai", perilaku: "sesuai", dipastikan: "ya" };
    expect((await post(`${e.path}/penilaian`, rated, bagas)).status).toBe(303);
    expect((await post(`${e.path}/penandatanganan`, { versi: "1", setuju: "ya" }, bagas)).status).toBe(303);
    const isi = JSON.parse(
      (await one<{ isi: string }>("SELECT isi FROM dokumen WHERE evaluasi = ?1", e.id))?.isi ?? "{}",
    );
    expect(isi.lain.periksa).toMatchObject([{ benih, diperiksa: 8, populasi, sesuai: 8 }]);
  });
});
