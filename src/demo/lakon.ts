import { akhirHari } from "../domain/tanggal.ts";
import { kencana } from "./kencana/benih.ts";
import * as diKencana from "./kencana/evaluasi.ts";
import { impor } from "./kencana/impor.ts";
import { kerja } from "./kencana/kerja.ts";
import { laporan } from "./kencana/laporan.ts";
import { matriks as matriksKencana } from "./kencana/matriks.ts";
import { mutasi, terjadwal } from "./kencana/mutasi.ts";
import { pemain as pemainKencana } from "./kencana/pemain.ts";
import { butirPk as butirKencana, pk as pkKencana } from "./kencana/pk.ts";
import * as pustakaKencana from "./kencana/pustaka.ts";
import { keberatan, putaran } from "./kencana/putaran.ts";
import { rencana as rencanaKencana } from "./kencana/rencana.ts";
import { umpanBalik } from "./kencana/umpan-balik.ts";
import { mutiara } from "./mutiara/benih.ts";
import * as diMutiara from "./mutiara/evaluasi.ts";
import { matriks as matriksMutiara } from "./mutiara/matriks.ts";
import { pemain as pemainMutiara } from "./mutiara/pemain.ts";
import { butirPk as butirMutiara, pk as pkMutiara } from "./mutiara/pk.ts";
import * as pustakaMutiara from "./mutiara/pustaka.ts";
import { rencana as rencanaMutiara } from "./mutiara/rencana.ts";
import { selarasMutiara } from "./mutiara/selaras.ts";
import { catatanMutiara } from "./mutiara/skp-isi.ts";
import type { Lakon } from "./seed/agency.ts";

/** The two agencies of the demo, and whom a visitor meets first in each. */
export const semuaLakon: readonly (Lakon & { readonly pemain: string })[] = [
  {
    benih: kencana,
    pemain: pemainKencana,
    tahun: [2026],
    jendela: [],
    putaran,
    evaluasi: diKencana.evaluasi,
    capaian: diKencana.capaian,
    kerja,
    umpanBalik,
    keberatan,
    catatan: "",
    laporan,
    pk: { pk: pkKencana, butirPk: butirKencana },
    pustaka: {
      admin: "P04",
      pengusul: "P20",
      disalin: [],
      pustaka: pustakaKencana.pustaka,
      usulan: pustakaKencana.usulan,
    },
    dokumenRencana: rencanaKencana,
    matriks: { tahun: 2026, teks: matriksKencana },
    mutasi: { lalu: mutasi, terjadwal },
    impor,
  },
  {
    benih: mutiara,
    pemain: pemainMutiara,
    tahun: [2026, 2027],
    jendela: [
      { periode: "2026-triwulan-3", tahap: "pengisian", tutup: akhirHari("2026-11-25", "WIT") },
      { periode: "2026-triwulan-3", tahap: "evaluasi", tutup: akhirHari("2026-11-30", "WIT") },
    ],
    putaran: diMutiara.putaran,
    evaluasi: diMutiara.evaluasi,
    capaian: diMutiara.capaian,
    kerja: "",
    umpanBalik: "",
    keberatan: "",
    catatan: catatanMutiara,
    selaras: selarasMutiara,
    matriks: { tahun: 2027, teks: matriksMutiara },
    laporan: "",
    pk: { pk: pkMutiara, butirPk: butirMutiara },
    pustaka: {
      admin: "M04",
      pengusul: "M05",
      disalin: [
        { kode: "M03", tahun: 2027 },
        { kode: "M09", tahun: 2027 },
        { kode: "M12", tahun: 2027 },
      ],
      pustaka: pustakaMutiara.pustaka,
      usulan: pustakaMutiara.usulan,
    },
    dokumenRencana: rencanaMutiara,
  },
];
