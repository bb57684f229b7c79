const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The key of a note, made where it is written: time first, then chance. */
export function newKey(now = Date.now()) {
  const time = Array.from({ length: 10 }, (_, at) => LETTERS[Math.floor(now / 32 ** (9 - at)) % 32]);
  const chance = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => LETTERS[byte % 32]);
  return [...time, ...chance].join("");
}

/** The phone's own day. */
export function today(now = new Date()) {
  const two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
