import type { AgencyDb } from "../../data/agency/database.ts";
import { garisChanges, recomputeGaris } from "../../data/agency/garis.ts";
import type { FaktaGaris } from "../../data/agency/garis-fakta.ts";
import { rebuildCountersStatements } from "../../data/agency/hitungan.ts";
import { guardStatement, type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { accept, type Result, refuse } from "../../domain/result.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import {
  closeUnit,
  type LangkahVersi,
  mergedPosts,
  mergeUnit,
  type PenolakanAkhirUnit,
} from "../../domain/unit-lebur.ts";
import type { CloseInput, MergeInput } from "./forms.ts";
import { movePostsStatements, withMoved } from "./moved-posts.ts";
import { MOST_POSTS, type PostInUnit } from "./queries.ts";

export type PenolakanAkhir = PenolakanAkhirUnit | "penilai-melingkar" | "terlalu-banyak";
type Target = { readonly id: string; readonly posts: readonly PostInUnit[] };

/** The last day of a unit in which nobody and nothing is left. */
export async function endUnit(
  db: AgencyDb,
  unit: Target,
  input: CloseInput,
  fakta: FaktaGaris,
  who: Who,
): Promise<Result<Recorded, PenolakanAkhir>> {
  const sisa = unit.posts.filter((p) => p.sampai === null || p.sampai > input.sampai).length;
  const hasil = closeUnit(fakta.unit, unit.id, input.sampai, sisa);
  if (!hasil.ok) return hasil;
  const dari = tambahHari(input.sampai, 1);
  const garis = garisChanges({ ...fakta, unit: hasil.value.versi }, { dari, today: who.today, now: who.now });
  if (garis.melingkar) return refuse("isi", "penilai-melingkar");
  return accept(
    await write(
      db,
      audit("unit.tutup", unit.id, who, { ...input, kunci: undefined }),
      [
        ...locked(unit.id, input.kunci),
        stillHolds(unit, dari),
        ...versionStatements(hasil.value.langkah, who.now),
        endStatement(unit.id, input.sampai, null, input),
        ...garis.statements,
      ],
      who.perintah,
    ),
  );
}

/** A unit goes up in another: units below it, people, lines, plans and counters, all in one batch. */
export async function dissolveUnit(
  db: AgencyDb,
  unit: Target,
  input: MergeInput,
  fakta: FaktaGaris,
  who: Who,
): Promise<Result<Recorded, PenolakanAkhir>> {
  if (unit.posts.length >= MOST_POSTS) return refuse("keadaan", "terlalu-banyak");
  const hasil = mergeUnit(fakta.unit, unit.id, input.ke, input.dari);
  if (!hasil.ok) return hasil;
  const pindah = mergedPosts(
    unit.posts.filter((p) => p.sampai === null || p.sampai >= input.dari),
    input.dari,
  );
  if (!pindah.ok) return pindah;
  const lanjut = pindah.value.lanjut.map((p) => ({ ...p, baru: newId(who.now) }));
  const gerak = { ...pindah.value, lanjut, ke: input.ke, dari: input.dari };
  const pada = { dari: input.dari, today: who.today, now: who.now };
  const garis = garisChanges(withMoved({ ...fakta, unit: hasil.value.versi }, gerak), pada);
  if (garis.melingkar) return refuse("isi", "penilai-melingkar");
  const orang = [...lanjut, ...pindah.value.alih, ...pindah.value.akhir].map((p) => p.pegawai);
  const recorded = await write(
    db,
    audit("unit.lebur", unit.id, who, { ...input, kunci: undefined, pegawai: orang }),
    [
      ...locked(unit.id, input.kunci),
      stillHolds(unit, input.dari),
      ...versionStatements(hasil.value.langkah, who.now),
      endStatement(unit.id, tambahHari(input.dari, -1), input.ke, input),
      ...movePostsStatements(gerak, orang, input),
      ...garis.statements,
      ...(input.dari <= who.today ? rebuildCountersStatements(who.today) : []),
    ],
    who.perintah,
  );
  if (recorded === "done" && garis.susulan) await recomputeGaris(db, { unit: [unit.id, input.ke] }, pada);
  return accept(recorded);
}

const audit = (tindakan: string, objek: string, who: Who, rincian: Readonly<Record<string, unknown>>) => ({
  pada: who.now,
  oleh: who.viewer.pegawai,
  tindakan,
  objek,
  rincian,
});

/** Only when the newest version is still the one the page showed. */
const locked = (id: string, kunci: string) => [
  change`UPDATE unit SET kode = kode WHERE id = ${id}
    AND (SELECT max(v.id) FROM unit_versi v WHERE v.unit = unit.id) = ${kunci}`,
  guardStatement(),
];

/** Inside the write: nobody came into the unit since it was looked at, and none of them left it. */
const stillHolds = ({ id, posts }: Target, dari: Tanggal) => {
  const ids = posts.filter((p) => p.sampai === null || p.sampai >= dari).map((p) => p.id);
  return change`INSERT INTO penjaga (cocok) SELECT (SELECT count(*) FROM penempatan
      WHERE unit = ${id} AND (sampai IS NULL OR sampai >= ${dari})) = ${ids.length}
    AND (SELECT count(*) FROM json_each(${JSON.stringify(ids)}) j JOIN penempatan n ON n.id = j.value
      WHERE n.unit = ${id} AND (n.sampai IS NULL OR n.sampai >= ${dari})) = ${ids.length}`;
};

const versionStatements = (langkah: readonly LangkahVersi[], now: number): Statement<number>[] => {
  // A cut-off row gives its end to the copy that goes on, so copies are written first.
  const urut = ["salin", "potong", "ganti", "hapus"];
  return [...langkah]
    .sort((a, b) => urut.indexOf(a.apa) - urut.indexOf(b.apa))
    .map((l) => {
      if (l.apa === "salin")
        return change`INSERT INTO unit_versi (id, unit, dari, sampai, nama, induk, jenis, urut)
          SELECT ${newId(now)}, unit, ${l.dari}, sampai, nama, ${l.induk}, jenis, urut FROM unit_versi
          WHERE unit = ${l.unit} AND dari = ${l.asal}`;
      if (l.apa === "potong")
        return change`UPDATE unit_versi SET sampai = ${l.sampai} WHERE unit = ${l.unit} AND dari = ${l.dari}`;
      if (l.apa === "ganti")
        return change`UPDATE unit_versi SET induk = ${l.induk} WHERE unit = ${l.unit} AND dari = ${l.dari}`;
      return change`DELETE FROM unit_versi WHERE unit = ${l.unit} AND dari = ${l.dari}`;
    });
};

const endStatement = (
  unit: string,
  sampai: Tanggal,
  ke: string | null,
  input: { readonly alasan: string; readonly nomorSurat: string },
) => change`
  INSERT INTO unit_akhir (unit, sampai, ke, alasan, nomor_surat)
  VALUES (${unit}, ${sampai}, ${ke}, ${input.alasan}, ${input.nomorSurat})
  ON CONFLICT (unit) DO UPDATE SET sampai = excluded.sampai, ke = excluded.ke, alasan = excluded.alasan,
    nomor_surat = excluded.nomor_surat`;
