import type { AgencyDb } from "../data/agency/database.ts";
import { change, rows } from "../data/agency/statement.ts";
import { KELOMPOK, type Kelompok, kelompokDari, ringkasanJatuhTempo, waktuKirim } from "../domain/kabar.ts";
import type { KalenderKerja } from "../domain/tanggal.ts";
import { tanggalPanjang } from "../i18n/dates.ts";
import { pilihanWords } from "../i18n/pilihan-kabar.ts";
import { suratWords } from "../i18n/surat.ts";
import type { Lang } from "../i18n/words.ts";
import type { At } from "./at.ts";
import {
  antreStatement,
  type KabarAntre,
  kalenderInstansi,
  kembarMenulis,
  kolomKabar,
  type SuratBaru,
  suratStatement,
  tabelOrang,
  tenangDari,
} from "./surat-antre.ts";
import { type Bagian, butirDari, tulisSurat } from "./tulis-surat.ts";

/** Their letters together are one value of at most 2 MB. */
const PEOPLE_AT_ONCE = 25;
const MOST_ROUNDS = 80;
/** More than this nobody reads in a letter; the rest is counted. */
export const MOST_ITEMS = 40;

type Slot = { readonly cara: "harian" | "mingguan"; readonly id: string; readonly sebelum: number };

/** One letter a person, day or week, of what has not been opened; nothing to tell, no letter. */
export async function sendDigests(db: AgencyDb, origin: string, at: At): Promise<string[]> {
  const [queued] = await db.read(rows<{ n: number }>`SELECT 1 AS n FROM pemberitahuan
    WHERE surat IN ('harian', 'mingguan') AND dibuat_pada < ${at.now} LIMIT 1`);
  if (!queued) return [];
  const kalender = await kalenderInstansi(db, at);
  const due = ringkasanJatuhTempo(at.now, { zona: at.agency.zona, kalender });
  if (due === null) return [];
  const { sebelum } = due;
  const slots: Slot[] = [
    { cara: "harian", id: `ringkasan:harian:${due.harian}`, sebelum },
    { cara: "mingguan", id: `ringkasan:mingguan:${due.mingguan}`, sebelum },
  ];
  const done: string[] = [];
  for (const slot of slots) {
    const n = await runSlot(db, slot, kalender, origin, at);
    if (n > 0) done.push(`ringkasan ${slot.cara}: ${n} orang`);
  }
  return done;
}

/** Everybody of the slot is done when the mark stands; until then each batch takes the next people. */
async function runSlot(
  db: AgencyDb,
  slot: Slot,
  kalender: KalenderKerja,
  origin: string,
  at: At,
): Promise<number> {
  const [already] = await db.read(
    rows<{ n: number }>`SELECT 1 AS n FROM tugas_selesai WHERE slot = ${slot.id}`,
  );
  if (already) return 0;
  let written = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const queued = await db.read(queuedStatement(slot));
    if (queued.length === 0) {
      await db.apply(change`INSERT INTO tugas_selesai (slot, pada, hasil) VALUES (${slot.id}, ${at.now}, ${String(written)})
        ON CONFLICT DO NOTHING`);
      return written;
    }
    const letters = byPerson(queued).flatMap((own) => digestOf(own, slot, kalender, origin, at));
    try {
      const ids = queued.map((k) => k.id);
      await db.batch([suratStatement(letters, at.now), antreStatement(ids, slot.cara, null)]);
    } catch (error) {
      if (kembarMenulis(error)) return written;
      throw error;
    }
    written += letters.length;
  }
  return written;
}

/** The next people in the queue whose letter of this slot is not written yet, with all their notices. */
const queuedStatement = ({ cara, id, sebelum }: Slot) => rows<KabarAntre>`
  WITH siapa AS (SELECT DISTINCT q.pegawai FROM pemberitahuan q WHERE q.surat = ${cara} AND q.dibuat_pada < ${sebelum}
    AND NOT EXISTS (SELECT 1 FROM surat_keluar l WHERE l.id = ${`${id}:`} || q.pegawai)
    ORDER BY q.pegawai LIMIT ${PEOPLE_AT_ONCE})
  SELECT ${kolomKabar} FROM siapa CROSS JOIN pemberitahuan b ON b.surat = ${cara} AND b.pegawai = siapa.pegawai
    AND b.dibuat_pada < ${sebelum} ${tabelOrang}
  ORDER BY b.pegawai, b.dibuat_pada DESC LIMIT 5000`;

function digestOf(
  own: readonly KabarAntre[],
  slot: Slot,
  kalender: KalenderKerja,
  origin: string,
  at: At,
): SuratBaru[] {
  const [first] = own;
  const unread = own.filter((k) => k.dibacaPada === null);
  if (!first?.email || unread.length === 0) return [];
  const t = suratWords[first.bahasa];
  const hari = tanggalPanjang(at.today, first.bahasa);
  const saat = { zona: at.agency.zona, kalender, tenang: tenangDari(first) };
  const lebih = unread.length - MOST_ITEMS;
  const surat = {
    subjek: slot.cara === "harian" ? t.harian(unread.length, hari) : t.mingguan(unread.length, hari),
    pengantar: slot.cara === "harian" ? t.pengantarHarian : t.pengantarMingguan,
    bagian: bagianDari(unread.slice(0, MOST_ITEMS), first.bahasa, at, origin),
    ...(lebih > 0 && { penutup: t.masihAda(lebih) }),
  };
  return [
    {
      id: `${slot.id}:${first.pegawai}`,
      kepada: first.email,
      kirimPada: waktuKirim(at.now, saat),
      ...tulisSurat(first, surat, at, origin),
    },
  ];
}

/** By group, in the order in which the preferences show them; the newest first in each. */
export const bagianDari = (kabar: readonly KabarAntre[], lang: Lang, at: At, origin: string): Bagian[] =>
  KELOMPOK.map((kelompok: Kelompok) => ({
    judul: pilihanWords[lang].kelompok[kelompok].nama,
    butir: kabar.filter((k) => kelompokDari(k.jenis) === kelompok).map((k) => butirDari(k, lang, at, origin)),
  })).filter((b) => b.butir.length > 0);

function byPerson(all: readonly KabarAntre[]): KabarAntre[][] {
  const people = new Map<string, KabarAntre[]>();
  for (const k of all) {
    const own = people.get(k.pegawai);
    if (own) own.push(k);
    else people.set(k.pegawai, [k]);
  }
  return [...people.values()];
}
