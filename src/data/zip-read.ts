import { BadSheet } from "./bad-sheet.ts";

const MAX_PARTS = 200;

export type Part = {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
};

/** The central directory; anything that does not fit inside the file is a broken file. Nothing is inflated yet. */
export function partsOf(bytes: Uint8Array, most = MAX_PARTS): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new BadSheet("berkas-mengembang");
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new BadSheet("berkas-rusak");
    const nameLength = view.getUint16(at + 28, true);
    const skip = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new BadSheet("berkas-terkunci");
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + skip;
  }
  return parts;
}

/** What is left of the bytes that all parts together may inflate to: sizes in headers are only claims. */
export type Allowance = { left: number };

/** The text of a part, piece by piece: a bomb costs what it inflates to before the allowance is used up. */
export async function* textOf(bytes: Uint8Array, part: Part, allowance: Allowance): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of piecesOf(bytes, part, allowance)) yield decoder.decode(chunk, { stream: true });
}

/** The bytes of a part, under the same allowance. */
export async function* piecesOf(
  bytes: Uint8Array,
  part: Part,
  allowance: Allowance,
): AsyncGenerator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = part;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw new BadSheet("berkas-rusak");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const raw = bytes.subarray(start, start + part.compressed);
  if (raw.length !== part.compressed) throw new BadSheet("berkas-rusak");
  const source = new Blob([raw as Uint8Array<ArrayBuffer>]).stream();
  const stream = part.method === 0 ? source : source.pipeThrough(new DecompressionStream("deflate-raw"));
  try {
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
      allowance.left -= chunk.length;
      if (allowance.left < 0) throw new BadSheet("berkas-mengembang");
      yield chunk;
    }
  } catch (error) {
    throw error instanceof BadSheet ? error : new BadSheet("berkas-rusak");
  }
}

function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new BadSheet("berkas-rusak");
}
