import { change } from "../../data/agency/statement.ts";
import { tambahHari } from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import { type Benih, DIBUAT, type Orang } from "./benih.ts";
import { UNIT_DARI } from "./garis.ts";
import { insert, type Tulisan } from "./tulis.ts";

/** What became of units, and who assesses from outside: a name that changed, a unit that went up in another. */
export function penataanStatements(benih: Benih, orang: Orang): Tulisan[] {
  const luar = tabel(benih.luar ?? "", ["kode", "nama", "jabatan", "instansi", "jenis"]);
  const lebur = tabel(benih.lebur ?? "", ["kode", "induk", "nama", "sampai", "ke", "alasan", "surat"]);
  const pejabat = luar.map((l) => ({
    id: orang.idPegawai(l.kode),
    nama: l.nama,
    jenis: "pejabat-negara",
    dibuat_pada: DIBUAT,
  }));
  return [
    ...tabel(benih.namaLama ?? "", ["kode", "nama", "sampai"]).flatMap((n) => oldName(orang, n)),
    ...insert(
      "unit",
      lebur.map((l) => ({ id: orang.idUnit(l.kode), kode: l.kode })),
    ),
    ...insert(
      "unit_versi",
      lebur.map((l) => ({
        id: orang.id("versi unit", l.kode),
        unit: orang.idUnit(l.kode),
        dari: UNIT_DARI,
        sampai: l.sampai,
        nama: l.nama,
        induk: orang.idUnit(l.induk),
        jenis: "unit-kerja",
        urut: 99,
      })),
    ),
    ...insert(
      "unit_akhir",
      lebur.map((l) => ({
        unit: orang.idUnit(l.kode),
        sampai: l.sampai,
        ke: orang.idUnit(l.ke),
        alasan: l.alasan,
        nomor_surat: l.surat,
      })),
    ),
    ...insert("pegawai", pejabat),
    ...insert(
      "pejabat_luar",
      luar.map((l) => ({
        pegawai: orang.idPegawai(l.kode),
        jabatan: l.jabatan,
        instansi: l.instansi,
        jenis_jabatan: l.jenis,
      })),
    ),
  ];
}

/** The name of today holds from the day after; before that the unit was called otherwise. */
const oldName = (orang: Orang, n: { kode: string; nama: string; sampai: string }): Tulisan[] => {
  const unit = orang.idUnit(n.kode);
  return [
    change`UPDATE unit_versi SET dari = ${tambahHari(n.sampai, 1)} WHERE unit = ${unit}`,
    change`INSERT INTO unit_versi (id, unit, dari, sampai, nama, induk, jenis, urut)
      SELECT ${orang.id("versi unit lama", n.kode)}, unit, ${UNIT_DARI}, ${n.sampai}, ${n.nama}, induk, jenis, urut
      FROM unit_versi WHERE unit = ${unit}`,
  ];
};
