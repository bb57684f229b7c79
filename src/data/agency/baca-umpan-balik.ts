import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { reaches } from "./visible.ts";

const READERS = ["auditor", "pyb"] as const;

/**
 * SQL of domain/umpan-balik.ts `siapaBolehMembaca`, beside `visibleTo`: who sees the plan does not thereby read what
 * was said in it. Whoever keeps the data counts; a former penilai reads what was said until his last day. `u` and
 * `skp` must be in scope.
 */
export const readsFeedback = (
  me: string,
  today: Tanggal,
): SQL => sql`(skp.pegawai = ${me} OR skp.penilai = ${me}
  OR skp.atasan = ${me} OR u.dari = ${me} OR ${reaches(me, today, READERS, sql`skp.unit`)}
  OR u.tanggal <= (SELECT max(coalesce((SELECT max(gl.sampai) FROM garis_penilai gl
      WHERE gl.pegawai = skp.pegawai AND gl.penilai = ${me}), tl.sampai))
    FROM evaluasi el JOIN periode tl ON tl.id = el.periode
    WHERE el.skp = skp.id AND (el.penilai = ${me} OR el.atasan = ${me})))`;

/** … beside an evaluation: whoever gives or reviews it reads what its period holds. */
export const readsFeedbackOf = (me: string, today: Tanggal): SQL => sql`(evaluasi.pegawai = ${me}
  OR evaluasi.penilai = ${me} OR evaluasi.atasan = ${me} OR ${reaches(me, today, READERS, sql`evaluasi.unit`)})`;
