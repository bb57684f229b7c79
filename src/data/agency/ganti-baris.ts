import { type SQL, sql } from "drizzle-orm";
import type { Baris, Perubahan, Tabel } from "../../domain/mutasi.ts";
import { change, type Statement } from "./statement.ts";

/**
 * Writes rows as they are told, whole: the one way forward and, with the sides exchanged, the one way back. Rows
 * that point at others come after them and go before them; plans are cut before the next one begins.
 */
export function gantiStatements(perubahan: readonly Perubahan[]): Statement<number>[] {
  const milik = (tabel: Tabel) => perubahan.filter((p) => p.tabel === tabel);
  const hapus = (tabel: Tabel) =>
    potong(milik(tabel).flatMap((p) => (p.sebelum && !p.sesudah ? [p.sebelum] : []))).map((b) =>
      hapusBaris(tabel, b),
    );
  const tulis = (tabel: Tabel) => [...ubahBaris(tabel, milik(tabel)), ...tambahBaris(tabel, milik(tabel))];
  return [
    ...(["unit_versi", "status_pegawai"] as const).flatMap((t) => [...hapus(t), ...tulis(t)]),
    ...tulis("penempatan"),
    ...(["garis_penilai", "skp", "evaluasi", "jam"] as const).flatMap((t) => [...hapus(t), ...tulis(t)]),
    ...hapus("penempatan"),
  ];
}

export const balik = (p: Perubahan): Perubahan => ({ ...p, sebelum: p.sesudah, sesudah: p.sebelum });

/** Aborts the batch unless every row that is to change still stands as it was read. */
export function utuhStatements(perubahan: readonly Perubahan[]): Statement<number>[] {
  return [...new Set(perubahan.map((p) => p.tabel))].flatMap((tabel) => {
    const ada = perubahan.flatMap((p) => (p.tabel === tabel && p.sebelum ? [p.sebelum] : []));
    return potong(ada).map((baris) => {
      const beda = kolomDari(baris[0] as Baris)
        .filter((k) => !KUNCI[tabel].includes(k))
        .map((k) => `t.${k} IS NOT j.value ->> '${k}'`)
        .join(" OR ");
      return change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM json_each(${JSON.stringify(baris)}) j
        LEFT JOIN ${nama(tabel)} t ON ${cocok(tabel, "t")} WHERE t.${sql.raw(KUNCI[tabel][0] as string)} IS NULL OR ${sql.raw(beda)})`;
    });
  });
}

const KUNCI: Readonly<Record<Tabel, readonly string[]>> = {
  unit_versi: ["id"],
  status_pegawai: ["pegawai", "dari"],
  penempatan: ["id"],
  garis_penilai: ["pegawai", "dari"],
  skp: ["id"],
  evaluasi: ["id"],
  jam: ["id"],
};

const hapusBaris = (tabel: Tabel, baris: readonly Baris[]) => change`
  DELETE FROM ${nama(tabel)} WHERE EXISTS (SELECT 1 FROM json_each(${JSON.stringify(baris)}) j WHERE ${cocok(tabel, tabel)})`;

/** Only the columns that differ somewhere: what others keep in the same row is left to them. */
function ubahBaris(tabel: Tabel, perubahan: readonly Perubahan[]): Statement<number>[] {
  const ubah = perubahan.filter((p) => p.sebelum && p.sesudah);
  const kolom = new Set<string>();
  for (const { sebelum, sesudah } of ubah)
    for (const k of kolomDari(sesudah as Baris))
      if ((sebelum?.[k] ?? null) !== (sesudah?.[k] ?? null)) kolom.add(k);
  if (kolom.size === 0) return [];
  const isi = [...kolom].map((k) => `${k} = j.value ->> '${k}'`).join(", ");
  return potong(ubah.map((p) => p.sesudah as Baris)).map(
    (baris) => change`UPDATE ${nama(tabel)} SET ${sql.raw(isi)} FROM json_each(${JSON.stringify(baris)}) j
      WHERE ${cocok(tabel, tabel)}`,
  );
}

function tambahBaris(tabel: Tabel, perubahan: readonly Perubahan[]): Statement<number>[] {
  const baru = perubahan.flatMap((p) => (!p.sebelum && p.sesudah ? [p.sesudah] : []));
  if (baru.length === 0) return [];
  const kolom = kolomDari(baru[0] as Baris);
  return potong(baru).map(
    (baris) => change`INSERT INTO ${nama(tabel)} (${sql.raw(kolom.join(", "))})
      SELECT ${sql.raw(kolom.map((k) => `value ->> '${k}'`).join(", "))} FROM json_each(${JSON.stringify(baris)})`,
  );
}

const nama = (tabel: Tabel): SQL => sql.raw(tabel);
const cocok = (tabel: Tabel, alias: string): SQL =>
  sql.raw(KUNCI[tabel].map((k) => `${alias}.${k} = j.value ->> '${k}'`).join(" AND "));

/** Names of columns are the schema's own; anything else never becomes SQL. */
function kolomDari(b: Baris): string[] {
  const kolom = Object.keys(b);
  const asing = kolom.find((k) => !/^[a-z_]+$/.test(k));
  if (asing !== undefined) throw new TypeError(`no column is called ${asing}`);
  return kolom;
}

/** A bound value of D1 is bounded: rows go in bites. */
export function potong<T>(semua: readonly T[], sebanyak = 500): T[][] {
  const hasil: T[][] = [];
  for (let at = 0; at < semua.length; at += sebanyak) hasil.push(semua.slice(at, at + sebanyak));
  return hasil;
}
