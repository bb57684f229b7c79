import type { Cast } from "./cast.ts";
import { capaianUji, evaluasiUji, type Ujian } from "./evaluasi.ts";

/** Ayu moved in quarter III from another unit, where her quarter II became final (hlm. 91 A.13.a). */
export async function pindahanUji(c: Cast): Promise<Ujian> {
  const lalu = await evaluasiUji(c, { triwulan: 2, keadaan: "final", hasil: "di-atas", perilaku: "di-atas" });
  const u = await evaluasiUji(c, { triwulan: 3, capaian: null });
  await c.d1
    .prepare("UPDATE evaluasi SET unit = ?2, unit_penilai = ?2 WHERE id = ?1")
    .bind(lalu.id, c.unit.induk)
    .run();
  await capaianUji(c, lalu.periode, "istimewa", c.unit.induk);
  await c.d1
    .prepare(
      `INSERT INTO penilai_evaluasi (evaluasi, urut, penilai, unit_penilai, atasan, alasan, fakta, pada)
       SELECT id, 1, penilai, unit_penilai, atasan, 'mutasi-pegawai', '{"unit":"Kantor Wilayah Uji","tanggal":"2026-08-25"}', 0
       FROM evaluasi WHERE id = ?1`,
    )
    .bind(u.id)
    .run();
  return u;
}

/** … and has proposed to use that result. */
export async function usulanUji(c: Cast): Promise<Ujian> {
  const u = await pindahanUji(c);
  await c.d1
    .prepare(
      `INSERT INTO sepakat_hasil (evaluasi, dari, keadaan, diusulkan_oleh, diusulkan_pada)
       SELECT ?1, id, 'diusulkan', ?2, 0 FROM evaluasi WHERE pegawai = ?2 AND periode = '2026-triwulan-2'`,
    )
    .bind(u.id, c.ayu.id)
    .run();
  return u;
}

/** Ayu is on study assignment; `putus`: her penilai has recorded that it ended without graduation. */
export async function belajarUji(c: Cast, putus: boolean): Promise<Ujian> {
  const u = await evaluasiUji(c);
  await c.d1
    .prepare("INSERT INTO status_pegawai (pegawai, status, dari) VALUES (?1, 'tugas-belajar', '2026-01-01')")
    .bind(c.ayu.id)
    .run();
  if (putus)
    await c.d1
      .prepare(
        "INSERT INTO putus_studi (evaluasi, surat, tanggal, oleh, dicatat_pada) VALUES (?1, '1', '2026-09-01', ?2, 0)",
      )
      .bind(u.id, c.bagas.id)
      .run();
  return u;
}
