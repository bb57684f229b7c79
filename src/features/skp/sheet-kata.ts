import type { IndikatorContent, RhkContent } from "../../data/agency/skp.ts";
import { type Kelompok, type Pendekatan, perspektif, sebutan } from "../../domain/istilah.ts";

/** The wording of Formats A.1.1, A.1.2, A.1.6, A.1.7 and A.1.8, once for the page and the PDF (forms.md). */

export const judulSkp = (kelompok: Kelompok, pendekatan: Pendekatan): readonly string[] => [
  "SASARAN KINERJA PEGAWAI",
  `PENDEKATAN HASIL KERJA ${pendekatan.toUpperCase()}`,
  kelompok === "jpt-unit-mandiri"
    ? "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"
    : "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
];
export const JUDUL_LAMPIRAN = "LAMPIRAN SASARAN KINERJA PEGAWAI";

export const kolomKuantitatif = {
  "jpt-unit-mandiri": ["NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF"],
  "ja-jf": [
    "NO.",
    "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*",
    "RENCANA HASIL KERJA",
    "ASPEK",
    "INDIKATOR KINERJA INDIVIDU",
    "TARGET",
  ],
} as const satisfies Record<Kelompok, readonly string[]>;

export const UKURAN = {
  "jpt-unit-mandiri": "Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:",
  "ja-jf": "Ukuran keberhasilan/ indikator kinerja individu dan Target:",
} as const satisfies Record<Kelompok, string>;

export const kelompokBaris = { utama: "A. UTAMA", tambahan: "B. TAMBAHAN" } as const;

/** An empty B as the worked example prints it (hlm. 156): "-" before the column of the result, the words in it. */
export function barisKosong(kelompok: Kelompok, pendekatan: Pendekatan): readonly string[] {
  const isi = "(dapat ditambahkan pada tahun berjalan)";
  if (pendekatan === "kualitatif") return ["-", isi];
  return kelompok === "ja-jf" ? ["", "-", isi, "", "", ""] : ["-", isi, "", "", ""];
}

/** The result with who assigned it, where the form has no column for the leader's result. */
export function rhkTercetak(r: RhkContent, kelompok: Kelompok, pendekatan: Pendekatan): string {
  if (!r.penugasanDari || (kelompok === "ja-jf" && pendekatan === "kuantitatif")) return r.teks;
  return `${r.teks} (${kelompok === "ja-jf" ? "Penugasan" : "penugasan"} dari ${r.penugasanDari})`;
}

/** One measure of the qualitative forms: target and perspective in the same narrative. */
export const ukuranTercetak = (i: IndikatorContent, kelompok: Kelompok): string =>
  [
    [i.teks, i.target].filter(Boolean).join(", "),
    kelompok === "jpt-unit-mandiri" && i.perspektif
      ? `(Perspektif ${sebutan(perspektif, i.perspektif)})`
      : "",
  ]
    .filter(Boolean)
    .join(" ");

export const EKSPEKTASI = "Ekspektasi Khusus Pimpinan:";

/** The star of PERILAKU KERJA: A.1.7 has used one already. */
export const bintangPerilaku = (kelompok: Kelompok, pendekatan: Pendekatan): "*" | "**" =>
  kelompok === "ja-jf" && pendekatan === "kuantitatif" ? "**" : "*";

export const catatanSkp = (kelompok: Kelompok, pendekatan: Pendekatan): readonly string[] =>
  bintangPerilaku(kelompok, pendekatan) === "*"
    ? [`* ${EKSPEKTASI_BOLEH}.`]
    : [
        "* Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat pimpinan tinggi dan Pimpinan unit kerja mandiri/ organisasi maka dituliskan rencana hasil kerja beserta indikator kinerja individu pejabat pimpinan tinggi dan Pimpinan unit kerja mandiri atau sasaran dan indikator kinerja organisasi yang diintervensi",
        `** ${EKSPEKTASI_BOLEH}`,
      ];
const EKSPEKTASI_BOLEH =
  "Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai";

export const tabelLampiran = [
  ["DUKUNGAN SUMBER DAYA", "sumberDaya"],
  ["SKEMA PERTANGGUNGJAWABAN", "skema"],
  ["KONSEKUENSI", "konsekuensi"],
] as const;
