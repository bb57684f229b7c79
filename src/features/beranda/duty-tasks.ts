import { tanggalPanjang } from "../../i18n/dates.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { Task } from "../../web/ui/task-list.tsx";
import type { Facts } from "./facts.ts";
import type { ClockRow } from "./queries.ts";
import { needed, words } from "./task-words.ts";

/** What others wait for: as penilai, as atasan, as leader of the unit above. Late duties stay until they are done. */
export const dutyTasks = (f: Facts): Task[] => [
  ...f.clocks.map((c) => clockTask(c, f)),
  ...planTasks(f),
  ...moveTasks(f),
  ...resultTasks(f),
  ...ratingTasks(f),
];

const planTasks = (f: Facts): Task[] =>
  f.queue
    .filter((q) => q.apa === "skp" && q.keadaan === "diajukan")
    .map((q) => ({
      title: words(f).tetapkan(q.n, q.tahun),
      href: `${f.base}/skp/bawahan?tahun=${q.tahun}`,
      status: needed(f),
    }));

/** What a mutasi left: the new plan waits for its penilai, the running one for what study or Plt adds to it. */
const moveTasks = (f: Facts): Task[] =>
  f.moves.map((m) =>
    m.apa === "baru"
      ? {
          title: words(f).skpBaru(m.n, m.nama),
          href: m.n === 1 ? `${f.base}/skp/${m.skp}` : `${f.base}/skp/bawahan`,
          hint: words(f).skpBaruHint,
          status: needed(f),
        }
      : {
          title: words(f).sesuaikan(m.nama),
          href: `${f.base}/skp/${m.skp}/penyesuaian`,
          hint: words(f).sesuaikanHint[m.apa],
          status: needed(f),
        },
  );

/** SE 3/2023: whoever leads the unit above sets the result; until then nobody under it can be rated. */
const resultTasks = (f: Facts): Task[] =>
  f.results.map((r) => ({
    title: words(f).capaian(r.unit, namaPeriode(r, f.lang)),
    href: `${f.base}/capaian/${r.periode}`,
    hint: words(f).capaianHint,
    status: needed(f),
  }));

/** hlm. 90: only while the window is open; then the superior's clock says it. */
function ratingTasks(f: Facts): Task[] {
  const t = words(f);
  return f.queue.flatMap((q) => {
    if (q.jenis === null || q.ke === null || q.terbuka === 0) return [];
    if (q.keadaan !== "pengisian" && q.keadaan !== "dinilai") return [];
    const name = namaPeriode({ jenis: q.jenis, n: q.ke, tahun: q.tahun }, f.lang);
    const title = q.keadaan === "pengisian" ? t.nilai(q.n, name) : t.tandaTangan(q.n, name);
    return { title, href: `${f.base}/tim`, status: needed(f) };
  });
}

/** One line for each obligation of a period; one evaluation is opened at once, several from the team's page. */
function clockTask(c: ClockRow, f: Facts): Task {
  const t = words(f);
  const say = t.jam[c.kewajiban];
  const batas = tanggalPanjang(c.batas, f.lang);
  return {
    title: say(c.n === 1 ? c.nama : t.nEvaluasi(c.n), namaPeriode({ ...c, n: c.ke }, f.lang)),
    href: c.n === 1 ? `${f.base}/evaluasi/${c.objek}` : `${f.base}/tim`,
    hint: c.batas < f.today ? t.lewat(batas) : t.sebelum(batas),
    status: needed(f),
  };
}
