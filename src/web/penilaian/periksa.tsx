import type { BahanLain } from "../../data/agency/evaluasi-bahan.ts";
import { periksaWords } from "../../i18n/periksa.ts";
import { SummaryCard } from "../ui/summary-list.tsx";
import { useWords } from "../words.ts";

type Props = {
  readonly isi: BahanLain["periksa"];
  readonly href?: string | undefined;
  readonly menilai?: boolean | undefined;
  readonly harian?: { readonly n: number; readonly href: string } | undefined;
};

/** "12 dari 143 bukti diperiksa (sampel, benih …)" with what came of it: how much of the evidence somebody has seen. */
export const PeriksaBahan = ({ isi = [], href, menilai, harian }: Props) => {
  const t = useWords(periksaWords);
  if (isi.length === 0 && !href) return null;
  const lihat = href && (isi.length > 0 || menilai);
  return (
    <SummaryCard title={t.evaluasiBaris.judul}>
      <div class="stack-s">
        {isi.length === 0 && <p class="muted">{t.evaluasiBaris.tanpa}</p>}
        {isi.map((s) => (
          <p>
            <strong>{t.ringkasBenih(s.diperiksa, s.populasi, `${s.benih.slice(0, 8)}…`)}</strong>:{" "}
            {t.hitung(s.sesuai, s.kurang, s.tidakSesuai)}.{s.luar > 0 && ` ${t.luar(s.luar)}.`}
          </p>
        ))}
        {(lihat || harian) && (
          <p class="small cluster">
            {lihat && <a href={href}>{isi.length > 0 ? t.evaluasiBaris.lihat : t.evaluasiBaris.periksa}</a>}
            {harian && <a href={harian.href}>{t.evaluasiBaris.harian(harian.n)}</a>}
          </p>
        )}
      </div>
    </SummaryCard>
  );
};
