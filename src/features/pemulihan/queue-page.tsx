import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { pemulihanWords } from "../../i18n/pemulihan.ts";
import { Person } from "../../web/ui/nip.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { type StatusKind, StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { KeadaanPemulihan, QueueRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly open: readonly QueueRow[];
  readonly decided: readonly QueueRow[];
  /** Only admins of the agency decide about those who hold a role. */
  readonly mayDecide: boolean;
  readonly zona: Zona;
  readonly said: string | undefined;
};

const kinds: Readonly<Record<KeadaanPemulihan, StatusKind>> = {
  diminta: "perlu-anda",
  "menunggu-persetujuan": "proses",
  disetujui: "selesai",
  ditolak: "netral",
};

export const QueuePage = (props: Props) => {
  const t = useWords(pemulihanWords);
  return (
    <div class="stack-l">
      <div>
        {props.said && <Notice kind="success">{props.said}</Notice>}
        <PageHead title={t.title} lead={t.lead} />
      </div>
      {props.open.length === 0 ? <p>{t.kosong}</p> : <List {...props} rows={props.open} caption={t.title} />}
      {props.decided.length > 0 && (
        <section class="stack">
          <h2>{t.riwayat}</h2>
          <List {...props} rows={props.decided} caption={t.riwayat} />
        </section>
      )}
    </div>
  );
};

const List = (props: Props & { readonly rows: readonly QueueRow[]; readonly caption: string }) => {
  const [t, lang] = [useWords(pemulihanWords), useLang()];
  return (
    <Table
      caption={props.caption}
      captionHidden
      rows={props.rows}
      columns={[
        { head: t.siapa, kind: "row", cell: (r) => <Person name={r.nama} nip={r.nomor ?? undefined} /> },
        {
          head: t.keadaanJudul,
          cell: (r) => <StatusTag kind={kinds[r.keadaan]}>{t.keadaan[r.keadaan]}</StatusTag>,
        },
        { head: t.oleh, cell: (r) => `${r.oleh ?? t.diriSendiri}, ${waktu(r.pada, props.zona, lang)}` },
        {
          head: t.sampai,
          cell: (r) => (open(r) ? waktu(r.sampai, props.zona, lang) : ""),
        },
        {
          head: t.buka,
          kind: "action",
          cell: (r) =>
            r.keadaan === "diminta" ? (
              <a href={`${props.base}/pemulihan/${r.pegawai}`}>{t.buka}</a>
            ) : r.keadaan === "menunggu-persetujuan" && props.mayDecide ? (
              <a href={`${props.base}/pemulihan/permintaan/${r.id}`}>{t.buka}</a>
            ) : null,
        },
      ]}
    />
  );
};

const open = (r: QueueRow) => r.keadaan === "diminta" || r.keadaan === "menunggu-persetujuan";
