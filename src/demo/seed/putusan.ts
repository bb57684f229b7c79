import { change } from "../../data/agency/statement.ts";
import { akhirHari } from "../../domain/tanggal.ts";
import type { Benih, Orang } from "./benih.ts";
import type { EvaluasiBenih } from "./evaluasi.ts";
import { idOf } from "./id.ts";
import { insert, type Row, type Stage, type Tulisan } from "./tulis.ts";

/**
 * Kencana: how the objection of P44 was heard before it was decided, and that only one side of P30's has spoken; a final
 * result that two admins have opened again, one that waits for a second head, and one whose time ran out.
 */
export const putusanStage = (benih: Benih, orang: Orang, semua: readonly EvaluasiBenih[]): Stage => ({
  nama: "putusan",
  isi: () =>
    benih.code === "kanwil-kencana" ? [...keterangan(orang, semua), ...bukaUlang(benih, orang, semua)] : [],
});

const pada = (hari: string, pukul: number) => Date.parse(`${hari}T00:00:00Z`) + (pukul - 7) * 3_600_000;
const cari = (semua: readonly EvaluasiBenih[], kode: string, n: number): EvaluasiBenih => {
  const e = semua.find((x) => x.kode === kode && x.n === n);
  if (!e) throw new Error(`${kode} has no evaluation in quarter ${n}`);
  return e;
};

function keterangan(orang: Orang, semua: readonly EvaluasiBenih[]): Tulisan[] {
  const [lama, kini] = [cari(semua, "P44", 2), cari(semua, "P30", 3)];
  const satu = (
    e: EvaluasiBenih,
    [pihak, cara, hari, pukul]: readonly [string, string, string, number],
    oleh: string | null,
    isi: string,
    tempat = "",
  ): Tulisan =>
    change`INSERT INTO keberatan_keterangan (id, keberatan, pihak, cara, tanggal, tempat, isi, oleh, pada)
      SELECT ${idOf(pada(hari, pukul), `keterangan ${e.id} ${pihak} ${cara}`)}, id, ${pihak}, ${cara}, ${hari}, ${tempat},
        ${isi}, ${oleh}, ${pada(hari, pukul)} FROM keberatan WHERE evaluasi = ${e.id}`;
  return [
    satu(
      lama,
      ["penilai", "tertulis", "2026-08-10", 14],
      lama.penilai,
      "Daftar hadir kedua angkatan baru masuk pada bulan Juli dan belum saya baca saat menilai.",
    ),
    satu(
      lama,
      ["pegawai", "tertulis", "2026-08-11", 9],
      lama.skp.pegawai,
      "Angkatan pertama selesai 22 Mei dan angkatan kedua 19 Juni, keduanya dalam triwulan II.",
    ),
    satu(
      lama,
      ["keduanya", "pertemuan", "2026-08-13", 15],
      lama.atasan,
      "Daftar hadir dan lembar evaluasi dua angkatan diperiksa bersama. Keduanya selesai dalam triwulan II; penilai menyatakan akan menilai lain bila sudah membacanya. Disepakati berkas diunggah paling lambat sepekan setelah angkatan selesai.",
      "Ruang rapat Bidang Bimbingan",
    ),
    satu(
      kini,
      ["penilai", "tertulis", "2026-11-20", 10],
      orang.idPegawai("P28"),
      "Keluhan dua pemohon saya terima lisan pada bulan September dan saya sampaikan lisan pada hari yang sama; belum saya catat sebagai umpan balik.",
    ),
  ];
}

type Buka = {
  readonly kode: string;
  readonly n: number;
  readonly alasan: string;
  readonly peminta: string;
  readonly admin: 0 | 1;
  readonly diminta: number;
  readonly hari: number;
  readonly dibuka?: { readonly oleh: string; readonly pada: number; readonly sampai: string };
  readonly habis?: boolean;
};
const BUKA: readonly Buka[] = [
  {
    ...{ kode: "P33", n: 1, peminta: "P04", admin: 1, diminta: pada("2026-07-06", 9), hari: 3 },
    alasan: "Pegawai melapor realisasi Maret tercatat pada RHK lain; penilai diminta memeriksa.",
    dibuka: { oleh: "P07", pada: pada("2026-07-06", 13), sampai: "2026-07-09" },
    habis: true,
  },
  {
    ...{ kode: "P29", n: 2, peminta: "P04", admin: 1, diminta: pada("2026-11-19", 9), hari: 5 },
    alasan:
      "Hasil pemeriksaan data: realisasi RHK 2 bulan Juni dimasukkan ke triwulan III karena kesalahan admin unit, sehingga triwulan II terbaca di bawah target.",
    dibuka: { oleh: "P07", pada: pada("2026-11-20", 8), sampai: "2026-11-27" },
  },
  {
    ...{ kode: "P38", n: 3, peminta: "P37", admin: 0, diminta: pada("2026-11-20", 16), hari: 2 },
    alasan: "Catatan pada dokumen menyebut nama tim yang keliru.",
  },
];

