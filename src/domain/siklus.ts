import { accept, type Result, refuse } from "./result.ts";

/** The life of an agency in the service: what it may be, and what leads from one to the other. */
export const keadaanInstansi = [
  "uji-coba",
  "tinjau",
  "aktif",
  "baca-saja",
  "ditangguhkan",
  "menutup",
  "ditutup",
] as const;
export type KeadaanInstansi = (typeof keadaanInstansi)[number];

/** Who takes a step: an admin of the agency, the operator of the service, or the instant that was set. */
export type PelakuSiklus = "admin" | "operator" | "jam";

export const langkahSiklus = {
  ajukan: { dari: ["uji-coba"], oleh: ["admin"] },
  tarik: { dari: ["tinjau"], oleh: ["admin"] },
  setujui: { dari: ["tinjau"], oleh: ["operator"] },
  kembalikan: { dari: ["tinjau"], oleh: ["operator"] },
  bekukan: { dari: ["aktif"], oleh: ["admin", "operator"] },
  buka: { dari: ["baca-saja"], oleh: ["admin", "operator", "jam"] },
  tutup: { dari: ["uji-coba", "aktif", "baca-saja"], oleh: ["admin"] },
  "batal-tutup": { dari: ["menutup"], oleh: ["admin", "operator"] },
  tangguhkan: { dari: ["uji-coba", "tinjau", "aktif", "baca-saja", "menutup"], oleh: ["operator"] },
  pulihkan: { dari: ["ditangguhkan"], oleh: ["operator"] },
  hapus: { dari: ["menutup"], oleh: ["jam"] },
} as const satisfies Record<
  string,
  { readonly dari: readonly KeadaanInstansi[]; readonly oleh: readonly PelakuSiklus[] }
>;
export type LangkahSiklus = keyof typeof langkahSiklus;

export type Siklus = {
  readonly keadaan: KeadaanInstansi;
  /** baca-saja: when it ends by itself; menutup: when everything is erased. */
  readonly sampaiPada: number | null;
  /** Who brought it into this state. */
  readonly oleh: PelakuSiklus | null;
  readonly tutupDari: KeadaanInstansi | null;
  readonly ditangguhkanDari: KeadaanInstansi | null;
};

export type Alas = {
  readonly pelaku: PelakuSiklus;
  readonly now: number;
  readonly alasan: string;
  /** bekukan: the end somebody wished for. */
  readonly sampaiPada?: number | null;
  /** ajukan, setujui: what the task list still lacks. */
  readonly kurang?: readonly string[];
  /** tutup: a second admin has asked for the same. */
  readonly duaAdmin?: boolean;
};

/** From the second admin's word to the erasure: time to take everything along, and to think again. */
export const HARI_MENUTUP = 30;
const HARI = 86_400_000;
const PERLU_ALASAN: readonly LangkahSiklus[] = ["kembalikan", "bekukan", "tutup", "tangguhkan", "pulihkan"];

export function moveAgency(s: Siklus, langkah: LangkahSiklus, alas: Alas): Result<Siklus> {
  const { pelaku } = alas;
  const rule = langkahSiklus[langkah] as {
    readonly dari: readonly KeadaanInstansi[];
    readonly oleh: readonly PelakuSiklus[];
  };
  if (!rule.oleh.includes(pelaku)) return refuse("hak", "siklus-bukan-pelaku");
  if (!rule.dari.includes(s.keadaan))
    return refuse("keadaan", "siklus-salah-keadaan", { keadaan: s.keadaan });
  if (pelaku !== "jam" && PERLU_ALASAN.includes(langkah) && alas.alasan.trim() === "")
    return refuse("isi", "siklus-alasan-kosong");
  const refused = special(s, langkah, alas);
  if (refused) return refused;
  // A suspension is a cover over the state it finds: what lies beneath keeps who brought it there, and until when.
  const cover = langkah === "tangguhkan" || langkah === "pulihkan";
  return accept({
    keadaan: goal(s, langkah),
    sampaiPada: cover ? s.sampaiPada : until(langkah, alas),
    oleh: cover ? s.oleh : pelaku,
    tutupDari: cover ? s.tutupDari : langkah === "tutup" ? s.keadaan : null,
    ditangguhkanDari: langkah === "tangguhkan" ? s.keadaan : null,
  });
}

const until = (langkah: LangkahSiklus, alas: Alas): number | null =>
  langkah === "bekukan"
    ? (alas.sampaiPada ?? null)
    : langkah === "tutup"
      ? alas.now + HARI_MENUTUP * HARI
      : null;

/** Writes are open: nothing but reading is left in the other states. */
export const bolehMenulis = (k: KeadaanInstansi): boolean =>
  k === "uji-coba" || k === "tinjau" || k === "aktif";

/** Still fenced: what is made now is no official document. */
export const sedangUjiCoba = (k: string): boolean => k === "uji-coba" || k === "tinjau";

