import { tanggalPada } from "../../domain/tanggal.ts";
import { tanggalPanjang, tanggalPendek } from "../../i18n/dates.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { Task } from "../../web/ui/task-list.tsx";
import { dutyTasks } from "./duty-tasks.ts";
import { currentWork, type Facts, isOpen, openWindow } from "./facts.ts";
import { harianTasks } from "./harian-tasks.ts";
import { kalibrasiTasks } from "./kalibrasi-tasks.ts";
import { laporTasks } from "./lapor-tasks.ts";
import { lembarTasks } from "./lembar-tasks.ts";
import { bimbinganTasks } from "./pembinaan-tasks.ts";
import type { SkpRow } from "./queries.ts";
import { done, lastDayOf, needed, running, waiting, words } from "./task-words.ts";
import { umpanTasks } from "./umpan-tasks.ts";

/** At most seven, what needs you first: what others wait for before the work that has until the window's end. */
export function tasksOf(f: Facts): Task[] {
  const all = [
    ...planTasks(f),
    ...resultTasks(f),
    ...dutyTasks(f),
    ...bimbinganTasks(f),
    ...umpanTasks(f),
    ...lembarTasks(f),
    ...kalibrasiTasks(f),
    ...laporTasks(f),
    ...workTasks(f),
    ...harianTasks(f),
    ...adminTasks(f),
  ];
  const rank = { "perlu-anda": 0, proses: 1, netral: 2, ditolak: 0, selesai: 3, terkunci: 3 } as const;
  return all
    .map((task, at) => ({ task, at }))
    .sort((a, b) => rank[a.task.status.kind] - rank[b.task.status.kind] || a.at - b.at)
    .map(({ task }) => task)
    .slice(0, 7);
}

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
  if (skp.keadaan === "ditetapkan" && skp.penyesuaian !== null)
    return {
      title: t.skpSesuai[skp.penyesuaian](skp.tahun),
      href: skp.penyesuaian === "diajukan" ? href : `${href}/isian`,
      hint: skp.penyesuaian === "diajukan" ? t.sejak(penilai, on(skp.diajukanPada)) : t.skpSesuaiHint,
      status: skp.penyesuaian === "diajukan" ? waiting(f) : needed(f),
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

const resultTasks = (f: Facts): Task[] => [...toRead(f), ...objections(f)];

const toRead = (f: Facts): Task[] =>
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

/** Nothing to do but to know: who decides, and by when. */
const objections = (f: Facts): Task[] =>
  f.evaluations.flatMap((e) =>
    e.batasPutusan === null
      ? []
      : {
          title: words(f).keberatanSaya(namaPeriode(e, f.lang)),
          href: `${f.base}/evaluasi/${e.id}/keberatan`,
          hint: words(f).putusan(e.pemutus ?? "–", tanggalPanjang(e.batasPutusan, f.lang)),
          status: waiting(f),
        },
  );

const adminTasks = (f: Facts): Task[] => [
  ...(f.me.viewer.peran.has("admin") && f.progress.length === 0
    ? [{ title: words(f).siapkan, hint: words(f).siapkanHint, href: `${f.base}/kelola`, status: needed(f) }]
    : []),
  ...reportTasks(f),
];

function reportTasks(f: Facts): Task[] {
  const { n, batasPada } = f.reports ?? { n: 0, batasPada: null };
  if (n === 0 || batasPada === null) return [];
  // A limit that is the end of a day is the start of the next.
  const by = tanggalPanjang(tanggalPada(batasPada - 1, f.zona), f.lang);
  return [
    {
      title: words(f).laporan(n),
      hint: batasPada <= f.now ? words(f).laporanLewat(by) : words(f).laporanBatas(by),
      href: `${f.base}/kelola/laporan`,
      status: needed(f),
    },
  ];
}
