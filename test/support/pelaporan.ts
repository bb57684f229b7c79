import { newId } from "../../src/data/ids.ts";
import type { Cast } from "./cast.ts";
import { OKTOBER } from "./evaluasi.ts";

/** The report of Bagas's unit, as he sent it to the unit above; or of the unit above, for the PyB. */
export async function laporanUji(c: Cast, periode: string, atas = false): Promise<string> {
  const id = newId(OKTOBER);
  const [unit, induk, oleh] = atas
    ? [c.unit.induk, null, c.farida]
    : ([c.unit.bidang, c.unit.induk, c.bagas] as const);
  const isi = {
    ...{ v: 1, instansi: "Kanwil Uji", zona: "WIB", periode: { tahun: 2026, jenis: "triwulan", n: 3 } },
    ...{ unit: { id: unit, nama: "Bidang Uji" }, tujuan: induk && { id: induk, nama: "Kantor Wilayah Uji" } },
    ...{
      jenis: "utama",
      nomor: 1,
      pengirim: { id: oleh.id, nama: oleh.nama },
      tanggal: "2026-10-20",
      pada: OKTOBER,
    },
    ...{ baris: [], kurang: [], anak: [], anakBelum: [] },
    jumlah: { dilaporkan: 0, keberatan: 0, kurang: 0 },
  };
  await c.d1
    .prepare(
      `INSERT INTO pelaporan (id, periode, unit, nomor, jenis, induk, oleh, dikirim_pada, dilaporkan, keberatan, kurang, isi, hash)
        VALUES (?1, ?2, ?3, 1, 'utama', ?4, ?5, ?6, 0, 0, 0, ?7, 'x')`,
    )
    .bind(id, periode, unit, induk, oleh.id, OKTOBER, JSON.stringify(isi))
    .run();
  return id;
}
