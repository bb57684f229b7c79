import { INVITATION_MS } from "../../src/data/agency/undangan.ts";
import { newId, sha256Hex } from "../../src/data/ids.ts";
import type { Cast, Person } from "./cast.ts";
import { evaluasiUji, OKTOBER } from "./evaluasi.ts";
import { house } from "./house.ts";
import { objectsOf } from "./objects.ts";
import type { Ids } from "./routes.ts";
import { skpUji } from "./skp.ts";

export type Penuh = { readonly c: Cast; readonly ids: Ids; readonly undangan: string };

/**
 * A world in which nearly every form there is stands on somebody's page, on 20 October 2026: Ayu's evaluation
 * delivered (receipt, objection), Hadi's to be rated, Citra's to be signed, Gita's signed and to be delivered; plans
 * of next year in every state; one import; one open invitation.
 */
export async function penuh(c: Cast): Promise<Penuh> {
  const ids = await objectsOf(c);
  await evaluasiUji(c, { pegawai: c.hadi, keadaan: "pengisian" });
  await evaluasiUji(c, { pegawai: c.citra, keadaan: "dinilai" });
  const gita = await evaluasiUji(c, { pegawai: c.gita, keadaan: "dinilai" });
  await house(OKTOBER).post(
    `${gita.path}/penandatanganan`,
    { versi: String(gita.versi), setuju: "ya" },
    c.bagas,
  );
  const plan = (pegawai: Person, keadaan: "draf" | "diajukan" | "dikembalikan" | "belum", n = 2027) =>
    skpUji(c, { pegawai, keadaan, tahun: n });
  await plan(c.ayu, "draf");
  await plan(c.hadi, "diajukan");
  await plan(c.citra, "dikembalikan");
  await plan(c.gita, "belum");
  const [id, secret] = [newId(OKTOBER), "rahasia-undangan-uji"];
  await c.d1
    .prepare(
      "INSERT INTO undangan (id, pegawai, rahasia_hash, dibuat_pada, kedaluwarsa_pada) VALUES (?1, ?2, ?3, ?4, ?5)",
    )
    .bind(id, c.hadi.id, await sha256Hex(secret), OKTOBER, OKTOBER + INVITATION_MS)
    .run();
  return { c, ids, undangan: `${c.base}/undangan/${id}.${secret}` };
}
