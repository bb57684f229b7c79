import { sql } from "drizzle-orm";
import type { JenisPeriode, KeadaanEvaluasi } from "../../domain/istilah.ts";
import type { KeadaanPembukaan, Pembukaan } from "../../domain/pembukaan.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { AgencyDb } from "./database.ts";
import { record } from "./riwayat.ts";
import { change, rows } from "./statement.ts";
import { holdsRole, visibleTo } from "./visible.ts";

export type PembukaanRow = {
  readonly id: string;
  readonly dokumen: string;
  readonly alasan: string;
  readonly hari: number;
  readonly dimintaOleh: string;
  readonly namaPeminta: string;
  readonly dimintaAdmin: number;
  readonly dimintaPada: number;
  readonly keadaan: KeadaanPembukaan;
  readonly diputusOleh: string | null;
  readonly diputusPada: number | null;
  readonly catatan: string;
  readonly sampai: Tanggal | null;
  readonly dokumenBaru: string | null;
  readonly selesaiPada: number | null;
};
export const pembukaanDari = (r: PembukaanRow | undefined): Pembukaan | null =>
  r ? { keadaan: r.keadaan, dimintaOleh: r.dimintaOleh, dimintaAdmin: r.dimintaAdmin === 1 } : null;

const kolom = sql`b.id, b.dokumen, b.alasan, b.hari, b.diminta_oleh AS dimintaOleh, m.nama AS namaPeminta,
  b.diminta_admin AS dimintaAdmin, b.diminta_pada AS dimintaPada, b.keadaan, o.nama AS diputusOleh,
  b.diputus_pada AS diputusPada, b.catatan, b.sampai_tanggal AS sampai, b.dokumen_baru AS dokumenBaru,
  b.selesai_pada AS selesaiPada`;
const orang = sql`JOIN pegawai m ON m.id = b.diminta_oleh LEFT JOIN pegawai o ON o.id = b.diputus_oleh`;

/** All openings of one evaluation, newest first; the pegawai reads of them once he has the document they are about. */
export const pembukaanStatement = (id: string, me: string, today: Tanggal) => rows<PembukaanRow>`
  SELECT ${kolom} FROM pembukaan b JOIN evaluasi ON evaluasi.id = b.evaluasi ${orang}
  WHERE b.evaluasi = ${id} AND ${visibleTo("evaluasi", me, today)}
    AND NOT (evaluasi.pegawai = ${me} AND evaluasi.disampaikan_pada IS NULL)
  ORDER BY b.diminta_pada DESC, b.id DESC`;

export type DaftarRow = PembukaanRow & {
  readonly evaluasi: string;
  readonly nama: string;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly tahun: number;
};
export const A_PAGE = 50;
/** For the admins: what waits and what is open, then the rest, a page at a time. */
export const daftarStatements = (me: string, today: Tanggal, sebelum: number) => {
  const dari = sql`FROM pembukaan b CROSS JOIN evaluasi e ON e.id = b.evaluasi JOIN pegawai p ON p.id = e.pegawai
    JOIN periode t ON t.id = e.periode ${orang}`;
  const boleh = sql`${holdsRole(me, today, ["admin"])} AND NOT (e.pegawai = ${me} AND e.disampaikan_pada IS NULL)`;
  const satu = sql`SELECT ${kolom}, e.id AS evaluasi, p.nama, t.jenis, t.n, t.tahun`;
  return [
    // The index of what runs holds nothing else: it is read whole, and is short.
    rows<DaftarRow>`${satu} ${dari} WHERE b.evaluasi > '' AND b.keadaan IN ('menunggu', 'terbuka') AND ${boleh}
      ORDER BY b.keadaan = 'terbuka', b.diminta_pada, b.id LIMIT 200`,
    rows<DaftarRow>`${satu} ${dari} WHERE b.diminta_pada < ${sebelum} AND b.keadaan NOT IN ('menunggu', 'terbuka')
      AND ${boleh} ORDER BY b.diminta_pada DESC, b.id DESC LIMIT ${A_PAGE + 1}`,
  ] as const;
};

type Habis = {
  readonly id: string;
  readonly evaluasi: string;
  readonly versi: number;
  readonly keadaan: KeadaanEvaluasi;
};
/**
 * What is open returns by itself at the end of its box: nothing was changed, so nothing is put back. Each is a step of its
 * own with its own lock; a second run, or one that was killed, finds what is left.
 */
export async function lapseDue(db: AgencyDb, now: number, limit = 200): Promise<number> {
  const due = await db.read(rows<Habis>`
    SELECT b.id, b.evaluasi, e.versi, e.keadaan FROM pembukaan b JOIN evaluasi e ON e.id = b.evaluasi
    WHERE b.keadaan = 'terbuka' AND b.sampai_pada <= ${now} ORDER BY b.sampai_pada, b.id LIMIT ${limit}`);
  let lapsed = 0;
  for (const b of due) {
    const recorded = await record(
      db,
      {
        objek: b.evaluasi,
        versi: b.versi,
        jenis: "evaluasi",
        langkah: "lapseReopening",
        dari: b.keadaan,
        ke: b.keadaan,
        oleh: null,
        pada: now,
        rincian: { pembukaan: b.id },
      },
      change`UPDATE evaluasi SET versi = versi + 1 WHERE id = ${b.evaluasi} AND versi = ${b.versi}`,
      [
        change`UPDATE pembukaan SET keadaan = 'lewat', selesai_pada = ${now} WHERE id = ${b.id} AND keadaan = 'terbuka'`,
        toldStatement(b.id, now),
      ],
    );
    if (recorded === "done") lapsed += 1;
  }
  return lapsed;
}

/** Whoever asked, whoever would have signed and whom it is about. */
export const toldStatement = (pembukaan: string, now: number) => change`
  INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
  SELECT hex(randomblob(13)), k.value, 'evaluasi-dibuka-selesai',
    json_object('nama', p.nama, 'jenis', t.jenis, 'n', t.n, 'tahun', t.tahun), '/evaluasi/' || e.id || '/pembukaan', ${now}
  FROM pembukaan b JOIN evaluasi e ON e.id = b.evaluasi JOIN pegawai p ON p.id = e.pegawai
    JOIN periode t ON t.id = e.periode JOIN json_each(json_array(b.diminta_oleh,
      CASE e.jalur WHEN 'biasa' THEN e.penilai ELSE e.atasan END,
      CASE WHEN e.disampaikan_pada IS NOT NULL THEN e.pegawai END)) k
  WHERE b.id = ${pembukaan} AND k.value IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM json_each(json_array(b.diminta_oleh,
      CASE e.jalur WHEN 'biasa' THEN e.penilai ELSE e.atasan END)) s WHERE s.value = k.value AND s.key < k.key)`;
