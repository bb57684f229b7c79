import { MAX_SHEET_BYTES } from "../../../data/spreadsheet.ts";
import type { Zona } from "../../../domain/tanggal.ts";
import { angka, waktu } from "../../../i18n/dates.ts";
import { imporWords } from "../../../i18n/impor.ts";
import { Problems } from "../../../web/problems.tsx";
import { Button, LinkButton } from "../../../web/ui/button.tsx";
import { Frame } from "../../../web/ui/field.tsx";
import { Notice } from "../../../web/ui/notice.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { StatusTag } from "../../../web/ui/status-tag.tsx";
import { Table } from "../../../web/ui/table.tsx";
import { useLang, useWords } from "../../../web/words.ts";
import type { Hasil } from "./banding.ts";
import { berjalan, HISTORY_PAGE, type HistoryRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly zona: Zona;
  readonly history: readonly HistoryRow[];
  readonly halaman: number;
  readonly error?: string | undefined;
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

const History = ({ base, zona, history, halaman }: Props) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  const shown = history.slice(0, HISTORY_PAGE);
  return (
    <section class="stack">
      <h2>{t.riwayat}</h2>
      {shown.length === 0 ? (
        <p class="muted">{t.riwayatKosong}</p>
      ) : (
        <Table
          caption={t.riwayat}
          captionHidden
          rows={shown}
          columns={[
            {
              head: t.kolom.berkas,
              kind: "row",
              cell: (i) => <a href={`${base}/pegawai/impor/${i.id}`}>{i.namaBerkas}</a>,
            },
            { head: t.kolom.keadaan, cell: (i) => <State row={i} /> },
            { head: t.kolom.hasil, cell: (i) => <Counted row={i} /> },
            { head: t.kolom.oleh, cell: (i) => i.dibatalkanOleh ?? i.oleh },
            {
              head: t.kolom.pada,
              cell: (i) => waktu(i.dibatalkanPada ?? i.diterapkanPada ?? i.dibuatPada, zona, lang),
            },
          ]}
        />
      )}
      {(halaman > 1 || history.length > HISTORY_PAGE) && (
        <p class="cluster">
          {halaman > 1 && <a href={`${base}/pegawai/impor?halaman=${halaman - 1}`}>{t.lebihBaru}</a>}
          {history.length > HISTORY_PAGE && (
            <a href={`${base}/pegawai/impor?halaman=${halaman + 1}`}>{t.lebihLama}</a>
          )}
        </p>
      )}
    </section>
  );
};

const State = ({ row }: { row: HistoryRow }) => {
  const t = useWords(imporWords);
  const kind =
    row.galat !== ""
      ? "ditolak"
      : berjalan(row.langkah)
        ? "proses"
        : row.langkah === "kolom" || row.langkah === "siap"
          ? "perlu-anda"
          : "selesai";
  return (
    <StatusTag kind={kind}>{row.galat === "terhenti" ? t.terhenti : t.keadaanLangkah[row.langkah]}</StatusTag>
  );
};

const Counted = ({ row }: { row: HistoryRow }) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  const n = JSON.parse(row.jumlah) as Partial<Record<Hasil, number>>;
  const of = (h: Hasil) => angka(n[h] ?? 0, lang);
  return row.total === 0 ? (
    <span class="muted">–</span>
  ) : (
    <>{t.jumlah(of("baru"), of("berubah"), of("salah"))}</>
  );
};
