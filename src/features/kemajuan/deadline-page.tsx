import type { KeadaanSkp } from "../../domain/istilah.ts";
import { alasanTerlambat, type JamSkp } from "../../domain/terlambat.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { tenggatSkpWords } from "../../i18n/tenggat-skp.ts";
import type { Lang } from "../../i18n/words.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { CountRow, LateCountRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly years: readonly string[];
  readonly tahun: string;
  readonly unit: string | null;
  readonly namaUnit: string | null;
  readonly counts: readonly CountRow[];
  readonly late: readonly LateCountRow[];
  readonly jam: JamSkp;
  /** He may remind the people of what is shown. */
  readonly remind: boolean;
  /** He has the view of all stages too. */
  readonly role: boolean;
  readonly reminded: number | null;
  readonly command: string;
};

/** Where plans are missing, most of them on top, and how long there is. */
export const DeadlinePage = (props: Props) => {
  const t = useWords(tenggatSkpWords);
  const units = unitsOf(props.counts, props.late, props.jam.lewat);
  const top = props.unit ?? (units.length === 1 ? units[0]?.unit : units.find((u) => u.puncak)?.unit);
  const missing = units.some((u) => u.kurang > 0);
  const query = `tahun=${props.tahun}${props.unit ? `&unit=${props.unit}` : ""}`;
  return (
    <div class="stack-l">
      {props.reminded !== null && <Notice kind="success" live title={t.terkirim(props.reminded)} />}
      <PageHead
        title={props.namaUnit ?? t.title}
        overline={props.namaUnit ? t.title : undefined}
        lead={t.lead(props.tahun)}
      />
      <Tabs
        label={t.pilihTahun}
        tabs={props.years.map((y) => ({
          href: `${props.base}/kemajuan/skp?tahun=${y}${props.unit ? `&unit=${props.unit}` : ""}`,
          label: t.tahun(y),
          current: y === props.tahun,
        }))}
      />
      <Clock jam={props.jam} />
      {units.length === 0 ? (
        <EmptyState title={t.kosong.title} why={t.kosong.why} who={t.kosong.who} />
      ) : (
        <>
          <Units {...props} units={units} />
          <p class="small muted">{t.terlambatJelas}</p>
          {missing && (
            <div class="cluster">
              {props.remind && top && (
                <LinkButton
                  icon="send"
                  href={`${props.base}/kemajuan/skp/ingatkan?tahun=${props.tahun}&unit=${top}`}
                >
                  {t.ingatkan}
                </LinkButton>
              )}
              <form method="post" action={`${props.base}/kemajuan/skp/ekspor?${query}`} hx-boost="false">
                <HiddenFields fields={{ perintah: props.command }} />
                <Button icon="download">{t.ekspor}</Button>
              </form>
            </div>
          )}
          <Reasons {...props} units={units} />
        </>
      )}
      {props.role && (
        <p>
          <a href={`${props.base}/kemajuan?tahap=skp&lingkup=${props.tahun}`}>{t.kemajuan}</a>
        </p>
      )}
    </div>
  );
};

const Clock = ({ jam }: { readonly jam: JamSkp }) => {
  const t = useWords(tenggatSkpWords);
  return (
    <Notice
      kind={jam.lewat || jam.sisa <= 14 ? "warn" : "info"}
      title={t.jam(tanggalPanjang(jam.batas, useLang()))}
    >
      <p>{jam.lewat ? t.lewat(-jam.sisa) : t.sisa(jam.sisa, jam.sisaHariKerja)}</p>
      {!jam.lewat && jam.batasLibur && <p>{t.libur}</p>}
    </Notice>
  );
};

const STATES = [
  "belum",
  "draf",
  "diajukan",
  "dikembalikan",
  "ditetapkan",
] as const satisfies readonly KeadaanSkp[];
type Unit = {
  readonly unit: string;
  readonly nama: string;
  readonly puncak: boolean;
  readonly cabang: boolean;
  readonly n: Readonly<Record<(typeof STATES)[number], number>>;
  /** Not agreed. */
  readonly kurang: number;
  readonly ditetapkanTerlambat: number;
  readonly terlambat: number;
};

