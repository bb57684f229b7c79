import { batasLaporan, HARI_KERJA_LAPORAN, type JenisLaporan } from "../../domain/laporan.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { pembacaGaris } from "./garis.ts";
import { idOf } from "./id.ts";
import { kalender } from "./libur.ts";
import type { Row } from "./tulis.ts";

const KOLOM = ["pelapor", "tentang", "jenis", "isi", "pada", "keadaan", "penangan", "jawaban"] as const;
const SEHARI = 86_400_000;

/** Reports of wrong data with their clocks as the rule sets them (domain/laporan.ts). */
export function laporanRows(benih: Benih, orang: Orang, laporan: string): Row[] {
  const garis = pembacaGaris(benih, orang);
  return tabel(laporan, KOLOM).map((l): Row => {
    const pada = Date.parse(`${l.pada}:00Z`);
    const tentang = orang.pegawai.find((p) => p.kode === l.tentang);
    const tempat = orang.penempatan.find((n) => n.kode === l.tentang && n.sampai === null);
    const sejak = { pada, tanggal: tanggalPada(pada, benih.zona), zona: benih.zona };
    const selesai = l.keadaan === "selesai" || l.keadaan === "ditolak";
    return {
      id: idOf(pada, `${benih.code} laporan ${l.pelapor} ${l.jenis}`),
      pelapor: orang.idPegawai(l.pelapor),
      tentang: orang.idPegawai(l.tentang),
      jenis: l.jenis,
      isi: l.isi,
      fakta: JSON.stringify({
        nama: tentang?.nama,
        nomor: tentang?.nomor,
        jabatan: tempat?.jabatan,
        golongan: tentang?.golongan,
        unit: orang.unit.find((u) => u.id === tempat?.idUnit)?.nama,
        penilai: orang.pegawai.find((p) => p.id === garis(l.tentang, sejak.tanggal).penilai)?.nama,
      }),
      unit: tempat?.idUnit ?? null,
      keadaan: l.keadaan,
      versi: l.keadaan === "baru" ? 0 : selesai ? 2 : 1,
      penangan: l.penangan === "" ? null : orang.idPegawai(l.penangan),
      jawaban: l.jawaban,
      dibuat_pada: pada,
      batas_pada: batasLaporan(l.jenis as JenisLaporan, sejak, HARI_KERJA_LAPORAN, kalender),
      selesai_pada: selesai ? pada + SEHARI : null,
    };
  });
}
