import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import { balik, gantiStatements, utuhStatements } from "../../data/agency/ganti-baris.ts";
import { recomputeGaris, unmovedStatement } from "../../data/agency/garis.ts";
import { rebuildCountersStatements } from "../../data/agency/hitungan.ts";
import { followLineStatements } from "../../data/agency/ikut-garis.ts";
import {
  type BarisMutasi,
  jejakMutasiStatements,
  mutasiStatement,
  tanpaSesudahnyaStatement,
  tidakTersentuhStatement,
} from "../../data/agency/mutasi.ts";
import { type FaktaTerbaca, lingkupMutasi } from "../../data/agency/mutasi-fakta.ts";
import { oneHeadStatement } from "../../data/agency/pegawai.ts";
import { guardStatement, type Recorded, record, type Who } from "../../data/agency/riwayat.ts";
import { explainStatements } from "../../data/agency/siapa-menilai.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { canonical } from "../../data/canonical.ts";
import { newId, sha256Hex } from "../../data/ids.ts";
import type { Baris, Permintaan, Perubahan } from "../../domain/mutasi.ts";
import { rencanakan } from "../../domain/mutasi-rencana.ts";
import { type Tanggal, tanggalPada } from "../../domain/tanggal.ts";
import { type Dampak, dampakDari } from "./dampak.ts";
import type { Surat } from "./forms.ts";
import { kabarMutasi, kabarStatement } from "./kabar.ts";

/** The plan as it is shown: the same facts give the same plan and the same seal, whoever asks and when. */
export async function pratinjau(s: Surat, f: FaktaTerbaca, today: Tanggal) {
  let n = 0;
  const idBaru = () => `baru-${++n}`;
  const rencana = rencanakan(s.permintaan, f.rencana, { today, now: 0, idBaru });
  if (!rencana.ok) return rencana;
  const { perubahan, sesuai } = rencana.value;
  const sidik = await sha256Hex(canonical({ perubahan, sesuai, permintaan: s.permintaan }));
  return { ok: true as const, value: { sidik, dampak: dampakDari(s.permintaan, f, rencana.value, today) } };
}
export type Pratinjau = { readonly sidik: string; readonly dampak: Dampak };

/** All of it or nothing: appointments, lines, plans, evaluations, clocks, the letter, who is told. */
export async function terapkan(
  db: AgencyDb,
  id: string,
  s: Surat,
  f: FaktaTerbaca,
  dampak: Dampak,
  who: Who,
): Promise<Recorded> {
  const kini = { today: who.today, now: who.now, idBaru: () => newId(who.now) };
  const rencana = rencanakan(s.permintaan, f.rencana, kini);
  if (!rencana.ok) return "berubah";
  const p = s.permintaan;
  const { perubahan, nasib, sesuai } = rencana.value;
  return record(
    db,
    {
      objek: id,
      versi: 0,
      jenis: "mutasi",
      langkah: "terapkan",
      dari: "",
      ke: "berlaku",
      oleh: who.viewer.pegawai,
      alasan: s.alasan,
      pada: who.now,
      perintah: who.perintah,
      rincian: { jenis: p.jenis, nomorSurat: p.nomorSurat, berlaku: p.dari, orang: nasib.length },
    },
    mutasiStatement({
      id,
      ...p,
      alasan: s.alasan,
      permintaan: p,
      dampak,
      oleh: who.viewer.pegawai,
      pada: who.now,
    }),
    [
      unmovedStatement(f.garis.jejak ?? 0, true),
      ...samaBanyakStatements(f),
      ...lockStatements(
        f,
        nasib.map((n) => n.pegawai),
      ),
      ...utuhStatements(perubahan),
      ...gantiStatements(perubahan),
      ...satuKepala(p, perubahan),
      ...jejakMutasiStatements(id, nasib, perubahan, sesuai, who.now),
      ...explainStatements(who, idsSql([...nasib, ...rencana.value.garis].map((n) => n.pegawai))),
      ...(p.jenis === "unit-induk" && p.dari <= who.today ? rebuildCountersStatements(who.today) : []),
      kabarStatement(kabarMutasi(p, f, rencana.value), who.now),
    ],
  );
}

export type Berlaku = {
  readonly id: string;
  readonly versi: number;
  readonly jenis: string;
  readonly dari: Tanggal;
  readonly dibuatPada: number;
  readonly permintaan: Permintaan;
};

