import type { JenisTemuanGudang } from "../../data/agency/gudang.ts";
import { rows } from "../../data/agency/statement.ts";
import {
  closeStatement,
  countThrown,
  findingStatements,
  folderOf,
  move,
  type Runner,
  rowsOfFiles,
  type Temuan,
  WAIT_MS,
} from "./reconcile-langkah.ts";

const ROWS = 1000;
const ORPHAN_MS = 24 * 3_600_000;
/** So many strays at once are no leftovers of faults: rows were lost. Nothing is thrown away then. */
const tooMany = (orphans: number, files: number): boolean => orphans > 20 && orphans * 20 > files;

type Row = {
  readonly id: string;
  readonly bukti: string | null;
  readonly kunci: string;
  readonly ukuran: number;
  readonly keadaan: string;
  readonly tersimpanPada: number | null;
};
type Known = { readonly id: string; readonly jenis: JenisTemuanGudang; readonly kunci: string };

/**
 * Files and rows in the order of their keys, a thousand at a time, side by side: what only one side has is seen
 * without keeping either in memory or marking 150,000 rows. The place is the last key compared.
 */
export async function compare(r: Runner): Promise<void> {
  const { db, evidence, run, now } = r;
  const { folder, behind, next } = folderOf(run.kursor);
  const from = run.kursor || folder;
  const listed = await evidence.after(folder, from);
  const last = listed.more ? (listed.keys.at(-1)?.key ?? behind) : behind;
  const [stored, known] = await db.batch([
    rows<Row>`${rowsOfFiles(from, last, ROWS + 1)}`,
    rows<Known>`SELECT id, jenis, kunci FROM gudang_temuan
      WHERE selesai_pada IS NULL AND kunci > ${from} AND kunci <= ${last} LIMIT 5000`,
  ]);
  // More rows than files in between: only as far as the rows were read.
  const upTo = stored.length > ROWS ? (stored[ROWS - 1]?.kunci ?? last) : last;
  const files = new Map(listed.keys.filter((f) => f.key <= upTo).map((f) => [f.key, f]));
  const spoken = new Map(stored.filter((b) => b.kunci <= upTo).map((b) => [b.kunci, b]));

  const wrong: Temuan[] = [];
  for (const b of spoken.values()) {
    if (b.keadaan !== "tersimpan" || (b.tersimpanPada ?? now) > now - WAIT_MS) continue;
    const file = files.get(b.kunci);
    const { id: objek, kunci, bukti } = b;
    if (!file) wrong.push({ jenis: "tanpa-berkas", kunci, objek, bukti, ukuran: b.ukuran });
    else if (file.size !== b.ukuran)
      wrong.push({ jenis: "ukuran-beda", kunci, objek, bukti, ukuran: file.size });
  }
  const stray = [...files.values()].filter(
    (f) => !HELD.has(spoken.get(f.key)?.keadaan ?? "") && f.uploaded <= now - ORPHAN_MS,
  );
  wrong.push(
    ...stray.map(
      (f) => ({ jenis: "tanpa-baris", kunci: f.key, objek: null, bukti: null, ukuran: f.size }) as const,
    ),
  );

  const open = new Set(known.map((k) => `${k.jenis} ${k.kunci}`));
  const still = new Set(wrong.map((w) => `${w.jenis} ${w.kunci}`));
  const over = known.filter(
    (k) => k.kunci <= upTo && k.jenis !== "isi-beda" && !still.has(`${k.jenis} ${k.kunci}`),
  );
  const over2 = known.filter((k) => k.jenis === "isi-beda" && spoken.get(k.kunci)?.keadaan === "dihapus");
  const done = upTo >= behind;
  const kursor = done ? (next ?? "") : upTo;
  const mine = await move(
    r,
    { langkah: kursor === "" ? "contoh" : "banding", kursor },
    { berkas: files.size },
    [
      ...(await findingStatements(
        r,
        wrong.filter((w) => !open.has(`${w.jenis} ${w.kunci}`)),
      )),
      ...(["kembali", "dibuang", "terhapus"] as const).map((cara) =>
        closeStatement(
          [...over, ...over2].filter((k) => howOver(k, spoken.get(k.kunci)) === cara).map((k) => k.id),
          cara,
          now,
        ),
      ),
    ],
  );
  if (mine && !tooMany(stray.length, files.size))
    await throwAway(
      r,
      stray.map((f) => f.key),
    );
}

const HELD: ReadonlySet<string> = new Set(["menunggu", "tersimpan"]);

const howOver = (k: Known, row: Row | undefined): "kembali" | "dibuang" | "terhapus" =>
  HELD.has(row?.keadaan ?? "") ? "kembali" : k.jenis === "tanpa-baris" ? "dibuang" : "terhapus";

/** They stand in the list of findings before they go, so that nothing ever goes unseen. */
async function throwAway({ db, evidence, run, now }: Runner, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  for (const key of keys) await evidence.delete(key);
  const gone = await db.read(rows<{ id: string }>`SELECT id FROM gudang_temuan
    WHERE selesai_pada IS NULL AND jenis = 'tanpa-baris' AND kunci IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`);
  await db.batch([
    closeStatement(
      gone.map((g) => g.id),
      "dibuang",
      now,
    ),
    countThrown(run.id, keys.length),
  ]);
}
