import type { BahanLain } from "../../data/agency/evaluasi-bahan.ts";
import { PembinaanBahan } from "./pembinaan.tsx";
import { PeriksaBahan } from "./periksa.tsx";
import { TindakLanjutBahan } from "./tindak-lanjut.tsx";
import { UmpanBalikBahan } from "./umpan-balik.tsx";

/** What else the rating rests on, one part for each chapter that has something to say. */
export const BahanLainPanel = (props: {
  readonly lain: BahanLain;
  /** Where its records are verified; not on paper. */
  readonly periksa?: string;
}) => (
  <>
    <PeriksaBahan isi={props.lain.periksa} href={props.periksa} />
    <UmpanBalikBahan isi={props.lain["umpan-balik"]} />
    <TindakLanjutBahan isi={props.lain["tindak-lanjut"]} />
    <PembinaanBahan isi={props.lain.pembinaan} />
  </>
);
