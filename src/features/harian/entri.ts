import type { ProgresRow, Rentang } from "../../data/agency/progres.ts";
import type { KodePenolakan } from "../../domain/penolakan.ts";
import { type Entri, type FaktaProgres, SATUAN_TERPANJANG } from "../../domain/progres.ts";
import { type Tanggal, tambahHari, terakhir, terdahulu } from "../../domain/tanggal.ts";
import { bacaJam, bacaJumlah, bacaTanggal, tulisTanggal } from "./baca.ts";

export const KOLOM = ["tanggal", "mulai", "selesai", "kegiatan", "jumlah", "satuan", "hasil"] as const;
export type Kolom = (typeof KOLOM)[number];
/** A line as it stands in the fields. `hasil`: a result of the plan, or a rencana aksi under one. */
export type Ketikan = Readonly<Record<Kolom, string>>;
export type Salah = { readonly kolom: Kolom; readonly kode: KodePenolakan | "satuan-panjang" };
export type Terbaca = { readonly entri: Entri; readonly rencanaAksi: string | null };

export const ketikanKosong = (tanggal = ""): Ketikan => ({
  ...(Object.fromEntries(KOLOM.map((k) => [k, ""])) as Ketikan),
  tanggal,
});

export const ketikanDari = (g: Omit<ProgresRow, "bukti">): Ketikan => ({
  tanggal: tulisTanggal(g.tanggal),
  mulai: g.mulai ?? "",
  selesai: g.selesai ?? "",
  kegiatan: g.kegiatan,
  jumlah: g.jumlah === null ? "" : String(g.jumlah),
  satuan: g.satuan,
  hasil: g.rencanaAksi ?? g.rhk ?? "",
});

/** Nobody typed anything into it; the day alone is what the page itself offered. */
export const kosong = (k: Ketikan): boolean =>
  KOLOM.every((kolom) => kolom === "tanggal" || k[kolom].trim() === "");
export const sama = (a: Ketikan, b: Ketikan): boolean => KOLOM.every((k) => a[k] === b[k]);

/** What was typed as an entry, or the first cell that cannot be read. `dekat`: where a date without a year belongs. */
export function bacaKetikan(
  k: Ketikan,
  fakta: Pick<FaktaProgres, "rencana">,
  dekat: Tanggal,
): Terbaca | Salah {
  const tanggal = bacaTanggal(k.tanggal, dekat);
  if (tanggal === null) return { kolom: "tanggal", kode: "progres-tanggal-salah" };
  const [mulai, selesai] = [jamDari(k.mulai), jamDari(k.selesai)];
  if (mulai === undefined) return { kolom: "mulai", kode: "progres-jam-salah" };
  if (selesai === undefined) return { kolom: "selesai", kode: "progres-jam-salah" };
  const jumlah = k.jumlah.trim() === "" ? null : bacaJumlah(k.jumlah);
  if (k.jumlah.trim() !== "" && jumlah === null) return { kolom: "jumlah", kode: "progres-jumlah-salah" };
  const satuan = k.satuan.trim();
  if (satuan.length > SATUAN_TERPANJANG) return { kolom: "satuan", kode: "satuan-panjang" };
  const { rhk, rencanaAksi } = hasilDari(k.hasil, fakta);
  return {
    entri: { tanggal, mulai, selesai, kegiatan: k.kegiatan.trim(), jumlah, satuan, rhk },
    rencanaAksi,
  };
}

/** The cell a refusal is about. */
export function kolomDari(kode: string): Kolom {
  if (/jam/.test(kode)) return "mulai";
  if (/menit/.test(kode)) return "selesai";
  if (/kegiatan/.test(kode)) return "kegiatan";
  if (/jumlah/.test(kode)) return "jumlah";
  return /rhk|di-luar-masa/.test(kode) ? "hasil" : "tanggal";
}

/** The days whose facts are asked: those of the page, and those typed that could be written at all. */
export function rentangKetikan(
  semua: readonly Pick<Ketikan, "tanggal">[],
  halaman: Rentang,
  today: Tanggal,
): Rentang {
  const terjauh = tambahHari(today, -367);
  const hari = semua
    .flatMap((k) => bacaTanggal(k.tanggal, halaman.dari) ?? [])
    .filter((t) => t >= terjauh && t <= today);
  return { dari: hari.reduce(terdahulu, halaman.dari), sampai: hari.reduce(terakhir, halaman.sampai) };
}

const jamDari = (teks: string): string | null | undefined =>
  teks.trim() === "" ? null : (bacaJam(teks) ?? undefined);

/** A choice of the list: a rencana aksi brings its result along. */
export function hasilDari(nilai: string, { rencana }: Pick<FaktaProgres, "rencana">) {
  const aksi = rencana.flatMap((r) => r.rencanaAksi).find((a) => a.id === nilai);
  if (aksi) return { rhk: aksi.rhk, rencanaAksi: aksi.id };
  return { rhk: nilai === "" ? null : nilai, rencanaAksi: null };
}
