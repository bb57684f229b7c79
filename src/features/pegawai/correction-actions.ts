import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import { garisChanges, recomputeGaris } from "../../data/agency/garis.ts";
import type { FaktaGaris } from "../../data/agency/garis-fakta.ts";
import { lockPerson, plansFor, splitPlanStatements } from "../../data/agency/pegawai.ts";
import type { Who } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import type { PenempatanAda } from "../../domain/penempatan.ts";
import {
  correctAppointment,
  type Pemakaian,
  type PenempatanTercatat,
  type PenolakanKoreksi,
  voidAppointment,
} from "../../domain/penempatan-koreksi.ts";
import { accept, refuse } from "../../domain/result.ts";
import { tambahHari } from "../../domain/tanggal.ts";
import type { Years } from "./actions.ts";
import { endedAll, endedTrails, endStatements, headStatements, type Post, withPost } from "./post-actions.ts";
import { kepala, type Saved, writeAs } from "./save.ts";
import { unusedStatement } from "./used.ts";

type Person = { readonly id: string; readonly versi: number };
type Seen = {
  readonly milik: readonly PenempatanTercatat[];
  readonly fakta: FaktaGaris;
  readonly pakai: Pemakaian;
};
type Tolak = PenolakanKoreksi | "penilai-melingkar";

/** A wrong appointment goes as if it had never been; the trail keeps it whole, with the reason. */
export async function takeBackAppointment(
  db: AgencyDb,
  person: Person,
  post: PenempatanTercatat,
  alasan: string,
  seen: Seen,
  who: Who,
): Saved<Tolak> {
  const allowed = voidAppointment(post, seen.pakai, alasan, seen.milik, kepala(seen.fakta));
  if (!allowed.ok) return allowed;
  const { pulih } = allowed.value;
  const pada = { dari: post.dari, today: who.today, now: who.now };
  const garis = garisChanges(restored(without(seen.fakta, post.id), pulih), pada);
  if (garis.melingkar) return refuse("isi", "penilai-melingkar");
  const recorded = await writeAs(db, who, "penempatan.batalkan", person.id, { ...post, alasan }, [
    ...lockPerson(person.id, person.versi),
    unusedStatement(post.id, who.zona),
    ...restoreStatements(pulih),
    ...mendPlanStatements(post, pulih, who.now),
    ...garis.statements,
    ...(pulih === null
      ? [change`DELETE FROM skp WHERE penempatan = ${post.id} AND keadaan = 'belum'`]
      : [
          change`UPDATE skp SET penempatan = ${pulih.id}, unit = ${pulih.unit}
            WHERE penempatan = ${post.id} AND keadaan IN ('belum', 'draf')`,
        ]),
    change`DELETE FROM garis_penilai WHERE penempatan = ${post.id}`,
    change`DELETE FROM penempatan WHERE id = ${post.id} AND pegawai = ${person.id}`,
  ]);
  if (recorded === "done" && garis.susulan)
    await recomputeGaris(db, { pegawai: [person.id], unit: [post.unit] }, pada);
  return accept(recorded);
}

/** What was entered wrongly, as it should have been entered: the same row, the rules of a new one. */
export async function correctPost(
  db: AgencyDb,
  person: Person,
  lama: PenempatanTercatat,
  post: Post,
  alasan: string,
  seen: Seen & { readonly years: Years },
  who: Who,
): Saved<Tolak> {
  const baru = { ...post, pegawai: person.id, oleh: who.viewer.pegawai };
  const allowed = correctAppointment(lama, baru, seen.pakai, alasan, seen.milik, kepala(seen.fakta));
  if (!allowed.ok) return allowed;
  const { pulih, akhiri, akhiriPlt, berubahMulai } = allowed.value;
  const eve = tambahHari(post.dari, -1);
  const pada = { dari: berubahMulai, today: who.today, now: who.now };
  const berakhir = [...(akhiri ? [akhiri] : []), ...akhiriPlt.filter((p) => p.id !== akhiri?.id)];
  const dasar = restored(without(seen.fakta, lama.id), pulih);
  const garis = garisChanges(withPost(endedAll(dasar, berakhir, eve), person.id, post), pada);
  if (garis.melingkar) return refuse("isi", "penilai-melingkar");
  const split =
    post.jenis === "definitif" && seen.pakai.draf === 0
      ? splitPlanStatements([{ pegawai: person.id, unit: post.unit, dari: post.dari }], who.now)
      : { before: [], after: [] };
  const rincian = { dari: lama, ke: { ...post }, alasan };
  const recorded = await writeAs(db, who, "penempatan.koreksi", person.id, rincian, [
    ...lockPerson(person.id, person.versi),
    unusedStatement(lama.id, who.zona),
    ...restoreStatements(pulih),
    ...endStatements(berakhir, eve, person.id),
    updatePost(post, akhiri),
    ...headStatements(post),
    ...(seen.pakai.draf === 0 ? mendPlanStatements(lama, pulih, who.now) : []),
    ...(pulih === null ? [firstDayStatement(lama, post)] : []),
    ...split.before,
    ...garis.statements,
    ...split.after,
    ...plansFor(seen.years, [person.id], who.today, who.now),
    ...(await endedTrails(berakhir, eve, person.id, who)),
  ]);
  if (recorded === "done" && garis.susulan)
    await recomputeGaris(db, { pegawai: [person.id], unit: [lama.unit, post.unit] }, pada);
  return accept(recorded);
}

