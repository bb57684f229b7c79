import { faktaCapaian } from "../../data/agency/capaian.ts";
import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import type { PenetapanCapaian } from "../../domain/capaian.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import type { CapaianRow } from "./queries.ts";

/** What the rule asks, from a row. */
export const faktaPenetapan = (
  r: CapaianRow,
  periode: PeriodeRow,
  today: Tanggal,
  zona: Zona,
): PenetapanCapaian => ({
  pimpinan: r.pimpinan,
  pimpinanAtas: r.pimpinanAtas,
  buka: tanggalPada(periode.bukaPada, zona),
  dari: periode.dari,
  sudahDinilai: r.sudahDinilai,
  berkasWajib: r.berkasWajib === 1,
  ...faktaCapaian(r.fakta, today, zona),
});
