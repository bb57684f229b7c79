import type { Istilah } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import { edit, type Skp } from "./skp.ts";
import type { Tanggal } from "./tanggal.ts";
import { hubungan, type Subjek, type Viewer } from "./wewenang.ts";

/** Where in a plan something is said. `rujukan`: the row, the value or the part of the lampiran. */
export const bagianDialog = ["umum", "rhk", "indikator", "target", "perilaku", "lampiran"] as const;
export type BagianDialog = (typeof bagianDialog)[number];

/** Ps. 7 and 8: expectations are made clear in a dialogue; how it is held is free. */
export const caraDialog = {
  "tatap-muka": { id: "Tatap muka", en: "Face to face", pasal: "Ps. 8" },
  video: { id: "Tidak langsung: panggilan video", en: "Indirectly: video call", pasal: "Ps. 8" },
  telepon: { id: "Tidak langsung: telepon", en: "Indirectly: telephone", pasal: "Ps. 8" },
  surat: { id: "Tidak langsung: surat atau pesan", en: "Indirectly: letter or message", pasal: "Ps. 8" },
} as const satisfies Record<string, Istilah>;
export type CaraDialog = keyof typeof caraDialog;

export type Utas = {
  readonly bagian: BagianDialog;
  readonly keadaan: "terbuka" | "selesai";
  /** Who made the proposal that waits for an answer; null: none does. */
  readonly pengusul: string | null;
  /** The place is still in the plan. */
  readonly tempatAda: boolean;
};
export type HasilDialog = Result<null, KodePenolakan>;

/** Says something, or proposes: either side, at any time from the draft on. Before that there is nothing to speak of. */
export function speak(skp: Skp, viewer: Viewer): HasilDialog {
  const dua = pihak(skp, viewer);
  if (dua) return dua;
  return skp.keadaan === "belum" ? tolak("skp-belum-disusun") : accept(null);
}

/** Goes on in a thread; one that was closed is opened again by beginning another. */
export function reply(skp: Skp, utas: Utas, viewer: Viewer): HasilDialog {
  const boleh = speak(skp, viewer);
  if (!boleh.ok) return boleh;
  return utas.keadaan === "selesai" ? tolak("utas-selesai") : accept(null);
}

/** Proposes a text for a place that has one; also in answer to a proposal, which it then replaces. */
export function propose(skp: Skp, utas: Utas, viewer: Viewer): HasilDialog {
  const boleh = reply(skp, utas, viewer);
  if (!boleh.ok) return boleh;
  if (utas.bagian === "umum") return tolak("usulan-tanpa-tempat");
  return utas.tempatAda ? accept(null) : tolak("baris-sudah-tidak-ada");
}

/** The proposal of the other side becomes the text: only while the text may be edited at all. */
export function take(skp: Skp, utas: Utas, viewer: Viewer, today: Tanggal): HasilDialog {
  const boleh = answerOf(skp, utas, viewer);
  if (!boleh.ok) return boleh;
  if (!utas.tempatAda) return tolak("baris-sudah-tidak-ada");
  // The pegawai stays the author: the question is whether HE could write it now, whoever of the two says yes.
  const tulis = edit(skp, { ...viewer, pegawai: skp.pegawai, peran: new Set() }, today);
  return tulis.ok ? accept(null) : tulis;
}

/** Says no with a reason; without the argument it answers whether the step is open at all. */
export function decline(skp: Skp, utas: Utas, viewer: Viewer, alasan?: string): HasilDialog {
  const boleh = answerOf(skp, utas, viewer);
  if (!boleh.ok) return boleh;
  return alasan?.trim() === "" ? tolak("alasan-kosong") : accept(null);
}

/** Either side closes what has been talked about; a proposal that waits is answered first, or taken back by its maker. */
export function close(skp: Skp, utas: Utas, viewer: Viewer): HasilDialog {
  const boleh = reply(skp, utas, viewer);
  if (!boleh.ok) return boleh;
  return utas.pengusul !== null && !samaPihak(skp, utas.pengusul, viewer)
    ? tolak("usulan-menunggu-jawaban")
    : boleh;
}

function answerOf(skp: Skp, utas: Utas, viewer: Viewer): HasilDialog {
  const boleh = reply(skp, utas, viewer);
  if (!boleh.ok) return boleh;
  if (utas.pengusul === null) return tolak("usulan-tidak-ada");
  return samaPihak(skp, utas.pengusul, viewer) ? tolak("usulan-sendiri") : accept(null);
}

/** There are two sides; a penilai who came later answers for his. */
const samaPihak = (skp: Subjek, satu: string, viewer: Viewer): boolean =>
  (satu === skp.pegawai) === (viewer.pegawai === skp.pegawai);

export type Pertemuan = {
  /** Who assessed on that day: nobody else was there. */
  readonly penilai: string;
  readonly tanggal: Tanggal;
  readonly pegawaiPada: number | null;
  readonly penilaiPada: number | null;
  readonly dihapus: boolean;
};

/** From when a dialogue can be about the plan of a year: with the draft PK, in the last quarter before (Ps. 7 ayat (4)). */
export const awalPersiapan = (tahun: number, bukaTanggal: Tanggal | null): Tanggal => {
  const kuartal = `${tahun - 1}-10-01`;
  return bukaTanggal !== null && bukaTanggal < kuartal ? bukaTanggal : kuartal;
};

/** Writes down that they met. Either side; without a day it answers whether the step is open at all. */
export function note(
  skp: Skp & { readonly tahun: number },
  viewer: Viewer,
  today: Tanggal,
  tanggal?: Tanggal,
): HasilDialog {
  const dua = pihak(skp, viewer);
  if (dua) return dua;
  if (skp.penilai === null) return tolak("penilai-belum-ada");
  if (tanggal === undefined) return accept(null);
  if (tanggal > today) return tolak("dialog-belum-terjadi");
  const dari = awalPersiapan(skp.tahun, skp.bukaTanggal);
  return tanggal < dari ? tolak("dialog-terlalu-dini", { tanggal: dari }) : accept(null);
}

/** Each side for itself; the second one completes it. Whoever became penilai later did not hold it. */
export function confirm(skp: Subjek, temu: Pertemuan, viewer: Viewer): HasilDialog {
  const dua = pihak(skp, viewer);
  if (dua) return dua;
  if (temu.dihapus) return tolak("dialog-dihapus");
  if (viewer.pegawai !== skp.pegawai && viewer.pegawai !== temu.penilai) return tolak("dialog-penilai-lama");
  const pada = viewer.pegawai === skp.pegawai ? temu.pegawaiPada : temu.penilaiPada;
  return pada === null ? accept(null) : tolak("dialog-sudah-dikonfirmasi");
}

/** A record may be mended or dropped until both have confirmed it. */
export function amend(skp: Subjek, temu: Pertemuan, viewer: Viewer): HasilDialog {
  const dua = pihak(skp, viewer);
  if (dua) return dua;
  if (temu.dihapus) return tolak("dialog-dihapus");
  return temu.pegawaiPada !== null && temu.penilaiPada !== null
    ? tolak("dialog-sudah-dikonfirmasi")
    : accept(null);
}

/** The two readers of a plan speak; everybody else reads. */
function pihak(skp: Subjek, viewer: Viewer) {
  const apa = hubungan(viewer, skp);
  return apa.has("diri") || apa.has("pejabat-penilai") ? undefined : tolak("bukan-pihak-dialog");
}
