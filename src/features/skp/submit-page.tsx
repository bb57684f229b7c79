import { shellWords } from "../../i18n/shell.ts";
import { skpWords } from "../../i18n/skp.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { Confirm } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useWords } from "../../web/words.ts";
import { Checks } from "./checks.tsx";
import type { Facts } from "./facts.ts";
import type { Note } from "./queries.ts";
import { numbered } from "./sheet-results.tsx";
import { Notes } from "./skp-page.tsx";

export type StepProps = {
  readonly base: string;
  readonly facts: Facts;
  readonly command: string;
  /** field → code */
  readonly errors: Readonly<Record<string, string>>;
  /** Why the rule said no, in words. */
  readonly refused: string | undefined;
  /** The rule allows the step as things stand: there is a form. Text that was typed keeps its form in any case. */
  readonly able: boolean;
  readonly typed: Readonly<Record<string, string>>;
};
type Salah = "pernyataan-belum" | "terlalu-panjang" | "isian-tidak-utuh";

/** One look at everything before it is handed over; the tick binds. */
export const SubmitPage = (props: StepProps & { readonly notes: readonly Note[] }) => {
  const t = useWords(skpWords);
  const { head, content, skp } = props.facts;
  const here = `${props.base}/skp/${head.id}`;
  const count = (jenis: string) => content.rhk.filter((r) => r.jenis === jenis).length;
  const indikator = content.rhk.reduce((n, r) => n + r.indikator.length, 0);
  return (
    <div class="stack">
      <StepErrors {...props} />
      <PageHead
        overline={t.skpTahun(head.tahun)}
        title={t.pengajuan.title}
        lead={t.pengajuan.lead(head.namaPenilai ?? t.siapa.penilaiBelum)}
        focus={props.refused === undefined && Object.keys(props.errors).length === 0}
      />
      <Checks skp={skp} content={content} hrefOf={({ row }) => `${here}/isian#rhk-teks-${row}`} />
      {props.notes.length > 0 && <Notes notes={props.notes} facts={props.facts} />}
      <p class="muted">{t.pengajuan.ringkas(count("utama"), count("tambahan"), indikator)}</p>
      {numbered(content.rhk).flatMap((g) =>
        g.list.map(({ nomor, r }) => (
          <SummaryCard
            level={2}
            title={`${nomor}. ${r.teks}`}
            actions={
              skp.keadaan === "draf" || skp.keadaan === "dikembalikan" ? (
                <LinkButton kind="link" compact href={`${here}/isian`} about={t.periksa.tempat(nomor)}>
                  {t.pengajuan.ubah}
                </LinkButton>
              ) : undefined
            }
          >
            <ul class="bullets">
              {r.indikator.map((i) => (
                <li>
                  {i.teks}
                  {i.target && (
                    <>
                      {" "}
                      — <strong>{i.target}</strong>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </SummaryCard>
        )),
      )}
      {props.able ? (
        <Confirm
          action={`${here}/pengajuan`}
          hidden={{ versi: String(head.versi), revisi: String(head.revisi), perintah: props.command }}
          submit={t.pengajuan.tombol}
          cancel={{ href: here, text: useWords(shellWords).cancel }}
        >
          <p>{t.pengajuan.setelah}</p>
          <Statement label={t.pengajuan.pernyataan} {...props} />
        </Confirm>
      ) : (
        <LinkButton href={here}>{t.isian.kembali}</LinkButton>
      )}
    </div>
  );
};

export const Statement = (props: StepProps & { readonly label: string }) => {
  const t = useWords(skpWords).salah;
  return (
    <Checkbox
      name="pernyataan"
      label={props.label}
      checked={props.typed.pernyataan === "ya"}
      error={props.errors.pernyataan && t["pernyataan-belum"]}
    />
  );
};

export const StepErrors = (props: StepProps) => {
  const t = useWords(skpWords).salah;
  return (
    <ErrorSummary
      title={useWords(shellWords).problem}
      errors={[
        ...(props.refused === undefined ? [] : [{ text: props.refused }]),
        ...Object.entries(props.errors).map(([field, code]) => ({ field, text: t[code as Salah] })),
      ]}
    />
  );
};
