import type { Column, Content, TableCell } from "pdfmake/interfaces";
import { aman, garis, judul, kepala, sel, tabel, tandaTangan } from "../../web/formulir/pdf-bagian.ts";
import {
  barisOrang,
  blokKeberatan,
  CATATAN_D,
  nip,
  type PenandaD,
  penandaD,
  pilihan,
  tandaElektronik,
  tempatTanggal,
} from "./kata.ts";
import { instansiBaris, periodeBaris } from "./pdf-bagian.ts";
import type { Dokumen } from "./queries.ts";

/** D.1.1, D.1.2 and D.1.3, portrait. */
export function pdfFormulirD({ isi, diterimaPada }: Dokumen, alamat: string): Content[] {
  const teks = [{ no: "5.", judul: "CATATAN/REKOMENDASI", teks: isi.catatan || "-" }, ...blokKeberatan(isi)];
  const akhir = teks.at(-1);
  // Signatures are never alone on a page: the last block comes along, unless it is too long to be kept whole.
  const ikut = akhir !== undefined && akhir.teks.length < 1500 && akhir.teks.split("\n").length < 20;
  const [kiri, kanan, bawah] = penandaD(isi, diterimaPada).map((p) => penanda(isi, p));
  return [
    { text: aman(isi.instansi.nama.toUpperCase()), bold: true, alignment: "center", characterSpacing: 0.6 },
    { text: " ", fontSize: 4 },
    ...judul(["DOKUMEN EVALUASI KINERJA PEGAWAI"]),
    periodeBaris(isi, "*", "**"),
    instansiBaris(isi),
    blokTabel(isi, [
      ...blok("1.", "PEGAWAI YANG DINILAI", barisOrang(isi.pegawai)),
      ...blok("2.", "PEJABAT PENILAI KINERJA", barisOrang(isi.penilai)),
      ...blok("3.", "ATASAN PEJABAT PENILAI KINERJA", barisOrang(isi.atasan)),
      ...blok("4.", "EVALUASI KINERJA", [
        ["CAPAIAN KINERJA ORGANISASI", pilihan.capaian.satu(isi)],
        ["PREDIKAT KINERJA PEGAWAI", pilihan.predikat.satu(isi)],
      ]),
      ...(ikut ? teks.slice(0, -1) : teks).flatMap((t) => blokTeks(t.no, t.judul, t.teks)),
    ]),
    {
      unbreakable: true,
      stack: [
        ...(ikut && akhir ? [blokTabel(isi, blokTeks(akhir.no, akhir.judul, akhir.teks))] : []),
        {
          columns: [tandaTangan(kiri ?? null), tandaTangan(kanan ?? null)],
          margin: [0, 10, 0, 0],
        },
        ...(bawah
          ? [
              {
                columns: [
                  tandaTangan(null),
                  { ...(tandaTangan(bawah) as object), width: 240 } as Column,
                  tandaTangan(null),
                ],
                margin: [0, 4, 0, 0] as [number, number, number, number],
              },
            ]
          : []),
        {
          columns: [
            { qr: alamat, fit: 64, eccLevel: "M", width: "auto" },
            {
              width: "*",
              fontSize: 6.5,
              margin: [8, 2, 0, 0],
              stack: [
                ...CATATAN_D,
                {
                  text: `Periksa keaslian dokumen ini di ${alamat}`,
                  margin: [0, 4, 0, 0],
                },
                "Kode QR ini bukan tanda tangan elektronik tersertifikasi.",
              ],
            },
          ],
          margin: [0, 8, 0, 0],
        },
      ],
    },
  ];
}

const penanda = (isi: Dokumen["isi"], { peran, orang, pada, kata }: PenandaD) => ({
  tempatTanggal: pada === null ? "" : tempatTanggal(isi, pada),
  peran,
  tanda: pada === null ? "" : tandaElektronik(kata, pada, isi.instansi.zona),
  nama: orang?.nama ?? "-",
  nip: `NIP. ${nip(orang)}`,
});

/** D.1.3 has six rows more and one signer: closer, so that it mostly stays on one page. */
const blokTabel = (isi: Dokumen["isi"], baris: TableCell[][]): Content => {
  const t = tabel([18, 150, "*"], baris);
  const tipis = () => (isi.format === "D.1.3" ? 1.2 : 2.5);
  return { ...t, layout: { ...garis, paddingTop: tipis, paddingBottom: tipis } };
};

const blokTeks = (no: string, nama: string, teks: string): TableCell[][] => [
  [kepala(no), kepala(nama, { colSpan: 2 }), {}],
  [sel(""), sel(teks, { colSpan: 2 }), {}],
];

const blok = (no: string, nama: string, baris: readonly (readonly [string, string])[]): TableCell[][] => [
  [kepala(no), kepala(nama, { colSpan: 2 }), {}],
  ...baris.map(([label, nilai]) => [sel(""), sel(label), sel(`: ${nilai}`)]),
];
