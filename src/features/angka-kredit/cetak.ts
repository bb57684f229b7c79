import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { type AkIsi, minimalAk, type OrangAk } from "../../data/agency/angka-kredit.ts";
import { cetak, predikat } from "../../domain/istilah.ts";
import { jenjang } from "../../domain/jabatan.ts";
import { poin } from "../../i18n/angka-kredit.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { tandaElektronik, tempatTanggal } from "../../web/formulir/kepala.ts";
import { baris, type Lembar, lebar } from "../../web/formulir/lembar.ts";
import { isiLembarPdf } from "../../web/formulir/lembar-pdf.ts";
import { type Kertas, lembarPdf, tandaTanganPdf } from "../../web/formulir/pdf-lembar.ts";
import type { Signer } from "../../web/ui/formulir.tsx";

export const namaBulan = (n: number): string =>
  namaPeriode({ jenis: "bulan", n, tahun: 2000 }, "id").split(" ")[0] ?? "";
const angka = (n: number) => poin(n, "id");
const koefisien = (n: number) => String(n).replace(".", ",");

/** Konversi, Akumulasi, PAK: three forms out of one frozen decision (Peraturan BKN 3/2023). */
export const tigaLembar = (isi: AkIsi): readonly Lembar[] => [konversi(isi), akumulasi(isi), pak(isi)];

const judulOf = (isi: AkIsi, teks: string) => [
  teks,
  `NOMOR: ${isi.nomor || "-"}`,
  `PERIODE ${masaAk(isi).toUpperCase()}`,
];
const masaAk = ({ bagian, tahun }: AkIsi): string => {
  const [dari, sampai] = [bagian[0]?.dariBulan ?? 1, bagian.at(-1)?.sampaiBulan ?? 12];
  return `${namaBulan(dari)}${dari === sampai ? "" : ` – ${namaBulan(sampai)}`} ${tahun}`;
};

const orang = (judul: string, o: OrangAk, lain: readonly (readonly [string, string])[] = []) => [
  baris("judul", lebar(judul, 2)),
  ...[
    ["NAMA", o.nama],
    ["NIP", o.nomor ?? "-"],
    ["PANGKAT/ GOL. RUANG", o.pangkat],
    ["JABATAN", o.jabatan],
    ["UNIT KERJA", o.unit],
    ...lain,
  ].map(([label = "", nilai = ""]) => baris("isi", label, nilai)),
];
const identitas = (isi: AkIsi) => ({
  lebar: [30, 70],
  baris: orang("PEJABAT FUNGSIONAL YANG DINILAI", isi.pegawai, [["JENJANG", jenjang[isi.jenjang].id]]),
});
const catatan = (isi: AkIsi) => [
  `Ditetapkan oleh ${isi.penetap.nama}, ${isi.penetap.jabatan}. Versi ${isi.versi}${isi.alasan ? ` · koreksi: ${isi.alasan}` : ""}.`,
];

const konversi = (isi: AkIsi): Lembar => ({
  judul: judulOf(isi, "KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT"),
  tabel: [
    identitas(isi),
    {
      lebar: [22, 16, 20, 12, 16, 14],
      baris: [
        baris("judul", lebar("KONVERSI PREDIKAT KINERJA", 6)),
        baris(
          "kepala",
          "PERIODE",
          "JENJANG",
          "PREDIKAT",
          "PROSENTASE",
          "KOEFISIEN PER TAHUN",
          "ANGKA KREDIT",
        ),
        ...isi.bagian.map((b) =>
          baris(
            "isi",
            `${namaBulan(b.dariBulan)}${b.bulan > 1 ? ` – ${namaBulan(b.sampaiBulan)}` : ""} (${b.bulan} bulan)`,
            jenjang[b.jenjang].id,
            cetak(predikat[b.predikat]),
            { teks: `${b.persen}%`, tengah: true },
            { teks: koefisien(b.koefisien), tengah: true },
            { teks: angka(b.nilai), tengah: true },
          ),
        ),
        baris("isi", lebar("JUMLAH", 5), { teks: angka(isi.baru), tengah: true }),
      ],
    },
  ],
  catatan: [
    "Angka kredit = prosentase x koefisien per tahun x bulan/12, dibulatkan dua desimal per periode.",
    ...catatan(isi),
  ],
});

