import type { SkpContent } from "../../data/agency/skp.ts";
import { change } from "../../data/agency/statement.ts";
import { canonical } from "../../data/canonical.ts";
import { tambahHari } from "../../domain/tanggal.ts";
import { contentStatements } from "../../features/skp/save.ts";
import {
  alasanVersiKedua,
  dikembalikan,
  penyesuaianBerjalan,
  rhkBaru,
  targetBaru,
} from "../kencana/penyesuaian.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { idOf } from "./id.ts";
import { jam, type SkpBenih } from "./skp.ts";
import { insert, type Row, type Stage, type Tulisan } from "./tulis.ts";

/** Adjustments behind the second versions, one that waits after it was sent back once, and one being written. */
export const penyesuaianStage = (benih: Benih, orang: Orang, semua: readonly SkpBenih[]): Stage => ({
  nama: "penyesuaian",
  isi: () =>
    benih.code === "kanwil-kencana" ? [...versiKedua(benih, semua), ...berjalan(benih, orang, semua)] : [],
});

type Langkah = {
  readonly langkah: string;
  readonly dari: string;
  readonly ke: string;
  readonly oleh: string;
  readonly pada: number;
  readonly alasan?: string;
};
const riwayat = (skp: string, semua: readonly Langkah[]): Row[] =>
  semua.map(({ alasan = "", ...l }, at) => ({ objek: skp, versi: 4 + at, jenis: "skp", ...l, alasan }));

function versiKedua(benih: Benih, semua: readonly SkpBenih[]): Tulisan[] {
  return tabel(alasanVersiKedua, ["kode", "sebab", "alasan"]).flatMap(({ kode, sebab, alasan }) => {
    const s = semua.find((x) => x.kode === kode && x.versi.length > 1);
    const [satu, dua] = s?.versi ?? [];
    if (!s || !satu || !dua) return [];
    const dibuka = jam(tambahHari(dua.ditetapkan, -4), benih, 9, kode);
    const diajukan = jam(tambahHari(dua.ditetapkan, -1), benih, 10, kode);
    return [
      ...insert(
        "riwayat",
        riwayat(s.id, [
          { langkah: "adjust", dari: "ditetapkan", ke: "draf", oleh: s.pegawai, pada: dibuka, alasan },
          { langkah: "submit", dari: "draf", ke: "diajukan", oleh: s.pegawai, pada: diajukan },
          { langkah: "approve", dari: "diajukan", ke: "ditetapkan", oleh: dua.oleh, pada: dua.pada },
        ]),
      ),
      ...insert("penyesuaian", [
        {
          ...{ skp: s.id, nomor: 1, sebab, alasan, berlaku_dari: dua.berlakuDari, dibuka_oleh: s.pegawai },
          ...{ dibuka_pada: dibuka, ditutup_pada: dua.pada, hasil: "ditetapkan", versi: 2 },
        },
      ]),
      ...insert("skp_ajuan", [{ skp: s.id, versi: 5, isi: canonical(dua.isi), pada: diajukan }]),
      change`UPDATE skp SET versi = 6, diajukan_pada = ${diajukan}, ditetapkan_pada = ${satu.pada} WHERE id = ${s.id}`,
    ];
  });
}

const KOLOM = ["kode", "oleh", "sebab", "alasan", "dibuka", "berlaku", "keadaan"] as const;

