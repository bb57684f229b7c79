import { type SQL, sql } from "drizzle-orm";
import { type CapaianDipakai, type PemetaanPimpinan, ratingPimpinan } from "../../domain/capaian.ts";
import type { JalurEvaluasi } from "../../domain/dokumen.ts";
import type { Evaluasi } from "../../domain/evaluasi.ts";
import { KEWAJIBAN } from "../../domain/hitung-ulang.ts";
import type {
  Capaian,
  Instansi,
  JenisPeriode,
  KeadaanEvaluasi,
  KeadaanSkp,
  Kelompok,
  Pendekatan,
  Predikat,
  Rating,
} from "../../domain/istilah.ts";
import type { JenisJabatan } from "../../domain/jabatan.ts";
import { dievaluasiSebagai, dinilaiSebagai, hasilFinal } from "../../domain/keberatan.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { aturanSql } from "./aturan.ts";
import { capaianBerlaku, capaianFaktaSql } from "./capaian.ts";
import { namaUnit } from "./identitas.ts";
import { closesFor, opensFor, ordinaryCloseFor } from "./jendela.ts";
import { rows } from "./statement.ts";
import { visibleTo } from "./visible.ts";

/** One evaluation with what its rules and its page need. What was rated is null to the pegawai until delivery. */
export type EvaluasiHead = {
  readonly id: string;
  readonly skp: string;
  readonly skpVersi: number;
  readonly keadaanSkp: KeadaanSkp;
  readonly skpDari: Tanggal;
  readonly skpSampai: Tanggal;
  readonly kelompok: Kelompok;
  readonly pendekatan: Pendekatan;
  readonly periode: string;
  readonly tahun: number;
  readonly jenisPeriode: JenisPeriode;
  readonly n: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly bukaPada: number;
  readonly tutupPada: number;
  /** Without extensions: what was signed after it is late all the same. */
  readonly tutupBiasaPada: number;
  readonly pegawai: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly jenisJabatan: JenisJabatan;
  readonly unit: string;
  readonly namaUnit: string;
  readonly penilai: string | null;
  readonly namaPenilai: string | null;
  /** The post in which he assesses, when it is not his definitive one: "Plt. Kepala …". */
  readonly jabatanPenilai: string | null;
  readonly jenisJabatanPenilai: JenisJabatan | null;
  readonly unitPenilai: string | null;
  readonly namaUnitPenilai: string | null;
  readonly atasan: string | null;
  readonly namaAtasan: string | null;
  readonly jalur: JalurEvaluasi;
  readonly keadaan: KeadaanEvaluasi;
  readonly versi: number;
  readonly ratingHasil: Rating | null;
  readonly ratingPerilaku: Rating | null;
  readonly predikat: Predikat | null;
  readonly alasan: string;
  readonly catatan: string;
  readonly dinilaiPada: number | null;
  readonly ditandatanganiPada: number | null;
  readonly disampaikanPada: number | null;
  readonly diterimaPada: number | null;
  readonly capaian: Capaian | null;
  readonly capaianPada: number | null;
  readonly capaianSumber: string | null;
  /** JSON of what is known of the result, for `capaianDari`; of the unit the pegawai himself leads, if he does (SE 3/2023). */
  readonly capaianFakta: string;
  readonly dipimpinFakta: string | null;
  /** How the agency read a unit's result as its head's rating when the period ended. */
  readonly pemetaanPimpinan: PemetaanPimpinan;
  readonly batasKeberatan: Tanggal | null;
  readonly batasKembali: Tanggal | null;
  /** Of the objection under examination: whether each side has been heard. */
  readonly didengarPegawai: number;
  readonly didengarPenilai: number;
  readonly diputus: number;
  /** Opened again until this day (domain/pembukaan.ts). */
  readonly terbukaSampai: Tanggal | null;
  /** JSON of JamBergeser[]: clocks of this evaluation that say another day than they once did. */
  readonly jamBergeser: string;
  readonly dokumen: string | null;
  /** How many daily notes there are of its period. */
  readonly barisHarian: number;
  readonly instansiJenis: Instansi;
  /** JSON of the period whose result both agreed to use (hlm. 91 A.13.a). */
  readonly hasilDari: string | null;
  /** JSON of the letter that says the study ended without graduation (hlm. 100, 103). */
  readonly putusStudi: string | null;
};

