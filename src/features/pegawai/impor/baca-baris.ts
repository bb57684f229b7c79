import type { Baris, Sel } from "../../../data/spreadsheet.ts";
import { periksaGolongan, periksaNomor } from "../../../domain/data-pegawai.ts";
import type { JenisJabatan, Jenjang } from "../../../domain/jabatan.ts";
import type { JenisPegawai } from "../../../domain/kepegawaian.ts";
import { type Tanggal, tambahHari, tanggalSah } from "../../../domain/tanggal.ts";
import type { Kolom, Letak } from "./kolom.ts";

/** What is wrong with a cell: a code of the dictionary, where, and what stood there. */
export type Pesan = {
  readonly kode: string;
  readonly kolom: Kolom | "";
  readonly nilai: string;
  readonly saran?: string;
};
/** A row as it is understood, before it is compared with what the agency has. Blank = leave as it is. */
export type Isian = {
  readonly nomor: string;
  readonly jenisNomor: "nip" | "ni-pppk";
  readonly nomorDari: Tanggal;
  readonly nama: string;
  readonly jenis: JenisPegawai;
  readonly golongan: string | null;
  readonly pangkat: string | null;
  readonly golonganDari: Tanggal | null;
  readonly jabatan: string;
  /** Null where the file does not say: then what is stored stays, or a default is taken and told. */
  readonly jenisJabatan: JenisJabatan | null;
  readonly jenjang: Jenjang | null;
  readonly jabatanDari: Tanggal | null;
  readonly unit: string;
  readonly unitInduk: string;
  readonly memimpin: boolean | null;
  readonly delegasi: boolean | null;
  readonly nomorSurat: string;
  readonly email: string | null;
};
export type Terbaca = {
  readonly nomor: number;
  readonly isian: Isian | null;
  readonly pesan: readonly Pesan[];
  /** For the preview of a row that is wrong. */
  readonly nama: string;
};

export function readRow(row: Baris, letak: Letak, today: Tanggal): Terbaca {
  const pesan: Pesan[] = [];
  const sel = (kolom: Kolom): Sel => row.sel[letak[kolom] ?? -1] ?? { teks: "", jenis: "kosong" };
  const wrong = (kode: string, kolom: Kolom | "", saran?: string) => {
    pesan.push({ kode, kolom, nilai: kolom === "" ? "" : sel(kolom).teks, ...(saran ? { saran } : {}) });
    return null;
  };
  for (const kolom of Object.keys(letak) as Kolom[])
    if (sel(kolom).jenis === "rumus") wrong("sel-rumus", kolom);
  const text = (kolom: Kolom) => sel(kolom).teks;
  const day = (kolom: Kolom): Tanggal | null => {
    if (sel(kolom).jenis === "kosong") return null;
    return dayFrom(sel(kolom)) ?? wrong("tanggal-tidak-dikenal", kolom);
  };

  const nama = fullName(text("gelarDepan"), text("nama"), text("gelarBelakang"));
  if (text("nama") === "") wrong("nama-kosong", "nama");
  else if (nama.length > 200) wrong("nama-panjang", "nama");
  const jenis = kindOf(text("jenis"), text("nomor"));
  const nomor = numberOf(sel("nomor"), jenis, today, wrong);
  const golongan = text("golongan") === "" ? null : periksaGolongan(golonganIn(text("golongan")), jenis);
  if (golongan?.ok === false) wrong(golongan.code, "golongan");
  const jabatan = text("jabatan");
  if (jabatan === "") wrong("jabatan-kosong", "jabatan");
  else if (jabatan.length > 200) wrong("jabatan-panjang", "jabatan");
  else if (/^(plt|plh)\b/i.test(jabatan)) wrong("baris-plt", "jabatan");
  const jenjang = levelOf(`${text("jenjang")} ${jabatan}`);
  const said = text("jenisJabatan");
  const jenisJabatan =
    said === "" ? null : (postKind(said) ?? wrong("jenis-jabatan-tidak-dikenal", "jenisJabatan"));
  if (jenisJabatan === "jf" && jenjang === null) wrong("jenjang-tidak-dikenal", "jenjang");
  if (text("unit") === "") wrong("unit-kosong", "unit");
  const email = text("email").toLowerCase();
  if (email !== "" && !/^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/.test(email)) wrong("surel-salah", "email");
  const [golonganDari, jabatanDari] = [day("golonganDari"), day("jabatanDari")];
  if (jabatanDari !== null && jabatanDari > "2100-12-31") wrong("tanggal-tidak-dikenal", "jabatanDari");

  if (pesan.length > 0 || !nomor || golongan?.ok === false)
    return { nomor: row.nomor, isian: null, pesan, nama };
  return {
    nomor: row.nomor,
    pesan,
    nama,
    isian: {
      nomor: nomor.nomor,
      jenisNomor: nomor.jenis,
      nomorDari: nomor.dari,
      nama,
      jenis,
      golongan: golongan?.value.golongan ?? null,
      pangkat: golongan?.value.pangkat ?? null,
      golonganDari,
      jabatan,
      jenisJabatan,
      jenjang: jenisJabatan === null || jenisJabatan === "jf" ? jenjang : null,
      jabatanDari,
      unit: text("unit"),
      unitInduk: text("unitInduk"),
      memimpin: yes(text("memimpin")),
      delegasi: yes(text("delegasi")),
      nomorSurat: text("nomorSurat").slice(0, 100),
      email: email === "" ? null : email,
    },
  };
}

