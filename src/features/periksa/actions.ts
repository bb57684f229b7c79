import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import { type RekamRow, rekamDari, verifies } from "../../data/agency/periksa.ts";
import { type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId, newSecret, sha256Hex } from "../../data/ids.ts";
import { BATAS_URUNG_MS, type HasilPeriksa } from "../../domain/periksa.ts";
import type { Pola } from "../../domain/pola-periksa.ts";
import { aturanSampel, bungkus, type JenisRekam, nilaiRisiko, sampel } from "../../domain/sampel.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type Orang = { readonly skp: string; readonly pegawai: string; readonly putaran: number };
type Masa = { readonly id: string; readonly sampai: Tanggal; readonly n: number };

/** Draws for everybody who has something to draw from: seed, population and sample in one batch, once and for all. */
export async function drawSamples(
  db: AgencyDb,
  who: Who,
  periode: Masa,
  orang: readonly Orang[],
  populasi: readonly RekamRow[],
  sudah: ReadonlySet<string> = new Set(),
): Promise<Recorded> {
  const aturan = aturanSampel(periode.n);
  const milik = Map.groupBy(populasi, (r) => r.skp);
  const jadi = await Promise.all(
    orang
      .flatMap((o) => {
        const rekam = (milik.get(o.skp) ?? []).map((r) => rekamDari(r, who.zona));
        const bernilai = nilaiRisiko(rekam, periode.sampai).filter(
          (r) => !sudah.has(`${r.jenis}.${r.objek}`),
        );
        return bernilai.length === 0 ? [] : [{ o, bernilai }];
      })
      .map(async ({ o, bernilai }) => {
        const benih = newSecret();
        const isi = bungkus(bernilai);
        const butir = sampel(bernilai, benih, aturan);
        return {
          ...{ id: newId(who.now), ...o, benih, isi, hash: await sha256Hex(isi), populasi: bernilai.length },
          rekam: bernilai.filter((r) => r.jenis !== "realisasi").length,
          butir: butir.map((b, urut) => ({ ...b, urut: urut + 1 })),
        };
      }),
  );
  const semua = JSON.stringify(jadi);
  const oleh = who.viewer.pegawai;
  return write(
    db,
    {
      ...{
        pada: who.now,
        oleh,
        tindakan: "periksa.sampel",
        objek: jadi.length === 1 ? (jadi[0]?.skp ?? "") : periode.id,
      },
      rincian: {
        periode: periode.id,
        sampel: jadi.map(({ id, skp, benih, hash }) => ({ id, skp, benih, hash })),
      },
    },
    [
      change`INSERT INTO sampel (id, skp, periode, putaran, pegawai, penilai, benih, aturan, populasi, rekam,
          populasi_hash, butir, dibuat_pada)
        SELECT j.value ->> 'id', j.value ->> 'skp', ${periode.id}, j.value ->> 'putaran', j.value ->> 'pegawai', ${oleh},
          j.value ->> 'benih', ${JSON.stringify(aturan)}, j.value ->> 'populasi', j.value ->> 'rekam', j.value ->> 'hash',
          json_array_length(j.value, '$.butir'), ${who.now}
        FROM json_each(${semua}) j WHERE ${verifies(sql`j.value ->> 'skp'`, periode.id, oleh)}
        ON CONFLICT (skp, periode, putaran) DO NOTHING`,
      change`INSERT INTO penjaga (cocok) SELECT changes() = ${jadi.length}`,
      change`INSERT INTO sampel_populasi (sampel, isi) SELECT j.value ->> 'id', j.value ->> 'isi'
        FROM json_each(${semua}) j`,
      change`INSERT INTO sampel_butir (sampel, urut, jenis, objek, rhk, risiko, alasan)
        SELECT j.value ->> 'id', b.value ->> 'urut', b.value ->> 'jenis', b.value ->> 'objek', b.value ->> 'rhk',
          b.value -> 'risiko', b.value ->> 'alasan'
        FROM json_each(${semua}) j JOIN json_each(j.value, '$.butir') b`,
    ],
    who.perintah,
  );
}

export type TandaBaru = {
  readonly sampel: string;
  readonly jenis: JenisRekam;
  readonly objek: string;
  readonly dalam: boolean;
  /** The mark it takes the place of, as it was read. */
  readonly lama: string | null;
  /** null: taken back. */
  readonly hasil: HasilPeriksa | null;
  readonly catatan: string;
};
type Tempat = { readonly skp: string; readonly periode: string; readonly pegawai: string };
export type Selesai = {
  /** With when it was finished before, as it was read. */
  readonly sampel: readonly { readonly id: string; readonly dulu: number | null }[];
  readonly pola: readonly Pola[];
  readonly alasan: string;
};

