import { barisGaris } from "../../domain/baris-garis.ts";
import { type Garis, garisPada } from "../../domain/garis.ts";
import { type IndeksGaris, indeksGaris, type UnitVersi } from "../../domain/indeks-garis.ts";
import type { JenisUnit } from "../../domain/kepegawaian.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import type { Row } from "./tulis.ts";

export const UNIT_DARI = "2020-01-01";
const GARIS_DARI = "2025-01-01";

/** The facts of a seed as the rule of lines reads them; people and units are their ids. */
export function indeksDari(benih: Benih, orang: Orang): IndeksGaris {
  const unit = orang.unit.map(
    (u): UnitVersi => ({
      unit: u.id,
      induk: u.idInduk,
      jenis: u.jenis as JenisUnit,
      dari: UNIT_DARI,
      sampai: null,
    }),
  );
  const penempatan = orang.penempatan.map((n) => ({
    id: n.id,
    pegawai: n.pegawai,
    unit: n.idUnit,
    jabatanJenis: n.jenisJabatan,
    jenis: n.jenis,
    memimpin: n.memimpin,
    delegasiPenilai: n.delegasi,
    dari: n.dari,
    sampai: n.sampai,
  }));
  const khusus = tabel(benih.khusus, ["kode", "penilai", "dari", "alasan"]).map((k) => ({
    pegawai: orang.idPegawai(k.kode),
    penilai: orang.idPegawai(k.penilai),
    dari: k.dari,
    sampai: null,
  }));
  return indeksGaris({ unit, penempatan, khusus });
}

/** The rows of garis_penilai: the rule's own intervals, nothing by hand. */
export const garisRows = (benih: Benih, orang: Orang): Row[] => {
  const indeks = indeksDari(benih, orang);
  return orang.pegawai
    .flatMap((p) => barisGaris(indeks, p.id, GARIS_DARI))
    .map(({ unitPenilai, ...baris }) => ({ ...baris, unit_penilai: unitPenilai }));
};

/** The line of a person on a day, both by their code in the tables. */
export const pembacaGaris = (benih: Benih, orang: Orang) => {
  const indeks = indeksDari(benih, orang);
  return (kode: string, hari: Tanggal): Garis => garisPada(indeks, orang.idPegawai(kode), hari);
};

/** The appointment that prints on a day: the definitive one before all others. */
export const tempatPada = (orang: Orang, pegawai: string, hari: Tanggal) => {
  const semua = orang.penempatan.filter(
    (n) => n.pegawai === pegawai && n.dari <= hari && (n.sampai === null || n.sampai >= hari),
  );
  return semua.find((n) => n.jenis === "definitif") ?? semua[0];
};
