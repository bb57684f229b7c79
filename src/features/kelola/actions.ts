import type { AgencyDb } from "../../data/agency/database.ts";
import { type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { INVITATION_MS } from "../../data/agency/undangan.ts";
import { newId, newSecret, sha256Hex } from "../../data/ids.ts";
import type { AgencyInput } from "./forms.ts";
import type { AgencyRow, InviteRow } from "./queries.ts";

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

/** The city from now on; the working week from today. Clocks that run are computed again (jobs/recompute-clocks.ts). */
export const saveAgency = (db: AgencyDb, lama: AgencyRow, input: AgencyInput, who: Who): Promise<Recorded> =>
  write(
    db,
    {
      pada: who.now,
      oleh: who.viewer.pegawai,
      tindakan: "instansi.ubah",
      objek: "instansi",
      rincian: { sebelum: lama, sesudah: input },
    },
    [
      change`UPDATE instansi SET kota = ${input.kota} WHERE id = 1`,
      change`INSERT INTO aturan (kunci, nilai, dari, dasar)
        SELECT 'kalender.hari-kerja', ${input.hariKerja}, ${who.today}, ${PERPRES[input.hariKerja]}
        WHERE ${input.hariKerja} <> coalesce((SELECT a.nilai FROM aturan a WHERE a.kunci = 'kalender.hari-kerja'
          AND a.dari <= ${who.today} ORDER BY a.dari DESC LIMIT 1), '5')
        ON CONFLICT (kunci, dari) DO UPDATE SET nilai = excluded.nilai, dasar = excluded.dasar`,
    ],
    who.perintah,
  );

const PERPRES = { 5: "Perpres 21/2023 Ps. 3", 6: "Perpres 21/2023 Ps. 7" } as const;