/** Excel keeps 15 digits of a number: the rest is gone for good, so no guess is made (K15). */
function numberOf(
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
function kindOf(text: string, nomor: string): JenisPegawai {
  const t = text.toUpperCase();
  if (/PARUH/.test(t)) return "pppk-paruh-waktu";
  if (/PPPK|P3K/.test(t)) return "pppk";
  if (/CPNS|CALON/.test(t)) return "cpns";
  if (/PNS/.test(t)) return "pns";
  return Number(nomor.replace(/\D/g, "").slice(12, 14)) > 12 ? "pppk" : "pns";
}

/** "Penata (III/c)", "III/c - Penata", "IIIc": the grade itself. */
function golonganIn(text: string): string {
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
const levelOf = (text: string): Jenjang | null => jenjangKata.find(([r]) => r.test(text))?.[1] ?? null;

/** "Struktural" alone does not say who may assess, so it is asked for. */
function postKind(text: string): JenisJabatan | null {
  const t = text
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
  const eselon = /^(?:eselon )?(iv|iii|ii|i)(?: [ab])?$/.exec(t)?.[1];
  if (eselon)
    return ({ i: "jpt-madya", ii: "jpt-pratama", iii: "administrator", iv: "pengawas" } as const)[
      eselon as "i"
    ];
  if (/utama/.test(t) && /jpt|pimpinan tinggi/.test(t)) return "jpt-utama";
  if (/madya/.test(t) && /jpt|pimpinan tinggi/.test(t)) return "jpt-madya";
  if (/pratama/.test(t)) return "jpt-pratama";
  if (/administrator/.test(t)) return "administrator";
  if (/^pengawas|jabatan pengawas/.test(t)) return "pengawas";
  if (/umum|pelaksana/.test(t)) return "pelaksana";
  if (/fungsional|^jf/.test(t)) return "jf";
  return null;
}

const yes = (text: string): boolean | null =>
  text === "" ? null : /^(ya|y|yes|1|true|benar|✓|x)$/i.test(text.trim());

const fullName = (depan: string, nama: string, belakang: string) =>
  `${depan === "" ? "" : `${depan} `}${nama}${belakang === "" ? "" : `, ${belakang.replace(/^,\s*/, "")}`}`;

/** dd-mm-yyyy, yyyy-mm-dd, and the spreadsheet's own count of days. */
function dayFrom(sel: Sel): Tanggal | null {
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
