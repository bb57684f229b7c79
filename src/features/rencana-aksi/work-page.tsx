import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { shellWords } from "../../i18n/shell.ts";
import { asset } from "../../web/assets.ts";
import type { FieldErrors } from "../../web/form.ts";
import { IsianFrame } from "../../web/isian-frame.tsx";
import { KerjaTabs } from "../../web/kerja-tabs.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary, type FieldError } from "../../web/ui/error-summary.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { useLang } from "../../web/words.ts";
import { FORM } from "./forms.ts";
import { RhkCard } from "./rhk-card.tsx";
import { SepakatPanel } from "./sepakat-page.tsx";
import { feedbackOf, pathOf, type WorkPageProps } from "./work.ts";
import { Behaviour, Leftovers, SaveBar } from "./work-foot.tsx";
import { Head, PeriodTabs, State } from "./work-head.tsx";

export const WorkPage = (props: WorkPageProps) => {
  const { work, open, said = {}, refused, changed, done } = props;
  const lang = useLang();
  const t = rencanaAksiWords[lang];
  // What was typed stays on screen whatever the answer is.
  const edit = open || refused !== undefined;
  const errors = summary(said, changed ? t.berubah.jelas : refused);
  const here = pathOf(props, work.periode.id);
  return (
    <>
      <ErrorSummary title={changed ? t.berubah.judul : shellWords[lang].problem} errors={errors} />
      {done && <Notice kind="success">{done}</Notice>}
      <Head {...props} focus={errors.length === 0 && !done} />
      {props.mine && <KerjaTabs base={props.base} current="lembar" />}
      <PeriodTabs {...props} />
      <State {...props} />
      {refused && !changed && !open && <Notice kind="warn">{t.masih}</Notice>}
      {edit ? (
        <IsianFrame
          tag="isian-lembar"
          script="isian-lembar.js"
          base={props.base}
          salinan={props.salinan}
          kotor={props.kotor && open}
          words={{}}
        >
          <link rel="stylesheet" href={asset["isian.css"]} />
          <Sheet {...props} edit here={here} />
        </IsianFrame>
      ) : (
        <Sheet {...props} edit={false} here={here} />
      )}
    </>
  );
};

/** The form stands outside of the cards, so that each of them can hold its own upload. */
const Sheet = (props: WorkPageProps & { readonly edit: boolean; readonly here: string }) => {
  const { work, open, edit, here, said = {} } = props;
  return (
    <div class="stack">
      {edit && (
        <form id={FORM} method="post" action={here} novalidate hx-boost="false">
          <HiddenFields fields={{ perintah: props.perintah, revisi: String(props.revisi) }} />
        </form>
      )}
      <SepakatPanel {...props} here={here} />
      {work.content.rhk.map((rhk, at) => (
        <RhkCard
          base={props.base}
          here={here}
          skp={work.head.id}
          periode={work.periode.id}
          rhk={rhk}
          at={at}
          isian={props.isian}
          edit={edit}
          open={open}
          said={said}
          bukti={work.bukti.filter((b) => b.rhk === rhk.id)}
          umpanBalik={feedbackOf(work).filter((u) => u.rhk === rhk.id)}
          work={work}
          zona={props.zona}
          mine={props.mine}
          bolehArah={props.bolehArah}
          perintah={props.perintah}
        />
      ))}
      <Leftovers work={work} />
      <Behaviour {...props} />
      {open && <SaveBar {...props} />}
    </div>
  );
};

function summary(said: FieldErrors, refused: string | undefined): FieldError[] {
  const fields = Object.entries(said).map(([field, text]) => ({ field, text }));
  return refused ? [{ text: refused }, ...fields] : fields;
}
