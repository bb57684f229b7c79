import type { Cast } from "./cast.ts";
import { evaluasiUji, OKTOBER } from "./evaluasi.ts";
import { house } from "./house.ts";

/** An objection of Ayu's under examination; `didengar`: both sides have been. */
export async function keberatanUji(c: Cast, didengar = true) {
  const u = await evaluasiUji(c, { keadaan: "diterima" });
  const path = `${u.path}/keberatan`;
  const { post } = house(OKTOBER);
  await post(path, { versi: String(u.versi), alasan: "Bukti September belum dihitung" }, c.ayu);
  if (didengar) {
    await post(`${path}/keterangan`, { keterangan: "Berkas baru diunggah 29 September" }, c.bagas);
    await post(`${path}/keterangan`, { keterangan: "Berkas itu saya unggah dalam periode" }, c.ayu);
  }
  return { ...u, path, versi: u.versi + 1 };
}

/** Signed for by Ayu and asked to be opened again by Bagas; `terbuka`: Citra has agreed. */
export async function pembukaanUji(c: Cast, terbuka = false) {
  const u = await evaluasiUji(c, { keadaan: "diterima" });
  const path = `${u.path}/pembukaan`;
  const { post } = house(OKTOBER);
  await post(path, { versi: String(u.versi), alasan: "Realisasi keliru dicatat", hari: "3" }, c.bagas);
  if (terbuka) await post(`${path}/persetujuan`, { versi: String(u.versi + 1) }, c.citra);
  return { ...u, path, versi: u.versi + (terbuka ? 2 : 1) };
}
