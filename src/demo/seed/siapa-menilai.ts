import { sql } from "drizzle-orm";
import { explainStatement } from "../../data/agency/siapa-menilai.ts";
import { change } from "../../data/agency/statement.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Stage } from "./tulis.ts";

/** By which rule each penilai was chosen, as of the morning its window opened. */
export const siapaMenilaiStage = (today: Tanggal, now: number): Stage => ({
  nama: "siapa-menilai",
  isi: () => [
    explainStatement({ today, now }, sql`SELECT id FROM evaluasi`),
    change`UPDATE penilai_evaluasi SET pada = (SELECT j.buka_pada FROM evaluasi e JOIN jendela j ON j.periode = e.periode
      AND j.tahap = 'evaluasi' WHERE e.id = penilai_evaluasi.evaluasi)`,
  ],
});
