import type { Baris, Sel } from "../../../data/spreadsheet.ts";
import { periksaGolongan } from "../../../domain/data-pegawai.ts";
import type { JenisJabatan, Jenjang } from "../../../domain/jabatan.ts";
import type { JenisPegawai } from "../../../domain/kepegawaian.ts";
import type { Tanggal } from "../../../domain/tanggal.ts";
import { dayFrom, golonganIn, kindOf, levelOf, numberOf, postKind, yes } from "./baca-kata.ts";
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
  /** Blank where the file does not say: only of somebody the agency has already. */
  readonly jabatan: string;
  /** Null where the file does not say: then what is stored stays, or a default is taken and told. */
  readonly jenisJabatan: JenisJabatan | null;
  readonly jenjang: Jenjang | null;
  readonly jabatanDari: Tanggal | null;
  readonly unit: string;
  readonly kodeUnit: string;
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
  /** For the preview of a row that is wrong, and for its way back to the sender. */
  readonly nama: string;
  readonly sel: readonly string[];
  /** A pejabat negara without a NIP is nobody an import can know again: left as he is. */
  readonly lewat?: true;
};

export function readRow(row: Baris, letak: Letak, today: Tanggal, unitSemua = ""): Terbaca {
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
  const asal = { nomor: row.nomor, nama, sel: row.sel.map((c) => c.teks) };
  if (jenis === "pejabat-negara" && text("nomor") === "")
    return { ...asal, isian: null, pesan: [], lewat: true };
  const nomor = numberOf(sel("nomor"), jenis, today, wrong);
  const golongan = text("golongan") === "" ? null : periksaGolongan(golonganIn(text("golongan")), jenis);
  if (golongan?.ok === false) wrong(golongan.code, "golongan");
  const jabatan = text("jabatan");
  if (jabatan.length > 200) wrong("jabatan-panjang", "jabatan");
  else if (/^(plt|plh)\b/i.test(jabatan)) wrong("baris-plt", "jabatan");
  const jenjang = levelOf(text("jenjang")) ?? levelOf(jabatan);
  const said = text("jenisJabatan");
  const jenisJabatan =
    said === "" ? null : (postKind(said) ?? wrong("jenis-jabatan-tidak-dikenal", "jenisJabatan"));
  if (jenisJabatan === "jf" && jenjang === null) wrong("jenjang-tidak-dikenal", "jenjang");
  const email = text("email").toLowerCase();
  if (email !== "" && !/^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/.test(email)) wrong("surel-salah", "email");
  const [golonganDari, jabatanDari] = [day("golonganDari"), day("jabatanDari")];
  if (jabatanDari !== null && jabatanDari > "2100-12-31") wrong("tanggal-tidak-dikenal", "jabatanDari");

  if (pesan.length > 0 || !nomor || golongan?.ok === false) return { ...asal, isian: null, pesan };
  return {
    ...asal,
    pesan,
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
      unit: text("unit") || unitSemua,
      kodeUnit: text("kodeUnit"),
      unitInduk: text("unitInduk"),
      memimpin: yes(text("memimpin")),
      delegasi: yes(text("delegasi")),
      nomorSurat: text("nomorSurat").slice(0, 100),
      email: email === "" ? null : email,
    },
  };
}

const fullName = (depan: string, nama: string, belakang: string) =>
  `${depan === "" ? "" : `${depan} `}${nama}${belakang === "" ? "" : `, ${belakang.replace(/^,\s*/, "")}`}`;