function berjalan(benih: Benih, orang: Orang, semua: readonly SkpBenih[]): Tulisan[] {
  return tabel(penyesuaianBerjalan, KOLOM).flatMap((p) => {
    const s = semua.find((x) => x.kode === p.kode && x.keadaan === "ditetapkan");
    if (!s?.isi || !s.penilai) return [];
    const pada = (hari: number, pukul: number) => jam(tambahHari(p.dibuka, hari), benih, pukul, p.kode);
    const oleh = orang.idPegawai(p.oleh);
    const kini = disesuaikan(benih, p.kode, "kini", s.isi);
    const dahulu = disesuaikan(benih, p.kode, "dahulu", s.isi);
    const kata = tabel(dikembalikan, ["kode", "catatan"]).find((d) => d.kode === p.kode)?.catatan ?? "";
    const [ajuan1, kembali, ajuan2] = [pada(1, 10), pada(2, 14), pada(6, 9)];
    const diajukan = p.keadaan === "diajukan";
    const langkah: Langkah[] = [
      { langkah: "adjust", dari: "ditetapkan", ke: "draf", oleh, pada: pada(0, 9), alasan: p.alasan },
      ...(diajukan
        ? [
            { langkah: "submit", dari: "draf", ke: "diajukan", oleh: s.pegawai, pada: ajuan1 },
            {
              ...{
                langkah: "sendBack",
                dari: "diajukan",
                ke: "dikembalikan",
                oleh: s.penilai,
                pada: kembali,
              },
              alasan: kata,
            },
            { langkah: "submit", dari: "dikembalikan", ke: "diajukan", oleh: s.pegawai, pada: ajuan2 },
          ]
        : []),
    ];
    const nama = (id: string | null) => orang.pegawai.find((o) => o.id === id)?.nama ?? "";
    const [kepada, jenis] = diajukan
      ? [s.penilai, "skp-diajukan"]
      : [oleh === s.pegawai ? s.penilai : s.pegawai, "skp-penyesuaian-dibuka"];
    const terakhir = langkah.at(-1)?.pada ?? 0;
    return [
      ...contentStatements(s.id, kini),
      ...insert("riwayat", riwayat(s.id, langkah)),
      ...insert("penyesuaian", [
        {
          ...{ skp: s.id, nomor: 1, sebab: p.sebab, alasan: p.alasan, berlaku_dari: p.berlaku },
          ...{ dibuka_oleh: oleh, dibuka_pada: pada(0, 9) },
        },
      ]),
      ...(diajukan
        ? [
            ...insert("skp_ajuan", [
              { skp: s.id, versi: 5, isi: canonical(dahulu), pada: ajuan1 },
              { skp: s.id, versi: 7, isi: canonical(kini), pada: ajuan2 },
            ]),
            ...insert("catatan_rhk", [{ skp: s.id, versi: 6, rhk: "", teks: kata }]),
          ]
        : []),
      ...insert("pemberitahuan", [
        {
          ...{
            id: idOf(terakhir, `kabar penyesuaian ${s.id}`),
            pegawai: kepada,
            jenis,
            tautan: `/skp/${s.id}`,
          },
          data: JSON.stringify({
            ...{ nama: nama(s.pegawai), penilai: nama(s.penilai), oleh: nama(oleh) },
            ...{ tahun: s.tahun, penyesuaian: 1 },
          }),
          dibuat_pada: terakhir,
        },
      ]),
      change`UPDATE skp SET penyesuaian = ${p.keadaan}, versi = ${3 + langkah.length}, revisi = 5, dibaca_pada = NULL,
          diajukan_pada = CASE WHEN ${diajukan ? 1 : 0} THEN ${ajuan2} ELSE diajukan_pada END, diubah_pada = ${terakhir}
        WHERE id = ${s.id}`,
    ];
  });
}

/** The agreed text with other targets, and with what was added. */
function disesuaikan(benih: Benih, kode: string, kapan: string, isi: SkpContent): SkpContent {
  const ganti = tabel(targetBaru, ["kode", "kapan", "rhk", "indikator", "target"]).filter(
    (t) => t.kode === kode && t.kapan === kapan,
  );
  const tambah = kapan === "kini" ? tabel(rhkBaru, ["kode", "teks", "indikator", "target"]) : [];
  const rhk = isi.rhk.map((r, at) => ({
    ...r,
    indikator: r.indikator.map((i, n) => {
      const t = ganti.find((g) => Number(g.rhk) === at + 1 && Number(g.indikator) === n + 1);
      return t ? { ...i, target: t.target } : i;
    }),
  }));
  const [utama] = isi.rhk;
  const baru = tambah
    .filter((t) => t.kode === kode)
    .map((t, at) => ({
      ...{ id: idOf(BUKA, `${benih.code} ${kode} sesuai ${at}`), jenis: "utama" as const },
      ...{ klasifikasi: "organisasi" as const, teks: t.teks, penugasanDari: utama?.penugasanDari ?? "" },
      ...{ rhkPimpinan: utama?.rhkPimpinan ?? null, rhkPimpinanTeks: utama?.rhkPimpinanTeks ?? "" },
      indikator: [
        {
          ...{ id: idOf(BUKA, `${benih.code} ${kode} sesuai ${at} i`), aspek: "kuantitas", perspektif: null },
          ...{ teks: t.indikator, target: t.target },
        },
      ],
    }));
  return {
    ...isi,
    rhk: [...rhk.filter((r) => r.jenis === "utama"), ...baru, ...rhk.filter((r) => r.jenis !== "utama")],
  };
}

const BUKA = Date.UTC(2026, 10, 12, 2);
