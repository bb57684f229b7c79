import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { openAgency } from "../../../src/data/agency/database.ts";
import { lapseDue } from "../../../src/data/agency/pembukaan.ts";
import { newId } from "../../../src/data/ids.ts";
import { settleDue } from "../../../src/jobs/settle.ts";
import { castOf, type Person } from "../../support/cast.ts";
import { evaluasiUji, kolom, OKTOBER, pada } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { get, post } = house(OKTOBER);
const MINTA = { alasan: "Realisasi triwulan III keliru dicatat", hari: "3" };
const BARU = {
  hasil: "di-atas",
  perilaku: "di-atas",
  alasan: "Realisasi yang benar 120 persen",
  catatan: "Pertahankan",
  setuju: "ya",
};

/** Ayu's result in a state; Citra and Hadi are admins, Eko of no other duty. */
const kasus = async (
  keadaan: "diterima" | "disampaikan" | "ditandatangani" | "final" | "dinilai" = "final",
) => {
  const c = await castOf(OKTOBER);
  const u = await evaluasiUji(c, { keadaan });
  await c.d1
    .prepare("INSERT INTO peran (pegawai, peran, dari) VALUES (?1, 'admin', '2026-01-01')")
    .bind(c.hadi.id)
    .run();
  const path = `${u.path}/pembukaan`;
  const versi = async () => String(await kolom(c, "SELECT versi FROM evaluasi WHERE id = ?1", u.id));
  const kirim = async (who: Person, langkah = "", fields: Record<string, string> = {}) =>
    post(`${path}${langkah && `/${langkah}`}`, { versi: await versi(), ...fields }, who);
  const buka = async () => {
    await kirim(c.citra, "", MINTA);
    return kirim(c.hadi, "persetujuan");
  };
  const keadaanBuka = () =>
    kolom(c, "SELECT keadaan FROM pembukaan WHERE evaluasi = ?1 ORDER BY diminta_pada DESC LIMIT 1", u.id);
  return { c, u, path, kirim, buka, versi, keadaanBuka };
};

