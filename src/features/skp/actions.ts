import { type SQL, sql } from "drizzle-orm";
import { openEvaluationsStatements } from "../../data/agency/buka-evaluasi.ts";
import type { AgencyDb } from "../../data/agency/database.ts";
import type { Identitas } from "../../data/agency/identitas.ts";
import {
  guardStatement,
  outcome,
  type Recorded,
  record,
  type Who,
  write,
} from "../../data/agency/riwayat.ts";
import { afterAgreementStatements, lateStatements, TANPA_ALASAN } from "../../data/agency/setelah-tetap.ts";
import { agreedNumber, keadaanJalan, type SkpContent, type SkpFrozen } from "../../data/agency/skp.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { canonical } from "../../data/canonical.ts";
import { sha256Hex } from "../../data/ids.ts";
import type { KeadaanSkp, Pendekatan } from "../../domain/istilah.ts";
import type { Result } from "../../domain/result.ts";
import { approve, edit, type HasilSkp, sendBack, submit, withdraw } from "../../domain/skp.ts";
import { agreedAdjustment } from "./adjustment.ts";
import type { Facts } from "./facts.ts";
import { contentStatements, perilakuStatements } from "./save.ts";
import { tell } from "./tell.ts";

export type Act = Who;
/** Accepted: written, or written before by the same command. Refused: because, or somebody was first. */
export type Outcome = Promise<Result<Recorded>>;

export type NewText = { readonly pendekatan: Pendekatan; readonly content: SkpContent };

/** The first save begins the draft and is a step; the ones after it only count revisions. */
export async function saveDraft(
  db: AgencyDb,
  { head, skp }: Facts,
  text: NewText,
  act: Act,
  also: readonly Statement<number>[] = [],
): Outcome {
  const result = edit(skp, act.viewer, act.today);
  if (!result.ok) return result;
  const ke = result.value.keadaan;
  const first = head.jalan !== ke;
  const guarded = change`UPDATE skp SET ${moveTo(head, ke)}, versi = versi + ${first ? 1 : 0}, revisi = revisi + 1,
      pendekatan = ${text.pendekatan}, diubah_pada = ${act.now}
    WHERE id = ${head.id} AND versi = ${head.versi} AND revisi = ${head.revisi} AND ${standsAt(head)}`;
  const content = [...contentStatements(head.id, text.content), ...also];
  if (first)
    return outcome(await record(db, { ...stepOf(act, head), langkah: "edit", ke }, guarded, content));
  const { now: pada, sekaliDalam } = act;
  const audit = { pada, oleh: act.viewer.pegawai, tindakan: "skp.simpan", objek: head.id, sekaliDalam };
  const statements = [guarded, guardStatement(), ...content];
  return outcome(
    await write(db, { ...audit, rincian: { revisi: head.revisi + 1 } }, statements, act.perintah),
  );
}

/** The pegawai signs by handing it over (Ps. 14 ayat (3)). */
export async function submitSkp(
  db: AgencyDb,
  { head, skp, content }: Facts,
  act: Act,
  terlambat = TANPA_ALASAN,
): Outcome {
  const result = submit(skp, act.viewer, act.today);
  if (!result.ok) return result;
  const { now } = act;
  const guarded = change`UPDATE skp SET ${moveTo(head, "diajukan")}, versi = versi + 1, diajukan_pada = ${now},
      dibaca_pada = NULL, diubah_pada = ${now}
    WHERE id = ${head.id} AND versi = ${head.versi} AND revisi = ${head.revisi} AND ${standsAt(head)}`;
  const news = { kepada: head.penilai, jenis: "skp-diajukan", data: about(head), tautan: linkOf(head) };
  const step = { ...stepOf(act, head), langkah: "submit", ke: result.value.keadaan };
  // As it was handed over: after a return both sides see what changed since.
  const handedOver = change`INSERT INTO skp_ajuan (skp, versi, isi, pada)
    VALUES (${head.id}, ${head.versi + 1}, ${canonical(content)}, ${now})`;
  const late =
    head.penyesuaian === null
      ? lateStatements(sql`${head.id}`, { ...whenOf(head, act), terlambat }, false)
      : [];
  return outcome(await record(db, step, guarded, [handedOver, ...tell(news, act), ...late]));
}