/** Not to be seen by the pegawai before delivery (PermenPANRB 6/2022 hlm. 114; ux.md 4.4). */
export const belumUntuk = (me: string): SQL =>
  sql`(evaluasi.pegawai = ${me} AND evaluasi.keadaan IN ('pengisian', 'dinilai', 'ditandatangani'))`;

/** Inside a write: as it was read, also who judges and who stands above him; a line may move in between. */
export const stillAs = (e: EvaluasiHead, versi: number): SQL =>
  sql`evaluasi.id = ${e.id} AND evaluasi.versi = ${versi} AND evaluasi.keadaan = ${e.keadaan}
    AND evaluasi.penilai IS ${e.penilai} AND evaluasi.atasan IS ${e.atasan}`;

/** An evaluation, if `me` may see it: the pegawai, the penilai, the atasan, admin, auditor. */
export const evaluasiStatement = (id: string, me: string, today: Tanggal) => rows<EvaluasiHead>`
  ${headColumns(me)} WHERE evaluasi.id = ${id} AND ${visibleTo("evaluasi", me, today)}`;

/** All whom `me` evaluates in a period. Nobody stands on a list of his own, whatever the rows say. */
export const evaluasiTimStatement = (periode: SQL, me: string) => rows<EvaluasiHead>`
  ${headColumns(me)} WHERE evaluasi.penilai = ${me} AND evaluasi.periode = ${periode} AND evaluasi.pegawai <> ${me}
  ORDER BY p.nama, evaluasi.id LIMIT 400`;

/** What a job may make final: the clock of the last say has run out. Nobody looks, so nothing is hidden. */
export const settlingStatement = (now: number, limit: number) => rows<EvaluasiHead>`
  ${headColumns("")} WHERE evaluasi.keadaan IN ('disampaikan', 'diterima') AND evaluasi.id IN (
    SELECT objek FROM jam WHERE kewajiban IN ('OB-01', 'EV-07', 'EV-08') AND keadaan <> 'selesai' AND batas_pada <= ${now})
  ORDER BY evaluasi.id LIMIT ${limit}`;

/** Signed, and the clock to deliver ran out: what the clock delivers, if the rule of that day lets it. */
export const overdueDeliveryStatement = (sampai: number, limit: number) => rows<EvaluasiHead>`
  ${headColumns("")} WHERE evaluasi.keadaan = 'ditandatangani' AND evaluasi.id IN (
    SELECT b.objek FROM jam b WHERE b.keadaan = 'lewat' AND b.batas_pada BETWEEN ${sampai - 40 * 86_400_000} AND ${sampai}
      AND b.kewajiban IN ('EV-04', 'EV-06') AND ${aturanSql("jam.serah-otomatis", sql`b.batas_tanggal`)} = 'ya')
  ORDER BY evaluasi.id LIMIT ${limit}`;

