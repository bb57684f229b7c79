import { tanggalPada } from "../../domain/tanggal.ts";
import { berandaWords } from "../../i18n/beranda.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { Step } from "../../web/ui/tracker.tsx";
import { currentSkp, currentWork, type Facts, isOpen, openWindow } from "./facts.ts";
import { lastDayOf } from "./task-words.ts";

/** One sentence: where you are and what comes next. */
export function sentenceOf(f: Facts): string {
  const t = berandaWords[f.lang].posisi;
  if (f.me.viewer.peran.has("auditor")) return t.auditor;
  if (f.windows.length === 0) return t.belumTahun;
  const skp = currentSkp(f);
  const planning = openWindow(f, "perencanaan", skp?.tahun ?? f.tahun);
  if (skp?.keadaan !== "ditetapkan" && planning)
    return t.perencanaan(String(planning.tahun), lastDayOf(planning, f));
  if (!skp) return t.belumSkp;
  if (skp.keadaan !== "ditetapkan") return t.terlambat(String(skp.tahun));
  const work = currentWork(f);
  if (work && isOpen(work, f.now)) return t.pelaksanaan(namaPeriode(work, f.lang), lastDayOf(work, f));
  const judging = openWindow(f, "evaluasi");
  if (judging) return t.evaluasi(namaPeriode(judging, f.lang), lastDayOf(judging, f));
  return work ? t.pelaksanaanTanpaBatas(namaPeriode(work, f.lang)) : t.belumSkp;
}

/** Rencana → Pelaksanaan → Evaluasi → Tindak lanjut, each with its state in words. */
export function stepsOf(f: Facts): Step[] {
  const t = berandaWords[f.lang];
  const skp = currentSkp(f);
  const agreed = skp?.keadaan === "ditetapkan";
  const work = currentWork(f);
  const judging = openWindow(f, "evaluasi");
  const on = (at: number | null | undefined) => (at ? tanggalPanjang(tanggalPada(at, f.zona), f.lang) : "");
  return [
    {
      label: t.tahap.rencana,
      state: agreed ? "done" : "current",
      note: agreed ? t.catatan.ditetapkan(on(skp?.ditetapkanPada)) : t.catatan.belumDitetapkan,
    },
    {
      label: t.tahap.pelaksanaan,
      state: agreed ? "current" : "todo",
      note: agreed && work ? namaPeriode(work, f.lang) : t.catatan.belumMulai,
    },
    {
      label: t.tahap.evaluasi,
      state: agreed && judging ? "current" : "todo",
      note: judging ? namaPeriode(judging, f.lang) : t.catatan.belumMulai,
    },
    { label: t.tahap.tindakLanjut, state: "todo", note: t.catatan.setelahFinal },
  ];
}
