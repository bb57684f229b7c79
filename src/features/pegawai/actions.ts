import type { AgencyDb } from "../../data/agency/database.ts";
import { garisChanges } from "../../data/agency/garis.ts";
import type { FaktaGaris } from "../../data/agency/garis-fakta.ts";
import { lockPerson, plansFor } from "../../data/agency/pegawai.ts";
import type { Recorded, Who } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import type { NomorSah } from "../../domain/data-pegawai.ts";
import { appoint, type PenolakanPenempatan } from "../../domain/penempatan.ts";
import { accept, type Result, refuse } from "../../domain/result.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import {
  endedAll,
  endedTrails,
  endStatements,
  headStatements,
  insertPost,
  type Post,
  withPost,
} from "./post-actions.ts";
import type { HeadRow } from "./queries.ts";
import { followLater, kepala, type Saved, writeAs } from "./save.ts";

export type Taken = "surel-dipakai" | "nomor-dipakai";

export type Years = readonly { readonly tahun: number }[];

type Data = {
  readonly nama: string;
  readonly email: string | null;
  readonly jenis: string;
  readonly nomor: NomorSah | null;
  readonly golongan: { readonly golongan: string; readonly pangkat: string | null } | null;
  readonly golonganDari: Tanggal;
};

/** Person, number, grade, first post, line and, where planning is open, the SKP: one batch. */
export async function addPerson(
  db: AgencyDb,
  person: Data & { readonly id: string },
  post: Post,
  seen: { readonly fakta: FaktaGaris; readonly years: Years },
  who: Who,
): Saved<Taken | PenolakanPenempatan | "sudah-berubah"> {
  const allowed = appoint({ ...post, pegawai: person.id, oleh: who.viewer.pegawai }, [], kepala(seen.fakta));
  if (!allowed.ok) return allowed;
  const pada = { dari: post.dari, today: who.today, now: who.now };
  const fakta = withPost(
    {
      ...endedAll(seen.fakta, allowed.value.akhiriPlt, tambahHari(post.dari, -1)),
      siapa: [...seen.fakta.siapa, { pegawai: person.id }],
    },
    person.id,
    post,
  );
  const garis = garisChanges(fakta, pada);
  const saved = await taken<PenolakanPenempatan>(
    writeAs(
      db,
      who,
      "pegawai.tambah",
      person.id,
      { nama: person.nama, jabatan: post.jabatan, memimpin: post.memimpin },
      [
        change`INSERT INTO pegawai (id, nama, email, jenis, dibuat_pada)
        VALUES (${person.id}, ${person.nama}, ${person.email}, ${person.jenis}, ${who.now})`,
        ...numberStatements(person.id, person.nomor),
        ...gradeStatements(person.id, person),
        ...endStatements(allowed.value.akhiriPlt, tambahHari(post.dari, -1), person.id),
        insertPost(person.id, post),
        ...headStatements(post),
        ...garis.statements,
        ...plansFor(seen.years, [person.id], who.today, who.now),
        ...(await endedTrails(allowed.value.akhiriPlt, tambahHari(post.dari, -1), person.id, who)),
      ],
    ),
    () => followLater(db, garis.susulan, { pegawai: [person.id], unit: [post.unit] }, pada),
  );
  if (!saved.ok || saved.value !== "berubah") return saved;
  return refuse("isi", post.memimpin ? "unit-sudah-dipimpin" : "sudah-berubah");
}

export const changeData = (
  db: AgencyDb,
  person: {
    readonly id: string;
    readonly versi: number;
    readonly nomor: string | null;
    /** As the page showed it: the trail keeps before and after. */
    readonly lama: Pick<HeadRow, "nama" | "email" | "jenis" | "golongan">;
  },
  data: Data & { readonly ubahNomor: "koreksi" | "baru" },
  who: Who,
): Saved<Taken> =>
  taken(
    writeAs(db, who, "pegawai.ubah", person.id, before(person, data), [
      ...lockPerson(person.id, person.versi),
      change`UPDATE pegawai SET nama = ${data.nama}, email = ${data.email}, jenis = ${data.jenis} WHERE id = ${person.id}`,
      ...(data.nomor?.nomor === (person.nomor ?? undefined)
        ? []
        : replaceNumber(person, data.nomor, data.ubahNomor, who.today)),
      ...gradeStatements(person.id, data),
    ]),
  );

const before = (
  {
    lama,
    nomor,
  }: { readonly lama: Pick<HeadRow, "nama" | "email" | "jenis" | "golongan">; readonly nomor: string | null },
  data: Data,
) => ({
  sebelum: { nama: lama.nama, email: lama.email, jenis: lama.jenis, nomor, golongan: lama.golongan },
  sesudah: {
    nama: data.nama,
    email: data.email,
    jenis: data.jenis,
    nomor: data.nomor?.nomor ?? null,
    golongan: data.golongan?.golongan ?? lama.golongan,
  },
});

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
