import type { AlasanGanda } from "../../domain/ganda.ts";
import { statusPegawai } from "../../domain/kepegawaian.ts";
import { type JenisTemuan, TEMUAN_UNIT } from "../../domain/temuan.ts";
import { angka, tanggalPendek } from "../../i18n/dates.ts";
import { dokterWords } from "../../i18n/dokter.ts";
import { gandaWords } from "../../i18n/ganda.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import type { Lang } from "../../i18n/words.ts";

type Rincian = {
  readonly masalah?: string;
  readonly status?: string;
  readonly bawahan?: number;
  readonly orang?: number;
  readonly alasan?: readonly AlasanGanda[];
  readonly sejak?: string | null;
  readonly kode?: string;
  readonly akun?: number;
  readonly surel?: number;
};

/** What was found, as a sentence. */
export function saidOf(jenis: JenisTemuan, json: string, lang: Lang): string {
  const r = JSON.parse(json) as Rincian;
  const t = dokterWords[lang].rincian;
  switch (jenis) {
    case "tanpa-penilai":
    case "melingkar":
      return t.masalah[(r.masalah ?? "tanpa-penilai") as keyof typeof t.masalah];
    case "penilai-tidak-aktif":
      return t.bawahan(statusWord(r.status ?? "", lang), angka(r.bawahan ?? 0, lang));
    case "unit-tanpa-pimpinan":
      return t.orang(angka(r.orang ?? 0, lang));
    case "nomor-mustahil":
      return t.nomor[r.kode as keyof typeof t.nomor];
    case "nomor-ganda":
      return t.ganda(
        angka(r.orang ?? 2, lang),
        (r.alasan ?? []).map((a) => gandaWords[lang].alasan[a].toLowerCase()).join("; "),
      );
    case "celah-penempatan":
      return r.sejak ? t.celahSejak(tanggalPendek(r.sejak, lang)) : t.celahBelum;
    case "belum-pernah-masuk":
      return r.akun ? t.berakun : r.surel ? t.diundang : t.tanpaSurel;
    case "akun-tertinggal":
      return statusWord(r.status ?? "", lang);
    default:
      return "";
  }
}

const statusWord = (status: string, lang: Lang): string =>
  status === "tanpa-jabatan"
    ? dokterWords[lang].rincian.tanpaJabatan
    : status === "pensiun"
      ? pegawaiWords[lang].statusPensiun
      : ((statusPegawai as Readonly<Record<string, Record<Lang, string>>>)[status]?.[lang] ?? status);

/** Where it is repaired. */
export function fixPath(jenis: JenisTemuan, objek: string): string {
  if (TEMUAN_UNIT.has(jenis)) return `/unit/${objek}`;
  switch (jenis) {
    case "celah-penempatan":
      return `/pegawai/${objek}/penempatan`;
    case "nomor-mustahil":
    case "nomor-kosong":
      return `/pegawai/${objek}/ubah`;
    case "nomor-ganda":
      return "/pegawai/ganda";
    case "tanpa-penilai":
    case "melingkar":
      return `/pegawai/${objek}#garis`;
    default:
      return `/pegawai/${objek}`;
  }
}
