import { mimeOf } from "../../domain/berkas.ts";
import type { Sama } from "../agency/bukti.ts";
import { kuotaSql } from "../agency/bukti.ts";
import type { AgencyDb } from "../agency/database.ts";
import { auditStatement, byHand, type Recorded, write } from "../agency/riwayat.ts";
import { change, type Statement } from "../agency/statement.ts";
import type { Evidence } from "../evidence.ts";
import { newId, newSecret } from "../ids.ts";
import { attachStatements, type Tujuan, type Who } from "./attach.ts";
import type { Berkas } from "./lihat.ts";

type Row = { readonly id: string; readonly kunci: string; readonly berkas: Berkas; readonly baru: boolean };

export type Stored =
  | { readonly hasil: "tersimpan" | "sama"; readonly id: string; readonly nama: string }
  | { readonly hasil: "gagal"; readonly nama: string };

/** What is written in the same breath as the rows of the files, such as the note they belong to. */
export type Juga = (bukti: readonly string[]) => readonly Statement<unknown>[];

/**
 * Step 1: rows `menunggu` with what they prove, in one batch. Step 2: the files, create-only, hash compared by the
 * store. Step 3: rows `tersimpan`. A fault after any step leaves what the next try, or the reconciler, completes:
 * the same content is taken up where it was left.
 */
export async function storeEvidence(
  db: AgencyDb,
  evidence: Evidence,
  who: Who,
  berkas: readonly Berkas[],
  sama: readonly Sama[],
  tujuan: Tujuan | null,
  juga?: Juga,
): Promise<Recorded | readonly Stored[]> {
  const same = new Map([...sama].reverse().map((s) => [s.sha256, s]));
  // Made smaller twice a photo need not be the same to the byte; its original is.
  const smaller = new Map(
    sama.filter((s) => s.keadaan === "tersimpan").map((s) => [s.asalSha256 ?? s.sha256, s]),
  );
  const known = {
    get: (b: Berkas) =>
      same.get(b.sha256) ?? (b.fakta.asalSha256 ? smaller.get(b.fakta.asalSha256) : undefined),
  };
  const done = berkas.flatMap((b) => known.get(b) ?? []).filter((s) => s.keadaan === "tersimpan");
  const rows = berkas
    .filter((b) => known.get(b)?.keadaan !== "tersimpan")
    .map((b) => rowOf(b, known.get(b), who.now));
  const ids = [...rows.map((r) => r.id), ...done.map((s) => s.id)];
  if (rows.length > 0 || tujuan || juga) {
    const recorded = await announce(db, who, rows, ids, tujuan, juga);
    if (recorded !== "done") return recorded;
  }
  const results = await Promise.all(rows.map(async (row) => ({ row, ok: await put(evidence, row) })));
  const kept = results.filter((r) => r.ok).map((r) => r.row);
  if (kept.length > 0) await confirm(db, who, kept);
  return [
    ...results.map(
      ({ row, ok }): Stored =>
        ok
          ? { hasil: "tersimpan", id: row.id, nama: row.berkas.nama }
          : { hasil: "gagal", nama: row.berkas.nama },
    ),
    ...done.map((s): Stored => ({ hasil: "sama", id: s.id, nama: s.nama })),
  ];
}

const rowOf = (berkas: Berkas, begun: Sama | undefined, now: number): Row => ({
  id: begun?.id ?? newId(now),
  kunci: begun?.kunci ?? `bukti/${newSecret()}`,
  berkas,
  baru: begun === undefined,
});

