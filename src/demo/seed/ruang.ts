import { type AgencyDb, moveIn, openAgency, SCHEMA_NEEDED } from "../../data/agency/database.ts";
import { change, rows } from "../../data/agency/statement.ts";
import { type Agency, directoryBatch, findAgency, forgetAgencies } from "../../data/directory/database.ts";
import { type Benih, DIBUAT } from "./benih.ts";
import { idOf } from "./id.ts";
import { DASAR_LIBUR, libur } from "./libur.ts";
import { insert } from "./tulis.ts";

/** Claims a free database for a demo agency and moves it in; done before, it finds the same one. */
export async function siapkanRuang(env: Env, benih: Benih, now: number): Promise<AgencyDb> {
  const id = idOf(DIBUAT, benih.code);
  const binding = await claim(env, id);
  const { code, nama, jenis, zona, kota } = benih;
  await moveIn(env, binding, { agency: id, code, nama, jenis, zona }, [
    change`UPDATE instansi SET kota = ${kota} WHERE id = 1`,
  ]);
  await directoryBatch(env, [
    change`INSERT OR IGNORE INTO agency (id, code, nama, jenis, zona, binding, keadaan, versi_skema, bangun_pada, dibuat_pada)
      VALUES (${id}, ${code}, ${nama}, ${jenis}, ${zona}, ${binding}, 'aktif', ${SCHEMA_NEEDED}, ${now}, ${DIBUAT})`,
  ]);
  forgetAgencies(env);
  return openAgency(env, (await findAgency(env, code, now)) as Agency);
}

/** The decree's days, once in the directory. */
export async function isiLibur(env: Env): Promise<void> {
  const [known] = await directoryBatch(env, [rows<{ n: number }>`SELECT count(*) AS n FROM libur`]);
  if ((known[0]?.n ?? 0) > 0) return;
  const isi = libur.map((l) => ({ ...l, dasar: DASAR_LIBUR, ditetapkan_pada: DIBUAT }));
  await directoryBatch(env, insert("libur", isi));
}

async function claim(env: Env, id: string): Promise<string> {
  const [, found] = await directoryBatch(env, [
    change`UPDATE pool SET keadaan = 'terpakai', agency = ${id}, diklaim_pada = ${DIBUAT}
      WHERE binding = (SELECT min(binding) FROM pool WHERE keadaan = 'kosong')
        AND NOT EXISTS (SELECT 1 FROM pool WHERE agency = ${id})`,
    rows<{ binding: string }>`SELECT binding FROM pool WHERE agency = ${id}`,
  ]);
  const binding = found[0]?.binding;
  if (!binding)
    throw new Error("The pool has no free database for the demo: npm run reset, or npm run pool:grow");
  return binding;
}
