import type { Zona } from "../../domain/tanggal.ts";
import { JENIS_TEMUAN, type JenisTemuan, TEMUAN_MENAHAN } from "../../domain/temuan.ts";
import { angka, waktu } from "../../i18n/dates.ts";
import { dokterWords } from "../../i18n/dokter.ts";
import { Button } from "../../web/ui/button.tsx";
import { Icon } from "../../web/ui/icons.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { TaskList } from "../../web/ui/task-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { CountRow, LastRow } from "./queries.ts";

export type OverviewProps = {
  readonly base: string;
  readonly counts: readonly CountRow[];
  readonly last: LastRow | undefined;
  readonly zona: Zona;
  readonly perintah: string;
  /** Agency admins look again themselves; whoever only has a part reads what the night found. */
  readonly mayCheck: boolean;
  readonly wide: boolean;
  readonly done: boolean;
};

/** Each kind with its count, what holds work up first; a count leads to the names. */
export const OverviewPage = (props: OverviewProps) => {
  const [t, lang] = [useWords(dokterWords), useLang()];
  const { last, base } = props;
  return (
    <div class="stack-l">
      {props.done && <Notice kind="success">{t.baru}</Notice>}
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          props.mayCheck && (
            <form method="post" action={`${base}/kelola/dokter/pemeriksaan`}>
              <input type="hidden" name="perintah" value={props.perintah} />
              <Button kind="primary">{t.periksa}</Button>
            </form>
          )
        }
      />
      <p class="muted">{last ? t.terakhir(waktu(last.pada, props.zona, lang), last.oleh) : t.belum}</p>
      {last && (
        <>
          <Kinds {...props} title={t.menahan} kinds={JENIS_TEMUAN.filter((j) => TEMUAN_MENAHAN.has(j))} />
          <Kinds {...props} title={t.rapikan} kinds={JENIS_TEMUAN.filter((j) => !TEMUAN_MENAHAN.has(j))} />
        </>
      )}
    </div>
  );
};

const Kinds = (props: OverviewProps & { readonly title: string; readonly kinds: readonly JenisTemuan[] }) => {
  const [t, lang] = [useWords(dokterWords), useLang()];
  const before = JSON.parse(props.last?.sebelumnya ?? "{}") as Readonly<Record<string, number>>;
  const countOf = (jenis: JenisTemuan) => props.counts.find((row) => row.jenis === jenis)?.n ?? 0;
  const well = props.kinds.filter((jenis) => countOf(jenis) === 0);
  return (
    <section class="stack">
      <h2>{props.title}</h2>
      <TaskList
        tasks={props.kinds
          .filter((jenis) => countOf(jenis) > 0)
          .map((jenis) => {
            const n = countOf(jenis);
            const change = props.wide && Object.keys(before).length > 0 ? n - (before[jenis] ?? 0) : 0;
            const moved =
              change > 0
                ? ` (${t.naik(angka(change, lang))})`
                : change < 0
                  ? ` (${t.turun(angka(-change, lang))})`
                  : "";
            return {
              title: t.jenis[jenis].nama,
              href: `${props.base}/kelola/dokter/${jenis}`,
              hint: t.jenis[jenis].isi + moved,
              status: {
                kind: TEMUAN_MENAHAN.has(jenis) ? ("perlu-anda" as const) : ("proses" as const),
                text: t.jumlah(angka(n, lang)),
              },
            };
          })}
      />
      {well.length > 0 && (
        <p class="muted">
          <Icon name="check" /> {t.beres(well.map((jenis) => t.jenis[jenis].nama).join("; "))}
        </p>
      )}
    </section>
  );
};
