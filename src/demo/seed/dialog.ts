import { change } from "../../data/agency/statement.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { idOf, pick } from "./id.ts";
import { jam, type SkpBenih } from "./skp.ts";
import { insert, type Row, type Stage, type Tulisan } from "./tulis.ts";

/**
 * Dialogues behind the agreed plans, both confirmations with them; in the agency that plans its next year two that
 * still run: a proposal that was answered with another, and a meeting that waits for one confirmation.
 */
export const dialogStage = (benih: Benih, orang: Orang, semua: readonly SkpBenih[]): Stage => ({
  nama: "dialog",
  isi: () => [
    ...insert(
      "dialog_kinerja",
      semua.flatMap((s) => temuRows(benih, s)),
    ),
    ...(benih.code === "kanwil-kencana" ? [] : berjalan(benih, orang, semua)),
  ],
});

const cara = [
  [
    "tatap-muka",
    "Ruang kerja pimpinan",
    "Sasaran unit dibaca bersama; ukuran dan target tiap hasil kerja disepakati.",
  ],
  ["tatap-muka", "Ruang rapat", "Pembagian peran tim disepakati, termasuk dukungan yang dijanjikan."],
  ["video", "Panggilan video", "Target dan jadwal laporan disepakati; konsekuensi dibaca bersama."],
] as const;

function temuRows(benih: Benih, s: SkpBenih): Row[] {
  const [tetap] = s.versi;
  if (!tetap) return [];
  // Not everybody writes it down: the page of the plan says so.
  if (pick(10, `tanpa dialog ${s.kode}`) === 0) return [];
  const tanggal = tambahHari(tetap.ditetapkan, -4);
  const [bagaimana, tempat, ringkasan] = cara[pick(3, `dialog ${s.kode}`)] ?? cara[0];
  const pada = jam(tanggal, benih, 15, s.kode);
  return [
    temuRow(s, tetap.oleh, { tanggal, cara: bagaimana, tempat, ringkasan }, pada, {
      pegawai: jam(tambahHari(tanggal, 1), benih, 8, s.kode),
      penilai: jam(tambahHari(tanggal, 1), benih, 11, s.kode),
    }),
  ];
}

type Temu = {
  readonly tanggal: Tanggal;
  readonly cara: string;
  readonly tempat: string;
  readonly ringkasan: string;
};
const temuRow = (
  s: SkpBenih,
  penilai: string,
  temu: Temu,
  pada: number,
  sudah: { readonly pegawai: number | null; readonly penilai: number | null },
): Row => ({
  id: idOf(pada, `dialog ${s.id} ${temu.tanggal}`),
  skp: s.id,
  ...temu,
  penilai,
  dicatat_oleh: s.pegawai,
  dicatat_pada: pada,
  pegawai_pada: sudah.pegawai,
  penilai_pada: sudah.penilai,
  versi: 1 + (sudah.pegawai === null ? 0 : 1) + (sudah.penilai === null ? 0 : 1),
});

/** kode | bagian (rhk or target) | RHK | hari | siapa | langkah | teks | usulan. Lines of one place are one thread. */
const percakapan = `
M06 | target | 1 | 2026-11-20 | penilai | usulan | Dua kelompok baru sudah siap dibina. | 12-15 kelompok
M06 | target | 1 | 2026-11-21 | pegawai | usulan | Pendamping baru datang April, jadi separuh tahun saja. | 11-13 kelompok
M06 | rhk | 2 | 2026-11-20 | penilai | komentar | Data pendaratan diambil dari mana? | -
M06 | rhk | 2 | 2026-11-21 | pegawai | komentar | Dari pos pendaratan; akan saya tulis di indikatornya. | -
M09 | rhk | 1 | 2026-11-19 | pegawai | usulan | Menyamakan dengan istilah di Renstra. | Produksi budidaya meningkat di empat kecamatan pesisir
M09 | rhk | 1 | 2026-11-20 | penilai | tolak | Kecamatan keempat masuk 2028. Tetap tiga kecamatan. | -
M09 | rhk | 1 | 2026-11-20 | pegawai | selesai | - | -`;
const KOLOM = ["kode", "bagian", "nomor", "hari", "siapa", "langkah", "teks", "usulan"] as const;

