import { type SQL, sql } from "drizzle-orm";
import type { Pendekatan } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import {
  type Ambang,
  ambangBawaan,
  type BahanTelaah,
  kodeTelaah,
  type SetelanTelaah,
  setelanBawaan,
  type TemuanTelaah,
  telaah,
} from "../../domain/telaah.ts";
import { samakan } from "../../domain/telaah-kata.ts";
import type { SkpContent, SkpHead } from "./skp.ts";

export type TelaahBahan = {
  /** What the agency set, by the key of the table aturan without its prefix. */
  readonly aturan: Readonly<Record<string, string>>;
  /** Results of colleagues under the same penilai that say what this plan says. */
  readonly rekan: readonly string[];
  readonly pimpinanAda: 0 | 1;
};

/** What the agency set of the linter, as a JSON object. */
export const aturanTelaahJson = (
  today: Tanggal,
): SQL => sql`(SELECT json_group_object(substr(kunci, 10), nilai)
  FROM (SELECT kunci, nilai, max(dari) FROM aturan
    WHERE kunci >= 'penelaah.' AND kunci < 'penelaah/' AND dari <= ${today} GROUP BY kunci))`;

/**
 * What the linter needs beside the text, as JSON: bounded by the team of one penilai, whatever the agency's size. Of a
 * colleague whose plan is adjusted, what is agreed; the limit keeps the view inside its own select, where its index serves.
 */
export const telaahJson = (skp: string, today: Tanggal): SQL => sql`(SELECT json_object(
  'aturan', ${aturanTelaahJson(today)},
  'rekan', (SELECT json_group_array(teks) FROM (SELECT x.teks FROM skp l CROSS JOIN rhk_sah x ON x.skp = l.id
    WHERE l.penilai = mine.penilai AND l.tahun = mine.tahun AND l.pegawai <> mine.pegawai
      AND lower(trim(x.teks)) IN (SELECT lower(trim(o.teks)) FROM rhk o WHERE o.skp = ${skp}) LIMIT 500)),
  'pimpinanAda', EXISTS (SELECT 1 FROM skp p JOIN skp_versi v ON v.skp = p.id AND v.dicabut_pada IS NULL
    WHERE p.pegawai = mine.penilai AND p.tahun = mine.tahun))
  FROM skp mine WHERE mine.id = ${skp})`;

/** The agency's choices over what is in force by itself; a number that is none is not one. */
export function setelanDari(aturan: Readonly<Record<string, string>>): SetelanTelaah {
  const mati = kodeTelaah.filter(
    (kode) => (aturan[kode] ?? (setelanBawaan.mati.has(kode) ? "mati" : "")) === "mati",
  );
  const ambang = Object.fromEntries(
    (Object.keys(ambangBawaan) as (keyof Ambang)[]).map((nama) => {
      const n = Number(aturan[kunciAmbang[nama]]);
      return [nama, Number.isInteger(n) && n > 0 ? n : ambangBawaan[nama]];
    }),
  ) as Ambang;
  return { ...ambang, mati: new Set(mati) };
}

export const kunciAmbang = {
  rhkPalingSedikit: "rhk-paling-sedikit",
  rhkPalingBanyak: "rhk-paling-banyak",
  indikatorPalingBanyak: "indikator-paling-banyak",
} as const satisfies Record<keyof Ambang, string>;

/** The findings of a plan as it stands. */
export function findingsOf(
  { aturan = {}, rekan: sama = [], pimpinanAda = 0 }: Partial<TelaahBahan>,
  head: Pick<SkpHead, "kelompok"> & { readonly pendekatan: Pendekatan },
  content: Pick<SkpContent, "rhk">,
): TemuanTelaah[] {
  const rekan = new Map<string, number>();
  for (const teks of sama) rekan.set(samakan(teks), (rekan.get(samakan(teks)) ?? 0) + 1);
  const bahan: BahanTelaah = {
    kelompok: head.kelompok,
    pendekatan: head.pendekatan,
    pimpinanAda: pimpinanAda === 1,
    rekan: new Map(content.rhk.map((r) => [r.id, rekan.get(samakan(r.teks)) ?? 0])),
    rhk: content.rhk.map((r) => ({ ...r, terhubung: Boolean(r.rhkPimpinan || r.matriks) })),
  };
  return telaah(bahan, setelanDari(aturan));
}
