import type { DokumenIsi } from "../agency/dokumen-isi.ts";
import { sha256Hex } from "../ids.ts";
import { documentSealText } from "../segel-dokumen.ts";
import { angka, type Baris, type Temuan, teks, temuan } from "./berkas.ts";
import { tandaSah } from "./tanda.ts";

/** What is signed and out stands where its document says; while it is rated anew the old one still holds. */
const BERDOKUMEN: ReadonlySet<string> = new Set([
  "ditandatangani",
  "disampaikan",
  "diterima",
  "keberatan",
  "final",
]);

export type Penyegel = { readonly agency: string; readonly kunci: ReadonlySet<string> };

/**
 * Frozen content has its hash, and its hash the seal of the service; of one evaluation one document holds, and says
 * what the evaluation says. A document waits for its seal a moment, so one without is not yet wrong.
 */
export async function periksaDokumen(
  dokumen: readonly Baris[],
  evaluasi: readonly Baris[],
  penyegel: Penyegel,
): Promise<Temuan[]> {
  const found: Temuan[] = [];
  for (const d of dokumen) {
    const salah = (apa: string) => found.push(temuan("dokumen", `dokumen ${teks(d, "id")}`, apa));
    if ((await sha256Hex(teks(d, "isi"))) !== d.hash) salah("isi tidak sama dengan hash-nya");
    if (!d.tanda) continue;
    const isi = {
      id: teks(d, "id"),
      format: teks(d, "format"),
      hash: teks(d, "hash"),
      dibuatPada: angka(d, "dibuat_pada"),
    };
    if (penyegel.kunci.size > 0 && !penyegel.kunci.has(teks(d, "kunci"))) salah("disegel dengan kunci lain");
    if (!(await tandaSah(teks(d, "kunci"), teks(d, "tanda"), documentSealText(penyegel.agency, isi))))
      salah("segelnya tidak sah");
  }
  const milik = Map.groupBy(dokumen, (d) => teks(d, "evaluasi"));
  for (const e of evaluasi) {
    if (!BERDOKUMEN.has(teks(e, "keadaan"))) continue;
    const tempat = `evaluasi ${teks(e, "id")}`;
    const semua = milik.get(teks(e, "id")) ?? [];
    const berlaku = semua.filter((d) => d.keadaan === "berlaku");
    const [d] = berlaku;
    // Revoked by two, and nothing was signed in its place: then none holds.
    if (!d && semua.some((x) => x.keadaan === "dicabut")) continue;
    if (!d || berlaku.length > 1) {
      found.push(temuan("dokumen", tempat, `${berlaku.length} dokumen berlaku, seharusnya satu`));
      continue;
    }
    const isi = JSON.parse(teks(d, "isi")) as DokumenIsi;
    const lain = (["ratingHasil", "ratingPerilaku", "predikat"] as const).filter(
      (k) => isi[k] !== e[KOLOM[k]],
    );
    if (lain.length > 0) found.push(temuan("dokumen", tempat, `lain dari dokumennya: ${lain.join(", ")}`));
  }
  return found;
}

const KOLOM = {
  ratingHasil: "rating_hasil",
  ratingPerilaku: "rating_perilaku",
  predikat: "predikat",
} as const;

export async function periksaSkp(versi: readonly Baris[]): Promise<Temuan[]> {
  const found: Temuan[] = [];
  for (const v of versi)
    if ((await sha256Hex(teks(v, "isi"))) !== v.hash)
      found.push(
        temuan("skp", `SKP ${teks(v, "skp")} versi ${teks(v, "nomor")}`, "isi tidak sama dengan hash-nya"),
      );
  return found;
}
