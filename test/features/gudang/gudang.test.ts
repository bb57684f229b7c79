import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newLinkStatements } from "../../../src/data/agency/tautan.ts";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { doWork, forgetWork, house, NOW } from "../../support/house.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
  forgetWork();
  await cast.d1.prepare("UPDATE gudang_periksa SET selesai_pada = 1 WHERE selesai_pada IS NULL").run();
});
const path = () => `${cast.base}/kelola/bukti`;
const satu = <Row>(sql: string, ...params: unknown[]) =>
  cast.d1
    .prepare(sql)
    .bind(...params)
    .first<Row>();

async function lenyap(nama: string) {
  const id = newId(NOW);
  await cast.d1
    .prepare(
      `INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada, tersimpan_pada)
       VALUES (?1, ?2, 'bukti/' || ?1, ?3, 'pdf', 2000000, 'x', 'tersimpan', ?4, ?4)`,
    )
    .bind(id, cast.ayu.id, nama, NOW - 86_400_000)
    .run();
  return id;
}

describe("the evidence store, for admins", () => {
  it("Citra begins a check; the queue does it step by step, and she reads what it found", async () => {
    await lenyap("<b>lenyap</b>.pdf");
    const before = await house().get(path(), cast.citra);
    expect(before.status).toBe(200);
    const perintah = before.page.querySelector("#isi input[name=perintah]")?.getAttribute("value") ?? "";
    const begun = await house().post(`${path()}/pemeriksaan`, { perintah }, cast.citra);
    expect([begun.status, begun.to]).toEqual([303, `${path()}?mulai=ya`]);
    const under = await house().get(`${path()}?mulai=ya`, cast.citra);
    expect(under.page.querySelector("#isi")?.text).toContain("Sedang berjalan");
    expect(under.page.querySelector("#isi form")).toBeNull();
    expect(await doWork(NOW + 1000)).toBeGreaterThan(0);
    const after = (await house().get(path(), cast.citra)).page.querySelector("#isi");
    expect(after?.innerHTML).toContain("&lt;b&gt;lenyap&lt;/b&gt;.pdf");
    expect(after?.text).toContain("Berkasnya hilang");
    expect(after?.text).toContain(cast.ayu.nama);
    expect(after?.text).toContain(`oleh ${cast.citra.nama}`);
    expect(await satu("SELECT count(*) AS n FROM gudang_periksa WHERE oleh = ?1", cast.citra.id)).toEqual({
      n: 1,
    });
    expect((await house().post(`${path()}/pemeriksaan`, { perintah }, cast.citra)).to).toBe(begun.to);
    expect(await satu("SELECT count(*) AS n FROM gudang_periksa WHERE oleh = ?1", cast.citra.id)).toEqual({
      n: 1,
    });
    forgetWork();
  });

  it("asked for while one is under way it is the same one", async () => {
    for (let n = 0; n < 2; n += 1)
      expect((await house().post(`${path()}/pemeriksaan`, {}, cast.citra)).status).toBe(303);
    expect(await satu("SELECT count(*) AS n FROM gudang_periksa WHERE selesai_pada IS NULL")).toEqual({
      n: 1,
    });
    await doWork(NOW + 2000);
    expect(await satu("SELECT count(*) AS n FROM gudang_periksa WHERE selesai_pada IS NULL")).toEqual({
      n: 0,
    });
  });

  it("dead links, quarantined files and the biggest users stand there too; one page is one round trip", async () => {
    const id = newId(NOW);
    await cast.db.batch(
      newLinkStatements({
        id,
        pegawai: cast.ayu.id,
        alamat: "https://arsip.go.id/x",
        sha256: id,
        nama: "Arsip lama",
        sebab: "",
        now: NOW,
      }),
    );
    await cast.d1.batch([
      cast.d1
        .prepare(
          "UPDATE tautan SET keadaan = 'tidak-ditemukan', diberitahu_pada = ?2, sejak_pada = ?2 WHERE bukti = ?1",
        )
        .bind(id, NOW),
      cast.d1
        .prepare("UPDATE bukti SET pindai = 'berbahaya', pindai_pada = ?2 WHERE id = ?1")
        .bind(await lenyap("virus.pdf"), NOW),
    ]);
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const h = house(NOW, { AGENCY_001: d1 });
    await h.get(path(), cast.citra);
    ledger.forget();
    const text = (await h.get(path(), cast.citra)).page.querySelector("#isi")?.text ?? "";
    expect(ledger.trips).toBe(1);
    for (const kata of ["Arsip lama", "arsip.go.id", "virus.pdf", "Pemakai terbesar", "tidak ditemukan"])
      expect(text).toContain(kata);
  });

  it("is for admins of the agency and for nobody else, and a place that is none is the start", async () => {
    for (const who of [cast.ayu, cast.bagas, cast.gita]) {
      expect((await house().get(path(), who)).status).toBe(403);
      expect((await house().post(`${path()}/pemeriksaan`, {}, who)).status).toBe(403);
    }
    expect((await house().get(path(), cast.dimas)).status).toBe(303);
    expect(
      (await house().get(`${path()}?sesudah=${encodeURIComponent("' OR 1=1 --")}`, cast.citra)).status,
    ).toBe(200);
    expect((await house().get(`${cast.base}/kelola`, cast.citra)).html).toContain("/kelola/bukti");
  });
});
