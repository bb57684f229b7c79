import { BadSheet, type SheetProblem } from "../../data/bad-sheet.ts";
import { type Baris, type Sel, sheetRows } from "../../data/spreadsheet.ts";
import {
  catatBanyak,
  type DiterimaProgres,
  type Entri,
  type FaktaProgres,
  KEGIATAN_TERPANJANG,
} from "../../domain/progres.ts";
import type { Refusal } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { bacaKetikan, type Ketikan, ketikanKosong } from "./entri.ts";
import { cariKepala, type KolomBerkas } from "./tata-letak.ts";

export const IMPOR_TERBANYAK = 500;
/** A row of the file: its number there, and what stands in it as a line would be typed. */
export type BarisBerkas = { readonly nomor: number; readonly ketikan: Ketikan; readonly bukti: string };
export type SalahBerkas = SheetProblem | "kepala-tidak-ada" | "tanpa-baris";

/** Reads a file as far as it is a list of daily progress; what cannot be read at all is named, nothing is guessed. */
export async function bacaBerkas(bytes: Uint8Array): Promise<readonly BarisBerkas[] | SalahBerkas> {
  try {
    const rows: Baris[] = [];
    for await (const row of sheetRows(bytes, KEGIATAN_TERPANJANG + 1)) {
      rows.push(row);
      if (rows.length > IMPOR_TERBANYAK + 21) return "baris-terlalu-banyak";
    }
    const kepala = cariKepala(rows);
    if (!kepala) return "kepala-tidak-ada";
    const data = rows.filter((r) => r.nomor > kepala.nomor).map((r) => barisDari(r, kepala.kolom));
    const isi = data.filter((b) => b.bukti !== "" || Object.values(b.ketikan).some((v) => v !== ""));
    if (isi.length > IMPOR_TERBANYAK) return "baris-terlalu-banyak";
    return isi.length > 0 ? isi : "tanpa-baris";
  } catch (error) {
    if (error instanceof BadSheet) return error.code;
    throw error;
  }
}

function barisDari({ nomor, sel }: Baris, kolom: ReadonlyMap<KolomBerkas, number>): BarisBerkas {
  const of = (k: KolomBerkas): Sel | undefined => sel[kolom.get(k) ?? -1];
  const teks = (k: KolomBerkas) => of(k)?.teks ?? "";
  // "08.00 - 09.30" in one cell.
  const [awal = "", akhir = ""] = teks("waktu").split(/\s*(?:-|–|s\.?d\.?|sampai)\s*/i);
  const [, angka = teks("jumlah"), satuan = ""] = /^(\d[\d.,]*)\s+(\D.*)$/.exec(teks("jumlah")) ?? [];
  return {
    nomor,
    bukti: teks("bukti"),
    ketikan: {
      ...ketikanKosong(),
      tanggal: teks("tanggal"),
      mulai: jamDari(of("mulai")) || awal,
      selesai: jamDari(of("selesai")) || akhir,
      kegiatan: teks("kegiatan"),
      jumlah: angka,
      satuan: teks("satuan") || satuan,
      hasil: teks("hasil"),
    },
  };
}

/** Under a time a spreadsheet keeps the part of the day that has passed. */
const jamDari = (sel: Sel | undefined): string =>
  sel?.jenis === "angka" && Number(sel.teks) >= 0 && Number(sel.teks) < 1 && /[.,]|^0$/.test(sel.teks)
    ? Number(sel.teks).toFixed(6)
    : (sel?.teks ?? "");

export type AdaTeks = { readonly tanggal: Tanggal; readonly mulai: string | null; readonly kegiatan: string };
export type Diperiksa = {
  readonly nomor: number;
  readonly ketikan: Ketikan;
  readonly keadaan: "siap" | "ada" | "salah";
  readonly refusal?: Refusal;
  readonly entri?: Entri & { readonly id: string };
  readonly rencanaAksi?: string | null;
  readonly diterima?: DiterimaProgres;
  /** Told beside the row, and not in its way. */
  readonly catatan: readonly (
    | "hasil-tidak-cocok"
    | "tautan-tinggal"
    | DiterimaProgres["peringatan"][number]["jenis"]
  )[];
};

