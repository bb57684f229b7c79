/** A picture that opens everywhere: a counter under a wall, in grey, with a grain so that no two are alike. */
export async function pngKecil(lebar: number, tinggi: number, benih: number): Promise<Uint8Array> {
  const raw = new Uint8Array((lebar + 1) * tinggi);
  let grain = benih * 2_654_435_761;
  for (let y = 0; y < tinggi; y++)
    for (let x = 0; x < lebar; x++) {
      grain = (Math.imul(grain, 1_664_525) + 1_013_904_223) >>> 0;
      const loket = y > tinggi * 0.55 && x % 160 > 24 ? 90 : 200;
      raw[y * (lebar + 1) + 1 + x] = loket - Math.round((y / tinggi) * 50) + ((grain >>> 28) & 7);
    }
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, lebar);
  head.setUint32(4, tinggi);
  head.setUint8(8, 8);
  const packed = new Uint8Array(
    await new Response(new Blob([raw]).stream().pipeThrough(new CompressionStream("deflate"))).arrayBuffer(),
  );
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...potong("IHDR", new Uint8Array(head.buffer)),
    ...potong("IDAT", packed),
    ...potong("IEND", new Uint8Array()),
  ]);
}

function potong(nama: string, isi: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + isi.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, isi.length);
  out.set(new TextEncoder().encode(nama), 4);
  out.set(isi, 8);
  view.setUint32(8 + isi.length, crc(out.subarray(4, 8 + isi.length)));
  return out;
}

function crc(b: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of b) {
    c ^= byte;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}
