import { awayOf } from "../../data/agency/kehadiran.ts";
import { hariDiam, type KeadaanPantau, pantau, perluBantuan } from "../../domain/pantau.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import type { OrangRow } from "./queries.ts";

export type Sel = {
  readonly id: string;
  readonly teks: string;
  readonly keadaan: KeadaanPantau;
  readonly terakhir: Tanggal | null;
  readonly hari: number;
  /** Indicators without a realisation for the last period that closed. */
  readonly kurang: number;
  readonly indikator: number;
};
export type Orang = Pick<
  OrangRow,
  "skp" | "nama" | "jabatan" | "tahun" | "periode" | "periodeJenis" | "periodeN"
> & {
  readonly absen: string | null;
  readonly sel: readonly Sel[];
  readonly perlu: number;
};

type Rhk = { readonly id: string; readonly teks: string; readonly indikator: readonly string[] };

/** Each person with the state of each result; the facts are his own, the rule is domain/pantau.ts. */
export function petaDari(rows: readonly OrangRow[], today: Tanggal, zona: Zona, diamHari: number): Orang[] {
  return rows.map((row) => {
    const away = awayOf(row.absen);
    const cuti = away !== null && away.jenis !== "dinas-luar";
    const denyut = JSON.parse(row.denyut) as Readonly<Record<string, number>>;
    const tangan = JSON.parse(row.tangan) as Readonly<Record<string, string>>;
    const terisi = new Set(JSON.parse(row.terisi) as string[]);
    const sel = (JSON.parse(row.rhk) as Rhk[]).map((r): Sel => {
      const pada = denyut[r.id];
      const terakhir = pada === undefined ? null : tanggalPada(pada, zona);
      const fakta = {
        terakhir,
        sejak: row.berlakuDari,
        indikator: r.indikator.length,
        terisi: r.indikator.filter((i) => terisi.has(i)).length,
        periodeTutup: row.periode !== null,
        diambilAlih: tangan[r.id] === "ambil-alih",
        cuti,
      };
      return {
        id: r.id,
        teks: r.teks,
        keadaan: pantau(fakta, today, diamHari),
        terakhir,
        hari: hariDiam(fakta, today),
        kurang: fakta.indikator - fakta.terisi,
        indikator: fakta.indikator,
      };
    });
    const { skp, nama, jabatan, tahun, periode, periodeJenis, periodeN } = row;
    const perlu = perluBantuan(sel.map((s) => s.keadaan));
    return { skp, nama, jabatan, tahun, periode, periodeJenis, periodeN, absen: row.absen, sel, perlu };
  });
}

/** Whom to ask first; at most ten conversations at a time. */
export const lebihDulu = (orang: readonly Orang[]): Orang[] =>
  orang
    .filter((o) => o.sel.some((s) => s.keadaan === "lewat" || s.keadaan === "diam"))
    .sort((a, b) => b.perlu - a.perlu || a.nama.localeCompare(b.nama, "id"))
    .slice(0, 10);
