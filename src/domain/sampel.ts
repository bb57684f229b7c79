import { sidik } from "./acak.ts";
import { type Tanggal, tambahHari } from "./tanggal.ts";

/**
 * Which of a person's records are looked at (hlm. 69: pemantauan is incidental, "untuk menghindari bias"). Whoever has
 * forty people cannot verify everything, and where everything was to be verified nothing was: so a few, the risky
 * ones and some by lot, and the lot can be drawn again by anybody.
 */
export const jenisRekam = ["bukti", "progres", "realisasi"] as const;
/** A file or link that is attached · a daily note · a claim whose result has no evidence at all. */
export type JenisRekam = (typeof jenisRekam)[number];

/**
 * What makes a record worth a look, and how much. Facts about the record and nothing else: not who the person is, not
 * rank, age, sex, unit or what he was rated. A risk is no accusation; it only decides the order of looking.
 */
export const bobotRisiko = {
  /** The same content was handed in before, by him or by somebody else. */
  ganda: 4,
  /** The link no longer answers, or asks for leave. */
  "tautan-mati": 4,
  /** Nothing can be seen in the picture. */
  kosong: 3,
  /** Taken on a day outside the period. */
  "luar-periode": 3,
  /** Claimed, and nothing shows it. */
  "tanpa-bukti": 3,
  /** Written down long after the day it is about. */
  mundur: 2,
  /** One of many that came together when the period ended. */
  borongan: 2,
  /** The only proof of a result. */
  "satu-satunya": 2,
  /** A number far from what this person otherwise writes in that unit. */
  pencilan: 2,
} as const;
export type Risiko = keyof typeof bobotRisiko;
export const semuaRisiko = Object.keys(bobotRisiko) as readonly Risiko[];

/** A record as it is read: what is known of it before it is compared with the others. */
export type Rekam = {
  readonly jenis: JenisRekam;
  readonly objek: string;
  /** The result it belongs to; null: a daily note of none. */
  readonly rhk: string | null;
  /** The day it is about, and the day it was written down. */
  readonly tanggal: Tanggal;
  readonly dicatat: Tanggal;
  readonly jumlah: number | null;
  readonly satuan: string;
  /** What the vault, the nightly check or the reading itself says of it. */
  readonly tanda: readonly Risiko[];
};
export type RekamBernilai = Pick<Rekam, "jenis" | "objek" | "rhk"> & { readonly risiko: readonly Risiko[] };

/** The parameters a sample was drawn by; kept with it, so that an old one is drawn again by old numbers. */
export type AturanSampel = {
  readonly v: 1;
  readonly n: number;
  readonly bobot: Readonly<Record<Risiko, number>>;
};
export const aturanSampel = (n: number): AturanSampel => ({ v: 1, n, bobot: bobotRisiko });

/** Why it is in the sample: by a free lot · by risk · by lot for its result · because there are no more. */
export const alasanSampel = ["acak", "risiko", "rhk", "semua"] as const;
export type AlasanSampel = (typeof alasanSampel)[number];
export type Terpilih = RekamBernilai & { readonly alasan: AlasanSampel };

export const kunciRekam = (r: Pick<Rekam, "jenis" | "objek">): string => `${r.jenis}:${r.objek}`;
/** The lot of a record: anybody works it out with sha256sum. The smallest is drawn. */
export const undian = (benih: string, r: Pick<Rekam, "jenis" | "objek">): string =>
  sidik(`${benih}\n${kunciRekam(r)}`);

export const skorRekam = (r: RekamBernilai, aturan: AturanSampel): number =>
  r.risiko.reduce((sum, one) => sum + (aturan.bobot[one] ?? 0), 0);

/**
 * At most n records. First one by a free lot among all, so that every record has a chance whatever its risk; then the
 * riskiest, up to three in eight; then one by lot of each result that was not met yet, which the riskiest leave room
 * for; the rest by lot. Lots hang on the seed and the record alone: no order of reading changes them.
 */
