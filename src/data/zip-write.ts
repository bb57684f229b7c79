export type Entry = { readonly name: string; readonly pieces: AsyncIterable<string> };

/**
 * A zip made while it is sent: each entry deflated as it comes, its size and check sum behind it. Nothing is held
 * but the list of entries.
 */
export function zipStream(entries: readonly Entry[]): ReadableStream<Uint8Array> {
  const source = zipPieces(entries);
  return new ReadableStream({
    async pull(controller) {
      const next = await source.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}

type Done = { readonly name: Uint8Array; readonly offset: number } & Sizes;
type Sizes = { readonly crc: number; readonly packed: number; readonly size: number };

async function* zipPieces(entries: readonly Entry[]): AsyncGenerator<Uint8Array> {
  const done: Done[] = [];
  let offset = 0;
  for (const { name: text, pieces } of entries) {
    const name = new TextEncoder().encode(text);
    const began = offset;
    yield localHeader(name);
    offset += 30 + name.length;
    const sum: { crc: number; size: number } = { crc: 0, size: 0 };
    let packed = 0;
    for await (const chunk of deflated(pieces, sum)) {
      packed += chunk.length;
      yield chunk;
    }
    const sizes = { ...sum, packed };
    yield descriptor(sizes);
    offset += packed + 16;
    done.push({ name, offset: began, ...sizes });
  }
  let size = 0;
  for (const one of done) {
    const record = centralRecord(one);
    size += record.length;
    yield record;
  }
  yield endRecord(done.length, size, offset);
}

async function* deflated(pieces: AsyncIterable<string>, sum: { crc: number; size: number }) {
  const { readable, writable } = new CompressionStream("deflate-raw");
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  const feed = (async () => {
    let text = "";
    const put = async () => {
      const bytes = encoder.encode(text);
      text = "";
      sum.crc = crc32(bytes, sum.crc);
      sum.size += bytes.length;
      await writer.write(bytes);
    };
    for await (const piece of pieces) {
      text += piece;
      if (text.length >= 65_536) await put();
    }
    await put();
    await writer.close();
  })();
  // A fault of the source must end the reader too, or both would wait for ever.
  feed.catch((error) => writer.abort(error).catch(() => {}));
  const reader = readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    yield value as Uint8Array;
  }
  await feed;
}

/** Bit 3: sizes come behind · bit 11: names are UTF-8. */
const FLAGS = 0x0808;
/** 1 January 1980: the zero of the format, so that the same rows make the same file. */
const DAY = 0x0021;

function localHeader(name: Uint8Array): Uint8Array {
  const out = new Uint8Array(30 + name.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, FLAGS, true);
  view.setUint16(8, 8, true);
  view.setUint16(12, DAY, true);
  view.setUint16(26, name.length, true);
  out.set(name, 30);
  return out;
}

function descriptor({ crc, packed, size }: Sizes): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  view.setUint32(0, 0x08074b50, true);
  view.setUint32(4, crc, true);
  view.setUint32(8, packed, true);
  view.setUint32(12, size, true);
  return new Uint8Array(view.buffer);
}

function centralRecord({ name, offset, crc, packed, size }: Done): Uint8Array {
  const out = new Uint8Array(46 + name.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(8, FLAGS, true);
  view.setUint16(10, 8, true);
  view.setUint16(14, DAY, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, packed, true);
  view.setUint32(24, size, true);
  view.setUint16(28, name.length, true);
  view.setUint32(42, offset, true);
  out.set(name, 46);
  return out;
}

function endRecord(many: number, size: number, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, many, true);
  view.setUint16(10, many, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}

function crc32(bytes: Uint8Array, from: number): number {
  let crc = ~from;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
