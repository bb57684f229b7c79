/**
 * What a realisasi comes to against its target, where both are figures; everything else is judged in words
 * (hlm. 67-69, 92-93). Nothing is guessed: a text that could be read in two ways is not read at all.
 */
export type Arah = "naik" | "turun";
/** A figure or a range with its unit; `batas`: "minimal", "paling lambat"; `skala`: "3,5 dari skala 5". */
export type Sasaran = {
  readonly min: number;
  readonly max: number;
  readonly satuan: string;
  readonly batas: Arah | null;
  readonly skala: number | null;
};
export type Bahan = {
  readonly target: string;
  /** The target on the way of this very period; trajectories are per quarter, not cumulative (hlm. 93). */
  readonly lintasan?: string | undefined;
  /** As it was typed beside the words. */
  readonly angka: string;
  readonly aspek: string | null;
  /** What somebody set; null: as the target says. */
  readonly arah?: Arah | null | undefined;
};
export type SebabKata =
  | "target-kata"
  | "angka-kosong"
  | "angka-kata"
  | "satuan-lain"
  | "luar-skala"
  | "target-nol";
export type CapaianIndikator =
  | { readonly jenis: "kata"; readonly sebab: SebabKata; readonly arah: Arah }
  | {
      readonly jenis: "angka";
      /** Tenths, cut and never rounded up: 99,96 is not 100. */
      readonly persen: number;
      readonly tingkat: "belum" | "sesuai" | "lebih";
      readonly arah: Arah;
      readonly angka: number;
      readonly sasaran: Sasaran;
      readonly antara: boolean;
      /** The end of the range the figure was held against. */
      readonly ukuran: number;
    };

export function capaianIndikator(bahan: Bahan): CapaianIndikator {
  const tahunan = bacaSasaran(bahan.target);
  const antara = bahan.lintasan?.trim() ? bacaSasaran(bahan.lintasan) : null;
  const sasaran = bahan.lintasan?.trim() ? antara && dengan(antara, tahunan) : tahunan;
  const arah = bahan.arah ?? arahBawaan(tahunan ?? sasaran, bahan.aspek);
  const kata = (sebab: SebabKata) => ({ jenis: "kata", sebab, arah }) as const;
  if (!sasaran) return kata("target-kata");
  if (bahan.angka.trim() === "") return kata("angka-kosong");
  const satu = bacaSasaran(bahan.angka);
  if (!satu || satu.min !== satu.max) return kata("angka-kata");
  if (!sepadan(satu, sasaran)) return kata("satuan-lain");
  if (sasaran.skala !== null && satu.min > sasaran.skala) return kata("luar-skala");
  const hasil = banding(satu.min, sasaran, arah);
  if (!hasil) return kata("target-nol");
  return { jenis: "angka", ...hasil, arah, angka: satu.min, sasaran, antara: antara !== null };
}

/**
 * More is better: figure ÷ target. Less is better (time, cost): (2 × target − figure) ÷ target, so that twice the
 * target is nothing. Inside a range it is reached in full; outside it is held against the nearer end.
 */
function banding(x: number, { min, max }: Sasaran, arah: Arah) {
  const ukuran = x < min ? min : max;
  if (x >= min && x <= max) return { persen: 100, tingkat: "sesuai", ukuran } as const;
  if (ukuran <= 0) return null;
  const bagian = arah === "naik" ? x / ukuran : (2 * ukuran - x) / ukuran;
  const persen = Math.max(0, Math.floor(bagian * 1000 + 1e-6) / 10);
  const lebih = arah === "naik" ? x > max : x < min;
  return {
    persen: lebih ? Math.max(100, persen) : Math.min(99.9, persen),
    tingkat: lebih ? "lebih" : "belum",
    ukuran,
  } as const;
}

/** What the target says by itself: "paling lambat", days, money of the aspect cost; else more is better. */
export function arahBawaan(sasaran: Sasaran | null, aspek: string | null): Arah {
  if (sasaran?.batas) return sasaran.batas;
  if (sasaran && WAKTU.has(sasaran.satuan)) return "turun";
  return aspek === "biaya" && sasaran?.satuan === "rp" ? "turun" : "naik";
}

