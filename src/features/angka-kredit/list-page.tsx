import { angkaKreditWords, poin } from "../../i18n/angka-kredit.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { PAGE, type SetRow, type TimRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly tahun: number;
  readonly tahunIni: number;
  readonly tim: readonly TimRow[];
  /** Null: he holds no role. */
  readonly semua: readonly SetRow[] | null;
  readonly halaman: number;
  readonly perintah: string;
};

/** My own, those I assess, and for whoever holds a role what was set in the agency. */
export const ListPage = ({ base, tahun, tahunIni, tim, semua, halaman, perintah }: Props) => {
  const lang = useLang();
  const t = useWords(angkaKreditWords);
  const alamat = (pegawai: string) => `${base}/angka-kredit/${pegawai}/${tahun}`;
  return (
    <div class="stack-l">
      <PageHead title={t.judulTahun(tahun)} lead={t.lead} />
      <Tabs
        label={t.tahun}
        tabs={[0, 1, 2, 3].map((n) => ({
          href: `${base}/angka-kredit?tahun=${tahunIni - n}`,
          label: String(tahunIni - n),
          current: tahun === tahunIni - n,
        }))}
      />
      {tim.length === 0 && semua === null ? (
        <EmptyState title={t.timKosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        tim.length > 0 && (
          <Table
            caption={tim.every((r) => r.aku) ? t.saya : t.tim}
            rows={tim}
            columns={[
              {
                head: t.nama,
                kind: "row",
                cell: (r) => <a href={alamat(r.pegawai)}>{r.aku ? `${r.nama} (${t.saya})` : r.nama}</a>,
              },
              { head: t.jabatan, cell: (r) => r.jabatan },
              { head: t.keadaan, cell: (r) => <State r={r} /> },
              { head: t.baru, kind: "number", cell: (r) => (r.baru === null ? "–" : poin(r.baru, lang)) },
              {
                head: t.jumlah,
                kind: "number",
                cell: (r) => (r.jumlah === null ? "–" : poin(r.jumlah, lang)),
              },
            ]}
          />
        )
      )}
      {semua !== null && (
        <section class="stack">
          <h2>{t.semua}</h2>
          {semua.length === 0 ? (
            <EmptyState title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
          ) : (
            <>
              <Table
                caption={t.semua}
                captionHidden
                rows={semua.slice(0, PAGE)}
                columns={[
                  { head: t.nama, kind: "row", cell: (r) => <a href={alamat(r.pegawai)}>{r.nama}</a> },
                  { head: t.unit, cell: (r) => r.namaUnit ?? "–" },
                  { head: t.lama, kind: "number", cell: (r) => poin(r.lama, lang) },
                  { head: t.baru, kind: "number", cell: (r) => poin(r.baru, lang) },
                  { head: t.jumlah, kind: "number", cell: (r) => poin(r.jumlah, lang) },
                ]}
              />
              <div class="cluster">
                {halaman > 1 && (
                  <LinkButton
                    href={`?tahun=${tahun}&halaman=${halaman - 1}`}
                  >{`← ${halaman - 1}`}</LinkButton>
                )}
                {semua.length > PAGE && (
                  <LinkButton
                    href={`?tahun=${tahun}&halaman=${halaman + 1}`}
                  >{`${halaman + 1} →`}</LinkButton>
                )}
              </div>
              <form method="post" action={`${base}/angka-kredit/ekspor?tahun=${tahun}`} hx-boost="false">
                <HiddenFields fields={{ perintah }} />
                <Button icon="download">{t.ekspor}</Button>
                <p class="small muted">{t.eksporHint}</p>
              </form>
            </>
          )}
        </section>
      )}
    </div>
  );
};

const State = ({ r }: { readonly r: TimRow }) => {
  const t = useWords(angkaKreditWords);
  if (r.basi === 1) return <StatusTag kind="perlu-anda">{t.basiSingkat}</StatusTag>;
  if (r.versi !== null) return <StatusTag kind="selesai">{t.ditetapkan(r.versi)}</StatusTag>;
  return r.final > 0 ? (
    <StatusTag kind={r.aku ? "proses" : "perlu-anda"}>{t.siap}</StatusTag>
  ) : (
    <StatusTag kind="netral">{t.menunggu}</StatusTag>
  );
};
