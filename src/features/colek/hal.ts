import { terakhirOf } from "../../data/agency/colek.ts";
import type { AgencyDb } from "../../data/agency/database.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import {
  changedMeanwhile,
  guardStatement,
  type Recorded,
  type Who,
  write,
} from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { nudge, type PenolakanColek, type Tunggu } from "../../domain/colek.ts";
import { accept, type Refusal, type Result } from "../../domain/result.ts";
import type { KalenderKerja, Tanggal } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import type { HalRow } from "./queries.ts";

export type Jenis = "skp" | "evaluasi" | "capaian";
/** A thing that waits, where it lies and what calendar its holder has. */
export type Hal = {
  readonly jenis: Jenis;
  readonly row: HalRow;
  readonly tautan: string;
  readonly kalender: KalenderKerja;
};

export const tungguOf = ({ row }: Hal): Tunggu => ({
  kepada: row.kepada,
  menunggu: JSON.parse(row.menunggu) as (string | null)[],
  mengurus: row.mengurus === 1,
  berhalangan: row.berhalangan === 1,
  terakhir: terakhirOf(row.terakhir),
});

export const mayNudge = (hal: Hal, viewer: Viewer, today: Tanggal) =>
  nudge(tungguOf(hal), viewer, today, hal.kalender);

/** The notice of this thing: kind and data of i18n/pemberitahuan.ts. */
export function kabarOf({ jenis, row, tautan }: Hal, oleh: string, pesan: string) {
  const data = {
    oleh,
    nama: row.nama,
    tahun: row.tahun,
    jumlah: 1,
    ...(row.jenisPeriode !== null && { jenis: row.jenisPeriode, n: row.n ?? 0 }),
    ...(pesan && { pesan }),
  };
  return { kepada: row.kepada, jenis: kindOf(jenis, row.keadaan), data, tautan };
}

function kindOf(jenis: Jenis, keadaan: string): string {
  if (jenis === "capaian") return "colek-capaian";
  if (jenis === "skp") return keadaan === "diajukan" ? "colek-skp" : "colek-skp-susun";
  if (keadaan === "disampaikan") return "colek-tanda-terima";
  return keadaan === "keberatan" ? "colek-keberatan" : "colek-evaluasi";
}

/** The rule, then mark, notice and audit row in one batch; whoever reminded meanwhile was first. */
export async function sendNudge(
  db: AgencyDb,
  hal: Hal,
  pesan: string,
  who: Who,
): Promise<Result<Recorded, PenolakanColek> | Refusal> {
  const allowed = mayNudge(hal, who.viewer, who.today);
  if (!allowed.ok) return allowed;
  const { objek } = hal.row;
  const kabar = kabarOf(hal, who.viewer.nama, pesan);
  const recorded = await write(
    db,
    {
      pada: who.now,
      oleh: who.viewer.pegawai,
      tindakan: "colek.kirim",
      objek,
      rincian: { kepada: allowed.value.kepada, kabar: kabar.jenis, ...(pesan && { pesan }) },
    },
    [
      change`INSERT INTO colek (objek, tanggal, jenis, oleh, kepada, pesan, pada)
        SELECT ${objek}, ${who.today}, ${hal.jenis}, ${who.viewer.pegawai}, ${allowed.value.kepada}, ${pesan}, ${who.now}
        WHERE (SELECT max(tanggal) FROM colek WHERE objek = ${objek}) IS ${terakhirOf(hal.row.terakhir)?.tanggal ?? null}`,
      guardStatement(),
      noticeStatement(kabar, who.now),
    ],
    who.perintah,
  ).catch((error: unknown) => {
    if (String(error).includes("colek.objek")) return "berubah" as const;
    throw error;
  });
  return recorded === "berubah" ? changedMeanwhile : accept(recorded);
}
