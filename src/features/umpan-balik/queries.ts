import { rows } from "../../data/agency/statement.ts";
import { visibleTo } from "../../data/agency/visible.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

/** The agreed rhythm of scheduled feedback: of this SKP, else of the agency, else the rhythm of the year. */
export const ritmeStatement = (skp: string, me: string, today: Tanggal) =>
  rows<{ readonly ritme: string }>`
  SELECT coalesce(
    (SELECT nilai FROM aturan WHERE kunci = 'umpan-balik.berkala.' || skp.id AND dari <= ${today} ORDER BY dari DESC LIMIT 1),
    (SELECT nilai FROM aturan WHERE kunci = 'umpan-balik.berkala' AND dari <= ${today} ORDER BY dari DESC LIMIT 1),
    (SELECT CASE periodik WHEN 'bulan' THEN 'bulanan' ELSE 'triwulanan' END FROM tahun_kinerja WHERE tahun = skp.tahun),
    'triwulanan') AS ritme
  FROM skp WHERE skp.id = ${skp} AND ${visibleTo("skp", me, today)}`;
