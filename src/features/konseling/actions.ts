import { type SQL, sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import {
  guardStatement,
  outcome,
  type Recorded,
  record,
  type Who,
  write,
} from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import type { KeadaanKonseling, LangkahKonseling } from "../../domain/konseling.ts";
import type { Result } from "../../domain/result.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import type { CalonLapor, Kasus, UmpanBalikBukti } from "./queries.ts";
import { pengelolaSql } from "./queries.ts";

type Outcome = Promise<Result<Recorded>>;

export type Laporan = {
  readonly diberitahuTanggal: Tanggal;
  readonly diberitahuRujukan: string;
  readonly masalah: Readonly<Record<string, string>>;
  readonly ekspektasi: string;
  readonly uraian: string;
  readonly lainnya: boolean;
  readonly tindakan: string;
  readonly bukti: readonly UmpanBalikBukti[];
  /** Both people, agency's city: as they are on this day. */
  readonly pihak: unknown;
};

/** B.1.10. What the trail keeps of it is that a step was taken. */
export async function report(db: AgencyDb, id: string, skp: CalonLapor, l: Laporan, who: Who): Outcome {
  const { now, today, viewer } = who;
  return outcome(
    await write(
      db,
      { pada: now, oleh: viewer.pegawai, tindakan: "konseling.lapor", objek: id },
      [
        change`INSERT INTO konseling (id, skp, unit, pegawai, pelapor, masalah, ekspektasi, uraian, lainnya, tindakan,
            diberitahu_tanggal, diberitahu_rujukan, bukti, pihak, dilaporkan_pada, diubah_pada)
          SELECT ${id}, s.id, s.unit, s.pegawai, ${viewer.pegawai}, ${JSON.stringify(l.masalah)}, ${l.ekspektasi}, ${l.uraian},
            ${l.lainnya ? 1 : 0}, ${l.tindakan}, ${l.diberitahuTanggal}, ${l.diberitahuRujukan}, ${JSON.stringify(l.bukti)},
            ${JSON.stringify(l.pihak)}, ${now}, ${now}
          FROM skp s WHERE s.id = ${skp.id} AND s.penilai = ${viewer.pegawai}`,
        guardStatement(),
        change`INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, oleh, pada)
          VALUES (${id}, 1, 'konseling', 'lapor', '', 'dilaporkan', ${viewer.pegawai}, ${now})`,
        tell(
          id,
          sql`SELECT o.pegawai FROM (${pengelolaSql(today)}) o WHERE o.pegawai <> ${skp.pegawai}`,
          now,
        ),
      ],
      who.perintah,
    ),
  );
}

export type Perubahan = {
  readonly langkah: LangkahKonseling;
  readonly ke: KeadaanKonseling;
  readonly versi: number;
  readonly putusan?: string;
  readonly konselor?: string;
  readonly jadwal?: { readonly tanggal: Tanggal; readonly jam: string; readonly tempat: string };
  readonly catatan?: {
    readonly tanggal: Tanggal;
    readonly kesepakatan: string;
    readonly tindakLanjut: string;
    readonly pembahasan: string;
    readonly dibagikan: boolean;
  };
};

/** Every step through the one writer of decisions; no text goes with it into history or trail. */
export async function step(db: AgencyDb, k: Kasus, p: Perubahan, who: Who): Outcome {
  const { now, today, viewer } = who;
  const { jadwal, catatan, konselor } = p;
  return outcome(
    await record(
      db,
      {
        objek: k.id,
        versi: p.versi,
        jenis: "konseling",
        langkah: p.langkah,
        dari: k.keadaan,
        ke: p.ke,
        oleh: viewer.pegawai,
        pada: now,
        perintah: who.perintah,
      },
      change`UPDATE konseling SET keadaan = ${p.ke}, versi = versi + 1, diubah_pada = ${now},
          putusan = coalesce(${p.putusan ?? null}, putusan), konselor = coalesce(${konselor ?? null}, konselor),
          jadwal_tanggal = iif(${konselor ? 1 : 0}, NULL, coalesce(${jadwal?.tanggal ?? null}, jadwal_tanggal)),
          jadwal_jam = iif(${konselor ? 1 : 0}, NULL, coalesce(${jadwal?.jam ?? null}, jadwal_jam)),
          jadwal_tempat = iif(${konselor ? 1 : 0}, '', coalesce(${jadwal?.tempat ?? null}, jadwal_tempat)),
          diundang_pada = iif(${konselor ? 1 : 0}, NULL, coalesce(${jadwal ? now : null}, diundang_pada))
        WHERE id = ${k.id} AND versi = ${p.versi} AND keadaan = ${k.keadaan}`,
      [
        ...(catatan
          ? [
              change`INSERT INTO konseling_catatan (id, konseling, konselor, tanggal, kesepakatan, tindak_lanjut, pembahasan,
                  dibagikan, ditandatangani_pada)
                VALUES (${newId(now)}, ${k.id}, ${viewer.pegawai}, ${catatan.tanggal}, ${catatan.kesepakatan},
                  ${catatan.tindakLanjut}, ${catatan.pembahasan}, ${catatan.dibagikan ? 1 : 0}, ${now})`,
            ]
          : []),
        ...yangDiberitahu(k, p, today).map((siapa) => tell(k.id, siapa, now)),
      ],
    ),
  );
}

/** Each hears only of what is his to see next. */
function yangDiberitahu(k: Kasus, p: Perubahan, today: Tanggal): SQL[] {
  const satu = (siapa: string | null) => (siapa === null ? [] : [sql`SELECT ${siapa} AS pegawai`]);
  if (p.langkah === "tunjuk") return satu(p.konselor ?? null);
  if (p.langkah === "jadwal") return [...satu(k.pegawai), ...satu(k.konselor)];
  if (p.langkah === "catat")
    return [
      ...satu(k.pegawai),
      sql`SELECT o.pegawai FROM (${pengelolaSql(today)}) o WHERE o.pegawai <> ${k.pegawai}`,
    ];
  return p.langkah === "tarik" ? [] : satu(k.pelapor);
}

/** "Something for you to read", and nothing of what. */
const tell = (id: string, siapa: SQL, now: number) =>
  change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
    SELECT hex(randomblob(13)), x.pegawai, 'rahasia-menunggu', '{}', ${`/konseling/${id}`}, ${now} FROM (${siapa}) x`;

/** One unit at a time; the old one until yesterday. */
export async function markUnit(db: AgencyDb, unit: string, who: Who): Outcome {
  const { now, today, viewer } = who;
  return outcome(
    await write(
      db,
      { pada: now, oleh: viewer.pegawai, tindakan: "konseling.unit", objek: unit },
      [
        change`DELETE FROM unit_kepegawaian WHERE dari = ${today} AND unit <> ${unit}`,
        change`UPDATE unit_kepegawaian SET sampai = ${tambahHari(today, -1)}
          WHERE unit <> ${unit} AND dari < ${today} AND (sampai IS NULL OR sampai >= ${today})`,
        change`INSERT INTO unit_kepegawaian (unit, dari, oleh) SELECT ${unit}, ${today}, ${viewer.pegawai}
          WHERE NOT EXISTS (SELECT 1 FROM unit_kepegawaian WHERE unit = ${unit} AND dari <= ${today}
            AND (sampai IS NULL OR sampai >= ${today}))`,
      ],
      who.perintah,
    ),
  );
}
