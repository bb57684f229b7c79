import type { Zona } from "../../domain/tanggal.ts";
import { tanggalPendek, waktu } from "../../i18n/dates.ts";
import { harianWords } from "../../i18n/harian.ts";
import { harianBerkasWords } from "../../i18n/harian-berkas.ts";
import { said as saidRefusal } from "../../i18n/penolakan.ts";
import type { FieldErrors } from "../../web/form.ts";
import { KerjaTabs } from "../../web/kerja-tabs.tsx";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, Frame } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import type { ImporRow } from "./berkas-queries.ts";
import type { Diperiksa } from "./impor.ts";
import { pendek } from "./parts.tsx";
import { EKINERJA } from "./tata-letak.ts";

type ImportProps = {
  readonly base: string;
  readonly zona: Zona;
  readonly command: string;
  readonly error: string | undefined;
  readonly impor: readonly ImporRow[];
};

export const ImportPage = ({ base, zona, command, error, impor }: ImportProps) => {
  const lang = useLang();
  const t = harianBerkasWords[lang].impor;
  return (
    <div class="stack">
      <Problems also={error === undefined ? undefined : { field: "berkas", text: error }} />
      <PageHead title={t.judul} lead={t.lead} focus={!error} />
      <KerjaTabs base={base} current="harian" />
      <form
        method="post"
        action={`${base}/harian/impor`}
        enctype="multipart/form-data"
        class="narrow stack-s"
        novalidate
        hx-boost="false"
      >
        <Frame name="berkas" label={t.berkas} hint={t.berkasJelas} error={error}>
          <input
            class="input"
            type="file"
            id="berkas"
            name="berkas"
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
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
      <section class="stack-s">
        <h2>{t.tataLetak}</h2>
        <p>{t.tataLetakAsal(EKINERJA.nama, EKINERJA.asal[lang], EKINERJA.sejak)}</p>
        <p class="hint">
          {t.kolom}: {EKINERJA.kolom.map(([, judul]) => judul).join(" | ")}
        </p>
        <p>{t.polos}</p>
        <p>{t.tanggal}</p>
        <p>
          <LinkButton compact icon="download" href={`${base}/harian/impor/contoh.xlsx`} download>
            {t.contoh}
          </LinkButton>
        </p>
      </section>
      {impor.length > 0 && (
        <Table
          caption={t.riwayat}
          columns={[
            { head: t.berkas, kind: "row", cell: (r: ImporRow) => pendek(r.nama || "–", 80) },
            { head: t.pada, cell: (r) => waktu(r.pada, zona, lang) },
            {
              head: t.hari,
              cell: (r) =>
                harianWords[lang].pekan(tanggalPendek(r.dari, lang), tanggalPendek(r.sampai, lang)),
            },
            { head: t.jumlah, cell: (r) => t.riwayatBaris(r.jumlah) },
            {
              head: harianWords[lang].tindakan,
              kind: "action",
              cell: (r) =>
                r.dibatalkanPada === null ? (
                  <form method="post" action={`${base}/harian/impor/${r.id}/batal`}>
                    <HiddenFields fields={{ perintah: `${command.slice(0, 10)}${r.id.slice(10)}` }} />
                    <Button compact about={pendek(r.nama, 60)}>
                      {t.batalkan}
                    </Button>
                  </form>
                ) : (
                  <span class="muted">{t.dibatalkan}</span>
                ),
            },
          ]}
          rows={impor}
        />
      )}
    </div>
  );
};

type PreviewProps = {
  readonly base: string;
  readonly command: string;
  readonly nama: string;
  readonly rows: readonly Diperiksa[];
  /** The rows that are ready, as they will be sent back. */
  readonly bawa: string;
  readonly error: string | undefined;
};

