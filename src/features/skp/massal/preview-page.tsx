import type { Zona } from "../../../domain/tanggal.ts";
import { waktu } from "../../../i18n/dates.ts";
import { penetapanWords } from "../../../i18n/penetapan.ts";
import { shellWords } from "../../../i18n/shell.ts";
import { Button, LinkButton } from "../../../web/ui/button.tsx";
import { Checkbox } from "../../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../../web/ui/error-summary.tsx";
import { Person } from "../../../web/ui/nip.tsx";
import { EmptyState } from "../../../web/ui/notice.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { Table } from "../../../web/ui/table.tsx";
import { useLang, useWords } from "../../../web/words.ts";
import type { Menunggu } from "./waiting.ts";

export type PreviewProps = {
  readonly base: string;
  readonly tahun: number;
  readonly zona: Zona;
  readonly command: string;
  readonly waiting: readonly Menunggu[];
  /** Ids that are ticked; null: all that may go along. */
  readonly chosen: ReadonlySet<string> | null;
  readonly ticked: boolean;
  readonly errors: readonly ("pernyataanBelum" | "tidakAda")[];
  /** Why the step that was just tried was refused. */
  readonly refused: string | undefined;
};

/** Who will be approved and who is left out with the reason, before anything happens. */
export const PreviewPage = (props: PreviewProps) => {
  const t = useWords(penetapanWords);
  const ready = props.waiting.filter((w) => w.sebab.length === 0);
  const rest = props.waiting.filter((w) => w.sebab.length > 0);
  const list = `${props.base}/skp/bawahan?tahun=${props.tahun}`;
  return (
    <div class="stack-l">
      <ErrorSummary
        title={useWords(shellWords).problem}
        errors={[
          ...(props.refused === undefined ? [] : [{ text: props.refused }]),
          ...props.errors.map((code) => ({
            field: code === "tidakAda" ? "siap" : "pernyataan",
            text: t[code],
          })),
        ]}
      />
      <PageHead title={t.title} lead={t.lead(props.tahun)} focus={props.errors.length === 0} />
      {ready.length === 0 ? (
        <EmptyState
          icon="eye"
          title={t.kosong}
          why={rest.length > 0 ? t.kosongMengapa : t.kosongMenunggu}
          who={<a href={list}>{t.batal}</a>}
        />
      ) : (
        <form method="post" action={`${props.base}/skp/persetujuan-massal`} class="stack" novalidate>
          <HiddenFields fields={{ tahun: String(props.tahun), perintah: props.command }} />
          <h2 id="siap" tabindex={-1}>
            {t.siap(ready.length)}
          </h2>
          <p class="hint">{t.siapJelas}</p>
          <ReadyTable {...props} ready={ready} />
          <Checkbox
            name="pernyataan"
            value="ya"
            label={t.pernyataan}
            checked={props.ticked}
            error={props.errors.includes("pernyataanBelum") ? t.pernyataanBelum : undefined}
          />
          <div class="actions">
            <Button kind="primary" icon="check">
              {t.tombol}
            </Button>
            <LinkButton kind="link" href={list}>
              {t.batal}
            </LinkButton>
          </div>
        </form>
      )}
      {rest.length > 0 && <RestTable base={props.base} rest={rest} />}
    </div>
  );
};

const ReadyTable = (props: PreviewProps & { readonly ready: readonly Menunggu[] }) => {
  const t = useWords(penetapanWords);
  const lang = useLang();
  return (
    <Table
      caption={t.siap(props.ready.length)}
      captionHidden
      rows={props.ready}
      columns={[
        {
          head: t.pilih,
          cell: ({ facts: { head } }) => (
            <input
              class="pick"
              type="checkbox"
              name="skp"
              value={head.id}
              checked={props.chosen === null || props.chosen.has(head.id)}
              aria-label={`${t.pilih} ${head.nama}`}
            />
          ),
        },
        {
          head: t.nama,
          kind: "row",
          cell: (w) => <Who base={props.base} {...w} />,
        },
        {
          head: t.isi,
          cell: ({ facts: { head, content } }) => (
            <>
              {t.ringkas(content.rhk.length, content.rhk.flatMap((r) => r.indikator).length)}
              {head.dibacaPada !== null && (
                <p class="small muted">{t.dibaca(waktu(head.dibacaPada, props.zona, lang))}</p>
              )}
            </>
          ),
        },
      ]}
    />
  );
};

const RestTable = (props: { readonly base: string; readonly rest: readonly Menunggu[] }) => {
  const t = useWords(penetapanWords);
  return (
    <section class="stack-s">
      <h2>{t.lain(props.rest.length)}</h2>
      <Table
        caption={t.lain(props.rest.length)}
        captionHidden
        rows={props.rest}
        columns={[
          {
            head: t.nama,
            kind: "row",
            cell: (w) => <Who base={props.base} {...w} />,
          },
          {
            head: t.sebab,
            cell: ({ sebab }) => (
              <ul class="bullets">
                {sebab.map((s) => (
                  <li>{t.sebabnya[s]}</li>
                ))}
              </ul>
            ),
          },
          {
            head: t.tinjau,
            kind: "action",
            cell: ({ facts: { head } }) => (
              <LinkButton compact href={`${props.base}/skp/${head.id}/persetujuan`} about={head.nama}>
                {t.tinjau}
              </LinkButton>
            ),
          },
        ]}
      />
    </section>
  );
};

const Who = ({ base, facts: { head }, pegawai }: Menunggu & { readonly base: string }) => (
  <Person
    name={head.nama}
    href={`${base}/skp/${head.id}`}
    note={head.jabatan}
    nip={pegawai?.nomor ?? undefined}
  />
);
