/**
 * Who got what, by groups that a person does not choose, without naming anybody [D]. The groups are known to all who
 * read it; the ratings must not become known through them.
 */
export const KELOMPOK_TERKECIL = 5;
export const UKURAN = ["sangat-baik", "rendah"] as const;
/** Sangat baik, and whatever is less than baik. */
export type Ukuran = (typeof UKURAN)[number];
export type Orang = {
  /** dimension → the group he belongs to */
  readonly kelompok: Readonly<Record<string, string>>;
  readonly ukuran: Ukuran | null;
};
export type BarisWajar = { readonly kelompok: string; readonly n: number; readonly jumlah: number | null };
export type TabelWajar = {
  readonly dimensi: string;
  readonly ukuran: Ukuran;
  readonly baris: readonly BarisWajar[];
};
export type Kewajaran = {
  readonly n: number;
  /** null: all or none, and so everybody's. */
  readonly jumlah: Readonly<Record<Ukuran, number | null>>;
  readonly tabel: readonly TabelWajar[];
  /** Said to be missing, not why for whom. */
  readonly tanpa: readonly { readonly dimensi: string; readonly ukuran: Ukuran }[];
};

/**
 * A number of a group of fewer than five is not shown; so many further groups are not shown either that none of the
 * hidden numbers follows from the others. The test is a witness: somebody of the hidden group and somebody outside it
 * who could have each other's result without a single shown number being different, in any of the tables. Where there
 * is none, more is hidden; where that does not help, the table is left out, and what it would have said of fewer than
 * five stays guarded all the same. The whole is left out (null) where it speaks of fewer than ten.
 */
export function kewajaran(orang: readonly Orang[], dimensi: readonly string[]): Kewajaran | null {
  if (orang.length < 2 * KELOMPOK_TERKECIL) return null;
  const jumlah = { "sangat-baik": totalOf(orang, "sangat-baik"), rendah: totalOf(orang, "rendah") };
  let semua: Tabel[] = dimensi.flatMap((d) =>
    UKURAN.filter((u) => jumlah[u] !== null).map((ukuran) => ({ dimensi: d, ukuran, tampil: KOSONG })),
  );
  for (const t of semua) semua = pilih(orang, t, semua);
  const ada = semua.filter((t) => t.tampil.size > 0);
  return {
    n: orang.length,
    jumlah,
    tabel: ada.map((t) => lihat(orang, t)),
    tanpa: semua.filter((t) => t.tampil.size === 0).map(({ dimensi: d, ukuran }) => ({ dimensi: d, ukuran })),
  };
}

type Tabel = { readonly dimensi: string; readonly ukuran: Ukuran; readonly tampil: ReadonlySet<string> };

/** From the largest group down as many as can be shown beside what is shown already. */
function pilih(orang: readonly Orang[], t: Tabel, semua: readonly Tabel[]): Tabel[] {
  const besar = [...Map.groupBy(orang, (o) => di(o, t.dimensi))]
    .map(([nama, milik]) => ({ nama, n: milik.length }))
    .sort((a, b) => b.n - a.n || (a.nama < b.nama ? -1 : 1));
  let tampil = besar.filter((k) => k.n >= KELOMPOK_TERKECIL).map((k) => k.nama);
  for (; besar.length > 1 && tampil.length > 0; tampil = tampil.slice(0, -1)) {
    const baru = semua.map((u) =>
      u.dimensi === t.dimensi && u.ukuran === t.ukuran ? { ...u, tampil: new Set(tampil) } : u,
    );
    if (baru.every((u) => aman(orang, u, baru))) return baru;
  }
  return [...semua];
}

/** All that is hidden of a table that is shown, and the small groups of one that is not. */
function aman(orang: readonly Orang[], t: Tabel, semua: readonly Tabel[]): boolean {
  const sisa = orang.filter((o) => !t.tampil.has(di(o, t.dimensi)));
  if (sisa.length > 0 && sisa.length < KELOMPOK_TERKECIL) return false;
  return [...Map.groupBy(sisa, (o) => di(o, t.dimensi)).values()].every(
    (milik) =>
      (t.tampil.size === 0 && milik.length >= KELOMPOK_TERKECIL) ||
      milik.some((p) => orang.some((q) => bertukar(p, q, t, semua))),
  );
}

/** Could p and q have each other's result, everything that is shown being as it is? And would this number differ? */
const bertukar = (p: Orang, q: Orang, t: Tabel, semua: readonly Tabel[]): boolean =>
  di(p, t.dimensi) !== di(q, t.dimensi) &&
  (p.ukuran === t.ukuran) !== (q.ukuran === t.ukuran) &&
  semua.every((u) => petak(u, p) === petak(u, q) || (p.ukuran === u.ukuran) === (q.ukuran === u.ukuran));

/** All that is hidden of a table is one place. */
const petak = (t: Tabel, o: Orang): string | null =>
  t.tampil.has(di(o, t.dimensi)) ? di(o, t.dimensi) : null;

const lihat = (orang: readonly Orang[], { dimensi, ukuran, tampil }: Tabel): TabelWajar => ({
  dimensi,
  ukuran,
  baris: [...Map.groupBy(orang, (o) => di(o, dimensi))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kelompok, milik]) => ({
      kelompok,
      n: milik.length,
      jumlah: tampil.has(kelompok) ? hitung(milik, ukuran) : null,
    })),
});

const KOSONG: ReadonlySet<string> = new Set();
const totalOf = (orang: readonly Orang[], ukuran: Ukuran): number | null => {
  const n = hitung(orang, ukuran);
  return n === 0 || n === orang.length ? null : n;
};
const di = (o: Orang, dimensi: string): string => o.kelompok[dimensi] ?? "";
const hitung = (orang: readonly Orang[], ukuran: Ukuran): number =>
  orang.filter((o) => o.ukuran === ukuran).length;
