import { openEvaluationsStatements } from "../data/agency/buka-evaluasi.ts";
import { openPlansStatement } from "../data/agency/buka-skp.ts";
import type { AgencyDb } from "../data/agency/database.ts";
import { record } from "../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../data/agency/statement.ts";
import type { JenisPeriode } from "../domain/istilah.ts";
import { namaPeriode } from "../i18n/periode-nama.ts";
import { apart } from "./apart.ts";
import type { At } from "./at.ts";
import { takeoverStatements } from "./take-over.ts";

type Due = {
  readonly id: string;
  /** Everybody's, a group's, or the longer time of a person or unit. */
  readonly apa: "jendela" | "kelompok" | "perpanjangan";
  readonly tahap: "perencanaan" | "pengisian" | "evaluasi";
  readonly keadaan: "belum" | "buka";
  readonly versi: number;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly bukaPada: number;
  readonly tutupPada: number;
  readonly periode: string;
};

/**
 * Windows whose instant has come change their keadaan, and what an opening or closing brings is made with it. One that
 * opened and closed while nobody was awake takes both steps: its evaluations must be there before they are taken over.
 */
export async function moveWindows(db: AgencyDb, at: At, sampai = at.now): Promise<string[]> {
  const moved: string[] = [];
  const each = apart();
  for (const window of await db.read(dueStatement(sampai)))
    moved.push(...(await each.each(() => moveOne(db, window, at, sampai), [])));
  each.done();
  return moved;
}

async function moveOne(db: AgencyDb, window: Due, at: At, sampai: number): Promise<string[]> {
  const late = window.tutupPada <= sampai;
  const opened = window.keadaan === "belum" && (await move(db, window, "buka", at, sampai));
  const closed =
    late &&
    (await move(
      db,
      opened ? { ...window, keadaan: "buka", versi: window.versi + 1 } : window,
      "tutup",
      at,
      sampai,
    ));
  const ke = closed ? "tutup" : "buka";
  return opened || closed ? [`${nama[window.apa]}${window.tahap} ${namaPeriode(window, "id")} ${ke}`] : [];
}

async function move(
  db: AgencyDb,
  window: Due,
  ke: "buka" | "tutup",
  at: At,
  sampai: number,
): Promise<boolean> {
  if (ke === "tutup" && window.keadaan === "belum") return false;
  const { id, versi, keadaan } = window;
  const step = {
    objek: id,
    versi,
    jenis: "periode",
    langkah: ke,
    dari: keadaan,
    ke,
    oleh: null,
    pada: at.now,
  } as const;
  const closing = ke === "tutup" && window.tahap === "evaluasi";
  const effects =
    ke === "buka"
      ? opening(window, at)
      : closing
        ? await takeoverStatements(db, window.periode, at, sampai)
        : [];
  return (await record(db, step, moveStatement(window, ke), effects)) === "done";
}

const nama = { jendela: "", kelompok: "kelompok: ", perpanjangan: "perpanjangan: " } as const;

const dueStatement = (now: number) => rows<Due>`
  SELECT w.id, w.apa, w.tahap, w.keadaan, w.versi, t.tahun, t.jenis, t.n, w.bukaPada, w.tutupPada, w.periode FROM (
    SELECT id, 'jendela' AS apa, periode, tahap, keadaan, versi, buka_pada AS bukaPada, tutup_pada AS tutupPada
    FROM jendela WHERE (keadaan = 'belum' AND buka_pada <= ${now}) OR (keadaan = 'buka' AND tutup_pada <= ${now})
    UNION ALL
    SELECT id, 'kelompok', periode, tahap, keadaan, versi, buka_pada, tutup_pada
    FROM jendela_kelompok WHERE (keadaan = 'belum' AND buka_pada <= ${now}) OR (keadaan = 'buka' AND tutup_pada <= ${now})
    UNION ALL
    SELECT id, 'perpanjangan', periode, tahap, 'buka', versi, pada, sampai_pada
    FROM perpanjangan WHERE keadaan = 'berlaku' AND sampai_pada <= ${now}) w
  JOIN periode t ON t.id = w.periode
  ORDER BY CASE w.keadaan WHEN 'buka' THEN w.tutupPada ELSE w.bukaPada END`;

const moveStatement = ({ id, apa, versi }: Due, ke: "buka" | "tutup"): Statement<number> =>
  apa === "jendela"
    ? change`UPDATE jendela SET keadaan = ${ke}, versi = versi + 1 WHERE id = ${id} AND versi = ${versi}`
    : apa === "kelompok"
      ? change`UPDATE jendela_kelompok SET keadaan = ${ke}, versi = versi + 1 WHERE id = ${id} AND versi = ${versi}`
      : change`UPDATE perpanjangan SET keadaan = 'berakhir', versi = versi + 1 WHERE id = ${id} AND versi = ${versi}`;

/** As of its own instant: a window that opened and closed while nobody was awake still brings what it brings. */
function opening(window: Due, at: At): Statement<unknown>[] {
  if (window.tahap === "perencanaan") return [openPlansStatement(window.tahun, at.today, at.now)];
  if (window.tahap === "evaluasi") return [...openEvaluationsStatements(window.bukaPada, at.agency.zona)];
  return [];
}