describe("a final result opened again", () => {
  it("two admins, a box of working days, the old result holds and is shown until the new one is signed", async () => {
    const { c, u, path, kirim, buka, keadaanBuka } = await kasus();
    const lama = String(await kolom(c, "SELECT id FROM dokumen WHERE evaluasi = ?1", u.id));
    expect((await buka()).status).toBe(303);
    // Tuesday 20 October and three working days.
    expect(
      await kolom(c, "SELECT keadaan || ' ' || sampai_tanggal FROM pembukaan WHERE evaluasi = ?1", u.id),
    ).toBe("terbuka 2026-10-23");
    expect(await kolom(c, "SELECT keadaan || ' ' || predikat FROM evaluasi WHERE id = ?1", u.id)).toBe(
      "final baik",
    );
    for (const who of [c.ayu, c.bagas, c.farida, c.citra])
      expect((await get(path, who)).html).toContain(MINTA.alasan);
    expect(
      await kolom(
        c,
        "SELECT count(*) FROM pemberitahuan WHERE jenis = 'evaluasi-dibuka' AND pegawai IN (?1, ?2)",
        c.ayu.id,
        c.bagas.id,
      ),
    ).toBe(2);
    expect((await get(u.path, c.ayu)).html).toContain("dibuka kembali");

    const seen = await kirim(c.bagas, "penandatanganan", { ...BARU, lihat: "ya" });
    expect([seen.status, seen.html.includes("Predikat menjadi")]).toEqual([200, true]);
    expect((await kirim(c.bagas, "penandatanganan", BARU)).status).toBe(303);
    expect(await keadaanBuka()).toBe("selesai");
    expect(
      await kolom(
        c,
        "SELECT keadaan || ' ' || predikat || ' ' || (diterima_pada IS NULL) FROM evaluasi WHERE id = ?1",
        u.id,
      ),
    ).toBe("disampaikan sangat-baik 1");
    expect(await kolom(c, "SELECT keadaan FROM dokumen WHERE id = ?1", lama)).toBe("diganti");
    expect(
      await kolom(c, "SELECT menggantikan FROM dokumen WHERE evaluasi = ?1 AND keadaan = 'berlaku'", u.id),
    ).toBe(lama);
    // Her days begin again: 14 working days from 20 October.
    expect(
      await kolom(
        c,
        "SELECT batas_tanggal || ' ' || keadaan FROM jam WHERE kewajiban = 'OB-01' AND objek = ?1",
        u.id,
      ),
    ).toBe("2026-11-09 berjalan");
    expect(
      (await post(`${u.path}/keberatan`, { versi: String(u.versi + 3), alasan: "Masih keliru" }, c.ayu))
        .status,
    ).toBe(303);
  });

  it("returns by itself when its time is over, once; nothing has changed, and nothing is signed any more", async () => {
    const { c, u, buka, keadaanBuka } = await kasus();
    await buka();
    const at = Date.UTC(2026, 9, 23, 17);
    const bagas = await pada(c, c.bagas, at);
    const late = await house(at).post(
      `${u.path}/pembukaan/penandatanganan`,
      { versi: String(u.versi + 2), ...BARU },
      bagas,
    );
    expect(late.status).toBe(409);
    const db = await openAgency(env, c.agency);
    expect(await lapseDue(db, at - 1)).toBe(0);
    expect([await lapseDue(db, at), await lapseDue(db, at)]).toEqual([1, 0]);
    expect(await keadaanBuka()).toBe("lewat");
    expect(
      await kolom(c, "SELECT keadaan || ' ' || predikat || ' ' || versi FROM evaluasi WHERE id = ?1", u.id),
    ).toBe(`final baik ${u.versi + 3}`);
    expect(
      await kolom(
        c,
        "SELECT count(*) FROM pemberitahuan WHERE jenis = 'evaluasi-dibuka-selesai' AND pegawai = ?1",
        c.ayu.id,
      ),
    ).toBe(1);
    expect(await kolom(c, "SELECT count(*) FROM dokumen WHERE evaluasi = ?1", u.id)).toBe(1);
  });

  it("what is not final yet the assessor may ask for; settling waits for the box, and goes on after it", async () => {
    const { c, u, kirim } = await kasus("diterima");
    expect((await kirim(c.bagas, "", { ...MINTA, hari: "14" })).status).toBe(303);
    expect((await kirim(c.citra, "persetujuan")).status).toBe(303);
    // Ayu's last day, 9 November, falls on the end of the box.
    const db = await openAgency(env, c.agency);
    const at = (hari: string, now: number) => ({ now, today: hari, zona: "WIB" as const });
    await c.d1
      .prepare("UPDATE pembukaan SET sampai_tanggal = '2026-11-12', sampai_pada = ?2 WHERE evaluasi = ?1")
      .bind(u.id, Date.UTC(2026, 10, 12, 17))
      .run();
    expect(await settleDue(db, at("2026-11-10", Date.UTC(2026, 10, 10)))).toBe(0);
    await lapseDue(db, Date.UTC(2026, 10, 12, 17));
    expect(await settleDue(db, at("2026-11-13", Date.UTC(2026, 10, 12, 17)))).toBe(1);
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("final");
  });
});

