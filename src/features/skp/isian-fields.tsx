import { perilaku } from "../../domain/perilaku.ts";
import { shellWords } from "../../i18n/shell.ts";
import { skpWords } from "../../i18n/skp.ts";
import { TextArea } from "../../web/ui/field.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { bagianLampiran, lampiranField, nilai, perilakuField } from "./draft.ts";

type Props = {
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly errors: Readonly<Record<string, string>>;
};
type Salah = "terlalu-panjang";

/** What the leader expects besides the fixed lines, value by value (Ps. 10 ayat (4)). */
export const BehaviourFields = (props: Props & { readonly bare?: boolean }) => {
  const t = useWords(skpWords);
  const lang = useLang();
  const optional = useWords(shellWords).optional;
  return (
    <section class="stack">
      {!props.bare && (
        <>
          <h2>{t.isian.perilaku}</h2>
          <p class="hint">{t.isian.perilakuJelas}</p>
        </>
      )}
      <div class="two-up">
        {nilai.map((n) => {
          const name = perilakuField(n);
          const code = props.errors[name];
          return (
            <TextArea
              name={name}
              label={perilaku[n][lang]}
              hint={perilaku[n].panduan.join(" · ")}
              optional={optional}
              rows={2}
              value={props.fields[name]}
              error={code && t.salah[code as Salah]}
            />
          );
        })}
      </div>
    </section>
  );
};

/** Format A.1.8: three lists, one line an item. */
export const LampiranFields = (props: Props) => {
  const t = useWords(skpWords);
  const hints = {
    sumberDaya: t.isian.sumberDayaContoh,
    skema: t.isian.skemaContoh,
    konsekuensi: t.isian.konsekuensiContoh,
  };
  return (
    <section class="stack">
      <h2>{t.isian.lampiran}</h2>
      <p class="hint">{t.isian.lampiranJelas}</p>
      <div class="two-up">
        {bagianLampiran.map((bagian) => {
          const name = lampiranField(bagian);
          const code = props.errors[name];
          return (
            <TextArea
              name={name}
              label={t.isian[bagian]}
              hint={hints[bagian]}
              rows={4}
              value={props.fields[name]}
              error={code && t.salah[code as Salah]}
            />
          );
        })}
      </div>
    </section>
  );
};
