import type { Istilah } from "./istilah.ts";
import type { RencanaInduk } from "./manual.ts";
import { tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import type { Viewer } from "./wewenang.ts";

/** Direct: the result below stands for the leader's. Non-direct: it only contributes (hlm. 39-43). */
export const metodeStrategi = {
  langsung: { id: "Cascading langsung", en: "Direct cascading", pasal: "hlm. 39-41" },
  "tidak-langsung": { id: "Cascading tidak langsung", en: "Non-direct cascading", pasal: "hlm. 41-43" },
} as const satisfies Record<string, Istilah>;
export type MetodeStrategi = keyof typeof metodeStrategi;

export const caraStrategi = {
  "pembagian-aspek": { id: "Pembagian aspek", en: "By aspect", pasal: "hlm. 39-40", metode: "langsung" },
  wilayah: { id: "Pembagian wilayah", en: "By area", pasal: "hlm. 40", metode: "langsung" },
  "beban-target": {
    id: "Pembagian beban target kuantitatif",
    en: "By share of the target",
    pasal: "hlm. 41",
    metode: "langsung",
  },
  layanan: { id: "Pendekatan layanan", en: "By service", pasal: "hlm. 41-42", metode: "tidak-langsung" },
  "output-antara": {
    id: "Pendekatan output antara",
    en: "By intermediate output",
    pasal: "hlm. 42-43",
    metode: "tidak-langsung",
  },
} as const satisfies Record<string, Istilah & { readonly metode: MetodeStrategi }>;
export type CaraStrategi = keyof typeof caraStrategi;

export type BagianStrategi = "kegiatan" | "keluaran";
export type JenisButir = "rutin" | "transformatif";
export type Butir = {
  readonly bagian: BagianStrategi;
  readonly jenis: JenisButir;
  readonly teks: string;
};

/** A. RUTIN, then B. TRANSFORMATIF, whose numbers run on (A.1.4). */
export function bernomor<B extends Butir>(butir: readonly B[], bagian: BagianStrategi) {
  let nomor = 0;
  return (["rutin", "transformatif"] as const).map((jenis) => ({
    jenis,
    list: butir
      .filter((b) => b.bagian === bagian && b.jenis === jenis)
      .map((b) => {
        nomor += 1;
        return { nomor, b };
      }),
  }));
}

/** A strategy is found for every indicator of the leader (hlm. 39): those that have none yet. */
export const tanpaStrategi = (
  indikator: readonly string[],
  strategi: readonly { readonly indikator: readonly string[] }[],
): readonly string[] => {
  const ada = new Set(strategi.flatMap((s) => s.indikator));
  return indikator.filter((i) => !ada.has(i));
};

/** A tool of the leader's own (hlm. 43), no part of what is agreed: his at any time once there are results. */
export function editStrategi(rencana: RencanaInduk, viewer: Viewer): Result<null> {
  if (viewer.pegawai !== rencana.pegawai) return tolak("bukan-pemilik");
  return rencana.jalan === "belum" ? tolak("skp-belum-disusun") : accept(null);
}
