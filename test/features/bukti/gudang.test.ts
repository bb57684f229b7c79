import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openRunStatement } from "../../../src/data/agency/gudang.ts";
import { openEvidence } from "../../../src/data/evidence.ts";
import { newId, sha256Hex } from "../../../src/data/ids.ts";
import { reconcileEvidence } from "../../../src/features/bukti/actions.ts";
import { advanceStore, startStoreLook } from "../../../src/features/bukti/reconcile.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { evaluasiUji } from "../../support/evaluasi.ts";
import { faultyD1 } from "../../support/faulty.ts";
import { faultyStore } from "../../support/faulty-store.ts";
import { NOW } from "../../support/house.ts";

let cast: Cast;
const HARI = 86_400_000;
/** The store's own clock says when a file came; two days later everything is settled. */
const LUSA = Math.max(Date.now(), NOW) + 2 * HARI;
const store = () => openEvidence(env.EVIDENCE, cast.agency);
beforeAll(async () => {
  cast = await castOf();
});
const satu = <Row>(sql: string, ...params: unknown[]) =>
  cast.d1
    .prepare(sql)
    .bind(...params)
    .first<Row>();

type Keadaan = "menunggu" | "tersimpan" | "dihapus" | "gugur" | "tanpa";
type Isi = "ada" | "lain" | "potong" | "tanpa";

async function letak(keadaan: Keadaan, isi: Isi): Promise<{ id: string; kunci: string }> {
  const id = newId(NOW);
  const kunci = `bukti/${id}-${crypto.randomUUID()}`;
  const utuh = `isi ${id}`;
  if (isi !== "tanpa")
    await env.EVIDENCE.put(
      `${cast.agency.id}/${kunci}`,
      isi === "ada" ? utuh : isi === "lain" ? utuh.replace("isi", "ISI") : utuh.slice(1),
    );
  if (keadaan !== "tanpa")
    await cast.d1
      .prepare(
        `INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada, tersimpan_pada)
         VALUES (?1, ?2, ?3, 'uji.pdf', 'pdf', ?4, ?5, ?6, ?7, ?8)`,
      )
      .bind(
        id,
        cast.ayu.id,
        kunci,
        utuh.length,
        await sha256Hex(utuh),
        keadaan,
        NOW,
        keadaan === "tersimpan" ? NOW : null,
      )
      .run();
  return { id, kunci };
}
const bersih = async () => {
  await cast.d1.batch([
    cast.d1.prepare(
      "UPDATE bukti SET keadaan = 'dihapus' WHERE keadaan IN ('menunggu', 'tersimpan') AND alamat IS NULL",
    ),
    cast.d1.prepare(
      "UPDATE gudang_temuan SET selesai_pada = 1, cara = 'terhapus' WHERE selesai_pada IS NULL",
    ),
    cast.d1.prepare("UPDATE gudang_periksa SET selesai_pada = 1 WHERE selesai_pada IS NULL"),
  ]);
  // Rooms are shared: what other files of tests left there is no leftover of these.
  for (let cursor: string | undefined; ; ) {
    const page = await store().list(cursor, "bukti/");
    for (const { key } of page.keys) await store().delete(key);
    if (page.cursor === null) break;
    cursor = page.cursor;
  }
};
const temuan = async (kunci: string) =>
  (
    await cast.d1
      .prepare(
        "SELECT jenis || ':' || coalesce(cara, 'terbuka') AS t FROM gudang_temuan WHERE kunci = ?1 ORDER BY id",
      )
      .bind(kunci)
      .all<{ t: string }>()
  ).results.map((r) => r.t);
/** All that a look may change: rows of evidence, findings, notices, the trail, space, files. */
const seluruh = async () => {
  const tabel = await Promise.all(
    [
      "SELECT id, keadaan, tersimpan_pada FROM bukti ORDER BY id",
      "SELECT id, selesai_pada, cara FROM gudang_temuan ORDER BY id",
      "SELECT count(*) AS n FROM pemberitahuan",
      "SELECT count(*) AS n FROM jejak",
      "SELECT * FROM isi_pegawai WHERE n <> 0 ORDER BY pegawai",
      "SELECT * FROM isi_unit ORDER BY unit",
      "SELECT * FROM isi_ruang",
    ].map(async (s) => (await cast.d1.prepare(s).all()).results),
  );
  const files = (await store().list()).keys.map((k) => k.key).sort();
  return JSON.stringify([tabel, files]);
};

