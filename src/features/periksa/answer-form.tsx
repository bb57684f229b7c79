import { answer } from "../../domain/periksa.ts";
import { periksaWords } from "../../i18n/periksa.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { useWords } from "../../web/words.ts";
import type { Butir } from "./load.ts";
import type { PersonProps } from "./person-page.tsx";

/** The pegawai says what he has to say to a mark, with another file if he has a better one. */
export const AnswerForm = ({
  b,
  r,
  at,
  base,
  viewer,
  perintah,
  typed,
  errors,
}: PersonProps & { r: Butir }) => {
  const all = useWords(periksaWords);
  const t = all.tanggapan;
  if (!answer(b.p, viewer).ok || r.tanda === null) return null;
  const mine = typed?.tanda === r.tanda;
  const error = mine ? saidOf(errors, all.salah)("isi") : undefined;
  return (
    <details class="add" open={mine}>
      <summary>{t.judul}</summary>
      <form method="post" action={`${at}/tanggapan`} class="stack" novalidate>
        <HiddenFields fields={{ tanda: r.tanda, perintah }} />
        <TextArea
          name="isi"
          id={mine ? "isi" : `isi-${r.tanda}`}
          label={t.isi}
          hint={t.petunjuk}
          value={mine ? typed?.isi : ""}
          rows={3}
          error={error}
        />
        {b.punya.length > 0 && (
          <SelectField
            name="bukti"
            id={`bukti-${r.tanda}`}
            label={t.bukti}
            blank={t.tanpa}
            value={mine ? typed?.bukti : ""}
            choices={b.punya.map((f) => ({ value: f.id, label: f.nama }))}
          />
        )}
        <p class="hint">
          <a href={`${base}/bukti`}>{t.unggah}</a>
        </p>
        <Button kind="secondary">{t.kirim}</Button>
      </form>
    </details>
  );
};
