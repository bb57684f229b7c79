import type { HasilRow } from "../../../data/agency/penetapan.ts";
import { batasCabut } from "../../../domain/penetapan.ts";
import type { Zona } from "../../../domain/tanggal.ts";
import { waktu } from "../../../i18n/dates.ts";
import { penetapanWords } from "../../../i18n/penetapan.ts";
import { shellWords } from "../../../i18n/shell.ts";
import { Button, LinkButton } from "../../../web/ui/button.tsx";
import { HiddenFields } from "../../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../../web/ui/error-summary.tsx";
import { Person } from "../../../web/ui/nip.tsx";
import { Notice } from "../../../web/ui/notice.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { Table } from "../../../web/ui/table.tsx";
import { useLang, useWords } from "../../../web/words.ts";

type Props = {
  readonly base: string;
  readonly id: string;
  readonly rows: readonly [HasilRow, ...HasilRow[]];
  readonly zona: Zona;
  readonly now: number;
  readonly command: string;
  readonly done: boolean;
  /** Why the step that was just tried was refused. */
  readonly refused?: string | undefined;
};

/** What became of each, and for a day the way back. */
export const ResultPage = (props: Props) => {
  const all = useWords(penetapanWords);
  const t = all.hasil;
  const lang = useLang();
  const { rows } = props;
  const n = (hasil: HasilRow["hasil"]) => rows.filter((r) => r.hasil === hasil).length;
  const open = rows.filter((r) => r.bisaDicabut === 1);
  const batas = batasCabut(rows[0].pada);
  return (
    <div class="stack">
      <ErrorSummary
        title={useWords(shellWords).problem}
        errors={props.refused === undefined ? [] : [{ text: props.refused }]}
      />
      {props.done && <Notice kind="success" title={t.dicabutSelesai} />}
      <PageHead
        title={t.title}
        lead={`${t.lead(waktu(rows[0].pada, props.zona, lang))} ${t.ringkas(n("ditetapkan"), n("berubah"), n("dikecualikan"))}`}
      />
      <p>{props.now < batas ? t.batas(waktu(batas, props.zona, lang)) : t.lewat}</p>
      <Table
        caption={t.title}
        captionHidden
        rows={rows}
        columns={[
          {
            head: all.nama,
            kind: "row",
            cell: (r) => <Person name={r.nama} href={`${props.base}/skp/${r.skp}`} note={r.jabatan} />,
          },
          { head: t.keadaan, cell: (r) => <Outcome row={r} /> },
          {
            head: t.cabut,
            kind: "action",
            cell: (r) =>
              r.bisaDicabut === 1 && (
                <LinkButton compact href={`${props.base}/skp/${r.skp}/pencabutan`} about={r.nama}>
                  {t.cabut}
                </LinkButton>
              ),
          },
        ]}
      />
      <div class="actions">
        <LinkButton href={`${props.base}/skp/bawahan`}>{all.batal}</LinkButton>
        {open.length > 1 && (
          <form method="post" action={`${props.base}/skp/persetujuan-massal/${props.id}/pencabutan`}>
            <HiddenFields fields={{ perintah: props.command }} />
            <Button icon="undo-2">{t.cabutSemua(open.length)}</Button>
          </form>
        )}
      </div>
    </div>
  );
};

const Outcome = ({ row }: { readonly row: HasilRow }) => {
  const all = useWords(penetapanWords);
  const t = all.hasil;
  const sebab = JSON.parse(row.sebab) as readonly (keyof typeof all.sebabnya)[];
  if (row.dicabutPada !== null) return <strong>{t.dicabut}</strong>;
  return (
    <>
      <strong>{t[row.hasil]}</strong>
      {row.hasil === "berubah" && <p class="small muted">{t.berubahJelas}</p>}
      {sebab.map((s) => (
        <p class="small muted">{all.sebabnya[s]}</p>
      ))}
    </>
  );
};
