import { rentangGaris } from "../../domain/garis.ts";
import { type IndeksGaris, indeksGaris, type UnitVersi } from "../../domain/indeks-garis.ts";
import type { JenisUnit } from "../../domain/kepegawaian.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import type { Row } from "./tulis.ts";

export const UNIT_DARI = "2020-01-01";
const AWAL = "2025-01-01";
const AKHIR = "9999-12-30";

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
  return orang.pegawai.flatMap((p) =>
    rentangGaris(indeks, p.id, AWAL, AKHIR).flatMap((g) => {
      const penempatan = tempatPada(orang, p.id, g.dari);
      if (!penempatan || !g.unit) return [];
      return [
        {
          pegawai: p.id,
          dari: g.dari,
          sampai: g.sampai === AKHIR ? null : g.sampai,
          penempatan: penempatan.id,
          unit: g.unit,
          penilai: g.penilai,
          unit_penilai: g.unitPenilai,
          atasan: g.atasan,
          masalah: g.masalah ?? null,
        },
      ];
    }),
  );
};

export const tempatPada = (orang: Orang, pegawai: string, hari: string) => {
  const semua = orang.penempatan.filter(
    (n) => n.pegawai === pegawai && n.dari <= hari && (n.sampai === null || n.sampai >= hari),
  );
  return semua.find((n) => n.jenis === "definitif") ?? semua[0];
};
