/** What a row of the list can say of a person; the order is the order of our own template and export. */
export const kolomImpor = [
  "nomor",
  "nama",
  "gelarDepan",
  "gelarBelakang",
  "jenis",
  "golongan",
  "golonganDari",
  "jabatan",
  "jenisJabatan",
  "jenjang",
  "jabatanDari",
  "unit",
  "kodeUnit",
  "unitInduk",
  "memimpin",
  "delegasi",
  "nomorSurat",
  "email",
] as const;
export type Kolom = (typeof kolomImpor)[number];
export type Letak = Readonly<Partial<Record<Kolom, number>>>;

/** A list must have these; the unit may also be said once for the whole file. */
export const wajib = ["nomor", "nama", "jabatan", "unit"] as const satisfies readonly Kolom[];

/** How a heading was recognised: as remembered, letter by letter, or nearly. */
export type Kenal = "ingat" | "sama" | "mirip" | "";

/** A column of the file, as the reader sees and corrects it. */
export type KolomBerkas = {
  readonly at: number;
  readonly judul: string;
  readonly contoh: readonly string[];
  readonly kolom: Kolom | "";
  readonly kenal: Kenal;
};

export const letakDari = (kolom: readonly Pick<KolomBerkas, "at" | "kolom">[]): Letak => {
  const letak: Partial<Record<Kolom, number>> = {};
  for (const k of kolom) if (k.kolom !== "") letak[k.kolom] ??= k.at;
  return letak;
};

export const JUDUL: Readonly<Record<Kolom, string>> = {
  nomor: "NIP",
  nama: "NAMA",
  gelarDepan: "GELAR DEPAN",
  gelarBelakang: "GELAR BELAKANG",
  jenis: "JENIS PEGAWAI",
  golongan: "GOL RUANG",
  golonganDari: "TMT GOLONGAN",
  jabatan: "JABATAN NAMA",
  jenisJabatan: "JENIS JABATAN",
  jenjang: "JENJANG",
  jabatanDari: "TMT JABATAN",
  unit: "UNOR NAMA",
  kodeUnit: "KODE UNOR",
  unitInduk: "UNOR INDUK NAMA",
  memimpin: "MEMIMPIN UNIT",
  delegasi: "DELEGASI PENILAI",
  nomorSurat: "NOMOR SK",
  email: "EMAIL",
};

/** The template: one heading a column, in our own words, and one invented person. */
export const contohBaris: readonly (readonly string[])[] = [
  kolomImpor.map((k) => JUDUL[k]),
  [
    "198609262015051901",
    "Contoh Nama",
    "Dr.",
    "S.E.",
    "PNS",
    "III/c",
    "01-04-2023",
    "Analis SDM Aparatur Ahli Muda",
    "JF",
    "Ahli Muda",
    "03-01-2022",
    "Subbagian Kepegawaian",
    "",
    "Bagian Tata Usaha",
    "tidak",
    "tidak",
    "SK-12/2022",
    "contoh.nama@instansi.example",
  ],
];
