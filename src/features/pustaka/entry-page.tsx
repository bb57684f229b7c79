import { jenisRhk, kunci, pendekatan } from "../../domain/istilah.ts";
import { jenisJabatan } from "../../domain/jabatan.ts";
import { langkahDari, langkahPustaka } from "../../domain/pustaka.ts";
import type { IndikatorSumber } from "../../domain/salin.ts";
import { pustakaWords } from "../../i18n/pustaka.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { ONE, type Row, type RowError } from "./grid-rows.ts";
import { LibraryGrid, Measures, StateTag, useRowProblems } from "./parts.tsx";
import type { EntryRow } from "./queries.ts";

export type EntryProps = {
  readonly base: string;
  readonly entry: EntryRow;
  readonly fields: Typed;
  readonly rows: readonly Row[];
  readonly versi: number;
  readonly rowErrors?: readonly RowError[];
  readonly errors?: FieldErrors;
  readonly refused?: string | undefined;
  /** Somebody else saved meanwhile. */
  readonly bentrok?: boolean;
  readonly done?: string | undefined;
  readonly spare?: number;
  /** A key of its own for each form. */
  readonly command: () => string;
};

/** One entry: its words, what measures it, and what becomes of it. */
export const EntryPage = (props: EntryProps) => {
  const t = useWords(pustakaWords);
  const { entry, errors = {}, rowErrors = [] } = props;
  const said = saidOf(errors, t.salah);
  const problems = [
    ...(props.refused === undefined ? [] : [{ text: props.refused }]),
    ...(props.bentrok ? [{ text: t.satu.bentrok }] : []),
    ...Object.keys(errors).map((field) => ({ field, text: said(field) ?? field })),
    ...useRowProblems(rowErrors),
  ];
  return (
    <div class="stack">
      <ErrorSummary title={useWords(shellWords).problem} errors={problems} />
      {props.done && <Notice kind="success" title={props.done} />}
      <PageHead
        overline={entry.jabatan}
        title={entry.teks.length > 120 ? `${entry.teks.slice(0, 120)}…` : entry.teks}
        focus={problems.length === 0}
      />
      <p class="cluster">
        <StateTag keadaan={entry.keadaan} />
        <span class="muted">{t.nDipakai(entry.dipakai)}</span>
        {entry.keadaan === "usulan" && entry.pengusul && <span class="muted">{t.oleh(entry.pengusul)}</span>}
      </p>
      {entry.alasan && (
        <p class="pre">
          {t.satu.alasanTerakhir}: {entry.alasan}
        </p>
      )}
      {props.bentrok && (
        <section class="card stack-s">
          <p class="pre">{entry.teks}</p>
          <Measures isi={JSON.parse(entry.isi) as IndikatorSumber[]} />
        </section>
      )}
      <EditForm {...props} />
      <Steps {...props} />
    </div>
  );
};

const EditForm = (props: EntryProps) => {
  const t = useWords(pustakaWords);
  const lang = useLang();
  const { fields, errors = {} } = props;
  const said = saidOf(errors, t.salah);
  return (
    <form
      method="post"
      action={`${props.base}/pustaka/${props.entry.id}`}
      novalidate
      class="stack"
      id="contoh"
    >
      <HiddenFields fields={{ versi: String(props.versi), perintah: props.command() }} />
      <div class="narrow stack">
        <TextField
          name="jabatan"
          label={t.jabatan}
          hint={t.satu.jabatanJelas}
          value={fields.jabatan}
          error={said("jabatan")}
        />
        <SelectField
          name="jenisJabatan"
          label={t.satu.jenisJabatan}
          hint={t.satu.jenisJabatanJelas}
          value={fields.jenisJabatan}
          blank={t.satu.jenisJabatanSemua}
          choices={kunci(jenisJabatan).map((value) => ({ value, label: jenisJabatan[value][lang] }))}
          error={said("jenisJabatan")}
        />
        <TextArea name="teks" label={t.rhk} rows={3} value={fields.teks} error={said("teks")} />
        <RadioField
          name="jenis"
          label={t.kolom.jenis}
          inline
          value={fields.jenis}
          choices={kunci(jenisRhk).map((value) => ({ value, label: jenisRhk[value][lang] }))}
          error={said("jenis")}
        />
        <RadioField
          name="pendekatan"
          label={t.satu.pendekatan}
          inline
          value={fields.pendekatan}
          choices={kunci(pendekatan).map((value) => ({ value, label: pendekatan[value][lang] }))}
          error={said("pendekatan")}
        />
      </div>
      <h2>{t.satu.tabel}</h2>
      <LibraryGrid
        columns={ONE}
        rows={props.rows}
        errors={props.rowErrors ?? []}
        caption={t.satu.tabel}
        spare={props.spare ?? 1}
      />
      <div class="actions">
        <Button kind="primary" name="langkah" value="simpan">
          {t.satu.simpan}
        </Button>
      </div>
    </form>
  );
};

/** Accept, turn down, archive, restore: whichever is open, with the reason it asks for. */
const Steps = (props: EntryProps) => {
  const t = useWords(pustakaWords).satu;
  const { salah } = useWords(pustakaWords);
  const open = langkahDari(props.entry.keadaan);
  const owed = open.some((l) => langkahPustaka[l].alasan);
  return (
    <form
      method="post"
      action={`${props.base}/pustaka/${props.entry.id}/keadaan`}
      novalidate
      class="card stack-s narrow"
      id="langkah"
    >
      <HiddenFields fields={{ versi: String(props.entry.versi), perintah: props.command() }} />
      {owed && (
        <TextArea
          name="alasan"
          label={t.alasan}
          hint={props.entry.keadaan === "aktif" ? t.arsipJelas : undefined}
          rows={2}
          value={props.fields.alasan}
          error={saidOf(props.errors, salah)("alasan")}
        />
      )}
      <div class="actions">
        {open.map((langkah) => (
          <Button name="ke" value={langkah}>
            {t.langkah[langkah]}
          </Button>
        ))}
      </div>
    </form>
  );
};
