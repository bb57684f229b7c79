import { sql } from "drizzle-orm";
import { identitasStatement } from "../../data/agency/identitas.ts";
import {
  type BimbinganHead,
  bimbinganStatement,
  kompetensiStatement,
  riwayatBinaStatement,
  sesiStatement,
  tindakStatement,
  umpanBalikBimbinganStatement,
  versiBinaStatement,
} from "../../data/agency/pembinaan.ts";
import { rows } from "../../data/agency/statement.ts";
import { type Bimbingan, ISI_KOSONG, type IsiBimbingan, penerimaUmpanBalik } from "../../domain/pembinaan.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { found } from "../../web/stops.ts";
import type { Beku, Pihak3 } from "./lembar.ts";

export type Loaded = Awaited<ReturnType<typeof load>>;

/** One guidance with everything its pages and steps need: one round trip. */
export async function load(c: At<"id">, nomor?: string) {
  const { id } = c.req.valid("param");
  const { today } = c.var;
  const { me, rows: hasil } = await page(c, (me) => [
    bimbinganStatement(id, me, today),
    sesiStatement(id, me, today),
    tindakStatement(id, me, today),
    versiBinaStatement(id, me, today),
    riwayatBinaStatement(id, me, today),
    kompetensiStatement(id, me, today),
    umpanBalikBimbinganStatement(id, me),
    identitasStatement(
      sql`SELECT pegawai FROM pembinaan WHERE id = ${id} UNION SELECT pembimbing FROM pembinaan WHERE id = ${id}
        UNION SELECT s.penilai FROM pembinaan b JOIN skp s ON s.id = b.skp WHERE b.id = ${id}`,
      today,
    ),
    rows<{ readonly nama: string; readonly kota: string }>`SELECT nama, kota FROM instansi WHERE id = 1`,
    rows<{ readonly id: string; readonly nama: string }>`
      SELECT p.id, p.nama FROM nomor_pegawai m JOIN pegawai p ON p.id = m.pegawai WHERE m.nomor = ${nomor ?? ""}`,
  ]);
  const [heads, sesi, tindak, [versi], riwayat, [kompetensi], [umpanBalik], orang, [instansi], [calon]] =
    hasil;
  const head = found(heads[0]);
  const isi = { ...ISI_KOSONG, ...(JSON.parse(head.isi) as Partial<IsiBimbingan>) };
  const b: Bimbingan = { ...head, isi, nSesi: sesi.length };
  const of = (siapa: string | null) => orang.find((o) => o.id === siapa);
  const pihak: Pihak3 = {
    pegawai: of(head.pegawai),
    penilai: of(head.penilai),
    pembimbing: of(head.pembimbing),
  };
  return {
    me,
    head,
    b,
    isi,
    sesi,
    tindak,
    versi: versi ?? null,
    riwayat,
    kompetensi: kompetensi ?? null,
    umpanBalik: umpanBalik ?? null,
    pihak,
    instansi: { nama: instansi?.nama ?? "", kota: instansi?.kota ?? "" },
    calon: calon ?? null,
    /** To whom B.1.8 would go. */
    penerima: penerimaOf(head),
  };
}

const penerimaOf = (head: BimbinganHead) => {
  const id = penerimaUmpanBalik(head, head.atasanPembimbing);
  return id === null ? null : { id, nama: id === head.atasan ? head.namaAtasan : null };
};

/** What would be signed now. */
export const bekuOf = (l: Loaded, pada: { pegawai: number | null; pembimbing: number | null }): Beku => ({
  isi: l.isi,
  sesi: l.sesi,
  tindak: l.tindak.map(({ siapa, apa, batas }) => ({ siapa, apa, batas })),
  pihak: l.pihak,
  instansi: l.instansi.nama,
  kota: l.instansi.kota,
  dari: l.head.dari,
  sampai: l.head.sampai,
  pegawaiPada: pada.pegawai,
  pembimbingPada: pada.pembimbing,
});
