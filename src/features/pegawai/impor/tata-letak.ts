import type { Kolom } from "./kolom.ts";

/**
 * Layouts of lists that agencies bring, kept as data (shared notes on neighbours, November 2026): collected from
 * public clients and manuals, not from an official specification, so the page says so. Headings in capitals,
 * without blanks and dots.
 */
export type TataLetak = {
  readonly kunci: "siasn" | "ekinerja-rekap" | "selaras";
  /** Month in which the layout was seen. */
  readonly dilihat: string;
  /** Headings that together tell it from the others. */
  readonly ciri: readonly string[];
  readonly kolom: Readonly<Partial<Record<Kolom, readonly string[]>>>;
};

export const tataLetak: readonly TataLetak[] = [
  {
    kunci: "selaras",
    dilihat: "2026-11",
    ciri: ["MEMIMPINUNIT", "DELEGASIPENILAI", "NAMA", "NIP"],
    kolom: {
      nomor: ["NIP"],
      kodeUnit: ["KODEUNOR", "KODEUNIT"],
      memimpin: ["MEMIMPINUNIT", "MEMIMPIN", "PIMPINANUNIT", "KEPALAUNIT"],
      delegasi: ["DELEGASIPENILAI", "DELEGASI"],
      nomorSurat: ["NOMORSK", "NOMORSURAT", "NOSK", "SKJABATANNOMOR"],
      jenjang: ["JENJANG", "JENJANGJABATAN", "TINGKATJABATAN"],
      jenis: ["JENISPEGAWAI", "STATUSPEGAWAI", "JENISASN", "STATUSCPNSPNS"],
    },
  },
  {
    kunci: "siasn",
    dilihat: "2026-11",
    ciri: ["NIPBARU", "GOLAKHIR", "UNORNAMA", "UNORINDUKNAMA", "JABATANNAMA", "KEDUDUKANHUKUM", "NIPATASAN"],
    kolom: {
      nomor: ["NIPBARU", "NIPNIPPPK", "NIPNI", "NIPPPK", "NIPPPPK", "NIPPK", "NOMORINDUKPEGAWAI"],
      nama: ["NAMA", "NAMAPEGAWAI", "NAMALENGKAP", "NAMALENGKAPDENGANGELAR", "NAMAPNS"],
      gelarDepan: ["GELARDEPAN", "GLRDEPAN"],
      gelarBelakang: ["GELARBELAKANG", "GLRBELAKANG"],
      golongan: [
        "GOLAKHIR",
        "GOLRUANG",
        "GOLAKHIRNAMA",
        "GOLONGAN",
        "GOL",
        "GOLONGANRUANG",
        "PANGKATGOLONGAN",
      ],
      golonganDari: ["TMTGOLONGAN", "TMTGOL", "TMTGOLAKHIR", "TMTPANGKAT"],
      jabatan: ["JABATANNAMA", "JABATAN", "NAMAJABATAN"],
      jenisJabatan: ["JENISJABATAN", "JENISJABATANNAMA", "KELOMPOKJABATAN", "ESELON"],
      jabatanDari: ["TMTJABATAN", "TMTJAB"],
      unit: ["UNORNAMA", "UNOR", "UNIT", "UNITKERJA", "NAMAUNIT", "NAMAUNOR", "UNITKERJANAMA"],
      unitInduk: ["UNORINDUKNAMA", "UNORINDUK", "UNITINDUK", "INDUK", "NAMAUNORINDUK"],
      email: ["EMAIL", "SUREL", "EMAILGOV", "ALAMATEMAIL"],
    },
  },
  {
    kunci: "ekinerja-rekap",
    dilihat: "2026-11",
    ciri: ["NIP", "NAMA", "JABATAN", "RATINGHASILKERJA", "RATINGPERILAKU", "PREDIKAT"],
    kolom: { nomor: ["NIP"], nama: ["NAMA"], jabatan: ["JABATAN"] },
  },
];

/** A heading as it is compared: "Gol. Akhir " is GOLAKHIR. */
export const rapat = (judul: string): string => judul.toUpperCase().replace(/[^A-Z]/g, "");

export const kolomDari: ReadonlyMap<string, Kolom> = new Map(
  tataLetak.flatMap(({ kolom }) =>
    (Object.entries(kolom) as [Kolom, readonly string[]][]).flatMap(([k, names]) =>
      names.map((n) => [n, k] as const),
    ),
  ),
);

/** The layout most of whose marks are there; a list of nobody in particular is none. */
export function kenaliTataLetak(judul: readonly string[]): TataLetak["kunci"] | null {
  const ada = new Set(judul.map(rapat));
  let best: { kunci: TataLetak["kunci"]; nilai: number } | null = null;
  for (const t of tataLetak) {
    const nilai = t.ciri.filter((c) => ada.has(c)).length / t.ciri.length;
    if (nilai >= 0.5 && nilai > (best?.nilai ?? 0)) best = { kunci: t.kunci, nilai };
  }
  return best?.kunci ?? null;
}
