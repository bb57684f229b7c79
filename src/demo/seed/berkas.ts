import { type Agency, findAgency } from "../../data/directory/database.ts";
import { openEvidence } from "../../data/evidence.ts";
import { sha256Hex } from "../../data/ids.ts";
import { xlsxBytes } from "../../data/sheet-write.ts";
import type { Benih } from "./benih.ts";
import { idOf } from "./id.ts";
import type { BerkasBenih } from "./kerja.ts";
import { pdfKecil } from "./pdf-kecil.ts";
import { insert } from "./tulis.ts";

const MIME = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Real files: they open, and what the page says of size and hash is true. Stored first, then said to be there. */
export async function berkasStatements(env: Env, benih: Benih, semua: readonly BerkasBenih[], now: number) {
  const evidence = openEvidence(env.EVIDENCE, (await findAgency(env, benih.code, now)) as Agency);
  const rows = [];
  for (let at = 0; at < semua.length; at += 16) {
    rows.push(...(await Promise.all(semua.slice(at, at + 16).map(simpan))));
  }
  return [
    ...insert("bukti", rows),
    ...insert(
      "bukti_kaitan",
      semua.map((b) => ({ bukti: idBukti(b), rencana_aksi: b.rencanaAksi, skp: b.skp, periode: b.periode })),
    ),
  ];

  async function simpan(b: BerkasBenih) {
    const jenis = b.nama.endsWith(".xlsx") ? "xlsx" : "pdf";
    const bytes = jenis === "xlsx" ? await lembar(b) : pdfKecil(b.judul, [benih.nama, ...b.isi]);
    const sha256 = await sha256Hex(bytes);
    const kunci = `bukti/demo-${idBukti(b)}-${sha256.slice(0, 16)}`;
    await evidence.put(kunci, bytes.slice().buffer as ArrayBuffer, sha256, MIME[jenis]);
    return {
      ...{ id: idBukti(b), pegawai: b.pegawai, kunci, nama: b.nama, jenis, ukuran: bytes.length, sha256 },
      ...{ keadaan: "tersimpan", dibuat_pada: b.pada, tersimpan_pada: b.pada + 800 },
    };
  }
}

const idBukti = (b: BerkasBenih) => idOf(b.pada, `bukti ${b.nama} ${b.rencanaAksi}`);

const lembar = (b: BerkasBenih): Promise<Uint8Array> =>
  xlsxBytes("Rekap", [["No", "Uraian"], ["", b.judul], ...b.isi.map((t, i) => [String(i + 1), t])], [6, 80]);
