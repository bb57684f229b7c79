import type { AgencyDb } from "../../data/agency/database.ts";
import { rows } from "../../data/agency/statement.ts";
import { sha256Hex } from "../../data/ids.ts";
import { idOf } from "./id.ts";
import type { Row } from "./tulis.ts";

type Langkah = {
  objek: string;
  versi: number;
  jenis: string;
  langkah: string;
  dari: string;
  ke: string;
  oleh: string | null;
  pada: number;
};

/** Every step has its audit row, as the one writer of decisions would have left it. */
export async function jejakDariRiwayat(db: AgencyDb): Promise<Row[]> {
  const semua = await db.read(rows<Langkah>`
    SELECT objek, versi, jenis, langkah, dari, ke, oleh, pada FROM riwayat ORDER BY pada, objek, versi`);
  return Promise.all(
    semua.map(async (r) => {
      const id = idOf(r.pada, `jejak ${r.objek} ${r.versi}`);
      const tindakan = `${r.jenis}.${r.langkah}`;
      const rincian = JSON.stringify({ dari: r.dari, ke: r.ke, versi: r.versi });
      const hash = await sha256Hex(JSON.stringify([id, r.pada, r.oleh, tindakan, r.objek, rincian]));
      return { id, pada: r.pada, oleh: r.oleh, tindakan, objek: r.objek, rincian, hash };
    }),
  );
}
