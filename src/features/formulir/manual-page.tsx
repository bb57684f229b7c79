import type { Pendekatan } from "../../domain/istilah.ts";
import { keadaanManual, manualKurang } from "../../domain/manual.ts";
import { formulirWords } from "../../i18n/formulir.ts";
import { LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { type StatusKind, StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useWords } from "../../web/words.ts";
import type { Urutan } from "./load.ts";
import { type LembarManual, ManualSheet } from "./manual-sheet.tsx";

type Props = {
  /** /skp/:id/manual */
  readonly here: string;
  readonly skp: string;
  readonly nama: string;
  readonly tahun: number;
  readonly pendekatan: Pendekatan;
  readonly indikator: readonly Urutan[];
  /** Indicators of the PK that not everybody understands. */
  readonly wajib: ReadonlySet<string>;
  readonly lembar: readonly LembarManual[];
  /** May the reader write them, and if not, why not (only said to the owner). */
  readonly boleh: boolean;
  readonly alasan?: string | undefined;
  readonly mine: boolean;
  readonly done: boolean;
};

export const ManualPage = (props: Props) => {
  const t = useWords(formulirWords);
  const m = t.manual;
  return (
    <div class="stack-l">
      <div class="stack jangan-cetak">
        {props.done && <Notice kind="success" title={t.tersimpan} />}
        <PageHead
          overline={props.nama}
          title={m.title(props.tahun)}
          lead={m.lead}
          actions={
            props.lembar.length > 0 && (
              <>
                <LinkButton icon="file-text" href={`${props.here}/pdf`} download>
                  {m.pdfSemua}
                </LinkButton>
                <PrintButton>{t.kertas.cetak}</PrintButton>
              </>
            )
          }
        />
        {props.alasan && <p class="small muted">{props.alasan}</p>}
        {props.indikator.length === 0 ? (
          <EmptyState
            title={m.kosong}
            why={m.kosongMengapa}
            who={m.kosongSiapa}
            action={props.mine && <LinkButton href={`${props.skp}/isian`}>{m.isiSkp}</LinkButton>}
          />
        ) : (
          <List {...props} />
        )}
      </div>
      {props.lembar.map((l, at) => (
        <ManualSheet {...l} label={m.lembar(at + 1)} />
      ))}
    </div>
  );
};

const List = (props: Props) => {
  const t = useWords(formulirWords);
  const m = t.manual;
  return (
    <Table
      caption={m.daftar}
      captionHidden
      rows={props.indikator}
      columns={[
        { head: "RHK", cell: ({ nomor }) => nomor, kind: "number" },
        {
          head: m.kolom.indikator,
          kind: "row",
          cell: ({ i, r }) => (
            <>
              <span class="pre">{i.teks}</span>
              <p class="small muted pre">{r.teks}</p>
            </>
          ),
        },
        { head: m.kolom.target, cell: ({ i }) => <span class="pre">{i.target}</span> },
        { head: m.kolom.keadaan, cell: (satu) => <State {...props} satu={satu} /> },
        {
          head: m.kolom.tindakan,
          kind: "action",
          cell: ({ i }) => (
            <div class="cluster">
              {props.boleh && (
                <LinkButton compact icon="pencil" href={`${props.here}/${i.id}`} about={m.tentang(i.teks)}>
                  {i.manual ? t.kertas.ubah : t.kertas.isi}
                </LinkButton>
              )}
              {keadaanManual(i.manual, props.pendekatan) !== "belum" && (
                <LinkButton
                  compact
                  icon="file-text"
                  href={`${props.here}/pdf?indikator=${i.id}`}
                  about={m.tentang(i.teks)}
                  download
                >
                  {m.pdf}
                </LinkButton>
              )}
            </div>
          ),
        },
      ]}
    />
  );
};

const State = ({ satu: { i }, pendekatan, ...props }: Props & { readonly satu: Urutan }) => {
  const m = useWords(formulirWords).manual;
  const keadaan = keadaanManual(i.manual, pendekatan);
  const asked = i.manual?.dipahamiSemua === false || props.wajib.has(i.pk ?? "");
  const wajib = asked && keadaan !== "ada";
  const kind: StatusKind = wajib
    ? "perlu-anda"
    : keadaan === "ada"
      ? "selesai"
      : keadaan === "sebagian"
        ? "proses"
        : "netral";
  const words = wajib ? (keadaan === "belum" ? m.keadaan.wajib : m.keadaan.kurang) : m.keadaan[keadaan];
  return (
    <>
      <StatusTag kind={kind}>{words}</StatusTag>
      {i.manual && keadaan === "sebagian" && (
        <p class="small muted">
          {m.kurang(
            manualKurang(i.manual, pendekatan)
              .map((b) => m.bagian[b])
              .join(", "),
          )}
        </p>
      )}
    </>
  );
};
