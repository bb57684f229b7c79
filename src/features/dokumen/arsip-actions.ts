import type { AgencyDb } from "../../data/agency/database.ts";
import { stopClock } from "../../data/agency/jam.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { guardStatement, outcome, type Who, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { archiveScan, askRevocation, type Bertanda, decideRevocation } from "../../domain/arsip-dokumen.ts";
import type { Result } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { type PencabutanRow, type PindaiRow, sahDari } from "./arsip-queries.ts";
import type { Dokumen } from "./queries.ts";

export type Pindaian = Pick<PindaiRow, "nama" | "jenis" | "ukuran" | "sha256" | "kunci"> & {
  readonly bertanda: Bertanda;
  readonly tanggal: Tanggal;
};

/** The file lies in the store already; the row makes it count. The document itself stays as it is. */
export async function keepScan(db: AgencyDb, d: Dokumen, p: Pindaian, who: Who): Promise<Result<unknown>> {
  const decided = archiveScan(sahDari(d), who.viewer, { ...p, hariIni: who.today });
  if (!decided.ok) return decided;
  const id = newId(who.now);
  return outcome(
    await write(
      db,
      auditOf(d, "dokumen.dipindai", who, { pindaian: id, sha256: p.sha256, bertanda: p.bertanda }),
      [
        change`INSERT INTO dokumen_pindai (id, dokumen, bertanda, tanda_tanggal, nama, jenis, ukuran, sha256, kunci, oleh,
            pada)
          SELECT ${id}, ${d.id}, ${p.bertanda}, ${p.tanggal}, ${p.nama}, ${p.jenis}, ${p.ukuran}, ${p.sha256},
            ${p.kunci}, ${who.viewer.pegawai}, ${who.now} FROM dokumen WHERE id = ${d.id} AND keadaan = 'berlaku'`,
        guardStatement(),
        // With his hand on it, it has come back.
        ...(decided.value.kembali && d.disampaikanPada !== null
          ? [stopClock(["EV-07", "EV-08"], d.evaluasi, who.now)]
          : []),
        ...tell(d, "dokumen-dipindai", who, {}, `/dokumen/${d.id}/pindaian`),
      ],
      who.perintah,
    ),
  );
}

export async function askToRevoke(
  db: AgencyDb,
  d: Dokumen,
  p: { readonly alasan: string; readonly dasar: string; readonly menunggu: boolean },
  who: Who,
): Promise<Result<unknown>> {
  const decided = askRevocation(sahDari(d), who.viewer, p.menunggu);
  if (!decided.ok) return decided;
  const data = JSON.stringify({ nama: d.isi.pegawai.nama, oleh: who.viewer.nama });
  return outcome(
    await write(
      db,
      auditOf(d, "dokumen.cabut-diusulkan", who, { alasan: p.alasan, dasar: p.dasar }),
      [
        change`INSERT INTO dokumen_pencabutan (id, dokumen, alasan, dasar, oleh, pada)
          SELECT ${newId(who.now)}, d.id, ${p.alasan}, ${p.dasar}, ${who.viewer.pegawai}, ${who.now}
          FROM dokumen d JOIN evaluasi e ON e.id = d.evaluasi
          WHERE d.id = ${d.id} AND d.keadaan = 'berlaku' AND e.keadaan = 'final'
            AND NOT EXISTS (SELECT 1 FROM dokumen_pencabutan c WHERE c.dokumen = d.id AND c.putusan IS NULL)`,
        guardStatement(),
        change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
          SELECT hex(randomblob(13)), r.pegawai, 'dokumen-pencabutan', ${data}, ${`/dokumen/${d.id}/pencabutan`}, ${who.now}
          FROM peran r WHERE r.peran = 'admin' AND r.lingkup IS NULL AND r.dari <= ${who.today}
            AND (r.sampai IS NULL OR r.sampai >= ${who.today})
            AND r.pegawai NOT IN (${who.viewer.pegawai}, ${d.pegawai}) GROUP BY r.pegawai LIMIT 50`,
      ],
      who.perintah,
    ),
  );
}

export async function decideToRevoke(
  db: AgencyDb,
  d: Dokumen,
  usul: PencabutanRow | null,
  p: { readonly putusan: "dicabut" | "ditolak"; readonly catatan: string },
  who: Who,
): Promise<Result<unknown>> {
  const decided = decideRevocation(sahDari(d), who.viewer, usul);
  if (!decided.ok) return decided;
  const dicabut = p.putusan === "dicabut";
  return outcome(
    await write(
      db,
      auditOf(d, dicabut ? "dokumen.dicabut" : "dokumen.cabut-ditolak", who, { catatan: p.catatan }),
      [
        change`UPDATE dokumen_pencabutan SET putusan = ${p.putusan}, catatan = ${p.catatan},
            diputus_oleh = ${who.viewer.pegawai}, diputus_pada = ${who.now}
          WHERE id = ${usul?.id ?? ""} AND putusan IS NULL AND oleh <> ${who.viewer.pegawai}`,
        guardStatement(),
        ...(dicabut
          ? [
              change`UPDATE dokumen SET keadaan = 'dicabut' WHERE id = ${d.id} AND keadaan = 'berlaku'`,
              guardStatement(),
            ]
          : []),
        ...tell(d, "dokumen-pencabutan-putus", who, { putusan: p.putusan }, `/dokumen/${d.id}`, usul?.oleh),
      ],
      who.perintah,
    ),
  );
}

/** Whose document it is, who signed it and who asked: each once, and not whoever does it. */
const tell = (
  d: Dokumen,
  jenis: string,
  who: Who,
  lain: Readonly<Record<string, string>>,
  tautan: string,
  peminta?: string,
): Statement<number>[] =>
  [...new Set([d.disampaikanPada === null ? null : d.pegawai, d.isi.ditandatangani.oleh, peminta ?? null])]
    .filter((kepada) => kepada !== who.viewer.pegawai)
    .map((kepada) => {
      const { jenis: periode, n, tahun } = d.isi.periode;
      const data = { jenis: periode, n, tahun, nama: d.isi.pegawai.nama, oleh: who.viewer.nama, ...lain };
      return noticeStatement({ kepada, jenis, data, tautan }, who.now);
    });

const auditOf = (d: Dokumen, tindakan: string, who: Who, rincian: Readonly<Record<string, unknown>>) => ({
  pada: who.now,
  oleh: who.viewer.pegawai,
  tindakan,
  objek: d.id,
  rincian,
});
