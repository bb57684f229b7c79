import type { AgencyDb } from "../../data/agency/database.ts";
import { objekPelaksanaan, openForWork } from "../../data/agency/pelaksanaan.ts";
import { type Recorded, record, type Step } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import type { Isian } from "./forms.ts";

export type Sheet = {
  readonly skp: string;
  readonly periode: string;
  readonly revisi: number;
  readonly oleh: string;
  readonly now: number;
  readonly perintah: Step["perintah"];
  /** Copy the rencana aksi of this period behind what was typed. */
  readonly salinDari: string | null;
};

/** Everything typed on the page in one save: rows of the grids, realisasi, and the copy of an earlier period. */
export async function saveSheet(db: AgencyDb, sheet: Sheet, isian: Isian): Promise<Recorded> {
  const { skp, periode, now, oleh } = sheet;
  const guarded = change`UPDATE skp SET diubah_pada = diubah_pada
    WHERE id = ${skp} AND ${openForWork(periode, oleh, now)}`;
  const step: Step = {
    objek: objekPelaksanaan(skp, periode),
    versi: sheet.revisi,
    jenis: "pelaksanaan",
    langkah: sheet.salinDari ? "salin" : "isi",
    dari: "",
    ke: "",
    oleh,
    pada: now,
    perintah: sheet.perintah,
  };
  return record(db, step, guarded, [
    ...rencanaStatements(sheet, isian),
    ...realisasiStatements(sheet, isian),
    ...(sheet.salinDari ? [copyStatement(sheet, sheet.salinDari, [...isian.rencana.keys()])] : []),
  ]);
}

function rencanaStatements({ skp, periode, now }: Sheet, isian: Isian): Statement<number>[] {
  const rows = [...isian.rencana].flatMap(([rhk, baris], rhkAt) =>
    baris.map((b, at) => ({ ...b, rhk, urut: rhkAt * 1000 + at })),
  );
  const kept = rows.filter((r) => r.teks !== "").map((r) => ({ ...r, id: r.key || newId(now) }));
  const gone = rows.filter((r) => r.teks === "" && r.key).map((r) => r.key);
  return [
    change`INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, target, urut)
      SELECT value->>'id', ${skp}, value->>'rhk', ${periode}, value->>'teks', value->>'target', value->>'urut'
      FROM json_each(${JSON.stringify(kept)}) WHERE true
      ON CONFLICT (id) DO UPDATE SET teks = excluded.teks, target = excluded.target, urut = excluded.urut
      WHERE skp = excluded.skp AND periode = excluded.periode`,
    // Evidence that arrived a moment ago keeps its row: nothing is ever torn from it.
    change`DELETE FROM rencana_aksi WHERE skp = ${skp} AND periode = ${periode}
      AND id IN (SELECT value FROM json_each(${JSON.stringify(gone)}))
      AND NOT EXISTS (SELECT 1 FROM bukti_kaitan k WHERE k.rencana_aksi = rencana_aksi.id)`,
  ];
}

function realisasiStatements({ skp, periode, now }: Sheet, isian: Isian): Statement<number>[] {
  const all = [...isian.realisasi].map(([indikator, isi]) => ({ indikator, ...isi }));
  const kept = JSON.stringify(all.filter((r) => r.teks !== ""));
  const gone = JSON.stringify(all.filter((r) => r.teks === "").map((r) => r.indikator));
  return [
    change`INSERT INTO realisasi (skp, indikator, periode, teks, sumber, diubah_pada)
      SELECT ${skp}, value->>'indikator', ${periode}, value->>'teks', value->>'sumber', ${now}
      FROM json_each(${kept}) WHERE true
      ON CONFLICT (indikator, periode) DO UPDATE SET teks = excluded.teks, sumber = excluded.sumber,
        diubah_pada = excluded.diubah_pada, revisi = revisi + 1
      WHERE skp = excluded.skp AND (teks <> excluded.teks OR sumber <> excluded.sumber)`,
    change`DELETE FROM realisasi WHERE skp = ${skp} AND periode = ${periode}
      AND indikator IN (SELECT value FROM json_each(${gone}))`,
  ];
}

/** Only of results that are still in the plan, and not what is there already. */
const copyStatement = ({ skp, periode }: Sheet, dari: string, rhk: readonly string[]) =>
  change`INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, target, urut)
    SELECT hex(randomblob(13)), a.skp, a.rhk, ${periode}, a.teks, a.target, a.urut + 500 FROM rencana_aksi a
    WHERE a.skp = ${skp} AND a.periode = ${dari} AND a.rhk IN (SELECT value FROM json_each(${JSON.stringify(rhk)}))
      AND NOT EXISTS (SELECT 1 FROM rencana_aksi b
        WHERE b.skp = a.skp AND b.periode = ${periode} AND b.rhk = a.rhk AND b.teks = a.teks)`;
