import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { auditStatement } from "../../../src/data/agency/riwayat.ts";
import { sealDocuments } from "../../../src/data/agency/segel-dokumen.ts";
import { openEvidence } from "../../../src/data/evidence.ts";
import { sha256Hex } from "../../../src/data/ids.ts";
import { penandaDari } from "../../../src/data/penanda.ts";
import type { Ekspor } from "../../../src/data/periksa-ekspor/berkas.ts";
import { periksaEkspor } from "../../../src/data/periksa-ekspor/periksa.ts";
import { chain, hashJejak, sealText } from "../../../src/data/rantai.ts";
import { partsOf, piecesOf } from "../../../src/data/zip-read.ts";
import { zipSemua } from "../../../src/features/siklus/ekspor-zip.ts";
import { seal } from "../../../src/jobs/seal.ts";
import { type Cast, castOf, OWN_ROOM } from "../../support/cast.ts";
import { evaluasiUji, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

type Berkas = Map<string, Uint8Array>;
type Baris = Record<string, string | number | null>;
const DAY = 86_400_000;
let c: Cast;
let lama: Berkas;
let utuh: Berkas;

/** One evaluation rated, signed, delivered and received by its people; two days sealed; two exports. */
beforeAll(async () => {
  c = await castOf(OKTOBER, OWN_ROOM);
  const { post } = house(OKTOBER);
  const u = await evaluasiUji(c);
  // The plan was put there without its steps: what is proved begins with the evaluation.
  await c.d1.prepare("DELETE FROM riwayat").run();
  await c.d1.prepare("DELETE FROM bukti_kaitan").run();
  await c.d1.prepare("DELETE FROM bukti").run();
  const isi = "laporan triwulan";
  await openEvidence(env.EVIDENCE, c.agency).put(
    "bukti/k8",
    new TextEncoder().encode(isi).buffer as ArrayBuffer,
    await sha256Hex(isi),
    "application/pdf",
  );
  await c.d1
    .prepare(
      "INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada) VALUES ('01K8A0000000000000000BUKTI', ?1, 'bukti/k8', 'laporan.pdf', 'pdf', ?2, ?3, 'tersimpan', 0)",
    )
    .bind(c.ayu.id, isi.length, await sha256Hex(isi))
    .run();
  const rhk = Object.fromEntries(u.rhk.map((id) => [`rhk-${id}`, "sesuai"]));
  const langkah = [
    [
      "penilaian",
      c.bagas,
      { hasil: "sesuai", perilaku: "sesuai", alasan: "", catatan: "", dipastikan: "ya", ...rhk },
    ],
    ["penandatanganan", c.bagas, { setuju: "ya" }],
    ["penyampaian", c.bagas, {}],
    ["penerimaan", c.ayu, {}],
  ] as const;
  for (const [versi, [nama, siapa, fields]] of langkah.entries())
    expect((await post(`${u.path}/${nama}`, { versi: String(versi), ...fields }, siapa)).status).toBe(303);
  await seal(env, c.db, { now: OKTOBER, today: "2026-10-20", agency: c.agency });
  await sealDocuments(c.db, c.agency.id, await penandaDari(env.SEGEL), OKTOBER);
  lama = await ekspor();
  await c.db.apply(
    await auditStatement({
      pada: OKTOBER + DAY,
      oleh: c.bagas.id,
      tindakan: "sesi.masuk",
      objek: c.bagas.id,
    }),
  );
  await seal(env, c.db, { now: OKTOBER + DAY, today: "2026-10-21", agency: c.agency });
  utuh = await ekspor();
});

async function ekspor(): Promise<Berkas> {
  const zip = zipSemua(c.db, openEvidence(env.EVIDENCE, c.agency), c.agency, OKTOBER + DAY);
  const bytes = new Uint8Array(await new Response(zip).arrayBuffer());
  const berkas: Berkas = new Map();
  for (const part of partsOf(bytes, 65_535)) {
    const all: Uint8Array[] = [];
    for await (const piece of piecesOf(bytes, part, { left: 1e9 })) all.push(piece);
    berkas.set(part.name, new Uint8Array(await new Blob(all as BlobPart[]).arrayBuffer()));
  }
  return berkas;
}

const sebagai = (b: Berkas): Ekspor => ({ nama: [...b.keys()], baca: async (n) => b.get(n) ?? null });
const periksa = async (b: Berkas, acuan = {}) =>
  (await periksaEkspor(sebagai(b), { kunci: [(await penandaDari(env.SEGEL)).kunci], ...acuan })).temuan;
const rowsOf = (b: Berkas, tabel: string): Baris[] =>
  new TextDecoder()
    .decode(b.get(`tabel/${tabel}.ndjson`))
    .split("\n")
    .filter(Boolean)
    .map((l) => JSON.parse(l) as Baris);

/** A forger who knows the format: he changes the rows and lists the new hashes. */
async function dipalsu(
  b: Berkas,
  ubah: Readonly<Record<string, (rows: Baris[]) => Baris[] | Promise<Baris[]>>>,
): Promise<Berkas> {
  const palsu = new Map(b);
  for (const [tabel, f] of Object.entries(ubah)) {
    const rows = await f(rowsOf(b, tabel));
    palsu.set(
      `tabel/${tabel}.ndjson`,
      new TextEncoder().encode(rows.map((r) => `${JSON.stringify(r)}\n`).join("")),
    );
  }
  return terdaftar(palsu);
}
async function terdaftar(palsu: Berkas): Promise<Berkas> {
  const daftar = JSON.parse(new TextDecoder().decode(palsu.get("DAFTAR-ISI.json")));
  daftar.berkas = [];
  for (const [nama, bytes] of palsu)
    if (nama !== "DAFTAR-ISI.json")
      daftar.berkas.push({ nama, byte: bytes.length, sha256: await sha256Hex(bytes) });
  palsu.set("DAFTAR-ISI.json", new TextEncoder().encode(JSON.stringify(daftar)));
  return palsu;
}
const rehash = async (b: Baris): Promise<Baris> => ({ ...b, hash: await hashJejak(b as never) });
const nilai = (rows: Baris[]) => rows.findIndex((b) => b.tindakan === "evaluasi.sign");
const ganti = (b: Baris, ratingLain = "sangat-baik"): Baris => ({
  ...b,
  predikat: ratingLain,
  rating_hasil: "di-atas",
  rating_perilaku: "di-atas",
});

describe("K8: the offline verifier", () => {
  it("finds nothing in an export as it left, nor against the one before it", async () => {
    expect(await periksa(utuh)).toEqual([]);
    expect(await periksa(lama)).toEqual([]);
    expect(await periksa(utuh, { sebelumnya: sebagai(lama) })).toEqual([]);
    expect(rowsOf(utuh, "segel")).toHaveLength(2);
  });

  it("names the row whose content was changed, and the seal when its hash was made anew", async () => {
    const rows = rowsOf(utuh, "jejak");
    const at = nilai(rows);
    const ubah = (b: Baris) => ({ ...b, rincian: String(b.rincian).replace('"baik"', '"sangat-baik"') });
    const kasar = await dipalsu(utuh, { jejak: (r) => r.with(at, ubah(r[at] as Baris)) });
    expect(await periksa(kasar)).toEqual([
      expect.objectContaining({ bagian: "jejak", tempat: expect.stringContaining(`baris ${at + 1} `) }),
    ]);
    const halus = await dipalsu(utuh, { jejak: async (r) => r.with(at, await rehash(ubah(r[at] as Baris))) });
    expect(await periksa(halus)).toEqual([
      expect.objectContaining({
        bagian: "segel",
        tempat: expect.stringContaining("segel 1 "),
        apa: "baris di dalamnya bukan yang disegel",
      }),
    ]);
  });

  it("names a row that was taken out, slid in, or moved", async () => {
    const at = nilai(rowsOf(utuh, "jejak"));
    const tanpa = await periksa(await dipalsu(utuh, { jejak: (r) => r.filter((_, n) => n !== at) }));
    expect(tanpa).toContainEqual(
      expect.objectContaining({ bagian: "jejak", apa: `baris ${at + 1} tidak ada` }),
    );
    expect(tanpa).toContainEqual(expect.objectContaining({ bagian: "riwayat", apa: "tidak ada di jejak" }));
    const sisip = await periksa(await dipalsu(utuh, { jejak: (r) => r.toSpliced(at, 0, r[0] as Baris) }));
    expect(sisip.map((t) => t.bagian)).toContain("segel");
    const tukar = await periksa(
      await dipalsu(utuh, { jejak: (r) => r.with(at, r[at - 1] as Baris).with(at - 1, r[at] as Baris) }),
    );
    expect(tukar.map((t) => t.bagian)).toContain("segel");
  });

  it("names the seal of another key, of another agency, and one whose signature was copied", async () => {
    const lain = await penandaDari("another secret");
    const resealed = async (rows: Baris[], penanda: typeof lain, agency = c.agency.id) => {
      const jejak = rowsOf(utuh, "jejak").map((b) => ({
        baris: Number(b.baris),
        id: String(b.id),
        hash: String(b.hash),
      }));
      let rantai = "0".repeat(64);
      const out: Baris[] = [];
      for (const s of rows) {
        rantai = await chain(rantai, jejak.slice(Number(s.dari_baris) - 1, Number(s.sampai_baris)));
        const isi = {
          nomor: Number(s.nomor),
          dariBaris: Number(s.dari_baris),
          sampaiBaris: Number(s.sampai_baris),
          rantai,
          pada: Number(s.pada),
        };
        out.push({ ...s, rantai, kunci: penanda.kunci, tanda: await penanda.tanda(sealText(agency, isi)) });
      }
      return out;
    };
    const own = await penandaDari(env.SEGEL);
    expect(
      (await periksa(await dipalsu(utuh, { segel: (r) => resealed(r, lain) }))).map((t) => t.apa),
    ).toEqual(Array(2).fill(`ditandatangani dengan kunci lain: ${lain.kunci}`));
    expect(
      (await periksa(await dipalsu(utuh, { segel: (r) => resealed(r, own, c.other.agency.id) }))).map(
        (t) => t.apa,
      ),
    ).toEqual(Array(2).fill("tanda tangan tidak sah"));
    const disalin = await periksa(
      await dipalsu(utuh, { segel: (r) => r.map((s) => ({ ...s, tanda: r[0]?.tanda ?? "" })) }),
    );
    expect(disalin).toEqual([
      expect.objectContaining({ tempat: expect.stringContaining("segel 2 "), apa: "tanda tangan tidak sah" }),
    ]);
  });

  it("a database set back is too short for its anchors; a fork says something else; both against an older export too", async () => {
    // The room of yesterday with the store of today: everything in it is genuine, and old.
    const mundur = new Map(lama);
    for (const [nama, isi] of utuh) if (nama.startsWith("jangkar/")) mundur.set(nama, isi);
    expect(await periksa(await terdaftar(mundur))).toEqual([
      expect.objectContaining({
        bagian: "jangkar",
        tempat: "segel 2 (jangkar 2026-10-21)",
        apa: expect.stringContaining("berkas mundur"),
      }),
    ]);
    expect(await periksa(lama, { sebelumnya: sebagai(utuh) })).toEqual([
      expect.objectContaining({
        bagian: "jangkar",
        tempat: expect.stringContaining("segel 2 (ekspor"),
        apa: expect.stringContaining("berkas mundur"),
      }),
    ]);
    // Set back, and written on differently: sealed with the true key all the same.
    const own = await penandaDari(env.SEGEL);
    const [s1] = rowsOf(lama, "segel");
    const tail = await rehash({ ...(rowsOf(utuh, "jejak").at(-1) as Baris), oleh: c.citra.id });
    const rantai = await chain(String(s1?.rantai), [
      { baris: Number(tail.baris), id: String(tail.id), hash: String(tail.hash) },
    ]);
    const isi = {
      nomor: 2,
      dariBaris: Number(tail.baris),
      sampaiBaris: Number(tail.baris),
      rantai,
      pada: OKTOBER + DAY,
    };
    const s2: Baris = {
      nomor: 2,
      dari_baris: isi.dariBaris,
      sampai_baris: isi.sampaiBaris,
      rantai,
      pada: isi.pada,
      kunci: own.kunci,
      tanda: await own.tanda(sealText(c.agency.id, isi)),
    };
    const cabang = await dipalsu(utuh, { jejak: (r) => r.with(-1, tail), segel: (r) => r.with(1, s2) });
    expect(await periksa(cabang)).toEqual([
      expect.objectContaining({
        bagian: "jangkar",
        tempat: "segel 2 (jangkar 2026-10-21)",
        apa: expect.stringContaining("bercabang"),
      }),
    ]);
  });

  it("names the evaluation whose rating is not the one of its document, whatever else was changed along", async () => {
    const [e] = rowsOf(utuh, "evaluasi");
    const angka = await periksa(await dipalsu(utuh, { evaluasi: (r) => r.map((b) => ganti(b)) }));
    expect(angka).toEqual([
      {
        bagian: "dokumen",
        tempat: `evaluasi ${e?.id}`,
        apa: "lain dari dokumennya: ratingHasil, ratingPerilaku, predikat",
      },
    ]);
    const [d] = rowsOf(utuh, "dokumen");
    const tulisUlang = (b: Baris) => ({
      ...b,
      isi: String(b.isi)
        .replaceAll('"sesuai"', '"di-atas"')
        .replace('"predikat":"baik"', '"predikat":"sangat-baik"'),
    });
    const berdua = await periksa(
      await dipalsu(utuh, { evaluasi: (r) => r.map((b) => ganti(b)), dokumen: (r) => r.map(tulisUlang) }),
    );
    expect(berdua).toContainEqual({
      bagian: "dokumen",
      tempat: `dokumen ${d?.id}`,
      apa: "isi tidak sama dengan hash-nya",
    });
    const rapi = async (b: Baris) => {
      const baru = tulisUlang(b);
      return { ...baru, hash: await sha256Hex(String(baru.isi)) };
    };
    const bertiga = await periksa(
      await dipalsu(utuh, {
        evaluasi: (r) => r.map((b) => ganti(b)),
        dokumen: (r) => Promise.all(r.map(rapi)),
      }),
    );
    expect(bertiga).toEqual([{ bagian: "dokumen", tempat: `dokumen ${d?.id}`, apa: "segelnya tidak sah" }]);
    const tanpa = await periksa(await dipalsu(utuh, { dokumen: () => [] }));
    expect(tanpa.map((t) => t.apa)).toContain("0 dokumen berlaku, seharusnya satu");
  });

  it("names a step that history lost, invented, or gave to somebody else, and a state nobody led to", async () => {
    const [e] = rowsOf(utuh, "evaluasi");
    const milik = (r: Baris[]) => r.filter((b) => b.objek === e?.id);
    const lupa = await periksa(
      await dipalsu(utuh, { riwayat: (r) => r.filter((b) => b.objek !== e?.id || b.versi !== 2) }),
    );
    expect(lupa.map((t) => [t.bagian, t.apa])).toEqual([
      ["riwayat", "versi 2 tidak ada"],
      ["riwayat", "langkah ini tidak ada di riwayat"],
    ]);
    const karang = await periksa(
      await dipalsu(utuh, {
        riwayat: (r) => [
          ...r,
          { ...(milik(r).at(-1) as Baris), versi: 5, langkah: "settle", dari: "diterima", ke: "final" },
        ],
      }),
    );
    expect(karang.map((t) => t.apa)).toEqual([
      "tidak ada di jejak",
      "diterima, padahal langkah terakhirnya final",
    ]);
    const oranglain = await periksa(
      await dipalsu(utuh, {
        riwayat: (r) => r.map((b) => (b.objek === e?.id && b.versi === 1 ? { ...b, oleh: c.citra.id } : b)),
      }),
    );
    expect(oranglain.map((t) => t.apa)).toEqual(["waktu atau pelakunya bukan yang tercatat di jejak"]);
    const lompat = await periksa(
      await dipalsu(utuh, { evaluasi: (r) => r.map((b) => ({ ...b, keadaan: "final" })) }),
    );
    expect(lompat).toEqual([
      { bagian: "keadaan", tempat: `evaluasi ${e?.id}`, apa: "final, padahal langkah terakhirnya diterima" },
    ]);
  });

  it("names a plan, a file and a list that were changed; what is no export is said to be none", async () => {
    const skp = await periksa(
      await dipalsu(utuh, {
        skp_versi: (r) => r.map((b) => ({ ...b, isi: String(b.isi).replace("{", "{ ") })),
      }),
    );
    expect(skp.map((t) => t.bagian)).toContain("skp");
    const nama = [...utuh.keys()].find((n) => n.startsWith("bukti/")) as string;
    const lain = await terdaftar(new Map(utuh).set(nama, new TextEncoder().encode("laporan palsu")));
    expect((await periksa(lain)).map((t) => t.apa)).toEqual(["bukan berkas yang diunggah"]);
    const hilang = new Map(utuh);
    hilang.delete(nama);
    expect((await periksa(hilang)).map((t) => t.bagian)).toEqual(["isi", "bukti"]);
    const tamu = new Map(utuh).set("tabel/tamu.ndjson", new Uint8Array());
    expect((await periksa(tamu)).map((t) => t.apa)).toEqual(["tidak ada di daftar isi"]);
    expect((await periksa(new Map())).map((t) => t.apa)).toEqual([
      expect.stringContaining("bukan ekspor Selaras"),
    ]);
  });
});
