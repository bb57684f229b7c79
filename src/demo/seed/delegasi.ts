import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { insert, type Tulisan } from "./tulis.ts";

const SEJAM = 3_600_000;

/** Who prepares for whom these weeks; both were told. */
export function delegasiStatements(benih: Benih, orang: Orang): Tulisan[] {
  const nama = (kode: string) => orang.pegawai.find((p) => p.kode === kode)?.nama ?? "";
  const semua = tabel(benih.delegasi ?? "", ["untuk", "kepada", "dari", "sampai", "alasan", "surat"]).map(
    (d) => ({
      ...d,
      id: orang.id("delegasi", `${d.untuk} ${d.kepada}`),
      pada: Date.parse(`${d.dari}T00:00:00Z`) - 6 * SEJAM,
    }),
  );
  return [
    ...insert(
      "delegasi",
      semua.map((d) => ({
        id: d.id,
        untuk: orang.idPegawai(d.untuk),
        kepada: orang.idPegawai(d.kepada),
        dari: d.dari,
        sampai: d.sampai,
        alasan: d.alasan,
        nomor_surat: d.surat,
        dibuat_oleh: orang.idPegawai(d.untuk),
        dibuat_pada: d.pada,
      })),
    ),
    ...insert(
      "pemberitahuan",
      semua.map((d) => ({
        id: orang.id("kabar delegasi", d.kepada),
        pegawai: orang.idPegawai(d.kepada),
        jenis: "delegasi-diberi",
        data: JSON.stringify({
          namaUntuk: nama(d.untuk),
          namaKepada: nama(d.kepada),
          dari: d.dari,
          sampai: d.sampai,
          oleh: nama(d.untuk),
        }),
        tautan: "/delegasi",
        dibuat_pada: d.pada,
      })),
    ),
  ];
}
