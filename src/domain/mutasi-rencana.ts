import { type BarisGaris, barisGaris, bedaGaris } from "./baris-garis.ts";
import { type AtasanKhusus, indeksGaris, type Penempatan, type UnitVersi } from "./indeks-garis.ts";
import type { JenisJabatan } from "./jabatan.ts";
import type { JenisPenempatan, JenisUnit } from "./kepegawaian.ts";
import { lingkaranMulai } from "./lingkaran-garis.ts";
import {
  type Baris,
  type FaktaMutasi,
  kunciBaris,
  type Nasib,
  PALING_BANYAK,
  type PenolakanMutasi,
  type Permintaan,
  type Perubahan,
  type Sesuai,
  tanggalDariBaris,
  teksDari,
} from "./mutasi.ts";
import { type EvaluasiTerbuka, evaluasiSetelah, type FaktaEvaluasi, jamSetelah } from "./mutasi-evaluasi.ts";
import { bandingkan } from "./mutasi-meja.ts";
import { putuskan } from "./mutasi-putus.ts";
import { skpSetelah } from "./mutasi-skp.ts";
import { accept, type Result, refuse } from "./result.ts";
import { dalamRentang, type Tanggal } from "./tanggal.ts";

export type PenempatanAdaId = Penempatan & { readonly id: string };
export type FaktaRencana = Omit<FaktaMutasi, "kepala"> & {
  /** Everybody whose line the letter can reach. */
  readonly siapa: readonly string[];
  readonly kepala: readonly PenempatanAdaId[];
  readonly milik: readonly PenempatanAdaId[];
  readonly khusus: readonly AtasanKhusus[];
  readonly lama: readonly BarisGaris[];
  readonly skp: readonly Baris[];
  readonly pernahDitetapkan: ReadonlySet<string>;
  readonly tahunTerbuka: readonly number[];
  readonly evaluasi: readonly (EvaluasiTerbuka & { readonly penilaiHilang: boolean })[];
  readonly jam: readonly Baris[];
  /** Delegations and roles of whom the letter names, which it does not end by itself. */
  readonly pegangan?: readonly { readonly pegawai: string; readonly apa: "delegasi" | "peran" }[];
};
export type Kini = { readonly today: Tanggal; readonly now: number; readonly idBaru: () => string };

export type Rencana = {
  readonly perubahan: readonly Perubahan[];
  readonly nasib: readonly Nasib[];
  /** Agreed plans of study and Plt that run on and are to be adjusted. */
  readonly sesuai: readonly (Sesuai & { readonly skp: string })[];
  /** The line of everybody it moves, on the day of the letter. */
  readonly garis: readonly {
    readonly pegawai: string;
    readonly lama: BarisGaris | null;
    readonly baru: BarisGaris | null;
  }[];
};

/** More lines than this are not moved by one letter: units and appointments have their own pages for that. */
export const PALING_BANYAK_GARIS = 2000;

/** All that a letter changes, row by row, from the facts alone. The same facts give the same plan. */
export function rencanakan(p: Permintaan, f: FaktaRencana, kini: Kini): Result<Rencana, PenolakanMutasi> {
  const putusan = putuskan(p, f, kini.idBaru);
  if (!putusan.ok) return putusan;
  const { nasib, sesuai } = putusan.value;
  if (nasib.length > PALING_BANYAK) return refuse("isi", "terlalu-banyak", { n: nasib.length });
  if (f.siapa.length > PALING_BANYAK_GARIS)
    return refuse("isi", "terlalu-banyak-garis", { n: f.siapa.length });
  const nanti = setelah(f, putusan.value.perubahan);
  const indeks = indeksGaris({
    unit: nanti.unit,
    penempatan: [...nanti.penempatan.values()],
    khusus: f.khusus,
  });
  if (lingkaranMulai(indeks, f.siapa, p.dari)) return refuse("isi", "penilai-melingkar");
  const lama = kelompok(f.lama);
  const baru = new Map(f.siapa.map((s) => [s, barisGaris(indeks, s, p.dari)]));
  const garisPada = (pegawai: string, hari: Tanggal) => padaHari(baru.get(pegawai), hari);
  const garis = f.siapa.flatMap((s) => perubahanGaris(lama.get(s) ?? [], baru.get(s) ?? [], p.dari));

  const skp = skpSetelah(nasib, {
    ...f,
    ...kini,
    dari: p.dari,
    garis: garisPada,
    penempatan: (id) => {
      const n = nanti.penempatan.get(id);
      return n && { jenisJabatan: n.jabatanJenis, memimpin: n.memimpin };
    },
    unitMandiri: (unit, hari) =>
      nanti.unit.some(
        (v) => v.unit === unit && v.jenis === "unit-mandiri" && dalamRentang(hari, v.dari, v.sampai),
      ),
  });
  const skpLama = new Map(f.skp.map((s) => [teksDari(s, "id"), s]));
  const pergi = new Set(nasib.filter((n) => n.apa === "akhir").map((n) => n.pegawai));
  const plt = (pegawai: string, hari: Tanggal) => pltPada(nanti.penempatan.values(), pegawai, hari);
  const evaluasi = evaluasiBaru(f, pergi, { garis: garisPada, plt }, p.dari, kini.today);
  return accept({
    perubahan: [...putusan.value.perubahan, ...garis, ...bandingkan("skp", skpLama, skp), ...evaluasi],
    nasib,
    sesuai: sesuai.flatMap((s) => {
      const berjalan = [...skp.values()].find(
        (b) =>
          b.pegawai === s.pegawai &&
          b.keadaan === "ditetapkan" &&
          dalamRentang(p.dari, teksDari(b, "dari"), tanggalDariBaris(b, "sampai")),
      );
      return berjalan ? [{ ...s, skp: teksDari(berjalan, "id") }] : [];
    }),
    garis: f.siapa.flatMap((pegawai) => {
      const [a, b] = [padaHari(lama.get(pegawai), p.dari) ?? null, garisPada(pegawai, p.dari) ?? null];
      return garisSama(a, b) ? [] : [{ pegawai, lama: a, baru: b }];
    }),
  });
}

