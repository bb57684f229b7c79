import type { IndikatorContent, RhkContent, SkpContent } from "../../data/agency/skp.ts";
import { anggota, aspek, perspektif } from "../../domain/istilah.ts";
import { perilaku } from "../../domain/perilaku.ts";

/** A plan's text before it knows its people: what it leans on at the leader's is still a word to look for. */
export type IsiMentah = Omit<SkpContent, "rhk"> & { readonly rhk: readonly RhkMentah[] };
export type RhkMentah = RhkContent & { readonly cari: string };
export type Nama = (bagian: string) => string;

/** Reads the lines of skp-contoh.ts. `pilih` is which of {a|b|c} this person has, `ganti` fills {unit}. */
export function bacaIsi(
  teks: string,
  nama: Nama,
  pilih: number,
  ganti: Readonly<Record<string, string>>,
): IsiMentah {
  const baris = teks
    .split("\n")
    .map((b) => isiLubang(b.trim(), pilih, ganti))
    .filter((b) => b !== "");
  const rhk: RhkMentah[] = [];
  for (const b of baris) {
    if (/^[UT] /.test(b)) rhk.push(bacaRhk(b, nama(`rhk ${rhk.length}`)));
    else if (b.startsWith("- ")) tambahIndikator(rhk, b, nama);
  }
  const daftar = (jenis: string) => baris.flatMap((b) => sesudah(b, `+ ${jenis}: `));
  return {
    rhk,
    perilaku: Object.fromEntries(
      Object.keys(perilaku).flatMap((nilai) =>
        baris.flatMap((b) => sesudah(b, `* ${nilai}: `).map((t) => [nilai, t])),
      ),
    ),
    lampiran: {
      sumberDaya: daftar("sumber-daya"),
      skema: daftar("skema"),
      konsekuensi: daftar("konsekuensi"),
    },
  };
}

/** What a second version adds stands behind the utama of the first. */
export const denganTambahan = (isi: IsiMentah, tambahan: IsiMentah): IsiMentah => ({
  ...isi,
  rhk: [
    ...isi.rhk.filter((r) => r.jenis === "utama"),
    ...tambahan.rhk,
    ...isi.rhk.filter((r) => r.jenis === "tambahan"),
  ],
});

const isiLubang = (baris: string, pilih: number, ganti: Readonly<Record<string, string>>) =>
  baris.replace(/\{([^}]+)\}/g, (_, isi: string) => {
    const pilihan = isi.split("|");
    return pilihan.length > 1 ? (pilihan[pilih % pilihan.length] ?? "") : (ganti[isi] ?? isi);
  });

function bacaRhk(baris: string, id: string): RhkMentah {
  const [tanpaCari = "", cari = ""] = baris.slice(2).split(" > ");
  const [teks = "", penugasanDari = ""] = tanpaCari.split(" < ");
  const jenis = baris.startsWith("U") ? "utama" : "tambahan";
  return {
    id,
    jenis,
    klasifikasi: "organisasi",
    teks: teks.trim(),
    penugasanDari: penugasanDari.trim(),
    rhkPimpinan: null,
    rhkPimpinanTeks: "",
    indikator: [],
    cari: cari.trim(),
  };
}

function tambahIndikator(rhk: RhkMentah[], baris: string, nama: Nama): void {
  const akhir = rhk.at(-1);
  if (!akhir) throw new Error(`an indikator before any RHK: ${baris}`);
  const [teks = "", target = "", macam = ""] = baris
    .slice(2)
    .split("|")
    .map((s) => s.trim());
  const baru: IndikatorContent = {
    id: nama(`indikator ${rhk.length - 1}.${akhir.indikator.length}`),
    aspek: anggota(aspek, macam) ? macam : null,
    perspektif: anggota(perspektif, macam) ? macam : null,
    teks,
    target,
  };
  rhk[rhk.length - 1] = { ...akhir, indikator: [...akhir.indikator, baru] };
}

const sesudah = (baris: string, awal: string): string[] =>
  baris.startsWith(awal) ? [baris.slice(awal.length)] : [];