const akumulasi = (isi: AkIsi): Lembar => ({
  judul: judulOf(isi, "AKUMULASI ANGKA KREDIT"),
  tabel: [
    identitas(isi),
    {
      lebar: [76, 24],
      baris: [
        baris("judul", lebar("AKUMULASI ANGKA KREDIT", 2)),
        baris("kepala", "TAHUN", "ANGKA KREDIT"),
        ...(isi.awal
          ? [
              baris("isi", `Sampai dengan ${isi.awal.tahun}: angka kredit awal (${isi.awal.sumber})`, {
                teks: angka(isi.awal.nilai),
                tengah: true,
              }),
            ]
          : []),
        ...isi.sejak.map((s) => baris("isi", String(s.tahun), { teks: angka(s.baru), tengah: true })),
        baris("isi", `${isi.tahun} (${masaAk(isi)})`, { teks: angka(isi.baru), tengah: true }),
        baris("isi", "JUMLAH ANGKA KREDIT KUMULATIF", { teks: angka(isi.jumlah), tengah: true }),
      ],
    },
  ],
  catatan: catatan(isi),
});

const pak = (isi: AkIsi): Lembar => ({
  judul: judulOf(isi, "PENETAPAN ANGKA KREDIT"),
  tabel: [
    identitas(isi),
    {
      lebar: [52, 16, 16, 16],
      baris: [
        baris("judul", lebar("HASIL PENETAPAN ANGKA KREDIT", 4)),
        baris("kepala", "URAIAN", "LAMA", "BARU", "JUMLAH"),
        baris("isi", "Angka kredit dari konversi predikat kinerja", ...tiga(isi.lama, isi.baru, isi.jumlah)),
        baris("isi", "JUMLAH ANGKA KREDIT KUMULATIF", ...tiga(isi.lama, isi.baru, isi.jumlah)),
      ],
    },
    {
      lebar: [52, 24, 24],
      baris: [
        baris("kepala", "KETERANGAN", "ANGKA KREDIT MINIMAL", "KELEBIHAN/ KEKURANGAN"),
        ...minimalAk(isi.jenjang, isi.jumlah).map((m) =>
          baris(
            "isi",
            `Untuk kenaikan ${m.untuk}`,
            { teks: String(m.minimal), tengah: true },
            { teks: `${m.selisih > 0 ? "+" : ""}${angka(Math.round(m.selisih * 100))}`, tengah: true },
          ),
        ),
      ],
    },
  ],
  catatan: catatan(isi),
});
const tiga = (...n: readonly number[]) => n.map((x) => ({ teks: angka(x), tengah: true }));

export const penandaAk = (isi: AkIsi): readonly Signer[] => [
  {
    role: "Pejabat Penilai Kinerja",
    placeAndDate: tempatTanggal(isi.instansi.kota, isi.ditetapkan.pada, isi.instansi.zona),
    name: isi.penetap.nama,
    nip: isi.penetap.nomor ?? undefined,
    mark: tandaElektronik(isi.ditetapkan.pada, isi.instansi.zona),
  },
];

export function akPdf(isi: AkIsi, hash: string, kertas: Kertas, tanda: string): TDocumentDefinitions {
  const [s] = penandaAk(isi);
  // The printer writes into what it prints: each sheet has its own.
  const penutup = () =>
    tandaTanganPdf([
      {
        tempatTanggal: s?.placeAndDate ?? "",
        peran: s?.role ?? "",
        tanda: String(s?.mark ?? ""),
        nama: isi.penetap.nama,
        nip: isi.penetap.nomor ?? "",
      },
    ]);
  return lembarPdf({
    judul: `Angka Kredit ${isi.tahun} - ${isi.pegawai.nama}`,
    penulis: isi.instansi.nama,
    dibuat: isi.ditetapkan.pada,
    kertas,
    orientasi: "portrait",
    tanda,
    kaki: `Angka kredit ${isi.tahun} · ${hash.slice(0, 16)}`,
    isi: tigaLembar(isi).map(
      (l, at): Content => ({
        stack: isiLembarPdf(
          l,
          [{ text: isi.instansi.nama.toUpperCase(), alignment: "center", margin: [0, 4, 0, 0] }],
          penutup(),
        ),
        ...(at > 0 && { pageBreak: "before" as const }),
      }),
    ),
  });
}
