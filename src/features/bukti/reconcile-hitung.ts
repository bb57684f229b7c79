import { change, rows } from "../../data/agency/statement.ts";
import { move, type Runner } from "./reconcile-langkah.ts";

const PEOPLE = 300;

/** The space of each person as the triggers keep it, held against the rows; then that of units and of the agency. */
export async function recountSpace(r: Runner): Promise<void> {
  const { db, run, today } = r;
  const [people] = await db.batch([
    rows<{ id: string }>`SELECT id FROM pegawai WHERE id > ${run.kursor} ORDER BY id LIMIT ${PEOPLE}`,
  ]);
  const last = people.at(-1)?.id;
  if (last === undefined) {
    await move(r, { langkah: "selesai" }, {}, [
      change`DELETE FROM isi_pegawai WHERE n = 0 OR NOT EXISTS (SELECT 1 FROM pegawai p WHERE p.id = isi_pegawai.pegawai)`,
      change`DELETE FROM isi_unit`,
      change`INSERT INTO isi_unit (unit, n, byte) SELECT o.unit, sum(i.n), sum(i.byte) FROM isi_pegawai i
        JOIN penempatan o ON o.pegawai = i.pegawai AND o.dari <= ${today} AND (o.sampai IS NULL OR o.sampai >= ${today})
          AND o.jenis = 'definitif'
        GROUP BY o.unit`,
      change`UPDATE isi_ruang SET (n, byte) = (SELECT coalesce(sum(n), 0), coalesce(sum(byte), 0) FROM isi_pegawai)
        WHERE apa = 'bukti' AND (n, byte) <> (SELECT coalesce(sum(n), 0), coalesce(sum(byte), 0) FROM isi_pegawai)`,
    ]);
    return;
  }
  const [differ] = await db.read(rows<{ n: number }>`
    SELECT count(*) AS n FROM pegawai p LEFT JOIN isi_pegawai i ON i.pegawai = p.id
      LEFT JOIN (SELECT pegawai, count(*) AS n, sum(ukuran) AS byte FROM bukti
        WHERE pegawai > ${run.kursor} AND pegawai <= ${last} AND keadaan IN ('menunggu', 'tersimpan') GROUP BY pegawai) k
        ON k.pegawai = p.id
    WHERE p.id > ${run.kursor} AND p.id <= ${last}
      AND (coalesce(i.n, 0), coalesce(i.byte, 0)) <> (coalesce(k.n, 0), coalesce(k.byte, 0))`);
  const n = differ?.n ?? 0;
  await move(
    r,
    { langkah: "hitung", kursor: last },
    { selisih: n },
    n === 0
      ? []
      : [
          change`DELETE FROM isi_pegawai WHERE pegawai > ${run.kursor} AND pegawai <= ${last}`,
          change`INSERT INTO isi_pegawai (pegawai, n, byte) SELECT pegawai, count(*), sum(ukuran) FROM bukti
            WHERE pegawai > ${run.kursor} AND pegawai <= ${last} AND keadaan IN ('menunggu', 'tersimpan') GROUP BY pegawai`,
        ],
  );
}
