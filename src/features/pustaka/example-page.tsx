import type { SkpHead } from "../../data/agency/skp.ts";
import type { RhkSumber } from "../../domain/salin.ts";
import { pustakaWords } from "../../i18n/pustaka.ts";
import { Problems } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { Measures } from "./parts.tsx";

export type Candidate = { readonly rhk: RhkSumber; readonly sudah: boolean; readonly bernama: boolean };
type Props = {
  readonly base: string;
  readonly head: SkpHead;
  readonly candidates: readonly Candidate[];
  readonly pilihan: readonly string[];
  /** The reader keeps the library: no proposal, it goes in. */
  readonly langsung: boolean;
  readonly problem?: string | undefined;
  readonly done?: string | undefined;
  readonly command: string;
};

/** Results of an agreed plan as examples for others, without whom they were agreed with. */
export const ExamplePage = (props: Props) => {
  const { contoh: t } = useWords(pustakaWords);
  return (
    <div class="stack">
      <Problems also={props.problem} />
      {props.done && <Notice kind="success" title={props.done} />}
      <PageHead
        overline={props.head.jabatan}
        title={t.title}
        lead={t.lead(props.head.nama, props.head.tahun)}
        focus={props.problem === undefined}
      />
      {props.candidates.length === 0 ? (
        <EmptyState title={t.kosong} why={t.kosongMengapa} who={useWords(pustakaWords).kosongSiapa} />
      ) : (
        <form method="post" action={`${props.base}/pustaka/contoh/${props.head.id}`} novalidate class="stack">
          <HiddenFields fields={{ perintah: props.command }} />
          <ol class="plain stack">
            {props.candidates.map(({ rhk, sudah, bernama }, at) => (
              <li class="card stack-s">
                {sudah ? (
                  <div>
                    <p class="pre muted">{rhk.teks}</p>
                    <p class="hint">{t.sudah}</p>
                  </div>
                ) : (
                  <Checkbox
                    name="pilih"
                    id={`pilih-${at + 1}`}
                    value={rhk.id}
                    label={rhk.teks}
                    hint={bernama ? t.nama : undefined}
                    checked={props.pilihan.includes(rhk.id)}
                  />
                )}
                <Measures isi={rhk.indikator} />
              </li>
            ))}
          </ol>
          <div class="actions sticky tight">
            <Button kind="primary">{props.langsung ? t.masuk : t.usul}</Button>
            {!props.langsung && <span class="hint">{t.usulJelas}</span>}
          </div>
        </form>
      )}
    </div>
  );
};
