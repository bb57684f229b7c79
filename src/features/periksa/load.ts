import { type FaktaRow, faktaBuktiStatement, peringatanDari } from "../../data/agency/bukti.ts";
import type { SkpContent } from "../../data/agency/skp.ts";
import { type Periksa, takeBack, verify } from "../../domain/periksa.ts";
import type { PeringatanBukti } from "../../domain/peringatan-bukti.ts";
import type { Risiko } from "../../domain/sampel.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import {
  type AnggotaRow,
  type ButirRow,
  besidesStatement,
  claimsStatement,
  headStatement,
  itemsStatement,
  type KepalaRow,
  ownProofStatement,
  type RealisasiRow,
  type SampelRow,
  sampledEvidence,
  samplesStatement,
  type Tanggapan,
  teamStatement,
} from "./queries.ts";

export type Butir = Omit<ButirRow, "risiko" | "tanggapan"> & {
  readonly kunci: string;
  readonly risiko: readonly Risiko[];
  readonly tanggapan: readonly Tanggapan[];
};

/** One person's sample as its page and its steps need it. */
export type Berkas = {
  readonly h: KepalaRow;
  readonly p: Periksa;
  readonly rhk: SkpContent["rhk"];
  readonly sampel: readonly SampelRow[];
  readonly butir: readonly Butir[];
  readonly luar: readonly Butir[];
  readonly realisasi: readonly RealisasiRow[];
  readonly punya: readonly { readonly id: string; readonly nama: string }[];
  readonly tim: readonly Anggota[];
  /** What is worth a second look, by evidence. */
  readonly peringatan: ReadonlyMap<string, readonly PeringatanBukti[]>;
  /** Files, links and notes that came after the last draw. */
  readonly baru: number;
};

export const loadStatements = (skp: string, periode: string, me: string, today: Tanggal) =>
  [
    headStatement(skp, periode, me, today),
    samplesStatement(skp, periode, me, today),
    itemsStatement(skp, periode, me, today),
    besidesStatement(skp, periode, me, today),
    claimsStatement(skp, periode, me, today),
    ownProofStatement(skp, periode, me),
    teamStatement(me, periode, today),
    faktaBuktiStatement(sampledEvidence(skp, periode, me, today), me, today),
  ] as const;

type Hasil = readonly [
  readonly KepalaRow[],
  readonly SampelRow[],
  readonly ButirRow[],
  readonly ButirRow[],
  readonly RealisasiRow[],
  readonly { readonly id: string; readonly nama: string }[],
  readonly AnggotaRow[],
  readonly FaktaRow[],
  ...unknown[],
];

/** null: not there for whoever asks. */
export function berkasDari([[h], sampel, butir, luar, realisasi, punya, tim, fakta]: Hasil): Berkas | null {
  if (!h) return null;
  const terhitung = sampel.reduce((sum, s) => sum + s.rekam, 0);
  return {
    h,
    p: {
      pegawai: h.pegawai,
      penilai: h.penilai,
      atasan: h.atasan,
      skp: h.keadaan,
      evaluasi: h.keadaanEvaluasi,
    },
    rhk: (JSON.parse(h.isi) as SkpContent).rhk,
    sampel,
    butir: butir.map(butirDari),
    luar: luar.map(butirDari),
    realisasi,
    punya,
    tim: urutkan(tim),
    peringatan: peringatanDari(fakta),
    baru: Math.max(0, h.bukti + h.progres - terhitung),
  };
}

export const butirDari = (r: ButirRow): Butir => ({
  ...r,
  kunci: `${r.jenis}.${r.objek}`,
  risiko: JSON.parse(r.risiko) as Risiko[],
  tanggapan: JSON.parse(r.tanggapan) as Tanggapan[],
});

export type Keadaan = "belum" | "jalan" | "baru" | "selesai" | "kosong" | "tertutup";
export type Anggota = AnggotaRow & { readonly keadaan: Keadaan };

/**
 * Who was never verified first, then whose last period wanted improvement, then by name. Nothing of it changes while
 * somebody walks through the team, so the fourth of forty stays the fourth.
 */
export const urutkan = (rows: readonly AnggotaRow[]): Anggota[] =>
  rows
    .map((r) => ({ ...r, keadaan: keadaanDari(r) }))
    .sort(
      (a, b) =>
        Number(a.temuanLalu !== null) - Number(b.temuanLalu !== null) ||
        (b.temuanLalu ?? 0) - (a.temuanLalu ?? 0) ||
        a.nama.localeCompare(b.nama, "id") ||
        (a.skp < b.skp ? -1 : 1),
    );

function keadaanDari(r: AnggotaRow): Keadaan {
  const tertutup = r.evaluasi !== null && r.evaluasi !== "pengisian" && r.evaluasi !== "dinilai";
  if (r.sampel > 0 && r.selesai === 0) return tertutup ? "tertutup" : "jalan";
  const baru = r.bukti + r.progres > r.rekam;
  if (r.sampel > 0) return baru && !tertutup ? "baru" : "selesai";
  if (tertutup) return "tertutup";
  return baru ? "belum" : "kosong";
}

/** What is still to do in a sitting: marks to give, by people. */
export const perlu = (a: Anggota): boolean =>
  a.keadaan === "jalan" || a.keadaan === "belum" || a.keadaan === "baru";
export const sisaTanda = (a: Anggota, n: number): number =>
  a.keadaan === "jalan"
    ? Math.max(1, a.butir - a.diperiksa)
    : Math.min(n, Math.max(1, a.bukti + a.progres - a.rekam));
/** Half a minute a record, as measured in the sitting of the test; a little for each person. */
export const menit = (tim: readonly Anggota[], n: number): number =>
  Math.ceil(tim.filter(perlu).reduce((sum, a) => sum + sisaTanda(a, n) * 25 + 15, 0) / 60);

/** The next one after this who still waits; round once, then nobody. */
export function berikutnya(tim: readonly Anggota[], skp: string): Anggota | undefined {
  const at = tim.findIndex((a) => a.skp === skp);
  return [...tim.slice(at + 1), ...tim.slice(0, Math.max(at, 0))].find(perlu);
}

export const bolehPeriksa = (b: Berkas, viewer: Viewer) => verify(b.p, viewer);
export const bolehUrung = (b: Berkas, viewer: Viewer, pada: number, now: number): boolean =>
  takeBack(b.p, viewer, { pada }, now).ok;
