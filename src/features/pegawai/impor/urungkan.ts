import { type SQL, sql } from "drizzle-orm";
import type { AgencyDb } from "../../../data/agency/database.ts";
import { auditStatement } from "../../../data/agency/riwayat.ts";
import { change, type Statement } from "../../../data/agency/statement.ts";
import { bite, type Kerja, type Kini } from "./gigit.ts";
import { endsOf } from "./terapkan.ts";

const BITE = 500;
const AT_ONCE = 10;

/**
 * Why a row of an applied import stays when the rest is taken back; '' = it can go. Somebody has worked on the
 * person since: his data are another version, he has an account or a role, a plan was begun.
 */
export const staysBecause: SQL = sql`CASE
  WHEN p.id IS NULL THEN ''
  WHEN p.versi <> CASE b.hasil WHEN 'baru' THEN 1 ELSE b.data ->> 'versi' + 1 END THEN 'diubah'
  WHEN b.hasil = 'baru' AND (EXISTS (SELECT 1 FROM akun a WHERE a.pegawai = p.id)
    OR EXISTS (SELECT 1 FROM undangan u WHERE u.pegawai = p.id) OR EXISTS (SELECT 1 FROM peran r WHERE r.pegawai = p.id))
    THEN 'punya-akun'
  WHEN b.data ->> 'cara' IS NOT NULL AND EXISTS (SELECT 1 FROM penempatan n WHERE n.pegawai = p.id AND n.id <> b.data ->> 'penempatan'
    AND n.dari >= b.data ->> 'dari') THEN 'diubah'
  WHEN b.data ->> 'cara' IS NOT NULL AND EXISTS (SELECT 1 FROM skp s
    LEFT JOIN json_each(coalesce(m.sebelum, '{}'), '$.skp') l ON l.value ->> 'id' = s.id
    WHERE s.pegawai = p.id AND CASE WHEN l.value IS NULL THEN s.keadaan <> 'belum'
      ELSE l.value ->> 'sampai' <> s.sampai AND (l.value ->> 'versi' <> s.versi OR l.value ->> 'keadaan' <> s.keadaan) END)
    THEN 'skp'
  WHEN b.hasil = 'berubah' AND EXISTS (SELECT 1 FROM pegawai o WHERE o.email = m.sebelum ->> '$.pegawai.email' AND o.id <> p.id)
    THEN 'surel-dipakai'
  ELSE '' END`;

/** Rows of an import `b`, with the person `p` as he is now and as he was before `m`. */
export const appliedRows = (id: string): SQL => sql`impor_baris b
  LEFT JOIN pegawai p ON p.id = b.data ->> 'pegawai'
  LEFT JOIN impor_sebelum m ON m.impor = b.impor AND m.nomor = b.nomor
  WHERE b.impor = ${id} AND b.hasil IN ('baru', 'berubah')`;

/** The rows are taken back five hundred at a time; what has been worked on since stays, and says why. */
export async function undoRows(db: AgencyDb, start: Kerja, { now }: Kini): Promise<boolean> {
  let kerja = start;
  const ends = await endsOf(db, kerja.id, Number(kerja.penanda || "0"), ["baru", "berubah"], BITE, AT_ONCE);
  for (const end of ends) {
    const g = { id: kerja.id, dari: Number(kerja.penanda || "0"), ke: end.nomor };
    const maju = { penanda: String(end.nomor), posisi: kerja.posisi + end.n };
    const ok = await bite(db, kerja, maju, now, [
      ...undoStatements(g),
      await auditStatement({
        pada: now,
        oleh: kerja.dibatalkanOleh,
        tindakan: "impor.batalkan",
        objek: kerja.id,
        rincian: { baris: [g.dari + 1, g.ke] },
      }),
    ]);
    if (!ok) return false;
    kerja = { ...kerja, ...maju };
  }
  if (ends.length === AT_ONCE) return true;
  return bite(db, kerja, { langkah: "urung-garis", penanda: "", posisi: 0 }, now, []);
}

type Range = { readonly id: string; readonly dari: number; readonly ke: number };

