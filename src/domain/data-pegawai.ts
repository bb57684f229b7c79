import { type Golongan, golonganPppk, pangkat } from "./jabatan.ts";
import type { JenisPegawai } from "./kepegawaian.ts";
import { type KodeNip, periksaNip } from "./nip.ts";
import { accept, type Result, refuse } from "./result.ts";
import type { Tanggal } from "./tanggal.ts";

export type NomorSah = { readonly nomor: string; readonly jenis: "nip" | "ni-pppk"; readonly dari: Tanggal };

/** Which number belongs to which kind of pegawai; a state official has none (hlm. 32, 34: NIP opsional). */
export function periksaNomor(
  nomor: string,
  jenis: JenisPegawai,
  today: Tanggal,
): Result<NomorSah | null, KodeNip | "nomor-kosong"> {
  const bersih = nomor.replace(/^['’`"]+/, "").replace(/[\s.'’`"-]/gu, "");
  if (bersih === "") return jenis === "pejabat-negara" ? accept(null) : refuse("isi", "nomor-kosong");
  const pppk = jenis.startsWith("pppk");
  const hasil = periksaNip(bersih, pppk ? "pppk" : "pns", today);
  if (!hasil.sah) return refuse("isi", hasil.kode);
  const { isi } = hasil;
  const dari = isi.jenis === "pns" ? `${isi.tmtCpns}-01` : `${isi.tahunPengangkatan}-01-01`;
  return accept({ nomor: isi.normal, jenis: pppk ? "ni-pppk" : "nip", dari });
}

/** "III/c" and its pangkat; of a PPPK a Roman number and none. */
export function periksaGolongan(
  golongan: string,
  jenis: JenisPegawai,
): Result<{ readonly golongan: string; readonly pangkat: string | null }, "golongan-tidak-dikenal"> {
  const rapi = golongan
    .replace(/[\s.]/g, "")
    .replace(/^([ivx]+)(?:\/([a-e]))?$/i, (_, angka: string, ruang?: string) =>
      ruang ? `${angka.toUpperCase()}/${ruang.toLowerCase()}` : angka.toUpperCase(),
    );
  if (jenis.startsWith("pppk"))
    return golonganPppk.includes(rapi)
      ? accept({ golongan: rapi, pangkat: null })
      : refuse("isi", "golongan-tidak-dikenal");
  return Object.hasOwn(pangkat, rapi)
    ? accept({ golongan: rapi, pangkat: pangkat[rapi as Golongan] })
    : refuse("isi", "golongan-tidak-dikenal");
}
