import type { BahanLain } from "../../data/agency/evaluasi-bahan.ts";
import { CapaianBahan } from "./capaian-sumber.tsx";
import { KalibrasiBahan } from "./kalibrasi.tsx";
import { PembinaanBahan } from "./pembinaan.tsx";
import { PeriksaBahan } from "./periksa.tsx";
import { TindakLanjutBahan } from "./tindak-lanjut.tsx";
import { UmpanBalikBahan } from "./umpan-balik.tsx";

/** What else the rating rests on, one part for each chapter that has something to say. */
export const BahanLainPanel = (props: {
  readonly lain: BahanLain;
  /** Where its records are verified; not on paper. */
  readonly periksa?: string;
  /** Where, and by whom, a proposal of the panel is answered; not on paper. */
  readonly jawab?: { readonly base: string; readonly penilai: string | null } | undefined;
  /** Whoever only reads is led to a result, never to a step that is not his. */
  readonly menilai?: boolean;
  /** Where its daily notes are read, if there are any. */
  readonly harian?: { readonly n: number; readonly href: string } | undefined;
}) => (
  <>
    <CapaianBahan isi={props.lain.capaian} />
    <PeriksaBahan
      isi={props.lain.periksa}
      href={props.periksa}
      menilai={props.menilai}
      harian={props.harian}
    />
    <UmpanBalikBahan isi={props.lain["umpan-balik"]} />
    <TindakLanjutBahan isi={props.lain["tindak-lanjut"]} />
    <PembinaanBahan isi={props.lain.pembinaan} />
    <KalibrasiBahan isi={props.lain.kalibrasi} jawab={props.jawab} />
  </>
);
