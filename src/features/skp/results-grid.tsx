import { skpWords } from "../../i18n/skp.ts";
import { skpTulisWords } from "../../i18n/skp-tulis.ts";
import { Grid, type GridColumn, type GridRow } from "../../web/ui/grid.tsx";
import { Icon } from "../../web/ui/icons.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { closed, headOf } from "./grid-columns.ts";
import { GRID } from "./grid-rows.ts";
import type { IsianProps } from "./isian-page.tsx";

export const ResultsGrid = (props: IsianProps & { readonly here: string }) => {
  const t = useWords(skpWords);
  const tulis = useWords(skpTulisWords);
  const rows = props.draft.rows.map((row, at): GridRow => {
    const rhk = row.key.split(".")[0] ?? "";
    const note = props.notes.find((n) => n.rhk && n.rhk === rhk);
    const asal = props.facts.content.rhk.find((r) => r.id === rhk)?.asal;
    return {
      key: row.key,
      values: row.values as Record<string, string>,
      errors: Object.fromEntries(
        (props.rowErrors ?? []).filter((e) => e.row === at).map((e) => [e.column, t.salah[e.code]]),
      ),
      notes: note && { teks: `${t.catatan.baris}: ${note.teks}` },
      origins: asal ? { teks: tulis.asal[asal] } : undefined,
      action: rhk && (
        <a
          href={`${props.here}/isian/${rhk}`}
          aria-label={tulis.satu.buka(at + 1)}
          title={tulis.satu.buka(at + 1)}
        >
          <span>{tulis.satu.buka(at + 1)}</span> <Icon name="chevron-right" />
        </a>
      ),
    };
  });
  return (
    <Grid
      id={GRID}
      caption={t.isian.tabel}
      columns={useColumns(props)}
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

/** The columns with their choices, for the grid and for the page of one RHK. */
export function useColumns(props: Pick<IsianProps, "shown" | "kolom" | "pk">): GridColumn[] {
  const t = useWords(skpWords).isian;
  const lang = useLang();
  return props.shown.map((name) => {
    const labels = closed[name];
    const choices = labels && Object.entries(labels).map(([value, of]) => ({ value, label: of[lang] }));
    return {
      name,
      head: headOf(name, props.kolom, lang),
      choices:
        name === "pk" ? props.pk.map((p) => ({ value: p.id, label: `${p.kode} ${p.teks}`.trim() })) : choices,
      blank: name === "jenis" || name === "klasifikasi" ? t.sama : t.pilih,
    };
  });
}
