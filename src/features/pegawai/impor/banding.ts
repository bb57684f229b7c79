import type { UnitChoice } from "../../../data/agency/unit.ts";
import type { Tanggal } from "../../../domain/tanggal.ts";
import type { Isian, Pesan, Terbaca } from "./baca-baris.ts";
import { type Ada, type Data, type Pos, postOf } from "./banding-jabatan.ts";
import { tight, type UnitBaru, unitFinder } from "./cocok-unit.ts";

export type Perubahan = { readonly kolom: string; readonly lama: string; readonly baru: string };

export type Hasil = "baru" | "berubah" | "sama" | "salah";

export type BarisImpor = {
  readonly nomor: number;
  readonly hasil: Hasil;
  readonly data: Data | { readonly nama: string };
  readonly pesan: readonly Pesan[];
};

export type Keadaan = {
  readonly units: readonly UnitChoice[];
  readonly ada: readonly Ada[];
  readonly email: readonly { readonly email: string; readonly pegawai: string }[];
  /** Definitive heads of today. */
  readonly kepala: readonly { readonly unit: string; readonly pegawai: string; readonly nama: string }[];
};

/** What each row would do, and why some cannot: against the agency, and against the other rows of the file. */
export function compareRows(
  terbaca: readonly Terbaca[],
  kini: Keadaan,
  opsi: { readonly unitBaru: boolean; readonly today: Tanggal; readonly newId: () => string },
): { readonly baris: readonly BarisImpor[]; readonly unitBaru: readonly UnitBaru[] } {
  const ada = new Map(kini.ada.map((a) => [a.nomor, a]));
  const emails = new Map(kini.email.map((e) => [e.email, e.pegawai]));
  const inFile = new Set(terbaca.flatMap((t) => ada.get(t.isian?.nomor ?? "")?.id ?? []));
  const heads = new Map(kini.kepala.filter((k) => !inFile.has(k.pegawai)).map((k) => [k.unit, k.nama]));
  const seen = new Map<string, number>();
  const finder = unitFinder(kini.units, {
    boleh: opsi.unitBaru,
    induk: new Map(terbaca.flatMap(({ isian }) => (isian ? [[tight(isian.unit), isian.unitInduk]] : []))),
    newId: opsi.newId,
  });
  const baris = terbaca.map((t): BarisImpor => {
    const salah = (pesan: readonly Pesan[]): BarisImpor => ({
      nomor: t.nomor,
      hasil: "salah",
      data: { nama: t.nama },
      pesan,
    });
    const { isian } = t;
    if (!isian) return salah(t.pesan);
    const twin = seen.get(isian.nomor);
    if (twin !== undefined) return salah([{ kode: "nomor-ganda", kolom: "nomor", nilai: String(twin) }]);
    seen.set(isian.nomor, t.nomor);
    const orang = ada.get(isian.nomor);
    const pegawai = orang?.id ?? opsi.newId();
    const owner = isian.email === null ? undefined : emails.get(isian.email);
    if (owner !== undefined && owner !== pegawai)
      return salah([{ kode: "surel-dipakai", kolom: "email", nilai: isian.email ?? "" }]);
    const post = postOf(isian, orang, finder, opsi);
    if (!post.ok) return salah([post.pesan]);
    const { unit, memimpin } = post.value;
    if (memimpin === 1) {
      const head = heads.get(unit);
      if (head !== undefined) return salah([{ kode: "unit-sudah-dipimpin", kolom: "memimpin", nilai: head }]);
      heads.set(unit, isian.nama);
    }
    if (isian.email !== null) emails.set(isian.email, pegawai);
    const data = dataOf(isian, orang, pegawai, post.value, opsi.today);
    const hasil = !orang ? "baru" : data.perubahan.length > 0 ? "berubah" : "sama";
    return { nomor: t.nomor, hasil, data, pesan: [] };
  });
  return { baris, unitBaru: finder.baru };
}

function dataOf(isian: Isian, orang: Ada | undefined, pegawai: string, pos: Pos, today: Tanggal): Data {
  const golongan = isian.golongan !== null && isian.golongan !== orang?.golongan ? isian.golongan : null;
  const beda = (kolom: string, lama: string | null | undefined, baru: string | null) =>
    baru === null || baru === (lama ?? "") ? [] : [{ kolom, lama: lama ?? "", baru }];
  const perubahan = !orang
    ? []
    : [
        ...beda("nama", orang.nama, isian.nama),
        ...beda("jenis", orang.jenis, isian.jenis),
        ...beda("email", orang.email, isian.email),
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
    nama: isian.nama,
    email: isian.email,
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
