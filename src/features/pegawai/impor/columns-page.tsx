import { angka, waktu } from "../../../i18n/dates.ts";
import { imporWords } from "../../../i18n/impor.ts";
import { Problems } from "../../../web/problems.tsx";
import { Button, LinkButton } from "../../../web/ui/button.tsx";
import { Checkbox } from "../../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../../web/ui/confirm.tsx";
import { ErrorText, TextField } from "../../../web/ui/field.tsx";
import { Notice } from "../../../web/ui/notice.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { Table } from "../../../web/ui/table.tsx";
import { useLang, useWords } from "../../../web/words.ts";
import { type Kolom, type KolomBerkas, kolomImpor } from "./kolom.ts";
import type { Shown } from "./progress-page.tsx";
import type { Pemetaan } from "./queries.ts";
import { tataLetak } from "./tata-letak.ts";

type Props = Shown & {
  readonly pemetaan: Pemetaan;
  readonly errors?: Readonly<Record<string, string>>;
};

/** What each column of the file is taken for, with three of its values, to be corrected before anything is read. */
export const ColumnsPage = (props: Props) => {
  const { base, impor, pemetaan, errors = {} } = props;
  const [t, lang] = [useWords(imporWords), useLang()];
  const path = `${base}/pegawai/impor/${impor.id}`;
  const said = useProblem();
  const sentences = Object.fromEntries(Object.entries(errors).map(([k, code]) => [k, said(code)]));
  return (
    <div class="stack-l">
      <Problems errors={sentences} />
      <PageHead
        title={t.judulLangkah.kolom}
        overline={impor.namaBerkas}
        lead={t.kolomLead}
        focus={Object.keys(errors).length === 0}
      />
      <Known {...props} />
      <form method="post" action={`${path}/kolom`} class="stack" novalidate>
        <HiddenFields fields={{ perintah: props.perintah, versi: String(impor.versi) }} />
        <Table
          caption={t.judulLangkah.kolom}
          captionHidden
          rows={pemetaan.kolom}
          columns={[
            { head: t.kolomBerkas, kind: "row", cell: (k) => <Heading kolom={k} /> },
            { head: t.kolomContoh, cell: (k) => <Samples kolom={k} /> },
            { head: t.kolomUntuk, cell: (k) => <Choose kolom={k} error={sentences[`kolom.${k.at}`]} /> },
          ]}
        />
        <div class="narrow stack">
          <TextField
            name="unitSemua"
            label={t.unitSemua}
            hint={t.unitSemuaHint}
            value={pemetaan.unitSemua}
            optional={t.opsional}
            error={sentences.unitSemua}
          />
          <Checkbox name="unitBaru" label={t.unitBaru} hint={t.unitBaruHint} checked={pemetaan.unitBaru} />
          <div class="actions">
            <Button kind="primary" icon="check">
              {t.periksaBaris}
            </Button>
            <LinkButton kind="link" href={`${base}/pegawai/impor`}>
              {t.unggahLagi}
            </LinkButton>
          </div>
          <p class="small muted">
            {t.berkasTersimpan(angka(Math.ceil(impor.ukuran / 1024), lang))} {t.ingatJelas}
          </p>
        </div>
      </form>
    </div>
  );
};

/** Where the layout was seen and when, and whether this very file has been here before. */
const Known = ({ impor, pemetaan, zona }: Props) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  const layout = tataLetak.find((l) => l.kunci === pemetaan.tataLetak);
  return (
    <>
      {impor.galat !== "" && (
        <Notice kind="error" title={t.gagalBaca}>
          <p>{t.berkasSalah[impor.galat as keyof (typeof t)["berkasSalah"]] ?? impor.galat}</p>
        </Notice>
      )}
      {impor.kembarPada !== null && (
        <Notice kind="warn">{t.kembar(waktu(impor.kembarPada, zona, lang))}</Notice>
      )}
      {layout && <Notice kind="info">{t.tataLetak[layout.kunci]}</Notice>}
    </>
  );
};

const Heading = ({ kolom }: { kolom: KolomBerkas }) => {
  const t = useWords(imporWords);
  return (
    <span class="person">
      <span>{kolom.judul || t.tanpaJudul}</span>
      {kolom.kenal !== "" && kolom.kenal !== "sama" && (
        <span class="small muted">{t.kenal[kolom.kenal]}</span>
      )}
    </span>
  );
};

const Samples = ({ kolom }: { kolom: KolomBerkas }) => (
  <ul class="plain small">
    {kolom.contoh.map((text) => (
      <li>{text}</li>
    ))}
  </ul>
);

const Choose = ({ kolom, error }: { kolom: KolomBerkas; error: string | undefined }) => {
  const t = useWords(imporWords);
  const name = `kolom.${kolom.at}`;
  return (
    <div class={error ? "field invalid" : "field"}>
      {error && <ErrorText id={`${name}-kesalahan`}>{error}</ErrorText>}
      <select
        class="input"
        id={name}
        name={name}
        aria-label={`${t.kolomUntuk}: ${kolom.judul || t.tanpaJudul}`}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? `${name}-kesalahan` : undefined}
      >
        <option value="">{t.lewatiKolom}</option>
        {kolomImpor.map((k) => (
          <option value={k} selected={k === kolom.kolom}>
            {t.namaKolom[k]}
          </option>
        ))}
      </select>
    </div>
  );
};

function useProblem() {
  const t = useWords(imporWords);
  return (code: string): string => {
    const [kind, list = ""] = code.split(":");
    if (kind === "unit-panjang") return t.unitPanjang;
    return kind === "kolom-kurang"
      ? t.kolomKurang(
          list
            .split(",")
            .map((k) => t.namaKolom[k as Kolom])
            .join(", "),
        )
      : t.kolomGanda;
  };
}
