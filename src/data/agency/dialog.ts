import { type SQL, sql } from "drizzle-orm";
import type { BagianDialog, CaraDialog } from "../../domain/dialog.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { opensFor } from "./jendela.ts";
import { rows } from "./statement.ts";
import { visibleTo } from "./visible.ts";

export type UtasRow = {
  readonly id: string;
  readonly bagian: BagianDialog;
  readonly rujukan: string;
  readonly kutipan: string;
  readonly keadaan: "terbuka" | "selesai";
  /** The message whose proposal waits for an answer. */
  readonly usulan: string | null;
  readonly versi: number;
};
/** What is said about a visible plan: open threads first, then the newest; more than this nobody reads. */
export const utasStatement = (skp: string, me: string, today: Tanggal) => rows<UtasRow>`
  SELECT u.id, u.bagian, u.rujukan, u.kutipan, u.keadaan, u.usulan, u.versi FROM dialog_utas u JOIN skp ON skp.id = u.skp
  WHERE u.skp = ${skp} AND ${visibleTo("skp", me, today)} ORDER BY u.keadaan = 'selesai', u.diubah_pada DESC LIMIT 200`;

export type PesanRow = {
  readonly id: string;
  readonly utas: string;
  readonly langkah: "komentar" | "usulan" | "terima" | "tolak" | "selesai";
  readonly oleh: string;
  readonly nama: string;
  readonly teks: string;
  readonly usulan: string | null;
  readonly pada: number;
};
export const pesanStatement = (skp: string, me: string, today: Tanggal) => rows<PesanRow>`
  SELECT m.id, m.utas, m.langkah, m.oleh, p.nama, m.teks, m.usulan, m.pada FROM dialog_pesan m
    JOIN pegawai p ON p.id = m.oleh JOIN skp ON skp.id = m.skp
  WHERE m.skp = ${skp} AND ${visibleTo("skp", me, today)} ORDER BY m.pada DESC, m.id DESC LIMIT 600`;

export type CatatanRow = {
  readonly versi: number;
  readonly rhk: string;
  readonly teks: string;
  readonly pada: number | null;
  readonly nama: string | null;
};
/** Notes of every return, read where they were written (catatan_rhk). */
export const catatanStatement = (skp: string, me: string, today: Tanggal) => rows<CatatanRow>`
  SELECT k.versi, k.rhk, k.teks, r.pada, p.nama FROM catatan_rhk k JOIN skp ON skp.id = k.skp
    LEFT JOIN riwayat r ON r.objek = k.skp AND r.versi = k.versi LEFT JOIN pegawai p ON p.id = r.oleh
  WHERE k.skp = ${skp} AND ${visibleTo("skp", me, today)} ORDER BY k.versi DESC LIMIT 200`;

export type TemuRow = {
  readonly id: string;
  readonly tanggal: Tanggal;
  readonly cara: CaraDialog;
  readonly tempat: string;
  readonly ringkasan: string;
  readonly penilai: string;
  readonly namaPenilai: string;
  readonly pencatat: string;
  readonly penyiap: string | null;
  readonly pegawaiPada: number | null;
  readonly penilaiPada: number | null;
  readonly versi: number;
};
export const temuStatement = (skp: string, me: string, today: Tanggal) => rows<TemuRow>`
  SELECT d.id, d.tanggal, d.cara, d.tempat, d.ringkasan, d.penilai, q.nama AS namaPenilai, p.nama AS pencatat, h.nama AS penyiap,
    d.pegawai_pada AS pegawaiPada, d.penilai_pada AS penilaiPada, d.versi
  FROM dialog_kinerja d JOIN skp ON skp.id = d.skp JOIN pegawai q ON q.id = d.penilai
    JOIN pegawai p ON p.id = d.dicatat_oleh LEFT JOIN pegawai h ON h.id = d.disiapkan_oleh
  WHERE d.skp = ${skp} AND d.dihapus_pada IS NULL AND ${visibleTo("skp", me, today)}
  ORDER BY d.tanggal DESC, d.id DESC LIMIT 60`;

export type BacaRow = { readonly pegawai: string; readonly pada: number };
export const bacaStatement = (skp: string, me: string, today: Tanggal) => rows<BacaRow>`
  SELECT b.pegawai, b.pada FROM dialog_baca b JOIN skp ON skp.id = b.skp
  WHERE b.skp = ${skp} AND b.pegawai IN (skp.pegawai, skp.penilai) AND ${visibleTo("skp", me, today)}`;

export type DialogFakta = {
  readonly tanggal: Tanggal | null;
  readonly cara: CaraDialog | null;
  /** Recorded, and not yet confirmed by both. */
  readonly setengah: number;
  readonly terbuka: number;
  /** Open proposals of the pegawai, and of the penilai. */
  readonly usulanPegawai: number;
  readonly usulanPenilai: number;
};
/** What the page of a plan says about its dialogue, as JSON. */
export const dialogJson = (skp: string): SQL => sql`(SELECT json_object('tanggal', t.tanggal, 'cara', t.cara,
  'setengah', (SELECT count(*) FROM dialog_kinerja d WHERE d.skp = mine.id AND d.dihapus_pada IS NULL
    AND (d.pegawai_pada IS NULL OR d.penilai_pada IS NULL)),
  'terbuka', (SELECT count(*) FROM dialog_utas u WHERE u.skp = mine.id AND u.keadaan = 'terbuka'),
  'usulanPegawai', (SELECT count(*) FROM dialog_utas u JOIN dialog_pesan m ON m.id = u.usulan
    WHERE u.skp = mine.id AND m.oleh = mine.pegawai),
  'usulanPenilai', (SELECT count(*) FROM dialog_utas u JOIN dialog_pesan m ON m.id = u.usulan
    WHERE u.skp = mine.id AND m.oleh <> mine.pegawai))
  FROM skp mine LEFT JOIN dialog_kinerja t ON t.id = (SELECT d.id FROM dialog_kinerja d
    WHERE d.skp = mine.id AND d.dihapus_pada IS NULL AND d.pegawai_pada IS NOT NULL AND d.penilai_pada IS NOT NULL
    ORDER BY d.tanggal DESC, d.id DESC LIMIT 1)
  WHERE mine.id = ${skp})`;

/** When planning of this plan's year opened. */
export const bukaStatement = (skp: string) => rows<{ readonly bukaPada: number | null }>`
  SELECT min(${opensFor("skp")}) AS bukaPada FROM skp JOIN periode t ON t.tahun = skp.tahun
    JOIN jendela j ON j.periode = t.id AND j.tahap = 'perencanaan' WHERE skp.id = ${skp}`;
