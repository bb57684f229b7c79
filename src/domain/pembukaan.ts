import { alurEvaluasi, type Evaluasi, penandaTangan } from "./evaluasi.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import { hubungan, type Viewer } from "./wewenang.ts";

export const KEADAAN_PEMBUKAAN = [
  "menunggu",
  "ditolak",
  "ditarik",
  "terbuka",
  "selesai",
  "ditutup",
  "lewat",
] as const;
export type KeadaanPembukaan = (typeof KEADAAN_PEMBUKAAN)[number];

/** A box of so many working days, and who asked for it. */
export type Pembukaan = {
  readonly keadaan: KeadaanPembukaan;
  readonly dimintaOleh: string;
  readonly dimintaAdmin: boolean;
};
export type Permintaan = { readonly alasan: string; readonly hari: number };
/** Long enough to correct one document, too short to forget it. */
export const HARI_TERBANYAK = 14;
export const ALASAN_MIN = 10;

/** Beside the evaluation, which stays what it is: docs/keadaan.md is drawn from this table. */
export const alurPembukaan = {
  request: { oleh: "penanda-tangan / admin", ke: { "belum-ada": "menunggu" } },
  withdrawRequest: { oleh: "peminta", ke: { menunggu: "ditarik" } },
  decline: { oleh: "admin lain", ke: { menunggu: "ditolak" } },
  approve: { oleh: "admin lain", ke: { menunggu: "terbuka" } },
  reseal: { oleh: "penanda-tangan", ke: { terbuka: "selesai" } },
  close: { oleh: "penanda-tangan / admin", ke: { terbuka: "ditutup" } },
  lapse: { oleh: "sistem", ke: { terbuka: "lewat" } },
} as const;
type Hasil = Result<KeadaanPembukaan, KodePenolakan>;

/**
 * Who signed may ask, or an admin; a final result only an admin, for it takes two of them (security.md 5). Never of
 * oneself. Without a request it answers whether one may be made.
 */
export function request(ev: Evaluasi, viewer: Viewer, ada: Pembukaan | null, minta?: Permintaan): Hasil {
  const bukanDia = pihak(ev, viewer);
  if (bukanDia) return bukanDia;
  const belum = dapatDibuka(ev);
  if (belum) return belum;
  if (ev.keadaan === "final" && !viewer.peran.has("admin")) return tolak("perlu-dua-admin");
  if (ada && (ada.keadaan === "menunggu" || ada.keadaan === "terbuka")) return tolak("pembukaan-sudah-ada");
  if (minta && [...minta.alasan.trim()].length < ALASAN_MIN) return tolak("alasan-pembukaan-kosong");
  if (minta && !(Number.isInteger(minta.hari) && minta.hari >= 1 && minta.hari <= HARI_TERBANYAK))
    return tolak("lama-pembukaan-salah", { n: HARI_TERBANYAK });
  return accept("menunggu");
}

/** Another admin than whoever asked, and not the one who would then write. */
export function approve(ev: Evaluasi, viewer: Viewer, p: Pembukaan | null): Hasil {
  const bukanDia = adminLain(ev, viewer, p);
  if (bukanDia) return bukanDia;
  if (p?.keadaan !== "menunggu") return tolak("pembukaan-sudah-diputus");
  const belum = dapatDibuka(ev);
  if (belum) return belum;
  // It may have become final since an assessor asked.
  return ev.keadaan === "final" && !p.dimintaAdmin ? tolak("perlu-dua-admin") : accept("terbuka");
}

export function decline(ev: Evaluasi, viewer: Viewer, p: Pembukaan | null, alasan?: string): Hasil {
  const bukanDia = adminLain(ev, viewer, p);
  if (bukanDia) return bukanDia;
  if (p?.keadaan !== "menunggu") return tolak("pembukaan-sudah-diputus");
  return alasan?.trim() === "" ? tolak("alasan-pembukaan-kosong") : accept("ditolak");
}

export function withdrawRequest(ev: Evaluasi, viewer: Viewer, p: Pembukaan | null): Hasil {
  if (viewer.pegawai === ev.pegawai) return tolak("milik-sendiri");
  if (p && p.dimintaOleh !== viewer.pegawai) return tolak("bukan-peminta");
  return p?.keadaan === "menunggu" ? accept("ditarik") : tolak("pembukaan-sudah-diputus");
}

/** Before its time: the old result simply stays. */
export function close(ev: Evaluasi, viewer: Viewer, p: Pembukaan | null): Hasil {
  const bukanDia = pihak(ev, viewer);
  if (bukanDia) return bukanDia;
  return p?.keadaan === "terbuka" ? accept("ditutup") : tolak("pembukaan-tidak-ada");
}

function pihak(ev: Evaluasi, viewer: Viewer) {
  if (viewer.pegawai === ev.pegawai) return tolak("milik-sendiri");
  return viewer.peran.has("admin") || menandatangani(ev, viewer) ? undefined : tolak("bukan-admin-instansi");
}

function adminLain(ev: Evaluasi, viewer: Viewer, p: Pembukaan | null) {
  if (viewer.pegawai === ev.pegawai) return tolak("milik-sendiri");
  if (!viewer.peran.has("admin")) return tolak("bukan-admin-instansi");
  if (p?.dimintaOleh === viewer.pegawai) return tolak("pembukaan-orang-sama");
  return menandatangani(ev, viewer) ? tolak("pembukaan-penanda-tangan") : undefined;
}

function dapatDibuka(ev: Evaluasi) {
  if (ev.diputus) return tolak("keberatan-sudah-diputus");
  if (ev.keadaan === "keberatan") return tolak("evaluasi-dalam-keberatan");
  return ev.keadaan in alurEvaluasi.reseal.ke ? undefined : tolak("evaluasi-belum-ditandatangani");
}

const menandatangani = (ev: Evaluasi, viewer: Viewer): boolean =>
  hubungan(viewer, ev).has(penandaTangan[ev.jalur]);
