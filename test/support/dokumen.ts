import { canonical } from "../../src/data/canonical.ts";
import { newId, sha256Hex } from "../../src/data/ids.ts";
import { kiriman, pdf } from "./berkas.ts";
import type { Cast } from "./cast.ts";
import { evaluasiUji, OKTOBER } from "./evaluasi.ts";
import { house } from "./house.ts";

/** Signed by Bagas as he would do it, delivered, and final as if its days had run out. */
export async function dokumenFinalUji(c: Cast): Promise<{ id: string; path: string; evaluasi: string }> {
  const { post } = house(OKTOBER);
  const u = await evaluasiUji(c, { keadaan: "dinilai" });
  await post(`${u.path}/penandatanganan`, { versi: String(u.versi), setuju: "ya" }, c.bagas);
  await post(`${u.path}/penyampaian`, { versi: String(u.versi + 1) }, c.bagas);
  await c.d1.prepare("UPDATE evaluasi SET keadaan = 'final' WHERE id = ?1").bind(u.id).run();
  const id = await c.d1.prepare("SELECT id FROM dokumen WHERE evaluasi = ?1").bind(u.id).first<string>("id");
  if (!id) throw new Error("no document");
  return { id, path: `${c.base}/dokumen/${id}`, evaluasi: u.id };
}

/** A scan beside a document that holds; its id. */
export async function pindaianUji(c: Cast, dokumen: string): Promise<string> {
  const form = kiriman([["pindaian.pdf", pdf()]]);
  form.append("bertanda", "semua");
  form.append("tanggal", "2026-10-20");
  await house(OKTOBER).upload(`${c.base}/dokumen/${dokumen}/pindaian`, form, c.bagas);
  const id = await c.d1
    .prepare("SELECT id FROM dokumen_pindai WHERE dokumen = ?1")
    .bind(dokumen)
    .first<string>("id");
  if (!id) throw new Error("no scan");
  return id;
}

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
