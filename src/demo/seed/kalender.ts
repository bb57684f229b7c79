import { regroupStatements } from "../../data/agency/kelompok.ts";
import { akhirHari, awalHari, tanggalPada } from "../../domain/tanggal.ts";
import * as waktu from "../kencana/kalender.ts";
import { tabel } from "../tabel.ts";
import { type Benih, DIBUAT, type Orang } from "./benih.ts";
import { insert, type Row, type Stage } from "./tulis.ts";

/** Calendars of schools, who is away, groups with other windows, and more time for two people. */
export const kalenderStage = (benih: Benih, orang: Orang, now: number): Stage => ({
  nama: "kalender",
  isi: () => [
    ...insert("kalender_unit", pekan(orang)),
    ...insert("hari_khusus", hariKhusus(orang)),
    ...insert("ketidakhadiran", ketidakhadiran(orang)),
    ...insert("kelompok_periode", kelompok(orang)),
    ...insert("jendela_kelompok", jendelaKelompok(benih, orang, now)),
    ...insert("perpanjangan", perpanjangan(benih, orang, now)),
    ...regroupStatements(tanggalPada(now, benih.zona), BERUBAH),
  ],
});

/** As many as the triggers count for the groups above: nothing is left to compute at the first waking. */
const BERUBAH = tabel(waktu.kelompok, ["nama", "urut", "unit", "jabatan"]).length;

const pekan = (orang: Orang): Row[] =>
  tabel(waktu.pekan, ["unit", "dari", "hari", "dasar"]).map((p) => ({
    unit: orang.idUnit(p.unit),
    dari: p.dari,
    hari_kerja: Number(p.hari),
    dasar: p.dasar,
    pada: DIBUAT,
  }));

const hariKhusus = (orang: Orang): Row[] =>
  tabel(waktu.hariKhusus, ["unit", "dari", "sampai", "jenis", "keterangan"]).map((h) => ({
    id: orang.id("hari khusus", `${h.unit} ${h.dari}`),
    unit: orang.idUnit(h.unit),
    dari: h.dari,
    sampai: h.sampai,
    jenis: h.jenis,
    keterangan: h.keterangan,
    pada: DIBUAT,
  }));

const ketidakhadiran = (orang: Orang): Row[] =>
  tabel(waktu.ketidakhadiran, ["kode", "jenis", "dari", "sampai", "nomor", "keterangan"]).map((a) => ({
    id: orang.id("ketidakhadiran", `${a.kode} ${a.dari}`),
    pegawai: orang.idPegawai(a.kode),
    jenis: a.jenis,
    dari: a.dari,
    sampai: a.sampai,
    nomor_surat: a.nomor,
    keterangan: a.keterangan,
    pada: DIBUAT,
  }));

const kelompok = (orang: Orang): Row[] =>
  tabel(waktu.kelompok, ["nama", "urut", "unit", "jabatan"]).map((k) => ({
    id: orang.id("kelompok", k.nama),
    nama: k.nama,
    urut: Number(k.urut),
    unit: orang.idUnit(k.unit),
    jenis_jabatan: JSON.stringify(k.jabatan ? [k.jabatan] : []),
    dari: "2026-10-01",
  }));

const jendelaKelompok = ({ zona }: Benih, orang: Orang, now: number): Row[] =>
  tabel(waktu.jendelaKelompok, ["nama", "periode", "tahap", "dari", "sampai"]).map((j) => {
    const [buka, tutup] = [awalHari(j.dari, zona), akhirHari(j.sampai, zona)];
    return {
      id: orang.id("jendela kelompok", `${j.nama} ${j.periode} ${j.tahap}`),
      kelompok: orang.id("kelompok", j.nama),
      periode: j.periode,
      tahap: j.tahap,
      buka_pada: buka,
      tutup_pada: tutup,
      keadaan: buka > now ? "belum" : tutup > now ? "buka" : "tutup",
    };
  });

const perpanjangan = ({ zona }: Benih, orang: Orang, now: number): Row[] =>
  tabel(waktu.perpanjangan, ["kode", "periode", "tahap", "sampai", "pada", "alasan", "oleh"]).map((x) => {
    const sampai = akhirHari(x.sampai, zona);
    return {
      id: orang.id("perpanjangan", `${x.kode} ${x.tahap}`),
      periode: x.periode,
      tahap: x.tahap,
      pegawai: orang.idPegawai(x.kode),
      sampai_pada: sampai,
      sampai_semula_pada: sampai,
      alasan: x.alasan,
      oleh: orang.idPegawai(x.oleh),
      pada: awalHari(x.pada, zona) + 9 * 3_600_000,
      keadaan: sampai > now ? "berlaku" : "berakhir",
    };
  });
