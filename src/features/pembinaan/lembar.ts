import type { Identitas } from "../../data/agency/identitas.ts";
import type { SesiRow, TindakRow } from "../../data/agency/pembinaan.ts";
import {
  kompetensi,
  kriteriaBimbingan,
  type NilaiKompetensi,
  skalaKompetensi,
} from "../../domain/kompetensi.ts";
import { type IsiBimbingan, type JenisBimbingan, kolomBimbingan } from "../../domain/pembinaan.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { type BarisLembar, baris, type Lembar, lebar } from "../../web/formulir/lembar.ts";

/** What was signed, or stands there now: all that B.1.6 and B.1.7 print. */
export type Beku = {
  readonly isi: IsiBimbingan;
  readonly sesi: readonly SesiRow[];
  readonly tindak: readonly Pick<TindakRow, "siapa" | "apa" | "batas">[];
  readonly pihak: Pihak3;
  readonly instansi: string;
  readonly kota: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly pegawaiPada: number | null;
  readonly pembimbingPada: number | null;
};
export type Pihak3 = {
  readonly pegawai?: Identitas | undefined;
  readonly penilai?: Identitas | undefined;
  readonly pembimbing?: Identitas | undefined;
};

export const PERAN_PEMBIMBING = "Pimpinan/ Pihak Lain yang Diberikan Penugasan Khusus";

export const lembarBimbingan = (jenis: JenisBimbingan, b: Pick<Beku, "isi" | "sesi">): Lembar =>
  jenis === "coaching" ? coaching(b.isi) : mentoring(b);

/** B.1.6 (hlm. 80), GROW order. */
const coaching = (isi: IsiBimbingan): Lembar => ({
  judul: ["PELAKSANAAN *COACHING*"],
  tabel: [
    {
      lebar: [1, 1, 1, 1],
      baris: [
        baris("judul", lebar("TUJUAN: APA YANG INGIN SAYA CAPAI?\n(diisi oleh Pegawai)", 4)),
        baris(
          "kepala",
          "INDIKATOR KINERJA INDIVIDU",
          "BASELINE TARGET (JIKA ADA)",
          "TARGET",
          "STRATEGI PENCAPAIAN TARGET",
        ),
        ...isian(isi.tujuan, kolomBimbingan.coaching.tujuan),
        baris("judul", lebar("FAKTA: DIMANA SAYA SEKARANG?\n(diisi oleh Pegawai)", 4)),
        baris("kepala", "TARGET SKP", "PROGRES PENCAPAIAN TARGET", "MASALAH / HAMBATAN", "PENYEBAB"),
        ...isian(isi.fakta, kolomBimbingan.coaching.fakta),
        baris("judul", lebar("PELUANG: APA YANG DAPAT SAYA LAKUKAN?\n(diisi oleh Pegawai)", 4)),
        baris("isi", lebar(isi.peluang, 4)),
      ],
    },
    {
      lebar: [1, 1, 1],
      baris: [
        baris(
          "judul",
          lebar(
            "LANGKAH KEDEPAN: APA YANG AKAN SAYA LAKUKAN KE DEPAN?\n(rekomendasi pimpinan atau pihak lain yang diberikan penugasan khusus yang disepakati dengan pegawai)",
            3,
          ),
        ),
        baris(
          "kepala",
          "INDIKATOR KINERJA INDIVIDU",
          "STRATEGI UNTUK MENGATASI MASALAH/HAMBATAN",
          "PENYESUAIAN UKURAN KEBERHASILAN DAN TARGET (YA/ TIDAK)*",
        ),
        ...(isi.langkah.length ? isi.langkah : [{}]).map((l) =>
          baris("isi", l.indikatorLangkah ?? "", l.strategiLangkah ?? "", {
            teks: (l.penyesuaian ?? "").toUpperCase(),
            pilihan: ["YA", "TIDAK"],
          }),
        ),
      ],
    },
  ],
  catatan: ["*Jika diperlukan penyesuaian indikator/ target kinerja maka dilakukan perubahan SKP"],
});

