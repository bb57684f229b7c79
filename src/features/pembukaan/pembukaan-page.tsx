import { type EvaluasiHead, evaluasiDari } from "../../data/agency/evaluasi.ts";
import { type PembukaanRow, pembukaanDari } from "../../data/agency/pembukaan.ts";
import { reseal } from "../../domain/evaluasi.ts";
import { approve, close, HARI_TERBANYAK, request, withdrawRequest } from "../../domain/pembukaan.ts";
import type { Refusal } from "../../domain/result.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { pembukaanWords } from "../../i18n/pembukaan.ts";
import { said } from "../../i18n/penolakan.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { DuaRating } from "../../web/penilaian/dua-rating.tsx";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Checkbox, SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { useLang } from "../../web/words.ts";

export type PembukaanProps = {
  readonly e: EvaluasiHead;
  readonly viewer: Viewer;
  readonly semua: readonly PembukaanRow[];
  readonly title: string;
  readonly base: string;
  readonly zona: Zona;
  readonly today: Tanggal;
  readonly perintah: string;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly refusal?: Refusal | undefined;
};

/** What may be done now, by whom, and all openings there were. */
export const PembukaanPage = (props: PembukaanProps) => {
  const { semua, title, errors, refusal, viewer, e, today, zona, base } = props;
  const lang = useLang();
  const t = pembukaanWords[lang];
  const ev = evaluasiDari(e, today, zona);
  const [kini] = semua;
  const boleh = request(ev, viewer, pembukaanDari(kini));
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} also={refusal && said(refusal, lang)} />
      <PageHead title={title} lead={t.lead} focus={!refusal && Object.keys(errors).length === 0} />
      {boleh.ok || (props.typed.hari !== undefined && refusal?.kind !== "hak") ? <Minta {...props} /> : null}
      {kini && <Jawab {...props} kini={kini} />}
      {semua.map((b) => (
        <Satu b={b} base={base} zona={zona} />
      ))}
      <div class="actions">
        <LinkButton kind="link" href={`${base}/evaluasi/${e.id}`}>
          {t.kembali}
        </LinkButton>
      </div>
    </div>
  );
};

const Minta = ({ e, perintah, typed, errors }: PembukaanProps) => {
  const t = pembukaanWords[useLang()];
  const salah = saidOf(errors, t.salah);
  return (
    <form method="post" class="stack" novalidate>
      <HiddenFields fields={{ versi: String(e.versi), perintah }} />
      <p>{e.keadaan === "final" ? t.mintaFinal : t.mintaBiasa}</p>
      <TextArea
        name="alasan"
        label={t.alasan}
        hint={t.alasanHint}
        value={typed.alasan}
        error={salah("alasan")}
      />
      <SelectField
        name="hari"
        label={t.hari}
        choices={Array.from({ length: HARI_TERBANYAK }, (_, n) => ({
          value: String(n + 1),
          label: t.hariPilih(String(n + 1)),
        }))}
        value={typed.hari ?? "5"}
        error={salah("hari")}
      />
      <div class="actions">
        <Button kind="primary">{t.minta}</Button>
      </div>
    </form>
  );
};

/** To the one who waits, the admin who may agree, and the one who may write. */
const Jawab = (props: PembukaanProps & { readonly kini: PembukaanRow }) => {
  const { e, viewer, kini, today, zona, base, perintah, errors, typed } = props;
  const t = pembukaanWords[useLang()];
  const [ev, p] = [evaluasiDari(e, today, zona), pembukaanDari(kini)];
  const hidden = <HiddenFields fields={{ versi: String(e.versi), perintah }} />;
  const ke = (langkah: string) => `${base}/evaluasi/${e.id}/pembukaan/${langkah}`;
  return (
    <>
      {approve(ev, viewer, p).ok && (
        <div class="card stack">
          <form method="post" action={ke("persetujuan")} class="stack-s">
            {hidden}
            <p>{t.setujuiTeks(String(kini.hari))}</p>
            <div class="actions">
              <Button kind="primary">{t.setujui}</Button>
            </div>
          </form>
          <form method="post" action={ke("penolakan")} class="stack-s" novalidate>
            {hidden}
            <TextArea
              name="catatan"
              label={t.tolakAlasan}
              rows={2}
              value={typed.catatan}
              error={saidOf(errors, t.salah)("catatan")}
            />
            <Button>{t.tolak}</Button>
          </form>
        </div>
      )}
      {withdrawRequest(ev, viewer, p).ok && (
        <form method="post" action={ke("penarikan")}>
          {hidden}
          <Button>{t.tarik}</Button>
        </form>
      )}
      {kini.keadaan === "terbuka" && (
        <div class="cluster">
          {reseal(ev, viewer, today).ok && (
            <LinkButton kind="primary" icon="file-check" href={ke("penandatanganan")}>
              {t.tulis}
            </LinkButton>
          )}
          {close(ev, viewer, p).ok && (
            <form method="post" action={ke("penutupan")}>
              {hidden}
              <Button>{t.tutup}</Button>
            </form>
          )}
        </div>
      )}
    </>
  );
};

