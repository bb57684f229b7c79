import type { HTMLElement } from "node-html-parser";
import { beforeEach, describe, expect, it } from "vitest";
import { huruf } from "../../support/bentuk-lembar.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { salinan } from "../../support/dokumen.ts";
import { evaluasiUji, kolom, NOVEMBER, OKTOBER, pada, type Wanted } from "../../support/evaluasi.ts";
import { formatCD } from "../../support/format-cd.ts";
import { house } from "../../support/house.ts";
import { bacaPdf, type Halaman } from "../../support/teks-pdf.ts";

let c: Cast;
beforeEach(async () => {
  c = await castOf(OKTOBER);
});
const polos = (teks: string) => huruf(teks).toUpperCase();
/** Everything there, and each after the one before it. */
function berurutan(teks: string, urut: readonly string[]) {
  let dari = 0;
  for (const kata of urut) {
    const di = teks.indexOf(polos(kata), dari);
    expect([kata, di >= 0]).toEqual([kata, true]);
    dari = di + polos(kata).length;
  }
}

async function ditandatangani(wanted: Wanted = {}): Promise<string> {
  const u = await evaluasiUji(c, { keadaan: "dinilai", ...wanted });
  await house(OKTOBER).post(`${u.path}/penandatanganan`, { versi: String(u.versi), setuju: "ya" }, c.bagas);
  return String(await kolom(c, "SELECT id FROM dokumen WHERE evaluasi = ?1", u.id));
}

async function dilihat(id: string) {
  const { get, bytes } = house(OKTOBER);
  const { page } = await get(`${c.base}/dokumen/${id}`, c.bagas);
  const lembar = page.querySelectorAll(".lembar") as HTMLElement[];
  const pdf = await bacaPdf((await bytes(`${c.base}/dokumen/${id}/pdf`, c.bagas)).body);
  const satukan = (h: readonly Halaman[]) => polos(h.map((x) => x.teks).join(" "));
  return {
    d: lembar[0] as HTMLElement,
    c: lembar[1] as HTMLElement,
    kertasD: satukan(pdf.filter((h) => h.tinggi > h.lebar)),
    kertasC: satukan(pdf.filter((h) => h.lebar > h.tinggi)),
    halamanD: pdf.filter((h) => h.tinggi > h.lebar).length,
  };
}

describe("C as the regulation prints it, on the page and on paper", () => {
  it.each<[keyof typeof formatCD, Wanted]>([
    ["C.1.1", { pendekatan: "kualitatif" }],
    ["C.1.1", { pendekatan: "kualitatif", kelompok: "jpt-unit-mandiri" }],
    ["C.1.2", { kelompok: "jpt-unit-mandiri" }],
    ["C.1.3", {}],
  ])("%s %o", async (kode, wanted) => {
    const lihat = await dilihat(await ditandatangani(wanted));
    const bentuk = formatCD[kode];
    expect(lihat.c.classList.contains(`lembar-${bentuk.kertas}`)).toBe(true);
    berurutan(polos(lihat.c.text), bentuk.urut);
    berurutan(lihat.kertasC, bentuk.urut);
    // Everything that was not chosen is struck, and only that.
    const dipilih = lihat.c.querySelectorAll(".pilihan").map((p) =>
      p
        .querySelectorAll("span")
        .map((s) => s.text.replace("/", ""))
        .join(),
    );
    expect(dipilih).toEqual(["III", "BAIK", "SESUAI EKSPEKTASI", "SESUAI EKSPEKTASI", "BAIK"]);
    // The code of the form itself is not printed on a document.
    expect(lihat.kertasC).not.toContain(polos(`FORMAT ${kode}`));
    expect(lihat.kertasC.includes("PERSPEKTIF****:")).toBe(kode === "C.1.1");
  });
});

describe("D as the regulation prints it, on the page and on paper", () => {
  it("D.1.1: the penilai signs, then the pegawai", async () => {
    const lihat = await dilihat(await ditandatangani());
    expect(lihat.d.classList.contains("lembar-potret")).toBe(true);
    berurutan(polos(lihat.d.text), formatCD["D.1.1"].urut);
    berurutan(lihat.kertasD, formatCD["D.1.1"].urut.slice(0, -2));
    expect(lihat.halamanD).toBe(1);
  });

  it("D.1.2: signed by the atasan, the penilai stays named in block 2", async () => {
    const u = await evaluasiUji(c, {});
    const farida = await pada(c, c.farida, NOVEMBER);
    const isi = {
      hasil: "sesuai",
      perilaku: "sesuai",
      alasan: "Penilai tidak menandatangani sampai jendela ditutup.",
    };
    const jawab = await house(NOVEMBER).post(
      `${u.path}/pengambilalihan`,
      { versi: String(u.versi), ...isi, catatan: "", setuju: "ya", dipastikan: "ya" },
      farida,
    );
    expect(jawab.status).toBe(303);
    const lihat = await dilihat(String(await kolom(c, "SELECT id FROM dokumen WHERE evaluasi = ?1", u.id)));
    berurutan(polos(lihat.d.text), formatCD["D.1.2"].urut);
    berurutan(lihat.kertasD, formatCD["D.1.2"].urut.slice(0, -2));
    expect(polos(lihat.d.text)).not.toContain(polos("6. Pejabat Penilai Kinerja"));
    expect(lihat.kertasD).toContain(polos("Bagas"));
    expect(polos(lihat.c.text)).toContain(polos("Atasan Pejabat Penilai Kinerja"));
  });

  it("D.1.3: blocks 6 to 8, three signers, on one page where the words allow it and never a signature alone", async () => {
    const id = await salinan(c, await ditandatangani(), gugat("Pendek."));
    const lihat = await dilihat(id);
    berurutan(polos(lihat.d.text), formatCD["D.1.3"].urut);
    berurutan(lihat.kertasD, formatCD["D.1.3"].urut.slice(0, -2));
    expect(lihat.halamanD).toBe(1);
    const panjang = await salinan(c, id, gugat("Panjang sekali. ".repeat(60)));
    const { bytes } = house(OKTOBER);
    const pdf = await bacaPdf((await bytes(`${c.base}/dokumen/${panjang}/pdf`, c.bagas)).body);
    const d = pdf.filter((h) => h.tinggi > h.lebar).map((h) => polos(h.teks));
    const tanda = d.find((h) => h.includes(polos("11. Atasan")));
    expect(tanda).toContain(polos("KEPUTUSAN DAN REKOMENDASI"));
    expect(d.join("")).toContain(polos("Panjang sekali. ".repeat(60)));
  });
});

const gugat = (keputusan: string) => (isi: Record<string, unknown>) => ({
  ...isi,
  format: "D.1.3",
  keberatan: {
    diajukanPada: OKTOBER,
    alasan: "Realisasi September belum diperhitungkan",
    penjelasan: { oleh: "x", teks: "Berkas baru diunggah 29 September", pada: OKTOBER },
    putusan: "mengubah",
    keputusan,
    semula: {
      dokumen: "x",
      hash: "x",
      ratingHasil: "di-bawah",
      ratingPerilaku: "sesuai",
      predikat: "butuh-perbaikan",
    },
  },
});
