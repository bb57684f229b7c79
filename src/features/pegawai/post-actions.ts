import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import { garisChanges } from "../../data/agency/garis.ts";
import type { FaktaGaris } from "../../data/agency/garis-fakta.ts";
import { lockPerson, oneHeadStatement, plansFor, splitPlanStatements } from "../../data/agency/pegawai.ts";
import { auditStatement, type Who } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import {
  appoint,
  endAppointment,
  type PenempatanAda,
  type PenempatanBaru,
  type PenolakanPenempatan,
} from "../../domain/penempatan.ts";
import { accept, refuse } from "../../domain/result.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import type { Years } from "./actions.ts";
import { followLater, kepala, type Saved, writeAs } from "./save.ts";

export type Post = Omit<PenempatanBaru, "pegawai"> & {
  readonly id: string;
  readonly jabatan: string;
  readonly tanggalSurat?: Tanggal | null;
};
export type Tolak = PenolakanPenempatan | "penilai-melingkar";

/** A new post; the definitive one before it ends on the eve, and a mutasi splits the year's SKP. */
export async function addAppointment(
  db: AgencyDb,
  person: { readonly id: string; readonly versi: number },
  post: Post,
  seen: { readonly milik: readonly PenempatanAda[]; readonly fakta: FaktaGaris; readonly years: Years },
  who: Who,
): Saved<Tolak> {
  const allowed = appoint(
    { ...post, pegawai: person.id, oleh: who.viewer.pegawai },
    seen.milik,
    kepala(seen.fakta),
  );
  if (!allowed.ok) return allowed;
  const { akhiri, akhiriPlt } = allowed.value;
  const eve = tambahHari(post.dari, -1);
  const pada = { dari: post.dari, today: who.today, now: who.now };
  const berakhir = [...(akhiri ? [akhiri] : []), ...akhiriPlt.filter((p) => p.id !== akhiri?.id)];
  const garis = garisChanges(withPost(endedAll(seen.fakta, berakhir, eve), person.id, post), pada);
  if (garis.melingkar) return refuse("isi", "penilai-melingkar");
  const split =
    post.jenis === "definitif"
      ? splitPlanStatements([{ pegawai: person.id, unit: post.unit, dari: post.dari }], who.now)
      : { before: [], after: [] };
  const recorded = await writeAs(db, who, "penempatan.tambah", person.id, { ...post }, [
    ...lockPerson(person.id, person.versi),
    ...endStatements(berakhir, eve, person.id),
    insertPost(person.id, { ...post, mengakhiri: akhiri }),
    ...headStatements(post),
    ...split.before,
    ...garis.statements,
    ...split.after,
    ...plansFor(seen.years, [person.id], who.today, who.now),
    ...(await endedTrails(berakhir, eve, person.id, who)),
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
): Saved<Tolak> {
  const allowed = endAppointment(post, sampai, seen.milik, kepala(seen.fakta));
  if (!allowed.ok) return allowed;
  const pada = { dari: allowed.value.berubahMulai, today: who.today, now: who.now };
  const garis = garisChanges(endedAll(seen.fakta, [post], sampai), pada);
  if (garis.melingkar) return refuse("isi", "penilai-melingkar");
  const recorded = await writeAs(db, who, "penempatan.akhiri", person.id, { penempatan: post.id, sampai }, [
    ...lockPerson(person.id, person.versi),
    change`UPDATE penempatan SET sampai = ${sampai} WHERE id = ${post.id} AND pegawai = ${person.id}`,
    ...headStatements(post),
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

export const endedAll = (
  fakta: FaktaGaris,
  posts: readonly { readonly id: string }[],
  sampai: Tanggal | null,
): FaktaGaris => {
  const end = <P extends { readonly id: string }>(p: P) =>
    posts.some((x) => x.id === p.id) ? { ...p, sampai } : p;
  return { ...fakta, kepala: fakta.kepala.map(end), penempatan: fakta.penempatan.map(end) };
};

/** What ends with it; the open pages of others are old now. */
export const endStatements = (
  posts: readonly PenempatanAda[],
  sampai: Tanggal,
  pegawai: string,
): Statement<number>[] =>
  posts.flatMap((p) => [
    change`UPDATE penempatan SET sampai = ${sampai} WHERE id = ${p.id}`,
    ...(p.pegawai === pegawai ? [] : [change`UPDATE pegawai SET versi = versi + 1 WHERE id = ${p.pegawai}`]),
  ]);

/** Of others it is told in their own trail. Last in the batch: the lines ask whether anybody moved anything since. */
export const endedTrails = (
  posts: readonly PenempatanAda[],
  sampai: Tanggal,
  pegawai: string,
  who: Who,
): Promise<Statement<number>[]> =>
  Promise.all(
    posts
      .filter((p) => p.pegawai !== pegawai)
      .map((p) =>
        auditStatement({
          pada: who.now,
          oleh: who.viewer.pegawai,
          tindakan: "penempatan.akhiri",
          objek: p.pegawai,
          rincian: { penempatan: p.id, sampai, karena: pegawai },
        }),
      ),
  );

export const headStatements = (post: Pick<Post, "memimpin" | "jenis" | "unit" | "dari">) =>
  post.memimpin && post.jenis === "definitif" ? [oneHeadStatement(sql`${post.unit}`, post.dari)] : [];

export const insertPost = (
  pegawai: string,
  p: Post & { readonly mengakhiri?: PenempatanAda | null },
) => change`
  INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, memimpin, delegasi_penilai, dari,
    sampai, nomor_surat, tanggal_surat, mengakhiri, akhir_semula)
  VALUES (${p.id}, ${pegawai}, ${p.unit}, ${p.jabatan}, ${p.jenisJabatan}, ${p.jenjang}, ${p.jenis},
    ${p.memimpin ? 1 : 0}, ${p.delegasi ? 1 : 0}, ${p.dari}, ${p.sampai}, ${p.nomorSurat}, ${p.tanggalSurat ?? null},
    ${p.mengakhiri?.id ?? null}, ${p.mengakhiri?.sampai ?? null})`;
