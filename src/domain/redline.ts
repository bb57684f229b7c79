import type { Perilaku } from "./perilaku.ts";

/** One stretch of words: in both texts, only in the newer, only in the older. */
export type Potongan = { readonly apa: "tetap" | "baru" | "dihapus"; readonly teks: string };

/**
 * Word by word (longest common run of words): tetap + dihapus is the older text to the letter, tetap + baru the
 * newer. Where two long texts have little in common, one whole text against the other says more than crumbs.
 */
export function bedaKata(lama: string, baru: string): readonly Potongan[] {
  const [a, b] = [kata(lama), kata(baru)];
  let awal = 0;
  while (awal < a.length && awal < b.length && a[awal] === b[awal]) awal += 1;
  let ekor = 0;
  while (ekor < a.length - awal && ekor < b.length - awal && a.at(-1 - ekor) === b.at(-1 - ekor)) ekor += 1;
  const tengah = beda(a.slice(awal, a.length - ekor), b.slice(awal, b.length - ekor));
  return rapat([
    { apa: "tetap", teks: a.slice(0, awal).join("") },
    ...tengah,
    { apa: "tetap", teks: ekor === 0 ? "" : a.slice(-ekor).join("") },
  ]);
}

/** What an SKP says, as far as a reader would call it changed. Ids stay from draft to version to adjustment. */
export type IsiBanding = {
  readonly rhk: readonly (BidangRhk & {
    readonly id: string;
    readonly indikator: readonly (BidangIndikator & { readonly id: string })[];
  })[];
  readonly perilaku: Readonly<Partial<Record<Perilaku, string>>>;
  readonly lampiran: Readonly<Record<BagianLampiran, readonly string[]>>;
};
type BidangRhk = {
  readonly jenis: string;
  readonly klasifikasi: string;
  readonly teks: string;
  readonly penugasanDari: string;
  readonly rhkPimpinanTeks: string;
};
type BidangIndikator = {
  readonly teks: string;
  readonly target: string;
  readonly aspek: string | null;
  readonly perspektif: string | null;
  readonly lintasan?: Readonly<Record<string, string>>;
};
export type BagianLampiran = "sumberDaya" | "skema" | "konsekuensi";
export const bidangRhk = ["teks", "rhkPimpinanTeks", "penugasanDari", "jenis", "klasifikasi"] as const;
export const bidangIndikator = ["teks", "target", "aspek", "perspektif", "lintasan"] as const;
export type Bidang = (typeof bidangRhk)[number] | (typeof bidangIndikator)[number];

export type Nasib = "baru" | "dihapus" | "berubah";
export type BedaTeks<B> = { readonly bidang: B; readonly lama: string; readonly baru: string };
/** One RHK or indicator: of a new or removed one everything it says, of a changed one what changed. */
export type BedaBaris<B extends Bidang> = {
  readonly nasib: Nasib | "tetap";
  /** Place in the newer text, or in the older one of what was removed. From 1. */
  readonly nomor: number;
  readonly beda: readonly BedaTeks<B>[];
};
export type BedaRhk = BedaBaris<(typeof bidangRhk)[number]> & {
  readonly teks: string;
  readonly indikator: readonly BedaBaris<(typeof bidangIndikator)[number]>[];
};
export type Redline = {
  readonly rhk: readonly BedaRhk[];
  readonly perilaku: readonly BedaTeks<Perilaku>[];
  readonly lampiran: readonly BedaTeks<BagianLampiran>[];
  /** Things, not words: an RHK, an indicator, a value, an item of the annex each count once. */
  readonly jumlah: Readonly<Record<Nasib, number>>;
};

