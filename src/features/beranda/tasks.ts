import { tambahHari, tanggalPada } from "../../domain/tanggal.ts";
import { berandaWords } from "../../i18n/beranda.ts";
import { tanggalPanjang, tanggalPendek } from "../../i18n/dates.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { Task } from "../../web/ui/task-list.tsx";
import { currentWork, type Facts, isOpen, openWindow } from "./facts.ts";
import type { SkpRow, WindowRow } from "./queries.ts";

/** At most seven, what needs you first, in the order of dates. */
export function tasksOf(f: Facts): Task[] {
  const all = [
    ...planTasks(f),
    ...workTasks(f),
    ...resultTasks(f),
    ...queueTasks(f),
    ...clockTasks(f),
    ...adminTasks(f),
  ];
  const rank = { "perlu-anda": 0, proses: 1, netral: 2, ditolak: 0, selesai: 3, terkunci: 3 } as const;
  return all
    .map((task, at) => ({ task, at }))
    .sort((a, b) => rank[a.task.status.kind] - rank[b.task.status.kind] || a.at - b.at)
    .map(({ task }) => task)
    .slice(0, 7);
}

const words = (f: Facts) => berandaWords[f.lang].tugas;
const needed = (f: Facts): Task["status"] => ({ kind: "perlu-anda", text: words(f).status.perlu });
const running = (f: Facts): Task["status"] => ({ kind: "proses", text: words(f).status.jalan });
const waiting = (f: Facts): Task["status"] => ({ kind: "netral", text: words(f).status.tunggu });
const done = (f: Facts): Task["status"] => ({ kind: "selesai", text: words(f).status.selesai });
/** The last open day in words: tutup_pada is exclusive. */
export const lastDayOf = (w: WindowRow, f: Facts): string =>
  tanggalPanjang(tambahHari(tanggalPada(w.tutupPada, f.zona), -1), f.lang);

const planTasks = (f: Facts): Task[] => f.skp.map((skp) => planTask(skp, f));

function planTask(skp: SkpRow, f: Facts): Task {
  const t = words(f);
  const href = `${f.base}/skp/${skp.id}`;
  const window = openWindow(f, "perencanaan", skp.tahun);
  const by = window && t.sebelum(lastDayOf(window, f));
  const penilai = skp.namaPenilai ?? "–";
  const on = (at: number | null) => (at === null ? "" : tanggalPendek(tanggalPada(at, f.zona), f.lang));
  if (skp.keadaan === "dikembalikan")
    return { title: t.skpPerbaiki(skp.tahun), href, hint: t.dikembalikan(penilai), status: needed(f) };
  if (skp.keadaan === "diajukan")
    return {
      title: t.skpTunggu(skp.tahun),
      href,
      hint: t.sejak(penilai, on(skp.diajukanPada)),
      status: waiting(f),
    };
  if (skp.keadaan === "ditetapkan")
    return { title: t.skpSelesai(skp.tahun), href, hint: on(skp.ditetapkanPada), status: done(f) };
  return {
    title: t.skp(skp.tahun),
    href: `${href}/isian`,
    hint: by,
    status: skp.keadaan === "draf" ? running(f) : needed(f),
  };
}

function workTasks(f: Facts): Task[] {
  const window = currentWork(f);
  if (!f.work || !window || !isOpen(window, f.now)) return [];
  const t = words(f);
  const name = namaPeriode(window, f.lang);
  const href = `${f.base}/pelaksanaan/${f.work.skp}/${f.work.periode}`;
  const { rencana, realisasi, bukti } = f.work;
  return [
    {
      title: t.rencanaAksi(name),
      href,
      hint: rencana > 0 ? t.nRencana(rencana) : t.belumRencana,
      status: rencana > 0 ? done(f) : needed(f),
    },
    {
      title: t.realisasi(name),
      href,
      hint: `${t.hitung(realisasi, bukti)} · ${t.sebelum(lastDayOf(window, f))}`,
      status: realisasi + bukti > 0 ? running(f) : needed(f),
    },
  ];
}

const resultTasks = (f: Facts): Task[] =>
  f.evaluations
    .filter((e) => e.keadaan === "disampaikan")
    .map((e) => ({
      title: words(f).baca(namaPeriode(e, f.lang)),
      href: `${f.base}/evaluasi/${e.id}`,
      hint: [
        words(f).bacaHint(e.namaPenilai ?? "–"),
        e.batas && words(f).sebelum(tanggalPanjang(e.batas, f.lang)),
      ]
        .filter(Boolean)
        .join(" · "),
      status: needed(f),
    }));

/** As penilai: plans to agree, people to rate, documents to sign and deliver. */
function queueTasks(f: Facts): Task[] {
  const t = words(f);
  const plans = f.queue
    .filter((q) => q.apa === "skp" && q.keadaan === "diajukan")
    .map((q) => ({
      title: t.tetapkan(q.n, q.tahun),
      href: `${f.base}/skp/bawahan?tahun=${q.tahun}`,
      status: needed(f),
    }));
  const sum = (keadaan: readonly string[], say: (n: number, periode: string) => string): Task[] => {
    const perPeriod = new Map<string, number>();
    for (const q of f.queue) {
      if (q.apa !== "evaluasi" || q.jenis === null || q.ke === null || !keadaan.includes(q.keadaan)) continue;
      const name = namaPeriode({ jenis: q.jenis, n: q.ke, tahun: q.tahun }, f.lang);
      perPeriod.set(name, (perPeriod.get(name) ?? 0) + q.n);
    }
    return [...perPeriod].map(([name, n]) => ({
      title: say(n, name),
      href: `${f.base}/tim`,
      status: needed(f),
    }));
  };
  return [...plans, ...sum(["pengisian"], t.nilai), ...sum(["dinilai", "ditandatangani"], t.tandaTangan)];
}

/** Clocks that are not already said by another task: the code of the obligation as in the calendar. */
const clockTasks = (f: Facts): Task[] =>
  f.clocks
    .filter((c) => !["EV-07", "EV-08", "OB-01"].includes(c.kewajiban))
    .map((c) => ({
      title: words(f).jam(c.kewajiban),
      href: `${f.base}/evaluasi/${c.objek}`,
      hint: words(f).sebelum(tanggalPanjang(c.batas, f.lang)),
      status: needed(f),
    }));

const adminTasks = (f: Facts): Task[] =>
  f.me.viewer.peran.has("admin") && f.progress.length === 0
    ? [{ title: words(f).siapkan, hint: words(f).siapkanHint, href: `${f.base}/kelola`, status: needed(f) }]
    : [];
