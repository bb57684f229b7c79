import type { Predikat, Rating } from "./istilah.ts";

export type Akreditasi = "A" | "B" | "C";
export type JenjangStudi = "s1" | "s2-s3";
export type Studi = {
  readonly lokasi: "dn" | "ln";
  readonly jenjang: JenjangStudi;
  readonly universitas: Akreditasi | null;
  readonly prodi: Akreditasi | null;
  /** Decimal text 0 to 4, any number of decimals. */
  readonly ipk: string;
};

/** hlm. 62-65: the lowest IPK, in hundredths, for Sangat Baik, Baik and Butuh Perbaikan. */
const batas = {
  s1: { A: [351, 301, 276], B: [361, 310, 276], C: [371, 320, 276], ln: [351, 301, 276] },
  "s2-s3": { A: [351, 320, 300], B: [361, 325, 300], C: [371, 330, 300], ln: [351, 320, 300] },
} as const;
/** The lowest accreditation of the programme that the table knows. */
const prodiTerendah = { A: "C", B: "C", C: "B" } as const satisfies Record<Akreditasi, Akreditasi>;

/** A guide for setting the expectation, not a predicate by itself. Null: the table does not know this combination. */
export function panduanIpk({ lokasi, jenjang, universitas, prodi, ipk }: Studi): Predikat | null {
  const baris = lokasi === "ln" ? "ln" : universitas;
  if (baris === null) return null;
  if (baris !== "ln" && (prodi === null || prodi > prodiTerendah[baris])) return null;
  const nilai = perseratus(ipk);
  if (nilai === null || nilai > 400) return null;
  const [sangatBaik, baik, perbaikan] = batas[jenjang][baris];
  if (nilai >= sangatBaik) return "sangat-baik";
  if (nilai >= baik) return "baik";
  return nilai >= perbaikan ? "butuh-perbaikan" : "kurang-misconduct";
}

/** hlm. 100, 103: who does not graduate is Kurang or Sangat Kurang, whatever the quadrant says; behaviour decides. */
export const putusStudi = (perilaku: Rating) =>
  ({
    diizinkan: ["kurang-misconduct", "sangat-kurang"],
    bawaan: perilaku === "di-bawah" ? "sangat-kurang" : "kurang-misconduct",
    mengabaikanKuadran: true,
  }) as const satisfies {
    readonly diizinkan: readonly Predikat[];
    readonly bawaan: Predikat;
    readonly mengabaikanKuadran: boolean;
  };

/** Half up at the second decimal, on the digits themselves: 3.505 is 3.51. */
function perseratus(ipk: string): number | null {
  const m = /^(\d)(?:[.,](\d+))?$/.exec(ipk.trim());
  if (!m) return null;
  const desimal = `${m[2] ?? ""}000`;
  return Number(`${m[1]}${desimal.slice(0, 2)}`) + (Number(desimal[2]) >= 5 ? 1 : 0);
}
