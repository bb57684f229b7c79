/** An address of an identity provider that this service may be told to call, or why not. */
export type PenolakanPenerbit = "penerbit-salah" | "penerbit-tanpa-https" | "penerbit-dalam";

/**
 * An admin types it and the server calls it, so it must not lead into the house (SSRF): https, a public name, no
 * number for a host, no name and password, nothing behind the path. Where the service itself runs on this machine
 * (`lokal`), a provider on this machine may be tried.
 */
export function periksaPenerbit(alamat: string, lokal: boolean): PenolakanPenerbit | null {
  if (!URL.canParse(alamat)) return "penerbit-salah";
  const url = new URL(alamat);
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    return "penerbit-salah";
  if (lokal && DI_SINI.test(url.hostname)) return null;
  if (url.protocol !== "https:") return "penerbit-tanpa-https";
  return namaUmum(url.hostname) ? null : "penerbit-dalam";
}

const DI_SINI = /^(127\.0\.0\.1|localhost)$/;

/** A name with a public ending: the last label has letters, and is none of the names kept for inside. */
export const namaUmum = (host: string): boolean =>
  /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i.test(host) &&
  !/\.(local|localhost|internal|intranet|lan|home|corp|arpa|test|invalid)$/i.test(host);
