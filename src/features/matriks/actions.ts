import type { AgencyDb } from "../../data/agency/database.ts";
import { jsonPieces } from "../../data/agency/potongan.ts";
import { guardStatement, outcome, type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { bacaSel, isiMatriks, pasangkan } from "../../domain/matriks.ts";
import { accept, type Result } from "../../domain/result.ts";
import type { Matriks } from "./isi.ts";

type Outcome = Promise<Result<Recorded>>;

/** Cells that differ, all in one save; roles that stay keep their ids, and everybody it changes hears of it once. */
export async function saveMatrix(
  db: AgencyDb,
  m: Matriks,
  cells: ReadonlyMap<string, string>,
  act: Who,
): Outcome {
  const may = isiMatriks(m, act.viewer, act.today);
  if (!may.ok) return may;
  const plan = planOf(m, cells, act.now);
  if (cells.size === 0) return accept("done");
  const { now } = act;
  const audit = {
    pada: now,
    oleh: act.viewer.pegawai,
    tindakan: "matriks.simpan",
    objek: m.skp,
    rincian: { revisi: m.revisi + 1, sel: cells.size, peran: plan.peran.length, hapus: plan.hapus.length },
  };
  const statements = [lockStatement(m, now), guardStatement(), ...cellStatements(m, plan), headsStatement(m)];
  if (plan.terkena.length > 0) statements.push(tellStatement(m, plan.terkena, act));
  return outcome(await write(db, audit, statements, act.perintah));
}

/** Somebody of another unit comes into the matrix of the unit where he is given a part (hlm. 47). */
export async function addPerson(db: AgencyDb, m: Which, pegawai: string, act: Who): Outcome {
  const may = isiMatriks(m, act.viewer, act.today);
  if (!may.ok) return may;
  const audit = { pada: act.now, oleh: act.viewer.pegawai, tindakan: "matriks.orang", objek: m.skp };
  const add = change`INSERT INTO matriks_orang (skp, pegawai) VALUES (${m.skp}, ${pegawai}) ON CONFLICT DO NOTHING`;
  return outcome(await write(db, { ...audit, rincian: { pegawai } }, [add], act.perintah));
}

/** Out again, and his explicit noes with him; who still has a role stays. */
export async function dropPerson(db: AgencyDb, m: Which, pegawai: string, act: Who): Outcome {
  const may = isiMatriks(m, act.viewer, act.today);
  if (!may.ok) return may;
  const audit = { pada: act.now, oleh: act.viewer.pegawai, tindakan: "matriks.orang", objek: m.skp };
  const statements = [
    change`DELETE FROM matriks_tanpa WHERE skp = ${m.skp} AND pegawai = ${pegawai}`,
    change`DELETE FROM matriks_orang WHERE skp = ${m.skp} AND pegawai = ${pegawai}`,
  ];
  return outcome(await write(db, { ...audit, rincian: { pegawai, keluar: 1 } }, statements, act.perintah));
}

type Which = Pick<Matriks, "skp" | "pegawai" | "sampai">;
type PeranRow = {
  readonly id: string;
  readonly kolom: string;
  readonly pegawai: string;
  readonly urut: number;
  readonly teks: string;
  readonly ubah: string | null;
};
type Plan = {
  readonly peran: readonly PeranRow[];
  readonly hapus: readonly string[];
  readonly tanpa: readonly { readonly kolom: string; readonly pegawai: string; readonly ada: boolean }[];
  readonly terkena: readonly string[];
};

function planOf(m: Matriks, cells: ReadonlyMap<string, string>, now: number): Plan {
  const peran: PeranRow[] = [];
  const hapus: string[] = [];
  const tanpa: Plan["tanpa"][number][] = [];
  const terkena = new Set<string>();
  for (const [key, text] of cells) {
    const [kolom = "", pegawai = ""] = key.split(" ");
    const isi = bacaSel(text);
    if (!isi.ok) continue;
    const lama = m.sel.get(key);
    const pasang = pasangkan(lama?.peran ?? [], isi.teks, () => newId(now));
    pasang.peran.forEach((p, urut) => {
      const ubah = pasang.ganti.includes(p.id) ? newId(now) : null;
      peran.push({ ...p, kolom, pegawai, urut, ubah });
    });
    hapus.push(...pasang.hapus);
    if (pasang.baru.length + pasang.ganti.length + pasang.hapus.length > 0) terkena.add(pegawai);
    if (isi.tanpa !== (lama?.tanpa ?? false)) tanpa.push({ kolom, pegawai, ada: isi.tanpa });
  }
  return { peran, hapus, tanpa, terkena: [...terkena] };
}

/** The revision is the lock: whoever looked at an older one writes nothing. */
const lockStatement = (m: Matriks, now: number) => change`
  INSERT INTO matriks (skp, revisi, diubah_pada) VALUES (${m.skp}, ${m.revisi + 1}, ${now})
  ON CONFLICT (skp) DO UPDATE SET revisi = excluded.revisi, diubah_pada = excluded.diubah_pada
  WHERE matriks.revisi = ${m.revisi}`;

function cellStatements(m: Matriks, { peran, hapus, tanpa }: Plan): Statement<number>[] {
  const none = (ada: boolean) => JSON.stringify(tanpa.filter((t) => t.ada === ada));
  return [
    change`DELETE FROM matriks_peran WHERE skp = ${m.skp} AND id IN (SELECT value FROM json_each(${JSON.stringify(hapus)}))`,
    ...jsonPieces(peran).map(
      (some) => change`INSERT INTO matriks_peran (id, skp, kolom, pegawai, urut, teks, ubah)
        SELECT value ->> 'id', ${m.skp}, value ->> 'kolom', value ->> 'pegawai', value ->> 'urut', value ->> 'teks', value ->> 'ubah'
        FROM json_each(${some}) WHERE true
        ON CONFLICT (id) DO UPDATE SET urut = excluded.urut, teks = excluded.teks, ubah = coalesce(excluded.ubah, matriks_peran.ubah)
        WHERE matriks_peran.skp = excluded.skp`,
    ),
    change`DELETE FROM matriks_tanpa WHERE skp = ${m.skp} AND (kolom, pegawai) IN
      (SELECT value ->> 'kolom', value ->> 'pegawai' FROM json_each(${none(false)}))`,
    change`INSERT INTO matriks_tanpa (skp, kolom, pegawai)
      SELECT ${m.skp}, value ->> 'kolom', value ->> 'pegawai' FROM json_each(${none(true)}) WHERE true ON CONFLICT DO NOTHING`,
  ];
}

/** What the heads say now, for when their rows are gone from the plan. */
const headsStatement = (m: Matriks) => change`
  INSERT INTO matriks_kolom (skp, id, teks, urut)
  SELECT ${m.skp}, value ->> 'id', value ->> 'teks', key FROM json_each(${JSON.stringify(m.kolom)}) WHERE true
  ON CONFLICT (skp, id) DO UPDATE SET teks = excluded.teks, urut = excluded.urut
  WHERE (matriks_kolom.teks, matriks_kolom.urut) IS NOT (excluded.teks, excluded.urut)`;

/** One line for each person, and none beside one that he has not read yet. */
const tellStatement = (m: Matriks, terkena: readonly string[], act: Who) => change`
  INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
  SELECT b.id, b.pegawai, 'skp-peran', ${JSON.stringify({ pimpinan: act.viewer.nama, tahun: m.tahun })}, b.tautan, ${act.now}
  FROM (SELECT value ->> 'id' AS id, value ->> 'pegawai' AS pegawai, coalesce('/matriks/peran/' || (SELECT s.id FROM skp s
      WHERE s.pegawai = value ->> 'pegawai' AND s.tahun = ${m.tahun} ORDER BY s.dari DESC LIMIT 1), '/skp') AS tautan
    FROM json_each(${JSON.stringify(terkena.map((pegawai) => ({ id: newId(act.now), pegawai })))})) b
  WHERE NOT EXISTS (SELECT 1 FROM pemberitahuan l WHERE l.pegawai = b.pegawai AND l.dibaca_pada IS NULL
    AND l.jenis = 'skp-peran' AND l.tautan = b.tautan)`;