export function bandingkan(lama: IsiBanding, baru: IsiBanding): Redline {
  const rhk = pasangkan(lama.rhk, baru.rhk).flatMap(([l, b]): BedaRhk[] => {
    const indikator = pasangkan(l?.indikator ?? [], b?.indikator ?? []).flatMap(([x, y]) =>
      baris(x, y, bidangIndikator, x && (l?.indikator ?? []), y && (b?.indikator ?? [])),
    );
    const [satu] = baris(l, b, bidangRhk, l && lama.rhk, b && baru.rhk);
    if (!satu && indikator.length === 0) return [];
    const nomor = satu?.nomor ?? baru.rhk.findIndex((r) => r.id === b?.id) + 1;
    const isi = { nasib: "tetap" as const, beda: [], ...satu, nomor };
    return [{ ...isi, teks: (b ?? l)?.teks ?? "", indikator }];
  });
  const perilaku = [...new Set([...kunci(lama.perilaku), ...kunci(baru.perilaku)])].flatMap((bidang) =>
    teksBeda(bidang, lama.perilaku[bidang] ?? "", baru.perilaku[bidang] ?? ""),
  );
  const lampiran = bagian.flatMap((bidang) =>
    butirBeda(lama.lampiran[bidang], baru.lampiran[bidang]).flatMap(([l, b]) => teksBeda(bidang, l, b)),
  );
  const semua: (Nasib | "tetap")[] = [
    // What belongs to a new or removed RHK comes and goes with it.
    ...rhk.flatMap((r) => [r.nasib, ...(dua(r.nasib) ? [] : r.indikator.map((i) => i.nasib))]),
    ...[...perilaku, ...lampiran].map((t) => nasibTeks(t)),
  ];
  const hitung = (n: Nasib) => semua.filter((s) => s === n).length;
  const jumlah = { berubah: hitung("berubah"), baru: hitung("baru"), dihapus: hitung("dihapus") };
  return { rhk, perilaku, lampiran, jumlah };
}

export const adaBeda = (r: Redline): boolean => r.rhk.length + r.perilaku.length + r.lampiran.length > 0;

/** Of one text: it came, it went, or it reads otherwise. */
export const nasibTeks = (t: { readonly lama: string; readonly baru: string }): Nasib =>
  t.lama === "" ? "baru" : t.baru === "" ? "dihapus" : "berubah";

const bagian: readonly BagianLampiran[] = ["sumberDaya", "skema", "konsekuensi"];
const dua = (n: Nasib | "tetap") => n === "baru" || n === "dihapus";
const kunci = (o: IsiBanding["perilaku"]) => Object.keys(o) as Perilaku[];

function teksBeda<B>(bidang: B, lama: string, baru: string): BedaTeks<B>[] {
  return lama === baru ? [] : [{ bidang, lama, baru }];
}

function baris<B extends Bidang, T extends { readonly id: string }>(
  l: T | undefined,
  b: T | undefined,
  bidang: readonly B[],
  dariLama: readonly T[] | undefined,
  dariBaru: readonly T[] | undefined,
): BedaBaris<B>[] {
  const nilai = (t: T | undefined, n: B) => kataBidang(t && (t as Partial<Record<Bidang, unknown>>)[n]);
  const beda = bidang.flatMap((n) => teksBeda(n, nilai(l, n), nilai(b, n)));
  if (l && b && beda.length === 0) return [];
  const nomor = b ? (dariBaru?.indexOf(b) ?? 0) + 1 : l ? (dariLama?.indexOf(l) ?? 0) + 1 : 0;
  return [{ nasib: l && b ? "berubah" : b ? "baru" : "dihapus", nomor, beda }];
}

/** Targets on the way stand as one text; everything else is text already. */
const kataBidang = (nilai: unknown): string =>
  typeof nilai === "string"
    ? nilai
    : nilai && typeof nilai === "object"
      ? Object.entries(nilai)
          .map(([k, v]) => `${k}: ${v}`)
          .join("\n")
      : "";

/** By id, then by the same words (what was typed again is not new); a removed one stands behind its neighbour. */
function pasangkan<T extends { readonly id: string; readonly teks: string }>(
  lama: readonly T[],
  baru: readonly T[],
): (readonly [T | undefined, T | undefined])[] {
  const sisa = new Set(lama);
  const cari = (cocok: (l: T) => boolean) => {
    const satu = [...sisa].find(cocok);
    if (satu) sisa.delete(satu);
    return satu;
  };
  const perId = new Map(baru.map((b) => [b, cari((l) => l.id === b.id)]));
  const hasil: (readonly [T | undefined, T | undefined])[] = baru.map((b) => [
    perId.get(b) ?? cari((l) => l.teks === b.teks),
    b,
  ]);
  lama.forEach((l, at) => {
    if (!sisa.has(l)) return;
    const sebelum = lama[at - 1];
    const letak = sebelum ? hasil.findIndex(([x]) => x === sebelum) : -1;
    hasil.splice(letak + 1, 0, [l, undefined]);
  });
  return hasil;
}

