import type { RekamBernilai } from "../../domain/sampel.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { periksaWords } from "../../i18n/periksa.ts";
import { shellWords } from "../../i18n/shell.ts";
import { Problems } from "../../web/problems.tsx";
import { Confirm } from "../../web/ui/confirm.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { kalimat } from "./guard-page.tsx";
import type { PolaRow, UlangRow } from "./queries.ts";

export const UndoPage = (props: {
  readonly base: string;
  readonly periode: string;
  readonly n: number;
  readonly perintah: string;
  readonly refused?: string | undefined;
}) => {
  const { base, periode, n, perintah } = props;
  const t = useWords(periksaWords).urung;
  const words = useWords(shellWords);
  const cancel = { href: `${base}/periksa?periode=${periode}`, text: words.cancel };
  return (
    <div class="stack">
      <Problems also={props.refused} />
      <PageHead title={t.judul} lead={n > 0 ? t.lead(n) : t.tanpa} focus={!props.refused} />
      {n > 0 ? (
        <Confirm
          action={`${base}/periksa/pengurungan`}
          hidden={{ periode, perintah }}
          submit={t.tombol}
          danger
          cancel={cancel}
        />
      ) : (
        <a href={cancel.href}>{cancel.text}</a>
      )}
    </div>
  );
};

export type Lot = RekamBernilai & {
  readonly undi: string;
  readonly skor: number;
  readonly dipilih: boolean;
};
type AgainProps = {
  readonly u: UlangRow;
  readonly zona: Zona;
  readonly sama: boolean;
  readonly utuh: boolean;
  readonly lot: readonly Lot[];
};

/** The same sample out of the same seed, before the reader's eyes, and how to do it without us. */
export const AgainPage = ({ u, zona, sama, utuh, lot }: AgainProps) => {
  const lang = useLang();
  const all = periksaWords[lang];
  const t = all.undi;
  return (
    <div class="stack">
      <PageHead title={t.judul} overline={u.nama} lead={all.ringkas(u.diperiksa, u.populasi)} />
      <Notice kind={sama ? "success" : "error"} title={sama ? t.sama : t.beda}>
        <p>{utuh ? t.hashSama : t.hashBeda}</p>
      </Notice>
      <SummaryList
        rows={[
          { label: t.benih, value: <code>{u.benih}</code> },
          { label: t.populasi, value: String(u.populasi) },
          { label: t.hash, value: <code>{u.populasiHash}</code> },
          { label: t.ditarik, value: waktu(u.dibuatPada, zona, lang) },
          { label: t.oleh, value: u.namaPenilai },
          { label: t.aturan, value: <code>{u.aturan}</code> },
          { label: t.cara, value: t.caraJelas },
        ]}
      />
      <Table
        caption={t.caption}
        wide
        rows={lot}
        columns={[
          { head: t.undian, cell: (r) => <code>{r.undi.slice(0, 16)}</code> },
          { head: all.tim.ada, kind: "row", cell: (r) => <code>{`${r.jenis}:${r.objek}`}</code> },
          { head: t.skor, kind: "number", cell: (r) => String(r.skor) },
          { head: t.terpilih, cell: (r) => r.dipilih && t.ya },
        ]}
      />
    </div>
  );
};

export const PatternsPage = (props: {
  readonly rows: readonly PolaRow[];
  readonly base: string;
  readonly zona: Zona;
}) => {
  const lang = useLang();
  const all = periksaWords[lang];
  const t = all.pola;
  return (
    <div class="stack">
      <PageHead title={t.catatan} lead={t.catatanLead} />
      {props.rows.length === 0 ? (
        <EmptyState icon="eye" title={t.catatanKosong} why={t.lead} who="" />
      ) : (
        <Table
          caption={t.catatan}
          captionHidden
          rows={props.rows}
          columns={[
            { head: t.penilai, kind: "row", cell: (r) => r.nama },
            {
              head: t.apa,
              cell: (r) => (
                <ul class="bullets">
                  {(JSON.parse(r.pola) as Parameters<typeof kalimat>[0][]).map((p) => (
                    <li>{kalimat(p, lang)}</li>
                  ))}
                </ul>
              ),
            },
            {
              head: t.alasan,
              cell: (r) => (
                <>
                  <span class="pre">{r.alasan}</span>
                  <p class="small muted">{waktu(r.pada, props.zona, lang)}</p>
                </>
              ),
            },
            {
              head: t.pegawai,
              cell: (r) => <a href={`${props.base}/periksa/${r.skp}/${r.periode}`}>{r.namaPegawai}</a>,
            },
            { head: t.statistik, cell: (r) => t.dari(r.tidak ?? 0, r.n ?? 0) },
          ]}
        />
      )}
    </div>
  );
};
