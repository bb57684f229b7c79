import type { EvaluasiHead } from "../../data/agency/evaluasi.ts";
import type { Refusal } from "../../domain/result.ts";
import { type Tanggal, tambahHari, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import type { ModeHari } from "../../domain/tenggat.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { keberatanWords } from "../../i18n/keberatan.ts";
import { said } from "../../i18n/penolakan.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList, type SummaryRow } from "../../web/ui/summary-list.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { useLang } from "../../web/words.ts";

export type KeberatanRow = {
  readonly alasan: string;
  readonly diajukanPada: number;
  readonly batasAjukan: Tanggal;
  readonly batasPutusan: Tanggal;
  readonly keadaan: "diajukan" | "diputus";
};
type Props = {
  readonly e: EvaluasiHead;
  readonly ada: KeberatanRow | null;
  readonly title: string;
  readonly base: string;
  readonly zona: Zona;
  readonly mode: ModeHari;
  readonly perintah: string;
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
  readonly refusal?: Refusal;
};

/** The form with its two dates, or what was filed and what happens next. */
export const KeberatanPage = (props: Props) => {
  const { e, ada, title, base, typed = {}, errors = {}, refusal } = props;
  const lang = useLang();
  const t = keberatanWords[lang];
  const menulis = !ada && (refusal === undefined || typed.alasan !== undefined);
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} also={refusal && said(refusal, lang)} />
      <PageHead title={title} lead={t.lead} focus={!refusal && !props.errors} />
      <SummaryList rows={ringkasan(props, lang)} />
      {ada && (
        <Notice title={t.selanjutnya}>
          <p>{t.selanjutnyaTeks}</p>
        </Notice>
      )}
      {!e.atasan && <Notice kind="warn">{t.tanpaAtasan}</Notice>}
      {menulis && (
        <form method="post" class="stack" novalidate>
          <HiddenFields fields={{ versi: String(e.versi), perintah: props.perintah }} />
          <TextArea
            name="alasan"
            label={t.alasan}
            hint={t.alasanHint}
            rows={8}
            value={typed.alasan}
            error={saidOf(errors, t.salah)("alasan")}
          />
          <div class="actions">
            <Button kind="primary">{t.ajukan}</Button>
            <LinkButton kind="link" href={`${base}/evaluasi/${e.id}`}>
              {t.kembali}
            </LinkButton>
          </div>
        </form>
      )}
      <p class="small muted">{t.dasar}</p>
    </div>
  );
};

function ringkasan({ e, ada, zona, mode }: Props, lang: "id" | "en"): SummaryRow[] {
  const t = keberatanWords[lang];
  const batas = ada?.batasAjukan ?? e.batasKeberatan;
  const diterima = e.disampaikanPada === null ? null : tanggalPada(e.disampaikanPada, zona);
  const tanggal = (d: Tanggal) => tanggalPanjang(d, lang);
  return [
    { label: t.kepada, value: e.namaAtasan ?? "—" },
    { label: t.penilai, value: e.namaPenilai ?? "—" },
    ...(batas
      ? [
          {
            label: t.batas,
            value: mode === "hari-kerja" ? t.batasHariKerja(tanggal(batas)) : t.batasKalender(tanggal(batas)),
          },
        ]
      : []),
    ...(diterima && !ada ? [{ label: t.aman, value: t.amanTeks(tanggal(tambahHari(diterima, 14))) }] : []),
    ...(ada
      ? [
          { label: t.diajukan, value: <InstantText at={ada.diajukanPada} zona={zona} lang={lang} /> },
          { label: t.putusan, value: tanggal(ada.batasPutusan) },
          { label: t.alasan, value: <span class="pre">{ada.alasan}</span> },
        ]
      : []),
  ];
}
