import type { IndikatorContent, RhkContent } from "../../data/agency/skp.ts";
import { aspek, type Kelompok, perspektif, sebutan } from "../../domain/istilah.ts";
import type { Note } from "./queries.ts";
import { kolomKuantitatif, rhkTercetak, UKURAN, ukuranTercetak } from "./sheet-kata.ts";
import { EmptyRow, GroupRow, NoteRow, noteOf, numbered } from "./sheet-parts.tsx";

type Props = {
  readonly kelompok: Kelompok;
  readonly rhk: readonly RhkContent[];
  readonly notes: readonly Note[];
};

/** A.1.2 and A.1.7: the RHK spans the rows of its indikator; B goes on with the number of A. */
export const QuantitativeTable = ({ kelompok, rhk, notes }: Props) => {
  const heads = kolomKuantitatif[kelompok];
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
          {list.length === 0 && <EmptyRow kelompok={kelompok} pendekatan="kuantitatif" />}
          {list.map(({ nomor, r }) => (
            <RhkRows
              kelompok={kelompok}
              nomor={nomor}
              rhk={r}
              note={noteOf(notes, r.id)}
              span={heads.length}
            />
          ))}
        </>
      ))}
    </table>
  );
};

type RowsProps = {
  readonly kelompok: Kelompok;
  readonly nomor: number;
  readonly rhk: RhkContent;
  readonly note: string | undefined;
  readonly span: number;
};

const RhkRows = ({ kelompok, nomor, rhk, note, span }: RowsProps) => {
  const jpt = kelompok === "jpt-unit-mandiri";
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
                {rhkTercetak(rhk, kelompok, "kuantitatif")}
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
export const QualitativeTable = ({ kelompok, rhk, notes }: Props) => (
  <table class="formulir">
    <thead>
      <tr class="kelompok">
        <th colspan={2}>HASIL KERJA</th>
      </tr>
    </thead>
    {numbered(rhk).map(({ jenis, list }) => (
      <>
        <GroupRow jenis={jenis} span={2} />
        {list.length === 0 && <EmptyRow kelompok={kelompok} pendekatan="kualitatif" />}
        {list.map(({ nomor, r }) => (
          <tbody id={`rhk-${nomor}`}>
            <tr>
              <td class="no" rowspan={2}>
                {nomor}
              </td>
              <td class="pre">{rhkTercetak(r, kelompok, "kualitatif")}</td>
            </tr>
            <tr>
              <td>
                {UKURAN[kelompok]}
                <ul>
                  {r.indikator.map((i) => (
                    <li class="pre">{ukuranTercetak(i, kelompok)}</li>
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
