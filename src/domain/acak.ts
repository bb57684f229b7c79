/**
 * SHA-256 (FIPS 180-4) of a text, in hex. A draw must come out the same for everybody who has its seed, in whatever
 * program he works it out again; and domain/ waits for nothing, so the browser's own (which one waits for) is not it.
 */
export function sidik(teks: string): string {
  const h = AWAL.slice();
  const w = new Uint32Array(64);
  const blok = berisi(new TextEncoder().encode(teks));
  for (let at = 0; at < blok.length; at += 16) putar(h, w, blok.subarray(at, at + 16));
  return [...h].map((n) => n.toString(16).padStart(8, "0")).join("");
}

/** Padded to whole blocks of sixteen words: a one, zeros, and the length in bits. */
function berisi(bytes: Uint8Array): Uint32Array {
  const kata = new Uint32Array(((bytes.length + 9 + 63) >> 6) * 16);
  const taruh = (byte: number, at: number) => {
    kata[at >> 2] = (kata[at >> 2] ?? 0) | (byte << (24 - (at & 3) * 8));
  };
  bytes.forEach(taruh);
  taruh(0x80, bytes.length);
  kata[kata.length - 1] = bytes.length * 8;
  return kata;
}

function putar(h: Uint32Array, w: Uint32Array, blok: Uint32Array): void {
  const di = (deret: Uint32Array, at: number) => deret[at] as number;
  for (let t = 0; t < 64; t++) {
    if (t < 16) w[t] = di(blok, t);
    else {
      const [x, y] = [di(w, t - 15), di(w, t - 2)];
      const s0 = kanan(x, 7) ^ kanan(x, 18) ^ (x >>> 3);
      const s1 = kanan(y, 17) ^ kanan(y, 19) ^ (y >>> 10);
      w[t] = di(w, t - 16) + s0 + di(w, t - 7) + s1;
    }
  }
  let [a, b, c, d, e, f, g, i] = [...h] as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t++) {
    const s1 = kanan(e, 6) ^ kanan(e, 11) ^ kanan(e, 25);
    const satu = (i + s1 + ((e & f) ^ (~e & g)) + di(TETAPAN, t) + di(w, t)) >>> 0;
    const s0 = kanan(a, 2) ^ kanan(a, 13) ^ kanan(a, 22);
    const dua = (s0 + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
    [i, g, f, e, d, c, b, a] = [g, f, e, (d + satu) >>> 0, c, b, a, (satu + dua) >>> 0];
  }
  [a, b, c, d, e, f, g, i].forEach((n, at) => {
    h[at] = di(h, at) + n;
  });
}

const kanan = (n: number, by: number): number => (n >>> by) | (n << (32 - by));

/** The fractions of the roots of the first primes, as the standard has them. */
const PRIMA = ((): number[] => {
  const ada: number[] = [];
  for (let n = 2; ada.length < 64; n++) if (ada.every((p) => n % p !== 0)) ada.push(n);
  return ada;
})();
const pecahan = (n: number): number => Math.floor((n - Math.floor(n)) * 2 ** 32);
const TETAPAN = Uint32Array.from(PRIMA, (p) => pecahan(Math.cbrt(p)));
const AWAL = Uint32Array.from(PRIMA.slice(0, 8), (p) => pecahan(Math.sqrt(p)));
