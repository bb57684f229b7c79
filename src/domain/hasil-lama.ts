import { alurEvaluasi } from "./evaluasi.ts";
import type { KeadaanEvaluasi } from "./istilah.ts";
import type { Jendela } from "./jendela.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import type { Tanggal } from "./tanggal.ts";
import type { Subjek, Viewer } from "./wewenang.ts";

/**
 * hlm. 91 A.13.a: after a mutasi of the pegawai the last period's result of the old unit holds, when penilai and
 * pegawai both agree; of a period only, never of a year. One proposes, the other answers; until it is signed either
 * may take it back, and the penilai evaluates as usual.
 */
export type HasilLama = Subjek & {
  readonly keadaan: KeadaanEvaluasi;
  readonly jendela: Jendela;
  /** A mutasi of the pegawai, a period and no year, and the period before it final in another unit. */
  readonly tersedia: boolean;
  readonly usulan: { readonly keadaan: KeadaanUsulan; readonly oleh: string } | null;
};
export type KeadaanUsulan = "diusulkan" | "disepakati" | "ditolak" | "ditarik";

type Hasil = Result<true, KodePenolakan>;

export function usulkanHasilLama(h: HasilLama, viewer: Viewer, today: Tanggal): Hasil {
  const belum = pihak(h, viewer) ?? terbuka(h, today);
  if (belum) return belum;
  if (h.usulan?.keadaan === "diusulkan") return tolak("usulan-hasil-lama-ada");
  return h.tersedia ? accept(true) : tolak("hasil-lama-tidak-tersedia");
}

/** By the other of the two: nobody agrees with himself. */
export function jawabHasilLama(h: HasilLama, viewer: Viewer, today: Tanggal): Hasil {
  const belum = pihak(h, viewer);
  if (belum) return belum;
  if (h.usulan?.keadaan !== "diusulkan") return tolak("usulan-hasil-lama-tidak-ada");
  if (h.usulan.oleh === viewer.pegawai) return tolak("usulan-milik-sendiri");
  return terbuka(h, today) ?? (h.tersedia ? accept(true) : tolak("hasil-lama-tidak-tersedia"));
}

/** The proposal by who made it; what was agreed by either, before the signature. */
export function tarikHasilLama(h: HasilLama, viewer: Viewer, today: Tanggal): Hasil {
  const belum = pihak(h, viewer);
  if (belum) return belum;
  if (h.usulan?.keadaan === "diusulkan")
    return h.usulan.oleh === viewer.pegawai ? accept(true) : tolak("usulan-orang-lain");
  if (h.usulan?.keadaan !== "disepakati") return tolak("usulan-hasil-lama-tidak-ada");
  if (!(h.keadaan in alurEvaluasi.release.ke)) return tolak("evaluasi-sudah-ditandatangani");
  return dalam(h, today) ?? accept(true);
}

const pihak = (h: HasilLama, viewer: Viewer) =>
  viewer.pegawai === h.pegawai || viewer.pegawai === h.penilai ? undefined : tolak("bukan-pihak-evaluasi");

function terbuka(h: HasilLama, today: Tanggal) {
  if (!(h.keadaan in alurEvaluasi.adopt.ke)) return tolak("evaluasi-sudah-dinilai");
  return dalam(h, today);
}
const dalam = (h: HasilLama, today: Tanggal) =>
  today > h.jendela.tutup ? tolak("jendela-sudah-ditutup", { tanggal: h.jendela.tutup }) : undefined;
