import type { Susulan } from "../../data/agency/pelaksanaan.ts";
import type { IndikatorContent } from "../../data/agency/skp.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { capaianIndikatorWords, capaianRingkas } from "../../i18n/capaian-indikator.ts";
import { waktu } from "../../i18n/dates.ts";
import { lembarWords } from "../../i18n/lembar.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Marked } from "../../web/ui/redline.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { type Isian, nama } from "./forms.ts";
import { standing } from "./susulan.ts";
import { capaianOf, type Work } from "./work.ts";

type Props = {
  readonly work: Work;
  readonly base: string;
  readonly here: string;
  readonly zona: Zona;
  readonly perintah: string;
  readonly mine: boolean;
  readonly bolehSerah: boolean;
  readonly bolehPutus: boolean;
  readonly typed?: { readonly realisasi: Isian["realisasi"]; readonly alasan: string } | undefined;
  readonly said?: FieldErrors | undefined;
  readonly refused?: string | undefined;
  /** Which late result the refused decision was about, and its note. */
  readonly tertolak?: { readonly id: string; readonly catatan: string } | undefined;
  readonly done?: string | undefined;
};

/** What came after the window: handing it in, what waits, what was decided. */
export const SusulanPage = (props: Props) => {
  const lang = useLang();
  const t = lembarWords[lang].susulan;
  const { work, said = {}, refused } = props;
  const { head, periode } = work;
  const menunggu = work.susulan.filter((s) => s.keadaan === "menunggu");
  const sudah = work.susulan.filter((s) => s.keadaan !== "menunggu");
  const errors = [
    ...(refused
      ? [props.tertolak ? { text: refused, field: `catatan-${props.tertolak.id}` } : { text: refused }]
      : []),
    ...Object.entries(said).map(([field, text]) => ({ field, text })),
  ];
  return (
    <div class="stack">
      <ErrorSummary title={shellWords[lang].problem} errors={errors} />
      {props.done && <Notice kind="success">{props.done}</Notice>}
      <PageHead
        overline={`${head.nama} · ${namaPeriode({ ...periode, tahun: head.tahun }, lang)}`}
        title={t.judul}
        lead={t.lead}
        focus={errors.length === 0 && !props.done}
      />
      {menunggu.length > 0 && <h2>{t.menunggu}</h2>}
      {menunggu.map((s) => (
        <Satu {...props} s={s} />
      ))}
      {(props.bolehSerah || props.typed) && <SerahForm {...props} />}
      {sudah.length > 0 && <h2>{t.sudah}</h2>}
      {sudah.map((s) => (
        <Satu {...props} s={s} />
      ))}
      {work.susulan.length === 0 && !props.bolehSerah && <p class="muted">{t.takAda}</p>}
    </div>
  );
};

const indikatorOf = ({ content }: Work, id: string): IndikatorContent | undefined =>
  content.rhk.flatMap((r) => r.indikator).find((i) => i.id === id);

