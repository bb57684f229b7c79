import type { AgencyDb } from "../data/agency/database.ts";
import { tellAdmins } from "../data/agency/kabar-admin.ts";
import { auditStatement, guardStatement } from "../data/agency/riwayat.ts";
import { change, rows } from "../data/agency/statement.ts";
import type { Evidence } from "../data/evidence.ts";
import { newId } from "../data/ids.ts";
import type { Pemindai } from "../data/pemindai.ts";
import type { At } from "./at.ts";

const AT_ONCE = 10;
/** A scanner that cannot look is asked again the next night, and not for ever. */
const TRIES = 5;
const AGAIN_MS = 20 * 3_600_000;

type Row = {
  readonly id: string;
  readonly pegawai: string;
  readonly kunci: string;
  readonly nama: string;
  readonly ukuran: number;
  readonly sha256: string;
};

/**
 * Some files that no scanner has seen. The file is kept whatever comes out: a dangerous one is only handed to nobody any
 * more, its row and hash stay, and its owner and the admins hear of it.
 */
export async function scanFiles(
  db: AgencyDb,
  evidence: Evidence,
  pemindai: Pemindai | null,
  at: At,
): Promise<"lagi" | "selesai"> {
  if (!pemindai) return "selesai";
  const some = await db.read(rows<Row>`SELECT id, pegawai, kunci, nama, ukuran, sha256 FROM bukti
    WHERE pindai = 'tidak-dipindai' AND keadaan = 'tersimpan' AND alamat IS NULL AND pindai_gagal < ${TRIES}
      AND (pindai_pada IS NULL OR pindai_pada <= ${at.now - AGAIN_MS})
    ORDER BY pindai_gagal, id LIMIT ${AT_ONCE}`);
  let galat = 0;
  for (const file of some) {
    const object = await evidence.get(file.kunci);
    // Its absence is the reconciler's to tell.
    const hasil = object ? await pemindai.pindai(await object.arrayBuffer(), file.ukuran) : "galat";
    await keep(db, file, hasil, at);
    galat = hasil === "galat" ? galat + 1 : 0;
    // A scanner that is away is not asked ten thousand times.
    if (galat === 3) return "selesai";
  }
  return some.length === AT_ONCE ? "lagi" : "selesai";
}

async function keep(db: AgencyDb, file: Row, hasil: "bersih" | "berbahaya" | "galat", at: At): Promise<void> {
  const { now, today } = at;
  if (hasil === "galat") {
    await db.apply(change`UPDATE bukti SET pindai_pada = ${now}, pindai_gagal = pindai_gagal + 1
      WHERE id = ${file.id} AND pindai = 'tidak-dipindai'`);
    return;
  }
  const bahaya = hasil === "berbahaya";
  const data = { nama: file.nama };
  await db
    .batch([
      change`UPDATE bukti SET pindai = ${hasil}, pindai_pada = ${now} WHERE id = ${file.id} AND pindai = 'tidak-dipindai'
        AND keadaan = 'tersimpan'`,
      guardStatement(),
      ...(bahaya
        ? [
            change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
              VALUES (${newId(now)}, ${file.pegawai}, 'bukti-berbahaya', ${JSON.stringify(data)}, '/bukti', ${now})`,
            tellAdmins({ jenis: "bukti-berbahaya", data, tautan: "/kelola/bukti" }, today, now, [
              file.pegawai,
            ]),
            await auditStatement({
              pada: now,
              oleh: null,
              tindakan: "bukti.karantina",
              objek: file.id,
              rincian: { sha256: file.sha256 },
            }),
          ]
        : []),
    ])
    // Deleted, or looked at by another runner meanwhile.
    .catch((error: unknown) => {
      if (!String((error as Error)?.cause ?? error).includes("cocok = 1")) throw error;
    });
}

export const scanDueStatement = (at: At) => rows<{ pada: number | null }>`
  SELECT ${at.now} AS pada FROM bukti WHERE pindai = 'tidak-dipindai' AND keadaan = 'tersimpan' AND alamat IS NULL
    AND pindai_gagal < ${TRIES} AND (pindai_pada IS NULL OR pindai_pada <= ${at.now - AGAIN_MS}) LIMIT 1`;
