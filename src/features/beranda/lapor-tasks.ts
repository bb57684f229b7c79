import { rows } from "../../data/agency/statement.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { pelaporanWords } from "../../i18n/pelaporan.ts";
import type { Task } from "../../web/ui/task-list.tsx";
import type { Facts } from "./facts.ts";
import { needed } from "./task-words.ts";

export type LaporTaskRow = {
  readonly kewajiban: "EV-09" | "AK-01";
  readonly tautan: string;
  readonly batas: string;
  readonly n: number;
};

/** Reports I owe upward, and annual results I have to convert: one line each. */
export const laporTasksStatement = (me: string) => rows<LaporTaskRow>`
  SELECT kewajiban, min(tautan) AS tautan, min(batas_tanggal) AS batas, count(*) AS n FROM jam
  WHERE pemegang = ${me} AND keadaan IN ('berjalan', 'lewat') AND kewajiban IN ('EV-09', 'AK-01') GROUP BY kewajiban`;

export const laporTasks = (f: Facts): Task[] =>
  f.lapor.map((l) => {
    const t = pelaporanWords[f.lang].tugas;
    const ak = l.kewajiban === "AK-01";
    return {
      title: ak ? t.kredit(l.n) : t.lapor(l.n),
      href: f.base + (l.n === 1 ? l.tautan : ak ? "/angka-kredit" : "/pelaporan"),
      hint: pelaporanWords[f.lang].batas(tanggalPanjang(l.batas, f.lang)),
      status: needed(f),
    };
  });
