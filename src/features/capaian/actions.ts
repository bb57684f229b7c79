import type { AgencyDb } from "../../data/agency/database.ts";
import { record, type Step } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { type PenetapanCapaian, tetapkanCapaian } from "../../domain/capaian.ts";
import type { Capaian } from "../../domain/istilah.ts";
import { accept, type Refusal, type Result } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";

type Acting = {
  readonly db: AgencyDb;
  readonly viewer: Viewer;
  readonly now: number;
  readonly today: Tanggal;
  readonly perintah?: Step["perintah"];
};
export type Isi = {
  readonly capaian: Capaian;
  readonly sumber: string;
  readonly alasan: string;
  readonly versi: number;
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
    isi.versi === 0
      ? change`INSERT INTO capaian_unit (unit, periode, capaian, sumber, oleh, ditetapkan_pada)
          VALUES (${unit}, ${periode}, ${isi.capaian}, ${isi.sumber}, ${a.viewer.pegawai}, ${a.now})
          ON CONFLICT DO NOTHING`
      : change`UPDATE capaian_unit SET capaian = ${isi.capaian}, sumber = ${isi.sumber}, oleh = ${a.viewer.pegawai},
          ditetapkan_pada = ${a.now}, versi = versi + 1
          WHERE unit = ${unit} AND periode = ${periode} AND versi = ${isi.versi}`;
  const recorded = await record(
    a.db,
    {
      objek: `capaian/${unit}/${periode}`,
      versi: isi.versi,
      jenis: "capaian",
      langkah: isi.versi === 0 ? "set" : "change",
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
  return recorded === "berubah" ? CHANGED : accept(recorded);
}

const CHANGED: Refusal = { ok: false, kind: "keadaan", code: "sudah-berubah" };
