import type { AgencyDb } from "../../data/agency/database.ts";
import { countSilentStatements } from "../../data/agency/pantau.ts";
import { change } from "../../data/agency/statement.ts";
import { hashPassword } from "../../data/password.ts";
import { awalHari, tanggalPada } from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import { type Benih, orangDari } from "./benih.ts";
import { berkasStatements } from "./berkas.ts";
import { capaianStage } from "./capaian.ts";
import { delegasiStatements } from "./delegasi.ts";
import { dialogStage } from "./dialog.ts";
import { dokumenStatements } from "./dokumen.ts";
import { evaluasiDari, type Putaran } from "./evaluasi.ts";
import { evaluasiStatements } from "./evaluasi-tulis.ts";
import { gudangStage } from "./gudang.ts";
import { harianStage } from "./harian.ts";
import type { Kiriman } from "./impor.ts";
import { jejakDariRiwayat } from "./jejak.ts";
import { jejakHarian, kabarStage } from "./kabar.ts";
import { kalenderStage } from "./kalender.ts";
import { kalibrasiStages } from "./kalibrasi.ts";
import { kerjaBerjalan, kerjaDari, kerjaStatements } from "./kerja.ts";
import { laporanRows } from "./laporan.ts";
import { denganSusulan, lembarStage } from "./lembar.ts";
import { denganPeran, matriksDari, matriksStatements } from "./matriks.ts";
import { mutasiStatements } from "./mutasi.ts";
import { orangStages } from "./orang.ts";
import { pelaporanStage } from "./pelaporan.ts";
import { pembinaanStage } from "./pembinaan.ts";
import { pemulihanStage } from "./pemulihan.ts";
import { penetapanStatements } from "./penetapan.ts";
import { penyesuaianStage } from "./penyesuaian.ts";
import { periksaStage, timPeriksa } from "./periksa.ts";
import { denganPk, pkDari, pkStatements } from "./pk.ts";
import { type PustakaLakon, pustakaStage } from "./pustaka.ts";
import { putusanStage } from "./putusan.ts";
import { type Rencana, rencanaStatements } from "./rencana.ts";
import { selarasStage } from "./selaras.ts";
import { siapaMenilaiStage } from "./siapa-menilai.ts";
import { jejakSiklus, siklusStage } from "./siklus.ts";
import { type SkpBenih, skpDari } from "./skp.ts";
import { skpStatements } from "./skp-tulis.ts";
import { type JendelaLain, tahunStatements } from "./tahun.ts";
import { tautanStage } from "./tautan.ts";
import { tindakLanjutStage } from "./tindak-lanjut.ts";
import { insert, type Row, type Stage } from "./tulis.ts";
import { ritmeRows, umpanBalikRows } from "./umpan-balik.ts";
import { umpanMintaStage } from "./umpan-minta.ts";

/** An agency of the demo and what happened in it. */
export type Lakon = {
  readonly benih: Benih;
  readonly tahun: readonly number[];
  /** Windows that were extended. */
  readonly jendela: readonly JendelaLain[];
  readonly putaran: readonly Putaran[];
  readonly evaluasi: string;
  readonly capaian: string;
  readonly kerja: string;
  readonly umpanBalik: string;
  readonly keberatan: string;
  /** kode | RHK | teks */ readonly catatan: string;
  /** Who does what for which result. */ readonly matriks: { readonly tahun: number; readonly teks: string };
  /** Manuals and strategies. */ readonly dokumenRencana: Rencana;
  /** What units promised for their years. */ readonly pk: { readonly pk: string; readonly butirPk: string };
  /** Plans written ahead of the superior. */ readonly selaras?: string;
  /** The library of results. */ readonly pustaka: PustakaLakon;
  /** Reports of wrong data. */ readonly laporan: string;
  /** Lists that were imported. */ readonly impor?: readonly Kiriman[];
  /** Letters that hold, and letters for a day to come. */
  readonly mutasi?: { readonly lalu: string; readonly terjadwal: string };
};

