import { predikat, rating } from "../../domain/istilah.ts";
import type { Refusal } from "../../domain/result.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { said } from "../../i18n/penolakan.ts";
import type { FieldErrors } from "../../web/form.ts";
import { predikatKind } from "../../web/penilaian/kuadran.tsx";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang } from "../../web/words.ts";
import type { Berkas } from "./load.ts";
import { predikatKata } from "./predikat-kata.ts";

type Props = {
  readonly b: Berkas;
  readonly base: string;
  readonly perintah: string;
  readonly errors?: FieldErrors;
  readonly refusal?: Refusal | undefined;
};

/** Check answers, then a binding tick: the page says what the signature does before it is given. */
export const SignPage = ({ b, base, perintah, errors = {}, refusal }: Props) => {
  const lang = useLang();
  const t = evaluasiWords[lang];
  const { e } = b;
  return (
    <div class="narrow">
      <Problems errors={errors} salah={t.salah} also={refusal && said(refusal, lang)} />
      <PageHead
        title={t.langkah.tandaTanganJudul(e.nama)}
        lead={t.langkah.tandaTanganLead}
        focus={!refusal && Object.keys(errors).length === 0}
      />
      <form method="post" class="stack" novalidate>
        <HiddenFields fields={{ versi: String(e.versi), perintah }} />
        {e.ratingHasil && e.ratingPerilaku && <Ringkasan b={b} />}
        <Checkbox name="setuju" label={t.langkah.setuju} error={saidOf(errors, t.salah)("setuju")} />
        <div class="actions">
          <Button kind="primary" name="lanjut" value="ya">
            {t.langkah.tandaTanganLanjut}
          </Button>
          <Button>{t.langkah.tandaTanganTombol}</Button>
          <LinkButton kind="link" href={`${base}/evaluasi/${e.id}`}>
            {t.langkah.kembali}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};

const Ringkasan = ({ b: { e } }: { b: Berkas }) => {
  const lang = useLang();
  const t = evaluasiWords[lang].hasil;
  const sel = predikatKata(e, lang);
  if (!sel || !e.ratingHasil || !e.ratingPerilaku) return null;
  return (
    <SummaryList
      rows={[
        { label: t.hasil, value: rating[e.ratingHasil][lang] },
        { label: t.perilaku, value: rating[e.ratingPerilaku][lang] },
        {
          label: evaluasiWords[lang].pratinjau.predikat,
          value: (
            <>
              <PredikatTag kind={predikatKind(sel.predikat)}>{predikat[sel.predikat][lang]}</PredikatTag>
              <p class="small muted">{sel.mengapa}</p>
            </>
          ),
        },
        { label: t.alasan, value: e.alasan ? <span class="pre">{e.alasan}</span> : "—" },
        { label: t.catatan, value: e.catatan ? <span class="pre">{e.catatan}</span> : t.tanpaCatatan },
      ]}
    />
  );
};
