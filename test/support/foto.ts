type Foto = {
  readonly lebar: number;
  readonly tinggi: number;
  readonly tanggal?: string;
  /** Big-endian EXIF ("MM"), as some cameras write it. */
  readonly besar?: boolean;
  /** Bytes of picture behind the head. */
  readonly isi?: number;
  readonly unik?: string;
};

/** The head of a camera's JPEG: EXIF with DateTimeOriginal, then the size; behind it `isi` bytes. */
export function fotoJpeg({ lebar, tinggi, tanggal, besar = false, isi = 200, unik = "" }: Foto): Uint8Array {
  const exif =
    tanggal === undefined
      ? []
      : [0xff, 0xe1, ...pair(8 + 26 + 18 + 20), ...text("Exif\0\0"), ...tiff(tanggal, !besar)];
  const sof = [0xff, 0xc0, 0, 11, 8, ...pair(tinggi), ...pair(lebar), 1, 1, 0x11, 0];
  const comment = unik === "" ? [] : [0xff, 0xfe, ...pair(2 + unik.length), ...text(unik)];
  const body = Array.from({ length: isi }, (_, i) => (i * 37) % 251);
  return Uint8Array.from([
    0xff,
    0xd8,
    ...exif,
    ...comment,
    ...sof,
    0xff,
    0xda,
    0,
    8,
    1,
    1,
    0,
    0,
    63,
    0,
    ...body,
    0xff,
    0xd9,
  ]);
}

function tiff(tanggal: string, little: boolean): number[] {
  const v = new DataView(new ArrayBuffer(26 + 18 + 20));
  v.setUint16(0, little ? 0x4949 : 0x4d4d);
  v.setUint16(2, 42, little);
  v.setUint32(4, 8, little);
  v.setUint16(8, 1, little);
  v.setUint16(10, 0x8769, little);
  v.setUint16(12, 4, little);
  v.setUint32(14, 1, little);
  v.setUint32(18, 26, little);
  v.setUint16(26, 1, little);
  v.setUint16(28, 0x9003, little);
  v.setUint16(30, 2, little);
  v.setUint32(32, 20, little);
  v.setUint32(36, 44, little);
  text(tanggal.padEnd(19)).forEach((byte, i) => {
    v.setUint8(44 + i, byte);
  });
  return [...new Uint8Array(v.buffer)];
}

const pair = (n: number) => [n >> 8, n & 255];
const text = (s: string) => [...s].map((c) => c.charCodeAt(0));
