import type { Istilah, KeadaanSkp } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import { hubungan, type Subjek, type Viewer } from "./wewenang.ts";

/**
 * What follows from feedback (Ps. 20, hlm. 70): progress is thanked for or answered with a new assignment; where there
 * is none, the expectation or the resources change, or the pegawai is guided; only then may the pimpinan take the result over.
 */
export const langkahTindakLanjut = {
  apresiasi: { id: "Apresiasi", en: "Thanks", pasal: "Ps. 20, hlm. 70" },
  penugasan: { id: "Penugasan baru", en: "New assignment", pasal: "Ps. 20, hlm. 70" },
  ekspektasi: { id: "Penyesuaian ekspektasi", en: "Adjusted expectation", pasal: "Ps. 20, hlm. 70" },
  "sumber-daya": { id: "Penyesuaian sumber daya", en: "Adjusted resources", pasal: "Ps. 20, hlm. 70" },
  pembinaan: { id: "Pembinaan", en: "Guidance", pasal: "Ps. 20, hlm. 70" },
  "ambil-alih": { id: "Hasil kerja diambil alih", en: "Result taken over", pasal: "Ps. 20, hlm. 70" },
  kembalikan: { id: "Hasil kerja dikembalikan", en: "Result given back", pasal: "Ps. 20, hlm. 70" },
  tanggapan: { id: "Tanggapan pegawai", en: "The employee's answer", pasal: "Ps. 19, hlm. 70" },
} as const satisfies Record<string, Istilah>;
export type LangkahTindakLanjut = keyof typeof langkahTindakLanjut;
export const langkahLanjut = Object.keys(langkahTindakLanjut) as LangkahTindakLanjut[];

/** What must have been tried before a result is taken over. */
export const upaya: ReadonlySet<LangkahTindakLanjut> = new Set(["ekspektasi", "sumber-daya", "pembinaan"]);

export type SkpLanjut = Subjek & { readonly keadaan: KeadaanSkp };

/** Is the result in the pimpinan's own hands now? The last word of the two counts. */
export const diambilAlih = (sebelum: readonly LangkahTindakLanjut[]): boolean =>
  sebelum.findLast((l) => l === "ambil-alih" || l === "kembalikan") === "ambil-alih";

/** `sebelum`: the steps on this result so far, oldest first. */
export function followUp(
  skp: SkpLanjut,
  viewer: Viewer,
  langkah: LangkahTindakLanjut,
  sebelum: readonly LangkahTindakLanjut[],
): Result<true, KodePenolakan> {
  const dia = hubungan(viewer, skp);
  if (langkah === "tanggapan" ? !dia.has("diri") : !dia.has("pejabat-penilai"))
    return tolak(langkah === "tanggapan" ? "bukan-pemilik" : "bukan-pejabat-penilai");
  if (skp.keadaan !== "ditetapkan") return tolak("skp-belum-ditetapkan");
  if (langkah === "tanggapan" && sebelum.length === 0) return tolak("tindak-lanjut-belum-ada");
  const diambil = diambilAlih(sebelum);
  if (langkah === "kembalikan" && !diambil) return tolak("rhk-tidak-diambil-alih");
  if (langkah === "ambil-alih" && diambil) return tolak("rhk-sudah-diambil-alih");
  if (langkah === "ambil-alih" && !sebelum.some((l) => upaya.has(l))) return tolak("upaya-belum-ada");
  return accept(true);
}

/** What this viewer may do on this result now: the page offers exactly that. */
export const langkahTerbuka = (
  skp: SkpLanjut,
  viewer: Viewer,
  sebelum: readonly LangkahTindakLanjut[],
): LangkahTindakLanjut[] => langkahLanjut.filter((l) => followUp(skp, viewer, l, sebelum).ok);