function announce(
  db: AgencyDb,
  who: Who,
  rows: readonly Row[],
  ids: readonly string[],
  tujuan: Tujuan | null,
  juga?: Juga,
) {
  const fresh = rows.filter((r) => r.baru);
  const begun = JSON.stringify(rows.filter((r) => !r.baru).map((r) => r.id));
  const list = fresh.map(({ id, kunci, berkas: b }) => ({
    id,
    kunci,
    nama: b.nama,
    jenis: b.jenis,
    ukuran: b.bytes.length,
    sha256: b.sha256,
    ...b.fakta,
    seragam: b.fakta.seragam ? 1 : 0,
  }));
  const audit = {
    pada: who.now,
    oleh: who.oleh,
    tindakan: "bukti.unggah",
    objek: tujuan?.rencanaAksi ?? who.oleh,
    rincian: { bukti: ids },
  };
  return write(db, audit, [
    // The same file twice at once: the second one takes up the row of the first.
    change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM bukti WHERE pegawai = ${who.oleh}
      AND keadaan IN ('menunggu', 'tersimpan')
      AND sha256 IN (SELECT value->>'sha256' FROM json_each(${JSON.stringify(list)})))`,
    // What was begun long ago is begun anew, so that the reconciler does not give it up under us.
    change`UPDATE bukti SET dibuat_pada = ${who.now} WHERE keadaan = 'menunggu'
      AND id IN (SELECT value FROM json_each(${begun}))`,
    change`INSERT INTO penjaga (cocok) SELECT count(*) = ${rows.length - fresh.length} FROM bukti
      WHERE keadaan IN ('menunggu', 'tersimpan') AND id IN (SELECT value FROM json_each(${begun}))`,
    change`INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, dibuat_pada,
        lebar, tinggi, foto_tanggal, gambar_dari, gambar_byte, asal_sha256, asal_ukuran, seragam)
      SELECT value->>'id', ${who.oleh}, value->>'kunci', value->>'nama', value->>'jenis', value->>'ukuran',
        value->>'sha256', ${who.now}, value->>'lebar', value->>'tinggi', value->>'fotoTanggal', value->>'gambarDari',
        value->>'gambarByte', value->>'asalSha256', value->>'asalUkuran', value->>'seragam' FROM json_each(${JSON.stringify(list)})`,
    change`INSERT INTO penjaga (cocok) SELECT coalesce(sum(ukuran), 0) <= ${kuotaSql(who.today)} FROM bukti
      WHERE pegawai = ${who.oleh} AND dibuat_pada >= ${who.tahun.dari} AND dibuat_pada < ${who.tahun.sampai}
        AND keadaan IN ('menunggu', 'tersimpan')`,
    ...(tujuan ? attachStatements(tujuan, ids, who) : []),
    ...(juga?.(ids) ?? []),
  ]);
}

async function put(evidence: Evidence, { kunci, berkas }: Row): Promise<boolean> {
  try {
    const body = berkas.bytes.buffer as ArrayBuffer;
    if (await evidence.put(kunci, body, berkas.sha256, mimeOf(berkas.jenis))) return true;
    // The key is there already: an earlier try got this far. Its content is this content, for the key is its own.
    return (await evidence.head(kunci))?.size === berkas.bytes.length;
  } catch (error) {
    console.warn(JSON.stringify({ bukti: kunci, gudang: String(error) }));
    return false;
  }
}

async function confirm(db: AgencyDb, who: Who, rows: readonly Row[]): Promise<void> {
  const { now, oleh } = who;
  const audits = await Promise.all(
    rows.map((row) =>
      auditStatement(
        byHand(db, {
          pada: now,
          oleh,
          tindakan: "bukti.tersimpan",
          objek: row.id,
          rincian: { sha256: row.berkas.sha256, ukuran: row.berkas.bytes.length },
        }),
      ),
    ),
  );
  const ids = JSON.stringify(rows.map((r) => r.id));
  await db.batch([
    change`UPDATE bukti SET keadaan = 'tersimpan', tersimpan_pada = ${now} WHERE keadaan = 'menunggu'
      AND id IN (SELECT value FROM json_each(${ids}))`,
    // Nobody is told that a file is kept whose row is not.
    change`INSERT INTO penjaga (cocok) SELECT count(*) = ${rows.length} FROM bukti
      WHERE keadaan = 'tersimpan' AND id IN (SELECT value FROM json_each(${ids}))`,
    ...audits,
  ]);
}