const headColumns = (me: string) => {
  const hidden = (column: SQL, instead: SQL) =>
    sql`CASE WHEN ${belumUntuk(me)} THEN ${instead} ELSE ${column} END`;
  const nothing = sql`NULL`;
  const silent = sql`''`;
  return sql`
  SELECT evaluasi.id, evaluasi.skp, evaluasi.skp_versi AS skpVersi, s.keadaan AS keadaanSkp, s.dari AS skpDari,
    s.sampai AS skpSampai, s.kelompok, coalesce((SELECT v.isi ->> '$.bentuk.pendekatan' FROM skp_versi v
      WHERE v.skp = evaluasi.skp AND v.nomor = evaluasi.skp_versi), s.pendekatan) AS pendekatan, evaluasi.periode, t.tahun, t.jenis AS jenisPeriode, t.n, t.dari,
    t.sampai, ${opensFor("evaluasi")} AS bukaPada, ${closesFor("evaluasi")} AS tutupPada,
    ${ordinaryCloseFor("evaluasi")} AS tutupBiasaPada, evaluasi.pegawai, p.nama, m.jabatan,
    m.jenis_jabatan AS jenisJabatan, evaluasi.unit, ${namaUnit(sql`evaluasi.unit`, AKHIR)} AS namaUnit,
    evaluasi.penilai, q.nama AS namaPenilai, k.jabatan AS jabatanPenilai,
    coalesce(k.jenis_jabatan, (SELECT jenis_jabatan FROM penempatan WHERE pegawai = evaluasi.penilai
      ORDER BY jenis = 'definitif' DESC, dari DESC LIMIT 1),
      (SELECT jenis_jabatan FROM pejabat_luar WHERE pegawai = evaluasi.penilai)) AS jenisJabatanPenilai,
    evaluasi.unit_penilai AS unitPenilai, ${namaUnit(sql`evaluasi.unit_penilai`, AKHIR)} AS namaUnitPenilai,
    evaluasi.atasan, r.nama AS namaAtasan, evaluasi.jalur, evaluasi.keadaan, evaluasi.versi,
    ${hidden(sql`evaluasi.rating_hasil`, nothing)} AS ratingHasil,
    ${hidden(sql`evaluasi.rating_perilaku`, nothing)} AS ratingPerilaku,
    ${hidden(sql`evaluasi.predikat`, nothing)} AS predikat,
    ${hidden(sql`evaluasi.alasan`, silent)} AS alasan, ${hidden(sql`evaluasi.catatan`, silent)} AS catatan,
    ${hidden(sql`evaluasi.dinilai_pada`, nothing)} AS dinilaiPada,
    ${hidden(sql`evaluasi.ditandatangani_pada`, nothing)} AS ditandatanganiPada,
    evaluasi.disampaikan_pada AS disampaikanPada, evaluasi.diterima_pada AS diterimaPada,
    c.capaian, c.ditetapkan_pada AS capaianPada, c.sumber AS capaianSumber,
    ${capaianFaktaSql(sql`coalesce(h.unit_penilai, evaluasi.unit_penilai)`, sql`coalesce(h.periode, evaluasi.periode)`)} AS capaianFakta,
    CASE WHEN m.memimpin = 1 THEN ${capaianFaktaSql(sql`m.unit`, sql`evaluasi.periode`)} END AS dipimpinFakta,
    ${aturanSql("capaian.rating-pimpinan", sql`t.sampai`)} AS pemetaanPimpinan,
    coalesce((SELECT rp.progres FROM rekam_periode rp WHERE rp.skp = evaluasi.skp AND rp.periode = evaluasi.periode), 0)
      AS barisHarian,
    (SELECT batas_tanggal FROM jam WHERE kewajiban = 'OB-01' AND objek = evaluasi.id) AS batasKeberatan,
    (SELECT batas_tanggal FROM jam WHERE kewajiban IN ('EV-07', 'EV-08') AND objek = evaluasi.id) AS batasKembali,
    ${didengar("pegawai")} AS didengarPegawai, ${didengar("penilai")} AS didengarPenilai,
    EXISTS (SELECT 1 FROM keberatan kp WHERE kp.evaluasi = evaluasi.id AND kp.keadaan = 'diputus') AS diputus,
    (SELECT pb.sampai_tanggal FROM pembukaan pb WHERE pb.evaluasi = evaluasi.id AND pb.keadaan = 'terbuka')
      AS terbukaSampai,
    (SELECT json_group_array(json_object('kewajiban', b.kewajiban, 'lama', u.lama, 'baru', u.baru, 'sebab', u.sebab,
        'pada', u.pada)) FROM jam b CROSS JOIN jam_ubah u ON u.jam = b.id
      WHERE b.kewajiban IN ${KEWAJIBAN} AND b.objek = evaluasi.id) AS jamBergeser,
    ${hidden(sql`(SELECT d.id FROM dokumen d WHERE d.evaluasi = evaluasi.id AND d.keadaan = 'berlaku' ORDER BY d.dibuat_pada DESC LIMIT 1)`, nothing)}
      AS dokumen,
    (SELECT jenis FROM instansi WHERE id = 1) AS instansiJenis,
    CASE WHEN h.id IS NOT NULL THEN (SELECT json_object('id', h.id, 'jenis', x.jenis, 'n', x.n, 'tahun', x.tahun, 'unit',
      ${namaUnit(sql`h.unit_penilai`, sql`x.sampai`)}) FROM periode x WHERE x.id = h.periode) END AS hasilDari,
    (SELECT json_object('surat', z.surat, 'tanggal', z.tanggal) FROM putus_studi z WHERE z.evaluasi = evaluasi.id) AS putusStudi
  FROM evaluasi JOIN skp s ON s.id = evaluasi.skp JOIN periode t ON t.id = evaluasi.periode
    JOIN jendela j ON j.periode = evaluasi.periode AND j.tahap = 'evaluasi'
    JOIN pegawai p ON p.id = evaluasi.pegawai JOIN penempatan m ON m.id = s.penempatan
    LEFT JOIN pegawai q ON q.id = evaluasi.penilai LEFT JOIN pegawai r ON r.id = evaluasi.atasan
    LEFT JOIN penempatan k ON k.id = (SELECT id FROM penempatan WHERE pegawai = evaluasi.penilai
      AND unit = evaluasi.unit_penilai AND memimpin = 1 AND dari <= ${AKHIR} ORDER BY dari DESC LIMIT 1)
    LEFT JOIN evaluasi h ON h.id = (SELECT sh.dari FROM sepakat_hasil sh WHERE sh.evaluasi = evaluasi.id AND sh.keadaan = 'disepakati')
    LEFT JOIN capaian_unit c ON c.unit = coalesce(h.unit_penilai, evaluasi.unit_penilai)
      AND c.periode = coalesce(h.periode, evaluasi.periode)`;
};
const didengar = (pihak: "pegawai" | "penilai"): SQL => sql`EXISTS (SELECT 1 FROM keberatan kd
  JOIN keberatan_keterangan kk ON kk.keberatan = kd.id AND kk.pihak IN (${pihak}, 'keduanya')
  WHERE kd.evaluasi = evaluasi.id AND kd.keadaan = 'diajukan')`;
