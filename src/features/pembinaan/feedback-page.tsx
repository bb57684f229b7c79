import { kriteriaBimbingan } from "../../domain/kompetensi.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { Confirm } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Loaded } from "./load.ts";
import { SheetUmpanBalik } from "./sheets.tsx";

export type FormProps = {
  readonly base: string;
  readonly l: Loaded;
  readonly zona: Zona;
  readonly able: boolean;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly refused: string | undefined;
  readonly command: string;
};

/** B.1.8: nine fixed criteria. What was sent is read by whoever wrote it and whoever it was handed to. */
export const FeedbackPage = (props: FormProps) => {
  const { umpanBalik: t, salah, kembali } = useWords(pembinaanWords);
  const lang = useLang();
  const { base, l, typed, errors, refused } = props;
  const here = `${base}/pembinaan/${l.head.id}`;
  const said = saidOf(errors, salah);
  const nama = l.umpanBalik?.namaKepada ?? l.penerima?.nama ?? t.penerima;
  const pdf = l.umpanBalik !== null;
  let at = 0;
  return (
    <div class="stack">
      <div class="jangan-cetak stack">
        <Problems errors={errors} salah={salah} also={refused} />
        <PageHead
          overline={l.head.nama}
          title={t.judul}
          focus={refused === undefined && Object.keys(errors).length === 0}
          actions={
            <>
              <LinkButton compact icon="arrow-left" href={here}>
                {kembali}
              </LinkButton>
              {pdf && (
                <>
                  <PrintButton>{useWords(pembinaanWords).cetak}</PrintButton>
                  <LinkButton compact icon="download" href={`${here}/umpan-balik/pdf`} download>
                    PDF A4
                  </LinkButton>
                  <LinkButton compact icon="download" href={`${here}/umpan-balik/pdf?kertas=f4`} download>
                    PDF F4
                  </LinkButton>
                </>
              )}
            </>
          }
        />
        <Notice>{t.isi(nama)}</Notice>
        {l.umpanBalik && <p>{t.terkirim(nama, waktu(l.umpanBalik.dikirimPada, props.zona, lang))}</p>}
      </div>
      {l.umpanBalik && <SheetUmpanBalik {...props} />}
      {!l.umpanBalik && props.able && (
        <Confirm
          action={`${here}/umpan-balik`}
          hidden={{ perintah: props.command }}
          submit={t.kirim}
          cancel={{ href: here, text: useWords(shellWords).cancel }}
        >
          <div class="narrow stack">
            {kriteriaBimbingan.map((k) => (
              <fieldset class="stack">
                <legend>{k.subjek}</legend>
                {k.kriteria.map((teks) => {
                  at += 1;
                  const name = `k${at}`;
                  return (
                    <TextArea
                      name={name}
                      label={`${at}. ${teks}`}
                      value={typed[name] ?? ""}
                      error={said(name)}
                      rows={2}
                    />
                  );
                })}
              </fieldset>
            ))}
            <Checkbox
              name="pernyataan"
              label={t.pernyataan}
              checked={typed.pernyataan === "ya"}
              error={said("pernyataan")}
            />
          </div>
        </Confirm>
      )}
    </div>
  );
};
