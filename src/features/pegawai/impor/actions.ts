import type { AgencyDb } from "../../../data/agency/database.ts";
import { recomputeGaris } from "../../../data/agency/garis.ts";
import { openYearsStatement, plansFor, splitPlanStatements } from "../../../data/agency/pegawai.ts";
import { type Recorded, record, type Who, write } from "../../../data/agency/riwayat.ts";
import { change } from "../../../data/agency/statement.ts";
import { newId } from "../../../data/ids.ts";
import type { Baris } from "../../../data/spreadsheet.ts";
import { type Tanggal, tahunDari, terdahulu } from "../../../domain/tanggal.ts";
import { readRow } from "./baca-baris.ts";
import { type BarisImpor, compareRows, type Hasil, type Keadaan } from "./banding.ts";
import { effects } from "./effects.ts";
import type { Kepala } from "./kolom.ts";
import { appliedStatement, type ImporRow, knownStatements, type Ringkasan } from "./queries.ts";

/** Reads and compares the whole file and keeps the result as a preview: nothing of the agency changes yet. */
export async function previewImport(
  db: AgencyDb,
  file: { readonly nama: string; readonly kepala: Kepala; readonly rows: readonly Baris[] },
  units: Keadaan["units"],
  opsi: { readonly unitBaru: boolean },
  who: Who,
): Promise<string> {
  const terbaca = file.rows
    .slice(file.kepala.baris + 1)
    .map((row) => readRow(row, file.kepala.letak, who.today));
  const isian = terbaca.flatMap((t) => t.isian ?? []);
  const [ada, email, kepala] = await db.batch(
    knownStatements(
      isian.map((i) => i.nomor),
      isian.flatMap((i) => i.email ?? []),
      who.today,
    ),
  );
  const hasil = compareRows(
    terbaca,
    { units, ada, email, kepala },
    {
      ...opsi,
      today: who.today,
      newId: () => newId(who.now),
    },
  );
  const id = newId(who.now);
  const ringkasan: Ringkasan = {
    jumlah: count(hasil.baris),
    unitBaru: hasil.unitBaru,
    unitDari: isian.reduce<Tanggal>(
      (d, i) => terdahulu(d, i.jabatanDari ?? d),
      `${tahunDari(who.today)}-01-01`,
    ),
    abaikan: file.kepala.abaikan.slice(0, 30),
  };
  await write(
    db,
    {
      pada: who.now,
      oleh: who.viewer.pegawai,
      tindakan: "impor.pratinjau",
      objek: id,
      rincian: { ...ringkasan.jumlah },
    },
    [
      change`INSERT INTO impor (id, jenis, nama_berkas, oleh, ringkasan, dibuat_pada)
      VALUES (${id}, 'pegawai', ${file.nama}, ${who.viewer.pegawai}, ${JSON.stringify(ringkasan)}, ${who.now})`,
      ...bites(hasil.baris, 500).map(
        (bite) => change`INSERT INTO impor_baris (impor, nomor, hasil, data, pesan)
        SELECT ${id}, value ->> 'nomor', value ->> 'hasil', value -> 'data', value -> 'pesan'
        FROM json_each(${JSON.stringify(bite)})`,
      ),
    ],
  );
  return id;
}

/**
 * The preview becomes true: one batch, by SQL from the stored rows, once. A person changed since the preview
 * stops all of it ("berubah"). The lines of assessors and the SKP follow behind, and can be followed again.
 */
export async function applyImport(
  db: AgencyDb,
  impor: Pick<ImporRow, "id" | "versi">,
  who: Who,
): Promise<Recorded> {
  let recorded: Recorded;
  try {
    recorded = await record(
      db,
      {
        objek: impor.id,
        versi: impor.versi,
        jenis: "impor",
        langkah: "terapkan",
        dari: "pratinjau",
        ke: "diterapkan",
        oleh: who.viewer.pegawai,
        pada: who.now,
        perintah: who.perintah,
      },
      change`UPDATE impor SET keadaan = 'diterapkan', versi = versi + 1, diterapkan_pada = ${who.now}
        WHERE id = ${impor.id} AND versi = ${impor.versi} AND keadaan = 'pratinjau'`,
      effects(impor.id, who),
    );
  } catch (error) {
    // Somebody entered one of these numbers, addresses or appointments since: look again.
    if (/UNIQUE constraint failed/.test(String((error as Error).message))) return "berubah";
    throw error;
  }
  if (recorded === "done") await followImport(db, { id: impor.id, diterapkanPada: who.now }, who);
  return recorded;
}

/** Idempotent: differences only, SKP only where none is, and a mark when all is done. */
export async function followImport(
  db: AgencyDb,
  impor: { readonly id: string; readonly diterapkanPada: number },
  who: Omit<Who, "perintah">,
): Promise<void> {
  const { id } = impor;
  const [rows, years] = await db.batch([appliedStatement(id), openYearsStatement(who.today, who.now)]);
  const changed = rows.filter((r) => r.cara !== null);
  const dari = changed.reduce<Tanggal>((d, r) => terdahulu(d, r.dari), who.today);
  const lingkup = {
    pegawai: changed.map((r) => r.pegawai),
    unit: [...new Set(changed.filter((r) => r.memimpin === 1).map((r) => r.unit))],
  };
  if (changed.length > 0) await recomputeGaris(db, lingkup, { dari, today: who.today, now: who.now });
  await db.batch([
    ...splitPlanStatements(moves(rows), impor.diterapkanPada).after,
    ...plansFor(years, lingkup.pegawai, who.today, who.now),
    change`UPDATE impor SET ringkasan = json_set(ringkasan, '$.garis', 1) WHERE id = ${id}`,
  ]);
}

type Applied = { pegawai: string; unit: string; cara: string | null; pindah: number; dari: Tanggal };

const moves = (rows: readonly Applied[]) =>
  rows
    .filter((r) => r.pindah === 1 && r.cara === "baru")
    .map(({ pegawai, unit, dari }) => ({ pegawai, unit, dari }));

function count(baris: readonly BarisImpor[]): Record<Hasil, number> {
  const jumlah = { baru: 0, berubah: 0, sama: 0, salah: 0 };
  for (const b of baris) jumlah[b.hasil] += 1;
  return jumlah;
}

function bites<T>(all: readonly T[], size: number): T[][] {
  const out: T[][] = [];
  for (let at = 0; at < all.length; at += size) out.push(all.slice(at, at + size));
  return out;
}
