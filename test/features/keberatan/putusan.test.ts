import { describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { kiriman, pdf } from "../../support/berkas.ts";
import { castOf, type Person } from "../../support/cast.ts";
import { evaluasiUji, kolom, OKTOBER, pada } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { get, post, upload } = house(OKTOBER);
const MENGUBAH = {
  putusan: "mengubah",
  pertimbangan: "Bukti September memang belum dihitung",
  rekomendasi: "Unggah bukti tepat waktu",
  hasil: "di-atas",
  perilaku: "di-atas",
  setuju: "ya",
};

/** An objection of Ayu's under examination; `didengar`: both sides have been. */
const perkara = async (didengar = true) => {
  const c = await castOf(OKTOBER);
  const u = await evaluasiUji(c, { keadaan: "diterima" });
  const path = `${u.path}/keberatan`;
  await post(path, { versi: String(u.versi), alasan: "Bukti September belum dihitung" }, c.ayu);
  const keterangan = (who: Person, fields: Record<string, string>) => post(`${path}/keterangan`, fields, who);
  if (didengar) {
    await keterangan(c.bagas, { keterangan: "Berkas baru diunggah 29 September" });
    await keterangan(c.ayu, { keterangan: "Berkas itu saya unggah dalam periode" });
  }
  const versi = String(u.versi + 1);
  const putus = (who: Person, fields: Record<string, string> = {}) =>
    post(`${path}/putusan`, { versi, ...MENGUBAH, ...fields }, who);
  return { c, u, path, versi, keterangan, putus };
};
const didengarOleh = {
  cara: "pertemuan",
  pihak: "keduanya",
  tanggal: "2026-10-20",
  tempat: "Ruang rapat",
  keterangan: "Keduanya hadir; Bagas mengakui berkas masuk dalam periode",
};

describe("the hearing", () => {
  it("each side speaks for itself, Farida minutes a meeting, and everybody concerned reads the same", async () => {
    const { c, path, keterangan } = await perkara(false);
    expect((await get(`${path}/putusan`, c.farida)).status).toBe(409);
    expect((await keterangan(c.bagas, { keterangan: "Berkas baru diunggah 29 September" })).status).toBe(303);
    expect((await keterangan(c.farida, didengarOleh)).status).toBe(303);
    for (const who of [c.ayu, c.bagas, c.farida]) {
      const { html } = await get(path, who);
      for (const shown of [
        "Berkas baru diunggah 29 September",
        "Keduanya hadir",
        "Ruang rapat",
        "Bukti September",
      ])
        expect(html).toContain(shown);
    }
    expect((await get(`${path}/putusan`, c.farida)).status).toBe(200);
  });

  it("carries files that everybody concerned opens, and nobody else; they cannot be taken away again", async () => {
    const { c, path, keterangan } = await perkara(false);
    const sent = await upload(
      `${path}/keterangan`,
      kiriman([["rekap.pdf", pdf()]], { keterangan: "Rekapitulasi terlampir" }),
      c.bagas,
    );
    expect(sent.status).toBe(303);
    const id = String(await kolom(c, "SELECT bukti FROM keberatan_berkas WHERE oleh = ?1", c.bagas.id));
    for (const who of [c.ayu, c.farida]) expect((await get(`${c.base}/bukti/${id}`, who)).status).toBe(200);
    expect((await get(`${c.base}/bukti/${id}`, c.hadi)).status).toBe(404);
    expect((await post(`${c.base}/bukti/${id}/penghapusan`, {}, c.bagas)).status).toBe(409);
    expect((await keterangan(c.bagas, { keterangan: "" })).status).toBe(422);
  });

  it("litany: Hadi and Dimas 404, Citra 403, minutes by a side 422, bad dates and words kept", async () => {
    const { c, u, keterangan } = await perkara(false);
    expect((await keterangan(c.hadi, { keterangan: "x" })).status).toBe(404);
    expect(
      (await post(`${c.other.base}/evaluasi/${u.id}/keberatan/keterangan`, { keterangan: "x" }, c.dimas))
        .status,
    ).toBe(404);
    expect((await keterangan(c.citra, { keterangan: "x" })).status).toBe(403);
    expect((await keterangan(c.ayu, didengarOleh)).status).toBe(303);
    // What a side sends is its own words, whatever else the form says.
    expect(
      await kolom(
        c,
        "SELECT group_concat(pihak || ' ' || cara) FROM keberatan_keterangan k JOIN keberatan b ON b.id = k.keberatan WHERE b.evaluasi = ?1",
        u.id,
      ),
    ).toBe("pegawai tertulis");
    for (const salah of [
      { tanggal: "2026-10-19" },
      { tanggal: "2026-10-21" },
      { tanggal: "besok" },
      { tempat: "" },
      { cara: "x" },
      { pihak: "" },
    ]) {
      const answer = await keterangan(c.farida, { ...didengarOleh, ...salah });
      expect(answer.status).toBe(422);
      expect(answer.html).toContain("Bagas mengakui");
    }
    const twice = { ...didengarOleh, perintah: newId(OKTOBER) };
    expect([(await keterangan(c.farida, twice)).status, (await keterangan(c.farida, twice)).status]).toEqual([
      303, 303,
    ]);
    expect(
      await kolom(
        c,
        "SELECT count(*) FROM keberatan_keterangan k JOIN keberatan b ON b.id = k.keberatan WHERE b.evaluasi = ?1 AND cara = 'pertemuan'",
        u.id,
      ),
    ).toBe(1);
  });
});

describe("the receipt of a decision", () => {
  it.each([
    ["changed", {}, "D.1.3"],
    ["confirmed before he had signed for it", { putusan: "menguatkan" }, "D.1.1"],
  ])(
    "%s: signed for once by Ayu, seen by Farida; the result and its state stay",
    async (_apa, isi, format) => {
      const { c, u, path, putus } = await perkara();
      await c.d1.prepare("UPDATE evaluasi SET diterima_pada = NULL WHERE id = ?1").bind(u.id).run();
      expect((await putus(c.farida, isi)).status).toBe(303);
      const baca = () =>
        kolom(
          c,
          "SELECT keadaan || ' ' || predikat || ' ' || (diterima_pada IS NOT NULL) FROM evaluasi WHERE id = ?1",
          u.id,
        );
      const sebelum = String(await baca());
      expect(sebelum).toMatch(/^final .* 0$/);
      const versi = String(await kolom(c, "SELECT versi FROM evaluasi WHERE id = ?1", u.id));
      const terima = (who: Person) => post(`${u.path}/penerimaan`, { versi }, who);
      for (const [who, status] of [
        [c.hadi, 404],
        [c.bagas, 403],
        [c.farida, 403],
        [c.citra, 403],
      ] as const)
        expect((await terima(who)).status).toBe(status);
      expect(
        (await get(u.path, c.ayu)).page.querySelector(`form[action="${u.path}/penerimaan"]`),
      ).not.toBeNull();
      expect((await terima(c.ayu)).status).toBe(303);
      expect((await terima(c.ayu)).status).toBe(409);
      expect(await baca()).toBe(sebelum.replace(/0$/, "1"));
      expect(
        await kolom(
          c,
          "SELECT format FROM dokumen WHERE evaluasi = ?1 AND keadaan = 'berlaku' AND diterima_pada IS NOT NULL",
          u.id,
        ),
      ).toBe(format);
      expect((await get(u.path, c.ayu)).page.querySelector(`form[action="${u.path}/penerimaan"]`)).toBeNull();
      expect((await get(u.path, c.farida)).page.text).toContain("Dokumen putusan diterima pegawai");
      if (format === "D.1.3")
        expect((await get(path, c.farida)).page.text).toContain(
          "Diterima dan dikembalikan dalam aplikasi20 Oktober 2026",
        );
      expect(
        await kolom(
          c,
          "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'evaluasi-diterima'",
          c.farida.id,
        ),
      ).toBe(1);
    },
  );
});

describe("the decision", () => {
  it("changed: new ratings, D.1.3 in the place of D.1.1, handed over, final, and word to both", async () => {
    const { c, u, path, putus } = await perkara();
    const seen = await putus(c.farida, { lihat: "ya" });
    expect([seen.status, seen.html.includes("Predikat menjadi")]).toEqual([200, true]);
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("keberatan");
    const done = await putus(c.farida);
    expect([done.status, done.to]).toEqual([303, path]);
    expect(
      await kolom(
        c,
        "SELECT keadaan || ' ' || predikat || ' ' || rating_hasil || ' ' || versi FROM evaluasi WHERE id = ?1",
        u.id,
      ),
    ).toBe(`final sangat-baik di-atas ${u.versi + 2}`);
    expect(
      await kolom(
        c,
        "SELECT group_concat(format || ' ' || keadaan || ' ' || (disampaikan_pada IS NOT NULL), ', ') FROM (SELECT * FROM dokumen WHERE evaluasi = ?1 ORDER BY dibuat_pada, rowid)",
        u.id,
      ),
    ).toBe("D.1.1 diganti 0, D.1.3 berlaku 1");
    expect(await kolom(c, "SELECT keadaan FROM jam WHERE kewajiban = 'OB-02' AND objek = ?1", u.id)).toBe(
      "selesai",
    );
    const baru = String(await kolom(c, "SELECT dokumen_baru FROM keberatan WHERE evaluasi = ?1", u.id));
    const dokumen = await get(`${c.base}/dokumen/${baru}`, c.ayu);
    for (const shown of [
      "Bukti September belum dihitung",
      "Berkas baru diunggah 29 September",
      "Unggah bukti tepat waktu",
      "SANGAT BAIK",
    ])
      expect(dokumen.html).toContain(shown);
    for (const who of [c.ayu, c.bagas]) {
      expect((await get(path, who)).html).toContain("Bukti September memang belum dihitung");
      expect(
        await kolom(
          c,
          "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'keberatan-diputus'",
          who.id,
        ),
      ).toBe(1);
    }
    expect((await putus(c.farida)).status).toBe(409);
    const lagi = await post(path, { versi: String(u.versi + 2), alasan: "Masih kurang" }, c.ayu);
    expect([lagi.status, lagi.html.includes("Masih kurang")]).toEqual([409, true]);
  });

  it("confirmed: the document stays as it is, final, with the reasons to be read", async () => {
    const { c, u, path, putus } = await perkara();
    const before = await kolom(
      c,
      "SELECT id || hash FROM dokumen WHERE evaluasi = ?1 AND keadaan = 'berlaku'",
      u.id,
    );
    const fields = { putusan: "menguatkan", hasil: "", perilaku: "", rekomendasi: "" };
    expect((await putus(c.farida, fields)).status).toBe(303);
    expect(
      await kolom(c, "SELECT id || hash FROM dokumen WHERE evaluasi = ?1 AND keadaan = 'berlaku'", u.id),
    ).toBe(before);
    expect(await kolom(c, "SELECT keadaan || ' ' || predikat FROM evaluasi WHERE id = ?1", u.id)).toBe(
      "final baik",
    );
    expect((await get(path, c.ayu)).html).toContain("Bukti September memang belum dihitung");
  });

  it("litany: Hadi 404, Bagas, Ayu and Citra 403, nothing heard 409, bad forms 422 with the words, 20 at once: one", async () => {
    const awal = await perkara(false);
    expect((await awal.putus(awal.c.farida)).status).toBe(409);
    const { c, u, putus } = await perkara();
    expect((await putus(c.hadi)).status).toBe(404);
    expect((await post(`${c.other.base}/evaluasi/${u.id}/keberatan/putusan`, MENGUBAH, c.dimas)).status).toBe(
      404,
    );
    for (const who of [c.bagas, c.ayu, c.citra]) expect((await putus(who)).status).toBe(403);
    const bad = [
      { putusan: "" },
      { setuju: "" },
      { pertimbangan: "" },
      { rekomendasi: "" },
      { hasil: "" },
      { hasil: "sesuai", perilaku: "sesuai" },
      { hasil: "x" },
    ];
    for (const salah of bad) {
      const answer = await putus(c.farida, salah);
      expect([salah, answer.status]).toEqual([salah, 422]);
      expect(answer.html).toContain("pertimbangan" in salah ? "Unggah bukti" : "Bukti September memang");
    }
    expect((await putus(c.farida, { versi: "0" })).status).toBe(409);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => putus(c.farida, { perintah: newId(OKTOBER) })),
    );
    expect([all.filter((a) => a.status === 303).length, all.filter((a) => a.status === 409).length]).toEqual([
      1, 19,
    ]);
    expect(
      await kolom(c, "SELECT count(*) FROM dokumen WHERE evaluasi = ?1 AND keadaan = 'berlaku'", u.id),
    ).toBe(1);
  });
});

