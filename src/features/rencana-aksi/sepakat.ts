import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { unsigned } from "../../data/agency/pelaksanaan.ts";
import { outcome, type Recorded, record, type Who } from "../../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../../data/agency/statement.ts";
import { visibleTo } from "../../data/agency/visible.ts";
import { sha256Hex } from "../../data/ids.ts";
import type { KeadaanEvaluasi, KeadaanSkp } from "../../domain/istilah.ts";
import {
  agree,
  type IsiLembar,
  type KeadaanLembar,
  type LangkahLembar,
  type Lembar,
  sendBack,
  submit,
  withdraw,
} from "../../domain/rencana-aksi.ts";
import type { Result } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { disepakatiOf, isiLembar, type Work } from "./work.ts";

/** What domain/rencana-aksi.ts asks. */
export const lembarOf = (work: Work): Lembar => ({
  pegawai: work.head.pegawai,
  penilai: work.head.penilai,
  atasan: work.head.atasan,
  skp: work.head.keadaan as KeadaanSkp,
  keadaan: work.lembar?.keadaan ?? "draf",
  evaluasi: work.periode.evaluasi as KeadaanEvaluasi | null,
  perlu: work.perlu,
  isi: isiLembar(work),
  disepakati: disepakatiOf(work),
});

const KATA = { submit: "ajukan", withdraw: "tarik", sendBack: "kembalikan", agree: "sepakati" } as const;
type Taken = { readonly langkah: LangkahLembar; readonly catatan?: string };

export const mayTake = (work: Work, who: Pick<Who, "viewer">, { langkah, catatan }: Taken) =>
  langkah === "sendBack"
    ? sendBack(lembarOf(work), who.viewer, catatan)
    : { submit, withdraw, agree }[langkah](lembarOf(work), who.viewer);

/** One step of the agreement: history, lock, the new state with what belongs to it, and who hears of it. */
export async function takeStep(db: AgencyDb, work: Work, who: Who, taken: Taken): Promise<Result<Recorded>> {
  const may = mayTake(work, who, taken);
  if (!may.ok) return may;
  const { langkah, catatan = "" } = taken;
  const { id: skp } = work.head;
  const periode = work.periode.id;
  const { now } = who;
  const lembar = work.lembar;
  const diajukan = JSON.stringify(isiLembar(work));
  const versi = (lembar?.versi ?? 0) + 1;
  const recorded = await record(
    db,
    {
      ...{ objek: `${skp}/${periode}/kesepakatan`, versi: lembar?.langkah ?? 0, jenis: "pelaksanaan" },
      ...{ langkah: KATA[langkah], dari: lembar?.keadaan ?? "draf", ke: may.value },
      ...{ oleh: who.viewer.pegawai, alasan: catatan, pada: now, perintah: who.perintah },
    },
    stepStatement(work, may.value, langkah === "submit" ? diajukan : null, catatan, who),
    [
      ...(langkah === "agree" && lembar?.diajukan
        ? [await versionStatement(skp, periode, versi, lembar.diajukan, who)]
        : []),
      ...news(work, who, langkah, catatan),
    ],
  );
  return outcome(recorded);
}

/** Guarded by the step that was looked at, by whose it is, and by the signature that must not stand there yet. */
function stepStatement(work: Work, ke: KeadaanLembar, diajukan: string | null, catatan: string, who: Who) {
  const agreed = ke === "disepakati" ? 1 : 0;
  return change`UPDATE lembar_kerja SET keadaan = ${ke}, langkah = langkah + 1, versi = versi + ${agreed},
      catatan = ${ke === "dikembalikan" ? catatan : ""}, diajukan = coalesce(${diajukan}, diajukan),
      diajukan_pada = CASE WHEN ${diajukan} IS NULL THEN diajukan_pada ELSE ${who.now} END
    WHERE skp = ${work.head.id} AND periode = ${work.periode.id} AND langkah = ${work.lembar?.langkah ?? 0}
      AND EXISTS (SELECT 1 FROM skp WHERE skp.id = lembar_kerja.skp AND skp.keadaan = 'ditetapkan'
        AND ${who.viewer.pegawai} IN (skp.pegawai, skp.penilai) AND ${unsigned(work.periode.id)})`;
}