/** Its rows, in the order in which they lean on each other. */
export function lakonStages(env: Env, db: AgencyDb, lakon: Lakon, sandi: string, now: number): Stage[] {
  const { benih, putaran } = lakon;
  const orang = orangDari(benih);
  const today = tanggalPada(now, benih.zona);
  const pk = pkDari(benih, orang, lakon.pk);
  const rencana = denganPk(skpDari(benih, orang, today), pk);
  const matriks = matriksDari(benih, orang, rencana, lakon.matriks.tahun, lakon.matriks.teks);
  const skp = denganPeran(rencana, matriks);
  const tahunIni = skp.filter((s) => s.tahun === lakon.tahun[0]);
  const evaluasi = evaluasiDari(benih, orang, skp, putaran, lakon.evaluasi);
  const kerja = denganSusulan(benih, tahunIni, kerjaDari(benih, tahunIni, evaluasi, putaran, lakon.kerja));
  const berjalan = kerjaBerjalan(benih, tahunIni, 4, "2026-10-01", today);
  const umpanBalik = umpanBalikRows(benih, orang, skp, evaluasi, putaran, lakon.umpanBalik, today);
  return [
    ...orangStages(benih, orang, () => hashPassword(sandi, env.PEPPER)),
    {
      nama: "tahun",
      isi: () => lakon.tahun.flatMap((t) => tahunStatements(t, benih.zona, now, lakon.jendela)),
    },
    {
      nama: "skp",
      isi: async () => [
        ...(await skpStatements(benih, orang, skp)),
        ...penetapanStatements(skp, now),
        ...insert("aturan", ritmeRows(benih, skp)),
        ...insert("catatan_rhk", catatanRows(lakon, skp)),
      ],
    },
    selarasStage(benih, orang, skp, lakon.selaras ?? ""),
    { nama: "pk", isi: () => pkStatements(benih, pk) },
    { nama: "matriks", isi: () => matriksStatements(benih, skp, matriks) },
    { nama: "rencana", isi: () => rencanaStatements(benih, skp, lakon.dokumenRencana) },
    {
      nama: "kerja",
      isi: () => [
        ...kerjaStatements(kerja),
        ...kerjaStatements(berjalan),
        ...insert("realisasi_lama", kerja.lama),
      ],
    },
    lembarStage(benih, tahunIni, [kerja, berjalan]),
    { nama: "bukti", isi: () => berkasStatements(env, benih, kerja.berkas, now) },
    gudangStage(env, benih, kerja.berkas, now),
    { nama: "umpan-balik", isi: () => insert("umpan_balik", umpanBalik) },
    {
      nama: "evaluasi",
      isi: () => evaluasiStatements(benih, orang, evaluasi, putaran, lakon.capaian),
    },
    // Before the documents: what they print is the value that was put right.
    capaianStage(env, benih, orang, lakon.capaian, now),
    tindakLanjutStage(benih, orang, skp),
    pembinaanStage(benih, orang, skp),
    harianStage(benih, orang, skp, timPeriksa(skp, evaluasi, orang.idPegawai("P20"))),
    periksaStage(db, benih, orang, skp, evaluasi),
    { nama: "dokumen", isi: () => dokumenStatements(env, db, benih, orang, evaluasi, lakon.keberatan, now) },
    putusanStage(benih, orang, evaluasi),
    { nama: "laporan", isi: () => insert("laporan", laporanRows(benih, orang, lakon.laporan)) },
    { nama: "delegasi", isi: () => delegasiStatements(benih, orang) },
    pustakaStage(benih, orang, lakon.pustaka, now),
    pemulihanStage(benih, orang, now),
    siklusStage(benih, orang),
    kabarStage(benih, orang, now),
    ...(benih.code === "kanwil-kencana" ? [kalenderStage(benih, orang, now)] : []),
    penyesuaianStage(benih, orang, skp),
    dialogStage(benih, orang, skp),
    umpanMintaStage(benih, orang, skp),
    tautanStage(env, benih, tahunIni, berjalan, now, today),
    { nama: "mutasi", isi: () => mutasiStatements(benih, orang, skp, lakon.mutasi?.lalu ?? "") },
    siapaMenilaiStage(today, now),
    ...kalibrasiStages(db, benih, orang, evaluasi),
    pelaporanStage(db, benih, orang, now),
    { nama: "diam", isi: () => countSilentStatements(today, awalHari(today, benih.zona)) },
    {
      nama: "jejak",
      isi: async () => [
        ...insert(
          "jejak",
          urut([
            ...(await jejakSiklus(benih, orang)),
            ...(await jejakDariRiwayat(db)),
            ...(await jejakHarian(benih, orang, now)),
          ]),
        ),
        lastSignInStatement,
      ],
    },
  ];
}

/** Whoever did something had signed in: the doctor must not say otherwise. */
const lastSignInStatement = change`
  UPDATE akun SET terakhir_masuk_pada = (SELECT max(pada) FROM jejak WHERE oleh = akun.pegawai)
  WHERE sandi_hash IS NOT NULL AND EXISTS (SELECT 1 FROM jejak WHERE oleh = akun.pegawai)`;

/** The trail is written in the order in which things happened. */
const urut = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => Number(a.pada) - Number(b.pada));

/** Notes belong to the step that carried them: the return is the third of a plan. */
const catatanRows = (lakon: Lakon, skp: readonly SkpBenih[]): Row[] =>
  tabel(lakon.catatan, ["kode", "rhk", "teks"]).flatMap((c) => {
    const s = skp.find((x) => x.kode === c.kode && x.keadaan === "dikembalikan");
    if (!s) return [];
    return [{ skp: s.id, versi: 3, rhk: s.isi?.rhk[Number(c.rhk) - 1]?.id ?? "", teks: c.teks }];
  });