describe("withdrawn, and come too late", () => {
  it("Ayu takes it back, and may object again until her last day; then it settles", async () => {
    const { c, u, path, versi } = await perkara(false);
    const tarik = (who: Person, fields: Record<string, string> = {}) =>
      post(`${path}/penarikan`, { versi, tarik: "ya", alasan: "Sudah jelas setelah bicara", ...fields }, who);
    expect((await tarik(c.bagas)).status).toBe(403);
    expect((await tarik(c.hadi)).status).toBe(404);
    const unticked = await tarik(c.ayu, { tarik: "" });
    expect([unticked.status, unticked.html.includes("Sudah jelas setelah bicara")]).toEqual([422, true]);
    expect((await tarik(c.ayu)).status).toBe(303);
    expect((await tarik(c.ayu)).status).toBe(409);
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("diterima");
    expect(await kolom(c, "SELECT keadaan FROM jam WHERE kewajiban = 'OB-01' AND objek = ?1", u.id)).toBe(
      "berjalan",
    );
    expect((await post(path, { versi: String(u.versi + 2), alasan: "Kedua kali" }, c.ayu)).status).toBe(303);
    expect(
      await kolom(
        c,
        "SELECT count(*) || ' ' || (SELECT keadaan FROM jam WHERE kewajiban = 'OB-02' AND objek = ?1) FROM keberatan WHERE evaluasi = ?1",
        u.id,
      ),
    ).toBe("2 berjalan");
  });

  it("after her last day a withdrawal makes it final at once", async () => {
    const { c, u, path, versi } = await perkara(false);
    const at = Date.UTC(2026, 10, 12, 2);
    const ayu = await pada(c, c.ayu, at);
    expect((await house(at).post(`${path}/penarikan`, { versi, tarik: "ya" }, ayu)).status).toBe(303);
    expect(await kolom(c, "SELECT keadaan || ' ' || versi FROM evaluasi WHERE id = ?1", u.id)).toBe(
      `final ${u.versi + 3}`,
    );
  });

  it("what came too late is kept with its code and its words, once, and shown; nobody else's try is", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "disampaikan" });
    const at = Date.UTC(2026, 10, 12, 2);
    const [ayu, farida] = [await pada(c, c.ayu, at), await pada(c, c.farida, at)];
    const late = house(at);
    const fields = { versi: String(u.versi), alasan: "Saya sedang dirawat" };
    for (const _ of [1, 2]) expect((await late.post(`${u.path}/keberatan`, fields, ayu)).status).toBe(409);
    expect((await late.post(`${u.path}/keberatan`, fields, farida)).status).toBe(403);
    expect(
      await kolom(
        c,
        "SELECT count(*) || ' ' || min(kode) || ' ' || min(batas_tanggal) FROM keberatan_tolak WHERE evaluasi = ?1",
        u.id,
      ),
    ).toBe("1 lewat-batas 2026-11-09");
    const page = await late.get(`${u.path}/keberatan`, farida);
    expect(page.html).toContain("Saya sedang dirawat");
  });

  it("files that came with a refused form are kept for the next try, and can be left out", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "diterima" });
    const path = `${u.path}/keberatan`;
    const versi = String(u.versi);
    const first = await upload(path, kiriman([["daftar.pdf", pdf()]], { versi, alasan: "" }), c.ayu);
    expect([first.status, first.html.includes("daftar.pdf")]).toEqual([422, true]);
    expect((await get(path, c.farida)).html).not.toContain("daftar.pdf");
    const bad = await upload(path, kiriman([["virus.exe", pdf()]], { versi, alasan: "Terlampir" }), c.ayu);
    expect([bad.status, bad.html.includes("Terlampir")]).toEqual([422, true]);
    expect((await post(path, { versi, alasan: "Terlampir" }, c.ayu)).status).toBe(303);
    expect((await get(path, c.farida)).html).toContain("daftar.pdf");
  });
});
