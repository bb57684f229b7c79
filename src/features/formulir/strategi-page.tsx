import type { Strategi } from "../../data/agency/strategi.ts";
import { caraStrategi } from "../../domain/strategi.ts";
import { formulirWords } from "../../i18n/formulir.ts";
import { LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { Errors } from "./form-parts.tsx";
import type { Urutan } from "./load.ts";
import { StrategiForm, type StrategiFormProps } from "./strategi-form.tsx";
import { type LembarStrategi, StrategiSheet } from "./strategi-sheet.tsx";

type Props = {
  /** /skp/:id/strategi */
  readonly here: string;
  readonly skp: string;
  readonly nama: string;
  readonly tahun: number;
  readonly indikator: readonly Urutan[];
  readonly strategi: readonly Strategi[];
  readonly lembar: readonly LembarStrategi[];
  /** Indicators without a strategy. */
  readonly tanpa: readonly Urutan[];
  readonly mine: boolean;
  readonly done?: string | undefined;
  readonly refused?: string | undefined;
  /** For whoever may write one. */
  readonly form: StrategiFormProps | null;
  readonly open: boolean;
};

export const StrategiPage = (props: Props) => {
  const t = useWords(formulirWords);
  const s = t.strategi;
  return (
    <div class="stack-l">
      <div class="stack jangan-cetak">
        <Errors errors={props.form?.errors ?? {}} refused={props.refused} />
        {props.done && <Notice kind="success" title={props.done} />}
        <PageHead
          overline={props.nama}
          title={s.title(props.tahun)}
          lead={s.lead}
          focus={!props.open}
          actions={
            props.lembar.length > 0 && (
              <>
                <LinkButton icon="file-text" href={`${props.here}/pdf`} download>
                  {s.pdfSemua}
                </LinkButton>
                <PrintButton>{t.kertas.cetak}</PrintButton>
              </>
            )
          }
        />
        {props.indikator.length === 0 ? (
          <EmptyState
            title={s.kosong}
            why={s.kosongMengapa}
            who={s.kosongSiapa}
            action={props.mine && <LinkButton href={`${props.skp}/isian`}>{t.manual.isiSkp}</LinkButton>}
          />
        ) : (
          <>
            <Coverage {...props} />
            {props.strategi.map((satu) => (
              <Card {...props} satu={satu} />
            ))}
            {props.strategi.length === 0 && <p class="muted">{s.belumAda}</p>}
            {props.form && (
              <details class="card" id="baru" open={props.open || props.strategi.length === 0}>
                <summary>
                  <strong>{s.baru}</strong>
                </summary>
                <StrategiForm {...props.form} />
              </details>
            )}
          </>
        )}
      </div>
      {props.lembar.map((l) => (
        <StrategiSheet lembar={l} label={s.lembar(l.judul)} />
      ))}
    </div>
  );
};

const Coverage = ({ tanpa }: Props) => {
  const t = useWords(formulirWords);
  if (tanpa.length === 0) return <Notice kind="success">{t.strategi.lengkap}</Notice>;
  return (
    <Notice kind="warn" title={t.strategi.tanpa(tanpa.length)}>
      <ul class="bullets">
        {tanpa.map(({ nomor, i }) => (
          <li>
            {t.rhk(nomor)}: <span class="pre">{[i.teks, i.target].filter(Boolean).join(": ")}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Card = (props: Props & { readonly satu: Strategi }) => {
  const t = useWords(formulirWords);
  const lang = useLang();
  const { satu, here } = props;
  const served = props.indikator.filter(({ i }) => satu.indikator.includes(i.id));
  return (
    <SummaryCard
      title={satu.judul}
      level={2}
      actions={
        <>
          {props.form && (
            <LinkButton compact icon="pencil" href={`${here}/${satu.id}`} about={satu.judul}>
              {t.kertas.ubah}
            </LinkButton>
          )}
          <LinkButton
            compact
            icon="file-text"
            href={`${here}/pdf?strategi=${satu.id}`}
            about={satu.judul}
            download
          >
            {t.strategi.pdf}
          </LinkButton>
        </>
      }
    >
      <p class="small muted">{caraStrategi[satu.cara][lang]}</p>
      {served.length === 0 ? (
        <p class="small">{t.strategi.tanpaIndikator}</p>
      ) : (
        <ul class="bullets">
          {served.map(({ nomor, i }) => (
            <li>
              {t.rhk(nomor)}: <span class="pre">{i.teks}</span>
            </li>
          ))}
        </ul>
      )}
    </SummaryCard>
  );
};
