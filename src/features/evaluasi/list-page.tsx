import { predikat } from "../../domain/istilah.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { predikatKind } from "../../web/penilaian/kuadran.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import type { EvaluasiSaya } from "./queries.ts";

/** One's own evaluations by period, newest first. */
export const EvaluasiListPage = (props: {
  readonly rows: readonly EvaluasiSaya[];
  readonly base: string;
  readonly zona: Zona;
}) => {
  const lang = useLang();
  const t = evaluasiWords[lang];
  const d = t.daftar;
  return (
    <>
      <PageHead
        title={d.title}
        lead={d.lead}
        actions={<LinkButton href={`${props.base}/hasil`}>{d.hasil}</LinkButton>}
      />
      {props.rows.length === 0 ? (
        <EmptyState icon="chart-column" title={d.kosong} why={d.kosongMengapa} who={d.kosongSiapa} />
      ) : (
        <Table
          caption={d.caption}
          captionHidden
          rows={props.rows}
          columns={[
            {
              head: d.periode,
              kind: "row",
              cell: (r) => <a href={`${props.base}/evaluasi/${r.id}`}>{namaPeriode(r, lang)}</a>,
            },
            {
              head: d.keadaan,
              cell: (r) => <StatusTag kind={warna[r.keadaan]}>{t.keadaan[r.keadaan]}</StatusTag>,
            },
            {
              head: d.predikat,
              cell: (r) =>
                r.predikat ? (
                  <PredikatTag kind={predikatKind(r.predikat)}>{predikat[r.predikat][lang]}</PredikatTag>
                ) : (
                  <span class="muted">—</span>
                ),
            },
            { head: d.penilai, cell: (r) => r.namaPenilai ?? "—" },
            {
              head: d.disampaikan,
              cell: (r) =>
                r.disampaikanPada === null
                  ? "—"
                  : tanggalPendek(tanggalPada(r.disampaikanPada, props.zona), lang),
            },
            {
              head: d.dokumen,
              cell: (r) => (r.dokumen ? <a href={`${props.base}/dokumen/${r.dokumen}`}>{d.buka}</a> : "—"),
            },
          ]}
        />
      )}
    </>
  );
};

const warna = {
  pengisian: "netral",
  dinilai: "netral",
  ditandatangani: "netral",
  disampaikan: "perlu-anda",
  diterima: "selesai",
  keberatan: "proses",
  final: "terkunci",
} as const;
