import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { huruf } from "../../support/bentuk-lembar.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";
import { bacaPdf } from "../../support/teks-pdf.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});
const hurufDari = async (path: string, who: { cookie?: string }) =>
  (await bacaPdf((await house().bytes(path, who)).body)).map((p) => huruf(p.teks));
const approve = (path: string, versi = "2") =>
  house().post(`${path}/persetujuan`, { versi, pernyataan: "ya", perintah: newId(NOW) }, cast.bagas);

describe("the PDF of an SKP", () => {
  it("of a draft says KONSEP on every page and bears no signature", async () => {
    const plan = await skpUji(cast);
    const answer = await house().bytes(`${plan.path}/pdf`, cast.ayu);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toBe(
      'attachment; filename="skp-2026-a.1.7-konsep.pdf"',
    );
    const pages = (await bacaPdf(answer.body)).map((p) => huruf(p.teks));
    expect(pages.every((p) => p.includes("KONSEP"))).toBe(true);
    expect(pages.join("")).not.toContain("Ditandatangani");
    expect((await house().get(plan.path, cast.ayu)).html).toContain("KONSEP");
  });

  it("of what is agreed is the same bytes whatever changes later: names, posts, the agency itself", async () => {
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    await approve(plan.path);
    const was = await cast.d1.prepare("SELECT kota FROM instansi WHERE id = 1").first<{ kota: string }>();
    const first = await house().bytes(`${plan.path}/pdf`, cast.ayu);
    await cast.d1.batch([
      cast.d1.prepare("UPDATE pegawai SET nama = 'Nama Baru' WHERE id = ?1").bind(cast.ayu.id),
      cast.d1
        .prepare("UPDATE penempatan SET jabatan = 'Jabatan Baru' WHERE id = ?1")
        .bind(cast.bagas.penempatan),
      cast.d1.prepare("UPDATE rhk SET teks = 'Diubah' WHERE skp = ?1").bind(plan.id),
      cast.d1.prepare("UPDATE instansi SET kota = 'Kota Baru' WHERE id = 1"),
    ]);
    const again = await house(NOW + 60_000).bytes(`${plan.path}/pdf`, cast.ayu);
    await cast.d1.prepare("UPDATE instansi SET kota = ?1 WHERE id = 1").bind(was?.kota).run();
    expect(new Uint8Array(again.body)).toEqual(new Uint8Array(first.body));
    expect((await hurufDari(`${plan.path}/pdf`, cast.ayu)).join("")).not.toContain("KONSEP");
  });

  it("takes the version asked for; the draft of an agreed plan only when it is asked for", async () => {
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    await approve(plan.path);
    const [page = ""] = await hurufDari(`${plan.path}/pdf?versi=1`, cast.ayu);
    expect(page).toContain("Versi1·");
    expect((await hurufDari(`${plan.path}/pdf?versi=konsep`, cast.ayu))[0]).toContain("KONSEP");
    for (const versi of ["2", "0", "-1", "x", "1.5", "9999999"])
      expect([versi, (await house().get(`${plan.path}/pdf?versi=${versi}`, cast.ayu)).status]).toEqual([
        versi,
        404,
      ]);
  });

  it("repeats its headings on every page that goes on, however many results there are", async () => {
    const plan = await skpUji(cast);
    const add = cast.d1.prepare(
      "INSERT INTO rhk (id, skp, jenis, teks, rhk_pimpinan_teks, urut) VALUES (?1, ?2, 'utama', ?3, 'Layanan', ?4)",
    );
    await cast.d1.batch(
      Array.from({ length: 40 }, (_, at) =>
        add.bind(newId(NOW), plan.id, `Hasil ${at} ${"panjang ".repeat(20)}`, at + 5),
      ),
    );
    const pages = await hurufDari(`${plan.path}/pdf`, cast.ayu);
    const heads = "HASILKERJANO.RENCANAHASILKERJAPIMPINANYANGDIINTERVENSI*";
    const results = pages.filter((p) => /Hasil\d+panjang/.test(p));
    expect(results.length).toBeGreaterThan(3);
    expect(results.slice(1).every((p) => p.replace("KONSEP", "").startsWith(heads))).toBe(true);
  });

  it("is there for whoever may see the plan and for nobody else, in one round trip", async () => {
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    for (const who of [cast.ayu, cast.bagas, cast.farida, cast.citra, cast.gita])
      expect((await house().bytes(`${plan.path}/pdf`, who)).status).toBe(200);
    expect((await house().get(`${plan.path}/pdf`, cast.hadi)).status).toBe(404);
    expect((await house().get(`${cast.other.base}/skp/${plan.id}/pdf`, cast.dimas)).status).toBe(404);
    const { d1, ledger } = countingD1(cast.d1);
    const { bytes } = house(NOW, { AGENCY_001: d1 });
    await bytes(`${plan.path}/pdf`, cast.ayu);
    ledger.forget();
    await bytes(`${plan.path}/pdf`, cast.ayu);
    expect(ledger.trips).toBe(1);
  });
});
