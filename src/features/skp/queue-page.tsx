import type { KeadaanSkp } from "../../domain/istilah.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { skpWords } from "../../i18n/skp.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Person } from "../../web/ui/nip.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Counts } from "../../web/ui/tabs.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { YearTabs } from "./list-page.tsx";
import type { TeamCount, TeamRow } from "./queries.ts";
import { StateTag } from "./state.tsx";

/** Filters of the queue, each with its own address. */
export const saringan = {
  menunggu: ["diajukan"],
  dikembalikan: ["dikembalikan"],
  disusun: ["belum", "draf"],
  ditetapkan: ["ditetapkan"],
} as const satisfies Record<string, readonly KeadaanSkp[]>;
export type Saringan = keyof typeof saringan;

type Props = {
  readonly base: string;
  readonly tahun: number;
  readonly filter: Saringan | null;
  readonly counts: readonly TeamCount[];
  readonly rows: readonly TeamRow[];
  readonly zona: Zona;
  readonly done?: string | undefined;
};

/** One list, all of them on one page, what waits on top. */
export const QueuePage = (props: Props) => {
  const t = useWords(skpWords).antrean;
  const lang = useLang();
  const { filter } = props;
  const shown = filter
    ? props.rows.filter((r) => (saringan[filter] as readonly KeadaanSkp[]).includes(r.keadaan))
    : props.rows;
  const path = `${props.base}/skp/bawahan`;
  return (
    <div class="stack">
      {props.done && <Notice kind="success">{props.done}</Notice>}
      <PageHead title={t.title} lead={t.lead(props.tahun)} />
      <YearTabs
        path={path}
        tahun={props.tahun}
        years={[...new Set([props.tahun, ...props.counts.map((c) => c.tahun)])].sort((a, b) => b - a)}
      />
      {props.rows.length > 0 && (
        <Counts
          label={t.saring}
          counts={[
            ...(Object.keys(saringan) as Saringan[]).map((name) => ({
              href: `${path}?tahun=${props.tahun}&keadaan=${name}`,
              label: t[name],
              count: props.rows.filter((r) => (saringan[name] as readonly KeadaanSkp[]).includes(r.keadaan))
                .length,
              current: name === filter,
            })),
            {
              href: `${path}?tahun=${props.tahun}`,
              label: t.semua,
              count: props.rows.length,
              current: filter === null,
            },
          ]}
        />
      )}
      {shown.length === 0 ? (
        <EmptyState
          icon="users"
          title={t.kosong}
          why={props.rows.length === 0 ? t.kosongBawahan(props.tahun) : t.kosongSaring}
          who={props.rows.length === 0 ? t.kosongSiapa : ""}
        />
      ) : (
        <Table
          caption={t.title}
          captionHidden
          rows={shown}
          columns={[
            {
              head: t.nama,
              kind: "row",
              cell: (r) => (
                <Person
                  name={r.nama}
                  href={`${props.base}/skp/${r.id}`}
                  note={r.jabatan}
                  nip={r.nomor ?? undefined}
                />
              ),
            },
            {
              head: useWords(skpWords).keadaan,
              cell: (r) => (
                <>
                  <StateTag keadaan={r.keadaan} turn={r.keadaan === "diajukan"} />
                  {r.keadaan === "diajukan" && r.dibacaPada !== null && <p class="small muted">{t.dibaca}</p>}
                </>
              ),
            },
            { head: t.sejak, cell: (r) => waktu(r.sejak, props.zona, lang) },
            { head: t.tindakan, kind: "action", cell: (r) => <RowAction row={r} base={props.base} /> },
          ]}
        />
      )}
    </div>
  );
};

/** Opening to review is an act (the pegawai can no longer withdraw), so it is a form, not a link. */
const RowAction = ({ row, base }: { readonly row: TeamRow; readonly base: string }) => {
  const t = useWords(skpWords).antrean;
  return row.keadaan === "diajukan" ? (
    <form method="post" action={`${base}/skp/${row.id}/tinjauan`}>
      <Button compact about={row.nama}>
        {t.tinjau}
      </Button>
    </form>
  ) : (
    <LinkButton kind="link" compact href={`${base}/skp/${row.id}`} about={row.nama}>
      {t.lihat}
    </LinkButton>
  );
};
