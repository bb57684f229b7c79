import { openAgency } from "../data/agency/database.ts";
import { rows } from "../data/agency/statement.ts";
import { type Agency, findAgency } from "../data/directory/database.ts";
import type { Tanggal } from "../domain/tanggal.ts";
import { tanggalPada } from "../domain/tanggal.ts";
import { semuaLakon } from "./lakon.ts";
import type { Benih } from "./seed/benih.ts";
import { tabel } from "./tabel.ts";

export type OrangDemo = {
  readonly id: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly jabatan: string;
  readonly unit: string;
  readonly peran: string | null;
};
export const bab = ["bekerja", "menilai", "khusus", "kelola"] as const;
export type Tampil = OrangDemo & {
  readonly bab: string;
  readonly lihat: { readonly id: string; readonly en: string };
};
export type InstansiDemo = {
  readonly agency: Agency;
  readonly kota: string;
  readonly pemain: readonly Tampil[];
  readonly semua: readonly OrangDemo[];
};

/** Who is there today, as the database says it; before the seed nobody. */
export async function semuaInstansi(env: Env, now: number): Promise<InstansiDemo[]> {
  const found = await Promise.all(semuaLakon.map(({ benih }) => findAgency(env, benih.code, now)));
  return Promise.all(
    semuaLakon.flatMap(({ benih, pemain }, at) => {
      const agency = found[at];
      return agency ? [instansi(env, agency, benih, pemain, tanggalPada(now, agency.zona))] : [];
    }),
  );
}

async function instansi(env: Env, agency: Agency, benih: Benih, pemain: string, today: Tanggal) {
  const db = await openAgency(env, agency);
  const semua = await db.read(orangStatement(today));
  const nama = new Map(
    tabel(benih.pegawai, ["kode", "nama", "nomor", "jenis", "golongan"]).map((p) => [p.kode, p.nama]),
  );
  const depan = tabel(pemain, ["kode", "bab", "id", "en"]).flatMap(({ kode, bab: judul, ...lihat }) => {
    const orang = semua.find((o) => o.nama === nama.get(kode));
    return orang ? [{ ...orang, bab: judul, lihat }] : [];
  });
  return { agency, kota: benih.kota, pemain: depan, semua };
}

const orangStatement = (today: Tanggal) => rows<OrangDemo>`
  SELECT p.id, p.nama, n.jabatan, v.nama AS unit,
    (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND sampai IS NULL LIMIT 1) AS nomor,
    (SELECT peran FROM peran WHERE pegawai = p.id AND dari <= ${today} AND (sampai IS NULL OR sampai >= ${today}) LIMIT 1)
      AS peran
  FROM pegawai p JOIN akun a ON a.pegawai = p.id
    JOIN penempatan n ON n.pegawai = p.id AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today})
      AND n.jenis = 'definitif'
    JOIN unit_versi v ON v.unit = n.unit AND v.sampai IS NULL
  ORDER BY v.urut, n.memimpin DESC, p.nama`;

export type JendelaDemo = {
  readonly n: number;
  readonly jenis: string;
  readonly buka: number;
  readonly tutup: number;
};

/** The evaluation windows of the first agency, in their order. */
export const jendelaStatement = rows<JendelaDemo>`
  SELECT t.n, t.jenis, j.buka_pada AS buka, j.tutup_pada AS tutup FROM jendela j JOIN periode t ON t.id = j.periode
  WHERE j.tahap = 'evaluasi' AND t.jenis <> 'tahunan' ORDER BY j.buka_pada`;