/** What a file would become, row by row. Nothing is written yet. */
export const PreviewPage = ({ base, command, nama, rows, bawa, error }: PreviewProps) => {
  const lang = useLang();
  const t = harianBerkasWords[lang].pratinjau;
  const n = (keadaan: Diperiksa["keadaan"]) => rows.filter((r) => r.keadaan === keadaan).length;
  return (
    <div class="stack">
      <Problems also={error} />
      <PageHead title={t.judul} overline={nama} focus={!error} />
      <KerjaTabs base={base} current="harian" />
      <ul class="bullets">
        <li>
          <strong>{t.siap(n("siap"))}</strong>
        </li>
        {n("ada") > 0 && <li>{t.ada(n("ada"))}</li>}
        {n("salah") > 0 && <li>{t.salah(n("salah"))}</li>}
      </ul>
      {n("salah") > 0 && <Notice kind="warn">{t.perbaiki}</Notice>}
      <form method="post" action={`${base}/harian/impor/terapkan`} novalidate class="actions">
        <HiddenFields fields={{ perintah: command, nama, baris: bawa }} />
        {n("siap") > 0 && <Button kind="primary">{t.simpan(n("siap"))}</Button>}
        <LinkButton kind="link" href={`${base}/harian/impor`}>
          {t.lain}
        </LinkButton>
      </form>
      <Table
        caption={t.tabel}
        captionHidden
        columns={[
          { head: t.nomor, kind: "row", cell: (r: Diperiksa) => String(r.nomor) },
          { head: t.keadaan, cell: (r) => <State r={r} /> },
          {
            head: harianWords[lang].catat.tanggal,
            cell: (r) => (r.entri ? tanggalPendek(r.entri.tanggal, lang) : r.ketikan.tanggal),
          },
          { head: harianWords[lang].jam, cell: (r) => jam(r) },
          { head: harianWords[lang].kegiatan, cell: (r) => pendek(r.ketikan.kegiatan, 160) },
          {
            head: harianWords[lang].catat.jumlah,
            cell: (r) => `${r.ketikan.jumlah} ${r.ketikan.satuan}`.trim(),
          },
        ]}
        rows={rows}
      />
    </div>
  );
};

const jam = ({ entri, ketikan }: Diperiksa) =>
  entri
    ? entri.mulai
      ? `${entri.mulai}–${entri.selesai}`
      : ""
    : [ketikan.mulai, ketikan.selesai].filter(Boolean).join("–");

const State = ({ r }: { readonly r: Diperiksa }) => {
  const lang = useLang();
  const t = harianBerkasWords[lang].pratinjau;
  const salah = harianWords[lang].salah;
  return (
    <span>
      <strong>{t.keadaanKata[r.keadaan]}</strong>
      {r.refusal && (
        <span class="small">
          {" "}
          · {r.refusal.code === "satuan-panjang" ? salah["satuan-panjang"] : saidRefusal(r.refusal, lang)}
        </span>
      )}
      {[...new Set(r.catatan)].map((c) => (
        <span class="small muted"> · {t.catatan[c]}</span>
      ))}
    </span>
  );
};

type ExportProps = {
  readonly base: string;
  readonly dari: string;
  readonly sampai: string;
  readonly format: string;
  readonly errors: FieldErrors;
};

export const ExportPage = ({ base, dari, sampai, format, errors }: ExportProps) => {
  const lang = useLang();
  const t = harianBerkasWords[lang].ekspor;
  return (
    <div class="narrow stack">
      <Problems errors={errors} />
      <PageHead title={t.judul} lead={t.lead} focus={Object.keys(errors).length === 0} />
      <form method="post" action={`${base}/harian/ekspor`} class="stack-s" novalidate hx-boost="false">
        <DateField name="dari" label={t.dari} value={dari} error={errors.dari} />
        <DateField name="sampai" label={t.sampai} value={sampai} error={errors.sampai} />
        <RadioField
          name="format"
          label={t.format}
          value={format}
          choices={[
            { value: "xlsx", label: t.xlsx },
            { value: "csv", label: t.csv, hint: t.aman },
          ]}
        />
        <p class="hint">
          {harianBerkasWords[lang].impor.tataLetakAsal(EKINERJA.nama, EKINERJA.asal[lang], EKINERJA.sejak)}
        </p>
        <div class="actions">
          <Button kind="primary" icon="download">
            {t.unduh}
          </Button>
        </div>
      </form>
    </div>
  );
};
