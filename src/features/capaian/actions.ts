import { noticeStatement } from "../../data/agency/kabar.ts";
import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import { type Acting, outcome, record } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { type DasarKeputusan, type PenetapanCapaian, tetapkanCapaian } from "../../domain/capaian.ts";
import type { Capaian } from "../../domain/istilah.ts";
import type { Result } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type Isi = {
  readonly capaian: Capaian;
  readonly sumber: string;
  readonly alasan: string;
  readonly terbit: Tanggal;
  readonly keputusan: DasarKeputusan | null;
  readonly berkas: { readonly id: string; readonly sha256: string } | null;
};
type Tempat = {
  readonly unit: string;
  readonly nama: string;
  readonly periode: PeriodeRow;
  readonly sebelum: Capaian | null;
};

/** First value or a later one: the number of the version is the lock, and the table itself keeps every value. */
export async function setCapaian(
  a: Acting,
  tempat: Tempat,
  fakta: PenetapanCapaian,
  isi: Isi,
): Promise<Result<unknown>> {
  const decided = tetapkanCapaian(fakta, a.viewer, a.today, { ...isi, berkas: isi.berkas !== null });
  if (!decided.ok) return decided;
  const { unit, sebelum } = tempat;
  const { id: periode, jenis, n, tahun } = tempat.periode;
  const berkas = isi.berkas?.id ?? null;
  const guarded =
    a.versi === 0
      ? change`INSERT INTO capaian_unit (unit, periode, capaian, sumber, oleh, ditetapkan_pada, terbit_tanggal, berkas,
            keputusan, sebagai, alasan)
          VALUES (${unit}, ${periode}, ${isi.capaian}, ${isi.sumber}, ${a.viewer.pegawai}, ${a.now}, ${isi.terbit},
            ${berkas}, ${isi.keputusan}, ${decided.value}, ${isi.alasan}) ON CONFLICT DO NOTHING`
      : change`UPDATE capaian_unit SET capaian = ${isi.capaian}, sumber = ${isi.sumber}, oleh = ${a.viewer.pegawai},
          ditetapkan_pada = ${a.now}, terbit_tanggal = ${isi.terbit}, berkas = ${berkas}, keputusan = ${isi.keputusan},
          sebagai = ${decided.value}, alasan = ${isi.alasan}, versi = versi + 1
          WHERE unit = ${unit} AND periode = ${periode} AND versi = ${a.versi}`;
  const kabar = {
    kepada: fakta.pimpinan,
    jenis: sebelum === null ? "capaian-ditetapkan" : "capaian-diubah",
    data: { unit: tempat.nama, jenis, n, tahun, dinilai: fakta.sudahDinilai },
    tautan: `/capaian/rincian/${periode}/${unit}`,
  };
  const recorded = await record(
    a.db,
    {
      objek: `capaian/${unit}/${periode}`,
      versi: a.versi,
      jenis: "capaian",
      langkah: a.versi === 0 ? "set" : "change",
      dari: sebelum ?? "",
      ke: isi.capaian,
      oleh: a.viewer.pegawai,
      alasan: isi.alasan,
      pada: a.now,
      perintah: a.perintah,
      rincian: {
        sebagai: decided.value,
        sumber: isi.sumber,
        terbit: isi.terbit,
        ...(isi.keputusan && { keputusan: isi.keputusan }),
        ...(isi.berkas && { berkas: isi.berkas.id, sha256: isi.berkas.sha256 }),
      },
    },
    guarded,
    [
      ...(berkas ? [change`UPDATE berkas_capaian SET keadaan = 'tersimpan' WHERE id = ${berkas}`] : []),
      // The head of the unit rates on it: he hears of it, and of what he has rated on the value before.
      noticeStatement(kabar, a.now),
    ],
  );
  return outcome(recorded);
}
