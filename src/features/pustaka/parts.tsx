import { type KeadaanPustaka, keadaanPustaka } from "../../domain/pustaka.ts";
import type { IndikatorSumber } from "../../domain/salin.ts";
import { pustakaWords } from "../../i18n/pustaka.ts";
import { Grid, type GridColumn } from "../../web/ui/grid.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { type Column, closed, GRID, type Row, type RowError } from "./grid-rows.ts";

const looks = { usulan: "perlu-anda", aktif: "selesai", arsip: "netral" } as const;
export const StateTag = ({ keadaan }: { readonly keadaan: KeadaanPustaka }) => (
  <StatusTag kind={looks[keadaan]}>{keadaanPustaka[keadaan][useLang()]}</StatusTag>
);

/** What measures a result, as a list. */
export const Measures = ({ isi }: { readonly isi: readonly IndikatorSumber[] }) =>
  isi.length === 0 ? null : (
    <ul class="bullets">
      {isi.map((i) => (
        <li>
          <span class="pre">{i.teks}</span>
          {i.target && (
            <>
              {" — "}
              <strong class="pre">{i.target}</strong>
            </>
          )}
        </li>
      ))}
    </ul>
  );

type GridProps = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly errors: readonly RowError[];
  readonly caption: string;
  readonly spare: number;
};
export const LibraryGrid = ({ columns, rows, errors, caption, spare }: GridProps) => {
  const t = useWords(pustakaWords);
  const lang = useLang();
  return (
    <Grid
      id={GRID}
      caption={caption}
      columns={columns.map((name): GridColumn => {
        const labels =
          name === "aspek" || name === "jenis" || name === "perspektif" ? closed[name] : undefined;
        return {
          name,
          head: t.kolom[name],
          choices: labels && Object.entries(labels).map(([value, of]) => ({ value, label: of[lang] })),
          blank: t.pilih,
        };
      })}
      rows={rows.map((row, at) => ({
        ...row,
        values: row.values as Record<string, string>,
        errors: Object.fromEntries(
          errors.filter((e) => e.row === at).map((e) => [e.column, t.salah[e.code]]),
        ),
      }))}
      more={{ name: "langkah", value: "tambah" }}
      spare={spare}
      words={{
        number: t.nomorBaris,
        action: t.tindakanBaris,
        add: t.tambahBaris,
        undo: t.urung,
        pasted: t.ditempel,
      }}
    />
  );
};

/** Each with the way to its cell. */
export const useRowProblems = (errors: readonly RowError[]) => {
  const t = useWords(pustakaWords);
  return errors.map((e) => ({
    field: `${GRID}-${e.column}-${e.row + 1}`,
    text: t.diBaris(e.row + 1, t.kolom[e.column], t.salah[e.code]),
  }));
};
