import { type Tanggal, tanggalDari, tanggalSah } from "./tanggal.ts";

/** In the order they are checked (handbook 1.4). */
export const kodeNip = [
  "panjang-bukan-18",
  "bukan-angka",
  "tanggal-lahir-tidak-valid",
  "bulan-tmt-tidak-valid",
  "pola-pns",
  "jenis-kelamin-tidak-valid",
  "nomor-urut-tidak-valid",
  "usia-saat-tmt-kurang-dari-18",
  "tmt-di-masa-depan",
] as const;
export type KodeNip = (typeof kodeNip)[number];
export type JenisNomor = "pns" | "pppk";
export type IsiNip = {
  readonly normal: string;
  readonly tanggalLahir: Tanggal;
  readonly jenisKelamin: "L" | "P";
  readonly nomorUrut: string;
} & (
  | { readonly jenis: "pns"; readonly tmtCpns: string }
  | { readonly jenis: "pppk"; readonly tahunPengangkatan: string; readonly kodePerjanjian: string }
);
export type HasilNip =
  | { readonly sah: true; readonly isi: IsiNip }
  | { readonly sah: false; readonly kode: KodeNip };

/** Text, never a number: an 18-digit integer does not survive a spreadsheet or a float. */
export const normalNip = (nomor: string): string => nomor.replace(/\s/gu, "");

/** A NIP (PNS) or NI PPPK. There is no check digit; without a reference day the future is not checked. */
export function periksaNip(nomor: string, jenis: JenisNomor, acuan?: Tanggal): HasilNip {
  const n = normalNip(nomor);
  const kode = salahBentuk(n, jenis) ?? salahWaktu(n, jenis, acuan);
  if (kode) return { sah: false, kode };
  const umum = {
    normal: n,
    tanggalLahir: lahir(n),
    jenisKelamin: n[14] === "1" ? ("L" as const) : ("P" as const),
    nomorUrut: n.slice(15),
  };
  return jenis === "pns"
    ? { sah: true, isi: { ...umum, jenis, tmtCpns: `${n.slice(8, 12)}-${n.slice(12, 14)}` } }
    : {
        sah: true,
        isi: { ...umum, jenis, tahunPengangkatan: n.slice(8, 12), kodePerjanjian: n.slice(12, 14) },
      };
}

/** Printed 8-6-1-3. Anything that is not 18 characters long is given back as it came. */
export const formatNip = (nomor: string): string => {
  const n = normalNip(nomor);
  return n.length === 18 ? [n.slice(0, 8), n.slice(8, 14), n[14], n.slice(15)].join(" ") : nomor;
};
/** In lists: the first eight digits are somebody's birthday (handbook 7). */
export const samarkanNip = (nomor: string): string => {
  const n = normalNip(nomor);
  return n.length === 18 ? `•••••••• •••••• • ${n.slice(15)}` : "•".repeat(n.length);
};

function salahBentuk(n: string, jenis: JenisNomor): KodeNip | undefined {
  if ([...n].length !== 18) return "panjang-bukan-18";
  if (!/^\d{18}$/.test(n)) return "bukan-angka";
  if (!tanggalSah(lahir(n))) return "tanggal-lahir-tidak-valid";
  const bulan = Number(n.slice(12, 14));
  const sepertiBulan = bulan >= 1 && bulan <= 12;
  if (jenis === "pns" && !sepertiBulan) return "bulan-tmt-tidak-valid";
  if (jenis === "pppk" && sepertiBulan) return "pola-pns";
  if (n[14] !== "1" && n[14] !== "2") return "jenis-kelamin-tidak-valid";
  return n.slice(15) === "000" ? "nomor-urut-tidak-valid" : undefined;
}

/** A CPNS starts on the first of a month; of a PPPK only the year is known, so its last day is the kind reading. */
function salahWaktu(n: string, jenis: JenisNomor, acuan: Tanggal | undefined): KodeNip | undefined {
  const tahun = Number(n.slice(8, 12));
  const dewasa = `${String(Number(n.slice(0, 4)) + 18).padStart(4, "0")}${lahir(n).slice(4)}`;
  const awal = jenis === "pns" ? tanggalDari(tahun, Number(n.slice(12, 14)), 1) : tanggalDari(tahun, 1, 1);
  const usiaPada = jenis === "pns" ? awal : tanggalDari(tahun, 12, 31);
  if (usiaPada < dewasa) return "usia-saat-tmt-kurang-dari-18";
  return acuan !== undefined && awal > acuan ? "tmt-di-masa-depan" : undefined;
}

const lahir = (n: string): Tanggal => `${n.slice(0, 4)}-${n.slice(4, 6)}-${n.slice(6, 8)}`;
