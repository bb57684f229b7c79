import type { ActRow } from "../../data/agency/penetapan.ts";
import type { KeadaanSkp } from "../../domain/istilah.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { penetapanWords } from "../../i18n/penetapan.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { skpWords } from "../../i18n/skp.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Person } from "../../web/ui/nip.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
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
  readonly tanda: Tanda | null;
  readonly acts: readonly ActRow[];
};

/** What asks for a look before the rest, each with its own address. */
const tanda = {
  "belum-ditinjau": (r: TeamRow) => r.keadaan === "diajukan" && r.dibacaPada === null,
  "beda-matriks": (r: TeamRow) => r.keadaan === "diajukan" && r.bedaMatriks > 0,
  "diajukan-ulang": (r: TeamRow) => r.keadaan === "diajukan" && r.ulang === 1,
} as const;
export type Tanda = keyof typeof tanda;
export const isTanda = (name: string): name is Tanda => Object.hasOwn(tanda, name);

/** One list, all of them on one page, what waits on top. */
export const QueuePage = (props: Props) => {
  const t = useWords(skpWords).antrean;
  const sesuai = useWords(penyesuaianWords).tagSesuai;
  const lang = useLang();
  const { filter } = props;
  const shown = props.rows
    .filter((r) => filter === null || (saringan[filter] as readonly KeadaanSkp[]).includes(r.keadaan))
    .filter((r) => props.tanda === null || tanda[props.tanda](r));
  const waiting = props.rows.filter((r) => r.keadaan === "diajukan");
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
              current: filter === null && props.tanda === null,
            },
            ...(Object.keys(tanda) as Tanda[])
              .map((name) => ({
                href: `${path}?tahun=${props.tahun}&tanda=${name}`,
                label: t.tanda[name],
                count: props.rows.filter(tanda[name]).length,
                current: name === props.tanda,
              }))
              .filter((c) => c.count > 0 || c.current),
          ]}
        />
      )}
      <Together base={props.base} tahun={props.tahun} waiting={waiting} acts={props.acts} zona={props.zona} />
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
                  <StateTag keadaan={r.keadaan} turn={r.keadaan === "diajukan"} />{" "}
                  {r.penyesuaian && <StatusTag kind="netral">{sesuai}</StatusTag>}
                  {r.keadaan === "diajukan" && r.dibacaPada !== null && <p class="small muted">{t.dibaca}</p>}
                  {tanda["beda-matriks"](r) && <p class="small muted">{t.bedaMatriks(r.bedaMatriks)}</p>}
                  {tanda["diajukan-ulang"](r) && <p class="small muted">{t.tanda["diajukan-ulang"]}</p>}
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

/** Through all of them one after the other, then those without a question together; and the way back for a day. */
const Together = (
  props: Pick<Props, "base" | "tahun" | "zona" | "acts"> & { readonly waiting: readonly TeamRow[] },
) => {
  const t = useWords(penetapanWords);
  const lang = useLang();
  const unread = props.waiting.filter(tanda["belum-ditinjau"]);
  const read = props.waiting.length - unread.length;
  return (
    <>
      {props.waiting.length > 1 && (
        <div class="cluster">
          {unread[0] && (
            <LinkButton kind="primary" icon="eye" href={`${props.base}/skp/${unread[0].id}/persetujuan`}>
              {t.mulai(unread.length)}
            </LinkButton>
          )}
          {read > 0 && (
            <LinkButton icon="check" href={`${props.base}/skp/persetujuan-massal?tahun=${props.tahun}`}>
              {t.keSetuju(read)}
            </LinkButton>
          )}
        </div>
      )}
      {props.acts.length > 0 && (
        <Notice kind="info" title={t.hasil.terakhir}>
          <ul class="bullets">
            {props.acts.map((a) => (
              <li>
                <a href={`${props.base}/skp/persetujuan-massal/${a.id}`}>
                  {t.hasil.satu(waktu(a.pada, props.zona, lang), a.n)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
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
