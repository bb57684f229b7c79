import type { IndikatorContent, RhkContent } from "../../data/agency/skp.ts";
import { aspek, perspektif, sebutan } from "../../domain/istilah.ts";
import type { Note } from "./queries.ts";
import { EmptyRow, GroupRow, NoteRow, noteOf, numbered } from "./sheet-parts.tsx";

type Props = {
  readonly jpt: boolean;
  readonly rhk: readonly RhkContent[];
  readonly notes: readonly Note[];
};

/** A.1.2 and A.1.7: the RHK spans the rows of its indikator; B goes on with the number of A. */
export const QuantitativeTable = ({ jpt, rhk, notes }: Props) => {
  const heads = jpt ? headsJpt : headsJaJf;
  return (
    <table class="formulir">
      <thead>
        <tr class="kelompok">
          <th colspan={heads.length}>HASIL KERJA</th>
        </tr>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
        <tr>
          {heads.map((_, at) => (
            <th>({at + 1})</th>
          ))}
        </tr>
      </thead>
      {numbered(rhk).map(({ jenis, list }) => (
        <>
          <GroupRow jenis={jenis} span={heads.length} />
          {list.length === 0 && <EmptyRow span={heads.length} jajf={!jpt} />}
          {list.map(({ nomor, r }) => (
            <RhkRows jpt={jpt} nomor={nomor} rhk={r} note={noteOf(notes, r.id)} span={heads.length} />
          ))}
        </>
      ))}
    </table>
  );
};

const headsJpt = ["NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF"];

const headsJaJf = [
  "NO.",
  "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*",
  "RENCANA HASIL KERJA",
  "ASPEK",
  "INDIKATOR KINERJA INDIVIDU",
  "TARGET",
];

type RowsProps = {
  readonly jpt: boolean;
  readonly nomor: number;
  readonly rhk: RhkContent;
  readonly note: string | undefined;
  readonly span: number;
};

const RhkRows = ({ jpt, nomor, rhk, note, span }: RowsProps) => {
  const list: readonly (IndikatorContent | null)[] = rhk.indikator.length > 0 ? rhk.indikator : [null];
  return (
    <tbody id={`rhk-${nomor}`}>
      {list.map((i, at) => (
        <tr>
          {at === 0 && (
            <>
              <td class="no" rowspan={list.length}>
                {nomor}
              </td>
              {!jpt && (
                <td rowspan={list.length} class="pre">
                  {rhk.rhkPimpinanTeks}
                </td>
              )}
              <td rowspan={list.length} class="pre">
                {rhk.teks}
                {jpt && rhk.penugasanDari && ` (penugasan dari ${rhk.penugasanDari})`}
              </td>
            </>
          )}
          {!jpt && <td>{sebutan(aspek, i?.aspek)}</td>}
          <td class="pre">{i?.teks}</td>
          <td class="pre">{i?.target}</td>
          {jpt && <td>{sebutan(perspektif, i?.perspektif)}</td>}
        </tr>
      ))}
      <NoteRow note={note} span={span} />
    </tbody>
  );
};

/** A.1.1 and A.1.6: the RHK, and under it the measures of success as a list. */
export const QualitativeTable = ({ jpt, rhk, notes }: Props) => (
  <table class="formulir">
    <thead>
      <tr class="kelompok">
        <th colspan={2}>HASIL KERJA</th>
      </tr>
    </thead>
    {numbered(rhk).map(({ jenis, list }) => (
      <>
        <GroupRow jenis={jenis} span={2} />
        {list.length === 0 && <EmptyRow span={2} />}
        {list.map(({ nomor, r }) => (
          <tbody id={`rhk-${nomor}`}>
            <tr>
              <td class="no" rowspan={2}>
                {nomor}
              </td>
              <td class="pre">
                {r.teks}
                {r.penugasanDari && ` (${jpt ? "penugasan" : "Penugasan"} dari ${r.penugasanDari})`}
              </td>
            </tr>
            <tr>
              <td>
                {jpt
                  ? "Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:"
                  : "Ukuran keberhasilan/ indikator kinerja individu dan Target:"}
                <ul>
                  {r.indikator.map((i) => (
                    <li class="pre">
                      {i.teks}
                      {i.target && `, ${i.target}`}
                      {jpt && i.perspektif && ` (Perspektif ${sebutan(perspektif, i.perspektif)})`}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
            <NoteRow note={noteOf(notes, r.id)} span={2} />
          </tbody>
        ))}
      </>
    ))}
  </table>
);