/** B.1.7 (hlm. 82). */
const mentoring = ({ isi, sesi }: Pick<Beku, "isi" | "sesi">): Lembar => ({
  judul: ["PELAKSANAAN *MENTORING*"],
  tabel: [
    {
      lebar: [1, 1, 1, 1],
      baris: [
        baris("judul", lebar("TUJUAN: APA YANG INGIN SAYA CAPAI DENGAN MENTORING?\n(diisi oleh Pegawai)", 4)),
        baris(
          "kepala",
          "KEAHLIAN/ KETERAMPILAN SPESIFIK YANG AKAN DIKEMBANGKAN",
          "JANGKA WAKTU MENTORING",
          "PERUBAHAN YANG DIHARAPKAN",
          "UKURAN KEBERHASILAN MENTORING",
        ),
        ...isian(isi.tujuan, kolomBimbingan.mentoring.tujuan),
        baris("judul", lebar("JURNAL MENTORING", 4)),
        baris("kepala", "WAKTU DAN TEMPAT", "MATERI MENTORING", "RENCANA AKSI", "TARGET WAKTU RENCANA AKSI"),
        ...(sesi.length ? sesi : [null]).map((s) =>
          baris(
            "isi",
            s ? `${tanggalPanjang(s.tanggal, "id")}, ${s.tempat}` : "",
            s?.materi ?? "",
            s?.rencanaAksi ?? "",
            s?.batas ? tanggalPanjang(s.batas, "id") : "",
          ),
        ),
      ],
    },
  ],
  catatan: [],
});

const isian = (rows: readonly Readonly<Record<string, string>>[], kolom: readonly string[]): BarisLembar[] =>
  (rows.length ? rows : [{} as Readonly<Record<string, string>>]).map((r) =>
    baris("isi", ...kolom.map((k) => r[k] ?? "")),
  );

/** B.1.8 (hlm. 83). */
export const lembarUmpanBalik = (jawaban: readonly string[]): Lembar => {
  let at = 0;
  return {
    judul: ["UMPAN BALIK PELAKSANAAN BIMBINGAN KINERJA"],
    tabel: [
      {
        lebar: [2, 4, 4],
        baris: [
          baris("kepala", "SUBJEK", "KRITERIA", "UMPAN BALIK"),
          ...kriteriaBimbingan.flatMap(({ subjek, kriteria }) =>
            kriteria.map((k, n) => {
              const isi = [`${at + 1}. ${k}`, jawaban[at] ?? ""];
              at += 1;
              return n === 0
                ? baris("isi", { teks: subjek, tinggi: kriteria.length }, ...isi)
                : baris("isi", ...isi);
            }),
          ),
        ],
      },
    ],
    catatan: [],
  };
};

/** B.1.9 (hlm. 84-85). */
export const lembarKompetensi = (nilai: readonly NilaiKompetensi[], rekomendasi: string): Lembar => {
  const teknis = nilai.filter((n) => n.kunci.startsWith("teknis"));
  const satu = (no: number, nama: string, n: NilaiKompetensi | undefined) =>
    baris("isi", "", `${no}. ${nama}`, { teks: n ? String(n.nilai) : "", tengah: true }, n?.alasan ?? "");
  return {
    judul: ["EVALUASI KOMPETENSI PEGAWAI", "SEBAGAI TINDAK LANJUT BIMBINGAN KINERJA"],
    tabel: [
      {
        lebar: [1, 6, 3, 8],
        baris: [
          baris(
            "kepala",
            "NO",
            "KOMPETENSI PEGAWAI*",
            "NILAI (SKALA 1-5)",
            "ALASAN TERHADAP PENILAIAN KOMPETENSI",
          ),
          ...kompetensi.flatMap((k, at) => [
            baris("isi", { teks: String(at + 1), tengah: true }, lebar(k.nama, 3)),
            ...k.butir.map(([kunci, nama], n) =>
              satu(
                n + 1,
                nama,
                nilai.find((x) => x.kunci === kunci),
              ),
            ),
          ]),
          baris("isi", { teks: "3", tengah: true }, lebar("Teknis", 3)),
          ...(teknis.length ? teknis.map((t, n) => satu(n + 1, t.nama, t)) : [satu(1, ".......", undefined)]),
          baris("judul", lebar("REKOMENDASI", 4)),
          baris("isi", lebar(rekomendasi, 4)),
          baris(
            "isi",
            lebar(
              `DESKRIPSI SKALA PENILAIAN: ${skalaKompetensi.map((s, n) => `${n + 1} ${s}`).join(" | ")}`,
              4,
            ),
          ),
        ],
      },
    ],
    catatan: [],
  };
};
