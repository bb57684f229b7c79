import { type SQL, sql } from "drizzle-orm";
import type { Rating } from "../../domain/istilah.ts";
import type { Jawaban } from "../../domain/kalibrasi.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";
import { reaches } from "./visible.ts";

/** Who reads a session `k`: its members, its chair, the admin who keeps it, and whoever's role reaches its unit. */
export const readsCalibration = (
  me: string,
  today: Tanggal,
): SQL => sql`(k.ketua = ${me} OR k.sekretaris IS ${me}
  OR EXISTS (SELECT 1 FROM kalibrasi_anggota ka WHERE ka.kalibrasi = k.id AND ka.pegawai = ${me})
  OR ${reaches(me, today, PERAN, sql`k.unit`)})`;

/** Who reads what it says about groups of people: nobody who only rates among them. */
export const readsFairness = (me: string, today: Tanggal): SQL =>
  sql`(k.ketua = ${me} OR k.sekretaris IS ${me} OR ${reaches(me, today, PERAN, sql`k.unit`)})`;

/**
 * Whom `me` never sees in a session: himself and everybody who stands above him in the line of this group. Every
 * number he gets is made of the rows that are left, so none of them says anything of the others.
 */
export const hiddenFrom = (kalibrasi: string | SQL, me: string): SQL => sql`(WITH RECURSIVE atas (siapa) AS (
    SELECT ${me} UNION SELECT a.penilai FROM atas JOIN kalibrasi_orang a ON a.kalibrasi = ${kalibrasi} AND a.pegawai = atas.siapa)
  SELECT siapa FROM atas)`;

/** What a locked panel proposes to the pejabat penilai, and what he answered. */
export type UsulanPanel = {
  readonly kalibrasi: string;
  readonly orang: string;
  /** To whom. */
  readonly penilai: string;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly alasan: string;
  readonly jawaban: Jawaban | null;
  readonly jawabanAlasan: string;
};

/**
 * JSON of UsulanPanel of the evaluation in alias `e`, or null: for lists of a pejabat penilai. Whoever asks has to be
 * somebody else than its pegawai, or it has been delivered.
 */
export const usulanPanel = (
  e: SQL,
): SQL => sql`(SELECT json_object('kalibrasi', sesi.id, 'orang', o.id, 'penilai', o.penilai,
    'hasil', o.usul_hasil, 'perilaku', o.usul_perilaku, 'jawaban', o.jawaban, 'jawabanAlasan', o.jawaban_alasan,
    'alasan', coalesce((SELECT g.alasan FROM kalibrasi_geser g WHERE g.orang = o.id AND o.usul_hasil IS NOT NULL
      AND g.ke_hasil = o.usul_hasil AND g.ke_perilaku = o.usul_perilaku AND g.urung = 0 ORDER BY g.id DESC LIMIT 1), ''))
  FROM kalibrasi_orang o CROSS JOIN kalibrasi sesi ON sesi.id = o.kalibrasi AND sesi.keadaan = 'terkunci'
  WHERE o.evaluasi = ${e} AND o.batal = 0)`;
