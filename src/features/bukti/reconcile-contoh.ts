import { rows } from "../../data/agency/statement.ts";
import { sha256Hex } from "../../data/ids.ts";
import {
  closeStatement,
  findingStatements,
  LAST,
  move,
  type Runner,
  rowsOfFiles,
  type Temuan,
} from "./reconcile-langkah.ts";

const AT_ONCE = 20;
/** Everything is read again within half a year, and a look never takes the night. */
const tonight = (n: number): number => Math.min(800, Math.max(40, Math.ceil(n / 180)));

type Row = {
  readonly id: string;
  readonly bukti: string | null;
  readonly kunci: string;
  readonly ukuran: number;
  readonly sha256: string;
};

/** Bit rot: a part of the files is read again each night, in the order of their keys, which are random. */
export async function sample(r: Runner): Promise<void> {
  const { db, evidence, run, now } = r;
  const [held, picked] = await db.batch([
    rows<{ n: number }>`SELECT n FROM isi_ruang WHERE apa = 'bukti'`,
    rows<Row>`${rowsOfFiles(run.contoh, LAST, AT_ONCE, true)}`,
  ]);
  const wrong: Temuan[] = [];
  const right: string[] = [];
  for (const b of picked) {
    const file = await evidence.get(b.kunci);
    const { id: objek, kunci, bukti } = b;
    if (!file) wrong.push({ jenis: "tanpa-berkas", kunci, objek, bukti, ukuran: b.ukuran });
    else if ((await sha256Hex(await file.arrayBuffer())) === b.sha256) right.push(b.kunci);
    else wrong.push({ jenis: "isi-beda", kunci, objek, bukti, ukuran: file.size });
  }
  const known = await db.read(rows<{ id: string; jenis: string; kunci: string }>`
    SELECT id, jenis, kunci FROM gudang_temuan WHERE selesai_pada IS NULL
      AND kunci IN (SELECT value FROM json_each(${JSON.stringify(picked.map((b) => b.kunci))}))`);
  const open = new Set(known.map((k) => `${k.jenis} ${k.kunci}`));
  const back = known.filter((k) => k.jenis === "isi-beda" && right.includes(k.kunci)).map((k) => k.id);
  const round = picked.length < AT_ONCE;
  const enough = round || run.dicontoh + picked.length >= tonight(held[0]?.n ?? 0);
  await move(
    r,
    { langkah: enough ? "hitung" : "contoh", contoh: round ? "" : (picked.at(-1)?.kunci ?? "") },
    { dicontoh: picked.length },
    [
      ...(await findingStatements(
        r,
        wrong.filter((w) => !open.has(`${w.jenis} ${w.kunci}`)),
      )),
      closeStatement(back, "kembali", now),
    ],
  );
}