export function sampel(
  populasi: readonly RekamBernilai[],
  benih: string,
  aturan: AturanSampel,
): readonly Terpilih[] {
  const urut = populasi
    .map((r) => ({ r, undi: undian(benih, r) }))
    .sort((a, b) => (a.undi < b.undi ? -1 : 1))
    .map(({ r }) => r);
  if (urut.length <= aturan.n) return urut.map((r) => ({ ...r, alasan: "semua" as const }));
  const terpilih = new Map<string, Terpilih>();
  const belum = new Set(urut.map(lapis));
  const ambil = (r: RekamBernilai, alasan: AlasanSampel) => {
    terpilih.set(kunciRekam(r), { ...r, alasan });
    belum.delete(lapis(r));
  };
  const [pertama] = urut;
  if (pertama) ambil(pertama, "acak");
  const berisiko = urut
    .filter((r) => skorRekam(r, aturan) > 0)
    .sort((a, b) => skorRekam(b, aturan) - skorRekam(a, aturan));
  let sisaRisiko = Math.floor((aturan.n * 3) / 8);
  for (const r of berisiko) {
    if (sisaRisiko === 0) break;
    const bolong = aturan.n - terpilih.size - 1;
    if (terpilih.has(kunciRekam(r)) || bolong < belum.size - (belum.has(lapis(r)) ? 1 : 0)) continue;
    ambil(r, "risiko");
    sisaRisiko -= 1;
  }
  for (const r of urut) if (terpilih.size < aturan.n && belum.has(lapis(r))) ambil(r, "rhk");
  for (const r of urut) if (terpilih.size < aturan.n && !terpilih.has(kunciRekam(r))) ambil(r, "acak");
  return [...terpilih.values()];
}

/** What belongs to no result is a layer too. */
const lapis = (r: RekamBernilai): string => r.rhk ?? "";

/** What shows only beside the others: the bulk at the end, the only proof, the number that stands out. */
export function nilaiRisiko(semua: readonly Rekam[], sampai: Tanggal): readonly RekamBernilai[] {
  const bukti = Map.groupBy(
    semua.filter((r) => r.jenis === "bukti"),
    (r) => r.rhk,
  );
  const akhir = tambahHari(sampai, -AKHIR_HARI);
  const terlambat = semua.filter((r) => r.dicatat >= akhir);
  const borongan = terlambat.length >= 5 && terlambat.length * 10 >= semua.length * 6;
  const tengah = tengahPerSatuan(semua);
  return semua.map((r) => {
    const risiko = new Set<Risiko>(r.tanda);
    if (r.jenis === "realisasi") risiko.add("tanpa-bukti");
    if (r.jenis === "bukti" && bukti.get(r.rhk)?.length === 1) risiko.add("satu-satunya");
    if (r.dicatat > tambahHari(r.tanggal, MUNDUR_HARI)) risiko.add("mundur");
    if (borongan && r.dicatat >= akhir) risiko.add("borongan");
    const biasa = tengah.get(r.satuan.toLowerCase());
    if (biasa && r.jumlah !== null && r.jumlah > biasa * 3) risiko.add("pencilan");
    return {
      jenis: r.jenis,
      objek: r.objek,
      rhk: r.rhk,
      risiko: semuaRisiko.filter((one) => risiko.has(one)),
    };
  });
}
/** Days before the period's end from which what comes counts as come together. */
const AKHIR_HARI = 3;
const MUNDUR_HARI = 14;

/** The middle of a person's own numbers, of units in which he wrote at least five. */
function tengahPerSatuan(semua: readonly Rekam[]): ReadonlyMap<string, number> {
  const angka = Map.groupBy(
    semua.filter((r) => r.jumlah !== null && r.satuan !== ""),
    (r) => r.satuan.toLowerCase(),
  );
  return new Map(
    [...angka]
      .filter(([, list]) => list.length >= 5)
      .map(([satuan, list]) => {
        const urut = list.map((r) => r.jumlah ?? 0).sort((a, b) => a - b);
        return [satuan, urut[Math.floor(urut.length / 2)] ?? 0];
      }),
  );
}

/** The population as it is kept: the same text whatever order it was read in, so that its hash means something. */
export function bungkus(populasi: readonly RekamBernilai[]): string {
  const rhk = [...new Set(populasi.flatMap((r) => (r.rhk === null ? [] : [r.rhk])))].sort();
  const rekam = [...populasi]
    .sort((a, b) => (kunciRekam(a) < kunciRekam(b) ? -1 : 1))
    .map((r) => [
      jenisRekam.indexOf(r.jenis),
      r.objek,
      r.rhk === null ? -1 : rhk.indexOf(r.rhk),
      ...semuaRisiko.flatMap((one, at) => (r.risiko.includes(one) ? [at] : [])),
    ]);
  return JSON.stringify({ v: 1, risiko: semuaRisiko, rhk, rekam });
}

export function buka(isi: string): readonly RekamBernilai[] {
  const { risiko, rhk, rekam } = JSON.parse(isi) as {
    risiko: readonly Risiko[];
    rhk: readonly string[];
    rekam: readonly (readonly [number, string, number, ...number[]])[];
  };
  return rekam.map(([jenis, objek, at, ...r]) => ({
    jenis: jenisRekam[jenis] ?? "bukti",
    objek,
    rhk: at < 0 ? null : (rhk[at] ?? null),
    risiko: r.flatMap((one) => risiko[one] ?? []),
  }));
}
