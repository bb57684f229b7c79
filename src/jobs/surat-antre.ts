import { sql } from "drizzle-orm";
import type { AgencyDb } from "../data/agency/database.ts";
import { kalenderDari, kalenderStatement } from "../data/agency/kalender.ts";
import { change, rows, type Statement } from "../data/agency/statement.ts";
import { type Cara, TENANG_BAWAAN, type Tenang } from "../domain/kabar.ts";
import type { KalenderKerja } from "../domain/tanggal.ts";
import type { Lang } from "../i18n/words.ts";
import type { At } from "./at.ts";
import type { Surat } from "./tulis-surat.ts";

/** A notice that may become a letter, with all that decides how. */
export type KabarAntre = {
  readonly id: string;
  readonly pegawai: string;
  readonly jenis: string;
  readonly data: string;
  readonly tautan: string;
  readonly dibuatPada: number;
  readonly dibacaPada: number | null;
  readonly nama: string;
  readonly email: string | null;
  readonly bahasa: Lang;
  readonly pilihan: string;
  readonly tenangDari: number | null;
  readonly tenangSampai: number | null;
  readonly hariLibur: number | null;
};

export const kolomKabar = sql`b.id, b.pegawai, b.jenis, b.data, b.tautan, b.dibuat_pada AS dibuatPada,
  b.dibaca_pada AS dibacaPada, p.nama, p.email, coalesce(a.bahasa, 'id') AS bahasa,
  (SELECT json_group_array(json_array(k.kelompok, k.cara)) FROM pilihan_kabar k WHERE k.pegawai = b.pegawai) AS pilihan,
  s.tenang_dari AS tenangDari, s.tenang_sampai AS tenangSampai, s.hari_libur AS hariLibur`;
export const tabelOrang = sql`JOIN pegawai p ON p.id = b.pegawai LEFT JOIN akun a ON a.pegawai = b.pegawai
  LEFT JOIN pilihan_surat s ON s.pegawai = b.pegawai`;

export const pilihanDari = (k: KabarAntre): ReadonlyMap<string, Cara> =>
  new Map(JSON.parse(k.pilihan) as [string, Cara][]);
export const tenangDari = (k: KabarAntre): Tenang =>
  k.tenangDari === null || k.tenangSampai === null
    ? TENANG_BAWAAN
    : { dari: k.tenangDari, sampai: k.tenangSampai, hariLibur: k.hariLibur === 1 };

/** The working calendar of the whole agency: letters do not look into units. */
export const kalenderInstansi = async (db: AgencyDb, at: At): Promise<KalenderKerja> =>
  kalenderDari(await db.read(kalenderStatement(at.today, sql`''`))).kalender;

export type SuratBaru = Surat & { readonly id: string; readonly kepada: string; readonly kirimPada: number };

/** No ON CONFLICT: whoever runs at the same time wrote them first, and then nothing of this batch is. */
export const suratStatement = (surat: readonly SuratBaru[], now: number): Statement<number> => change`
  INSERT INTO surat_keluar (id, kepada, subjek, isi, html, kirim_pada, dibuat_pada)
  SELECT value->>'id', value->>'kepada', value->>'subjek', value->>'isi', value->>'html', value->>'kirimPada', ${now}
  FROM json_each(${JSON.stringify(surat)})`;

/** Settled, or put aside for a digest. Read rows that changed hands meanwhile stay as they are. */
export const antreStatement = (
  ids: readonly string[],
  dari: string,
  ke: "harian" | "mingguan" | null,
): Statement<number> => change`UPDATE pemberitahuan SET surat = ${ke}
  WHERE surat = ${dari} AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** A twin that ran at the same time has written these letters: its batch carried all of them. */
export const kembarMenulis = (error: unknown): boolean => String(error).includes("surat_keluar.id");

/** Notices the outbox has not looked at yet. */
export const antreanStatement = (n: number) => rows<KabarAntre>`
  SELECT ${kolomKabar} FROM pemberitahuan b ${tabelOrang}
  WHERE b.surat = 'menunggu' ORDER BY b.surat, b.pegawai, b.dibuat_pada LIMIT ${n}`;
