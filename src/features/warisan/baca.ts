import { BadSheet, type SheetProblem } from "../../data/bad-sheet.ts";
import { type Baris, sheetRows } from "../../data/spreadsheet.ts";
import {
  bacaNilaiLama,
  bertumpuk,
  type KetikanWarisan,
  type NilaiLama,
  type SalahWarisan,
} from "../../domain/warisan.ts";
import type { FaktaRow } from "./queries.ts";

export const IMPOR_TERBANYAK = 1000;
export type Kolom = keyof KetikanWarisan;
export type BarisBerkas = {
  readonly nomor: number;
  readonly ketikan: KetikanWarisan;
  readonly nipAngka: boolean;
};
export type SalahBerkas = SheetProblem | "kepala-tidak-ada" | "tanpa-baris";

/** What a heading may be called, its letters alone; the first that fits has it. */
const nama: Readonly<Record<Kolom, RegExp>> = {
  nip: /^(nip|nomorindukpegawai|nipnippk)/,
  tahun: /^(tahun|year)/,
  bagian: /^(periode|semester|bagian|masa)/,
  nilaiSkp: /^(nilaiskp|skp)$/,
  nilaiPerilaku: /^(nilaiperilaku|perilaku)/,
  ideBaru: /^(idebaru|ide|inovasi)/,
  nilai: /^(nilaikinerja|nilaiakhir|nilaiprestasi|nilai)/,
  predikat: /^(predikat|kategori|sebutan)/,
  jabatan: /^jabatan/,
  unit: /^(unit|instansi|satuan)/,
  penilai: /^(penilai|pejabatpenilai|namapenilai)/,
};
export const KOLOM = Object.keys(nama) as Kolom[];
export const CONTOH = [
  [
    "NIP",
    "Tahun",
    "Periode",
    "Nilai SKP",
    "Nilai Perilaku",
    "Nilai Kinerja",
    "Ide Baru",
    "Predikat",
    "Jabatan",
    "Unit",
    "Pejabat Penilai",
  ],
] as const;

/** The list as it stands in the file; a heading may stand under titles. */
export async function bacaBerkas(bytes: Uint8Array): Promise<readonly BarisBerkas[] | SalahBerkas> {
  try {
    const rows: Baris[] = [];
    for await (const row of sheetRows(bytes, 300)) {
      rows.push(row);
      if (rows.length > IMPOR_TERBANYAK + 21) return "baris-terlalu-banyak";
    }
    const kepala = cariKepala(rows);
    if (!kepala) return "kepala-tidak-ada";
    const isi = rows.filter((r) => r.nomor > kepala.nomor).map((r) => barisDari(r, kepala.kolom));
    if (isi.length > IMPOR_TERBANYAK) return "baris-terlalu-banyak";
    return isi.length > 0 ? isi : "tanpa-baris";
  } catch (error) {
    if (error instanceof BadSheet) return error.code;
    throw error;
  }
}

function cariKepala(rows: readonly Baris[]) {
  for (const { nomor, sel } of rows.slice(0, 20)) {
    const kolom = new Map<Kolom, number>();
    sel.forEach(({ teks }, at) => {
      const rapat = teks.toLowerCase().replace(/[^a-z]/g, "");
      const satu = rapat && KOLOM.find((k) => !kolom.has(k) && nama[k].test(rapat));
      if (satu) kolom.set(satu, at);
    });
    if ((["nip", "tahun", "nilai", "predikat"] as const).every((k) => kolom.has(k))) return { nomor, kolom };
  }
  return null;
}

const barisDari = ({ nomor, sel }: Baris, kolom: ReadonlyMap<Kolom, number>): BarisBerkas => {
  const of = (k: Kolom) => sel[kolom.get(k) ?? -1];
  return {
    nomor,
    // Eighteen digits do not survive as a number: what stands there is not the NIP any more (K15).
    nipAngka: of("nip")?.jenis === "angka",
    ketikan: {
      ...(Object.fromEntries(KOLOM.map((k) => [k, of(k)?.teks.trim() ?? ""])) as Record<Kolom, string>),
      nip: (of("nip")?.teks ?? "").replace(/[\s'’.-]/g, ""),
    },
  };
};

export type Diperiksa = {
  readonly nomor: number;
  readonly ketikan: KetikanWarisan;
  readonly nama: string | null;
  readonly pegawai: string | null;
} & (
  | { readonly keadaan: "siap"; readonly isi: NilaiLama }
  | { readonly keadaan: "ada" }
  | { readonly keadaan: "salah"; readonly sebab: SalahWarisan | "nip-angka" | "nip" | "bertumpuk" }
);

/** Each row as it would be taken in; nothing is written. Two of the same months never stand side by side. */
export function periksaBaris(rows: readonly BarisBerkas[], fakta: readonly FaktaRow[]): readonly Diperiksa[] {
  const orang = new Map(fakta.map((f) => [f.nip, f]));
  const sudah = new Map<string, NilaiLama[]>();
  return rows.map(({ nomor, ketikan, nipAngka }): Diperiksa => {
    const siapa = orang.get(ketikan.nip);
    const umum = { nomor, ketikan, nama: siapa?.nama ?? null, pegawai: siapa?.pegawai ?? null };
    if (nipAngka) return { ...umum, keadaan: "salah", sebab: "nip-angka" };
    if (!siapa?.pegawai) return { ...umum, keadaan: "salah", sebab: "nip" };
    const isi = bacaNilaiLama(ketikan);
    if (typeof isi === "string") return { ...umum, keadaan: "salah", sebab: isi };
    const ada = JSON.parse(siapa.ada) as Pick<NilaiLama, "tahun" | "bagian" | "nilai" | "predikat">[];
    if (
      ada.some(
        (a) =>
          a.tahun === isi.tahun &&
          a.bagian === isi.bagian &&
          a.nilai === isi.nilai &&
          a.predikat === isi.predikat,
      )
    )
      return { ...umum, keadaan: "ada" };
    const dalam = sudah.get(siapa.pegawai) ?? [];
    if ([...ada, ...dalam].some((a) => bertumpuk(a, isi)))
      return { ...umum, keadaan: "salah", sebab: "bertumpuk" };
    sudah.set(siapa.pegawai, [...dalam, isi]);
    return { ...umum, keadaan: "siap", isi };
  });
}
