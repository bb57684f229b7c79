import { arti, halamanMasuk, type KeadaanTautan, periksaAlamat } from "../domain/tautan.ts";

/** What an address answered: its state and a snapshot of what it said of itself. */
export type Jangkauan = {
  readonly keadaan: Exclude<KeadaanTautan, "belum">;
  readonly status: number | null;
  readonly jenisIsi: string | null;
  readonly ukuran: number | null;
  readonly judul: string | null;
};
export type Jangkau = (alamat: string) => Promise<Jangkauan>;

type Ambil = (url: string, init: RequestInit) => Promise<Response>;
type Pilihan = { readonly lokal: boolean; readonly ambil?: Ambil; readonly batasMs?: number };

const HOPS = 5;
const BATAS_MS = 7000;
/** Enough for a title; nobody's file is downloaded to see whether it is there. */
const BACA_BYTE = 16 * 1024;

/**
 * Asks for an address as a browser would that nobody holds: HEAD, and where that is not answered as it should be a GET
 * of the first bytes. Redirects are followed by hand, each held to the rules of the first (SSRF). Never throws.
 */
export function penjangkau({ lokal, ambil = fetch, batasMs = BATAS_MS }: Pilihan): Jangkau {
  return async (alamat) => {
    const signal = AbortSignal.timeout(batasMs);
    try {
      const head = await ikuti(ambil, alamat, "HEAD", { lokal, signal });
      if (head.masuk) return kosong("butuh-izin", head.status);
      const plain = head.response && arti(head.status ?? 0) === "dijangkau" && !isHtml(head.response);
      if (plain) return potret(head.response, head.status);
      // Many servers answer HEAD wrongly, and a page's title stands in its body.
      const get = await ikuti(ambil, head.alamat, "GET", { lokal, signal });
      if (get.masuk) return kosong("butuh-izin", get.status);
      if (!get.response || arti(get.status ?? 0) !== "dijangkau")
        return kosong(get.status === null ? "tidak-menjawab" : arti(get.status), get.status);
      const judul = isHtml(get.response) ? judulDari(await awalIsi(get.response)) : null;
      await get.response.body?.cancel().catch(() => {});
      return { ...potret(get.response, get.status), judul };
    } catch {
      return kosong("tidak-menjawab", null);
    }
  };
}

const kosong = (keadaan: Jangkauan["keadaan"], status: number | null): Jangkauan => ({
  keadaan,
  status,
  jenisIsi: null,
  ukuran: null,
  judul: null,
});

type Sampai = {
  readonly response: Response | null;
  readonly status: number | null;
  readonly alamat: string;
  readonly masuk: boolean;
};

async function ikuti(
  ambil: Ambil,
  semula: string,
  method: "HEAD" | "GET",
  { lokal, signal }: { readonly lokal: boolean; readonly signal: AbortSignal },
): Promise<Sampai> {
  let alamat = semula;
  for (let hop = 0; hop <= HOPS; hop += 1) {
    const may = periksaAlamat(alamat, lokal);
    // Led to where we do not go: the address answers, but not with a page for everybody.
    if (!may.ok) return { response: null, status: null, alamat: semula, masuk: false };
    if (hop > 0 && halamanMasuk(may.alamat, semula))
      return { response: null, status: 302, alamat: may.alamat, masuk: true };
    const response = await ambil(may.alamat, { method, redirect: "manual", signal, headers: kepala(method) });
    const to = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
    if (to === null || !URL.canParse(to, may.alamat))
      return { response, status: response.status, alamat: may.alamat, masuk: false };
    await response.body?.cancel().catch(() => {});
    alamat = new URL(to, may.alamat).href;
  }
  return { response: null, status: null, alamat: semula, masuk: false };
}

const kepala = (method: "HEAD" | "GET"): Record<string, string> => ({
  "user-agent": "Selaras-PeriksaTautan/1",
  accept: "*/*",
  ...(method === "GET" ? { range: `bytes=0-${BACA_BYTE - 1}` } : {}),
});

const isHtml = (r: Response): boolean => /^text\/html\b/i.test(r.headers.get("content-type") ?? "");

function potret(r: Response, status: number | null): Jangkauan {
  const whole = /\/(\d{1,15})$/.exec(r.headers.get("content-range") ?? "")?.[1];
  const length = whole ?? (status === 206 ? null : r.headers.get("content-length"));
  // A page is made anew for each who asks: its length says nothing.
  const ukuran = length !== null && !isHtml(r) && /^\d{1,15}$/.test(length) ? Number(length) : null;
  const jenisIsi =
    (r.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase().slice(0, 100) || null;
  return { keadaan: "dijangkau", status, jenisIsi, ukuran, judul: null };
}

/** The first bytes, whatever the server sends after them. */
async function awalIsi(r: Response): Promise<string> {
  const reader = r.body?.getReader();
  const text = new TextDecoder();
  let out = "";
  for (let size = 0; reader && size < BACA_BYTE; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    out += text.decode(value, { stream: true });
  }
  await reader?.cancel().catch(() => {});
  return out;
}

const judulDari = (html: string): string | null => {
  const raw = /<title[^>]*>([^<]{1,1000})/i.exec(html)?.[1] ?? "";
  const text = raw
    .toWellFormed()
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => HURUF[name] ?? "")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  return text === "" ? null : [...text].slice(0, 200).join("");
};
const HURUF: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
