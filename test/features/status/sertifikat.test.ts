import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { forgetAgencies } from "../../../src/data/directory/database.ts";
import { newId, newSecret, sha256Hex } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { house, NOW } from "../../support/house.ts";

/** Years later somebody holds a paper: is it true that the data are gone? How it comes to be: siklus/akhir.test.ts. */
let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});
beforeEach(async () => {
  await env.DIRECTORY.prepare("DELETE FROM penghapusan").run();
});
const { get, send } = house();
const HARI = 86_400_000;

async function terhapus(over: { langkah?: number; nama?: string; code?: string; dilepas?: number } = {}) {
  const p = {
    agency: newId(NOW),
    code: over.code ?? "dinas-lama",
    nama: over.nama ?? "Dinas Lama Uji",
    token: newSecret(),
    hash: await sha256Hex("x"),
  };
  const langkah = over.langkah ?? 5;
  await env.DIRECTORY.prepare(
    "INSERT INTO penghapusan (agency, code, nama, binding, langkah, terdaftar_pada, diminta_pada, mulai_pada, selesai_pada, objek, baris, tabel, token, hash, dilepas_pada) VALUES (?1, ?2, ?3, 'AGENCY_004', ?4, ?5, ?6, ?7, ?8, 12, 34567, 61, ?9, ?10, ?11)",
  )
    .bind(
      p.agency,
      p.code,
      p.nama,
      langkah,
      NOW - 90 * HARI,
      NOW - 40 * HARI,
      NOW - 10 * HARI,
      langkah === 5 ? NOW - 9 * HARI : null,
      p.token,
      langkah === 5 ? p.hash : null,
      over.dilepas ?? null,
    )
    .run();
  return p;
}

describe("the certificate", () => {
  it("says that it is genuine, of whom, when and how much; the number and the fingerprint to compare", async () => {
    const p = await terhapus();
    const { status, html, page } = await get("/sertifikat/dinas-lama");
    expect([status, page.querySelector("h1")?.text.trim()]).toEqual([
      200,
      "Asli: data instansi ini sudah dihapus",
    ]);
    for (const words of [
      "Seluruh basis data dan berkas Dinas Lama Uji di layanan Selaras telah dihapus",
      "/a/dinas-lama",
      "24 Agustus 2026",
      "13 Oktober 2026",
      "12 November 2026",
      "13 November 2026",
      "61 tabel, sedikitnya 34.567 baris, 12 berkas",
      p.token,
      p.hash,
      "bukan dokumen bertanda tangan elektronik",
    ])
      expect(html).toContain(words);
    expect(page.querySelector('a[href="/sertifikat/dinas-lama/pdf"]')).not.toBeNull();
  });

  it("in English for who reads English", async () => {
    await terhapus();
    const { html, page } = await get("/sertifikat/dinas-lama", { cookie: "bahasa=en" });
    expect(page.querySelector("h1")?.text.trim()).toBe("Genuine: the data of this agency has been erased");
    expect(html).toContain("61 tables, at least 34,567 rows, 12 files");
    const none = await get("/sertifikat/tidak-ada", { cookie: "bahasa=en" });
    expect([none.status, none.page.querySelector("h1")?.text.trim()]).toEqual([404, "Not found"]);
  });

  it("stays when the room went back to the pool", async () => {
    await terhapus({ dilepas: NOW - HARI });
    expect((await get("/sertifikat/dinas-lama")).status).toBe(200);
    expect((await get("/sertifikat/dinas-lama/pdf")).status).toBe(200);
  });

  it("is for no search engine and kept by nobody; which room it was and its inner id stand nowhere", async () => {
    const p = await terhapus();
    for (const path of ["/sertifikat/dinas-lama", "/sertifikat/tidak-ada"]) {
      const { headers, html } = await get(path);
      expect(headers.get("x-robots-tag")).toBe("noindex, nofollow");
      expect([headers.get("cache-control"), headers.getSetCookie()]).toEqual(["no-store", []]);
      for (const inside of [p.agency, "AGENCY_004"]) expect(html).not.toContain(inside);
    }
  });

  it("is the same for everybody, signed in or not", async () => {
    await terhapus();
    const seen = async (who = {}) =>
      (await get("/sertifikat/dinas-lama", who)).html.replace(/ (hx-)?nonce="[^"]*"/g, "");
    const open = await seen();
    for (const who of [cast.ayu, cast.citra, cast.dimas]) expect(await seen(who)).toBe(open);
  });

  it("a name is text, on the page and on paper, in any script and of any length", async () => {
    for (const nama of [
      "<script>alert(1)</script>",
      "هيئة الاختبار",
      `Balai ${"Besar ".repeat(40)}`,
      "X".repeat(200),
    ]) {
      await env.DIRECTORY.prepare("DELETE FROM penghapusan").run();
      await terhapus({ nama });
      const { status, html, page } = await get("/sertifikat/dinas-lama");
      expect([nama, status, html.includes("<script>alert")]).toEqual([nama, 200, false]);
      expect(page.querySelector("#isi")?.text).toContain(nama.trim().slice(0, 30));
      const pdf = await get("/sertifikat/dinas-lama/pdf");
      expect([nama, pdf.status, pdf.html.slice(0, 5)]).toEqual([nama, 200, "%PDF-"]);
    }
  });

  it("costs one question, and a code that cannot be one costs none", async () => {
    await terhapus();
    const { d1, ledger } = countingD1(env.DIRECTORY);
    const http = house(NOW, { DIRECTORY: d1 });
    const trips = async (path: string) => {
      ledger.forget();
      const { status } = await http.get(path);
      return [status, ledger.trips];
    };
    expect(await trips("/sertifikat/dinas-lama")).toEqual([200, 1]);
    expect(await trips("/sertifikat/dinas-lama/pdf")).toEqual([200, 1]);
    expect(await trips("/sertifikat/tidak-ada")).toEqual([404, 1]);
    expect(await trips("/sertifikat/TIDAK")).toEqual([404, 0]);
    expect(ledger.rowsRead).toBeLessThan(5);
  });
});

