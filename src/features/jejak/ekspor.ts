import type { AgencyDb } from "../../data/agency/database.ts";
import type { Cells } from "../../data/sheet-write.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { angka, waktu } from "../../i18n/dates.ts";
import { jejakWords } from "../../i18n/jejak.ts";
import type { Lang } from "../../i18n/words.ts";
import { objekDari, tindakanDari } from "./kalimat.ts";
import { type Asker, type JejakRow, type Saring, type Sesudah, trailStatements } from "./queries.ts";
import { butirDari, butirTeks } from "./rincian.ts";

export const MOST_ROWS = 20_000;
const AT_ONCE = 1000;
/** Rows looked through for them at most; a narrow filter in a long trail ends here. */
const MOST_ROUNDS = 100;

export const WIDTHS = [24, 28, 34, 24, 40, 28, 60, 40, 66] as const;

/** The trail as lines of a file, read a thousand rows at a time while it is being sent. */
export async function* trailCells(
  db: AgencyDb,
  saring: Saring,
  asker: Asker,
  lang: Lang,
  zona: Zona,
): AsyncGenerator<Cells> {
  const { kolom, dipotong } = jejakWords[lang];
  yield [
    kolom.waktu,
    kolom.oleh,
    kolom.tindakan,
    kolom.kode,
    kolom.objek,
    kolom.id,
    kolom.rincian,
    kolom.alasan,
    kolom.hash,
  ];
  let sent = 0;
  let sesudah: Sesudah | null = null;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [found, stopped] = await next(db, saring, sesudah, asker);
    for (const r of found.slice(0, AT_ONCE)) {
      if (sent >= MOST_ROWS) {
        yield [dipotong(angka(MOST_ROWS, lang))];
        return;
      }
      yield cellsOf(r, lang, zona);
      sent += 1;
    }
    const last: Sesudah | undefined = found.length > AT_ONCE ? found[AT_ONCE - 1] : stopped[0];
    if (!last) return;
    sesudah = { pada: last.pada, baris: last.baris };
  }
}

const next = (
  db: AgencyDb,
  saring: Saring,
  sesudah: Sesudah | null,
  asker: Asker,
): Promise<[JejakRow[], Sesudah[]]> => db.batch(trailStatements(saring, sesudah, asker, AT_ONCE));

const cellsOf = (r: JejakRow, lang: Lang, zona: Zona): Cells => [
  waktu(r.pada, zona, lang),
  r.namaOleh ?? jejakWords[lang].sistem,
  tindakanDari(r, lang).teks,
  r.tindakan,
  objekDari(r, lang).nama,
  r.objek,
  butirDari(r.rincian, lang, zona).map(butirTeks).join("; "),
  r.alasan ?? "",
  r.hash,
];
