import type { EvaluasiHead } from "../../data/agency/evaluasi.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, tanggalPendek } from "../../i18n/dates.ts";
import { kalenderWords } from "../../i18n/kalender.ts";
import { namaKewajiban } from "../../i18n/pemberitahuan.ts";
import { perpanjanganWords } from "../../i18n/perpanjangan.ts";
import { Notice } from "../../web/ui/notice.tsx";
import { useLang, useWords } from "../../web/words.ts";

type Bergeser = {
  readonly kewajiban: string;
  readonly lama: Tanggal;
  readonly baru: Tanggal;
  readonly pada: number;
};

/** What is not as it was told at first: more time, a signature in it, deadlines that moved. Both days are shown. */
export const Waktu = ({ e, zona }: { readonly e: EvaluasiHead; readonly zona: Zona }) => {
  const [t, k, lang] = [useWords(perpanjanganWords), useWords(kalenderWords), useLang()];
  const hari = (pada: number) => tanggalPanjang(tanggalPada(pada - 1, zona), lang);
  const longer = e.tutupPada > e.tutupBiasaPada;
  const late =
    e.jalur === "biasa" && e.ditandatanganiPada !== null && e.ditandatanganiPada >= e.tutupBiasaPada;
  const moved = (JSON.parse(e.jamBergeser) as Bergeser[]).sort((a, b) => b.pada - a.pada);
  if (!longer && !late && moved.length === 0) return null;
  return (
    <Notice kind="info">
      {longer && <p>{t.jejak(hari(e.tutupBiasaPada), hari(e.tutupPada))}</p>}
      {late && <p>{t.terlambat(hari(e.tutupBiasaPada))}</p>}
      {moved.map((m) => (
        <p>
          {`${k.bergeser}: ${namaKewajiban(m.kewajiban, lang)}, ${k.semula.toLowerCase()} ${tanggalPendek(m.lama, lang)}, ${k.menjadi.toLowerCase()} ${tanggalPendek(m.baru, lang)}.`}
        </p>
      ))}
    </Notice>
  );
};