describe("the paper", () => {
  const bytes = async (at = NOW, cookie = "") => {
    const { html, headers, status } = await house(at).get("/sertifikat/dinas-lama/pdf", { cookie });
    return { html, headers, status };
  };

  it("is a file of its own: downloaded under the code, and nothing in it may run", async () => {
    await terhapus();
    const { status, headers, html } = await bytes();
    expect([status, html.slice(0, 5), html.trimEnd().slice(-5)]).toEqual([200, "%PDF-", "%%EOF"]);
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("content-disposition")).toBe(
      'attachment; filename="sertifikat-penghapusan-dinas-lama.pdf"',
    );
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect([headers.get("cache-control"), headers.get("x-content-type-options")]).toEqual([
      "no-store",
      "nosniff",
    ]);
  });

  it("is the same bytes whenever and by whomever it is fetched, and others for another agency", async () => {
    await terhapus();
    const first = (await bytes()).html;
    expect((await bytes(NOW + 400 * HARI, "bahasa=en")).html).toBe(first);
    await env.DIRECTORY.prepare("UPDATE penghapusan SET objek = 13").run();
    expect((await bytes()).html).not.toBe(first);
  });
});

describe("no certificate", () => {
  const tidakAda = async (code: string) => {
    const page = await get(`/sertifikat/${code}`);
    return { ...page, said: page.page.querySelector("#isi")?.text.replace(/\s+/g, " ").trim() };
  };

  it("is said with what to look at, as 404", async () => {
    const { status, said } = await tidakAda("tidak-ada");
    expect(status).toBe(404);
    expect(said).toContain("Tidak ditemukan");
    expect(said).toContain("instansi yang masih berjalan tidak punya sertifikat");
    expect((await get("/sertifikat/tidak-ada/pdf")).status).toBe(404);
  });

  it.each([1, 2, 3, 4])("while the end is at step %i: as if there were none", async (langkah) => {
    const unknown = (await tidakAda("tidak-ada")).said;
    await terhapus({ langkah });
    const { status, said } = await tidakAda("dinas-lama");
    expect([status, said]).toEqual([404, unknown]);
    expect((await get("/sertifikat/dinas-lama/pdf")).status).toBe(404);
  });

  it.each(["uji-coba", "tinjau", "aktif", "baca-saja", "ditangguhkan", "menutup", "ditutup"])(
    "of an agency that is %s: nobody learns from here that it exists",
    async (keadaan) => {
      const unknown = (await tidakAda("tidak-ada")).said;
      const set = async (to: string) => {
        await env.DIRECTORY.prepare("UPDATE agency SET keadaan = ?2 WHERE id = ?1")
          .bind(cast.agency.id, to)
          .run();
        forgetAgencies(env);
      };
      await set(keadaan);
      const { status, said, html } = await tidakAda(cast.agency.code);
      const pdf = await get(`/sertifikat/${cast.agency.code}/pdf`);
      await set("aktif");
      expect([status, said, pdf.status]).toEqual([404, unknown, 404]);
      expect(html).not.toContain("Kanwil Uji");
    },
  );

  it.each([
    "x",
    "ab",
    "1dinas",
    "DINAS-LAMA",
    "dinas_lama",
    "dinas-lama%20",
    "dinas-lama%00",
    "%ff%fe",
    "%ed%a0%80",
    "%",
    "..%2f..%2foperator",
    "'%20OR%201=1--",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "dinas-lama.pdf",
    "a".repeat(41),
    "a".repeat(4000),
  ])("/sertifikat/%s is 404 on both pages, never an error of ours", async (code) => {
    await terhapus();
    for (const path of [`/sertifikat/${code}`, `/sertifikat/${code}/pdf`]) {
      const { status, html } = await get(path);
      expect([path.slice(0, 60), status, html.includes("<script>alert")]).toEqual([
        path.slice(0, 60),
        404,
        false,
      ]);
    }
  });

  it("nor at the addresses around it, nor by another method", async () => {
    await terhapus();
    for (const path of [
      "/sertifikat",
      "/sertifikat/",
      "/sertifikat/dinas-lama/pdf/x",
      "/sertifikat/dinas-lama/json",
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    for (const method of ["POST", "PUT", "DELETE"])
      expect([403, 404]).toContain((await send("/sertifikat/dinas-lama", { method })).status);
    expect((await get("/sertifikat/dinas-lama")).status).toBe(200);
  });
});
