import { artiSkala, KOMPETENSI_TETAP, skalaKompetensi } from "../../domain/kompetensi.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { shellWords } from "../../i18n/shell.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { Checkbox, SelectField } from "../../web/ui/choice-field.tsx";
import { Confirm } from "../../web/ui/confirm.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { FormProps } from "./feedback-page.tsx";
import { N_TEKNIS } from "./forms.ts";
import { SheetKompetensi } from "./sheets.tsx";

/** B.1.9: nine fixed competences and the technical ones, each from 1 to 5 with its reason. */
export const CompetencePage = (props: FormProps) => {
  const w = useWords(pembinaanWords);
  const { kompetensi: t, salah } = w;
  const { base, l, typed, errors, refused } = props;
  const here = `${base}/pembinaan/${l.head.id}`;
  const said = saidOf(errors, salah);
  return (
    <div class="stack">
      <div class="jangan-cetak stack">
        <Problems errors={errors} salah={salah} also={refused} />
        <PageHead
          overline={l.head.nama}
          title={t.judul}
          lead={t.lead}
          focus={refused === undefined && Object.keys(errors).length === 0}
          actions={
            <>
              <LinkButton compact icon="arrow-left" href={here}>
                {w.kembali}
              </LinkButton>
              {l.kompetensi && (
                <>
                  <PrintButton>{w.cetak}</PrintButton>
                  <LinkButton compact icon="download" href={`${here}/kompetensi/pdf`} download>
                    PDF A4
                  </LinkButton>
                  <LinkButton compact icon="download" href={`${here}/kompetensi/pdf?kertas=f4`} download>
                    PDF F4
                  </LinkButton>
                </>
              )}
            </>
          }
        />
      </div>
      {l.kompetensi && <SheetKompetensi {...props} />}
      {!l.kompetensi && props.able && (
        <Confirm
          action={`${here}/kompetensi`}
          hidden={{ perintah: props.command }}
          submit={t.kirim}
          cancel={{ href: here, text: useWords(shellWords).cancel }}
        >
          <div class="narrow stack">
            <Skala />
            {KOMPETENSI_TETAP.map(([kunci, nama]) => (
              <Satu kunci={kunci} nama={nama} typed={typed} said={said} />
            ))}
            <p class="hint">{t.teknisJelas}</p>
            {Array.from({ length: N_TEKNIS }, (_, at) => `teknis${at + 1}`).map((kunci, at) => (
              <fieldset class="stack-s">
                <legend>{t.teknis(at + 1)}</legend>
                <TextField
                  name={`nama-${kunci}`}
                  label={t.teknis(at + 1)}
                  value={typed[`nama-${kunci}`] ?? ""}
                  error={said(`nama-${kunci}`)}
                />
                <Satu kunci={kunci} nama={t.teknis(at + 1)} typed={typed} said={said} />
              </fieldset>
            ))}
            <TextArea
              name="rekomendasi"
              label={t.rekomendasi}
              value={typed.rekomendasi ?? ""}
              error={said("rekomendasi")}
            />
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

const Skala = () => {
  const { kompetensi: t } = useWords(pembinaanWords);
  const lang = useLang();
  return (
    <details>
      <summary>{t.skala}</summary>
      <ol>
        {skalaKompetensi.map((s, at) => (
          <li>
            {s}: {artiSkala[lang][at]}
          </li>
        ))}
      </ol>
    </details>
  );
};

const Satu = (props: {
  readonly kunci: string;
  readonly nama: string;
  readonly typed: FormProps["typed"];
  readonly said: (field: string) => string | undefined;
}) => {
  const { kompetensi: t } = useWords(pembinaanWords);
  const [nilai, alasan] = [`nilai-${props.kunci}`, `alasan-${props.kunci}`];
  return (
    <div class="stack-s">
      <SelectField
        name={nilai}
        label={t.nilai(props.nama)}
        value={props.typed[nilai] ?? ""}
        error={props.said(nilai)}
        blank="–"
        width={16}
        choices={skalaKompetensi.map((s, at) => ({ value: String(at + 1), label: `${at + 1} ${s}` }))}
      />
      <TextArea
        name={alasan}
        label={t.alasan(props.nama)}
        value={props.typed[alasan] ?? ""}
        error={props.said(alasan)}
        rows={2}
      />
    </div>
  );
};
