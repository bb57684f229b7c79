import { tolak } from "./penolakan.ts";
import { accept } from "./result.ts";

/** So long a note of the quick capture can be taken back with one press; later it is corrected where it stands. */
export const MENIT_BATAL = 15;

export const bolehDibatalkan = (dibuatPada: number, now: number) =>
  now - dibuatPada < MENIT_BATAL * 60_000
    ? accept(true as const)
    : tolak("catat-lewat-batal", { menit: MENIT_BATAL });
