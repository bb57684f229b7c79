import { A_PAGE, type DaftarRow } from "../../data/agency/pembukaan.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { pembukaanWords } from "../../i18n/pembukaan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { PageHead } from "../../web/ui/page-head.tsx";
import { type StatusKind, StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly berjalan: readonly DaftarRow[];
  readonly lama: readonly DaftarRow[];
};

export const DaftarPage = ({ base, berjalan, lama }: Props) => {
  const t = useWords(pembukaanWords);
  const satuHalaman = lama.slice(0, A_PAGE);
  return (
    <div class="stack-l">
      <PageHead title={t.daftar} lead={t.daftarLead} />
      <section class="stack">
        <h2>{t.berjalan}</h2>
        {berjalan.length === 0 ? (
          <p class="muted">{t.kosong}</p>
        ) : (
          <Daftar base={base} rows={berjalan} judul={t.berjalan} />
        )}
      </section>
      {satuHalaman.length > 0 && (
        <section class="stack">
          <h2>{t.riwayat}</h2>
          <Daftar base={base} rows={satuHalaman} judul={t.riwayat} />
          {lama.length > A_PAGE && (
            <a href={`?sebelum=${satuHalaman.at(-1)?.dimintaPada ?? 0}`}>{t.lebihLama}</a>
          )}
        </section>
      )}
    </div>
  );
};

const KIND: Readonly<Record<DaftarRow["keadaan"], StatusKind>> = {
  menunggu: "perlu-anda",
  terbuka: "proses",
  selesai: "selesai",
  ditolak: "netral",
  ditarik: "netral",
  ditutup: "netral",
  lewat: "netral",
};

const Daftar = (props: {
  readonly base: string;
  readonly rows: readonly DaftarRow[];
  readonly judul: string;
}) => {
  const [t, lang] = [useWords(pembukaanWords), useLang()];
  return (
    <Table
      caption={props.judul}
      captionHidden
      rows={props.rows}
      columns={[
        { head: t.pegawai, kind: "row", cell: (r) => r.nama },
        { head: t.periode, cell: (r) => namaPeriode(r, lang) },
        {
          head: t.keadaanLabel,
          cell: (r) => <StatusTag kind={KIND[r.keadaan]}>{t.keadaan[r.keadaan]}</StatusTag>,
        },
        { head: t.alasan, cell: (r) => <span class="pre">{r.alasan}</span> },
        { head: t.peminta, cell: (r) => r.namaPeminta },
        {
          head: t.sampai,
          cell: (r) => (r.sampai ? tanggalPendek(r.sampai, lang) : t.hariPilih(String(r.hari))),
        },
        {
          head: t.buka,
          kind: "action",
          cell: (r) => <a href={`${props.base}/evaluasi/${r.evaluasi}/pembukaan`}>{t.buka}</a>,
        },
      ]}
    />
  );
};
