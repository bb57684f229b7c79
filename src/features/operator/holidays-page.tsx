import type { LiburLine } from "../../data/directory/libur.ts";
import { operatorWords } from "../../i18n/operator.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextField } from "../../web/ui/field.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { DateText } from "../../web/ui/time.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { Frame } from "./frame.tsx";

type Props = {
  readonly nama: string;
  readonly days: readonly LiburLine[];
  readonly tahun: number;
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
};

export const HolidaysPage = ({ nama, days, tahun, typed = {}, errors }: Props) => {
  const t = useWords(operatorWords).libur;
  const years = [...new Set([...days.map((d) => Number(d.tanggal.slice(0, 4))), tahun, tahun + 1])].sort();
  const shown = days.filter((d) => d.tanggal.startsWith(`${tahun}-`));
  return (
    <Frame nama={nama} at="libur" title={t.title} lead={t.jelas} errors={errors}>
      <Tabs
        label={t.tahun}
        tabs={years.map((y) => ({
          href: `/operator/libur?tahun=${y}`,
          label: String(y),
          current: y === tahun,
        }))}
      />
      <div class="with-side">
        {shown.length === 0 ? (
          <EmptyState icon="calendar-days" title={t.kosong} why={t.kosongJelas} who={t.kosongSiapa} />
        ) : (
          <DayTable days={shown} caption={`${t.title} ${tahun}`} />
        )}
        <NewDay typed={typed} errors={errors} />
      </div>
    </Frame>
  );
};

const DayTable = ({ days, caption }: { days: readonly LiburLine[]; caption: string }) => {
  const t = useWords(operatorWords).libur;
  const lang = useLang();
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { head: t.tanggal, kind: "row", cell: (d) => <DateText value={d.tanggal} lang={lang} short /> },
        { head: t.keterangan, cell: (d) => d.keterangan || t[d.jenis] },
        { head: t.jenis, cell: (d) => t[d.jenis] },
        { head: t.dasar, cell: (d) => <span class="small">{d.dasar}</span> },
        { head: t.status, cell: (d) => <State day={d} /> },
        { head: t.cabut, kind: "action", cell: (d) => d.dicabutPada === null && <Revoke day={d} /> },
      ]}
      rows={days}
    />
  );
};

const State = ({ day }: { day: LiburLine }) => {
  const t = useWords(operatorWords).libur;
  const revoked = day.dicabutPada !== null;
  return <StatusTag kind={revoked ? "terkunci" : "selesai"}>{revoked ? t.dicabut : t.berlaku}</StatusTag>;
};

const Revoke = ({ day }: { day: LiburLine }) => (
  <form method="post" action="/operator/libur/pencabutan">
    <HiddenFields fields={{ tanggal: day.tanggal, jenis: day.jenis }} />
    <Button compact about={day.tanggal}>
      {useWords(operatorWords).libur.cabut}
    </Button>
  </form>
);

const NewDay = ({ typed, errors }: { typed: Typed; errors: FieldErrors | undefined }) => {
  const { libur: t, salah } = useWords(operatorWords);
  const said = saidOf(errors, salah);
  const field = (name: string) => ({ name, value: typed[name], error: said(name) });
  return (
    <section class="card">
      <h2>{t.judulTambah}</h2>
      <form method="post" action="/operator/libur" class="stack" novalidate>
        <DateField {...field("tanggal")} label={t.tanggal} />
        <RadioField
          {...field("jenis")}
          label={t.jenis}
          choices={[
            { value: "nasional", label: t.nasional },
            { value: "cuti-bersama", label: t["cuti-bersama"] },
          ]}
        />
        <TextField {...field("keterangan")} label={t.keterangan} />
        <TextField {...field("dasar")} label={t.dasar} hint={t.dasarHint} />
        <Button kind="primary">{t.tambah}</Button>
      </form>
    </section>
  );
};