const Satu = ({
  b,
  base,
  zona,
}: {
  readonly b: PembukaanRow;
  readonly base: string;
  readonly zona: Zona;
}) => {
  const lang = useLang();
  const t = pembukaanWords[lang];
  const dokumen = (label: string, id: string | null) =>
    id ? [{ label, value: <a href={`${base}/dokumen/${id}`}>{t.baca}</a> }] : [];
  const orang = (nama: string, pada: number | null) => (
    <>
      {nama}
      {pada !== null && (
        <>
          {" · "}
          <InstantText at={pada} zona={zona} lang={lang} />
        </>
      )}
    </>
  );
  return (
    <section>
      <h2>{t.keadaan[b.keadaan]}</h2>
      <SummaryList
        rows={[
          { label: t.alasan, value: <span class="pre">{b.alasan}</span> },
          { label: t.hari, value: t.hariPilih(String(b.hari)) },
          { label: t.peminta, value: orang(b.namaPeminta, b.dimintaPada) },
          ...(b.diputusOleh ? [{ label: t.penyetuju, value: orang(b.diputusOleh, b.diputusPada) }] : []),
          ...(b.sampai ? [{ label: t.sampai, value: tanggalPanjang(b.sampai, lang) }] : []),
          ...(b.catatan ? [{ label: t.catatan, value: <span class="pre">{b.catatan}</span> }] : []),
          ...dokumen(t.dokumen, b.dokumen),
          ...dokumen(t.dokumenBaru, b.dokumenBaru),
        ]}
      />
    </section>
  );
};

/** Rated, signed and delivered in one act, as a takeover is. */
export const TulisPage = (props: PembukaanProps) => {
  const { e, semua, perintah, typed, errors, refusal, base } = props;
  const lang = useLang();
  const t = pembukaanWords[lang];
  const salah = saidOf(errors, t.salah);
  const sampai = semua[0]?.sampai;
  const also = refusal && {
    field: refusal.code === "alasan-rating-kosong" ? "alasan" : undefined,
    text: said(refusal, lang),
  };
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} also={also} />
      <PageHead
        title={t.tulisJudul(e.nama)}
        lead={sampai ? t.tulisLead(tanggalPanjang(sampai, lang)) : t.lead}
        focus={!refusal && typed.hasil === undefined}
      />
      <form method="post" class="stack" novalidate>
        <HiddenFields fields={{ versi: String(e.versi), perintah }} />
        <DuaRating
          typed={typed}
          said={salah}
          semula={{ hasil: e.ratingHasil, perilaku: e.ratingPerilaku, putus: e.putusStudi !== null }}
        />
        <TextArea
          name="alasan"
          label={t.alasanRating}
          rows={6}
          value={typed.alasan}
          error={salah("alasan")}
        />
        <TextArea name="catatan" label={t.catatanRating} value={typed.catatan} error={salah("catatan")} />
        <Checkbox name="setuju" label={t.mengikat} checked={typed.setuju === "ya"} error={salah("setuju")} />
        <div class="actions">
          <Button kind="primary" icon="file-check">
            {t.tandatangani}
          </Button>
          <LinkButton kind="link" href={`${base}/evaluasi/${e.id}/pembukaan`}>
            {t.daftar}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};
