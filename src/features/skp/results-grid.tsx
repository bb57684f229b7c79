import { aspek, jenisRhk, perspektif } from "../../domain/istilah.ts";
import { skpWords } from "../../i18n/skp.ts";
import { Grid, type GridColumn, type GridRow } from "../../web/ui/grid.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { type Column, columnsFor, GRID, klasifikasi } from "./grid-rows.ts";
import type { IsianProps } from "./isian-page.tsx";

export const ResultsGrid = (props: IsianProps) => {
  const t = useWords(skpWords);
  const shown = columnsFor(props.facts.head.kelompok, props.kolom);
  const rows = props.draft.rows.map((row, at): GridRow => {
    const note = props.notes.find((n) => n.rhk && row.key.startsWith(`${n.rhk}.`));
    return {
      key: row.key,
      values: row.values as Record<string, string>,
      errors: Object.fromEntries(
        (props.rowErrors ?? []).filter((e) => e.row === at).map((e) => [e.column, t.salah[e.code]]),
      ),
      notes: note && { teks: `${t.catatan.baris}: ${note.teks}` },
    };
  });
  return (
    <Grid
      id={GRID}
      caption={t.isian.tabel}
      columns={useColumns(shown, props.kolom)}
      rows={rows}
      more={{ name: "langkah", value: "tambah" }}
      spare={props.spare ?? (rows.length === 0 ? 4 : 1)}
      words={{
        number: t.isian.nomor,
        action: t.isian.tindakanBaris,
        add: t.isian.tambah,
        undo: t.isian.urung,
        pasted: t.isian.ditempel,
      }}
    />
  );
};

function useColumns(shown: readonly Column[], kolom: IsianProps["kolom"]): GridColumn[] {
  const t = useWords(skpWords).isian;
  const lang = useLang();
  const closed: Partial<
    Record<Column, Readonly<Record<string, { readonly id: string; readonly en: string }>>>
  > = { jenis: jenisRhk, aspek, perspektif, klasifikasi };
  return shown.map((name) => {
    const choices = closed[name];
    return {
      name,
      head: name === "indikator" && kolom === "kualitatif" ? t.ukuran : t.kolom[name],
      choices: choices && Object.entries(choices).map(([value, of]) => ({ value, label: of[lang] })),
      blank: name === "jenis" || name === "klasifikasi" ? t.sama : t.pilih,
    };
  });
}
