import { newId } from "../../src/data/ids.ts";
import type { Cast } from "./cast.ts";
import { NOW } from "./house.ts";

/** An entry of the library for the posts of the cast. */
export async function pustakaUji(c: Cast, keadaan: "usulan" | "aktif" | "arsip" = "aktif"): Promise<string> {
  const id = newId(NOW);
  await c.d1
    .prepare(
      `INSERT INTO pustaka (id, jabatan_kunci, jabatan, jenis, pendekatan, teks, isi, keadaan, dibuat_pada, diubah_pada)
       VALUES (?1, 'analis uji', 'Analis Uji', 'utama', 'kuantitatif', 'Data siap pakai',
         '[{"aspek":"kualitas","perspektif":null,"teks":"Persentase puas","target":"90%"}]', ?2, 0, 0)`,
    )
    .bind(id, keadaan)
    .run();
  return id;
}
