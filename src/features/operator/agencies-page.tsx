import type { AgencyLine, KabarLine, PoolCount } from "../../data/directory/pool.ts";
import { operatorWords } from "../../i18n/operator.ts";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useWords } from "../../web/words.ts";
import { Frame } from "./frame.tsx";
import { At, LastRun, Schema, State } from "./parts.tsx";
import { PoolNotice } from "./pool-page.tsx";

type Props = {
  readonly nama: string;
  readonly agencies: readonly AgencyLine[];
  readonly pool: PoolCount;
  readonly kabar: readonly KabarLine[];
  /** The list knows no holiday of this year. */
  readonly tanpaLibur: boolean;
};

export const AgenciesPage = ({ nama, agencies, pool, kabar, tanpaLibur }: Props) => {
  const t = useWords(operatorWords);
  return (
    <Frame nama={nama} at="instansi" title={t.instansi.title} lead={t.lead}>
      <PoolNotice pool={pool} />
      {tanpaLibur && (
        <Notice kind="warn" title={t.libur.kosong}>
          <p>
            {t.libur.kosongJelas} <a href="/operator/libur">{t.libur.kosongSiapa}</a>
          </p>
        </Notice>
      )}
      {agencies.length === 0 ? (
        <EmptyState
          icon="building-2"
          title={t.instansi.kosong}
          why={t.instansi.kosongJelas}
          who={t.instansi.kosongSiapa}
        />
      ) : (
        <Table
          caption={t.instansi.jumlah(agencies.length)}
          columns={[
            { head: t.instansi.nama, kind: "row", cell: (a) => <AgencyName agency={a} /> },
            { head: t.instansi.keadaan, cell: (a) => <State keadaan={a.keadaan} /> },
            { head: t.instansi.skema, kind: "number", cell: (a) => <Schema versi={a.versiSkema} /> },
            { head: t.instansi.bangun, cell: (a) => <At pada={a.bangunPada} none={t.instansi.tidur} /> },
            { head: t.instansi.tugas, cell: (a) => <LastRun agency={a} /> },
            { head: t.instansi.dibuat, cell: (a) => <At pada={a.dibuatPada} none="" /> },
          ]}
          rows={agencies}
        />
      )}
      <News kabar={kabar} />
    </Frame>
  );
};

const AgencyName = ({ agency }: { agency: AgencyLine }) => (
  <>
    <a href={`/operator/instansi/${agency.id}`}>{agency.nama}</a>
    <span class="small muted"> {agency.code}</span>
  </>
);

const News = ({ kabar }: { kabar: readonly KabarLine[] }) => {
  const t = useWords(operatorWords).kabar;
  return (
    <section>
      <h2>{t.judul}</h2>
      {kabar.length === 0 ? (
        <p class="muted">{t.kosong}</p>
      ) : (
        <Timeline
          entries={kabar.map((k) => ({ what: newsText(t, k), at: <At pada={k.dibuatPada} none="" /> }))}
        />
      )}
    </section>
  );
};

type KabarWords = (typeof operatorWords)["id"]["kabar"];
function newsText(t: KabarWords, { jenis, isi }: KabarLine): string {
  const said = t[jenis as keyof KabarWords];
  const { sisa, code, oleh, alasan } = JSON.parse(isi) as Record<string, string | number>;
  if (typeof said !== "function") return said ?? jenis;
  return jenis === "pool-menipis"
    ? t["pool-menipis"](String(sisa))
    : (said as KabarWords["instansi-diaktifkan"])(String(code), String(oleh), String(alasan));
}
