import type { AgencyDb } from "../../data/agency/database.ts";
import type { Who } from "../../data/agency/riwayat.ts";
import { rows } from "../../data/agency/statement.ts";
import { findAgency } from "../../data/directory/database.ts";
import { openEvidence } from "../../data/evidence.ts";
import { sha256Hex } from "../../data/ids.ts";
import { CSV_TYPE, csvText } from "../../data/sheet-write.ts";
import { awalHari, tambahHari, tanggalPada } from "../../domain/tanggal.ts";
import {
  advanceImport,
  applyImport,
  chooseColumns,
  receiveFile,
  undoImport,
} from "../../features/pegawai/impor/actions.ts";
import type { Kepala } from "../../features/pegawai/impor/kenali.ts";
import { headOf } from "../../features/pegawai/impor/read-head.ts";
import type { Benih, Orang } from "./benih.ts";

/** A list somebody brought: when, under which name, and how far it went. */
export type Kiriman = {
  readonly nama: string;
  /** Days ago. */
  readonly hari: number;
  readonly sampai: "pratinjau" | "diterapkan" | "dibatalkan";
  /** judul | … then one line a row; "@P12" stands for that person's number. */
  readonly isi: string;
};

/** Keeps the staff data of the office. */
const PENGUNGGAH = "P07";

/** Imports as they were made: by the steps themselves, each on its day. What is there already stays. */
export async function catatImpor(
  env: Env,
  db: AgencyDb,
  benih: Benih,
  orang: Orang,
  kiriman: readonly Kiriman[],
  now: number,
): Promise<void> {
  const agency = await findAgency(env, benih.code, now);
  if (!agency || kiriman.length === 0) return;
  const evidence = openEvidence(env.EVIDENCE, agency);
  const today = tanggalPada(now, benih.zona);
  const oleh = orang.idPegawai(PENGUNGGAH);
  const [nama] = await db.read(rows<{ nama: string }>`SELECT nama FROM pegawai WHERE id = ${oleh}`);
  for (const k of kiriman) {
    const day = tambahHari(today, -k.hari);
    const at = Math.min(now, awalHari(day, benih.zona) + 10 * 3_600_000);
    const who: Who = {
      viewer: { pegawai: oleh, nama: nama?.nama ?? "", peran: new Set(["admin"] as const) },
      now: at,
      today: day,
      zona: benih.zona,
    };
    const kini = { now: at, today: day, zona: benih.zona };
    const bytes = new TextEncoder().encode(csvText(rowsOf(k.isi, orang)));
    const head = await headOf(bytes, new Map());
    if (typeof head === "string") throw new Error(`${k.nama} of the demo: ${head}`);
    const pemetaan = mapping(head.kepala);
    const file = { nama: k.nama, bytes, type: CSV_TYPE };
    const id = (await stands(db, k.nama))?.id ?? (await receiveFile(db, evidence, file, pemetaan, who));
    const step = async (from: string, take: (versi: number) => Promise<unknown>) => {
      const now = await stands(db, k.nama);
      if (now?.langkah === from) await take(now.versi);
      while ((await advanceImport(db, evidence, id, kini)) === "lagi");
    };
    await step("kolom", async (versi) => {
      // Cut off between its row and its file, the file is brought now.
      await evidence.put(`impor/${id}`, bytes.slice().buffer, await sha256Hex(bytes), CSV_TYPE);
      await chooseColumns(db, { id, versi }, pemetaan, who);
    });
    if (k.sampai === "pratinjau") continue;
    await step("siap", (versi) => applyImport(db, { id, versi }, who));
    if (k.sampai === "diterapkan") continue;
    await step("selesai", (versi) => undoImport(db, { id, versi }, { ...who, now: at + 1_800_000 }));
  }
}

const stands = async (db: AgencyDb, nama: string) =>
  (
    await db.read(rows<{ id: string; langkah: string; versi: number }>`
      SELECT id, langkah, versi FROM impor WHERE nama_berkas = ${nama}`)
  )[0];

const mapping = (kepala: Kepala) => ({
  kepala: kepala.baris,
  kolom: kepala.kolom,
  tataLetak: kepala.tataLetak,
  unitBaru: false,
  unitSemua: "",
  padanan: {},
});

function rowsOf(isi: string, orang: Orang): string[][] {
  const [judul = [], ...baris] = isi
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return [
    judul,
    ...baris.map((row) =>
      row.map((cell) => (/^@P\d+$/.test(cell) ? nomorOf(orang, cell.slice(1)) : cell === "-" ? "" : cell)),
    ),
  ];
}

const nomorOf = (orang: Orang, kode: string): string =>
  orang.pegawai.find((p) => p.kode === kode)?.nomor ?? "";
