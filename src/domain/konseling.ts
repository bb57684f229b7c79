import type { Istilah } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import type { Tanggal } from "./tanggal.ts";

/** Konseling kinerja (hlm. 85-88): confidential, for behaviour that hampers the person, the team or the unit. */
export const keadaanKonseling = {
  dilaporkan: { id: "Dilaporkan", en: "Reported", pasal: "hlm. 86" },
  dipilih: { id: "Akan dikonseling", en: "Chosen", pasal: "hlm. 87" },
  ditunjuk: { id: "Konselor ditunjuk", en: "Counsellor appointed", pasal: "hlm. 87" },
  dijadwalkan: { id: "Dijadwalkan", en: "Scheduled", pasal: "hlm. 87" },
  dicatat: { id: "Hasil dicatat", en: "Record signed", pasal: "hlm. 87" },
  selesai: { id: "Selesai", en: "Closed", pasal: "hlm. 88" },
  ditarik: { id: "Ditarik pelapor", en: "Withdrawn", pasal: "" },
  "tidak-dilanjutkan": { id: "Tidak dilanjutkan", en: "Not taken up", pasal: "" },
} as const satisfies Record<string, Istilah>;
export type KeadaanKonseling = keyof typeof keadaanKonseling;

export const LANGKAH_KONSELING = ["tarik", "pilih", "tolak", "tunjuk", "jadwal", "catat", "tutup"] as const;
export type LangkahKonseling = (typeof LANGKAH_KONSELING)[number];

/** What may follow on what; a cell that is not here is refused. A record signed, they may meet again. */
export const tabelKonseling = {
  dilaporkan: { tarik: "ditarik", pilih: "dipilih", tolak: "tidak-dilanjutkan" },
  dipilih: { tunjuk: "ditunjuk", tolak: "tidak-dilanjutkan" },
  ditunjuk: { tunjuk: "ditunjuk", jadwal: "dijadwalkan", tolak: "tidak-dilanjutkan" },
  dijadwalkan: { tunjuk: "ditunjuk", jadwal: "dijadwalkan", catat: "dicatat" },
  dicatat: { jadwal: "dijadwalkan", tutup: "selesai" },
  selesai: {},
  ditarik: {},
  "tidak-dilanjutkan": {},
} as const satisfies Record<KeadaanKonseling, Partial<Record<LangkahKonseling, KeadaanKonseling>>>;

/** Nobody else has a part in it: no admin, auditor or head of a unit, and no delegate of any of these. */
export type PihakKonseling = "pelapor" | "pengelola" | "konselor" | "pegawai";
export const pelakuKonseling = {
  tarik: ["pelapor"],
  pilih: ["pengelola"],
  tolak: ["pengelola"],
  tunjuk: ["pengelola"],
  jadwal: ["pengelola", "konselor"],
  catat: ["konselor"],
  tutup: ["pengelola"],
} as const satisfies Record<LangkahKonseling, readonly PihakKonseling[]>;

export type HasilKonseling<T = null> = Result<T, KodePenolakan>;

export function langkahKonseling(
  keadaan: KeadaanKonseling,
  langkah: LangkahKonseling,
  pihak: ReadonlySet<PihakKonseling>,
): HasilKonseling<KeadaanKonseling> {
  if (!pelakuKonseling[langkah].some((p) => pihak.has(p))) return tolak("bukan-pelaku-konseling");
  const ke = (tabelKonseling[keadaan] as Partial<Record<LangkahKonseling, KeadaanKonseling>>)[langkah];
  return ke === undefined ? tolak("konseling-keadaan", { keadaan }) : accept(ke);
}

export type LaporanPerilaku = {
  readonly pegawai: string;
  readonly penilai: string | null;
  readonly diberitahuTanggal: Tanggal;
};
/** B.1.10 comes from the penilai, and only after the pegawai himself was told (hlm. 86). */
export function laporkan(skp: Omit<LaporanPerilaku, "diberitahuTanggal">, pelapor: string): HasilKonseling {
  return skp.penilai === pelapor && skp.pegawai !== pelapor ? accept(null) : tolak("bukan-pejabat-penilai");
}
export const diberitahuDulu = (tanggal: Tanggal, today: Tanggal): HasilKonseling =>
  tanggal > today ? tolak("belum-diberitahu") : accept(null);

/** hlm. 87: the counsellor stands outside the line and is nobody the case is about. */
export const konselorIndependen = (
  calon: string,
  kasus: {
    readonly pegawai: string;
    readonly pelapor: string;
    readonly penilai: string | null;
    readonly atasan: string | null;
  },
): HasilKonseling =>
  [kasus.pegawai, kasus.pelapor, kasus.penilai, kasus.atasan].includes(calon)
    ? tolak("konselor-tidak-independen")
    : accept(null);

/** The day of the meeting: not before the report was looked at, and its record not before it was held. */
export const sesiTerjadi = (tanggal: Tanggal, today: Tanggal): HasilKonseling =>
  tanggal > today ? tolak("sesi-belum-terjadi") : accept(null);
