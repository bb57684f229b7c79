import type { IndikatorContent } from "../../data/agency/skp.ts";
import { anggota, aspek, perspektif } from "../../domain/istilah.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { ErrorText } from "../../web/ui/field.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { FORM, type Isi, nama } from "./forms.ts";
import type { CardProps } from "./rhk-card.tsx";

const empty: Isi = { teks: "", sumber: "" };

/** Indicators with their targets beside what came of them, and where the figure stands (B.1.2). */
export const RealisasiTable = (props: CardProps) => {
  const t = useWords(rencanaAksiWords);
  const caption = t.realisasiRhk(String(props.at + 1));
  const isi = (i: IndikatorContent) => props.isian.realisasi.get(i.id) ?? empty;
  if (props.edit) return <RealisasiFields {...props} />;
  const said = (text: string) =>
    text ? <span class="pre">{text}</span> : <span class="muted">{t.belumDiisi}</span>;
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { head: t.indikator, cell: (i: IndikatorContent) => <Indikator i={i} />, kind: "row" },
        { head: t.target, cell: (i: IndikatorContent) => i.target },
        { head: t.realisasi, cell: (i: IndikatorContent) => said(isi(i).teks) },
        { head: t.sumber, cell: (i: IndikatorContent) => <span class="pre">{isi(i).sumber}</span> },
      ]}
      rows={props.rhk.indikator}
    />
  );
};

const RealisasiFields = (props: CardProps) => {
  const t = useWords(rencanaAksiWords);
  const head = (name: string) => `${name}-${props.rhk.id}`;
  return (
    <div class="table-wrap">
      <table class="table grid-table cards realisasi">
        <caption class="sr-only">{t.realisasiRhk(String(props.at + 1))}</caption>
        <thead>
          <tr>
            <th scope="col">{t.indikator}</th>
            <th scope="col">{t.target}</th>
            <th scope="col" id={head("kepala-realisasi")}>
              {t.realisasi}
            </th>
            <th scope="col" id={head("kepala-sumber")}>
              {t.sumber}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rhk.indikator.map((i) => {
            const isi = props.isian.realisasi.get(i.id) ?? empty;
            return (
              <tr>
                <th scope="row" class="fixed" id={`indikator-${i.id}`}>
                  <Indikator i={i} />
                </th>
                <td class="fixed" data-label={t.target}>
                  {i.target}
                </td>
                <td data-label={t.realisasi}>
                  <Cell
                    id={nama.realisasi(i.id)}
                    by={`indikator-${i.id} ${head("kepala-realisasi")}`}
                    value={isi.teks}
                    error={props.said[nama.realisasi(i.id)]}
                  />
                </td>
                <td data-label={t.sumber}>
                  <Cell
                    id={nama.sumber(i.id)}
                    by={`indikator-${i.id} ${head("kepala-sumber")}`}
                    value={isi.sumber}
                    error={props.said[nama.sumber(i.id)]}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const Indikator = ({ i }: { i: IndikatorContent }) => {
  const lang = useLang();
  const kind = anggota(aspek, i.aspek)
    ? aspek[i.aspek][lang]
    : anggota(perspektif, i.perspektif)
      ? perspektif[i.perspektif][lang]
      : null;
  return (
    <>
      {i.teks}
      {kind && <span class="small muted"> ({kind.toLowerCase()})</span>}
    </>
  );
};

type CellProps = { id: string; by: string; value: string; error?: string | undefined };
const Cell = ({ id, by, value, error }: CellProps) => (
  <>
    <textarea
      rows={2}
      id={id}
      name={id}
      form={FORM}
      aria-labelledby={by}
      aria-invalid={error ? "true" : undefined}
      aria-describedby={error ? `${id}-kesalahan` : undefined}
    >
      {value}
    </textarea>
    {error && <ErrorText id={`${id}-kesalahan`}>{error}</ErrorText>}
  </>
);
