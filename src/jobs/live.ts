import type { AgencyDb } from "../data/agency/database.ts";
import { change, rows } from "../data/agency/statement.ts";
import { type AngkaInstansi, keepCount, lastCount } from "../data/directory/angka.ts";
import { lifecycleOf, takeStep } from "../data/directory/siklus.ts";
import { openEvidence } from "../data/evidence.ts";
import { newId } from "../data/ids.ts";
import { bolehDisurati, moveAgency, sedangUjiCoba } from "../domain/siklus.ts";
import { tanggalPada } from "../domain/tanggal.ts";
import { lanjutkanEkspor, settleLifecycle } from "../features/siklus/actions.ts";
import type { At } from "./at.ts";
import { beginErasure } from "./erase-agency.ts";

/** What the agency's life asks for before anything else; null: its thirty days are over, there is nothing more to do. */
export async function live(env: Env, db: AgencyDb, at: At): Promise<string[] | null> {
  const { agency, now } = at;
  if (agency.sampaiPada !== null && now >= agency.sampaiPada && (await byTheHour(env, at)) === "ditutup")
    return null;
  const { versi } = await currentVersion(env, at);
  return [
    ...(await settleLifecycle(db, lifecycleOf(env, agency), { versi, zona: agency.zona, code: agency.code })),
    ...(await lanjutkanEkspor(db, openEvidence(env.EVIDENCE, agency), at)),
    ...(await count(env, db, at)),
  ];
}

/** Only when a step was taken here; otherwise the row that woke us is new enough. */
const currentVersion = async (env: Env, at: At) =>
  at.agency.sampaiPada !== null && at.now >= at.agency.sampaiPada
    ? lifecycleOf(env, at.agency).read()
    : at.agency;

async function byTheHour(env: Env, { agency, now }: At): Promise<string> {
  const s = await lifecycleOf(env, agency).read();
  if (s.keadaan === "menutup") return (await beginErasure(env, agency, s, now)) ? "ditutup" : s.keadaan;
  if (s.keadaan !== "baca-saja") return s.keadaan;
  const decided = moveAgency(s, "buka", { pelaku: "jam", now, alasan: "" });
  if (decided.ok) {
    const step = { langkah: "buka" as const, dari: s.keadaan, ke: decided.value, sebagai: "jam" as const };
    await takeStep(env, agency.id, {
      ...step,
      id: newId(now),
      versi: s.versi,
      oleh: null,
      alasan: "",
      pada: now,
    });
  }
  return s.keadaan;
}

/** A trial writes to nobody outside: such letters end here, and are counted. */
export async function fenceLetters(db: AgencyDb, { agency }: At): Promise<string[]> {
  if (!sedangUjiCoba(agency.keadaan)) return [];
  const [[proved], waiting] = await db.batch([
    rows<{ surel: string | null }>`SELECT surel_terbukti AS surel FROM instansi`,
    rows<{
      id: string;
      kepada: string;
    }>`SELECT id, kepada FROM surat_keluar WHERE keadaan = 'menunggu' LIMIT 2000`,
  ]);
  const out = waiting.filter((s) => !bolehDisurati(s.kepada, proved?.surel ?? null)).map((s) => s.id);
  if (out.length === 0) return [];
  await db.apply(change`UPDATE surat_keluar SET keadaan = 'gagal', galat = 'UJI_COBA', isi = '', html = ''
    WHERE keadaan = 'menunggu' AND id IN (SELECT value FROM json_each(${JSON.stringify(out)}))`);
  return [`${out.length} surat uji coba ditahan`];
}

/** Once a local day, numbers for the operator; nothing is written in the agency. */
async function count(env: Env, db: AgencyDb, { agency, now, today }: At): Promise<string[]> {
  const last = await lastCount(env, agency.id);
  if (last > 0 && tanggalPada(last, agency.zona) === today) return [];
  const [[row]] = await db.batch([
    rows<Omit<AngkaInstansi, "d1Byte">>`
      SELECT (SELECT n FROM jumlah WHERE apa = 'pegawai') AS pegawai, (SELECT n FROM jumlah WHERE apa = 'bersandi') AS akun,
        (SELECT max(pada) FROM (SELECT pada FROM jejak ORDER BY id DESC LIMIT 1)) AS kegiatanPada,
        (SELECT count(*) FROM (SELECT 1 FROM surat_keluar WHERE keadaan = 'menunggu' LIMIT 10000)) AS suratMenunggu,
        (SELECT count(*) FROM (SELECT 1 FROM surat_keluar WHERE keadaan = 'gagal' AND galat <> 'UJI_COBA'
          AND dibuat_pada > ${now - WEEK_MS} LIMIT 10000)) AS suratGagal,
        (SELECT n FROM isi_ruang WHERE apa = 'bukti') AS bukti, (SELECT byte FROM isi_ruang WHERE apa = 'bukti') AS buktiByte`,
  ]);
  if (row) await keepCount(env, agency.id, { ...row, d1Byte: await db.size() }, now);
  return [];
}

const WEEK_MS = 7 * 86_400_000;
