import type { AgencyDb } from "../data/agency/database.ts";
import { caraUntuk, harusSampai, mendesak, waktuKirim } from "../domain/kabar.ts";
import { akhirHari, type KalenderKerja, tanggalSah } from "../domain/tanggal.ts";
import type { At } from "./at.ts";
import {
  antreanStatement,
  antreStatement,
  type KabarAntre,
  kalenderInstansi,
  kembarMenulis,
  pilihanDari,
  type SuratBaru,
  suratStatement,
  tenangDari,
} from "./surat-antre.ts";
import { butirDari, tulisSurat } from "./tulis-surat.ts";

const MOST_AT_ONCE = 200;
const MOST_ROUNDS = 10;

/**
 * Every notice once: a letter at once, aside for a digest, or no letter, as its reader has chosen. Letter and mark
 * in one batch, the letter under the notice's own id: a second run finds nothing to do.
 */
export async function sendNotices(db: AgencyDb, origin: string, at: At): Promise<string[]> {
  let written = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const waiting = await db.read(antreanStatement(MOST_AT_ONCE));
    if (waiting.length === 0) break;
    const kalender = await kalenderInstansi(db, at);
    const n = await settle(db, waiting, kalender, origin, at);
    if (n === null) break;
    written += n;
    if (waiting.length < MOST_AT_ONCE) break;
  }
  return written > 0 ? [`${written} surat ditulis`] : [];
}

async function settle(
  db: AgencyDb,
  waiting: readonly KabarAntre[],
  kalender: KalenderKerja,
  origin: string,
  at: At,
): Promise<number | null> {
  const ways = waiting.map((k) => ({ k, cara: caraUntuk(k.jenis, pilihanDari(k)) }));
  const idsOf = (...cara: readonly string[]) => ways.filter((w) => cara.includes(w.cara)).map((w) => w.k.id);
  const letters = ways
    .filter(({ k, cara }) => cara === "segera" && k.email !== null && wanted(k))
    .map(({ k }) => letterOf(k, kalender, origin, at));
  try {
    await db.batch([
      suratStatement(letters, at.now),
      antreStatement(idsOf("segera", "aplikasi"), "menunggu", null),
      antreStatement(idsOf("harian"), "menunggu", "harian"),
      antreStatement(idsOf("mingguan"), "menunggu", "mingguan"),
    ]);
  } catch (error) {
    if (kembarMenulis(error)) return null;
    throw error;
  }
  return letters.length;
}

/** Read in the application before the letter left: told already, unless it has to arrive. */
const wanted = (k: KabarAntre) => k.dibacaPada === null || harusSampai(k.jenis);

function letterOf(k: KabarAntre, kalender: KalenderKerja, origin: string, at: At): SuratBaru {
  const butir = butirDari(k, k.bahasa, at, origin);
  const saat = { zona: at.agency.zona, kalender, tenang: tenangDari(k) };
  return {
    id: k.id,
    kepada: k.email ?? "",
    kirimPada: mendesak(k.jenis) ? at.now : waktuKirim(at.now, saat, deadlineOf(k.data, at)),
    ...tulisSurat(k, { subjek: butir.judul, bagian: [{ butir: [butir] }] }, at, origin),
  };
}

/** What is told about ends then: an instant, or the end of a day. */
function deadlineOf(data: string, at: At): number | null {
  const { tutupPada, batas } = JSON.parse(data) as { tutupPada?: unknown; batas?: unknown };
  if (typeof tutupPada === "number") return tutupPada;
  return typeof batas === "string" && tanggalSah(batas) ? akhirHari(batas, at.agency.zona) : null;
}
