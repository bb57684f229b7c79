import { PERJANJIAN_VERSI } from "../../i18n/perjanjian.ts";
import { DIBUAT } from "./benih.ts";

const JAM = 3_600_000;
const HARI = 24 * JAM;

type Surat = {
  readonly versi: string;
  readonly nomor: string;
  readonly tanggal: string;
  readonly pada: number;
};
/** How an agency of the demo came to be live, and what the operator was let to read. */
export type Awal = {
  /** Who spoke for the agency, and whom to ask about personal data. */
  readonly pejabat: string;
  readonly kontak: string;
  readonly telepon: string;
  readonly surat: readonly Surat[];
  readonly diajukan: number;
  readonly disetujui: number;
  readonly catatan: string;
  /** Leave for the operator that was given, used and taken back. */
  readonly bantuan?: Bantuan;
};
export type Bantuan = {
  readonly alasan: string;
  readonly jam: number;
  readonly dari: number;
  readonly dicabut: number;
  /** Minutes after it was given, and the page that was read. */
  readonly dibaca: readonly (readonly [number, string])[];
};

/** The words of the first version are gone; of what was accepted then a hash remains, as of any old version. */
const NASKAH_PERTAMA = "2025-09";

export const awal: Readonly<Record<string, Awal>> = {
  "kanwil-kencana": {
    pejabat: "P01",
    kontak: "P03",
    telepon: "(000) 555-0111",
    surat: [
      {
        versi: NASKAH_PERTAMA,
        nomor: "S-1187/SJ/2025",
        tanggal: "2025-10-02",
        pada: DIBUAT + HARI + 4 * JAM,
      },
      {
        versi: PERJANJIAN_VERSI,
        nomor: "S-1342/SJ/2026",
        tanggal: "2026-11-09",
        pada: Date.UTC(2026, 10, 10, 2, 25),
      },
    ],
    diajukan: DIBUAT + 5 * HARI,
    disetujui: DIBUAT + 6 * HARI + 2 * JAM,
    catatan: "Surat kesepakatan diterima, domain surel dinas cocok.",
    bantuan: {
      alasan: "Sesudah mutasi 25 September penilai di dua kantor tampak tertukar; mohon ikut melihat",
      jam: 4,
      dari: Date.UTC(2026, 9, 1, 2, 10),
      dicabut: Date.UTC(2026, 9, 1, 3, 35),
      dibaca: [
        [12, "/"],
        [14, "/unit"],
        [21, "/pegawai"],
        [33, "/kelola/dokter"],
      ],
    },
  },
  "dinas-mutiara": {
    pejabat: "M01",
    kontak: "M02",
    telepon: "(000) 555-0147",
    surat: [
      {
        versi: NASKAH_PERTAMA,
        nomor: "500.5/214/DKC/2025",
        tanggal: "2025-10-06",
        pada: DIBUAT + 5 * HARI + JAM,
      },
      {
        versi: PERJANJIAN_VERSI,
        nomor: "500.5/297/DKC/2026",
        tanggal: "2026-11-12",
        pada: Date.UTC(2026, 10, 12, 1, 40),
      },
    ],
    diajukan: DIBUAT + 7 * HARI,
    disetujui: DIBUAT + 8 * HARI + JAM,
    catatan: "Kesepakatan ditandatangani kepala dinas; narahubung data pribadi sudah ada.",
  },
};
