import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let kerja: Kerja;
let at: string;
beforeAll(async () => {
  cast = await castOf();
  await tahunUji(cast);
  kerja = await skpDitetapkan(cast);
  at = `${cast.base}/umpan-balik/${kerja.skp}`;
});

const kepala = { bentuk: "berkala", cara: "langsung", tanggal: "2026-11-20" };
const give = (fields: Record<string, string>, who: Person = cast.bagas) => house().post(at, fields, who);
const count = async (sql: string, ...params: unknown[]) =>
  (
    await cast.d1
      .prepare(sql)
      .bind(...params)
      .first<{ n: number }>()
  )?.n ?? -1;
const given = () => count("SELECT count(*) AS n FROM umpan_balik WHERE skp = ?1", kerja.skp);

describe("umpan balik", () => {
  it("Bagas writes on one RHK and one value at once, and Ayu is told in her inbox and by post", async () => {
    const answer = await give({
      ...kepala,
      [`isi-${kerja.rhk[0]}`]: "Layanan makin cepat.",
      [`nada-${kerja.rhk[0]}`]: "positif",
      "isi-akuntabel": "Catat sumber angka.",
      "nada-akuntabel": "perbaikan",
    });
    expect([answer.status, answer.to]).toEqual([303, `${at}?terkirim=2`]);
    const seen = await house().get(at, cast.ayu);
    expect(seen.page.querySelector(`#sasaran-${kerja.rhk[0]}`)?.text).toContain("Layanan makin cepat.");
    expect(seen.page.querySelector("#sasaran-akuntabel .perbaikan")?.text).toContain(
      "Pimpinan (Bagas Prakoso)",
    );
    expect(seen.page.querySelector("form textarea")).toBeNull();
    const inbox = await house().get(`${cast.base}/pemberitahuan`, cast.ayu);
    expect(inbox.page.querySelector("main .timeline button")?.text).toContain("2 umpan balik baru");
    const work = await house().get(`${cast.base}/pelaksanaan/${kerja.skp}/2026-triwulan-4`, cast.ayu);
    expect(work.page.querySelector(`#rhk-${kerja.rhk[0]}`)?.text).toContain("Layanan makin cepat.");
    const before = await house().get(`${cast.base}/pelaksanaan/${kerja.skp}/2026-triwulan-3`, cast.ayu);
    expect(before.html).not.toContain("Layanan makin cepat.");
  });

  it("scheduled feedback is counted against the agreed rhythm, and a missed turn is shown", async () => {
    const page = await house().get(at, cast.bagas);
    expect(page.page.querySelector(".tally")?.text).toContain(
      "1 dari 4 giliran terlaksana (disepakati setiap triwulan)",
    );
    expect(page.page.querySelectorAll(".tally .status.ditolak")).toHaveLength(3);
    await cast.d1
      .prepare("INSERT INTO aturan (kunci, nilai, dari) VALUES (?1, 'bulanan', '2026-01-01')")
      .bind(`umpan-balik.berkala.${kerja.skp}`)
      .run();
    expect((await house().get(at, cast.bagas)).page.querySelector(".tally")?.text).toContain(
      "1 dari 11 giliran",
    );
  });

  it("a page costs one round trip, a save two", async () => {
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const h = house(NOW, { AGENCY_001: d1 });
    await h.get(at, cast.bagas);
    ledger.forget();
    await h.get(at, cast.bagas);
    expect(ledger.trips).toBe(1);
    ledger.forget();
    expect((await h.post(at, { ...kepala, "isi-loyal": "Baik." }, cast.bagas)).status).toBe(303);
    expect(ledger.trips).toBe(2);
  });
});

