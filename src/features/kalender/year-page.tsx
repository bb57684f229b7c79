import { type KalenderRow, rulesOf } from "../../data/agency/kalender.ts";
import { type SebabHari, sebabHari } from "../../domain/kalender.ts";
import { liburLengkap } from "../../domain/kesiapan.ts";
import {
  awalBulan,
  hariDalamMinggu,
  type KalenderKerja,
  type Tanggal,
  tambahHari,
} from "../../domain/tanggal.ts";
import { tanggalPanjang, tanggalPendek } from "../../i18n/dates.ts";
import { kalenderWords } from "../../i18n/kalender.ts";
import { namaBulan } from "../../i18n/periode-nama.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { type Column, Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { MovedTable } from "./moved-table.tsx";
import type { ChildUnit, Moved, OwnDays, UnitHead } from "./queries.ts";

export type YearProps = {
  readonly base: string;
  readonly tahun: number;
  readonly today: Tanggal;
  readonly head: UnitHead;
  readonly line: readonly { readonly unit: string; readonly nama: string }[];
  readonly baris: readonly KalenderRow[];
  readonly kalender: KalenderKerja;
  readonly own: readonly OwnDays[];
  readonly children: readonly ChildUnit[];
  readonly moved: readonly Moved[];
  readonly done: boolean;
  readonly refused?: string | undefined;
  readonly perintah: string;
};

export const YearPage = (props: YearProps) => {
  const t = useWords(kalenderWords);
  const { head, tahun } = props;
  const at = `${props.base}/kalender/${head.unit}`;
  return (
    <div class="stack-l">
      {props.done && <Notice kind="success">{t.tersimpan}</Notice>}
      {props.refused && <Notice kind="error">{props.refused}</Notice>}
      <PageHead
        title={t.judul(head.nama, tahun)}
        lead={t.lead}
        actions={
          head.bolehUbah === 1 && (
            <>
              <LinkButton icon="pencil" href={`${at}/pekan`}>
                {t.ubahPekan}
              </LinkButton>
              <LinkButton icon="plus" href={`${at}/hari`}>
                {t.tambahHari}
              </LinkButton>
            </>
          )
        }
      />
      {!liburLengkap(head.liburSetahun) && <Notice kind="warn">{t.liburBelumAda(tahun)}</Notice>}
      <nav class="cluster" aria-label={t.tahunLain}>
        {[tahun - 1, tahun + 1].map((y) => (
          <a href={`${at}?tahun=${y}`}>{y}</a>
        ))}
      </nav>
      <Months {...props} />
      <Weeks {...props} />
      <Days {...props} />
      <Children {...props} />
      {head.bolehUbah === 1 && <MovedTable base={props.base} moved={props.moved} />}
    </div>
  );
};

const MARKS = { "akhir-pekan": "ap", "libur-umum": "lb", "libur-unit": "lu", "masuk-unit": "mu" } as const;

