import type { Fakta } from "../../data/agency/laporan.ts";
import type { JenisLaporan } from "../../domain/laporan.ts";
import { formatNip } from "../../domain/nip.ts";

/** The facts a person can challenge, in the order they are read. */
export const FAKTA = [
  "nama",
  "nomor",
  "golongan",
  "jabatan",
  "unit",
  "penilai",
] as const satisfies readonly JenisLaporan[];

/** A fact as it is read; null when nothing is recorded. */
export const factOf = (fakta: Partial<Fakta>, jenis: JenisLaporan): string | null =>
  jenis === "nomor"
    ? fakta.nomor
      ? formatNip(fakta.nomor)
      : null
    : jenis === "bukan-bawahan"
      ? (fakta.penilai ?? null)
      : jenis === "lain"
        ? null
        : (fakta[jenis] ?? null);
