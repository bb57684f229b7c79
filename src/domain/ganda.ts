import { accept, type Result, refuse } from "./result.ts";
import type { Tanggal } from "./tanggal.ts";

/** What tells people apart, of everybody in the agency. */
export type Dikenal = {
  readonly id: string;
  readonly nama: string;
  readonly email: string | null;
  readonly nomor: readonly string[];
};
export type AlasanGanda = "nomor" | "nama-lahir" | "surel";
export type Dugaan = { readonly satu: string; readonly dua: string; readonly alasan: AlasanGanda };

/**
 * Who may be one person with two records, the most suspect first and always in one order: the same e-mail however it is written; the same name with numbers that a
 * slip of the finger tells apart, or with the same day of birth (a NI PPPK that became a NIP). Namesakes are no doubles.
 */
export function dugaanGanda(orang: readonly Dikenal[]): Dugaan[] {
  const found = new Map<string, Dugaan>();
  const add = (a: Dikenal, b: Dikenal, alasan: AlasanGanda) => {
    const [satu, dua] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
    if (satu !== dua && !found.has(`${satu} ${dua}`)) found.set(`${satu} ${dua}`, { satu, dua, alasan });
  };
  for (const same of groups(orang, (o) => (o.email === null ? "" : o.email.trim().toLowerCase())))
    pairs(same, (a, b) => add(a, b, "surel"));
  for (const same of groups(orang, (o) => namaPolos(o.nama)))
    pairs(same, (a, b) => {
      const all = a.nomor.flatMap((x) => b.nomor.map((y) => [x, y] as const));
      if (all.some(([x, y]) => nomorMirip(x, y))) add(a, b, "nomor");
      else if (all.some(([x, y]) => x.slice(0, 8) === y.slice(0, 8))) add(a, b, "nama-lahir");
    });
  return [...found.values()].sort(
    (a, b) => RANK[a.alasan] - RANK[b.alasan] || order(a.satu, b.satu) || order(a.dua, b.dua),
  );
}

const RANK = { nomor: 0, surel: 1, "nama-lahir": 2 } as const satisfies Record<AlasanGanda, number>;
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** "Dr. H. Ali Akbar, S.E." is ali akbar: no titles, no points, one blank. */
export function namaPolos(nama: string): string {
  const words = (nama.split(",")[0] ?? "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’`.-]/gu, (ch) => (ch === "." ? ". " : ""))
    .replace(/[^\p{L}. ]+/gu, " ")
    .split(/\s+/)
    .filter(Boolean);
  while (words.length > 1 && (words[0]?.endsWith(".") || GELAR.has(words[0] ?? ""))) words.shift();
  return words.join(" ").replaceAll(".", "");
}
const GELAR = new Set(["dr", "drg", "drs", "dra", "ir", "h", "hj", "prof", "apt", "ns"]);

/** At most two digits differ: a slip of the finger, two neighbours that changed places. */
export function nomorMirip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let differ = 0;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) differ += 1;
  return differ <= 2;
}

function* groups(orang: readonly Dikenal[], keyOf: (o: Dikenal) => string): Generator<Dikenal[]> {
  const by = new Map<string, Dikenal[]>();
  for (const o of orang) {
    const key = keyOf(o);
    if (key === "") continue;
    const list = by.get(key);
    if (list) list.push(o);
    else by.set(key, [o]);
  }
  for (const list of by.values()) if (list.length > 1) yield list;
}

/** A name that very many bear tells nothing of each pair; the first ones are looked at all the same. */
function pairs(list: readonly Dikenal[], look: (a: Dikenal, b: Dikenal) => void): void {
  const some = list.toSorted((a, b) => order(a.id, b.id)).slice(0, 200);
  some.forEach((a, at) => {
    for (const b of some.slice(at + 1)) look(a, b);
  });
}

export type SkpGanda = {
  readonly pegawai: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  /** Nothing written yet. */
  readonly kosong: boolean;
};

/**
 * Two records may become one unless that would have to invent or destroy something: two plans for the same days that
 * both hold work, or one of the two having assessed the other.
 */
export function gabung(
  satu: string,
  dua: string,
  skp: readonly SkpGanda[],
  salingMenilai: boolean,
): Result<null, "orang-sama" | "skp-bertumpang" | "saling-menilai"> {
  if (satu === dua) return refuse("isi", "orang-sama");
  if (salingMenilai) return refuse("keadaan", "saling-menilai");
  const held = skp.filter((s) => !s.kosong);
  const clash = held.find(
    (a) =>
      a.pegawai === satu && held.some((b) => b.pegawai === dua && a.dari <= b.sampai && b.dari <= a.sampai),
  );
  return clash
    ? refuse("keadaan", "skp-bertumpang", { dari: clash.dari, sampai: clash.sampai })
    : accept(null);
}

export type AkunGanda = {
  readonly pegawai: string;
  /** Since when somebody uses its account; null: nobody does. */
  readonly akunSejak: number | null;
};

/**
 * Whoever signs in to the record that stays has the work and the roles of both. So nobody makes himself another, and
 * of two accounts in use the older one stays: a record made yesterday is no way into the work of years.
 */
export function bolehMenjadi(
  oleh: string,
  tetap: AkunGanda,
  hilang: AkunGanda,
): Result<null, "gabung-sendiri" | "akun-lama"> {
  if (oleh === tetap.pegawai || oleh === hilang.pegawai) return refuse("hak", "gabung-sendiri");
  return tetap.akunSejak !== null && hilang.akunSejak !== null && tetap.akunSejak > hilang.akunSejak
    ? refuse("keadaan", "akun-lama")
    : accept(null);
}
