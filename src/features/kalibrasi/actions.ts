import type { AgencyDb } from "../../data/agency/database.ts";
import { hiddenFrom } from "../../data/agency/kalibrasi.ts";
import {
  type Acting,
  outcome,
  type Recorded,
  record,
  type Step,
  type Who,
  write,
} from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { canonical } from "../../data/canonical.ts";
import { newId, sha256Hex } from "../../data/ids.ts";
import { type DuaNilai, type Jawaban, type KeadaanKalibrasi, openBoard } from "../../domain/kalibrasi.ts";
import type { AturanDistribusi } from "../../domain/regulasi.ts";
import type { Result } from "../../domain/result.ts";
import { aturanSesi, type Orang, type Sesi } from "./load.ts";
import type { Notulen } from "./notulen.ts";
import { type KelompokRow, suaraSaya } from "./queries.ts";

const step = (a: Acting, objek: string, langkah: string, dari: string, ke: string, rincian = {}): Step => ({
  ...{ objek, versi: a.versi, jenis: "kalibrasi", langkah, dari, ke },
  ...{ oleh: a.viewer.pegawai, pada: a.now, perintah: a.perintah, rincian },
});

export type Baru = {
  readonly id: string;
  readonly unit: string;
  readonly periode: string;
  readonly ketua: string;
  readonly aturan: AturanDistribusi;
};

/** The group is what it is now: who is signed for or sits in another session meanwhile makes it fail as a whole. */
export async function openCalibration(
  a: Acting,
  b: Baru,
  kelompok: readonly KelompokRow[],
): Promise<Result<Recorded>> {
  const me = a.viewer.pegawai;
  const orang = JSON.stringify(kelompok.map(({ evaluasi }) => ({ id: newId(a.now), evaluasi })));
  const anggota = [...new Set([b.ketua, ...kelompok.map((k) => k.penilai)])];
  return outcome(
    await record(
      a.db,
      step(a, b.id, "open", "", "pra-suara", { unit: b.unit, periode: b.periode, orang: kelompok.length }),
      change`INSERT INTO kalibrasi (id, periode, unit, ketua, sekretaris, aturan, versi, dibuka_pada)
        SELECT ${b.id}, ${b.periode}, ${b.unit}, ${b.ketua}, ${me === b.ketua ? null : me}, ${b.aturan}, 1, ${a.now}
        WHERE NOT EXISTS (SELECT 1 FROM kalibrasi WHERE unit = ${b.unit} AND periode = ${b.periode} AND keadaan <> 'batal')`,
      [
        change`INSERT INTO kalibrasi_orang (id, kalibrasi, evaluasi, pegawai, penilai, unit_penilai)
          SELECT j.value ->> 'id', ${b.id}, e.id, e.pegawai, e.penilai, e.unit_penilai
          FROM json_each(${orang}) j JOIN evaluasi e ON e.id = j.value ->> 'evaluasi'
          WHERE e.keadaan IN ('pengisian', 'dinilai') AND e.penilai IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM kalibrasi_orang o WHERE o.evaluasi = e.id AND o.batal = 0)`,
        change`INSERT INTO penjaga (cocok) SELECT changes() = ${kelompok.length}`,
        change`INSERT INTO kalibrasi_anggota (kalibrasi, pegawai)
          SELECT ${b.id}, value FROM json_each(${JSON.stringify(anggota)})`,
        tell(
          a,
          anggota.filter((x) => x !== me),
          "kalibrasi-dibuka",
          b.id,
          b.unit,
          b.periode,
        ),
      ],
    ),
  );
}

