import type { FaktaProgres } from "../../domain/progres.ts";
import { type Rutin, ulangRutin } from "../../domain/rutin.ts";
import type { Lists } from "../../web/form.ts";
import { bacaKetikan, type Ketikan, ketikanKosong, kolomDari } from "./entri.ts";

export type KetikanRutin = Omit<Ketikan, "tanggal"> & {
  readonly ulang: string;
  readonly hari: readonly string[];
  readonly tanggalBulan: string;
};
const { tanggal: _, ...tanpaTanggal } = ketikanKosong();
export const rutinKosong: KetikanRutin = { ...tanpaTanggal, ulang: "sewaktu", hari: [], tanggalBulan: "" };

export const tertulis = (
  r: Omit<Rutin, "ulang" | "hari" | "tanggal"> &
    Partial<Pick<Rutin, "ulang" | "hari">> & { readonly tanggal?: unknown },
): KetikanRutin => ({
  mulai: r.mulai ?? "",
  selesai: r.selesai ?? "",
  kegiatan: r.kegiatan,
  jumlah: r.jumlah === null ? "" : String(r.jumlah),
  satuan: r.satuan,
  hasil: r.rhk ?? "",
  ulang: r.ulang ?? "sewaktu",
  hari: ["1", "2", "4", "8", "16", "32", "64"].filter((bit) => ((r.hari ?? 0) & Number(bit)) !== 0),
  tanggalBulan: typeof r.tanggal === "number" ? String(r.tanggal) : "",
});

/** The form of a pinned activity: a line without its day, and how it comes again. */
export function bacaRutin(lists: Lists, fakta: FaktaProgres) {
  const of = (name: string) => lists[name]?.[0] ?? "";
  const ketikan: KetikanRutin = {
    mulai: of("mulai"),
    selesai: of("selesai"),
    kegiatan: of("kegiatan"),
    jumlah: of("jumlah"),
    satuan: of("satuan"),
    hasil: of("hasil"),
    ulang: of("ulang"),
    hari: lists.hari ?? [],
    tanggalBulan: of("tanggalBulan"),
  };
  const salah: Record<string, string> = {};
  const terbaca = bacaKetikan({ ...ketikan, tanggal: fakta.today }, fakta, fakta.today);
  if ("kode" in terbaca) salah[terbaca.kolom] = terbaca.kode;
  else {
    const { kegiatan, mulai, selesai, rhk } = terbaca.entri;
    if (kegiatan === "") salah.kegiatan = "progres-kegiatan-kosong";
    else if (kegiatan.length > 2000) salah.kegiatan = "progres-kegiatan-panjang";
    if ((mulai === null) !== (selesai === null)) salah.mulai = "progres-jam-tidak-lengkap";
    else if (mulai && selesai && mulai >= selesai) salah.mulai = "progres-jam-terbalik";
    if (rhk !== null && !fakta.rencana.some((r) => r.rhk.some((h) => h.id === rhk)))
      salah[kolomDari("progres-rhk-tidak-ada")] = "progres-rhk-tidak-ada";
  }
  const ulang = ulangRutin.find((u) => u === ketikan.ulang);
  if (!ulang) salah.ulang = "ulang-kosong";
  const hari = ketikan.hari.reduce((n, bit) => n | (/^(1|2|4|8|16|32|64)$/.test(bit) ? Number(bit) : 0), 0);
  if (ulang === "mingguan" && hari === 0) salah.hari = "hari-kosong";
  const ke = Number(ketikan.tanggalBulan);
  if (ulang === "bulanan" && !(Number.isInteger(ke) && ke >= 1 && ke <= 31))
    salah.tanggalBulan = "tanggal-bulan-salah";
  if (Object.keys(salah).length > 0 || "kode" in terbaca || !ulang) return { ketikan, salah, rutin: null };
  const { tanggal: _hari, ...isi } = terbaca.entri;
  const rutin: Rutin = {
    ...isi,
    ulang,
    hari: ulang === "mingguan" ? hari : 0,
    tanggal: ulang === "bulanan" ? ke : null,
  };
  return { ketikan, salah, rutin };
}
