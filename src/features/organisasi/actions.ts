import type { AgencyDb } from "../../data/agency/database.ts";
import { garisChanges, recomputeGaris } from "../../data/agency/garis.ts";
import type { FaktaGaris } from "../../data/agency/garis-fakta.ts";
import { rebuildCountersStatements } from "../../data/agency/hitungan.ts";
import { guardStatement, type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import type { UnitVersi } from "../../domain/indeks-garis.ts";
import { accept, type Result, refuse } from "../../domain/result.ts";
import { dalamRentang, type Tanggal } from "../../domain/tanggal.ts";
import { akhirVersi, type PenolakanUnit, placeUnit } from "../../domain/unit.ts";
import type { UnitInput } from "./forms.ts";

/** A new unit, or a new version of one from a day on; the lines of everybody it reaches in the same batch. */
export async function saveUnit(
  db: AgencyDb,
  unit: {
    readonly id: string;
    readonly baru: boolean;
    readonly kunci: string;
    readonly versi: readonly UnitVersi[];
    /** As the page showed it: the trail keeps before and after. */
    readonly lama?: Readonly<Record<string, string>>;
    /** Its last day, when one is set. */
    readonly tutup?: Tanggal | null;
  },
  input: UnitInput,
  fakta: FaktaGaris,
  who: Who,
): Promise<Result<Recorded, PenolakanUnit | "kode-dipakai" | "penilai-melingkar">> {
  const versi: UnitVersi = {
    unit: unit.id,
    induk: input.induk || null,
    jenis: input.jenis,
    dari: input.dari,
    sampai: null,
  };
  const tutup = unit.tutup ?? null;
  const ditempatkan = placeUnit(fakta.unit, versi, tutup);
  if (!ditempatkan.ok) return ditempatkan;
  const pada = { dari: input.dari, today: who.today, now: who.now };
  const garis = garisChanges({ ...fakta, unit: ditempatkan.value }, pada);
  if (garis.melingkar) return refuse("isi", "penilai-melingkar");
  const recorded = await orTaken(
    write(
      db,
      {
        pada: who.now,
        oleh: who.viewer.pegawai,
        tindakan: unit.baru ? "unit.tambah" : "unit.ubah",
        objek: unit.id,
        rincian: unit.lama
          ? { sebelum: unit.lama, sesudah: kept(input, unit.lama) }
          : { ...input, kunci: undefined },
      },
      [
        ...(unit.baru ? [insertUnit(unit.id, input.kode)] : lockedUnit(unit.id, unit.kunci, input.kode)),
        change`UPDATE unit_versi SET sampai = date(${input.dari}, '-1 day')
        WHERE unit = ${unit.id} AND dari < ${input.dari} AND (sampai IS NULL OR sampai >= ${input.dari})`,
        change`INSERT INTO unit_versi (id, unit, dari, sampai, nama, induk, jenis, urut)
        VALUES (${newId(who.now)}, ${unit.id}, ${input.dari}, ${akhirVersi(unit.versi, unit.id, input.dari, tutup)},
          ${input.nama}, ${versi.induk}, ${input.jenis}, ${Number(input.urut)})
        ON CONFLICT (unit, dari) DO UPDATE SET id = excluded.id, nama = excluded.nama, induk = excluded.induk,
          jenis = excluded.jenis, urut = excluded.urut`,
        ...(unit.baru || versi.induk === null ? [] : [noCircleStatement(unit.id, input.dari)]),
        ...(tutup !== null && input.dari > tutup
          ? [change`DELETE FROM unit_akhir WHERE unit = ${unit.id}`]
          : []),
        ...garis.statements,
        ...(moved(unit, versi, who.today) ? rebuildCountersStatements(who.today) : []),
      ],
      who.perintah,
    ),
  );
  if (recorded === "kode-dipakai") return refuse("isi", recorded);
  if (recorded === "done" && garis.susulan) await recomputeGaris(db, { unit: [unit.id] }, pada);
  return accept(recorded);
}

/** Counters hang on the tree of today; a move that is entered ahead is counted by the nightly job of its day. */
const moved = (
  unit: { readonly baru: boolean; readonly versi: readonly UnitVersi[] },
  baru: UnitVersi,
  today: Tanggal,
) =>
  !unit.baru &&
  baru.dari <= today &&
  unit.versi.find((v) => dalamRentang(today, v.dari, v.sampai))?.induk !== baru.induk;

/** Two units may be moved below each other at the same moment, or ahead: on no day does one lie below itself. */
const noCircleStatement = (unit: string, dari: Tanggal) => change`
  INSERT INTO penjaga (cocok) SELECT NOT EXISTS (
    WITH RECURSIVE hari (hari) AS (SELECT ${dari} UNION SELECT dari FROM unit_versi WHERE dari > ${dari}),
    naik (unit, hari) AS (
      SELECT ${unit}, hari FROM hari
      UNION
      SELECT v.induk, n.hari FROM naik n JOIN unit_versi v ON v.unit = n.unit AND v.induk IS NOT NULL
        AND v.dari <= n.hari AND (v.sampai IS NULL OR v.sampai >= n.hari))
    SELECT 1 FROM naik JOIN unit_versi v ON v.unit = naik.unit AND v.induk = ${unit}
      AND v.dari <= naik.hari AND (v.sampai IS NULL OR v.sampai >= naik.hari))`;

/** Of what was typed, the fields that were shown. */
const kept = (input: UnitInput, lama: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(input).filter(([field]) => Object.hasOwn(lama, field)));

const insertUnit = (id: string, kode: string) =>
  change`INSERT INTO unit (id, kode) VALUES (${id}, ${kode || null})`;

/** Only when the newest version is still the one the page showed. */
const lockedUnit = (id: string, kunci: string, kode: string) => [
  change`UPDATE unit SET kode = ${kode || null}
    WHERE id = ${id} AND (SELECT max(v.id) FROM unit_versi v WHERE v.unit = unit.id) = ${kunci}`,
  guardStatement(),
];

/** Another unit, in force or not, has this code: the index says so, whoever was first. */
const orTaken = (writing: Promise<Recorded>): Promise<Recorded | "kode-dipakai"> =>
  writing.catch((error: unknown) => {
    if (String((error as Error).message).includes("unit.kode")) return "kode-dipakai";
    throw error;
  });
