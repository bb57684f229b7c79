import { sql } from "drizzle-orm";
import type { Sifat } from "../bukti/lihat.ts";
import { newId, newSecret } from "../ids.ts";
import { change, rows, type Statement } from "./statement.ts";

/** How long what has arrived waits for the rest. */
export const SEHARI = 24 * 3_600_000;
/** Small enough for a line that breaks every minute, big enough that ten megabytes are twenty requests. */
export const POTONGAN = 512 * 1024;
const MOST_OPEN = 20;

export type Unggahan = {
  readonly id: string;
  readonly kunci: string;
  readonly nama: string;
  readonly tipe: string;
  readonly ukuran: number;
  readonly sha256: string;
  readonly potongan: number;
  /** JSON of what the browser says of a photo, and which version it takes the place of. */
  readonly sifat: string;
  readonly sampaiPada: number;
  readonly bukti: string | null;
  /** JSON: numbers of the parts that have arrived. */
  readonly ada: string;
  /** The same content, or what was made of the same original, is kept already: nothing has to arrive. */
  readonly kembar: number;
};

/** One's own file on its way. */
export const unggahanStatement = (id: string, me: string) => rows<Unggahan>`
  ${kepala} WHERE u.id = ${id} AND u.pegawai = ${me}`;

/** Everything that can still be continued. */
export const belumSelesaiStatement = (me: string, now: number) => rows<
  Pick<Unggahan, "id" | "nama" | "ukuran" | "potongan" | "sampaiPada"> & { readonly n: number }
>`
  SELECT u.id, u.nama, u.ukuran, u.potongan, u.sampai_pada AS sampaiPada,
    (SELECT count(*) FROM unggahan_potongan p WHERE p.unggahan = u.id) AS n
  FROM unggahan u WHERE u.pegawai = ${me} AND u.sampai_pada > ${now} AND u.selesai_pada IS NULL
  ORDER BY u.sampai_pada DESC LIMIT ${MOST_OPEN}`;

export type Mulai = Pick<Unggahan, "nama" | "tipe" | "ukuran" | "sha256"> & { readonly sifat: Sifat };
/**
 * Begins, or finds again what was begun with the same content within a day. The last statement answers; nothing: too
 * many are open.
 */
export const mulaiStatements = (m: Mulai, me: string, now: number) =>
  [
    change`DELETE FROM unggahan WHERE pegawai = ${me} AND sha256 = ${m.sha256} AND selesai_pada IS NULL
      AND sampai_pada <= ${now}`,
    change`INSERT INTO unggahan (id, pegawai, kunci, nama, tipe, ukuran, sha256, potongan, sifat, dibuat_pada, sampai_pada)
      SELECT ${newId(now)}, ${me}, ${newSecret()}, ${m.nama}, ${m.tipe}, ${m.ukuran}, ${m.sha256}, ${POTONGAN},
        ${JSON.stringify(m.sifat)}, ${now}, ${now + SEHARI}
      WHERE (SELECT count(*) FROM unggahan WHERE pegawai = ${me} AND sampai_pada > ${now} AND selesai_pada IS NULL
        AND sha256 <> ${m.sha256}) < ${MOST_OPEN}
      ON CONFLICT (pegawai, sha256) WHERE selesai_pada IS NULL
        DO UPDATE SET nama = excluded.nama, tipe = excluded.tipe, sifat = excluded.sifat`,
    rows<Unggahan>`
      ${kepala} WHERE u.pegawai = ${me} AND u.sha256 = ${m.sha256} AND u.selesai_pada IS NULL`,
  ] as const;

/** A part is written down once it lies in the store, as long as the whole is still on its way. */
export const potonganStatement = (id: string, n: number, sha256: string, now: number): Statement<number> =>
  change`INSERT INTO unggahan_potongan (unggahan, n, sha256)
    SELECT id, ${n}, ${sha256} FROM unggahan WHERE id = ${id} AND selesai_pada IS NULL AND sampai_pada > ${now}
    ON CONFLICT DO NOTHING`;

/** A part that is not where it was written down to be: it is asked for again. */
export const potonganHilangStatement = (id: string, n: readonly number[]): Statement<number> =>
  change`DELETE FROM unggahan_potongan WHERE unggahan = ${id} AND n IN (SELECT value FROM json_each(${JSON.stringify(n)}))`;

export const selesaiStatement = (id: string, bukti: string, now: number): Statement<number> =>
  change`UPDATE unggahan SET bukti = ${bukti}, selesai_pada = ${now} WHERE id = ${id} AND selesai_pada IS NULL`;

export const buangUnggahanStatement = (id: string, me: string): Statement<number> =>
  change`DELETE FROM unggahan WHERE id = ${id} AND pegawai = ${me} AND selesai_pada IS NULL`;

const kepala = sql`SELECT u.id, u.kunci, u.nama, u.tipe, u.ukuran, u.sha256, u.potongan, u.sifat,
  u.sampai_pada AS sampaiPada, u.bukti,
  (SELECT json_group_array(p.n) FROM (SELECT n FROM unggahan_potongan WHERE unggahan = u.id ORDER BY n) p) AS ada,
  EXISTS (SELECT 1 FROM bukti b WHERE b.pegawai = u.pegawai AND b.keadaan = 'tersimpan' AND b.sha256 = u.sha256)
    OR EXISTS (SELECT 1 FROM bukti b WHERE b.pegawai = u.pegawai AND b.keadaan = 'tersimpan'
      AND (b.asal_sha256 = u.sifat->>'asalSha256' OR b.sha256 = u.sifat->>'asalSha256')) AS kembar
  FROM unggahan u`;