/** Items of a list have no ids: what stands in both stays, and between two such places one reads as the other. */
function butirBeda(lama: readonly string[], baru: readonly string[]): (readonly [string, string])[] {
  const hasil: (readonly [string, string])[] = [];
  const [hilang, datang]: [string[], string[]] = [[], []];
  const tutup = () => {
    for (let at = 0; at < Math.max(hilang.length, datang.length); at++)
      hasil.push([hilang[at] ?? "", datang[at] ?? ""]);
    hilang.length = 0;
    datang.length = 0;
  };
  for (const { apa, isi } of urutan(lama, baru)) {
    if (apa === "tetap") tutup();
    else (apa === "baru" ? datang : hilang).push(isi);
  }
  tutup();
  return hasil;
}

/** "90-95%" and "2,5" are one word. */
const kata = (teks: string): string[] =>
  teks.match(/\s+|[\p{L}\p{N}]+(?:[-.,/][\p{L}\p{N}]+)*%?|[^\s\p{L}\p{N}]/gu) ?? [];

function beda(a: readonly string[], b: readonly string[]): Potongan[] {
  return urutan(a, b).map(({ apa, isi }) => ({ apa, teks: isi }));
}

/** Beyond this the table of the comparison is not worth its time: 4,000 characters against 4,000 others. */
const SEL = 400_000;

function urutan(a: readonly string[], b: readonly string[]): { apa: Potongan["apa"]; isi: string }[] {
  if (a.length * b.length > SEL)
    return [
      ...a.map((isi) => ({ apa: "dihapus" as const, isi })),
      ...b.map((isi) => ({ apa: "baru" as const, isi })),
    ];
  const lebar = b.length + 1;
  const panjang = new Uint16Array((a.length + 1) * lebar);
  const di = (i: number, j: number) => panjang[i * lebar + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      panjang[i * lebar + j] = a[i] === b[j] ? di(i + 1, j + 1) + 1 : Math.max(di(i + 1, j), di(i, j + 1));
  const hasil: { apa: Potongan["apa"]; isi: string }[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      hasil.push({ apa: "tetap", isi: x });
      i += 1;
      j += 1;
    } else if (x !== undefined && (y === undefined || di(i + 1, j) >= di(i, j + 1))) {
      hasil.push({ apa: "dihapus", isi: x });
      i += 1;
    } else if (y !== undefined) {
      hasil.push({ apa: "baru", isi: y });
      j += 1;
    }
  }
  return hasil;
}

/** Neighbours of one kind become one; what went stands before what came. */
function rapat(semua: readonly Potongan[]): Potongan[] {
  const hasil: Potongan[] = [];
  let [hilang, datang] = ["", ""];
  const tutup = () => {
    if (hilang) hasil.push({ apa: "dihapus", teks: hilang });
    if (datang) hasil.push({ apa: "baru", teks: datang });
    hilang = "";
    datang = "";
  };
  for (const [at, { apa, teks }] of semua.entries()) {
    if (teks === "") continue;
    // A lone blank between two changed words would tear one change into crumbs.
    const berikut = semua.slice(at + 1).find((p) => p.teks !== "");
    if (apa === "tetap" && /^\s+$/.test(teks) && (hilang || datang) && berikut && berikut.apa !== "tetap") {
      hilang += teks;
      datang += teks;
    } else if (apa === "tetap") {
      tutup();
      const akhir = hasil.at(-1);
      if (akhir?.apa === "tetap") hasil[hasil.length - 1] = { apa, teks: akhir.teks + teks };
      else hasil.push({ apa, teks });
    } else if (apa === "baru") datang += teks;
    else hilang += teks;
  }
  tutup();
  return hasil;
}