/** The unit itself, then its children with most missing first. */
function unitsOf(counts: readonly CountRow[], late: readonly LateCountRow[], lewat: boolean): Unit[] {
  const all = [...Map.groupBy(counts, (c) => c.unit).values()].flatMap((rows): Unit[] => {
    const [row] = rows;
    if (!row) return [];
    const of = (k: string) => rows.find((r) => r.keadaan === k)?.n ?? 0;
    const n = {
      belum: of("belum"),
      draf: of("draf"),
      diajukan: of("diajukan"),
      dikembalikan: of("dikembalikan"),
      ditetapkan: of("ditetapkan"),
    };
    const kurang = n.belum + n.draf + n.diajukan + n.dikembalikan;
    const sudah = late.filter((l) => l.unit === row.unit).reduce((sum, l) => sum + l.n, 0);
    const { unit, nama } = row;
    const terlambat = sudah + (lewat ? kurang : 0);
    return [
      {
        unit,
        nama,
        puncak: row.puncak === 1,
        cabang: row.cabang === 1,
        n,
        kurang,
        ditetapkanTerlambat: sudah,
        terlambat,
      },
    ];
  });
  return all.sort(
    (a, b) => Number(b.puncak) - Number(a.puncak) || b.kurang - a.kurang || a.nama.localeCompare(b.nama),
  );
}

const Units = (props: Props & { readonly units: readonly Unit[] }) => {
  const t = useWords(tenggatSkpWords);
  const names = (u: Unit, keadaan: string) =>
    `${props.base}/kemajuan/${u.unit}/pegawai?tahap=skp&lingkup=${props.tahun}&keadaan=${keadaan}`;
  return (
    <Table
      caption={props.namaUnit ?? t.title}
      captionHidden
      rows={props.units}
      columns={[
        {
          head: t.kolom.unit,
          kind: "row",
          cell: (u) =>
            u.puncak ? (
              <strong>{t.sendiri(u.nama)}</strong>
            ) : u.cabang ? (
              <a href={`${props.base}/kemajuan/skp?tahun=${props.tahun}&unit=${u.unit}`}>{u.nama}</a>
            ) : (
              u.nama
            ),
        },
        ...STATES.map((state) => ({
          head: t.kolom[state],
          kind: "number" as const,
          cell: (u: Unit) => (u.n[state] > 0 ? <a href={names(u, state)}>{u.n[state]}</a> : 0),
        })),
        {
          head: t.kolom.terlambat,
          kind: "number",
          cell: (u) =>
            u.ditetapkanTerlambat > 0 ? <a href={names(u, "terlambat")}>{u.terlambat}</a> : u.terlambat,
        },
      ]}
    />
  );
};

/** Of the unit that is looked at, or of all that are shown together where there is no one above them. */
const Reasons = (props: Props & { readonly units: readonly Unit[] }) => {
  const t = useWords(tenggatSkpWords);
  const lang = useLang();
  const top = props.units.find((u) => u.puncak);
  const rows = Map.groupBy(
    props.late.filter((l) => !top || l.unit === top.unit),
    (l) => l.alasan,
  );
  const sums = [...rows].map(([alasan, list]) => ({ alasan, n: list.reduce((sum, l) => sum + l.n, 0) }));
  sums.sort((a, b) => b.n - a.n);
  return (
    <section class="stack-s">
      <h2>{t.alasan}</h2>
      {sums.length === 0 ? (
        <p>{t.alasanKosong}</p>
      ) : (
        <Table
          caption={t.alasan}
          captionHidden
          rows={sums}
          columns={[
            {
              head: t.alasan,
              kind: "row",
              cell: (r) =>
                top ? (
                  <a
                    href={`${props.base}/kemajuan/${top.unit}/pegawai?tahap=skp&lingkup=${props.tahun}&keadaan=terlambat&alasan=${r.alasan || "tanpa"}`}
                  >
                    {reasonName(r.alasan, lang)}
                  </a>
                ) : (
                  reasonName(r.alasan, lang)
                ),
            },
            { head: t.jumlahAlasan, kind: "number", cell: (r) => r.n },
          ]}
        />
      )}
    </section>
  );
};

export const reasonName = (alasan: string, lang: Lang): string =>
  Object.hasOwn(alasanTerlambat, alasan)
    ? alasanTerlambat[alasan as keyof typeof alasanTerlambat][lang]
    : tenggatSkpWords[lang].tanpa;
