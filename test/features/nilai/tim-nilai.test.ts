import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { evaluasiUji, kolom, NOVEMBER, OKTOBER, pada, type Ujian } from "../../support/evaluasi.ts";
import { type Fields, fromOurPage, house } from "../../support/house.ts";
import { kalibrasiUji } from "../../support/kalibrasi.ts";

const { get, post, send } = house(OKTOBER);
const PERIODE = "2026-triwulan-3";
const baru = async (wanted: Parameters<typeof evaluasiUji>[1] = {}, at = OKTOBER) => {
  const c = await castOf(at);
  const u = await evaluasiUji(c, wanted);
  return { c, u, at: `${c.base}/tim/nilai/${u.id}`, grid: `${c.base}/tim/nilai?periode=${PERIODE}` };
};
type Tim = Awaited<ReturnType<typeof baru>>;
const isi = (u: Ujian, lain: Fields = {}): Fields => ({
  hasil: "sesuai",
  perilaku: "sesuai",
  versi: String(u.versi),
  ...lain,
});
/** As the page's script and htmx ask: the answer is one row. */
const part = (path: string, fields: Fields, who: Tim["c"]["bagas"]) =>
  send(
    path,
    {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { ...fromOurPage(), "hx-request": "true", "hx-request-type": "partial" },
    },
    who,
  );

describe("the grid", () => {
  it("shows each of the team with the facts and no predikat before both ratings, and nobody of another's", async () => {
    const { c, u, grid } = await baru({ umpanBalik: ["positif", "perbaikan"] });
    await evaluasiUji(c, { pegawai: c.hadi, keadaan: "dinilai", hasil: "di-atas" });
    await evaluasiUji(c, { pegawai: c.bagas, penilai: c.farida, atasan: null });
    const page = await get(grid, c.bagas);
    expect(page.status).toBe(200);
    expect(page.page.querySelectorAll("nilai-tim tbody").length).toBe(2);
    const ayu = page.page.querySelector(`#p-${u.id}`);
    for (const shown of ["Ayu Lestari", "1/2positif", "2/2 terisi", "pertama"])
      expect(ayu?.text).toContain(shown);
    expect(ayu?.querySelectorAll("input[type=radio]").length).toBe(6);
    expect(ayu?.querySelector(".predikat")).toBeNull();
    expect(page.page.querySelector("#maju")?.text).toContain("1 dari 2 dinilai");
    expect((await get(grid, c.farida)).page.querySelectorAll("nilai-tim tbody").length).toBe(1);
    expect((await get(`${c.base}/tim/nilai`, c.bagas)).html).toContain("Ayu Lestari");
  });

  it("gives Ayu, Hadi and Citra nothing: no row, no name, no rating", async () => {
    const { c, grid } = await baru({ keadaan: "dinilai" });
    for (const who of [c.ayu, c.hadi, c.citra]) {
      const page = await get(grid, who);
      expect(page.html).not.toContain("RAHASIA");
      expect(page.page.querySelector("tbody")).toBeNull();
    }
    expect((await get(grid, c.dimas)).status).not.toBe(200);
  });

  it("opens one person in place, as a part and as a page; who is not on it is not there", async () => {
    const { c, u, grid } = await baru();
    const ask = { headers: { "hx-request": "true", "hx-request-type": "partial" } };
    const satu = await send(`${grid}&buka=${u.id}`, ask, c.bagas);
    expect(satu.page.querySelector("html")).toBeNull();
    for (const shown of ["93% selesai", "sudah baik, pertahankan", "90-95%"])
      expect(satu.html).toContain(shown);
    const page = await get(`${grid}&buka=${u.id}`, c.bagas);
    expect(page.page.querySelector(`#rinci-${u.id}`)?.text).toContain("93% selesai");
    for (const who of [c.ayu, c.farida, c.citra, c.hadi])
      expect((await send(`${grid}&buka=${u.id}`, ask, who)).status).toBe(404);
    expect((await get(`${grid}&buka=${u.id}`, c.farida)).status).toBe(404);
    expect((await get(`${c.base}/tim/nilai?buka=x`, c.bagas)).status).toBe(404);
    expect((await get(`${c.base}/tim/nilai?periode=nanti`, c.bagas)).status).toBe(404);
  });
});