function undoStatements({ id, dari, ke }: Range): Statement<unknown>[] {
  const back = sql`(SELECT b.data, b.data ->> 'pegawai' AS pegawai, m.sebelum FROM impor_baris b
    LEFT JOIN impor_sebelum m ON m.impor = b.impor AND m.nomor = b.nomor
    WHERE b.impor = ${id} AND b.nomor > ${dari} AND b.nomor <= ${ke} AND b.urung = 'urung') u`;
  // Only who was changed has been kept: of a file of new people these statements look at nothing.
  const kept = sql`impor_sebelum m CROSS JOIN impor_baris b ON b.impor = m.impor AND b.nomor = m.nomor AND b.urung = 'urung'`;
  const these = sql`m.impor = ${id} AND m.nomor > ${dari} AND m.nomor <= ${ke}`;
  const placed = sql`SELECT u.pegawai FROM ${back} WHERE u.data ->> 'cara' IS NOT NULL`;
  return [
    change`UPDATE impor_baris AS b SET urung = (SELECT CASE ${staysBecause} WHEN '' THEN 'urung' ELSE ${staysBecause} END
        FROM (SELECT 1) LEFT JOIN pegawai p ON p.id = b.data ->> 'pegawai'
          LEFT JOIN impor_sebelum m ON m.impor = b.impor AND m.nomor = b.nomor)
      WHERE impor = ${id} AND nomor > ${dari} AND nomor <= ${ke} AND hasil IN ('baru', 'berubah') AND urung = ''`,
    change`UPDATE pegawai SET nama = m.sebelum ->> '$.pegawai.nama', email = m.sebelum ->> '$.pegawai.email',
        jenis = m.sebelum ->> '$.pegawai.jenis', versi = versi + 1
      FROM ${kept} WHERE ${these} AND pegawai.id = b.data ->> 'pegawai'`,
    change`DELETE FROM golongan WHERE (pegawai, dari) IN (SELECT u.pegawai, u.data ->> 'golonganDari' FROM ${back}
      WHERE u.data ->> 'golongan' IS NOT NULL)`,
    change`INSERT INTO golongan (pegawai, golongan, pangkat, dari)
      SELECT b.data ->> 'pegawai', g.value ->> 'golongan', g.value ->> 'pangkat', g.value ->> 'dari'
      FROM ${kept}, json_each(m.sebelum, '$.golongan') g WHERE ${these} AND b.data ->> 'golongan' IS NOT NULL`,
    change`DELETE FROM skp WHERE keadaan = 'belum' AND pegawai IN (${placed}) AND id NOT IN (
      SELECT l.value ->> 'id' FROM ${kept}, json_each(m.sebelum, '$.skp') l WHERE ${these})`,
    change`UPDATE skp SET penempatan = l.value ->> 'penempatan', unit = l.value ->> 'unit', penilai = l.value ->> 'penilai',
        atasan = l.value ->> 'atasan', sampai = l.value ->> 'sampai'
      FROM ${kept} CROSS JOIN json_each(m.sebelum, '$.skp') l WHERE ${these} AND skp.id = l.value ->> 'id'`,
    change`DELETE FROM garis_penilai WHERE pegawai IN (${placed})`,
    change`UPDATE penempatan SET unit = n.value ->> 'unit', jabatan = n.value ->> 'jabatan',
        jenis_jabatan = n.value ->> 'jenisJabatan', jenjang = n.value ->> 'jenjang', memimpin = n.value ->> 'memimpin',
        delegasi_penilai = n.value ->> 'delegasi', sampai = n.value ->> 'sampai'
      FROM ${kept} CROSS JOIN json_each(m.sebelum, '$.penempatan') n WHERE ${these} AND penempatan.id = n.value ->> 'id'`,
    change`DELETE FROM penempatan WHERE id IN (SELECT u.data ->> 'penempatan' FROM ${back} WHERE u.data ->> 'cara' = 'baru')`,
    change`INSERT INTO garis_penilai (pegawai, dari, sampai, penempatan, unit, penilai, unit_penilai, atasan, masalah)
      SELECT b.data ->> 'pegawai', l.value ->> 'dari', l.value ->> 'sampai', l.value ->> 'penempatan', l.value ->> 'unit',
        l.value ->> 'penilai', l.value ->> 'unitPenilai', l.value ->> 'atasan', l.value ->> 'masalah'
      FROM ${kept}, json_each(m.sebelum, '$.garis') l WHERE ${these}`,
    change`DELETE FROM nomor_pegawai WHERE pegawai IN (SELECT u.pegawai FROM ${back} WHERE u.sebelum IS NULL)`,
    change`DELETE FROM pemberitahuan WHERE pegawai IN (SELECT u.pegawai FROM ${back} WHERE u.sebelum IS NULL)`,
  ];
}
