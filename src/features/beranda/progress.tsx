import { berandaWords } from "../../i18n/beranda.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { StackedBar } from "../../web/ui/bar.tsx";
import type { Facts } from "./facts.ts";
import type { ProgressRow, QueueRow } from "./queries.ts";

const SIGNED = ["ditandatangani", "disampaikan", "diterima", "keberatan", "final"];

/** For admin and auditor: how far the agency is, from a handful of counters. */
export const Progress = ({ facts: f }: { readonly facts: Facts }) => {
  if (f.progress.length === 0) return null;
  const t = berandaWords[f.lang];
  const groups = Map.groupBy(f.progress, (row) => `${row.tahap} ${row.lingkup}`);
  return (
    <section class="card stack-s">
      <h2>{t.kemajuan.judul}</h2>
      {[...groups].map(([, rows]) => (
        <Line rows={rows} name={scopeName(rows[0], f)} facts={f} />
      ))}
      <p>
        <a href={`${f.base}/kemajuan`}>{t.kemajuan.rinci}</a>
      </p>
    </section>
  );
};

/** For a penilai: the same glance at his own people, one step from the list. */
export const Team = ({ facts: f }: { readonly facts: Facts }) => {
  const t = berandaWords[f.lang];
  const groups = Map.groupBy(f.queue, (q) => `${q.apa} ${q.tahun} ${q.jenis} ${q.ke}`);
  return f.queue.length === 0 ? null : (
    <section class="card stack-s">
      <h2>{t.tim.judul}</h2>
      {[...groups].map(([, rows]) => (
        <Line
          rows={rows.map((q) => ({ tahap: q.apa, keadaan: q.keadaan, n: q.n }))}
          name={queueName(rows[0], f)}
          facts={f}
        />
      ))}
      <p>
        <a href={`${f.base}/tim`}>{t.tim.lihat}</a>
      </p>
    </section>
  );
};

type LineProps = {
  readonly rows: readonly Pick<ProgressRow, "tahap" | "keadaan" | "n">[];
  readonly name: string;
  readonly facts: Facts;
};

const Line = ({ rows, name, facts: f }: LineProps) => {
  const t = berandaWords[f.lang];
  const [first] = rows;
  if (!first) return null;
  const sum = (of: (row: LineProps["rows"][number]) => boolean) =>
    rows.filter(of).reduce((n, row) => n + row.n, 0);
  const total = sum(() => true);
  const ready = sum((r) => (r.tahap === "skp" ? r.keadaan === "ditetapkan" : SIGNED.includes(r.keadaan)));
  const begun = sum((r) => ["draf", "diajukan", "dikembalikan", "dinilai"].includes(r.keadaan));
  const text = `${t.kemajuan.dari(ready, total)} ${t.sudah[first.tahap]}`;
  return (
    <div class="stack-s">
      <p class="cluster spread">
        <strong>{name}</strong> <span class="number">{text}</span>
      </p>
      <StackedBar
        label={`${name}: ${text}`}
        parts={[
          { kind: "selesai", count: ready, label: t.sudah[first.tahap] },
          { kind: "proses", count: begun, label: t.tugas.status.jalan },
          { kind: "belum", count: total - ready - begun, label: t.catatan.belumMulai },
        ]}
      />
    </div>
  );
};

const scopeName = (row: ProgressRow | undefined, f: Facts): string => {
  if (row?.tahap === "skp") return berandaWords[f.lang].kemajuan.skp(row.lingkup);
  const window = f.windows.find((w) => w.periode === row?.lingkup);
  return window ? namaPeriode(window, f.lang) : (row?.lingkup ?? "");
};

const queueName = (row: QueueRow | undefined, f: Facts): string =>
  row?.jenis && row.ke !== null
    ? namaPeriode({ jenis: row.jenis, n: row.ke, tahun: row.tahun }, f.lang)
    : berandaWords[f.lang].kemajuan.skp(String(row?.tahun ?? f.tahun));
