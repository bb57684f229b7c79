import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { UmpanBalik } from "../../data/agency/pelaksanaan.ts";
import type { RhkContent } from "../../data/agency/skp.ts";
import { aspek, kunci, perspektif, sebutan } from "../../domain/istilah.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { awalanPemberi } from "../../domain/umpan-balik.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { barisPihak, masaPenilaian, NIP_OPSIONAL, tempatTanggal } from "../../web/formulir/kepala.ts";
import { aman, judul, kepala, kosong, sel, tabel } from "../../web/formulir/pdf-bagian.ts";
import {
  barisInstansi,
  identitasPdf,
  type Kertas,
  lembarPdf,
  tandaTanganPdf,
} from "../../web/formulir/pdf-lembar.ts";
import { kolomJaJf, kolomJpt, kolomKualitatif } from "./rekaman-kolom.ts";
import type { Rekaman } from "./rekaman-page.tsx";

type Cetakan = Rekaman & {
  readonly kertas: Kertas;
  readonly tanda: string;
  readonly kaki: string;
  readonly dibuat: number;
};
type Bentuk = "B.1.3" | "B.1.4" | "B.1.5";

export const bentukRekaman = ({ head }: Pick<Rekaman, "head">): Bentuk =>
  head.pendekatan === "kualitatif" ? "B.1.3" : head.kelompok === "jpt-unit-mandiri" ? "B.1.4" : "B.1.5";

/** Formats B.1.3, B.1.4 and B.1.5 (hlm. 71-77) on landscape paper, signed by both. */
export function pdfRekaman(p: Cetakan): TDocumentDefinitions {
  const { head, instansi } = p;
  const bentuk = bentukRekaman(p);
  const jpt = bentuk === "B.1.4";
  const lima = jpt ? (["INSTANSI", instansi] as const) : undefined;
  return lembarPdf({
    judul: `Rekaman informasi umpan balik berkelanjutan - ${p.pegawai?.nama ?? ""}`,
    penulis: instansi,
    dibuat: p.dibuat,
    kertas: p.kertas,
    orientasi: "landscape",
    tanda: p.tanda,
    kaki: p.kaki,
    isi: [
      ...judul([...JUDUL, `PENDEKATAN HASIL KERJA ${head.pendekatan.toUpperCase()}`, ...BAGI[bentuk]]),
      barisPeriode(p),
      barisInstansi(instansi, masaPenilaian(head.dari, head.sampai)),
      identitasPdf(barisPihak(p.pegawai), barisPihak(p.penilai, jpt ? NIP_OPSIONAL : "NIP", lima)),
      { text: " ", fontSize: 4 },
      hasilKerja(p, bentuk),
      perilakuKerja(p),
      {
        unbreakable: true,
        stack: [tandaTanganPdf(penanda(p)), { text: CATATAN, fontSize: 6.5 }],
      },
    ],
  });
}

const JUDUL = ["REKAMAN INFORMASI UMPAN BALIK BERKELANJUTAN"];
const BAGI: Readonly<Record<Bentuk, readonly string[]>> = {
  "B.1.3": [],
  "B.1.4": ["BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"],
  "B.1.5": ["BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"],
};
const CATATAN =
  "*pilih salah satu (periode disesuaikan dengan periode evaluasi siklus pendek yang ditetapkan Instansi Pemerintah)";
const TRIWULAN = ["I", "II", "III", "IV", "AKHIR"];
const UMPAN_BALIK = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG";
const tengah = { alignment: "center" };

/** The choices that were not made are struck through; an agency by months prints its month (forms.md 0, rules 5, 7). */
function barisPeriode({ periode, head }: Rekaman): Content {
  if (periode.jenis === "bulan")
    return {
      text: `PERIODE: BULAN ${namaPeriode({ ...periode, tahun: head.tahun }, "id").toUpperCase()}`,
      alignment: "center",
    };
  const satu = TRIWULAN[periode.jenis === "tahunan" ? 4 : periode.n - 1];
  const pilihan = TRIWULAN.map((o, at) => {
    const text = at < TRIWULAN.length - 1 ? `${o}/ ` : o;
    return o === satu ? text : { text, decoration: "lineThrough" as const, color: "#555555" };
  });
  return { text: ["PERIODE: TRIWULAN ", ...pilihan, "*"], alignment: "center" };
}

const KOLOM = { "B.1.3": kolomKualitatif, "B.1.4": kolomJpt, "B.1.5": kolomJaJf };
const LEBAR: Readonly<Record<Bentuk, (string | number)[]>> = {
  "B.1.3": [20, "*", "28%", "30%"],
  "B.1.4": [22, "20%", "18%", 62, 70, "*", "*"],
  "B.1.5": [22, "15%", "15%", 52, "15%", 62, "*", "*"],
};

