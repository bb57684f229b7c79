import type { JalurEvaluasi } from "./dokumen.ts";
import {
  type Capaian,
  type KeadaanEvaluasi,
  type KeadaanSkp,
  keadaanEvaluasi,
  kunci,
  type Rating,
} from "./istilah.ts";
import { type Jendela, statusJendela } from "./jendela.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { predikatDari, type Sel } from "./predikat.ts";
import { accept, type Refusal, type Result } from "./result.ts";
import type { Tanggal } from "./tanggal.ts";
import { hubungan, type Subjek, type Viewer } from "./wewenang.ts";

export type Evaluasi = Subjek & {
  readonly keadaan: KeadaanEvaluasi;
  readonly jalur: JalurEvaluasi;
  readonly skp: KeadaanSkp;
  /** The organisation result that counts for it (capaian.ts); null: wait. */
  readonly capaian: Capaian | null;
  readonly jendela: Jendela;
  readonly ratingHasil: Rating | null;
  readonly ratingPerilaku: Rating | null;
  /** Set at the top or taken over: no objection (keberatan.ts). */
  readonly hasilFinal: boolean;
  /** Last day for an objection; null until the document was delivered. */
  readonly batasKeberatan: Tanggal | null;
  /** Of an objection under examination: who has been heard, or was asked and kept silent. */
  readonly didengar: { readonly pegawai: boolean; readonly penilai: boolean };
  /** An objection to it was decided, and that is the last word (PP 30/2019 Ps. 59(4)). */
  readonly diputus: boolean;
  /** He has signed for the document that holds, or there is none to sign for. */
  readonly diterima?: boolean;
  /** Opened again: the last day on which a new one may be signed (pembukaan.ts). */
  readonly terbukaSampai: Tanggal | null;
  /** hlm. 91 A.13.a: pegawai and penilai agreed on last period's result (hasil-lama.ts). */
  readonly disepakati?: boolean;
  /** hlm. 100, 103: the study ended without graduation; that decides, not the quadrant. */
  readonly putusStudi?: boolean;
};
export type LangkahEvaluasi =
  | "rate"
  | "sign"
  | "takeOver"
  | "deliver"
  | "acknowledge"
  | "object"
  | "withdrawObjection"
  | "decide"
  | "receive"
  | "reseal"
  | "adopt"
  | "release"
  | "settle";
export type PelakuEvaluasi =
  | "diri"
  | "pejabat-penilai"
  | "atasan-penilai"
  | "penanda-tangan"
  | "yang lain dari keduanya"
  | "diri / pejabat-penilai"
  | "sistem";
/** Ps. 29, hlm. 117-118: what the atasan says to an objection, why, and what follows when he changes the result. */
export type IsiPutusan = {
  readonly putusan: "menguatkan" | "mengubah";
  readonly pertimbangan: string;
  readonly rekomendasi: string;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
};
export type DuaRating = { readonly hasil: Rating | null; readonly perilaku: Rating | null };
export type EvaluasiBaru = {
  readonly keadaan: KeadaanEvaluasi;
  readonly jalur: JalurEvaluasi;
  readonly sel: Sel | null;
};
export type HasilEvaluasi = Result<EvaluasiBaru, KodePenolakan>;

/** hlm. 89-90, 114-117. The diagram in docs/ is drawn from this table. */
export const alurEvaluasi = {
  rate: { oleh: "pejabat-penilai", ke: { pengisian: "dinilai", dinilai: "dinilai" } },
  sign: { oleh: "pejabat-penilai", ke: { dinilai: "ditandatangani" } },
  takeOver: { oleh: "atasan-penilai", ke: { pengisian: "ditandatangani", dinilai: "ditandatangani" } },
  deliver: { oleh: "penanda-tangan", ke: { ditandatangani: "disampaikan" } },
  acknowledge: { oleh: "diri", ke: { disampaikan: "diterima" } },
  object: { oleh: "diri", ke: { disampaikan: "keberatan", diterima: "keberatan" } },
  withdrawObjection: { oleh: "diri", ke: { keberatan: "diterima" } },
  decide: { oleh: "atasan-penilai", ke: { keberatan: "final" } },
  receive: { oleh: "diri", ke: { final: "final" } },
  reseal: {
    oleh: "penanda-tangan",
    ke: {
      ditandatangani: "disampaikan",
      disampaikan: "disampaikan",
      diterima: "disampaikan",
      final: "disampaikan",
    },
  },
  // hlm. 91 A.13.a: last period's result, proposed by one of the two and agreed by the other (hasil-lama.ts).
  adopt: { oleh: "yang lain dari keduanya", ke: { pengisian: "dinilai" } },
  release: { oleh: "diri / pejabat-penilai", ke: { dinilai: "pengisian" } },
  settle: { oleh: "sistem", ke: { disampaikan: "final", diterima: "final" } },
} as const satisfies Record<
  LangkahEvaluasi,
  {
    readonly oleh: PelakuEvaluasi;
    readonly ke: Readonly<Partial<Record<KeadaanEvaluasi, KeadaanEvaluasi>>>;
  }
