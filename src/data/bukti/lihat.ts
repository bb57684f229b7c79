import type { Alasan, JenisBerkas } from "../../domain/berkas.ts";
import { tanggalFoto, ukuranGambar } from "../../domain/gambar.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { sha256Hex } from "../ids.ts";
import { gambarPdf } from "./gambar-pdf.ts";
import { cleanName } from "./nama.ts";
import { periksa } from "./periksa.ts";

/** A file that was looked into and may become evidence. */
export type Berkas = {
  readonly nama: string;
  readonly jenis: JenisBerkas;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly fakta: Fakta;
};
export type Ditolak = { readonly nama: string; readonly alasan: Alasan };

/** What is kept beside a file, to advise whoever reads it. */
export type Fakta = {
  readonly lebar: number | null;
  readonly tinggi: number | null;
  readonly fotoTanggal: Tanggal | null;
  readonly gambarDari: number | null;
  readonly gambarByte: number | null;
  readonly asalSha256: string | null;
  readonly asalUkuran: number | null;
  readonly seragam: boolean;
};

/** What the browser says of a photo it has made smaller: its word, not a proof. */
export type Sifat = Pick<Fakta, "asalSha256" | "asalUkuran" | "fotoTanggal" | "seragam">;
export const TANPA_SIFAT: Sifat = { asalSha256: null, asalUkuran: null, fotoTanggal: null, seragam: false };

export const TANPA_FAKTA: Fakta = {
  ...TANPA_SIFAT,
  lebar: null,
  tinggi: null,
  gambarDari: null,
  gambarByte: null,
};

/** Name, type and content agree, and what the content says of itself. */
export async function lihatBerkas(
  namaAsli: string,
  tipe: string,
  bytes: Uint8Array,
  sifat: Sifat = TANPA_SIFAT,
): Promise<Berkas | Ditolak> {
  const nama = cleanName(namaAsli);
  const seen = await periksa(nama, tipe, bytes);
  if (!seen.ok) return { nama, alasan: seen.alasan };
  const { jenis } = seen;
  return { nama, jenis, bytes, sha256: await sha256Hex(bytes), fakta: faktaDari(jenis, bytes, sifat) };
}

function faktaDari(jenis: JenisBerkas, bytes: Uint8Array, sifat: Sifat): Fakta {
  const letak = jenis === "pdf" ? gambarPdf(bytes) : null;
  const gambar = jenis === "jpg" || jenis === "png" || jenis === "webp";
  const size = gambar ? ukuranGambar(bytes) : null;
  return {
    lebar: size?.lebar ?? null,
    tinggi: size?.tinggi ?? null,
    gambarDari: letak?.dari ?? null,
    gambarByte: letak?.byte ?? null,
    ...(gambar ? sifat : TANPA_SIFAT),
    // What stands in the file itself is better than what is said of it.
    fotoTanggal: gambar ? (tanggalFoto(bytes) ?? sifat.fotoTanggal) : null,
  };
}

/** From the fields of a form; what is not well said is not said. */
export function sifatDari(typed: Readonly<Record<string, string | undefined>>): Sifat {
  const [sha, size, day] = [typed.asalSha256 ?? "", Number(typed.asalUkuran), typed.fotoTanggal ?? ""];
  const asal = /^[0-9a-f]{64}$/.test(sha) && Number.isSafeInteger(size) && size > 0;
  return {
    asalSha256: asal ? sha : null,
    asalUkuran: asal ? size : null,
    fotoTanggal: /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(day) ? day : null,
    seragam: typed.seragam === "1",
  };
}
