import { kunci } from "../../domain/istilah.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { baris, type Lembar } from "../../web/formulir/lembar.ts";
import type { Kasus } from "./queries.ts";

/** B.1.10 (hlm. 86-87), word for word. */
export const lembarPerilaku = (
  k: Pick<Kasus, "masalah" | "ekspektasi" | "uraian" | "lainnya" | "tindakan">,
): Lembar => {
  const masalah = JSON.parse(k.masalah ?? "{}") as Readonly<Record<string, string>>;
  return {
    judul: ["LAPORAN PERMASALAHAN PERILAKU KERJA"],
    tabel: [
      {
        lebar: [1],
        baris: [
          baris(
            "judul",
            "MASALAH: APA PERMASALAHAN PERILAKU KERJA PEGAWAI DIDASARKAN PADA NILAI DASAR ASN?\n(diisi oleh pejabat penilai kinerja)",
          ),
          baris(
            "isi",
            kunci(perilaku)
              .filter((n) => masalah[n])
              .map((n) => `${perilaku[n].id}: ${masalah[n]}`)
              .join("\n"),
          ),
          baris(
            "judul",
            "APAKAH ANDA MEMILIKI EKSPEKTASI KHUSUS TERHADAP YANG BERSANGKUTAN? JIKA YA, APA EKSPEKTASI KHUSUS TERSEBUT?",
          ),
          baris("isi", k.ekspektasi || "-"),
          baris(
            "judul",
            "JELASKAN SECARA DETIL PERMASALAHAN TERKAIT PERILAKU KERJA PEGAWAI YANG DIANGGAP MENGHAMBAT KINERJA INDIVIDU, UNIT KERJA, DAN/ATAU TIM KERJA!",
          ),
          baris("isi", k.uraian ?? ""),
          baris("judul", "APAKAH PERMASALAHAN PERILAKU KERJA SERUPA JUGA TERJADI PADA PEGAWAI LAINNYA?"),
          baris("isi", { teks: k.lainnya === 1 ? "YA" : "TIDAK", pilihan: ["YA", "TIDAK"] }),
          baris(
            "judul",
            "RETROSPEKTIF: APA YANG SUDAH ANDA LAKUKAN UNTUK PERBAIKAN PERILAKU KERJA PEGAWAI?\n(diisi oleh pejabat penilai kinerja)",
          ),
          baris("judul", "YANG SUDAH SAYA LAKUKAN UNTUK MEMPERBAIKI PERILAKU KERJA PEGAWAI ADALAH:"),
          baris("isi", k.tindakan ?? ""),
        ],
      },
    ],
    catatan: [],
  };
};
