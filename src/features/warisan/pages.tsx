import type { Zona } from "../../domain/tanggal.ts";
import { bagianTahun, predikatLama } from "../../domain/warisan.ts";
import { waktu } from "../../i18n/dates.ts";
import { warisanWords } from "../../i18n/warisan.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Frame, TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import type { Diperiksa } from "./baca.ts";
import { type ImporRow, type IsiRow, PER_HALAMAN } from "./queries.ts";

type ImportProps = {
  readonly base: string;
  readonly zona: Zona;
  readonly impor: readonly ImporRow[];
  readonly typed: Typed;
  readonly errors: FieldErrors;
};

/** The file first, then what was taken in before. */
export const ImportPage = ({ base, zona, impor, typed, errors }: ImportProps) => {
  const lang = useLang();
  const t = warisanWords[lang];
  const said = saidOf(errors, t.salah);
  const salah = said("berkas");
  return (
    <div class="stack">
      <Problems errors={errors} salah={t.salah} />
      <PageHead title={t.judul} lead={t.lead} focus={Object.keys(errors).length === 0} />
      <form method="post" enctype="multipart/form-data" class="narrow stack-s" novalidate hx-boost="false">
        <h2>{t.impor}</h2>
        <TextField
          name="sumber"
          label={t.sumber}
          hint={t.sumberJelas}
          value={typed.sumber}
          error={said("sumber")}
        />
        <Frame name="berkas" label={t.berkas} hint={t.berkasJelas} error={salah}>
          <input
            class="input"
            type="file"
            id="berkas"
            name="berkas"
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-invalid={salah ? "true" : undefined}
            aria-describedby={salah ? "berkas-petunjuk berkas-kesalahan" : "berkas-petunjuk"}
          />
        </Frame>
        <p class="hint">{t.kolom}</p>
        <div class="actions">
          <Button kind="primary" icon="upload">
            {t.periksa}
          </Button>
          <LinkButton kind="link" icon="download" href={`${base}/kelola/warisan/contoh.xlsx`} download>
            {t.contoh}
          </LinkButton>
        </div>
      </form>
      {impor.length === 0 ? (
        <p class="muted">{t.kosong}</p>
      ) : (
        <Table
          caption={t.riwayat}
          rows={impor}
          columns={[
            {
              head: t.berkas,
              kind: "row",
              cell: (i) => <a href={`${base}/kelola/warisan/${i.id}`}>{i.nama || i.id}</a>,
            },
            { head: t.sumber, cell: (i) => i.sumber },
            { head: t.jumlah, kind: "number", cell: (i) => i.jumlah },
            { head: t.pada, cell: (i) => waktu(i.pada, zona, lang) },
            { head: t.oleh, cell: (i) => i.oleh },
            { head: t.keadaan, cell: (i) => (i.dibatalkanPada === null ? t.berlaku : t.dibatalkan) },
          ]}
        />
      )}
    </div>
  );
};

type PreviewProps = {
  readonly base: string;
  readonly perintah: string;
  readonly nama: string;
  readonly sumber: string;
  readonly rows: readonly Diperiksa[];
  readonly bawa: string;
  readonly error: string | undefined;
};

/** What the list would become. What has to be corrected comes first; nothing is written yet. */
export const PreviewPage = ({ base, perintah, nama, sumber, rows, bawa, error }: PreviewProps) => {
  const lang = useLang();
  const t = warisanWords[lang];
  const yang = (keadaan: Diperiksa["keadaan"]) => rows.filter((r) => r.keadaan === keadaan);
  const [siap, ada, salah] = [yang("siap"), yang("ada"), yang("salah")];
  const tampil = [...salah, ...siap, ...ada].slice(0, TAMPIL);
  return (
    <div class="stack">
      <Problems also={error} />
      <PageHead title={t.pratinjau} overline={nama} lead={t.asal(sumber)} focus={!error} />
      <ul class="bullets">
        <li>
          <strong>{t.siap(siap.length)}</strong>
        </li>
        {ada.length > 0 && <li>{t.ada(ada.length)}</li>}
        {salah.length > 0 && <li>{t.perlu(salah.length)}</li>}
      </ul>
      {siap.some((r) => r.keadaan === "siap" && r.isi.tahun === 2022) && (
        <Notice kind="warn">{t.kuadran2022}</Notice>
      )}
      <form method="post" action={`${base}/kelola/warisan/terapkan`} novalidate class="actions">
        <HiddenFields fields={{ perintah, nama, sumber, baris: bawa }} />
        {siap.length > 0 && <Button kind="primary">{t.simpan(siap.length)}</Button>}
        <LinkButton kind="link" href={`${base}/kelola/warisan`}>
          {t.lain}
        </LinkButton>
      </form>
      <Table
        caption={t.pratinjau}
        captionHidden
        rows={tampil}
        columns={[
          { head: t.baris, kind: "row", cell: (r) => r.nomor },
          { head: t.keadaan, cell: (r) => <Keadaan r={r} /> },
          { head: t.pegawai, cell: (r) => r.nama ?? r.ketikan.nip },
          { head: t.tahun, cell: (r) => [r.ketikan.tahun, r.ketikan.bagian].filter(Boolean).join(" · ") },
          { head: t.nilai, kind: "number", cell: (r) => r.ketikan.nilai },
          { head: t.predikat, cell: (r) => r.ketikan.predikat },
        ]}
      />
      {rows.length > TAMPIL && <p class="muted">{t.dipotong(rows.length - TAMPIL)}</p>}
    </div>
  );
};
const TAMPIL = 200;

