import { tahap as istilahTahap } from "../../domain/istilah.ts";
import { tambahHari, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { periodeWords } from "../../i18n/periode.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { type Column, Table } from "../../web/ui/table.tsx";
import { DateText } from "../../web/ui/time.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { NewYearForm } from "./new-year-form.tsx";
import type { WindowRow, YearRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly zona: Zona;
  readonly years: readonly YearRow[];
  readonly windows: readonly WindowRow[];
  readonly mayChange: boolean;
  readonly suggest: number;
  readonly askReason: boolean;
  readonly done?: string | undefined;
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
  readonly perintah: string;
};

export const PeriodsPage = (props: Props) => {
  const t = useWords(periodeWords);
  return (
    <div class="stack-l">
      {props.done && <Notice kind="success">{props.done}</Notice>}
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <LinkButton icon="clock" href={`${props.base}/periode/perpanjangan`}>
              {t.perpanjangan}
            </LinkButton>
            <LinkButton icon="users" href={`${props.base}/periode/kelompok`}>
              {t.kelompok}
            </LinkButton>
            <LinkButton icon="calendar-days" href={`${props.base}/kalender`}>
              {t.kalender}
            </LinkButton>
          </>
        }
      />
      {props.years.length === 0 && (
        <EmptyState title={t.kosong.title} why={t.kosong.why} who={t.kosong.who} />
      )}
      {props.years.map(({ tahun }) => (
        <Table
          caption={t.tabel(tahun)}
          id={`tahun-${tahun}`}
          columns={columnsFor(props, t, useLang())}
          rows={props.windows.filter((w) => w.tahun === tahun)}
        />
      ))}
      {props.mayChange && <NewYearForm {...props} />}
    </div>
  );
};

type Words = (typeof periodeWords)["id"];

const columnsFor = ({ base, zona, mayChange }: Props, t: Words, lang: "id" | "en"): Column<WindowRow>[] => [
  { head: t.periode, kind: "row", cell: (w) => namaPeriode(w, lang) },
  { head: t.tahap, cell: (w) => istilahTahap[w.tahap][lang] },
  { head: t.buka, cell: (w) => <DateText value={tanggalPada(w.bukaPada, zona)} lang={lang} short /> },
  { head: t.tutup, cell: (w) => <DateText value={lastDay(w, zona)} lang={lang} short /> },
  {
    head: t.keadaan,
    cell: (w) => <StatusTag kind={KINDS[w.keadaan]}>{t.keadaanJendela[w.keadaan]}</StatusTag>,
  },
  ...(mayChange
    ? [
        {
          head: t.ubah,
          kind: "action" as const,
          cell: (w: WindowRow) => (
            <a href={`${base}/periode/jendela/${w.id}`}>
              {t.ubah}
              <span class="sr-only">{` ${istilahTahap[w.tahap][lang]} ${namaPeriode(w, lang)}`}</span>
            </a>
          ),
        },
      ]
    : []),
];

const KINDS = { belum: "netral", buka: "proses", tutup: "terkunci" } as const;

/** tutup_pada is exclusive: the last open day is the one before. */
export const lastDay = (w: WindowRow, zona: Zona) => tambahHari(tanggalPada(w.tutupPada, zona), -1);
