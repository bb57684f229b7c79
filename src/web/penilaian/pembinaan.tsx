import type { BahanLain } from "../../data/agency/evaluasi-bahan.ts";
import { jenisBimbingan, keadaanBimbingan } from "../../domain/pembinaan.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { SummaryCard, SummaryList } from "../ui/summary-list.tsx";
import { useLang } from "../words.ts";

/** That there was guidance, since when, by whom, and how many agreements are kept. Nothing of what was said. */
export const PembinaanBahan = ({ isi = [] }: { readonly isi: BahanLain["pembinaan"] }) => {
  const lang = useLang();
  const { ringkas: t } = pembinaanWords[lang];
  if (isi.length === 0) return null;
  return (
    <SummaryCard title={t.judul}>
      <SummaryList
        rows={isi.map((b) => ({
          label: t.baris(jenisBimbingan[b.jenis][lang], b.pembimbing),
          value: [
            keadaanBimbingan[b.keadaan][lang],
            b.mulai && t.sejak(tanggalPanjang(b.mulai, lang)),
            b.tindak > 0 && t.tindak(b.selesai, b.tindak),
          ]
            .filter(Boolean)
            .join(" · "),
        }))}
      />
    </SummaryCard>
  );
};
