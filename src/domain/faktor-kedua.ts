import { accept, type Result, refuse } from "./result.ts";
import { PERAN, type Peran } from "./wewenang.ts";

/** Agency parameter masuk.faktor-kedua: must whoever holds a role have a second factor, or is it advice? */
export const ATURAN_FAKTOR = ["wajib", "dianjurkan"] as const;
export type AturanFaktor = (typeof ATURAN_FAKTOR)[number];

/** Who sees or changes what is other people's. Everybody else may have one. */
export const BERFAKTOR: readonly Peran[] = PERAN;

/** While an agency tries the service out nothing of it counts; from then on it does. */
const PERCOBAAN: readonly string[] = ["uji-coba", "tinjau"];

/** What the agency has decided, else what its state asks. */
export const aturanFaktor = (nilai: string | null, keadaan: string): AturanFaktor =>
  nilai === "wajib" || nilai === "dianjurkan" ? nilai : PERCOBAAN.includes(keadaan) ? "dianjurkan" : "wajib";

export type FaktorKedua = {
  readonly punya: boolean;
  /** Of this person, as the agency has it. */
  readonly diminta: "wajib" | "dianjurkan" | "boleh";
};

export const faktorKedua = (
  peran: ReadonlySet<Peran>,
  aturan: AturanFaktor,
  punya: boolean,
): FaktorKedua => ({
  punya,
  diminta: BERFAKTOR.some((p) => peran.has(p)) ? aturan : "boleh",
});

/** Nothing but setting one up is open. */
export const harusMendaftar = (f: FaktorKedua): boolean => f.diminta === "wajib" && !f.punya;

/** The last one stays where one is asked for: first the new, then away with the old. */
export const lepasFaktor = (f: FaktorKedua, sisa: number): Result<null, "faktor-terakhir"> =>
  f.diminta === "wajib" && sisa === 0 ? refuse("keadaan", "faktor-terakhir") : accept(null);

/** What a person is told on every page until he says that he has read it. */
export const PERINGATAN = ["pemulihan", "surel"] as const;
export type Peringatan = (typeof PERINGATAN)[number];
