import { tahap as istilahTahap } from "../../domain/istilah.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { periodeWords } from "../../i18n/periode.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { DateField, TextArea } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { lastDay } from "./periods-page.tsx";
import type { WindowRow } from "./queries.ts";

type Props = {
  readonly window: WindowRow;
  readonly zona: Zona;
  readonly perintah: string;
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
};

export const WindowPage = ({ window, zona, perintah, typed = {}, errors = {} }: Props) => {
  const t = useWords(periodeWords);
  const lang = useLang();
  const said = saidOf(errors, t.salah);
  return (
    <div class="narrow">
      <Problems errors={errors} salah={t.salah} />
      <PageHead
        title={t.ubahJendela.title(`${istilahTahap[window.tahap][lang]} ${namaPeriode(window, lang)}`)}
      />
      <form method="post" class="stack" novalidate>
        <input type="hidden" name="perintah" value={perintah} />
        <input type="hidden" name="versi" value={String(window.versi)} />
        <DateField
          name="buka"
          label={t.ubahJendela.buka}
          value={typed.buka ?? tanggalPada(window.bukaPada, zona)}
          error={said("buka")}
        />
        <DateField
          name="tutup"
          label={t.ubahJendela.tutup}
          hint={t.ubahJendela.tutupHint(zona)}
          value={typed.tutup ?? lastDay(window, zona)}
          error={said("tutup")}
        />
        <TextArea
          name="alasan"
          label={t.ubahJendela.alasan}
          hint={t.ubahJendela.alasanHint}
          rows={3}
          value={typed.alasan}
          error={said("alasan")}
        />
        <Button kind="primary">{t.ubahJendela.tombol}</Button>
      </form>
    </div>
  );
};
