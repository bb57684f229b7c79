import type { AgencyLine, KabarLine, PoolCount } from "../../data/directory/pool.ts";
import { angka } from "../../i18n/dates.ts";
import { operatorWords } from "../../i18n/operator.ts";
import { operatorSiklusWords } from "../../i18n/operator-siklus.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import type { Lang } from "../../i18n/words.ts";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { mb } from "./agency-page.tsx";
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
  const [t, w, lang] = [useWords(operatorWords), useWords(operatorSiklusWords).angka, useLang()];
  const n = (x: number | null) => angka(x ?? 0, lang);
  return (
    <Frame nama={nama} at="instansi" title={t.instansi.title} lead={t.lead}>
      <Totals agencies={agencies} pool={pool} />
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
            { head: w.orang, kind: "number", cell: (a) => (a.pegawai === null ? "–" : n(a.pegawai)) },
            { head: w.kegiatan, cell: (a) => <At pada={a.kegiatanPada} none="–" /> },
            { head: w.surat, cell: (a) => w.suratIsi(n(a.suratMenunggu), n(a.suratGagal)) },
            {
              head: w.simpanan,
              kind: "number",
              cell: (a) => w.mb(n(mb((a.buktiByte ?? 0) + (a.d1Byte ?? 0)))),
            },
            { head: w.pesan, kind: "number", cell: (a) => <Dead n={a.pesanMati} /> },
            { head: t.instansi.skema, kind: "number", cell: (a) => <Schema versi={a.versiSkema} /> },
            { head: t.instansi.bangun, cell: (a) => <At pada={a.bangunPada} none={t.instansi.tidur} /> },
            { head: t.instansi.tugas, cell: (a) => <LastRun agency={a} /> },
          ]}
          rows={agencies}
        />
      )}
      <News kabar={kabar} />
    </Frame>
  );
};

/** The service at a glance; the rows below say which agency it is. */
const Totals = ({ agencies, pool }: Pick<Props, "agencies" | "pool">) => {
  const [w, lang] = [useWords(operatorSiklusWords).angka, useLang()];
  const sum = (of: (a: AgencyLine) => number | null) => agencies.reduce((n, a) => n + (of(a) ?? 0), 0);
  const figures: [number, string][] = [
    [agencies.length, w.jumlahInstansi],
    [sum((a) => a.pegawai), w.jumlahOrang],
    [sum((a) => a.suratGagal), w.jumlahGagal],
    [sum((a) => a.pesanMati), w.jumlahPesan],
    [mb(sum((a) => (a.buktiByte ?? 0) + (a.d1Byte ?? 0))), w.jumlahSimpanan],
    [pool.kosong, w.kosongPool],
  ];
  return (
    <dl class="angka">
      {figures.map(([n, what]) => (
        <div>
          <dd class="big-number">{angka(n, lang)}</dd>
          <dt class="muted">{what}</dt>
        </div>
      ))}
    </dl>
  );
};

const Dead = ({ n }: { readonly n: number }) =>
  n === 0 ? (
    <>0</>
  ) : (
    <a href="/operator/pesan">
      <StatusTag kind="perlu-anda">{n}</StatusTag>
    </a>
  );

const AgencyName = ({ agency }: { agency: AgencyLine }) => (
  <>
    <a href={`/operator/instansi/${agency.id}`}>{agency.nama}</a>
    <span class="small muted"> {agency.code}</span>
  </>
);

const News = ({ kabar }: { kabar: readonly KabarLine[] }) => {
  const [t, lang] = [useWords(operatorWords).kabar, useLang()];
  return (
    <section>
      <h2>{t.judul}</h2>
      {kabar.length === 0 ? (
        <p class="muted">{t.kosong}</p>
      ) : (
        <Timeline
          entries={kabar.map((k) => ({ what: newsText(t, lang, k), at: <At pada={k.dibuatPada} none="" /> }))}
        />
      )}
    </section>
  );
};

type KabarWords = (typeof operatorWords)["id"]["kabar"];
function newsText(t: KabarWords, lang: Lang, { jenis, isi }: KabarLine): string {
  const { sisa, code, oleh, alasan } = JSON.parse(isi) as Record<string, string | number>;
  const [langkah] = /(?<=^siklus-).*/.exec(jenis) ?? [];
  if (langkah !== undefined) {
    const word = siklusWords[lang].langkah[langkah as "setujui"] ?? langkah;
    return operatorSiklusWords[lang].kabar.langkah(String(code), word, String(oleh), String(alasan));
  }
  const said = t[jenis as keyof KabarWords];
  if (typeof said !== "function") return said ?? jenis;
  return jenis === "pool-menipis"
    ? t["pool-menipis"](String(sisa))
    : (said as KabarWords["instansi-diaktifkan"])(String(code), String(oleh), String(alasan));
}