describe("rating from the grid", () => {
  it("is one act and one row of history, answered with the row and the counts", async () => {
    const { c, u, at } = await baru();
    await evaluasiUji(c, { pegawai: c.hadi });
    const saved = await part(`${at}/penilaian`, isi(u, { catatan: "Pertahankan" }), c.bagas);
    expect(saved.status).toBe(200);
    expect(saved.page.querySelector(`tbody#p-${u.id} .predikat`)?.text).toContain("Baik");
    expect(saved.page.querySelector("#maju")?.text).toContain("1 dari 2 dinilai");
    expect(saved.page.querySelector("button[formaction]")?.text).toContain("Tanda tangani");
    const langkah = "SELECT count(*) FROM riwayat WHERE objek = ?1 AND langkah = 'rate'";
    expect(await kolom(c, langkah, u.id)).toBe(1);
    expect(await kolom(c, "SELECT predikat || catatan FROM evaluasi WHERE id = ?1", u.id)).toBe(
      "baikPertahankan",
    );
    // Without scripts: the same, and back to the grid at his row.
    const lagi = await post(`${at}/penilaian`, isi({ ...u, versi: 1 }), c.bagas);
    expect([lagi.status, lagi.to?.includes(`#p-${u.id}`)]).toEqual([303, true]);
    // What the row did not show is not taken away.
    expect(await kolom(c, "SELECT catatan FROM evaluasi WHERE id = ?1", u.id)).toBe("Pertahankan");
  });

  it("asks for a reason with its code, keeps what was typed, and stores code and text", async () => {
    const { c, u, at } = await baru({ umpanBalik: [] });
    const rendah = isi(u, { hasil: "di-bawah", catatan: "Dibimbing" });
    const kurang = await part(`${at}/penilaian`, rendah, c.bagas);
    expect(kurang.status).toBe(422);
    expect(kurang.page.querySelector(`#catatan-${u.id}`)?.text.trim()).toBe("Dibimbing");
    expect(kurang.page.querySelector("input[name=hasil][value=di-bawah]")?.hasAttribute("checked")).toBe(
      true,
    );
    expect(kurang.page.querySelector("[data-sebab]")?.text).toContain("belum ada umpan balik tertulis");
    const beralasan = { ...rendah, alasan: "Target meleset" };
    expect((await part(`${at}/penilaian`, beralasan, c.bagas)).status).toBe(422);
    const pasti = await part(`${at}/penilaian`, { ...beralasan, dipastikan: "ya" }, c.bagas);
    expect(pasti.status).toBe(200);
    expect(await kolom(c, "SELECT sebab FROM evaluasi WHERE id = ?1", u.id)).toBe(
      '["rating-terbawah","tanpa-umpan-balik"]',
    );
  });

  it("says what a head's rating departs from", async () => {
    const { c, u, at } = await baru({ umpanBalik: ["positif"] });
    await c.d1.prepare("UPDATE penempatan SET memimpin = 1 WHERE id = ?1").bind(c.ayu.penempatan).run();
    await c.d1
      .prepare("UPDATE capaian_unit SET capaian = 'kurang' WHERE unit = ?1 AND periode = ?2")
      .bind(c.unit.bidang, u.periode)
      .run();
    const beda = await part(`${at}/penilaian`, isi(u), c.bagas);
    expect(beda.status).toBe(422);
    expect(beda.page.querySelector("[data-sebab]")?.text).toContain("capaian unit yang dipimpinnya");
  });

  it("answers as the page of the evaluation does: the same rows, whichever way it was given", async () => {
    const [satu, dua] = [await baru(), await baru()];
    const nilai = { hasil: "di-atas", perilaku: "sesuai", alasan: "Melebihi target", catatan: "Baik" };
    await post(`${satu.u.path}/penilaian`, isi(satu.u, nilai), satu.c.bagas);
    await post(`${dua.at}/penilaian`, isi(dua.u, nilai), dua.c.bagas);
    const baris = `SELECT json_array(keadaan, versi, rating_hasil, rating_perilaku, predikat, alasan, catatan, sebab) FROM evaluasi
      WHERE id = ?1`;
    expect(await kolom(satu.c, baris, satu.u.id)).toBe(await kolom(dua.c, baris, dua.u.id));
  });
});

