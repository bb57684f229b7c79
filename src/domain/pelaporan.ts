import type { Istilah, KeadaanEvaluasi } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { regulasiPada } from "./regulasi.ts";
import { accept, type Result } from "./result.ts";
import type { KalenderKerja, Tanggal } from "./tanggal.ts";
import { tenggat } from "./tenggat.ts";
import type { Viewer } from "./wewenang.ts";

/** How a document goes up (hlm. 115-119). One that is disputed goes as such; its decision follows as a supplement [D]. */
export const statusLapor = {
  dikembalikan: { id: "Dikembalikan", en: "Returned", pasal: "hlm. 114" },
  "menunggu-kembali": { id: "Disampaikan", en: "Delivered", pasal: "hlm. 114" },
  "tidak-dikembalikan": { id: "Tidak dikembalikan", en: "Not returned", pasal: "hlm. 114" },
  "dalam-keberatan": { id: "Dalam keberatan", en: "Under objection", pasal: "Ps. 29" },
} as const satisfies Record<string, Istilah>;
export type StatusLapor = keyof typeof statusLapor;

/** Why somebody is missing from it. Nothing of a rating goes up that its pegawai has not been handed. */
export const sebabKurang = {
  "tanpa-skp": { id: "SKP belum ditetapkan", en: "Plan not agreed", pasal: "Ps. 14" },
  "capaian-belum": {
    id: "Capaian organisasi belum ditetapkan",
    en: "No organisation result",
    pasal: "hlm. 92",
  },
  "belum-dinilai": { id: "Belum dinilai", en: "Not rated", pasal: "Ps. 26" },
  "belum-ditandatangani": { id: "Belum ditandatangani", en: "Not signed", pasal: "hlm. 114" },
  "belum-disampaikan": { id: "Belum disampaikan", en: "Not delivered", pasal: "hlm. 114" },
  "dokumen-dicabut": { id: "Dokumen dicabut", en: "Document revoked", pasal: "Ps. 31" },
  "dibuka-kembali": { id: "Sedang dibuka kembali", en: "Reopened", pasal: "hlm. 117" },
} as const satisfies Record<string, Istilah>;
export type SebabKurang = keyof typeof sebabKurang;

export type EvaluasiLapor = {
  readonly keadaan: KeadaanEvaluasi;
  readonly diterima: boolean;
  /** A document of it was handed out before. */
  readonly pernah: boolean;
  /** Its document was revoked and none took its place. */
  readonly dicabut: boolean;
  readonly batasKembali: Tanggal | null;
  readonly capaian: boolean;
};
export type Lapor = { readonly lapor: StatusLapor } | { readonly kurang: SebabKurang };

export function lapor(e: EvaluasiLapor, today: Tanggal): Lapor {
  if (e.dicabut) return { kurang: "dokumen-dicabut" };
  switch (e.keadaan) {
    case "pengisian":
    case "dinilai":
    case "ditandatangani":
      return { kurang: e.pernah ? "dibuka-kembali" : belum(e) };
    case "keberatan":
      return { lapor: "dalam-keberatan" };
    case "disampaikan":
      return {
        lapor: e.batasKembali !== null && today > e.batasKembali ? "tidak-dikembalikan" : "menunggu-kembali",
      };
    default:
      return { lapor: e.diterima ? "dikembalikan" : "tidak-dikembalikan" };
  }
}

const belum = (e: EvaluasiLapor): SebabKurang => {
  if (e.keadaan === "ditandatangani") return "belum-disampaikan";
  if (e.keadaan === "dinilai") return "belum-ditandatangani";
  return e.capaian ? "belum-dinilai" : "capaian-belum";
};

/** EV-09: 30 working days of the unit after the window closed, whatever was extended for single people. */
export const batasLapor = (tutup: Tanggal, kalender: KalenderKerja): Tanggal =>
  tenggat(tutup, regulasiPada(tutup).laporPyb, "hari-kerja", kalender);

export type FaktaKirim = {
  /** He leads the unit, or the one right above it: step by step. */
  readonly memimpin: boolean;
  readonly tutup: Tanggal;
  /** Reports of this unit and period sent so far. */
  readonly terkirim: number;
  /** People and reports from below that would go up. */
  readonly isi: number;
  /** What says something else than the last report. */
  readonly berubah: number;
};

export function kirimLaporan(f: FaktaKirim, today: Tanggal): Result<"utama" | "susulan", KodePenolakan> {
  if (!f.memimpin) return tolak("bukan-pelapor-unit");
  if (today <= f.tutup) return tolak("jendela-masih-terbuka", { tanggal: f.tutup });
  if (f.terkirim === 0) return f.isi > 0 ? accept("utama") : tolak("lapor-kosong");
  return f.berubah > 0 ? accept("susulan") : tolak("lapor-tidak-berubah");
}

export type FaktaTerima = {
  /** PyB of the unit, or head of the personnel unit where none is recorded (Ps. 28). */
  readonly penerima: boolean;
  /** It ends here and not at the unit above. */
  readonly kePyb: boolean;
  readonly oleh: string | null;
  readonly diterima: boolean;
};

/** Nobody receives what he sent himself. */
export function terimaLaporan(f: FaktaTerima, viewer: Viewer): Result<null, KodePenolakan> {
  if (!f.penerima || !f.kePyb || f.oleh === viewer.pegawai) return tolak("bukan-pyb");
  return f.diterima ? tolak("lapor-sudah-diterima") : accept(null);
}
