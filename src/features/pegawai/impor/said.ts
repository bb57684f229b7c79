import { tanggalSah } from "../../../domain/tanggal.ts";
import { tanggalPendek } from "../../../i18n/dates.ts";
import { imporWords } from "../../../i18n/impor.ts";
import type { Lang } from "../../../i18n/words.ts";
import type { Pesan } from "./baca-baris.ts";

/** One problem of a row as one line of text, for lists that leave the page. */
export function saidOfProblem(p: Pesan, lang: Lang): string {
  const t = imporWords[lang];
  const where = p.kolom === "" ? "" : `${t.namaKolom[p.kolom]}: `;
  const what = t.pesan[p.kode as keyof (typeof t)["pesan"]] ?? p.kode;
  return `${where}${what}${p.saran ? `. ${hint(p.saran, lang)}` : ""}`;
}

/** A day that is stored, or a name that is perhaps meant. */
export const hint = (saran: string, lang: Lang): string =>
  tanggalSah(saran) ? imporWords[lang].tercatat(tanggalPendek(saran, lang)) : imporWords[lang].mungkin(saran);
