/** A session in which somebody is not himself: he prepares for another, or looks at the pages as another. */
export type Jenis = "delegasi" | "simulasi";

export const MENIT_SIMULASI = 30;

/**
 * What a delegate may send, by the pattern of the route: drafts that the person himself sends on. A route that is
 * not here is refused, so that a new one is closed until somebody decides (test/features/delegasi/pintu.test.ts).
 */
export const BOLEH_DISIAPKAN = [
  "/skp/:id/isian",
  "/skp/:id/manual/:indikator",
  "/skp/:id/strategi",
  "/skp/:id/strategi/:strategi",
  "/skp/:id/isian/:rhk",
  "/skp/:id/dialog/pertemuan",
  "/skp/:id/salin",
  "/skp/:id/pk",
  "/skp/:id/selaras",
  "/matriks/:skp",
  "/matriks/:skp/orang",
  "/matriks/peran/:skp",
  "/pelaksanaan/:skp/:periode",
  "/bukti",
  "/bukti/tautan",
  "/bukti/:id/kaitan",
  "/bukti/kaitan",
  "/bukti/unggahan",
  "/bukti/unggahan/:id/potongan/:n",
  "/bukti/unggahan/:id/selesai",
] as const;

/** What belongs to the session, not to the person: language and theme, the way back, the way out. */
export const MILIK_SESI = ["/tampilan", "/delegasi/berhenti", "/simulasi/berhenti", "/keluar"] as const;

/** May this be sent in a lent session? In a simulation nothing is. */
export const bolehDikirim = (jenis: Jenis, path: string): boolean =>
  [...MILIK_SESI, ...(jenis === "delegasi" ? BOLEH_DISIAPKAN : [])].some((p) => patternOf(p).test(path));

/**
 * May this page be opened? A delegate opens the chapters of the other's own work and no others: not his inbox, not
 * his account, not the lists his roles open, and not the team whose ratings are for him alone.
 */
export const bolehDibuka = (jenis: Jenis, path: string): boolean =>
  jenis === "delegasi" ? DELEGATE_OPENS.test(path) : !CLOSED_TO_SIMULATION.test(path);

const DELEGATE_OPENS =
  /^\/?$|^\/(skp(?!\/(bawahan|persetujuan-massal))|matriks|pelaksanaan(?!\/bawahan)|bukti|umpan-balik(?=\/[^/]*\d)|evaluasi|dokumen|capaian|delegasi|bantuan)(\/|$)/;
/** One's own account and inbox, what is said in confidence, addresses that open things, and what is carried away. */
const CLOSED_TO_SIMULATION =
  /^\/(kalibrasi|konseling|pembinaan|catatan|umpan-balik|tim\/nilai|akun|sandi|pemberitahuan|ics|masuk|undangan|lupa-sandi|pemulihan|delegasi|kelola\/(sso|siklus|bantuan-operator|keamanan|peran))(\/|$)|\/(ekspor|contoh)(\/|\.|$)|^\/bukti\/[^/]+$/;

/** Whatever names a thing has a digit in it, or is new; another word is another step. */
const patternOf = (pattern: string) => new RegExp(`^${pattern.replace(/:\w+/g, "(?:baru|[^/]*\\d[^/]*)")}$`);