describe("a draft", () => {
  it("keeps half a choice for the penilai alone, over sessions, and is gone with the rating", async () => {
    const { c, u, at, grid } = await baru({ keadaan: "dinilai" });
    const half = { hasil: "di-bawah", alasan: "DRAF belum pasti", versi: String(u.versi) };
    const kept = await post(`${at}/draf`, half, c.bagas);
    expect(kept.status).toBe(200);
    expect(JSON.parse(kept.html).kata).toContain("Draf tersimpan");
    const lagi = await get(grid, await pada(c, c.bagas, OKTOBER));
    expect(lagi.page.querySelector(`#p-${u.id}`)?.getAttribute("data-tahap")).toBe("draf");
    expect(lagi.html).toContain("DRAF belum pasti");
    // Nothing of it is given: the evaluation stands as it stood, and nobody else reads it.
    expect(await kolom(c, "SELECT versi FROM evaluasi WHERE id = ?1", u.id)).toBe(u.versi);
    for (const who of [c.ayu, c.farida, c.citra, c.gita])
      for (const path of [grid, u.path]) expect((await get(path, who)).html).not.toContain("DRAF");
    await post(`${at}/penilaian`, isi(u, { alasan: "" }), c.bagas);
    expect(await kolom(c, "SELECT count(*) FROM draf_nilai WHERE evaluasi = ?1", u.id)).toBe(0);
  });

  it("takes bad text as it takes any: never breaks, and shows it again as it was typed (K14)", async () => {
    const { c, u, at, grid } = await baru();
    const buruk = [
      "<script>alert(1)</script>",
      "'; DROP TABLE evaluasi; --",
      "{{7*7}} \uD800 \0 x",
      "\u202E=1+1",
      "a".repeat(9000),
    ];
    for (const teks of buruk) {
      const answer = await post(
        `${at}/draf`,
        { hasil: teks, perilaku: "sesuai", alasan: teks, catatan: "", versi: "0" },
        c.bagas,
      );
      expect([teks.slice(0, 9), answer.status]).toEqual([teks.slice(0, 9), teks.length > 8000 ? 422 : 200]);
      expect(JSON.parse(answer.html).kata).toMatch(/\w/);
    }
    expect(await kolom(c, "SELECT alasan FROM draf_nilai WHERE evaluasi = ?1", u.id)).toBe(buruk[3]);
    const page = await get(grid, c.bagas);
    expect(page.html).not.toMatch(/<script>alert/);
    expect(page.page.querySelector(`#p-${u.id} textarea[name=alasan]`)?.textContent).toContain("=1+1");
  });

  it("is gone when it says what is stored, when another becomes penilai, and after the signature", async () => {
    const { c, u, at } = await baru({ keadaan: "dinilai" });
    const n = () => kolom(c, "SELECT count(*) FROM draf_nilai WHERE evaluasi = ?1", u.id);
    const lain = { hasil: "di-atas", perilaku: "sesuai", versi: "1" };
    await post(`${at}/draf`, lain, c.bagas);
    expect(await n()).toBe(1);
    await post(`${at}/draf`, { ...lain, hasil: "sesuai" }, c.bagas);
    expect(await n()).toBe(0);
    await post(`${at}/draf`, lain, c.bagas);
    await c.d1.prepare("UPDATE evaluasi SET penilai = ?1 WHERE id = ?2").bind(c.hadi.id, u.id).run();
    expect(await n()).toBe(0);
    expect((await post(`${at}/draf`, lain, c.bagas)).status).toBeGreaterThanOrEqual(403);
  });

  it("of an old version is refused, and so is one of whoever may not rate", async () => {
    const { c, u, at } = await baru({ keadaan: "dinilai" });
    const draf = { hasil: "di-atas", versi: "0" };
    expect((await post(`${at}/draf`, draf, c.bagas)).status).toBe(409);
    expect((await post(`${at}/draf`, { ...draf, versi: "1" }, c.citra)).status).toBe(403);
    expect((await post(`${at}/draf`, { ...draf, versi: "1" }, c.ayu)).status).toBe(403);
    expect((await post(`${at}/draf`, { ...draf, versi: "1" }, c.hadi)).status).toBe(404);
    expect(
      (await post(`${at}/draf`, { ...draf, alasan: "a".repeat(4001), versi: "1" }, c.bagas)).status,
    ).toBe(422);
    expect(await kolom(c, "SELECT count(*) FROM draf_nilai WHERE evaluasi = ?1", u.id)).toBe(0);
  });

  it("writes the trail once in ten minutes and names no rating in it", async () => {
    const { c, u, at } = await baru();
    for (const hasil of ["di-atas", "sesuai", "di-bawah"])
      await post(`${at}/draf`, { hasil, versi: "0" }, c.bagas);
    const jejak =
      "SELECT count(*) FROM jejak WHERE objek = ?1 AND tindakan = 'evaluasi.draf' AND rincian = '{}'";
    expect(await kolom(c, jejak, u.id)).toBe(1);
  });
});

