import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import { ACCEPT } from "../../domain/berkas.ts";
import { batasTerbit, dasarKeputusan } from "../../domain/capaian.ts";
import { capaian, kunci } from "../../domain/istilah.ts";
import type { Refusal } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { capaianWords } from "../../i18n/capaian.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, Frame, TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import type { CapaianRow } from "./queries.ts";

export type FormProps = {
  readonly r: CapaianRow;
  readonly periode: PeriodeRow;
  readonly base: string;
  readonly perintah: string;
  readonly sebagaiAdmin: boolean;
  /** The year has come to an admin's decision. */
  readonly memutuskan: boolean;
  readonly today: Tanggal;
  /** The file that is there: of the value that stands, or of a try that was refused. */
  readonly berkas: { readonly id: string; readonly nama: string } | null;
  readonly berkasSalah?: string | undefined;
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly refusal?: Refusal | undefined;
};

export const CapaianForm = (props: FormProps) => {
  const { r, periode, base, refusal, errors = {} } = props;
  const lang = useLang();
  const t = capaianWords[lang];
  const field = refusal && MILIK[refusal.code];
  const also = refusal && { field, text: said(refusal, lang) };
  const beside = (name: string) =>
    field === name && refusal ? said(refusal, lang) : saidOf(errors, t.salah)(name);
  const berkasSalah = props.berkasSalah ?? beside("berkas");
  const typed = props.typed ?? {
    capaian: r.capaian ?? "",
    sumber: r.sumber ?? "",
    terbit: r.terbit ?? props.today,
    keputusan: r.keputusan ?? "",
  };
  const wajib = props.sebagaiAdmin || r.berkasWajib === 1;
  const batas = periode.jenis === "tahunan" && tanggalPanjang(batasTerbit(periode.tahun, props.today), lang);
  return (
    <div class="narrow stack">
      <Problems
        errors={errors}
        salah={t.salah}
        also={props.berkasSalah ? { field: "berkas", text: props.berkasSalah } : also}
      />
      <PageHead
        overline={namaPeriode(periode, lang)}
        title={t.formTitle(r.nama)}
        focus={!refusal && !props.errors && !props.berkasSalah}
      />
      {props.sebagaiAdmin ? (
        <Notice>{t.sebagaiAdmin}</Notice>
      ) : (
        r.namaPimpinanAtas && <p class="muted">{t.penetap(r.namaPimpinanAtas)}</p>
      )}
      {refusal?.code === "sudah-berubah" && r.capaian && (
        <Notice kind="warn">{t.bentrok(capaian[r.capaian][lang], r.sumber ?? "")}</Notice>
      )}
      <form method="post" enctype="multipart/form-data" hx-boost="false" class="stack" novalidate>
        <HiddenFields
          fields={{ versi: String(r.versi), perintah: props.perintah, tersimpan: props.berkas?.id ?? "" }}
        />
        <RadioField
          name="capaian"
          label={t.nilai}
          choices={kunci(capaian).map((k) => ({ value: k, label: capaian[k][lang], hint: t.petunjuk[k] }))}
          value={typed.capaian}
          error={beside("capaian")}
        />
        <TextField
          name="sumber"
          label={t.sumber}
          hint={t.sumberHint}
          value={typed.sumber}
          error={beside("sumber")}
        />
        <DateField
          name="terbit"
          label={t.terbit}
          hint={batas ? `${t.terbitHint} ${t.terbitTahunan(batas)}` : t.terbitHint}
          value={typed.terbit}
          error={beside("terbit")}
        />
        <Frame
          name="berkas"
          label={t.berkas}
          hint={
            props.berkas
              ? t.berkasAda(props.berkas.nama)
              : wajib
                ? `${t.berkasHint} ${t.berkasWajib}`
                : t.berkasHint
          }
          error={berkasSalah}
        >
          <input
            class="input"
            type="file"
            id="berkas"
            name="berkas"
            accept={ACCEPT}
            aria-invalid={berkasSalah ? "true" : undefined}
            aria-describedby={berkasSalah ? "berkas-petunjuk berkas-kesalahan" : "berkas-petunjuk"}
          />
        </Frame>
        {props.memutuskan && (
          <SelectField
            name="keputusan"
            label={t.keputusan}
            hint={t.keputusanHint}
            blank="—"
            choices={dasarKeputusan.map((value) => ({ value, label: t.dasar[value] }))}
            value={typed.keputusan}
            error={beside("keputusan")}
          />
        )}
        {(r.sudahDinilai > 0 || r.versi > 0 || props.memutuskan) && (
          <TextArea
            name="alasan"
            label={t.alasan}
            hint={r.sudahDinilai > 0 ? t.alasanHint(String(r.sudahDinilai)) : undefined}
            value={typed.alasan}
            error={beside("alasan")}
          />
        )}
        <div class="actions">
          <Button kind="primary">{t.simpan}</Button>
          <LinkButton kind="link" href={`${base}/capaian/${periode.id}`}>
            {t.batal}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};

/** The field a rule's refusal belongs to. */
const MILIK: Readonly<Record<string, string>> = {
  "alasan-kosong": "alasan",
  "terbit-salah": "terbit",
  "terbit-terlambat": "terbit",
  "berkas-sumber-kosong": "berkas",
  "keputusan-tidak-perlu": "keputusan",
  "sumber-kosong": "sumber",
};
