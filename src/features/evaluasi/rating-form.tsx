import type { BahanFakta } from "../../data/agency/evaluasi-fakta.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Checkbox, RadioField } from "../../web/ui/choice-field.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { useLang } from "../../web/words.ts";
import type { Berkas } from "./load.ts";
import { Pratinjau, ratingChoices } from "./pratinjau.tsx";

export type RatingFormProps = {
  readonly b: Berkas;
  readonly bahan: BahanFakta;
  readonly base: string;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly ambilAlih: boolean;
  /** Asked twice: a low rating that nobody has heard of before. */
  readonly pastikan?: string | undefined;
  readonly bentrok: boolean;
};

/** Right: both axes first, then what they come to, then the words. */
export const RatingForm = (props: RatingFormProps) => {
  const { b, base, typed, ambilAlih } = props;
  const lang = useLang();
  const t = evaluasiWords[lang];
  const said = saidOf(props.errors, t.salah);
  const pratinjau = `${base}/evaluasi/${b.e.id}/pratinjau`;
  return (
    <div class="stack">
      <h2>{ambilAlih ? t.form.judulAmbil : t.form.judul}</h2>
      <p class="muted">{ambilAlih ? t.form.leadAmbil : t.form.lead}</p>
      {props.bentrok && <Bentrok b={b} />}
      <RadioField
        name="hasil"
        label={t.form.hasil}
        choices={ratingChoices(lang)}
        value={typed.hasil}
        error={said("hasil")}
      />
      <RadioField
        name="perilaku"
        label={t.form.perilaku}
        choices={ratingChoices(lang)}
        value={typed.perilaku}
        error={said("perilaku")}
      />
      <Button compact formaction={pratinjau} attrs={{ formnovalidate: true }}>
        {t.form.lihat}
      </Button>
      <Pratinjau bahan={props.bahan} href={pratinjau} typed={typed} />
      <TextArea
        name="alasan"
        label={t.form.alasan}
        hint={t.form.alasanHint}
        value={typed.alasan}
        error={said("alasan")}
      />
      <TextArea
        name="catatan"
        label={t.form.catatan}
        hint={t.form.catatanHint}
        value={typed.catatan}
        error={said("catatan")}
      />
      {props.pastikan && (
        <Notice kind="warn" title={props.pastikan}>
          <Checkbox name="dipastikan" label={t.form.dipastikan} />
        </Notice>
      )}
      {ambilAlih && (
        <Checkbox
          name="setuju"
          label={t.form.mengikat}
          checked={typed.setuju === "ya"}
          error={said("setuju")}
        />
      )}
      <Tombol {...props} />
    </div>
  );
};

const Tombol = ({ b, base, ambilAlih }: RatingFormProps) => {
  const t = evaluasiWords[useLang()];
  if (ambilAlih) {
    return (
      <div class="actions">
        <Button kind="primary" icon="file-check">
          {t.form.ambil}
        </Button>
      </div>
    );
  }
  return (
    <div class="actions">
      <Button kind="primary" name="lanjut" value="ya">
        {t.form.simpanLanjut}
      </Button>
      <Button>{t.form.simpan}</Button>
      {b.e.keadaan === "dinilai" && (
        <LinkButton kind="link" href={`${base}/evaluasi/${b.e.id}`}>
          {t.form.batal}
        </LinkButton>
      )}
    </div>
  );
};

/** Both texts stand side by side: what is saved now, and what was typed, which stays in the form. */
const Bentrok = ({ b }: { b: Berkas }) => {
  const t = evaluasiWords[useLang()];
  return (
    <Notice kind="warn" title={t.bentrok.judul}>
      <p>{t.bentrok.anda}</p>
      {(b.e.alasan || b.e.catatan) && (
        <>
          <p>
            <strong>{t.bentrok.tersimpan}</strong>
          </p>
          <p class="pre">{b.e.alasan}</p>
          <p class="pre">{b.e.catatan}</p>
        </>
      )}
    </Notice>
  );
};
