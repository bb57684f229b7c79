import { tanggalPanjang } from "../../i18n/dates.ts";
import { PERJANJIAN_VERSI, perjanjian } from "../../i18n/perjanjian.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { PerjanjianRow } from "./queries.ts";

type Props = {
  readonly ada: PerjanjianRow | undefined;
  readonly hash: string;
  readonly perintah: string;
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
};

/** The text binds in Indonesian; who accepted it stands beneath it, and what exactly by its hash. */
export const AgreementPage = ({ ada, hash, perintah, typed, errors }: Props) => {
  const t = useWords(siklusWords);
  return (
    <div class="narrow stack-l">
      <Problems errors={errors} salah={t.salah} />
      <PageHead title={t.perjanjian.title} lead={t.perjanjian.lead} focus={!errors} />
      {ada && <Accepted ada={ada} />}
      <section class="stack" lang="id">
        <p class="muted">{t.perjanjian.versi(PERJANJIAN_VERSI)}</p>
        {perjanjian.map((p, n) => (
          <section class="stack-s">
            <h2>{`${n + 1}. ${p.judul}`}</h2>
            {p.isi.map((isi) => (
              <p>{isi}</p>
            ))}
          </section>
        ))}
        <p class="small muted">
          {t.perjanjian.sidik}: <code>{hash}</code>
        </p>
      </section>
      {ada?.versiTeks !== PERJANJIAN_VERSI && <Form perintah={perintah} typed={typed} errors={errors} />}
    </div>
  );
};

const Accepted = ({ ada }: { readonly ada: PerjanjianRow }) => {
  const [t, lang] = [useWords(siklusWords).perjanjian, useLang()];
  return (
    <section class="card">
      <h2>{t.diterima}</h2>
      <SummaryList
        rows={[
          { label: t.nama, value: ada.nama },
          { label: t.jabatan, value: ada.jabatan },
          { label: t.nip, value: ada.nip },
          { label: t.surat, value: `${ada.nomorSurat}, ${tanggalPanjang(ada.tanggal, lang)}` },
          { label: t.versi(""), value: ada.versiTeks },
        ]}
      />
      <p class="small muted">{t.oleh(ada.pencatat)}</p>
    </section>
  );
};

const Form = ({ perintah, typed = {}, errors }: Pick<Props, "perintah" | "typed" | "errors">) => {
  const { perjanjian: t, salah } = useWords(siklusWords);
  const said = saidOf(errors, salah);
  const field = (name: string) => ({ name, value: typed[name], error: said(name) });
  return (
    <section class="card">
      <h2>{t.judulForm}</h2>
      <form method="post" class="stack" novalidate>
        <HiddenFields fields={{ perintah }} />
        <TextField {...field("nama")} label={t.nama} />
        <TextField {...field("jabatan")} label={t.jabatan} />
        <TextField {...field("nip")} label={t.nip} hint={t.nipHint} width={16} inputmode="numeric" />
        <TextField {...field("nomorSurat")} label={t.surat} hint={t.suratHint} />
        <DateField {...field("tanggal")} label={t.tanggal} />
        <Checkbox
          name="pernyataan"
          label={t.pernyataan}
          checked={typed.pernyataan === "ya"}
          {...(said("pernyataan") && { error: said("pernyataan") })}
        />
        <p>
          <Button kind="primary">{t.tombol}</Button>
        </p>
      </form>
    </section>
  );
};
