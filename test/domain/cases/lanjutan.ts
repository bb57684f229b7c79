import { angkaKredit, angkaKreditKumulatif, angkaKreditMinimal } from "../../../src/domain/angka-kredit.ts";
import { kunci, predikat, rating } from "../../../src/domain/istilah.ts";
import { jenjang } from "../../../src/domain/jabatan.ts";
import { batasPelindunganData } from "../../../src/domain/pelindungan-data.ts";
import { kotakTalenta } from "../../../src/domain/talenta.ts";
import { panduanIpk, putusStudi } from "../../../src/domain/tugas-belajar.ts";
import { nilaiLama, predikatDariNilai } from "../../../src/domain/warisan.ts";
import {
  code,
  codeOrNull,
  flag,
  integer,
  type Json,
  number,
  records,
  string,
  UnreadableInput,
  upper,
} from "./read.ts";

/** Credit points, study, talent, the old scale and the clocks of data protection. */
export const lanjutan: Readonly<Record<string, (input: Json) => unknown>> = {
  angka_kredit: (i) => {
    const hasil = angkaKredit(periode(i));
    return { koefisien: hasil.koefisien, persen: hasil.persen, angka_kredit: hasil.angkaKredit };
  },
  angka_kredit_akumulasi: (i) => ({
    angka_kredit_kumulatif: angkaKreditKumulatif(records(i, "periode").map(periode)),
  }),
  angka_kredit_minimal: (i) =>
    angkaKreditMinimal(
      code(i, "jenjang", kunci(jenjang)),
      code(i, "untuk", ["pangkat", "jenjang"]),
      number(i, "angka_kredit_kumulatif"),
    ) ?? { minimal: null, memenuhi: false, selisih: null },
  legacy_predikat: (i) => ({
    predikat: upper(predikatDariNilai(number(i, "nilai"), flag(i, "ide_baru"))),
  }),
  legacy_bobot: (i) => {
    const bobot = code(i, "bobot", ["70-30", "60-40"]);
    const nilai = nilaiLama(number(i, "nilai_skp"), number(i, "nilai_perilaku"), bobot);
    return { nilai, predikat: upper(predikatDariNilai(nilai, flag(i, "ide_baru"))) };
  },
  talent_box: (i) => ({
    kotak:
      kotakTalenta[code(i, "kinerja", kunci(rating))][code(i, "potensial", ["rendah", "menengah", "tinggi"])],
  }),
  tugas_belajar_ipk: (i) => {
    const panduan = panduanIpk({
      lokasi: code(i, "lokasi", ["dn", "ln"]),
      jenjang: code(i, "jenjang", ["s1", "s2-s3"]),
      universitas: akreditasi(i, "akreditasi_universitas"),
      prodi: akreditasi(i, "akreditasi_prodi"),
      ipk: string(i, "ipk"),
    });
    return { panduan: panduan && upper(panduan), catatan: panduan === null ? "DI_LUAR_TABEL" : null };
  },
  tugas_belajar_drop_out: (i) => {
    code(i, "rating_hasil_kerja", kunci(rating));
    code(i, "status_studi", ["tidak-lulus"]);
    const { diizinkan, bawaan, mengabaikanKuadran } = putusStudi(
      code(i, "rating_perilaku_kerja", kunci(rating)),
    );
    return {
      predikat_diizinkan: diizinkan.map(upper),
      bawaan: upper(bawaan),
      mengabaikan_kuadran: mengabaikanKuadran,
    };
  },
  pdp_breach_deadline: (i) => ({ batas_pemberitahuan: batas(i, "waktu_diketahui") }),
  pdp_request_deadline: (i) => {
    code(i, "jenis", ["akses", "perbaikan", "tarik-persetujuan"]);
    return { batas: batas(i, "waktu_diterima") };
  },
};

const periode = (p: Json) => ({
  jenjang: code(p, "jenjang", kunci(jenjang)),
  predikat: code(p, "predikat", kunci(predikat)),
  bulan: integer(p, "bulan"),
});

function batas(i: Json, key: string): string {
  const sampai = batasPelindunganData(string(i, key));
  if (sampai === null) throw new UnreadableInput(`"${key}" must be an instant with offset`);
  return sampai;
}

const akreditasi = (i: Json, key: string) =>
  (codeOrNull(i, key, ["a", "b", "c"])?.toUpperCase() as "A" | "B" | "C" | null | undefined) ?? null;