function berjalan(benih: Benih, orang: Orang, semua: readonly SkpBenih[]): Tulisan[] {
  const rencana = (kode: string) =>
    semua.find((s) => s.kode === kode && s.tahun === 2027 && s.isi && s.penilai);
  const utas = new Map<string, Row>();
  const pesan: Row[] = [];
  tabel(percakapan, KOLOM).forEach((p, at) => {
    const s = rencana(p.kode);
    const rhk = s?.isi?.rhk[Number(p.nomor) - 1];
    const [indikator] = rhk?.indikator ?? [];
    const rujukan = p.bagian === "rhk" ? rhk?.id : indikator?.id;
    if (!s || !rhk || !rujukan || !s.penilai) return;
    const pada = jam(p.hari, benih, 9 + (at % 4), `${p.kode} ${at}`);
    const kunci = `${p.kode} ${p.bagian} ${p.nomor}`;
    const isi = (teks: string) => (teks === "-" ? "" : teks);
    const one: Row = {
      id: idOf(pada, `pesan ${at}`),
      utas: utas.get(kunci)?.id ?? idOf(pada, `utas ${kunci}`),
      skp: s.id,
      langkah: p.langkah,
      oleh: p.siapa === "pegawai" ? s.pegawai : s.penilai,
      teks: isi(p.teks),
      usulan: p.langkah === "usulan" ? isi(p.usulan) : null,
      pada,
    };
    pesan.push(one);
    utas.set(kunci, {
      ...(utas.get(kunci) ?? {
        id: one.utas ?? "",
        skp: s.id,
        bagian: p.bagian,
        rujukan,
        kutipan: p.bagian === "rhk" ? rhk.teks : (indikator?.target ?? ""),
      }),
      keadaan: p.langkah === "selesai" ? "selesai" : "terbuka",
      usulan: p.langkah === "usulan" ? (one.id ?? null) : null,
      versi: Number(utas.get(kunci)?.versi ?? 0) + 1,
      diubah_pada: pada,
    });
  });
  return [
    ...insert("dialog_utas", [...utas.values()]),
    ...insert("dialog_pesan", pesan),
    ...insert("dialog_baca", bacaRows(pesan)),
    ...insert("dialog_kinerja", temuBerjalan(benih, rencana)),
    ...insert("pemberitahuan", kabar(orang, rencana("M06"), pesan)),
    ...rumusanMentah(rencana("M09")),
  ];
}

/** Whoever writes has read. */
const bacaRows = (pesan: readonly Row[]): Row[] => {
  const akhir = new Map(pesan.map((p) => [`${p.skp} ${p.oleh}`, p]));
  return [...akhir.values()].map((p) => ({
    skp: p.skp ?? "",
    pegawai: p.oleh ?? "",
    pada: Math.max(...pesan.filter((x) => x.skp === p.skp && x.oleh === p.oleh).map((x) => Number(x.pada))),
  }));
};

/** One that both confirmed on a plan still being written, one that waits for the penilai. */
function temuBerjalan(benih: Benih, rencana: (kode: string) => SkpBenih | undefined): Row[] {
  const temu = {
    M03: [
      "2026-11-18",
      "tatap-muka",
      "Ruang sekretaris",
      "Hasil kerja tetap empat; laporan aset pindah ke triwulan I.",
    ],
    M06: ["2026-11-21", "telepon", "Telepon", "Dua catatan dibahas; target kelompok belum disepakati."],
  } as const;
  return Object.entries(temu).flatMap(([kode, [tanggal, bagaimana, tempat, ringkasan]]) => {
    const s = rencana(kode);
    if (!s?.penilai) return [];
    const pada = jam(tanggal, benih, 10, kode);
    const keduanya = kode === "M03" ? pada + 5_400_000 : null;
    return [
      temuRow(s, s.penilai, { tanggal, cara: bagaimana, tempat, ringkasan }, pada, {
        pegawai: pada + 600_000,
        penilai: keduanya,
      }),
    ];
  });
}

function kabar(orang: Orang, s: SkpBenih | undefined, pesan: readonly Row[]): Row[] {
  const akhir = pesan.filter((p) => p.skp === s?.id && p.oleh === s?.pegawai).at(-1);
  if (!s?.penilai || !akhir) return [];
  const nama = orang.pegawai.find((p) => p.id === s.pegawai)?.nama ?? "";
  const pada = Number(akhir.pada);
  return [
    {
      id: idOf(pada, `kabar dialog ${s.id}`),
      pegawai: s.penilai,
      jenis: "skp-dialog-pesan",
      data: JSON.stringify({ oleh: nama, nama, tahun: s.tahun }),
      tautan: `/skp/${s.id}/dialog`,
      dibuat_pada: pada,
    },
  ];
}

/** A draft as drafts are: the linter has something to say. */
function rumusanMentah(s: SkpBenih | undefined): Tulisan[] {
  const rhk = s?.isi?.rhk.at(-1);
  const [indikator] = rhk?.indikator ?? [];
  if (!rhk || !indikator) return [];
  return [
    change`UPDATE rhk SET teks = 'Sosialisasi kartu pelaku usaha perikanan budidaya' WHERE id = ${rhk.id}`,
    change`UPDATE indikator SET target = 'sebanyak mungkin' WHERE id = ${indikator.id}`,
  ];
}
