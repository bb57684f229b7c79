import { idOf } from "./id.ts";
import type { SkpBenih } from "./skp.ts";
import { insert, type Row } from "./tulis.ts";

/**
 * What was approved for next year less than a day ago was approved together: the way back is open, and the act tells
 * who was left out and why.
 */
export function penetapanStatements(skp: readonly SkpBenih[], now: number) {
  const baru = skp.filter((s) => now - (s.versi[0]?.pada ?? 0) < 24 * 3_600_000 && s.versi.length === 1);
  const acts = new Map(baru.map((s) => [`${s.penilai} ${s.tahun}`, s]));
  return [...acts.values()].flatMap((satu) => {
    const tetap = satu.versi[0];
    if (!tetap) return [];
    const id = idOf(tetap.pada, `setujui bersama ${satu.id}`);
    const semua = skp.filter((s) => s.penilai === satu.penilai && s.tahun === satu.tahun);
    const baris = semua.flatMap((s): Row[] => {
      if (baru.includes(s)) return [{ penetapan: id, skp: s.id, versi: 2, hasil: "ditetapkan", nomor: 1 }];
      if (s.keadaan !== "diajukan") return [];
      return [{ penetapan: id, skp: s.id, versi: 2, hasil: "dikecualikan", sebab: '["belum-ditinjau"]' }];
    });
    const act = { id, oleh: tetap.oleh, tahun: satu.tahun, pada: tetap.pada };
    return [...insert("penetapan", [act]), ...baris.flatMap((b) => insert("penetapan_skp", [b]))];
  });
}
