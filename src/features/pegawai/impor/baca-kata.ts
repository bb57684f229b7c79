import type { Sel } from "../../../data/spreadsheet.ts";
import { periksaNomor } from "../../../domain/data-pegawai.ts";
import type { JenisJabatan, Jenjang } from "../../../domain/jabatan.ts";
import type { JenisPegawai } from "../../../domain/kepegawaian.ts";
import { type Tanggal, tambahHari, tanggalSah } from "../../../domain/tanggal.ts";
import type { Kolom } from "./kolom.ts";

/** Excel keeps 15 digits of a number: the rest is gone for good, so no guess is made (K15). */
export function numberOf(
  sel: Sel,
  jenis: JenisPegawai,
  today: Tanggal,
  wrong: (kode: string, kolom: Kolom) => null,
): { readonly nomor: string; readonly jenis: "nip" | "ni-pppk"; readonly dari: Tanggal } | null {
  if (sel.jenis === "rumus") return null;
  if (sel.jenis === "angka" || /^\d+([.,]\d+)?E\+?\d+$/i.test(sel.teks)) return wrong("nomor-angka", "nomor");
  const hasil = periksaNomor(sel.teks, jenis, today);
  if (!hasil.ok) return wrong(hasil.code, "nomor");
  return hasil.value ?? wrong("nomor-kosong", "nomor");
}

/** Said, or seen from the number: digits 13 and 14 of a NIP are a month, of an NI PPPK never. */
export function kindOf(text: string, nomor: string): JenisPegawai {
  const t = text.toUpperCase();
  if (/PARUH/.test(t)) return "pppk-paruh-waktu";
  if (/PPPK|P3K/.test(t)) return "pppk";
  if (/CPNS|CALON/.test(t)) return "cpns";
  if (/PNS/.test(t)) return "pns";
  if (/PEJABAT NEGARA/.test(t)) return "pejabat-negara";
  return Number(nomor.replace(/\D/g, "").slice(12, 14)) > 12 ? "pppk" : "pns";
}

/** "Penata (III/c)", "III/c - Penata", "IIIc": the grade itself. */
export function golonganIn(text: string): string {
  const slash = /\b([IV]{1,3})\s*[/.]?\s*([a-e])\b/i.exec(text);
  if (slash) return `${slash[1]}/${slash[2]}`;
  return /\b([IVX]{1,5})\b/i.exec(text)?.[1] ?? text;
}

const jenjangKata: readonly (readonly [RegExp, Jenjang])[] = [
  [/ahli\s+utama/i, "ahli-utama"],
  [/ahli\s+madya/i, "ahli-madya"],
  [/ahli\s+muda/i, "ahli-muda"],
  [/ahli\s+pertama/i, "ahli-pertama"],
  [/penyelia/i, "penyelia"],
  [/\bmahir\b|pelaksana\s+lanjutan/i, "mahir"],
  [/\bterampil\b/i, "terampil"],
  [/\bpemula\b/i, "pemula"],
];

export const levelOf = (text: string): Jenjang | null => jenjangKata.find(([r]) => r.test(text))?.[1] ?? null;

/** "Struktural" alone does not say who may assess, so it is asked for. */
export function postKind(text: string): JenisJabatan | null {
  const t = text
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
  const eselon = /^(?:eselon )?(iv|iii|ii|i)(?: [ab])?$/.exec(t)?.[1];
  if (eselon)
    return ({ i: "jpt-madya", ii: "jpt-pratama", iii: "administrator", iv: "pengawas" } as const)[
      eselon as "i"
    ];
  if (/^pejabat negara/.test(t)) return "pejabat-negara";
  if (/utama/.test(t) && /jpt|pimpinan tinggi/.test(t)) return "jpt-utama";
  if (/madya/.test(t) && /jpt|pimpinan tinggi/.test(t)) return "jpt-madya";
  if (/pratama/.test(t)) return "jpt-pratama";
  if (/administrator/.test(t)) return "administrator";
  if (/^pengawas|jabatan pengawas/.test(t)) return "pengawas";
  if (/umum|pelaksana/.test(t)) return "pelaksana";
  if (/fungsional|^jf/.test(t)) return "jf";
  return null;
}

export const yes = (text: string): boolean | null =>
  text === "" ? null : /^(ya|y|yes|1|true|benar|✓|x)$/i.test(text.trim());

/** dd-mm-yyyy, yyyy-mm-dd, and the spreadsheet's own count of days. */
export function dayFrom(sel: Sel): Tanggal | null {
  const t = sel.teks;
  if (sel.jenis === "angka") {
    const serial = Math.floor(Number(t));
    return serial > 1000 && serial < 80_000 ? tambahHari("1899-12-30", serial) : null;
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(t);
  const lokal = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/.exec(t);
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : lokal ? [lokal[3], lokal[2], lokal[1]] : [];
  const hari = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  return tanggalSah(hari) ? hari : null;
}
