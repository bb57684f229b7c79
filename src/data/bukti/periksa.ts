import { type Alasan, declaredAs, type JenisBerkas, kindOfName, MAX_BYTES } from "../../domain/berkas.ts";
import { periksaKantor } from "./periksa-kantor.ts";

export type Periksa =
  | { readonly ok: true; readonly jenis: JenisBerkas }
  | { readonly ok: false; readonly alasan: Alasan };

/** Name, declared type and content must say the same; whoever opens it later trusts this (security.md 5, K12). */
export async function periksa(nama: string, type: string, bytes: Uint8Array): Promise<Periksa> {
  if (bytes.length === 0) return no("berkas-nol");
  if (bytes.length > MAX_BYTES) return no("terlalu-besar");
  const jenis = kindOfName(nama);
  if (!jenis) return no("jenis-tidak-boleh");
  if (startsWith(bytes, COMPOUND)) return no(jenis.endsWith("x") ? "berkas-bersandi" : "jenis-tidak-cocok");
  if (sniff(bytes) !== (zipKinds.has(jenis) ? "zip" : jenis) || !declaredAs(jenis, type))
    return no("jenis-tidak-cocok");
  const alasan = zipKinds.has(jenis) ? await periksaKantor(jenis, bytes) : periksaBiasa(jenis, bytes);
  return alasan ? no(alasan) : { ok: true, jenis };
}

const no = (alasan: Alasan): Periksa => ({ ok: false, alasan });
const zipKinds: ReadonlySet<JenisBerkas> = new Set(["docx", "xlsx", "pptx"]);

function sniff(b: Uint8Array): JenisBerkas | "zip" | null {
  if (startsWith(b, ascii("%PDF-"))) return "pdf";
  if (startsWith(b, [0xff, 0xd8, 0xff])) return "jpg";
  if (startsWith(b, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  if (startsWith(b, ascii("RIFF")) && startsWith(b.subarray(8), ascii("WEBP"))) return "webp";
  if (startsWith(b, [0x50, 0x4b, 0x03, 0x04])) return "zip";
  return null;
}

/** Two formats in one file: an archive behind a picture, a page inside its comment. A page needs its opening tag. */
function periksaBiasa(jenis: JenisBerkas, bytes: Uint8Array): Alasan | null {
  if (endsAsArchive(bytes)) return "berkas-berbahaya";
  const ends = [bytes.subarray(0, 4096), bytes.subarray(-4096)].map((part) =>
    latin.decode(part).toLowerCase(),
  );
  if (ends.some((text) => active.test(text))) return "berkas-berbahaya";
  if (jenis === "pdf" && !ends[1]?.includes("%%eof")) return "berkas-rusak";
  if (jenis === "png" && !startsWith(bytes.subarray(12), ascii("IHDR"))) return "berkas-rusak";
  return null;
}

const active = /<(?:!doctype\s+html|html|script|svg|iframe|body|\?php)[\s>/]/;
const latin = new TextDecoder("latin1");
/** Old Office files, and new ones locked with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function endsAsArchive(b: Uint8Array): boolean {
  for (let at = b.length - 22; at >= Math.max(0, b.length - 22 - 65_535); at--)
    if (
      startsWith(b.subarray(at), [0x50, 0x4b, 5, 6]) &&
      at + 22 + ((b[at + 20] ?? 0) | ((b[at + 21] ?? 0) << 8)) <= b.length
    )
      return true;
  return false;
}

const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));
const startsWith = (b: Uint8Array, head: readonly number[]) => head.every((byte, at) => b[at] === byte);