/** Of something signed at an instant: made before the agency went live for the first time, it stays a trial's. */
export const buatanUjiCoba = (
  agency: { readonly keadaan: string; readonly aktifPada: number | null },
  pada: number,
): boolean => sedangUjiCoba(agency.keadaan) || (agency.aktifPada !== null && pada < agency.aktifPada);

function special(s: Siklus, langkah: LangkahSiklus, alas: Alas): ReturnType<typeof refuse> | null {
  const { pelaku, now, kurang = [] } = alas;
  if (langkah === "ajukan" && kurang.length > 0)
    return refuse("keadaan", "siklus-tugas-belum-selesai", { n: kurang.length });
  if (langkah === "bekukan" && alas.sampaiPada != null && alas.sampaiPada <= now)
    return refuse("isi", "siklus-sampai-salah");
  if (langkah === "buka" && pelaku === "admin" && s.oleh !== "admin")
    return refuse("hak", "siklus-bukan-pembeku");
  if (pelaku === "jam" && (s.sampaiPada === null || now < s.sampaiPada))
    return refuse("keadaan", "siklus-belum-waktunya");
  if (langkah === "tutup" && s.keadaan !== "uji-coba" && alas.duaAdmin !== true)
    return refuse("keadaan", "siklus-perlu-admin-kedua");
  if (langkah === "batal-tutup" && s.sampaiPada !== null && now >= s.sampaiPada)
    return refuse("keadaan", "siklus-sudah-lewat");
  return null;
}

function goal(s: Siklus, langkah: LangkahSiklus): KeadaanInstansi {
  switch (langkah) {
    case "ajukan":
      return "tinjau";
    case "tarik":
    case "kembalikan":
      return "uji-coba";
    case "setujui":
    case "buka":
      return "aktif";
    case "bekukan":
      return "baca-saja";
    case "tutup":
      return "menutup";
    case "batal-tutup":
      return s.tutupDari ?? "aktif";
    case "tangguhkan":
      return "ditangguhkan";
    case "pulihkan":
      return s.ditangguhkanDari ?? "uji-coba";
    case "hapus":
      return "ditutup";
  }
}

/** What has to be there before an agency goes live; computed from facts, never ticked by hand. */
export const tugasSiap = [
  "perjanjian",
  "dua-admin",
  "kontak-pdp",
  "garis-penilai",
  "hari-libur",
  "jendela",
  "domain-surel",
] as const;
export type TugasSiap = (typeof tugasSiap)[number];

export type FaktaSiap = {
  readonly perjanjianVersi: string | null;
  readonly perjanjianBerlaku: string;
  readonly admin: number;
  /** null: the agency has no second factors yet, so nobody can be asked for one. */
  readonly adminDuaFaktor: number | null;
  readonly kontakPdp: boolean;
  readonly pegawai: number;
  readonly tanpaPenilai: number;
  /** How many were without when it was explained; more than that needs a new word. */
  readonly dijelaskan: number | null;
  readonly libur: number;
  readonly jendela: number;
  readonly domain: string | null;
};

export const kurangSiap = (f: FaktaSiap): TugasSiap[] => tugasSiap.filter((t) => !selesai[t](f));

const selesai: Readonly<Record<TugasSiap, (f: FaktaSiap) => boolean>> = {
  perjanjian: (f) => f.perjanjianVersi === f.perjanjianBerlaku,
  "dua-admin": (f) => f.admin >= 2 && (f.adminDuaFaktor === null || f.adminDuaFaktor >= 2),
  "kontak-pdp": (f) => f.kontakPdp,
  "garis-penilai": (f) => f.pegawai >= 2 && f.tanpaPenilai <= Math.max(f.dijelaskan ?? 0, 0),
  "hari-libur": (f) => f.libur > 0,
  jendela: (f) => f.jendela > 0,
  "domain-surel": (f) => f.domain !== null,
};

/** A trial is whole, but small: enough for one office to see everything work. */
export const BATAS_UJI_COBA = { pegawai: 500, buktiByte: 500 * 1024 * 1024 } as const;

/** Mailboxes anybody can have prove a person, not an agency. */
const SURAT_UMUM = new Set(
  "gmail.com yahoo.com yahoo.co.id ymail.com outlook.com hotmail.com live.com icloud.com proton.me protonmail.com aol.com mail.com zoho.com gmx.com yandex.com rocketmail.com".split(
    " ",
  ),
);

/** The domain that a confirmed address stands for, or null when it is a public mailbox. */
export function domainDinas(surel: string | null): string | null {
  const domain = surel?.split("@")[1]?.toLowerCase() ?? "";
  return domain === "" || SURAT_UMUM.has(domain) ? null : domain;
}

/** A trial writes to the mailbox that was proved, and to others of the same agency's domain; to nobody outside. */
export function bolehDisurati(kepada: string, terbukti: string | null): boolean {
  if (terbukti === null) return false;
  const domain = domainDinas(terbukti);
  const to = kepada.toLowerCase();
  return to === terbukti.toLowerCase() || (domain !== null && to.endsWith(`@${domain}`));
}
