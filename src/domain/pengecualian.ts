import type { StatusPegawai } from "./kepegawaian.ts";
import { type Tanggal, tambahHari, terakhir, terdahulu } from "./tanggal.ts";

export type Rentang = readonly [dari: Tanggal, sampai: Tanggal];

/** hlm. 65-66: nobody else is exempt; the sick, the studying and the seconded stay in. */
const dikecualikan: ReadonlySet<StatusPegawai> = new Set<StatusPegawai>([
  "pejabat-negara",
  "pimpinan-lembaga-nonstruktural",
  "anggota-lembaga-nonstruktural",
  "diberhentikan-sementara",
  "cltn",
  "mpp",
]);
export const bebasSkp = (status: StatusPegawai): boolean => dikecualikan.has(status);

/** The exempt days of a year, and whether a day is left for which an SKP is owed. */
export function pengecualian(
  status: StatusPegawai,
  mulai: Tanggal,
  akhir: Tanggal | null,
  tahun: number,
): { readonly wajibSkp: boolean; readonly rentang: readonly Rentang[] } {
  const [awal, ujung] = setahun(tahun);
  const rentang: Rentang = [terakhir(mulai, awal), terdahulu(akhir ?? ujung, ujung)];
  if (!bebasSkp(status) || rentang[0] > rentang[1]) return { wajibSkp: true, rentang: [] };
  return { wajibSkp: rentang[0] > awal || rentang[1] < ujung, rentang: [rentang] };
}

/** The days between exemptions: when an SKP is owed at all. Overlapping exemptions are allowed. */
export function hariWajib(tahun: number, bebas: readonly Rentang[]): readonly Rentang[] {
  const [awal, ujung] = setahun(tahun);
  const wajib: Rentang[] = [];
  let dari = awal;
  for (const [mulai, akhir] of [...bebas].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (mulai > ujung) break;
    if (dari < mulai) wajib.push([dari, tambahHari(mulai, -1)]);
    dari = terakhir(dari, tambahHari(akhir, 1));
  }
  return dari <= ujung ? [...wajib, [dari, ujung]] : wajib;
}

const setahun = (tahun: number): Rentang => [`${tahun}-01-01`, `${tahun}-12-31`];