const without = (fakta: FaktaGaris, id: string): FaktaGaris => ({
  ...fakta,
  kepala: fakta.kepala.filter((p) => p.id !== id),
  penempatan: fakta.penempatan.filter((p) => p.id !== id),
});
const restored = (fakta: FaktaGaris, pulih: PenempatanAda | null): FaktaGaris =>
  pulih ? endedAll(fakta, [pulih], pulih.sampai) : fakta;

const restoreStatements = (pulih: PenempatanAda | null): Statement<number>[] =>
  pulih ? [change`UPDATE penempatan SET sampai = ${pulih.sampai} WHERE id = ${pulih.id}`] : [];

/** A plan that the wrong appointment split, and nobody has begun to write, becomes one again. */
const mendPlanStatements = (
  p: PenempatanAda,
  pulih: PenempatanAda | null,
  now: number,
): Statement<number>[] => {
  if (pulih === null) return [];
  const kedua = sql`SELECT b.sampai FROM skp b WHERE b.pegawai = skp.pegawai AND b.penempatan = ${p.id}
    AND b.keadaan = 'belum' AND b.dari = date(skp.sampai, '+1 day') AND b.tahun = skp.tahun
    AND NOT EXISTS (SELECT 1 FROM skp_penyesuaian y WHERE y.skp = b.id)`;
  return [
    change`UPDATE skp SET sampai = (${kedua}), diubah_pada = ${now - 1}
      WHERE pegawai = ${p.pegawai} AND sampai = ${tambahHari(p.dari, -1)} AND EXISTS (${kedua})`,
    change`DELETE FROM skp WHERE pegawai = ${p.pegawai} AND penempatan = ${p.id} AND keadaan = 'belum'
      AND EXISTS (SELECT 1 FROM skp a WHERE a.pegawai = skp.pegawai AND a.id <> skp.id AND a.tahun = skp.tahun
        AND a.dari < skp.dari AND a.sampai >= skp.dari)`,
  ];
};

/** A plan that began with the wrong first day of a first post begins with the right one. */
const firstDayStatement = (lama: PenempatanAda, post: Post) => change`
  UPDATE skp SET dari = max(tahun || '-01-01', ${post.dari})
  WHERE penempatan = ${lama.id} AND keadaan = 'belum' AND dari = max(tahun || '-01-01', ${lama.dari})
    AND sampai >= ${post.dari} AND NOT EXISTS (SELECT 1 FROM skp a WHERE a.pegawai = skp.pegawai AND a.id <> skp.id
      AND a.dari < skp.dari AND a.sampai >= ${post.dari})`;

const updatePost = (p: Post, akhiri: PenempatanAda | null) => change`
  UPDATE penempatan SET unit = ${p.unit}, jabatan = ${p.jabatan}, jenis_jabatan = ${p.jenisJabatan},
    jenjang = ${p.jenjang}, jenis = ${p.jenis}, memimpin = ${p.memimpin ? 1 : 0},
    delegasi_penilai = ${p.delegasi ? 1 : 0}, dari = ${p.dari}, sampai = ${p.sampai}, nomor_surat = ${p.nomorSurat},
    tanggal_surat = ${p.tanggalSurat ?? null}, mengakhiri = ${akhiri?.id ?? null},
    akhir_semula = ${akhiri?.sampai ?? null} WHERE id = ${p.id}`;
