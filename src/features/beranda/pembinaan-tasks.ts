import type { TindakSaya } from "../../data/agency/pembinaan.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import type { Task } from "../../web/ui/task-list.tsx";
import type { Facts } from "./facts.ts";
import { needed, waiting } from "./task-words.ts";

/** What was agreed in guidance: on both home pages until it is confirmed; who has the turn sees it coloured. */
export const bimbinganTasks = (f: Facts): Task[] =>
  f.bimbingan.map((b: TindakSaya) => {
    const t = pembinaanWords[f.lang].tugas;
    const apa = b.apa.length > 60 ? `${b.apa.slice(0, 59)}…` : b.apa;
    return {
      title: b.giliran === 1 ? (b.selesai === 1 ? t.konfirmasi(apa) : t.kerjakan(apa)) : t.tunggu(apa),
      href: `${f.base}/pembinaan/${b.id}#tindak-lanjut`,
      hint: t.dengan(b.lain, tanggalPendek(b.batas, f.lang)),
      status: b.giliran === 1 ? needed(f) : waiting(f),
    };
  });
