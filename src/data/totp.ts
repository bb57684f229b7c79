import { createTOTPKeyURI, verifyHOTP } from "@oslojs/otp";
import { base64url } from "./ids.ts";
import { fromBase64url } from "./rahasia.ts";

/** RFC 6238 as every authenticator app does it: SHA-1, six digits, thirty seconds. */
const PERIOD_MS = 30_000;
const DIGITS = 6;

/** 160 random bits, base64url. */
export const newTotpSecret = (): string => base64url(crypto.getRandomValues(new Uint8Array(20)));

/**
 * The step in which a code is right: this one, the one before or the next, for clocks that differ. Never a step up
 * to the last one that was used: a code seen over a shoulder opens nothing. Null: wrong, or used.
 */
export function totpStep(secret: string, code: string, at: number, last: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const key = fromBase64url(secret);
  const now = Math.floor(at / PERIOD_MS);
  const matches = [now - 1, now, now + 1].filter((step) => verifyHOTP(key, BigInt(step), DIGITS, code));
  return matches.find((step) => step > last) ?? null;
}

/** What the QR code says, and the same as letters to type. */
export function totpUri(secret: string, issuer: string, account: string): { uri: string; manual: string } {
  const uri = createTOTPKeyURI(issuer, account, fromBase64url(secret), PERIOD_MS / 1000, DIGITS);
  const manual = new URL(uri).searchParams.get("secret") ?? "";
  return { uri, manual: manual.replace(/(.{4})(?=.)/g, "$1 ") };
}
