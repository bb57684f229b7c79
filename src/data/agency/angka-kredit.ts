import { type SQL, sql } from "drizzle-orm";
import {
  angkaKredit,
  angkaKreditMinimal,
  type BagianAk,
  type BulanAk,
  bagianAk,
  bulanAk,
  type DasarAk,
  type FaktaPenetapanAk,
  lamaAk,
  type MasaJf,
  type MasaStatus,
  seratus,
} from "../../domain/angka-kredit.ts";
import type { JenisPeriode, KeadaanEvaluasi, Predikat } from "../../domain/istilah.ts";
import { type Jenjang, pangkatGolongan } from "../../domain/jabatan.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import type { Identitas } from "./identitas.ts";
import { rows } from "./statement.ts";
import { tercabut } from "./tercabut.ts";
import { reachesPerson } from "./visible.ts";

/** He himself, who assesses him and who stands above, and roles whose scope has him. */
export const seesCredit = (me: string, today: Tanggal, pegawai: SQL): SQL => sql`(${pegawai} = ${me}
  OR EXISTS (SELECT 1 FROM garis_penilai sg WHERE sg.pegawai = ${pegawai} AND sg.dari <= ${today}
    AND (sg.sampai IS NULL OR sg.sampai >= ${today}) AND (sg.penilai = ${me} OR sg.atasan = ${me}))
  OR ${reachesPerson(me, today, ["admin", "admin-unit", "auditor", "pyb"], pegawai)})`;

export type FaktaAkRow = {
  readonly pegawai: string;
  readonly nama: string;
  readonly jenis: string;
  readonly unit: string | null;
  readonly penilai: string | null;
  readonly namaPenilai: string | null;
  readonly kota: string;
  readonly namaInstansi: string;
  readonly masa: string;
  readonly status: string;
  readonly evaluasi: string;
  readonly pak: string;
  readonly awal: string;
  /** How often opening balances were written: the lock. */
  readonly versiAwal: number;
};
export type EvaluasiAk = {
  readonly id: string;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly keadaan: KeadaanEvaluasi;
  /** Its document was revoked: it counts for nothing until a new one is signed. */
  readonly dicabut: 0 | 1;
  /** Only of what is final: delivered, and beyond dispute. */
  readonly predikat: Predikat | null;
  readonly dokumen: string | null;
  readonly hash: string | null;
};
export type PakRingkas = {
  readonly id: string;
  readonly tahun: number;
  readonly versi: number;
  readonly lama: number;
  readonly baru: number;
  readonly jumlah: number;
  readonly hash: string;
  readonly berlaku: 0 | 1;
  readonly alasan: string;
  readonly oleh: string;
  readonly pada: number;
};
export type AwalAk = {
  readonly id: string;
  readonly tahun: number;
  readonly nilai: number;
  readonly sumber: string;
  readonly oleh: string;
  readonly pada: number;
};

