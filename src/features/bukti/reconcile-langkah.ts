import { type SQL, sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import type { JenisTemuanGudang, LangkahGudang, PeriksaGudang } from "../../data/agency/gudang.ts";
import { tellAdmins } from "../../data/agency/kabar-admin.ts";
import { auditStatement, guardStatement } from "../../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../../data/agency/statement.ts";
import type { Evidence } from "../../data/evidence.ts";
import { newId } from "../../data/ids.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type Runner = {
  readonly db: AgencyDb;
  readonly evidence: Evidence;
  readonly run: PeriksaGudang;
  readonly now: number;
  readonly today: Tanggal;
};

/** What rows of the room speak of, folder by folder in the order of their names: evidence, sources of results, scans. */
const FOLDERS = ["bukti/", "capaian/", "dokumen/"] as const;
/** In which of them a place is, the first name behind all that lie in it, and the one after it. */
export function folderOf(kursor: string) {
  const at = Math.max(
    FOLDERS.findIndex((f) => kursor.startsWith(f)),
    0,
  );
  const folder = FOLDERS[at] ?? FOLDERS[0];
  return { folder, behind: `${folder.slice(0, -1)}0`, next: FOLDERS[at + 1] ?? null };
}

/** Rows that speak of files behind a place, by their keys, whichever table has them; of evidence `bukti` is its id. */
export function rowsOfFiles(dari: string, sampai: string, limit: number, tersimpan = false): SQL {
  const di = sql`kunci > ${dari || FOLDERS[0]} AND kunci <= ${sampai}`;
  const ada = tersimpan ? sql`AND keadaan = 'tersimpan'` : sql``;
  return sql`SELECT id, id AS bukti, kunci, ukuran, sha256, keadaan, tersimpan_pada AS tersimpanPada FROM bukti WHERE ${di} ${ada}
    UNION ALL SELECT id, NULL, kunci, ukuran, sha256, keadaan, dibuat_pada FROM berkas_capaian WHERE ${di} ${ada}
    UNION ALL SELECT id, NULL, kunci, ukuran, sha256, 'tersimpan', pada FROM dokumen_pindai WHERE ${di}
    ORDER BY kunci LIMIT ${limit}`;
}
export const LAST = "dokumen0";
/** A row and its file are not written in one instant: what is younger than this is on its way. */
export const WAIT_MS = 15 * 60_000;

type Done = Partial<Record<"tersimpan" | "gugur" | "berkas" | "dibuang" | "dicontoh" | "selisih", number>>;
type Next = { readonly langkah: LangkahGudang; readonly kursor?: string; readonly contoh?: string };

/**
 * What a step wrote and where the next one begins, in one batch. Of two runners at the same place one is first; the
 * other's batch rolls back, and it sees the new place.
 */
export async function move(r: Runner, next: Next, done: Done, writes: readonly Statement<unknown>[] = []) {
  const { run, now } = r;
  const ends = next.langkah === "selesai";
  try {
    await r.db.batch([
      change`UPDATE gudang_periksa SET langkah = ${next.langkah}, kursor = ${next.kursor ?? ""},
          contoh = ${next.contoh ?? run.contoh}, revisi = revisi + 1, gerak_pada = ${now},
          selesai_pada = ${ends ? now : null}, tersimpan = tersimpan + ${done.tersimpan ?? 0},
          gugur = gugur + ${done.gugur ?? 0}, berkas = berkas + ${done.berkas ?? 0},
          dibuang = dibuang + ${done.dibuang ?? 0}, dicontoh = dicontoh + ${done.dicontoh ?? 0},
          selisih = selisih + ${done.selisih ?? 0}
        WHERE id = ${run.id} AND revisi = ${run.revisi} AND selesai_pada IS NULL`,
      guardStatement(),
      ...writes,
      ...(ends ? await alarm(r) : []),
    ]);
    return true;
  } catch (error) {
    const said = `${(error as Error)?.message} ${((error as Error)?.cause as Error | undefined)?.message}`;
    if (said.includes("cocok = 1")) return false;
    throw error;
  }
}

/** The admins are told once of what this look found and could not put right. */
async function alarm({ db, run, today, now }: Runner): Promise<Statement<unknown>[]> {
  const [open] = await db.read(rows<{ n: number }>`
    SELECT count(*) AS n FROM gudang_temuan WHERE periksa = ${run.id} AND selesai_pada IS NULL`);
  const n = open?.n ?? 0;
  return n === 0
    ? []
    : [tellAdmins({ jenis: "gudang-temuan", data: { n }, tautan: "/kelola/bukti" }, today, now)];
}

export type Temuan = {
  readonly jenis: JenisTemuanGudang;
  readonly kunci: string;
  /** The row that speaks of it; of evidence also `bukti`, whose owner is told. */
  readonly objek: string | null;
  readonly bukti: string | null;
  readonly ukuran: number | null;
};

/** New findings, with their line in the trail, and a word to whose evidence is gone or no longer what it was. */
export async function findingStatements(
  { run, now }: Runner,
  found: readonly Temuan[],
): Promise<Statement<unknown>[]> {
  if (found.length === 0) return [];
  const list = JSON.stringify(found.map((f) => ({ ...f, id: newId(now) })));
  const ofRows = found.filter((f) => f.objek !== null);
  return [
    change`INSERT INTO gudang_temuan (id, jenis, kunci, bukti, ukuran, periksa, ditemukan_pada)
      SELECT value->>'id', value->>'jenis', value->>'kunci', value->>'bukti', value->>'ukuran', ${run.id}, ${now}
      FROM json_each(${list}) WHERE true ON CONFLICT DO NOTHING`,
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT t.id, b.pegawai, 'bukti-hilang', json_object('nama', b.nama), '/bukti/' || b.id || '/kaitan', ${now}
      FROM gudang_temuan t JOIN bukti b ON b.id = t.bukti
      WHERE t.id IN (SELECT value->>'id' FROM json_each(${list}))`,
    ...(await Promise.all(
      ofRows.map((f) =>
        auditStatement({
          pada: now,
          oleh: null,
          tindakan: f.jenis === "tanpa-berkas" ? "bukti.hilang" : "bukti.berubah",
          objek: f.objek ?? "",
          rincian: { kunci: f.kunci, jenis: f.jenis },
        }),
      ),
    )),
  ];
}

export const closeStatement = (
  ids: readonly string[],
  cara: "kembali" | "dibuang" | "terhapus",
  now: number,
): Statement<number> =>
  change`UPDATE gudang_temuan SET selesai_pada = ${now}, cara = ${cara} WHERE selesai_pada IS NULL
    AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

export const countThrown = (run: string, n: number): Statement<number> =>
  change`UPDATE gudang_periksa SET dibuang = dibuang + ${n} WHERE id = ${run}`;
