import { type Agency, findAgency } from "../../data/directory/database.ts";
import { openEvidence } from "../../data/evidence.ts";
import { sha256Hex } from "../../data/ids.ts";
import type { Benih } from "./benih.ts";
import { idOf } from "./id.ts";
import type { BerkasBenih } from "./kerja.ts";
import { pdfKecil } from "./pdf-kecil.ts";
import { pngKecil } from "./png-kecil.ts";
import { insert, type Row, type Stage } from "./tulis.ts";

type Isian = {
  readonly kode: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly isi: Uint8Array;
  readonly pada: number;
  /** The place where another file of this person stands. */
  readonly di?: BerkasBenih | undefined;
  readonly lain?: Row;
};

/**
 * What evidence looks like when people use it: files that wait to be attached, a photo of another quarter, minutes two
 * people handed in, a recap that was corrected.
 */
export const gudangStage = (env: Env, benih: Benih, berkas: readonly BerkasBenih[], now: number): Stage => ({
  nama: "kotak-bukti",
  isi: async () => {
    const evidence = openEvidence(env.EVIDENCE, (await findAgency(env, benih.code, now)) as Agency);
    const semua = await isian(berkas, now);
    const baris = await Promise.all(
      semua.map(async (s) => {
        const jenis = s.nama.endsWith(".png") ? "png" : "pdf";
        const sha256 = await sha256Hex(s.isi);
        const id = idOf(s.pada, `kotak ${s.kode}`);
        const kunci = `bukti/demo-${id}-${sha256.slice(0, 16)}`;
        const tipe = jenis === "png" ? "image/png" : "application/pdf";
        await evidence.put(kunci, s.isi.slice().buffer as ArrayBuffer, sha256, tipe);
        return {
          ...{
            id,
            pegawai: s.pegawai,
            kunci,
            nama: s.nama,
            jenis,
            ukuran: s.isi.length,
            sha256,
            keadaan: "tersimpan",
          },
          ...{ dibuat_pada: s.pada, tersimpan_pada: s.pada + 900 },
          ...{ lebar: jenis === "png" ? LEBAR : null, tinggi: jenis === "png" ? TINGGI : null },
          ...{ foto_tanggal: null, asal_sha256: null, asal_ukuran: null, menggantikan: null, ...s.lain },
        };
      }),
    );
    return [
      ...insert("bukti", baris),
      ...insert(
        "bukti_kaitan",
        semua.flatMap((s, at) =>
          s.di
            ? [
                {
                  bukti: baris[at]?.id ?? "",
                  rencana_aksi: s.di.rencanaAksi,
                  skp: s.di.skp,
                  periode: s.di.periode,
                },
              ]
            : [],
        ),
      ),
    ];
  },
});

const [LEBAR, TINGGI] = [640, 400];
const HARI = 86_400_000;

async function isian(berkas: readonly BerkasBenih[], now: number): Promise<Isian[]> {
  const tw3 = berkas.filter((b) => b.periode.endsWith("triwulan-3"));
  const semua = [...new Set(tw3.map((b) => b.pegawai))];
  // Heads come first in the list; whoever works for them has more to show.
  const orang = semua.slice(Math.min(11, semua.length - 3)).slice(0, 3);
  const [satu, dua] = orang;
  if (!satu || !dua) return [];
  const milik = (pegawai: string) => tw3.find((b) => b.pegawai === pegawai);
  const notula = pdfKecil("Notula rapat koordinasi mutu layanan", [
    "Kesepakatan: survei kepuasan dipindah ke loket 2 dan 5.",
    "Penanggung jawab: ketua tim masing-masing.",
  ]);
  const tanggal = milik(satu)?.pada ?? now;
  const gambar = await Promise.all(orang.map((_, at) => pngKecil(LEBAR, TINGGI, at + 1)));
  const lama = idOf(tanggal - 2 * HARI, "kotak rekap-lama");
  return [
    ...orang.flatMap((pegawai, at): Isian[] => [
      {
        ...{ kode: `daftar-hadir ${at}`, pegawai, nama: "Daftar hadir sosialisasi 12 November.pdf" },
        ...{
          isi: pdfKecil("Daftar hadir sosialisasi", [`Sesi ${at + 1}, 12 November 2026`]),
          pada: now - 9 * HARI,
        },
      },
      {
        ...{ kode: `foto-loket ${at}`, pegawai, nama: "Foto loket baru.png", pada: now - (2 + at) * HARI },
        isi: gambar[at] ?? notula,
        lain: {
          foto_tanggal: "2026-11-18",
          asal_sha256: `${"d".repeat(63)}${at}`,
          asal_ukuran: 4_812_304 + at,
        },
      },
    ]),
    {
      kode: "notula satu",
      pegawai: satu,
      nama: "Notula rakor mutu.pdf",
      isi: notula,
      pada: tanggal,
      di: milik(satu),
    },
    {
      kode: "notula dua",
      pegawai: dua,
      nama: "notula-rakor.pdf",
      isi: notula,
      pada: tanggal + HARI,
      di: milik(dua),
    },
    {
      ...{ kode: "foto-lama", pegawai: dua, nama: "Foto penataan arsip.png", pada: tanggal, di: milik(dua) },
      isi: await pngKecil(LEBAR, TINGGI, 9),
      lain: { foto_tanggal: "2026-02-11" },
    },
    {
      ...{ kode: "rekap-lama", pegawai: satu, nama: "Rekap pengaduan TW III.pdf", pada: tanggal - 2 * HARI },
      isi: pdfKecil("Rekap pengaduan TW III", ["Selesai tepat waktu: 96 dari 103"]),
    },
    {
      ...{ kode: "rekap-baru", pegawai: satu, nama: "Rekap pengaduan TW III (perbaikan).pdf", pada: tanggal },
      isi: pdfKecil("Rekap pengaduan TW III", [
        "Selesai tepat waktu: 98 dari 103 (dua kasus tercatat ganda)",
      ]),
      di: milik(satu),
      lain: { menggantikan: lama },
    },
  ];
}
