import type { TDocumentDefinitions } from "pdfmake/interfaces";
import type { LaporIsi } from "../../data/agency/pelaporan.ts";
import { predikat } from "../../domain/istilah.ts";
import { sebabKurang, statusLapor } from "../../domain/pelaporan.ts";
import { waktu } from "../../i18n/dates.ts";
import { pelaporanWords } from "../../i18n/pelaporan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { aman, judul, kepala, sel, tabel } from "../../web/formulir/pdf-bagian.ts";
import { type Kertas, lembarPdf } from "../../web/formulir/pdf-lembar.ts";

/** The frozen report on paper, in Indonesian; the hash of what was frozen stands on every page. */
export function laporanPdf(isi: LaporIsi, hash: string, kertas: Kertas, tanda: string): TDocumentDefinitions {
  const t = pelaporanWords.id;
  const { dilaporkan, keberatan, kurang } = isi.jumlah;
  const kapan = waktu(isi.pada, isi.zona, "id");
  const rata = (...teks: string[]) => teks.map((x) => sel(x));
  const bagian = (teks: string) => ({
    text: teks,
    bold: true,
    margin: [0, 10, 0, 3] as [number, number, number, number],
  });
  return lembarPdf({
    judul: `${t.judulPeriode(namaPeriode(isi.periode, "id"))} - ${isi.unit.nama}`,
    penulis: isi.instansi,
    dibuat: isi.pada,
    kertas,
    orientasi: "landscape",
    tanda,
    kaki: hash.slice(0, 16),
    isi: [
      ...judul([
        isi.jenis === "utama"
          ? "LAPORAN HASIL EVALUASI KINERJA PEGAWAI"
          : "LAPORAN SUSULAN HASIL EVALUASI KINERJA PEGAWAI",
        aman(isi.unit.nama.toUpperCase()),
        namaPeriode(isi.periode, "id").toUpperCase(),
      ]),
      {
        text: aman(isi.pengirim ? t.oleh(isi.pengirim.nama, kapan) : t.otomatis(kapan)),
        margin: [0, 8, 0, 0],
      },
      { text: isi.tujuan ? aman(t.tujuan(isi.tujuan.nama)) : "Kepada Pejabat yang Berwenang (PyB)." },
      { text: t.jumlah(dilaporkan, keberatan, kurang) },
      { text: `${t.hash}: ${hash}`, fontSize: 7 },
      ...(isi.baris.length === 0
        ? []
        : [
            bagian(t.baris),
            tabel(
              [18, "*", 90, "*", 90, 80, 34],
              [
                ["NO", "NAMA", "NIP", "JABATAN", "PREDIKAT", "STATUS", "FORMAT"].map((k) => kepala(k)),
                ...isi.baris.map((b, at) =>
                  rata(
                    ...[String(at + 1), b.nama, b.nomor ?? "-", b.jabatan, predikat[b.predikat].id],
                    ...[statusLapor[b.status].id, b.format],
                  ),
                ),
              ],
              1,
            ),
          ]),
      ...(isi.kurang.length === 0
        ? []
        : [
            bagian(t.kurang),
            tabel(
              [18, "*", "*", "*", "*"],
              [
                ["NO", "NAMA", "JABATAN", "SEBAB", "PEJABAT PENILAI"].map((k) => kepala(k)),
                ...isi.kurang.map((k, at) =>
                  rata(String(at + 1), k.nama, k.jabatan, sebabKurang[k.sebab].id, k.penilai),
                ),
              ],
              1,
            ),
          ]),
      ...(isi.anak.length + isi.anakBelum.length === 0
        ? []
        : [
            bagian(t.anak),
            tabel(
              ["*", 50, 50, 50, 200],
              [
                ["UNIT", "DILAPORKAN", "KEBERATAN", "BELUM", "SIDIK LAPORAN"].map((k) => kepala(k)),
                ...isi.anak.map((a) =>
                  rata(a.nama, String(a.dilaporkan), String(a.keberatan), String(a.kurang), a.hash),
                ),
                ...isi.anakBelum.map((a) => rata(a.nama, "-", "-", "-", t.anakBelum)),
              ],
              1,
            ),
          ]),
    ],
  });
}