describe("files against rows (K10)", () => {
  it.each([
    ["menunggu", "ada", "tersimpan", true, []],
    ["menunggu", "tanpa", "gugur", false, []],
    ["menunggu", "potong", "gugur", false, ["tanpa-baris:dibuang"]],
    ["tersimpan", "ada", "tersimpan", true, []],
    ["tersimpan", "tanpa", "tersimpan", false, ["tanpa-berkas:terbuka"]],
    ["tersimpan", "potong", "tersimpan", true, ["ukuran-beda:terbuka", "isi-beda:terbuka"]],
    ["tersimpan", "lain", "tersimpan", true, ["isi-beda:terbuka"]],
    ["dihapus", "ada", "dihapus", false, ["tanpa-baris:dibuang"]],
    ["gugur", "ada", "gugur", false, ["tanpa-baris:dibuang"]],
    ["tanpa", "ada", null, false, ["tanpa-baris:dibuang"]],
  ] as const)("a row %s with its file %s", async (keadaan, isi, kelak, adaBerkas, ditemukan) => {
    await bersih();
    const { id, kunci } = await letak(keadaan, isi);
    await reconcileEvidence(cast.db, store(), LUSA);
    expect(
      (await satu<{ keadaan: string }>("SELECT keadaan FROM bukti WHERE id = ?1", id))?.keadaan ?? null,
    ).toBe(kelak);
    expect((await store().head(kunci)) !== null).toBe(adaBerkas);
    expect(await temuan(kunci)).toEqual(ditemukan);
  });

  it("whatever was left, killed wherever it was: it comes to the same end, and a second look changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom<Keadaan>("menunggu", "tersimpan", "dihapus", "gugur", "tanpa"),
            fc.constantFrom<Isi>("ada", "lain", "potong", "tanpa"),
          ),
          { minLength: 1, maxLength: 12 },
        ),
        fc.array(
          fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom("before" as const, "after" as const)),
          { maxLength: 4 },
        ),
        fc.array(
          fc.tuple(fc.integer({ min: 1, max: 14 }), fc.constantFrom("before" as const, "after" as const)),
          { maxLength: 4 },
        ),
        async (mulai, gangguan, gudang) => {
          await bersih();
          const all = [];
          for (const [keadaan, isi] of mulai) all.push({ keadaan, isi, ...(await letak(keadaan, isi)) });
          for (const [nth, when] of gangguan) {
            const { openAgency } = await import("../../../src/data/agency/database.ts");
            const broken = await openAgency(
              { ...env, AGENCY_001: faultyD1(env.AGENCY_001, nth, when) },
              cast.agency,
            );
            await reconcileEvidence(broken, store(), LUSA).catch(() => {});
          }
          // The store itself: a list, a read or a removal that fails, or whose answer nobody heard.
          for (const [at, when] of gudang) {
            const broken = openEvidence(faultyStore(env.EVIDENCE, { at, when }), cast.agency);
            await reconcileEvidence(cast.db, broken, LUSA).catch(() => {});
          }
          await reconcileEvidence(cast.db, store(), LUSA);
          await reconcileEvidence(cast.db, store(), LUSA);
          const once = await seluruh();
          await reconcileEvidence(cast.db, store(), LUSA);
          expect(await seluruh()).toBe(once);
          for (const a of all) {
            const row = await satu<{ keadaan: string }>("SELECT keadaan FROM bukti WHERE id = ?1", a.id);
            const file = await store().head(a.kunci);
            // A file is there if and only if a row speaks of it, or an open finding says so.
            expect(row?.keadaan).not.toBe("menunggu");
            if (row?.keadaan !== "tersimpan") expect(file).toBeNull();
            else
              expect([file !== null, (await temuan(a.kunci)).includes("tanpa-berkas:terbuka")]).toEqual([
                a.isi !== "tanpa",
                a.isi === "tanpa",
              ]);
          }
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);

  it("who lost a file and the admins are told once; a file that comes back closes what was found", async () => {
    await bersih();
    const { id, kunci } = await letak("tersimpan", "tanpa");
    const tahu = async (jenis: string, siapa: string) =>
      (
        await satu<{ n: number }>(
          "SELECT count(*) AS n FROM pemberitahuan WHERE jenis = ?1 AND pegawai = ?2",
          jenis,
          siapa,
        )
      )?.n ?? 0;
    const [pemilik, admin] = [
      await tahu("bukti-hilang", cast.ayu.id),
      await tahu("gudang-temuan", cast.citra.id),
    ];
    for (let n = 0; n < 3; n += 1) await reconcileEvidence(cast.db, store(), LUSA + n * HARI);
    expect([await tahu("bukti-hilang", cast.ayu.id), await tahu("gudang-temuan", cast.citra.id)]).toEqual([
      pemilik + 1,
      admin + 1,
    ]);
    await env.EVIDENCE.put(`${cast.agency.id}/${kunci}`, `isi ${id}`);
    await reconcileEvidence(cast.db, store(), LUSA + 4 * HARI);
    expect(await temuan(kunci)).toEqual(["tanpa-berkas:kembali"]);
  });

  it("documents of results and signed scans: left by a refused form, gone, changed or without a row", async () => {
    await bersih();
    const u = await evaluasiUji(cast, { keadaan: "final" });
    const dokumen = (await satu<{ id: string }>("SELECT id FROM dokumen WHERE evaluasi = ?1", u.id))?.id;
    const taruh = (kunci: string, isi: string) => env.EVIDENCE.put(`${cast.agency.id}/${kunci}`, isi);
    const sumber = async (keadaan: string, isi: string | null, dibuat = NOW) => {
      const id = newId(NOW);
      const kunci = `capaian/${id}`;
      if (isi !== null) await taruh(kunci, isi);
      await cast.d1
        .prepare(
          `INSERT INTO berkas_capaian (id, unit, periode, nama, jenis, ukuran, sha256, kunci, keadaan, oleh, dibuat_pada)
           VALUES (?1, ?2, ?3, 'lkj.pdf', 'pdf', 3, ?4, ?5, ?6, ?7, ?8)`,
        )
        .bind(id, cast.unit.bidang, u.periode, await sha256Hex("isi"), kunci, keadaan, cast.farida.id, dibuat)
        .run();
      return { id, kunci };
    };
    const utuh = await sumber("tersimpan", "isi");
    const [hilang, ubah] = [await sumber("tersimpan", null), await sumber("tersimpan", "ISI")];
    const [lama, baru] = [await sumber("menunggu", "isi"), await sumber("menunggu", "isi", LUSA + 6 * HARI)];
    for (const kunci of ["capaian/liar", "dokumen/liar"]) await taruh(kunci, "isi");
    const pindai = `dokumen/${newId(NOW)}`;
    await cast.d1
      .prepare(
        `INSERT INTO dokumen_pindai (id, dokumen, bertanda, tanda_tanggal, nama, jenis, ukuran, sha256, kunci, oleh, pada)
         VALUES (?1, ?2, 'semua', '2026-10-20', 'p.pdf', 'pdf', 3, ?3, ?4, ?5, ?6)`,
      )
      .bind(newId(NOW), dokumen, await sha256Hex("isi"), pindai, cast.bagas.id, NOW)
      .run();
    const kabar = () => satu("SELECT count(*) AS n FROM pemberitahuan WHERE jenis = 'bukti-hilang'");
    const sebelum = await kabar();
    await reconcileEvidence(cast.db, store(), LUSA + 8 * HARI);
    const ada = async (kunci: string) => (await store().head(kunci)) !== null;
    expect([await temuan(utuh.kunci), await ada(utuh.kunci)]).toEqual([[], true]);
    expect(await temuan(hilang.kunci)).toEqual(["tanpa-berkas:terbuka"]);
    expect(await temuan(ubah.kunci)).toEqual(["isi-beda:terbuka"]);
    expect(await temuan(pindai)).toEqual(["tanpa-berkas:terbuka"]);
    expect(await satu("SELECT 1 AS a FROM berkas_capaian WHERE id = ?1", lama.id)).toBeNull();
    for (const kunci of [lama.kunci, "capaian/liar", "dokumen/liar"])
      expect([await temuan(kunci), await ada(kunci)]).toEqual([["tanpa-baris:dibuang"], false]);
    expect([await temuan(baru.kunci), await ada(baru.kunci)]).toEqual([[], true]);
    // Nobody owns them as evidence: the admins are told, and the trail names the row.
    expect(await kabar()).toEqual(sebelum);
    expect(
      await satu("SELECT tindakan FROM jejak WHERE objek = ?1 ORDER BY id DESC LIMIT 1", hilang.id),
    ).toEqual({ tindakan: "bukti.hilang" });
    await taruh(hilang.kunci, "isi");
    await reconcileEvidence(cast.db, store(), LUSA + 9 * HARI);
    expect(await temuan(hilang.kunci)).toEqual(["tanpa-berkas:kembali"]);
  });

  it("many strays at once are no leftovers: rows were lost, and nothing is thrown away", async () => {
    await bersih();
    const stray = [];
    for (let n = 0; n < 25; n += 1) stray.push(await letak("tanpa", "ada"));
    await reconcileEvidence(cast.db, store(), LUSA);
    for (const s of stray)
      expect([await temuan(s.kunci), (await store().head(s.kunci)) !== null]).toEqual([
        ["tanpa-baris:terbuka"],
        true,
      ]);
    for (const s of stray) await env.EVIDENCE.delete(`${cast.agency.id}/${s.kunci}`);
    await reconcileEvidence(cast.db, store(), LUSA);
    expect(await temuan(stray[0]?.kunci ?? "")).toEqual(["tanpa-baris:dibuang"]);
  });

  it("more files and rows than one page: step by step, the place kept in the room, nothing twice and nothing missed", async () => {
    await bersih();
    const list = Array.from({ length: 1300 }, () => newId(NOW));
    await cast.d1
      .prepare(
        `INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada, tersimpan_pada)
         SELECT value, ?1, 'bukti/banyak-' || value, 'b.pdf', 'pdf', 1, 'x', 'tersimpan', ?2, ?2 FROM json_each(?3)`,
      )
      .bind(cast.ayu.id, NOW, JSON.stringify(list))
      .run();
    await startStoreLook(
      cast.db,
      { now: LUSA, today: "2026-11-25" },
      { pemicu: "admin", oleh: cast.citra.id, penuh: true },
    );
    let steps = 0;
    const places = new Set<string>();
    while ((await advanceStore(cast.db, store(), { now: LUSA, today: "2026-11-25" })) === "lagi") {
      const [run] = await cast.db.read(openRunStatement());
      if (run?.langkah === "banding") places.add(run.kursor);
      steps += 1;
    }
    expect(steps).toBeGreaterThan(3);
    expect(places.size).toBeGreaterThan(1);
    expect(
      await satu(
        "SELECT count(*) AS n FROM gudang_temuan WHERE jenis = 'tanpa-berkas' AND selesai_pada IS NULL AND kunci LIKE 'bukti/banyak-%'",
      ),
    ).toEqual({ n: 1300 });
  });

  it("space that is counted wrong is put right, person by person and for the agency", async () => {
    await bersih();
    await letak("tersimpan", "ada");
    const truth = await satu("SELECT n, byte FROM isi_pegawai WHERE pegawai = ?1", cast.ayu.id);
    await cast.d1
      .prepare("UPDATE isi_pegawai SET n = 99, byte = 99 WHERE pegawai = ?1")
      .bind(cast.ayu.id)
      .run();
    await cast.d1.prepare("UPDATE isi_ruang SET n = 99 WHERE apa = 'bukti'").run();
    await reconcileEvidence(cast.db, store(), LUSA, "2026-11-25");
    expect(await satu("SELECT n, byte FROM isi_pegawai WHERE pegawai = ?1", cast.ayu.id)).toEqual(truth);
    expect(await satu("SELECT n FROM isi_ruang WHERE apa = 'bukti'")).toEqual(
      await satu("SELECT count(*) AS n FROM bukti WHERE keadaan IN ('menunggu', 'tersimpan')"),
    );
    expect(await satu("SELECT n, byte FROM isi_unit WHERE unit = ?1", cast.unit.bidang)).toEqual(truth);
  });
});
