import type { Predikat, Rating } from "../../domain/istilah.ts";
import { predikatDari } from "../../domain/predikat.ts";
import { regulasiPada } from "../../domain/regulasi.ts";
import { akhirHari, type Tanggal, tambahHariKerja, tanggalPada } from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { pembacaGaris } from "./garis.ts";
import { idOf, pick } from "./id.ts";
import { kalender } from "./libur.ts";
import { jam, type SkpBenih } from "./skp.ts";

export type Triwulan = 1 | 2 | 3 | 4;
export type Langkah = {
  readonly langkah: string;
  readonly dari: string;
  readonly ke: string;
  readonly oleh: string | null;
  readonly pada: number;
  readonly alasan?: string;
};
/** One evaluation with the steps it has behind it. */
export type EvaluasiBenih = {
  readonly id: string;
  readonly kode: string;
  readonly n: Triwulan;
  readonly periode: string;
  readonly skp: SkpBenih;
  readonly skpVersi: number;
  readonly unit: string;
  readonly penilai: string;
  readonly unitPenilai: string;
  readonly atasan: string | null;
  readonly jalur: "biasa" | "ambil-alih";
  readonly rating: { readonly hasil: Rating; readonly perilaku: Rating; readonly predikat: Predikat } | null;
  readonly langkah: readonly Langkah[];
  readonly batas: Batas;
};
export type Batas = {
  readonly keberatan: Tanggal | null;
  readonly kembali: Tanggal | null;
  readonly sampaikan: Tanggal | null;
  readonly tugasAtasan?: Putaran["tugasAtasan"];
};

/** How one document of the period ended, where it did not simply come back. */
export type Nasib =
  | "kembali"
  | "disampaikan"
  | "belum-dinilai"
  | "ambil-alih"
  | "keberatan"
  | "keberatan-diubah"
  | "dinilai"
  | "ditandatangani";

/** The calendar of one quarter's evaluations. */
export type Putaran = {
  readonly n: Triwulan;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly jendelaBuka: Tanggal;
  readonly tanda: readonly Tanggal[];
  /** Delivered on one of these days; without them some working days after the signature. */
  readonly sampaikan?: readonly Tanggal[];
  /** Returned by this day at the latest. */
  readonly kembaliSampai?: Tanggal;
  /** Over for everybody: the last say has run out. */
  readonly final: boolean;
  /** The days of the special cases. */
  readonly hari?: {
    readonly kirim?: Readonly<Partial<Record<Nasib, Tanggal>>>;
    readonly ambilAlih?: Tanggal;
    readonly ajukan?: Tanggal;
    readonly putus?: Tanggal;
  };
  /** Where the window closed unsigned: the atasan's own clock (EV-05). */
  readonly tugasAtasan?: { readonly mulai: Tanggal; readonly batas: Tanggal };
  readonly nasib: Readonly<Record<string, Nasib>>;
};

const RATING = { A: "di-atas", S: "sesuai", B: "di-bawah" } as const;
const SEL = /^(?:([ASB])\/([ASB]) \w+|\?) \((P?\w+?)(?: for (\w+))?, (U?\w+)\)$/;
const KOLOM = ["kode", "1", "2", "3"] as const;

/** The table of demo.md 9 with the days and steps that lead to each of its cells. */
export function evaluasiDari(
  benih: Benih,
  orang: Orang,
  semuaSkp: readonly SkpBenih[],
  putaran: readonly Putaran[],
  teks: string,
): EvaluasiBenih[] {
  const garis = pembacaGaris(benih, orang);
  return tabel(teks, KOLOM).flatMap((baris) =>
    putaran.flatMap((p) => {
      const sel = SEL.exec(baris[String(p.n) as "1" | "2" | "3"] ?? "");
      if (!sel) return [];
      const [, h, k, siapa = "", untuk, kodeUnit = ""] = sel;
      const { kode } = baris;
      const penilai = orang.idPegawai(untuk ?? siapa);
      const skp = semuaSkp.find((s) => s.kode === kode && s.dari <= p.sampai && s.sampai >= p.sampai);
      if (!skp) throw new Error(`${kode} has no plan in quarter ${p.n}`);
      const hari = [p.jendelaBuka, p.sampai].find((t) => garis(kode, t).penilai === penilai) ?? p.sampai;
      const { unit, atasan } = { ...garis(kode, hari), unit: garis(kode, p.sampai).unit ?? skp.unit };
      const hasil = RATING[h as keyof typeof RATING];
      const perilaku = RATING[k as keyof typeof RATING];
      const rating = hasil && perilaku ? { hasil, perilaku, ...predikatDari(hasil, perilaku) } : null;
      const nasib = p.nasib[kode] ?? "kembali";
      const dasar = { pegawai: skp.pegawai, penilai, atasan, kode };
      const jadi = jalan(benih, p, nasib, dasar, kode === benih.puncak);
      return [
        {
          id: idOf(jam(p.jendelaBuka, benih, 0, ""), `${benih.code} evaluasi ${kode} ${skp.tahun} ${p.n}`),
          kode,
          n: p.n,
          periode: `${skp.tahun}-triwulan-${p.n}`,
          skp,
          skpVersi: skp.versi.filter((v) => v.berlakuDari <= p.sampai).length,
          unit,
          penilai,
          unitPenilai: orang.idUnit(kodeUnit),
          atasan,
          jalur: nasib === "ambil-alih" ? ("ambil-alih" as const) : ("biasa" as const),
          rating: nasib === "belum-dinilai" ? null : rating,
          ...jadi,
        },
      ];
    }),
  );
}

