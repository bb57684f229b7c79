import type { Jendela } from "./jendela.ts";
import { type Permintaan, tanggalDariBaris, teksDari } from "./mutasi.ts";
import type { FaktaRencana, Rencana } from "./mutasi-rencana.ts";
import { dalamRentang, type Tanggal } from "./tanggal.ts";

export type KodePeringatan =
  | "tanggal-lampau"
  | "tanpa-penilai"
  | "unit-tanpa-kepala"
  | "dalam-jendela"
  | "evaluasi-ditinggal"
  | "draf-ikut"
  | "skp-terlalu-pendek"
  | "kepala-tinggal"
  | "tetap-menilai"
  | "delegasi-berjalan"
  | "punya-peran"
  | "khusus-menunjuk";
export type Peringatan = {
  readonly kode: KodePeringatan;
  readonly n: number;
  /** Whom or what it is about: pegawai, unit or periode, by id. */
  readonly ids: readonly string[];
};
export type JendelaEvaluasi = Jendela & { readonly periode: string };

/** What whoever confirms should know first. None of it stops the letter: it was signed elsewhere. */
export function peringatanDari(
  p: Permintaan,
  f: FaktaRencana,
  r: Rencana,
  today: Tanggal,
  jendela: readonly JendelaEvaluasi[],
): Peringatan[] {
  const pindah = new Set(
    r.nasib.filter((n) => n.apa === "pindah" || n.apa === "akhir").map((n) => n.pegawai),
  );
  const skp = r.perubahan.filter((u) => u.tabel === "skp");
  return [
    ...bila("tanggal-lampau", p.dari < today ? [p.dari] : []),
    ...bila(
      "dalam-jendela",
      jendela.filter((j) => dalamRentang(p.dari, j.buka, j.tutup)).map((j) => j.periode),
    ),
    ...bila(
      "tanpa-penilai",
      r.garis
        .filter((g) => g.baru && g.baru.penilai === null && g.lama?.penilai !== null)
        .map((g) => g.pegawai),
    ),
    ...bila("unit-tanpa-kepala", tanpaKepala(p, f, r)),
    ...bila(
      "evaluasi-ditinggal",
      f.evaluasi
        .filter((e) => e.baris.keadaan === "dinilai" && pindah.has(teksDari(e.baris, "penilai")))
        .map((e) => teksDari(e.baris, "pegawai")),
    ),
    ...bila("tetap-menilai", tetapMenilai(p, f, r, pindah, today)),
    ...bila(
      "draf-ikut",
      f.skp
        .filter(
          (s) =>
            r.nasib.some((n) => n.apa === "pindah" && n.pegawai === s.pegawai) &&
            ["draf", "diajukan", "dikembalikan"].includes(teksDari(s, "keadaan")) &&
            !f.pernahDitetapkan.has(teksDari(s, "id")) &&
            teksDari(s, "dari") < p.dari,
        )
        .map((s) => teksDari(s, "pegawai")),
    ),
    ...bila(
      "skp-terlalu-pendek",
      skp.filter((u) => u.sebelum && u.sesudah === null).map((u) => teksDari(u.sebelum ?? {}, "pegawai")),
    ),
    ...bila(
      "kepala-tinggal",
      p.jenis === "unit-orang"
        ? f.kepala
            .filter((k) => k.unit === p.unit && k.jenis !== "tim" && dalamRentang(p.dari, k.dari, k.sampai))
            .map((k) => k.pegawai)
        : [],
    ),
    ...bila(
      "khusus-menunjuk",
      f.khusus
        .filter(
          (k) =>
            dalamRentang(p.dari, k.dari, k.sampai) &&
            r.nasib.some((n) => n.apa === "akhir" && n.pegawai === k.penilai),
        )
        .map((k) => k.pegawai),
    ),
    ...bila("delegasi-berjalan", dipegang(f, r, "delegasi")),
    ...bila("punya-peran", dipegang(f, r, "peran")),
  ];
}

const bila = (kode: KodePeringatan, ids: readonly string[]): Peringatan[] => {
  const semua = [...new Set(ids)];
  return semua.length === 0 ? [] : [{ kode, n: semua.length, ids: semua }];
};

/** What they hold by other letters goes on: whoever gave it ends it. */
const dipegang = (f: FaktaRencana, r: Rencana, apa: "delegasi" | "peran"): string[] => {
  const pergi = new Set(
    r.nasib.filter((n) => n.apa !== "tetap" && n.apa !== "kembali").map((n) => n.pegawai),
  );
  return (f.pegangan ?? []).filter((p) => p.apa === apa && pergi.has(p.pegawai)).map((p) => p.pegawai);
};

/** Units that lose their head by this letter and get none. */
function tanpaKepala(p: Permintaan, f: FaktaRencana, r: Rencana): string[] {
  const penempatan = r.perubahan.filter((u) => u.tabel === "penempatan");
  const berubah = new Set(penempatan.map((u) => u.kunci));
  return penempatan
    .filter(
      (u) =>
        u.sebelum?.memimpin === 1 &&
        u.sebelum.jenis !== "tim" &&
        dalamRentang(p.dari, teksDari(u.sebelum, "dari"), tanggalDariBaris(u.sebelum, "sampai")),
    )
    .map((u) => teksDari(u.sebelum ?? {}, "unit"))
    .filter(
      (unit) =>
        !f.kepala.some(
          (k) => k.unit === unit && !berubah.has(k.id) && dalamRentang(p.dari, k.dari, k.sampai),
        ) &&
        !penempatan.some(
          (u) =>
            u.sesudah?.unit === unit &&
            u.sesudah.memimpin === 1 &&
            dalamRentang(p.dari, teksDari(u.sesudah, "dari"), tanggalDariBaris(u.sesudah, "sampai")),
        ),
    );
}

/** hlm. 91 A.14.b: open evaluations that stay with a penilai who moves inside their window. */
function tetapMenilai(
  p: Permintaan,
  f: FaktaRencana,
  r: Rencana,
  pindah: ReadonlySet<string>,
  today: Tanggal,
): string[] {
  if (p.dari > today) return [];
  const berubah = new Set(r.perubahan.filter((u) => u.tabel === "evaluasi").map((u) => u.kunci));
  return f.evaluasi
    .filter(
      (e) =>
        e.baris.keadaan === "pengisian" &&
        pindah.has(teksDari(e.baris, "penilai")) &&
        !berubah.has(teksDari(e.baris, "id")),
    )
    .map((e) => teksDari(e.baris, "pegawai"));
}