/** To many at once; nothing in it says what anybody got. */
function tell(
  a: Acting,
  kepada: readonly string[],
  jenis: string,
  id: string,
  unit: string,
  periode: string,
): Statement<number> {
  const daftar = JSON.stringify(kepada.map((pegawai) => ({ id: newId(a.now), pegawai })));
  return change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
    SELECT j.value ->> 'id', j.value ->> 'pegawai', ${jenis}, json_object('nama', ${a.viewer.nama}, 'tahun', t.tahun, 'jenis', t.jenis,
        'n', t.n, 'unit', (SELECT v.nama FROM unit_versi v WHERE v.unit = ${unit} ORDER BY v.dari DESC LIMIT 1)),
      ${`/kalibrasi/${id}`}, ${a.now}
    FROM json_each(${daftar}) j JOIN periode t ON t.id = ${periode} JOIN pegawai p ON p.id = j.value ->> 'pegawai'`;
}

export type Suara = DuaNilai & { readonly orang: string };

/** All first voices of one member anew; the last one to be done opens the board. */
export async function saveVotes(
  a: Acting,
  s: Sesi,
  suara: readonly Suara[],
  selesai: boolean,
  dulu: string,
): Promise<Result<Recorded>> {
  const me = a.viewer.pegawai;
  const tulis: Statement<number>[] = [
    change`INSERT INTO penjaga (cocok) SELECT EXISTS (SELECT 1 FROM kalibrasi k JOIN kalibrasi_anggota x ON x.kalibrasi = k.id
      WHERE k.id = ${s.id} AND k.keadaan = 'pra-suara' AND x.pegawai = ${me}) AND ${suaraSaya(s.id, me)} = ${dulu}`,
    change`DELETE FROM kalibrasi_suara WHERE anggota = ${me} AND orang IN (SELECT id FROM kalibrasi_orang WHERE kalibrasi = ${s.id})`,
    change`INSERT INTO kalibrasi_suara (orang, anggota, hasil, perilaku, pada)
      SELECT o.id, ${me}, j.value ->> 'hasil', j.value ->> 'perilaku', ${a.now}
      FROM json_each(${JSON.stringify(suara)}) j JOIN kalibrasi_orang o ON o.id = j.value ->> 'orang'
      WHERE o.kalibrasi = ${s.id} AND o.penilai <> ${me} AND o.pegawai NOT IN ${hiddenFrom(s.id, me)}`,
    change`UPDATE kalibrasi_anggota SET selesai_pada = ${selesai ? a.now : null} WHERE kalibrasi = ${s.id} AND pegawai = ${me}`,
  ];
  const terakhir = selesai && s.anggota.every((x) => x.pegawai === me || x.selesaiPada !== null);
  if (terakhir && openBoard(aturanSesi(s), a.viewer, true).ok) return open(a, s, tulis);
  const audit = { pada: a.now, oleh: me, tindakan: "kalibrasi.vote", objek: s.id, rincian: { selesai } };
  return outcome(await write(a.db, audit, tulis, a.perintah));
}

export async function openTheBoard(a: Acting, s: Sesi): Promise<Result<Recorded>> {
  const decided = openBoard(aturanSesi(s), a.viewer);
  return decided.ok ? open(a, s, []) : decided;
}

/** From now on the ratings the assessors have are what the panel begins with. `dulu` belongs to the time before. */
const open = async (a: Acting, s: Sesi, dulu: readonly Statement<number>[]): Promise<Result<Recorded>> => {
  // Who gives the last voice has looked at the state as it is now; the chair at the page he pressed on.
  const versi = dulu.length > 0 ? s.versi : a.versi;
  return outcome(
    await record(
      a.db,
      step({ ...a, versi }, s.id, "openBoard", "pra-suara", "papan"),
      change`UPDATE kalibrasi SET versi = versi + 1, papan_pada = ${a.now}
        WHERE id = ${s.id} AND versi = ${versi} AND keadaan = 'pra-suara'`,
      [...dulu, beginWith(s.id), change`UPDATE kalibrasi SET keadaan = 'papan' WHERE id = ${s.id}`],
    ),
  );
};

const beginWith = (id: string) => change`UPDATE kalibrasi_orang SET (awal_hasil, awal_perilaku) =
  (SELECT e.rating_hasil, e.rating_perilaku FROM evaluasi e WHERE e.id = kalibrasi_orang.evaluasi) WHERE kalibrasi = ${id}`;

const sama = (a: DuaNilai | null, b: DuaNilai | null) => a?.hasil === b?.hasil && a?.perilaku === b?.perilaku;

/** A move of one person, or its way back. What equals the rating of the penilai is no proposal. */
export async function movePerson(
  a: Acting,
  s: Sesi,
  o: Orang,
  ke: DuaNilai | null,
  alasan: string,
  urung = false,
): Promise<Result<Recorded>> {
  const usul = sama(ke, o.awal) ? null : ke;
  const me = a.viewer.pegawai;
  return outcome(
    await record(
      a.db,
      step(a, o.id, urung ? "undo" : "move", "papan", "papan", { kalibrasi: s.id }),
      change`UPDATE kalibrasi_orang SET usul_hasil = ${usul?.hasil ?? null}, usul_perilaku = ${usul?.perilaku ?? null},
          versi = versi + 1
        WHERE id = ${o.id} AND versi = ${a.versi} AND pegawai NOT IN ${hiddenFrom(s.id, me)}
          AND EXISTS (SELECT 1 FROM kalibrasi k JOIN kalibrasi_anggota x ON x.kalibrasi = k.id AND x.pegawai = ${me}
            WHERE k.id = kalibrasi_orang.kalibrasi AND k.keadaan = 'papan')
          AND EXISTS (SELECT 1 FROM evaluasi e WHERE e.id = kalibrasi_orang.evaluasi AND e.keadaan IN ('pengisian', 'dinilai'))`,
      [
        change`INSERT INTO kalibrasi_geser (id, orang, oleh, dari_hasil, dari_perilaku, ke_hasil, ke_perilaku, alasan, urung, pada)
          VALUES (${newId(a.now)}, ${o.id}, ${me}, ${o.kini?.hasil ?? null}, ${o.kini?.perilaku ?? null}, ${ke?.hasil ?? null},
            ${ke?.perilaku ?? null}, ${alasan}, ${urung ? 1 : 0}, ${a.now})`,
      ],
    ),
  );
}

/** Frozen with a hash that the trail keeps: whoever has the minutes can show that they are these. */
export async function lockSession(
  a: Acting,
  s: Sesi,
  semua: readonly Orang[],
  notulen: Notulen,
): Promise<Result<Recorded>> {
  const isi = canonical(notulen);
  const hash = await sha256Hex(isi);
  const usulan = semua.filter(
    (o) => o.usul !== null && (o.keadaan === "pengisian" || o.keadaan === "dinilai"),
  );
  const penilai = [...new Set(usulan.map((o) => o.penilai))].filter((p) => p !== a.viewer.pegawai);
  return outcome(
    await record(
      a.db,
      step(a, s.id, "lock", "papan", "terkunci", { hash }),
      change`UPDATE kalibrasi SET keadaan = 'terkunci', versi = versi + 1, dikunci_pada = ${a.now}, notulen = ${isi},
          notulen_hash = ${hash}
        WHERE id = ${s.id} AND versi = ${a.versi} AND keadaan = 'papan' AND ketua = ${a.viewer.pegawai}
          AND (SELECT coalesce(sum(o.versi), 0) FROM kalibrasi_orang o WHERE o.kalibrasi = ${s.id})
            = ${semua.reduce((n, o) => n + o.versi, 0)}`,
      [tell(a, penilai, "kalibrasi-dikunci", s.id, s.unit, s.periode)],
    ),
  );
}

export async function cancelSession(a: Acting, s: Sesi, alasan: string): Promise<Result<Recorded>> {
  const ke: KeadaanKalibrasi = "batal";
  return outcome(
    await record(
      a.db,
      { ...step(a, s.id, "cancel", s.keadaan, ke), alasan },
      change`UPDATE kalibrasi SET keadaan = ${ke}, versi = versi + 1
        WHERE id = ${s.id} AND versi = ${a.versi} AND keadaan = ${s.keadaan}`,
      [change`UPDATE kalibrasi_orang SET batal = 1 WHERE kalibrasi = ${s.id}`],
    ),
  );
}

/** The answer of the pejabat penilai. It changes no rating: that is a step of its own, on the evaluation. */
export async function answerPanel(
  db: AgencyDb,
  who: Who,
  o: Orang,
  jawaban: Jawaban,
  alasan: string,
): Promise<Result<Recorded>> {
  const me = who.viewer.pegawai;
  return outcome(
    await write(
      db,
      { pada: who.now, oleh: me, tindakan: "kalibrasi.respond", objek: o.id, rincian: { jawaban } },
      [
        change`UPDATE kalibrasi_orang SET jawaban = ${jawaban}, jawaban_alasan = ${alasan}, dijawab_oleh = ${me}, dijawab_pada = ${who.now}
          WHERE id = ${o.id} AND jawaban IS NULL AND usul_hasil IS NOT NULL
            AND EXISTS (SELECT 1 FROM evaluasi e WHERE e.id = kalibrasi_orang.evaluasi AND e.penilai = ${me} AND e.pegawai <> ${me}
              AND e.keadaan IN ('pengisian', 'dinilai'))`,
        change`INSERT INTO penjaga (cocok) SELECT changes() = 1`,
      ],
      who.perintah,
    ),
  );
}