describe("signing and delivering from the grid", () => {
  it("freezes the same document and starts the same clocks as the evaluation's own page", async () => {
    const [satu, dua] = [await baru({ keadaan: "dinilai" }), await baru({ keadaan: "dinilai" })];
    const tanda = { setuju: "ya", versi: "1" };
    expect((await post(`${satu.u.path}/penandatanganan`, tanda, satu.c.bagas)).status).toBe(303);
    const row = await part(
      `${dua.at}/penandatanganan`,
      { ...tanda, hasil: "sesuai", perilaku: "sesuai" },
      dua.c.bagas,
    );
    expect([row.status, row.page.querySelector("form")?.getAttribute("action")]).toEqual([
      200,
      `${dua.at}/penyampaian`,
    ]);
    const bentuk = async (t: Tim) => {
      const isi = JSON.parse(String(await kolom(t.c, "SELECT isi FROM dokumen WHERE evaluasi = ?1", t.u.id)));
      return [
        Object.keys(isi),
        isi.rhk.length,
        isi.predikat,
        isi.pegawai.nama,
        isi.rhk[0].indikator[0].realisasi,
      ];
    };
    expect(await bentuk(dua)).toEqual(await bentuk(satu));
    expect((await post(`${satu.u.path}/penyampaian`, { versi: "2" }, satu.c.bagas)).status).toBe(303);
    expect((await part(`${dua.at}/penyampaian`, { versi: "2" }, dua.c.bagas)).status).toBe(200);
    const jam = (t: Tim) =>
      kolom(
        t.c,
        "SELECT group_concat(kewajiban || batas_tanggal || keadaan) FROM (SELECT * FROM jam WHERE objek = ?1 ORDER BY kewajiban)",
        t.u.id,
      );
    expect(await jam(dua)).toBe(await jam(satu));
    const surat = "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'evaluasi-disampaikan'";
    expect(await kolom(dua.c, surat, dua.c.ayu.id)).toBe(1);
  });

  it("needs the tick, and refuses to sign another rating than the one on screen", async () => {
    const { c, u, at } = await baru({ keadaan: "dinilai" });
    const kosong = await part(`${at}/penandatanganan`, { versi: "1" }, c.bagas);
    expect([kosong.status, kosong.html.includes("Centang dulu")]).toEqual([422, true]);
    const beda = { setuju: "ya", versi: "1", hasil: "di-atas", perilaku: "sesuai" };
    const ditolak = await part(`${at}/penandatanganan`, beda, c.bagas);
    expect([ditolak.status, ditolak.html.includes("Simpan dulu")]).toEqual([422, true]);
    expect(ditolak.page.querySelector("input[name=hasil][value=di-atas]")?.hasAttribute("checked")).toBe(
      true,
    );
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("dinilai");
  });
});