function bukaUlang(benih: Benih, orang: Orang, semua: readonly EvaluasiBenih[]): Tulisan[] {
  return BUKA.flatMap((b) => {
    const e = cari(semua, b.kode, b.n);
    const keadaan = e.langkah.at(-1)?.ke ?? "final";
    const habis = b.dibuka && akhirHari(b.dibuka.sampai, benih.zona);
    const langkah = [
      { langkah: "requestReopening", oleh: orang.idPegawai(b.peminta), alasan: b.alasan, pada: b.diminta },
      ...(b.dibuka
        ? [
            {
              langkah: "approveReopening",
              oleh: orang.idPegawai(b.dibuka.oleh),
              alasan: b.alasan,
              pada: b.dibuka.pada,
            },
          ]
        : []),
      ...(b.habis && habis ? [{ langkah: "lapseReopening", oleh: null, alasan: "", pada: habis }] : []),
    ];
    const riwayat: Row[] = langkah.map((l, at) => ({
      ...{ objek: e.id, versi: e.langkah.length + at + 1, jenis: "evaluasi", dari: keadaan, ke: keadaan },
      ...l,
    }));
    const state = b.habis ? "lewat" : b.dibuka ? "terbuka" : "menunggu";
    return [
      change`INSERT INTO pembukaan (id, evaluasi, dokumen, dari_keadaan, alasan, hari, diminta_oleh, diminta_admin,
          diminta_pada, keadaan, diputus_oleh, diputus_pada, sampai_tanggal, sampai_pada, selesai_pada)
        SELECT ${idOf(b.diminta, `pembukaan ${e.id}`)}, ${e.id}, d.id, ${keadaan}, ${b.alasan}, ${b.hari},
          ${orang.idPegawai(b.peminta)}, ${b.admin}, ${b.diminta}, ${state},
          ${b.dibuka ? orang.idPegawai(b.dibuka.oleh) : null}, ${b.dibuka?.pada ?? null}, ${b.dibuka?.sampai ?? null},
          ${habis ?? null}, ${b.habis ? (habis ?? null) : null}
        FROM dokumen d WHERE d.evaluasi = ${e.id} AND d.keadaan = 'berlaku'`,
      ...insert("riwayat", riwayat),
      change`UPDATE evaluasi SET versi = versi + ${langkah.length} WHERE id = ${e.id}`,
      ...kabar(orang, b, e, state),
    ];
  });
}

/** To whom it matters now: who would sign and whom it is about, or the second admin. */
function kabar(orang: Orang, b: Buka, e: EvaluasiBenih, state: string): Tulisan[] {
  if (state === "lewat") return [];
  const nama = orang.pegawai.find((p) => p.id === e.skp.pegawai)?.nama ?? "";
  const data = {
    jenis: "triwulan",
    n: e.n,
    tahun: e.skp.tahun,
    nama,
    alasan: b.alasan,
    batas: b.dibuka?.sampai ?? "",
  };
  const kapan = b.dibuka?.pada ?? b.diminta;
  const kepada = b.dibuka ? [e.penilai, e.skp.pegawai] : [orang.idPegawai("P04"), orang.idPegawai("P07")];
  const jenis = b.dibuka ? "evaluasi-dibuka" : "evaluasi-dibuka-diminta";
  return insert(
    "pemberitahuan",
    kepada.map((pegawai) => ({
      ...{ id: idOf(kapan, `${jenis} ${pegawai} ${e.id}`), pegawai, jenis, data: JSON.stringify(data) },
      ...{ tautan: `/evaluasi/${e.id}/pembukaan`, dibuat_pada: kapan },
    })),
  );
}
