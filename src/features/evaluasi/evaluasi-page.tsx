import type { Refusal } from "../../domain/result.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { salahSisi } from "../../i18n/siapa-menilai.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { type Ketik, SisiAtas, SisiSamping } from "../../web/penilaian/sisi.tsx";
import { Problems } from "../../web/problems.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import { BahanPanel } from "./bahan-panel.tsx";
import { HasilPanel } from "./hasil-panel.tsx";
import { type Berkas, bahanFakta } from "./load.ts";
import { RatingForm } from "./rating-form.tsx";
import type { StepsProps } from "./steps.tsx";
import { Waktu } from "./waktu.tsx";

/** What a refused or a running form brings back to the page. */
export type Isian = {
  readonly ambilAlih: boolean;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
};
type Props = StepsProps & { readonly isian?: Isian | undefined; readonly refusal?: Refusal | undefined } & {
  readonly sisi?: Ketik | undefined;
};

/** Evidence left, judgement right; on a phone whoever rates sees the evidence first, whoever reads the result (ux.md 4.4). */
export const EvaluasiPage = (props: Props) => {
  const { b, base, today, zona, isian } = props;
  return (
    <>
      <Salah {...props} />
      <Kepala {...props} />
      <Waktu e={b.e} zona={zona} />
      <SisiAtas {...props} e={b.e} sisi={b.sisi} ketik={props.sisi} />
      {isian ? (
        <>
          <form
            method="post"
            id="formulir-rating"
            class="columns"
            novalidate
            action={`${base}/evaluasi/${b.e.id}/${isian.ambilAlih ? "pengambilalihan" : "penilaian"}`}
          >
            <HiddenFields fields={{ versi: String(b.e.versi), perintah: props.perintah }} />
            <BahanPanel b={b} base={base} today={today} zona={zona} typed={isian.typed} />
            <RatingForm
              b={b}
              bahan={bahanFakta(b, today, zona)}
              base={base}
              typed={isian.typed}
              errors={isian.errors ?? {}}
              ambilAlih={isian.ambilAlih}
              pastikan={
                props.refusal?.code === "umpan-balik-belum-ada" ? said(props.refusal, useLang()) : undefined
              }
              bentrok={props.refusal?.code === "sudah-berubah"}
            />
          </form>
          <SisiSamping {...props} e={b.e} sisi={b.sisi} />
        </>
      ) : (
        <div class="columns side-first">
          <HasilPanel {...props} />
          <BahanPanel b={b} base={base} today={today} zona={zona} />
        </div>
      )}
    </>
  );
};

const Salah = ({ refusal, isian, sisi }: Props) => {
  const lang = useLang();
  const also = refusal && { field: tempat[refusal.code], text: said(refusal, lang) };
  return (
    <Problems
      errors={isian?.errors ?? sisi?.errors}
      salah={{ ...evaluasiWords[lang].salah, ...salahSisi[lang] }}
      also={also}
    />
  );
};
const tempat: Readonly<Record<string, string>> = {
  "alasan-rating-kosong": "alasan",
  "umpan-balik-belum-ada": "dipastikan",
  "rating-belum-lengkap": "hasil",
};

const Kepala = ({ b, base, viewer, refusal, isian, sisi }: Props) => {
  const lang = useLang();
  const t = evaluasiWords[lang];
  const ke = b.tim.findIndex((a) => a.id === b.e.id);
  const [lalu, lanjut] = [b.tim[ke - 1], b.tim[ke + 1]];
  const periode = namaPeriode({ jenis: b.e.jenisPeriode, n: b.e.n, tahun: b.e.tahun }, lang);
  return (
    <PageHead
      overline={ke >= 0 ? `${periode} · ${t.urutan(String(ke + 1), String(b.tim.length))}` : periode}
      title={judul(b, viewer.pegawai, lang)}
      lead={`${b.e.jabatan} · ${b.e.namaUnit}`}
      focus={!refusal && !isian?.errors && !sisi?.errors}
      actions={
        ke >= 0 && (
          <>
            {lalu && (
              <LinkButton
                kind="link"
                icon="arrow-left"
                href={`${base}/evaluasi/${lalu.id}`}
                about={lalu.nama}
              >
                {t.sebelumnya}
              </LinkButton>
            )}
            {lanjut && (
              <LinkButton
                kind="link"
                icon="arrow-right"
                href={`${base}/evaluasi/${lanjut.id}`}
                about={lanjut.nama}
              >
                {t.berikutnya}
              </LinkButton>
            )}
          </>
        )
      }
    />
  );
};

export function judul(b: Berkas, me: string, lang: "id" | "en"): string {
  const t = evaluasiWords[lang];
  const { e } = b;
  // Until delivery the pegawai learns that it is being worked on, and no more.
  const belum = e.pegawai === me && e.disampaikanPada === null;
  const keadaan = t.keadaan[belum ? "pengisian" : e.keadaan];
  return e.pegawai === me
    ? t.judulSaya(namaPeriode({ jenis: e.jenisPeriode, n: e.n, tahun: e.tahun }, lang), keadaan)
    : t.judul(e.nama, keadaan);
}
