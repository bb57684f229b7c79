import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import { garisChanges } from "../../data/agency/garis.ts";
import type { FaktaGaris } from "../../data/agency/garis-fakta.ts";
import { lockPerson, oneHeadStatement, plansFor, splitPlanStatements } from "../../data/agency/pegawai.ts";
import type { Who } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import {
  appoint,
  endAppointment,
  type PenempatanAda,
  type PenempatanBaru,
  type PenolakanPenempatan,
} from "../../domain/penempatan.ts";
import { accept } from "../../domain/result.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import type { Years } from "./actions.ts";
import { followLater, kepala, type Saved, writeAs } from "./save.ts";

export type Post = Omit<PenempatanBaru, "pegawai"> & { readonly id: string; readonly jabatan: string };

/** A new post; the definitive one before it ends on the eve, and a mutasi splits the year's SKP. */
export async function addAppointment(
  db: AgencyDb,
  person: { readonly id: string; readonly versi: number },
  post: Post,
  seen: { readonly milik: readonly PenempatanAda[]; readonly fakta: FaktaGaris; readonly years: Years },
  who: Who,
): Saved<PenolakanPenempatan> {
  const allowed = appoint({ ...post, pegawai: person.id }, seen.milik, kepala(seen.fakta));
  if (!allowed.ok) return allowed;
  const { akhiri } = allowed.value;
  const eve = tambahHari(post.dari, -1);
  const pada = { dari: post.dari, today: who.today, now: who.now };
  const garis = garisChanges(
    withPost(akhiri ? ended(seen.fakta, akhiri.id, eve) : seen.fakta, person.id, post),
    pada,
  );
  const split =
    post.jenis === "definitif"
      ? splitPlanStatements([{ pegawai: person.id, unit: post.unit, dari: post.dari }], who.now)
      : { before: [], after: [] };
  const recorded = await writeAs(db, who, "penempatan.tambah", person.id, { ...post }, [
    ...lockPerson(person.id, person.versi),
    ...(akhiri ? [change`UPDATE penempatan SET sampai = ${eve} WHERE id = ${akhiri.id}`] : []),
    insertPost(person.id, post),
    ...headStatements(post),
    ...split.before,
    ...garis.statements,
    ...split.after,
    ...plansFor(seen.years, [person.id], who.today, who.now),
  ]);
  if (recorded === "done")
    await followLater(db, garis.susulan, { pegawai: [person.id], unit: [post.unit] }, pada);
  return accept(recorded);
}

export async function finishAppointment(
  db: AgencyDb,
  person: { readonly id: string; readonly versi: number },
  post: PenempatanAda,
  sampai: Tanggal,
  seen: { readonly milik: readonly PenempatanAda[]; readonly fakta: FaktaGaris },
  who: Who,
): Saved<PenolakanPenempatan> {
  const allowed = endAppointment(post, sampai, seen.milik);
  if (!allowed.ok) return allowed;
  const pada = { dari: allowed.value.berubahMulai, today: who.today, now: who.now };
  const garis = garisChanges(ended(seen.fakta, post.id, sampai), pada);
  const recorded = await writeAs(db, who, "penempatan.akhiri", person.id, { penempatan: post.id, sampai }, [
    ...lockPerson(person.id, person.versi),
    change`UPDATE penempatan SET sampai = ${sampai} WHERE id = ${post.id} AND pegawai = ${person.id}`,
    ...garis.statements,
  ]);
  if (recorded === "done")
    await followLater(db, garis.susulan, { pegawai: [person.id], unit: [post.unit] }, pada);
  return accept(recorded);
}

/** The facts as they will be after the save. */
export const withPost = (fakta: FaktaGaris, pegawai: string, post: Post): FaktaGaris => ({
  ...fakta,
  penempatan: [
    ...fakta.penempatan,
    {
      id: post.id,
      pegawai,
      unit: post.unit,
      jabatanJenis: post.jenisJabatan,
      jenis: post.jenis,
      memimpin: post.memimpin,
      delegasiPenilai: post.delegasi,
      dari: post.dari,
      sampai: post.sampai,
    },
  ],
});

const ended = (fakta: FaktaGaris, id: string, sampai: Tanggal): FaktaGaris => {
  const end = <P extends { readonly id: string }>(p: P) => (p.id === id ? { ...p, sampai } : p);
  return { ...fakta, kepala: fakta.kepala.map(end), penempatan: fakta.penempatan.map(end) };
};

export const headStatements = (post: Post) =>
  post.memimpin && post.jenis === "definitif" ? [oneHeadStatement(sql`${post.unit}`, post.dari)] : [];

export const insertPost = (pegawai: string, p: Post) => change`
  INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, memimpin, delegasi_penilai, dari,
    sampai, nomor_surat)
  VALUES (${p.id}, ${pegawai}, ${p.unit}, ${p.jabatan}, ${p.jenisJabatan}, ${p.jenjang}, ${p.jenis},
    ${p.memimpin ? 1 : 0}, ${p.delegasi ? 1 : 0}, ${p.dari}, ${p.sampai}, ${p.nomorSurat})`;
