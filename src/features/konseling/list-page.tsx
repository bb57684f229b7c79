import { keadaanKonseling } from "../../domain/konseling.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { konselingWords } from "../../i18n/konseling.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { KonselingBaris } from "./queries.ts";

/** What involves whoever looks, and nothing else. */
export const ListPage = (props: {
  readonly base: string;
  readonly zona: Zona;
  readonly daftar: readonly KonselingBaris[];
  readonly menilai: boolean;
}) => {
  const t = useWords(konselingWords);
  const lang = useLang();
  const peran = (k: KonselingBaris) =>
    k.pegawai
      ? t.peran.pegawai
      : k.konselor
        ? t.peran.konselor
        : k.pelapor
          ? t.peran.pelapor
          : t.peran.pengelola;
  return (
    <div class="stack">
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          <>
            {props.menilai && (
              <LinkButton kind="primary" icon="plus" href={`${props.base}/konseling/baru`}>
                {t.lapor}
              </LinkButton>
            )}
            <LinkButton icon="arrow-left" href={`${props.base}/pembinaan`}>
              {t.pembinaan}
            </LinkButton>
          </>
        }
      />
      {props.daftar.length === 0 ? (
        <EmptyState icon="lock" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <Table
          caption={t.daftar}
          rows={props.daftar}
          columns={[
            {
              head: t.kolom.pegawai,
              kind: "row",
              cell: (k) => <a href={`${props.base}/konseling/${k.id}`}>{k.nama}</a>,
            },
            { head: t.kolom.peran, cell: peran },
            { head: t.kolom.keadaan, cell: (k) => keadaanKonseling[k.keadaan][lang] },
            { head: t.kolom.sejak, cell: (k) => tanggalPendek(tanggalPada(k.diubahPada, props.zona), lang) },
          ]}
        />
      )}
    </div>
  );
};
