import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type Audit, auditStatement } from "../../../src/data/agency/riwayat.ts";
import { newId } from "../../../src/data/ids.ts";
import { TINDAKAN_DIKENAL } from "../../../src/i18n/jejak-tindakan.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { evaluasiUji, OKTOBER } from "../../support/evaluasi.ts";
import { house, NOW } from "../../support/house.ts";

const { get, post } = house();
const put = async (c: Cast, ...audits: Partial<Audit>[]) => {
  for (const a of audits)
    await c.db.apply(
      await auditStatement({
        pada: NOW - 1000,
        oleh: c.citra.id,
        tindakan: "pegawai.ubah",
        objek: c.ayu.id,
        ...a,
      }),
    );
};
const said = (html: { page: { querySelectorAll: (s: string) => { text: string }[] } }) =>
  html.page.querySelectorAll(".timeline .what").map((li) => li.text.replace(/\s+/g, " ").trim());
const about = (c: Cast, who = c.ayu.id) => `${c.base}/jejak?objek=${who}`;

describe("the trail", () => {
  it("says who, when, what in words, on what with a link, before and after, and why", async () => {
    const c = await castOf();
    await put(
      c,
      {
        rincian: {
          sebelum: { nama: "Ayu Lestar", email: "a@contoh.example" },
          sesudah: { nama: "Ayu Lestari", email: "a@contoh.example" },
        },
      },
      { tindakan: "belum.dinamai", pada: NOW - 500 },
      { tindakan: "sesi.masuk", oleh: null, pada: NOW - 400 },
    );
    const seen = await get(about(c), c.citra);
    expect(seen.status).toBe(200);
    expect(said(seen)).toEqual([
      "Sistem masuk: Ayu Lestari",
      "Citra Maharani belum.dinamai: Ayu Lestari",
      "Citra Maharani mengubah data pegawai: Ayu Lestari",
    ]);
    expect(seen.page.querySelector(`.timeline a[href="${c.base}/pegawai/${c.ayu.id}"]`)).not.toBeNull();
    expect(seen.page.querySelector(".timeline del")?.text).toBe("Ayu Lestar");
    expect(seen.page.querySelector(".timeline ins")?.text).toBe("Ayu Lestari");
    expect(seen.html).not.toContain("a@contoh.example");
    expect((await get(about(c), c.gita)).status).toBe(200);
  });

  it("a return has its reason; the reason of a rating stays with the evaluation", async () => {
    const c = await castOf();
    const skp = newId(NOW);
    for (const [objek, jenis, alasan] of [
      [skp, "skp", "Target belum jelas"],
      [newId(NOW), "evaluasi", "RAHASIA kinerja"],
    ] as const) {
      await c.d1
        .prepare(
          "INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, oleh, alasan, pada) VALUES (?1, 3, ?2, 'x', '', '', ?3, ?4, ?5)",
        )
        .bind(objek, jenis, c.bagas.id, alasan, NOW)
        .run();
      await put(c, {
        objek,
        tindakan: `${jenis}.sendBack`,
        rincian: { dari: "diajukan", ke: "dikembalikan", versi: 3 },
      });
      const seen = await get(about(c, objek), c.citra);
      expect(seen.html.includes(alasan)).toBe(jenis === "skp");
    }
    expect(
      (await get(about(c, skp), c.citra)).page.querySelector(".timeline")?.text.replace(/\s+/g, " "),
    ).toContain("Keadaan: Diajukan → Dikembalikan");
  });

  it("is for admins and auditors: Ayu, Bagas 403, Dimas signs in; nobody sees another agency's", async () => {
    const c = await castOf();
    for (const who of [c.ayu, c.bagas, c.hadi]) {
      expect((await get(`${c.base}/jejak`, who)).status).toBe(403);
      expect((await post(`${c.base}/jejak/ekspor`, {}, who)).status).toBe(403);
    }
    expect((await get(`${c.base}/jejak`, c.dimas)).to).toContain("/masuk");
    expect((await get(`${c.other.base}/jejak?objek=${c.ayu.id}`, c.dimas)).status).toBe(403);
  });

  it("the admin of a unit reads what concerns his own people and units, whatever filter he types", async () => {
    const c = await castOf();
    const lain = newId(NOW);
    await c.d1.batch([
      c.d1
        .prepare("UPDATE peran SET peran = 'admin-unit', lingkup = ?2 WHERE pegawai = ?1")
        .bind(c.citra.id, c.unit.bidang),
      c.d1
        .prepare(
          "INSERT INTO pegawai (id, nama, jenis, dibuat_pada) VALUES (?1, 'Orang Lain Sekali', 'pns', 0)",
        )
        .bind(lain),
    ]);
    await put(
      c,
      {},
      { objek: lain },
      { objek: c.farida.id },
      { objek: c.unit.bidang, tindakan: "unit.ubah" },
      { objek: c.unit.induk, tindakan: "unit.ubah" },
    );
    expect(said(await get(about(c), c.citra))).toHaveLength(1);
    expect(said(await get(about(c, c.unit.bidang), c.citra))).toHaveLength(1);
    for (const hidden of [lain, c.farida.id, c.unit.induk])
      expect(said(await get(about(c, hidden), c.citra))).toEqual([]);
    const searched = await get(`${c.base}/jejak?orang=Orang+Lain&arah=tentang`, c.citra);
    expect(said(searched)).toEqual([]);
    expect(searched.html).toContain("Tidak ada pegawai bernama");
    const all = await get(`${c.base}/jejak?bab=pegawai`, c.citra);
    expect(all.html).not.toContain("Orang Lain Sekali");
    const file = await post(`${c.base}/jejak/ekspor`, { jenis: "csv" }, c.citra);
    expect(file.html).not.toContain("Orang Lain Sekali");
    expect(file.html).toContain("Ayu Lestari");
  });

  it("nobody learns of his own evaluation before it is delivered, not even an admin here", async () => {
    const c = await castOf(OKTOBER);
    const h = house(OKTOBER);
    const u = await evaluasiUji(c, { pegawai: c.citra, keadaan: "dinilai" });
    await h.post(`${u.path}/penandatanganan`, { versi: String(u.versi), setuju: "ya" }, c.bagas);
    expect(said(await h.get(about(c, u.id), c.gita))).toEqual([
      expect.stringContaining("menandatangani evaluasi"),
    ]);
    expect(said(await h.get(about(c, u.id), c.citra))).toEqual([]);
    expect((await h.post(`${c.base}/jejak/ekspor`, { objek: u.id }, c.citra)).html).not.toContain(
      "evaluasi.sign",
    );
    await h.post(`${u.path}/penyampaian`, { versi: String(u.versi + 1) }, c.bagas);
    expect(said(await h.get(about(c, u.id), c.citra))).toHaveLength(2);
  });
});

