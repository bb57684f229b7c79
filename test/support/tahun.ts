import { openYearStatements } from "../../src/data/agency/tahun.ts";
import type { Cast } from "./cast.ts";

/** The year 2026 by quarters with its default windows, once for all files that share the agency. */
export async function tahunUji(cast: Cast, tahun = 2026, now = 0): Promise<(n: number) => string> {
  const statements = openYearStatements({ tahun, periodik: "triwulan", zona: cast.agency.zona, now });
  await cast.db.batch(statements);
  const { results } = await cast.d1
    .prepare("SELECT id, n FROM periode WHERE tahun = ?1 AND jenis = 'triwulan'")
    .bind(tahun)
    .all<{ id: string; n: number }>();
  return (n) => results.find((p) => p.n === n)?.id ?? "";
}
