import { canonical } from "../../src/data/canonical.ts";
import { newId, sha256Hex } from "../../src/data/ids.ts";
import type { Cast } from "./cast.ts";
import { OKTOBER } from "./evaluasi.ts";

/** Another document of the same evaluation that says something else: what is signed cannot be changed. */
export async function salinan(
  c: Cast,
  id: string,
  ubah: (isi: Record<string, unknown>) => unknown,
): Promise<string> {
  const lama = await c.d1
    .prepare("SELECT evaluasi, format, isi FROM dokumen WHERE id = ?1")
    .bind(id)
    .first<{ evaluasi: string; format: string; isi: string }>();
  if (!lama) throw new Error("no document");
  const isi = canonical(ubah(JSON.parse(lama.isi) as Record<string, unknown>));
  const baru = newId(OKTOBER);
  const format = (JSON.parse(isi) as { format?: string }).format ?? lama.format;
  await c.d1.batch([
    c.d1.prepare("UPDATE dokumen SET keadaan = 'diganti' WHERE id = ?1").bind(id),
    c.d1
      .prepare(
        `INSERT INTO dokumen (id, evaluasi, format, isi, hash, token, menggantikan, dibuat_pada)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
      )
      .bind(
        baru,
        lama.evaluasi,
        format,
        isi,
        await sha256Hex(isi),
        `${newId(OKTOBER)}${"t".repeat(17)}`.slice(0, 43),
        id,
        OKTOBER,
      ),
  ]);
  return baru;
}
