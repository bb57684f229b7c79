import type { CatatanLalu, CatatRow, RencanaCatat } from "../../data/agency/catat.ts";
import { kataPenting } from "../../domain/saran-rhk.ts";

/** A result one can choose: `id` is what the form sends, `kata` what the suggestion in the browser knows it by. */
export type Pilihan = {
  readonly id: string;
  readonly teks: string;
  /** Words of its indicators, and of what was noted under it before. */
  readonly kata: readonly [string, string];
};
export type BahanCatat = { readonly pilihan: readonly Pilihan[]; readonly terakhir: string };

/** The results a note of these days may belong to; `terakhir`: the one noted last, else none. */
export function bahanCatat([row]: readonly CatatRow[]): BahanCatat {
  const rencana = JSON.parse(row?.rencana ?? "[]") as RencanaCatat[];
  const catatan = JSON.parse(row?.catatan ?? "[]") as CatatanLalu[];
  const pilihan = rencana.flatMap(({ skp, rhk }) =>
    rhk.map((r): Pilihan => {
      const lalu = catatan.filter((c) => c.rhk === r.id).map((c) => c.kegiatan);
      return {
        id: `${skp}.${r.id}`,
        teks: r.teks,
        kata: [sebagian(r.indikator ?? ""), sebagian(lalu.join(" "))],
      };
    }),
  );
  const last = catatan.find((c) => c.rhk !== null)?.rhk;
  return { pilihan, terakhir: pilihan.find((p) => p.id.endsWith(`.${last}`))?.id ?? "" };
}

/** Enough to know a result by; a page stays small. */
const sebagian = (teks: string): string => kataPenting(teks).slice(0, 24).join(" ");
