import type { Bukti, Pilihan } from "../../data/agency/bukti.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { buktiWords } from "../../i18n/bukti.ts";
import { waktu } from "../../i18n/dates.ts";
import { namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { EvidenceMeta } from "../../web/tautan.tsx";
import { useLang } from "../../web/words.ts";

export const Meta = ({ b, zona }: { readonly b: Bukti; readonly zona: Zona }) => {
  const lang = useLang();
  const t = buktiWords[lang];
  return (
    <>
      <EvidenceMeta b={b} /> · {t.diunggah(waktu(b.dibuatPada, zona, lang))} ·{" "}
      {b.kaitan > 0 ? t.terkait(String(b.kaitan)) : t.takTerkait}
    </>
  );
};

export const asChoice = (one: Pilihan, lang: "id" | "en") => ({
  value: one.id,
  label: `${namaPeriodePendek(one, lang)} · ${one.teks.length > 80 ? `${one.teks.slice(0, 79)}…` : one.teks}`,
});
