import type { FaktaProgres } from "../../domain/progres.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import { harianWords } from "../../i18n/harian.ts";
import { shellWords } from "../../i18n/shell.ts";
import { asset } from "../../web/assets.ts";
import { KerjaTabs } from "../../web/kerja-tabs.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { Grid, type GridColumn, type GridRow } from "../../web/ui/grid.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import { bacaTanggal, tulisTanggal } from "./baca.ts";
import { ketikanKosong } from "./entri.ts";
import { dalamKata, namaPekan, pilihanHasil } from "./parts.tsx";
import type { Berubah, Ketik } from "./table-rows.ts";
import { WeekNav } from "./week-page.tsx";

type Props = {
  readonly base: string;
  readonly pekan: { readonly dari: Tanggal; readonly sampai: Tanggal };
  readonly today: Tanggal;
  readonly fakta: FaktaProgres;
  readonly ketik: readonly Ketik[];
  /** Row → cell → sentence. */
  readonly salah: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly berubah: Berubah;
  readonly refused?: string | undefined;
  readonly command: string;
  readonly spare: number;
};

/** A whole week as a table of fields: one save, or none of it. */
export const TablePage = (props: Props) => {
  const lang = useLang();
  const t = harianWords[lang];
  const { base, pekan, ketik, salah } = props;
  const here = `${base}/harian/tabel`;
  const errors = [
    ...(props.refused ? [{ text: props.refused }] : []),
    ...[...salah].flatMap(([at, cells]) =>
      Object.entries(cells).map(([kolom, teks]) => ({
        field: `harian-${kolom}-${at + 1}`,
        text: t.tabel.diBaris(at + 1, teks),
      })),
    ),
  ];
  return (
    <div class="stack tabel-harian">
      <link rel="stylesheet" href={asset["harian.css"]} />
      <ErrorSummary title={shellWords[lang].problem} errors={errors} />
      <PageHead
        title={`${t.tabel.judul} · ${namaPekan(pekan, lang)}`}
        lead={t.tabel.jelas}
        focus={errors.length === 0}
        actions={
          <LinkButton compact icon="arrow-left" href={`${base}/harian?minggu=${pekan.dari}`}>
            {t.tabel.kembali}
          </LinkButton>
        }
      />
      <KerjaTabs base={base} current="harian" />
      <WeekNav base={here} pekan={pekan} today={props.today} />
      <form method="post" action={`${here}?minggu=${pekan.dari}`} class="stack" novalidate>
        <HiddenFields fields={{ perintah: props.command }} />
        <Grid
          id="harian"
          caption={t.tabel.judul}
          columns={columnsOf(props.fakta, lang)}
          rows={[...ketik.map((k, at) => rowOf(k, at, props, lang)), ...spares(props)]}
          words={{
            number: t.tabel.nomor,
            action: t.tabel.tindakan,
            add: t.tabel.tambah,
            undo: t.tabel.urung,
            pasted: t.tabel.ditempel,
          }}
          more={{ name: "langkah", value: "baris" }}
          spare={0}
        />
        <div class="actions">
          <Button kind="primary">{t.tabel.simpan}</Button>
        </div>
      </form>
    </div>
  );
};

function columnsOf(fakta: FaktaProgres, lang: "id" | "en"): readonly GridColumn[] {
  const t = harianWords[lang].catat;
  return [
    { name: "tanggal", head: t.tanggal },
    { name: "mulai", head: t.mulai },
    { name: "selesai", head: t.selesai },
    { name: "kegiatan", head: t.kegiatan },
    { name: "jumlah", head: t.jumlah },
    { name: "satuan", head: t.satuan },
    { name: "hasil", head: t.hasil, choices: pilihanHasil(fakta), blank: "" },
  ];
}

function rowOf(k: Ketik, at: number, { salah, berubah, base, pekan }: Props, lang: "id" | "en"): GridRow {
  const t = harianWords[lang].tabel;
  const kini = berubah.get(k.id);
  const note = kini ? t.kiniTersimpan(dalamKata(kini)) : kini === null ? t.hilang : undefined;
  // Looked at once more: saving again is meant. What is gone is a new row then.
  const key = kini === null ? "" : k.id && `${k.id}:${kini?.revisi ?? k.revisi}`;
  return {
    key,
    values: k.ketikan,
    errors: salah.get(at),
    notes: note ? { kegiatan: note } : undefined,
    action: key !== "" && (
      <a
        href={`${base}/harian/catatan/${k.id}?hari=${bacaTanggal(k.ketikan.tanggal, pekan.dari) ?? pekan.dari}`}
      >
        {t.buka}
      </a>
    ),
  };
}

/** Empty rows, one for each working day that has none, and more when they are asked for. */
function spares({ ketik, pekan, today, spare }: Props): readonly GridRow[] {
  const isi = new Set(ketik.map((k) => k.ketikan.tanggal));
  const hari = Array.from({ length: 5 }, (_, n) => tambahHari(pekan.dari, n))
    .filter((h) => h <= today)
    .map(tulisTanggal)
    .filter((h) => !isi.has(h));
  const kosong = [...hari, ...Array.from({ length: spare }, () => "")];
  return kosong.map((h) => ({ key: "", values: ketikanKosong(h) }));
}
