import type { Identitas } from "../../data/agency/identitas.ts";
import type { RhkContent, SkpContent } from "../../data/agency/skp.ts";
import type { KeadaanSkp, Kelompok, Pendekatan } from "../../domain/istilah.ts";
import { type Golongan, kelompokSkp, pangkat } from "../../domain/jabatan.ts";
import { awalHari, type Tanggal, terakhir, terdahulu } from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { pembacaGaris, tempatPada } from "./garis.ts";
import { idOf, pick } from "./id.ts";
import { bacaIsi, denganTambahan, type IsiMentah } from "./isi-skp.ts";

export type Versi = {
  readonly nomor: number;
  readonly isi: SkpContent;
  readonly berlakuDari: Tanggal;
  readonly ditetapkan: Tanggal;
  readonly pada: number;
  readonly oleh: string;
};
/** One plan, with everything later parts of the seed hang on it. */
export type SkpBenih = {
  readonly id: string;
  readonly kode: string;
  readonly pegawai: string;
  readonly penempatan: string;
  readonly unit: string;
  readonly penilai: string | null;
  readonly atasan: string | null;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly tahun: number;
  readonly kelompok: Kelompok;
  readonly pendekatan: Pendekatan;
  readonly keadaan: KeadaanSkp;
  readonly ditetapkan: Tanggal;
  readonly isi: SkpContent | null;
  readonly versi: readonly Versi[];
};
type Mentah = { readonly baris: Baris; readonly isi: IsiMentah | null };
type Baris = Readonly<Record<(typeof KOLOM)[number], string>>;
const KOLOM = ["kode", "isi", "pendekatan", "dari", "sampai", "ditetapkan", "keadaan"] as const;

/** Every plan of a seed: the text of its family, linked to what its leader promised, agreed on its day. */
export function skpDari(benih: Benih, orang: Orang, today: Tanggal): SkpBenih[] {
  const garis = pembacaGaris(benih, orang);
  const kedua = new Map(tabel(benih.versiKedua, ["kode", "dari", "ditetapkan"]).map((v) => [v.kode, v]));
  const semua = tabel(benih.skp, KOLOM).map((baris): Mentah => ({ baris, isi: mentah(benih, orang, baris) }));

  return semua.map(({ baris, isi }): SkpBenih => {
    const { kode, dari, sampai } = baris;
    const pegawai = orang.idPegawai(kode);
    const hari = terakhir(dari, terdahulu(today, sampai));
    const kini = garis(kode, hari);
    const tempat = tempatPada(orang, pegawai, hari);
    if (!tempat || !kini.unit) throw new Error(`${kode} serves nowhere on ${hari}`);
    const kelompok = kelompokSkp(tempat.jenisJabatan, tempat.memimpin && mandiri(orang, tempat.idUnit));
    const pendekatan = baris.pendekatan as Pendekatan;
    const keadaan = baris.keadaan as KeadaanSkp;
    const jadi = (m: IsiMentah, pada: Tanggal) =>
      sambungkan(m, kelompok, pendekatan, pimpinan(semua, orang, garis(kode, pada).penilai, pada));
    const acuan = keadaan === "ditetapkan" ? baris.ditetapkan : hari;
    const tetap = keadaan === "ditetapkan" && isi ? [versi(1, jadi(isi, acuan), dari, baris.ditetapkan)] : [];
    const lanjut = kedua.get(kode);
    if (lanjut && isi && tetap.length > 0) {
      const tambahan = bacaIsi(benih.tambahanVersi[kode] ?? "", namaBagian(benih, baris, " v2"), 0, {});
      const gabung = jadi(denganTambahan(isi, tambahan), lanjut.ditetapkan);
      tetap.push(versi(2, gabung, lanjut.dari, lanjut.ditetapkan));
    }
    return {
      id: idSkp(benih, baris),
      kode,
      pegawai,
      penempatan: tempat.id,
      unit: kini.unit,
      penilai: kini.penilai,
      atasan: kini.atasan,
      dari,
      sampai,
      tahun: Number(dari.slice(0, 4)),
      kelompok,
      pendekatan,
      keadaan,
      ditetapkan: baris.ditetapkan,
      isi: tetap.at(-1)?.isi ?? (isi ? jadi(isi, acuan) : null),
      versi: tetap,
    };

    function versi(nomor: number, isiVersi: SkpContent, berlakuDari: Tanggal, ditetapkan: Tanggal): Versi {
      const oleh = garis(kode, ditetapkan).penilai;
      if (!oleh) throw new Error(`nobody agrees the plan of ${kode} on ${ditetapkan}`);
      return { nomor, isi: isiVersi, berlakuDari, ditetapkan, oleh, pada: jam(ditetapkan, benih, 14, kode) };
    }
  });
}