export async function withdrawSkp(db: AgencyDb, { head, skp }: Facts, act: Act): Outcome {
  const result = withdraw(skp, act.viewer, act.today);
  if (!result.ok) return result;
  const guarded = change`UPDATE skp SET ${moveTo(head, "draf")}, versi = versi + 1, diajukan_pada = NULL,
      diubah_pada = ${act.now}
    WHERE id = ${head.id} AND versi = ${head.versi} AND ${standsAt(head)} AND dibaca_pada IS NULL`;
  const news = { kepada: head.penilai, jenis: "skp-dibatalkan", data: about(head), tautan: linkOf(head) };
  const step = { ...stepOf(act, head), langkah: "withdraw", ke: result.value.keadaan };
  return outcome(await record(db, step, guarded, tell(news, act)));
}

/** The penilai begins to weigh it: from here on it is not pulled away under him. Not a change of state. */
export async function beginReview(db: AgencyDb, { head, skp }: Facts, act: Act): Outcome {
  const may: HasilSkp = sendBack(skp, act.viewer, act.today);
  if (!may.ok) return may;
  if (skp.dibaca) return outcome("sudah");
  const audit = { pada: act.now, oleh: act.viewer.pegawai, tindakan: "skp.baca", objek: head.id };
  return outcome(
    await write(db, audit, [
      change`UPDATE skp SET dibaca_pada = ${act.now}
        WHERE id = ${head.id} AND versi = ${head.versi} AND ${standsAt(head)} AND penilai = ${act.viewer.pegawai}`,
      guardStatement(),
    ]),
  );
}

export type Notes = { readonly umum: string; readonly rhk: Readonly<Record<string, string>> };

export async function sendBackSkp(db: AgencyDb, { head, skp }: Facts, notes: Notes, act: Act): Outcome {
  const result = sendBack(skp, act.viewer, act.today, [notes.umum, ...Object.values(notes.rhk)]);
  if (!result.ok) return result;
  const { now } = act;
  const guarded = change`UPDATE skp SET ${moveTo(head, "dikembalikan")}, versi = versi + 1,
      dibaca_pada = coalesce(dibaca_pada, ${now}), diubah_pada = ${now}
    WHERE id = ${head.id} AND versi = ${head.versi} AND ${standsAt(head)} AND penilai = ${act.viewer.pegawai}`;
  const rows = [["", notes.umum], ...Object.entries(notes.rhk)].filter(([, teks]) => teks);
  const news = { kepada: head.pegawai, jenis: "skp-dikembalikan", data: about(head), tautan: linkOf(head) };
  const step = {
    ...stepOf(act, head),
    langkah: "sendBack",
    ke: result.value.keadaan,
    alasan: notes.umum,
    rincian: { catatan: rows.length },
  };
  return outcome(
    await record(db, step, guarded, [
      change`INSERT INTO catatan_rhk (skp, versi, rhk, teks)
        SELECT ${head.id}, ${head.versi + 1}, value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(rows)})`,
      ...tell(news, act),
    ]),
  );
}

export type Parties = { readonly pegawai: Identitas; readonly penilai: Identitas };

/** What is agreed, as it is kept for good: canonical text and its SHA-256 in hex. */
export async function freeze(
  { head, content }: Pick<Facts, "head" | "content">,
  perilaku: SkpContent["perilaku"],
  parties: Parties,
  now: number,
): Promise<{ readonly isi: string; readonly hash: string }> {
  const { kelompok, pendekatan, dari, sampai } = head;
  const frozen: SkpFrozen = {
    ...content,
    perilaku,
    bentuk: { kelompok, pendekatan, dari, sampai },
    pihak: { ...parties, diajukanPada: head.diajukanPada ?? now, ditetapkanPada: now },
  };
  const isi = canonical(frozen);
  return { isi, hash: await sha256Hex(isi) };
}

