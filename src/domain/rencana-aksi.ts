import type { KeadaanEvaluasi, KeadaanSkp } from "./istilah.ts";
import { sesudahTanda } from "./pelaksanaan.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import { hubungan, type Subjek, type Viewer } from "./wewenang.ts";

/** Where the agreement on the rencana aksi of one period stands; what is agreed is a version of its own. */
export const keadaanLembar = ["draf", "diajukan", "dikembalikan", "disepakati"] as const;
export type KeadaanLembar = (typeof keadaanLembar)[number];
/** What is agreed on: the rows of rencana aksi, each with the result it serves. */
export type IsiLembar = {
  readonly rencana: readonly {
    readonly id: string;
    readonly rhk: string;
    readonly teks: string;
    readonly target: string;
  }[];
};
export type Lembar = Subjek & {
  readonly skp: KeadaanSkp;
  readonly keadaan: KeadaanLembar;
  readonly evaluasi: KeadaanEvaluasi | null;
  /** The agency asks for it (`rencana-aksi.kesepakatan`); optional by law (hlm. 67). */
  readonly perlu: boolean;
  readonly isi: IsiLembar;
  /** The newest agreed version; null: none. */
  readonly disepakati: IsiLembar | null;
};
export type LangkahLembar = "submit" | "withdraw" | "sendBack" | "agree";

/** Agreed "sepanjang dibutuhkan" (hlm. 67): nothing else on the sheet ever waits for it. */
export const alurLembar = {
  submit: { oleh: "diri", ke: { draf: "diajukan", dikembalikan: "diajukan", disepakati: "diajukan" } },
  withdraw: { oleh: "diri", ke: { diajukan: "draf" } },
  sendBack: { oleh: "pejabat-penilai", ke: { diajukan: "dikembalikan" } },
  agree: { oleh: "pejabat-penilai", ke: { diajukan: "disepakati" } },
} as const satisfies Record<
  LangkahLembar,
  {
    readonly oleh: "diri" | "pejabat-penilai";
    readonly ke: Readonly<Partial<Record<KeadaanLembar, KeadaanLembar>>>;
  }
>;
export type HasilLembar = Result<KeadaanLembar, KodePenolakan>;

export function submit(lembar: Lembar, viewer: Viewer): HasilLembar {
  const ke = langkah("submit", lembar, viewer);
  if (!ke.ok) return ke;
  if (!lembar.perlu) return tolak("kesepakatan-tidak-dipakai");
  if (lembar.isi.rencana.length === 0) return tolak("lembar-kosong");
  if (lembar.disepakati && samaIsi(lembar.isi, lembar.disepakati)) return tolak("lembar-tidak-berubah");
  return ke;
}
export const withdraw = (lembar: Lembar, viewer: Viewer): HasilLembar => langkah("withdraw", lembar, viewer);
export const agree = (lembar: Lembar, viewer: Viewer): HasilLembar => langkah("agree", lembar, viewer);
export function sendBack(lembar: Lembar, viewer: Viewer, catatan?: string): HasilLembar {
  const ke = langkah("sendBack", lembar, viewer);
  return ke.ok && catatan !== undefined && catatan.trim() === "" ? tolak("catatan-kosong") : ke;
}

function langkah(nama: LangkahLembar, lembar: Lembar, viewer: Viewer): HasilLembar {
  const { oleh, ke } = alurLembar[nama];
  if (!hubungan(viewer, lembar).has(oleh))
    return tolak(oleh === "diri" ? "bukan-pemilik" : "bukan-pejabat-penilai");
  if (lembar.skp !== "ditetapkan") return tolak("skp-belum-ditetapkan");
  const tertutup = sesudahTanda(lembar.evaluasi);
  if (tertutup) return tolak(tertutup);
  const baru = (ke as Readonly<Partial<Record<KeadaanLembar, KeadaanLembar>>>)[lembar.keadaan];
  return baru
    ? accept(baru)
    : tolak(lembar.keadaan === "diajukan" ? "lembar-sudah-diajukan" : "lembar-belum-diajukan");
}

/** The same rows in the same words; their order is no change. */
export const samaIsi = (a: IsiLembar, b: IsiLembar): boolean => banding(a, b).length === 0;

type Kata = { readonly teks: string; readonly target: string };
export type BedaRencana = {
  readonly id: string;
  readonly rhk: string;
  readonly nasib: "baru" | "berubah" | "dihapus";
  readonly lama: Kata;
  readonly baru: Kata;
};
/** What changed from one text to the other, row by row. */
export function banding(lama: IsiLembar, baru: IsiLembar): readonly BedaRencana[] {
  const dulu = new Map(lama.rencana.map((r) => [r.id, r]));
  const kini = new Set(baru.rencana.map((r) => r.id));
  const tiada: Kata = { teks: "", target: "" };
  return [
    ...baru.rencana.flatMap((r): BedaRencana[] => {
      const l = dulu.get(r.id);
      if (l && l.teks === r.teks && l.target === r.target && l.rhk === r.rhk) return [];
      return [{ id: r.id, rhk: r.rhk, nasib: l ? "berubah" : "baru", lama: l ?? tiada, baru: r }];
    }),
    ...lama.rencana
      .filter((r) => !kini.has(r.id))
      .map((r): BedaRencana => ({ id: r.id, rhk: r.rhk, nasib: "dihapus", lama: r, baru: tiada })),
  ];
}

/** How one row stands to what was agreed. */
export function tandaBaris(
  baris: IsiLembar["rencana"][number],
  disepakati: IsiLembar | null,
): "disepakati" | "diubah" | "belum" {
  const satu = disepakati?.rencana.find((r) => r.id === baris.id);
  if (!satu) return "belum";
  return satu.teks === baris.teks && satu.target === baris.target ? "disepakati" : "diubah";
}