/** "80-90%", "antara 4 dan 5 bulan", "minimal Rp15 juta", "3,5 dari skala 5", "100"; null when it is words. */
export function bacaSasaran(teks: string): Sasaran | null {
  const { rata, skala } = tanpaSkala(ratakan(teks).replace(/\([^)]*\)/g, " "));
  if (TANGGAL.test(rata)) return null;
  const angka = angkaDalam(rata);
  const [a, b] = angka;
  if (!a || angka.length > 2 || (b && !RENTANG.test(rata.slice(a.sampai, b.dari)))) return null;
  const satuan = (b ?? a).satuan || a.satuan;
  if (b && a.satuan && b.satuan && a.satuan !== b.satuan && ukur(a.satuan) + ukur(b.satuan) !== "")
    return null;
  const kali = b && a.kali === 1 && b.kali > 1 && a.nilai < b.nilai ? b.kali : a.kali;
  const [x, y] = [a.nilai * kali, b ? b.nilai * b.kali : a.nilai * kali];
  const sasaran = {
    min: bulat(Math.min(x, y)),
    max: bulat(Math.max(x, y)),
    satuan,
    batas: batasDari(rata),
    skala,
  };
  return skala !== null && sasaran.max > skala ? null : sasaran;
}

/** The one figure a text of realisasi holds in the unit of its target, to be confirmed by whoever wrote it. */
export function angkaTerbaca(teks: string, target: string): string | null {
  const sasaran = bacaSasaran(target);
  if (!sasaran) return null;
  const { rata } = tanpaSkala(ratakan(teks));
  if (TANGGAL.test(rata)) return null;
  const semua = angkaDalam(rata);
  const ini = ukur(sasaran.satuan);
  const cocok = semua.filter((a) => (ini ? ukur(a.satuan) === ini : ukur(a.satuan) === ""));
  const [satu] = cocok.length === 1 ? cocok : [];
  if (!satu || (!ini && semua.length > 1)) return null;
  return cetakAngka(bulat(satu.nilai * satu.kali)) + (ini === "%" ? "%" : "");
}

/** Indonesian: 1.250.000,5. What is printed here is read back as the same figure. */
export function cetakAngka(n: number): string {
  const [bulatan = "0", pecahan = ""] = Math.abs(n).toFixed(4).split(".");
  const ribuan = bulatan.replace(/\B(?=(\d{3})+$)/g, ".");
  const sisa = pecahan.replace(/0+$/, "");
  return (n < 0 ? "-" : "") + ribuan + (sisa ? `,${sisa}` : "");
}

export function cetakSasaran({ min, max, satuan, batas, skala }: Sasaran): string {
  const rentang = min === max ? cetakAngka(min) : `${cetakAngka(min)} sampai ${cetakAngka(max)}`;
  const muka = batas === "naik" ? "minimal " : batas === "turun" ? "maksimal " : "";
  const badan =
    satuan === "rp"
      ? `Rp${rentang}`
      : satuan === "%"
        ? `${rentang}%`
        : [rentang, satuan].filter(Boolean).join(" ");
  return muka + badan + (skala === null ? "" : ` dari skala ${cetakAngka(skala)}`);
}

const WAKTU = new Set([
  "detik",
  "menit",
  "jam",
  "hari",
  "hari kerja",
  "minggu",
  "bulan",
  "semester",
  "tahun",
]);
/** Units that are measured; anything else is counted, whatever it is called. */
const ukur = (satuan: string): string =>
  satuan === "%" || satuan === "rp" || WAKTU.has(satuan) ? satuan : "";
const sepadan = (satu: Sasaran, sasaran: Sasaran): boolean =>
  ukur(satu.satuan) === "" || ukur(satu.satuan) === ukur(sasaran.satuan);
/** "78" on the way to "80%" is a percentage too, and out of the same scale. */
const dengan = (antara: Sasaran, tahunan: Sasaran | null): Sasaran => ({
  ...antara,
  satuan: antara.satuan || (tahunan?.satuan ?? ""),
  batas: antara.batas ?? tahunan?.batas ?? null,
  skala: antara.skala ?? tahunan?.skala ?? null,
});
const bulat = (n: number) => Math.round(n * 10_000) / 10_000;