const AKHIR = sql`date(j.tutup_pada / 1000, 'unixepoch')`;

/** The organisation result that counts on a day, and why (domain/capaian.ts). */
export const capaianDari = (e: EvaluasiHead, today: Tanggal, zona: Zona): CapaianDipakai =>
  capaianBerlaku(e.capaianFakta, today, zona);

/** Of the head of a unit: its result, and the rating hasil that follows from it. null: he leads none, or it is not set. */
export function ikutUnit(
  e: Pick<EvaluasiHead, "dipimpinFakta" | "pemetaanPimpinan">,
  today: Tanggal,
  zona: Zona,
): { readonly capaian: Capaian; readonly rating: Rating } | null {
  const capaian = e.dipimpinFakta === null ? null : capaianBerlaku(e.dipimpinFakta, today, zona).dipakai;
  const rating = ratingPimpinan(capaian, e.pemetaanPimpinan);
  return capaian && rating ? { capaian, rating } : null;
}

/** The row as the rules see it. tutup_pada is exclusive: the window's last day is the one before. */
export function evaluasiDari(e: EvaluasiHead, today: Tanggal, zona: Zona): Evaluasi {
  const dinilai = dinilaiSebagai(e.jenisJabatan, e.kelompok);
  const oleh = dievaluasiSebagai(e.jenisJabatanPenilai, e.instansiJenis, dinilai);
  return {
    pegawai: e.pegawai,
    penilai: e.penilai,
    atasan: e.atasan,
    keadaan: e.keadaan,
    jalur: e.jalur,
    skp: e.keadaanSkp,
    capaian: capaianDari(e, today, zona).dipakai,
    jendela: { buka: tanggalPada(e.bukaPada, zona), tutup: tanggalPada(e.tutupPada - 1, zona) },
    ratingHasil: e.ratingHasil,
    ratingPerilaku: e.ratingPerilaku,
    hasilFinal: hasilFinal(e.jalur, dinilai, e.instansiJenis, oleh),
    batasKeberatan: e.batasKeberatan,
    didengar: { pegawai: e.didengarPegawai === 1, penilai: e.didengarPenilai === 1 },
    diputus: e.diputus === 1,
    diterima: e.diterimaPada !== null || e.dokumen === null,
    terbukaSampai: e.terbukaSampai,
    disepakati: e.hasilDari !== null,
    putusStudi: e.putusStudi !== null,
  };
}
