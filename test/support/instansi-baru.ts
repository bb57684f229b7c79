import { env } from "cloudflare:workers";
import { forgetAgencies } from "../../src/data/directory/database.ts";
import { newId } from "../../src/data/ids.ts";
import { signedIn } from "./cast.ts";
import { confirmationPath, type OwnPool, roomOf } from "./empty-pool.ts";
import { house, NOW } from "./house.ts";

export const isianInstansi = {
  nama: "Badan Siklus Uji",
  jenis: "pusat",
  zona: "WIB",
  kode: "badan-siklus",
  namaAdmin: "Eko Prasetyo",
  nomor: "199001012015031901",
  email: "eko@contoh.go.id",
};

export type InstansiBaru = Awaited<ReturnType<typeof instansiBaru>>;

/** An agency as a visitor gets one: signed up, confirmed, a trial; its first admin and a second one signed in. */
export async function instansiBaru(pool: OwnPool, at = NOW, fields = isianInstansi) {
  const { post } = house(at, pool);
  await post("/daftar", fields);
  await post(confirmationPath(pool), {});
  const row = await pool.DIRECTORY.prepare("SELECT id, binding FROM agency WHERE code = ?1")
    .bind(fields.kode)
    .first<{ id: string; binding: string }>();
  if (!row) throw new Error("the sign-up of the test did not come through");
  const d1 = roomOf(row.binding);
  const admin = async (nama: string, email: string, id?: string) => {
    const pegawai = id ?? newId(at);
    if (id === undefined)
      await d1.batch([
        d1
          .prepare("INSERT INTO pegawai (id, nama, email, jenis, dibuat_pada) VALUES (?1, ?2, ?3, 'pns', ?4)")
          .bind(pegawai, nama, email, at),
        d1.prepare("INSERT INTO akun (pegawai, dibuat_pada) VALUES (?1, ?2)").bind(pegawai, at),
        d1
          .prepare("INSERT INTO peran (pegawai, peran, dari) VALUES (?1, 'admin', '2026-01-01')")
          .bind(pegawai),
      ]);
    // A password and a second factor, without the price of argon2.
    await d1.prepare("UPDATE akun SET sandi_hash = 'x', totp = 'x' WHERE pegawai = ?1").bind(pegawai).run();
    return { id: pegawai, nama, cookie: await signedIn(d1, fields.kode, pegawai, at, true) };
  };
  const first = await d1.prepare("SELECT id FROM pegawai").first<{ id: string }>();
  const eko = await admin(fields.namaAdmin, fields.email, first?.id ?? "");
  const sari = await admin("Sari Wulandari", "sari@contoh.go.id");
  return { ...row, code: fields.kode, base: `/a/${fields.kode}`, d1, eko, sari, pool };
}

export const bindingsOf = (pool: OwnPool): Env => ({ ...env, ...pool }) as Env;

/** The directory says another state; what this isolate knew is forgotten. */
export async function jadikan(i: InstansiBaru, keadaan: string): Promise<void> {
  await i.pool.DIRECTORY.prepare("UPDATE agency SET keadaan = ?2, aktif_pada = ?3 WHERE id = ?1")
    .bind(i.id, keadaan, keadaan === "aktif" ? NOW : null)
    .run();
  if (keadaan === "aktif") await i.d1.prepare("DELETE FROM batas").run();
  forgetAgencies(i.pool);
}
