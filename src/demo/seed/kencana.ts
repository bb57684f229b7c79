import { hashPassword } from "../../data/password.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { kencana } from "../kencana/benih.ts";
import { capaian, evaluasi as tabelEvaluasi } from "../kencana/evaluasi.ts";
import { kerja as tabelKerja } from "../kencana/kerja.ts";
import { keberatan, putaran } from "../kencana/putaran.ts";
import { umpanBalik } from "../kencana/umpan-balik.ts";
import { orangDari } from "./benih.ts";
import { berkasStatements } from "./berkas.ts";
import { dokumenStatements } from "./dokumen.ts";
import { evaluasiDari } from "./evaluasi.ts";
import { evaluasiStatements } from "./evaluasi-tulis.ts";
import { jejakDariRiwayat } from "./jejak.ts";
import { kerjaBerjalan, kerjaDari, kerjaStatements } from "./kerja.ts";
import { orangStages } from "./orang.ts";
import { skpDari } from "./skp.ts";
import { skpStatements } from "./skp-tulis.ts";
import { tahunStatements } from "./tahun.ts";
import { insert, type Stage } from "./tulis.ts";
import { umpanBalikRows } from "./umpan-balik.ts";

/** The Kementerian as demo.md 9 describes it on 22 November 2026. */
export function kencanaStages(env: Env, d1: D1Database, sandi: string, now: number): Stage[] {
  const orang = orangDari(kencana);
  const skp = skpDari(kencana, orang, tanggalPada(now, kencana.zona));
  const evaluasi = evaluasiDari(kencana, orang, skp, putaran, tabelEvaluasi);
  const kerja = kerjaDari(kencana, skp, evaluasi, putaran, tabelKerja);
  const berjalan = kerjaBerjalan(kencana, skp, 4, "2026-10-01");
  return [
    ...orangStages(d1, kencana, orang, () => hashPassword(sandi, env.PEPPER)),
    { nama: "tahun", isi: () => tahunStatements(d1, 2026, kencana.zona, now) },
    { nama: "skp", isi: () => skpStatements(d1, kencana, orang, skp) },
    { nama: "kerja", isi: () => [...kerjaStatements(d1, kerja), ...kerjaStatements(d1, berjalan)] },
    { nama: "bukti", isi: () => berkasStatements(env, d1, kencana, kerja.berkas, now) },
    {
      nama: "umpan-balik",
      isi: () =>
        insert(d1, "umpan_balik", umpanBalikRows(kencana, orang, skp, evaluasi, putaran, umpanBalik)),
    },
    { nama: "evaluasi", isi: () => evaluasiStatements(d1, kencana, orang, evaluasi, putaran, capaian) },
    { nama: "dokumen", isi: () => dokumenStatements(env, d1, kencana, orang, evaluasi, keberatan, now) },
    { nama: "jejak", isi: async () => insert(d1, "jejak", await jejakDariRiwayat(d1)) },
  ];
}
