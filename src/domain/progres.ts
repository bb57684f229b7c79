import type { AturanPelaksanaan } from "./aturan-pelaksanaan.ts";
import { type SebabHari, sebabHari } from "./kalender.ts";
import type { JenisKetidakhadiran } from "./kehadiran.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import {
  dalamRentang,
  hariDalamMinggu,
  type KalenderKerja,
  type Tanggal,
  tambahHari,
  tanggalSah,
} from "./tanggal.ts";

/** What was done on a day (Ps. 16 ayat (3)); times and amount are optional, and come in pairs. */
export type Entri = {
  readonly tanggal: Tanggal;
  /** "HH:MM"; both or neither. */
  readonly mulai: string | null;
  readonly selesai: string | null;
  readonly kegiatan: string;
  readonly jumlah: number | null;
  readonly satuan: string;
  /** A result of the agreed plan in force on that day; null: of no result in particular. */
  readonly rhk: string | null;
};
export const KEGIATAN_TERPANJANG = 2000;
export const SATUAN_TERPANJANG = 60;
/** One day has no more lines than this: what is more belongs into fewer, longer ones. */
export const BARIS_SEHARI = 40;

export type AturanProgres = {
  readonly aktif: boolean;
  readonly mundurHari: number;
  readonly libur: "boleh" | "tolak";
  readonly menitSehari: number;
};
export const aturanProgres = (a: AturanPelaksanaan): AturanProgres => ({
  aktif: a["progres.aktif"] === "ya",
  mundurHari: a["progres.mundur-hari"],
  libur: a["progres.libur"],
  menitSehari: a["progres.menit-sehari"],
});

type Rentang = { readonly dari: Tanggal; readonly sampai: Tanggal };
/** An agreed plan whose days meet those asked for. */
export type RencanaProgres = Rentang & {
  readonly skp: string;
  readonly rhk: readonly { readonly id: string; readonly teks: string }[];
  /** Of the periods that meet the days asked for. */
  readonly rencanaAksi: readonly {
    readonly id: string;
    readonly rhk: string;
    readonly periode: string;
    readonly teks: string;
  }[];
  /** Those in which the plan is evaluated, without the year itself. */
  readonly periode: readonly (Rentang & { readonly id: string })[];
};
export type EntriAda = Pick<Entri, "tanggal" | "mulai" | "selesai"> & { readonly id: string };
export type FaktaProgres = {
  readonly today: Tanggal;
  readonly aturan: AturanProgres;
  readonly kalender: KalenderKerja;
  readonly tidakHadir: readonly (Rentang & { readonly jenis: JenisKetidakhadiran })[];
  readonly rencana: readonly RencanaProgres[];
  /** Days a signature stands under: an evaluation of them is signed. */
  readonly terkunci: readonly Rentang[];
  /** What stands on these days already. */
  readonly ada: readonly EntriAda[];
};

export type PeringatanProgres =
  | { readonly jenis: "bertumpuk"; readonly mulai: string; readonly selesai: string }
  | { readonly jenis: "libur"; readonly sebab: SebabHari }
  | { readonly jenis: "cuti"; readonly ketidakhadiran: JenisKetidakhadiran };
export type DiterimaProgres = {
  /** Where it belongs: null while no plan covers the day. */
  readonly tempat: { readonly skp: string; readonly periode: string } | null;
  /** They advise; nothing is held up by them. */
  readonly peringatan: readonly PeringatanProgres[];
};

/** One line, new or changed (`id`: the line itself does not stand in its own way). */
export function catatProgres(
  entri: Entri,
  fakta: FaktaProgres,
  id?: string,
): Result<DiterimaProgres, KodePenolakan> {
  const { tanggal, mulai, selesai } = entri;
  const isi = isiProgres(entri) ?? hariProgres(tanggal, fakta) ?? rhkProgres(entri, fakta);
  if (isi) return isi;
  const lain = fakta.ada.filter((a) => a.tanggal === tanggal && a.id !== id);
  if (lain.length >= BARIS_SEHARI) return tolak("progres-terlalu-banyak", { tanggal, paling: BARIS_SEHARI });
  const menit = menitEntri(entri) + menitHari(lain);
  if (menitEntri(entri) > 0 && menit > fakta.aturan.menitSehari)
    return tolak("progres-menit-berlebih", { tanggal, menit, batas: fakta.aturan.menitSehari });
  const bertumpuk = lain.flatMap((a) =>
    mulai && selesai && a.mulai && a.selesai && a.mulai < selesai && mulai < a.selesai
      ? [{ jenis: "bertumpuk" as const, mulai: a.mulai, selesai: a.selesai }]
      : [],
  );
  return accept({
    tempat: tempatProgres(entri, fakta),
    peringatan: [...bertumpuk, ...libur(tanggal, fakta)],
  });
}

/** Many at once, each beside those before it: the answers in their order. */
export function catatBanyak(
  semua: readonly (Entri & { readonly id: string })[],
  fakta: FaktaProgres,
): readonly Result<DiterimaProgres, KodePenolakan>[] {
  const ubah = new Set(semua.map((e) => e.id));
  const ada = fakta.ada.filter((a) => !ubah.has(a.id));
  return semua.map((e) => {
    const hasil = catatProgres(e, { ...fakta, ada }, e.id);
    if (hasil.ok) ada.push(e);
    return hasil;
  });
}

