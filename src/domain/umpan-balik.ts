import type { BentukUmpanBalik, KeadaanSkp, PemberiUmpanBalik } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import type { Ritme } from "./periode.ts";
import { accept, type Result } from "./result.ts";
import { akhirBulan, type Tanggal, tambahHari, terdahulu } from "./tanggal.ts";
import { hubungan, type Subjek, type Viewer } from "./wewenang.ts";

export type AturanUmpanBalik = {
  readonly boleh: true;
  readonly wajib: boolean;
  readonly masukRekaman: true;
};

/** Ps. 17-19: anybody may give it, the Pimpinan must at the agreed rhythm, and all of it is recorded. */
export const aturanUmpanBalik = (pemberi: PemberiUmpanBalik, bentuk: BentukUmpanBalik): AturanUmpanBalik => ({
  boleh: true,
  wajib: pemberi === "pimpinan" && bentuk === "berkala",
  masukRekaman: true,
});

/** Any time, on what was agreed. The pejabat penilai writes it himself; nobody gives it to himself. */
export function giveFeedback(
  skp: Subjek & { readonly keadaan: KeadaanSkp },
  viewer: Viewer,
): Result<true, KodePenolakan> {
  if (viewer.pegawai === skp.pegawai) return tolak("milik-sendiri");
  if (!hubungan(viewer, skp).has("pejabat-penilai")) return tolak("bukan-pejabat-penilai");
  return skp.keadaan === "ditetapkan" ? accept(true) : tolak("skp-belum-ditetapkan");
}

/** `berlangsung`: the month or quarter still runs and nothing is late yet. */
export type GiliranBerkala = {
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly keadaan: "ada" | "terlewat" | "berlangsung";
};

/** EX-02: the mandatory feedback of the Pimpinan against the agreed rhythm; a turn without one counts as missed. */
export function rekapBerkala(
  ritme: Ritme,
  skp: { readonly dari: Tanggal; readonly sampai: Tanggal },
  tanggal: readonly Tanggal[],
  today: Tanggal,
): readonly GiliranBerkala[] {
  const giliran: GiliranBerkala[] = [];
  for (let dari = skp.dari; dari <= terdahulu(skp.sampai, today); ) {
    const sampai = terdahulu(akhirGiliran(ritme, dari), skp.sampai);
    const awal = dari;
    const ada = tanggal.some((t) => awal <= t && t <= sampai);
    giliran.push({ dari, sampai, keadaan: ada ? "ada" : sampai < today ? "terlewat" : "berlangsung" });
    dari = tambahHari(sampai, 1);
  }
  return giliran;
}

function akhirGiliran(ritme: Ritme, hari: Tanggal): Tanggal {
  const [tahun, bulan] = [Number(hari.slice(0, 4)), Number(hari.slice(5, 7))];
  return akhirBulan(tahun, ritme === "bulanan" ? bulan : Math.ceil(bulan / 3) * 3);
}