/** Every row as it was before, when nobody has acted on one of them; then lines once more from what holds now. */
export async function batalkan(
  db: AgencyDb,
  m: Berlaku,
  baris: readonly BarisMutasi[],
  subjek: readonly string[],
  alasan: string,
  who: Who,
): Promise<Recorded> {
  const perubahan = baris.map(perubahanDari).map(balik);
  const terkena = [
    ...new Set(perubahan.filter((u) => u.tabel === "garis_penilai").map((u) => u.kunci.slice(0, 26))),
  ];
  const berlalu = tanggalPada(m.dibuatPada, who.zona) < m.dari && m.dari <= who.today;
  const recorded = await record(
    db,
    {
      objek: m.id,
      versi: m.versi,
      jenis: "mutasi",
      langkah: "batalkan",
      dari: "berlaku",
      ke: "dibatalkan",
      oleh: who.viewer.pegawai,
      alasan,
      pada: who.now,
      perintah: who.perintah,
    },
    change`UPDATE mutasi SET keadaan = 'dibatalkan', versi = versi + 1, dibatalkan_oleh = ${who.viewer.pegawai},
      dibatalkan_pada = ${who.now} WHERE id = ${m.id} AND versi = ${m.versi} AND keadaan = 'berlaku'`,
    [
      tidakTersentuhStatement(m.id),
      tanpaSesudahnyaStatement(m.id),
      change`DELETE FROM skp_penyesuaian WHERE mutasi = ${m.id}`,
      ...gantiStatements(perubahan),
      change`UPDATE pegawai SET versi = versi - 1 WHERE id IN (SELECT pegawai FROM mutasi_orang WHERE mutasi = ${m.id})`,
      // On the day itself the morning job has let plans follow: they go back with the line.
      ...(berlalu
        ? followLineStatements({ today: who.today, now: who.now, siapa: terkena })
        : explainStatements(who, idsSql(terkena))),
      ...(m.jenis === "unit-induk" && m.dari <= who.today ? rebuildCountersStatements(who.today) : []),
      kabarStatement(
        subjek.map((kepada) => ({
          kepada,
          jenis: "mutasi-dibatalkan",
          data: { tanggal: m.dari },
          tautan: "/skp",
        })),
        who.now,
      ),
    ],
  );
  if (recorded === "done") {
    const l = lingkupMutasi(m.permintaan);
    const lingkup = { pegawai: [...new Set([...subjek, ...l.pegawai])], unit: [...l.unit, ...l.unitBaru] };
    await recomputeGaris(db, lingkup, { dari: m.dari, today: who.today, now: who.now });
  }
  return recorded;
}

const idsSql = (ids: readonly string[]) =>
  sql`SELECT value FROM json_each(${JSON.stringify([...new Set(ids)])})`;

const perubahanDari = (b: BarisMutasi): Perubahan => ({
  tabel: b.tabel,
  kunci: b.kunci,
  sebelum: b.sebelum === null ? null : (JSON.parse(b.sebelum) as Baris),
  sesudah: b.sesudah === null ? null : (JSON.parse(b.sesudah) as Baris),
});

/** Plans and open evaluations that came up since the facts were read are not among what was planned. */
function samaBanyakStatements(f: FaktaTerbaca): Statement<number>[] {
  const siapa = sql`(SELECT value FROM json_each(${JSON.stringify(f.rencana.siapa)}))`;
  const skp = f.rencana.skp.map((s) => String(s.id));
  const evaluasi = f.rencana.evaluasi.map((e) => String(e.baris.id));
  return [
    change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM skp s WHERE s.pegawai IN ${siapa}
      AND s.sampai >= ${f.batasSkp} AND s.id NOT IN (SELECT value FROM json_each(${JSON.stringify(skp)})))`,
    change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM evaluasi e WHERE e.pegawai IN ${siapa}
      AND e.keadaan = 'pengisian' AND e.id NOT IN (SELECT value FROM json_each(${JSON.stringify(evaluasi)})))`,
  ];
}

/** Forms about these people that stand open elsewhere are told that the person has changed. */
function lockStatements(f: FaktaTerbaca, subjek: readonly string[]): Statement<number>[] {
  const versi = f.orang.filter((o) => subjek.includes(o.id)).map((o) => ({ id: o.id, versi: o.versi }));
  if (versi.length === 0) return [];
  return [
    change`INSERT INTO penjaga (cocok) SELECT count(*) = ${versi.length} FROM json_each(${JSON.stringify(versi)})
      JOIN pegawai p ON p.id = value ->> 'id' AND p.versi = value ->> 'versi'`,
    change`UPDATE pegawai SET versi = versi + 1
      WHERE id IN (SELECT value ->> 'id' FROM json_each(${JSON.stringify(versi)}))`,
    guardMany(versi.length),
  ];
}

const guardMany = (n: number) =>
  n === 1 ? guardStatement() : change`INSERT INTO penjaga (cocok) SELECT changes() = ${n}`;

function satuKepala(p: Permintaan, perubahan: readonly Perubahan[]): Statement<number>[] {
  const unit = perubahan.flatMap((u) =>
    u.tabel === "penempatan" && !u.sebelum && u.sesudah?.memimpin === 1 && u.sesudah.jenis === "definitif"
      ? [String(u.sesudah.unit)]
      : [],
  );
  return unit.length === 0
    ? []
    : [oneHeadStatement(sql`SELECT value FROM json_each(${JSON.stringify(unit)})`, p.dari)];
}
