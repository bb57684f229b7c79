import { kunci, predikat, type Rating, rating } from "../../domain/istilah.ts";
import { predikatDari } from "../../domain/predikat.ts";
import { duaRatingWords } from "../../i18n/dua-rating.ts";
import { penilaianWords } from "../../i18n/penilaian.ts";
import { siapaMenilaiWords } from "../../i18n/siapa-menilai.ts";
import type { Typed } from "../form.ts";
import { Button } from "../ui/button.tsx";
import { RadioField } from "../ui/choice-field.tsx";
import { PredikatTag } from "../ui/predikat-tag.tsx";
import { useLang } from "../words.ts";
import { predikatKind } from "./kuadran.tsx";

type Props = {
  readonly typed: Typed;
  readonly said: (field: string) => string | undefined;
  readonly semula: {
    readonly hasil: Rating | null;
    readonly perilaku: Rating | null;
    /** The study ended without graduation. */
    readonly putus: boolean;
  };
};

/** Both ratings beside what they were; what they come to is shown once both are chosen and it is asked for. */
export const DuaRating = ({ typed, said, semula }: Props) => {
  const lang = useLang();
  const t = duaRatingWords[lang];
  const choices = kunci(rating).map((r) => ({ value: r, label: rating[r][lang] }));
  const hint = (r: Rating | null) => (r ? t.semula(rating[r][lang]) : undefined);
  return (
    <>
      <RadioField
        name="hasil"
        label={t.hasil}
        hint={hint(semula.hasil)}
        choices={choices}
        value={typed.hasil}
        error={said("hasil")}
      />
      <RadioField
        name="perilaku"
        label={t.perilaku}
        hint={hint(semula.perilaku)}
        choices={choices}
        value={typed.perilaku}
        error={said("perilaku")}
      />
      <Button compact name="lihat" value="ya" attrs={{ formnovalidate: true }}>
        {t.lihat}
      </Button>
      {typed.lihat && <Menjadi {...{ typed, semula }} />}
    </>
  );
};

const Menjadi = ({ typed, semula }: Pick<Props, "typed" | "semula">) => {
  const lang = useLang();
  const t = duaRatingWords[lang];
  const [hasil, perilaku] = [isRating(typed.hasil), isRating(typed.perilaku)];
  if (!hasil || !perilaku) return null;
  const sel = predikatDari(hasil, perilaku, semula.putus);
  const lama =
    semula.hasil && semula.perilaku
      ? predikatDari(semula.hasil, semula.perilaku, semula.putus).predikat
      : null;
  return (
    <div class="card stack-s" role="status">
      <p>
        <span class="small muted">{lama === sel.predikat ? t.tetap : t.menjadi}</span>{" "}
        <PredikatTag kind={predikatKind(sel.predikat)} large>
          {predikat[sel.predikat][lang]}
        </PredikatTag>
      </p>
      <p>{semula.putus ? siapaMenilaiWords[lang].studi.mengapa : penilaianWords[lang].alasan[sel.alasan]}</p>
    </div>
  );
};

const isRating = (s: string | undefined): Rating | null =>
  s !== undefined && Object.hasOwn(rating, s) ? (s as Rating) : null;
