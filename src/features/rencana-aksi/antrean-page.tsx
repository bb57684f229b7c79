import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { lembarWords } from "../../i18n/lembar.ts";
import { namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import type { WaitingRow } from "./sepakat.ts";

type Props = {
  readonly base: string;
  readonly zona: Zona;
  readonly rencana: readonly WaitingRow[];
  readonly susulan: readonly WaitingRow[];
  readonly done?: string | undefined;
};

/** Whatever of the team's sheets waits for my word. */
export const AntreanPage = (props: Props) => {
  const lang = useLang();
  const t = lembarWords[lang].antrean;
  const [first] = props.rencana;
  const href = (w: WaitingRow, to: string) => `${props.base}/pelaksanaan/${w.skp}/${w.periode}/${to}`;
  const tabel = (judul: string, rows: readonly WaitingRow[], to: string, isi: (n: number) => string) =>
    rows.length > 0 && (
      <Table
        caption={judul}
        columns={[
          { head: t.nama, cell: (w: WaitingRow) => <a href={href(w, to)}>{w.nama}</a>, kind: "row" },
          { head: t.periode, cell: (w: WaitingRow) => namaPeriodePendek(w, lang) },
          { head: t.isi, cell: (w: WaitingRow) => isi(w.jumlah) },
          { head: t.sejak, cell: (w: WaitingRow) => waktu(w.sejak, props.zona, lang) },
        ]}
        rows={rows}
      />
    );
  return (
    <div class="stack">
      {props.done && <Notice kind="success">{props.done}</Notice>}
      <PageHead
        title={t.judul}
        lead={t.lead}
        focus={!props.done}
        actions={
          first && (
            <LinkButton kind="primary" href={href(first, "kesepakatan")}>
              {t.mulai}
            </LinkButton>
          )
        }
      />
      {props.rencana.length + props.susulan.length === 0 && (
        <EmptyState title={t.takAda} why={t.takAdaSebab} who="" />
      )}
      {tabel(t.rencana, props.rencana, "kesepakatan", t.baris)}
      {tabel(t.susulan, props.susulan, "susulan", t.jumlah)}
    </div>
  );
};