>;

/** Both axes at once, again until it is signed. Without ratings it answers whether the step is open. */
export function rate(ev: Evaluasi, viewer: Viewer, today: Tanggal, rating?: DuaRating): HasilEvaluasi {
  const belum = halangan("rate", ev, viewer) ?? syarat(ev) ?? dalamJendela(ev, today);
  return belum ?? (ev.disepakati ? tolak("hasil-disepakati") : menilai("rate", ev, rating));
}

export function sign(ev: Evaluasi, viewer: Viewer, today: Tanggal): HasilEvaluasi {
  return (
    halangan("sign", ev, viewer) ?? syarat(ev) ?? dalamJendela(ev, today) ?? menilai("sign", ev, dua(ev))
  );
}

/** hlm. 90 A.11: a penilai who let the window close has lost the task; what his superior signs is final. */
export function takeOver(ev: Evaluasi, viewer: Viewer, today: Tanggal, rating?: DuaRating): HasilEvaluasi {
  const belum = halangan("takeOver", ev, viewer) ?? syarat(ev);
  if (belum) return belum;
  if (today <= ev.jendela.tutup) return tolak("jendela-masih-terbuka", { tanggal: ev.jendela.tutup });
  const hasil = menilai("takeOver", ev, rating);
  return hasil.ok ? accept({ ...hasil.value, jalur: "ambil-alih" }) : hasil;
}

/** Late delivery is marked, not refused (calendar.md EV-04). */
export function deliver(ev: Evaluasi, viewer: Viewer, _today: Tanggal): HasilEvaluasi {
  return halangan("deliver", ev, viewer) ?? lanjut("deliver", ev);
}

/** calendar.md EV-04, EV-06: nobody delivered it in time, so the clock does; what is open again waits. */
export function deliverLate(ev: Evaluasi, today: Tanggal): HasilEvaluasi {
  if (!(ev.keadaan in alurEvaluasi.deliver.ke)) return salahTahap("deliver", ev.keadaan);
  if (ev.terbukaSampai !== null && today <= ev.terbukaSampai) return tolak("pembukaan-berjalan");
  return lanjut("deliver", ev);
}

/** Signing for receipt gives nothing away: the objection stays open to its last day. */
export function acknowledge(ev: Evaluasi, viewer: Viewer, _today: Tanggal): HasilEvaluasi {
  return halangan("acknowledge", ev, viewer) ?? lanjut("acknowledge", ev);
}

/**
 * Ps. 29, hlm. 117; refused in the order of handbook 5.2: final, not received, no reason, too late. Without a reason
 * given it answers whether the step is open.
 */
export function object(ev: Evaluasi, viewer: Viewer, today: Tanggal, alasan?: string): HasilEvaluasi {
  const bukanDia = orang("object", ev, viewer);
  if (bukanDia) return bukanDia;
  if (ev.diputus) return tolak("keberatan-sudah-diputus");
  // What was not delivered is not yet known to be final, not even to whom it concerns.
  if (tahapan.indexOf(ev.keadaan) < tahapan.indexOf("disampaikan"))
    return tolak("evaluasi-belum-disampaikan");
  if (ev.keadaan === "keberatan") return tolak("evaluasi-dalam-keberatan");
  if (ev.hasilFinal || ev.jalur === "ambil-alih") return tolak("hasil-final");
  if (ev.batasKeberatan === null) return tolak("dokumen-belum-diterima");
  if (alasan?.trim() === "") return tolak("alasan-kosong");
  if (today > ev.batasKeberatan) return tolak("lewat-batas", { tanggal: ev.batasKeberatan });
  return ev.keadaan in alurEvaluasi.object.ke ? lanjut("object", ev) : salahTahap("object", ev.keadaan);
}

