import { rows } from "../../data/agency/statement.ts";
import { holdsWide } from "../../data/agency/visible.ts";
import { domainDinas, type FaktaSiap } from "../../domain/siklus.ts";
import { type Tanggal, tahunDari } from "../../domain/tanggal.ts";
import { PERJANJIAN_VERSI } from "../../i18n/perjanjian.ts";

/** Nobody has to count an agency to its end to see that its lines are not clean. */
export const CUKUP = 1000;

export type FaktaRow = {
  readonly perjanjianVersi: string | null;
  readonly perjanjianNama: string | null;
  readonly perjanjianTanggal: string | null;
  readonly admin: number;
  readonly adminKuat: number;
  readonly kontak: string | null;
  readonly pegawai: number;
  readonly tanpaPenilai: number;
  readonly dijelaskan: number | null;
  readonly libur: number;
  readonly jendela: number;
  readonly terbukti: string | null;
  readonly bukti: number;
  readonly byte: number;
  readonly ditahan: number;
};

/** The facts of the task list, from counters, indexes and counts that stop. For admins of the whole agency only. */
export const faktaStatement = (me: string, today: Tanggal) => rows<FaktaRow>`
  WITH adm AS (
    SELECT DISTINCT r.pegawai FROM peran r JOIN akun a ON a.pegawai = r.pegawai
    WHERE r.peran = 'admin' AND r.dari <= ${today} AND (r.sampai IS NULL OR r.sampai >= ${today})
      AND a.sandi_hash IS NOT NULL),
  p AS (SELECT versi_teks, nama, tanggal FROM perjanjian ORDER BY pada DESC LIMIT 1)
  SELECT (SELECT versi_teks FROM p) AS perjanjianVersi, (SELECT nama FROM p) AS perjanjianNama,
    (SELECT tanggal FROM p) AS perjanjianTanggal,
    (SELECT count(*) FROM adm) AS admin,
    (SELECT count(*) FROM adm JOIN akun a ON a.pegawai = adm.pegawai WHERE a.totp IS NOT NULL
      OR EXISTS (SELECT 1 FROM kunci_sandi k WHERE k.pegawai = a.pegawai)) AS adminKuat,
    (SELECT nama FROM kontak_pdp ORDER BY pada DESC LIMIT 1) AS kontak,
    (SELECT n FROM jumlah WHERE apa = 'pegawai') AS pegawai,
    (SELECT count(*) FROM (SELECT 1 FROM garis_penilai g JOIN pegawai q ON q.id = g.pegawai
      WHERE g.penilai IS NULL AND q.jenis <> 'pejabat-negara' AND g.dari <= ${today}
        AND (g.sampai IS NULL OR g.sampai >= ${today}) LIMIT ${CUKUP})) AS tanpaPenilai,
    (SELECT n FROM penjelasan_siap ORDER BY pada DESC LIMIT 1) AS dijelaskan,
    (SELECT count(*) FROM hari_libur WHERE tanggal BETWEEN ${`${tahunDari(today)}-01-01`} AND ${`${tahunDari(today)}-12-31`})
      AS libur,
    (SELECT count(*) FROM periode t JOIN jendela j ON j.periode = t.id WHERE t.tahun = ${tahunDari(today)}) AS jendela,
    (SELECT surel_terbukti FROM instansi) AS terbukti,
    (SELECT n FROM isi_ruang WHERE apa = 'bukti') AS bukti, (SELECT byte FROM isi_ruang WHERE apa = 'bukti') AS byte,
    (SELECT count(*) FROM (SELECT 1 FROM surat_keluar WHERE keadaan = 'gagal' AND galat = 'UJI_COBA' LIMIT ${CUKUP}))
      AS ditahan
  WHERE ${holdsWide(me, today, ["admin"])}`;

export const faktaOf = (f: FaktaRow): FaktaSiap => ({
  perjanjianVersi: f.perjanjianVersi,
  perjanjianBerlaku: PERJANJIAN_VERSI,
  admin: f.admin,
  adminDuaFaktor: f.adminKuat,
  kontakPdp: f.kontak !== null,
  pegawai: f.pegawai,
  tanpaPenilai: f.tanpaPenilai,
  dijelaskan: f.dijelaskan,
  libur: f.libur,
  jendela: f.jendela,
  domain: domainDinas(f.terbukti),
});

export type RiwayatRow = {
  readonly langkah: string;
  readonly sebagai: "admin" | "operator" | "jam";
  readonly nama: string | null;
  readonly alasan: string;
  readonly pada: number;
};
export const riwayatStatement = (me: string, today: Tanggal) => rows<RiwayatRow>`
  SELECT s.langkah, s.sebagai, p.nama, s.alasan, s.pada FROM siklus s LEFT JOIN pegawai p ON p.id = s.oleh
  WHERE s.berlaku_pada IS NOT NULL AND ${holdsWide(me, today, ["admin"])} ORDER BY s.versi DESC LIMIT 20`;

export type MintaTutupRow = {
  readonly id: string;
  readonly oleh: string;
  readonly nama: string;
  readonly alasan: string;
  readonly pada: number;
};
export const mintaTutupStatement = (me: string, today: Tanggal) => rows<MintaTutupRow>`
  SELECT m.id, m.oleh, p.nama, m.alasan, m.pada FROM permintaan_tutup m JOIN pegawai p ON p.id = m.oleh
  WHERE m.selesai_pada IS NULL AND ${holdsWide(me, today, ["admin"])}`;

export type PerjanjianRow = {
  readonly versiTeks: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly nip: string;
  readonly nomorSurat: string;
  readonly tanggal: string;
  readonly pencatat: string;
};
export const perjanjianStatement = (me: string, today: Tanggal) => rows<PerjanjianRow>`
  SELECT j.versi_teks AS versiTeks, j.nama, j.jabatan, j.nip, j.nomor_surat AS nomorSurat, j.tanggal, p.nama AS pencatat
  FROM perjanjian j JOIN pegawai p ON p.id = j.oleh WHERE ${holdsWide(me, today, ["admin"])} ORDER BY j.pada DESC LIMIT 1`;

export type KontakRow = {
  readonly nama: string;
  readonly jabatan: string;
  readonly surel: string;
  readonly telepon: string;
};
export const kontakStatement = (me: string, today: Tanggal) => rows<KontakRow>`
  SELECT nama, jabatan, surel, telepon FROM kontak_pdp WHERE ${holdsWide(me, today, ["admin"])} ORDER BY pada DESC LIMIT 1`;

export type IzinRow = {
  readonly id: string;
  readonly nama: string;
  readonly alasan: string;
  readonly dariPada: number;
  readonly sampaiPada: number;
  readonly dicabutPada: number | null;
  readonly halaman: number;
};
export const izinStatement = (me: string, today: Tanggal) => rows<IzinRow>`
  SELECT z.id, p.nama, z.alasan, z.dari_pada AS dariPada, z.sampai_pada AS sampaiPada, z.dicabut_pada AS dicabutPada,
    (SELECT count(*) FROM jejak j WHERE j.objek = z.id AND j.tindakan = 'bantuan.baca') AS halaman
  FROM izin_bantuan z JOIN pegawai p ON p.id = z.oleh
  WHERE ${holdsWide(me, today, ["admin"])} ORDER BY z.dari_pada DESC LIMIT 20`;
