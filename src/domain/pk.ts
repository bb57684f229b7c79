import type { Istilah, JenisRhk } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import type { Tanggal } from "./tanggal.ts";
import type { Viewer } from "./wewenang.ts";

/** What a register rests on. A PK first; its draft, the Renstra or the RKT until it is signed (hlm. 27). */
export const sumberPk = {
  pk: { id: "Perjanjian Kinerja", en: "Performance agreement", pasal: "Ps. 8 ayat (1), hlm. 27" },
  iku: { id: "Indikator Kinerja Utama", en: "Key performance indicators", pasal: "hlm. 93" },
  renstra: { id: "Rencana strategis", en: "Strategic plan", pasal: "Ps. 8 ayat (1), hlm. 27" },
  rkt: { id: "Rencana kerja tahunan", en: "Annual work plan", pasal: "hlm. 27" },
} as const satisfies Record<string, Istilah>;
export type SumberPk = keyof typeof sumberPk;
export const keadaanPk = {
  konsep: { id: "Konsep", en: "Draft", pasal: "hlm. 27" },
  ditetapkan: { id: "Ditetapkan", en: "Fixed", pasal: "hlm. 27" },
} as const satisfies Record<string, Istilah>;
export type KeadaanPk = keyof typeof keadaanPk;

/** hlm. 26-28: whoever writes the SKP of a JPT or of a unit kerja mandiri carries a PK. Others may have IKU. */
export const wajibPk = (dipimpinJpt: boolean, unitMandiri: boolean): boolean => dipimpinJpt || unitMandiri;

export type Lintasan = Readonly<Record<string, string>>;
export type ButirPk = {
  readonly id: string;
  readonly kode: string;
  readonly teks: string;
  readonly target: string;
  readonly lintasan: Lintasan;
};
export type SasaranPk<B extends ButirPk = ButirPk> = { readonly teks: string; readonly butir: readonly B[] };

/** A sign joins its number, a word stands apart: "82%", "88 dari skala 100". */
export const targetDenganSatuan = (target: string, satuan: string): string =>
  target === "" || satuan === "" ? target : satuan === "%" ? `${target}%` : `${target} ${satuan}`;

export type FaktaPk = {
  /** Who leads the unit definitively: the PK is his. */
  readonly kepala: string | null;
  /** The viewer keeps this unit as admin of the agency or of a unit above. */
  readonly pengurus: boolean;
  readonly keadaan: KeadaanPk | null;
};
export type IsiPk = {
  readonly keadaan: KeadaanPk;
  readonly nomor: string;
  readonly tanggal: Tanggal | null;
  readonly alasan: string;
  /** Targets of every indicator, in order. */
  readonly target: readonly string[];
};

/** Who writes the register. What was fixed is changed only with a reason: plans rest on it. */
export function tulisPk(
  fakta: FaktaPk,
  viewer: Viewer,
  isi?: IsiPk,
): Result<"kepala" | "pengurus", KodePenolakan> {
  const sebagai = fakta.kepala === viewer.pegawai ? "kepala" : fakta.pengurus ? "pengurus" : null;
  if (sebagai === null) return tolak("bukan-penyusun-pk");
  if (!isi) return accept(sebagai);
  if (fakta.keadaan === "ditetapkan" && isi.alasan.trim() === "") return tolak("alasan-kosong");
  if (isi.keadaan === "konsep") return accept(sebagai);
  if (isi.target.length === 0) return tolak("pk-tanpa-indikator");
  if (isi.nomor.trim() === "" || isi.tanggal === null) return tolak("dokumen-pk-kosong");
  return isi.target.some((t) => t.trim() === "") ? tolak("target-pk-kosong") : accept(sebagai);
}

export type IndikatorPembawa = { readonly pk?: string | null | undefined; readonly target?: string };
export type RhkPembawa = { readonly jenis: JenisRhk; readonly indikator: readonly IndikatorPembawa[] };
export type Cakupan<B> = { readonly dimiliki: readonly B[]; readonly celah: readonly B[] };

/** hlm. 27: every indicator of the PK stands in the SKP of the head, and as utama. */
export function cakupanPk<B extends { readonly id: string }>(
  butir: readonly B[],
  rhk: readonly RhkPembawa[],
): Cakupan<B> {
  const dibawa = new Set(
    rhk.filter((r) => r.jenis === "utama").flatMap((r) => r.indikator.map((i) => i.pk ?? "")),
  );
  return {
    dimiliki: butir.filter((b) => dibawa.has(b.id)),
    celah: butir.filter((b) => !dibawa.has(b.id)),
  };
}

/** The target of the SKP is not the one of the PK: blanks and capitals make no difference. */
export const targetBerbeda = (pk: string, skp: string): boolean => sama(pk) !== "" && sama(pk) !== sama(skp);

type RhkIsi = {
  readonly id: string;
  readonly jenis: JenisRhk;
  readonly teks: string;
  readonly indikator: readonly IndikatorIsi[];
};
type IndikatorIsi = { readonly id: string; readonly teks: string; readonly pk?: string | null };
type Buat<R extends RhkIsi> = {
  readonly rhk: (teks: string) => Omit<R, "indikator">;
  readonly indikator: (butir: ButirPk) => R["indikator"][number];
};

/**
 * The plan with everything of the PK in it that was missing. An utama that already says a sasaran takes its
 * indicators; an indicator that already says one of the PK becomes its bearer. Nothing that stands there is lost.
 */
export function bawaPk<R extends RhkIsi>(
  rhk: readonly R[],
  sasaran: readonly SasaranPk[],
  buat: Buat<R>,
): readonly R[] {
  let jadi: readonly R[] = rhk;
  for (const s of sasaran) {
    for (const butir of cakupanPk(s.butir, jadi).celah) {
      const tertulis = cari(jadi, butir.teks);
      const rumah = jadi.find((r) => r.jenis === "utama" && sama(r.teks) === sama(s.teks));
      const baru = buat.indikator(butir);
      if (tertulis)
        jadi = ganti(jadi, tertulis.rhk, (i) => (i.id === tertulis.indikator ? { ...i, pk: butir.id } : i));
      else if (rumah) jadi = jadi.map((r) => (r === rumah ? { ...r, indikator: [...r.indikator, baru] } : r));
      else jadi = sesudahUtama(jadi, { ...buat.rhk(s.teks), indikator: [baru] } as unknown as R);
    }
  }
  return jadi;
}

/** An indicator of an utama that says the same and carries nothing yet. */
function cari(rhk: readonly RhkIsi[], teks: string) {
  for (const r of rhk) {
    if (r.jenis !== "utama") continue;
    const i = r.indikator.find((x) => !x.pk && sama(x.teks) === sama(teks));
    if (i) return { rhk: r.id, indikator: i.id };
  }
  return null;
}

const ganti = <R extends RhkIsi>(rhk: readonly R[], id: string, ubah: (i: IndikatorIsi) => IndikatorIsi) =>
  rhk.map((r) => (r.id === id ? { ...r, indikator: r.indikator.map(ubah) } : r));

/** Behind the last utama, so that the form keeps its order. */
function sesudahUtama<R extends RhkIsi>(rhk: readonly R[], baru: R): readonly R[] {
  const at = rhk.findLastIndex((r) => r.jenis === "utama") + 1;
  return [...rhk.slice(0, at), baru, ...rhk.slice(at)];
}

const sama = (teks: string): string => teks.toLowerCase().replace(/\s+/g, " ").replace(/\.$/, "").trim();