/** The pegawai takes it back before it is decided; he has then received the document, and his last day stays. */
export function withdrawObjection(ev: Evaluasi, viewer: Viewer, _today: Tanggal): HasilEvaluasi {
  return halangan("withdrawObjection", ev, viewer) ?? lanjut("withdrawObjection", ev);
}

/** May he hear the sides and write the minutes? Nobody examines what he himself has rated. */
export function examine(ev: Evaluasi, viewer: Viewer): HasilEvaluasi {
  const bukanDia = halangan("decide", ev, viewer);
  if (bukanDia) return bukanDia;
  return viewer.pegawai === ev.penilai ? tolak("penilai-tidak-memutus") : lanjut("decide", ev);
}

/**
 * hlm. 117-118 B.3-7: both sides heard, then confirmed or changed; final either way. A late decision is still a decision
 * (OB-02 marks it). Without a decision it answers whether the step is open.
 */
export function decide(ev: Evaluasi, viewer: Viewer, _today: Tanggal, p?: IsiPutusan): HasilEvaluasi {
  const boleh = examine(ev, viewer);
  if (!boleh.ok) return boleh;
  if (!ev.didengar.pegawai || !ev.didengar.penilai) return tolak("kedua-pihak-belum-didengar");
  if (!p) return boleh;
  if (p.pertimbangan.trim() === "") return tolak("pertimbangan-kosong");
  if (p.putusan === "menguatkan") return boleh;
  if (ev.capaian === null) return tolak("capaian-organisasi-belum-ada");
  if (p.hasil === null || p.perilaku === null) return tolak("rating-belum-lengkap");
  if (p.hasil === ev.ratingHasil && p.perilaku === ev.ratingPerilaku) return tolak("putusan-tidak-mengubah");
  if (p.rekomendasi.trim() === "") return tolak("rekomendasi-kosong");
  return menilai("decide", ev, p);
}

/** hlm. 117-118: the decision is final, and the pegawai still signs for the document he was handed with it. */
export function receive(ev: Evaluasi, viewer: Viewer, _today: Tanggal): HasilEvaluasi {
  const bukanDia = orang("receive", ev, viewer);
  if (bukanDia) return bukanDia;
  const menunggu = ev.keadaan in alurEvaluasi.receive.ke && ev.diputus && ev.diterima === false;
  return menunggu ? lanjut("receive", ev) : salahTahap("acknowledge", ev.keadaan);
}

/**
 * While it is open again: rated, signed and delivered in one act by whoever signed the one before. Until then the old
 * result and its document hold; after the last day nothing has changed.
 */
export function reseal(ev: Evaluasi, viewer: Viewer, today: Tanggal, rating?: DuaRating): HasilEvaluasi {
  const belum = halangan("reseal", ev, viewer);
  if (belum) return belum;
  // Ps. 59(4): the atasan has spoken since it was opened, and that is the last word.
  if (ev.diputus) return tolak("keberatan-sudah-diputus");
  if (ev.terbukaSampai === null || today > ev.terbukaSampai) return tolak("pembukaan-tidak-ada");
  if (ev.capaian === null) return tolak("capaian-organisasi-belum-ada");
  return menilai("reseal", ev, rating);
}

/** The job of the night: nobody may object any more. */
export function settle(ev: Evaluasi, today: Tanggal): HasilEvaluasi {
  if (!(ev.keadaan in alurEvaluasi.settle.ke)) return salahTahap("settle", ev.keadaan);
  // What is open again waits: final ones take two admins, and time alone must not make it one.
  if (ev.terbukaSampai !== null && today <= ev.terbukaSampai) return tolak("pembukaan-berjalan");
  const terbuka = !ev.hasilFinal && ev.jalur === "biasa";
  if (terbuka && (ev.batasKeberatan === null || today <= ev.batasKeberatan)) {
    return tolak("batas-keberatan-belum-lewat");
  }
  return lanjut("settle", ev);
}

type LangkahOrang = Exclude<LangkahEvaluasi, "adopt" | "release" | "settle">;

/** Who, then when: a stranger learns nothing about the state. Nobody judges himself, whatever the rows say. */
function halangan(langkah: LangkahOrang, ev: Evaluasi, viewer: Viewer) {
  const bukanDia = orang(langkah, ev, viewer);
  if (bukanDia) return bukanDia;
  return ev.keadaan in alurEvaluasi[langkah].ke ? undefined : salahTahap(langkah, ev.keadaan);
}

