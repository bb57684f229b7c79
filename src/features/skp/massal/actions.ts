import type { AgencyDb } from "../../../data/agency/database.ts";
import type { Identitas } from "../../../data/agency/identitas.ts";
import { approveStatements, revokeStatements } from "../../../data/agency/penetapan.ts";
import { auditRow, type Recorded, type Who, write } from "../../../data/agency/riwayat.ts";
import { newId } from "../../../data/ids.ts";
import { freeze } from "../actions.ts";
import type { Menunggu } from "./waiting.ts";

export type Pilihan = {
  readonly id: string;
  readonly tahun: number;
  readonly penilai: Identitas;
  /** Chosen and allowed to go along. */
  readonly disetujui: readonly Menunggu[];
  readonly lain: readonly Menunggu[];
};

/** All of them in one batch; who was changed meanwhile is skipped and named, the others are done. */
export async function approveMany(db: AgencyDb, act: Who, asked: Pilihan): Promise<Recorded> {
  const { now, viewer } = act;
  const oleh = viewer.pegawai;
  const plans = await Promise.all(
    asked.disetujui.flatMap(({ facts, pegawai }) =>
      pegawai
        ? [
            freeze(facts, facts.content.perilaku, { pegawai, penilai: asked.penilai }, now).then(
              (frozen) => ({
                ...frozen,
                ...lockOf(facts.head),
              }),
            ),
          ]
        : [],
    ),
  );
  const jejak = await Promise.all(
    plans.map(async ({ skp, versi, hash }) => ({
      skp,
      ...(await auditRow({
        pada: now,
        oleh,
        tindakan: "skp.approve",
        objek: skp,
        rincian: { dari: "diajukan", ke: "ditetapkan", versi: versi + 1, hash, bersama: asked.id },
      })),
    })),
  );
  const audit = { pada: now, oleh, tindakan: "skp.setujui-bersama", objek: asked.id };
  return write(
    db,
    { ...audit, rincian: { tahun: asked.tahun, diminta: plans.length } },
    approveStatements(
      { id: asked.id, oleh, tahun: asked.tahun, pada: now, zona: act.zona },
      plans,
      asked.lain.map(({ facts: { head }, sebab }) => ({
        skp: head.id,
        versi: head.versi,
        sebab: sebab.length > 0 ? sebab : (["tidak-dipilih"] as const),
      })),
      jejak,
      asked.disetujui.map(({ facts }) => noticeOf(facts.head, now)),
    ),
    act.perintah,
  );
}

type Cabut = {
  readonly skp: string;
  readonly versi: number;
  readonly pegawai: string;
  readonly nama: string;
  readonly namaPenilai: string | null;
  readonly tahun: number;
};

/** Those that still may; the others stay. */
export async function revoke(
  db: AgencyDb,
  act: Who,
  plans: readonly Cabut[],
  alasan: string,
  objek: string,
): Promise<Recorded> {
  const { now, viewer } = act;
  const oleh = viewer.pegawai;
  const jejak = await Promise.all(
    plans.map(async ({ skp, versi }) => ({
      skp,
      ...(await auditRow({
        pada: now,
        oleh,
        tindakan: "skp.revoke",
        objek: skp,
        rincian: { dari: "ditetapkan", ke: "diajukan", versi: versi + 1 },
      })),
    })),
  );
  const kabar = plans.map((p) => noticeOf({ ...p, id: p.skp }, now));
  return write(
    db,
    { pada: now, oleh, tindakan: "skp.cabut-penetapan", objek, rincian: { diminta: plans.length } },
    revokeStatements(
      { oleh, pada: now },
      plans.map(({ skp, versi }) => ({ skp, versi })),
      alasan,
      jejak,
      kabar,
    ),
    act.perintah,
  );
}

const lockOf = (head: { readonly id: string; readonly versi: number; readonly revisi: number }) => ({
  skp: head.id,
  versi: head.versi,
  revisi: head.revisi,
});

const noticeOf = (
  head: {
    readonly id: string;
    readonly pegawai: string;
    readonly nama: string;
    readonly namaPenilai: string | null;
    readonly tahun: number;
  },
  now: number,
) => ({
  skp: head.id,
  id: newId(now),
  kepada: head.pegawai,
  data: JSON.stringify({ nama: head.nama, penilai: head.namaPenilai ?? "", tahun: head.tahun }),
});