/** Each row as it would be taken in; nothing is written. `id` makes the name a line will have. */
export function periksaBerkas(
  rows: readonly BarisBerkas[],
  fakta: FaktaProgres,
  ada: readonly AdaTeks[],
  id: () => string,
): readonly Diperiksa[] {
  const terlihat = new Set(ada.map(kunciDari));
  const dibaca = rows.map(({ nomor, ketikan, bukti }): Diperiksa => {
    const { nilai, cocok } = cocokkan(ketikan.hasil, ketikan.tanggal, fakta);
    const terbaca = bacaKetikan({ ...ketikan, hasil: nilai }, fakta, fakta.today);
    const catatan: Diperiksa["catatan"] = [
      ...(cocok ? [] : (["hasil-tidak-cocok"] as const)),
      ...(bukti === "" ? [] : (["tautan-tinggal"] as const)),
    ];
    if ("kode" in terbaca)
      return {
        nomor,
        ketikan,
        keadaan: "salah",
        refusal: { ok: false, kind: "isi", code: terbaca.kode },
        catatan,
      };
    // A match of another day's plan is no reason to leave the row out.
    const entri = { ...terbaca.entri, id: id() };
    const kunci = kunciDari(entri);
    if (terlihat.has(kunci)) return { nomor, ketikan, keadaan: "ada", catatan: [] };
    terlihat.add(kunci);
    return { nomor, ketikan, keadaan: "siap", entri, rencanaAksi: terbaca.rencanaAksi, catatan };
  });
  const siap = dibaca.flatMap((d) => d.entri ?? []);
  const hasil = new Map(catatBanyak(siap, fakta).map((h, at) => [siap[at]?.id, h] as const));
  return dibaca.map((d) => {
    const h = d.entri && hasil.get(d.entri.id);
    if (!h) return d;
    if (!h.ok) {
      const { entri: _, ...rest } = d;
      return { ...rest, keadaan: "salah", refusal: h };
    }
    return { ...d, diterima: h.value, catatan: [...d.catatan, ...h.value.peringatan.map((p) => p.jenis)] };
  });
}

const kunciDari = (e: AdaTeks) => JSON.stringify([e.tanggal, e.mulai, rapat(e.kegiatan)]);

/** The choice whose words these are: a rencana aksi before the result it stands under, of the day's own period. */
function cocokkan(
  teks: string,
  tanggal: string,
  fakta: FaktaProgres,
): { readonly nilai: string; readonly cocok: boolean } {
  if (teks === "") return { nilai: "", cocok: true };
  const semua = fakta.rencana.flatMap((r) => [
    ...r.rencanaAksi.map((a) => ({ ...a, periode: r.periode.find((p) => p.id === a.periode) })),
    ...r.rhk.map((h) => ({ ...h, periode: { dari: r.dari, sampai: r.sampai } })),
  ]);
  const pada = bacaHari(tanggal, fakta);
  const sama = semua.filter((s) => s.id === teks || samaTeks(s.teks, teks));
  const satu = sama.find(
    (s) => s.periode && pada !== null && s.periode.dari <= pada && pada <= s.periode.sampai,
  );
  return satu ? { nilai: satu.id, cocok: true } : { nilai: "", cocok: false };
}

function bacaHari(tanggal: string, fakta: FaktaProgres): Tanggal | null {
  const terbaca = bacaKetikan({ ...ketikanKosong(tanggal), kegiatan: "-" }, fakta, fakta.today);
  return "kode" in terbaca ? null : terbaca.entri.tanggal;
}

/** The facts hold the beginning of a long text only. */
const samaTeks = (ada: string, teks: string) => {
  const [a, b] = [rapat(ada), rapat(teks)];
  return a === b || (ada.length >= 200 && b.startsWith(a));
};
const rapat = (teks: string) => teks.replace(/\s+/g, " ").trim().toLowerCase();
