import { LIBRARY, LIBRARY_PAGES, PEER_PAGES, PEERS } from "../../data/agency/salin.ts";
import { jenisRhk } from "../../domain/istilah.ts";
import { SUMBER_SALIN, type Tawaran } from "../../domain/salin.ts";
import { salinWords } from "../../i18n/salin.ts";
import { shellWords } from "../../i18n/shell.ts";
import { skpWords } from "../../i18n/skp.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { FilterBar } from "../../web/ui/filter-bar.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Pager } from "../../web/ui/pager.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { type Asked, type Loaded, queryOf } from "./copy-load.ts";

type Props = Loaded & {
  readonly base: string;
  /** What was ticked in a form that was refused. */
  readonly pilihan?: readonly string[] | undefined;
  readonly refused?: string | undefined;
  readonly closed: boolean;
  readonly done?: number | undefined;
  readonly command: string;
};

export const CopyPage = (props: Props) => {
  const t = useWords(salinWords);
  const here = `${props.base}/skp/${props.id}/salin`;
  const isian = `${props.base}/skp/${props.id}/isian`;
  return (
    <div class="stack">
      <ErrorSummary
        title={useWords(shellWords).problem}
        errors={props.refused === undefined ? [] : [{ text: props.refused }]}
      />
      {props.done !== undefined && (
        <Notice kind="success" title={t.tersalin(props.done)}>
          <p>
            <LinkButton kind="primary" href={isian}>
              {t.lanjut}
            </LinkButton>
          </p>
        </Notice>
      )}
      <PageHead
        overline={useWords(skpWords).skpTahun(props.facts.head.tahun)}
        title={t.title}
        lead={t.lead}
        focus={props.refused === undefined}
        actions={
          <LinkButton compact icon="arrow-left" href={isian}>
            {t.kembali}
          </LinkButton>
        }
      />
      {!props.closed && (
        <>
          <SourceTabs {...props} here={here} />
          <Source {...props} here={here} />
        </>
      )}
    </div>
  );
};

type Here = Props & { readonly here: string };

const SourceTabs = (props: Here) => {
  const t = useWords(salinWords);
  const counts = {
    "tahun-lalu": props.own.length,
    pendahulu: props.predecessor.length,
    rekan: undefined,
    pustaka: props.source.sumber === "pustaka" && props.asked.q ? undefined : (props.library[0]?.semua ?? 0),
  };
  return (
    <Tabs
      label={t.sumber}
      tabs={SUMBER_SALIN.map((sumber) => ({
        href: `${props.here}?${queryOf({ sumber, skp: "", q: "", halaman: 1 })}`,
        label: t.tab[sumber],
        current: props.source.sumber === sumber,
        count: counts[sumber],
      }))}
    />
  );
};

const Source = (props: Here) => {
  const t = useWords(salinWords);
  const { sumber, row } = props.source;
  if (sumber === "rekan" && !row) return <Peers {...props} />;
  const own = sumber === "tahun-lalu" ? props.own.filter((o) => o.skp !== row?.skp) : [];
  return (
    <section class="stack">
      {row && (
        <h2>
          {sumber === "tahun-lalu" ? t.milik(row.tahun, row.jabatan) : t.milikRekan(row.nama, row.tahun)}
        </h2>
      )}
      <p class="hint">{allThere(props.source.tawaran) ? t.semuaSudah : t.penjelasan[sumber]}</p>
      {own.length > 0 && (
        <p class="cluster">
          {t.lain}:
          {own.map((o) => (
            <a href={`${props.here}?${queryOf({ sumber, skp: o.skp, q: "", halaman: 1 })}`}>
              {t.milik(o.tahun, o.jabatan)}
            </a>
          ))}
        </p>
      )}
      {sumber === "pustaka" && <Search {...props} label={t.cariPustaka} />}
      {props.source.tawaran.length === 0 ? <Nothing {...props} /> : <Choices {...props} />}
      {sumber === "pustaka" && (
        <Pages {...props} more={props.library.length > LIBRARY} most={LIBRARY_PAGES} />
      )}
    </section>
  );
};

const allThere = (offers: readonly Tawaran[]) => offers.length > 0 && offers.every((one) => one.sudah);

const Nothing = ({ source: { sumber } }: Here) => {
  const t = useWords(salinWords);
  return <EmptyState title={t.kosong[sumber]} why={t.kosongMengapa[sumber]} who={t.kosongSiapa} />;
};

