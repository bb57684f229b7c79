import type { Tanggal } from "../../domain/tanggal.ts";
import { change } from "../agency/statement.ts";
import type { Segel } from "../rantai.ts";
import { type DirectoryBinding, openDirectory } from "./database.ts";

/** The first seal of a day stands outside of the agency's database too; written once and never changed. */
export const anchorSeal = (
  env: DirectoryBinding,
  agency: string,
  tanggal: Tanggal,
  s: Segel,
): Promise<unknown> =>
  openDirectory(
    env,
  ).apply(change`INSERT INTO jangkar (agency, tanggal, nomor, sampai_baris, rantai, tanda, pada)
    VALUES (${agency}, ${tanggal}, ${s.nomor}, ${s.sampaiBaris}, ${s.rantai}, ${s.tanda}, ${s.pada})
    ON CONFLICT (agency, tanggal) DO NOTHING`);
