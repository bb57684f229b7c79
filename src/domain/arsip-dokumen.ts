import type { KeadaanEvaluasi } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import type { Tanggal } from "./tanggal.ts";
import { hubungan, type Subjek, type Viewer } from "./wewenang.ts";

/** A signed document as these rules see it. */
export type DokumenSah = Subjek & {
  readonly keadaan: "berlaku" | "diganti" | "dicabut";
  readonly keadaanEvaluasi: KeadaanEvaluasi;
  /** Who signed it, and on which day. */
  readonly penandaTangan: string;
  readonly tanggal: Tanggal;
};
/** Whose handwriting is on the scan. */
export type Bertanda = "penanda-tangan" | "pegawai" | "semua";
type Jawaban<T = true> = Result<T, KodePenolakan>;

/**
 * A print that was signed by hand is kept beside the document by who signed it, whose it is, or who keeps the files. It
 * changes nothing of what holds; with the pegawai's hand on it the document has come back (EV-07, EV-08).
 */
export function archiveScan(
  d: DokumenSah,
  viewer: Viewer,
  scan?: { readonly bertanda: Bertanda; readonly tanggal: Tanggal; readonly hariIni: Tanggal },
): Jawaban<{ readonly kembali: boolean }> {
  const pihak = hubungan(viewer, d);
  const boleh = (["diri", "pejabat-penilai", "atasan-penilai", "admin"] as const).some((h) => pihak.has(h));
  if (!boleh) return tolak("bukan-pihak-dokumen");
  if (d.keadaan !== "berlaku") return tolak("dokumen-tidak-berlaku");
  if (scan && (scan.tanggal < d.tanggal || scan.tanggal > scan.hariIni))
    return tolak("tanggal-tanda-salah", { dari: d.tanggal, sampai: scan.hariIni });
  return accept({ kembali: scan !== undefined && scan.bertanda !== "penanda-tangan" });
}

/** What is not final yet is put right by reopening; a final document can only be taken out of use, and that takes two. */
export function askRevocation(d: DokumenSah, viewer: Viewer, menunggu: boolean): Jawaban {
  if (viewer.pegawai === d.pegawai) return tolak("dokumen-sendiri");
  if (!viewer.peran.has("admin") && viewer.pegawai !== d.penandaTangan)
    return tolak("bukan-pencabut-dokumen");
  if (d.keadaan !== "berlaku") return tolak("dokumen-tidak-berlaku");
  if (d.keadaanEvaluasi !== "final") return tolak("dokumen-belum-final");
  return menunggu ? tolak("pencabutan-menunggu") : accept(true);
}

export function decideRevocation(
  d: DokumenSah,
  viewer: Viewer,
  usul: { readonly oleh: string } | null,
): Jawaban {
  if (viewer.pegawai === d.pegawai) return tolak("dokumen-sendiri");
  if (!viewer.peran.has("admin")) return tolak("bukan-admin-instansi");
  if (usul === null) return tolak("pencabutan-tidak-ada");
  if (usul.oleh === viewer.pegawai) return tolak("pencabutan-orang-sama");
  return d.keadaan === "berlaku" ? accept(true) : tolak("dokumen-tidak-berlaku");
}
