import type { JumlahPegawai } from "../../domain/distribusi.ts";
import type { Capaian, Predikat } from "../../domain/istilah.ts";
import {
  type BarisKalibrasi,
  beda,
  type DuaNilai,
  type Jawaban,
  jumlahPredikat,
  type Kalibrasi,
} from "../../domain/kalibrasi.ts";
import { predikatDari } from "../../domain/predikat.ts";
import type { AnggotaRow, BarisRow, GeserRow, SesiRow, SuaraRow } from "./queries.ts";

/** One person on the board. */
export type Orang = Omit<BarisRow, "lalu"> & {
  readonly awal: DuaNilai | null;
  /** null: the panel proposes nothing else. */
  readonly usul: DuaNilai | null;
  readonly kini: DuaNilai | null;
  readonly predikat: Predikat | null;
  readonly suara: readonly SuaraRow[];
  readonly geser: readonly GeserRow[];
  readonly beda: number;
  readonly lalu: readonly Predikat[];
};
export type Sesi = SesiRow & {
  readonly orang: readonly Orang[];
  readonly anggota: readonly AnggotaRow[];
  readonly geser: readonly GeserRow[];
};
type Rows = readonly [
  readonly SesiRow[],
  readonly BarisRow[],
  readonly SuaraRow[],
  readonly GeserRow[],
  readonly AnggotaRow[],
  ...unknown[],
];

/** null: not there for whoever asks. People who are talked about first stand first. */
export function sesiDari([[sesi], baris, suara, geser, anggota]: Rows): Sesi | null {
  if (!sesi) return null;
  return { ...sesi, orang: orangDari(baris, suara, geser), anggota, geser };
}

export function orangDari(
  baris: readonly BarisRow[],
  suara: readonly SuaraRow[],
  geser: readonly GeserRow[],
): Orang[] {
  const [s, g] = [Map.groupBy(suara, (x) => x.orang), Map.groupBy(geser, (x) => x.orang)];
  return baris
    .map((b) => {
      const [awal, usul] = [dua(b.awalHasil, b.awalPerilaku), dua(b.usulHasil, b.usulPerilaku)];
      const milik = s.get(b.id) ?? [];
      const kini = usul ?? awal;
      return {
        ...b,
        ...{ awal, usul, kini, predikat: kini && predikatDari(kini.hasil, kini.perilaku).predikat },
        ...{ suara: milik, geser: g.get(b.id) ?? [], beda: beda(milik, awal) },
        lalu: JSON.parse(b.lalu) as Predikat[],
      };
    })
    .sort((a, b) => b.beda - a.beda || a.nama.localeCompare(b.nama, "id"));
}

export const dua = (
  hasil: DuaNilai["hasil"] | null,
  perilaku: DuaNilai["perilaku"] | null,
): DuaNilai | null => (hasil && perilaku ? { hasil, perilaku } : null);

/** As the rules see it. */
export const kalibrasiDari = (s: SesiRow, anggota: readonly { readonly pegawai: string }[]): Kalibrasi => ({
  keadaan: s.keadaan,
  ketua: s.ketua,
  sekretaris: s.sekretaris,
  anggota: anggota.map((a) => a.pegawai),
});
export const aturanSesi = (s: Sesi): Kalibrasi => kalibrasiDari(s, s.anggota);
export const barisDari = (o: Orang): BarisKalibrasi & { usul: DuaNilai | null; jawaban: Jawaban | null } => o;

export type Kelompok = {
  readonly nama: string;
  readonly penilai: string | null;
  readonly capaian: Capaian | null;
  readonly jumlah: JumlahPegawai;
  readonly n: number;
  readonly belum: number;
};
type Hitung = Pick<Orang, "penilai" | "namaPenilai" | "unitPenilai" | "capaian" | "predikat">;

/** All of them against the result of the session's unit; then each assessor against that of the unit he leads. */
export function kelompokDari(s: Pick<SesiRow, "namaUnit" | "capaian">, orang: readonly Hitung[]): Kelompok[] {
  const satu = (nama: string, penilai: string | null, capaian: Capaian | null, milik: readonly Hitung[]) => {
    const ada = milik.flatMap((o) => o.predikat ?? []);
    const n = ada.length;
    return { nama, penilai, capaian, jumlah: jumlahPredikat(ada), n, belum: milik.length - n };
  };
  const tiap = [...Map.groupBy(orang, (o) => `${o.penilai} ${o.unitPenilai}`).values()]
    .map((milik) =>
      satu(milik[0]?.namaPenilai ?? "", milik[0]?.penilai ?? null, milik[0]?.capaian ?? null, milik),
    )
    .sort((a, b) => a.nama.localeCompare(b.nama, "id"));
  return [satu(s.namaUnit, null, s.capaian, orang), ...tiap];
}
