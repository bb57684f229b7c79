import type { Content, TableCell } from "pdfmake/interfaces";
import { aman, judul, kepala, sel, tabel, tandaTangan } from "../../web/formulir/pdf-bagian.ts";
import {
  barisOrang,
  CATATAN_D,
  nip,
  penandaTangan,
  pilihan,
  tandaElektronik,
  tempatTanggal,
} from "./kata.ts";
import { instansiBaris, periodeBaris } from "./pdf-bagian.ts";
import type { Dokumen } from "./queries.ts";

/** D.1.1 and D.1.2, portrait. */
export function pdfFormulirD({ isi, diterimaPada }: Dokumen, alamat: string): Content[] {
  const kanan = penandaTangan(isi);
  const zona = isi.instansi.zona;
  return [
    { text: aman(isi.instansi.nama.toUpperCase()), bold: true, alignment: "center", characterSpacing: 0.6 },
    { text: " ", fontSize: 4 },
    ...judul(["DOKUMEN EVALUASI KINERJA PEGAWAI"]),
    periodeBaris(isi, "*", "**"),
    instansiBaris(isi),
    tabel(
      [18, 150, "*"],
      [
        ...blok("1.", "PEGAWAI YANG DINILAI", barisOrang(isi.pegawai)),
        ...blok("2.", "PEJABAT PENILAI KINERJA", barisOrang(isi.penilai)),
        ...blok("3.", "ATASAN PEJABAT PENILAI KINERJA", barisOrang(isi.atasan)),
        ...blok("4.", "EVALUASI KINERJA", [
          ["CAPAIAN KINERJA ORGANISASI", pilihan.capaian.satu(isi)],
          ["PREDIKAT KINERJA PEGAWAI", pilihan.predikat.satu(isi)],
        ]),
        [kepala("5."), kepala("CATATAN/REKOMENDASI", { colSpan: 2 }), {}],
        [sel(""), sel(isi.catatan || "-", { colSpan: 2 }), {}],
      ],
    ),
    {
      unbreakable: true,
      margin: [0, 12, 0, 0],
      stack: [
        {
          columns: [
            tandaTangan({
              tempatTanggal: diterimaPada === null ? "" : tempatTanggal(isi, diterimaPada),
              peran: "7. Pegawai yang Dinilai",
              tanda: diterimaPada === null ? "" : tandaElektronik("Diterima", diterimaPada, zona),
              nama: isi.pegawai.nama,
              nip: `NIP. ${nip(isi.pegawai)}`,
            }),
            tandaTangan({
              tempatTanggal: tempatTanggal(isi, isi.ditandatangani.pada),
              peran: kanan.peran,
              tanda: tandaElektronik("Ditandatangani", isi.ditandatangani.pada, zona),
              nama: kanan.orang?.nama ?? "-",
              nip: `NIP. ${nip(kanan.orang)}`,
            }),
          ],
        },
        ...CATATAN_D.map((text): Content => ({ text, fontSize: 6.5, margin: [0, 1, 0, 0] })),
        {
          columns: [
            { qr: alamat, fit: 64, eccLevel: "M", width: "auto" },
            {
              width: "*",
              fontSize: 6.5,
              margin: [8, 14, 0, 0],
              stack: [
                `Periksa keaslian dokumen ini di ${alamat}`,
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

const blok = (no: string, nama: string, baris: readonly (readonly [string, string])[]): TableCell[][] => [
  [kepala(no), kepala(nama, { colSpan: 2 }), {}],
  ...baris.map(([label, nilai]) => [sel(""), sel(label), sel(`: ${nilai}`)]),
];