/** Units and appointments as they will be. */
function setelah(f: FaktaRencana, perubahan: readonly Perubahan[]) {
  const penempatan = new Map([...f.kepala, ...f.milik].map((n) => [n.id, n]));
  let unit = [...f.unit];
  for (const { tabel, kunci, sebelum, sesudah } of perubahan) {
    if (tabel === "penempatan") {
      if (sesudah) penempatan.set(kunci, penempatanDari(sesudah));
      else penempatan.delete(kunci);
    } else if (tabel === "unit_versi") {
      unit = unit.filter((v) => !(sebelum && v.unit === sebelum.unit && v.dari === sebelum.dari));
      if (sesudah) unit.push(versiDari(sesudah));
    }
  }
  return { penempatan, unit };
}

const penempatanDari = (b: Baris): PenempatanAdaId => ({
  id: teksDari(b, "id"),
  pegawai: teksDari(b, "pegawai"),
  unit: teksDari(b, "unit"),
  jabatanJenis: b.jenis_jabatan as JenisJabatan,
  jenis: b.jenis as JenisPenempatan,
  memimpin: b.memimpin === 1,
  delegasiPenilai: b.delegasi_penilai === 1,
  dari: teksDari(b, "dari"),
  sampai: tanggalDariBaris(b, "sampai"),
});

const versiDari = (b: Baris): UnitVersi => ({
  unit: teksDari(b, "unit"),
  induk: tanggalDariBaris(b, "induk"),
  jenis: b.jenis as JenisUnit,
  dari: teksDari(b, "dari"),
  sampai: tanggalDariBaris(b, "sampai"),
});

function perubahanGaris(
  lama: readonly BarisGaris[],
  baru: readonly BarisGaris[],
  dari: Tanggal,
): Perubahan[] {
  const { hapus, tulis } = bedaGaris(lama, baru, dari);
  const dahulu = new Map(lama.map((l) => [l.dari, l]));
  const satu = (sebelum: BarisGaris | undefined, sesudah: BarisGaris | null): Perubahan => {
    const [a, b] = [sebelum ? barisDari(sebelum) : null, sesudah ? barisDari(sesudah) : null];
    return {
      tabel: "garis_penilai",
      kunci: kunciBaris("garis_penilai", (b ?? a) as Baris),
      sebelum: a,
      sesudah: b,
    };
  };
  return [...hapus.map((h) => satu(h, null)), ...tulis.map((t) => satu(dahulu.get(t.dari), t))];
}

const barisDari = (g: BarisGaris): Baris => ({
  pegawai: g.pegawai,
  dari: g.dari,
  sampai: g.sampai,
  penempatan: g.penempatan,
  unit: g.unit,
  penilai: g.penilai,
  unit_penilai: g.unitPenilai,
  atasan: g.atasan,
  masalah: g.masalah,
});

function evaluasiBaru(
  f: FaktaRencana,
  pergi: ReadonlySet<string>,
  nanti: Pick<FaktaEvaluasi, "garis" | "plt">,
  dari: Tanggal,
  today: Tanggal,
): Perubahan[] {
  const jam = kelompokOleh(f.jam, (j) => teksDari(j, "objek"));
  return f.evaluasi.flatMap((e): Perubahan[] => {
    const bertugas = (penilai: string) => !e.penilaiHilang && !pergi.has(penilai);
    const sesudah = evaluasiSetelah(e, { ...nanti, bertugas, dari, today });
    if (sesudah === e.baris) return [];
    const id = teksDari(e.baris, "id");
    const ikut = (jam.get(id) ?? []).flatMap((j): Perubahan[] => {
      const berikut = jamSetelah(j, e.baris, sesudah);
      return berikut === j ? [] : [{ tabel: "jam", kunci: teksDari(j, "id"), sebelum: j, sesudah: berikut }];
    });
    return [{ tabel: "evaluasi", kunci: id, sebelum: e.baris, sesudah }, ...ikut];
  });
}

/** As pltUnit does it in SQL. */
function pltPada(semua: Iterable<PenempatanAdaId>, pegawai: string, hari: Tanggal): string | null {
  const unit = [...semua].flatMap((n) =>
    n.pegawai === pegawai && n.jenis === "plt" && n.memimpin && dalamRentang(hari, n.dari, n.sampai)
      ? [n.unit]
      : [],
  );
  return unit.sort()[0] ?? null;
}

const padaHari = (baris: readonly BarisGaris[] | undefined, hari: Tanggal) =>
  baris?.find((g) => dalamRentang(hari, g.dari, g.sampai));

const garisSama = (a: BarisGaris | null, b: BarisGaris | null) =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.penempatan === b.penempatan &&
    a.unit === b.unit &&
    a.penilai === b.penilai &&
    a.unitPenilai === b.unitPenilai &&
    a.atasan === b.atasan);

const kelompok = (baris: readonly BarisGaris[]) => kelompokOleh(baris, (b) => b.pegawai);

function kelompokOleh<T>(semua: readonly T[], kunci: (t: T) => string): Map<string, T[]> {
  const hasil = new Map<string, T[]>();
  for (const t of semua) {
    const ada = hasil.get(kunci(t));
    if (ada) ada.push(t);
    else hasil.set(kunci(t), [t]);
  }
  return hasil;
}