const Satu = (props: Props & { readonly s: Susulan }) => {
  const lang = useLang();
  const t = lembarWords[lang].susulan;
  const c = capaianIndikatorWords[lang];
  const words = useWords(penyesuaianWords).perubahan;
  const { s, work, zona } = props;
  const i = indikatorOf(work, s.indikator);
  const semula = work.realisasi.find((r) => r.indikator === s.indikator);
  const terbuka = s.keadaan === "menunggu";
  const id = `catatan-${s.id}`;
  return (
    <SummaryCard title={i?.teks ?? "—"} status={<span class="small muted">{t.keadaan[s.keadaan]}</span>}>
      <p class="small muted">{t.diserahkan(waktu(s.diajukanPada, zona, lang))}</p>
      <p class="pre">
        {t.alasan}: {s.alasan}
      </p>
      {terbuka && semula ? (
        <p>
          <Marked lama={semula.teks} baru={s.teks} words={words} />
        </p>
      ) : (
        <p class="pre">{s.teks}</p>
      )}
      {terbuka && !semula && <p class="small muted">{`${t.semula}: ${t.takAdaSemula}`}</p>}
      {s.sumber && <p class="small muted pre">{`${rencanaAksiWords[lang].sumber}: ${s.sumber}`}</p>}
      {i && s.angka && (
        <p class="small">
          {c.angka}:{" "}
          {semula && semula.angka !== s.angka && terbuka ? `${semula.angka || "—"} → ${s.angka}` : s.angka}{" "}
          {capaianRingkas(capaianOf(work, i, s), lang)}
        </p>
      )}
      {s.diputusPada !== null && s.namaPemutus && (
        <p class="small muted">{t.oleh(s.namaPemutus, waktu(s.diputusPada, zona, lang))}</p>
      )}
      {s.catatan && <p class="pre">{`${t.catatan}: ${s.catatan}`}</p>}
      {terbuka && props.bolehPutus && (
        <form method="post" action={`${props.here}/susulan/${s.id}/keputusan`} novalidate class="stack-s">
          <HiddenFields fields={{ perintah: `${props.perintah}` }} />
          <TextArea
            name="catatan"
            id={id}
            label={t.catatan}
            hint={t.catatanPetunjuk}
            rows={2}
            value={props.tertolak?.id === s.id ? props.tertolak.catatan : ""}
            error={props.tertolak?.id === s.id ? props.refused : undefined}
          />
          <div class="actions">
            <Button kind="primary" name="putusan" value="terima" about={i?.teks}>
              {t.terima}
            </Button>
            <Button name="putusan" value="tolak" about={i?.teks}>
              {t.tolak}
            </Button>
          </div>
        </form>
      )}
      {terbuka && props.mine && (
        <form method="post" action={`${props.here}/susulan/${s.id}/penarikan`}>
          <HiddenFields fields={{ perintah: props.perintah }} />
          <Button kind="link" compact about={i?.teks}>
            {t.tarik}
          </Button>
        </form>
      )}
    </SummaryCard>
  );
};

/** Everything of the sheet that may be corrected; what is left as it stands is not handed in. */
const SerahForm = (props: Props) => {
  const lang = useLang();
  const t = lembarWords[lang].susulan;
  const r = rencanaAksiWords[lang];
  const c = capaianIndikatorWords[lang];
  const { work, typed, said = {} } = props;
  return (
    <form method="post" action={`${props.here}/susulan`} novalidate class="stack">
      <HiddenFields fields={{ perintah: props.perintah }} />
      <h2>{t.buka}</h2>
      {work.content.rhk.map((rhk, at) => (
        <SummaryCard title={`${at + 1}. ${rhk.teks}`}>
          {rhk.indikator.map((i) => {
            const isi = typed?.realisasi.get(i.id) ?? standing(work, i.id);
            return (
              <fieldset class="stack-s">
                <legend>{`${i.teks} (${i.target})`}</legend>
                <TextArea
                  name={nama.realisasi(i.id)}
                  label={r.realisasi}
                  rows={2}
                  value={isi?.teks}
                  error={said[nama.realisasi(i.id)]}
                />
                <TextField
                  name={nama.angka(i.id)}
                  label={c.angka}
                  hint={c.angkaPetunjuk}
                  width={8}
                  value={isi?.angka}
                  error={said[nama.angka(i.id)]}
                />
                <TextField
                  name={nama.sumber(i.id)}
                  label={r.sumber}
                  value={isi?.sumber}
                  error={said[nama.sumber(i.id)]}
                />
              </fieldset>
            );
          })}
        </SummaryCard>
      ))}
      <TextArea
        name="alasan"
        label={t.alasan}
        hint={t.alasanPetunjuk}
        rows={3}
        value={typed?.alasan}
        error={said.alasan}
      />
      <div class="actions">
        <Button kind="primary">{t.serahkan}</Button>
      </div>
    </form>
  );
};
