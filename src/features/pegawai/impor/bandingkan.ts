import type { AgencyDb } from "../../../data/agency/database.ts";
import { auditStatement } from "../../../data/agency/riwayat.ts";
import { change, rows } from "../../../data/agency/statement.ts";
import { type Baris, sheetRows } from "../../../data/spreadsheet.ts";
import { type Tanggal, terdahulu } from "../../../domain/tanggal.ts";
import { readRow } from "./baca-baris.ts";
import { type BarisImpor, type Berkas, comparer, type Hasil } from "./banding.ts";
import type { Padanan } from "./cocok-unit.ts";
import { bite, type Kerja, type Kini, rowIds } from "./gigit.ts";
import { letakDari } from "./kolom.ts";
import {
  allUnitsStatement,
  headsStatement,
  knownStatements,
  type Ringkasan,
  rememberedUnitsStatement,
} from "./queries.ts";

/** Rows compared and kept in one batch. */
const BITE = 1000;
/** Bites of one message: then others have their turn, and a stop costs little. */
const AT_ONCE = 12;

/**
 * The second pass: each row against the agency and the rest of the file, a thousand at a time, the results kept.
 * What was compared before a stop is only counted past. Returns false when another runner was faster.
 */
export async function compareFile(
  db: AgencyDb,
  start: Kerja,
  bytes: Uint8Array,
  kini: Kini,
): Promise<boolean> {
  let kerja = start;
  const { compare, baru } = comparer(await wholeFile(db, kerja, kini.today), rowIds(kerja.id));
  const letak = letakDari(kerja.pemetaan.kolom);
  const done = Number(kerja.penanda);
  let [bites, part]: [number, Baris[]] = [0, []];

  const flush = async (last: boolean): Promise<boolean> => {
    const terbaca = part.map((row) => readRow(row, letak, kini.today, kerja.pemetaan.unitSemua));
    part = [];
    const isian = terbaca.flatMap((t) => t.isian ?? []);
    const [ada, email] = await db.batch(
      knownStatements(
        isian.map((i) => i.nomor),
        isian.flatMap((i) => i.email ?? []),
        kini.today,
      ),
    );
    const hasil = compare(terbaca, { ada, email });
    const ringkasan: Ringkasan = {
      ...kerja.ringkasan,
      jumlah: counted(kerja.ringkasan.jumlah, hasil),
      unitBaru: baru(),
      unitDari: isian.reduce<Tanggal>((d, i) => terdahulu(d, i.jabatanDari ?? d), kerja.ringkasan.unitDari),
    };
    const penanda = String(terbaca.at(-1)?.nomor ?? kerja.penanda);
    const posisi = kerja.posisi + terbaca.length;
    const maju = { ...(last ? { langkah: "siap" as const } : {}), penanda, posisi, ringkasan };
    const ok = await bite(db, kerja, maju, kini.now, [
      ...jsonParts(hasil).map(
        (json) => change`INSERT INTO impor_baris (impor, nomor, hasil, data, pesan)
          SELECT ${kerja.id}, value ->> 'nomor', value ->> 'hasil', value -> 'data', value -> 'pesan'
          FROM json_each(${json})`,
      ),
      ...(last ? [await previewed(kerja, ringkasan, kini.now)] : []),
    ]);
    kerja = { ...kerja, penanda, posisi, ringkasan };
    bites += 1;
    return ok;
  };

  for await (const row of sheetRows(bytes)) {
    if (row.nomor <= Math.max(kerja.pemetaan.kepala, done)) continue;
    if (part.length === BITE) {
      if (!(await flush(false))) return false;
      if (bites === AT_ONCE) return true;
    }
    part.push(row);
  }
  return flush(true);
}

async function wholeFile(db: AgencyDb, kerja: Kerja, today: Tanggal): Promise<Berkas> {
  const { ringkasan, pemetaan } = kerja;
  const [units, heads, remembered, sudah] = await db.batch([
    allUnitsStatement(today),
    headsStatement(today),
    rememberedUnitsStatement(),
    rows<Berkas["sudah"][number]>`
      SELECT nomor, data ->> 'nomor' AS nip, data ->> 'email' AS email, data ->> 'pegawai' AS pegawai,
        CASE WHEN data ->> 'memimpin' = 1 THEN data ->> 'unit' END AS unitDipimpin, data ->> 'nama' AS nama
      FROM impor_baris WHERE impor = ${kerja.id} AND hasil <> 'salah' AND data ->> 'nomor' IS NOT NULL`,
  ]);
  const inFile = new Set(ringkasan.pemimpin ?? []);
  const padanan: Padanan = new Map<string, { readonly ke: string } | { readonly baru: true }>([
    ...remembered.map(({ nama, unit }) => [nama, { ke: unit }] as const),
    ...Object.entries(pemetaan.padanan).map(
      ([nama, ke]) => [nama, ke === "" ? { baru: true as const } : { ke }] as const,
    ),
  ]);
  return {
    units,
    padanan,
    induk: new Map(Object.entries(ringkasan.induk ?? {})),
    kepala: heads.filter((h) => !inFile.has(h.pegawai)),
    sudah,
    unitBaru: ringkasan.unitBaru,
    opsi: { unitBaru: pemetaan.unitBaru, today },
  };
}

/** A bound value may have 2 MB: the rows of a bite in as many lists as that takes. */
function jsonParts(hasil: readonly BarisImpor[]): string[] {
  const parts: string[][] = [[]];
  let size = 0;
  for (const one of hasil) {
    const json = JSON.stringify(one);
    size += json.length;
    if (size > MAX_JSON) {
      parts.push([]);
      size = json.length;
    }
    parts.at(-1)?.push(json);
  }
  return parts.map((p) => `[${p.join(",")}]`);
}
const MAX_JSON = 500_000;

function counted(before: Ringkasan["jumlah"], hasil: readonly BarisImpor[]): Record<Hasil, number> {
  const jumlah = { ...before };
  for (const b of hasil) jumlah[b.hasil] += 1;
  return jumlah;
}

const previewed = (kerja: Kerja, { jumlah }: Ringkasan, now: number) =>
  auditStatement({
    pada: now,
    oleh: kerja.oleh,
    tindakan: "impor.pratinjau",
    objek: kerja.id,
    rincian: { ...jumlah },
  });
