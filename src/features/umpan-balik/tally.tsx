import type { Ritme } from "../../domain/periode.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import type { GiliranBerkala } from "../../domain/umpan-balik.ts";
import { namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { useLang } from "../../web/words.ts";
import type { FeedbackPageProps } from "./feedback-page.tsx";

/** What was agreed and what was kept, turn by turn, in words and shapes. */
export const Tally = ({ giliran, ritme }: FeedbackPageProps) => {
  const lang = useLang();
  const t = umpanBalikWords[lang];
  if (giliran.length === 0) return null;
  const done = giliran.filter((g) => g.keadaan === "ada").length;
  return (
    <section class="stack-s tally" aria-labelledby="rekap-berkala">
      <h2 id="rekap-berkala">{t.rekap}</h2>
      <p>{t.rekapTeks(String(done), String(giliran.length), t.ritme[ritme])}</p>
      <ul class="cluster">
        {giliran.map((g) => (
          <li class="small">
            {namaGiliran(g, ritme, lang)}
            <StatusTag
              kind={g.keadaan === "ada" ? "selesai" : g.keadaan === "terlewat" ? "ditolak" : "netral"}
            >
              {t.giliran[g.keadaan]}
            </StatusTag>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The official record of each period that has begun (B.1.3-5). */
export const Records = ({ base, head, periods }: FeedbackPageProps) => {
  const lang = useLang();
  const t = umpanBalikWords[lang];
  return periods.length === 0 ? null : (
    <p class="cluster records">
      <span class="muted">{t.keFormulir}:</span>
      {periods.map((p) => (
        <a href={`${base}/umpan-balik/${head.id}/rekaman/${p.id}`}>
          {namaPeriodePendek({ ...p, tahun: head.tahun }, lang)}
        </a>
      ))}
    </p>
  );
};

/** A turn by the name of its month or quarter. */
function namaGiliran(g: GiliranBerkala, ritme: Ritme, lang: "id" | "en"): string {
  const bulan = Number(g.dari.slice(5, 7));
  const tahun = tahunDari(g.dari);
  return ritme === "bulanan"
    ? namaPeriodePendek({ jenis: "bulan", n: bulan, tahun }, lang)
    : namaPeriodePendek({ jenis: "triwulan", n: Math.ceil(bulan / 3), tahun }, lang);
}