describe("litany", () => {
  it("asking: strangers 404, who may not 403, states 409, forms 422 with the words, twice the same", async () => {
    const { c, u, path, kirim } = await kasus();
    expect((await kirim({ ...c.hadi, cookie: "" } as Person, "", MINTA)).status).toBe(303);
    expect((await post(`${c.other.base}/evaluasi/${u.id}/pembukaan`, MINTA, c.dimas)).status).toBe(404);
    for (const who of [c.ayu, c.bagas, c.farida])
      expect([who.nama, (await kirim(who, "", MINTA)).status]).toEqual([who.nama, 403]);
    for (const salah of [
      { alasan: "pendek" },
      { hari: "0" },
      { hari: "15" },
      { hari: "x" },
      { alasan: `${MINTA.alasan} ${"x".repeat(4000)}` },
    ]) {
      const answer = await kirim(c.citra, "", { ...MINTA, ...salah });
      expect([salah, answer.status]).toEqual([salah, 422]);
      if (!("alasan" in salah)) expect(answer.html).toContain(MINTA.alasan);
    }
    const key = { ...MINTA, perintah: newId(OKTOBER) };
    expect((await kirim(c.citra, "", key)).status).toBe(303);
    expect((await kirim(c.citra, "", key)).status).toBe(303);
    expect((await kirim(c.hadi, "", MINTA)).status).toBe(409);
    expect(await kolom(c, "SELECT count(*) FROM pembukaan WHERE evaluasi = ?1", u.id)).toBe(1);
    const early = await kasus("dinilai");
    expect((await early.kirim(early.c.citra, "", MINTA)).status).toBe(409);
    expect((await get(path, c.hadi)).status).toBe(200);
  });

  it("answering: not whoever asked, not who signs, not the employee; declined with words, withdrawn, closed", async () => {
    const { c, kirim, keadaanBuka, buka, u } = await kasus();
    await kirim(c.citra, "", MINTA);
    for (const who of [c.citra, c.bagas, c.ayu, c.farida]) {
      expect((await kirim(who, "persetujuan")).status).toBe(403);
      expect((await kirim(who, "penolakan", { catatan: "Tidak" })).status).toBe(403);
    }
    expect((await kirim(c.hadi, "penarikan")).status).toBe(403);
    expect((await kirim(c.hadi, "penolakan", { catatan: "" })).status).toBe(422);
    expect((await kirim(c.hadi, "penolakan", { catatan: "Tidak ada yang keliru" })).status).toBe(303);
    expect(await keadaanBuka()).toBe("ditolak");
    expect((await kirim(c.hadi, "persetujuan")).status).toBe(409);
    await kirim(c.citra, "", MINTA);
    expect((await kirim(c.citra, "penarikan")).status).toBe(303);
    expect(await buka()).toMatchObject({ status: 303 });
    expect((await kirim(c.ayu, "penutupan")).status).toBe(403);
    expect((await kirim(c.bagas, "penutupan")).status).toBe(303);
    expect(await keadaanBuka()).toBe("ditutup");
    expect(await kolom(c, "SELECT keadaan FROM evaluasi WHERE id = ?1", u.id)).toBe("final");
  });

  it("writing: only who signed before, only while open, both ratings and the reason; 20 at once: one", async () => {
    const { c, kirim, buka, u } = await kasus();
    expect((await kirim(c.bagas, "penandatanganan", BARU)).status).toBe(409);
    await buka();
    for (const who of [c.ayu, c.citra, c.hadi, c.farida])
      expect((await kirim(who, "penandatanganan", BARU)).status).toBe(403);
    for (const salah of [{ hasil: "" }, { perilaku: "x" }, { alasan: "" }, { setuju: "" }]) {
      const answer = await kirim(c.bagas, "penandatanganan", { ...BARU, ...salah });
      expect([salah, answer.status, answer.html.includes("Pertahankan")]).toEqual([salah, 422, true]);
    }
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        kirim(c.bagas, "penandatanganan", { ...BARU, perintah: newId(OKTOBER) }),
      ),
    );
    expect([all.filter((a) => a.status === 303).length, all.filter((a) => a.status === 409).length]).toEqual([
      1, 19,
    ]);
    expect(
      await kolom(c, "SELECT count(*) FROM dokumen WHERE evaluasi = ?1 AND keadaan = 'berlaku'", u.id),
    ).toBe(1);
  });

  it("before delivery Ayu learns nothing of it; admins have a list without ratings, others none", async () => {
    const { c, path, kirim } = await kasus("ditandatangani");
    expect((await kirim(c.bagas, "", MINTA)).status).toBe(303);
    expect((await get(path, c.ayu)).status).toBe(404);
    expect(
      await kolom(
        c,
        "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis LIKE 'evaluasi-dibuka%'",
        c.ayu.id,
      ),
    ).toBe(0);
    const list = await get(`${c.base}/kelola/pembukaan`, c.citra);
    expect([list.status, list.html.includes(MINTA.alasan)]).toEqual([200, true]);
    expect((await get(`${c.base}/kelola/pembukaan`, c.bagas)).status).toBe(403);
    expect((await kirim(c.citra, "persetujuan")).status).toBe(303);
    expect((await kirim(c.bagas, "penandatanganan", BARU)).status).toBe(303);
    expect((await get(path, c.ayu)).status).toBe(200);
  });
});
