import type { AgencyDb } from "../../data/agency/database.ts";
import {
  type AnakRow,
  bekukanLaporan,
  laporStatements,
  owingStatement,
  susun,
} from "../../data/agency/pelaporan.ts";
import { change, rows } from "../../data/agency/statement.ts";
import { canonical } from "../../data/canonical.ts";
import { sha256Hex } from "../../data/ids.ts";
import { hariKerjaTerakhir, type Tanggal, tambahHari, tanggalPada } from "../../domain/tanggal.ts";
import type { Benih, Orang } from "./benih.ts";
import { idOf } from "./id.ts";
import { kalender } from "./libur.ts";
import { jam } from "./skp.ts";
import { insert, type Row, type Stage } from "./tulis.ts";

/** periode | the top sends on this day, each step below two days earlier */
const putaran = [
  { periode: "2026-triwulan-1", puncak: "2026-06-17", semua: true },
  { periode: "2026-triwulan-2", puncak: "2026-09-10", semua: true },
  // Not due before December: only those whose people are all through have sent.
  { periode: "2026-triwulan-3", puncak: "2026-11-22", semua: false },
];
const kerja = (t: Tanggal): Tanggal => hariKerjaTerakhir(t, kalender);

/** Earned before the service: kode | up to | hundredths | source */
const AWAL = [
  ["P05", 2025, 11_250, "PAK Nomor 188/PAK/2025 tanggal 12 Februari 2026"],
  ["P06", 2025, 7500, "PAK Nomor 204/PAK/2025 tanggal 12 Februari 2026"],
  ["P07", 2025, 3125, "PAK Nomor 211/PAK/2025 tanggal 12 Februari 2026"],
  ["P16", 2025, 8125, "PAK Nomor 219/PAK/2025 tanggal 12 Februari 2026"],
] as const;

/** Reports upward of the quarters that are over, made by the functions that make them for real, bottom up. */
export const pelaporanStage = (db: AgencyDb, benih: Benih, orang: Orang, now: number): Stage => ({
  nama: "pelaporan",
  isi: async () => {
    const today = tanggalPada(now, benih.zona);
    const laporan: Row[] = [];
    const riwayat: Row[] = [];
    const kepala = await heads(db, today);
    for (const p of putaran) {
      const sent: AnakRow[] = [];
      for (const { unit, dalam } of await db.read(owingStatement(p.periode, today))) {
        const [head, baris, tanpa, anak] = await db.batch(laporStatements(p.periode, unit, null, today));
        const dulu = anak.map((a) => sent.find((x) => x.unit === a.unit) ?? a);
        const s = susun([head, baris, tanpa, dulu, []], today);
        const siapa = kepala.get(unit);
        if (!s || !siapa) continue;
        if (
          !p.semua &&
          (s.kurang.length > 0 || s.anakBelum.length > 0 || s.baris.some((b) => b.status !== "dikembalikan"))
        )
          continue;
        const pada = jam(kerja(tambahHari(p.puncak, -2 * dalam)), benih, 10, `lapor ${p.periode} ${unit}`);
        if (pada > now) continue;
        const id = idOf(pada, `lapor ${p.periode} ${unit}`);
        const isi = {
          ...bekukanLaporan(s, { oleh: siapa, now: pada, zona: benih.zona }),
          garam: await sha256Hex(id),
        };
        const teks = canonical(isi);
        const hash = await sha256Hex(teks);
        const { dilaporkan, keberatan, kurang } = isi.jumlah;
        const pyb = s.head.induk === null && siapa.id !== orang.idPegawai(benih.puncak);
        const terima = pyb && p.semua ? kerja(tambahHari(p.puncak, 4)) : null;
        laporan.push({
          ...{
            id,
            periode: p.periode,
            unit,
            nomor: 1,
            jenis: "utama",
            induk: s.head.induk,
            otomatis: 0,
            oleh: siapa.id,
          },
          ...{ dikirim_pada: pada, dilaporkan, keberatan, kurang, isi: teks, hash },
          diterima_oleh: terima && orang.idPegawai(benih.puncak),
          diterima_pada: terima && jam(terima, benih, 11, `terima ${p.periode} ${unit}`),
        });
        riwayat.push({
          ...{
            objek: `pelaporan/${p.periode}/${unit}`,
            versi: 1,
            jenis: "pelaporan",
            langkah: "kirim",
            dari: "",
          },
          ...{ ke: "utama", oleh: siapa.id, pada },
        });
        sent.push({
          unit,
          nama: s.head.nama,
          id,
          nomor: 1,
          hash,
          dikirimPada: pada,
          dilaporkan,
          keberatan,
          kurang,
        });
      }
    }
    const selesai = putaran.filter((p) => p.semua);
    return [
      ...insert("pelaporan", laporan),
      ...insert("riwayat", riwayat),
      ...insert("angka_kredit_awal", awalRows(benih, orang)),
      ...selesai.map(
        (p) =>
          change`INSERT INTO tugas_selesai (slot, pada) VALUES (${`lapor:${p.periode}`}, ${now}) ON CONFLICT DO NOTHING`,
      ),
    ];
  },
});

async function heads(db: AgencyDb, today: Tanggal): Promise<Map<string, { id: string; nama: string }>> {
  const list = await db.read(rows<{ unit: string; id: string; nama: string }>`
    SELECT n.unit, p.id, p.nama FROM penempatan n JOIN pegawai p ON p.id = n.pegawai WHERE n.memimpin = 1
      AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today}) ORDER BY n.jenis = 'definitif'`);
  return new Map(list.map((h) => [h.unit, { id: h.id, nama: h.nama }]));
}

const awalRows = (benih: Benih, orang: Orang): Row[] =>
  benih.code === "kanwil-kencana"
    ? AWAL.map(([kode, tahun, nilai, sumber]) => {
        const pada = jam("2026-02-16", benih, 10, `awal ${kode}`);
        const id = idOf(pada, `angka kredit awal ${kode}`);
        return {
          id,
          pegawai: orang.idPegawai(kode),
          tahun,
          nilai,
          sumber,
          oleh: orang.idPegawai("P04"),
          pada,
        };
      })
    : [];
