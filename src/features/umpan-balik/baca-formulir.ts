import * as z from "zod";
import type { Judul } from "../../data/agency/umpan-balik-orang.ts";
import type { Butir } from "../../data/agency/umpan-balik-tulis.ts";
import { type Tanggal, tambahHari, tanggalSah, terdahulu } from "../../domain/tanggal.ts";
import { nadaOf, type SebutanPihakLain, sasaranOf, sebutanPihakLain } from "../../domain/umpan-balik.ts";
import type { SalahMinta } from "../../i18n/umpan-minta.ts";
import type { Lists, Typed } from "../../web/form.ts";

export type Salah = Readonly<Record<string, SalahMinta>>;
type Read<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly errors: Salah };

export type Satu = {
  readonly butir: Butir;
  readonly bentuk: "berkala" | "insidentil";
  readonly cara: "langsung" | "tidak-langsung";
  readonly tanggal: Tanggal;
  readonly tautan: string;
  readonly bukti: string | null;
};

/** One person, one line. */
export function readSatu(
  typed: Typed,
  masa: { readonly dari: Tanggal; readonly sampai: Tanggal; readonly today: Tanggal },
  judul: readonly Judul[],
  bukti: readonly { readonly id: string }[],
): Read<Satu> {
  const errors: Record<string, SalahMinta> = {};
  const isi = typed.teks ?? "";
  const tentang = typed.tentang ?? "";
  const nada = nadaOf(typed.nada ?? "netral");
  const sasaran = sasaranOf(typed.sasaran ?? "", tentang, judul);
  if (isi === "") errors.teks = "isi-kosong";
  if (isi.length > 4000) errors.teks = "isi-panjang";
  if (nada === null) errors.nada = "nada-salah";
  if (sasaran === null) errors.sasaran = "sasaran-salah";
  else if (sasaran.rhk === "" && tentang === "") errors.tentang = "tentang-kosong";
  if (tentang.length > 500) errors.tentang = "tentang-panjang";
  const bentuk = z.enum(["berkala", "insidentil"]).safeParse(typed.bentuk ?? "insidentil");
  const cara = z.enum(["langsung", "tidak-langsung"]).safeParse(typed.cara ?? "tidak-langsung");
  if (!bentuk.success) errors.bentuk = "bentuk-kosong";
  if (!cara.success) errors.cara = "cara-kosong";
  const tanggal = typed.tanggal ?? masa.today;
  if (!tanggalSah(tanggal)) errors.tanggal = "tanggal-salah";
  else if (tanggal < masa.dari || tanggal > terdahulu(masa.today, masa.sampai))
    errors.tanggal = "tanggal-di-luar";
  const tautan = typed.tautan ?? "";
  if (!tautanSah(tautan)) errors.tautan = "tautan-salah";
  const dipilih = typed.bukti ? (bukti.find((b) => b.id === typed.bukti)?.id ?? null) : null;
  if (Object.keys(errors).length > 0 || !sasaran || !nada || !bentuk.success || !cara.success)
    return { ok: false, errors };
  return {
    ok: true,
    data: {
      butir: { ...sasaran, isi, nada },
      bentuk: bentuk.data,
      cara: cara.data,
      tanggal,
      tautan,
      bukti: dipilih,
    },
  };
}

export function tautanSah(tautan: string): boolean {
  if (tautan === "") return true;
  if (tautan.length > 2000 || /\s/.test(tautan)) return false;
  return URL.canParse(tautan) && /^https?:$/.test(new URL(tautan).protocol);
}

export type Permintaan = {
  /** Of the agency; null: somebody outside. */
  readonly kepada: string | null;
  readonly namaLuar: string;
  readonly alamatLuar: string;
  readonly sebutan: SebutanPihakLain | "";
  readonly pertanyaan: string;
  readonly sasaran: readonly string[];
  readonly batas: Tanggal;
};

export function readPermintaan(
  lists: Lists,
  judul: readonly Judul[],
  me: string,
  adaKolega: boolean,
  today: Tanggal,
): Read<Permintaan> {
  const one = (name: string) => lists[name]?.at(-1) ?? "";
  const errors: Record<string, SalahMinta> = {};
  const kepada = one("kepada") || null;
  const [namaLuar, alamatLuar, pertanyaan, batas] = [
    one("nama"),
    one("alamat"),
    one("pertanyaan"),
    one("batas"),
  ];
  const sebutan = sebutanPihakLain.find((s) => s === one("sebutan")) ?? "";
  if (kepada === me) errors.kepada = "kepada-sendiri";
  else if (kepada !== null && !adaKolega) errors.kepada = "kepada-kosong";
  if (kepada === null && namaLuar === "") errors.nama = "nama-kosong";
  if (namaLuar.length > 200 || namaLuar.includes("\n")) errors.nama = "nama-panjang";
  if (alamatLuar !== "" && !z.email().max(200).safeParse(alamatLuar).success) errors.alamat = "alamat-salah";
  if (pertanyaan === "") errors.pertanyaan = "pertanyaan-kosong";
  if (pertanyaan.length > 2000) errors.pertanyaan = "pertanyaan-panjang";
  const sasaran = [...new Set(lists.sasaran ?? [])].filter(
    (s) => sasaranOf(s, "", judul) !== null && s !== "lain",
  );
  if (sasaran.length === 0) errors.sasaran = "sasaran-kosong";
  if (sasaran.length > 8) errors.sasaran = "sasaran-banyak";
  if (!tanggalSah(batas) || batas <= today || batas > tambahHari(today, 60)) errors.batas = "batas-salah";
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const luar = kepada === null;
  return {
    ok: true,
    data: {
      kepada,
      namaLuar: luar ? namaLuar : "",
      alamatLuar: luar ? alamatLuar : "",
      sebutan: luar ? sebutan : "",
      pertanyaan,
      sasaran,
      batas,
    },
  };
}

/** What was asked about, each with its title. */
export type Ditanya = { readonly kunci: string; readonly judul: string };

/** Whatever of what was asked has an answer. */
export function readJawaban(typed: Typed, ditanya: readonly Ditanya[]): Read<readonly Butir[]> {
  const errors: Record<string, SalahMinta> = {};
  const butir: Butir[] = [];
  for (const { kunci } of ditanya) {
    const id = kunci.replace(/^\w+:/, "");
    const isi = typed[`isi-${id}`] ?? "";
    if (isi === "") continue;
    if (isi.length > 4000) errors[`isi-${id}`] = "isi-panjang";
    const nada = nadaOf(typed[`nada-${id}`] ?? "netral");
    if (nada === null) errors[`nada-${id}`] = "nada-salah";
    else
      butir.push({
        rhk: kunci.startsWith("rhk:") ? id : null,
        nilai: kunci.startsWith("nilai:") ? id : null,
        isi,
        nada,
      });
  }
  const first = ditanya[0]?.kunci.replace(/^\w+:/, "");
  if (butir.length === 0 && Object.keys(errors).length === 0 && first) errors[`isi-${first}`] = "isi-kosong";
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, data: butir };
}