const Months = ({ tahun, kalender, today }: YearProps) => {
  const [t, lang] = [useWords(kalenderWords), useLang()];
  const names = t.hari.split(" ");
  return (
    <section class="stack">
      <div class="bulan-bulan">
        {Array.from({ length: 12 }, (_, month) => {
          const days = daysOf(tahun, month + 1);
          const kerja = days.filter((d) => ["kerja", "masuk-unit"].includes(sebabHari(d, kalender))).length;
          return (
            <table class="bulan">
              <caption>
                {namaBulan(month, lang)} <span class="small muted">{t.kerjaSebulan(kerja)}</span>
              </caption>
              <thead>
                <tr>
                  {names.map((n) => (
                    <th scope="col">{n}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeksOf(days).map((week) => (
                  <tr>
                    {week.map((d) => (
                      <Day d={d} sebab={d === null ? "kerja" : sebabHari(d, kalender)} today={today} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          );
        })}
      </div>
      <p class="small bulan cluster" aria-hidden="true">
        {Object.entries(MARKS).map(([sebab, mark]) => (
          <span>
            <span class={mark}>25</span> {t.sebab[sebab as SebabHari]}
          </span>
        ))}
      </p>
    </section>
  );
};

/** A mark that is not colour alone, and a word for who does not see it. */
const Day = ({ d, sebab, today }: { d: Tanggal | null; sebab: SebabHari; today: Tanggal }) => {
  const t = useWords(kalenderWords);
  if (d === null) return <td />;
  const hari = Number(d.slice(8));
  return (
    <td class={sebab === "kerja" ? undefined : MARKS[sebab]} aria-current={d === today ? "date" : undefined}>
      {hari}
      {sebab !== "kerja" && sebab !== "akhir-pekan" && <span class="sr-only"> {t.sebab[sebab]}</span>}
    </td>
  );
};

const daysOf = (tahun: number, month: number): Tanggal[] => {
  const [first, after] = [awalBulan(tahun, month), awalBulan(tahun, month + 1)];
  const days: Tanggal[] = [];
  for (let d = first; d < after; d = tambahHari(d, 1)) days.push(d);
  return days;
};

function weeksOf(days: readonly Tanggal[]): (Tanggal | null)[][] {
  const empty = Array.from({ length: hariDalamMinggu(days[0] ?? "") }, () => null);
  const cells = [...empty, ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, w) => cells.slice(w * 7, w * 7 + 7));
}

const Weeks = ({ baris, line }: YearProps) => {
  const [t, lang] = [useWords(kalenderWords), useLang()];
  const rules = rulesOf(baris);
  const isi = (hari: number | null, liburUmum: boolean) =>
    `${{ 5: t.pekanIsi.lima, 6: t.pekanIsi.enam, 7: t.pekanIsi.tujuh }[hari ?? 0] ?? t.pekanIsi.ikut}${liburUmum ? "" : `; ${t.liburTetapMasuk}`}`;
  const all = [
    ...line.flatMap(({ unit, nama }) =>
      (rules.get(unit)?.pekan ?? []).map((p) => ({ ...p, nama, isi: isi(p.hariKerja, p.liburUmum) })),
    ),
    ...baris
      .filter((b) => b.kunci === "pekan")
      .map((b) => ({ dari: b.dari, nama: t.instansi, isi: isi(b.nilai === "6" ? 6 : 5, true) })),
  ];
  return (
    <section class="stack">
      <h2>{t.pekan}</h2>
      <SummaryList
        rows={all.map((p) => ({
          label: p.nama,
          value: `${t.pekanSejak(tanggalPanjang(p.dari, lang))}: ${p.isi}`,
        }))}
      />
    </section>
  );
};

type DayRow = {
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly apa: string;
  readonly siapa: string;
  readonly id?: string | undefined;
};

const Days = (props: YearProps) => {
  const { baris, line, own, tahun, head, base } = props;
  const [t, lang] = [useWords(kalenderWords), useLang()];
  const nama = new Map(line.map((l) => [l.unit, l.nama]));
  const rows: DayRow[] = baris
    .filter((b) => b.dari <= `${tahun}-12-31` && b.sampai >= `${tahun}-01-01`)
    .flatMap((b): DayRow[] => {
      const span = { dari: b.dari, sampai: b.sampai };
      if (b.kunci === "libur") return [{ ...span, apa: b.nilai, siapa: t.pemerintah }];
      if (b.kunci !== "khusus") return [];
      const [jenis, apa] = [
        b.nilai.startsWith("masuk:") ? "masuk-unit" : "libur-unit",
        b.nilai.slice(6),
      ] as const;
      const mine = own.find((o) => b.unit === head.unit && o.dari === b.dari && o.sampai === b.sampai);
      return [{ ...span, apa: `${t.sebab[jenis]}: ${apa}`, siapa: nama.get(b.unit) ?? "", id: mine?.id }];
    })
    .sort((a, b) => (a.dari < b.dari ? -1 : 1));
  const columns: Column<DayRow>[] = [
    {
      head: t.tanggal,
      kind: "row",
      cell: (r) =>
        r.dari === r.sampai
          ? tanggalPanjang(r.dari, lang)
          : `${tanggalPendek(r.dari, lang)} – ${tanggalPendek(r.sampai, lang)}`,
    },
    { head: t.apa, cell: (r) => r.apa },
    { head: t.berlakuDi, cell: (r) => r.siapa },
    ...(head.bolehUbah === 1
      ? [
          {
            head: t.cabut,
            kind: "action" as const,
            cell: (r: DayRow) =>
              r.id && (
                <form method="post" action={`${base}/kalender/hari/${r.id}/pencabutan`}>
                  <HiddenFields fields={{ perintah: props.perintah }} />
                  <Button compact about={r.apa}>
                    {t.cabut}
                  </Button>
                </form>
              ),
          },
        ]
      : []),
  ];
  if (rows.length === 0) return <p class="muted">{t.daftarKosong}</p>;
  return <Table caption={t.daftar(tahun)} columns={columns} rows={rows} />;
};

const Children = ({ base, children }: YearProps) => {
  const t = useWords(kalenderWords);
  if (children.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.unitBawah}</h2>
      <ul>
        {children.map((c) => (
          <li>
            <a href={`${base}/kalender/${c.unit}`}>{c.nama}</a>
            {c.sendiri === 1 && <span class="muted"> ({t.punyaSendiri})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};
