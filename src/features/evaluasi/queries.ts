import { sql } from "drizzle-orm";
import { lastNudgeStatement } from "../../data/agency/colek.ts";
import { evaluasiStatement } from "../../data/agency/evaluasi.ts";
import { bahanStatement } from "../../data/agency/evaluasi-bahan.ts";
import { isiStatements } from "../../data/agency/evaluasi-isi.ts";
import { penandaStatements } from "../../data/agency/evaluasi-putusan.ts";
import { sisiStatement } from "../../data/agency/evaluasi-sisi.ts";
import { namaUnit } from "../../data/agency/identitas.ts";
import { closesFor } from "../../data/agency/jendela.ts";
import { kalenderStatement } from "../../data/agency/kalender.ts";
import { rows } from "../../data/agency/statement.ts";
import { reaches, visibleTo } from "../../data/agency/visible.ts";
import type { JenisPeriode, KeadaanEvaluasi, Predikat } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

/** The page of one evaluation: twelve statements, one round trip. */
export const loadEvaluasi = (id: string, me: string, today: Tanggal) =>
  [
    evaluasiStatement(id, me, today),
    ...isiStatements(id, me, today),
    timStatement(id, me, today),
    kalenderStatement(today, sql`(SELECT unit FROM evaluasi WHERE id = ${id})`),
    riwayatStatement(id, me, today),
    lastNudgeStatement(id),
    bahanStatement(id, me, today),
    sisiStatement(id, me, today),
  ] as const;

/** … and what a signature freezes besides. */
export const loadTandaTangan = (id: string, me: string, today: Tanggal) =>
  [...loadEvaluasi(id, me, today), ...penandaStatements(id, me, today)] as const;

export type AnggotaTim = {
  readonly id: string;
  readonly nama: string;
  readonly keadaan: KeadaanEvaluasi;
};

/**
 * All whom the same penilai judges in the same period, in the order in which "berikutnya" walks them. No ratings:
 * a holder of a role among them would read his own before it is delivered.
 */
const timStatement = (id: string, me: string, today: Tanggal) => rows<AnggotaTim>`
  SELECT e.id, p.nama, e.keadaan FROM evaluasi ini
    JOIN evaluasi e ON e.penilai = ini.penilai AND e.periode = ini.periode JOIN pegawai p ON p.id = e.pegawai
  WHERE ini.id = ${id} AND ini.pegawai <> ${me}
    AND (ini.penilai = ${me} OR ini.atasan = ${me} OR ${reaches(me, today, PERAN, sql`e.unit`)})
  ORDER BY p.nama, e.id`;

export type RiwayatRow = {
  readonly langkah: string;
  readonly ke: KeadaanEvaluasi;
  readonly oleh: string | null;
  readonly alasan: string;
  readonly pada: number;
};

const riwayatStatement = (id: string, me: string, today: Tanggal) => rows<RiwayatRow>`
  SELECT h.langkah, h.ke, p.nama AS oleh, h.alasan, h.pada
  FROM evaluasi JOIN riwayat h ON h.objek = evaluasi.id LEFT JOIN pegawai p ON p.id = h.oleh
  WHERE evaluasi.id = ${id} AND ${visibleTo("evaluasi", me, today)}
    AND NOT (evaluasi.pegawai = ${me} AND evaluasi.keadaan IN ('pengisian', 'dinilai', 'ditandatangani'))
  ORDER BY h.versi DESC`;

export type EvaluasiSaya = {
  readonly id: string;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly keadaan: KeadaanEvaluasi;
  readonly predikat: Predikat | null;
  readonly namaPenilai: string | null;
  readonly disampaikanPada: number | null;
  readonly tutupPada: number;
  readonly dokumen: string | null;
  readonly unit: string | null;
};

/** One's own evaluations, newest first. Before delivery only that there is one, and who has it. */
export const ownEvaluationsStatement = (me: string, today: Tanggal) => rows<EvaluasiSaya>`
  SELECT e.id, t.tahun, t.jenis, t.n,
    CASE WHEN e.keadaan IN ('dinilai', 'ditandatangani') THEN 'pengisian' ELSE e.keadaan END AS keadaan,
    CASE WHEN e.keadaan IN ('disampaikan', 'diterima', 'keberatan', 'final') THEN e.predikat END AS predikat, q.nama AS namaPenilai,
    e.disampaikan_pada AS disampaikanPada, ${closesFor("e")} AS tutupPada,
    CASE WHEN e.keadaan IN ('disampaikan', 'diterima', 'keberatan', 'final') THEN (SELECT d.id FROM dokumen d WHERE d.evaluasi = e.id
      AND d.keadaan = 'berlaku' ORDER BY d.dibuat_pada DESC LIMIT 1) END AS dokumen,
    ${namaUnit(sql`e.unit`, today)} AS unit
  FROM evaluasi e JOIN periode t ON t.id = e.periode JOIN jendela j ON j.periode = t.id AND j.tahap = 'evaluasi'
    LEFT JOIN pegawai q ON q.id = e.penilai
  WHERE e.pegawai = ${me} ORDER BY t.tahun DESC, t.sampai DESC, t.jenis`;
