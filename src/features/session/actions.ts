import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import { dropFactorsStatements } from "../../data/agency/faktor.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { type AkunMasuk, newSession } from "../../data/agency/masuk.ts";
import { auditStatement, guardStatement, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { closeLinksStatement, linkStatements } from "../../data/agency/undangan.ts";
import { servesIn } from "../../data/agency/visible.ts";
import { newId } from "../../data/ids.ts";
import { CODE_PACE, failureStatement, forgetFailuresStatement, type Pace } from "../../data/throttle.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { ForgotRow, LinkRow } from "./queries.ts";

type Who = Pick<AkunMasuk, "pegawai" | "epoch" | "khusus">;

export async function endSession(db: AgencyDb, id: string, pegawai: string, now: number): Promise<void> {
  await write(db, { pada: now, oleh: pegawai, tindakan: "sesi.keluar", objek: pegawai }, [
    change`DELETE FROM sesi WHERE id = ${id} AND pegawai = ${pegawai}`,
  ]);
}

/** GET shows, POST consumes: the link is used in the same batch that sets the password. Every session ends. */
export const takeLinkStatements = (
  link: Pick<LinkRow, "id" | "pegawai" | "lepasFaktor">,
  epoch: number,
  sandiHash: string,
  now: number,
): Statement<unknown>[] => [
  change`UPDATE undangan SET dipakai_pada = ${now} WHERE id = ${link.id} AND dipakai_pada IS NULL`,
  guardStatement(),
  change`INSERT INTO akun (pegawai, sandi_hash, sesi_epoch, dibuat_pada) VALUES (${link.pegawai}, ${sandiHash}, ${epoch}, ${now})
    ON CONFLICT (pegawai) DO UPDATE SET sandi_hash = ${sandiHash}, sesi_epoch = ${epoch}`,
  ...(link.lepasFaktor ? dropFactorsStatements(link.pegawai) : []),
  closeLinksStatement(link.pegawai, now),
];

/** A new password ends every other session: the epoch moves and only the new cookie knows it. */
export async function changePassword(
  db: AgencyDb,
  who: Who,
  sandiHash: string,
  now: number,
  perangkat: string,
  throttleKey: string,
  letter: Statement<unknown>,
) {
  const epoch = Math.max(now, who.epoch + 1);
  const { session, statements } = await newSession({ ...who, epoch }, now, perangkat, "sandi");
  await write(db, { pada: now, oleh: who.pegawai, tindakan: "akun.sandi-diganti", objek: who.pegawai }, [
    change`UPDATE akun SET sandi_hash = ${sandiHash}, sesi_epoch = ${epoch} WHERE pegawai = ${who.pegawai}`,
    ...statements,
    closeLinksStatement(who.pegawai, now),
    forgetFailuresStatement(throttleKey),
    toldOfPassword(who.pegawai, now),
    letter,
  ]);
  return session;
}

export const toldOfPassword = (pegawai: string, now: number): Statement<unknown> =>
  noticeStatement(
    { kepada: pegawai, jenis: "akun-sandi-diganti", data: { pada: now }, tautan: "/akun" },
    now,
  );

/** Whoever tries codes has the password already: after five its owner hears of it. */
export const wrongCodeStatements = (kunci: string, pegawai: string, now: number): Statement<unknown>[] => [
  failureStatement(kunci, now, CODE_PACE),
  change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
    SELECT ${newId(now)}, ${pegawai}, 'akun-kode-salah', ${JSON.stringify({ pada: now })}, '/sandi', ${now}
    FROM percobaan_masuk WHERE kunci = ${kunci} AND gagal = 5`,
];

/** A letter a minute, then ever fewer. */
const LETTER_PACE: Pace = { from: 1, stepMs: 60_000, longestMs: 3_600_000, forgetMs: 6 * 3_600_000 };
const ASKING_PACE: Pace = { from: 20, stepMs: 1000, longestMs: 600_000, forgetMs: 3_600_000 };
export const LINK_MS = 30 * 60_000;

/**
 * The same statements whoever was asked for, and nobody: what does not concern the account matches no row. So the
 * answer takes the same time and says the same.
 */
export async function askForPassword(
  db: AgencyDb,
  asked: {
    readonly account: ForgotRow | undefined;
    readonly waits: boolean;
    readonly jaringan: string | null;
    readonly letter: (token: string) => { readonly subjek: string; readonly isi: string };
  },
  now: number,
  today: Tanggal,
): Promise<void> {
  const { account, waits } = asked;
  const siapa = account?.pegawai ?? "";
  const surat = account?.bersandi === 1 && account.kepada !== null && !waits;
  const minta = account !== undefined && !surat && !waits;
  const { token, statements } = await linkStatements({
    pegawai: surat ? siapa : "",
    oleh: null,
    now,
    jenis: "lupa",
    masaMs: LINK_MS,
  });
  const { subjek, isi } = asked.letter(token);
  const [id, jejak] = [newId(now), await auditStatement(auditOf(siapa, surat, now))];
  await db.batch([
    ...statements,
    change`INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada)
      SELECT ${newId(now)}, ${account?.kepada ?? ""}, ${subjek}, ${isi}, ${now}, ${now}
      FROM pegawai WHERE id = ${surat ? siapa : ""}`,
    change`DELETE FROM pemulihan WHERE pegawai = ${minta ? siapa : ""} AND keadaan = 'diminta' AND kedaluwarsa_pada <= ${now}`,
    change`INSERT INTO pemulihan (id, pegawai, keadaan, dibuat_pada, kedaluwarsa_pada)
      SELECT ${id}, id, 'diminta', ${now}, ${now + REQUEST_MS} FROM pegawai WHERE id = ${minta ? siapa : ""}
      ON CONFLICT DO NOTHING`,
    tellAdmins(id, siapa, account?.nama ?? "", now, today),
    failureStatement(`lupa ${account && !waits ? siapa : "siapa-pun"}`, now, LETTER_PACE),
    failureStatement(asked.jaringan ?? "lupa jaringan", now, ASKING_PACE),
    ...(surat || minta ? [jejak] : [change`DELETE FROM sekali_pakai WHERE kedaluwarsa_pada <= ${now}`]),
  ]);
}

/** A request nobody took up is no request any more. */
const REQUEST_MS = 14 * 86_400_000;

const auditOf = (objek: string, surat: boolean, pada: number) => ({
  pada,
  oleh: null,
  tindakan: "akun.lupa-sandi",
  objek,
  rincian: { lewat: surat ? "surel" : "admin" },
});

/** Those who keep the unit where he serves; twenty are enough to notice. */
const tellAdmins = (id: string, siapa: string, nama: string, now: number, today: Tanggal) => change`
  INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
  SELECT hex(randomblob(13)), r.pegawai, 'pemulihan-diminta', ${JSON.stringify({ nama })}, '/pemulihan', ${now}
  FROM peran r WHERE r.peran IN ('admin', 'admin-unit') AND r.dari <= ${today} AND (r.sampai IS NULL OR r.sampai >= ${today})
    AND r.pegawai <> ${siapa} AND EXISTS (SELECT 1 FROM pemulihan WHERE id = ${id})
    AND (r.lingkup IS NULL OR r.lingkup IN (
      SELECT leluhur FROM unit_leluhur WHERE unit = ${servesIn(sql`${siapa}`, today)}))
  GROUP BY r.pegawai LIMIT 20`;
