import type { BahanLain } from "../../data/agency/evaluasi-bahan.ts";
import { langkahTindakLanjut } from "../../domain/tindak-lanjut.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { tindakLanjutWords } from "../../i18n/tindak-lanjut.ts";
import { SummaryCard } from "../ui/summary-list.tsx";
import { Timeline } from "../ui/timeline.tsx";
import { useLang } from "../words.ts";

/** What followed from feedback, in the order it happened; a result taken over counts in the rating (hlm. 70). */
export const TindakLanjutBahan = ({ isi = [] }: { readonly isi: BahanLain["tindak-lanjut"] }) => {
  const lang = useLang();
  const t = tindakLanjutWords[lang];
  if (isi.length === 0) return null;
  return (
    <SummaryCard title={t.judul}>
      <Timeline
        entries={isi.map((l) => ({
          what: `${langkahTindakLanjut[l.jenis][lang]}: ${l.teks}`,
          at: tanggalPanjang(l.tanggal, lang),
          who: l.nama,
          detail: <p class="pre">{l.catatan}</p>,
        }))}
      />
    </SummaryCard>
  );
};
