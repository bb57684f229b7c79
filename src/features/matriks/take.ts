import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import { opensFor } from "../../data/agency/jendela.ts";
import { type OfferedRole, rhkFromRole } from "../../data/agency/matriks.ts";
import {
  guardStatement,
  outcome,
  type Recorded,
  record,
  type Who,
  write,
} from "../../data/agency/riwayat.ts";
import { keadaanJalan, type SkpHead } from "../../data/agency/skp.ts";
import { change, rows } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import type { Result } from "../../domain/result.ts";
import { edit, type Skp } from "../../domain/skp.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";

export const planningStatement = (skp: string) => rows<{ readonly bukaPada: number | null }>`
  SELECT min(${opensFor("skp")}) AS bukaPada FROM skp JOIN periode t ON t.tahun = skp.tahun
    JOIN jendela j ON j.periode = t.id AND j.tahap = 'perencanaan' WHERE skp.id = ${skp}`;

/** What the rule of writing a plan asks; its text does not matter to that rule. */
export const skpOf = (head: SkpHead, bukaPada: number | null, zona: Zona): Skp => ({
  pegawai: head.pegawai,
  penilai: head.penilai,
  atasan: head.atasan,
  keadaan: head.jalan,
  dibaca: head.dibacaPada !== null,
  bukaTanggal: bukaPada === null ? null : tanggalPada(bukaPada, zona),
  isi: {
    kelompok: head.kelompok,
    pendekatan: head.pendekatan,
    mulai: head.dari,
    rhk: [],
    perilaku: [],
    lampiran: { sumberDaya: [], skema: [], konsekuensi: [] },
    tandaTangan: null,
  },
});

/** Roles become results of the plan, by the same lock and the same rule as a save of its page. */
export async function takeRoles(
  db: AgencyDb,
  head: SkpHead,
  skp: Skp,
  roles: readonly OfferedRole[],
  act: Who,
): Promise<Result<Recorded>> {
  const may = edit(skp, act.viewer, act.today);
  if (!may.ok) return may;
  const { keadaan } = may.value;
  const first = head.jalan !== keadaan;
  // The text is the plan's own, or that of the adjustment that runs on it: then the plan stays 'ditetapkan'.
  const guarded = change`UPDATE skp SET ${head.penyesuaian === null ? sql`keadaan` : sql`penyesuaian`} = ${keadaan},
      versi = versi + ${first ? 1 : 0}, revisi = revisi + 1, diubah_pada = ${act.now}
    WHERE id = ${head.id} AND versi = ${head.versi} AND revisi = ${head.revisi} AND ${keadaanJalan("skp")} = ${head.jalan}`;
  const effects = [addStatement(head.id, roles, act.now), rewordStatement(head.id, roles)];
  const oleh = act.viewer.pegawai;
  if (first)
    return outcome(
      await record(
        db,
        {
          objek: head.id,
          versi: head.versi,
          jenis: "skp",
          langkah: "edit",
          dari: head.jalan,
          ke: keadaan,
          oleh,
          pada: act.now,
          perintah: act.perintah,
        },
        guarded,
        effects,
      ),
    );
  const audit = { pada: act.now, oleh, tindakan: "skp.simpan", objek: head.id };
  const rincian = { revisi: head.revisi + 1, peran: roles.length };
  return outcome(
    await write(db, { ...audit, rincian }, [guarded, guardStatement(), ...effects], act.perintah),
  );
}

const addStatement = (skp: string, roles: readonly OfferedRole[], now: number) => {
  const made = roles.filter((r) => r.rhk === null).map((r) => rhkFromRole(r, newId(now)));
  return change`INSERT INTO rhk (id, skp, jenis, klasifikasi, teks, penugasan_dari, rhk_pimpinan, rhk_pimpinan_teks,
      indikator_pimpinan, matriks, asal, urut)
    SELECT value ->> 'id', ${skp}, value ->> 'jenis', value ->> 'klasifikasi', value ->> 'teks', value ->> 'penugasanDari',
      value ->> 'rhkPimpinan', value ->> 'rhkPimpinanTeks', value ->> 'indikatorPimpinan', value ->> 'matriks', value ->> 'asal',
      (SELECT coalesce(max(urut), -1) + 1 FROM rhk WHERE skp = ${skp}) + key
    FROM json_each(${JSON.stringify(made)})`;
};

const rewordStatement = (skp: string, roles: readonly OfferedRole[]) => change`
  UPDATE rhk SET teks = b.value ->> 'teks' FROM json_each(${JSON.stringify(roles.filter((r) => r.rhk !== null))}) b
  WHERE rhk.skp = ${skp} AND rhk.id = b.value ->> 'rhk'`;
