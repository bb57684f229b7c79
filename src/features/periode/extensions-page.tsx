import { tahap as istilahTahap, type Tahap } from "../../domain/istilah.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, tanggalPendek } from "../../i18n/dates.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { perpanjanganWords } from "../../i18n/perpanjangan.ts";
import type { Lang } from "../../i18n/words.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { type Choice, RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { type Column, Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { ChoosableWindow, ExtensionRow } from "./extension-queries.ts";

export type ExtensionsProps = {
  readonly base: string;
  readonly zona: Zona;
  readonly extensions: readonly ExtensionRow[];
  readonly windows: readonly ChoosableWindow[];
  readonly units: readonly Choice[];
  readonly mayGrant: boolean;
  readonly done?: string | undefined;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly perintah: string;
};

export const ExtensionsPage = (props: ExtensionsProps) => {
  const t = useWords(perpanjanganWords);
  return (
    <div class="stack-l">
      <Problems errors={props.errors} salah={t.salah} />
      {props.done && <Notice kind="success">{props.done}</Notice>}
      <PageHead title={t.title} lead={t.lead} />
      {props.extensions.length === 0 ? <EmptyState {...t.kosong} /> : <List {...props} />}
      {props.mayGrant && <Grant {...props} />}
    </div>
  );
};

type Named = Parameters<typeof namaPeriode>[0] & { readonly tahap: Tahap };
export const namaJendela = (w: Named, lang: Lang) => `${istilahTahap[w.tahap][lang]} ${namaPeriode(w, lang)}`;
export const hariTutup = (pada: number, zona: Zona, lang: Lang) =>
  tanggalPanjang(tanggalPada(pada - 1, zona), lang);

const KINDS = { berlaku: "proses", berakhir: "terkunci", dicabut: "ditolak" } as const;

const List = ({ extensions, base, zona, mayGrant }: ExtensionsProps) => {
  const [t, lang] = [useWords(perpanjanganWords), useLang()];
  const pendek = (pada: number) => tanggalPendek(tanggalPada(pada - 1, zona), lang);
  const columns: Column<ExtensionRow>[] = [
    { head: t.siapa, kind: "row", cell: (x) => x.nama },
    { head: t.jendela, cell: (x) => namaJendela(x, lang) },
    {
      head: t.sampai,
      cell: (x) => (
        <>
          {pendek(x.sampaiPada)}
          {x.sampaiPada !== x.sampaiSemulaPada && (
            <span class="small muted"> {t.semula(pendek(x.sampaiSemulaPada))}</span>
          )}
        </>
      ),
    },
    { head: t.alasan, cell: (x) => x.alasan },
    { head: t.oleh, cell: (x) => x.oleh ?? "-" },
    {
      head: t.keadaanJudul,
      cell: (x) => {
        const keadaan = x.dicabutPada !== null ? "dicabut" : x.keadaan;
        return <StatusTag kind={KINDS[keadaan]}>{t.keadaan[keadaan]}</StatusTag>;
      },
    },
    ...(mayGrant
      ? [
          {
            head: t.cabut,
            kind: "action" as const,
            cell: (x: ExtensionRow) =>
              x.keadaan === "berlaku" &&
              x.dicabutPada === null &&
              x.bolehUbah === 1 && (
                <a href={`${base}/periode/perpanjangan/${x.id}/pencabutan`}>
                  {t.cabut}
                  <span class="sr-only"> {x.nama}</span>
                </a>
              ),
          },
        ]
      : []),
  ];
  return <Table caption={t.daftar} columns={columns} rows={extensions} />;
};

const Grant = ({ base, zona, windows, units, typed, errors, perintah }: ExtensionsProps) => {
  const [t, lang] = [useWords(perpanjanganWords), useLang()];
  const said = saidOf(errors, t.salah);
  return (
    <section class="narrow stack" id="baru">
      <h2>{t.baru}</h2>
      <form method="post" action={`${base}/periode/perpanjangan`} class="stack" novalidate>
        <input type="hidden" name="perintah" value={perintah} />
        <SelectField
          name="jendela"
          label={t.jendelaMana}
          blank={t.pilih}
          value={typed.jendela}
          error={said("jendela")}
          choices={windows.map((w) => ({
            value: `${w.periode}:${w.tahap}`,
            label: `${namaJendela(w, lang)}, ${t.ditutup(tanggalPendek(tanggalPada(w.tutupPada - 1, zona), lang))}`,
          }))}
        />
        <RadioField
          name="untuk"
          label={t.untuk}
          value={typed.untuk ?? "pegawai"}
          error={said("untuk")}
          choices={[
            { value: "pegawai", label: t.untukPegawai },
            { value: "unit", label: t.untukUnit },
          ]}
        />
        <TextField
          name="nomor"
          label={t.nomor}
          hint={t.nomorHint}
          inputmode="numeric"
          width={16}
          value={typed.nomor}
          error={said("nomor")}
        />
        <SelectField
          name="unit"
          label={t.unit}
          hint={t.unitHint}
          blank={t.pilih}
          value={typed.unit}
          error={said("unit")}
          choices={units}
        />
        <DateField name="sampai" label={t.sampaiKapan} value={typed.sampai} error={said("sampai")} />
        <TextArea
          name="alasan"
          label={t.alasan}
          hint={t.alasanHint}
          rows={3}
          value={typed.alasan}
          error={said("alasan")}
        />
        <p class="hint">{t.tahunan}</p>
        <Button kind="primary">{t.simpan}</Button>
      </form>
    </section>
  );
};
