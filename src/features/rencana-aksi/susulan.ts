import type { AgencyDb } from "../../data/agency/database.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { objekPelaksanaan, type Susulan, unsigned } from "../../data/agency/pelaksanaan.ts";
import { guardStatement, outcome, type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change, rows } from "../../data/agency/statement.ts";
import { visibleTo } from "../../data/agency/visible.ts";
import { newId } from "../../data/ids.ts";
import type { Result } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { keepOldStatement } from "./actions.ts";
import type { Isi, Isian } from "./forms.ts";
import type { Work } from "./work.ts";

/** What differs from what is stored, or from what already waits; an emptied text is no realisasi. */
export function differing(
  work: Work,
  typed: Isian["realisasi"],
): readonly (Isi & { readonly indikator: string })[] {
  return [...typed].flatMap(([indikator, isi]) => {
    const kini = standing(work, indikator);
    const sama = (["teks", "sumber", "angka"] as const).every((k) => (kini?.[k] ?? "") === isi[k]);
    return sama || isi.teks === "" ? [] : [{ indikator, ...isi }];
  });
}

/** What the form of late results shows: what waits, else what is stored. */
export const standing = (work: Work, indikator: string): Isi | undefined =>
  work.susulan.find((s) => s.indikator === indikator && s.keadaan === "menunggu") ??
  work.realisasi.find((r) => r.indikator === indikator);