function hasilKerja(p: Rekaman, bentuk: Bentuk): Content {
  const kolom = KOLOM[bentuk];
  const n = kolom.length;
  const urut = [
    ...p.content.rhk.filter((r) => r.jenis === "utama"),
    ...p.content.rhk.filter((r) => r.jenis === "tambahan"),
  ];
  const lain = p.items.filter((u) => u.rhk !== null && !p.content.rhk.some((r) => r.id === u.rhk));
  const satu = bentuk === "B.1.3" ? kualitatif : kuantitatif;
  return tabel(
    [...LEBAR[bentuk]],
    [
      kolom.map((k) => kepala(k, tengah)),
      ...(bentuk === "B.1.3" ? [] : [kolom.map((_, at) => kepala(`(${at + 1})`, tengah))]),
      ...(["utama", "tambahan"] as const).flatMap((jenis): TableCell[][] => [
        [kepala(jenis === "utama" ? "A. UTAMA" : "B. TAMBAHAN", { colSpan: n }), ...kosong(n - 1)],
        ...urut.flatMap((r, at) => (r.jenis === jenis ? satu(p, r, at + 1) : [])),
      ]),
      ...(lain.length === 0
        ? []
        : [
            [kepala("HASIL KERJA YANG DISEBUT PEMBERI UMPAN BALIK", { colSpan: n }), ...kosong(n - 1)],
            [{ ...kalimat(lain), colSpan: n } as TableCell, ...kosong(n - 1)],
          ]),
    ],
    bentuk === "B.1.3" ? 1 : 2,
  );
}

/** One row an indicator; what spans them is left open below, for a merged cell loses its borders where the page breaks. */
function kuantitatif(p: Rekaman, r: RhkContent, nomor: number): TableCell[][] {
  const jpt = p.head.kelompok === "jpt-unit-mandiri";
  const list = r.indikator.length > 0 ? r.indikator : [null];
  const teks = jpt && r.penugasanDari ? `${r.teks} (penugasan dari ${r.penugasanDari})` : r.teks;
  return list.map((i, at) => {
    const batas = { border: [true, at === 0, true, at === list.length - 1] };
    const buka = (isi: string, lain = {}) => sel(at === 0 ? isi : "", { ...batas, ...lain });
    const kata = at === 0 ? kalimat(p.items.filter((u) => u.rhk === r.id)) : { text: "" };
    return [
      buka(String(nomor), tengah),
      ...(jpt ? [] : [buka(r.rhkPimpinanTeks)]),
      buka(teks),
      ...(jpt ? [] : [sel(sebutan(aspek, i?.aspek))]),
      sel(i?.teks ?? ""),
      sel(i?.target ?? ""),
      ...(jpt ? [sel(sebutan(perspektif, i?.perspektif))] : []),
      sel(i ? realisasi(p, i.id) : ""),
      { ...kata, ...batas } as TableCell,
    ];
  });
}

const kualitatif = (p: Rekaman, r: RhkContent, nomor: number): TableCell[][] => [
  [
    sel(String(nomor), tengah),
    {
      stack: [
        aman(r.teks),
        "Ukuran keberhasilan dan Target:",
        ...r.indikator.map((i) => aman(`- ${i.target ? `${i.teks}, ${i.target}` : i.teks}`)),
      ],
    },
    {
      stack: r.indikator
        .map((i) => realisasi(p, i.id))
        .filter(Boolean)
        .map((teks) => aman(`- ${teks}`)),
    },
    kalimat(p.items.filter((u) => u.rhk === r.id)) as TableCell,
  ],
];

const realisasi = ({ realisasi: all }: Rekaman, indikator: string): string => {
  const isi = all.find((r) => r.indikator === indikator);
  return isi ? `${isi.teks}${isi.sumber ? ` berdasarkan ${isi.sumber}` : ""}` : "";
};

/** Symbols are official (hlm. 194); on paper of ours a word says what the smiley says on screen. */
const NADA = { positif: " (+)", netral: "", perbaikan: " (perlu perbaikan)" } as const;
const kalimat = (items: readonly UmpanBalik[]) => ({
  stack: [...items]
    .reverse()
    .map((u) =>
      aman(
        `${awalanPemberi(u)}: ${u.rhk === "" && u.tentang ? `(${u.tentang}) ` : ""}${u.isi}${NADA[u.nada]}`,
      ),
    ),
});

const perilakuKerja = (p: Rekaman): Content =>
  tabel(
    [20, "*", "28%", "30%"],
    [
      [kepala("PERILAKU KERJA", { colSpan: 3 }), {}, {}, kepala(UMPAN_BALIK, tengah)],
      ...kunci(perilaku).flatMap((nilai, at): TableCell[][] => [
        [
          sel(String(at + 1), { ...tengah, border: [true, true, true, false] }),
          sel(perilaku[nilai].id, { colSpan: 3 }),
          {},
          {},
        ],
        [
          sel("", { border: [true, false, true, true] }),
          { stack: perilaku[nilai].panduan.map((x) => `- ${x}`) },
          sel(["Ekspektasi Khusus Pimpinan:", p.content.perilaku[nilai]].filter(Boolean).join("\n")),
          kalimat(p.items.filter((u) => u.nilai === nilai)) as TableCell,
        ],
      ]),
    ],
    1,
  );

const penanda = (p: Rekaman) => [
  {
    tempatTanggal: "",
    peran: "Pegawai yang Dinilai",
    tanda: "",
    nama: p.pegawai?.nama ?? "",
    nip: p.pegawai?.nomor ?? "",
  },
  {
    tempatTanggal: tempatTanggal(p.kota, null, "WIB"),
    peran: "Pejabat Penilai Kinerja",
    tanda: "",
    nama: p.penilai?.nama ?? "",
    nip: p.penilai?.nomor ?? "",
  },
];
