import { keberatanWords } from "../../i18n/keberatan.ts";
import { said } from "../../i18n/penolakan.ts";
import { DuaRating } from "../../web/penilaian/dua-rating.tsx";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Checkbox, RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import type { KeberatanProps } from "./keberatan-page.tsx";
import { Perkara } from "./parts.tsx";

type Props = Omit<KeberatanProps, "isian"> & {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** He may decide now; otherwise the page says what is missing. */
  readonly boleh: boolean;
};

/** The case on the left, the decision on the right: nothing is decided that was not read. */
export const PutusanPage = (props: Props) => {
  const { e, semua, typed, errors, refusal, boleh } = props;
  const lang = useLang();
  const t = keberatanWords[lang];
  const [kini] = semua;
  const also = refusal && { field: TEMPAT[refusal.code], text: said(refusal, lang) };
  return (
    <>
      <Problems errors={errors} salah={t.salah} also={also} />
      <PageHead
        title={t.putusanJudul(e.nama)}
        lead={t.putusanLead}
        focus={!refusal && typed.putusan === undefined}
      />
      <div class="columns">
        {kini && (
          <Perkara k={kini} berkas={props.berkas} base={props.base} zona={props.zona} today={props.today} />
        )}
        {boleh && <Formulir {...props} />}
      </div>
    </>
  );
};

const Formulir = ({ e, base, perintah, typed, errors }: Props) => {
  const t = keberatanWords[useLang()];
  const salah = saidOf(errors, t.salah);
  return (
    <form method="post" class="stack" novalidate>
      <HiddenFields fields={{ versi: String(e.versi), perintah }} />
      <RadioField
        name="putusan"
        label={t.putusanPilihan}
        choices={[
          { value: "menguatkan", label: t.menguatkan, hint: t.menguatkanHint },
          { value: "mengubah", label: t.mengubah, hint: t.mengubahHint },
        ]}
        value={typed.putusan}
        error={salah("putusan")}
      />
      <TextArea
        name="pertimbangan"
        label={t.pertimbangan}
        rows={6}
        value={typed.pertimbangan}
        error={salah("pertimbangan")}
      />
      <fieldset class="stack">
        <legend>{t.bilaMengubah}</legend>
        <DuaRating
          typed={typed}
          said={salah}
          semula={{ hasil: e.ratingHasil, perilaku: e.ratingPerilaku, putus: e.putusStudi !== null }}
        />
        <TextArea
          name="rekomendasi"
          label={t.rekomendasi}
          hint={t.rekomendasiHint}
          value={typed.rekomendasi}
          error={salah("rekomendasi")}
        />
      </fieldset>
      <Checkbox name="setuju" label={t.mengikat} checked={typed.setuju === "ya"} error={salah("setuju")} />
      <div class="actions">
        <Button kind="primary" icon="file-check">
          {t.tandatangani}
        </Button>
        <LinkButton kind="link" href={`${base}/evaluasi/${e.id}/keberatan`}>
          {t.judulSemua}
        </LinkButton>
      </div>
    </form>
  );
};

const TEMPAT: Readonly<Record<string, string>> = {
  "pertimbangan-kosong": "pertimbangan",
  "rekomendasi-kosong": "rekomendasi",
  "rating-belum-lengkap": "hasil",
  "putusan-tidak-mengubah": "hasil",
};
