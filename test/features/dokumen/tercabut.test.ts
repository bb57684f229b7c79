import { describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { FEBRUARI, pakBody, tahunanUji } from "../../support/angka-kredit.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { evaluasiUji, kolom, NOVEMBER, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const cabut = (c: Cast, evaluasi: string) =>
  c.d1.prepare("UPDATE dokumen SET keadaan = 'dicabut' WHERE evaluasi = ?1").bind(evaluasi).run();

describe("a result whose document was revoked", () => {
  it("gives no angka kredit, and one that was set says that it no longer fits", async () => {
    const c = await castOf(FEBRUARI);
    const { get, post } = house(FEBRUARI);
    const u = await tahunanUji(c, { hasil: "di-atas", perilaku: "di-atas" });
    const path = `${c.base}/angka-kredit/${c.ayu.id}/2026`;
    expect((await get(path, c.bagas)).html).toContain("37,50");
    await cabut(c, u.id);
    const page = await get(path, c.bagas);
    expect(page.html).not.toContain("37,50");
    expect((await post(`${path}/penetapan`, pakBody(0, 3750), c.bagas)).status).toBe(409);
    expect((await post(`${path}/penetapan`, pakBody(0, 0), c.bagas)).status).toBe(409);
    expect(await kolom(c, "SELECT count(*) FROM angka_kredit WHERE pegawai = ?1", c.ayu.id)).toBe(0);
  });

  it("does not go up as reported; what went up before is taken back by one supplement", async () => {
    const c = await castOf(NOVEMBER);
    const { get, post } = house(NOVEMBER);
    const u = await evaluasiUji(c, { keadaan: "final", hasil: "di-atas", perilaku: "di-atas" });
    const path = `${c.base}/pelaporan/${u.periode}/${c.unit.bidang}`;
    const kirim = (versi: number) =>
      post(`${path}/pengiriman`, { perintah: newId(NOVEMBER), versi: String(versi) }, c.bagas);
    expect((await kirim(0)).status).toBe(303);
    await cabut(c, u.id);
    const { page } = await get(path, c.bagas);
    const ayu = page.querySelectorAll("tbody tr").filter((r) => r.text.includes("Ayu Lestari"));
    expect(ayu.some((r) => r.text.includes("Dokumen dicabut"))).toBe(true);
    expect((await kirim(1)).status).toBe(303);
    const susulan = JSON.parse(
      String(await kolom(c, "SELECT isi FROM pelaporan WHERE unit = ?1 AND nomor = 2", c.unit.bidang)),
    ) as { baris: unknown[]; kurang: { pegawai: string; sebab: string }[]; jumlah: unknown };
    expect([susulan.baris, susulan.kurang.map((k) => [k.pegawai, k.sebab])]).toEqual([
      [],
      [[c.ayu.id, "dokumen-dicabut"]],
    ]);
    expect(susulan.jumlah).toEqual({ dilaporkan: 0, keberatan: 0, kurang: 1 });
    expect((await kirim(2)).status).toBe(409);
  });

  it("stays on the page of results as revoked, and is no step of the trend", async () => {
    const c = await castOf(OKTOBER);
    const { get } = house(OKTOBER);
    await evaluasiUji(c, { keadaan: "final", triwulan: 1, hasil: "sesuai", perilaku: "sesuai" });
    const u = await evaluasiUji(c, { keadaan: "final", triwulan: 2, hasil: "di-atas", perilaku: "di-atas" });
    await cabut(c, u.id);
    const { page, html } = await get(`${c.base}/hasil`, c.ayu);
    expect(
      page.querySelectorAll("tbody tr").find((r) => r.text.includes("Triwulan II 2026"))?.text,
    ).toContain("Dicabut");
    expect(html).toContain("Belum ada periode lain untuk dibandingkan");
  });

  it("can be opened again by two admins, so that a new document takes its place", async () => {
    const c = await castOf(OKTOBER);
    const { post } = house(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "final" });
    await c.d1
      .prepare("INSERT INTO peran (pegawai, peran, dari) VALUES (?1, 'admin', '2026-01-01')")
      .bind(c.hadi.id)
      .run();
    await cabut(c, u.id);
    const versi = async () => String(await kolom(c, "SELECT versi FROM evaluasi WHERE id = ?1", u.id));
    const minta = { alasan: "Putusan pengadilan meminta penilaian baru", hari: "3" };
    const path = `${u.path}/pembukaan`;
    expect((await post(path, { versi: await versi(), ...minta }, c.citra)).status).toBe(303);
    expect((await post(`${path}/persetujuan`, { versi: await versi() }, c.hadi)).status).toBe(303);
    const baru = {
      hasil: "sesuai",
      perilaku: "di-bawah",
      alasan: "Dinilai ulang",
      catatan: "x",
      setuju: "ya",
    };
    expect((await post(`${path}/penandatanganan`, { versi: await versi(), ...baru }, c.bagas)).status).toBe(
      303,
    );
    expect(
      await kolom(
        c,
        "SELECT group_concat(keadaan) FROM (SELECT keadaan FROM dokumen WHERE evaluasi = ?1 ORDER BY dibuat_pada, rowid)",
        u.id,
      ),
    ).toBe("dicabut,berlaku");
  });
});