/** An instant of a working day in the agency's zone, a little different for everybody. */
export const jam = (hari: Tanggal, benih: Benih, pukul: number, kunci: string): number =>
  awalHari(hari, benih.zona) + pukul * 3_600_000 + pick(55, `${kunci} ${hari}`) * 60_000;

/** A person as the forms print him on a day. */
export function identitasDari(orang: Orang, id: string, hari: Tanggal): Identitas {
  const p = orang.pegawai.find((o) => o.id === id);
  const tempat = tempatPada(orang, id, hari);
  if (!p) throw new Error(`nobody has the id ${id}`);
  return {
    id,
    nama: p.nama,
    jenis: p.jenis,
    nomor: p.nomor || null,
    golongan: p.golongan || null,
    pangkat: pangkat[p.golongan as Golongan] ?? null,
    jabatan: tempat?.jabatan ?? null,
    unit: orang.unit.find((u) => u.id === tempat?.idUnit)?.nama ?? null,
  };
}

const idSkp = (benih: Benih, b: Baris) =>
  idOf(awalHari(b.dari, benih.zona), `${benih.code} skp ${b.kode} ${b.dari}`);

const namaBagian = (benih: Benih, b: Baris, versi: string) => (bagian: string) =>
  idOf(awalHari(b.dari, benih.zona), `${benih.code} ${b.kode} ${b.dari}${versi} ${bagian}`);

function mentah(benih: Benih, orang: Orang, b: Baris): IsiMentah | null {
  if (!b.isi) return null;
  const teks = benih.isi[b.isi];
  if (teks === undefined) throw new Error(`no plan is called ${b.isi}`);
  const tempat = tempatPada(orang, orang.idPegawai(b.kode), b.dari);
  const unit = orang.unit.find((u) => u.id === tempat?.idUnit)?.nama ?? "";
  const pilih = benih.varian[b.kode] ?? pick(60, b.kode);
  return bacaIsi(teks, namaBagian(benih, b, ""), pilih, { unit, wilayah: benih.wilayah[b.kode] ?? "" });
}

const mandiri = (orang: Orang, unit: string) =>
  orang.unit.some((u) => u.id === unit && u.jenis === "unit-mandiri");

type Pimpinan = { readonly jabatan: string; readonly rhk: readonly RhkContent[]; readonly jpt: boolean };

/** What the penilai of that day promised himself, which is where the results of his people come from. */
function pimpinan(semua: readonly Mentah[], orang: Orang, penilai: string | null, hari: Tanggal): Pimpinan {
  const tempat = penilai
    ? orang.penempatan.find(
        (n) => n.pegawai === penilai && n.memimpin && n.dari <= hari && (n.sampai ?? hari) >= hari,
      )
    : undefined;
  const milik = semua.find(
    ({ baris }) => orang.idPegawai(baris.kode) === penilai && baris.dari <= hari && baris.sampai >= hari,
  );
  const jpt = tempat
    ? kelompokSkp(tempat.jenisJabatan, tempat.memimpin && mandiri(orang, tempat.idUnit)) ===
      "jpt-unit-mandiri"
    : false;
  return { jabatan: tempat?.jabatan ?? "", rhk: milik?.isi?.rhk ?? [], jpt };
}

function sambungkan(isi: IsiMentah, kelompok: Kelompok, pendekatan: Pendekatan, atas: Pimpinan): SkpContent {
  const jaJf = kelompok === "ja-jf" && pendekatan === "kuantitatif";
  const utama = atas.rhk.filter((r) => r.jenis === "utama");
  const rhk = isi.rhk.map(({ cari, ...r }): RhkContent => {
    const acuan = atas.rhk.find((a) => cari !== "" && a.teks.includes(cari)) ?? utama[0];
    if (!jaJf)
      return { ...r, penugasanDari: r.penugasanDari || atas.jabatan, rhkPimpinan: acuan?.id ?? null };
    return {
      ...r,
      rhkPimpinan: acuan?.id ?? null,
      rhkPimpinanTeks: acuan ? cetakAcuan(acuan, atas.jpt) : "",
    };
  });
  return { rhk, perilaku: isi.perilaku, lampiran: isi.lampiran };
}

/** hlm. 59: of a JPT or the head of an autonomous unit the indicator is printed with the result. */
const cetakAcuan = (r: RhkContent, jpt: boolean): string =>
  jpt && r.jenis === "utama"
    ? `${r.teks}. Indikator Kinerja Individu: ${r.indikator[0]?.teks ?? ""}`
    : r.teks;
