import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { huruf, hurufLembar } from "../../support/bentuk-lembar.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { type BentukB, formatB } from "../../support/format-b.ts";
import { house, NOW } from "../../support/house.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";
import { bacaPdf } from "../../support/teks-pdf.ts";

let cast: Cast;
let kerja: Kerja;
let tw4: string;
beforeEach(async () => {
  cast = await castOf();
  tw4 = (await tahunUji(cast))(4);
  kerja = await skpDitetapkan(cast);
  const { d1 } = cast;
  const ra = newId(NOW);
  const bukti = newId(NOW);
  const umpan = d1.prepare(
    `INSERT INTO umpan_balik (id, skp, untuk, dari, pemberi, nama_pemberi, bentuk, cara, nada, rhk, nilai, isi, tanggal, dibuat_pada)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'berkala', 'langsung', 'netral', ?7, ?8, ?9, '2026-11-02', ?10)`,
  );
  await d1.batch([
    d1
      .prepare(
        "INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, target, urut) VALUES (?1, ?2, ?3, ?4, 'Survei pengguna', '2 kali', 0)",
      )
      .bind(ra, kerja.skp, kerja.rhk[0], tw4),
    d1
      .prepare(
        "INSERT INTO realisasi (skp, indikator, periode, teks, sumber, diubah_pada) VALUES (?1, ?2, ?3, '85 permohonan', 'rekap aplikasi', ?4)",
      )
      .bind(kerja.skp, kerja.indikator[0], tw4, NOW),
    d1
      .prepare(
        `INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada, tersimpan_pada, alamat)
         VALUES (?1, ?2, 'tautan/' || ?1, 'Rekaman survei', 'tautan', 0, ?1, 'tersimpan', ?3, ?3, 'https://arsip.go.id/survei')`,
      )
      .bind(bukti, cast.ayu.id, NOW),
    d1
      .prepare("INSERT INTO bukti_kaitan (bukti, rencana_aksi, skp, periode) VALUES (?1, ?2, ?3, ?4)")
      .bind(bukti, ra, kerja.skp, tw4),
    umpan.bind(
      newId(NOW),
      kerja.skp,
      cast.ayu.id,
      cast.bagas.id,
      "pimpinan",
      "Bagas Prakoso",
      kerja.rhk[0],
      null,
      "Sudah cepat, pertahankan",
      NOW,
    ),
    umpan.bind(
      newId(NOW),
      kerja.skp,
      cast.ayu.id,
      cast.hadi.id,
      "rekan-setingkat",
      "Hadi",
      null,
      "akuntabel",
      "Selalu tepat janji",
      NOW,
    ),
  ]);
});
const jadikan = (kelompok: string, pendekatan: string) =>
  cast.d1
    .prepare("UPDATE skp SET kelompok = ?2, pendekatan = ?3 WHERE id = ?1")
    .bind(kerja.skp, kelompok, pendekatan)
    .run();

/** Pages of one orientation, without the foot of each and what repeats at the top of one that goes on. */
async function pdf(path: string) {
  const answer = await house().bytes(path, cast.ayu);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  return bacaPdf(answer.body);
}
/** Marks of lists differ between page and paper; the title is written small and shown large. */
const polos = (teks: string) => huruf(teks).replace(/[-.…]/g, "").toUpperCase();
const tanpaKaki = (teks: string) => teks.slice(0, teks.lastIndexOf(`${polos(cast.agency.code)}·`));

function adalah(teks: string, b: BentukB) {
  const at = (kata: string) => teks.indexOf(polos(kata));
  const urut = [
    ...b.judul,
    "PERIODE PENILAIAN:",
    "PEGAWAI YANG DINILAI",
    "PEJABAT PENILAI KINERJA",
    b.barisLima,
    b.kepala.join(""),
  ];
  let sampai = -1;
  for (const kata of urut) {
    expect([kata, at(kata) > sampai]).toEqual([kata, true]);
    sampai = at(kata);
  }
  for (const kata of [...b.kelompok, ...b.kata, ...b.perilaku, ...b.tandaTangan, b.catatan, b.nipPenilai])
    expect([kata, at(kata) >= 0]).toEqual([kata, true]);
  for (const kata of b.tandaTangan)
    expect(teks.lastIndexOf(polos(kata))).toBeGreaterThan(teks.lastIndexOf(polos(b.kepala[0] ?? "")));
  if (b.tandaTangan.length === 1)
    expect(teks.lastIndexOf(polos("Pejabat Penilai Kinerja"))).toBeLessThan(at(b.kepala.join("")));
}

