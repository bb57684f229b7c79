import { change, type Statement } from "../agency/statement.ts";

/** Fewer free databases than this and the operator is told. */
export const POOL_LOW = 2;

/**
 * What the operator has to know, said once: the id names the thing and the size of the pool it was true of,
 * so that it is said again only after the pool has grown.
 */
export const poolWarningStatements = (now: number): [Statement<number>, Statement<number>] => [
  change`INSERT OR IGNORE INTO kabar_operator (id, jenis, isi, dibuat_pada)
    SELECT 'pool-habis:' || (SELECT count(*) FROM pool), 'pool-habis', '{}', ${now}
    WHERE NOT EXISTS (SELECT 1 FROM pool WHERE keadaan = 'kosong')
      AND EXISTS (SELECT 1 FROM pendaftaran WHERE selesai_pada IS NULL AND langkah = 1)`,
  change`INSERT OR IGNORE INTO kabar_operator (id, jenis, isi, dibuat_pada)
    SELECT 'pool-menipis:' || (SELECT count(*) FROM pool), 'pool-menipis', json_object('sisa', n), ${now}
    FROM (SELECT count(*) AS n FROM pool WHERE keadaan = 'kosong') WHERE n <= ${POOL_LOW}`,
];
