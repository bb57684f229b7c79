import type { AgencyDb } from "../data/agency/database.ts";
import { change, rows } from "../data/agency/statement.ts";
import type { At } from "./at.ts";
import { pilihanOf } from "./tulis-surat.ts";

const MOST_AT_ONCE = 50;
const MOST_TRIES = 6;

type Letter = {
  readonly id: string;
  readonly kepada: string;
  readonly subjek: string;
  readonly isi: string;
  readonly html: string;
  readonly percobaan: number;
};
export type Post = Pick<Env, "EMAIL" | "PENGIRIM" | "ORIGIN">;

/**
 * The outbox: sent, then marked; a failure waits twice as long each time, an address that will never take a letter
 * is not tried again. At least once, never lost.
 */
export async function sendLetters(db: AgencyDb, env: Post, at: At): Promise<string[]> {
  const letters = await db.read(rows<Letter>`
    SELECT id, kepada, subjek, isi, html, percobaan FROM surat_keluar
    WHERE keadaan = 'menunggu' AND kirim_pada <= ${at.now} ORDER BY kirim_pada LIMIT ${MOST_AT_ONCE}`);
  let sent = 0;
  let lost = 0;
  for (const letter of letters) {
    const galat = await env.EMAIL.send(messageOf(letter, env, at)).then(
      () => null,
      (error: unknown) => codeOf(error),
    );
    await db.apply(galat === null ? markSent(letter, at.now) : markFailed(letter, galat, at.now));
    if (galat === null) sent += 1;
    else if (isOver(letter, galat)) lost += 1;
  }
  if (lost > 0) await tellAdmins(db, lost, at);
  return sent > 0 ? [`${sent} surel terkirim`] : [];
}

const messageOf = (letter: Letter, env: Post, at: At) => ({
  from: { email: env.PENGIRIM, name: at.agency.nama },
  to: letter.kepada,
  // A name in it may have had a line end; a header must not.
  subject: letter.subjek.replace(/\s+/g, " ").trim(),
  text: letter.isi,
  ...(letter.html && {
    html: letter.html,
    headers: { "List-Unsubscribe": `<${pilihanOf(env.ORIGIN, at)}>`, "Auto-Submitted": "auto-generated" },
  }),
});

/** What the sender calls the failure; its text may hold the address and more, and is not kept. */
const codeOf = (error: unknown): string => {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" && /^[A-Z_]{3,60}$/.test(code) ? code : "TIDAK_TERKIRIM";
};
/** About the address or the letter itself: tomorrow it is still so. */
const PERMANENT = /^E_(RECIPIENT|VALIDATION|FIELD|CONTENT)_/;

const isOver = (letter: Letter, galat: string): boolean =>
  letter.percobaan + 1 >= MOST_TRIES || PERMANENT.test(galat);

/** At most once a day, in the inbox: a letter about lost letters may be lost too. */
async function tellAdmins(db: AgencyDb, jumlah: number, at: At): Promise<void> {
  await db
    .batch([
      change`INSERT INTO tugas_selesai (slot, pada) VALUES (${`surat-gagal:${at.today}`}, ${at.now})`,
      change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada, surat)
        SELECT hex(randomblob(13)), r.pegawai, 'surat-gagal', ${JSON.stringify({ jumlah })}, '/pemberitahuan/tidak-sampai',
          ${at.now}, NULL
        FROM (SELECT DISTINCT pegawai FROM peran WHERE peran = 'admin' AND lingkup IS NULL AND dari <= ${at.today}
          AND (sampai IS NULL OR sampai >= ${at.today}) LIMIT 50) r`,
    ])
    .catch((error: unknown) => {
      if (!String(error).includes("tugas_selesai.slot")) throw error;
    });
}

/** A letter with a one-time link is forgotten once it has gone: nobody who reads the outbox may use it. */
const markSent = (letter: Letter, now: number) =>
  change`UPDATE surat_keluar SET keadaan = 'terkirim', terkirim_pada = ${now}, galat = '', html = '',
    isi = CASE WHEN instr(isi, '/undangan/') > 0 OR instr(isi, '/lupa-sandi/') > 0 THEN '' ELSE isi END WHERE id = ${letter.id}`;

const markFailed = (letter: Letter, galat: string, now: number) => {
  const over = isOver(letter, galat);
  return change`
  UPDATE surat_keluar SET percobaan = percobaan + 1, kirim_pada = ${now + 60_000 * 2 ** letter.percobaan},
    keadaan = ${over ? "gagal" : "menunggu"}, galat = ${galat} WHERE id = ${letter.id}`;
};
