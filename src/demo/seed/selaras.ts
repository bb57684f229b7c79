import type { RhkContent } from "../../data/agency/skp.ts";
import { change } from "../../data/agency/statement.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { idOf } from "./id.ts";
import type { SkpBenih } from "./skp.ts";
import { insert, type Row, type Stage } from "./tulis.ts";

/**
 * Planning ahead of the superior: kode | tahun | RHK ke | jenis | teks. `usulan`: written before he had anything;
 * `lama`: taken over from what he had written before he changed it. Then what each of them was told when he was agreed.
 */
export function selarasStage(benih: Benih, orang: Orang, skp: readonly SkpBenih[], teks: string): Stage {
  return {
    nama: "selaras",
    isi: () => {
      const baris = tabel(teks, ["kode", "tahun", "rhk", "jenis", "teks"]).flatMap((b) => {
        const plan = skp.find((s) => s.kode === b.kode && s.tahun === Number(b.tahun));
        const rhk: RhkContent | undefined = plan?.isi?.rhk[Number(b.rhk) - 1];
        return plan && rhk && plan.keadaan !== "ditetapkan" ? [{ ...b, plan, rhk }] : [];
      });
      return [
        ...baris.map(
          (
            b,
          ) => change`UPDATE rhk SET rhk_pimpinan = CASE ${b.jenis} WHEN 'usulan' THEN NULL ELSE rhk_pimpinan END,
            indikator_pimpinan = NULL, rhk_pimpinan_teks = ${b.teks} WHERE id = ${b.rhk.id}`,
        ),
        ...insert("pemberitahuan", kabarRows(benih, orang, skp, [...new Set(baris.map((b) => b.plan))])),
      ];
    },
  };
}

/** Whose superior was agreed after he had begun. */
function kabarRows(benih: Benih, orang: Orang, skp: readonly SkpBenih[], plans: readonly SkpBenih[]): Row[] {
  return plans.flatMap((s) => {
    const atas = skp.find(
      (a) => a.pegawai === s.penilai && a.tahun === s.tahun && a.keadaan === "ditetapkan",
    );
    const tetap = atas?.versi[0];
    if (!atas || !tetap) return [];
    const nama = orang.pegawai.find((p) => p.id === atas.pegawai)?.nama ?? "";
    return [
      {
        id: idOf(tetap.pada, `${benih.code} selaras ${s.id}`),
        pegawai: s.pegawai,
        jenis: "skp-pimpinan",
        data: JSON.stringify({ nama, tahun: s.tahun, berubah: 0 }),
        tautan: `/skp/${s.id}/selaras`,
        dibuat_pada: tetap.pada,
      },
    ];
  });
}
