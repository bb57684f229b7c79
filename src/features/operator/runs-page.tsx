import type { TugasLine } from "../../data/directory/pool.ts";
import { operatorWords } from "../../i18n/operator.ts";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useWords } from "../../web/words.ts";
import { Frame } from "./frame.tsx";
import { At } from "./parts.tsx";

type Props = {
  readonly nama: string;
  readonly unfinished: readonly TugasLine[];
  readonly finished: readonly TugasLine[];
  readonly now: number;
};

export const RunsPage = ({ nama, unfinished, finished, now }: Props) => {
  const t = useWords(operatorWords).tugas;
  return (
    <Frame nama={nama} at="tugas" title={t.title}>
      <RunTable caption={t.belum} none={t.belumKosong} runs={unfinished} now={now} />
      <RunTable caption={t.selesai} none={t.selesaiKosong} runs={finished} now={now} />
    </Frame>
  );
};

type TableProps = {
  readonly caption: string;
  readonly none: string;
  readonly runs: readonly TugasLine[];
  readonly now: number;
};

export const RunTable = ({ caption, none, runs, now }: TableProps) => {
  const t = useWords(operatorWords).tugas;
  if (runs.length === 0)
    return (
      <section>
        <h2>{caption}</h2>
        <p class="muted">{none}</p>
      </section>
    );
  return (
    <Table
      caption={caption}
      columns={[
        { head: t.mulai, kind: "row", cell: (r) => <At pada={r.mulaiPada} none="" /> },
        { head: t.instansi, cell: (r) => r.code ?? "–" },
        { head: t.akhir, cell: (r) => <Ending run={r} now={now} /> },
        { head: t.hasil, cell: (r) => r.hasil || (r.selesaiPada === null ? "–" : t.tanpa) },
      ]}
      rows={runs}
    />
  );
};

const Ending = ({ run, now }: { run: TugasLine; now: number }) => {
  const t = useWords(operatorWords).tugas;
  if (run.selesaiPada !== null) return <At pada={run.selesaiPada} none="" />;
  const running = run.sewaSampai > now;
  return <StatusTag kind={running ? "proses" : "ditolak"}>{running ? t.berjalan : t.terputus}</StatusTag>;
};
