import type { Identitas } from "../../data/agency/identitas.ts";
import type { SkpContent } from "../../data/agency/skp.ts";
import type { Kelompok, Pendekatan } from "../../domain/istilah.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { skpWords } from "../../i18n/skp.ts";
import { masaPenilaian, NIP_OPSIONAL, tandaElektronik, tempatTanggal } from "../../web/formulir/kepala.ts";
import { Sheet, SignatureBlock } from "../../web/ui/formulir.tsx";
import { KepalaFormulir } from "../../web/ui/formulir-kepala.tsx";
import { useWords } from "../../web/words.ts";
import type { Note } from "./queries.ts";
import { ResultsSummary } from "./results-summary.tsx";
import { bintangPerilaku, catatanSkp, JUDUL_LAMPIRAN, judulSkp, tabelLampiran } from "./sheet-kata.ts";
import { PerilakuTable } from "./sheet-perilaku.tsx";
import { QualitativeTable, QuantitativeTable } from "./sheet-results.tsx";

/** An official form says Indonesian whatever language the page speaks. */
export type SheetProps = {
  readonly instansi: string;
  readonly kota: string;
  readonly zona: Zona;
  readonly bentuk: {
    readonly kelompok: Kelompok;
    readonly pendekatan: Pendekatan;
    readonly dari: Tanggal;
    readonly sampai: Tanggal;
  };
  readonly content: SkpContent;
  readonly pegawai: Identitas | undefined;
  readonly penilai: Identitas | undefined;
  /** Handing over and approving are the two signatures. */
  readonly diajukanPada: number | null;
  readonly ditetapkanPada: number | null;
  /** On the screen only. */
  readonly notes: readonly Note[];
};

/** Formats A.1.1, A.1.2, A.1.6 and A.1.7 (forms.md): one of the four, by group and approach; a phone reads its rows first. */
export const SkpSheet = (props: SheetProps) => {
  const { kelompok, pendekatan, dari, sampai } = props.bentuk;
  const jpt = kelompok === "jpt-unit-mandiri";
  const Results = pendekatan === "kuantitatif" ? QuantitativeTable : QualitativeTable;
  const t = useWords(skpWords);
  return (
    <>
      {props.content.rhk.length > 0 && (
        <div class="ponsel stack jangan-cetak">
          <ResultsSummary content={props.content} />
          <p class="hint">{t.lembarGeser}</p>
        </div>
      )}
      <Sheet paper="lanskap" label={t.lembar}>
        <h2>
          {judulSkp(kelompok, pendekatan).map((baris, at) => (
            <>
              {at > 0 && <br />}
              {baris}
            </>
          ))}
        </h2>
        <KepalaFormulir
          instansi={props.instansi}
          dari={dari}
          sampai={sampai}
          pegawai={props.pegawai}
          penilai={props.penilai}
          nipPenilai={jpt ? NIP_OPSIONAL : "NIP"}
        />
        <Results kelompok={kelompok} rhk={props.content.rhk} notes={props.notes} />
        <PerilakuTable bintang={bintangPerilaku(kelompok, pendekatan)} ekspektasi={props.content.perilaku} />
        <div class="penutup">
          <SignatureBlock signers={signersOf(props)} />
          {catatanSkp(kelompok, pendekatan).map((teks) => (
            <p class="catatan">{teks}</p>
          ))}
        </div>
      </Sheet>
    </>
  );
};

/** Format A.1.8, part of every SKP. */
export const LampiranSheet = (props: SheetProps) => (
  <Sheet paper="potret" label={useWords(skpWords).lembarLampiran}>
    <h2>{JUDUL_LAMPIRAN}</h2>
    <div class="formulir-baris">
      <p>{props.instansi.toUpperCase()}</p>
      <p>
        PERIODE PENILAIAN:
        <br />
        {masaPenilaian(props.bentuk.dari, props.bentuk.sampai)}
      </p>
    </div>
    <table class="formulir sempit">
      {tabelLampiran.map(([judul, bagian]) => (
        <tbody>
          <tr class="kelompok">
            <th colspan={2} scope="rowgroup">
              {judul}
            </th>
          </tr>
          {itemsOf(props.content, bagian).map((teks, at) => (
            <tr>
              <td class="no">{at + 1}.</td>
              <td>{teks}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
    <div class="penutup">
      <SignatureBlock signers={signersOf(props)} />
    </div>
  </Sheet>
);

/** A part without items keeps its row. */
export const itemsOf = (content: SkpContent, bagian: keyof SkpContent["lampiran"]): readonly string[] =>
  content.lampiran[bagian].length > 0 ? content.lampiran[bagian] : ["-"];

/** S2: the pegawai by handing it over, the pejabat penilai by agreeing. */
export const signersOf = (props: SheetProps) => [
  {
    role: "Pegawai yang Dinilai",
    name: props.pegawai?.nama ?? "",
    nip: props.pegawai?.nomor ?? undefined,
    mark: tandaElektronik(props.diajukanPada, props.zona),
  },
  {
    placeAndDate: tempatTanggal(props.kota, props.ditetapkanPada, props.zona),
    role: "Pejabat Penilai Kinerja",
    name: props.penilai?.nama ?? "",
    nip: props.penilai?.nomor ?? undefined,
    mark: tandaElektronik(props.ditetapkanPada, props.zona),
  },
];
