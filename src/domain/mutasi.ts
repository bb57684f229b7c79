import type { UnitVersi } from "./indeks-garis.ts";
import type { Istilah } from "./istilah.ts";
import type { JenisJabatan, Jenjang } from "./jabatan.ts";
import type { StatusPegawai } from "./kepegawaian.ts";
import type { PenempatanAda, PenolakanPenempatan } from "./penempatan.ts";
import type { Tanggal } from "./tanggal.ts";
import type { PenolakanUnit } from "./unit.ts";

/** What a letter can do to people and units; one of these is asked, all its consequences are derived. */
export const jenisMutasi = {
  pindah: { id: "Seorang pegawai pindah", en: "One person moves", pasal: "hlm. 65, 91" },
  pergantian: { id: "Pimpinan unit berganti", en: "A head is replaced", pasal: "hlm. 89 A.2-3, 91" },
  tukar: { id: "Dua pimpinan bertukar unit", en: "Two heads swap", pasal: "hlm. 91 A.14" },
  "unit-orang": { id: "Pegawai satu unit pindah", en: "The people of a unit move", pasal: "hlm. 65, 91" },
  "unit-induk": { id: "Unit pindah ke induk lain", en: "A unit moves under another", pasal: "hlm. 65" },
  akhir: { id: "Pensiun, MPP, atau berhenti", en: "Retirement or end of service", pasal: "hlm. 66" },
  kontrak: { id: "Kontrak PPPK", en: "PPPK contract", pasal: "Ps. 8 ayat (2)" },
  status: { id: "Tugas belajar, CLTN, cuti besar", en: "Study or leave", pasal: "hlm. 62-66, 92" },
} as const satisfies Record<string, Istilah>;
export type JenisMutasi = keyof typeof jenisMutasi;

export const sebabAkhir = {
  pensiun: { id: "Pensiun", en: "Retirement", pasal: "PP 11/2017" },
  mpp: { id: "Masa persiapan pensiun", en: "Pre-retirement", pasal: "hlm. 66" },
  meninggal: { id: "Meninggal dunia", en: "Death", pasal: "PP 11/2017" },
  berhenti: { id: "Berhenti atau diberhentikan", en: "Resignation or dismissal", pasal: "PP 11/2017" },
} as const satisfies Record<string, Istilah>;
export type SebabAkhir = keyof typeof sebabAkhir;

export const statusMutasi = ["tugas-belajar", "cltn", "cuti-besar", "diperbantukan"] as const;
export type StatusMutasi = (typeof statusMutasi)[number] & StatusPegawai;

export type Jabatan = {
  readonly unit: string;
  readonly jabatan: string;
  readonly jenisJabatan: JenisJabatan;
  readonly jenjang: Jenjang | null;
  readonly memimpin: boolean;
  readonly delegasi: boolean;
};
type Umum = { readonly dari: Tanggal; readonly nomorSurat: string; readonly suratTanggal: Tanggal };
export type Permintaan = Umum &
  (
    | { readonly jenis: "pindah"; readonly pegawai: string; readonly tujuan: Jabatan }
    | {
        readonly jenis: "pergantian";
        readonly pegawai: string;
        /** Null: he leaves the post and gets no other by this letter. */
        readonly tujuan: Jabatan | null;
        readonly pengganti: { readonly pegawai: string; readonly sebagai: "definitif" | "plt" } | null;
      }
    | { readonly jenis: "tukar"; readonly pegawai: string; readonly lawan: string }
    | { readonly jenis: "unit-orang"; readonly unit: string; readonly tujuan: string }
    | { readonly jenis: "unit-induk"; readonly unit: string; readonly induk: string }
    | {
        readonly jenis: "akhir";
        readonly pegawai: string;
        readonly sebab: SebabAkhir;
        readonly sampai: Tanggal | null;
      }
    | {
        readonly jenis: "kontrak";
        readonly pegawai: string;
        readonly tujuan: Jabatan;
        readonly sampai: Tanggal;
      }
    | {
        readonly jenis: "status";
        readonly pegawai: string;
        readonly status: StatusMutasi;
        readonly arah: "mulai" | "selesai";
        readonly sampai: Tanggal | null;
      }
  );

/** A row as it stands in its table, every column by its own name: images must be whole to be put back. */
export type Baris = Readonly<Record<string, string | number | null>>;
export const TABEL = [
  "unit_versi",
  "status_pegawai",
  "penempatan",
  "garis_penilai",
  "skp",
  "evaluasi",
  "jam",
] as const;
export type Tabel = (typeof TABEL)[number];
export type Perubahan = {
  readonly tabel: Tabel;
  readonly kunci: string;
  readonly sebelum: Baris | null;
  readonly sesudah: Baris | null;
};

export type FaktaMutasi = {
  readonly unit: readonly UnitVersi[];
  /** Whole rows: the versions of the unit that moves; the appointments and statuses of whom the letter names. */
  readonly versiUnit: readonly Baris[];
  readonly penempatan: readonly Baris[];
  readonly status: readonly Baris[];
  /** The heads of all units. */
  readonly kepala: readonly PenempatanAda[];
  readonly jenisPegawai: Readonly<Record<string, string>>;
  /** Who enters it: nobody makes himself somebody's penilai alone. */
  readonly oleh?: string | undefined;
};

/** What becomes of the SKP of a person (hlm. 64-66): a new post splits it, an end or exemption cuts it. */
export type Nasib = {
  readonly pegawai: string;
  readonly apa: "pindah" | "tetap" | "akhir" | "bebas" | "kembali";
  readonly dari: Tanggal;
  /** Last day of a contract, of an exemption; null: none. */
  readonly sampai: Tanggal | null;
  readonly unitLama: string | null;
  readonly unitBaru: string | null;
};
export type AlasanSesuai = "tugas-belajar-mulai" | "tugas-belajar-selesai" | "plt-mulai" | "plt-selesai";
export type Sesuai = { readonly pegawai: string; readonly alasan: AlasanSesuai };

export type PenolakanMutasi =
  | PenolakanPenempatan
  | PenolakanUnit
  | "tidak-berubah"
  | "orang-sama"
  | "unit-sama"
  | "bukan-kepala"
  | "bukan-pppk"
  | "tanpa-jabatan"
  | "penempatan-mendatang"
  | "status-berjalan"
  | "status-tidak-ada"
  | "unit-tanpa-orang"
  | "terlalu-banyak"
  | "terlalu-banyak-garis"
  | "penilai-melingkar";

/** One letter moves at most so many people at once: what one batch writes well inside its limits. */
export const PALING_BANYAK = 200;

export const teksDari = (b: Baris, kolom: string): string => String(b[kolom] ?? "");
export const tanggalDariBaris = (b: Baris, kolom: string): Tanggal | null =>
  b[kolom] === null || b[kolom] === undefined ? null : String(b[kolom]);

/** The name of a row inside its table. */
export const kunciBaris = (tabel: Tabel, b: Baris): string =>
  tabel === "status_pegawai" || tabel === "garis_penilai"
    ? `${teksDari(b, "pegawai")} ${teksDari(b, "dari")}`
    : teksDari(b, "id");
