import { POOL_LOW } from "../../data/directory/kabar.ts";
import type { Penghapusan } from "../../data/directory/penghapusan.ts";
import type { PoolCount, PoolLine, WaitingLine } from "../../data/directory/pool.ts";
import { angka } from "../../i18n/dates.ts";
import { operatorWords } from "../../i18n/operator.ts";
import { operatorSiklusWords } from "../../i18n/operator-siklus.ts";
import { Button } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { Frame } from "./frame.tsx";
import { At } from "./parts.tsx";

type Props = {
  readonly nama: string;
  readonly count: PoolCount;
  readonly pool: readonly PoolLine[];
  readonly waiting: readonly WaitingLine[];
  readonly hapus: readonly Penghapusan[];
  /** A room that was to be returned is not empty yet. */
  readonly takKosong: boolean;
};

export const PoolPage = ({ nama, count, pool, waiting, hapus, takKosong }: Props) => {
  const [t, k] = [useWords(operatorWords).pool, useWords(operatorSiklusWords).karantina];
  return (
    <Frame nama={nama} at="pool" title={t.title}>
      {takKosong && <Notice kind="error">{k.takKosong}</Notice>}
      <PoolNotice pool={count} />
      <dl class="angka">
        <Figure n={count.kosong} what={t.kosong} />
        <Figure n={count.total - count.kosong} what={t.terpakai} />
        <Figure n={count.total} what={t.total} />
        <Figure n={count.antrean} what={t.antrean} />
      </dl>
      {waiting.length > 0 && (
        <Table
          caption={t.menunggu}
          columns={[
            { head: t.instansi, kind: "row", cell: (w) => <Named nama={w.nama} code={w.code} /> },
            { head: t.langkah, cell: (w) => t.langkahKe(w.langkah) },
            { head: t.sejak, cell: (w) => <At pada={w.dibuatPada} none="" /> },
          ]}
          rows={waiting}
        />
      )}
      <Table
        caption={t.title}
        captionHidden
        columns={[
          { head: t.binding, kind: "row", cell: (p) => <code>{p.binding}</code> },
          {
            head: t.keadaan,
            cell: (p) => (
              <StatusTag kind={p.keadaan === "kosong" ? "netral" : "selesai"}>
                {p.keadaan === "karantina" ? k.keadaan : t[p.keadaan]}
              </StatusTag>
            ),
          },
          {
            head: t.instansi,
            cell: (p) => (p.nama === null ? "–" : <Named nama={p.nama} code={p.code ?? ""} />),
          },
          { head: t.sejak, cell: (p) => <At pada={p.diklaimPada} none="–" /> },
        ]}
        rows={pool}
      />
      {hapus.length > 0 && <Erasures hapus={hapus} />}
    </Frame>
  );
};

const Erasures = ({ hapus }: Pick<Props, "hapus">) => {
  const [t, lang] = [useWords(operatorSiklusWords).karantina, useLang()];
  return (
    <Table
      caption={t.judul}
      columns={[
        { head: t.instansi, kind: "row", cell: (p) => <Named nama={p.nama} code={p.code} /> },
        { head: t.langkah, cell: (p) => t.langkahKe(p.langkah) },
        { head: t.isi, cell: (p) => t.isiIsi(angka(p.baris, lang), angka(p.objek, lang)) },
        {
          head: t.sertifikat,
          cell: (p) => (p.langkah === 5 ? <a href={`/sertifikat/${p.code}`}>{t.sertifikat}</a> : "–"),
        },
        {
          head: t.lepas,
          kind: "action",
          cell: (p) =>
            p.dilepasPada !== null
              ? t.dilepas
              : p.langkah === 5 && (
                  <form method="post" action={`/operator/pool/${p.binding}/pelepasan`}>
                    <Button compact about={p.binding}>
                      {t.lepas}
                    </Button>
                  </form>
                ),
        },
      ]}
      rows={hapus}
    />
  );
};

/** Low or empty: what it means and what to do, on every page where it can be seen in time. */
export const PoolNotice = ({ pool }: { readonly pool: PoolCount }) => {
  const t = useWords(operatorWords).pool;
  if (pool.kosong > POOL_LOW) return null;
  return (
    <Notice kind="warn" title={pool.kosong === 0 ? t.habis : `${t.menipis}: ${pool.kosong}`}>
      <p>{t.tambah}</p>
    </Notice>
  );
};

const Figure = ({ n, what }: { n: number; what: string }) => (
  <div>
    <dd class="big-number">{n}</dd>
    <dt class="muted">{what}</dt>
  </div>
);

const Named = ({ nama, code }: { nama: string; code: string }) => (
  <>
    {nama} <span class="small muted">{code}</span>
  </>
);
