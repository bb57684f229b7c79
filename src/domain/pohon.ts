/** One result of the cascade: it serves `induk`, the results above it. */
export type Simpul = { readonly id: string; readonly induk: readonly string[] };
export type Cabang<S extends Simpul> = { readonly simpul: S; readonly anak: readonly Cabang<S>[] };

/** Most nodes one view draws, and most levels below its start. */
export const PALING_BANYAK = 300;
export const PALING_DALAM = 2;

/**
 * The forest of a list: whoever serves nothing of the list is a root. One that serves two results hangs below
 * both; none comes twice on one path, whatever circles the rows make, and none of the list is left out.
 */
export function susunPohon<S extends Simpul>(semua: readonly S[], batas: number): Cabang<S>[] {
  const ada = new Set(semua.map((s) => s.id));
  const anakDari = new Map<string, S[]>();
  for (const s of semua)
    for (const i of new Set(s.induk))
      if (i !== s.id && ada.has(i)) anakDari.set(i, [...(anakDari.get(i) ?? []), s]);
  const terlihat = new Set<string>();
  let sisa = batas;
  const cabang = (s: S, jalan: ReadonlySet<string>): Cabang<S> => {
    terlihat.add(s.id);
    sisa -= 1;
    const sampai = new Set(jalan).add(s.id);
    const anak: Cabang<S>[] = [];
    for (const a of anakDari.get(s.id) ?? []) if (sisa > 0 && !sampai.has(a.id)) anak.push(cabang(a, sampai));
    return { simpul: s, anak };
  };
  const akar = semua.filter((s) => !s.induk.some((i) => i !== s.id && ada.has(i)));
  const hutan: Cabang<S>[] = [];
  // Roots first; what then is left are circles, each entered once.
  for (const s of [...akar, ...semua]) if (sisa > 0 && !terlihat.has(s.id)) hutan.push(cabang(s, new Set()));
  return hutan;
}

export type IndikatorSimpul = { readonly id: string };
/** Indicators of a leader that nobody helps with. Whoever serves the result as a whole helps with all of them. */
export function tanpaPendukung<I extends IndikatorSimpul>(
  indikator: readonly I[],
  pendukung: readonly { readonly indikatorInduk: string | null }[],
): readonly I[] {
  if (pendukung.some((p) => p.indikatorInduk === null)) return [];
  return indikator.filter((i) => !pendukung.some((p) => p.indikatorInduk === i.id));
}