/** All that the angka kredit of one person and year rests on, in one row: his posts, status, results and what was set. */
export const faktaAkStatement = (pegawai: string, tahun: number, me: string, today: Tanggal) => {
  const [awal, akhir] = [`${tahun}-01-01`, `${tahun}-12-31`];
  const masa = sql`dari <= ${akhir} AND (sampai IS NULL OR sampai >= ${awal})`;
  return rows<FaktaAkRow>`
  SELECT p.id AS pegawai, p.nama, p.jenis, g.unit, g.penilai, q.nama AS namaPenilai, i.kota, i.nama AS namaInstansi,
    (SELECT json_group_array(json_object('jenjang', jenjang, 'dari', dari, 'sampai', sampai)) FROM (SELECT * FROM penempatan
      WHERE pegawai = p.id AND jenis = 'definitif' AND jenis_jabatan = 'jf' AND jenjang IS NOT NULL AND ${masa}
      ORDER BY dari)) AS masa,
    (SELECT json_group_array(json_object('status', status, 'dari', dari, 'sampai', sampai)) FROM status_pegawai
      WHERE pegawai = p.id AND ${masa}) AS status,
    (SELECT json_group_array(json_object('id', e.id, 'jenis', t.jenis, 'n', t.n, 'dari', max(t.dari, s.dari),
        'sampai', min(t.sampai, s.sampai), 'keadaan', e.keadaan,
        'dicabut', ${tercabut(sql`e.id`)}, 'predikat', CASE WHEN e.keadaan = 'final' AND NOT ${tercabut(sql`e.id`)} THEN e.predikat END,
        'dokumen', CASE WHEN e.keadaan = 'final' THEN (SELECT d.id FROM dokumen d WHERE d.evaluasi = e.id AND d.keadaan = 'berlaku') END,
        'hash', CASE WHEN e.keadaan = 'final' THEN (SELECT d.hash FROM dokumen d WHERE d.evaluasi = e.id AND d.keadaan = 'berlaku') END))
      FROM evaluasi e JOIN periode t ON t.id = e.periode JOIN skp s ON s.id = e.skp
      WHERE e.pegawai = p.id AND t.tahun = ${tahun}) AS evaluasi,
    (SELECT json_group_array(json_object('id', a.id, 'tahun', a.tahun, 'versi', a.versi, 'lama', a.lama, 'baru', a.baru,
        'jumlah', a.jumlah, 'hash', a.hash, 'berlaku', a.keadaan = 'berlaku', 'alasan', a.alasan, 'oleh', o.nama, 'pada', a.pada))
      FROM angka_kredit a JOIN pegawai o ON o.id = a.oleh WHERE a.pegawai = p.id) AS pak,
    (SELECT json_group_array(json_object('id', w.id, 'tahun', w.tahun, 'nilai', w.nilai, 'sumber', w.sumber, 'oleh', o.nama,
        'pada', w.pada)) FROM angka_kredit_awal w JOIN pegawai o ON o.id = w.oleh
      WHERE w.pegawai = p.id AND w.dicabut_pada IS NULL) AS awal,
    (SELECT coalesce(max(r.versi), 0) FROM riwayat r WHERE r.objek = 'angka-kredit-awal/' || p.id) AS versiAwal
  FROM pegawai p JOIN instansi i ON i.id = 1 LEFT JOIN garis_penilai g ON g.pegawai = p.id AND g.dari <= ${today}
    AND (g.sampai IS NULL OR g.sampai >= ${today}) LEFT JOIN pegawai q ON q.id = g.penilai
  WHERE p.id = ${pegawai} AND ${seesCredit(me, today, sql`p.id`)}`;
};

export type FaktaAk = Omit<FaktaAkRow, "masa" | "status" | "evaluasi" | "pak" | "awal"> & {
  readonly tahun: number;
  readonly masa: readonly MasaJf[];
  readonly status: readonly MasaStatus[];
  readonly evaluasi: readonly EvaluasiAk[];
  readonly pak: readonly PakRingkas[];
  readonly awal: readonly AwalAk[];
};

export function faktaAk(row: FaktaAkRow, tahun: number): FaktaAk {
  const evaluasi = JSON.parse(row.evaluasi) as EvaluasiAk[];
  const pak = JSON.parse(row.pak) as PakRingkas[];
  const awal = JSON.parse(row.awal) as AwalAk[];
  return {
    ...row,
    tahun,
    masa: JSON.parse(row.masa) as MasaJf[],
    status: JSON.parse(row.status) as MasaStatus[],
    evaluasi: evaluasi.sort((a, b) => (a.dari < b.dari ? -1 : 1)),
    pak: pak.sort((a, b) => b.tahun - a.tahun || b.versi - a.versi),
    awal: awal.sort((a, b) => b.tahun - a.tahun),
  };
}

/** Everything worked out, before it is set. */
export type HitunganAk = {
  readonly dasar: DasarAk;
  readonly bulan: readonly BulanAk[];
  readonly bagian: readonly BagianTercetak[];
  readonly lama: ReturnType<typeof lamaAk>;
  readonly baru: number;
  readonly jumlah: number;
  /** Of the level at the end of what was counted. */
  readonly jenjang: Jenjang | null;
  readonly fakta: FaktaPenetapanAk;
};
export type BagianTercetak = BagianAk & {
  readonly persen: number;
  readonly koefisien: number;
  /** In hundredths. */
  readonly nilai: number;
  readonly dokumen: readonly { readonly id: string; readonly hash: string }[];
};

export function hitungAk(f: FaktaAk, dasar: DasarAk): HitunganAk {
  const dipakai = f.evaluasi.filter((e) => (e.jenis === "tahunan") === (dasar === "tahunan"));
  const hasil = dipakai.flatMap(({ id, predikat, dari, sampai }) =>
    predikat ? [{ evaluasi: id, predikat, dari, sampai }] : [],
  );
  const bulan = bulanAk(f.tahun, f.masa, f.status, hasil, dasar);
  const bagian = bagianAk(bulan).map((b): BagianTercetak => {
    const { persen, koefisien } = angkaKredit(b);
    const dokumen = f.evaluasi.flatMap((e) =>
      b.evaluasi.includes(e.id) && e.dokumen && e.hash ? [{ id: e.dokumen, hash: e.hash }] : [],
    );
    return { ...b, persen, koefisien, nilai: seratus(koefisien * 100, persen, b.bulan), dokumen };
  });
  const lama = lamaAk(
    f.tahun,
    f.awal,
    f.pak.filter((p) => p.berlaku === 1),
  );
  const baru = bagian.reduce((n, b) => n + b.nilai, 0);
  return {
    dasar,
    bulan,
    bagian,
    lama,
    baru,
    jumlah: lama.lama + baru,
    jenjang: bagian.at(-1)?.jenjang ?? f.masa.at(-1)?.jenjang ?? null,
    fakta: {
      pegawai: f.pegawai,
      penilai: f.penilai,
      pns: f.jenis === "pns",
      dasar,
      bagian,
      belumFinal: dipakai.filter((e) => e.keadaan !== "final" || e.dicabut === 1).length,
      versi: f.pak.filter((p) => p.tahun === f.tahun).length,
    },
  };
}

