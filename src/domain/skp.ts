import type { KeadaanSkp } from "./istilah.ts";
import { type IsiSkp, type PeringatanSkp, skpLengkap } from "./kelengkapan.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import type { Tanggal } from "./tanggal.ts";
import { hubungan, type Subjek, type Viewer } from "./wewenang.ts";

/**
 * What the steps of an SKP need to know. `keadaan`: where the text being worked on stands; of an agreed plan that is
 * being adjusted, the adjustment's. `dibaca`: the penilai has opened what was submitted.
 */
export type Skp = Subjek & {
  readonly keadaan: KeadaanSkp;
  /** Runs on an agreed plan (domain/penyesuaian.ts). */
  readonly penyesuaian?: { readonly dibukaOleh: string } | null;
  readonly dibaca: boolean;
  /** First day on which planning is open; null: from the start. Closing late blocks nobody (calendar.md PL-03). */
  readonly bukaTanggal: Tanggal | null;
  readonly isi: IsiSkp;
};
export type LangkahSkp = "edit" | "submit" | "withdraw" | "sendBack" | "approve";
export type SkpBaru = { readonly keadaan: KeadaanSkp; readonly peringatan: readonly PeringatanSkp[] };
export type HasilSkp = Result<SkpBaru, KodePenolakan>;

/** Ps. 14 ayat (3): the pegawai signs, the pejabat penilai fixes. The diagram in docs/ is drawn from this table. */
export const alurSkp = {
  edit: { oleh: "diri", ke: { belum: "draf", draf: "draf", dikembalikan: "dikembalikan" } },
  submit: { oleh: "diri", ke: { draf: "diajukan", dikembalikan: "diajukan" } },
  withdraw: { oleh: "diri", ke: { diajukan: "draf" } },
  sendBack: { oleh: "pejabat-penilai", ke: { diajukan: "dikembalikan" } },
  approve: { oleh: "pejabat-penilai", ke: { diajukan: "ditetapkan" } },
} as const satisfies Record<
  LangkahSkp,
  {
    readonly oleh: "diri" | "pejabat-penilai";
    readonly ke: Readonly<Partial<Record<KeadaanSkp, KeadaanSkp>>>;
  }
>;

export function edit(skp: Skp, viewer: Viewer, today: Tanggal): HasilSkp {
  const belum = halangan("edit", skp, viewer, today);
  return belum ?? lanjut("edit", skp);
}

export function submit(skp: Skp, viewer: Viewer, today: Tanggal): HasilSkp {
  const belum = halangan("submit", skp, viewer, today);
  if (belum) return belum;
  if (skp.penilai === null || skp.penilai === skp.pegawai) return tolak("penilai-belum-ada");
  const { kesalahan } = skpLengkap({ ...skp.isi, tandaTangan: null });
  if (kesalahan[0]) return tolak("skp-belum-lengkap", { jumlah: kesalahan.length, pertama: kesalahan[0] });
  return lanjut("submit", skp);
}

/** Only while unread: what the penilai has begun to weigh is not pulled away under him. */
export function withdraw(skp: Skp, viewer: Viewer, today: Tanggal): HasilSkp {
  const belum = halangan("withdraw", skp, viewer, today);
  if (belum) return belum;
  return skp.dibaca ? tolak("skp-sudah-dibaca") : lanjut("withdraw", skp);
}

/** With notes; without the argument it answers whether the step is open at all. */
export function sendBack(skp: Skp, viewer: Viewer, today: Tanggal, catatan?: readonly string[]): HasilSkp {
  const belum = halangan("sendBack", skp, viewer, today);
  if (belum) return belum;
  return catatan?.every((c) => c.trim() === "") ? tolak("catatan-kosong") : lanjut("sendBack", skp);
}

export function approve(skp: Skp, viewer: Viewer, today: Tanggal): HasilSkp {
  const belum = halangan("approve", skp, viewer, today);
  if (belum) return belum;
  const { kesalahan } = skpLengkap({ ...skp.isi, tandaTangan: null });
  if (kesalahan[0]) return tolak("skp-belum-lengkap", { jumlah: kesalahan.length, pertama: kesalahan[0] });
  // Late is the first agreement (Ps. 14 ayat (1)); an adjustment comes when it comes.
  return lanjut("approve", skp, skp.penyesuaian ? null : today);
}

/** Who, then when: a stranger learns nothing about the state. */
function halangan(langkah: LangkahSkp, skp: Skp, viewer: Viewer, today: Tanggal) {
  const { oleh, ke } = alurSkp[langkah];
  if (oleh === "pejabat-penilai" && viewer.pegawai === skp.pegawai) return tolak("milik-sendiri");
  if (!hubungan(viewer, skp).has(oleh)) {
    return tolak(oleh === "diri" ? "bukan-pemilik" : "bukan-pejabat-penilai");
  }
  if (!(skp.keadaan in ke)) return tolak(sebab[skp.keadaan]);
  if (skp.bukaTanggal !== null && today < skp.bukaTanggal) {
    return tolak("jendela-belum-dibuka", { tanggal: skp.bukaTanggal });
  }
  return undefined;
}

const sebab = {
  belum: "skp-belum-disusun",
  draf: "skp-belum-diajukan",
  diajukan: "skp-sudah-diajukan",
  dikembalikan: "skp-dikembalikan",
  ditetapkan: "skp-sudah-ditetapkan",
} as const satisfies Record<KeadaanSkp, KodePenolakan>;

function lanjut(langkah: LangkahSkp, skp: Skp, ditetapkan: Tanggal | null = null): HasilSkp {
  const ke: Partial<Record<KeadaanSkp, KeadaanSkp>> = alurSkp[langkah].ke;
  const { peringatan } = skpLengkap({ ...skp.isi, ditetapkan });
  return accept({ keadaan: ke[skp.keadaan] ?? skp.keadaan, peringatan });
}
