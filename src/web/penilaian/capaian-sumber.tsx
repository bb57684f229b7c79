import type { BahanLain } from "../../data/agency/evaluasi-bahan.ts";
import { capaianWords } from "../../i18n/capaian.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { useLang } from "../words.ts";

/** Which version of the organisation's result, on which document. */
export const CapaianBahan = ({ isi = [] }: { readonly isi: BahanLain["capaian"] }) => {
  const lang = useLang();
  const t = capaianWords[lang];
  if (isi.length === 0) return null;
  return (
    <section class="card stack-s">
      <h3>{t.asal}</h3>
      <ul class="small">
        {isi.map((c) => (
          <li>
            {[
              ...(isi.length > 1 ? [c.periode] : []),
              t.versi(c.versi),
              ...(c.keputusan ? [t.dasar[c.keputusan]] : []),
              ...(c.terbit ? [`${t.terbit}: ${tanggalPanjang(c.terbit, lang)}`] : []),
              t.sebagai[c.sebagai](c.oleh),
              c.berkas ? `${c.berkas} (SHA-256 ${c.sha256})` : t.tanpaBerkas,
            ].join(" · ")}
          </li>
        ))}
      </ul>
    </section>
  );
};
