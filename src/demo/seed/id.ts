const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * An id that is the same at every seeding: the time of a ULID, then letters out of its key instead of chance.
 * Links to the demo's pages stay true, and a seed that was cut off finds its own rows again.
 */
export function idOf(instant: number, key: string): string {
  let waktu = "";
  for (let i = 0, t = instant; i < 10; i += 1, t = Math.floor(t / 32)) waktu = ALPHABET[t % 32] + waktu;
  let acak = "";
  for (let i = 1; i <= 16; i += 1) acak += ALPHABET[mix(key, Math.imul(i, 0x9e3779b1)) & 31];
  return waktu + acak;
}

/** A number from 0 up to n, always the same for one key: variety without chance. */
export const pick = (n: number, key: string): number => mix(key, 0x51ed270b) % n;

function mix(key: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < key.length; i += 1) {
    h = Math.imul(h ^ key.charCodeAt(i), 0x5bd1e995);
    h ^= h >>> 13;
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 15)) >>> 0;
}
