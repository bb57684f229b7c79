import type { Content, ContentTable, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { RhkContent } from "../../data/agency/skp.ts";
import { aspek, kunci, perspektif, sebutan } from "../../domain/istilah.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { barisPihak, masaPenilaian, NIP_OPSIONAL } from "../../web/formulir/kepala.ts";
import {
  aman,
  garis,
  judul,
  kepala,
  kosong,
  type Penanda,
  sel,
  tabel,
} from "../../web/formulir/pdf-bagian.ts";
import {
  barisInstansi,
  identitasPdf,
  type Kertas,
  lembarPdf,
  tandaTanganPdf,
} from "../../web/formulir/pdf-lembar.ts";
import { itemsOf, type SheetProps, signersOf } from "./sheet.tsx";
import {
  barisKosong,
  bintangPerilaku,
  catatanSkp,
  EKSPEKTASI,
  JUDUL_LAMPIRAN,
  judulSkp,
  kelompokBaris,
  kolomKuantitatif,
  rhkTercetak,
  tabelLampiran,
  UKURAN,
  ukuranTercetak,
} from "./sheet-kata.ts";
import { numbered } from "./sheet-parts.tsx";

type Cetakan = {
  readonly lembar: SheetProps;
  readonly kertas: Kertas;
  /** Across every page; empty on what is agreed. */
  readonly tanda: string;
  /** At the foot: which version, by its fingerprint. */
  readonly kaki: string;
  /** The instant the text is of. */
  readonly pada: number;
};

/** The SKP on landscape paper and its lampiran on portrait paper, in one file (A.1.8 is inseparable from it). */
export const pdfSkp = ({ lembar, kertas, tanda, kaki, pada }: Cetakan): TDocumentDefinitions =>
  lembarPdf({
    judul: `Sasaran Kinerja Pegawai - ${lembar.pegawai?.nama ?? ""}`,
    penulis: lembar.instansi,
    dibuat: pada,
    kertas,
    orientasi: "landscape",
    tanda,
    kaki,
    isi: [
      ...isiSkp(lembar),
      { stack: isiLampiran(lembar), pageOrientation: "portrait", pageBreak: "before" },
    ],
  });

function isiSkp(props: SheetProps): Content[] {
  const { kelompok, pendekatan, dari, sampai } = props.bentuk;
  const nip = kelompok === "jpt-unit-mandiri" ? NIP_OPSIONAL : "NIP";
  const catatan = catatanSkp(kelompok, pendekatan).map((text): Content => ({ text, fontSize: 6.5 }));
  const { awal, akhir } = perilakuKerja(props);
  return [
    ...judul(judulSkp(kelompok, pendekatan)),
    barisInstansi(props.instansi, masaPenilaian(dari, sampai)),
    identitasPdf(barisPihak(props.pegawai), barisPihak(props.penilai, nip)),
    { text: " ", fontSize: 4 },
    pendekatan === "kuantitatif" ? kuantitatif(props) : kualitatif(props),
    { text: " ", fontSize: 4 },
    awal,
    // The signatures never stand alone on a page: the last value goes with them.
    { unbreakable: true, stack: [akhir, tandaTanganPdf(penanda(props)), ...catatan] },
  ];
}

const KUANTITATIF = {
  "jpt-unit-mandiri": [24, "*", "*", 110, 90],
  "ja-jf": [24, "24%", "24%", 56, "*", 100],
} as const;

function kuantitatif({ bentuk: { kelompok }, content }: SheetProps): Content {
  const kolom = kolomKuantitatif[kelompok];
  const n = kolom.length;
  const tengah = { alignment: "center" };
  return tabel(
    [...KUANTITATIF[kelompok]],
    [
      [kepala("HASIL KERJA", { colSpan: n }), ...kosong(n - 1)],
      kolom.map((k) => kepala(k, tengah)),
      kolom.map((_, at) => kepala(`(${at + 1})`, tengah)),
      ...numbered(content.rhk).flatMap(({ jenis, list }): TableCell[][] => [
        [kepala(kelompokBaris[jenis], { colSpan: n }), ...kosong(n - 1)],
        ...(list.length === 0
          ? [barisKosong(kelompok, "kuantitatif").map((t, at) => sel(t, at === 0 ? tengah : {}))]
          : list.flatMap(({ nomor, r }) => barisRhk(nomor, r, kelompok === "jpt-unit-mandiri"))),
      ]),
    ],
    3,
  );
}

/** One row an indicator; number, leader's result and result are merged over them. */
function barisRhk(nomor: number, r: RhkContent, jpt: boolean): TableCell[][] {
  const list = r.indikator.length > 0 ? r.indikator : [null];
  const hasil = rhkTercetak(r, jpt ? "jpt-unit-mandiri" : "ja-jf", "kuantitatif");
  // What may fill a page is not merged but left open below: a merged cell loses its borders where the page breaks.
  const panjang = Math.max(hasil.length, r.rhkPimpinanTeks.length) >= RINGKAS;
  const terakhir = list.length - 1;
  return list.map((i, at) => {
    const buka = (teks: string, lain = {}) => {
      if (panjang)
        return sel(at === 0 ? teks : "", { ...lain, border: [true, at === 0, true, at === terakhir] });
      return at === 0 ? sel(teks, { rowSpan: list.length, ...lain }) : {};
    };
    return [
      buka(String(nomor), { alignment: "center" }),
      ...(jpt ? [] : [buka(r.rhkPimpinanTeks)]),
      buka(hasil),
      ...(jpt ? [] : [sel(sebutan(aspek, i?.aspek))]),
      sel(i?.teks ?? ""),
      sel(i?.target ?? ""),
      ...(jpt ? [sel(sebutan(perspektif, i?.perspektif))] : []),
    ];
  });
}

function kualitatif({ bentuk: { kelompok }, content }: SheetProps): Content {
  return tabel(
    [24, "*"],
    [
      [kepala("HASIL KERJA", { colSpan: 2 }), {}],
      ...numbered(content.rhk).flatMap(({ jenis, list }): TableCell[][] => [
        [kepala(kelompokBaris[jenis], { colSpan: 2 }), {}],
        ...(list.length === 0
          ? [
              barisKosong(kelompok, "kualitatif").map((t, at) =>
                sel(t, at === 0 ? { alignment: "center" } : {}),
              ),
            ]
          : list.flatMap(({ nomor, r }): TableCell[][] => [
              [
                sel(String(nomor), { rowSpan: 2, alignment: "center" }),
                sel(rhkTercetak(r, kelompok, "kualitatif")),
              ],
              [
                {},
                {
                  stack: [
                    UKURAN[kelompok],
                    ...r.indikator.map((i) => aman(`- ${ukuranTercetak(i, kelompok)}`)),
                  ],
                },
              ],
            ])),
      ]),
    ],
    1,
  );
}

const nilai = kunci(perilaku);

/** Short enough to be kept whole; what is longer may go on over the page. */
const RINGKAS = 900;
const pendek = (teks: string) => teks.length < RINGKAS && teks.split("\n").length < 20;

function perilakuKerja({ bentuk, content }: SheetProps) {
  const ringkas = nilai.every((n) => pendek(content.perilaku[n] ?? ""));
  const blok = (baris: TableCell[][], headerRows: number): ContentTable => ({
    table: {
      widths: [24, "*"],
      body: baris,
      headerRows,
      // The printer drops what it is to keep whole and cannot.
      keepWithHeaderRows: ringkas ? headerRows : 0,
      dontBreakRows: ringkas,
    },
    // Tighter than the rest: all seven and the signatures fit on one page of their own.
    lineHeight: 1,
    layout: {
      ...garis,
      paddingLeft: rapat(4),
      paddingRight: rapat(4),
      paddingTop: tinggi,
      paddingBottom: tinggi,
    },
  });
  const satu = (no: string, isi: TableCell[][]): TableCell[] => [
    sel(no, { alignment: "center", margin: [0, 2.5, 0, 2.5] }),
    {
      table: { widths: ["*", "45%"], body: isi },
      layout: {
        ...garis,
        hLineWidth: (i) => (i === 1 && isi.length > 1 ? 0.5 : 0),
        vLineWidth: (i) => (i === 1 ? 0.5 : 0),
      },
    },
  ];
  const akhirNilai = nilai.at(-1) as (typeof nilai)[number];
  const [kepalaTeks, ekor] = belah(content.perilaku[akhirNilai] ?? "");
  const baris = nilai.map((n, at) =>
    satu(String(at + 1), [
      [sel(perilaku[n].id, { colSpan: 2 }), {}],
      [
        { stack: perilaku[n].panduan.map((b) => `- ${b}`) },
        sel([EKSPEKTASI, n === akhirNilai ? kepalaTeks : content.perilaku[n]].filter(Boolean).join("\n")),
      ],
    ]),
  );
  const kata = `PERILAKU KERJA${bintangPerilaku(bentuk.kelompok, bentuk.pendekatan)}`;
  const kepalaBlok = kepala(kata, { colSpan: 2, margin: [0, 2.5, 0, 2.5] });
  // The last value goes with the signatures; of a very long one its last words.
  return ekor === ""
    ? { awal: blok([[kepalaBlok, {}], ...baris.slice(0, -1)], 1), akhir: blok(baris.slice(-1), 0) }
    : { awal: blok([[kepalaBlok, {}], ...baris], 1), akhir: blok([satu("", [[sel(""), sel(ekor)]])], 0) };
}

/** A long text in two, between two words. */
function belah(teks: string): readonly [awal: string, akhir: string] {
  const at = teks.length < RINGKAS ? -1 : teks.lastIndexOf(" ", teks.length - 300);
  return at < 0 ? [teks, ""] : [teks.slice(0, at), teks.slice(at + 1)];
}
/** The table inside has its own room. */
const rapat = (lebar: number) => (kolom: number) => (kolom === 0 ? lebar : 0);
const tinggi = () => 0;

const isiLampiran = (props: SheetProps): Content[] => [
  ...judul([JUDUL_LAMPIRAN]),
  barisInstansi(props.instansi, masaPenilaian(props.bentuk.dari, props.bentuk.sampai), true),
  tabel(
    [24, "*"],
    tabelLampiran.flatMap(([teks, bagian]): TableCell[][] => [
      [kepala(teks, { colSpan: 2 }), {}],
      ...itemsOf(props.content, bagian).map((butir, at) => [
        sel(`${at + 1}.`, { alignment: "center" }),
        sel(butir),
      ]),
    ]),
  ),
  { unbreakable: true, stack: [tandaTanganPdf(penanda(props))] },
];

const penanda = (props: SheetProps): Penanda[] =>
  signersOf(props).map((s) => ({
    tempatTanggal: s.placeAndDate ?? "",
    peran: s.role,
    tanda: s.mark,
    nama: s.name,
    nip: s.nip ?? "",
  }));
