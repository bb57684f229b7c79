import { type EvaluasiHead, evaluasiDari } from "../../data/agency/evaluasi.ts";
import type { BerkasRow, KeberatanRow, TolakRow } from "../../data/agency/keberatan.ts";
import { decide, object, withdrawObjection } from "../../domain/evaluasi.ts";
import { hear, pihakDari } from "../../domain/keberatan.ts";
import { regulasiPada } from "../../domain/regulasi.ts";
import type { Refusal } from "../../domain/result.ts";
import { type Tanggal, tambahHari, tanggalPada } from "../../domain/tanggal.ts";
import type { ModeHari } from "../../domain/tenggat.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { keberatanWords } from "../../i18n/keberatan.ts";
import { said } from "../../i18n/penolakan.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Checkbox, RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList, type SummaryRow } from "../../web/ui/summary-list.tsx";
import { useLang } from "../../web/words.ts";
import { Ditolak, Perkara, PilihBerkas, type Tempat } from "./parts.tsx";

export type Formulir = "ajukan" | "keterangan" | "tarik";
export type KeberatanProps = Tempat & {
  readonly e: EvaluasiHead;
  readonly viewer: Viewer;
  readonly semua: readonly KeberatanRow[];
  readonly berkas: readonly BerkasRow[];
  readonly ditolak: readonly TolakRow[];
  readonly title: string;
  readonly mode: ModeHari;
  readonly perintah: string;
  /** Which of the page's forms was sent, and came back. */
  readonly isian?:
    | { readonly dari: Formulir; readonly typed: Typed; readonly errors?: FieldErrors }
    | undefined;
  readonly refusal?: Refusal | undefined;
  /** What is wrong with files, in sentences. */
  readonly salahBerkas?: readonly string[] | undefined;
};

/** The form with its two dates, or the objections there are with all that was said to them. */
export const KeberatanPage = (props: KeberatanProps) => {
  const { e, semua, ditolak, title, isian, refusal, viewer, today, zona } = props;
  const lang = useLang();
  const t = keberatanWords[lang];
  const ev = evaluasiDari(e, today, zona);
  const [kini] = semua;
  // Typed words are shown back to whoever may not send them any more.
  const menulis = object(ev, viewer, today).ok || isian?.dari === "ajukan";
  const files = (props.salahBerkas ?? []).join(" ");
  const also = [refusal && said(refusal, lang), files].filter(Boolean).join(" ") || undefined;
  return (
    <div class="narrow stack">
      <Problems errors={isian?.errors ?? {}} salah={t.salah} also={also} />
      <PageHead title={title} lead={t.lead} focus={!also && !isian?.errors} />
      {!e.atasan && <Notice kind="warn">{t.tanpaAtasan}</Notice>}
      {menulis && <Ajukan {...props} />}
      {kini?.keadaan === "diajukan" && (
        <Notice title={t.selanjutnya}>
          <p>{t.selanjutnyaTeks}</p>
        </Notice>
      )}
      {semua.map((k) => (
        <Perkara k={k} berkas={props.berkas} base={props.base} zona={zona} today={today} mode={props.mode} />
      ))}
      {kini?.keadaan === "diajukan" && <Langkah {...props} k={kini} />}
      <Ditolak rows={ditolak} zona={zona} />
      <p class="small muted">{t.dasar}</p>
    </div>
  );
};

const Ajukan = (props: KeberatanProps) => {
  const { e, base, isian, berkas } = props;
  const t = keberatanWords[useLang()];
  const ini = isian?.dari === "ajukan" ? isian : undefined;
  return (
    <form method="post" class="stack" novalidate enctype="multipart/form-data" hx-boost="false">
      <SummaryList rows={tanggalnya(props, useLang())} />
      <HiddenFields fields={{ versi: String(e.versi), perintah: props.perintah }} />
      <TextArea
        name="alasan"
        label={t.alasan}
        hint={t.alasanHint}
        rows={8}
        value={ini?.typed.alasan}
        error={saidOf(ini?.errors, t.salah)("alasan")}
      />
      <PilihBerkas terkirim={berkas.filter((f) => f.keberatan === null)} />
      <div class="actions">
        <Button kind="primary">{t.ajukan}</Button>
        <LinkButton kind="link" href={`${base}/evaluasi/${e.id}`}>
          {t.kembali}
        </LinkButton>
      </div>
    </form>
  );
};

/** Both readings of the limit: what is applied, and the day that is safe under either (handbook 0.3). */
function tanggalnya({ e, zona, mode }: KeberatanProps, lang: "id" | "en"): SummaryRow[] {
  const t = keberatanWords[lang];
  const diterima = e.disampaikanPada === null ? null : tanggalPada(e.disampaikanPada, zona);
  const tanggal = (d: Tanggal) => tanggalPanjang(d, lang);
  return [
    { label: t.kepada, value: e.namaAtasan ?? "—" },
    { label: t.penilai, value: e.namaPenilai ?? "—" },
    ...(e.batasKeberatan
      ? [
          {
            label: t.batas,
            value: (mode === "hari-kerja" ? t.batasHariKerja : t.batasKalender)(tanggal(e.batasKeberatan)),
          },
        ]
      : []),
    ...(diterima
      ? [
          {
            label: t.aman,
            value: t.amanTeks(tanggal(tambahHari(diterima, regulasiPada(diterima).keberatan))),
          },
        ]
      : []),
  ];
}

