import type { BahanLain } from "../../data/agency/evaluasi-bahan.ts";
import { awalanPemberi, rekapPeriode } from "../../domain/umpan-balik.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import { FeedbackList } from "../ui/feedback-list.tsx";
import { SummaryCard } from "../ui/summary-list.tsx";
import { useLang } from "../words.ts";

/** Ps. 19 ayat (2): what was agreed and what was kept, who spoke, and what was said of results by other names. */
export const UmpanBalikBahan = ({ isi = [] }: { readonly isi: BahanLain["umpan-balik"] }) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  const [fakta] = isi;
  if (!fakta) return null;
  const rekap = rekapPeriode(fakta);
  return (
    <SummaryCard title={t.hub}>
      <div class="stack-s">
        {rekap.dari > 0 && (
          <p>{t.rekap(String(rekap.ada), String(rekap.dari), umpanBalikWords[lang].ritme[rekap.ritme])}</p>
        )}
        {fakta.pemberi.length > 0 && (
          <p class="small muted">
            {t.pemberiRekap(
              fakta.pemberi.map((p) => `${awalanPemberi({ ...p, namaPemberi: p.nama })} ${p.n}×`).join(", "),
            )}
          </p>
        )}
        {fakta.lain.length > 0 && (
          <>
            <h4>{t.disebutPemberi}</h4>
            <FeedbackList items={fakta.lain} />
          </>
        )}
      </div>
    </SummaryCard>
  );
};
