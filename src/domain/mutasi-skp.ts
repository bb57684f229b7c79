import type { BarisGaris } from "./baris-garis.ts";
import { type JenisJabatan, kelompokSkp } from "./jabatan.ts";
import { type Baris, type Nasib, tanggalDariBaris, teksDari } from "./mutasi.ts";
import { dalamRentang, type Tanggal, tahunDari, tambahHari, terakhir, terdahulu } from "./tanggal.ts";

export type FaktaSkp = {
  /** Whole rows of skp that last to the day of the letter or to today. */
  readonly skp: readonly Baris[];
  /** Which of them were agreed once: there is a version of them. */
  readonly pernahDitetapkan: ReadonlySet<string>;
  /** Years whose planning is open: who has no SKP of them gets one. */
  readonly tahunTerbuka: readonly number[];
  /** The new line of a person on a day from the letter on. */
  readonly garis: (pegawai: string, hari: Tanggal) => BarisGaris | undefined;
  /** What an appointment, old or new, is like. */
  readonly penempatan: (id: string) => { jenisJabatan: JenisJabatan; memimpin: boolean } | undefined;
  readonly unitMandiri: (unit: string, hari: Tanggal) => boolean;
  readonly dari: Tanggal;
  readonly today: Tanggal;
  readonly now: number;
  readonly idBaru: () => string;
};

/**
 * The SKP of everybody the letter reaches, as they will stand (hlm. 64-66). An agreed one ends on the eve of a move
 * and a new one takes the rest of the year: nothing agreed is rewritten. A draft has nothing agreed to keep: it
 * moves along, into the form its new post asks for. An exemption or an end cuts; what lies wholly behind the cut and was never begun goes.
 */
export function skpSetelah(nasib: readonly Nasib[], f: FaktaSkp): ReadonlyMap<string, Baris> {
  const kini = new Map(f.skp.map((s) => [teksDari(s, "id"), s]));
  for (const n of nasib) {
    for (const s of f.skp) if (s.pegawai === n.pegawai) ubah(kini, s, n, f);
    if (n.apa === "pindah" || n.apa === "kembali") isiTahun(kini, n, f);
  }
  for (const [id, s] of kini) kini.set(id, ikut(s, f));
  return kini;
}

function ubah(kini: Map<string, Baris>, s: Baris, n: Nasib, f: FaktaSkp): void {
  const [id, mulai, akhir] = [teksDari(s, "id"), teksDari(s, "dari"), teksDari(s, "sampai")];
  if (akhir < n.dari) return;
  const kemarin = tambahHari(n.dari, -1);
  if (n.apa === "akhir") potong(kini, s, kemarin, f);
  else if (n.apa === "bebas") {
    potong(kini, s, kemarin, f);
    const kembali = n.sampai === null ? null : tambahHari(n.sampai, 1);
    if (kembali === null || kembali > akhir) return;
    // What had not begun begins when the exemption is over; of what was cut, the rest is a new SKP.
    if (mulai >= n.dari && s.keadaan === "belum")
      kini.set(id, { ...s, dari: terakhir(mulai, kembali), diubah_pada: f.now });
    else if (mulai < n.dari) buka(kini, n.pegawai, kembali, akhir, s, f);
  } else if (n.apa === "pindah") {
    const batas = n.sampai === null ? akhir : terdahulu(akhir, n.sampai);
    if (mulai < n.dari && dijaga(s, f)) {
      potong(kini, s, kemarin, f);
      buka(kini, n.pegawai, n.dari, batas, s, f);
    } else if (batas < akhir) potong(kini, s, batas, f);
  } else if (n.apa === "tetap" && n.sampai !== null && tahunDari(n.sampai) === s.tahun && akhir >= kemarin)
    potong(kini, s, n.sampai, f);
}

/** Agreed now or before: then its words stand as they are. */
const dijaga = (s: Baris, f: FaktaSkp) =>
  s.keadaan === "ditetapkan" || f.pernahDitetapkan.has(teksDari(s, "id"));

function potong(kini: Map<string, Baris>, s: Baris, sampai: Tanggal, f: FaktaSkp): void {
  const id = teksDari(s, "id");
  if (teksDari(s, "dari") <= sampai) {
    if (s.sampai !== sampai) kini.set(id, { ...s, sampai, diubah_pada: f.now });
  } else if (s.keadaan === "belum") kini.delete(id);
}

/** A year whose planning is open and of which he has nothing from that day on: he owes an SKP of it. */
function isiTahun(kini: Map<string, Baris>, n: Nasib, f: FaktaSkp): void {
  for (const tahun of f.tahunTerbuka) {
    const dari = terakhir(n.dari, `${tahun}-01-01`);
    const sampai = n.sampai === null ? `${tahun}-12-31` : terdahulu(n.sampai, `${tahun}-12-31`);
    if (tahunDari(dari) !== tahun || dari > sampai) continue;
    const ada = [...kini.values()].some(
      (s) => s.pegawai === n.pegawai && teksDari(s, "dari") <= sampai && teksDari(s, "sampai") >= dari,
    );
    if (!ada) buka(kini, n.pegawai, dari, sampai, undefined, f);
  }
}

function buka(
  kini: Map<string, Baris>,
  pegawai: string,
  dari: Tanggal,
  sampai: Tanggal,
  lama: Baris | undefined,
  f: FaktaSkp,
): void {
  const g = f.garis(pegawai, dari);
  const post = g && f.penempatan(g.penempatan);
  if (!g || !post || dari > sampai) return;
  const id = f.idBaru();
  const mandiri = post.memimpin && f.unitMandiri(g.unit, dari);
  kini.set(id, {
    id,
    pegawai,
    penempatan: g.penempatan,
    unit: g.unit,
    penilai: g.penilai,
    atasan: g.atasan,
    tahun: tahunDari(dari),
    dari,
    sampai,
    kelompok: kelompokSkp(post.jenisJabatan, mandiri),
    pendekatan: lama ? teksDari(lama, "pendekatan") : "kuantitatif",
    keadaan: "belum",
    versi: 0,
    revisi: 0,
    diajukan_pada: null,
    dibaca_pada: null,
    ditetapkan_pada: null,
    diubah_pada: f.now,
  });
}

/**
 * As followLineStatements does it in SQL: the line of today, or of the nearer end of the plan. What is over keeps
 * its people; what is agreed keeps its appointment. A letter for later leaves today as it is.
 */
function ikut(s: Baris, f: FaktaSkp): Baris {
  const [mulai, akhir] = [teksDari(s, "dari"), teksDari(s, "sampai")];
  const hari = terdahulu(terakhir(f.today, mulai), akhir);
  if (akhir < f.today || hari < f.dari) return s;
  const g = f.garis(teksDari(s, "pegawai"), hari);
  if (!g || !dalamRentang(hari, g.dari, g.sampai)) return s;
  const lama = tanggalDariBaris(s, "penempatan") as string;
  const penempatan = s.keadaan === "ditetapkan" ? lama : g.penempatan;
  const post = penempatan === lama ? undefined : f.penempatan(penempatan);
  const baru = {
    ...s,
    penilai: g.penilai,
    atasan: g.atasan,
    unit: g.unit,
    penempatan,
    ...(post
      ? { kelompok: kelompokSkp(post.jenisJabatan, post.memimpin && f.unitMandiri(g.unit, hari)) }
      : {}),
  };
  const sama = (["penilai", "atasan", "unit", "penempatan", "kelompok"] as const).every(
    (k) => baru[k] === (s[k] ?? null),
  );
  return sama ? s : { ...baru, diubah_pada: f.now };
}
