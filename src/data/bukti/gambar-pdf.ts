import { ukuranGambar } from "../../domain/gambar.ts";

export type Letak = { readonly dari: number; readonly byte: number };

/**
 * The first big picture of a PDF that a browser can show as it stands: of a scan that is its first page. Nothing is
 * unpacked or drawn; a PDF that keeps its pages otherwise has no preview.
 */
export function gambarPdf(b: Uint8Array): Letak | null {
  const text = latin.decode(b);
  for (
    let at = text.indexOf("/DCTDecode"), n = 0;
    at >= 0 && n < 20;
    at = text.indexOf("/DCTDecode", at + 1), n++
  ) {
    const head = text.lastIndexOf("obj", at);
    const begin = text.indexOf("stream", at);
    // Of a chain of filters only the picture alone is a picture; the dictionary must be this one's.
    if (head < 0 || begin < 0 || begin - at > 2000 || !plain.test(text.slice(head, begin))) continue;
    const dari = begin + 6 + (text[begin + 6] === "\r" ? 2 : 1);
    const end = text.indexOf("endstream", dari);
    const byte = (end < 0 ? b.length : end) - dari;
    const picture = b.subarray(dari, dari + byte);
    const size = picture[0] === 0xff && picture[1] === 0xd8 ? ukuranGambar(picture) : null;
    if (size && size.lebar >= LEAST && size.tinggi >= LEAST) return { dari, byte };
  }
  return null;
}

const plain = /\/Filter\s*(?:\[\s*)?\/DCTDecode\s*\]?(?![^>]*\/(?:Flate|ASCII85|ASCIIHex|LZW)Decode)/;
/** A logo is not a page. */
const LEAST = 500;
const latin = new TextDecoder("latin1");