describe("the litany", () => {
  const langkah = [
    ["penilaian", "pengisian", { hasil: "sesuai", perilaku: "sesuai", versi: "0" }],
    ["penandatanganan", "dinilai", { setuju: "ya", versi: "1" }],
    ["penyampaian", "ditandatangani", { versi: "2" }],
  ] as const;

  it.each(langkah)(
    "%s: strangers 404, no right 403, wrong state and twice 409",
    async (nama, keadaan, fields) => {
      const { c, u, at } = await baru({ keadaan });
      const path = `${at}/${nama}`;
      for (const ask of [post, part]) {
        expect((await ask(path, fields, c.hadi)).status).toBe(404);
        for (const who of [c.citra, c.farida, c.ayu]) {
          const refused = await ask(path, fields, who);
          expect(refused.status).toBe(403);
          expect(refused.html).not.toContain("RAHASIA");
        }
      }
      const away = `${c.other.base}/tim/nilai/${u.id}/${nama}`;
      expect((await post(away, fields, c.dimas)).status).toBe(404);
      expect((await post(path, { ...fields, versi: "7" }, c.bagas)).status).toBe(409);
      expect((await part(path, { ...fields, versi: "7" }, c.bagas)).status).toBe(409);
      expect((await post(path, fields, c.bagas)).status).toBe(303);
      const twice = await post(path, fields, c.bagas);
      expect(twice.status).toBe(409);
    },
  );

  it("a lost race shows what stands there now beside what was chosen", async () => {
    const { c, u, at } = await baru({ keadaan: "dinilai" });
    const lama = await part(
      `${at}/penilaian`,
      isi(u, { versi: "0", hasil: "di-atas", alasan: "Punya saya" }),
      c.bagas,
    );
    expect(lama.status).toBe(409);
    expect(lama.html).toContain("Yang tersimpan sekarang: RAHASIA alasan");
    expect(lama.page.querySelector(`#alasan-${u.id}`)?.text.trim()).toBe("Punya saya");
    expect(lama.page.querySelector("input[name=versi]")?.getAttribute("value")).toBe("1");
  });

  it("after the window it is the atasan's, and the row says so", async () => {
    const { c, u, at, grid } = await baru({}, NOVEMBER);
    const kini = house(NOVEMBER);
    const page = await kini.get(grid, c.bagas);
    expect(page.page.querySelector(`#p-${u.id}`)?.getAttribute("data-tahap")).toBe("tertutup");
    expect(page.page.querySelector(`#p-${u.id} form`)).toBeNull();
    for (const nama of ["penilaian", "draf"])
      expect((await kini.post(`${at}/${nama}`, isi(u), c.bagas)).status).toBe(409);
  });

  it("an empty form is told field by field, and bad text is kept as it was typed", async () => {
    const { c, u, at } = await baru();
    const kosong = await post(`${at}/penilaian`, { versi: "0", catatan: "Tetap ada" }, c.bagas);
    expect(kosong.status).toBe(422);
    expect(kosong.html).toContain("Pilih rating hasil kerja.");
    expect(kosong.page.querySelector(`#catatan-${u.id}`)?.text.trim()).toBe("Tetap ada");
    const teks = "<b>'; DROP TABLE evaluasi;-- \ud83d\ude00\n baris dua";
    const saved = await post(`${at}/penilaian`, isi(u, { hasil: "di-atas", alasan: teks }), c.bagas);
    expect(saved.status).toBe(303);
    expect(await kolom(c, "SELECT alasan FROM evaluasi WHERE id = ?1", u.id)).toBe(teks);
  });
});

