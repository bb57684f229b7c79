import type { Identitas } from "../../data/agency/identitas.ts";
import type { JenisPeriode } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { barisPihak, masaPenilaian } from "../formulir/kepala.ts";
import { Identity, type Party, Struck } from "./formulir.tsx";
import { Nip } from "./nip.tsx";

type KepalaProps = {
  readonly instansi: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly pegawai: Identitas | undefined;
  readonly penilai: Identitas | undefined;
  /** "NIP (*opsional)" where the assessor may be a minister or head of region. */
  readonly nipPenilai?: string;
  /** Row 5 on the right, where it is the agency and not the unit. */
  readonly barisLima?: readonly [label: string, isi: string];
};

/** Agency, period of assessment, and the two people: the head of the B forms (forms.md 0.1). */
export const KepalaFormulir = (props: KepalaProps) => (
  <>
    <div class="formulir-baris">
      <p>{props.instansi.toUpperCase()}</p>
      <p>PERIODE PENILAIAN: {masaPenilaian(props.dari, props.sampai)}</p>
    </div>
    <Identity
      no="NO"
      left={party("PEGAWAI YANG DINILAI", "NIP", props.pegawai)}
      right={party("PEJABAT PENILAI KINERJA", props.nipPenilai ?? "NIP", props.penilai, props.barisLima)}
    />
  </>
);

/** "PERIODE: TRIWULAN I/ ~~II/~~ …"; a monthly agency prints its month. */
export const BarisPeriode = (props: {
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly tahun: number;
}) => (
  <p class="formulir-periode">
    PERIODE:{" "}
    {props.jenis === "bulan" ? (
      `BULAN ${namaPeriode(props, "id").toUpperCase()}`
    ) : (
      <>
        TRIWULAN <Struck options={TRIWULAN} chosen={TRIWULAN[props.jenis === "tahunan" ? 4 : props.n - 1]} />*
      </>
    )}
  </p>
);

const TRIWULAN = ["I", "II", "III", "IV", "AKHIR"];

const party = (
  head: string,
  nip: string,
  who: Identitas | undefined,
  lima?: readonly [string, string],
): Party => ({
  head,
  rows: barisPihak(who, nip, lima).map(([label, isi], at) => [
    label,
    at === 1 && isi !== "-" ? <Nip value={isi} /> : isi,
  ]),
});
