import type { AgencyDb } from "../../data/agency/database.ts";
import { type FaktaGaris, garisChanges, type LingkupGaris, recomputeGaris } from "../../data/agency/garis.ts";
import { mailStatement } from "../../data/agency/kabar.ts";
import { lockPerson, plansFor, splitPlanStatements } from "../../data/agency/pegawai.ts";
import { type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { invitationStatements } from "../../data/agency/undangan.ts";
import { endRole, type NomorSah } from "../../domain/data-pegawai.ts";
import {
  appoint,
  endAppointment,
  type PenempatanAda,
  type PenempatanBaru,
  type PenolakanPenempatan,
} from "../../domain/penempatan.ts";
import { accept, type Result, refuse } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { tambahHari } from "../../domain/tanggal.ts";
import type { Peran } from "../../domain/wewenang.ts";

export type Taken = "surel-dipakai" | "nomor-dipakai";
type Saved<C extends string = never> = Promise<Result<Recorded, C>>;
type Years = readonly { readonly tahun: number }[];

type Data = {
  readonly nama: string;
  readonly email: string | null;
  readonly jenis: string;
  readonly nomor: NomorSah | null;
  readonly golongan: { readonly golongan: string; readonly pangkat: string | null } | null;
  readonly golonganDari: Tanggal;
};
export type Post = Omit<PenempatanBaru, "pegawai"> & { readonly id: string; readonly jabatan: string };

/** Person, number, grade, first post, line and, where planning is open, the SKP: one batch. */
export async function addPerson(
  db: AgencyDb,
  person: Data & { readonly id: string },
  post: Post,
  seen: { readonly fakta: FaktaGaris; readonly years: Years },
  who: Who,
): Saved<Taken | PenolakanPenempatan> {
  const allowed = appoint({ ...post, pegawai: person.id }, [], kepala(seen.fakta));
  if (!allowed.ok) return allowed;
  const pada = { dari: post.dari, today: who.today, now: who.now };
  const fakta = withPost(
    { ...seen.fakta, siapa: [...seen.fakta.siapa, { pegawai: person.id }] },
    person.id,
    post,
  );
  const garis = garisChanges(fakta, pada);
  return await taken(
    writeAs(db, who, "pegawai.tambah", person.id, { nama: person.nama, jabatan: post.jabatan }, [
      change`INSERT INTO pegawai (id, nama, email, jenis, dibuat_pada)
        VALUES (${person.id}, ${person.nama}, ${person.email}, ${person.jenis}, ${who.now})`,
      ...numberStatements(person.id, person.nomor),
      ...gradeStatements(person.id, person),
      insertPost(person.id, post),
      ...garis.statements,
      ...plansFor(seen.years, [person.id], who.today, who.now),
    ]),
    () => followLater(db, garis.susulan, { pegawai: [person.id], unit: [post.unit] }, pada),
  );
}

export const changeData = (
  db: AgencyDb,
  person: { readonly id: string; readonly versi: number; readonly nomor: string | null },
  data: Data & { readonly ubahNomor: "koreksi" | "baru" },
  who: Who,
): Saved<Taken> =>
  taken(
    writeAs(db, who, "pegawai.ubah", person.id, { nama: data.nama, nomor: data.nomor?.nomor ?? null }, [
      ...lockPerson(person.id, person.versi),
      change`UPDATE pegawai SET nama = ${data.nama}, email = ${data.email}, jenis = ${data.jenis} WHERE id = ${person.id}`,
      ...(data.nomor?.nomor === (person.nomor ?? undefined)
        ? []
        : replaceNumber(person, data.nomor, data.ubahNomor, who.today)),
      ...gradeStatements(person.id, data),
    ]),
  );

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

type Exception = {
  readonly penilai: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal | null;
  readonly alasan: string;
};

export async function setException(
  db: AgencyDb,
  person: { readonly id: string; readonly versi: number },
  k: Exception,
  seen: { readonly ada: readonly Exception[]; readonly fakta: FaktaGaris },
  who: Who,
): Saved<"penilai-sendiri" | "khusus-bertemu" | "tanggal-terbalik"> {
  if (k.penilai === person.id) return refuse("isi", "penilai-sendiri");
  if (k.sampai !== null && k.sampai < k.dari) return refuse("isi", "tanggal-terbalik");
  const meets = seen.ada.some(
    (a) => (a.sampai === null || a.sampai >= k.dari) && (k.sampai === null || k.sampai >= a.dari),
  );
  if (meets) return refuse("isi", "khusus-bertemu");
  const pada = { dari: k.dari, today: who.today, now: who.now };
  const khusus = [...seen.fakta.khusus, { ...k, pegawai: person.id }];
  const garis = garisChanges({ ...seen.fakta, khusus }, pada);
  const recorded = await writeAs(db, who, "atasan-khusus.tetapkan", person.id, { ...k }, [
    ...lockPerson(person.id, person.versi),
    change`INSERT INTO atasan_khusus (pegawai, penilai, dari, sampai, alasan)
      VALUES (${person.id}, ${k.penilai}, ${k.dari}, ${k.sampai}, ${k.alasan})`,
    ...garis.statements,
  ]);
  if (recorded === "done") await followLater(db, garis.susulan, { pegawai: [person.id] }, pada);
  return accept(recorded);
}

export async function endException(
  db: AgencyDb,
  person: { readonly id: string; readonly versi: number },
  dari: Tanggal,
  sampai: Tanggal,
  fakta: FaktaGaris,
  who: Who,
): Saved<"tanggal-terbalik"> {
  if (sampai < dari) return refuse("isi", "tanggal-terbalik");
  const pada = { dari: tambahHari(sampai, 1), today: who.today, now: who.now };
  const khusus = fakta.khusus.map((k) => (k.pegawai === person.id && k.dari === dari ? { ...k, sampai } : k));
  const garis = garisChanges({ ...fakta, khusus }, pada);
  const recorded = await writeAs(db, who, "atasan-khusus.akhiri", person.id, { dari, sampai }, [
    ...lockPerson(person.id, person.versi),
    change`UPDATE atasan_khusus SET sampai = ${sampai} WHERE pegawai = ${person.id} AND dari = ${dari}`,
    ...garis.statements,
  ]);
  if (recorded === "done") await followLater(db, garis.susulan, { pegawai: [person.id] }, pada);
  return accept(recorded);
}

/** The status before it ends on the eve; from the end on the person is active again. */
export async function setStatus(
  db: AgencyDb,
  person: { readonly id: string; readonly versi: number },
  s: { readonly status: string; readonly dari: Tanggal; readonly sampai: Tanggal | null },
  ada: readonly { readonly dari: Tanggal }[],
  who: Who,
): Saved<"tanggal-terbalik" | "status-sudah-ada"> {
  if (s.sampai !== null && s.sampai < s.dari) return refuse("isi", "tanggal-terbalik");
  if (ada.some((a) => a.dari === s.dari)) return refuse("isi", "status-sudah-ada");
  return accept(
    await writeAs(db, who, "status.ubah", person.id, { ...s }, [
      ...lockPerson(person.id, person.versi),
      change`UPDATE status_pegawai SET sampai = date(${s.dari}, '-1 day')
        WHERE pegawai = ${person.id} AND dari < ${s.dari} AND (sampai IS NULL OR sampai >= ${s.dari})`,
      change`INSERT INTO status_pegawai (pegawai, status, dari, sampai)
        VALUES (${person.id}, ${s.status}, ${s.dari}, ${s.sampai})`,
    ]),
  );
}

/** Sessions of that person end with a change of role: what was granted is read anew (security.md 2). */
export async function changeRole(
  db: AgencyDb,
  person: { readonly id: string; readonly versi: number },
  step: { readonly peran: Peran; readonly tindakan: "beri" | "cabut" },
  admins: readonly string[],
  who: Who,
): Saved<"admin-terakhir"> {
  if (step.tindakan === "cabut") {
    const allowed = endRole(step.peran, person.id, admins);
    if (!allowed.ok) return allowed;
  }
  const statement =
    step.tindakan === "beri"
      ? change`INSERT INTO peran (pegawai, peran, dari) SELECT ${person.id}, ${step.peran}, ${who.today}
          WHERE NOT EXISTS (SELECT 1 FROM peran WHERE pegawai = ${person.id} AND peran = ${step.peran}
            AND (sampai IS NULL OR sampai >= ${who.today}))
          ON CONFLICT (pegawai, peran, dari) DO UPDATE SET sampai = NULL`
      : change`UPDATE peran SET sampai = date(${who.today}, '-1 day')
          WHERE pegawai = ${person.id} AND peran = ${step.peran} AND (sampai IS NULL OR sampai >= ${who.today})`;
  return accept(
    await writeAs(db, who, `peran.${step.tindakan}`, person.id, { peran: step.peran }, [
      ...lockPerson(person.id, person.versi),
      statement,
      // Once more inside the write: two last admins may take each other's role at the same moment.
      ...(step.tindakan === "cabut" && step.peran === "admin" ? [someAdminStatement(who.today)] : []),
      ...(person.id === who.viewer.pegawai
        ? []
        : [
            change`UPDATE akun SET sesi_epoch = max(sesi_epoch + 1, ${who.now}) WHERE pegawai = ${person.id}`,
          ]),
    ]),
  );
}

const someAdminStatement = (today: Tanggal) => change`INSERT INTO penjaga (cocok) SELECT EXISTS (
  SELECT 1 FROM peran WHERE peran = 'admin' AND dari <= ${today} AND (sampai IS NULL OR sampai >= ${today}))`;

/** The secret is in the answer and in the letter, and nowhere else. */
export async function invite(
  db: AgencyDb,
  person: { readonly id: string },
  letter: (token: string) => { readonly subjek: string; readonly isi: string },
  who: Who,
): Promise<string> {
  const { token, statements } = await invitationStatements({
    pegawai: person.id,
    oleh: who.viewer.pegawai,
    now: who.now,
  });
  await writeAs(db, { ...who, perintah: undefined }, "akun.undang", person.id, {}, [
    ...statements,
    mailStatement({ kepada: person.id, ...letter(token) }, who.now),
  ]);
  return token;
}

const writeAs = (
  db: AgencyDb,
  who: Who,
  tindakan: string,
  objek: string,
  rincian: Readonly<Record<string, unknown>>,
  statements: readonly Statement<unknown>[],
) =>
  write(db, { pada: who.now, oleh: who.viewer.pegawai, tindakan, objek, rincian }, statements, who.perintah);

/** A change that reaches very many people is followed in bites, behind the save. */
async function followLater(
  db: AgencyDb,
  susulan: boolean,
  lingkup: LingkupGaris,
  pada: { dari: Tanggal; today: Tanggal; now: number },
) {
  if (susulan) await recomputeGaris(db, lingkup, pada);
}

const kepala = (fakta: FaktaGaris): PenempatanAda[] =>
  fakta.kepala.map((k) => ({ ...k, memimpin: Boolean(k.memimpin) }));

/** The facts as they will be after the save. */
const withPost = (fakta: FaktaGaris, pegawai: string, post: Post): FaktaGaris => ({
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

const insertPost = (pegawai: string, p: Post) => change`
  INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, memimpin, delegasi_penilai, dari,
    sampai, nomor_surat)
  VALUES (${p.id}, ${pegawai}, ${p.unit}, ${p.jabatan}, ${p.jenisJabatan}, ${p.jenjang}, ${p.jenis},
    ${p.memimpin ? 1 : 0}, ${p.delegasi ? 1 : 0}, ${p.dari}, ${p.sampai}, ${p.nomorSurat})`;

const numberStatements = (pegawai: string, nomor: NomorSah | null) =>
  nomor === null
    ? []
    : [
        change`INSERT INTO nomor_pegawai (nomor, pegawai, jenis, dari)
          VALUES (${nomor.nomor}, ${pegawai}, ${nomor.jenis}, ${nomor.dari})`,
      ];

function replaceNumber(
  person: { readonly id: string; readonly nomor: string | null },
  nomor: NomorSah | null,
  how: "koreksi" | "baru",
  today: Tanggal,
): Statement<number>[] {
  const old =
    how === "koreksi"
      ? change`DELETE FROM nomor_pegawai WHERE nomor = ${person.nomor} AND pegawai = ${person.id}`
      : change`UPDATE nomor_pegawai SET sampai = date(${today}, '-1 day') WHERE nomor = ${person.nomor} AND pegawai = ${person.id}`;
  const baru = nomor && how === "baru" && person.nomor !== null ? { ...nomor, dari: today } : nomor;
  return [...(person.nomor === null ? [] : [old]), ...numberStatements(person.id, baru)];
}

const gradeStatements = (pegawai: string, d: Pick<Data, "golongan" | "golonganDari">) =>
  d.golongan === null
    ? []
    : [
        change`INSERT INTO golongan (pegawai, golongan, pangkat, dari)
          VALUES (${pegawai}, ${d.golongan.golongan}, ${d.golongan.pangkat}, ${d.golonganDari})
          ON CONFLICT (pegawai, dari) DO UPDATE SET golongan = excluded.golongan, pangkat = excluded.pangkat`,
      ];

/** Numbers and e-mails are unique by index: whoever was first keeps them. */
async function taken<C extends string = never>(
  writing: Promise<Recorded>,
  then: () => Promise<void> = async () => {},
): Promise<Result<Recorded, C | Taken>> {
  try {
    const recorded = await writing;
    if (recorded === "done") await then();
    return accept(recorded);
  } catch (error) {
    const message = String((error as Error).message);
    if (message.includes("nomor_pegawai.nomor")) return refuse("isi", "nomor-dipakai");
    if (message.includes("pegawai.email")) return refuse("isi", "surel-dipakai");
    throw error;
  }
}
