/** Bytes of r and of s by COSE curve: P-256, P-384, P-521. */
const LENGTHS = { 1: 32, 2: 48, 3: 66 };

/** WebCrypto takes r and s side by side; keys send them as DER: SEQUENCE { INTEGER r, INTEGER s }, and nothing else. */
export function unwrapEC2Signature(signature, curve) {
  const length = LENGTHS[curve];
  if (!length) throw new Error(`Unexpected curve ${curve}`);
  const all = value(signature, 0, 0x30);
  if (all.end !== signature.length) throw new Error("Bytes after the signature");
  const r = value(signature, all.start, 0x02);
  const s = value(signature, r.end, 0x02);
  if (s.end !== all.end) throw new Error("Bytes after r and s");
  const out = new Uint8Array(length * 2);
  for (const [bytes, end] of [
    [unsigned(signature, r, length), length],
    [unsigned(signature, s, length), length * 2],
  ]) {
    out.set(bytes, end - bytes.length);
  }
  return out;
}

/** DER has one way to write a length: below 128 in one byte, and for these curves 129 and more in two. */
function value(bytes, at, tag) {
  const long = bytes[at + 1] === 0x81;
  const size = long ? bytes[at + 2] : bytes[at + 1];
  const start = at + (long ? 3 : 2);
  const end = start + size;
  const wellFormed = bytes[at] === tag && size > 0 && (long ? size > 127 : size < 128) && end <= bytes.length;
  if (!wellFormed) throw new Error("The signature is not DER");
  return { start, end };
}

function unsigned(bytes, { start, end }, length) {
  const [first, second] = [bytes[start], bytes[start + 1]];
  const padded = first === 0 && end - start > 1;
  if (first > 127 || (padded && second < 128)) throw new Error("Not a positive integer in its shortest form");
  if (end - start - (padded ? 1 : 0) > length) throw new Error("An integer longer than its curve");
  return bytes.subarray(padded ? start + 1 : start, end);
}
