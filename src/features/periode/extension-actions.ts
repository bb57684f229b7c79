import { openEvaluationsStatements } from "../../data/agency/buka-evaluasi.ts";
import type { AgencyDb } from "../../data/agency/database.ts";
import { type Recorded, record, type Who, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { extendWindow, withdrawExtension } from "../../domain/perpanjangan.ts";
import { accept, type Result } from "../../domain/result.ts";
import { akhirHari, type Tanggal, tanggalPada } from "../../domain/tanggal.ts";
import { type ChoosableWindow, type ExtensionRow, plansOf, type Target } from "./extension-queries.ts";

type Wanted = {
  readonly window: ChoosableWindow;
  readonly target: Target;
  readonly apa: "pegawai" | "unit";
  readonly sampai: Tanggal;
  readonly alasan: string;
};

/** More time; who it is for and who waits for them hear of it, and what opens again opens at once. */
export async function extend(db: AgencyDb, w: Wanted, who: Who): Promise<Result<Recorded>> {
  const { now, today, zona } = who;
  const boleh = extendWindow(w, tanggalPada(w.target.tutupPada - 1, zona), today);
  if (!boleh.ok) return boleh;
  const x = {
    id: newId(now),
    ...{
      periode: w.window.periode,
      tahap: w.window.tahap,
      sampaiPada: akhirHari(w.sampai, zona),
      alasan: w.alasan,
    },
    pegawai: w.apa === "pegawai" ? w.target.id : null,
    unit: w.apa === "unit" ? w.target.id : null,
  };
  const audit = {
    pada: now,
    oleh: who.viewer.pegawai,
    tindakan: "perpanjangan.beri",
    objek: x.id,
    rincian: x,
  };
  return accept(
    await write(
      db,
      audit,
      [
        change`INSERT INTO perpanjangan (id, periode, tahap, pegawai, unit, sampai_pada, sampai_semula_pada, alasan, oleh, pada)
          VALUES (${x.id}, ${x.periode}, ${x.tahap}, ${x.pegawai}, ${x.unit}, ${x.sampaiPada}, ${x.sampaiPada}, ${x.alasan},
            ${who.viewer.pegawai}, ${now})`,
        // Two at once for the same: the second is no more time.
        change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM perpanjangan WHERE periode = ${x.periode}
          AND tahap = ${x.tahap} AND pegawai IS ${x.pegawai} AND unit IS ${x.unit} AND sampai_pada >= ${x.sampaiPada}
          AND id <> ${x.id})`,
        ...(x.tahap === "evaluasi" ? openEvaluationsStatements(now, zona) : []),
        ...notices("jendela-diperpanjang", { ...w.window, ...x }, now),
      ],
      who.perintah,
    ),
  );
}

/** It ends with the day. What was done in it stays done. */
export async function withdraw(
  db: AgencyDb,
  x: ExtensionRow,
  form: { readonly alasan: string; readonly versi: number },
  who: Who,
): Promise<Result<Recorded>> {
  const { now, today, zona } = who;
  const facts = { sampai: tanggalPada(x.sampaiPada - 1, zona), dicabut: x.dicabutPada !== null };
  const boleh = withdrawExtension(facts, form.alasan, today);
  if (!boleh.ok) return boleh;
  const sampaiPada = akhirHari(boleh.value, zona);
  return accept(
    await record(
      db,
      {
        ...{ objek: x.id, versi: form.versi, jenis: "periode", langkah: "perpanjangan-dicabut" },
        ...{ dari: x.keadaan, ke: x.keadaan, oleh: who.viewer.pegawai, alasan: form.alasan, pada: now },
        perintah: who.perintah,
        rincian: { sebelum: x.sampaiPada, sesudah: sampaiPada },
      },
      change`UPDATE perpanjangan SET sampai_pada = ${sampaiPada}, dicabut_pada = ${now}, dicabut_oleh = ${who.viewer.pegawai},
        alasan_cabut = ${form.alasan}, versi = versi + 1 WHERE id = ${x.id} AND versi = ${form.versi} AND dicabut_pada IS NULL`,
      notices("perpanjangan-dicabut", { ...x, sampaiPada, alasan: form.alasan }, now),
    ),
  );
}

type About = Pick<ChoosableWindow, "tahap" | "jenis" | "n" | "tahun" | "periode"> & {
  readonly pegawai: string | null;
  readonly unit: string | null;
  readonly sampaiPada: number;
  readonly alasan: string;
};
const PATHS = {
  perencanaan: ["/skp", "/skp/bawahan"],
  pengisian: ["/pelaksanaan", "/tim"],
  evaluasi: ["/evaluasi", "/tim"],
} as const;

function notices(jenis: string, x: About, now: number): Statement<number>[] {
  const { tahap, n, tahun, sampaiPada, alasan } = x;
  const data = JSON.stringify({ tahap, jenis: x.jenis, n, tahun, sampaiPada, alasan });
  const [mine, theirs] = PATHS[tahap];
  return [
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT hex(randomblob(13)), w.pegawai, ${jenis}, ${data}, ${mine}, ${now}
      FROM (SELECT DISTINCT s.pegawai FROM ${plansOf(x)}) w`,
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT hex(randomblob(13)), w.penilai, ${jenis},
        json_set(${data}, '$.nama', CASE w.n WHEN 1 THEN (SELECT nama FROM pegawai WHERE id = w.satu) ELSE '' END),
        ${theirs}, ${now}
      FROM (SELECT s.penilai, count(DISTINCT s.pegawai) AS n, min(s.pegawai) AS satu
        FROM ${plansOf(x)} AND s.penilai IS NOT NULL GROUP BY s.penilai) w`,
  ];
}
