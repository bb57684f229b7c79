import { formatEvaluasi, formatSkp, type JalurEvaluasi } from "../../domain/dokumen.ts";
import type { Capaian, JenisPeriode, Kelompok, Pendekatan, Predikat, Rating } from "../../domain/istilah.ts";
import { pangkatGolongan } from "../../domain/jabatan.ts";
import { type Perilaku, perilaku } from "../../domain/perilaku.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { canonical } from "../canonical.ts";
import { newId, newSecret, sha256Hex } from "../ids.ts";
import type { EvaluasiHead } from "./evaluasi.ts";
import type { BuktiRow, RealisasiRow, UmpanBalikRow } from "./evaluasi-isi.ts";
import type { Identitas } from "./identitas.ts";
import type { SkpContent } from "./skp.ts";
import { change, type Statement } from "./statement.ts";

/** Everything that is printed on D and C, as it was when it was signed. Nothing of it is looked up again. */
export type DokumenIsi = {
  readonly v: 1;
  readonly format: string;
  readonly formatHasil: string;
  readonly jalur: JalurEvaluasi;
  readonly instansi: {
    readonly kode: string;
    readonly nama: string;
    readonly kota: string;
    readonly zona: Zona;
  };
  readonly periode: {
    readonly tahun: number;
    readonly jenis: JenisPeriode;
    readonly n: number;
    readonly dari: Tanggal;
    readonly sampai: Tanggal;
  };
  readonly skp: {
    readonly id: string;
    readonly versi: number;
    readonly hash: string;
    readonly dari: Tanggal;
    readonly sampai: Tanggal;
    readonly kelompok: Kelompok;
    readonly pendekatan: Pendekatan;
  };
  readonly pegawai: OrangTercetak;
  readonly penilai: OrangTercetak | null;
  readonly atasan: OrangTercetak | null;
  readonly capaian: { readonly unit: string; readonly nilai: Capaian; readonly sumber: string };
  readonly rhk: readonly RhkTercetak[];
  readonly perilaku: readonly PerilakuTercetak[];
  readonly ratingHasil: Rating;
  readonly ratingPerilaku: Rating;
  readonly predikat: Predikat;
  readonly alasan: string;
  readonly catatan: string;
  readonly bukti: readonly {
    readonly id: string;
    readonly nama: string;
    readonly ukuran: number;
    readonly sha256: string;
  }[];
  readonly ditandatangani: { readonly oleh: string; readonly pada: number; readonly tanggal: Tanggal };
};
export type OrangTercetak = {
  readonly id: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly pangkat: string;
  readonly jabatan: string;
  readonly unit: string;
};
export type UmpanBalikTercetak = Pick<UmpanBalikRow, "pemberi" | "namaPemberi" | "nada" | "isi" | "tanggal">;
export type RhkTercetak = {
  readonly jenis: "utama" | "tambahan";
  readonly teks: string;
  readonly penugasanDari: string;
  readonly rhkPimpinan: string;
  readonly penilaian: Rating | null;
  readonly indikator: readonly {
    readonly aspek: string | null;
    readonly perspektif: string | null;
    readonly teks: string;
    readonly target: string;
    readonly realisasi: string;
    readonly sumber: string;
  }[];
  readonly umpanBalik: readonly UmpanBalikTercetak[];
};
export type PerilakuTercetak = {
  readonly nilai: Perilaku;
  readonly ekspektasi: string;
  readonly umpanBalik: readonly UmpanBalikTercetak[];
};

export type BahanDokumen = {
  readonly evaluasi: EvaluasiHead;
  readonly jalur: JalurEvaluasi;
  readonly capaian: Capaian;
  readonly capaianSumber: string;
  readonly rating: { readonly hasil: Rating; readonly perilaku: Rating; readonly predikat: Predikat };
  readonly alasan: string;
  readonly catatan: string;
  readonly skp: SkpContent;
  readonly skpHash: string;
  readonly realisasi: readonly RealisasiRow[];
  readonly bukti: readonly BuktiRow[];
  readonly umpanBalik: readonly UmpanBalikRow[];
  readonly penilaian: readonly { readonly rhk: string; readonly penilaian: Rating }[];
  readonly orang: readonly Identitas[];
  readonly instansi: DokumenIsi["instansi"];
  readonly tanda: DokumenIsi["ditandatangani"];
};