/** What a rise would need, in hundredths where it is shown beside the sum. */
export const minimalAk = (jenjang: Jenjang | null, jumlah: number) =>
  (["pangkat", "jenjang"] as const).flatMap((untuk) => {
    const m = jenjang && angkaKreditMinimal(jenjang, untuk, jumlah / 100);
    return m ? [{ untuk, ...m }] : [];
  });

export type OrangAk = {
  readonly id: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly pangkat: string;
  readonly jabatan: string;
  readonly unit: string;
};
/** What is frozen when it is set; the three documents print nothing else. */
export type AkIsi = {
  readonly v: 1;
  readonly instansi: { readonly nama: string; readonly kota: string; readonly zona: Zona };
  readonly tahun: number;
  readonly versi: number;
  readonly dasar: DasarAk;
  readonly nomor: string;
  readonly pegawai: OrangAk;
  readonly penetap: OrangAk;
  readonly jenjang: Jenjang;
  readonly bagian: readonly BagianTercetak[];
  readonly awal: { readonly tahun: number; readonly nilai: number; readonly sumber: string } | null;
  readonly sejak: readonly { readonly tahun: number; readonly baru: number; readonly hash: string }[];
  readonly lama: number;
  readonly baru: number;
  readonly jumlah: number;
  readonly alasan: string;
  readonly ditetapkan: { readonly pada: number; readonly tanggal: Tanggal };
  readonly garam?: string;
};

export function bekukanAk(
  f: FaktaAk,
  h: HitunganAk,
  orang: readonly Identitas[],
  oleh: { readonly penetap: string; readonly pada: number; readonly tanggal: Tanggal; readonly zona: Zona },
  teks: { readonly nomor: string; readonly alasan: string },
): AkIsi {
  const siapa = (id: string): OrangAk => {
    const o = orang.find((x) => x.id === id);
    return {
      id,
      nama: o?.nama ?? "-",
      nomor: o?.nomor ?? null,
      pangkat:
        o?.pangkat && o.golongan ? `${o.pangkat} (${o.golongan})` : pangkatGolongan(o?.golongan ?? null),
      jabatan: o?.jabatan ?? "-",
      unit: o?.unit ?? "-",
    };
  };
  if (h.jenjang === null) throw new Error("angka kredit without a level");
  const berlaku = f.pak.filter((p) => p.berlaku === 1);
  const awal = f.awal.find((a) => a.tahun === h.lama.awal?.tahun);
  return {
    v: 1,
    instansi: { nama: f.namaInstansi, kota: f.kota, zona: oleh.zona },
    tahun: f.tahun,
    versi: h.fakta.versi + 1,
    dasar: h.dasar,
    nomor: teks.nomor,
    pegawai: siapa(f.pegawai),
    penetap: siapa(oleh.penetap),
    jenjang: h.jenjang,
    bagian: h.bagian,
    awal: awal ? { tahun: awal.tahun, nilai: awal.nilai, sumber: awal.sumber } : null,
    sejak: h.lama.sejak.map(({ tahun, baru }) => ({
      tahun,
      baru,
      hash: berlaku.find((p) => p.tahun === tahun)?.hash ?? "",
    })),
    lama: h.lama.lama,
    baru: h.baru,
    jumlah: h.jumlah,
    alasan: teks.alasan,
    ditetapkan: { pada: oleh.pada, tanggal: oleh.tanggal },
  };
}

/** What was set no longer says what the facts say: a result was changed, or an earlier year. */
export const akBasi = (isi: Pick<AkIsi, "bagian" | "lama">, h: HitunganAk): boolean =>
  isi.lama !== h.lama.lama || JSON.stringify(isi.bagian.map(inti)) !== JSON.stringify(h.bagian.map(inti));
const inti = (b: BagianTercetak) => [
  b.jenjang,
  b.predikat,
  b.dariBulan,
  b.sampaiBulan,
  b.dokumen.map((d) => d.hash),
];
