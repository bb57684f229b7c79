import { type Refusal, type RefusalKind, refuse } from "./result.ts";

/** Every reason a rule can give for a no, and what kind of no it is. The words stand in the dictionaries. */
export const penolakan = {
  "bukan-pemilik": "hak",
  "bukan-pejabat-penilai": "hak",
  "bukan-atasan-penilai": "hak",
  "milik-sendiri": "hak",
  "bukan-penetap-capaian": "hak",
  "bukan-pelapor": "hak",
  "bukan-pengurus-data": "hak",

  "jendela-belum-dibuka": "keadaan",
  "jendela-sudah-ditutup": "keadaan",
  "jendela-masih-terbuka": "keadaan",
  "penilai-belum-ada": "keadaan",
  "skp-belum-disusun": "keadaan",
  "skp-belum-diajukan": "keadaan",
  "skp-sudah-diajukan": "keadaan",
  "skp-dikembalikan": "keadaan",
  "skp-sudah-ditetapkan": "keadaan",
  "skp-sudah-dibaca": "keadaan",
  "skp-belum-ditetapkan": "keadaan",
  "capaian-organisasi-belum-ada": "keadaan",
  "evaluasi-belum-dinilai": "keadaan",
  "evaluasi-sudah-dinilai": "keadaan",
  "evaluasi-belum-ditandatangani": "keadaan",
  "evaluasi-sudah-ditandatangani": "keadaan",
  "evaluasi-belum-disampaikan": "keadaan",
  "evaluasi-sudah-disampaikan": "keadaan",
  "evaluasi-sudah-diterima": "keadaan",
  "evaluasi-dalam-keberatan": "keadaan",
  "evaluasi-sudah-final": "keadaan",
  "batas-keberatan-belum-lewat": "keadaan",
  "hasil-final": "keadaan",
  "dokumen-belum-diterima": "keadaan",
  "lewat-batas": "keadaan",
  "laporan-sudah-ada": "keadaan",
  "laporan-sudah-dikerjakan": "keadaan",
  "laporan-sudah-diteruskan": "keadaan",
  "laporan-sudah-selesai": "keadaan",

  "skp-belum-lengkap": "isi",
  "catatan-kosong": "isi",
  "rating-belum-lengkap": "isi",
  "alasan-kosong": "isi",
  "jawaban-kosong": "isi",
  "alasan-rating-kosong": "isi",
  "umpan-balik-belum-ada": "isi",
  "sumber-kosong": "isi",
} as const satisfies Record<string, RefusalKind>;

export type KodePenolakan = keyof typeof penolakan;

export const tolak = <C extends KodePenolakan>(
  code: C,
  detail?: Readonly<Record<string, string | number>>,
): Refusal<C> => refuse(penolakan[code], code, detail);
