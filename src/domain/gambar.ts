import type { Tanggal } from "./tanggal.ts";

export type UkuranGambar = { readonly lebar: number; readonly tinggi: number };

/** Width and height as the file's own head says them; null when it does not. The rest of the file is not read. */
export function ukuranGambar(b: Uint8Array): UkuranGambar | null {
  const view = new DataView(b.buffer, b.byteOffset, b.byteLength);
  const found = starts(b, 0, PNG) ? ukuranPng(view) : isJpeg(b) ? ukuranJpeg(view) : ukuranWebp(b, view);
  return found && found.lebar > 0 && found.tinggi > 0 ? found : null;
}

/** The day the camera wrote beside the picture (EXIF DateTimeOriginal, else DateTime): its own clock, no zone. */
export function tanggalFoto(b: Uint8Array): Tanggal | null {
  if (!isJpeg(b)) return null;
  const view = new DataView(b.buffer, b.byteOffset, b.byteLength);
  for (const { kind, at, end } of segments(view))
    if (kind === 0xe1 && starts(b, at, EXIF)) return tanggalTiff(b.subarray(at + 6, end));
  return null;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const isJpeg = (b: Uint8Array) => starts(b, 0, [0xff, 0xd8]);
const starts = (b: Uint8Array, at: number, head: readonly number[]) =>
  head.every((byte, i) => b[at + i] === byte);

const ukuranPng = (v: DataView): UkuranGambar | null =>
  v.byteLength < 24 ? null : { lebar: v.getUint32(16), tinggi: v.getUint32(20) };

function ukuranJpeg(v: DataView): UkuranGambar | null {
  for (const { kind, at, end } of segments(v))
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind) && end - at >= 5)
      return { tinggi: v.getUint16(at + 1), lebar: v.getUint16(at + 3) };
  return null;
}

function ukuranWebp(b: Uint8Array, v: DataView): UkuranGambar | null {
  if (b.length < 30) return null;
  const kind = String.fromCharCode(...b.subarray(12, 16));
  if (kind === "VP8X") return { lebar: 1 + triple(b, 24), tinggi: 1 + triple(b, 27) };
  if (kind === "VP8 ")
    return { lebar: v.getUint16(26, true) & 0x3fff, tinggi: v.getUint16(28, true) & 0x3fff };
  if (kind !== "VP8L") return null;
  const bits = v.getUint32(21, true);
  return { lebar: 1 + (bits & 0x3fff), tinggi: 1 + ((bits >>> 14) & 0x3fff) };
}

const triple = (b: Uint8Array, at: number) =>
  (b[at] ?? 0) | ((b[at + 1] ?? 0) << 8) | ((b[at + 2] ?? 0) << 16);

/** The marked pieces before the picture itself begins; what lies about its length ends the walk. */
function* segments(
  v: DataView,
): Generator<{ readonly kind: number; readonly at: number; readonly end: number }> {
  for (let at = 2; at + 4 <= v.byteLength && v.getUint8(at) === 0xff; ) {
    const kind = v.getUint8(at + 1);
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + v.getUint16(at + 2);
    if (kind === 0xda || end > v.byteLength || end < at + 4) return;
    yield { kind, at: at + 4, end };
    at = end;
  }
}

const DATE_TIME = 0x0132;
const EXIF_IFD = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;

function tanggalTiff(b: Uint8Array): Tanggal | null {
  if (b.length < 8) return null;
  const v = new DataView(b.buffer, b.byteOffset, b.byteLength);
  const little = v.getUint16(0) === 0x4949;
  const root = tags(v, v.getUint32(4, little), little);
  const exif = root.get(EXIF_IFD);
  const taken = exif === undefined ? undefined : tags(v, exif, little).get(DATE_TIME_ORIGINAL);
  return tanggalTeks(b, taken) ?? tanggalTeks(b, root.get(DATE_TIME));
}

/** tag → its value, which for a text is where it stands. */
function tags(v: DataView, at: number, little: boolean): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (at + 2 > v.byteLength) return found;
  const n = v.getUint16(at, little);
  for (let i = 0, e = at + 2; i < n && e + 12 <= v.byteLength; i++, e += 12)
    found.set(v.getUint16(e, little), v.getUint32(e + 8, little));
  return found;
}

/** "2026:08:14 09:31:00" */
function tanggalTeks(b: Uint8Array, at: number | undefined): Tanggal | null {
  if (at === undefined || at + 10 > b.length) return null;
  const text = String.fromCharCode(...b.subarray(at, at + 10));
  const [, y, m, d] = /^((?:19|20)\d\d)[:-](0[1-9]|1[0-2])[:-](0[1-9]|[12]\d|3[01])$/.exec(text) ?? [];
  return y === undefined ? null : `${y}-${m}-${d}`;
}
