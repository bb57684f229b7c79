import { awayOf } from "../../data/agency/kehadiran.ts";
import { jenisKetidakhadiran } from "../../domain/kehadiran.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { namaAlpa } from "../../i18n/alpa.ts";
import { tanggalPanjang, tanggalPendek } from "../../i18n/dates.ts";
import { kehadiranWords } from "../../i18n/kehadiran.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { type Column, Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Absence, PersonHead } from "./queries.ts";

export type AbsenceProps = {
  readonly base: string;
  readonly person: PersonHead;
  readonly absences: readonly Absence[];
  readonly today: Tanggal;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly done: boolean;
  readonly perintah: string;
};

export const AbsencePage = (props: AbsenceProps) => {
  const t = useWords(kehadiranWords);
  const { person, base, errors } = props;
  return (
    <div class="stack-l">
      <Problems errors={errors} salah={t.salah} />
      {props.done && <Notice kind="success">{t.tersimpan}</Notice>}
      <PageHead title={t.judul(person.nama)} lead={t.lead} />
      <Now {...props} />
      {props.absences.length === 0 ? <p class="muted">{t.kosong}</p> : <List {...props} />}
      {person.unit && (
        <p>
          <a href={`${base}/kalender/${person.unit}`}>{t.kalender}</a>
        </p>
      )}
      {person.bolehUbah === 1 && <Add {...props} />}
    </div>
  );
};

const Now = ({ person, base }: AbsenceProps) => {
  const [t, lang] = [useWords(kehadiranWords), useLang()];
  const away = awayOf(person.kini);
  if (!away) return null;
  const jenis = namaAlpa(away.jenis, lang);
  return (
    <Notice title={away.sampai ? t.kini(jenis, tanggalPanjang(away.sampai, lang)) : t.kiniTerbuka(jenis)}>
      {person.pimpin && (
        <p>
          {t.plh(person.namaPimpin ?? "")} <a href={`${base}/unit/${person.pimpin}`}>{t.plhTaut}</a>
        </p>
      )}
    </Notice>
  );
};

const List = ({ absences, base, person, perintah }: AbsenceProps) => {
  const [t, lang] = [useWords(kehadiranWords), useLang()];
  const columns: Column<Absence>[] = [
    { head: t.jenis, kind: "row", cell: (a) => jenisKetidakhadiran[a.jenis][lang] },
    { head: t.dari, cell: (a) => tanggalPendek(a.dari, lang) },
    { head: t.sampai, cell: (a) => tanggalPendek(a.sampai, lang) },
    { head: t.keterangan, cell: (a) => [a.nomorSurat, a.keterangan].filter(Boolean).join(" · ") || "-" },
    ...(person.bolehUbah === 1
      ? [
          {
            head: t.cabut,
            kind: "action" as const,
            cell: (a: Absence) =>
              a.dicabutPada !== null ? (
                <span class="muted">{t.dicabut}</span>
              ) : (
                <form method="post" action={`${base}/kalender/kehadiran/${a.id}/pencabutan`}>
                  <HiddenFields fields={{ perintah }} />
                  <Button
                    compact
                    about={`${jenisKetidakhadiran[a.jenis][lang]} ${tanggalPendek(a.dari, lang)}`}
                  >
                    {t.cabut}
                  </Button>
                </form>
              ),
          },
        ]
      : [{ head: t.cabut, cell: (a: Absence) => (a.dicabutPada === null ? "" : t.dicabut) }]),
  ];
  return <Table caption={t.daftar} columns={columns} rows={absences} />;
};

const Add = ({ person, base, typed, errors, perintah }: AbsenceProps) => {
  const [t, lang] = [useWords(kehadiranWords), useLang()];
  const said = saidOf(errors, t.salah);
  return (
    <section class="narrow stack">
      <h2>{t.tambah}</h2>
      <form method="post" action={`${base}/kalender/pegawai/${person.id}`} class="stack" novalidate>
        <input type="hidden" name="perintah" value={perintah} />
        <SelectField
          name="jenis"
          label={t.jenis}
          blank={t.pilih}
          value={typed.jenis}
          error={said("jenis")}
          choices={Object.entries(jenisKetidakhadiran).map(([value, j]) => ({ value, label: j[lang] }))}
        />
        <DateField name="dari" label={t.dari} value={typed.dari} error={said("dari")} />
        <DateField name="sampai" label={t.sampai} value={typed.sampai} error={said("sampai")} />
        <TextField
          name="nomorSurat"
          label={t.nomor}
          optional={t.opsional}
          value={typed.nomorSurat}
          error={said("nomorSurat")}
        />
        <TextField
          name="keterangan"
          label={t.keterangan}
          optional={t.opsional}
          value={typed.keterangan}
          error={said("keterangan")}
        />
        <Button kind="primary">{t.simpan}</Button>
      </form>
    </section>
  );
};
