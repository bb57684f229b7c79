import type { Child } from "hono/jsx";
import type { RealisasiRow } from "../../data/agency/evaluasi-isi.ts";
import type { IndikatorContent } from "../../data/agency/skp.ts";
import { type CapaianIndikator, capaianIndikator } from "../../domain/capaian-indikator.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { capaianCara, capaianIndikatorWords, capaianRingkas } from "../../i18n/capaian-indikator.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { useLang } from "../words.ts";

type Props = {
  readonly c: CapaianIndikator;
  /** Names the two texts, so that a save in the background can renew them. */
  readonly id?: string;
  /** Who said which way it counts. */
  readonly arahOleh?: string | undefined;
  /** Inside of the explanation: the way to turn it round. */
  readonly children?: Child;
};

/** What the figure comes to, in per cent and in words, and how; where it is judged in words, why. */
export const CapaianLine = ({ c, id, arahOleh, children }: Props) => {
  const lang = useLang();
  const t = capaianIndikatorWords[lang];
  const ringkas = capaianRingkas(c, lang);
  const kataSaja = c.jenis === "kata" && c.sebab === "target-kata";
  return (
    <div class="small hitung">
      <p>
        <strong id={id ? `capaian-${id}` : undefined}>{ringkas}</strong>
      </p>
      {kataSaja ? (
        <p class="muted">{capaianCara(c, lang)}</p>
      ) : (
        <details>
          <summary>{t.cara}</summary>
          <p id={id ? `hitung-${id}` : undefined}>{capaianCara(c, lang)}</p>
          <p>
            {t.arah[c.arah]} {arahOleh && t.arahOleh(arahOleh)}
          </p>
          {children}
        </details>
      )}
    </div>
  );
};

type Evaluasi = {
  readonly i: IndikatorContent;
  readonly nyata: RealisasiRow | undefined;
  readonly e: { readonly skp: string; readonly periode: string };
  readonly base: string;
  readonly zona: Zona;
};

/** In the evaluation: what the realisasi comes to, and whether it came late. */
export const CapaianEvaluasi = ({ i, nyata, e, base, zona }: Evaluasi) => {
  const lang = useLang();
  const t = capaianIndikatorWords[lang];
  if (!nyata) return null;
  const c = capaianIndikator({
    target: i.target,
    lintasan: i.lintasan?.[e.periode.slice(5)],
    angka: nyata.angka,
    aspek: i.aspek,
    arah: nyata.arah,
  });
  const hari = nyata.susulanPada && tanggalPanjang(tanggalPada(nyata.susulanPada, zona), lang);
  return (
    <>
      {nyata.teks && <CapaianLine c={c} />}
      {nyata.susulan && hari && (
        <p class="small">
          {nyata.susulan === "menunggu"
            ? t.menunggu(hari, nyata.susulanAlasan)
            : t.susulan(hari, nyata.susulanAlasan)}{" "}
          <a href={`${base}/pelaksanaan/${e.skp}/${e.periode}/susulan`}>{t.lihat}</a>
        </p>
      )}
    </>
  );
};
