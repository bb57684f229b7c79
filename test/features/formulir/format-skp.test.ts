import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { formatSkp } from "../../../src/domain/dokumen.ts";
import { type Kelompok, kelompok, kunci, type Pendekatan, pendekatan } from "../../../src/domain/istilah.ts";
import { bentukDari, huruf, hurufLembar } from "../../support/bentuk-lembar.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { type Bentuk, formatA } from "../../support/format-a.ts";
import { house, NOW } from "../../support/house.ts";
import { skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";
import { bacaPdf, type Halaman } from "../../support/teks-pdf.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});

const LAMPIRAN = [
  ["sumber-daya", ["Satu analis data", "Perangkat pengolah data"]],
  ["skema", ["Dilaporkan setiap bulan"]],
  ["konsekuensi", ["Apabila memenuhi maka dipuji", "Apabila tidak memenuhi maka ditegur"]],
] as const;

/** An agreed SKP of one of the four forms, with two indicators in its first result and a lampiran. */
async function ditetapkan(k: Kelompok, p: Pendekatan, tambahan = true) {
  const plan = await skpUji(cast, { keadaan: "diajukan", kelompok: k, pendekatan: p });
  const add = cast.d1.prepare("INSERT INTO lampiran (skp, jenis, urut, teks) VALUES (?1, ?2, ?3, ?4)");
  await cast.d1.batch([
    cast.d1
      .prepare(
        "INSERT INTO indikator (id, rhk, skp, aspek, perspektif, teks, target, urut) VALUES (?1, ?2, ?3, 'kualitas', 'penerima-layanan', 'Tingkat kepuasan', '3-4', 0)",
      )
      .bind(newId(NOW), plan.rhk[0] ?? "", plan.id),
    ...LAMPIRAN.flatMap(([jenis, list]) => list.map((teks, at) => add.bind(plan.id, jenis, at, teks))),
    ...(tambahan ? [] : [cast.d1.prepare("DELETE FROM rhk WHERE id = ?1").bind(plan.rhk[1] ?? "")]),
  ]);
  const fields = {
    versi: "2",
    pernyataan: "ya",
    perintah: newId(NOW),
    "perilaku.akuntabel": "Menjadi teladan",
  };
  expect((await house().post(`${plan.path}/persetujuan`, fields, cast.bagas)).status).toBe(303);
  return plan;
}

async function lembarDan(path: string) {
  const { page } = await house().get(path, cast.ayu);
  const [skp, lampiran] = page.querySelectorAll(".lembar");
  if (!skp || !lampiran) throw new Error("two sheets belong to an SKP");
  return { skp, lampiran };
}
const pdfDari = async (path: string) => bacaPdf((await house().bytes(path, cast.ayu)).body);

/** The form has the agency's own name where ours has INSTANSI. */
const dari = (format: Bentuk, nama: string): Bentuk => ({
  ...format,
  blok: format.blok.map((b) => ("baris" in b ? { baris: [nama.toUpperCase(), b.baris[1]] } : b)),
});

/** The letters of these pages, without what repeats: footers, and the heads on top of a page that goes on. */
function hurufPdf(pages: readonly Halaman[], ulang: readonly string[]): string {
  return pages
    .map((p, at) => {
      const whole = huruf(p.teks);
      const text = whole.slice(0, whole.lastIndexOf(`${cast.agency.code.toUpperCase()}·Versi1·`));
      const again = at === 0 ? undefined : ulang.map(huruf).find((u) => text.startsWith(u));
      return again ? text.slice(again.length) : text;
    })
    .join("");
}

describe.each(kunci(kelompok).flatMap((k) => kunci(pendekatan).map((p) => [k, p] as const)))(
  "the SKP of %s, %s",
  (k, p) => {
    const kode = formatSkp("skp", k, p) as "A.1.1" | "A.1.2" | "A.1.6" | "A.1.7";
    const kepala = formatA[kode].blok.flatMap((b) =>
      "tabel" in b
        ? [
            b.tabel.kepala
              .flat()
              .map(([kata]) => kata)
              .join(""),
          ]
        : "perilaku" in b
          ? [b.perilaku.kepala]
          : [],
    );

    it(`is Format ${kode} on the page, word by word, with its lampiran`, async () => {
      const plan = await ditetapkan(k, p);
      const { skp, lampiran } = await lembarDan(plan.path);
      expect(bentukDari(skp, [])).toEqual(dari(formatA[kode], cast.agency.nama));
      const isi = LAMPIRAN.flatMap(([, list]) => [...list]);
      expect(bentukDari(lampiran, isi)).toEqual(dari(formatA["A.1.8"], cast.agency.nama));
      expect(
        skp
          .querySelectorAll("tbody td.no[rowspan]")
          .map((td) => td.text.trim())
          .slice(0, 2),
      ).toEqual(["1", "2"]);
    });

    it("says the same letters in the PDF: landscape, then the lampiran on a portrait page of its own", async () => {
      const plan = await ditetapkan(k, p);
      const { skp, lampiran } = await lembarDan(plan.path);
      const pages = await pdfDari(`${plan.path}/pdf`);
      const lanskap = pages.filter((h) => h.lebar > h.tinggi);
      const potret = pages.slice(lanskap.length);
      expect(potret.length).toBe(1);
      expect(potret.every((h) => h.tinggi > h.lebar)).toBe(true);
      expect(hurufPdf(lanskap, kepala)).toBe(hurufLembar(skp));
      expect(hurufPdf(potret, [])).toBe(hurufLembar(lampiran));
    });

    it("an empty B keeps its row, and the signatures are never alone on a page", async () => {
      const plan = await ditetapkan(k, p, false);
      const { skp } = await lembarDan(plan.path);
      const kosong = skp
        .querySelectorAll("td")
        .filter((td) => td.text === "(dapat ditambahkan pada tahun berjalan)");
      expect(kosong).toHaveLength(1);
      expect(kosong[0]?.previousElementSibling?.text).toBe("-");
      const pages = await pdfDari(`${plan.path}/pdf?kertas=f4`);
      const last = pages.filter((h) => h.teks.includes("Pejabat  Penilai  Kinerja")).at(0);
      expect(huruf(last?.teks ?? "")).toContain("Kolaboratif");
      expect([last?.lebar, last?.tinggi]).toEqual([935.43, 609.45]);
    });
  },
);