export function bekukan(b: BahanDokumen): DokumenIsi {
  const e = b.evaluasi;
  const orang = (id: string | null) => cetakOrang(b.orang.find((o) => o.id === id));
  const penilai = orang(e.penilai);
  return {
    v: 1,
    format: formatEvaluasi(b.jalur),
    formatHasil: formatSkp("hasil-evaluasi", e.kelompok, e.pendekatan),
    jalur: b.jalur,
    instansi: b.instansi,
    periode: { tahun: e.tahun, jenis: e.jenisPeriode, n: e.n, dari: e.dari, sampai: e.sampai },
    skp: {
      id: e.skp,
      versi: e.skpVersi,
      hash: b.skpHash,
      dari: e.skpDari,
      sampai: e.skpSampai,
      kelompok: e.kelompok,
      pendekatan: e.pendekatan,
    },
    pegawai: { ...(orang(e.pegawai) ?? TANPA), jabatan: e.jabatan, unit: e.namaUnit },
    // He signs in the post in which he assesses: a Plt as Plt.
    penilai: penilai && {
      ...penilai,
      jabatan: e.jabatanPenilai ?? penilai.jabatan,
      unit: e.namaUnitPenilai ?? penilai.unit,
    },
    atasan: orang(e.atasan),
    capaian: { unit: e.namaUnitPenilai ?? "", nilai: b.capaian, sumber: b.capaianSumber },
    rhk: b.skp.rhk.map((r) => ({
      jenis: r.jenis,
      teks: r.teks,
      penugasanDari: r.penugasanDari,
      rhkPimpinan: r.rhkPimpinanTeks,
      penilaian: b.penilaian.find((p) => p.rhk === r.id)?.penilaian ?? null,
      indikator: r.indikator.map(({ id, ...i }) => {
        const nyata = b.realisasi.find((x) => x.indikator === id);
        return { ...i, realisasi: nyata?.teks ?? "", sumber: nyata?.sumber ?? "" };
      }),
      umpanBalik: b.umpanBalik.filter((u) => u.rhk === r.id).map(cetakUmpanBalik),
    })),
    perilaku: (Object.keys(perilaku) as Perilaku[]).map((nilai) => ({
      nilai,
      ekspektasi: b.skp.perilaku[nilai] ?? "",
      umpanBalik: b.umpanBalik.filter((u) => u.nilai === nilai).map(cetakUmpanBalik),
    })),
    ratingHasil: b.rating.hasil,
    ratingPerilaku: b.rating.perilaku,
    predikat: b.rating.predikat,
    alasan: b.alasan,
    catatan: b.catatan,
    bukti: [...new Map(b.bukti.map((x) => [x.id, x])).values()].map(({ id, nama, ukuran, sha256 }) => ({
      id,
      nama,
      ukuran,
      sha256,
    })),
    ditandatangani: b.tanda,
  };
}

/** The document of a signature; whatever stood before it is replaced, never removed. */
export async function dokumenStatements(
  evaluasi: string,
  isi: DokumenIsi,
  now: number,
): Promise<readonly Statement<number>[]> {
  const teks = canonical(isi);
  const id = newId(now);
  return [
    change`INSERT INTO dokumen (id, evaluasi, format, isi, hash, token, menggantikan, dibuat_pada)
      VALUES (${id}, ${evaluasi}, ${isi.format}, ${teks}, ${await sha256Hex(teks)}, ${newSecret()},
        (SELECT id FROM dokumen WHERE evaluasi = ${evaluasi} AND keadaan = 'berlaku'), ${now})`,
    change`UPDATE dokumen SET keadaan = 'diganti'
      WHERE evaluasi = ${evaluasi} AND keadaan = 'berlaku' AND id <> ${id}`,
  ];
}

const TANPA: OrangTercetak = { id: "", nama: "-", nomor: null, pangkat: "-", jabatan: "-", unit: "-" };
const cetakOrang = (o: Identitas | undefined): OrangTercetak | null =>
  o
    ? {
        id: o.id,
        nama: o.nama,
        nomor: o.nomor,
        pangkat: o.pangkat && o.golongan ? `${o.pangkat} (${o.golongan})` : pangkatGolongan(o.golongan),
        jabatan: o.jabatan ?? "-",
        unit: o.unit ?? "-",
      }
    : null;
const cetakUmpanBalik = ({
  pemberi,
  namaPemberi,
  nada,
  isi,
  tanggal,
}: UmpanBalikRow): UmpanBalikTercetak => ({
  pemberi,
  namaPemberi,
  nada,
  isi,
  tanggal,
});
