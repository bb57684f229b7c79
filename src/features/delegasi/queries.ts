import { sql } from "drizzle-orm";
import { rows } from "../../data/agency/statement.ts";
import { KEEPERS, reachesPerson } from "../../data/agency/visible.ts";
import { type DelegasiAda, HARI_DELEGASI } from "../../domain/delegasi.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";

export type DelegasiRow = DelegasiAda & {
  readonly id: string;
  readonly namaUntuk: string;
  readonly namaKepada: string;
  readonly alasan: string;
  readonly nomorSurat: string;
  readonly dibuatOleh: string;
  readonly namaPembuat: string;
};

const columns = sql`d.id, d.untuk, d.kepada, d.dari, d.sampai, d.alasan, d.nomor_surat AS nomorSurat,
  d.dibuat_oleh AS dibuatOleh, x.nama AS namaUntuk, y.nama AS namaKepada, o.nama AS namaPembuat
  FROM delegasi d JOIN pegawai x ON x.id = d.untuk JOIN pegawai y ON y.id = d.kepada JOIN pegawai o ON o.id = d.dibuat_oleh`;

/** Now or to come, both ways. */
export const mineStatement = (me: string, today: Tanggal) => rows<DelegasiRow>`
  SELECT ${columns} WHERE (d.untuk = ${me} OR d.kepada = ${me}) AND d.dicabut_pada IS NULL AND d.sampai >= ${today}
  ORDER BY d.dari LIMIT 100`;

/** One that concerns `me`: who gave it, who has it, and the admin who keeps who gave it. */
export const oneStatement = (id: string, me: string, today: Tanggal) => rows<DelegasiRow>`
  SELECT ${columns} WHERE d.id = ${id} AND d.dicabut_pada IS NULL AND d.sampai >= ${today}
    AND (d.untuk = ${me} OR d.kepada = ${me} OR ${reachesPerson(me, today, KEEPERS, sql`d.untuk`)})`;

/** Of one official, for the rule. */
export const ofOfficialStatement = (untuk: string, today: Tanggal) => rows<DelegasiAda>`
  SELECT untuk, kepada, dari, sampai FROM delegasi WHERE untuk = ${untuk} AND dicabut_pada IS NULL AND sampai >= ${today}
  LIMIT 100`;

export type PejabatRow = {
  readonly id: string;
  readonly nama: string;
  readonly pejabat: 0 | 1;
  readonly admin: 0 | 1;
};

/** For whom: oneself, or somebody whom the asking admin keeps. */
export const officialStatement = (untuk: string, me: string, today: Tanggal) => rows<PejabatRow>`
  SELECT p.id, p.nama, ${reachesPerson(me, today, KEEPERS, sql`p.id`)} AS admin,
    (EXISTS (SELECT 1 FROM garis_penilai g WHERE g.penilai = p.id AND g.dari <= ${today} AND (g.sampai IS NULL OR g.sampai >= ${today}))
      OR EXISTS (SELECT 1 FROM penempatan n WHERE n.pegawai = p.id AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today})
        AND (n.memimpin = 1 OR n.jenis_jabatan IN ('pejabat-negara', 'jpt-utama', 'jpt-madya', 'jpt-pratama')))) AS pejabat
  FROM pegawai p WHERE p.id = ${untuk} AND (p.id = ${me} OR ${reachesPerson(me, today, KEEPERS, sql`p.id`)})`;

export type RekanRow = {
  readonly id: string;
  readonly nama: string;
  readonly berakun: 0 | 1;
  readonly atasannya: 0 | 1;
};

/** A colleague by his whole number: nobody is found by trying a few digits. */
export const colleagueStatement = (nomor: string, untuk: string, today: Tanggal) => rows<RekanRow>`
  SELECT p.id, p.nama, EXISTS (SELECT 1 FROM akun a WHERE a.pegawai = p.id AND a.sandi_hash IS NOT NULL) AS berakun,
    EXISTS (SELECT 1 FROM garis_penilai g WHERE g.pegawai = ${untuk} AND p.id IN (g.penilai, g.atasan)
      AND g.dari <= ${today} AND (g.sampai IS NULL OR g.sampai >= ${today})) AS atasannya
  FROM nomor_pegawai m JOIN pegawai p ON p.id = m.pegawai WHERE m.nomor = ${nomor}`;

export type DisiapkanRow = { readonly tindakan: string; readonly pada: number; readonly oleh: string };

/** What delegates wrote in one's name these last months, newest first: each in his own days, by the index of the trail. */
export const preparedStatement = (me: string, today: Tanggal) => rows<DisiapkanRow>`
  SELECT j.tindakan, j.pada, p.nama AS oleh
  FROM delegasi d CROSS JOIN jejak j ON j.oleh = d.kepada AND j.pada >= d.dibuat_pada
      AND (d.dicabut_pada IS NULL OR j.pada <= d.dicabut_pada)
    JOIN pegawai p ON p.id = j.oleh
  WHERE d.untuk = ${me} AND d.sampai >= ${tambahHari(today, -HARI_DELEGASI)} AND j.rincian ->> 'atasNama' = ${me}
  ORDER BY j.pada DESC LIMIT 50`;
