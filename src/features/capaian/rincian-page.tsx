import { capaianBerlaku, faktaCapaian } from "../../data/agency/capaian.ts";
import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import { batasTerbit, type SumberCapaian, tetapkanCapaian } from "../../domain/capaian.ts";
import { aturanPola } from "../../domain/distribusi.ts";
import { capaian } from "../../domain/istilah.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { capaianWords } from "../../i18n/capaian.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { Table } from "../../web/ui/table.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang } from "../../web/words.ts";
import { faktaPenetapan } from "./fakta.ts";
import type { CapaianRow, SebaranRow, TerdampakRow, VersiRow } from "./queries.ts";
import { sebaranUnit } from "./sebaran.ts";
import { SebaranPart } from "./sebaran-part.tsx";

export type RincianProps = {
  readonly r: CapaianRow;
  readonly periode: PeriodeRow;
  readonly versi: readonly VersiRow[];
  readonly terdampak: readonly TerdampakRow[];
  readonly sebaran: readonly SebaranRow[];
  readonly base: string;
  readonly viewer: Viewer;
  readonly today: Tanggal;
  readonly zona: Zona;
};

/** What counts and why, on which document, what it was before, whom it concerns, and how his people lie in its pattern. */
export const RincianPage = (props: RincianProps) => {
  const { r, periode, base, viewer, today, zona } = props;
  const lang = useLang();
  const t = capaianWords[lang];
  const boleh = tetapkanCapaian(faktaPenetapan(r, periode, today, zona), viewer, today);
  const aturan = aturanPola(periode.pola, periode.sampai);
  return (
    <div class="stack">
      <PageHead
        overline={namaPeriode(periode, lang)}
        title={t.formTitle(r.nama)}
        actions={
          boleh.ok && (
            <LinkButton icon="pencil" href={`${base}/capaian/${periode.id}/${r.unit}`}>
              {r.capaian ? t.ubah : t.tetapkan}
            </LinkButton>
          )
        }
      />
      <Berlaku {...props} />
      {r.capaian && <Sumber {...props} />}
      <Terdampak {...props} />
      <SebaranPart
        sebaran={sebaranUnit(props.sebaran, aturan, today, zona)}
        aturan={aturan}
        base={base}
        periode={periode.id}
      />
      {props.versi.length > 0 && <Versi {...props} />}
    </div>
  );
};

/** The one sentence that says which value is used, and by which rule. */
const Berlaku = ({ r, periode, today, zona }: RincianProps) => {
  const lang = useLang();
  const t = capaianWords[lang];
  const { dipakai, sumber } = capaianBerlaku(r.fakta, today, zona);
  const batas = tanggalPanjang(batasTerbit(periode.tahun, today), lang);
  const terlambat = sumber !== "tahun-ini" && r.capaian !== null && r.keputusan === null;
  return (
    <div class="card stack-s">
      <p>
        {dipakai ? (
          <PredikatTag kind={dipakai} large>
            {capaian[dipakai][lang]}
          </PredikatTag>
        ) : (
          <strong>{t.belum}</strong>
        )}
      </p>
      <p>{aturanWords(lang, periode.jenis === "tahunan", sumber, batas)}</p>
      {terlambat && (
        <Notice kind="warn">{t.terlambat(r.capaian ? capaian[r.capaian][lang] : "", batas)}</Notice>
      )}
      {dipakai && <p class="small muted">{t.unitPenilai}</p>}
    </div>
  );
};

const aturanWords = (lang: "id" | "en", tahunan: boolean, sumber: SumberCapaian, batas: string): string => {
  const t = capaianWords[lang].dipakai;
  return tahunan ? t.tahunan[sumber](batas) : sumber === "tahun-ini" ? t.periodik : t.periodikMenunggu;
};

const Sumber = ({ r, base, zona }: RincianProps) => {
  const lang = useLang();
  const t = capaianWords[lang];
  const { fakta } = faktaCapaian(r.fakta, "9999-12-31", zona);
  return (
    <SummaryList
      rows={[
        { label: t.sumber, value: r.sumber ?? "" },
        { label: t.terbit, value: fakta.terbit ? tanggalPanjang(fakta.terbit, lang) : "—" },
        {
          label: t.berkas,
          value: r.berkas ? (
            <a href={`${base}/capaian/berkas/${r.berkas}`} hx-boost="false">
              {r.namaBerkas}
            </a>
          ) : (
            <span class="muted">{t.tanpaBerkas}</span>
          ),
        },
        ...(r.keputusan ? [{ label: t.keputusan, value: t.dasar[r.keputusan] }] : []),
        {
          label: t.oleh,
          value: (
            <>
              {r.oleh},{" "}
              {r.ditetapkanPada !== null && <InstantText at={r.ditetapkanPada} zona={zona} lang={lang} />}
            </>
          ),
        },
      ]}
    />
  );
};

/** Whoever was rated before the value changed is marked: the penilai looks again, a signed paper stays. */
const Terdampak = ({ terdampak, r, base }: RincianProps) => {
  const lang = useLang();
  const t = capaianWords[lang].terdampak;
  if (terdampak.length === 0) return null;
  const lama = (e: TerdampakRow) =>
    e.keadaan !== "pengisian" &&
    (e.tercetak ? e.tercetak !== r.capaian : r.versi > 1 && (e.dinilaiPada ?? 0) < (r.ditetapkanPada ?? 0));
  const perlu = terdampak.filter(lama);
  return (
    <section class="stack-s">
      <h2>{t.judul(terdampak.length)}</h2>
      {perlu.length > 0 && <Notice kind="warn">{t.perlu(perlu.length)}</Notice>}
      <Table
        caption={t.judul(terdampak.length)}
        captionHidden
        rows={[...perlu, ...terdampak.filter((e) => !lama(e))]}
        columns={[
          { head: t.pegawai, kind: "row", cell: (e) => <a href={`${base}/evaluasi/${e.id}`}>{e.nama}</a> },
          { head: t.keadaan, cell: (e) => evaluasiWords[lang].keadaan[e.keadaan] },
          {
            head: t.dasar,
            cell: (e) =>
              e.keadaan === "pengisian"
                ? "—"
                : lama(e)
                  ? e.tercetak
                    ? t.tercetak(capaian[e.tercetak][lang])
                    : t.sebelumnya
                  : t.kini,
          },
        ]}
      />
    </section>
  );
};

const Versi = ({ versi, base, zona }: RincianProps) => {
  const lang = useLang();
  const t = capaianWords[lang];
  return (
    <section class="stack-s">
      <h2>{t.riwayat}</h2>
      <Timeline
        entries={versi.map((v) => ({
          at: <InstantText at={v.pada} zona={zona} lang={lang} />,
          what: `${capaian[v.capaian][lang]} · ${v.keputusan ? t.dasar[v.keputusan] : t.versi(v.versi)}`,
          who: t.sebagai[v.sebagai](v.oleh),
          detail: (
            <>
              <p>
                {t.sumber}: {v.sumber} · {t.terbit}:{" "}
                {tanggalPanjang(v.terbit ?? tanggalPada(v.pada, zona), lang)}
              </p>
              {v.alasan && (
                <p class="pre">
                  {t.alasan}: {v.alasan}
                </p>
              )}
              {v.berkas && (
                <p class="small">
                  <a href={`${base}/capaian/berkas/${v.berkas}`} hx-boost="false">
                    {v.namaBerkas}
                  </a>{" "}
                  <span class="muted">SHA-256 {v.sha256}</span>
                </p>
              )}
            </>
          ),
        }))}
      />
    </section>
  );
};
