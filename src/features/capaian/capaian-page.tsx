import { capaianBerlaku } from "../../data/agency/capaian.ts";
import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import { tetapkanCapaian } from "../../domain/capaian.ts";
import { capaian } from "../../domain/istilah.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { capaianWords } from "../../i18n/capaian.ts";
import { colekWords } from "../../i18n/colek.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { namaPeriode, namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { PredikatTag } from "../../web/ui/predikat-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { useLang } from "../../web/words.ts";
import { faktaPenetapan } from "./fakta.ts";
import type { CapaianRow } from "./queries.ts";

type Props = {
  readonly periode: PeriodeRow;
  readonly semua: readonly PeriodeRow[];
  readonly rows: readonly CapaianRow[];
  readonly base: string;
  readonly viewer: Viewer;
  readonly today: Tanggal;
  readonly zona: Zona;
};

/** Every unit with its result and source; what is missing comes first. */
export const CapaianPage = (props: Props) => {
  const { periode, semua, rows, base, zona } = props;
  const lang = useLang();
  const t = capaianWords[lang];
  return (
    <div class="stack">
      <PageHead title={t.title(namaPeriode(periode, lang))} lead={t.lead} />
      <Tabs
        label={t.periode}
        tabs={semua.map((p) => ({
          href: `${base}/capaian/${p.id}`,
          label: `${namaPeriodePendek(p, lang)}${p.jenis === "tahunan" ? "" : ` ${p.tahun}`}`,
          current: p.id === periode.id,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState icon="building-2" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <Table
          caption={t.caption}
          captionHidden
          rows={rows}
          columns={[
            {
              head: t.unit,
              kind: "row",
              cell: (r) => <a href={`${base}/capaian/rincian/${periode.id}/${r.unit}`}>{r.nama}</a>,
            },
            { head: t.capaian, cell: (r) => <Nilai {...props} r={r} /> },
            {
              head: t.sumber,
              cell: (r) => (
                <>
                  {r.sumber ?? "—"}
                  {r.sumber !== null && (
                    <span class="small muted">
                      {" "}
                      {r.berkas ? (
                        <a href={`${base}/capaian/berkas/${r.berkas}`} hx-boost="false">
                          {r.namaBerkas}
                        </a>
                      ) : (
                        `(${t.tanpaBerkas})`
                      )}
                    </span>
                  )}
                </>
              ),
            },
            {
              head: t.oleh,
              cell: (r) =>
                r.ditetapkanPada === null
                  ? (r.namaPimpinanAtas ?? "—")
                  : `${r.oleh}, ${tanggalPendek(tanggalPada(r.ditetapkanPada, zona), lang)}`,
            },
            { head: t.tetapkan, kind: "action", cell: (r) => <Aksi {...props} r={r} /> },
          ]}
        />
      )}
    </div>
  );
};

/** The value that counts today; what was recorded too late, or for want of another, says so. */
const Nilai = ({ r, today, zona }: Props & { r: CapaianRow }) => {
  const lang = useLang();
  const t = capaianWords[lang];
  const { dipakai, sumber } = capaianBerlaku(r.fakta, today, zona);
  if (!dipakai) return <span class="muted">{t.belum}</span>;
  return (
    <>
      <PredikatTag kind={dipakai}>{capaian[dipakai][lang]}</PredikatTag>
      {sumber !== "tahun-ini" && <span class="small muted"> {t.catatanSumber[sumber]}</span>}
    </>
  );
};

/** The link asks the rule, as the step will. */
const Aksi = ({ r, periode, base, viewer, today, zona }: Props & { r: CapaianRow }) => {
  const t = capaianWords[useLang()];
  const boleh = tetapkanCapaian(faktaPenetapan(r, periode, today, zona), viewer, today);
  if (!boleh.ok)
    return r.capaian === null && r.pimpinanAtas && r.pimpinan === viewer.pegawai ? (
      <a href={`${base}/colek/capaian/${periode.id}/${r.unit}`}>
        {colekWords[useLang()].ingatkan}
        <span class="sr-only"> {r.namaPimpinanAtas}</span>
      </a>
    ) : null;
  return (
    <a href={`${base}/capaian/${periode.id}/${r.unit}`}>
      {r.capaian ? t.ubah : t.tetapkan}
      <span class="sr-only"> {t.untuk(r.nama)}</span>
    </a>
  );
};