type Dasar = {
  readonly pegawai: string;
  readonly penilai: string;
  readonly atasan: string | null;
  readonly kode: string;
};

/** The steps and legal dates of one document. `puncak`: set at the top, no objection (hlm. 90 A.12). */
function jalan(
  benih: Benih,
  p: Putaran,
  nasib: Nasib,
  d: Dasar,
  puncak: boolean,
): { langkah: Langkah[]; batas: Batas } {
  const kunci = `${d.kode} ${p.n}`;
  const tanda = (nasib === "disampaikan" ? p.tanda[0] : p.tanda[pick(p.tanda.length, kunci)]) ?? p.sampai;
  const pada = (hari: Tanggal, pukul: number) => jam(hari, benih, pukul, kunci);
  const aturan = regulasiPada(tanda);
  if (nasib === "belum-dinilai") return { langkah: [], batas: { ...KOSONG, tugasAtasan: p.tugasAtasan } };
  if (nasib === "ambil-alih") {
    const hari = p.hari?.ambilAlih ?? tanda;
    const langkah = [langkahDari("takeOver", "pengisian", "ditandatangani", d.atasan, pada(hari, 10))];
    return {
      langkah,
      batas: { ...KOSONG, sampaikan: tambahHariKerja(hari, aturan.jamAmbilAlih.sampaikan, kalender) },
    };
  }
  const nilai = langkahDari("rate", "pengisian", "dinilai", d.penilai, pada(tanda, 9));
  const sampaikan = tambahHariKerja(tanda, aturan.jamBiasa.sampaikan, kalender);
  if (nasib === "dinilai") return { langkah: [nilai], batas: KOSONG };
  const teken = langkahDari("sign", "dinilai", "ditandatangani", d.penilai, pada(tanda, 11));
  if (nasib === "ditandatangani") return { langkah: [nilai, teken], batas: { ...KOSONG, sampaikan } };

  const kirim = hariKirim(p, nasib, tanda, kunci);
  const serah = langkahDari("deliver", "ditandatangani", "disampaikan", d.penilai, pada(kirim, 14));
  const keberatan = tambahHariKerja(kirim, aturan.keberatan, kalender);
  const kembali = tambahHariKerja(kirim, aturan.jamBiasa.kembali, kalender);
  const batas = { keberatan: puncak ? null : keberatan, kembali, sampaikan };
  if (nasib === "disampaikan") return { langkah: [nilai, teken, serah], batas };
  if (nasib === "keberatan" || nasib === "keberatan-diubah") {
    const ajukan = langkahDari(
      "object",
      "disampaikan",
      "keberatan",
      d.pegawai,
      pada(p.hari?.ajukan ?? tanda, 10),
    );
    const putus = langkahDari("decide", "keberatan", "final", d.atasan, pada(p.hari?.putus ?? tanda, 15));
    return { langkah: [nilai, teken, serah, ajukan, ...(nasib === "keberatan" ? [] : [putus])], batas };
  }
  const lama = 2 + pick(7, `kembali ${kunci}`);
  const terima = p.kembaliSampai
    ? min(p.kembaliSampai, tambahHariKerja(kirim, lama, kalender))
    : tambahHariKerja(kirim, lama, kalender);
  const balik = langkahDari("acknowledge", "disampaikan", "diterima", d.pegawai, pada(terima, 15));
  const tutup = puncak ? balik.pada : akhirHari(keberatan, benih.zona) + 60_000;
  const akhir = langkahDari("settle", "diterima", "final", null, tutup);
  return { langkah: [nilai, teken, serah, balik, ...(p.final || puncak ? [akhir] : [])], batas };
}

function hariKirim(p: Putaran, nasib: Nasib, tanda: Tanggal, kunci: string): Tanggal {
  const tertentu = p.hari?.kirim?.[nasib];
  if (tertentu) return tertentu;
  return p.sampaikan
    ? (p.sampaikan[pick(p.sampaikan.length, `kirim ${kunci}`)] ?? tanda)
    : tambahHariKerja(tanda, 1 + pick(5, `kirim ${kunci}`), kalender);
}

const KOSONG: Batas = { keberatan: null, kembali: null, sampaikan: null };
const min = (a: Tanggal, b: Tanggal) => (a < b ? a : b);
const langkahDari = (
  langkah: string,
  dari: string,
  ke: string,
  oleh: string | null,
  pada: number,
): Langkah => ({
  langkah,
  dari,
  ke,
  oleh,
  pada,
});

export const keadaanKini = (e: EvaluasiBenih): string => e.langkah.at(-1)?.ke ?? "pengisian";
export const kapan = (e: EvaluasiBenih, ...langkah: string[]): number | null =>
  e.langkah.find((l) => langkah.includes(l.langkah))?.pada ?? null;
export const hariDari = (benih: Benih, instant: number | null): Tanggal | null =>
  instant === null ? null : tanggalPada(instant, benih.zona);
