import type { Aspek } from "./istilah.ts";
import type { TandaMutasi } from "./penyesuaian.ts";

export type BarisUsulan = {
  readonly teks: string;
  readonly indikator: { readonly teks: string; readonly target: string; readonly aspek: Aspek };
};

/**
 * What a mark left by a mutasi asks for in the running SKP, as main results worded as results: acting in a post
 * (hlm. 50), academic result and graduation in time of who studies (hlm. 62-65). To be changed as agreed; an end of
 * study or Plt suggests no rows, because then rows go.
 */
export function usulanBaris(tanda: TandaMutasi, jabatan: string, unit: string): readonly BarisUsulan[] {
  if (tanda === "tugas-belajar-mulai")
    return [
      {
        teks: "Hasil evaluasi akademik tiap semester memuaskan",
        indikator: { teks: "Nilai Indeks Prestasi Kumulatif", target: "3,25-3,60", aspek: "kualitas" },
      },
      {
        teks: "Studi selesai tepat waktu",
        indikator: {
          teks: "Lama studi terhadap rencana studi",
          target: "Tepat waktu atau lebih cepat",
          aspek: "waktu",
        },
      },
    ];
  if (tanda !== "plt-mulai") return [];
  const peran = jabatan || "jabatan yang dirangkap";
  return [
    {
      teks: `Kinerja ${unit || "unit yang dipimpin"} tetap tercapai selama dijabat sebagai ${peran}`,
      indikator: {
        teks: `Persentase indikator kinerja ${unit || "unit yang dipimpin"} yang tercapai`,
        target: "90-95%",
        aspek: "kuantitas",
      },
    },
  ];
}

type Batas = readonly [sangatBaik: string, baik: string, butuhPerbaikan: string, kurang: string];
/** The guide of hlm. 62-65 as it is printed (the numbers that panduanIpk computes with). */
export const tabelIpk: readonly {
  readonly jenjang: "s1" | "s2-s3";
  readonly universitas: string;
  readonly batas: Batas;
}[] = [
  { jenjang: "s1", universitas: "A (prodi C)", batas: ["3,51-4,00", "3,01-3,50", "2,76-3,00", "< 2,76"] },
  { jenjang: "s1", universitas: "B (prodi C)", batas: ["3,61-4,00", "3,10-3,60", "2,76-3,09", "< 2,76"] },
  { jenjang: "s1", universitas: "C (prodi B)", batas: ["3,71-4,00", "3,20-3,70", "2,76-3,19", "< 2,76"] },
  { jenjang: "s1", universitas: "luar negeri", batas: ["3,51-4,00", "3,01-3,50", "2,76-3,00", "< 2,76"] },
  { jenjang: "s2-s3", universitas: "A (prodi C)", batas: ["3,51-4,00", "3,20-3,50", "3,00-3,19", "< 3,00"] },
  { jenjang: "s2-s3", universitas: "B (prodi C)", batas: ["3,61-4,00", "3,25-3,60", "3,00-3,24", "< 3,00"] },
  { jenjang: "s2-s3", universitas: "C (prodi B)", batas: ["3,71-4,00", "3,30-3,70", "3,00-3,29", "< 3,00"] },
  { jenjang: "s2-s3", universitas: "luar negeri", batas: ["3,51-4,00", "3,20-3,50", "3,00-3,19", "< 3,00"] },
];
