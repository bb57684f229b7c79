import { change } from "../../data/agency/statement.ts";
import { type Agency, findAgency } from "../../data/directory/database.ts";
import { openEvidence } from "../../data/evidence.ts";
import { sha256Hex } from "../../data/ids.ts";
import { tambahHariKerja } from "../../domain/tanggal.ts";
import { bacaNilaiLama, nilaiLama, predikatDariNilai, predikatLama } from "../../domain/warisan.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { idOf, pick } from "./id.ts";
import { kalender } from "./libur.ts";
import { pdfKecil } from "./pdf-kecil.ts";
import { jam } from "./skp.ts";
import { insert, type Row, type Stage, type Tulisan } from "./tulis.ts";

const ROMAWI = ["I", "II", "III"] as const;

/** The reports behind some of the results, one result put right by its final report, and the agency's rules. */
export const capaianStage = (env: Env, benih: Benih, orang: Orang, teks: string, now: number): Stage => ({
  nama: "capaian",
  isi: async () => {
    const evidence = openEvidence(env.EVIDENCE, (await findAgency(env, benih.code, now)) as Agency);
    const semua = tabel(teks, ["unit", "1", "2", "3"]).flatMap((baris) =>
      (["1", "2", "3"] as const).flatMap((tw) => {
        const [awal, akhir] = baris[tw]?.split(">") ?? [];
        const kunci = `lkj ${baris.unit} ${tw}`;
        return awal && (akhir || pick(4, kunci) === 0)
          ? [{ unit: baris.unit, n: Number(tw), nilai: akhir ?? awal, akhir, kunci }]
          : [];
      }),
    );
    const periode = new Map(
      [3, 6, 9].map((b, at) => [at + 1, `2026-0${b}-${b === 3 ? "31" : "30"}`] as const),
    );
    const berkas: Row[] = [];
    const ubah: Tulisan[] = [];
    for (const s of semua) {
      const hari = tambahHariKerja(periode.get(s.n) ?? "", s.akhir ? 11 : 6, kalender);
      const pada = jam(hari, benih, 13, s.unit);
      const id = idOf(pada, s.kunci);
      const tempat = { unit: orang.idUnit(s.unit), periode: `2026-triwulan-${s.n}` };
      const judul = `Laporan kinerja triwulan ${ROMAWI[s.n - 1]} 2026`;
      const isi = pdfKecil(judul, [benih.nama, s.unit, `Capaian kinerja organisasi: ${s.nilai}`]);
      const sha256 = await sha256Hex(isi);
      const kunci = `capaian/demo-${id}`;
      await evidence.put(kunci, isi.slice().buffer as ArrayBuffer, sha256, "application/pdf");
      berkas.push({
        ...{ id, ...tempat, nama: `lkj-tw${s.n}-${s.unit.toLowerCase()}.pdf`, jenis: "pdf", kunci, sha256 },
        ...{ ukuran: isi.length, keadaan: "tersimpan", dibuat_pada: pada },
        oleh: orang.pegawai[0]?.id ?? "",
      });
      ubah.push(
        s.akhir
          ? change`UPDATE capaian_unit SET capaian = ${s.akhir}, sumber = ${`${judul}, final`}, berkas = ${id},
              terbit_tanggal = ${hari}, alasan = 'Laporan final menggantikan angka sementara', ditetapkan_pada = ${pada},
              versi = 2 WHERE unit = ${tempat.unit} AND periode = ${tempat.periode}`
          : change`UPDATE capaian_unit SET berkas = ${id} WHERE unit = ${tempat.unit} AND periode = ${tempat.periode}`,
      );
    }
    return [
      ...insert("berkas_capaian", berkas),
      ...ubah,
      ...insert("aturan", [
        {
          kunci: "pola.aturan",
          nilai: "se-3-2023",
          dari: "2026-01-02",
          dasar: "Surat edaran tentang evaluasi kinerja 2026",
        },
      ]),
      ...warisanRows(benih, orang),
    ];
  },
});

/** The numbers of 2021 of those who served then: two halves under two rules, some a year in one. */
function warisanRows(benih: Benih, orang: Orang): Tulisan[] {
  const pada = jam("2026-02-10", benih, 10, "warisan");
  const impor = idOf(pada, `warisan ${benih.code}`);
  const lama = orang.pegawai.filter(
    (p) => p.jenis === "pns" && p.nomor && Number(p.nomor.slice(8, 12)) <= 2019,
  );
  const rows = lama.flatMap((p) =>
    (pick(3, `bagian ${p.kode}`) === 0
      ? (["setahun"] as const)
      : (["semester-1", "semester-2"] as const)
    ).map((bagian) => nilai(p.id, p.kode, bagian)),
  );
  if (rows.length === 0) return [];
  const admin = orang.pegawai.find((p) => p.kode === "P04" || p.kode === "M04") ?? orang.pegawai[0];
  return [
    ...insert("warisan_impor", [
      {
        ...{
          id: impor,
          nama_berkas: "rekap-skp-2021.xlsx",
          sumber: "Rekap penilaian SKP 2021, nomor 800/112/2022",
        },
        ...{ jumlah: rows.length, oleh: admin?.id ?? "", pada },
      },
    ]),
    ...insert("warisan_nilai", rows),
  ];

  function nilai(pegawai: string, kode: string, bagian: "setahun" | "semester-1" | "semester-2"): Row {
    const kunci = `nilai ${kode} ${bagian}`;
    const skp = 76 + pick(3600, `skp ${kunci}`) / 100;
    const perilaku = 80 + pick(2000, `perilaku ${kunci}`) / 100;
    const akhir = nilaiLama(skp, perilaku, bagian === "semester-2" ? "60-40" : "70-30").toFixed(2);
    const ide = pick(5, `ide ${kunci}`) === 0;
    const predikat = predikatLama[predikatDariNilai(Number(akhir), ide)].id;
    const isi = bacaNilaiLama({
      ...{ nip: "", tahun: "2021", bagian: bagian.replace("-", " "), nilaiSkp: skp.toFixed(2) },
      ...{ nilaiPerilaku: perilaku.toFixed(2), nilai: akhir, ideBaru: ide ? "Ya" : "", predikat },
      ...{ jabatan: "", unit: "", penilai: "" },
    });
    if (typeof isi === "string") throw new Error(`nilai lama of ${kode}: ${isi}`);
    return {
      ...{ id: idOf(pada, kunci), impor, pegawai, tahun: isi.tahun, bagian, nilai_skp: isi.nilaiSkp },
      ...{ nilai_perilaku: isi.nilaiPerilaku, nilai: isi.nilai, ide_baru: isi.ideBaru ? 1 : 0 },
      ...{ predikat: isi.predikat, unit: benih.nama, berbeda: isi.berbeda },
    };
  }
}
