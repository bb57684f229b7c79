import type { BimbinganBaris } from "../../data/agency/pembinaan.ts";
import { SEHALAMAN } from "../../data/agency/pembinaan.ts";
import { jenisBimbingan, type KeadaanBimbingan, keadaanBimbingan } from "../../domain/pembinaan.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { KerjaTabs, TimTabs } from "../../web/kerja-tabs.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { type StatusKind, StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";

export const KIND: Readonly<Record<KeadaanBimbingan, StatusKind>> = {
  draf: "netral",
  berlangsung: "proses",
  disepakati: "selesai",
  dibatalkan: "terkunci",
};

type Props = {
  readonly base: string;
  readonly tim: boolean;
  readonly daftar: readonly {
    readonly judul: string;
    readonly isi: readonly BimbinganBaris[];
    readonly lanjut: boolean;
  }[];
};

/** One's own guidance, or what one leads and reads of others. */
export const ListPage = ({ base, tim, daftar }: Props) => {
  const t = useWords(pembinaanWords);
  const penuh = daftar.filter((d) => d.isi.length > 0);
  return (
    <div class="stack-l">
      <PageHead
        title={tim ? t.titleTim : t.title}
        lead={tim ? t.leadTim : t.lead}
        actions={
          <>
            <LinkButton kind="primary" icon="plus" href={`${base}/pembinaan/baru`}>
              {t.mulai}
            </LinkButton>
            <LinkButton icon="lock" href={`${base}/konseling`}>
              {t.konseling}
            </LinkButton>
          </>
        }
      />
      {tim ? <TimTabs base={base} current="pembinaan" /> : <KerjaTabs base={base} current="pembinaan" />}
      {penuh.length === 0 && <EmptyState title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />}
      {penuh.map((d) => (
        <section class="stack-s">
          <Rows {...d} base={base} />
          {d.lanjut && d.isi.length > SEHALAMAN && (
            <a href={`?sebelum=${d.isi[SEHALAMAN - 1]?.diubahPada ?? 0}`} rel="next">
              {t.lebihLama}
            </a>
          )}
        </section>
      ))}
    </div>
  );
};

const Rows = ({ base, judul, isi }: { base: string; judul: string; isi: readonly BimbinganBaris[] }) => {
  const t = useWords(pembinaanWords);
  const lang = useLang();
  return (
    <Table
      caption={judul}
      rows={isi.slice(0, judul === t.tim ? 60 : SEHALAMAN)}
      columns={[
        {
          head: t.kolom.tentang,
          kind: "row",
          cell: (b) => (
            <a href={`${base}/pembinaan/${b.id}${b.umpanBalik ? "/umpan-balik" : ""}`}>
              {jenisBimbingan[b.jenis][lang]}: {b.topik}
            </a>
          ),
        },
        { head: t.kolom.pegawai, cell: (b) => b.nama },
        { head: t.kolom.pembimbing, cell: (b) => b.namaPembimbing },
        { head: t.kolom.tindak, cell: (b) => t.terbuka(b.terbuka) },
        {
          head: t.kolom.keadaan,
          cell: (b) => <StatusTag kind={KIND[b.keadaan]}>{keadaanBimbingan[b.keadaan][lang]}</StatusTag>,
        },
      ]}
    />
  );
};