/** A mark takes the place of the one before, which stays to be read. `selesai`: the pegawai is told. */
export async function saveMarks(
  db: AgencyDb,
  who: Who,
  at: Tempat,
  tanda: readonly TandaBaru[],
  selesai?: Selesai,
): Promise<Recorded> {
  const oleh = who.viewer.pegawai;
  const semua = JSON.stringify(tanda.map((t) => ({ ...t, dalam: t.dalam ? 1 : 0, id: newId(who.now) })));
  return write(
    db,
    {
      ...{ pada: who.now, oleh, tindakan: selesai ? "periksa.selesai" : "periksa.tandai", objek: at.skp },
      rincian: {
        ...{
          periode: at.periode,
          tanda: tanda.length,
          tidak: tanda.filter((t) => t.hasil === "tidak-sesuai").length,
        },
        ...(selesai && selesai.pola.length > 0 && { pola: selesai.pola, alasan: selesai.alasan }),
      },
      // A press is a save; the trail hears of the sitting, and each mark is a row of its own.
      ...(selesai ? {} : { sekaliDalam: 3_600_000 }),
    },
    [
      change`INSERT INTO penjaga (cocok) SELECT ${verifies(at.skp, at.periode, oleh)}`,
      change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM json_each(${semua}) j LEFT JOIN pemeriksaan m
        ON m.sampel = j.value ->> 'sampel' AND m.jenis = j.value ->> 'jenis' AND m.objek = j.value ->> 'objek'
        AND m.dicabut_pada IS NULL WHERE m.id IS NOT j.value ->> 'lama')`,
      change`UPDATE pemeriksaan SET dicabut_pada = ${who.now} WHERE dicabut_pada IS NULL
        AND id IN (SELECT value ->> 'lama' FROM json_each(${semua}))`,
      change`INSERT INTO pemeriksaan (id, sampel, jenis, objek, dalam, hasil, catatan, oleh, pada)
        SELECT j.value ->> 'id', j.value ->> 'sampel', j.value ->> 'jenis', j.value ->> 'objek', j.value ->> 'dalam',
          j.value ->> 'hasil', j.value ->> 'catatan', ${oleh}, ${who.now}
        FROM json_each(${semua}) j WHERE j.value ->> 'hasil' IS NOT NULL`,
      ...(selesai ? finish(who, at, selesai) : []),
    ],
    who.perintah,
  );
}

function finish(who: Who, at: Tempat, { sampel, pola, alasan }: Selesai): Statement<unknown>[] {
  const ids = JSON.stringify(sampel.map(({ id }) => id));
  const oleh = who.viewer.pegawai;
  const hitung = sql`SELECT sum(x.diperiksa) AS n, sum(x.populasi) AS dari, sum(x.kurang + x.tidak_sesuai) AS perlu
    FROM sampel x WHERE x.id IN (SELECT value FROM json_each(${ids}))`;
  return [
    change`UPDATE sampel SET selesai_pada = ${who.now} WHERE EXISTS (SELECT 1 FROM json_each(${JSON.stringify(sampel)}) j
      WHERE j.value ->> 'id' = sampel.id AND j.value ->> 'dulu' IS sampel.selesai_pada) AND id IN (SELECT value FROM json_each(${ids}))`,
    change`INSERT INTO penjaga (cocok) SELECT changes() = ${sampel.length}`,
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT ${newId(who.now)}, ${at.pegawai}, 'periksa-selesai', json_object('nama', ${who.viewer.nama}, 'n', h.n,
        'dari', h.dari, 'perlu', h.perlu, 'periode', ${at.periode}), ${`/periksa/${at.skp}/${at.periode}`}, ${who.now}
      FROM (${hitung}) h`,
    ...(pola.length > 0
      ? [
          change`INSERT INTO pola_periksa (id, penilai, periode, sampel, pola, alasan, pada)
            VALUES (${newId(who.now)}, ${oleh}, ${at.periode}, ${sampel[0]?.id ?? ""}, ${JSON.stringify(pola)}, ${alasan},
              ${who.now})`,
        ]
      : []),
  ];
}

/** All his marks of the last 24 hours in a period: the samples stay, and are open again. */
export function undoSitting(db: AgencyDb, who: Who, periode: string): Promise<Recorded> {
  const oleh = who.viewer.pegawai;
  const ini = sql`SELECT m.id, m.sampel FROM pemeriksaan m JOIN sampel x ON x.id = m.sampel WHERE m.oleh = ${oleh}
    AND m.pada >= ${who.now - BATAS_URUNG_MS} AND m.dicabut_pada IS NULL AND x.periode = ${periode} AND ${verifies(sql`x.skp`, periode, oleh)}`;
  return write(
    db,
    { pada: who.now, oleh, tindakan: "periksa.urungkan", objek: periode },
    [
      change`UPDATE sampel SET selesai_pada = NULL WHERE id IN (SELECT i.sampel FROM (${ini}) i)`,
      change`UPDATE pemeriksaan SET dicabut_pada = ${who.now} WHERE id IN (SELECT i.id FROM (${ini}) i)`,
      change`INSERT INTO penjaga (cocok) SELECT changes() > 0`,
    ],
    who.perintah,
  );
}

/** What the pegawai says to a mark; who marked hears of it. */
export function answerMark(
  db: AgencyDb,
  who: Who,
  at: Tempat,
  tanda: { readonly id: string; readonly oleh: string },
  isi: string,
  bukti: string | null,
): Promise<Recorded> {
  const oleh = who.viewer.pegawai;
  const id = newId(who.now);
  return write(
    db,
    {
      pada: who.now,
      oleh,
      tindakan: "periksa.tanggapi",
      objek: at.skp,
      rincian: { tanda: tanda.id, periode: at.periode },
    },
    [
      change`INSERT INTO tanggapan_periksa (id, pemeriksaan, oleh, isi, bukti, pada)
        SELECT ${id}, m.id, ${oleh}, ${isi}, ${bukti}, ${who.now} FROM pemeriksaan m JOIN sampel x ON x.id = m.sampel
        WHERE m.id = ${tanda.id} AND m.dicabut_pada IS NULL AND x.pegawai = ${oleh} AND x.selesai_pada IS NOT NULL`,
      change`INSERT INTO penjaga (cocok) SELECT changes() = 1`,
      change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
        VALUES (${newId(who.now)}, ${tanda.oleh}, 'periksa-tanggapan', ${JSON.stringify({ nama: who.viewer.nama })},
          ${`/periksa/${at.skp}/${at.periode}`}, ${who.now})`,
    ],
    who.perintah,
  );
}
