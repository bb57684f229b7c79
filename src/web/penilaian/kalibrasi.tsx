import type { BahanLain } from "../../data/agency/evaluasi-bahan.ts";
import { predikat, rating } from "../../domain/istilah.ts";
import { predikatDari } from "../../domain/predikat.ts";
import { kalibrasiWords } from "../../i18n/kalibrasi.ts";
import { SummaryCard } from "../ui/summary-list.tsx";
import { useLang } from "../words.ts";

/** What the panel proposes and why, and what the pejabat penilai made of it. */
export const KalibrasiBahan = (props: {
  readonly isi: BahanLain["kalibrasi"];
  /** Where it is answered, and by whom now; not on paper. */
  readonly jawab?: { readonly base: string; readonly penilai: string | null } | undefined;
}) => {
  const lang = useLang();
  const t = kalibrasiWords[lang].panel;
  const [u] = props.isi ?? [];
  if (!u) return null;
  const { hasil, perilaku } = u;
  return (
    <SummaryCard title={t.judul}>
      {hasil && perilaku ? (
        <>
          <p>
            {t.usul(
              rating[hasil][lang].toLowerCase(),
              rating[perilaku][lang].toLowerCase(),
              predikat[predikatDari(hasil, perilaku).predikat][lang],
            )}
          </p>
          {u.alasan && <p class="pre">{u.alasan}</p>}
          {u.jawaban === "setuju" && <p>{t.setuju}</p>}
          {u.jawaban === "tidak" && <p class="pre">{`${t.tidak} ${u.jawabanAlasan}`}</p>}
          {u.jawaban === null && props.jawab?.penilai === u.penilai && (
            <p>
              <a href={`${props.jawab.base}/kalibrasi/${u.kalibrasi}/orang/${u.orang}`}>{t.jawab}</a>
            </p>
          )}
        </>
      ) : (
        <p>{t.tetap}</p>
      )}
    </SummaryCard>
  );
};
