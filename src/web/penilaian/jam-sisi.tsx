import type { Sisi } from "../../data/agency/evaluasi-sisi.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { jamWords } from "../../i18n/jam.ts";
import { JamBaris } from "../ui/jam.tsx";
import { Notice } from "../ui/notice.tsx";
import { useWords } from "../words.ts";

type Props = { readonly sisi: Sisi; readonly today: Tanggal };

/** The clocks that run for an evaluation or ran out undone, the same for both sides. */
export const JamSisi = ({ sisi, today }: Props) => {
  const t = useWords(jamWords);
  const jam = sisi.jam.filter((j) => j.keadaan !== "selesai");
  if (jam.length === 0) return null;
  return (
    <Notice kind={jam.some((j) => j.keadaan === "lewat") ? "warn" : "info"} title={t.tenggat}>
      {jam.map((j) => (
        <JamBaris jam={j} today={today} />
      ))}
    </Notice>
  );
};
