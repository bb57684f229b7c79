import type { AgencyDb } from "../data/agency/database.ts";
import { change, rows } from "../data/agency/statement.ts";
import type { At } from "./at.ts";

const MOST_AT_ONCE = 50;
const MOST_TRIES = 6;

type Letter = {
  readonly id: string;
  readonly kepada: string;
  readonly subjek: string;
  readonly isi: string;
  readonly percobaan: number;
};

/** The outbox: sent, then marked; a failure waits twice as long each time. At least once, never lost. */
export async function sendLetters(db: AgencyDb, email: SendEmail, from: string, at: At): Promise<string[]> {
  const letters = await db.read(rows<Letter>`
    SELECT id, kepada, subjek, isi, percobaan FROM surat_keluar
    WHERE keadaan = 'menunggu' AND kirim_pada <= ${at.now} ORDER BY kirim_pada LIMIT ${MOST_AT_ONCE}`);
  let sent = 0;
  for (const letter of letters) {
    const ok = await email
      .send({
        from: { email: from, name: at.agency.nama },
        to: letter.kepada,
        // A name in it may have had a line end; a header must not.
        subject: letter.subjek.replace(/\s+/g, " ").trim(),
        text: letter.isi,
      })
      .then(
        () => true,
        () => false,
      );
    await db.apply(ok ? markSent(letter, at.now) : markFailed(letter, at.now));
    if (ok) sent += 1;
  }
  return sent > 0 ? [`${sent} surel terkirim`] : [];
}

/** A letter with a one-time link is forgotten once it has gone: nobody who reads the outbox may use it. */
const markSent = (letter: Letter, now: number) =>
  change`UPDATE surat_keluar SET keadaan = 'terkirim', terkirim_pada = ${now},
    isi = CASE WHEN instr(isi, '/undangan/') > 0 THEN '' ELSE isi END WHERE id = ${letter.id}`;

const markFailed = (letter: Letter, now: number) => change`
  UPDATE surat_keluar SET percobaan = percobaan + 1, kirim_pada = ${now + 60_000 * 2 ** letter.percobaan},
    keadaan = ${letter.percobaan + 1 >= MOST_TRIES ? "gagal" : "menunggu"} WHERE id = ${letter.id}`;
