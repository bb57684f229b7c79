import type { Identitas } from "../../data/agency/identitas.ts";
import { pangkatGolongan } from "../../domain/jabatan.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";

/** Words at the head and foot of the official forms, the same on the page and in the PDF (forms.md 0). */

/** "1 JANUARI SD 31 DESEMBER TAHUN 2026": the real first and last day (rule 6). */
export const masaPenilaian = (dari: Tanggal, sampai: Tanggal): string => {
  const hari = (t: Tanggal) => tanggalPanjang(t, "id").toUpperCase();
  return `${hari(dari).slice(0, -5)} SD ${hari(sampai).slice(0, -5)} TAHUN ${sampai.slice(0, 4)}`;
};

export const NIP_OPSIONAL = "NIP (*opsional)";

/** The five rows about one person. The number stands as it is stored: page and PDF group it each in its way. */
export const barisPihak = (
  who: Identitas | undefined,
  nip = "NIP",
  lima: readonly [string, string] = ["UNIT KERJA", who?.unit ?? "-"],
): readonly (readonly [label: string, isi: string])[] => [
  ["NAMA", who?.nama ?? "-"],
  [nip, who?.nomor ?? "-"],
  ["PANGKAT/ GOL. RUANG", pangkatGolongan(who?.golongan ?? null)],
  ["JABATAN", who?.jabatan ?? "-"],
  lima,
];

/** "(tempat), (tanggal, bulan, tahun)": dots until it is signed. */
export const tempatTanggal = (kota: string, pada: number | null, zona: Zona): string =>
  [kota, pada === null ? ".".repeat(26) : tanggalPanjang(tanggalPada(pada, zona), "id")]
    .filter(Boolean)
    .join(", ");

export const tandaElektronik = (pada: number | null, zona: Zona): string =>
  pada === null ? "" : `Ditandatangani secara elektronik ${waktu(pada, zona, "id")}`;

/** "(*opsional)" is a hint of the form: "NIP" alone is what the row is. */
export const nipBerjarak = (nomor: string): string =>
  nomor.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4");
