import { formatEvaluasi, formatSkp, type JalurDokumen, type JalurEvaluasi } from "../../domain/dokumen.ts";
import type { Capaian, Predikat, Rating } from "../../domain/istilah.ts";
import { pangkatGolongan } from "../../domain/jabatan.ts";
import { type Perilaku, perilaku } from "../../domain/perilaku.ts";
import { canonical } from "../canonical.ts";
import { newId, newSecret, sha256Hex } from "../ids.ts";
import type { DokumenIsi, KeberatanTercetak, OrangTercetak, UmpanBalikTercetak } from "./dokumen-isi.ts";
import type { EvaluasiHead } from "./evaluasi.ts";
import type { BahanLain } from "./evaluasi-bahan.ts";
import type { BuktiRow, RealisasiRow, UmpanBalikRow } from "./evaluasi-isi.ts";
import type { Identitas } from "./identitas.ts";
import type { SkpContent } from "./skp.ts";
import { change, type Statement } from "./statement.ts";

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
  readonly lain?: BahanLain;
  /** Of a decision on an objection: the document is then D.1.3 (hlm. 118 B.7), signed by the atasan. */
  readonly keberatan?: KeberatanTercetak;
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
    format: formatEvaluasi(jalurDokumen(b)),
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
    bukti: [...new Map(b.bukti.map((x) => [x.id, x])).values()].map(
      ({ id, nama, ukuran, sha256, alamat }) => ({
        id,
        nama,
        ukuran,
        sha256,
        // Of a link the address is what was handed in; its hash stands in sha256.
        ...(alamat !== null && { alamat }),
      }),
    ),
    // Documents of before there was any of it keep their hash.
    ...(b.lain && Object.keys(b.lain).length > 0 && { lain: b.lain }),
    ...(b.keberatan && { keberatan: b.keberatan }),
    ditandatangani: b.tanda,
  };
}

/** The document of a signature; whatever stood before it is replaced, never removed. */
export async function dokumenStatements(
  evaluasi: string,
  isi: DokumenIsi,
  now: number,
): Promise<readonly Statement<number>[]> {
  const teks = canonical({ ...isi, garam: newSecret() });
  const id = newId(now);
  return [
    change`INSERT INTO dokumen (id, evaluasi, format, isi, hash, token, menggantikan, dibuat_pada)
      VALUES (${id}, ${evaluasi}, ${isi.format}, ${teks}, ${await sha256Hex(teks)}, ${newSecret()},
        (SELECT id FROM dokumen WHERE evaluasi = ${evaluasi} AND keadaan = 'berlaku'), ${now})`,
    change`UPDATE dokumen SET keadaan = 'diganti'
      WHERE evaluasi = ${evaluasi} AND keadaan = 'berlaku' AND id <> ${id}`,
  ];
}

const jalurDokumen = ({ jalur, keberatan }: BahanDokumen): JalurDokumen => {
  if (!keberatan) return jalur;
  return keberatan.putusan === "mengubah" ? "keberatan-diubah" : "keberatan-dikuatkan";
};

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
  sebutan,
}: UmpanBalikRow): UmpanBalikTercetak => ({
  pemberi,
  namaPemberi,
  nada,
  isi,
  tanggal,
  ...(sebutan && { sebutan }),
});
