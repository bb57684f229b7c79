import { namaUmum } from "./penerbit.ts";

/** Why an address cannot be evidence. */
export type PenolakanAlamat =
  | "alamat-kosong"
  | "alamat-salah"
  | "alamat-panjang"
  | "alamat-skema"
  | "alamat-tanpa-https"
  | "alamat-bersandi"
  | "alamat-dalam";

/** What the nightly look at an address may find. */
export type KeadaanTautan = "belum" | "dijangkau" | "butuh-izin" | "tidak-ditemukan" | "tidak-menjawab";

export const ALAMAT_TERPANJANG = 2000;

/**
 * An employee types it and the server calls it every night, so it must not lead into the house (SSRF): https, a
 * public name, no number for a host, no name and password in it. Every hop of a redirect is held to the same. Where
 * the service itself runs on this machine (`lokal`), plain http to this machine may be tried.
 */
export function periksaAlamat(
  teks: string,
  lokal: boolean,
): { readonly ok: true; readonly alamat: string } | { readonly ok: false; readonly alasan: PenolakanAlamat } {
  const no = (alasan: PenolakanAlamat) => ({ ok: false, alasan }) as const;
  if (teks === "") return no("alamat-kosong");
  if (teks.length > ALAMAT_TERPANJANG) return no("alamat-panjang");
  // A scheme that runs something, or reads a disk, is told from a slip of the finger.
  const skema = /^([a-z][a-z0-9+.-]*):/i.exec(teks)?.[1]?.toLowerCase();
  if (skema !== undefined && skema !== "https" && skema !== "http" && !/^[\w.-]+:\d/.test(teks))
    return no("alamat-skema");
  if (/[\s\\]/.test(teks) || !/^https?:\/\/[^/]/i.test(teks) || !URL.canParse(teks))
    return no("alamat-salah");
  const url = new URL(teks);
  if (url.username !== "" || url.password !== "") return no("alamat-bersandi");
  const diSini = lokal && url.hostname === "127.0.0.1";
  if (url.protocol !== "https:" && !diSini) return no("alamat-tanpa-https");
  if (!diSini && !namaUmum(url.hostname)) return no("alamat-dalam");
  return url.href.length > ALAMAT_TERPANJANG ? no("alamat-panjang") : { ok: true, alamat: url.href };
}

/** Where a name and a password are asked for: the page is there, but not for whoever holds the link alone. */
export function halamanMasuk(alamat: string, semula: string): boolean {
  const url = new URL(alamat);
  if (PINTU.has(url.hostname)) return true;
  return (
    alamat !== semula && /(^|\/)(log-?in|sign-?in|masuk|servicelogin|sso|auth)(\/|\.|$)/i.test(url.pathname)
  );
}

const PINTU: ReadonlySet<string> = new Set([
  "accounts.google.com",
  "login.microsoftonline.com",
  "login.live.com",
  "login.dropbox.com",
]);

/**
 * What a status means. 429 and 5xx say something about the hour, not about the address; 401, 403 and 407 that it is
 * there for others; 404, 410 and 451 that it is gone. The rest of 4xx: the server does not like to be asked by us.
 */
export function arti(status: number): Exclude<KeadaanTautan, "belum"> {
  if (status >= 200 && status < 300) return "dijangkau";
  if (status === 401 || status === 403 || status === 407) return "butuh-izin";
  if (status === 404 || status === 410 || status === 451) return "tidak-ditemukan";
  return "tidak-menjawab";
}

/** Dead: not at the first bad night, for servers rest too. */
export const MATI_SETELAH = 2;
export const mati = (keadaan: KeadaanTautan, gagal: number): boolean =>
  (keadaan === "tidak-ditemukan" || keadaan === "tidak-menjawab") && gagal >= MATI_SETELAH;