/** While it is examined: one's own words, or the atasan's minutes and decision; the pegawai may take it back. */
const Langkah = (props: KeberatanProps & { readonly k: KeberatanRow }) => {
  const { e, k, viewer, today, zona, base } = props;
  const lang = useLang();
  const t = keberatanWords[lang];
  const ev = evaluasiDari(e, today, zona);
  const putus = decide(ev, viewer, today);
  const bicara = hear(ev, viewer, today, tanggalPada(k.diajukanPada, zona)).ok;
  return (
    <>
      {bicara && (pihakDari(ev, viewer) ? <Keterangan {...props} /> : <Notulen {...props} />)}
      {putus.ok ? (
        <div class="actions">
          <LinkButton kind="primary" href={`${base}/evaluasi/${e.id}/keberatan/putusan`}>
            {t.putuskan}
          </LinkButton>
        </div>
      ) : (
        putus.code === "kedua-pihak-belum-didengar" && <p class="muted">{said(putus, lang)}</p>
      )}
      {withdrawObjection(ev, viewer, today).ok && <Tarik {...props} />}
    </>
  );
};

const Keterangan = ({ e, base, perintah, isian }: KeberatanProps) => {
  const t = keberatanWords[useLang()];
  const ini = isian?.dari === "keterangan" ? isian : undefined;
  return (
    <FormKeterangan
      action={`${base}/evaluasi/${e.id}/keberatan/keterangan`}
      perintah={perintah}
      tombol={t.kirim}
    >
      <TextArea
        name="keterangan"
        label={t.keteranganSaya}
        hint={t.keteranganHint}
        rows={6}
        value={ini?.typed.keterangan}
        error={saidOf(ini?.errors, t.salah)("keterangan")}
      />
    </FormKeterangan>
  );
};

const Notulen = ({ e, base, perintah, isian, today }: KeberatanProps) => {
  const t = keberatanWords[useLang()];
  const ini = isian?.dari === "keterangan" ? isian : undefined;
  const salah = saidOf(ini?.errors, t.salah);
  const pilihan = <K extends string>(kata: Readonly<Record<K, string>>) =>
    (Object.entries(kata) as [K, string][]).map(([value, label]) => ({ value, label }));
  return (
    <FormKeterangan
      action={`${base}/evaluasi/${e.id}/keberatan/keterangan`}
      perintah={perintah}
      tombol={t.simpanCatatan}
      judul={t.catat}
    >
      <RadioField
        name="cara"
        label={t.caraLabel}
        choices={pilihan(t.caraPilihan)}
        value={ini?.typed.cara}
        error={salah("cara")}
      />
      <RadioField
        name="pihak"
        label={t.pihakLabel}
        choices={pilihan(t.pihak)}
        value={ini?.typed.pihak}
        error={salah("pihak")}
        inline
      />
      <DateField
        name="tanggal"
        label={t.tanggal}
        value={ini?.typed.tanggal ?? today}
        error={salah("tanggal")}
      />
      <TextField
        name="tempat"
        label={t.tempat}
        hint={t.tempatHint}
        value={ini?.typed.tempat}
        error={salah("tempat")}
      />
      <TextArea
        name="keterangan"
        label={t.isi}
        rows={6}
        value={ini?.typed.keterangan}
        error={salah("keterangan")}
      />
    </FormKeterangan>
  );
};

const FormKeterangan = (props: {
  readonly action: string;
  readonly perintah: string;
  readonly tombol: string;
  readonly judul?: string;
  readonly children?: unknown;
}) => (
  <form
    method="post"
    action={props.action}
    class="stack"
    novalidate
    enctype="multipart/form-data"
    hx-boost="false"
  >
    <HiddenFields fields={{ perintah: props.perintah }} />
    {props.judul && <h2>{props.judul}</h2>}
    {props.children as never}
    <PilihBerkas terkirim={[]} />
    <div class="actions">
      <Button>{props.tombol}</Button>
    </div>
  </form>
);

const Tarik = ({ e, base, perintah, isian }: KeberatanProps) => {
  const t = keberatanWords[useLang()];
  const ini = isian?.dari === "tarik" ? isian : undefined;
  const salah = saidOf(ini?.errors, t.salah);
  return (
    <details open={ini !== undefined}>
      <summary>{t.tarik}</summary>
      <form method="post" action={`${base}/evaluasi/${e.id}/keberatan/penarikan`} class="stack" novalidate>
        <HiddenFields fields={{ versi: String(e.versi), perintah }} />
        <p>{t.tarikTeks}</p>
        <TextArea
          name="alasan"
          id="alasan-tarik"
          label={t.tarikAlasan}
          value={ini?.typed.alasan}
          error={salah("alasan")}
        />
        <Checkbox name="tarik" label={t.tarikPasti} error={salah("tarik")} />
        <div class="actions">
          <Button kind="danger">{t.tarik}</Button>
        </div>
      </form>
    </details>
  );
};
