import type { FaktaTerbaca } from "../../data/agency/mutasi-fakta.ts";
import type { BarisGaris } from "../../domain/baris-garis.ts";
import {
  type AlasanSesuai,
  type Baris,
  type Permintaan,
  tanggalDariBaris,
  teksDari,
} from "../../domain/mutasi.ts";
import { type Peringatan, peringatanDari } from "../../domain/mutasi-peringatan.ts";
import type { Rencana } from "../../domain/mutasi-rencana.ts";
import { dalamRentang, type Tanggal, tambahHari } from "../../domain/tanggal.ts";

/** What a letter does, in names and days: shown before it is confirmed, kept with it, shown long after. */
export type Dampak = {
  readonly siapa: readonly string[];
  readonly orang: Daftar<DampakOrang>;
  readonly skp: Daftar<DampakSkp>;
  readonly evaluasi: Daftar<DampakEvaluasi>;
  readonly sesuai: readonly { readonly nama: string; readonly alasan: AlasanSesuai }[];
  readonly jam: number;
  readonly peringatan: readonly (Pick<Peringatan, "kode" | "n"> & { readonly nama: readonly string[] })[];
};
type Daftar<T> = { readonly n: number; readonly isi: readonly T[] };
export type Tempat = {
  readonly jabatan: string | null;
  readonly unit: string | null;
  readonly penilai: string | null;
  readonly atasan: string | null;
};
export type DampakOrang = {
  readonly id: string;
  readonly nama: string;
  readonly subjek: boolean;
  readonly lama: Tempat | null;
  readonly baru: Tempat | null;
};
export type DampakSkp = {
  readonly nama: string;
  readonly apa: "baru" | "berakhir" | "ikut" | "mundur" | "hapus";
  readonly keadaan: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
};
export type DampakEvaluasi = {
  readonly nama: string;
  readonly periode: string;
  readonly lama: string | null;
  readonly baru: string | null;
  readonly unit: string | null;
};

/** What ends and begins before what only follows. */
const URUT = { berakhir: 0, baru: 0, mundur: 1, hapus: 1, ikut: 2 } as const;

/** So many of a list are told by name; of the rest the number. */
const PALING = 50;

export function dampakDari(p: Permintaan, f: FaktaTerbaca, r: Rencana, today: Tanggal): Dampak {
  const nama = (id: string | null) => (id === null ? null : (f.nama.get(id) ?? "–"));
  const subjek = new Map(r.nasib.map((n) => [n.pegawai, n]));
  const skp = r.perubahan
    .filter((u) => u.tabel === "skp")
    .map((u) => skpDari(u.sebelum, u.sesudah, nama))
    .sort((a, b) => URUT[a.apa] - URUT[b.apa] || a.nama.localeCompare(b.nama) || (a.dari < b.dari ? -1 : 1));
  const evaluasi = r.perubahan
    .filter((u) => u.tabel === "evaluasi")
    .map(({ sebelum, sesudah }) => ({
      nama: nama(teksDari(sebelum ?? {}, "pegawai")) ?? "–",
      periode: teksDari(sebelum ?? {}, "periode"),
      lama: nama(tanggalDariBaris(sebelum ?? {}, "penilai")),
      baru: nama(tanggalDariBaris(sesudah ?? {}, "penilai")),
      unit: nama(tanggalDariBaris(sesudah ?? {}, "unit_penilai")),
    }));
  const orang = orangDari(p, f, r, nama);
  return {
    siapa: r.nasib.map((n) => nama(n.pegawai) ?? "–").slice(0, 3),
    orang: batas(orang.sort((a, b) => Number(b.subjek) - Number(a.subjek) || a.nama.localeCompare(b.nama))),
    skp: batas(skp),
    evaluasi: batas(evaluasi),
    sesuai: r.sesuai.slice(0, PALING).map((s) => ({ nama: nama(s.pegawai) ?? "–", alasan: s.alasan })),
    jam: r.perubahan.filter((u) => u.tabel === "jam").length,
    peringatan: peringatanDari(p, f.rencana, r, today, f.jendela).map(({ kode, n, ids }) => ({
      kode,
      n,
      nama: ids.slice(0, 5).map((i) => f.nama.get(i) ?? i),
    })),
  };

  function orangDari(
    p: Permintaan,
    f: FaktaTerbaca,
    r: Rencana,
    nama: (id: string | null) => string | null,
  ): DampakOrang[] {
    const garis = new Map(r.garis.map((g) => [g.pegawai, g]));
    const semua = [...new Set([...subjek.keys(), ...garis.keys()])];
    const tempat = (g: BarisGaris | null | undefined, jabatan: string | null): Tempat | null =>
      g
        ? { jabatan, unit: nama(g.unit), penilai: nama(g.penilai), atasan: nama(g.atasan) }
        : jabatan === null
          ? null
          : { jabatan, unit: null, penilai: null, atasan: null };
    return semua.map((id): DampakOrang => {
      const g = garis.get(id);
      const tetap =
        f.rencana.lama.find((l) => l.pegawai === id && dalamRentang(p.dari, l.dari, l.sampai)) ?? null;
      const [lama, baru] = subjek.has(id) ? jabatanSubjek(p, f, r, id) : [null, null];
      return {
        id,
        nama: nama(id) ?? "–",
        subjek: subjek.has(id),
        lama: tempat(g ? g.lama : tetap, lama),
        baru: tempat(g ? g.baru : tetap, baru),
      };
    });
  }
}

const batas = <T>(semua: readonly T[]): Daftar<T> => ({ n: semua.length, isi: semua.slice(0, PALING) });

/** The post of the eve and the post of the day. */
function jabatanSubjek(
  p: Permintaan,
  f: FaktaTerbaca,
  r: Rencana,
  id: string,
): [string | null, string | null] {
  const kini = f.rencana.penempatan.filter((b) => b.pegawai === id);
  const ubah = new Map(r.perubahan.filter((u) => u.tabel === "penempatan").map((u) => [u.kunci, u.sesudah]));
  const nanti = [
    ...kini.flatMap((b) => {
      const kunci = teksDari(b, "id");
      const s = ubah.has(kunci) ? ubah.get(kunci) : b;
      return s ? [s] : [];
    }),
    ...r.perubahan.flatMap((u) =>
      u.tabel === "penempatan" && !u.sebelum && u.sesudah?.pegawai === id ? [u.sesudah] : [],
    ),
  ];
  return [jabatanPada(kini, tambahHari(p.dari, -1)), jabatanPada(nanti, p.dari)];
}

function jabatanPada(baris: readonly Baris[], hari: Tanggal): string | null {
  const ada = baris
    .filter(
      (b) => b.jenis !== "tim" && dalamRentang(hari, teksDari(b, "dari"), tanggalDariBaris(b, "sampai")),
    )
    .sort((a, b) => Number(b.jenis === "definitif") - Number(a.jenis === "definitif"));
  return ada.length === 0 ? null : ada.map((b) => teksDari(b, "jabatan")).join("; ");
}

function skpDari(a: Baris | null, b: Baris | null, nama: (id: string | null) => string | null): DampakSkp {
  const s = (b ?? a) as Baris;
  const apa = !a
    ? "baru"
    : !b
      ? "hapus"
      : a.sampai !== b.sampai
        ? "berakhir"
        : a.dari !== b.dari
          ? "mundur"
          : "ikut";
  return {
    nama: nama(teksDari(s, "pegawai")) ?? "–",
    apa,
    keadaan: teksDari(s, "keadaan"),
    dari: teksDari(s, "dari"),
    sampai: teksDari(s, "sampai"),
  };
}
