import { type Alasan, type JenisBerkas, jenisBerkas } from "../../domain/berkas.ts";

type Entri = {
  readonly nama: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly full: number;
  readonly at: number;
};

const TYPES = "[Content_Types].xml";
const MAX_ENTRIES = 10_000;
/** What a document may claim to unpack to: nothing here unpacks it, but somebody will. */
const MAX_FULL = 400 * 1024 * 1024;
const MAX_TYPES = 512 * 1024;

/** Reads the list of contents, and of the contents only the one part that says which part is what. */
export async function periksaKantor(jenis: JenisBerkas, bytes: Uint8Array): Promise<Alasan | null> {
  const entries = daftarIsi(bytes);
  if (!entries) return "berkas-rusak";
  if (entries.some((e) => e.flags & 1)) return "berkas-bersandi";
  const names = new Set(entries.map((e) => e.nama));
  if (names.size !== entries.length || entries.some((e) => unsafePath.test(e.nama)))
    return "berkas-berbahaya";
  if (entries.reduce((sum, e) => sum + e.full, 0) > MAX_FULL) return "berkas-berbahaya";
  if (entries.some((e) => macro.test(e.nama))) return "berkas-makro";
  if (entries.some((e) => program.test(e.nama))) return "berkas-berbahaya";
  const mains = Object.entries(jenisBerkas).filter(([, j]) => j.zip && names.has(j.zip));
  if (mains.length !== 1 || mains[0]?.[0] !== jenis) return "jenis-tidak-cocok";
  const types = entries.find((e) => e.nama === TYPES);
  const text = types && (await baca(bytes, types));
  if (text === undefined || text === null) return "berkas-rusak";
  if (/macroenabled|vbaproject|macrosheet/i.test(text)) return "berkas-makro";
  return text.includes(jenisBerkas[jenis].mime) ? null : "jenis-tidak-cocok";
}

const unsafePath = /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:/i;
const macro = /(?:^|\/)(?:vbaproject|vbadata)[^/]*$|\/macrosheets\//i;
const program = /\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|jar|msi|html?|xhtml|lnk)$/i;

/** Central directory of an ordinary zip: from the first byte to the last, no gaps before or behind it. */
function daftarIsi(b: Uint8Array): Entri[] | null {
  const view = new DataView(b.buffer, b.byteOffset, b.byteLength);
  const end = akhir(view);
  if (end < 0) return null;
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (count > MAX_ENTRIES || start + size !== end || view.getUint16(end + 8, true) !== count) return null;
  const entries: Entri[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null;
    const [n, extra, comment] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    const entry = {
      nama: utf8.decode(b.subarray(at + 46, at + 46 + n)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      full: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    // What the list calls an entry must be what stands at its place, or two readers see two documents.
    if (!samaDiTempat(view, b, entry, start)) return null;
    entries.push(entry);
    at += 46 + n + extra + comment;
  }
  return at === end && entries.some((e) => e.at === 0) ? entries : null;
}

function akhir(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (
      view.getUint32(at, true) === 0x06054b50 &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  return -1;
}

function samaDiTempat(view: DataView, b: Uint8Array, entry: Entri, start: number): boolean {
  if (entry.at + 30 > start || view.getUint32(entry.at, true) !== 0x04034b50) return false;
  const n = view.getUint16(entry.at + 26, true);
  const nama = utf8.decode(b.subarray(entry.at + 30, entry.at + 30 + n));
  return (
    nama === entry.nama && entry.at + 30 + n + view.getUint16(entry.at + 28, true) + entry.packed <= start
  );
}

/** One small part, with a cap on what comes out: a header may lie about its size. */
async function baca(b: Uint8Array, entry: Entri): Promise<string | null> {
  const view = new DataView(b.buffer, b.byteOffset, b.byteLength);
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = b.slice(from, from + entry.packed);
  if (entry.method === 0) return packed.length <= MAX_TYPES ? utf8.decode(packed) : null;
  if (entry.method !== 8) return null;
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    let text = "";
    const decoder = new TextDecoder();
    for await (const part of stream as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(part, { stream: true });
      if (text.length > MAX_TYPES) return null;
    }
    return text;
  } catch {
    return null;
  }
}

const utf8 = new TextDecoder();
