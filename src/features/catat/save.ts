import {
  fileOfNoteStatement,
  onlyThisStatement,
  type SudahRow,
  sudahStatement,
  targetHariStatement,
} from "../../data/agency/catat.ts";
import { faktaProgres, progresFactsStatement, saveProgresStatements } from "../../data/agency/progres.ts";
import { auditStatement, byHand, changedMeanwhile, type Recorded, write } from "../../data/agency/riwayat.ts";
import { rows } from "../../data/agency/statement.ts";
import { type Stored, storeEvidence } from "../../data/bukti/store.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { document } from "../../domain/pelaksanaan.ts";
import { catatProgres } from "../../domain/progres.ts";
import type { Refusal } from "../../domain/result.ts";
import { tanggalSah } from "../../domain/tanggal.ts";
import type { Kiriman } from "../../web/bukti/kiriman.ts";
import { sift, tujuanOf, uploadStatements } from "../../web/bukti/terima.ts";
import { type C, ruleFacts, say, whoOf, wordsOf } from "../../web/bukti/umum.ts";
import { page } from "../../web/page.ts";

/** What became of a note. `kotak`: why its files went to the inbox instead of to the result, if there is a why. */
export type Hasil =
  | { readonly jenis: "tercatat"; readonly id: string; readonly kotak?: string }
  | { readonly jenis: "sudah"; readonly id: string }
  | { readonly jenis: "ditolak"; readonly refusal: Refusal }
  /** The files are at fault: nothing was stored. */
  | { readonly jenis: "berkas"; readonly salah: readonly string[] }
  /** The store of files is: the note and the rows of its files are kept, and the same again completes them. */
  | { readonly jenis: "gudang"; readonly salah: readonly string[] }
  | { readonly jenis: "orang-lain" };

/** Lost to a twin that was sent at the same time: what it left is taken up, once. */
export async function saveNote(c: C, kiriman: Kiriman): Promise<Hasil> {
  const first = await take(c, kiriman);
  const tried = first === "berubah" ? await take(c, kiriman) : first;
  return tried === "berubah" ? { jenis: "ditolak", refusal: changedMeanwhile } : tried;
}

async function take(c: C, kiriman: Kiriman): Promise<Hasil | "berubah"> {
  const { typed } = kiriman;
  const note = noteOf(c, typed);
  const { me, ...read } = await open(c, note, kiriman);
  // Written on this phone by somebody else: it is not his, whoever holds the phone now.
  if (typed.pegawai && typed.pegawai !== me.viewer.pegawai) return { jenis: "orang-lain" };
  const { sudah } = read;
  if (sudah && complete(sudah, kiriman)) return { jenis: "sudah", id: sudah.id };
  if (kiriman.terlaluBanyak)
    return { jenis: "ditolak", refusal: { ok: false, kind: "isi", code: "terlalu-banyak" } };
  const fakta = faktaProgres(read.fakta, c.var.today);
  const entri = { ...note, mulai: null, selesai: null, jumlah: null, satuan: "" };
  const rule = catatProgres(entri, fakta, sudah?.id);
  if (!rule.ok && !sudah) return { jenis: "ditolak", refusal: rule };
  const { fits, errors } = sift(c, kiriman, read.left, read.same);
  if (errors.length > 0) return { jenis: "berkas", salah: errors };
  const tempat = rule.ok ? rule.value.tempat : null;
  const target =
    read.target?.skp === tempat?.skp && read.target?.periode === tempat?.periode ? read.target : null;
  const may = target && document(ruleFacts(c, target), me.viewer, c.var.now);
  const tujuan = target && may?.ok ? tujuanOf(c, target, `:::${note.rhk}`) : null;
  const id = sudah?.id ?? newId(c.var.now);
  const juga = [
    ...(sudah
      ? []
      : [
          ...saveProgresStatements([{ ...entri, id, tempat, sumber: "catat", klien: note.klien }], {
            viewer: me.viewer,
            now: c.var.now,
            today: c.var.today,
          }),
          onlyThisStatement(id),
        ]),
  ];
  const { db, evidence, now } = c.var;
  const audit = { pada: now, oleh: me.viewer.pegawai, tindakan: "progres.catat", objek: id };
  if (fits.length === 0) {
    const recorded = await write(db, audit, juga);
    return recorded === "berubah" ? "berubah" : { jenis: "tercatat", id };
  }
  const jejak = sudah ? [] : [await auditStatement(byHand(db, audit))];
  const stored = await storeEvidence(db, evidence, whoOf(c, me), fits, read.same, tujuan, (bukti) => [
    ...juga,
    fileOfNoteStatement(id, bukti),
    ...jejak,
  ]);
  if (!isList(stored)) return "berubah";
  const failed = stored.filter((s) => s.hasil === "gagal").map((s) => say(c, "gudang-gagal", s.nama));
  if (failed.length > 0) return { jenis: "gudang", salah: failed };
  const why = may && !may.ok ? { kotak: wordsOf(c, may) } : {};
  return { jenis: "tercatat", id, ...why };
}

type Note = {
  readonly tanggal: string;
  readonly kegiatan: string;
  readonly skp: string | null;
  readonly rhk: string | null;
  readonly klien: string | null;
};

/** One line: what a line end would be is a space. */
function noteOf(c: C, typed: Kiriman["typed"]): Note {
  const [skp = "", rhk = ""] = (typed.rhk ?? "").split(".");
  const named = typed.rhk !== undefined && typed.rhk !== "";
  return {
    tanggal: typed.tanggal || c.var.today,
    kegiatan: (typed.kegiatan ?? "").replace(/\s*\n\s*/g, " "),
    skp: named && ID_PATTERN.test(skp) ? skp : null,
    // What is no result at all is refused by the rule, in its words.
    rhk: named ? (/^[\w-]{1,40}$/.test(rhk) ? rhk : "?") : null,
    klien: ID_PATTERN.test(typed.klien ?? "") ? (typed.klien ?? null) : null,
  };
}

async function open(c: C, note: Note, { berkas }: Kiriman) {
  const { today } = c.var;
  const tanggal = tanggalSah(note.tanggal) ? note.tanggal : today;
  const { me, rows: all } = await page(c, (id) => [
    progresFactsStatement(id, { dari: tanggal, sampai: tanggal }, today),
    note.klien ? sudahStatement(id, note.klien) : rows<SudahRow>`SELECT 1 WHERE 0`,
    note.skp && note.rhk
      ? targetHariStatement({ skp: note.skp, rhk: note.rhk, tanggal }, id, today)
      : rows<never>`SELECT 1 WHERE 0`,
    ...uploadStatements(c, id, "", berkas),
  ]);
  const [fakta, [sudah], [target], , [used], same] = all;
  return { me, fakta, sudah, target, left: (used?.kuota ?? 0) - (used?.bytes ?? 0), same };
}

/** Nothing of what was sent is missing: the answer to a repeat is the answer to the first. */
function complete(sudah: SudahRow, { berkas, ditolak }: Kiriman): boolean {
  const there = new Set(JSON.parse(sudah.sha256) as string[]);
  return ditolak.length === 0 && berkas.every((b) => there.has(b.sha256));
}

const isList = (stored: Recorded | readonly Stored[]): stored is readonly Stored[] => Array.isArray(stored);
