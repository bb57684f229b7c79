import { type KeadaanEvaluasi, type KeadaanSkp, keadaanEvaluasi, keadaanSkp } from "../../domain/istilah.ts";
import { kemajuanWords } from "../../i18n/kemajuan.ts";
import { pantauWords } from "../../i18n/pantau.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { tenggatSkpWords } from "../../i18n/tenggat-skp.ts";
import type { Lang } from "../../i18n/words.ts";
import { BarLegend, type BarPart, StackedBar } from "../../web/ui/bar.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { CountRow, Scope, ScopeRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly scopes: readonly ScopeRow[];
  readonly scope: Scope;
  readonly unit: string | null;
  readonly namaUnit: string | null;
  readonly counts: readonly CountRow[];
};

export const ProgressPage = (props: Props) => {
  const t = useWords(kemajuanWords);
  const lang = useLang();
  const units = [...Map.groupBy(props.counts, (c) => c.unit).values()];
  return (
    <div class="stack-l">
      <PageHead
        title={props.namaUnit ?? t.title}
        overline={props.namaUnit ? t.title : undefined}
        lead={t.lead}
      />
      <Tabs
        label={t.lihat}
        tabs={props.scopes.map((s) => ({
          href: `${props.base}/kemajuan${props.unit ? `/${props.unit}` : ""}?${queryOf(s)}`,
          label: nameOf(s, lang),
          current: s.tahap === props.scope.tahap && s.lingkup === props.scope.lingkup,
        }))}
      />
      {props.scope.tahap === "skp" && (
        <p>
          <a
            href={`${props.base}/kemajuan/skp?tahun=${props.scope.lingkup}${props.unit ? `&unit=${props.unit}` : ""}`}
          >
            {useWords(tenggatSkpWords).title}
          </a>
        </p>
      )}
      <p>
        <a href={`${props.base}/kemajuan/pelaksanaan${props.unit ? `?unit=${props.unit}` : ""}`}>
          {useWords(pantauWords).unit.judul}
        </a>
      </p>
      {units.length === 0 ? (
        <EmptyState title={t.kosong.title} why={t.kosong.why} who={t.kosong.who} />
      ) : (
        <Units {...props} units={units} />
      )}
    </div>
  );
};

const Units = (props: Props & { readonly units: readonly CountRow[][] }) => {
  const t = useWords(kemajuanWords);
  const [first] = props.units;
  return (
    <>
      {first && <BarLegend parts={partsOf(first, t)} />}
      <Table
        caption={props.namaUnit ?? t.title}
        captionHidden
        rows={props.units}
        columns={[
          { head: t.unit, kind: "row", cell: (rows) => <UnitName {...props} rows={rows} /> },
          {
            head: t.kemajuan,
            cell: (rows) => <StackedBar label={sayParts(partsOf(rows, t))} parts={partsOf(rows, t)} />,
          },
          { head: t.selesai, kind: "number", cell: (rows) => partsOf(rows, t)[0]?.count ?? 0 },
          { head: t.jumlah, kind: "number", cell: (rows) => total(rows) },
          { head: t.nama, cell: (rows) => <States {...props} rows={rows} /> },
        ]}
      />
    </>
  );
};

const UnitName = ({ rows, base, scope }: Props & { readonly rows: readonly CountRow[] }) => {
  const [row] = rows;
  const t = useWords(kemajuanWords);
  if (!row) return null;
  if (row.puncak) return <strong>{t.sendiri(row.nama)}</strong>;
  return row.cabang ? (
    <a href={`${base}/kemajuan/${row.unit}?${queryOf(scope)}`}>{row.nama}</a>
  ) : (
    <span>{row.nama}</span>
  );
};

/** Each state with its number, down to the names. */
const States = ({ rows, base, scope }: Props & { readonly rows: readonly CountRow[] }) => {
  const lang = useLang();
  return (
    <ul class="cluster plain small">
      {rows.map((row) => (
        <li class="nowrap">
          <a href={`${base}/kemajuan/${row.unit}/pegawai?${queryOf(scope)}&keadaan=${row.keadaan}`}>
            {stateName(scope.tahap, row.keadaan, lang)} {row.n}
          </a>
        </li>
      ))}
    </ul>
  );
};

const DONE = {
  skp: ["ditetapkan"],
  evaluasi: ["ditandatangani", "disampaikan", "diterima", "keberatan", "final"],
};
const BEGUN = ["draf", "diajukan", "dikembalikan", "dinilai"];
const total = (rows: readonly CountRow[]) => rows.reduce((n, row) => n + row.n, 0);

function partsOf(rows: readonly CountRow[], t: { selesai: string; jalan: string; belum: string }): BarPart[] {
  const sum = (states: readonly string[]) => total(rows.filter((r) => states.includes(r.keadaan)));
  const [done, begun] = [sum([...DONE.skp, ...DONE.evaluasi]), sum(BEGUN)];
  return [
    { kind: "selesai", count: done, label: t.selesai },
    { kind: "proses", count: begun, label: t.jalan },
    { kind: "belum", count: total(rows) - done - begun, label: t.belum },
  ];
}

const sayParts = (parts: readonly BarPart[]) => parts.map((p) => `${p.label} ${p.count}`).join(", ");

export const queryOf = (s: Scope) => `tahap=${s.tahap}&lingkup=${s.lingkup}`;
export const nameOf = (s: ScopeRow, lang: Lang) =>
  s.tahap === "skp" ? kemajuanWords[lang].skp(s.lingkup) : namaPeriode(s, lang);
export const stateName = (tahap: Scope["tahap"], keadaan: string, lang: Lang): string =>
  (tahap === "skp" ? keadaanSkp[keadaan as KeadaanSkp] : keadaanEvaluasi[keadaan as KeadaanEvaluasi])?.[
    lang
  ] ?? keadaan;
