import type { BahanLain } from "../../data/agency/evaluasi-bahan.ts";
import { TindakLanjutBahan } from "./tindak-lanjut.tsx";

/** What else the rating rests on, one part for each chapter that has something to say. */
export const BahanLainPanel = ({ lain }: { readonly lain: BahanLain }) => (
  <>
    <TindakLanjutBahan isi={lain["tindak-lanjut"]} />
  </>
);
