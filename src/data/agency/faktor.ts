import { macOf } from "../rahasia.ts";
import { guardStatement } from "./riwayat.ts";
import { change, type Statement } from "./statement.ts";

/** Where a sealed secret belongs (data/rahasia.ts). */
export const totpPlace = (agency: string, pegawai: string): string => `totp ${agency} ${pegawai}`;

/** A step of time is used once, however many send its code at the same moment. */
export const useTotpStatements = (pegawai: string, step: number) => [
  change`UPDATE akun SET totp_langkah = ${step} WHERE pegawai = ${pegawai} AND totp_langkah < ${step}`,
  guardStatement(),
];

/** Sixty random bits each: twelve signs that are not mistaken for one another. */
export const newCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => SIGNS[b % 32])
      .join("")
      .replace(/(.{4})(?=.)/g, "$1-"),
  );

const SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ01";

/** As it is typed: with blanks, hyphens or small letters, an O for a nought and an l for a one. */
export const plainCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
export const isRecoveryCode = (plain: string): boolean => /^[0-9A-HJKMNP-TV-Z]{12}$/.test(plain);

type Whose = { readonly agency: string; readonly pegawai: string; readonly pepper: string };

export const codeHash = ({ agency, pegawai, pepper }: Whose, code: string): Promise<string> =>
  macOf(pepper, `kode ${agency} ${pegawai} ${plainCode(code)}`);

export const useCodeStatements = (pegawai: string, hash: string, now: number) => [
  change`UPDATE kode_pemulihan SET dipakai_pada = ${now}
    WHERE pegawai = ${pegawai} AND hash = ${hash} AND dipakai_pada IS NULL`,
  guardStatement(),
];

/** New ones make the old ones worthless, used or not. */
export async function replaceCodesStatements(whose: Whose, codes: readonly string[]) {
  const hashes = await Promise.all(codes.map((code) => codeHash(whose, code)));
  return [
    change`DELETE FROM kode_pemulihan WHERE pegawai = ${whose.pegawai}`,
    change`INSERT INTO kode_pemulihan (pegawai, hash)
      SELECT ${whose.pegawai}, value FROM json_each(${JSON.stringify(hashes)})`,
  ];
}

/** Nothing of a second factor is left: who lost all of it begins anew. */
export const dropFactorsStatements = (pegawai: string): Statement<number>[] => [
  change`UPDATE akun SET totp = NULL WHERE pegawai = ${pegawai}`,
  change`DELETE FROM kunci_sandi WHERE pegawai = ${pegawai}`,
  change`DELETE FROM kode_pemulihan WHERE pegawai = ${pegawai}`,
];

/** A passkey goes on counting from where it stood: of two that answer at once, one does. */
export const countOnStatements = (
  kunci: { readonly kredensial: string; readonly hitungan: number },
  hitungan: number,
  now: number,
) => [
  change`UPDATE kunci_sandi SET hitungan = ${hitungan}, dipakai_pada = ${now}
    WHERE kredensial = ${kunci.kredensial} AND hitungan = ${kunci.hitungan}`,
  guardStatement(),
];
