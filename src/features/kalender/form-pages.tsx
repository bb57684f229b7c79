import { kalenderWords } from "../../i18n/kalender.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { Checkbox, RadioField } from "../../web/ui/choice-field.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { ENOUGH, type UnitHead } from "./queries.ts";

export type FormProps = {
  readonly head: UnitHead;
  readonly running: number;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly perintah: string;
};

export const WeekFormPage = ({ head, running, typed, errors, perintah }: FormProps) => {
  const t = useWords(kalenderWords);
  const said = saidOf(errors, t.salah);
  const { pekanIsi, pekanForm } = t;
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} />
      <PageHead title={pekanForm.title(head.nama)} />
      <Effect running={running} />
      <form method="post" class="stack" novalidate>
        <input type="hidden" name="perintah" value={perintah} />
        <input type="hidden" name="versi" value={String(head.versi)} />
        <RadioField
          name="pekan"
          label={pekanForm.pilih}
          value={typed.pekan}
          error={said("pekan")}
          choices={[
            { value: "5", label: pekanIsi.lima },
            { value: "6", label: pekanIsi.enam },
            { value: "7", label: pekanIsi.tujuh },
            { value: "ikut", label: pekanIsi.ikut },
          ]}
        />
        <Checkbox
          name="liburUmum"
          label={pekanForm.liburUmum}
          hint={pekanForm.liburUmumHint}
          checked={typed.liburUmum === "ya"}
        />
        <DateField name="dari" label={pekanForm.dari} value={typed.dari} error={said("dari")} />
        <TextArea
          name="dasar"
          label={pekanForm.dasar}
          hint={pekanForm.dasarHint}
          rows={2}
          value={typed.dasar}
          error={said("dasar")}
        />
        <Button kind="primary">{pekanForm.simpan}</Button>
      </form>
    </div>
  );
};

export const SpecialFormPage = ({ head, running, typed, errors, perintah }: FormProps) => {
  const t = useWords(kalenderWords);
  const said = saidOf(errors, t.salah);
  const { hariForm } = t;
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} />
      <PageHead title={hariForm.title(head.nama)} />
      <Effect running={running} />
      <form method="post" class="stack" novalidate>
        <input type="hidden" name="perintah" value={perintah} />
        <RadioField
          name="jenis"
          label={hariForm.jenis}
          value={typed.jenis ?? "libur"}
          error={said("jenis")}
          choices={[
            { value: "libur", label: hariForm.libur, hint: hariForm.liburHint },
            { value: "masuk", label: hariForm.masuk, hint: hariForm.masukHint },
          ]}
        />
        <DateField name="dari" label={hariForm.dari} value={typed.dari} error={said("dari")} />
        <DateField name="sampai" label={hariForm.sampai} value={typed.sampai} error={said("sampai")} />
        <TextField
          name="keterangan"
          label={hariForm.keterangan}
          value={typed.keterangan}
          error={said("keterangan")}
        />
        <Button kind="primary">{hariForm.simpan}</Button>
      </form>
    </div>
  );
};

/** What the change will move, before it is made. */
const Effect = ({ running }: { running: number }) => {
  const t = useWords(kalenderWords);
  const n = running > ENOUGH ? `> ${ENOUGH}` : String(running);
  return <p class="hint">{running === 0 ? t.akibatTidakAda : t.akibat(n)}</p>;
};
