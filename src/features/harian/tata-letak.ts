/**
 * The layouts of daily progress that are known. Collected from public clients and manuals of the neighbour, not from an
 * official specification: so they are data, and the page says where each came from and when.
 */
export const KOLOM_BERKAS = [
  "hasil",
  "tanggal",
  "mulai",
  "selesai",
  "waktu",
  "kegiatan",
  "sumber",
  "jumlah",
  "satuan",
  "bukti",
] as const;
export type KolomBerkas = (typeof KOLOM_BERKAS)[number];

export const EKINERJA = {
  nama: "e-Kinerja BKN, progres harian",
  asal: {
    id: "klien dan panduan umum, bukan spesifikasi resmi",
    en: "public clients and manuals, no official specification",
  },
  sejak: "2026",
  kolom: [
    ["hasil", "Rencana Aksi", 50],
    ["tanggal", "Tanggal", 12],
    ["mulai", "Jam mulai", 11],
    ["selesai", "Jam selesai", 11],
    ["kegiatan", "Kegiatan harian", 60],
    ["sumber", "Sumber data", 14],
    ["jumlah", "Realisasi (bilangan bulat)", 14],
    ["satuan", "Satuan", 14],
    ["bukti", "Bukti dukung (tautan)", 50],
  ] as const satisfies readonly (readonly [KolomBerkas, string, number])[],
} as const;

/** What a column may be called, its letters alone. The first that fits has it. */
const nama: Readonly<Record<KolomBerkas, RegExp>> = {
  tanggal: /^(hari)?(tanggal|tgl|date)(kegiatan|pelaksanaan|harian)?$/,
  mulai: /^(jam|waktu|pukul)?(mulai|awal|start|starttime)$|^darijam$/,
  selesai: /^(jam|waktu|pukul)?(selesai|akhir|end|endtime)$|^sampaijam$/,
  waktu: /^(jam|waktu|pukul|time)$/,
  sumber: /^sumberdata(ekinerja)?$/,
  bukti: /^(bukti|tautan|link|eviden|evidence|url)/,
  hasil: /^(rencanaaksi|rencanahasilkerja|rhk|hasilkerja|actionplan|result)/,
  kegiatan: /kegiatan|aktivitas|uraian|activity|pekerjaan|deskripsi/,
  satuan: /^(satuan|unit)/,
  jumlah: /^(realisasi|jumlah|volume|kuantitas|output|amount|qty|capaian)/,
};
const urutan = Object.keys(nama) as KolomBerkas[];

export type Kepala = { readonly nomor: number; readonly kolom: ReadonlyMap<KolomBerkas, number> };

/** The heading may stand under titles: the first row that names the day and the activity, in whatever order. */
export function cariKepala(
  rows: readonly { readonly nomor: number; readonly sel: readonly { readonly teks: string }[] }[],
): Kepala | null {
  for (const { nomor, sel } of rows.slice(0, 20)) {
    const kolom = new Map<KolomBerkas, number>();
    sel.forEach(({ teks }, at) => {
      const rapat = teks
        .toLowerCase()
        .replace(/\(.*?\)/g, "")
        .replace(/[^a-z]/g, "");
      const satu = rapat && urutan.find((k) => !kolom.has(k) && nama[k].test(rapat));
      if (satu) kolom.set(satu, at);
    });
    if (kolom.has("tanggal") && kolom.has("kegiatan")) return { nomor, kolom };
  }
  return null;
}