describe("B.1.1 and B.1.2", () => {
  it("are the forms, each on a portrait page of its own, and say what the page says", async () => {
    const here = `${cast.base}/pelaksanaan/${kerja.skp}/${tw4}/formulir`;
    const sheets = (await house().get(here, cast.ayu)).page.querySelectorAll(".lembar");
    const pages = await pdf(`${here}/pdf`);
    expect(pages.length).toBe(2);
    for (const [n, kode] of (["B.1.1", "B.1.2"] as const).entries()) {
      const page = pages[n];
      expect(page && page.tinggi > page.lebar).toBe(true);
      const teks = tanpaKaki(polos(page?.teks ?? ""));
      adalah(teks, formatB[kode]);
      expect(teks).toBe(polos(hurufLembar(sheets[n] as never)));
    }
    expect(polos(pages[1]?.teks ?? "")).toContain(polos("Rekaman survei"));
  });

  it("F4 as the regulation has it, long texts over as many pages as they need, heads repeated", async () => {
    const add = cast.d1.prepare(
      "INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, target, urut) VALUES (?1, ?2, ?3, ?4, ?5, '', ?6)",
    );
    await cast.d1.batch(
      Array.from({ length: 20 }, (_, n) =>
        add.bind(
          newId(NOW),
          kerja.skp,
          kerja.rhk[n % 2],
          tw4,
          `Langkah ${n} ${"panjang ".repeat(60)}<b>😀`,
          n + 1,
        ),
      ),
    );
    const pages = await pdf(`${cast.base}/pelaksanaan/${kerja.skp}/${tw4}/formulir/pdf?kertas=f4`);
    expect(pages.length).toBeGreaterThan(2);
    expect([pages[0]?.lebar, pages[0]?.tinggi]).toEqual([609.45, 935.43]);
    const bersambung = pages.filter((p) => !/^(RENCANAAKSI|PENDOKUMENTASIAN)/.test(polos(p.teks)));
    expect(bersambung.length).toBeGreaterThan(1);
    for (const p of bersambung) expect(polos(p.teks).slice(0, 10)).toBe("HASILKERJA");
    // Nothing of a row that is longer than a page is lost.
    const semua = pages.map((p) => polos(p.teks)).join("");
    for (let n = 0; n < 20; n += 1) expect(semua.split(`LANGKAH${n}PANJANG`).length).toBe(3);
  });
});

describe.each([
  ["ja-jf", "kualitatif", "B.1.3"],
  ["jpt-unit-mandiri", "kualitatif", "B.1.3"],
  ["jpt-unit-mandiri", "kuantitatif", "B.1.4"],
  ["ja-jf", "kuantitatif", "B.1.5"],
] as const)("the record of feedback of %s, %s", (kelompok, pendekatan, kode) => {
  it(`is Format ${kode}, landscape, with who said what, and says what the page says`, async () => {
    await jadikan(kelompok, pendekatan);
    const here = `${cast.base}/umpan-balik/${kerja.skp}/rekaman/${tw4}`;
    const [sheet] = (await house().get(here, cast.ayu)).page.querySelectorAll(".lembar");
    const pages = await pdf(`${here}/pdf`);
    expect(pages.every((p) => p.lebar > p.tinggi)).toBe(true);
    const heads = [formatB[kode].kepala.join(""), formatB[kode].perilaku.slice(0, 2).join("")].map(polos);
    const teks = pages
      .map((p, at) => {
        const t = tanpaKaki(polos(p.teks));
        const again = at === 0 ? undefined : heads.find((h) => t.startsWith(h));
        return again && heads[1] !== again ? t.slice(again.length) : t;
      })
      .join("");
    adalah(teks, formatB[kode]);
    expect(teks).toContain(polos("Pimpinan: Sudah cepat, pertahankan"));
    expect(teks).toContain(polos("(Hadi): Selalu tepat janji"));
    const layar = polos(hurufLembar(sheet as never));
    // The behaviour block may begin a page, or go on there: its heads then stand once more.
    expect(teks.replaceAll(heads[1] ?? "", "")).toBe(layar.replaceAll(heads[1] ?? "", ""));
  });
});

it("is there for whoever may see the plan and for nobody else, in one round trip, the same bytes each time", async () => {
  for (const path of [
    `${cast.base}/pelaksanaan/${kerja.skp}/${tw4}/formulir/pdf`,
    `${cast.base}/umpan-balik/${kerja.skp}/rekaman/${tw4}/pdf`,
  ]) {
    for (const who of [cast.ayu, cast.bagas, cast.farida, cast.citra, cast.gita])
      expect((await house().bytes(path, who)).status).toBe(200);
    expect((await house().get(path, cast.hadi)).status).toBe(404);
    expect((await house().get(path.replace(cast.base, cast.other.base), cast.dimas)).status).toBe(404);
    const { d1, ledger } = countingD1(cast.d1);
    const h = house(NOW, { AGENCY_001: d1 });
    const first = await h.bytes(path, cast.ayu);
    ledger.forget();
    const again = await house(NOW + 60_000, { AGENCY_001: d1 }).bytes(path, cast.ayu);
    expect(ledger.trips).toBe(1);
    expect(new Uint8Array(again.body)).toEqual(new Uint8Array(first.body));
  }
});
