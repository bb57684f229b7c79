import type { ManualIndikator } from "../../domain/manual.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { masaPenilaian } from "../../web/formulir/kepala.ts";
import { Sheet } from "../../web/ui/formulir.tsx";
import { JUDUL_MANUAL, labelManual as label, pilihanKualitas, pilihanPeriode } from "./kata.ts";

export type LembarManual = {
  readonly instansi: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly rhk: string;
  readonly indikator: string;
  readonly manual: ManualIndikator;
};

/** Format A.1.3: one sheet an indicator, no identity and no signatures. */
export const ManualSheet = (props: LembarManual & { readonly label: string }) => {
  const { manual } = props;
  return (
    <Sheet paper="lanskap" label={props.label}>
      <h2>
        {JUDUL_MANUAL[0]}
        <br />
        {JUDUL_MANUAL[1]}
      </h2>
      <div class="formulir-baris">
        <p>{props.instansi.toUpperCase()}</p>
        <p>PERIODE PENILAIAN: {masaPenilaian(props.dari, props.sampai)}</p>
      </div>
      <table class="formulir">
        <tbody>
          <Row label={label.rhk} isi={props.rhk} />
          <Row label={label.indikator} isi={props.indikator} />
          <Row label={label.tujuan} isi={manual.tujuan} />
          <tr>
            <td class="label" rowspan={4}>
              {label.deskripsi}
            </td>
            <td colspan={12}>{label.definisi}</td>
          </tr>
          <Wide isi={manual.definisi} />
          <Wide isi={label.formula} />
          <Wide isi={manual.formula} />
          <Row label={label.satuan} isi={manual.satuan} />
          <Choices label={label.kualitas} pilihan={pilihanKualitas(manual.kualitas)} />
          <Row label={label.sumberData} isi={manual.sumberData} />
          <Choices label={label.periode} pilihan={pilihanPeriode(manual.periodePelaporan)} />
        </tbody>
      </table>
    </Sheet>
  );
};

const Row = (props: { readonly label: string; readonly isi: string }) => (
  <tr>
    <td class="label">{props.label}</td>
    <td class="pre" colspan={12}>
      {props.isi}
    </td>
  </tr>
);

const Wide = (props: { readonly isi: string }) => (
  <tr>
    <td class="pre" colspan={12}>
      {props.isi}
    </td>
  </tr>
);

const Choices = (props: { readonly label: string; readonly pilihan: readonly string[] }) => (
  <tr>
    <td class="label">{props.label}</td>
    {props.pilihan.map((satu) => (
      <td colspan={12 / props.pilihan.length}>{satu}</td>
    ))}
  </tr>
);
