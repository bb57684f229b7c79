import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import { approve, type Skp } from "./skp.ts";
import type { Tanggal } from "./tanggal.ts";
import type { Viewer } from "./wewenang.ts";

/** Why a plan is not approved together with others, in the order they are told. Each is looked at one by one instead. */
export const sebabDikecualikan = [
  "tidak-dapat",
  "penyesuaian",
  "belum-lengkap",
  "belum-ditinjau",
  "beda-matriks",
  "usulan-terbuka",
  "telaah",
] as const;
export type SebabDikecualikan = (typeof sebabDikecualikan)[number];

/** One plan that waits for a penilai, with what decides whether it may go with the others. Counts of findings. */
export type Calon = {
  readonly skp: Skp;
  /** An adjustment changes what is already agreed: never in a bundle. */
  readonly penyesuaian: boolean;
  /** Roles of the matriks peran hasil that the plan lacks or words otherwise. */
  readonly bedaMatriks: number;
  /** Proposals of the dialog that nobody has answered. */
  readonly usulanTerbuka: number;
  /** Findings of the linter that ask for attention. */
  readonly telaah: number;
};

/**
 * Approving is a judgement of each plan (Ps. 14 ayat (3)): a bundle only spares the pressing of a button for plans
 * that were opened, are whole and leave nothing to talk about. Empty: it may go along.
 */
export function dikecualikan(calon: Calon, viewer: Viewer, today: Tanggal): readonly SebabDikecualikan[] {
  const hasil = approve(calon.skp, viewer, today);
  const ada: Readonly<Record<SebabDikecualikan, boolean>> = {
    "tidak-dapat": !hasil.ok && hasil.kind !== "isi",
    penyesuaian: calon.penyesuaian,
    "belum-lengkap": !hasil.ok && hasil.kind === "isi",
    "belum-ditinjau": !calon.skp.dibaca,
    "beda-matriks": calon.bedaMatriks > 0,
    "usulan-terbuka": calon.usulanTerbuka > 0,
    telaah: calon.telaah > 0,
  };
  return sebabDikecualikan.filter((sebab) => ada[sebab]);
}

/** At most so many plans in one act; nobody leads more, and the batch stays small. */
export const BANYAK_PENETAPAN = 50;

/** So long an approval may be taken back, as long as nobody built on it. */
export const JAM_CABUT = 24;
export const batasCabut = (pada: number): number => pada + JAM_CABUT * 3_600_000;

/** The approval in force of a plan. */
export type Ditetapkan = {
  readonly oleh: string;
  readonly pada: number;
  /** Adjustments are not taken back: another adjustment follows. */
  readonly pertama: boolean;
  /** Somebody worked on it since: an action plan, a result, evidence, feedback, an evaluation. */
  readonly disentuh: boolean;
};

/** Back to the desk of the one who approved it, as it was handed over. */
export function cabutPenetapan(
  skp: Skp,
  ditetapkan: Ditetapkan | null,
  viewer: Viewer,
  now: number,
): Result<"diajukan", KodePenolakan> {
  if (viewer.pegawai === skp.pegawai) return tolak("milik-sendiri");
  if (viewer.pegawai !== skp.penilai) return tolak("bukan-pejabat-penilai");
  if (skp.penyesuaian) return tolak("penyesuaian-berjalan");
  if (skp.keadaan !== "ditetapkan" || !ditetapkan) return tolak("skp-belum-ditetapkan");
  if (ditetapkan.oleh !== viewer.pegawai) return tolak("ditetapkan-orang-lain");
  if (!ditetapkan.pertama) return tolak("penyesuaian-tidak-dicabut");
  if (now >= batasCabut(ditetapkan.pada)) return tolak("lewat-batas-cabut");
  return ditetapkan.disentuh ? tolak("penetapan-dipakai") : accept("diajukan");
}
