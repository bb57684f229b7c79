import { awayOf } from "../../data/agency/kehadiran.ts";
import { keadaanSkp, type Predikat, predikat } from "../../domain/istilah.ts";
import { tanggalPada, terdahulu } from "../../domain/tanggal.ts";
import { namaAlpa } from "../../i18n/alpa.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { kehadiranWords } from "../../i18n/kehadiran.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { timWords } from "../../i18n/tim.ts";
import type { Lang } from "../../i18n/words.ts";
import { predikatKind } from "../../web/penilaian/kuadran.tsx";
import { Person } from "../../web/ui/nip.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { type StatusKind, StatusTag } from "../../web/ui/status-tag.tsx";
import { type Column, Table } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import type { Anggota, Antrean } from "./antrean.ts";
import type { TimProps } from "./tim-page.tsx";

export const Daftar = (props: TimProps) => {
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
          cell: (a) => <Person name={a.nama} href={tujuan(a, base)} note={noteOf(a, lang)} />,
        },
        {
          head: k.skp,
          cell: (a) =>
            a.keadaanSkp && a.skp ? (
              <a href={`${base}/skp/${a.skp}`}>
                {keadaanSkp[a.keadaanSkp][lang]}
                {a.penyesuaianSkp && `, ${penyesuaianWords[lang].judul[a.penyesuaianSkp as "draf"]}`}
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
        ...kolomBila(rows, kini, {
          head: k.kini,
          cell: (a) => <Diberi predikat={kini(a)} />,
        }),
        ...kolomBila(rows, (a) => a.predikatLalu, {
          head: k.lalu,
          cell: (a) => <Diberi predikat={a.predikatLalu} />,
        }),
        ...kolomBila(rows, sejak, {
          head: k.sejak,
          cell: (a) => {
            const pada = sejak(a);
            return pada !== null && tanggalPendek(tanggalPada(pada, zona), lang);
          },
        }),
        ...kolomBila(rows, (a) => a.bendera[0], {
          head: k.tanda,
          cell: (a) =>
            a.bendera.length > 0 && (
              <span class="small">{a.bendera.map((b) => t.bendera[b]).join("; ")}</span>
            ),
        }),
      ]}
    />
  );
};

/** A column that says nothing of anybody takes room from the names. */
const kolomBila = (rows: readonly Anggota[], ada: (a: Anggota) => unknown, kolom: Column<Anggota>) =>
  rows.some(ada) ? [kolom] : [];

const kini = (a: Anggota): Predikat | null => (a.milikSaya === 1 ? a.predikat : null);
const sejak = (a: Anggota): number | null =>
  a.antrean === "selesai" || a.antrean === "tanpa" ? null : a.menungguSejak;

const Diberi = (props: { readonly predikat: Predikat | null }) =>
  props.predikat && (
    <PredikatTag kind={predikatKind(props.predikat)}>{predikat[props.predikat][useLang()]}</PredikatTag>
  );

/** Work and feedback go on all year, long before there is an evaluation: each has its way from here. */
const Bukti = ({ a, base, periode, today }: TimProps & { readonly a: Anggota }) => {
  const t = timWords[useLang()];
  if (a.keadaanSkp !== "ditetapkan" || !periode || a.berkarya === 0) return null;
  const lembar = (
    <a href={`${base}/pelaksanaan/${a.skp}/${periode.id}`}>
      {a.evaluasi ? String(a.bukti) : t.lihat}
      <span class="sr-only"> {t.pelaksanaan(a.nama)}</span>
    </a>
  );
  return a.harian === 0 ? (
    lembar
  ) : (
    <>
      {lembar}{" "}
      <a class="small" href={`${base}/harian/${a.pegawai}?minggu=${terdahulu(today, periode.sampai)}`}>
        {t.harian}
        <span class="sr-only"> {a.nama}</span>
      </a>
    </>
  );
};

const UmpanBalik = ({ a, base }: { readonly a: Anggota; readonly base: string }) => {
  const t = timWords[useLang()];
  if (a.keadaanSkp !== "ditetapkan") return null;
  return (
    <a href={`${base}/umpan-balik/${a.skp}`}>
      {a.umpanBalik === 0 ? t.tulis : t.positif(String(a.positif), String(a.umpanBalik))}
      <span class="sr-only"> {t.untuk(a.nama)}</span>
    </a>
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

/** Who is on leave or on duty elsewhere, beside the post: nobody waits for an answer in vain. */
function noteOf(a: Anggota, lang: Lang): string {
  const away = awayOf(a.absen);
  if (!away) return a.jabatan;
  const jenis = namaAlpa(away.jenis, lang);
  const t = kehadiranWords[lang];
  return `${a.jabatan} · ${away.sampai ? t.kini(jenis, tanggalPendek(away.sampai, lang)) : t.kiniTerbuka(jenis)}`;
}
