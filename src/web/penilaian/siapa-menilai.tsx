import { alasanPenilai } from "../../domain/alasan-penilai.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { siapaMenilaiWords } from "../../i18n/siapa-menilai.ts";
import { SummaryCard } from "../ui/summary-list.tsx";
import { useLang } from "../words.ts";
import type { SisiProps } from "./sisi.tsx";

/** Who evaluates, by which rule, and who was to before (handbook 1.2). */
export const PenilaiSisi = ({ sisi, zona }: Pick<SisiProps, "sisi" | "zona">) => {
  const lang = useLang();
  const t = siapaMenilaiWords[lang];
  const [kini, ...semula] = sisi.penilai;
  if (!kini) return null;
  return (
    <SummaryCard title={t.judul}>
      <p>
        <strong>{kini.nama ?? t.belumAda}</strong>
        {kini.unit && <span class="muted"> · {kini.unit}</span>}
      </p>
      <p>{mengapa(kini, lang)}</p>
      {kini.atasan && <p class="small muted">{t.olehAtasan(kini.atasan)}</p>}
      {semula.length > 0 && (
        <details>
          <summary>{t.sebelumnya}</summary>
          <ul class="stack-s small">
            {semula.map((s) => (
              <li>
                <strong>{s.nama ?? t.belumAda}</strong> · {mengapa(s, lang)}{" "}
                <span class="muted">{t.ditetapkan(tanggalPanjang(tanggalPada(s.pada, zona), lang))}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </SummaryCard>
  );
};

export function mengapa(
  p: Pick<SisiProps["sisi"]["penilai"][number], "alasan" | "fakta">,
  lang: "id" | "en",
): string {
  const { penilai, unit, tanggal } = p.fakta;
  const hari = tanggal ? tanggalPanjang(tanggal, lang) : "—";
  const kalimat = siapaMenilaiWords[lang].alasan[p.alasan];
  return `${kalimat(penilai ?? "—", unit ?? "—", hari)} (${alasanPenilai[p.alasan].pasal})`;
}
