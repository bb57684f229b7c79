import { berandaWords } from "../../i18n/beranda.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { StackedBar } from "../../web/ui/bar.tsx";
import type { Facts } from "./facts.ts";
import type { ProgressRow } from "./queries.ts";

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
        <Line rows={rows} facts={f} />
      ))}
      <p>
        <a href={`${f.base}/kemajuan`}>{t.kemajuan.rinci}</a>
      </p>
    </section>
  );
};

const Line = ({ rows, facts: f }: { readonly rows: readonly ProgressRow[]; readonly facts: Facts }) => {
  const t = berandaWords[f.lang];
  const [first] = rows;
  if (!first) return null;
  const sum = (of: (row: ProgressRow) => boolean) => rows.filter(of).reduce((n, row) => n + row.n, 0);
  const total = sum(() => true);
  const ready = sum((r) => (r.tahap === "skp" ? r.keadaan === "ditetapkan" : SIGNED.includes(r.keadaan)));
  const begun = sum((r) => ["draf", "diajukan", "dikembalikan", "dinilai"].includes(r.keadaan));
  const name = first.tahap === "skp" ? t.kemajuan.skp(first.lingkup) : periodName(first.lingkup, f);
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

const periodName = (id: string, f: Facts): string => {
  const window = f.windows.find((w) => w.periode === id);
  return window ? namaPeriode(window, f.lang) : id;
};
