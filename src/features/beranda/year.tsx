import { type Tanggal, tambahHari, tanggalPada } from "../../domain/tanggal.ts";
import { berandaWords } from "../../i18n/beranda.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { namaBulan, namaPeriode, namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { type Span, YearStrip } from "../../web/ui/year-strip.tsx";
import type { Facts } from "./facts.ts";
import type { WindowRow } from "./queries.ts";

/** The evaluation windows of the year with today among them; it runs on to the end of January, as the law does. */
export const Year = ({ facts: f }: { readonly facts: Facts }) => {
  const t = berandaWords[f.lang].tahun;
  const [dari, sampai] = [`${f.tahun}-01-01`, `${f.tahun + 1}-01-31`];
  const windows = f.windows.filter(
    (w) => w.tahap === "evaluasi" && w.tahun === f.tahun && w.jenis !== "tahunan",
  );
  if (windows.length === 0) return null;
  return (
    <section class="card">
      <h2>{t.judul(f.tahun)}</h2>
      <YearStrip
        title={t.judul(f.tahun)}
        dari={dari}
        sampai={sampai}
        months={Array.from({ length: 13 }, (_, i) => ({
          label: namaBulan(i % 12, f.lang).slice(0, 3),
          dari: monthStart(f.tahun, i),
        }))}
        spans={windows.map((w) => spanOf(w, f))}
        today={{ tanggal: f.today, label: t.hariIni }}
      />
    </section>
  );
};

const monthStart = (tahun: number, i: number): Tanggal =>
  `${tahun + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`;

function spanOf(w: WindowRow, f: Facts): Span {
  const t = berandaWords[f.lang].tahun;
  const [buka, tutup] = [tanggalPada(w.bukaPada, f.zona), tambahHari(tanggalPada(w.tutupPada, f.zona), -1)];
  const state = w.tutupPada <= f.now ? "past" : w.bukaPada > f.now ? "future" : "current";
  return {
    label: namaPeriode(w, f.lang),
    short: namaPeriodePendek(w, f.lang),
    text: `${tanggalPendek(buka, f.lang)} – ${tanggalPendek(tutup, f.lang)}`,
    dari: buka,
    sampai: tutup,
    state,
    note: { past: t.lewat, current: t.kini, future: t.nanti }[state],
  };
}
