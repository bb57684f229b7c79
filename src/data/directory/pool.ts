import { sql } from "drizzle-orm";
import { change, rows } from "../agency/statement.ts";

/** What the operator sees: metadata of agencies and machinery, no content and no employee. */
export type AgencyLine = {
  readonly id: string;
  readonly code: string;
  readonly nama: string;
  readonly jenis: "pusat" | "daerah";
  readonly zona: "WIB" | "WITA" | "WIT";
  readonly binding: string;
  readonly keadaan: string;
  readonly versiSkema: number;
  readonly bangunPada: number | null;
  readonly dibuatPada: number;
  readonly tugasPada: number | null;
  readonly tugasSelesai: number | null;
  readonly sampaiPada: number | null;
  readonly alasan: string;
  readonly oleh: string | null;
  readonly pegawai: number | null;
  readonly akun: number | null;
  readonly kegiatanPada: number | null;
  readonly suratMenunggu: number | null;
  readonly suratGagal: number | null;
  readonly bukti: number | null;
  readonly buktiByte: number | null;
  readonly d1Byte: number | null;
  readonly dihitungPada: number | null;
  readonly pesanMati: number;
};

export const agenciesStatement = () => rows<AgencyLine>`${lines} ORDER BY a.code`;
export const agencyStatement = (id: string) => rows<AgencyLine>`${lines} WHERE a.id = ${id}`;

const lines = sql`
  SELECT a.id, a.code, a.nama, a.jenis, a.zona, a.binding, a.keadaan, a.versi_skema AS versiSkema,
    a.bangun_pada AS bangunPada, a.dibuat_pada AS dibuatPada, t.mulai_pada AS tugasPada, t.selesai_pada AS tugasSelesai,
    a.sampai_pada AS sampaiPada, a.alasan, a.oleh, n.pegawai, n.akun, n.kegiatan_pada AS kegiatanPada,
    n.surat_menunggu AS suratMenunggu, n.surat_gagal AS suratGagal, n.bukti, n.bukti_byte AS buktiByte,
    n.d1_byte AS d1Byte, n.dihitung_pada AS dihitungPada,
    (SELECT count(*) FROM pesan_mati m WHERE m.agency = a.id AND m.selesai_pada IS NULL) AS pesanMati
  FROM agency a LEFT JOIN angka_instansi n ON n.agency = a.id LEFT JOIN tugas t ON t.slot =
    (SELECT slot FROM tugas WHERE agency = a.id ORDER BY mulai_pada DESC LIMIT 1)`;

export type PoolCount = { readonly total: number; readonly kosong: number; readonly antrean: number };
export const poolCountStatement = () => rows<PoolCount>`
  SELECT count(*) AS total, coalesce(sum(keadaan = 'kosong'), 0) AS kosong,
    (SELECT count(*) FROM pendaftaran WHERE selesai_pada IS NULL) AS antrean FROM pool`;

export type PoolLine = {
  readonly binding: string;
  readonly keadaan: "kosong" | "terpakai" | "karantina";
  readonly code: string | null;
  readonly nama: string | null;
  readonly diklaimPada: number | null;
};
export const poolStatement = () => rows<PoolLine>`
  SELECT p.binding, CASE WHEN p.karantina_pada IS NULL THEN p.keadaan ELSE 'karantina' END AS keadaan, coalesce(a.code, d.code) AS code, coalesce(a.nama, d.nama) AS nama,
    p.diklaim_pada AS diklaimPada
  FROM pool p LEFT JOIN agency a ON a.id = p.agency LEFT JOIN pendaftaran d ON d.agency = p.agency
  ORDER BY p.binding`;

export type WaitingLine = {
  readonly code: string;
  readonly nama: string;
  readonly langkah: number;
  readonly dibuatPada: number;
};
export const waitingStatement = () => rows<WaitingLine>`
  SELECT code, nama, langkah, dibuat_pada AS dibuatPada FROM pendaftaran
  WHERE selesai_pada IS NULL ORDER BY dibuat_pada LIMIT 100`;

export type KabarLine = {
  readonly id: string;
  readonly jenis: string;
  readonly isi: string;
  readonly dibuatPada: number;
};
export const kabarStatement = () => rows<KabarLine>`
  SELECT id, jenis, isi, dibuat_pada AS dibuatPada FROM kabar_operator ORDER BY dibuat_pada DESC, id DESC LIMIT 20`;

export type TugasLine = {
  readonly slot: string;
  readonly code: string | null;
  readonly mulaiPada: number;
  readonly selesaiPada: number | null;
  readonly sewaSampai: number;
  readonly hasil: string | null;
};
const runs = sql`SELECT t.slot, a.code, t.mulai_pada AS mulaiPada, t.selesai_pada AS selesaiPada,
  t.sewa_sampai AS sewaSampai, t.hasil FROM tugas t LEFT JOIN agency a ON a.id = t.agency`;

/** Those somebody has to look at: begun, and not finished. */
export const unfinishedStatement = () => rows<TugasLine>`
  ${runs} WHERE t.selesai_pada IS NULL ORDER BY t.mulai_pada DESC LIMIT 50`;
export const finishedStatement = () => rows<TugasLine>`
  ${runs} WHERE t.selesai_pada IS NOT NULL ORDER BY t.mulai_pada DESC LIMIT 100`;
export const runsOfStatement = (agency: string) => rows<TugasLine>`
  ${runs} WHERE t.agency = ${agency} ORDER BY t.mulai_pada DESC LIMIT 20`;

/** Said in the operator's news, with who and why; only when the step before it was taken. */
export const newsOfStep = (
  jenis: string,
  id: string,
  step: string,
  oleh: string,
  alasan: string,
  kabar: string,
  now: number,
) => change`
  INSERT OR IGNORE INTO kabar_operator (id, jenis, isi, dibuat_pada)
  SELECT ${kabar}, ${jenis}, json_object('code', code, 'oleh', ${oleh}, 'alasan', ${alasan}), ${now}
  FROM agency WHERE id = ${id} AND EXISTS (SELECT 1 FROM agency_riwayat WHERE id = ${step})`;
