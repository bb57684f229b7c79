import type { Baris, Sel } from "../../../data/spreadsheet.ts";

/**
 * Headers of staff lists as agencies have them: SIASN and SIMPEG exports, the rekap of e-Kinerja BKN (interop.md,
 * collected from public clients and manuals, November 2026) and our own template. Written without blanks and dots.
 */
const alias = {
  nomor: ["NIP", "NIPBARU", "NIPNIPPPK", "NIPNI", "NIPPPK", "NIPPPPK", "NIPPK", "NOMORINDUKPEGAWAI"],
  nama: ["NAMA", "NAMAPEGAWAI", "NAMALENGKAP", "NAMALENGKAPDENGANGELAR", "NAMAPNS"],
  gelarDepan: ["GELARDEPAN", "GLRDEPAN"],
  gelarBelakang: ["GELARBELAKANG", "GLRBELAKANG"],
  jenis: ["JENISPEGAWAI", "STATUSPEGAWAI", "JENISASN", "STATUSCPNSPNS"],
  golongan: ["GOLAKHIR", "GOLRUANG", "GOLAKHIRNAMA", "GOLONGAN", "GOL", "GOLONGANRUANG", "PANGKATGOLONGAN"],
  golonganDari: ["TMTGOLONGAN", "TMTGOL", "TMTGOLAKHIR", "TMTPANGKAT"],
  jabatan: ["JABATANNAMA", "JABATAN", "NAMAJABATAN"],
  jenisJabatan: ["JENISJABATAN", "JENISJABATANNAMA", "KELOMPOKJABATAN", "ESELON"],
  jenjang: ["JENJANG", "JENJANGJABATAN", "TINGKATJABATAN"],
  jabatanDari: ["TMTJABATAN", "TMTJAB"],
  unit: [
    "UNORNAMA",
    "UNOR",
    "UNIT",
    "UNITKERJA",
    "NAMAUNIT",
    "NAMAUNOR",
    "UNITKERJANAMA",
    "KODEUNIT",
    "KODEUNOR",
  ],
  unitInduk: ["UNORINDUKNAMA", "UNORINDUK", "UNITINDUK", "INDUK", "NAMAUNORINDUK"],
  memimpin: ["MEMIMPIN", "MEMIMPINUNIT", "PIMPINANUNIT", "KEPALAUNIT"],
  delegasi: ["DELEGASI", "DELEGASIPENILAI"],
  nomorSurat: ["NOMORSURAT", "NOMORSK", "NOSK", "SKJABATANNOMOR"],
  email: ["EMAIL", "SUREL", "EMAILGOV", "ALAMATEMAIL"],
} as const satisfies Record<string, readonly string[]>;
export type Kolom = keyof typeof alias;
export type Letak = Readonly<Partial<Record<Kolom, number>>>;

export const wajib = ["nomor", "nama", "jabatan", "unit"] as const satisfies readonly Kolom[];

export type Kepala = {
  readonly letak: Letak;
  /** Rows behind it are data. */
  readonly baris: number;
  /** Headings that nothing is taken from, told to the reader. */
  readonly abaikan: readonly string[];
};

/**
 * The heading may stand under titles, and over two rows with merged cells ("PEGAWAI | NIP"): of the first rows
 * the one (or pair) that names most columns.
 */
export function findHeader(rows: readonly Baris[]): Kepala | null {
  let best: (Kepala & { readonly nilai: number }) | null = null;
  for (let at = 0; at < Math.min(rows.length, 15); at += 1) {
    const [one, two] = [rows[at], rows[at + 1]];
    if (!one) break;
    for (const kepala of [read([one], at), ...(two ? [read([one, two], at + 1)] : [])])
      if (kepala.nilai > (best?.nilai ?? 1)) best = kepala;
  }
  return best;
}

function read(rows: readonly Baris[], baris: number): Kepala & { readonly nilai: number } {
  const letak: Partial<Record<Kolom, number>> = {};
  const abaikan: string[] = [];
  const width = Math.max(...rows.map((r) => r.sel.length));
  let merged = "";
  for (let at = 0; at < width; at += 1) {
    const upper = textOf(rows[0]?.sel[at]);
    const lower = rows.length > 1 ? textOf(rows[1]?.sel[at]) : "";
    if (upper !== "") merged = upper;
    const names = rows.length === 1 ? [upper] : [`${merged}${lower}`, lower, lower === "" ? upper : ""];
    const kolom = names.map(columnOf).find((k) => k !== undefined);
    if (kolom !== undefined && letak[kolom] === undefined) letak[kolom] = at;
    else if (upper + lower !== "") abaikan.push([upper, lower].filter(Boolean).join(" "));
  }
  return { letak, baris, abaikan, nilai: Object.keys(letak).length };
}

const columnOf = (heading: string): Kolom | undefined => {
  const tight = heading.toUpperCase().replace(/[^A-Z]/g, "");
  return tight === "" ? undefined : known.get(tight);
};
const textOf = (sel: Sel | undefined) => (sel && sel.jenis === "teks" ? sel.teks : "");
const known = new Map<string, Kolom>(
  (Object.entries(alias) as [Kolom, readonly string[]][]).flatMap(([kolom, names]) =>
    names.map((n) => [n, kolom]),
  ),
);

/** The template: one heading a column, in our own words, and one invented person. */
export const contohBaris: readonly (readonly string[])[] = [
  [
    "NIP",
    "NAMA",
    "JENIS PEGAWAI",
    "GOL RUANG",
    "TMT GOLONGAN",
    "JABATAN NAMA",
    "JENIS JABATAN",
    "JENJANG",
    "TMT JABATAN",
    "UNOR NAMA",
    "UNOR INDUK NAMA",
    "MEMIMPIN UNIT",
    "DELEGASI PENILAI",
    "NOMOR SK",
    "EMAIL",
  ],
  [
    "198609262015051901",
    "Contoh Nama, S.E.",
    "PNS",
    "III/c",
    "01-04-2023",
    "Analis SDM Aparatur Ahli Muda",
    "JF",
    "Ahli Muda",
    "03-01-2022",
    "Subbagian Kepegawaian",
    "Bagian Tata Usaha",
    "tidak",
    "tidak",
    "SK-12/2022",
    "contoh.nama@instansi.example",
  ],
];