/** Taking a line away, or back again: as long as no signature stands under what was read. */
export const hapusProgres = (tanggal: Tanggal, fakta: FaktaProgres): Result<true, KodePenolakan> =>
  terkunci(tanggal, fakta) ? tolak("progres-terkunci", { tanggal }) : accept(true);

/** May anything be written on this day? Null: yes. Asked by the page too, before anybody types. */
export function hariProgres(tanggal: Tanggal, fakta: FaktaProgres) {
  const { today, aturan } = fakta;
  if (!tanggalSah(tanggal)) return tolak("progres-tanggal-salah");
  if (tanggal > today) return tolak("progres-belum-terjadi", { tanggal });
  if (terkunci(tanggal, fakta)) return tolak("progres-terkunci", { tanggal });
  const batas = tambahHari(today, -aturan.mundurHari);
  if (tanggal < batas) return tolak("progres-terlalu-lampau", { tanggal: batas, hari: aturan.mundurHari });
  const [sebab] = aturan.libur === "tolak" ? libur(tanggal, fakta) : [];
  if (sebab?.jenis === "cuti") return tolak("progres-sedang-cuti", { tanggal });
  return sebab ? tolak("progres-hari-libur", { tanggal }) : null;
}

/** Why nobody expects work on a day, if so. Who is on dinas luar works, only elsewhere. */
export function libur(
  tanggal: Tanggal,
  { kalender, tidakHadir }: Pick<FaktaProgres, "kalender" | "tidakHadir">,
) {
  const cuti = tidakHadir.find((t) => t.jenis !== "dinas-luar" && dalamRentang(tanggal, t.dari, t.sampai));
  if (cuti) return [{ jenis: "cuti" as const, ketidakhadiran: cuti.jenis }];
  const sebab = sebabHari(tanggal, kalender);
  return sebab === "kerja" || sebab === "masuk-unit" ? [] : [{ jenis: "libur" as const, sebab }];
}

/** Of how many days of work before today there is no note; `sejak`: the first that counts. Who is on leave owes none. */
export function hariTanpaCatatan(
  { terakhir, sejak }: { readonly terakhir: Tanggal | null; readonly sejak: Tanggal },
  fakta: Pick<FaktaProgres, "today" | "kalender" | "tidakHadir">,
): number {
  if (libur(fakta.today, fakta)[0]?.jenis === "cuti") return 0;
  let n = 0;
  for (
    let t = tambahHari(fakta.today, -1);
    t >= sejak && (terakhir === null || t > terakhir);
    t = tambahHari(t, -1)
  )
    if (libur(t, fakta).length === 0) n += 1;
  return n;
}

/** A plan that has the result; without one, the newest that covers the day. */
export function tempatProgres(
  { tanggal, rhk }: Pick<Entri, "tanggal" | "rhk">,
  { rencana }: Pick<FaktaProgres, "rencana">,
): DiterimaProgres["tempat"] {
  const meliputi = rencana.filter((r) => dalamRentang(tanggal, r.dari, r.sampai));
  const satu = rhk === null ? meliputi.at(-1) : meliputi.find((r) => r.rhk.some((h) => h.id === rhk));
  const periode = satu?.periode.find((p) => dalamRentang(tanggal, p.dari, p.sampai));
  return satu && periode ? { skp: satu.skp, periode: periode.id } : null;
}

/** From Senin to Minggu. */
export function pekanProgres(t: Tanggal): Rentang {
  const dari = tambahHari(t, -((hariDalamMinggu(t) + 6) % 7));
  return { dari, sampai: tambahHari(dari, 6) };
}

export const menitEntri = ({ mulai, selesai }: Pick<Entri, "mulai" | "selesai">): number =>
  mulai && selesai ? Math.max(0, menit(selesai) - menit(mulai)) : 0;
export const menitHari = (semua: readonly Pick<Entri, "mulai" | "selesai">[]): number =>
  semua.reduce((n, e) => n + menitEntri(e), 0);
export const jamSah = (jam: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(jam);

function isiProgres({ mulai, selesai, kegiatan, jumlah }: Entri) {
  if (kegiatan.trim() === "") return tolak("progres-kegiatan-kosong");
  if (kegiatan.length > KEGIATAN_TERPANJANG)
    return tolak("progres-kegiatan-panjang", { paling: KEGIATAN_TERPANJANG });
  if ((mulai === null) !== (selesai === null)) return tolak("progres-jam-tidak-lengkap");
  if (mulai !== null && selesai !== null) {
    if (!jamSah(mulai) || !jamSah(selesai)) return tolak("progres-jam-salah");
    if (mulai >= selesai) return tolak("progres-jam-terbalik");
  }
  if (jumlah !== null && !(Number.isSafeInteger(jumlah) && jumlah >= 0 && jumlah < 1e9))
    return tolak("progres-jumlah-salah");
  return null;
}

function rhkProgres({ tanggal, rhk }: Entri, { rencana }: FaktaProgres) {
  if (rhk === null || tempatProgres({ tanggal, rhk }, { rencana })) return null;
  const punya = rencana.find((r) => r.rhk.some((h) => h.id === rhk));
  return punya
    ? tolak("progres-di-luar-masa", { dari: punya.dari, sampai: punya.sampai })
    : tolak("progres-rhk-tidak-ada");
}

const terkunci = (tanggal: Tanggal, { terkunci: hari }: FaktaProgres) =>
  hari.some((r) => dalamRentang(tanggal, r.dari, r.sampai));
const menit = (jam: string) => Number(jam.slice(0, 2)) * 60 + Number(jam.slice(3, 5));