describe("umpan balik, the litany", () => {
  const some = { ...kepala, "isi-loyal": "Coba" };

  it("Dimas and Hadi find nothing; Ayu herself, atasan, admin and auditor look and may not write", async () => {
    expect((await house().post(`${cast.other.base}/umpan-balik/${kerja.skp}`, some, cast.dimas)).status).toBe(
      404,
    );
    expect((await give(some, cast.hadi)).status).toBe(404);
    expect((await house().get(`${cast.base}/umpan-balik/x`, cast.ayu)).status).toBe(404);
    for (const who of [cast.ayu, cast.farida, cast.citra, cast.gita]) {
      expect((await house().get(at, who)).status).toBe(200);
      const answer = await give(some, who);
      expect(answer.status).toBe(403);
      expect(answer.page.querySelector("#isi-loyal")?.text).toBe("Coba");
    }
  });

  it("on a plan that is not agreed it is 409 with the reason", async () => {
    const draf = await skpDitetapkan(cast, cast.hadi, { penilai: cast.bagas.id, atasan: null }, "diajukan");
    const path = `${cast.base}/umpan-balik/${draf.skp}`;
    expect((await house().get(path, cast.bagas)).html).toContain("SKP belum ditetapkan");
    const answer = await house().post(path, some, cast.bagas);
    expect(answer.status).toBe(409);
    expect(answer.page.querySelector("#isi-loyal")?.text).toBe("Coba");
  });

  it("the same command twice is done once", async () => {
    const before = await given();
    const fields = { ...some, perintah: newId(NOW) };
    expect((await give(fields)).status).toBe(303);
    expect((await give(fields)).to).toBe(`${at}?terkirim=1`);
    expect(await given()).toBe(before + 1);
  });

  it("an empty form, a wrong date and too many letters are 422 with all that was typed", async () => {
    const empty = await give({});
    expect(empty.status).toBe(422);
    expect(empty.page.querySelectorAll(".error-summary a").length).toBe(4);
    const long = "x".repeat(4001);
    const answer = await give({
      bentuk: "berkala",
      cara: "telepati",
      tanggal: "2026-11-23",
      "isi-adaptif": long,
      "nada-adaptif": "marah",
    });
    expect(answer.status).toBe(422);
    expect(answer.page.querySelector("#isi-adaptif")?.text).toBe(long);
    expect(answer.page.querySelector("#tanggal")?.getAttribute("value")).toBe("2026-11-23");
    expect(answer.html).toContain("antara 1 Januari 2026 dan 22 November 2026");
    for (const link of answer.page.querySelectorAll(".error-summary a"))
      expect(answer.page.querySelector(`[id="${link.getAttribute("href")?.slice(1)}"]`)).not.toBeNull();
    for (const tanggal of ["2026-02-30", "kemarin", "2025-12-31", "9999-99-99"])
      expect((await give({ ...some, tanggal })).status).toBe(422);
  });

  it("nasty text is stored as it is shown (K14, K18)", async () => {
    const nasty = '<img src=x onerror=alert(1)>\n"); DROP TABLE umpan_balik; -- \u0000\u202e';
    expect((await give({ ...kepala, "isi-harmonis": nasty })).status).toBe(303);
    const row = await cast.d1
      .prepare("SELECT isi FROM umpan_balik WHERE nilai = 'harmonis' AND skp = ?1")
      .bind(kerja.skp)
      .first<{ isi: string }>();
    const page = await house().get(at, cast.ayu);
    expect(page.page.querySelector("#sasaran-harmonis .pre")?.text).toContain(row?.isi ?? "?");
    expect(page.html).not.toContain("<img src=x");
    expect((await give({ ...kepala, "isi-harmonis": "x".repeat(300_000) })).status).toBe(413);
  });

  it("what was given cannot be changed: there is no way to", async () => {
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      const answer = await house().send(
        at,
        { method, headers: { origin: env.ORIGIN, "sec-fetch-site": "same-origin" } },
        cast.bagas,
      );
      expect(answer.status).toBe(404);
    }
  });
});

describe("the official record (B.1.3-5)", () => {
  it("prints who said what, in the form's own words, to those who may see it", async () => {
    const path = `${at}/rekaman/2026-triwulan-4`;
    const answer = await house().get(path, cast.bagas);
    const text = answer.page.querySelector(".lembar")?.text ?? "";
    expect(answer.status).toBe(200);
    expect(text).toContain("Rekaman informasi umpan balik berkelanjutan");
    expect(text).toContain("Pimpinan: Layanan makin cepat.");
    expect(text).toContain("RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI");
    expect(text.match(/Ekspektasi Khusus Pimpinan:/g)).toHaveLength(7);
    expect((await house().get(path, cast.hadi)).status).toBe(404);
    expect((await house().get(`${at}/rekaman/2030-triwulan-1`, cast.ayu)).status).toBe(404);
    expect((await house().get(path.replace(cast.base, cast.other.base), cast.dimas)).status).toBe(404);
  });
});