const Keadaan = ({ r }: { readonly r: Diperiksa }) => {
  const t = warisanWords[useLang()];
  const beda = r.keadaan === "siap" ? r.isi.berbeda.split(" ") : [];
  return (
    <span>
      <strong>{t.keadaanKata[r.keadaan]}</strong>
      {r.keadaan === "salah" && <span class="small"> · {t.sebab[r.sebab]}</span>}
      {beda.map(
        (b) => (b === "nilai" || b === "predikat") && <span class="small muted"> · {t.berbeda[b]}</span>,
      )}
    </span>
  );
};

type OneProps = {
  readonly base: string;
  readonly zona: Zona;
  readonly impor: ImporRow;
  readonly isi: readonly IsiRow[];
  readonly halaman: number;
  readonly perintah: string;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly done: string | undefined;
};

/** One list that was taken in, and the way to take it back. */
export const OneImportPage = ({
  base,
  zona,
  impor,
  isi,
  halaman,
  perintah,
  typed,
  errors,
  done,
}: OneProps) => {
  const lang = useLang();
  const t = warisanWords[lang];
  const path = `${base}/kelola/warisan/${impor.id}`;
  return (
    <div class="stack">
      <Problems errors={errors} salah={t.salah} />
      {done && <Notice kind="success">{done}</Notice>}
      <PageHead
        title={impor.nama || t.judul}
        overline={`${waktu(impor.pada, zona, lang)} · ${impor.oleh}`}
        lead={t.asal(impor.sumber)}
        focus={Object.keys(errors).length === 0}
      />
      {impor.dibatalkanPada !== null && (
        <Notice kind="warn">{t.dibatalkanOleh(impor.dibatalkanOleh ?? "", impor.alasan)}</Notice>
      )}
      <Table
        caption={t.isi}
        rows={isi}
        columns={[
          {
            head: t.pegawai,
            kind: "row",
            cell: (r) => <a href={`${base}/warisan/${r.pegawai}`}>{r.nama}</a>,
          },
          { head: t.tahun, cell: (r) => `${r.tahun} · ${bagianTahun[r.bagian][lang]}` },
          {
            head: t.nilai,
            kind: "number",
            cell: (r) => (lang === "id" ? r.nilai.replace(".", ",") : r.nilai),
          },
          { head: t.predikat, cell: (r) => predikatLama[r.predikat].id },
        ]}
      />
      <p class="actions">
        {halaman > 1 && <a href={`${path}?halaman=${halaman - 1}`}>{t.sebelumnya}</a>}
        {isi.length === PER_HALAMAN && <a href={`${path}?halaman=${halaman + 1}`}>{t.berikutnya}</a>}
      </p>
      {impor.dibatalkanPada === null && (
        <form method="post" action={`${path}/batal`} class="narrow stack-s" novalidate>
          <h2>{t.batalkan}</h2>
          <p>{t.batalJelas}</p>
          <HiddenFields fields={{ perintah }} />
          <TextArea
            name="alasan"
            label={t.alasan}
            value={typed.alasan}
            error={saidOf(errors, t.salah)("alasan")}
            rows={2}
          />
          <div class="actions">
            <Button kind="danger">{t.batalkan}</Button>
          </div>
        </form>
      )}
    </div>
  );
};
