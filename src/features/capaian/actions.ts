import { type Acting, outcome, record } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { type PenetapanCapaian, tetapkanCapaian } from "../../domain/capaian.ts";
import type { Capaian } from "../../domain/istilah.ts";
import type { Result } from "../../domain/result.ts";

export type Isi = {
  readonly capaian: Capaian;
  readonly sumber: string;
  readonly alasan: string;
};

/** First value or a later one: the number of the version is the lock, and history keeps every value. */
export async function setCapaian(
  a: Acting,
  tempat: { readonly unit: string; readonly periode: string; readonly sebelum: Capaian | null },
  fakta: PenetapanCapaian,
  isi: Isi,
): Promise<Result<unknown>> {
  const decided = tetapkanCapaian(fakta, a.viewer, a.today, isi);
  if (!decided.ok) return decided;
  const { unit, periode } = tempat;
  const guarded =
    a.versi === 0
      ? change`INSERT INTO capaian_unit (unit, periode, capaian, sumber, oleh, ditetapkan_pada)
          VALUES (${unit}, ${periode}, ${isi.capaian}, ${isi.sumber}, ${a.viewer.pegawai}, ${a.now})
          ON CONFLICT DO NOTHING`
      : change`UPDATE capaian_unit SET capaian = ${isi.capaian}, sumber = ${isi.sumber}, oleh = ${a.viewer.pegawai},
          ditetapkan_pada = ${a.now}, versi = versi + 1
          WHERE unit = ${unit} AND periode = ${periode} AND versi = ${a.versi}`;
  const recorded = await record(
    a.db,
    {
      objek: `capaian/${unit}/${periode}`,
      versi: a.versi,
      jenis: "capaian",
      langkah: a.versi === 0 ? "set" : "change",
      dari: tempat.sebelum ?? "",
      ke: isi.capaian,
      oleh: a.viewer.pegawai,
      alasan: isi.alasan,
      pada: a.now,
      perintah: a.perintah,
      rincian: { sebagai: decided.value, sumber: isi.sumber },
    },
    guarded,
  );
  return outcome(recorded);
}