describe("what stands beside the ratings", () => {
  it("a proposal of the panel is on its row and answered from its details; a colleague's grid has none", async () => {
    const c = await castOf(OKTOBER);
    const k = await kalibrasiUji(c, "terkunci");
    const grid = `${c.base}/tim/nilai?periode=${k.periode}`;
    const row = async (path = grid) =>
      (await get(path, c.bagas)).page.querySelector(`#p-${k.evaluasi.ayu.id}`);
    expect((await row())?.querySelector("th")?.text).toContain("Panel: Atas · Atas, belum dijawab");
    expect((await get(grid, c.bagas)).html.match(/Panel: /g)?.length).toBe(1);
    const jawab = `${c.base}/kalibrasi/${k.id}/orang/${k.orang.ayu}`;
    const rinci = await row(`${grid}&buka=${k.evaluasi.ayu.id}`);
    expect(rinci?.querySelector(`a[href="${jawab}"]`)).not.toBeNull();
    const answered = await post(
      `${jawab}/jawaban`,
      { jawaban: "tidak", alasan: "Targetnya tercapai" },
      c.bagas,
    );
    expect(answered.status, answered.page.text.slice(-400)).toBe(303);
    expect((await row())?.querySelector("th")?.text).toContain("tidak dipakai");
    expect((await get(grid, c.farida)).html).not.toContain("Panel: ");
  });

  it("a study that ended without graduation decides the predikat shown, on the grid and in the preview", async () => {
    const { c, u, grid, at } = await baru();
    await c.d1
      .prepare(
        "INSERT INTO putus_studi (evaluasi, surat, tanggal, oleh, dicatat_pada) VALUES (?1, '12/UN/2026', '2026-09-10', ?2, 0)",
      )
      .bind(u.id, c.bagas.id)
      .run();
    const dua = { hasil: "di-atas", perilaku: "di-atas" };
    const preview = await post(`${u.path}/pratinjau`, dua, c.bagas);
    const jadi = preview.page.querySelector("#pratinjau");
    expect(jadi?.text).toContain("Studi berakhir tanpa lulus");
    expect(jadi?.querySelector(".predikat")?.text).toBe("Kurang (misconduct)");
    await part(`${at}/draf`, { ...dua, versi: "0" }, c.bagas);
    const draf = (await get(grid, c.bagas)).page.querySelector(`#p-${u.id}`);
    expect(draf?.getAttribute("data-putus")).toBe("");
    expect(draf?.querySelector("[data-predikat] .predikat")?.text).toBe("Kurang (misconduct)");
    expect(
      (await part(`${at}/penilaian`, isi(u, { ...dua, alasan: "Nilai mata kuliah" }), c.bagas)).status,
    ).toBe(200);
    expect(await kolom(c, "SELECT predikat FROM evaluasi WHERE id = ?1", u.id)).toBe("kurang-misconduct");
  });
});

describe("eighty people", () => {
  it("are one round trip for the page, two a step, and at most 20 KB on the wire", async () => {
    const { c, grid } = await baru();
    for (let n = 1; n < 80; n += 1) await evaluasiUji(c, { pegawai: await orang(c, n) });
    const { d1, ledger } = countingD1(c.d1);
    const dihitung = house(OKTOBER, { AGENCY_001: d1 } as unknown as Partial<Env>);
    await dihitung.get(grid, c.bagas);
    ledger.forget();
    const page = await dihitung.get(grid, c.bagas);
    expect(ledger.trips).toBe(1);
    expect(page.page.querySelectorAll("nilai-tim tbody").length).toBe(80);
    const gz = new Blob([page.html]).stream().pipeThrough(new CompressionStream("gzip"));
    expect((await new Response(gz).arrayBuffer()).byteLength).toBeLessThan(20 * 1024);
    ledger.forget();
    const row = page.page.querySelectorAll("nilai-tim form").at(40);
    const versi = row?.querySelector("input[name=versi]")?.getAttribute("value") ?? "";
    const saved = await dihitung.post(
      row?.getAttribute("action") ?? "",
      { hasil: "sesuai", perilaku: "sesuai", versi },
      c.bagas,
    );
    expect([saved.status, ledger.trips]).toEqual([303, 2]);
  }, 90_000);
});

const orang = async (c: Tim["c"], n: number) => {
  const [id, penempatan] = [newId(OKTOBER), newId(OKTOBER)];
  const nama = `Pegawai Percobaan ${String.fromCharCode(65 + (n % 26))}${n}`;
  await c.d1.batch([
    c.d1
      .prepare("INSERT INTO pegawai (id, nama, jenis, dibuat_pada) VALUES (?1, ?2, 'pns', 0)")
      .bind(id, nama),
    c.d1
      .prepare(
        `INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, dari)
          SELECT ?1, ?2, unit, jabatan, jenis_jabatan, jenjang, jenis, dari FROM penempatan WHERE id = ?3`,
      )
      .bind(penempatan, id, c.ayu.penempatan),
  ]);
  return { ...c.ayu, id, nama, penempatan };
};

beforeAll(async () => {
  await castOf(OKTOBER);
});