const TANGGAL =
  /\b(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b|[^\d.,]\b(19|20)\d\d($|[^\d.,%a-z ])|\d+[-/]\d+[-/]\d+/;
const RENTANG = /^[a-z%. ]*(?:-|~|\b(?:sampai dengan|sampai|hingga|s\/d|s\.d\.?|sd|dan)\b\.?) *(?:rp\.? *)?$/;
const KALI: Readonly<Record<string, number>> = {
  ...{ ribu: 1e3, rb: 1e3, juta: 1e6, jt: 1e6, miliar: 1e9, milyar: 1e9, triliun: 1e12 },
};
const NAIK =
  /tidak kurang dari|minimal|minimum|paling sedikit|sekurang|setidak|sedikitnya|≥|>|di ?atas|lebih dari/;
const TURUN =
  /tidak lebih dari|maksimal|maksimum|paling (?:banyak|lambat|lama|tinggi)|selambat|setinggi|sebanyak-banyak|≤|<|di ?bawah|kurang dari/;

function batasDari(rata: string): Arah | null {
  if (/tidak kurang dari/.test(rata)) return "naik";
  if (TURUN.test(rata)) return "turun";
  return NAIK.test(rata) ? "naik" : null;
}

type Angka = { nilai: number; kali: number; satuan: string; dari: number; sampai: number };
const BENTUK =
  /(rp\.? *)?((?<![\d.,%a-z] *)-(?=\d))?(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?: *(ribu|rb|juta|jt|miliar|milyar|triliun)\b)?(?: *(%|[a-z]+(?: kerja\b)?))?/g;

/** Every figure of a text; one that hangs on a letter ("B3") makes the whole text words. */
function angkaDalam(rata: string): Angka[] {
  const semua = [...rata.matchAll(BENTUK)].map((m) => {
    const [utuh, rp, minus, digit = "", kali, sesudah = ""] = m;
    const nilai = nilaiDari(digit) * (minus ? -1 : 1);
    const kata = /^(sampai|hingga|dan|sd|s|dari|per|dalam|atau|kali)$/.test(sesudah);
    const ekor = kata ? sesudah.length : 0;
    return {
      ...{ nilai, kali: kali ? (KALI[kali] ?? 1) : 1, satuan: rp ? "rp" : kata ? "" : sesudah },
      ...{
        dari: m.index,
        sampai: m.index + utuh.length - ekor,
        lekat: /[a-z]$/.test(rata.slice(0, m.index)),
      },
    };
  });
  return semua.some((a) => a.lekat || !Number.isFinite(a.nilai)) ? [] : semua;
}

/** Points between groups of three are thousands, a comma is the decimal one; a lone point is read as a comma. */
function nilaiDari(digit: string): number {
  const tanpa = /^\d{1,3}(\.\d{3})+(,|$)/.test(digit) ? digit.replaceAll(".", "") : digit;
  return Number(tanpa.replace(",", "."));
}

function tanpaSkala(rata: string): { rata: string; skala: number | null } {
  const m =
    /,? *(?:dari|dalam|pada|\/)? *skala (?:1 *- *)?(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)/.exec(rata);
  if (!m) return { rata, skala: null };
  return { rata: rata.replace(m[0], " "), skala: nilaiDari(m[1] ?? "") };
}

const SATUAN = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
const KATA = new RegExp(
  `\\b(?:(seratus)|(sepuluh)|(sebelas)|(${SATUAN.join("|")})(?: (belas|puluh)(?: (${SATUAN.slice(1).join("|")}))?)?)\\b`,
  "g",
);

/** One spelling: small letters, one dash, "%" for persen, digits for figures in words where there are no others. */
function ratakan(teks: string): string {
  const rata = teks
    .toLowerCase()
    .replace(/[–—−]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/\bper ?sen\b|\bpersen\b/g, "%")
    .replace(/(\d(?:[\d.,]*\d)?) *rupiah/g, "rp$1")
    .replace(/\bidr\b/g, "rp")
    .trim();
  if (/\d/.test(rata) || /salah satu|satu per satu|satu-satu|satu sama|bersatu|satu pintu/.test(rata))
    return rata;
  return rata.replace(KATA, (_, seratus, sepuluh, sebelas, satu, tempat, sisa) => {
    if (seratus) return "100";
    if (sepuluh) return "10";
    if (sebelas) return "11";
    const n = SATUAN.indexOf(satu);
    if (tempat === "belas") return String(10 + n) + (sisa ? ` ${sisa}` : "");
    return String(tempat === "puluh" ? n * 10 + (sisa ? SATUAN.indexOf(sisa) : 0) : n);
  });
}