describe("filters", () => {
  it("by person who did it or whom it was about, by name or NIP, by kind and by days in the agency's zone", async () => {
    const c = await castOf();
    const hari = Date.UTC(2026, 10, 10, 16, 59, 59);
    await put(
      c,
      { oleh: c.hadi.id, pada: hari },
      { oleh: c.hadi.id, pada: hari + 1000, tindakan: "unit.ubah", objek: c.unit.bidang },
    );
    const ask = async (q: Record<string, string>) =>
      said(await get(`${c.base}/jejak?${new URLSearchParams(q)}`, c.citra));
    expect(await ask({ orang: c.hadi.nip })).toHaveLength(2);
    expect(await ask({ orang: c.ayu.nip, arah: "tentang" })).toHaveLength(1);
    expect(await ask({ orang: c.hadi.nip, bab: "unit" })).toEqual(["Hadi Susanto mengubah unit: Bidang Uji"]);
    expect(await ask({ orang: c.hadi.nip, sampai: "2026-11-10" })).toHaveLength(1);
    expect(await ask({ orang: c.hadi.nip, dari: "2026-11-11" })).toHaveLength(1);
    expect(await ask({ orang: c.hadi.nip, dari: "2026-11-12" })).toEqual([]);
    expect(await ask({ objek: c.ayu.id, orang: c.hadi.nip })).toHaveLength(1);
    for (const bad of [{ dari: "2026-02-30" }, { dari: "x" }, { dari: "2026-11-12", sampai: "2026-11-01" }])
      expect((await get(`${c.base}/jejak?${new URLSearchParams(bad)}`, c.citra)).status).toBe(422);
  });

  it("odd texts are texts", async () => {
    const c = await castOf();
    for (const odd of [
      "' OR 1=1 --",
      "\ud800\u0000",
      "<script>alert(1)</script>",
      "*",
      '"',
      "NEAR(",
      "9".repeat(500),
      "__proto__",
      "%",
    ])
      for (const field of ["orang", "objek", "bab", "arah", "dari", "sesudah"]) {
        const seen = await get(`${c.base}/jejak?${new URLSearchParams({ [field]: odd })}`, c.citra);
        expect([200, 422]).toContain(seen.status);
        expect(seen.page.querySelector("main script")).toBeNull();
      }
  });

  it("a page is fifty, the next begins where it ended, rows of one instant too, each exactly once", async () => {
    const c = await castOf();
    const objek = newId(NOW);
    const statements = await Promise.all(
      Array.from({ length: 120 }, (_, n) =>
        auditStatement({
          pada: NOW - 1000 + (n >> 5),
          oleh: c.citra.id,
          tindakan: "pegawai.ubah",
          objek,
          rincian: { nama: `orang-${n}` },
        }),
      ),
    );
    await c.db.batch(statements);
    const seen: string[] = [];
    let at: string | undefined = `${c.base}/jejak?objek=${objek}`;
    for (let pages = 0; at && pages < 5; pages += 1) {
      const shown = await get(at, c.citra);
      const names = shown.page.querySelectorAll(".timeline li li").map((li) => li.text.trim());
      expect(names.length).toBeLessThanOrEqual(50);
      seen.push(...names);
      at = shown.page
        .querySelectorAll("main a")
        .find((a) => a.text.includes("Lebih lama"))
        ?.getAttribute("href");
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });
});

describe("the download", () => {
  it("is the filter's rows, safe for a spreadsheet, and is recorded before it is sent", async () => {
    const c = await castOf();
    await put(c, { rincian: { sebelum: { nama: "=HYPERLINK(1)" }, sesudah: { nama: "+cmd|x" } } });
    await c.d1.prepare("UPDATE pegawai SET nama = '=1+1' WHERE id = ?1").bind(c.ayu.id).run();
    const file = await post(`${c.base}/jejak/ekspor`, { objek: c.ayu.id, jenis: "csv" }, c.citra);
    expect([file.status, file.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    const lines = file.html.trim().split("\r\n");
    expect(lines).toHaveLength(2);
    for (const cell of lines[1]?.split(";") ?? []) expect(cell).not.toMatch(/^"?[=+\-@]/);
    expect(lines[1]).toContain("pegawai.ubah");
    const row = await c.d1
      .prepare("SELECT rincian FROM jejak WHERE oleh = ?1 AND tindakan = 'jejak.ekspor'")
      .bind(c.citra.id)
      .first<{ rincian: string }>();
    expect(JSON.parse(row?.rincian ?? "{}")).toMatchObject({ berkas: "csv", objek: c.ayu.id });
    const book = await post(`${c.base}/jejak/ekspor`, { objek: c.ayu.id, jenis: "xlsx" }, c.citra);
    expect(book.headers.get("content-type")).toContain("spreadsheetml");
    expect(book.headers.get("content-disposition")).toContain("attachment");
  });
});

describe("what it costs", () => {
  it("one round trip, and as many rows read in a trail of ten thousand as in a short one", async () => {
    const c = await castOf();
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const h = house(NOW, { AGENCY_001: d1 });
    const read = async (q: string) => {
      await h.get(`${c.base}/jejak${q}`, c.citra);
      ledger.forget();
      expect((await h.get(`${c.base}/jejak${q}`, c.citra)).status).toBe(200);
      expect(ledger.trips).toBe(1);
      return ledger.rowsRead;
    };
    const asks = [
      "",
      "?bab=skp",
      `?orang=${c.bagas.nip}`,
      `?objek=${c.bagas.id}&bab=unit`,
      "?dari=2026-01-01&sampai=2026-01-02",
    ];
    const before = await Promise.all([0]).then(async () => {
      const all: number[] = [];
      for (const q of asks) all.push(await read(q));
      return all;
    });
    await c.d1
      .prepare(
        `INSERT INTO jejak (id, pada, oleh, tindakan, objek, hash) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
          SELECT hex(randomblob(13)), ${NOW - 20_000_000} + i, ?1, CASE i % 3 WHEN 0 THEN 'skp.simpan' ELSE 'sesi.masuk' END, ?1, 'x' FROM n`,
      )
      .bind(c.bagas.id)
      .run();
    for (const [at, q] of asks.entries()) {
      const after = await read(q);
      expect(after, q).toBeLessThan(Math.max(before[at] ?? 0, 5000));
    }
  });
});

it("every act that has words has them in both languages and names no act twice", () => {
  expect(new Set(TINDAKAN_DIKENAL).size).toBe(TINDAKAN_DIKENAL.length);
});
