import { change } from "../../data/agency/statement.ts";
import { type Agency, findAgency } from "../../data/directory/database.ts";
import { openEvidence } from "../../data/evidence.ts";
import { sha256Hex } from "../../data/ids.ts";
import { awalHari, type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import type { Benih } from "./benih.ts";
import { idOf } from "./id.ts";
import type { Kerja } from "./kerja.ts";
import { pdfKecil } from "./pdf-kecil.ts";
import type { SkpBenih } from "./skp.ts";
import { insert, type Row, type Stage, type Tulisan } from "./tulis.ts";

/** What the nights found of each: the demo itself asks nobody. */
const TAUTAN = [
  [
    "P12",
    "https://drive.google.com/file/d/1Kx7rekamanBimtek/view",
    "Rekaman bimtek layanan 14 Oktober",
    "Rekaman 3 jam, 4 GB",
    "dijangkau",
    200,
    "video/mp4",
    4_100_000_000,
    null,
  ],
  [
    "P12",
    "https://drive.google.com/drive/folders/1Q2wArsipSurvei",
    "Folder formulir survei kepuasan",
    "Lebih dari 600 formulir",
    "butuh-izin",
    302,
    null,
    null,
    null,
  ],
  [
    "P13",
    "https://www.contoh-kanwil.go.id/berita/layanan-terpadu",
    "Berita peluncuran layanan terpadu",
    "Terbit di situs, bukan berkas",
    "dijangkau",
    200,
    "text/html",
    null,
    "Layanan Terpadu Satu Pintu Dibuka",
  ],
  [
    "P14",
    "https://docs.google.com/spreadsheets/d/1Zrekap/edit",
    "Rekap permohonan harian",
    "Diperbarui tiap hari oleh tim",
    "dijangkau",
    200,
    "text/html",
    null,
    "Rekap permohonan - Google Sheets",
  ],
  [
    "P13",
    "https://arsip-lama.contoh-kanwil.go.id/2026/notulen-oktober.pdf",
    "Notulen rapat Oktober",
    "Disimpan di arsip lama",
    "tidak-ditemukan",
    404,
    null,
    null,
    null,
  ],
  [
    "P20",
    "https://dasbor.contoh-kanwil.go.id/kinerja",
    "Dasbor capaian Kanwil",
    "Aplikasi, angkanya berjalan",
    "tidak-menjawab",
    null,
    null,
    null,
    null,
  ],
] as const;

/** Links as evidence of the quarter that runs, and what the looks at links and store left: one dead, one file rotten. */
export const tautanStage = (
  env: Env,
  benih: Benih,
  semua: readonly SkpBenih[],
  { rencana }: Pick<Kerja, "rencana">,
  now: number,
  today: Tanggal,
): Stage => ({
  nama: "tautan",
  isi: async () => {
    const malam = (mundur: number) => awalHari(tambahHari(today, -mundur), benih.zona) + 140_000;
    const berikut = awalHari(tambahHari(today, 1), benih.zona);
    const tempat = (kode: string) => {
      const skp = semua.find((s) => s.kode === kode && rencana.some((r) => r.skp === s.id));
      return { skp, aksi: rencana.find((r) => r.skp === skp?.id) };
    };
    const links = await Promise.all(
      TAUTAN.flatMap(([kode, alamat, nama, sebab, keadaan, status, jenisIsi, ukuran, judul], at) => {
        const { skp, aksi } = tempat(kode);
        if (benih.code !== "kanwil-kencana" || !skp || !aksi) return [];
        return [link({ at, skp, aksi, alamat, nama, sebab, keadaan, status, jenisIsi, ukuran, judul })];
      }),
    );
    async function link(l: {
      at: number;
      skp: SkpBenih;
      aksi: Row;
      alamat: string;
      nama: string;
      sebab: string;
      keadaan: string;
      status: number | null;
      jenisIsi: string | null;
      ukuran: number | null;
      judul: string | null;
    }) {
      const pada = malam(12 - l.at) + 9 * 3_600_000;
      const id = idOf(pada, `tautan ${l.alamat}`);
      const mati = l.keadaan === "tidak-ditemukan" || l.keadaan === "tidak-menjawab";
      const foto = { status: l.status, jenis_isi: l.jenisIsi, ukuran: l.ukuran, judul: l.judul };
      return {
        bukti: {
          ...{ id, pegawai: l.skp.pegawai, kunci: `tautan/${id}`, nama: l.nama, jenis: "tautan", ukuran: 0 },
          ...{
            sha256: await sha256Hex(l.alamat),
            keadaan: "tersimpan",
            dibuat_pada: pada,
            tersimpan_pada: pada,
          },
          ...{ alamat: l.alamat, sebab: l.sebab },
        },
        kaitan: { bukti: id, rencana_aksi: l.aksi.id ?? "", skp: l.skp.id, periode: l.aksi.periode ?? "" },
        tautan: {
          ...{
            bukti: id,
            asal: new URL(l.alamat).host,
            keadaan: l.keadaan,
            sejak_pada: malam(mati ? 2 : 11 - l.at),
          },
          ...{ diperiksa_pada: malam(0), giliran_pada: berikut, ...foto },
          ...{ gagal: mati ? 3 : 0, diberitahu_pada: mati ? malam(1) : null },
        },
        riwayat: [
          ...(mati
            ? [
                {
                  bukti: id,
                  pada: malam(5),
                  keadaan: "dijangkau",
                  status: 200,
                  jenis_isi: "application/pdf",
                  ukuran: 182_000,
                  judul: null,
                },
              ]
            : []),
          { bukti: id, pada: malam(mati ? 2 : 11 - l.at), keadaan: l.keadaan, ...foto },
        ],
        kabar: mati
          ? [
              {
                id: `${id.slice(0, 24)}TM`,
                pegawai: l.skp.pegawai,
                jenis: "tautan-mati",
                data: JSON.stringify({ nama: l.nama, keadaan: l.keadaan }),
                tautan: `/bukti/tautan/${id}`,
                dibuat_pada: malam(1),
              },
            ]
          : [],
      };
    }
    const asal = [...new Set(links.map((l) => l.tautan.asal))];
    return [
      ...insert(
        "bukti",
        links.map((l) => l.bukti),
      ),
      ...insert(
        "bukti_kaitan",
        links.map((l) => l.kaitan),
      ),
      ...insert(
        "tautan",
        links.map((l) => l.tautan),
      ),
      ...insert(
        "tautan_riwayat",
        links.flatMap((l) => l.riwayat),
      ),
      ...insert(
        "tautan_asal",
        asal.map((a) => ({ asal: a, giliran_pada: berikut, hari: today, n: 1 })),
      ),
      ...insert(
        "pemberitahuan",
        links.flatMap((l) => l.kabar),
      ),
      ...(await gudang(env, benih, tempat("P13"), malam, now)),
      change`INSERT INTO isi_unit (unit, n, byte) SELECT o.unit, sum(i.n), sum(i.byte) FROM isi_pegawai i
        JOIN penempatan o ON o.pegawai = i.pegawai AND o.dari <= ${today} AND (o.sampai IS NULL OR o.sampai >= ${today})
          AND o.jenis = 'definitif' GROUP BY o.unit`,
    ];
  },
});

/** Four nights, one of them a Sunday's whole comparison, and a file whose content is no longer what was uploaded. */
async function gudang(
  env: Env,
  benih: Benih,
  { skp, aksi }: { readonly skp: SkpBenih | undefined; readonly aksi: Row | undefined },
  malam: (mundur: number) => number,
  now: number,
): Promise<Tulisan[]> {
  const runs = [7, 3, 2, 1].map((mundur) => {
    const pada = malam(mundur);
    return {
      ...{
        id: idOf(pada, `gudang ${benih.code} ${mundur}`),
        pemicu: "malam",
        penuh: mundur === 7 ? 1 : 0,
        langkah: "selesai",
      },
      ...{
        kursor: "",
        contoh: "",
        revisi: 6,
        dimulai_pada: pada,
        gerak_pada: pada + 9000,
        selesai_pada: pada + 9000,
      },
      ...{
        tersimpan: 0,
        gugur: mundur === 3 ? 2 : 0,
        berkas: mundur === 7 ? 94 : 0,
        dibuang: mundur === 7 ? 1 : 0,
      },
      ...{ dicontoh: 40, selisih: 0 },
    };
  });
  const list = insert("gudang_periksa", runs);
  if (!skp || !aksi || benih.code !== "kanwil-kencana") return list;
  const pada = malam(20) + 9 * 3_600_000;
  const id = idOf(pada, `rusak ${skp.id}`);
  const kunci = `bukti/demo-${id}`;
  const [asli, kini] = ["Jumlah permohonan: 214", "Jumlah permohonan: 2#4"].map((baris) =>
    pdfKecil("Rekap permohonan September", [benih.nama, baris]),
  ) as [Uint8Array, Uint8Array];
  const agency = (await findAgency(env, benih.code, now)) as Agency;
  await openEvidence(env.EVIDENCE, agency).put(
    kunci,
    kini.slice().buffer as ArrayBuffer,
    await sha256Hex(kini),
    "application/pdf",
  );
  return [
    ...list,
    ...insert("bukti", [
      {
        ...{ id, pegawai: skp.pegawai, kunci, nama: "rekap-permohonan-september.pdf", jenis: "pdf" },
        ...{ ukuran: asli.length, sha256: await sha256Hex(asli), keadaan: "tersimpan" },
        ...{ dibuat_pada: pada, tersimpan_pada: pada + 700 },
      },
    ]),
    ...insert("bukti_kaitan", [
      { bukti: id, rencana_aksi: aksi.id ?? "", skp: skp.id, periode: aksi.periode ?? "" },
    ]),
    ...insert("gudang_temuan", [
      {
        ...{ id: idOf(malam(2), `temuan ${id}`), jenis: "isi-beda", kunci, bukti: id, ukuran: kini.length },
        ...{ periksa: runs[2]?.id ?? "", ditemukan_pada: malam(2) },
      },
    ]),
  ];
}
