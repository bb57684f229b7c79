import type { AgencyDb } from "../../data/agency/database.ts";
import { type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { INVITATION_MS } from "../../data/agency/undangan.ts";
import { newId, newSecret, sha256Hex } from "../../data/ids.ts";
import type { InviteRow } from "./queries.ts";

/** Many invitations in one batch: only the hash of each secret is kept, the secret goes into its letter. */
export async function inviteMany(
  db: AgencyDb,
  people: readonly InviteRow[],
  letter: (nama: string, token: string) => { readonly subjek: string; readonly isi: string },
  who: Who,
): Promise<Recorded> {
  const made = await Promise.all(
    people.map(async (p) => {
      const [id, secret] = [newId(who.now), newSecret()];
      return {
        undangan: { id, pegawai: p.id, hash: await sha256Hex(secret) },
        surat: { id: newId(who.now), kepada: p.email, ...letter(p.nama, `${id}.${secret}`) },
      };
    }),
  );
  return await write(
    db,
    {
      pada: who.now,
      oleh: who.viewer.pegawai,
      tindakan: "akun.undang-banyak",
      objek: "undangan",
      rincian: { jumlah: made.length },
    },
    [
      change`INSERT INTO undangan (id, pegawai, rahasia_hash, dibuat_oleh, dibuat_pada, kedaluwarsa_pada)
        SELECT value ->> 'id', value ->> 'pegawai', value ->> 'hash', ${who.viewer.pegawai}, ${who.now}, ${who.now + INVITATION_MS}
        FROM json_each(${JSON.stringify(made.map((m) => m.undangan))})`,
      change`INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada)
        SELECT value ->> 'id', value ->> 'kepada', value ->> 'subjek', value ->> 'isi', ${who.now}, ${who.now}
        FROM json_each(${JSON.stringify(made.map((m) => m.surat))})`,
    ],
    who.perintah,
  );
}
