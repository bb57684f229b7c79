import { MAX_SHEET_BYTES } from "../../../data/spreadsheet.ts";
import type { Zona } from "../../../domain/tanggal.ts";
import { angka, waktu } from "../../../i18n/dates.ts";
import { imporWords } from "../../../i18n/impor.ts";
import { Problems } from "../../../web/problems.tsx";
import { Button, LinkButton } from "../../../web/ui/button.tsx";
import { Checkbox } from "../../../web/ui/choice-field.tsx";
import { Frame } from "../../../web/ui/field.tsx";
import { Notice } from "../../../web/ui/notice.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { StatusTag } from "../../../web/ui/status-tag.tsx";
import { Table } from "../../../web/ui/table.tsx";
import { useLang, useWords } from "../../../web/words.ts";
import type { Hasil } from "./banding.ts";
import type { ImporRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly zona: Zona;
  readonly history: readonly (Omit<ImporRow, "ringkasan"> & { readonly jumlah: string })[];
  readonly error?: string | undefined;
  readonly unitBaru: boolean;
};

export const ImportPage = (props: Props) => {
  const { base, error } = props;
  const t = useWords(imporWords);
  return (
    <div class="stack-l">
      <Problems also={error === undefined ? undefined : { field: "berkas", text: error }} />
      <PageHead title={t.title} lead={t.lead} focus={!error} />
      <div class="narrow stack">
        <form
          method="post"
          action={`${base}/pegawai/impor`}
          enctype="multipart/form-data"
          class="stack"
          novalidate
          hx-boost="false"
        >
          <Frame name="berkas" label={t.berkas} hint={t.berkasHint} error={error}>
            <input
              class="input"
              type="file"
              id="berkas"
              name="berkas"
              accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              data-maks={MAX_SHEET_BYTES}
              aria-invalid={error ? "true" : undefined}
              aria-describedby={error ? "berkas-petunjuk berkas-kesalahan" : "berkas-petunjuk"}
            />
          </Frame>
          <Checkbox name="unitBaru" label={t.unitBaru} hint={t.unitBaruHint} checked={props.unitBaru} />
          <div class="actions">
            <Button kind="primary" icon="upload">
              {t.periksa}
            </Button>
          </div>
        </form>
        <Notice kind="info">{t.nipJelas}</Notice>
        <section class="stack">
          <h2>{t.contoh}</h2>
          <p>{t.contohJelas}</p>
          <div class="cluster">
            <LinkButton icon="download" download href={`${base}/pegawai/impor/contoh.xlsx`}>
              {t.unduhXlsx}
            </LinkButton>
            <LinkButton icon="download" download href={`${base}/pegawai/impor/contoh.csv`}>
              {t.unduhCsv}
            </LinkButton>
          </div>
        </section>
      </div>
      <History {...props} />
    </div>
  );
};

const History = ({ base, zona, history }: Props) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  const said = (jumlah: string) => {
    const n = JSON.parse(jumlah) as Record<Hasil, number>;
    return t.jumlah(angka(n.baru, lang), angka(n.berubah, lang), angka(n.salah, lang));
  };
  return (
    <section class="stack">
      <h2>{t.riwayat}</h2>
      {history.length === 0 ? (
        <p class="muted">{t.riwayatKosong}</p>
      ) : (
        <Table
          caption={t.riwayat}
          captionHidden
          rows={history}
          columns={[
            {
              head: t.kolom.berkas,
              kind: "row",
              cell: (i) => <a href={`${base}/pegawai/impor/${i.id}`}>{i.namaBerkas}</a>,
            },
            {
              head: t.kolom.keadaan,
              cell: (i) => (
                <StatusTag kind={i.keadaan === "pratinjau" ? "perlu-anda" : "selesai"}>
                  {t.keadaan[i.keadaan]}
                </StatusTag>
              ),
            },
            { head: t.kolom.hasil, cell: (i) => said(i.jumlah) },
            { head: t.kolom.oleh, cell: (i) => i.oleh },
            { head: t.kolom.pada, cell: (i) => waktu(i.diterapkanPada ?? i.dibuatPada, zona, lang) },
          ]}
        />
      )}
    </section>
  );
};
