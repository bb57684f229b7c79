import type { UnitChoice } from "../../../data/agency/unit.ts";
import type { Tanggal } from "../../../domain/tanggal.ts";
import type { Isian, Pesan, Terbaca } from "./baca-baris.ts";
import { type Ada, type Data, type Pos, postOf, sama } from "./banding-jabatan.ts";
import { type Induk, type Padanan, type UnitBaru, unitFinder } from "./cocok-unit.ts";

export type Perubahan = { readonly kolom: string; readonly lama: string; readonly baru: string };

export const HASIL = ["baru", "berubah", "sama", "salah"] as const;
export type Hasil = (typeof HASIL)[number];

export type BarisImpor = {
  readonly nomor: number;
  readonly hasil: Hasil;
  readonly data: Data | { readonly nama: string; readonly sel?: readonly string[] };
  readonly pesan: readonly Pesan[];
};

/** What holds for the whole file, whichever of its rows are looked at. */
export type Berkas = {
  readonly units: readonly UnitChoice[];
  readonly padanan: Padanan;
  readonly induk: Induk;
  /** Definitive heads of today who are not in the file themselves. */
  readonly kepala: readonly { readonly unit: string; readonly nama: string }[];
  /** What rows before, of a run that stopped, have settled already. */
  readonly sudah: readonly {
    readonly nomor: number;
    readonly nip: string;
    readonly email: string | null;
    readonly pegawai: string;
    readonly unitDipimpin: string | null;
    readonly nama: string;
  }[];
  readonly unitBaru: readonly UnitBaru[];
  readonly opsi: { readonly unitBaru: boolean; readonly today: Tanggal };
};

/** What the agency has of the people of one bite of rows. */
export type Kenalan = {
  readonly ada: readonly Ada[];
  readonly email: readonly { readonly email: string; readonly pegawai: string }[];
};

/**
 * What each row would do, and why some cannot: against the agency, and against the other rows of the file. It
 * remembers from bite to bite; `rowId` gives the same ids for the same row whenever it is asked again.
 */
export function comparer(berkas: Berkas, rowId: (nomor: number, k: number) => string) {
  const { today } = berkas.opsi;
  const seen = new Map(berkas.sudah.map((s) => [s.nip, s.nomor]));
  const emails = new Map(berkas.sudah.flatMap((s) => (s.email ? [[s.email, s.pegawai] as const] : [])));
  const heads = new Map([
    ...berkas.kepala.map((k) => [k.unit, k.nama] as const),
    ...berkas.sudah.flatMap((s) => (s.unitDipimpin ? [[s.unitDipimpin, s.nama] as const] : [])),
  ]);
  let [now, k] = [0, 0];
  const newId = () => {
    k += 1;
    return rowId(now, k);
  };
  const finder = unitFinder([...berkas.units, ...berkas.unitBaru.map(asChoice)], {
    boleh: berkas.opsi.unitBaru,
    padanan: berkas.padanan,
    induk: berkas.induk,
    newId,
  });

  const compare = (t: Terbaca, ada: ReadonlyMap<string, Ada>): BarisImpor => {
    const salah = (pesan: readonly Pesan[]): BarisImpor => ({
      nomor: t.nomor,
      hasil: "salah",
      data: { nama: t.nama, sel: t.sel.map((text) => text.slice(0, 200)) },
      pesan,
    });
    const { isian } = t;
    if (t.lewat) return { nomor: t.nomor, hasil: "sama", data: { nama: t.nama }, pesan: [TANPA_NOMOR] };
    if (!isian) return salah(t.pesan);
    const twin = seen.get(isian.nomor);
    if (twin !== undefined) return salah([{ kode: "nomor-ganda", kolom: "nomor", nilai: String(twin) }]);
    seen.set(isian.nomor, t.nomor);
    const orang = ada.get(isian.nomor);
    const pegawai = orang?.id ?? rowId(t.nomor, 0);
    const owner = isian.email === null ? undefined : emails.get(isian.email);
    if (owner !== undefined && owner !== pegawai)
      return salah([{ kode: "surel-dipakai", kolom: "email", nilai: isian.email ?? "" }]);
    const post = postOf(isian, orang, finder, { today, newId });
    if (!post.ok) return salah([post.pesan]);
    const { unit, memimpin, cara } = post.value;
    if (memimpin === 1) {
      const head = heads.get(unit);
      if (head !== undefined && cara !== null)
        return salah([{ kode: "unit-sudah-dipimpin", kolom: "memimpin", nilai: head }]);
      heads.set(unit, isian.nama);
    }
    if (isian.email !== null) emails.set(isian.email, pegawai);
    const data = dataOf(isian, orang, pegawai, post.value, today);
    const hasil = !orang ? "baru" : data.perubahan.length > 0 ? "berubah" : "sama";
    return { nomor: t.nomor, hasil, data, pesan: [] };
  };

  return {
    /** All units the file makes, those of bites before a stop among them. */
    baru: () => [...berkas.unitBaru, ...finder.baru],
    compare: (terbaca: readonly Terbaca[], kini: Kenalan): BarisImpor[] => {
      const ada = new Map(kini.ada.map((a) => [a.nomor, a]));
      for (const e of kini.email) if (!emails.has(e.email)) emails.set(e.email, e.pegawai);
      return terbaca.map((t) => {
        [now, k] = [t.nomor, 0];
        return compare(t, ada);
      });
    },
  };
}

