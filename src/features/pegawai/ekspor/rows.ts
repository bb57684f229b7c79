import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../../data/agency/database.ts";
import { rows } from "../../../data/agency/statement.ts";
import { KEEPERS, reachesPerson } from "../../../data/agency/visible.ts";
import { jenisJabatan, jenjang } from "../../../domain/jabatan.ts";
import { jenisPegawai } from "../../../domain/kepegawaian.ts";
import type { Tanggal } from "../../../domain/tanggal.ts";
import type { Ada } from "../impor/banding-jabatan.ts";
import { JUDUL, kolomImpor } from "../impor/kolom.ts";
import { adaColumns, latestPost } from "../impor/queries.ts";

const BITE = 1000;

export type Cakupan = { readonly me: string; readonly today: Tanggal; readonly unit: string };

/**
 * Everybody in the asker's reach, in the columns of the import and as it reads them: sent back unchanged, it changes
 * nothing. A thousand at a time, by id, so that nothing of the list is held.
 */
export async function* peopleRows(
  db: AgencyDb,
  cakupan: Cakupan,
  kind: "csv" | "xlsx",
): AsyncGenerator<string[]> {
  yield kolomImpor.map((k) => JUDUL[k]);
  let after = "";
  for (;;) {
    const part = await db.read(bite(cakupan, after));
    for (const person of part) yield rowOf(person, kind);
    const last = part.at(-1);
    if (!last || part.length < BITE) return;
    after = last.id;
  }
}

type Row = Ada & {
  readonly golonganDari: Tanggal | null;
  readonly jenisNomor: string | null;
  readonly nomorSurat: string | null;
};

const bite = ({ me, today, unit }: Cakupan, after: string) => rows<Row>`
  SELECT ${adaColumns(today)}, n.nomor_surat AS nomorSurat,
    (SELECT dari FROM golongan WHERE pegawai = p.id ORDER BY dari DESC LIMIT 1) AS golonganDari
  FROM pegawai p ${latestPost}
    LEFT JOIN nomor_pegawai m ON m.nomor = (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id
      ORDER BY sampai IS NULL DESC, dari DESC LIMIT 1)
  WHERE p.id > ${after} AND ${reachesPerson(me, today, KEEPERS, sql`p.id`)}
    AND NOT EXISTS (SELECT 1 FROM pejabat_luar l WHERE l.pegawai = p.id)
    ${unit === "" ? sql`` : sql`AND EXISTS (SELECT 1 FROM unit_leluhur a WHERE a.unit = n.unit AND a.leluhur = ${unit})`}
  ORDER BY p.id LIMIT ${BITE}`;

/** A CSV has no types: the apostrophe keeps a spreadsheet program from making a number of the NIP. */
function rowOf(p: Row, kind: "csv" | "xlsx"): string[] {
  const nomor = p.nomor === null ? "" : kind === "csv" ? `'${p.nomor}` : p.nomor;
  const said: Readonly<Record<(typeof kolomImpor)[number], string>> = {
    nomor,
    nama: p.nama,
    gelarDepan: "",
    gelarBelakang: "",
    jenis: jenisPegawai[p.jenis as keyof typeof jenisPegawai].id,
    golongan: p.golongan ?? "",
    golonganDari: local(p.golonganDari),
    jabatan: p.jabatan ?? "",
    jenisJabatan:
      p.jenisJabatan === null ? "" : p.jenisJabatan === "jf" ? "JF" : jenisJabatan[p.jenisJabatan].id,
    jenjang: p.jenjang === null ? "" : jenjang[p.jenjang].id,
    jabatanDari: local(p.dari),
    unit: p.namaUnit ?? "",
    kodeUnit: p.kodeUnit ?? "",
    unitInduk: p.namaInduk ?? "",
    memimpin: p.penempatan === null ? "" : p.memimpin ? "ya" : "tidak",
    delegasi: p.penempatan === null ? "" : p.delegasi ? "ya" : "tidak",
    nomorSurat: p.nomorSurat ?? "",
    email: p.email ?? "",
  };
  return kolomImpor.map((k) => said[k]);
}

const local = (t: Tanggal | null) => (t === null ? "" : t.split("-").reverse().join("-"));
