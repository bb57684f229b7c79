import { sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Kabar } from "./kabar.ts";
import { change, type Statement } from "./statement.ts";

/** Everybody who is admin of the whole agency on a day. The letters follow by the job, as each has chosen. */
export const tellAdmins = (
  kabar: Omit<Kabar, "kepada">,
  today: Tanggal,
  now: number,
  kecuali: readonly string[] = [""],
): Statement<number> =>
  change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
    SELECT hex(randomblob(13)), a.pegawai, ${kabar.jenis}, ${JSON.stringify(kabar.data)}, ${kabar.tautan}, ${now}
    FROM (${admins(today)}) a WHERE a.pegawai NOT IN ${kecuali}`;

/** What somebody may run into again and again is told once a day; the address says of which thing it is. */
export const tellAdminsOnce = (
  kabar: Omit<Kabar, "kepada">,
  today: Tanggal,
  now: number,
): Statement<number> =>
  change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
    SELECT hex(randomblob(13)), a.pegawai, ${kabar.jenis}, ${JSON.stringify(kabar.data)}, ${kabar.tautan}, ${now}
    FROM (${admins(today)}) a WHERE NOT EXISTS (SELECT 1 FROM pemberitahuan b WHERE b.pegawai = a.pegawai
      AND b.dibuat_pada > ${now - 86_400_000} AND b.jenis = ${kabar.jenis} AND b.tautan = ${kabar.tautan})`;

const admins = (today: Tanggal) => sql`SELECT DISTINCT r.pegawai FROM peran r WHERE r.peran = 'admin'
  AND r.dari <= ${today} AND (r.sampai IS NULL OR r.sampai >= ${today})`;