const TANPA_NOMOR: Pesan = { kode: "pejabat-negara", kolom: "nomor", nilai: "" };

const asChoice = (u: UnitBaru): UnitChoice => ({ ...u, kode: null, jenis: "unit-kerja", urut: 0 });

function dataOf(isian: Isian, orang: Ada | undefined, pegawai: string, pos: Pos, today: Tanggal): Data {
  const golongan = isian.golongan !== null && isian.golongan !== orang?.golongan ? isian.golongan : null;
  const nama = orang && sama(orang.nama, isian.nama) ? orang.nama : isian.nama;
  const email = orang && sama(orang.email?.toLowerCase(), isian.email ?? "") ? orang.email : isian.email;
  const beda = (kolom: string, lama: string | null | undefined, baru: string | null) =>
    baru === null || baru === (lama ?? "") ? [] : [{ kolom, lama: lama ?? "", baru }];
  const perubahan = !orang
    ? []
    : [
        ...beda("nama", orang.nama, nama),
        ...beda("jenis", orang.jenis, isian.jenis),
        ...beda("email", orang.email, email),
        ...beda("golongan", orang.golongan, golongan),
        ...(pos.cara === null
          ? []
          : [
              ...beda("jabatan", orang.jabatan, pos.jabatan),
              ...beda("unit", orang.namaUnit, pos.pindah ? pos.namaUnit : null),
              ...beda("jenisJabatan", orang.jenisJabatan, pos.jenisJabatan),
              ...beda("jenjang", orang.jenjang, pos.jenjang),
              ...beda("memimpin", orang.memimpin ? "ya" : "tidak", pos.memimpin ? "ya" : "tidak"),
              ...beda("delegasi", orang.delegasi ? "ya" : "tidak", pos.delegasi ? "ya" : "tidak"),
              ...beda("jabatanDari", orang.dari, pos.cara === "baru" ? pos.dari : null),
            ]),
      ];
  return {
    ...pos,
    pegawai,
    versi: orang?.versi ?? 0,
    nama,
    email,
    jenis: isian.jenis,
    nomor: isian.nomor,
    jenisNomor: isian.jenisNomor,
    nomorDari: isian.nomorDari,
    golongan,
    pangkat: golongan === null ? null : isian.pangkat,
    golonganDari: golongan === null ? null : (isian.golonganDari ?? today),
    nomorSurat: isian.nomorSurat,
    perubahan,
  };
}