const Search = (props: Here & { readonly label: string }) => (
  <FilterBar action={props.here} label={props.label} submit={useWords(salinWords).cari}>
    <HiddenFields fields={{ sumber: props.source.sumber }} />
    <TextField name="q" label={props.label} value={props.asked.q} />
  </FilterBar>
);

const Pages = (props: Here & { readonly more: boolean; readonly most: number }) => {
  const t = useWords(salinWords);
  const { halaman } = props.asked;
  const asked: Asked = props.asked;
  return (
    <Pager
      label={t.halaman}
      page={halaman}
      pages={props.more && halaman < props.most ? halaman + 1 : halaman}
      href={(page) => `${props.here}?${queryOf({ ...asked, halaman: page })}`}
      previous={t.sebelum}
      next={t.berikut}
      pageName={t.halamanKe}
    />
  );
};

/** Each result with what measures it; one press takes all that are ticked. */
const Choices = (props: Here) => {
  const t = useWords(salinWords);
  const { sumber, row, tawaran } = props.source;
  const shown = sumber === "pustaka" ? tawaran.slice(0, props.pilihan ? undefined : LIBRARY) : tawaran;
  return (
    <form method="post" action={props.here} novalidate class="stack">
      <HiddenFields fields={{ sumber, skp: row?.skp ?? "", perintah: props.command }} />
      <ol class="plain stack">
        {shown.map((one, at) => (
          <li class="card stack-s">
            <Offer {...props} one={one} at={at} />
          </li>
        ))}
      </ol>
      {shown.some((one) => !one.sudah) && (
        <div class="actions sticky tight">
          <Button kind="primary">{t.salin}</Button>
          <span class="hint">{t.periksaTarget}</span>
        </div>
      )}
    </form>
  );
};

const Offer = (props: Here & { readonly one: Tawaran; readonly at: number }) => {
  const t = useWords(salinWords);
  const lang = useLang();
  const { rhk, sudah, dipilih } = props.one;
  const entry = props.library.find((l) => l.id === rhk.id);
  const about = [
    jenisRhk[rhk.jenis][lang],
    ...(rhk.klasifikasi === "individu" ? [t.individu] : []),
    ...(entry && entry.dipakai > 0 ? [t.dipakai(entry.dipakai)] : []),
    ...(sudah ? [t.sudah] : []),
  ].join(" · ");
  return (
    <>
      {sudah ? (
        <div>
          <p class="pre muted">{rhk.teks}</p>
          <p class="hint">{about}</p>
        </div>
      ) : (
        <Checkbox
          name="pilih"
          id={`pilih-${props.at + 1}`}
          value={rhk.id}
          label={rhk.teks}
          hint={about}
          checked={props.pilihan ? props.pilihan.includes(rhk.id) : dipilih}
        />
      )}
      {rhk.indikator.length > 0 && (
        <ul class="bullets">
          {rhk.indikator.map((i) => (
            <li>
              <span class="pre">{i.teks}</span>
              {i.target && (
                <>
                  {" — "}
                  {t.target}: <strong class="pre">{i.target}</strong>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const Peers = (props: Here) => {
  const t = useWords(salinWords);
  const peers = props.peers.slice(0, PEERS);
  return (
    <section class="stack">
      <p class="hint">{t.penjelasan.rekan}</p>
      <Search {...props} label={t.cariRekan} />
      {peers.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <Table
          caption={t.daftarRekan}
          captionHidden
          rows={peers}
          columns={[
            {
              head: t.cariRekan,
              kind: "row",
              cell: (r) => (
                <>
                  {r.nama}
                  {r.dekat === 1 && <span class="hint"> · {t.dekat}</span>}
                </>
              ),
            },
            { head: "Unit", cell: (r) => r.unit },
            { head: "SKP", cell: (r) => `${r.tahun} · ${t.rhk(r.jumlah)}` },
            {
              head: t.pilih,
              kind: "action",
              cell: (r) => (
                <a href={`${props.here}?${queryOf({ sumber: "rekan", skp: r.skp, q: "", halaman: 1 })}`}>
                  {t.pilih}
                  <span class="sr-only"> {t.pilihTentang(r.nama)}</span>
                </a>
              ),
            },
          ]}
        />
      )}
      <Pages {...props} more={props.peers.length > PEERS} most={PEER_PAGES} />
    </section>
  );
};