/**
 * Fixed by the pejabat penilai (Ps. 14 ayat (3)): the text, its form and both people are frozen and hashed. Of an
 * adjustment this is the next version, which counts from its own day on; `ditetapkan_pada` stays the first agreement.
 */
export async function approveSkp(
  db: AgencyDb,
  { head, content, skp, sesuai }: Facts,
  perilaku: SkpContent["perilaku"],
  parties: Parties,
  act: Act,
  terlambat = TANPA_ALASAN,
): Outcome {
  const result = approve(skp, act.viewer, act.today);
  if (!result.ok) return result;
  const { now } = act;
  const { dari } = head;
  const { isi, hash } = await freeze({ head, content }, perilaku, parties, now);
  const guarded = change`UPDATE skp SET ${moveTo(head, "ditetapkan")}, versi = versi + 1,
      ditetapkan_pada = coalesce(ditetapkan_pada, ${now}),
      dibaca_pada = coalesce(dibaca_pada, ${now}), diubah_pada = ${now}
    WHERE id = ${head.id} AND versi = ${head.versi} AND ${standsAt(head)} AND penilai = ${act.viewer.pegawai}`;
  const news = { kepada: head.pegawai, jenis: "skp-ditetapkan", data: about(head), tautan: linkOf(head) };
  const step = { ...stepOf(act, head), langkah: "approve", ke: result.value.keadaan, rincian: { hash } };
  return outcome(
    await record(db, step, guarded, [
      change`INSERT INTO skp_versi (skp, nomor, isi, hash, berlaku_dari, ditetapkan_pada, ditetapkan_oleh)
        SELECT ${head.id}, coalesce(max(nomor), 0) + 1, ${isi}, ${hash},
          CASE WHEN ${agreedNumber(sql`${head.id}`)} IS NULL THEN ${dari} ELSE ${sesuai?.berlakuDari ?? act.today} END,
          ${now}, ${act.viewer.pegawai}
        FROM skp_versi WHERE skp = ${head.id}`,
      ...(sesuai ? agreedAdjustment(head.id, sesuai.berlakuDari, now) : []),
      ...perilakuStatements(head.id, perilaku),
      ...openEvaluationsStatements(now, act.zona, head.id),
      ...tell(news, act),
      ...afterAgreementStatements(sql`${head.id}`, {
        ...whenOf(head, act),
        penyesuaian: sesuai !== null,
        terlambat,
      }),
    ]),
  );
}

type Head = Facts["head"];
/** The plan itself, or the adjustment that runs on it: then the plan stays 'ditetapkan' all the while. */
const moveTo = (head: Head, ke: KeadaanSkp): SQL =>
  head.penyesuaian === null ? sql`keadaan = ${ke}` : sql`penyesuaian = ${ke === "ditetapkan" ? null : ke}`;
const standsAt = (head: Head): SQL => sql`${keadaanJalan("skp")} = ${head.jalan}`;
const whenOf = (head: Head, act: Act) => ({
  tahun: head.tahun,
  oleh: act.viewer.pegawai,
  pada: act.now,
  zona: act.zona,
});
const linkOf = (head: Head) => `/skp/${head.id}`;
const about = (head: Head) => ({
  nama: head.nama,
  penilai: head.namaPenilai ?? "",
  tahun: head.tahun,
  ...(head.penyesuaian === null ? {} : { penyesuaian: 1 }),
});
const stepOf = (act: Act, head: Head) => ({
  objek: head.id,
  versi: head.versi,
  jenis: "skp" as const,
  dari: head.jalan,
  oleh: act.viewer.pegawai,
  pada: act.now,
  perintah: act.perintah,
});