/** The text that was looked at, not the one that is being written meanwhile. */
const versionStatement = async (skp: string, periode: string, nomor: number, isi: string, who: Who) =>
  change`INSERT INTO lembar_versi (skp, periode, nomor, isi, hash, berlaku_dari, disepakati_oleh, disepakati_pada)
    VALUES (${skp}, ${periode}, ${nomor}, ${isi}, ${await sha256Hex(isi)}, ${who.today}, ${who.viewer.pegawai}, ${who.now})`;

function news(work: Work, who: Who, langkah: LangkahLembar, catatan: string): Statement<number>[] {
  if (langkah === "withdraw") return [];
  const tautan = `/pelaksanaan/${work.head.id}/${work.periode.id}/kesepakatan`;
  const { nama } = who.viewer;
  const kabar =
    langkah === "submit"
      ? { kepada: work.head.penilai, jenis: "rencana-aksi-diajukan", data: { nama }, tautan }
      : {
          ...{ kepada: work.head.pegawai, jenis: "rencana-aksi-diputus", tautan },
          data: {
            nama,
            putusan: langkah === "agree" ? "disepakati" : "dikembalikan",
            catatan: catatan.slice(0, 300),
          },
        };
  return [noticeStatement(kabar, who.now)];
}

export type VersiRow = {
  readonly nomor: number;
  readonly isi: string;
  readonly hash: string;
  readonly berlakuDari: Tanggal;
  readonly disepakatiPada: number;
  readonly nama: string;
};
export const versiStatement = (skp: string, periode: string, me: string, today: Tanggal) => rows<VersiRow>`
  SELECT v.nomor, v.isi, v.hash, v.berlaku_dari AS berlakuDari, v.disepakati_pada AS disepakatiPada, p.nama
  FROM lembar_versi v JOIN skp ON skp.id = v.skp JOIN pegawai p ON p.id = v.disepakati_oleh
  WHERE v.skp = ${skp} AND v.periode = ${periode} AND ${visibleTo("skp", me, today)} ORDER BY v.nomor DESC LIMIT 50`;

export type WaitingRow = {
  readonly skp: string;
  readonly periode: string;
  readonly tahun: number;
  readonly jenis: Work["periode"]["jenis"];
  readonly n: number;
  readonly nama: string;
  readonly sejak: number;
  readonly jumlah: number;
};

/** What waits for my word, the oldest first. */
export const waitingStatement = (me: string) => rows<WaitingRow>`
  SELECT l.skp, l.periode, t.tahun, t.jenis, t.n, p.nama, l.diajukan_pada AS sejak,
    json_array_length(l.diajukan, '$.rencana') AS jumlah
  FROM skp JOIN lembar_kerja l ON l.skp = skp.id AND l.keadaan = 'diajukan'
    JOIN periode t ON t.id = l.periode JOIN pegawai p ON p.id = skp.pegawai
  WHERE skp.penilai = ${me} AND skp.keadaan = 'ditetapkan' AND ${unsigned(sql`t.id`)} ORDER BY l.diajukan_pada, l.skp LIMIT 200`;

export const lateWaitingStatement = (me: string) => rows<WaitingRow>`
  SELECT s.skp, s.periode, t.tahun, t.jenis, t.n, p.nama, min(s.diajukan_pada) AS sejak, count(*) AS jumlah
  FROM skp JOIN realisasi_susulan s ON s.skp = skp.id AND s.keadaan = 'menunggu'
    JOIN periode t ON t.id = s.periode JOIN pegawai p ON p.id = skp.pegawai
  WHERE skp.penilai = ${me} AND ${unsigned(sql`t.id`)} GROUP BY s.skp, s.periode ORDER BY sejak, s.skp LIMIT 200`;

export const isiDari = (json: string): IsiLembar => JSON.parse(json) as IsiLembar;
