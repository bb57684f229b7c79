import { jenisRhk } from "../../domain/istilah.ts";
import type { IndikatorSumber } from "../../domain/salin.ts";
import { pustakaWords } from "../../i18n/pustaka.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { FilterBar } from "../../web/ui/filter-bar.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { Measures, StateTag } from "./parts.tsx";
import { type EntryRow, PAGE, type PostRow } from "./queries.ts";

type AdminProps = {
  readonly base: string;
  readonly posts: readonly PostRow[];
  readonly waiting: readonly EntryRow[];
  readonly q: string;
  /** A jabatan that was opened, or what was found. */
  readonly entries: readonly EntryRow[] | null;
  readonly sesudah: string;
  readonly buka: boolean;
  readonly done: string | undefined;
  readonly command: string;
};

/** The library as its keeper sees it: what waits for him, then every jabatan with how much it has. */
export const AdminPage = (props: AdminProps) => {
  const t = useWords(pustakaWords);
  const { base, q, entries, waiting } = props;
  const begin = !q && !props.sesudah && entries === null;
  return (
    <div class="stack">
      {props.done && <Notice kind="success" title={props.done} />}
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          <LinkButton kind="primary" icon="plus" href={`${base}/pustaka/baru`}>
            {t.baru}
          </LinkButton>
        }
      />
      {begin && waiting.length > 0 && (
        <section class="stack-s">
          <h2>{t.menunggu(waiting.length)}</h2>
          <p class="hint">{t.menungguJelas}</p>
          <Entries base={base} rows={waiting} />
        </section>
      )}
      <FilterBar
        action={`${base}/pustaka`}
        label={t.kata}
        submit={t.cari}
        result={q && entries ? t.hasil(entries.length) : undefined}
      >
        <TextField name="q" label={t.kata} value={q} />
      </FilterBar>
      {entries ? <Opened {...props} entries={entries} /> : <Posts {...props} />}
      {begin && <RuleForm {...props} />}
    </div>
  );
};

const Opened = ({ base, entries, q }: AdminProps & { readonly entries: readonly EntryRow[] }) => {
  const t = useWords(pustakaWords);
  return (
    <section class="stack-s">
      {entries.length === 0 ? (
        <EmptyState title={t.tidakDitemukan} why={t.tidakDitemukanMengapa} who={t.kosongSiapa} />
      ) : (
        <>
          {!q && <h2>{entries[0]?.jabatan}</h2>}
          <Entries base={base} rows={entries} />
        </>
      )}
      <p>
        <a href={`${base}/pustaka`}>{t.semuaJabatan}</a>
      </p>
    </section>
  );
};

const Entries = ({ base, rows }: { readonly base: string; readonly rows: readonly EntryRow[] }) => {
  const t = useWords(pustakaWords);
  const lang = useLang();
  return (
    <Table
      caption={t.title}
      captionHidden
      rows={rows}
      columns={[
        {
          head: t.rhk,
          kind: "row",
          cell: (r) => (
            <>
              <a href={`${base}/pustaka/${r.id}`}>{r.teks}</a>
              <p class="hint">
                {jenisRhk[r.jenis][lang]}
                {r.keadaan === "usulan" && r.pengusul && ` · ${t.oleh(r.pengusul)}`}
              </p>
            </>
          ),
        },
        { head: t.jabatan, cell: (r) => r.jabatan },
        { head: t.dipakai, kind: "number", cell: (r) => String(r.dipakai) },
        { head: t.keadaan, cell: (r) => <StateTag keadaan={r.keadaan} /> },
      ]}
    />
  );
};

const Posts = ({ base, posts, sesudah }: AdminProps) => {
  const t = useWords(pustakaWords);
  const shown = posts.slice(0, PAGE);
  if (shown.length === 0)
    return <EmptyState icon="clipboard-list" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />;
  return (
    <>
      <Table
        caption={t.jabatan}
        captionHidden
        rows={shown}
        columns={[
          {
            head: t.jabatan,
            kind: "row",
            cell: (r) => <a href={`${base}/pustaka?jabatan=${encodeURIComponent(r.kunci)}`}>{r.jabatan}</a>,
          },
          { head: t.aktif, kind: "number", cell: (r) => String(r.aktif) },
          { head: t.usulan, kind: "number", cell: (r) => String(r.usulan) },
          { head: t.arsip, kind: "number", cell: (r) => String(r.arsip) },
          { head: t.dipakai, kind: "number", cell: (r) => String(r.dipakai) },
        ]}
      />
      <p class="cluster">
        {sesudah && <LinkButton href={`${base}/pustaka`}>{t.awal}</LinkButton>}
        {posts.length > PAGE && (
          <LinkButton href={`${base}/pustaka?sesudah=${encodeURIComponent(shown.at(-1)?.kunci ?? "")}`}>
            {t.berikut}
          </LinkButton>
        )}
      </p>
    </>
  );
};

/** May people copy from plans of colleagues: the agency decides. */
const RuleForm = ({ base, buka, command }: AdminProps) => {
  const t = useWords(pustakaWords);
  return (
    <form method="post" action={`${base}/pustaka/aturan`} novalidate class="card stack-s narrow">
      <HiddenFields fields={{ perintah: command }} />
      <RadioField
        name="nilai"
        label={t.aturan}
        hint={t.aturanJelas}
        value={buka ? "ya" : "tidak"}
        choices={[
          { value: "ya", label: t.aturanBuka },
          { value: "tidak", label: t.aturanTutup },
        ]}
      />
      <div class="actions">
        <Button>{t.simpanAturan}</Button>
      </div>
    </form>
  );
};

type OwnProps = {
  readonly mine: readonly EntryRow[];
  readonly proposed: readonly EntryRow[];
};
/** The library as everybody sees it: what there is for his own posts, and what he proposed. */
export const OwnPage = ({ mine, proposed }: OwnProps) => {
  const t = useWords(pustakaWords);
  const lang = useLang();
  return (
    <div class="stack">
      <PageHead title={t.title} lead={t.leadPegawai} />
      {mine.length === 0 ? (
        <EmptyState
          icon="clipboard-list"
          title={t.kosongPegawai}
          why={t.kosongPegawaiMengapa}
          who={t.kosongSiapa}
        />
      ) : (
        mine.map((e) => (
          <SummaryCard level={2} title={e.teks}>
            <p class="hint">
              {e.jabatan} · {jenisRhk[e.jenis][lang]} · {t.nDipakai(e.dipakai)}
            </p>
            <Measures isi={JSON.parse(e.isi) as IndikatorSumber[]} />
          </SummaryCard>
        ))
      )}
      {proposed.length > 0 && (
        <section class="stack-s">
          <h2>{t.usulanAnda}</h2>
          <Table
            caption={t.usulanAnda}
            captionHidden
            rows={proposed}
            columns={[
              {
                head: t.rhk,
                kind: "row",
                cell: (r) => (
                  <>
                    <span class="pre">{r.teks}</span>
                    {r.alasan && <p class="hint pre">{r.alasan}</p>}
                  </>
                ),
              },
              { head: t.jabatan, cell: (r) => r.jabatan },
              { head: t.keadaan, cell: (r) => <StateTag keadaan={r.keadaan} /> },
            ]}
          />
        </section>
      )}
    </div>
  );
};
