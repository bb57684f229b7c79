import type { AgencyDb } from "../../data/agency/database.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { tellAdmins } from "../../data/agency/kabar-admin.ts";
import { guardStatement, type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import {
  akhiriPeran,
  beriPeran,
  type PenolakanPeran,
  type PeranAda,
  type UsulPeran,
} from "../../domain/peran.ts";
import { accept, type Result } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { RoleRow } from "./queries.ts";

type Facts = { readonly milik: readonly PeranAda[]; readonly admin: readonly PeranAda[] };
type Named = { readonly nama: string; readonly unit: string | null };

/** Sessions of that person end with a change of role: what was granted is read anew (security.md 2). */
export async function giveRole(
  db: AgencyDb,
  usul: UsulPeran,
  named: Named,
  facts: Facts,
  who: Who,
): Promise<Result<Recorded, PenolakanPeran>> {
  const allowed = beriPeran(usul, who.viewer.pegawai, facts, who.today);
  if (!allowed.ok) return allowed;
  const p = allowed.value;
  const id = newId(who.now);
  return accept(
    await write(
      db,
      audit("peran.beri", p, who),
      [
        // Once more inside the write: the same may be given twice at once. What ended on its first day is given again.
        change`INSERT INTO peran (id, pegawai, peran, lingkup, dari, sampai, diberi_oleh, diberi_pada, dasar)
          SELECT ${id}, ${p.pegawai}, ${p.peran}, ${p.lingkup}, ${p.dari}, ${p.sampai}, ${who.viewer.pegawai}, ${who.now}, ${p.dasar}
          WHERE NOT EXISTS (SELECT 1 FROM peran r WHERE r.pegawai = ${p.pegawai} AND r.peran = ${p.peran}
            AND (r.lingkup IS NULL OR r.lingkup = ${p.lingkup}) AND (r.sampai IS NULL OR r.sampai >= ${p.dari})
            AND (${p.sampai} IS NULL OR r.dari <= ${p.sampai}))
          ON CONFLICT (pegawai, peran, coalesce(lingkup, ''), dari) DO UPDATE SET sampai = excluded.sampai,
            diberi_oleh = excluded.diberi_oleh, diberi_pada = excluded.diberi_pada, dasar = excluded.dasar,
            diakhiri_oleh = NULL, diakhiri_pada = NULL`,
        guardStatement(),
        closeForeignLinks(p.pegawai, who),
        ...tell("diberi", p, named, who),
        ...endSessions(p.pegawai, who),
      ],
      who.perintah,
    ),
  );
}

export async function endRole(
  db: AgencyDb,
  role: RoleRow,
  admin: readonly PeranAda[],
  alasan: string,
  who: Who,
): Promise<Result<Recorded, "admin-terakhir">> {
  const allowed = akhiriPeran(role, admin, who.today);
  if (!allowed.ok) return allowed;
  return accept(
    await write(
      db,
      audit("peran.cabut", { ...role, dasar: alasan }, who),
      [
        change`UPDATE peran SET sampai = date(${who.today}, '-1 day'), diakhiri_oleh = ${who.viewer.pegawai},
          diakhiri_pada = ${who.now} WHERE id = ${role.id} AND (sampai IS NULL OR sampai >= ${who.today})`,
        guardStatement(),
        // Once more inside the write: two last admins may take each other's role at the same moment.
        ...(role.peran === "admin" ? [someAdminStatement(who.today)] : []),
        ...tell("diakhiri", role, role, who),
        ...endSessions(role.pegawai, who),
      ],
      who.perintah,
    ),
  );
}

const someAdminStatement = (today: Tanggal) => change`INSERT INTO penjaga (cocok) SELECT EXISTS (
  SELECT 1 FROM peran WHERE peran = 'admin' AND dari <= ${today} AND sampai IS NULL)`;

const audit = (tindakan: string, p: UsulPeran, who: Who) => ({
  pada: who.now,
  oleh: who.viewer.pegawai,
  tindakan,
  objek: p.pegawai,
  rincian: { peran: p.peran, lingkup: p.lingkup, dari: p.dari, sampai: p.sampai, dasar: p.dasar },
});

/** The person always; of the widest role there is all other admins too: nobody becomes or stops being admin unseen. */
function tell(apa: "diberi" | "diakhiri", p: PeranAda, named: Named, who: Who): Statement<unknown>[] {
  const data = {
    peran: p.peran,
    unit: named.unit ?? "",
    nama: named.nama,
    oleh: who.viewer.nama,
    sampai: p.sampai ?? "",
  };
  return [
    ...(p.pegawai === who.viewer.pegawai
      ? []
      : [
          noticeStatement(
            { kepada: p.pegawai, jenis: `keamanan-peran-${apa}`, data, tautan: "/bantuan" },
            who.now,
          ),
        ]),
    ...(p.peran === "admin"
      ? [
          tellAdmins({ jenis: `keamanan-admin-${apa}`, data, tautan: "/kelola/peran" }, who.today, who.now, [
            who.viewer.pegawai,
            p.pegawai,
          ]),
        ]
      : []),
  ];
}

/** A link of somebody who could not have made it now, for whoever holds a role, opens nothing any more. */
const closeForeignLinks = (
  pegawai: string,
  who: Who,
) => change`UPDATE undangan SET kedaluwarsa_pada = ${who.now}
  WHERE pegawai = ${pegawai} AND dipakai_pada IS NULL AND kedaluwarsa_pada > ${who.now} AND dibuat_oleh IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM peran r WHERE r.pegawai = undangan.dibuat_oleh AND r.peran = 'admin'
      AND r.dari <= ${who.today} AND (r.sampai IS NULL OR r.sampai >= ${who.today}))`;

const endSessions = (pegawai: string, who: Who) =>
  pegawai === who.viewer.pegawai
    ? []
    : [change`UPDATE akun SET sesi_epoch = max(sesi_epoch + 1, ${who.now}) WHERE pegawai = ${pegawai}`];
