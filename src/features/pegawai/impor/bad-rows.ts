import type { AgencyDb } from "../../../data/agency/database.ts";
import { rows } from "../../../data/agency/statement.ts";
import { imporWords } from "../../../i18n/impor.ts";
import type { Lang } from "../../../i18n/words.ts";
import type { Pesan } from "./baca-baris.ts";
import type { ImporRow, Pemetaan } from "./queries.ts";
import { saidOfProblem } from "./said.ts";

const BITE = 2000;

/** The rows that were wrong, as they were sent, with their number and the reason in front: to be corrected and sent again. */
export async function* badRows(db: AgencyDb, impor: ImporRow, lang: Lang): AsyncGenerator<string[]> {
  const t = imporWords[lang];
  const { kolom } = JSON.parse(impor.pemetaan) as Pemetaan;
  yield [t.kolom.baris.toUpperCase(), t.kolom.masalah.toUpperCase(), ...(kolom ?? []).map((k) => k.judul)];
  let after = 0;
  for (;;) {
    const part = await db.read(rows<{ nomor: number; data: string; pesan: string }>`
      SELECT nomor, data, pesan FROM impor_baris WHERE impor = ${impor.id} AND hasil = 'salah' AND nomor > ${after}
      ORDER BY nomor LIMIT ${BITE}`);
    for (const row of part) {
      const { sel = [], nama } = JSON.parse(row.data) as { sel?: string[]; nama?: string };
      const why = (JSON.parse(row.pesan) as Pesan[]).map((p) => saidOfProblem(p, lang)).join(" · ");
      yield [
        String(row.nomor),
        why,
        ...(sel.length > 0 ? (kolom ?? []).map((k) => sel[k.at] ?? "") : [nama ?? ""]),
      ];
    }
    const last = part.at(-1);
    if (!last || part.length < BITE) return;
    after = last.nomor;
  }
}
