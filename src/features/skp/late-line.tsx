import type { Terlambat } from "../../data/agency/setelah-tetap.ts";
import { alasanTerlambat } from "../../domain/terlambat.ts";
import { terlambatWords } from "../../i18n/terlambat.ts";
import { useLang, useWords } from "../../web/words.ts";

/** A plan past its deadline says so, with the reason that was given or that none was. */
export const LateLine = ({ terlambat }: { readonly terlambat: string | null | undefined }) => {
  const t = useWords(terlambatWords);
  const lang = useLang();
  if (!terlambat) return null;
  const { alasan, keterangan, ditetapkan } = JSON.parse(terlambat) as Terlambat & {
    readonly ditetapkan: 0 | 1;
  };
  return (
    <p class="small">
      <strong>{ditetapkan ? t.ditetapkan : t.belum}</strong>:{" "}
      {alasan ? alasanTerlambat[alasan][lang] : t.tanpa.toLowerCase()}
      {keterangan && <span class="pre">. {keterangan}</span>}
    </p>
  );
};
