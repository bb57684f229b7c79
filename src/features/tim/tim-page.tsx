import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { angkaKreditWords } from "../../i18n/angka-kredit.ts";
import { catatanWords } from "../../i18n/catatan.ts";
import { colekWords } from "../../i18n/colek.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { hasilWords } from "../../i18n/hasil.ts";
import { laporWords } from "../../i18n/lapor.ts";
import { matriksWords } from "../../i18n/matriks.ts";
import { nilaiWords } from "../../i18n/nilai.ts";
import { pelaporanWords } from "../../i18n/pelaporan.ts";
import { namaPeriode, namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { timWords } from "../../i18n/tim.ts";
import { TimTabs } from "../../web/kerja-tabs.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { IngatkanSemua } from "../../web/ui/ingatkan.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Counts, Tabs } from "../../web/ui/tabs.tsx";
import { TaskList } from "../../web/ui/task-list.tsx";
import { useLang } from "../../web/words.ts";
import { type Anggota, type Antrean, antrean, type Sebaran } from "./antrean.ts";
import type { UntukAtasanRow } from "./queries.ts";
import { SebaranTim } from "./sebaran.tsx";
import { Daftar } from "./tim-list.tsx";

export type TimProps = {
  readonly periode: PeriodeRow | null;
  readonly semua: readonly PeriodeRow[];
  readonly anggota: readonly Anggota[];
  readonly saring: Antrean | null;
  readonly atasan: readonly UntukAtasanRow[];
  readonly lembarMenunggu: number;
  /** A unit of his reports its results upward. */
  readonly memimpin: boolean;
  readonly sebaran: readonly Sebaran[];
  readonly base: string;
  readonly today: Tanggal;
  readonly zona: Zona;
  readonly perintah: string;
};

/** Forty people on one screen: counts that filter, the list, then the picture of the team. */
export const TimPage = (props: TimProps) => {
  const { periode, anggota, base } = props;
  const lang = useLang();
  const t = timWords[lang];
  return (
    <div class="stack-l">
      <PageHead
        title={periode ? t.title(namaPeriode(periode, lang)) : t.titleTanpa}
        lead={anggota.length > 0 && t.lead(String(anggota.length))}
        actions={
          <>
            {anggota.some(terlambat) && (
              <IngatkanSemua
                action={`${base}/colek/tim`}
                perintah={props.perintah}
                label={colekWords[lang].massal.tim}
              />
            )}
            {props.lembarMenunggu > 0 && (
              <LinkButton kind="link" icon="clipboard-check" href={`${base}/pelaksanaan/bawahan`}>
                {t.lembar(props.lembarMenunggu)}
              </LinkButton>
            )}
            {anggota.length > 0 && (
              <LinkButton kind="link" icon="network" href={`${base}/matriks`}>
                {matriksWords[lang].tautan}
              </LinkButton>
            )}
            {anggota.some((a) => a.milikSaya === 1) && periode && (
              <LinkButton kind="primary" href={`${base}/tim/nilai?periode=${periode.id}`}>
                {nilaiWords[lang].buka}
              </LinkButton>
            )}
            {periode && (
              <LinkButton kind="link" icon="chart-column" href={`${base}/capaian/${periode.id}`}>
                {t.capaian}
              </LinkButton>
            )}
          </>
        }
      />
      <TimTabs base={base} current="penilaian" />
      <UntukAtasan {...props} />
      {anggota.length === 0 ? (
        <EmptyState icon="users" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <>
          <section class="stack">
            <Periode {...props} />
            <Ringkas {...props} />
            <Daftar {...props} />
          </section>
          <SebaranTim sebaran={props.sebaran} anggota={anggota} />
        </>
      )}
      <Lain {...props} />
    </div>
  );
};

/** What else there is of these people, for whom there is some. */
const Lain = ({ anggota, memimpin, periode, base }: TimProps) => {
  const lang = useLang();
  const ada = anggota.length > 0;
  const links = [
    ada && [
      `/evaluasi/tidak-dapat${periode ? `?periode=${periode.id}` : ""}`,
      hasilWords[lang].tidakDapat.daftar,
    ],
    anggota.some((a) => a.jf === 1) && ["/angka-kredit", angkaKreditWords[lang].judul],
    memimpin && ["/pelaporan", pelaporanWords[lang].judul],
    ada && ["/catatan", catatanWords[lang].judul],
    ada && ["/lapor/tim", laporWords[lang].timTautan],
  ].filter((x) => x !== false);
  return links.length === 0 ? null : (
    <p class="small cluster">
      {links.map(([path, nama]) => (
        <a href={`${base}${path}`}>{nama}</a>
      ))}
    </p>
  );
};

/** Something of his waits for himself. */
const terlambat = (a: Anggota) =>
  a.keadaanSkp === "belum" ||
  a.keadaanSkp === "draf" ||
  a.keadaanSkp === "dikembalikan" ||
  (a.milikSaya === 1 && a.keadaan === "disampaikan");

const Periode = ({ semua, periode, base }: TimProps) => {
  const lang = useLang();
  return semua.length < 2 ? null : (
    <Tabs
      label={timWords[lang].periode}
      tabs={semua.map((p) => ({
        href: `${base}/tim?periode=${p.id}`,
        label: `${namaPeriodePendek(p, lang)}${p.jenis === "tahunan" ? "" : ` ${p.tahun}`}`,
        current: p.id === periode?.id,
      }))}
    />
  );
};

const Ringkas = ({ anggota, saring, periode, base }: TimProps) => {
  const t = timWords[useLang()];
  const alamat = (a: Antrean | null) => {
    const q = new URLSearchParams({ ...(periode && { periode: periode.id }), ...(a && { saring: a }) });
    return `${base}/tim${q.size > 0 ? `?${q}` : ""}`;
  };
  return (
    <Counts
      label={t.saring}
      counts={[
        { href: alamat(null), label: t.semua, count: anggota.length, current: saring === null },
        ...antrean
          .map((a) => ({
            href: alamat(a),
            label: t.antrean[a],
            count: anggota.filter((x) => x.antrean === a).length,
            current: saring === a,
          }))
          .filter((x) => x.count > 0 || x.current),
      ]}
    />
  );
};

const langkah = (a: UntukAtasanRow) =>
  a.jenis === "keberatan" ? "/keberatan" : a.siap ? "/pengambilalihan" : "";

/** The evaluation's own page says what is still missing before it can be taken over. */
const UntukAtasan = ({ atasan, base, today }: TimProps) => {
  const lang = useLang();
  const t = timWords[lang].atasan;
  const batas = (a: UntukAtasanRow) =>
    a.batas === null ? "" : (a.batas < today ? t.lewat : t.batas)(tanggalPanjang(a.batas, lang));
  return atasan.length === 0 ? null : (
    <section class="card">
      <h2>{t.judul}</h2>
      <TaskList
        tasks={atasan.map((a) => ({
          title: (a.jenis === "keberatan" ? t.keberatan : t.ambil)(a.nama),
          href: `${base}/evaluasi/${a.id}${langkah(a)}`,
          hint: `${(a.jenis === "keberatan" ? t.objek : t["ambil-alih"])(a.namaPenilai ?? "—")} ${batas(a)}`,
          status: { kind: "perlu-anda", text: t.perlu },
        }))}
      />
    </section>
  );
};
