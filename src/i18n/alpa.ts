import { type JenisKetidakhadiran, jenisKetidakhadiran } from "../domain/kehadiran.ts";
import { type StatusPegawai, statusPegawai } from "../domain/kepegawaian.ts";
import type { Lang } from "./words.ts";

/** Why somebody is away, whether it was recorded as leave or as a status. */
export const namaAlpa = (jenis: string, lang: Lang): string =>
  jenisKetidakhadiran[jenis as JenisKetidakhadiran]?.[lang] ??
  statusPegawai[jenis as StatusPegawai]?.[lang] ??
  jenis;
