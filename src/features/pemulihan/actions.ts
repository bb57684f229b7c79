import type { AgencyDb } from "../../data/agency/database.ts";
import { mailStatement, noticeStatement } from "../../data/agency/kabar.ts";
import { guardStatement, type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { linkStatements } from "../../data/agency/undangan.ts";
import { newId } from "../../data/ids.ts";
import type { CaraPemulihan, MintaPemulihan } from "../../domain/pemulihan.ts";

export const RECOVERY_MS = 24 * 3_600_000;

type Person = { readonly id: string; readonly nama: string; readonly email: string | null };
type Letter = { readonly subjek: string; readonly isi: string };
/** What the person reads: with the link in his own mailbox, and that it happened. */
export type Letters = { readonly link: (token: string) => Letter; readonly told: Letter };

/** Asked for and done at once: the account holds no role. Answers the link, for paper only. */
export async function recoverNow(
  db: AgencyDb,
  person: Person,
  p: MintaPemulihan,
  letters: Letters,
  who: Who,
) {
  const oleh = who.viewer.pegawai;
  const { token, statements } = await linked(person, p, letters, who);
  const recorded = await write(db, auditOf("akun.dipulihkan", person, p, who), [
    change`UPDATE pemulihan SET keadaan = 'disetujui', cara = ${p.cara}, lepas_faktor = ${p.lepasFaktor ? 1 : 0},
        catatan = ${p.catatan}, diputus_oleh = ${oleh}, diputus_pada = ${who.now}
      WHERE pegawai = ${person.id} AND keadaan IN ('diminta', 'menunggu-persetujuan')`,
    change`INSERT INTO pemulihan (id, pegawai, keadaan, cara, lepas_faktor, catatan, diminta_oleh, dibuat_pada,
        kedaluwarsa_pada, diputus_oleh, diputus_pada)
      SELECT ${newId(who.now)}, ${person.id}, 'disetujui', ${p.cara}, ${p.lepasFaktor ? 1 : 0}, ${p.catatan}, ${oleh},
        ${who.now}, ${who.now + RECOVERY_MS}, ${oleh}, ${who.now} WHERE changes() = 0`,
    ...statements,
  ]);
  return { recorded, token };
}

/** Whoever holds a role: written down, and every other admin of the agency hears of it. Nothing is opened yet. */
export const requestRecovery = (
  db: AgencyDb,
  person: Person,
  p: MintaPemulihan,
  who: Who,
): Promise<Recorded> => {
  const [id, batas] = [newId(who.now), who.now + RECOVERY_MS];
  const data = JSON.stringify({ nama: person.nama, oleh: who.viewer.nama, batas });
  return write(
    db,
    auditOf("akun.pemulihan-diminta", person, p, who),
    [
      // Asked for by the person himself, or lapsed: this one takes its place.
      change`DELETE FROM pemulihan WHERE pegawai = ${person.id} AND keadaan = 'diminta'`,
      change`UPDATE pemulihan SET keadaan = 'ditolak', diputus_pada = kedaluwarsa_pada
        WHERE pegawai = ${person.id} AND keadaan = 'menunggu-persetujuan' AND kedaluwarsa_pada <= ${who.now}`,
      change`INSERT INTO pemulihan (id, pegawai, keadaan, cara, lepas_faktor, catatan, diminta_oleh, dibuat_pada,
          kedaluwarsa_pada)
        SELECT ${id}, ${person.id}, 'menunggu-persetujuan', ${p.cara}, ${p.lepasFaktor ? 1 : 0}, ${p.catatan},
          ${who.viewer.pegawai}, ${who.now}, ${batas}
        WHERE NOT EXISTS (SELECT 1 FROM pemulihan WHERE pegawai = ${person.id} AND keadaan = 'menunggu-persetujuan')`,
      guardStatement(),
      change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
        SELECT hex(randomblob(13)), r.pegawai, 'pemulihan-menunggu', ${data}, ${`/pemulihan/permintaan/${id}`}, ${who.now}
        FROM peran r WHERE r.peran = 'admin' AND r.dari <= ${who.today} AND (r.sampai IS NULL OR r.sampai >= ${who.today})
          AND r.pegawai NOT IN (${who.viewer.pegawai}, ${person.id}) GROUP BY r.pegawai LIMIT 50`,
    ],
    who.perintah,
  );
};

type Request = Person & {
  readonly permintaan: string;
  readonly cara: CaraPemulihan;
  readonly lepasFaktor: number;
  readonly catatan: string;
};

/** The second admin: of two who decide at once one does, and not after its day. */
export async function approveRecovery(db: AgencyDb, r: Request, letters: Letters, who: Who) {
  const p = { cara: r.cara, lepasFaktor: r.lepasFaktor === 1, catatan: r.catatan, surelMati: false };
  const { token, statements } = await linked(r, p, letters, who);
  const recorded = await write(db, auditOf("akun.pemulihan-disetujui", r, p, who), [
    decided(r.permintaan, "disetujui", who),
    guardStatement(),
    ...statements,
  ]);
  return { recorded, token };
}

export const refuseRecovery = (db: AgencyDb, r: Request, who: Who): Promise<Recorded> =>
  write(
    db,
    { pada: who.now, oleh: who.viewer.pegawai, tindakan: "akun.pemulihan-ditolak", objek: r.id },
    [decided(r.permintaan, "ditolak", who), guardStatement()],
    who.perintah,
  );

const decided = (id: string, keadaan: "disetujui" | "ditolak", who: Who) => change`
  UPDATE pemulihan SET keadaan = ${keadaan}, diputus_oleh = ${who.viewer.pegawai}, diputus_pada = ${who.now}
  WHERE id = ${id} AND keadaan = 'menunggu-persetujuan' AND kedaluwarsa_pada > ${who.now}`;

/** The link, the end of every session, and that the person is told: in the inbox, by letter, and on every page. */
async function linked(person: Person, p: MintaPemulihan, letters: Letters, who: Who) {
  const oleh = who.viewer.pegawai;
  const { now } = who;
  const link = { pegawai: person.id, oleh, now, jenis: "pemulihan", masaMs: RECOVERY_MS } as const;
  const { token, statements } = await linkStatements({ ...link, lepasFaktor: p.lepasFaktor });
  const data = { oleh: who.viewer.nama, pada: now };
  const all: Statement<unknown>[] = [
    ...statements,
    change`UPDATE akun SET sesi_epoch = max(sesi_epoch + 1, ${now}), peringatan = 'pemulihan' WHERE pegawai = ${person.id}`,
    change`DELETE FROM sesi WHERE pegawai = ${person.id}`,
    noticeStatement({ kepada: person.id, jenis: "akun-pemulihan", data, tautan: "/akun" }, now),
    mailStatement({ kepada: person.id, ...(p.cara === "surel" ? letters.link(token) : letters.told) }, now),
    // The address its owner last knew hears of it, too.
    change`INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada)
      SELECT ${newId(now)}, email_lama, ${letters.told.subjek}, ${letters.told.isi}, ${now}, ${now}
      FROM akun WHERE pegawai = ${person.id} AND email_lama <> ''`,
  ];
  return { token, statements: all };
}

const auditOf = (
  tindakan: string,
  person: Person,
  { cara, lepasFaktor, catatan }: Omit<MintaPemulihan, "surelMati">,
  who: Who,
) => ({
  pada: who.now,
  oleh: who.viewer.pegawai,
  tindakan,
  objek: person.id,
  rincian: { cara, lepasFaktor, catatan },
});