/** Nothing of the sheet is touched: what is handed in waits beside it, and takes the place of what waited before. */
export async function handIn(
  db: AgencyDb,
  work: Work,
  isi: readonly (Isi & { readonly indikator: string })[],
  alasan: string,
  who: Who,
): Promise<Result<Recorded>> {
  const [skp, periode, { now, viewer }] = [work.head.id, work.periode.id, who];
  const json = JSON.stringify(isi.map((i) => ({ ...i, id: newId(now) })));
  return outcome(
    await write(
      db,
      {
        ...{ pada: now, oleh: viewer.pegawai, tindakan: "pelaksanaan.susulan" },
        ...{ objek: objekPelaksanaan(skp, periode), rincian: { indikator: isi.length, alasan } },
      },
      [
        change`UPDATE skp SET diubah_pada = diubah_pada WHERE id = ${skp} AND pegawai = ${viewer.pegawai}
          AND keadaan = 'ditetapkan' AND ${unsigned(periode)}`,
        guardStatement(),
        // Handed in from two places at once: the second has not seen what it would replace.
        change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM realisasi_susulan
          WHERE skp = ${skp} AND periode = ${periode} AND keadaan = 'menunggu'
            AND id NOT IN (SELECT value FROM json_each(${JSON.stringify(work.susulan.map((s) => s.id))})))`,
        change`UPDATE realisasi_susulan SET keadaan = 'ditarik', diputus_pada = ${now}
          WHERE skp = ${skp} AND periode = ${periode} AND keadaan = 'menunggu'
            AND indikator IN (SELECT value->>'indikator' FROM json_each(${json}))`,
        change`INSERT INTO realisasi_susulan (id, skp, periode, indikator, teks, sumber, angka, alasan, diajukan_pada)
          SELECT value->>'id', ${skp}, ${periode}, value->>'indikator', value->>'teks', value->>'sumber',
            value->>'angka', ${alasan}, ${now} FROM json_each(${json})`,
        noticeStatement(
          {
            ...{ kepada: work.head.penilai, jenis: "susulan-diserahkan" },
            ...{ data: { nama: viewer.nama, alasan: alasan.slice(0, 300) } },
            tautan: `/pelaksanaan/${skp}/${periode}/susulan`,
          },
          now,
        ),
      ],
      who.perintah,
    ),
  );
}

/** Taken: the old text goes to the history and this one takes its place. Declined: only the note is kept. */
export async function decide(
  db: AgencyDb,
  work: Work,
  satu: Susulan,
  putusan: { readonly terima: boolean; readonly catatan: string },
  who: Who,
): Promise<Result<Recorded>> {
  const [skp, periode, { now, viewer }] = [work.head.id, work.periode.id, who];
  const { terima, catatan } = putusan;
  const json = JSON.stringify([satu]);
  return outcome(
    await write(
      db,
      {
        ...{ pada: now, oleh: viewer.pegawai, tindakan: "pelaksanaan.putus-susulan" },
        ...{
          objek: objekPelaksanaan(skp, periode),
          rincian: { indikator: satu.indikator, terima: terima ? 1 : 0 },
        },
      },
      [
        change`UPDATE realisasi_susulan SET keadaan = ${terima ? "diterima" : "ditolak"}, diputus_pada = ${now},
            diputus_oleh = ${viewer.pegawai}, catatan = ${catatan}
          WHERE id = ${satu.id} AND keadaan = 'menunggu' AND EXISTS (SELECT 1 FROM skp
            WHERE skp.id = realisasi_susulan.skp AND skp.penilai = ${viewer.pegawai} AND ${unsigned(periode)})`,
        guardStatement(),
        ...(terima
          ? [
              keepOldStatement(skp, periode, json, now, true),
              change`INSERT INTO realisasi (skp, indikator, periode, teks, sumber, angka, diubah_pada, susulan)
                VALUES (${skp}, ${satu.indikator}, ${periode}, ${satu.teks}, ${satu.sumber}, ${satu.angka}, ${now}, ${satu.id})
                ON CONFLICT (indikator, periode) DO UPDATE SET teks = excluded.teks, sumber = excluded.sumber,
                  angka = excluded.angka, susulan = excluded.susulan, tegas = 1, diubah_pada = excluded.diubah_pada,
                  revisi = revisi + 1 WHERE skp = excluded.skp`,
              change`INSERT INTO lembar_kerja (skp, periode, revisi, disimpan_pada) VALUES (${skp}, ${periode}, 1, ${now})
                ON CONFLICT DO UPDATE SET revisi = revisi + 1, disimpan_pada = excluded.disimpan_pada`,
            ]
          : []),
        noticeStatement(
          {
            ...{ kepada: work.head.pegawai, jenis: "susulan-diputus" },
            data: {
              nama: viewer.nama,
              putusan: terima ? "diterima" : "ditolak",
              catatan: catatan.slice(0, 300),
            },
            tautan: `/pelaksanaan/${skp}/${periode}/susulan`,
          },
          now,
        ),
      ],
      who.perintah,
    ),
  );
}

export async function takeBack(db: AgencyDb, work: Work, id: string, who: Who): Promise<Result<Recorded>> {
  return outcome(
    await write(
      db,
      {
        ...{ pada: who.now, oleh: who.viewer.pegawai, tindakan: "pelaksanaan.tarik-susulan" },
        objek: objekPelaksanaan(work.head.id, work.periode.id),
      },
      [
        change`UPDATE realisasi_susulan SET keadaan = 'ditarik', diputus_pada = ${who.now}
          WHERE id = ${id} AND keadaan = 'menunggu'
            AND skp IN (SELECT id FROM skp WHERE id = ${work.head.id} AND pegawai = ${who.viewer.pegawai})`,
        guardStatement(),
      ],
      who.perintah,
    ),
  );
}

export type LamaRow = {
  readonly indikator: string;
  readonly nomor: number;
  readonly teks: string;
  readonly sumber: string;
  readonly angka: string;
  readonly susulan: string | null;
  readonly pada: number;
  readonly sampaiPada: number | null;
};
/** Every text that was saved, what stands now first. */
export const lamaStatement = (skp: string, periode: string, me: string, today: Tanggal) => rows<LamaRow>`
  SELECT * FROM (
    SELECT r.indikator, 0 AS nomor, r.teks, r.sumber, r.angka, r.susulan, r.diubah_pada AS pada, NULL AS sampaiPada
      FROM realisasi r WHERE r.skp = ${skp} AND r.periode = ${periode}
    UNION ALL SELECT l.indikator, l.nomor, l.teks, l.sumber, l.angka, l.susulan, l.pada, l.sampai_pada
      FROM realisasi_lama l WHERE l.skp = ${skp} AND l.periode = ${periode})
  WHERE EXISTS (SELECT 1 FROM skp WHERE skp.id = ${skp} AND ${visibleTo("skp", me, today)})
  ORDER BY sampaiPada IS NOT NULL, sampaiPada DESC, nomor DESC LIMIT 300`;