function orang(langkah: LangkahOrang, ev: Evaluasi, viewer: Viewer) {
  const { oleh } = alurEvaluasi[langkah];
  const pelaku = oleh === "penanda-tangan" ? penandaTangan[ev.jalur] : oleh;
  if (pelaku !== "diri" && viewer.pegawai === ev.pegawai) return tolak("milik-sendiri");
  return hubungan(viewer, ev).has(pelaku) ? undefined : tolak(bukan[pelaku]);
}

/** Before its turn a step says what is missing, after it what has happened. */
function salahTahap(langkah: LangkahEvaluasi, keadaan: KeadaanEvaluasi): Refusal<KodePenolakan> {
  if (langkah === "decide" || langkah === "withdrawObjection")
    return tolak(keadaan === "final" ? "evaluasi-sudah-final" : "keberatan-tidak-ada");
  const dari = tahapan.findIndex((k) => k in alurEvaluasi[langkah].ke);
  const sebab: Partial<Record<KeadaanEvaluasi, KodePenolakan>> =
    tahapan.indexOf(keadaan) < dari ? sebabBelum : sebabSudah;
  return tolak(sebab[keadaan] ?? "evaluasi-belum-dinilai");
}

/** Handbook 8: a rating needs the SKP fixed and the organisation's result. */
function syarat(ev: Evaluasi) {
  if (ev.skp !== "ditetapkan") return tolak("skp-belum-ditetapkan");
  return ev.capaian === null ? tolak("capaian-organisasi-belum-ada") : undefined;
}

function dalamJendela(ev: Evaluasi, today: Tanggal) {
  const status = statusJendela(ev.jendela, today);
  if (status === "belum") return tolak("jendela-belum-dibuka", { tanggal: ev.jendela.buka });
  return status === "tertutup" ? tolak("jendela-sudah-ditutup", { tanggal: ev.jendela.tutup }) : undefined;
}

function menilai(langkah: LangkahEvaluasi, ev: Evaluasi, rating: DuaRating | undefined): HasilEvaluasi {
  if (!rating) return lanjut(langkah, ev);
  if (rating.hasil === null || rating.perilaku === null) return tolak("rating-belum-lengkap");
  return lanjut(langkah, { ...ev, ratingHasil: rating.hasil, ratingPerilaku: rating.perilaku });
}

function lanjut(langkah: LangkahEvaluasi, ev: Evaluasi): HasilEvaluasi {
  const ke: Partial<Record<KeadaanEvaluasi, KeadaanEvaluasi>> = alurEvaluasi[langkah].ke;
  const { ratingHasil, ratingPerilaku } = ev;
  const sel = ratingHasil && ratingPerilaku ? predikatDari(ratingHasil, ratingPerilaku, ev.putusStudi) : null;
  return accept({ keadaan: ke[ev.keadaan] ?? ev.keadaan, jalur: ev.jalur, sel });
}

const dua = (ev: Evaluasi): DuaRating => ({ hasil: ev.ratingHasil, perilaku: ev.ratingPerilaku });
/** Who signed, and signs again. */
export const penandaTangan = {
  biasa: "pejabat-penilai",
  "ambil-alih": "atasan-penilai",
} as const satisfies Record<JalurEvaluasi, PelakuEvaluasi>;
const bukan = {
  diri: "bukan-pemilik",
  "pejabat-penilai": "bukan-pejabat-penilai",
  "atasan-penilai": "bukan-atasan-penilai",
} as const satisfies Record<string, KodePenolakan>;
const tahapan = kunci(keadaanEvaluasi);
const sebabBelum = {
  pengisian: "evaluasi-belum-dinilai",
  dinilai: "evaluasi-belum-ditandatangani",
  ditandatangani: "evaluasi-belum-disampaikan",
} as const satisfies Partial<Record<KeadaanEvaluasi, KodePenolakan>>;
const sebabSudah = {
  dinilai: "evaluasi-sudah-dinilai",
  ditandatangani: "evaluasi-sudah-ditandatangani",
  disampaikan: "evaluasi-sudah-disampaikan",
  diterima: "evaluasi-sudah-diterima",
  keberatan: "evaluasi-dalam-keberatan",
  final: "evaluasi-sudah-final",
} as const satisfies Partial<Record<KeadaanEvaluasi, KodePenolakan>>;
