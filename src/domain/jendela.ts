import { type Tanggal, tambahHari } from "./tanggal.ts";

/** Both ends are inside (handbook 1.2). */
export type Jendela = { readonly buka: Tanggal; readonly tutup: Tanggal };
export type StatusJendela = "belum" | "terbuka" | "tertutup";

export const statusJendela = (jendela: Jendela, hariIni: Tanggal): StatusJendela =>
  hariIni < jendela.buka ? "belum" : hariIni > jendela.tutup ? "tertutup" : "terbuka";
export const terbuka = (jendela: Jendela, hariIni: Tanggal): boolean =>
  statusJendela(jendela, hariIni) === "terbuka";

/** What is open on a day; several stages may be, for windows overlap. */
export const tahapPada = <J extends Jendela>(jendela: readonly J[], hariIni: Tanggal): readonly J[] =>
  jendela.filter((j) => terbuka(j, hariIni));

/** The next day on which something opens, or is closed for the first day: when a job has to look again. */
export const perubahanBerikut = (jendela: readonly Jendela[], sesudah: Tanggal): Tanggal | null =>
  jendela
    .flatMap((j) => [j.buka, tambahHari(j.tutup, 1)])
    .filter((t) => t > sesudah)
    .sort()[0] ?? null;
