import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import { keadaanSkp, predikat } from "../../domain/istilah.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, tanggalPendek } from "../../i18n/dates.ts";
import { namaPeriode, namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { timWords } from "../../i18n/tim.ts";
import { predikatKind } from "../../web/penilaian/kuadran.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { Person } from "../../web/ui/nip.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { type StatusKind, StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Counts, Tabs } from "../../web/ui/tabs.tsx";
import { useLang } from "../../web/words.ts";
import { type Anggota, type Antrean, antrean, type Sebaran } from "./antrean.ts";
import type { UntukAtasanRow } from "./queries.ts";
import { SebaranTim } from "./sebaran.tsx";

export type TimProps = {
  readonly periode: PeriodeRow | null;
  readonly semua: readonly PeriodeRow[];
  readonly anggota: readonly Anggota[];
  readonly saring: Antrean | null;
  readonly atasan: readonly UntukAtasanRow[];
  readonly sebaran: readonly Sebaran[];
  readonly base: string;
  readonly zona: Zona;
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
          periode && (
            <LinkButton kind="link" icon="chart-column" href={`${base}/capaian/${periode.id}`}>
              {t.capaian}
            </LinkButton>
          )
        }
      />
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
    </div>
  );
};

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

const Daftar = (props: TimProps) => {
  const { anggota, saring, base, zona } = props;
  const lang = useLang();
  const t = timWords[lang];
  const rows = saring ? anggota.filter((a) => a.antrean === saring) : anggota;
  if (rows.length === 0) return <p class="muted">{t.saringKosong}</p>;
  const k = t.kolom;
  return (
    <Table
      caption={t.caption}
      captionHidden
      rows={rows}
      columns={[
        {
          head: k.nama,
          kind: "row",
          cell: (a) => <Person name={a.nama} href={tujuan(a, base)} note={a.jabatan} />,
        },
        {
          head: k.skp,
          cell: (a) =>
            a.keadaanSkp && a.skp ? (
              <a href={`${base}/skp/${a.skp}`}>
                {keadaanSkp[a.keadaanSkp][lang]}
                {a.tahunSkp && <span class="sr-only"> {a.tahunSkp}</span>}
              </a>
            ) : (
              <span class="muted">{t.tanpaSkp}</span>
            ),
        },
        {
          head: k.evaluasi,
          cell: (a) => <StatusTag kind={warna[a.antrean]}>{t.keadaan[a.antrean]}</StatusTag>,
        },
        { head: k.bukti, kind: "number", cell: (a) => <Bukti {...props} a={a} /> },
        { head: k.umpanBalik, cell: (a) => <UmpanBalik a={a} base={base} /> },
        {
          head: k.lalu,
          cell: (a) =>
            a.predikatLalu ? (
              <PredikatTag kind={predikatKind(a.predikatLalu)}>{predikat[a.predikatLalu][lang]}</PredikatTag>
            ) : (
              <span class="muted">—</span>
            ),
        },
        {
          head: k.sejak,
          cell: (a) =>
            a.menungguSejak === null || a.antrean === "selesai" ? (
              <span class="muted">—</span>
            ) : (
              tanggalPendek(tanggalPada(a.menungguSejak, zona), lang)
            ),
        },
        {
          head: k.tanda,
          cell: (a) =>
            a.bendera.length === 0 ? (
              <span class="muted">—</span>
            ) : (
              <span class="small">{a.bendera.map((b) => t.bendera[b]).join("; ")}</span>
            ),
        },
      ]}
    />
  );
};

/** Work and feedback go on all year, long before there is an evaluation: each has its way from here. */
const Bukti = ({ a, base, periode }: TimProps & { readonly a: Anggota }) => {
  const t = timWords[useLang()];
  if (a.keadaanSkp !== "ditetapkan" || !periode) return <>—</>;
  return (
    <a href={`${base}/pelaksanaan/${a.skp}/${periode.id}`}>
      {a.evaluasi ? String(a.bukti) : t.lihat}
      <span class="sr-only"> {t.pelaksanaan(a.nama)}</span>
    </a>
  );
};

const UmpanBalik = ({ a, base }: { readonly a: Anggota; readonly base: string }) => {
  const t = timWords[useLang()];
  if (a.keadaanSkp !== "ditetapkan") return <span class="muted">—</span>;
  return (
    <a href={`${base}/umpan-balik/${a.skp}`}>
      {a.umpanBalik === 0 ? t.tulis : t.positif(String(a.positif), String(a.umpanBalik))}
      <span class="sr-only"> {t.untuk(a.nama)}</span>
    </a>
  );
};

const UntukAtasan = ({ atasan, base }: TimProps) => {
  const lang = useLang();
  const t = timWords[lang].atasan;
  return atasan.length === 0 ? null : (
    <Notice kind="warn" title={t.judul}>
      <ul>
        {atasan.map((a) => (
          <li>
            {(a.jenis === "keberatan" ? t.objek : t["ambil-alih"])(a.nama, a.namaPenilai ?? "—")}{" "}
            <a href={`${base}/evaluasi/${a.id}/${a.jenis === "keberatan" ? "keberatan" : "pengambilalihan"}`}>
              {a.jenis === "keberatan" ? t.keberatan : t.ambil}
              <span class="sr-only"> {a.nama}</span>
            </a>
            {a.batas && <span class="small"> · {t.batas(tanggalPanjang(a.batas, lang))}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** Where the work is: a plan to approve, else the evaluation, else the plan. */
const tujuan = (a: Anggota, base: string): string | undefined => {
  if (a.antrean === "setujui" && a.skp) return `${base}/skp/${a.skp}`;
  if (a.evaluasi && a.milikSaya === 1) return `${base}/evaluasi/${a.evaluasi}`;
  return a.skp ? `${base}/skp/${a.skp}` : undefined;
};

const warna = {
  lewat: "ditolak",
  nilai: "perlu-anda",
  setujui: "perlu-anda",
  "tanda-tangan": "perlu-anda",
  sampaikan: "perlu-anda",
  keberatan: "proses",
  menunggu: "proses",
  tanpa: "netral",
  selesai: "selesai",
} as const satisfies Record<Antrean, StatusKind>;
