import type { Zona } from "../../domain/tanggal.ts";
import { JENIS_TEMUAN, type JenisTemuan, TEMUAN_MENAHAN } from "../../domain/temuan.ts";
import { angka, waktu } from "../../i18n/dates.ts";
import { dokterWords } from "../../i18n/dokter.ts";
import { Button } from "../../web/ui/button.tsx";
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
  return (
    <section class="stack">
      <h2>{props.title}</h2>
      <TaskList
        tasks={props.kinds.map((jenis) => {
          const n = props.counts.find((row) => row.jenis === jenis)?.n ?? 0;
          const change = props.wide && Object.keys(before).length > 0 ? n - (before[jenis] ?? 0) : 0;
          const moved =
            change > 0 ? t.naik(angka(change, lang)) : change < 0 ? t.turun(angka(-change, lang)) : "";
          return {
            title: t.jenis[jenis].nama,
            href: n > 0 ? `${props.base}/kelola/dokter/${jenis}` : undefined,
            hint: n > 0 ? `${t.jenis[jenis].isi}${moved ? ` (${moved})` : ""}` : moved || undefined,
            status:
              n > 0
                ? {
                    kind: TEMUAN_MENAHAN.has(jenis) ? ("perlu-anda" as const) : ("proses" as const),
                    text: t.jumlah(angka(n, lang)),
                  }
                : { kind: "selesai" as const, text: t.sehat },
          };
        })}
      />
    </section>
  );
};
