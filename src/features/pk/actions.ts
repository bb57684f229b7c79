import { noticeStatement } from "../../data/agency/kabar.ts";
import { type Acting, outcome, record } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { type FaktaPk, type IsiPk, type SumberPk, targetDenganSatuan, tulisPk } from "../../domain/pk.ts";
import type { Result } from "../../domain/result.ts";
import type { Sasaran } from "./grid-rows.ts";

export type Tempat = {
  readonly id: string;
  readonly unit: string;
  readonly nama: string;
  readonly tahun: number;
};
export type Baru = Omit<IsiPk, "target"> & {
  readonly sumber: SumberPk;
  readonly sasaran: readonly Sasaran[];
  readonly perubahan: Readonly<Record<string, string>>;
};

/** The whole register in one save; version 0 makes it. Its head hears of what somebody else wrote into it. */
export async function savePk(
  a: Acting,
  tempat: Tempat,
  fakta: FaktaPk,
  baru: Baru,
): Promise<Result<unknown>> {
  const target = baru.sasaran.flatMap((s) => s.butir.map((b) => targetDenganSatuan(b.target, b.satuan)));
  const decided = tulisPk(fakta, a.viewer, { ...baru, target });
  if (!decided.ok) return decided;
  const { id, unit, tahun } = tempat;
  const { sumber, keadaan, nomor, tanggal } = baru;
  const guarded =
    a.versi === 0
      ? change`INSERT INTO perjanjian_kinerja (id, unit, tahun, sumber, keadaan, nomor, tanggal, diubah_pada, diubah_oleh)
          VALUES (${id}, ${unit}, ${tahun}, ${sumber}, ${keadaan}, ${nomor}, ${tanggal}, ${a.now}, ${a.viewer.pegawai})
          ON CONFLICT DO NOTHING`
      : change`UPDATE perjanjian_kinerja SET sumber = ${sumber}, keadaan = ${keadaan}, nomor = ${nomor},
          tanggal = ${tanggal}, diubah_pada = ${a.now}, diubah_oleh = ${a.viewer.pegawai}, versi = versi + 1
          WHERE id = ${id} AND versi = ${a.versi}`;
  const kabar = {
    kepada: decided.value === "kepala" ? null : fakta.kepala,
    jenis: "pk-diubah",
    data: { unit: tempat.nama, tahun, keadaan },
    tautan: `/pk/${unit}/${tahun}`,
  };
  const recorded = await record(
    a.db,
    {
      objek: id,
      versi: a.versi,
      jenis: "pk",
      langkah: "simpan",
      dari: fakta.keadaan ?? "",
      ke: keadaan,
      oleh: a.viewer.pegawai,
      alasan: baru.alasan,
      pada: a.now,
      perintah: a.perintah,
      rincian: { sebagai: decided.value, ...baru.perubahan },
    },
    guarded,
    [...linesStatements(id, baru.sasaran), noticeStatement(kabar, a.now)],
  );
  return outcome(recorded);
}

/** Lines keep their ids, so that plans which carry them still do. */
function linesStatements(id: string, sasaran: readonly Sasaran[]): Statement<number>[] {
  const atas = JSON.stringify(sasaran.map((s) => ({ id: s.id, teks: s.teks })));
  const bawah = JSON.stringify(sasaran.flatMap((s) => s.butir.map((b) => ({ ...b, sasaran: s.id }))));
  return [
    change`INSERT INTO sasaran_pk (id, pk, teks, urut)
      SELECT value ->> 'id', ${id}, value ->> 'teks', key FROM json_each(${atas}) WHERE true
      ON CONFLICT (id) DO UPDATE SET teks = excluded.teks, urut = excluded.urut WHERE sasaran_pk.pk = excluded.pk`,
    change`DELETE FROM indikator_pk WHERE pk = ${id} AND id NOT IN (SELECT value ->> 'id' FROM json_each(${bawah}))`,
    change`INSERT INTO indikator_pk (id, sasaran, pk, kode, teks, target, satuan, lintasan, dipahami_semua, urut)
      SELECT value ->> 'id', value ->> 'sasaran', ${id}, value ->> 'kode', value ->> 'teks', value ->> 'target',
        value ->> 'satuan', value ->> 'lintasan', value ->> 'dipahamiSemua', key FROM json_each(${bawah}) WHERE true
      ON CONFLICT (id) DO UPDATE SET sasaran = excluded.sasaran, kode = excluded.kode, teks = excluded.teks,
        target = excluded.target, satuan = excluded.satuan, lintasan = excluded.lintasan,
        dipahami_semua = excluded.dipahami_semua, urut = excluded.urut WHERE indikator_pk.pk = excluded.pk`,
    change`DELETE FROM sasaran_pk WHERE pk = ${id} AND id NOT IN (SELECT value ->> 'id' FROM json_each(${atas}))`,
  ];
}
