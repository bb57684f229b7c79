import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Identitas } from "../../data/agency/identitas.ts";
import { barisPihak, masaPenilaian, nipBerjarak, tempatTanggal } from "../../web/formulir/kepala.ts";
import { aman, judul, kepala, kosong, sel, tabel, tandaTangan } from "../../web/formulir/pdf-bagian.ts";
import { barisInstansi, identitasPdf, type Kertas, lembarPdf } from "../../web/formulir/pdf-lembar.ts";
import { buktiOf, realisasiOf, rencanaOf } from "./formulir-page.tsx";
import type { Work } from "./work.ts";

export type Cetakan = {
  readonly work: Work;
  readonly instansi: string;
  readonly kota: string;
  readonly pegawai: Identitas | undefined;
  readonly penilai: Identitas | undefined;
  readonly kertas: Kertas;
  readonly tanda: string;
  readonly kaki: string;
};

/** Formats B.1.1 and B.1.2 (hlm. 67-68) on portrait paper, each on a page of its own, signed by the pegawai alone. */
export const pdfKerja = (p: Cetakan): TDocumentDefinitions =>
  lembarPdf({
    judul: `Rencana Aksi dan Pendokumentasian Kinerja - ${p.pegawai?.nama ?? ""}`,
    penulis: p.instansi,
    dibuat: p.work.periode.disimpanPada ?? p.work.head.diubahPada,
    kertas: p.kertas,
    orientasi: "portrait",
    tanda: p.tanda,
    kaki: p.kaki,
    isi: [
      ...lembar(p, "RENCANA AKSI", false),
      { text: "", pageBreak: "after" },
      ...lembar(p, "PENDOKUMENTASIAN KINERJA", true),
    ],
  });

function lembar(p: Cetakan, teks: string, realisasi: boolean): Content[] {
  const { head } = p.work;
  return [
    ...judul([teks]),
    barisInstansi(p.instansi, masaPenilaian(head.dari, head.sampai), true),
    identitasPdf(barisPihak(p.pegawai), barisPihak(p.penilai)),
    { text: " ", fontSize: 4 },
    hasilKerja(p.work, realisasi),
    { unbreakable: true, margin: [0, 10, 0, 4], columns: [tandaTangan(null), tandaTangan(penanda(p))] },
  ];
}

function hasilKerja(work: Work, realisasi: boolean): Content {
  const n = realisasi ? 4 : 3;
  return tabel(
    realisasi ? [20, "*", "*", "*"] : [20, "*", "*"],
    [
      [kepala("HASIL KERJA", { colSpan: n }), ...kosong(n - 1)],
      ...work.content.rhk.map((rhk, at): TableCell[] => [
        sel(String(at + 1), { alignment: "center" }),
        sel(rhk.teks),
        butir(
          "Rencana Aksi:",
          rencanaOf(work, rhk).map((a) => (a.target ? `${a.teks} (${a.target})` : a.teks)),
        ),
        ...(realisasi
          ? [butir("Realisasi dan Bukti Dukung:", [...realisasiOf(work, rhk), ...buktiOf(work, rhk)])]
          : []),
      ]),
    ],
    1,
  );
}

const butir = (kata: string, list: readonly string[]): TableCell => ({
  stack: [kata, ...(list.length === 0 ? ["-"] : list.map((teks, at) => aman(`${at + 1}. ${teks}`)))],
});

const penanda = ({ kota, pegawai }: Cetakan) => ({
  tempatTanggal: tempatTanggal(kota, null, "WIB"),
  peran: "Pegawai yang Dinilai",
  tanda: "",
  nama: pegawai?.nama ?? "",
  nip: nipBerjarak(pegawai?.nomor ?? ""),
});
